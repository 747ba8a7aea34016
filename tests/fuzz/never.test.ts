/** Nothing throws, for any text at all, and fixes do what they say on all of it. */

import { it } from 'node:test';
import fc from 'fast-check';
import { cueTree, parse, playerCues } from '../../server/src';
import { previewOf } from '../../server/src/features/views/preview';
import { allRules } from '../../server/src/rules/findings/findings';
import { edited, fixAll } from '../../server/src/rules/findings/fixes';
import { defaultSettings } from '../../server/src/settings';
import { actionsFor, applied, diagnosticsOf, symbolsOf, transcriptOf } from '../support/check';
import { randomOf, times } from '../support/fuzzing';
import { checkApart, checkText } from '../support/marked';
import { randomText } from '../support/random';
import { sampleTexts } from '../support/sampleTexts';

/** Asks everything of the text. */
function askAll(text: string): void {
  const transcript = parse(text);
  checkText(transcript.getText(), text);
  playerCues(text);
  cueTree(text);
  symbolsOf(text);
  JSON.stringify(previewOf(transcript));
  for (const found of diagnosticsOf(text)) {
    for (const action of actionsFor(text, found)) applied(text, action);
  }
  for (const { code } of allRules) {
    edited(text, fixAll(transcript, defaultSettings, code)?.edits ?? []);
  }
}

it('takes arbitrary strings, lone surrogates and all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    }),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => new TextDecoder().decode(bytes)),
  );
  fc.assert(fc.property(anything, askAll), { numRuns: times(2000) });
  fc.assert(
    fc.property(anything, (text) => askAll(`WEBVTT\n\n${text}`)),
    { numRuns: times(2000) },
  );
});

it('takes texts made of what transcripts are made of', () => {
  const random = randomOf(7);
  for (let i = 0; i < times(1000); i++) askAll(randomText(random, 40));
});

it('takes mutated samples', () => {
  const random = randomOf(11);
  for (const text of sampleTexts) {
    for (let i = 0; i < times(25); i++) {
      const start = Math.floor(random() * text.length);
      const end = start + Math.floor(random() * 20);
      askAll(text.slice(0, start) + randomText(random, 3) + text.slice(end));
    }
  }
});

it('takes what is hostile: long lines, deep nesting, and faults everywhere', () => {
  const many = 20_000;
  const cue = (text: string) => `WEBVTT\n\n00:00.000 --> 00:04.000\n${text}\n`;
  const hostile = [
    'x'.repeat(1_000_000),
    cue('<'.repeat(many)),
    cue('&'.repeat(many)),
    cue('<v A>'.repeat(many)),
    cue('<b>'.repeat(many)),
    cue(`${'<b>'.repeat(many)}${'</b>'.repeat(many)}`),
    cue('<v '.repeat(many)),
    cue(`<v ${' '.repeat(many)}x>`),
    cue(`<v.${'a.'.repeat(many)} Bob>`),
    '\n'.repeat(many),
    `WEBVTT\n\n${'-->\n'.repeat(many)}`,
    `WEBVTT\n\n${'00:00.000 --> 00:04.000\n'.repeat(many)}`,
    `WEBVTT\n\n${'00:00.000 --> 99:00:00.000\nx\n\n'.repeat(many)}`,
    `WEBVTT\n\n${'9'.repeat(many)}:00:00.000 --> ${'9'.repeat(many)}:00:00.001\nx\n`,
    `WEBVTT\n\n00:00.${'9'.repeat(many)} --> 00:04.000\nx\n`,
    `WEBVTT\n\n00:00.000${' '.repeat(many)}-->${' '.repeat(many)}00:04.000\nx\n`,
    `WEBVTT ${'h\n'.repeat(many)}`,
  ];
  for (const text of hostile) {
    const transcript = transcriptOf(text);
    checkText(transcript.getText(), text);
    diagnosticsOf(text);
    symbolsOf(text);
    playerCues(text);
    JSON.stringify(previewOf(transcript));
  }
});

it('gives fixes whose edits lie in the text, in order and apart', () => {
  const random = randomOf(13);
  for (let i = 0; i < times(2000); i++) {
    const text = randomText(random, 40);
    const transcript = transcriptOf(text);
    for (const { code } of allRules) {
      checkApart(text, fixAll(transcript, defaultSettings, code)?.edits ?? []);
    }
  }
});
