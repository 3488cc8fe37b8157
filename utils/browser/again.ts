/** Tries at once and again after each of these waits, in ms, until it succeeds; answers whether it did. */
export async function again(
  waits: readonly number[],
  attempt: () => Promise<boolean>,
): Promise<boolean> {
  for (const wait of waits) {
    if (await attempt()) return true;
    await new Promise((done) => setTimeout(done, wait));
  }
  return attempt();
}
