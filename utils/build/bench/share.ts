import { pause, type Tab } from '../run/tab';

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** The part of a tab's main thread that an extension's scripts take for so many ms, with all that they call. */
export async function shareOf(tab: Tab, extension: string, ms: number): Promise<number> {
  await tab.send('Profiler.enable');
  await tab.send('Profiler.setSamplingInterval', { interval: 500 });
  await tab.send('Profiler.start');
  await pause(ms);
  const { profile } = await tab.send('Profiler.stop');
  const { nodes, samples, timeDeltas } = profile as Profile;
  const own = ownNodes(nodes, `chrome-extension://${extension}/`);
  const sum = (take: (at: number) => boolean) =>
    timeDeltas.reduce((all, delta, at) => (take(at) ? all + delta : all), 0);
  return sum((at) => own.has(samples[at] ?? -1)) / sum(() => true);
}

/** The extension's functions and all below them: what the browser does for them is theirs. */
function ownNodes(nodes: Profile['nodes'], base: string): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const take = (id: number): void => {
    own.add(id);
    for (const child of byId.get(id)?.children ?? []) if (!own.has(child)) take(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(base)) take(id);
  return own;
}
