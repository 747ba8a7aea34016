/** Waiting for a state, and comparing, for checks that run inside VS Code too. */

/** The longest that VS Code and the extension may take to get anywhere, in ms. */
const patience = 20_000;

/**
 * What `read` returns once `wanted` says yes to it; asks again and again until then. Throws with
 * the last value it saw.
 */
export async function eventually<T>(
  what: string,
  read: () => T | PromiseLike<T>,
  wanted: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: not seen, only ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Throws unless the two are the same as JSON, which is all that the suite compares. */
export function same(what: string, actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (is !== should) throw new Error(`${what}: expected ${should}, got ${is}`);
}
