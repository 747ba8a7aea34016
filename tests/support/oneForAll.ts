/** One of something costly: started for the first who needs it, ended when nobody needs it any more. */

/** Who uses it leaves it afterwards, once each. */
export interface OneForAll<One> {
  use(): Promise<One>;
  leave(): Promise<void>;
}

/** What `start` starts and `end` ends, for everybody in this process. */
export function oneForAll<One>(
  start: () => Promise<One>,
  end: (one: One) => Promise<unknown>,
): OneForAll<One> {
  let users = 0;
  let one: Promise<One> | undefined;
  return {
    use: () => {
      users += 1;
      one ??= start();
      return one;
    },
    leave: async () => {
      users -= 1;
      if (users > 0 || one === undefined) return;
      const last = one;
      one = undefined;
      await end(await last);
    },
  };
}
