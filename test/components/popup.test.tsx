import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/Popup';
import type { EntitySummary } from '../../utils/facts/types';
import { effectiveSettings } from '../../utils/settings/effective';
import { click, draw, find, press, type } from './draw';

const SETTINGS = effectiveSettings(undefined);

const RESULTS: EntitySummary[] = ['lazarus-group', 'andariel', 'bybit'].map((id) => ({
  id,
  name: id,
  type: 'actor',
  typeLabel: 'Hacking group',
  summary: `About ${id}.`,
  headline: null,
  dataset: null,
  matched: id === 'andariel' ? 'Silent Chollima' : null,
}));

const PAGE = {
  kind: 'ready',
  host: 'news.example',
  address: 'https://news.example/a',
  active: true,
  mentions: [
    { id: 'bybit', name: 'Bybit', typeLabel: 'Exchange', count: 3 },
    { id: 'lazarus-group', name: 'Lazarus Group', typeLabel: 'Hacking group', count: 1 },
  ],
} as const;

function popup(more: Partial<PopupProps> = {}): { root: HTMLElement; props: PopupProps } {
  const props: PopupProps = {
    page: PAGE,
    settings: SETTINGS,
    query: '',
    results: null,
    card: null,
    trouble: null,
    onQuery: vi.fn(),
    onOpen: vi.fn(),
    onJump: vi.fn(),
    onAllow: vi.fn(),
    onSite: vi.fn(),
    onSetting: vi.fn(),
    onOptions: vi.fn(),
    onExplorer: vi.fn(),
    onDiagnosis: vi.fn(),
    onPdfHere: null,
    onPdf: vi.fn(),
    ...more,
  };
  return { root: draw(<Popup {...props} />), props };
}

function check(root: HTMLElement, label: string): void {
  const field = [...root.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.includes(label),
  );
  field?.querySelector('input')?.click();
}

describe('search', () => {
  const searching = () => popup({ query: 'la', results: RESULTS });

  it('names its list and the chosen result to a screen reader', () => {
    const { root } = searching();
    const box = root.querySelector('[role=combobox]');
    expect(box?.getAttribute('aria-expanded')).toBe('true');
    expect(box?.getAttribute('aria-activedescendant')).toBe('result-lazarus-group');
    expect(root.querySelector(`#${box?.getAttribute('aria-controls')}`)?.role).toBe('listbox');
    expect(root.querySelectorAll('[role=option][aria-selected=true]')).toHaveLength(1);
  });

  it('is walked with the arrows, round the ends, and opened with Enter', () => {
    const { root, props } = searching();
    const box = root.querySelector('[role=combobox]');
    press(box, 'ArrowDown');
    expect(box?.getAttribute('aria-activedescendant')).toBe('result-andariel');
    press(box, 'ArrowUp');
    press(box, 'ArrowUp');
    press(box, 'Enter');
    expect(props.onOpen).toHaveBeenCalledWith('bybit');
  });

  it('is cleared by Escape, which closes the popup only when there is nothing to clear', () => {
    const { root, props } = searching();
    expect(press(root.querySelector('[role=combobox]'), 'Escape').defaultPrevented).toBe(true);
    expect(props.onQuery).toHaveBeenCalledWith('');
    const empty = popup();
    expect(press(empty.root.querySelector('[role=combobox]'), 'Escape').defaultPrevented).toBe(
      false,
    );
  });

  it('says under which name a result was found', () => {
    expect(searching().root.textContent).toContain('“Silent Chollima”');
  });

  it('says when it found nothing', () => {
    const { root } = popup({ query: 'qqq', results: [] });
    expect(root.querySelector('[role=status]')?.textContent).toContain('Nothing found for “qqq”');
  });

  it('passes on what is typed', () => {
    const { root, props } = popup();
    type(root.querySelector('[role=combobox]'), 'bybit');
    expect(props.onQuery).toHaveBeenCalledWith('bybit');
  });
});

describe('this page', () => {
  it('has its mentions listed and counted; a click goes to them', () => {
    const { root, props } = popup();
    expect(root.querySelector('.list-title')?.textContent).toBe(
      'On this page 4 mentions of 2 names',
    );
    click(root, 'Bybit Exchange3');
    expect(props.onJump).toHaveBeenCalledWith('bybit');
  });

  it('can be switched off alone, and all pages together', () => {
    const { root, props } = popup();
    check(root, 'Mark mentions on news.example');
    expect(props.onSite).toHaveBeenCalledWith(PAGE, false);
    check(root, 'Mark mentions on pages');
    expect(props.onSetting).toHaveBeenCalledWith({ enabled: false });
  });

  it('shows its switch as the settings say, before the page has followed', () => {
    const { root } = popup({ settings: effectiveSettings({ blockedSites: ['news.example'] }) });
    expect(root.querySelector<HTMLInputElement>('input[role=switch]')?.checked).toBe(false);
  });

  it('cannot be switched on where the organisation keeps it off', () => {
    const site = (policy: object) => {
      const { root } = popup({ settings: effectiveSettings(undefined, policy) });
      const box = root.querySelector<HTMLInputElement>('input[role=switch]');
      return [box?.checked, box?.disabled];
    };
    expect(site({ addBlockedSites: ['other.example'] })).toEqual([true, false]);
    expect(site({ addBlockedSites: ['news.example'] })).toEqual([false, true]);
    expect(site({ defaultBlockedSites: ['news.example'] })).toEqual([false, false]);
    expect(site({ replaceAllowedSites: ['*://*.corp.example/*'] })).toEqual([false, true]);
  });

  it.each([
    [{ kind: 'loading' } as const, 'Looking at this page'],
    [{ kind: 'unreadable' } as const, 'Nothing can be marked on this page'],
    [{ kind: 'forbidden' } as const, 'does not let Sourcelight read pages'],
    [{ ...PAGE, active: false }, 'Marking is off here'],
    [{ ...PAGE, mentions: [] }, 'mentions nothing from the dataset'],
  ])('%j is said in words', (page, words) => {
    expect(popup({ page }).root.textContent).toContain(words);
  });
});

it('unusable settings are named, and the rest stays in force', () => {
  const settings = effectiveSettings({ style: 'neon', occurrences: 'first' });
  const { root } = popup({ settings });
  expect(root.querySelector('.problems')?.textContent).toContain('How marks look');
  const [often] = root.querySelectorAll('select');
  expect(often?.value).toBe('first');
});

it('a locked setting cannot be changed here', () => {
  const { root } = popup({ settings: { ...SETTINGS, locked: ['theme', 'enabled'] } });
  expect([...root.querySelectorAll('select')].map(({ disabled }) => disabled)).toEqual([
    false,
    false,
    true,
  ]);
});

it('all settings are a click away', () => {
  const { root, props } = popup();
  find(root, 'button', 'All settings').click();
  expect(props.onOptions).toHaveBeenCalledOnce();
});
