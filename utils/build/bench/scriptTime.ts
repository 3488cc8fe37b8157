import type { TraceEvent } from '../run/trace';

/** What set our script going: that it came, a change of the page, an idle moment, a timer, and the rest. */
export const KINDS = ['evaluation', 'changes', 'idle', 'timers', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Ms of processor time. */
export interface ScriptTime {
  /** Of all script, with what it makes the browser do. */
  all: number;
  /** Of ours, which is in `all` too. */
  own: Record<Kind, number>;
}

/** The categories of a trace that tell all this. */
export const CATEGORIES = ['devtools.timeline', 'v8.execute'];

const MICROTASKS = 'RunMicrotasks';
/** What script runs in, and what set ours going where it begins in that. */
const SCRIPTS: ReadonlyMap<string, Kind> = new Map([
  ['EvaluateScript', 'evaluation'],
  ['v8.compile', 'evaluation'],
  ['v8.compileModule', 'evaluation'],
  ['v8.evaluateModule', 'evaluation'],
  ['FireIdleCallback', 'idle'],
  ['TimerFire', 'timers'],
  ['RunPostTaskCallback', 'timers'],
  // Of ours, only what observes changes is called among microtasks.
  [MICROTASKS, 'changes'],
  ['EventDispatch', 'other'],
  ['FireAnimationFrame', 'other'],
  ['FunctionCall', 'other'],
]);
/** What script asks the browser for, and what comes of it under the same number. */
const LATER: ReadonlyMap<string, string> = new Map([
  ['RequestIdleCallback', 'FireIdleCallback'],
  ['TimerInstall', 'TimerFire'],
]);

/** All of ours. */
export function ownTime({ own }: ScriptTime): number {
  return KINDS.reduce((sum, kind) => sum + own[kind], 0);
}

/** Whether `scriptTime` looks at an event. */
export function isOfScript({ name }: TraceEvent): boolean {
  return SCRIPTS.has(name) || LATER.has(name);
}

/**
 * Sums up the threads on which scripts of addresses that begin with `there` ran; ours begin with `own`. What runs
 * inside other script is in that already. Ours is also what our script asked for, and the microtasks after it.
 */
export function scriptTime(
  events: readonly TraceEvent[],
  { there, own }: { there: string; own: string },
): ScriptTime {
  const sum = new Sum(own);
  const threads = new Set(events.filter((event) => isOf(event, there)).map(threadOf));
  for (const thread of threads)
    for (const event of inOrder(events.filter((one) => threadOf(one) === thread))) sum.add(event);
  return sum.time;
}

/** Something that others run in. */
interface Outer {
  event: TraceEvent;
  isOwn: boolean;
  /** Whether the last that ran in it was ours. */
  wasOwn: boolean;
}

class Sum {
  readonly time: ScriptTime = {
    all: 0,
    own: { evaluation: 0, changes: 0, idle: 0, timers: 0, other: 0 },
  };
  private readonly base: string;
  private readonly around: Outer[] = [];
  private readonly asked = new Set<string>();

  constructor(base: string) {
    this.base = base;
  }

  add(event: TraceEvent): void {
    const outer = this.outerOf(event);
    const later = LATER.get(event.name);
    if (later === undefined) this.run(event, outer);
    else if (outer?.isOwn) this.asked.add(numberOf(later, event));
    // A frame that went to another address counts anew.
    else this.asked.delete(numberOf(later, event));
  }

  private run(event: TraceEvent, outer: Outer | undefined): void {
    const ms = (event.tdur ?? 0) / 1000;
    const isOwn = outer?.isOwn || this.isOurs(event, outer);
    if (!outer) this.time.all += ms;
    if (isOwn && !outer?.isOwn) this.time.own[kindOf(event, outer)] += ms;
    if (outer) outer.wasOwn = isOwn;
    this.around.push({ event, isOwn, wasOwn: false });
  }

  private isOurs(event: TraceEvent, outer: Outer | undefined): boolean {
    if (isOf(event, this.base) || this.asked.has(numberOf(event.name, event))) return true;
    return event.name === MICROTASKS && outer?.wasOwn === true;
  }

  private outerOf({ ts }: TraceEvent): Outer | undefined {
    while (this.around.length > 0 && endOf(this.around.at(-1)?.event) <= ts) this.around.pop();
    return this.around.at(-1);
  }
}

function kindOf({ name }: TraceEvent, outer: Outer | undefined): Kind {
  const kind = SCRIPTS.get(name) ?? 'other';
  return kind === 'evaluation' || !outer ? kind : (SCRIPTS.get(outer.event.name) ?? 'other');
}

function isOf({ args }: TraceEvent, base: string): boolean {
  return args?.data?.url?.startsWith(base) === true;
}

/** What an idle moment or a timer is known by. */
function numberOf(name: string, { args }: TraceEvent): string {
  const { frame, id, timerId } = args?.data ?? {};
  return `${name} ${frame} ${id ?? timerId}`;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

/** Each after those that it is in. */
function inOrder(events: readonly TraceEvent[]): TraceEvent[] {
  return [...events].sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
}

function endOf(event: TraceEvent | undefined): number {
  return event ? event.ts + (event.dur ?? 0) : 0;
}
