import type { AboutDataset } from '../../utils/facts/types';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Settings, UserSettingKey } from '../../utils/settings/table';
import { OwnDatasets, type OwnDatasetsProps } from '../datasets/OwnDatasets';
import { Logo } from '../Icon';
import { ManagedBy } from '../settings/ManagedBy';
import { Problems } from '../settings/Problems';
import { SettingField } from '../settings/SettingField';
import { useWords } from '../Words';
import { About } from './About';
import { type ListedRejection, Rejections } from './Rejections';

export interface OptionsProps {
  settings: EffectiveSettings;
  about: AboutDataset | null;
  extensionVersion: string;
  /** Set after a reset, until it is undone or another setting changes. */
  wasReset: boolean;
  rejections: readonly ListedRejection[];
  ownSite: string;
  datasets: OwnDatasetsProps;
  onSetting(change: Partial<Settings>): void;
  onReset(): void;
  onUndoReset(): void;
  onMarkAgain(rejection: ListedRejection): void;
  onUndoMarkAgain(rejection: ListedRejection): void;
  /** Absent where an organisation forbids exports. */
  onExportRejections?: (() => void) | undefined;
}

const PANELS = [
  ['marks', ['enabled', 'groups', 'languages', 'occurrences', 'density', 'style', 'numbers']],
  ['cardAndPopup', ['openOnHover', 'selectionButton', 'theme', 'badge', 'notebook']],
  ['sites', ['blockedSites', 'allowedSites']],
] as const satisfies readonly (readonly [string, readonly UserSettingKey[]])[];

/** The options page: every setting, and where the figures come from. */
export function Options(props: OptionsProps) {
  const words = useWords();
  return (
    <main class="options">
      <header>
        <h1>
          <Logo /> Sourcelight
        </h1>
        <p class="quiet">{words.say('optionsIntro')}</p>
        <p>
          <a href="explorer.html">{words.say('openExplorer')}</a> ·{' '}
          <a href="notebook.html">{words.say('openNotebook')}</a> ·{' '}
          <a href="diagnosis.html">{words.say('openDiagnosis')}</a>
        </p>
      </header>
      <Problems all={props.settings.problems} />
      {PANELS.map(([title, keys]) => (
        <section key={title} class="panel" aria-labelledby={`${title}-title`}>
          <h2 id={`${title}-title`}>{words.say(title)}</h2>
          {keys.map((key) => (
            <SettingField
              key={key}
              setting={key}
              settings={props.settings}
              onSetting={props.onSetting}
            />
          ))}
        </section>
      ))}
      <OwnDatasets {...props.datasets} />
      <Rejections
        all={props.rejections}
        ownSite={props.ownSite}
        onMarkAgain={props.onMarkAgain}
        onUndo={props.onUndoMarkAgain}
        onExport={props.onExportRejections}
      />
      <About about={props.about} extensionVersion={props.extensionVersion} />
      <Reset {...props} />
      <ManagedBy settings={props.settings} />
    </main>
  );
}

function Reset({ wasReset, onReset, onUndoReset }: OptionsProps) {
  const words = useWords();
  return (
    <p class="reset">
      <button type="button" class="button" onClick={onReset}>
        {words.say('resetAll')}
      </button>{' '}
      {wasReset && (
        <span role="status">
          {words.say('wasReset')}{' '}
          <button type="button" class="text-button" onClick={onUndoReset}>
            {words.say('undo')}
          </button>
        </span>
      )}
    </p>
  );
}
