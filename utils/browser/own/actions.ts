import { keyFor, type OwnDataset } from '../../import/owned';
import { saving } from '../saving';
import { changeOwn } from './announce';
import { tellChange } from './changes';
import type { Importer } from './importer';
import { deleteOwn, type OwnRecord, readAbout, readOwn, writeOwn } from './store';

/** What the options page does with datasets from files; compiling is left to its worker. */
export interface OwnActions {
  /** Keeps what the importer read last, under a name; one of that name from a file is replaced. */
  keep(name: string, file: string): Promise<OwnDataset>;
  /** Takes a dataset out and gives it back, so that it can be restored. */
  remove(key: string): Promise<OwnRecord | null>;
  restore(own: OwnRecord): Promise<void>;
}

export function ownActions(importer: Importer): OwnActions {
  const change = async <T>(work: () => Promise<T>): Promise<T> => {
    const answer = await saving(() => changeOwn(work, importer.compile));
    tellChange();
    return answer;
  };
  return {
    keep: (name, file) =>
      change(async () => {
        const all = await readAbout();
        const same = all.find((one) => one.name === name && one.from.kind === 'file');
        const taken = all.map(({ key }) => key);
        const key = same?.key ?? keyFor(name, taken);
        return importer.keep({ key, name, from: { kind: 'file', file } });
      }),
    remove: async (key) => {
      const own = await readOwn(key);
      await change(() => deleteOwn(key));
      return own;
    },
    restore: (own) => change(() => writeOwn(own)),
  };
}
