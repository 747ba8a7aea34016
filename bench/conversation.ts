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
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export class Conversation {
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  #documents = 0;
  #version = 1;

  /** Starts the server that the script is. */
  constructor(script: string) {
    const child = spawn(process.execPath, [script, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.listen();
    // A server that goes early leaves no question waiting: each is answered with an error.
    child.once('exit', () => this.#connection.dispose());
  }

  async start(): Promise<void> {
    const params = { processId: process.pid, rootUri: null, capabilities };
    await this.#connection.sendRequest('initialize', params);
    await this.#connection.sendNotification('initialized', {});
  }

  /** Opens a new document in the place of the one that is open. */
  async open(text: string): Promise<void> {
    await this.#close();
    this.#documents++;
    const textDocument = { ...this.#document(), languageId: 'webvtt', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Types one letter at the place. */
  async type(line: number, character: number): Promise<void> {
    const place = { line, character };
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { ...this.#document(), version: ++this.#version },
      contentChanges: [{ range: { start: place, end: place }, text: 'a' }],
    });
  }

  /** The answer to a request about the open document. */
  ask(method: string): Promise<unknown> {
    return this.#connection.sendRequest(method, { textDocument: this.#document() });
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
    await this.#connection.sendNotification('textDocument/didClose', { textDocument });
  }

  #document(): { readonly uri: string } {
    return { uri: `file:///transcript-${this.#documents}.vtt` };
  }
}
