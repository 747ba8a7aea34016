/** A client over any connection: what the tests of the server’s conversation speak through. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { provideCssFromBeside } from '../../server/src/css/beside';
import { startServer } from '../../server/src/serve/server';
import { inRoot } from './paths';

/** A conversation with a server, and how to end it. */
export interface Conversation {
  /** The client’s side of it. */
  readonly connection: MessageConnection;
  /** Settles when the server is gone. */
  readonly end: () => Promise<void>;
}

/** The absolute path of a file of the built server. */
export const built = (name: string) => inRoot(`dist/server/${name}`);

/** The ways in which a client can reach the server. */
export const transports: Readonly<Record<string, () => Conversation>> = {
  streams: () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    provideCssFromBeside();
    startServer(server);
    return conversation(new StreamMessageReader(down), new StreamMessageWriter(up), async () => {
      server.dispose();
    });
  },
  stdio: () => {
    const child = spawn(process.execPath, [built('node.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return conversation(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
      () => ended(child),
    );
  },
  ipc: () => {
    const child = fork(built('node.js'), ['--node-ipc'], { execArgv: [] });
    return conversation(new IPCMessageReader(child), new IPCMessageWriter(child), () =>
      ended(child),
    );
  },
  worker: () => {
    const worker = new Worker(workerScript, { eval: true, workerData: built('browser.js') });
    return conversation(new WorkerReader(worker), new WorkerWriter(worker), async () => {
      await worker.terminate();
    });
  },
};

/** The shipped bundle in a worker thread, with the few globals of a web worker that it uses. */
const workerScript = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.self = globalThis;
globalThis.addEventListener ??= () => {};
parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
globalThis.importScripts = (path) =>
  require('node:vm').runInThisContext(require('node:fs').readFileSync(path, 'utf8'));
globalThis.importScripts(workerData);
`;

function conversation(
  reader: AbstractMessageReader,
  writer: AbstractMessageWriter,
  end: () => Promise<void>,
): Conversation {
  const connection = createMessageConnection(reader as never, writer as never);
  connection.listen();
  return {
    connection,
    end: async () => {
      connection.dispose();
      await end();
    },
  };
}

/** Waits until the child has gone; it goes when its client says `exit`. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
  }

  listen(callback: DataCallback) {
    const heard = (message: Message) => callback(message);
    this.worker.on('message', heard);
    return { dispose: () => void this.worker.off('message', heard) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }

  end(): void {}
}
