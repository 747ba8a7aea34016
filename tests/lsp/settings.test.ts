/** Settings that come from the client: taken where they are good, named where they are not. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { defaultSettings, readSettings } from '../../server/src/settings';
import { transports } from '../support/conversation';
import { Editor, pulling } from '../support/editor';
import { checkSaid } from '../support/marked';

const text = 'WEBVTT\n\n0:00:01.000 --> 00:00:04.000\n<V Ann>Hello\n';

it('changes severities and silences rules', async () => {
  const editor = new Editor(transports.streams!());
  editor.configuration = { rules: { 'hours-one-digit': 'off', 'voice-upper-case': 'error' } };
  await editor.start(pulling);
  await editor.open(text);
  const found = await editor.diagnostics();
  const said = found.map(({ code, severity, range }) => ({ range, says: `${code} ${severity}` }));
  checkSaid(text, said, ['voice-upper-case 1']);
  await editor.end();
});

it('registers the outline anew where a setting changes what it lists, and only there', async () => {
  const editor = new Editor(transports.streams!());
  const { connection } = editor.conversation;
  const registered: string[] = [];
  const heard = new Map<number, () => void>();
  const note = (what: string, method: string) => {
    if (method === 'textDocument/documentSymbol') registered.push(what);
    heard.get(registered.length)?.();
  };
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      if (registered.length >= count) resolve();
      else heard.set(count, resolve);
    });
  connection.onRequest(
    'client/registerCapability',
    ({ registrations }: { registrations: readonly { method: string }[] }) => {
      for (const { method } of registrations) note('in', method);
    },
  );
  connection.onRequest(
    'client/unregisterCapability',
    ({ unregisterations }: { unregisterations: readonly { method: string }[] }) => {
      for (const { method } of unregisterations) note('out', method);
    },
  );
  const capabilities = await editor.start({
    ...pulling,
    textDocument: { ...pulling.textDocument, documentSymbol: { dynamicRegistration: true } },
  });
  assert.equal(capabilities.documentSymbolProvider, undefined);
  await editor.open(text);
  const change = async (configuration: object) => {
    editor.configuration = configuration;
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    return (await editor.documentSymbols()).map(({ detail }) => detail);
  };
  assert.deepEqual(await change({ profile: 'podcast' }), ['0:01 – 0:04, 1 cue']);
  assert.deepEqual(await change({ outline: 'speakers' }), ['100 % · 0:03 · 1 turn']);
  await until(3);
  assert.deepEqual(await change({ outline: 'cues' }), ['0:01 – 0:04, Ann']);
  await until(5);
  assert.deepEqual(registered, ['in', 'out', 'in', 'out', 'in']);
  await editor.end();
});

it('makes the client ask for findings anew where a setting changes them, and only there', async () => {
  const editor = new Editor(transports.streams!());
  const { connection } = editor.conversation;
  let refreshed = 0;
  let heard = () => {};
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed += 1;
    heard();
    return null;
  });
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      heard = () => refreshed >= count && resolve();
      heard();
    });
  await editor.start({
    ...pulling,
    workspace: { ...pulling.workspace, diagnostics: { refreshSupport: true } },
  });
  await editor.open(text);
  const change = async (configuration: object) => {
    editor.configuration = configuration;
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    return (await editor.diagnostics()).length;
  };
  await until(1);
  assert.equal(await change({ outline: 'cues' }), 2);
  assert.equal(await change({ outline: 'cues', rules: { 'hours-one-digit': 'off' } }), 1);
  await until(2);
  assert.equal(await change({ outline: 'turns', rules: { 'hours-one-digit': 'off' } }), 1);
  assert.equal(await change({ profile: 'podcast' }), 2);
  await until(3);
  assert.equal(refreshed, 3);
  await editor.end();
});

it('names what is wrong with settings and keeps the rest', () => {
  const { settings, problems } = readSettings({
    rules: { nonsense: 'error', 'hours-one-digit': 'loud', 'voice-colon': 'hint' },
  });
  assert.deepEqual(settings.rules, { 'voice-colon': 'hint' });
  assert.match(problems[0]!, /“nonsense”, which is no rule/u);
  assert.match(problems[1]!, /“hours-one-digit” the severity "loud"/u);
});

it('takes anything at all for settings', () => {
  for (const value of [
    null,
    undefined,
    1,
    'x',
    [],
    { rules: 3 },
    { rules: ['a'] },
    { rules: null },
  ]) {
    assert.deepEqual(readSettings(value).settings.rules, {});
  }
});

it('names each mistake by its setting, in the order of the settings, and falls back to the default', () => {
  const { settings, problems } = readSettings({
    outline: 'tree',
    limits: { gap: -1, toString: 1, lines: 2 },
    kind: 7,
    profile: null,
    rules: [],
    speakerInheritance: 'none',
  });
  assert.deepEqual(settings, {
    ...defaultSettings,
    limits: { lines: 2 },
    speakerInheritance: 'none',
  });
  assert.deepEqual(problems, [
    'The setting “webvtt.rules” must be an object of rules and severities.',
    'The setting “webvtt.kind” is 7; it can be auto, captions, descriptions, chapters, metadata.',
    'The setting “webvtt.limits” gives “gap” the value -1; it must be a number, 0 or more.',
    'The setting “webvtt.limits” names “toString”, which is no limit.',
    'The setting “webvtt.outline” is "tree"; it can be turns, speakers, cues, chapters.',
  ]);
});
