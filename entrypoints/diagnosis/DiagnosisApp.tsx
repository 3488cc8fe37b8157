import { useEffect, useState } from 'preact/hooks';
import { Diagnosis, type DiagnosisProps } from '../../components/diagnosis/Diagnosis';
import { browser } from '../../utils/browser/api';
import { ask } from '../../utils/browser/ask';
import { useOwnList } from '../../utils/browser/own/useOwnList';
import { readPolicy, refreshPolicy } from '../../utils/browser/policyStore';
import { useNotices } from '../../utils/browser/useNotices';
import { useSettings } from '../../utils/browser/useSettings';
import { errorLines } from '../../utils/errors/lines';
import type { AboutDataset } from '../../utils/facts/types';
import { reportLine } from '../../utils/import/owned';
import { isTheirDataset } from '../../utils/settings/datasets';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { settingsReport } from '../../utils/settings/report';
import { useErrorLog } from './useErrorLog';

/** The diagnosis page's state: settings, policy as the browser confirms it, errors, safe mode, and the report. */
export function DiagnosisApp({ first }: { first: EffectiveSettings }) {
  const settings = useSettings(first);
  const policy = usePolicyState(settings);
  const { all: datasets } = useOwnList();
  const about = useAbout();
  const errors = useErrorLog();
  const notices = useNotices();
  const versions = versionsOf(about);
  const report = (withAddresses: boolean): string => {
    const own = (datasets ?? []).map((one) => {
      const isTheirs = one.from.kind === 'feed' && isTheirDataset(one.from, settings);
      return reportLine(one, isTheirs || withAddresses);
    });
    return settingsReport(settings, {
      ...policy,
      versions: versions.map(({ name, version }) => `${name}: ${version}`),
      sections: [
        { title: 'datasets', lines: [...(about ? [bundledLine(about)] : []), ...own] },
        { title: 'errors', lines: errorLines(errors.errors) },
      ],
      withAddresses,
    });
  };
  return (
    <Diagnosis
      settings={settings}
      {...policy}
      datasets={datasets ?? []}
      versions={versions}
      errors={errors}
      notices={notices}
      onCopy={(withAddresses) => navigator.clipboard.writeText(report(withAddresses))}
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

function useAbout(): AboutDataset | null {
  const [about, setAbout] = useState<AboutDataset | null>(null);
  useEffect(() => {
    void ask('about', {}).then(setAbout);
  }, []);
  return about;
}

function versionsOf(about: AboutDataset | null): DiagnosisProps['versions'] {
  return [
    { name: 'extension', version: browser.runtime.getManifest().version },
    { name: 'dataset', version: about?.version ?? '' },
    { name: 'browserName', version: browserName(navigator.userAgent) },
  ];
}

function bundledLine({ version, entities, figures, sources }: AboutDataset): string {
  return `bundled ${version}: ${entities} entities, ${figures} figures, ${sources} sources`;
}

/** "Chrome 156.0.0.0" of what the browser calls itself. */
function browserName(userAgent: string): string {
  const [, name = '', version = ''] =
    /(Firefox|Edg|Chrome)\/([\d.]+)(?![\d.])(?!.*Edg\/)/.exec(userAgent) ?? [];
  return `${name === 'Edg' ? 'Edge' : name} ${version}`;
}
