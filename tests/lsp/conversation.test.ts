/** One conversation with the server, over everything that can carry it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCoded, checkDiagnostics, checkRelated } from '../support/check';
import { transports } from '../support/conversation';
import { Editor, editsOf, pulling, pushing } from '../support/editor';
import { checkText, unmarked } from '../support/marked';

const text = [
  'WEBVTT',
  '',
  '00:00:01.000 --> 00:00:04.000',
  '<v Ann>Hello &amp; <i>welcome</i>.',
  '',
  '00:00:03.500 --> 00:00:06.000',
  '<v Ann>Glad you are here.',
  '',
  '00:00:06.000 --> 00:00:08.000',
  '<v Bob>Thanks.',
  '',
].join('\r\n');

for (const [name, open] of Object.entries(transports)) {
  describe(`over ${name}`, () => {
    it('opens, finds, fixes, outlines and previews', async () => {
      const editor = new Editor(open());
      const capabilities = await editor.start(pulling);
      assert.ok(capabilities.diagnosticProvider);
      await editor.open(text);

      const found = await editor.diagnostics();
      const marked = text.replace('00:00:03.500', '«00:00:03.500»');
      checkDiagnostics(marked, found, ['overlap-same-speaker']);
      const overlap = found[0]!;
      checkRelated(text, overlap, 2);
      assert.match(overlap.codeDescription?.href ?? '', /^https:/u);

      const [trim] = await editor.codeActions(overlap.range);
      assert.equal(trim?.isPreferred, true);
      await editor.apply(editsOf(trim));
      checkText(editor.text, text.replace('00:00:04.000', '00:00:03.500'));
      checkDiagnostics(editor.text, await editor.diagnostics(), []);

      const turns = await editor.documentSymbols();
      assert.deepEqual(
        turns.map((turn) => [turn.name, turn.detail, turn.children?.length]),
        [
          ['Ann', '0:01 – 0:06, 2 cues', 2],
          ['Bob', '0:06 – 0:08, 1 cue', 1],
        ],
      );

      const preview = await editor.preview();
      assert.equal(preview.deleted, null);
      assert.deepEqual(preview.parts[0]?.cues[0], {
        line: 2,
        endLine: 3,
        start: 1000,
        end: 3500,
        speakers: ['Ann'],
        colour: 0,
        text: [
          {
            type: 'v',
            annotation: 'Ann',
            children: ['Hello & ', { type: 'i', children: ['welcome'] }, '.'],
          },
        ],
      });
      const again = await editor.preview(preview.resultId);
      assert.deepEqual([again.deleted, again.parts], [0, []]);
      await editor.end();
    });

    it('pushes diagnostics to a client that cannot pull', async () => {
      const editor = new Editor(open());
      const capabilities = await editor.start(pushing);
      assert.equal(capabilities.diagnosticProvider, undefined);
      await editor.open(text);
      const found = await editor.pushed();
      checkCoded(text, found, ['overlap-same-speaker']);
      await editor.apply([{ range: found[0]!.range, newText: '00:00:04.000' }]);
      checkDiagnostics(editor.text, await editor.pushed(), []);
      await editor.end();
    });

    it('judges the CSS of STYLE blocks', async () => {
      const editor = new Editor(open());
      await editor.start(pulling);
      const marked = 'WEBVTT\n\nSTYLE\n::cue { «colr»: red }\n\n00:00.000 --> 00:04.000\nHello\n';
      await editor.open(unmarked(marked).text);
      checkDiagnostics(marked, await editor.diagnostics(), ['css-property-unknown']);
      await editor.end();
    });

    it('answers a request about a document that is not open, and lives on', async () => {
      const editor = new Editor(open());
      await editor.start(pulling);
      assert.deepEqual(await editor.diagnostics(), []);
      assert.deepEqual(await editor.documentSymbols(), []);
      await assert.rejects(editor.preview(), /No open WebVTT document/u);
      await editor.open(text);
      assert.equal((await editor.diagnostics()).length, 1);
      await editor.end();
    });
  });
}
