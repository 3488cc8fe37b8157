import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../components/options/Options';
import { effectiveSettings } from '../../utils/settings/effective';
import { USER_SETTING_KEYS } from '../../utils/settings/table';
import { ENGLISH } from '../words';
import { click, draw, find, type } from './draw';

const NO_DATASETS: OptionsProps['datasets'] = {
  all: [],
  isUnreadable: false,
  importing: null,
  done: null,
  settings: effectiveSettings(undefined),
  onChoosing: vi.fn(),
  onFile: vi.fn(),
  onTakeIn: vi.fn(),
  onCancel: vi.fn(),
  onRemove: vi.fn(),
  onUndo: vi.fn(),
  onCheck: vi.fn(),
  onSetting: vi.fn(),
};

function options(more: Partial<OptionsProps> = {}): { root: HTMLElement; props: OptionsProps } {
  const props: OptionsProps = {
    settings: effectiveSettings({ blockedSites: ['bank.example'] }),
    about: { version: '2026-01-01', entities: 531, incidents: 134, figures: 1008, sources: 481 },
    extensionVersion: '0.1.0',
    wasReset: false,
    rejections: [],
    ownSite: 'extension-id',
    datasets: NO_DATASETS,
    onMarkAgain: vi.fn(),
    onUndoMarkAgain: vi.fn(),
    onExportRejections: vi.fn(),
    onSetting: vi.fn(),
    onReset: vi.fn(),
    onUndoReset: vi.fn(),
    ...more,
  };
  return { root: draw(<Options {...props} />), props };
}

it('every setting of the table that users have a say in has its field', () => {
  const { textContent } = options().root;
  // What is said about datasets stands with the datasets.
  const here = USER_SETTING_KEYS.filter((key) => !key.startsWith('dataset'));
  for (const key of here) expect(textContent).toContain(ENGLISH.say(`setting_${key}`));
});

it('the dataset is named with its version, counts and licence', () => {
  const { textContent } = options().root;
  for (const words of ['2026-01-01', '1,008', '481', '531 entities', 'CC BY 4.0'])
    expect(textContent).toContain(words);
});

describe('the list of sites', () => {
  const blockedSites = (root: HTMLElement) =>
    root.querySelector<HTMLElement>('.sites-field') ?? root;
  const field = (root: HTMLElement) => root.querySelector<HTMLInputElement>('input[type=text]');
  const submit = (root: HTMLElement) => click(blockedSites(root), 'Add');

  it('takes the host of what was typed', () => {
    const { root, props } = options();
    type(field(root), 'https://www.Example.com/news');
    submit(root);
    expect(props.onSetting).toHaveBeenCalledWith({
      blockedSites: ['bank.example', 'www.example.com'],
    });
  });

  it('says what is wrong with a name that is none, and keeps it', () => {
    const { root, props } = options();
    type(field(root), 'not a site');
    submit(root);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('“not a site” is no site');
    expect(field(root)?.getAttribute('aria-invalid')).toBe('true');
    expect(field(root)?.value).toBe('not a site');
    expect(props.onSetting).not.toHaveBeenCalled();
  });

  it('lets a removal be undone', () => {
    const { root, props } = options();
    click(root, 'Remove bank.example');
    expect(props.onSetting).toHaveBeenLastCalledWith({ blockedSites: [] });
    click(root, 'Undo');
    expect(props.onSetting).toHaveBeenLastCalledWith({ blockedSites: ['bank.example'] });
  });
});

it('a reset can be undone', () => {
  const { root, props } = options({ wasReset: true });
  click(root, 'Reset all settings');
  expect(props.onReset).toHaveBeenCalledOnce();
  click(root, 'Undo');
  expect(props.onUndoReset).toHaveBeenCalledOnce();
});

it('what an organisation set is shown and cannot be changed', () => {
  const policy = { lockBadge: false, replaceBlockedSites: ['hr.corp.example'] };
  const { root } = options({ settings: effectiveSettings({ badge: true }, policy) });
  expect(root.textContent).toContain('Set by your organisation');
  expect(root.querySelector<HTMLFieldSetElement>('.sites-field')?.disabled).toBe(true);
});

it('an organisation’s entries of a list stand beside the user’s, who can remove only their own', () => {
  const policy = { addBlockedSites: ['hr.corp.example'], addGroups: ['people'] };
  const stored = { blockedSites: ['mine.example'], groups: ['malware'] };
  const { root, props } = options({ settings: effectiveSettings(stored, policy) });
  const rows = [...root.querySelectorAll('.sites-field')]
    .slice(0, 1)
    .flatMap((list) => [...list.querySelectorAll('li')].map(({ textContent }) => textContent));
  expect(rows).toEqual(['hr.corp.example Set by your organisation', 'mine.exampleRemove']);
  const people = find(root, 'label.choice', 'People Set by your organisation');
  const box = people.querySelector('input');
  expect([box?.checked, box?.disabled]).toEqual([true, true]);
  click(root, 'Remove');
  expect(props.onSetting).toHaveBeenCalledWith({ blockedSites: ['hr.corp.example'] });
});

it('unusable settings are named', () => {
  const { root } = options({ settings: effectiveSettings({ theme: 'pink' }) });
  expect(
    find(
      root,
      '.problems li',
      'The stored value of “Theme of the card” was invalid; its default is used.',
    ),
  ).toBeTruthy();
});
