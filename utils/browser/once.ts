/** Runs `load` once and keeps its answer until it is told to forget it; a failure is not kept. */
export function once<T>(load: () => Promise<T>): (() => Promise<T>) & { forget(): void } {
  let loading: Promise<T> | undefined;
  const forget = (): void => {
    loading = undefined;
  };
  const get = (): Promise<T> => {
    if (loading) return loading;
    const started = load().catch((error: unknown) => {
      if (loading === started) forget();
      throw error;
    });
    loading = started;
    return started;
  };
  return Object.assign(get, { forget });
}
