/**
 * Works on so many items at once and gives each with its result, in the order of the items. Never more
 * items are taken than are worked on, so that memory stays bounded.
 */
export async function* inOrder<A, B>(
  items: AsyncIterable<A>,
  atOnce: number,
  work: (item: A) => Promise<B>,
): AsyncGenerator<[A, B]> {
  const running: Promise<[A, B]>[] = [];
  for await (const item of items) {
    running.push(work(item).then((result) => [item, result]));
    const [first] = running;
    if (running.length < atOnce || !first) continue;
    yield await first;
    running.shift();
  }
  for (const next of running) yield await next;
}
