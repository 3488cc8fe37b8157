import { useEffect, useState } from 'preact/hooks';
import { Diagnosis, type DiagnosisProps } from '../../components/diagnosis/Diagnosis';
import { browser } from '../../utils/browser/api';
import { ask } from '../../utils/browser/ask';
import { useOwnList } from '../../utils/browser/own/useOwnList';
import { readPolicy, refreshPolicy } from '../../utils/browser/policyStore';
import { useSettings } from '../../utils/browser/useSettings';
import { reportLine } from '../../utils/import/owned';
import { isTheirDataset } from '../../utils/settings/datasets';
import { settingsReport } from '../../utils/settings/report';

/** The diagnosis page's state: the settings in force, and the policy as the browser confirms it. */
export function DiagnosisApp() {
  const settings = useSettings();
  const policy = usePolicyState(settings);
  const versions = useVersions();
  const [datasets] = useOwnList();
  return (
    <Diagnosis
      settings={settings}
      {...policy}
      datasets={datasets ?? []}
      versions={versions}
      onCopy={() =>
        navigator.clipboard.writeText(
          settingsReport(settings, {
            ...policy,
            versions: [
              ...versions.map(({ name, version }) => `${name}: ${version}`),
              ...(datasets ?? []).map((one) =>
                reportLine(one, one.from.kind === 'feed' && isTheirDataset(one.from, settings)),
              ),
            ],
          }),
        )
      }
    />
  );
}

/** What is kept of the policy at once, and what the browser says when it answers. */
function usePolicyState(settings: unknown): Pick<DiagnosisProps, 'policyChanged' | 'isLive'> {
  const [policyChanged, setChanged] = useState<string | null>(null);
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    void readPolicy().then((known) => setChanged(known?.changedAt ?? null));
  }, [settings]);
  useEffect(() => {
    void refreshPolicy().then(() => setLive(true));
  }, []);
  return { policyChanged, isLive };
}

function useVersions(): DiagnosisProps['versions'] {
  const [dataset, setDataset] = useState('');
  useEffect(() => {
    void ask('about', {}).then(({ version }) => setDataset(version));
  }, []);
  return [
    { name: 'extension', version: browser.runtime.getManifest().version },
    { name: 'dataset', version: dataset },
    { name: 'browserName', version: browserName(navigator.userAgent) },
  ];
}

/** "Chrome 156.0.0.0" of what the browser calls itself. */
function browserName(userAgent: string): string {
  const [, name = '', version = ''] =
    /(Firefox|Edg|Chrome)\/([\d.]+)(?!.*Edg\/)/.exec(userAgent) ?? [];
  return `${name === 'Edg' ? 'Edge' : name} ${version}`;
}
