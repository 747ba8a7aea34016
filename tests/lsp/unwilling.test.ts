/** Clients that refuse what the server asks, answer late or never: the server goes on with what it knows. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { checkCodes } from '../support/check';
import { transports } from '../support/conversation';
import { Editor, pulling, pushing } from '../support/editor';
import { eventually } from '../support/eventually';

const text = 'WEBVTT\n\n0:00:01.000 --> 00:00:04.000\n<v Ann>Hello\n';

/** What a client says it can do that is asked as much as there is to ask. */
const capable = {
  textDocument: { ...pulling.textDocument, documentSymbol: { dynamicRegistration: true } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

/** How a client answers everything that the server asks; `late` is when it got answers itself. */
const manners: Readonly<Record<string, (late: Promise<null>) => Promise<unknown>>> = {
  refuses: () => Promise.reject(new Error('No.')),
  'never answers': () => new Promise(() => undefined),
  'answers late': (late) => late,
  'answers nonsense': () => Promise.resolve([{ rules: 5, profile: ['x'] }, null]),
};

for (const [manner, answer] of Object.entries(manners)) {
  describe(`a client that ${manner}`, () => {
    it('gets its answers, and a server that stays', async () => {
      const editor = new Editor(transports.stdio!());
      const { connection } = editor.conversation;
      const asked = new Set<string>();
      let beLate: (answer: null) => void = () => undefined;
      const late = new Promise<null>((resolve) => {
        beLate = resolve;
      });
      connection.onRequest((method) => {
        asked.add(method);
        return answer(late);
      });
      for (const method of ['workspace/configuration', 'client/registerCapability']) {
        connection.onRequest(method, () => {
          asked.add(method);
          return answer(late);
        });
      }
      await editor.start(capable, { readsFiles: true, profile: 'podcasts' });
      await editor.open(text);
      const found = await editor.diagnostics();
      assert.deepEqual(
        found.map(({ code }) => code),
        ['hours-one-digit'],
      );
      assert.equal((await editor.documentSymbols()).length, 1);
      const source = new CancellationTokenSource();
      const files = connection.sendRequest('workspace/symbol', { query: 'Ann' }, source.token).then(
        () => true,
        () => true,
      );
      await eventually('files are asked for', () => asked.has('webvtt/files'), Boolean);
      source.cancel();
      assert.equal(await files, true);
      beLate(null);
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.equal((await editor.diagnostics()).length, 1);
      assert.equal(await connection.sendRequest('shutdown'), null);
      for (const method of ['workspace/configuration', 'client/registerCapability']) {
        assert.ok(asked.has(method), method);
      }
      await editor.end();
    });
  });
}

it('a wrong setting is told once, and by a message that nobody has to answer', async () => {
  const editor = new Editor(transports.stdio!());
  await editor.start({}, { profile: 'podcasts' });
  const change = { settings: { webvtt: { profile: 'podcasts' } } };
  const { connection } = editor.conversation;
  for (let i = 0; i < 3; i++) {
    await connection.sendNotification('workspace/didChangeConfiguration', change);
  }
  await connection.sendRequest('shutdown');
  assert.equal(editor.shown.length, 1);
  assert.match(editor.shown[0]!, /podcasts/u);
  await editor.end();
});

it('changes that are none are left out, and the document goes on', async () => {
  const editor = new Editor(transports.stdio!());
  const { connection } = editor.conversation;
  await editor.start(pushing);
  await editor.open(text);
  const textDocument = { uri: 'file:///talk.vtt', version: 2 };
  for (const contentChanges of [
    [{}],
    [null],
    {},
    undefined,
    [{ range: {}, text: 'x' }],
    [{ text: 5 }],
  ]) {
    const params = { textDocument, contentChanges };
    await connection.sendNotification('textDocument/didChange', params as object);
  }
  for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 'file:///b.vtt' } }]) {
    await connection.sendNotification('textDocument/didOpen', params);
  }
  await editor.apply([]);
  checkCodes(editor.text, ['hours-one-digit']);
  const found = await editor.pushed();
  assert.deepEqual(
    found.map(({ code }) => code),
    ['hours-one-digit'],
  );
  await editor.end();
});
