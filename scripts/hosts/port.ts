/** Ports of this machine, free or answering. */

import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** The wanted port of this machine if nothing listens there, else another that is free; 0 if none is. */
export async function freePort(wanted = 0): Promise<number> {
  return (await portIfFree(wanted)) ?? (await portIfFree(0)) ?? 0;
}

function portIfFree(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' ? address?.port : undefined;
      server.close(() => resolve(found));
    });
  });
}

/** Waits until a server answers at this address, whatever it says; throws after 20 s. */
export async function answered(url: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      await (await fetch(url)).arrayBuffer();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await delay(20);
  }
}
