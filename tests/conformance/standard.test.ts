/** Every requirement of the standard that has examples: the invalid one is found where it is wrong, the valid one is not. */

import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findings } from '../../server/src/rules/findings/findings';
import { defaultSettings, type Settings } from '../../server/src/settings';
import { Transcript } from '../../server/src/transcript/transcript';
import { checkSaid } from '../support/marked';
import { needsShared, sharedPath } from '../support/shared';

interface Requirement {
  readonly id: string;
  readonly valid: string | undefined;
  readonly invalid: string | undefined;
}

/** The requirements with their examples, as the notes on the standard write them. */
function requirements(): readonly Requirement[] {
  const notes = readFileSync(sharedPath('webvtt-rules.md'), 'utf8');
  return notes.split(/^(?=\*\*R\d+\. )/mu).flatMap((section) => {
    const id = /^\*\*(R\d+)\. /u.exec(section)?.[1];
    return id
      ? [{ id, valid: example(section, 'valid'), invalid: example(section, 'invalid') }]
      : [];
  });
}

function example(section: string, name: string): string | undefined {
  const written = new RegExp(`^${name}: \`\` (.*?) \`\``, 'mu').exec(section)?.[1];
  return written
    ?.replaceAll('\\xE9', '\uFFFD')
    .replace(/\\u([\dA-F]{4})/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\n', '\n')
    .replaceAll('\\r', '\r')
    .replaceAll('\\t', '\t');
}

/** What is found in the invalid example, in its order: the code, and the text it is found at. */
const expected: Readonly<Record<string, readonly string[]>> = {
  R1: ['replacement-character "�"'],
  R3: ['second-byte-order-mark "\uFEFF"'],
  R4: ['signature "webvtt"'],
  R5: ['signature "WEBVTT: x"'],
  R6: ['header-no-empty-line "WEBVTT"'],
  R7: ['header-line "Kind: captions"'],
  R8: ['signature "WEBVTT\u2028\u2028"'],
  R9: ['style-late "STYLE"'],
  R10: ['missing-empty-line "00:01.000 --> 00:02.000"'],
  R11: ['no-final-newline "x"'],
  R13: ['stray-block "Intro"'],
  R18: ['note-spelling "NOTE: hello"'],
  R19: ['block-runs-into-cue "00:00.000 --> 00:04.000"'],
  R20: ['note-cut "b"'],
  R22: ['style-spelling "STYLE ::cue{}"'],
  R23: ['arrow-in-text "-->"'],
  R24: ['style-cut "b{}"'],
  R26: ['region-spelling "REGION id:a"'],
  R27: ['region-cut "width:40%"'],
  R28: ['region-setting-duplicate "lines:2"'],
  R29: ['region-setting-unknown "height"'],
  R30: ['region-no-id "id:"'],
  R31: ['region-no-id "REGION"'],
  R32: ['region-duplicate-id "a"'],
  R33: ['region-width-value "40"'],
  R34: ['region-lines-value "1.5"'],
  R35: ['region-anchor-value "0,100"'],
  R36: ['region-setting-space "viewportanchor:10%, 90%"'],
  R37: ['region-scroll-value "down"'],
  R38: ['size-value ".5%"'],
  R39: ['arrow-in-text "-->"'],
  R40: ['several-identifiers "a"'],
  R41: ['duplicate-identifier "1"'],
  R43: ['timing-white-space " "', 'timing-white-space "-->"'],
  R44: ['hours-one-digit "0:00:00.000"', 'hours-one-digit "0:00:02.800"'],
  R45: ['timing-field-range "60:00.000"', 'timing-field-range "60:01.000"'],
  R46: ['timing-field-range "00:60.000"'],
  R47: ['timing-comma "00:00:00,000"', 'timing-comma "00:00:01,000"'],
  R48: ['timing-unreadable "-00:01.000"'],
  R49: ['start-before-earlier "00:01.000"'],
  R50: ['end-not-after-start "00:04.000"'],
  R52: ['cue-cut "x"'],
  R53: ['setting-trailing-space " "'],
  R54: ['setting-space "line: 0%"'],
  R55: ['setting-case "Align"'],
  R56: ['setting-duplicate "size:50%"'],
  R57: ['vertical-value "horizontal"'],
  R58: ['line-fraction "1.5"'],
  R59: ['setting-obsolete "start"'],
  R60: ['size-value "35"'],
  R61: ['setting-obsolete "middle"'],
  R64: ['size-without-position "size:50%"'],
  R65: ['arrow-in-text "-->"'],
  R66: ['cue-cut "b"'],
  R68: ['text-swallowed "< b"'],
  R69: ['ampersand-unescaped "&"'],
  R70: ['reference-no-semicolon "&nbsp"'],
  R71: ['tag-unknown "<font color=\\"red\\">"'],
  R72: ['tag-space-before " "'],
  R73: ['class-empty "."'],
  R74: ['tag-annotation " fast"'],
  R75: ['end-tag-mismatched "</b>"'],
  R76: ['end-tag-form "</c.x>"'],
  R77: ['tag-unterminated "<b x"'],
  R78: ['ruby-no-rt "<ruby>"'],
  R79: ['rt-outside-ruby "<rt>"'],
  R80: ['voice-no-name "<v>"'],
  R81: ['voice-nested "<v Ann>"'],
  R83: ['voice-name-ampersand "A & B"'],
  R84: ['lang-malformed "english_gb"'],
  R85: ['timestamp-tag-form "<1:00:00.000 >"'],
  R86: ['timestamp-tag-range "00:00.000"'],
  R89: ['chapter-tag "<b>"'],
  R90: ['chapter-overlap "00:30.000"'],
  R91: ['arrow-in-text "-->"'],
};

const kinds: Readonly<Record<string, Settings['kind']>> = {
  R89: 'chapters',
  R90: 'chapters',
  R91: 'metadata',
};

/** Checks that these are all the errors and warnings in the text, each with the text it is found at. */
function check(text: string, id: string, expected: readonly string[]): void {
  const transcript = Transcript.create('file:///talk.vtt', 'webvtt', 1, text);
  const settings: Settings = {
    ...defaultSettings,
    profile: 'w3c-strict',
    kind: kinds[id] ?? 'captions',
  };
  const found = findings(transcript, settings)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, found: { offset, start, end, text: written } }) => ({
      range: transcript.rangeAt(offset + start, offset + end),
      says: `${code} ${JSON.stringify(written)}`,
    }));
  checkSaid(text, found, expected);
}

describe('the requirements of the standard, w3c-strict', needsShared, () => {
  for (const { id, valid, invalid } of requirements()) {
    if (valid !== undefined) {
      it(`${id}: nothing in the valid example`, () => check(valid, id, []));
    }
    if (invalid !== undefined) {
      it(`${id}: ${expected[id]?.join(', ') ?? 'something'} in the invalid example`, () => {
        check(invalid, id, expected[id]!);
      });
    }
  }
});
