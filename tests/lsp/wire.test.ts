/** What goes over the wire after a keystroke in a file of 100,000 cues: little, whatever is wrong in it. */

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { CodeAction, Diagnostic, DocumentSymbol } from 'vscode-languageserver-types';
import { startServer } from '../../server/src/serve/server';
import { pulling, pushing } from '../support/editor';
import { largeTexts, wordsLine } from '../support/largeTexts';

const CUES = 100_000;
const MOST_BYTES = 100_000;
const uri = 'file:///talk.vtt';

/** A client that counts the bytes that reach it. */
class Counter {
  bytes = 0;
  readonly pushed: (readonly Diagnostic[])[] = [];
  #version = 1;
  readonly #connection: MessageConnection;
  readonly #server: { dispose(): void };

  constructor() {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    startServer(server);
    this.#server = server;
    down.on('data', (data: Buffer) => {
      this.bytes += data.length;
    });
    this.#connection = createMessageConnection(
      new StreamMessageReader(down),
      new StreamMessageWriter(up),
    );
    this.#connection.onRequest('workspace/configuration', () => [{}]);
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) => {
        this.pushed.push(diagnostics);
      },
    );
    this.#connection.listen();
  }

  async open(text: string, capabilities: object): Promise<void> {
    await this.#connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
    });
    await this.#connection.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'webvtt', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async type(line: number, text: string): Promise<void> {
    const place = { line, character: 8 };
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range: { start: place, end: place }, text }],
    });
  }

  ask<Result>(method: string, params: object = {}): Promise<Result> {
    return this.#connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  /** The answer, and how many bytes it took. */
  async counted<Result>(method: string, params: object = {}): Promise<readonly [Result, number]> {
    const bytes = this.bytes;
    const result = await this.ask<Result>(method, params);
    return [result, this.bytes - bytes];
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.#connection.sendRequest('codeAction/resolve', action);
  }

  end(): void {
    this.#connection.dispose();
    this.#server.dispose();
  }
}

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

const resolving = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    codeAction: {
      codeActionLiteralSupport: {},
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

for (const [name, textOf] of Object.entries(largeTexts)) {
  describe(`of a large file, ${name},`, () => {
    const client = new Counter();
    before(() => client.open(textOf(CUES), resolving));
    after(() => client.end());

    it('symbols are stretches of time', async () => {
      await client.type(wordsLine(CUES / 2), 'x');
      const [symbols, bytes] = await client.counted<readonly DocumentSymbol[]>(
        'textDocument/documentSymbol',
      );
      assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
      assert.match(String(symbols[0]!.detail), /as the file is large/u);
    });

    it('a fix of every place comes when it is chosen', async () => {
      const line = wordsLine(CUES - 1);
      const range = { start: { line: line - 1, character: 0 }, end: { line, character: 90 } };
      const [actions, bytes] = await client.counted<readonly CodeAction[]>(
        'textDocument/codeAction',
        { range, context: { diagnostics: [] } },
      );
      assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
      const later = actions.filter(({ kind, edit }) => kind === 'quickfix' && !edit);
      assert.equal(later.length > 0, name !== 'plain');
      if (name !== 'faulty') return;
      const { edit } = await client.resolve(later[0]!);
      assert.equal(edit!.changes![uri]!.length, CUES / 200);
    });

    it('diagnostics are few, and not sent again where they are the same', async () => {
      const [first, bytes] = await client.counted<Report>('textDocument/diagnostic');
      assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
      assert.equal(first.items.length > 0, name !== 'plain');
      await client.type(wordsLine(CUES / 2), 'x');
      const previousResultId = first.resultId;
      const [second, few] = await client.counted<Report>('textDocument/diagnostic', {
        previousResultId,
      });
      assert.equal(second.kind, 'unchanged');
      assert.ok(few < 200, `${few} bytes`);
      await client.type(0, '\n');
      const [third, again] = await client.counted<Report>('textDocument/diagnostic', {
        previousResultId,
      });
      assert.equal(third.kind, name === 'plain' ? 'unchanged' : 'full');
      assert.ok(again < MOST_BYTES, `${again} bytes`);
    });
  });
}

for (const [name, textOf] of Object.entries(largeTexts)) {
  it(`the preview of an edit is one part, ${name}, which no longer file makes longer`, async () => {
    const client = new Counter();
    await client.open(textOf(3000), pulling);
    const { resultId } = await client.ask<{ resultId: string }>('webvtt/preview');
    await client.type(wordsLine(1500), 'x');
    const [, bytes] = await client.counted('webvtt/preview', { previousResultId: resultId });
    assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
    client.end();
  });
}

it('a burst of changes is answered once, and nothing is pushed that is not new', async () => {
  const client = new Counter();
  await client.open('WEBVTT\n\n00:00.000 --> 00:04.000\nHello and good day\n', pushing);
  await client.ask('textDocument/hover', { position: { line: 0, character: 0 } });
  for (let i = 0; i < 20; i++) void client.type(3, '<');
  for (let i = 0; i < 9; i++) {
    await client.ask('textDocument/hover', { position: { line: 0, character: 0 } });
  }
  const pushes = client.pushed.map((items) => items.map(({ code }) => code));
  assert.equal(pushes.length, 2, JSON.stringify(pushes));
  assert.deepEqual(pushes[0], []);
  assert.ok(pushes[1]!.length > 0);
  client.end();
});
