/** Notes that silence rules: what they silence, what is said of them, and the fixes that write them. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultSettings, type Settings } from '../../../server/src/settings';
import {
  applied,
  checkCodes,
  checkDiagnostics,
  checkFindings,
  diagnosticsOf,
  silencingActionsOf,
  variants,
} from '../../support/check';
import { checkText } from '../../support/marked';

/** A cue that starts at the second, with a voice tag in upper case. */
const odd = (second: number) => `00:0${second}.000 --> 00:0${second}.500\n<V Bob>Hello\n`;
const marked = (second: number) => `00:0${second}.000 --> 00:0${second}.500\n«<V Bob>»Hello\n`;
const file = (...blocks: readonly string[]) => `WEBVTT\n\n${blocks.join('\n')}`;
const note = (words: string) => `NOTE webvtt-${words}\n`;

/** The same cue many times, and settings that say nothing of its overlaps. */
const many = (count: number) => Array.from({ length: count }, () => odd(1)).join('\n');
const noOverlaps: Settings = { ...defaultSettings, rules: { 'overlap-same-speaker': 'off' } };

const CODE = 'voice-upper-case';
const UNKNOWN = 'suppression-unknown';
const UNUSED = 'suppression-unused';

/** What is marked is found, with the codes in order. */
const cases: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'a rule from a note on': [file(marked(1), note(`disable ${CODE}`), odd(2), odd(3)), CODE],
  'a rule up to where it is on again': [
    file(note(`disable ${CODE}`), odd(1), note(`enable ${CODE}`), marked(2)),
    CODE,
  ],
  'a rule a second time': [
    file(
      ...[note(`disable ${CODE}`), odd(1), note(`enable ${CODE}`), marked(2)],
      ...[note(`disable ${CODE}`), odd(3)],
    ),
    CODE,
  ],
  'all rules': [file(note('disable'), odd(1), note('enable'), marked(2)), CODE],
  'all rules but one that is on again': [
    file(
      ...[note('disable'), '0:00:01.000 --> 00:00:02.000\n<V Bob>Hello\n'],
      ...[note(`enable ${CODE}`), '0:00:02.000 --> 00:00:03.000\n«<V Bob>»Hello\n'],
    ),
    CODE,
  ],
  'a rule at the next cue': [
    file(odd(1).replace('V', 'v'), note(`disable-next-cue ${CODE}`), odd(2), marked(3)),
    CODE,
  ],
  'a rule at the next cue, behind another note': [
    file(note(`disable-next-cue ${CODE}`), 'NOTE why\n', odd(2), marked(3)),
    CODE,
  ],
  'rules at one cue by two notes': [
    file(
      ...[note(`disable-next-cue ${CODE}`), note('disable-next-cue hours-one-digit')],
      '0:00:01.000 --> 00:00:02.000\n<V Bob>Hello\n',
    ),
  ],
  'all rules at the next cue': [file(note('disable-next-cue'), odd(2), marked(3)), CODE],
  'a rule in the whole file': [file(odd(1), odd(2), note(`disable-file ${CODE}`))],
  'all rules in the whole file': [file(odd(1), odd(2), note('disable-file'))],
  'several rules, with commas and a reason below': [
    file(
      `NOTE webvtt-disable-file ${CODE}, hours-one-digit\nThe archive wants it so.\n`,
      '0:00:01.000 --> 00:00:02.000\n<V Bob>Hello\n',
    ),
  ],
  'rules that look at the whole file': [
    file(
      '00:01.000 --> 00:03.000\n<v Bob>Hello\n',
      note('disable-next-cue overlap-same-speaker'),
      '00:02.000 --> 00:04.000\n<v Bob>Hello\n',
    ),
  ],
  'nothing for a note that only speaks of it': [
    file('NOTE see webvtt-disable\n', 'NOTE\nwebvtt-disable\n', marked(1)),
    CODE,
  ],
};

const mistakes: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'a code that is no rule': [file(`NOTE webvtt-disable «nonsense» ${CODE}\n`, odd(1)), UNKNOWN],
  'a code that is no rule, and alone': [
    file('NOTE webvtt-disable «nonsense»\n', marked(1)),
    ...[UNKNOWN, CODE],
  ],
  'a directive that is none': [file('NOTE «webvtt-disable-line»\n', marked(1)), UNKNOWN, CODE],
  'a code that silences nothing': [
    file(`NOTE webvtt-disable «timing-comma» ${CODE}\n`, odd(1)),
    UNUSED,
  ],
  'a note that silences nothing': [file(`NOTE «webvtt-disable ${CODE}»\n`), UNUSED],
  'a note for all rules that silences nothing': [file('NOTE «webvtt-disable-file»\n'), UNUSED],
  'a note with no cue behind it': [
    file(marked(1), `NOTE «webvtt-disable-next-cue ${CODE}»\n`),
    ...[CODE, UNUSED],
  ],
  'a note that switches on what is on': [file(`NOTE «webvtt-enable ${CODE}»\n`), UNUSED],
  'a note that repeats one': [
    file(note(`disable ${CODE}`), odd(1), `NOTE «webvtt-disable ${CODE}»\n`, odd(2)),
    UNUSED,
  ],
};

describe('silences', () => {
  for (const [name, [text, ...codes]] of Object.entries(cases)) {
    it(name, () => {
      for (const variant of Object.values(variants)) checkFindings(variant(text), codes);
    });
  }

  it('places before what is repeated is counted', () => {
    const text = file(many(10), note(`disable ${CODE}`), many(20), note('enable'), many(10));
    const [found, ...others] = diagnosticsOf(text, noOverlaps);
    checkDiagnostics(text, others, []);
    assert.match(String(found!.message), / 20 times in this file\.$/u);
  });
});

describe('finds in notes', () => {
  for (const [name, [text, ...codes]] of Object.entries(mistakes)) {
    it(name, () => {
      for (const variant of Object.values(variants)) checkFindings(variant(text), codes);
    });
  }

  it('nothing wrong with a rule that the settings switch off', () => {
    const settings: Settings = { ...defaultSettings, rules: { [CODE]: 'off' } };
    checkCodes(file(note(`disable ${CODE}`), odd(1)), [], settings);
  });
});

describe('is written by a fix', () => {
  const atCue = `Silence ${CODE} at this cue`;
  const inFile = `Silence ${CODE} in this file`;
  const fixes: Readonly<Record<string, readonly [string, string, string]>> = {
    'above the cue': [
      file('one\n00:01.000 --> 00:01.500\n<V Bob>Hello\n'),
      atCue,
      file(note(`disable-next-cue ${CODE}`), 'one\n00:01.000 --> 00:01.500\n<V Bob>Hello\n'),
    ],
    'above a cue that follows without an empty line': [
      `WEBVTT\n${odd(1)}`,
      atCue,
      file(note(`disable-next-cue ${CODE}`), odd(1)),
    ],
    'into the note that is there': [
      file(note('disable-next-cue hours-one-digit'), `0:${odd(1)}`),
      atCue,
      file(note(`disable-next-cue hours-one-digit ${CODE}`), `0:${odd(1)}`),
    ],
    'below the header': [
      `WEBVTT a talk\nKind: captions\n\n\n${odd(1)}`,
      inFile,
      `WEBVTT a talk\nKind: captions\n\n\n${note(`disable-file ${CODE}`)}\n${odd(1)}`,
    ],
    'into the note for the file': [
      file(note('disable-file hours-one-digit'), `0:${odd(1)}`),
      inFile,
      file(note(`disable-file hours-one-digit ${CODE}`), `0:${odd(1)}`),
    ],
  };
  for (const [name, [text, title, expected]] of Object.entries(fixes)) {
    it(name, () => {
      for (const variant of Object.values(variants)) {
        const before = variant(text);
        const action = silencingActionsOf(before).get(title);
        assert.ok(action, title);
        checkText(applied(before, action), variant(expected));
        checkCodes(applied(before, action), []);
      }
    });
  }

  it('once for the file, and not at a cue, where a finding stands for many', () => {
    const text = file(many(20));
    const actions = silencingActionsOf(text, noOverlaps);
    assert.deepEqual([...actions.keys()], [inFile]);
    checkCodes(applied(text, actions.get(inFile)!), [], noOverlaps);
  });

  it('never for what is wrong with a note, or with a header that is none', () => {
    assert.equal(silencingActionsOf(file(note('disable nonsense'))).size, 0);
    assert.equal(silencingActionsOf('Hello\n').size, 0);
  });
});
