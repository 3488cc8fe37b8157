import { useEffect, useRef, useState } from 'preact/hooks';
import type { Importing, OwnDatasetsProps } from '../../components/datasets/OwnDatasets';
import { ask } from '../../utils/browser/ask';
import { type OwnActions, ownActions } from '../../utils/browser/own/actions';
import { type Importer, openImporter } from '../../utils/browser/own/importer';
import type { OwnRecord } from '../../utils/browser/own/store';
import { useOwnList } from '../../utils/browser/own/useOwnList';
import type { OwnDataset } from '../../utils/import/owned';
import { datasetSources, formatDataset } from '../../utils/settings/datasets';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Settings } from '../../utils/settings/table';

/** How what was last taken out is put back. */
type Undo = () => Promise<unknown>;

/** The state of the section of own datasets: the list, an import under way, and what can be undone. */
export function useOwnDatasets(
  settings: EffectiveSettings,
  onSetting: (change: Partial<Settings>) => void,
): OwnDatasetsProps {
  const { all, isUnreadable, readAnew } = useOwnList();
  const [importing, setImporting] = useState<Importing | null>(null);
  const [done, setDone] = useState<OwnDatasetsProps['done']>(null);
  const undo = useRef<Undo | null>(null);
  const tools = useTools();
  const attempt = async (file: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setImporting({ step: 'failed', file, reason });
    }
    readAnew();
  };
  const onFile = (file: File) =>
    attempt(file.name, async () => {
      setDone(null);
      setImporting({ step: 'reading', file: file.name });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const preview = await tools().importer.read(bytes);
      setImporting({ step: 'preview', file: file.name, preview });
    });
  const onTakeIn = (file: string, name: string) =>
    attempt(file, async () => {
      setImporting({ step: 'preparing', file });
      await tools().actions.keep(name, file);
      setImporting(null);
      setDone({ kind: 'taken', name });
    });
  const onRemove = ({ key, name, from }: OwnDataset) =>
    attempt(name, async () => {
      if (from.kind === 'feed') {
        const { datasets } = settings.values;
        const without = datasetSources({ datasets }).filter((one) => one.url !== from.url);
        onSetting({ datasets: without.map(formatDataset) });
        undo.current = async () => onSetting({ datasets });
      } else {
        const had: OwnRecord | null = await tools().actions.remove(key);
        undo.current = async () => had && tools().actions.restore(had);
      }
      setDone({ kind: 'removed', name });
    });
  return {
    all,
    isUnreadable,
    importing,
    done,
    settings,
    onChoosing: () => void tools(),
    onFile: (file) => void onFile(file),
    onTakeIn: (name) => importing && void onTakeIn(importing.file, name),
    onCancel: () => setImporting(null),
    onRemove: (dataset) => void onRemove(dataset),
    onUndo: () => {
      setDone(null);
      void attempt('', async () => undo.current?.());
    },
    onCheck: ({ key, name }) => void attempt(name, () => ask('refreshDataset', { key })),
    onSetting: (change) => {
      setDone(null);
      onSetting(change);
    },
  };
}

interface Tools {
  importer: Importer;
  actions: OwnActions;
}

/** The worker and what is done with it; it starts when the first file is about to be chosen. */
function useTools(): () => Tools {
  const tools = useRef<Tools | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  return () => {
    if (!tools.current) {
      worker.current = new Worker(new URL('./importWorker.ts', import.meta.url), {
        type: 'module',
      });
      const importer = openImporter(worker.current);
      tools.current = { importer, actions: ownActions(importer) };
    }
    return tools.current;
  };
}
