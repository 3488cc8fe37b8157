import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../components/options/Options';
import { effectiveSettings } from '../../utils/settings/effective';
import { SETTING_KEYS } from '../../utils/settings/parse';
import { ENGLISH } from '../words';
import { click, draw, find, type } from './draw';

function options(more: Partial<OptionsProps> = {}): { root: HTMLElement; props: OptionsProps } {
  const props: OptionsProps = {
    settings: effectiveSettings({ blockedSites: ['bank.example'] }),
    about: { version: '2026-01-01', entities: 531, incidents: 134, figures: 1008, sources: 481 },
    extensionVersion: '0.1.0',
    wasReset: false,
    rejections: [],
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

it('every setting of the table has its field', () => {
  const { textContent } = options().root;
  for (const key of SETTING_KEYS) expect(textContent).toContain(ENGLISH.say(`setting_${key}`));
});

it('the dataset is named with its version, counts and licence', () => {
  const { textContent } = options().root;
  for (const words of ['2026-01-01', '1,008', '481', '531 entities', 'CC BY 4.0'])
    expect(textContent).toContain(words);
});

describe('the list of sites', () => {
  const field = (root: HTMLElement) => root.querySelector<HTMLInputElement>('input[type=text]');
  const submit = (root: HTMLElement) => click(root, 'Add');

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
  const settings = { ...effectiveSettings(undefined), locked: ['badge', 'blockedSites'] as const };
  const { root } = options({ settings });
  expect(root.textContent).toContain('Set by your organisation');
  expect(root.querySelector<HTMLFieldSetElement>('.sites-field')?.disabled).toBe(true);
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
