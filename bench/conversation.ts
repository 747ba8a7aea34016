/** A client that speaks to a server over stdio as an editor does, with one document open. */

import { type ChildProcess, spawn } from 'node:child_process';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const capabilities = {
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['source'] } } },
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

/** A place in the document, as LSP counts: both from 0, characters in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A server as a process, from its start to its end. Requests that it answers with an error reject. */
export class Conversation {
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  #capabilities: Readonly<Record<string, unknown>> = {};
  #documents = 0;
  #version = 1;
  #received = 0;
  /** For each method the `resultId` of the last answer, as an editor sends it back. */
  readonly #results = new Map<string, string>();

  /** Starts the server that the script, by its absolute path, is. */
  constructor(script: string) {
    const child = spawn(process.execPath, [script, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    child.stdout.on('data', (data: Buffer) => {
      this.#received += data.length;
    });
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.listen();
    // A server that goes early leaves no question waiting: each is answered with an error.
    child.once('exit', () => this.#connection.dispose());
  }

  /** Says what this client can do and hears what the server can; comes before everything else. */
  async start(): Promise<void> {
    const params = { processId: process.pid, rootUri: null, capabilities };
    const answer: { readonly capabilities: Readonly<Record<string, unknown>> } =
      await this.#connection.sendRequest('initialize', params);
    this.#capabilities = answer.capabilities;
    await this.#connection.sendNotification('initialized', {});
  }

  /** Whether the server has said that it can do this. */
  can(capability: string): boolean {
    return Boolean(this.#capabilities[capability]);
  }

  /** How many bytes the server has sent. */
  get received(): number {
    return this.#received;
  }

  /** Opens a new document in the place of the one that is open. */
  async open(text: string): Promise<void> {
    await this.#close();
    this.#documents++;
    const textDocument = { ...this.#document(), languageId: 'webvtt', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Types one letter at the place. */
  async type(place: Place): Promise<void> {
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { ...this.#document(), version: ++this.#version },
      contentChanges: [{ range: { start: place, end: place }, text: 'a' }],
    });
  }

  /** The answer to a request about the open document. What the last answer was called goes with it. */
  async ask(method: string, params: object = {}): Promise<unknown> {
    const previousResultId = this.#results.get(method);
    const answer: unknown = await this.#connection.sendRequest(method, {
      textDocument: this.#document(),
      ...(previousResultId !== undefined && { previousResultId }),
      ...params,
    });
    const resultId = (answer as { readonly resultId?: string } | null)?.resultId;
    if (resultId !== undefined) this.#results.set(method, resultId);
    return answer;
  }

  /** Says goodbye and waits until the server has gone. */
  async end(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await gone;
  }

  async #close(): Promise<void> {
    if (this.#documents === 0) return;
    const textDocument = this.#document();
    this.#results.clear();
    await this.#connection.sendNotification('textDocument/didClose', { textDocument });
  }

  #document(): { readonly uri: string } {
    return { uri: `file:///transcript-${this.#documents}.vtt` };
  }
}
