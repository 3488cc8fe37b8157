declare module 'addons-linter' {
  namespace linter {
    interface Message {
      code: string;
      message: string;
      file?: string;
      line?: number;
      column?: number;
    }

    interface Found {
      errors: Message[];
      warnings: Message[];
      notices: Message[];
    }

    function createInstance(options: { config: object; runAsBinary: boolean }): {
      run(): Promise<Found>;
    };
  }

  export default linter;
}
