/** The source action that runs on save, and the fixes that silence rules, as an editor asks for them. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkCoded } from '../support/check';
import { transports } from '../support/conversation';
import { Editor, editsOf, pulling } from '../support/editor';
import { checkText } from '../support/marked';

const text = [
  '\uFEFFWEBVTT',
  '',
  '0:00:01.000 --> 00:00:04,000',
  '<V Ann>Hello and welcome',
  '',
  '00:00:04.000 --> 00:00:06.000',
  '<v Bob and so on',
  '',
].join('\r\n');

const fixed = text
  .replace('0:00:01.000', '00:00:01.000')
  .replace('04,000', '04.000')
  .replace('<V Ann>', '<v Ann>');

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

async function open(): Promise<Editor> {
  const editor = new Editor(transports.streams!());
  const { codeActionProvider } = await editor.start(pulling);
  const { codeActionKinds } = codeActionProvider as { codeActionKinds: readonly string[] };
  assert.deepEqual(codeActionKinds.slice(0, 2), ['quickfix', 'source.fixAll.webvtt']);
  await editor.open(text);
  return editor;
}

it('fixes all that is beyond doubt on save, to the byte, and then has nothing to do', async () => {
  const editor = await open();
  for (const kind of ['source', 'source.fixAll', 'source.fixAll.webvtt']) {
    const actions = await editor.codeActions(nowhere, kind);
    assert.deepEqual(
      actions.map((action) => action.kind),
      ['source.fixAll.webvtt'],
    );
  }
  const [action] = await editor.codeActions(nowhere, 'source.fixAll');
  await editor.apply(editsOf(action!));
  checkText(editor.text, fixed);
  assert.deepEqual(await editor.codeActions(nowhere, 'source.fixAll'), []);
  await editor.end();
});

it('is not offered where it is not asked for', async () => {
  const editor = await open();
  const everywhere = { start: nowhere.start, end: { line: 9, character: 0 } };
  for (const only of [[], ['quickfix'], ['source.organizeImports'], ['source.fixAll.other']]) {
    const actions = await editor.codeActions(everywhere, ...only);
    assert.ok(actions.every(({ kind }) => /^(?:quickfix$|refactor\.)/u.test(kind ?? '')));
  }
  await editor.end();
});

it('silences a rule where it is found', async () => {
  const editor = await open();
  const found = await editor.diagnostics();
  const upperCase = found.find(({ code }) => code === 'voice-upper-case')!;
  const actions = await editor.codeActions(upperCase.range);
  const silence = actions.find(({ title }) => title === 'Silence voice-upper-case at this cue');
  assert.equal(silence?.diagnostics?.[0]?.code, 'voice-upper-case');
  await editor.apply(editsOf(silence));
  checkText(
    editor.text,
    text.replace('0:00', 'NOTE webvtt-disable-next-cue voice-upper-case\r\n\r\n0:00'),
  );
  const others = found.filter(({ code }) => code !== 'voice-upper-case');
  checkCoded(
    editor.text,
    await editor.diagnostics(),
    others.map(({ code }) => String(code)),
  );
  await editor.end();
});

it('gives the edits of one rule to a client that goes through a workspace, and names a code that is none', async () => {
  const editor = await open();
  const edits = await editor.ruleFixes('hours-one-digit');
  await editor.apply(edits);
  checkText(editor.text, text.replace('0:00:01.000', '00:00:01.000'));
  assert.deepEqual(await editor.ruleFixes('hours-one-digit'), []);
  await assert.rejects(editor.ruleFixes('nonsense'), /There is no rule “nonsense”/u);
  await editor.end();
});
