import { useEffect, useRef, useState } from 'preact/hooks';
import type { Id } from '../dataset/types';
import type { EntitySummary } from '../facts/types';
import { useAccess } from './access';
import { browser } from './api';
import { ask } from './ask';
import type { FrameReport, FrameText, ListedMention, PageRequest } from './pageChannel';
import { openPageLine, type PageLine } from './pageLine';

export type PageInFront =
  | { kind: 'loading' }
  /** The browser's own pages, stores, or a page from before the install. */
  | { kind: 'unreadable' }
  /** The user does not let Sourcelight read pages. */
  | { kind: 'forbidden' }
  | {
      kind: 'ready';
      host: string;
      address: string;
      active: boolean;
      mentions: readonly PageMention[];
    };

export interface PageMention extends ListedMention {
  frame: string;
}

interface Page {
  /** Null until it is known. */
  tab: number | null;
  state: PageInFront;
  names: ReadonlyMap<Id, EntitySummary>;
  request(request: PageRequest): void;
  text(frame: string): Promise<FrameText | null>;
}

/** What the tab in front mentions, kept up to date; `follow` goes along when another tab comes to the front. */
export function usePage({ follow = false } = {}): Page {
  const [frames, setFrames] = useState<ReadonlyMap<string, FrameReport>>(new Map());
  const [isUnreadable, setUnreadable] = useState(false);
  const [tab, setTab] = useState<number | null>(null);
  const turn = useTabTurns(follow);
  const access = useAccess();
  const line = useRef<PageLine | null>(null);

  // Another turn is another line.
  useEffect(() => {
    let isCurrent = true;
    setFrames(new Map());
    setUnreadable(false);
    const opening = openPageLine(
      (report) => isCurrent && setFrames((all) => new Map(all).set(report.frame, report)),
      () => isCurrent && setUnreadable(true),
    );
    void opening.then((opened) => {
      if (!isCurrent) return;
      line.current = opened;
      setTab(opened?.tab ?? null);
    });
    return () => {
      isCurrent = false;
      void opening.then((opened) => opened?.close());
    };
  }, [turn]);

  const state = stateOf(frames, isUnreadable, access);
  const names = useNames(state.kind === 'ready' ? state.mentions : []);
  return {
    tab,
    state,
    names,
    request: (request) => line.current?.request(request),
    text: async (frame) => (await line.current?.text(frame)) ?? null,
  };
}

function stateOf(
  frames: ReadonlyMap<string, FrameReport>,
  isUnreadable: boolean,
  access: boolean | null,
): PageInFront {
  const top = [...frames.values()].find((frame) => frame.top);
  if (!top && isUnreadable && access !== null) return { kind: access ? 'unreadable' : 'forbidden' };
  if (!top) return { kind: 'loading' };
  const mentions = [...frames.values()]
    .sort((a, b) => Number(b.top) - Number(a.top))
    .flatMap(({ frame, mentions: all }) => all.map((mention) => ({ ...mention, frame })));
  // Marking cannot be switched off for a page of ours: one goes there to have it.
  const isOurs = top.host === new URL(browser.runtime.getURL('')).hostname;
  const host = isOurs ? '' : top.host;
  return { kind: 'ready', host, address: top.address, active: top.active, mentions };
}

/** Counts up when another tab comes to this window's front, or another page into its tab. */
function useTabTurns(follow: boolean): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!follow) return;
    const next = (): void => setTurn((count) => count + 1);
    const onUpdated = (
      _id: number,
      change: { status?: string },
      { active }: { active: boolean },
    ) => {
      if (active && change.status !== undefined) next();
    };
    browser.tabs.onActivated.addListener(next);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      browser.tabs.onActivated.removeListener(next);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [follow]);
  return turn;
}

/** Names and headlines of what is mentioned, asked for once each. */
function useNames(mentions: readonly ListedMention[]): ReadonlyMap<Id, EntitySummary> {
  const [names, setNames] = useState<ReadonlyMap<Id, EntitySummary>>(new Map());
  const unknown = [...new Set(mentions.map(({ entity }) => entity))]
    .filter((id) => !names.has(id))
    .join();
  useEffect(() => {
    if (unknown === '') return;
    void ask('describe', { ids: unknown.split(',') }).then((found) =>
      setNames((all) => new Map([...all, ...found.map((entity) => [entity.id, entity] as const)])),
    );
  }, [unknown]);
  return names;
}
