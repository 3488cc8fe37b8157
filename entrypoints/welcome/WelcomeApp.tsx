import { useEffect, useState } from 'preact/hooks';
import { Notices } from '../../components/Notices';
import { Welcome, type WelcomeProps } from '../../components/welcome/Welcome';
import { askForAccess, useAccess } from '../../utils/browser/access';
import { browser } from '../../utils/browser/api';
import { changeSettings } from '../../utils/browser/settingsStore';
import { useNotices } from '../../utils/browser/useNotices';
import { useSettings } from '../../utils/browser/useSettings';
import type { EffectiveSettings } from '../../utils/settings/effective';

/** The welcome page's state: whether marking is on, and the keys as the browser has them. */
export function WelcomeApp({ first }: { first: EffectiveSettings }) {
  const notices = useNotices();
  const { values, locked } = useSettings(first);
  const access = useAccess();
  const [keys, setKeys] = useState<WelcomeProps['keys']>(null);
  useEffect(() => {
    void shortcuts().then(setKeys);
  }, []);
  // A policy may be heard of only when the page is open already.
  useEffect(() => {
    if (!values.welcomePage) void closeThisTab();
  }, [values.welcomePage]);
  return (
    <>
      <Notices {...notices} />
      <Welcome
        enabled={values.enabled}
        access={access ?? true}
        keys={keys}
        onSettings={() => void browser.runtime.openOptionsPage()}
        onEnable={
          locked.includes('enabled') ? undefined : () => void changeSettings({ enabled: true })
        }
        onAllow={() => void askForAccess()}
      />
    </>
  );
}

async function closeThisTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}

/** Null where there are no keys, as on phones, or where another extension has taken them. */
async function shortcuts(): Promise<WelcomeProps['keys']> {
  const all = (await browser.commands?.getAll()) ?? [];
  const keyOf = (name: string) => all.find((command) => command.name === name)?.shortcut;
  const [next, previous] = [keyOf('next-mention'), keyOf('previous-mention')];
  return next && previous ? { next, previous } : null;
}
