/** Blocks that an empty line cuts, that run together, or that are none; each with its first fix. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findings } from '../../../server/src/rules/findings/findings';
import { defaultSettings, type Settings } from '../../../server/src/settings';
import {
  actionsFor,
  allFixed,
  applied,
  checkCodes,
  checkFindings,
  diagnosticsOf,
  transcriptOf,
} from '../../support/check';
import { checkMarks, checkText, unmarked } from '../../support/marked';

const A = '00:00.000 --> 00:02.000';
const B = '00:02.000 --> 00:04.000';

/** The body of a file with the mistakes marked, their codes, and the body after the first fix. */
const cases: readonly (readonly [string, readonly string[], string?])[] = [
  [`${A}\nHello\n«${B}»\nthere\n`, ['missing-empty-line'], `${A}\nHello\n\n${B}\nthere\n`],
  [`${A}\nHello\n2\n«${B}»\nthere\n`, ['missing-empty-line'], `${A}\nHello\n\n2\n${B}\nthere\n`],
  [
    `intro-1\n${A}\nHello\nintro-2\n«${B}»\nthere\n`,
    ['missing-empty-line'],
    `intro-1\n${A}\nHello\n\nintro-2\n${B}\nthere\n`,
  ],
  [
    `3f2a-11/4-0\n${A}\nHello\n90bc-7e/4-1\n«${B}»\nthere\n`,
    ['missing-empty-line'],
    `3f2a-11/4-0\n${A}\nHello\n\n90bc-7e/4-1\n${B}\nthere\n`,
  ],
  [`${A}\nHello\n \n«${B}»\nthere\n`, ['missing-empty-line'], `${A}\nHello\n\n${B}\nthere\n`],
  [
    `${A}\nHello\n\t\n2\n«${B}»\nthere\n`,
    ['missing-empty-line'],
    `${A}\nHello\n\n2\n${B}\nthere\n`,
  ],
  [`${A}\n7\n«${B}»\nthere\n`, ['missing-empty-line'], `${A}\n7\n\n${B}\nthere\n`],
  [`NOTE\n1\n2\n«${A}»\nHello\n`, ['block-runs-into-cue'], `NOTE\n1\n2\n\n${A}\nHello\n`],
  [`STYLE\n::cue { color: red; }\n«${A}»\nHello\n`, ['block-runs-into-cue']],
  [`${A}\nHello\n\n«there»\nfriend\n`, ['cue-cut'], `${A}\nHello\nthere\nfriend\n`],
  [`${A}\n\n«Hello»\n`, ['cue-cut'], `${A}\nHello\n`],
  [`${A}\n\n\n\n«Hello»\n`, ['cue-cut'], `${A}\nHello\n`],
  [
    `${A}\nHello\n\n«there»\n\n«friend»\n`,
    ['cue-cut', 'cue-cut'],
    `${A}\nHello\nthere\n\nfriend\n`,
  ],
  [`NOTE one\n\n«two»\n`, ['note-cut'], 'NOTE one\ntwo\n'],
  ['«NOTE: one»\n\n«two»\n', ['note-spelling', 'note-cut']],
  ['STYLE\n::cue { color: red; }\n\n«Opening words»\n', ['stray-block']],
  [
    'REGION\nid:low\n\n«lines:2»\nwidth:40%\n',
    ['region-cut'],
    'REGION\nid:low\nlines:2\nwidth:40%\n',
  ],
  ['«Kind: captions»\nLanguage: en\n', ['stray-block'], 'NOTE\nKind: captions\nLanguage: en\n'],
  [`«12»\n\n${A}\nHello\n`, ['identifier-alone'], `12\n${A}\nHello\n`],
  [`«12»\n\n\n\n${A}\nHello\n`, ['identifier-alone'], `12\n${A}\nHello\n`],
  [`${A}\nHello\n\n«12»\n`, ['identifier-alone'], `${A}\nHello\n\nNOTE 12\n`],
  [`«one»\ntwo\n3\n${A}\nHello\n`, ['several-identifiers'], `NOTE\none\ntwo\n\n3\n${A}\nHello\n`],
  [
    `${A}\nHello\n\n«WEBVTT - part 2»\nX-A: b\n\n${B}\nthere\n`,
    ['second-signature'],
    `${A}\nHello\n\n${B}\nthere\n`,
  ],
  [
    `${A}\nHello\n\n«\uFEFFWEBVTT»\n${B}\nthere\n`,
    ['second-signature'],
    `${A}\nHello\n\n${B}\nthere\n`,
  ],
  ['«NOTE: first draft»\n', ['note-spelling'], 'NOTE first draft\n'],
  ['«note»\nfirst draft\n', ['note-spelling'], 'NOTE\nfirst draft\n'],
  ['« NOTE first draft»\n', ['note-spelling'], 'NOTE first draft\n'],
  ['«STYLE ::cue { color: red; }»\n', ['style-spelling'], 'STYLE\n::cue { color: red; }\n'],
  ['«style»\n::cue { color: red; }\n', ['style-spelling'], 'STYLE\n::cue { color: red; }\n'],
  ['«Region: id=low»\n', ['region-spelling']],
  [`«NOTE first»\n${A}\nHello\n`, ['keyword-as-identifier'], `NOTE first\n\n${A}\nHello\n`],
  [`«STYLE»\n${A}\nHello\n`, ['keyword-as-identifier']],
  ['NOTE one «-->» two\n', ['arrow-in-note'], 'NOTE one -> two\n'],
];

describe('blocks that are not what they were meant to be', () => {
  for (const [marked, codes, fixed] of cases) {
    it(JSON.stringify(marked), () => {
      const [first] = checkFindings(`WEBVTT\n\n${marked}`, codes);
      const { text } = unmarked(`WEBVTT\n\n${marked}`);
      if (fixed === undefined) return;
      const [action] = actionsFor(text, first!);
      checkText(applied(text, action!), `WEBVTT\n\n${fixed}`);
    });
  }
});

describe('blocks that are left alone', () => {
  const fine: readonly string[] = [
    `NOTE Confidence: 0.91\n\n7f0d4a52-1\n${A}\nHello\n\nNOTE Confidence: 0.87\n\n${B}\nthere\n`,
    `1 "Ann Lee" (1063281152)\n${A}\nHello\n`,
    `0b1e9e6c-55aa-4c3b-8d4e-0a52e8f3b111/114-2\n${A}\n<v Lee, Ann>Hello</v>\n`,
    `${A}\nHello\n \nthere\n\n${B}\nfriend\n`,
    ` \n\n \n\n${A}\nHello\n`,
    `NOTED\n${A}\nHello\n`,
    `STYLE\n::cue { color: red; }\n \n::cue(b) { color: blue; }\n\n${A}\nHello\n`,
    `${A}\n\n\n${B}\nHello\n`,
    '\n\n\n',
  ];
  for (const body of fine) {
    it(JSON.stringify(body), () => checkCodes(`WEBVTT\n\n${body}`, []));
  }

  it('a header alone, as of an empty HLS segment, and the header lines of producers', () => {
    for (const text of ['WEBVTT', 'WEBVTT\n', 'WEBVTT\nKind: captions\nLanguage: en\n\n', '']) {
      checkCodes(text, text === '' ? ['signature'] : []);
    }
  });

  it('lines of a file that is no transcript: one finding says so', () => {
    checkCodes('name,age\n\nAnn,7\n\nBob,8\n', ['signature']);
  });
});

it('joins, splits and converts everywhere at once', () => {
  const run = `WEBVTT\n\n1\n${A}\nHello\n2\n${B}\nthere\n3\n00:04.000 --> 00:06.000\nfriend\n`;
  const apart = run.replace(/\n(?=[23]\n)/gu, '\n\n');
  checkText(allFixed(run, 'missing-empty-line'), apart);
  const cut = `WEBVTT\n\n${A}\n\nHello\n\nthere\n\n${B}\nfriend\n`;
  checkText(allFixed(cut, 'cue-cut'), `WEBVTT\n\n${A}\nHello\nthere\n\n${B}\nfriend\n`);
});

it('knows what a block was cut from, wherever the file is cut into chunks', () => {
  const body = Array.from({ length: 40 }, () => `${A}\nHello\n\nthere\n\n`).join('');
  const text = `WEBVTT\n\n${body}NOTE a\n\nb\n\nc\n`;
  const settings: Settings = { ...defaultSettings, rules: { 'overlap-same-speaker': 'off' } };
  const places = (chunkSize: number) =>
    findings(transcriptOf(text, chunkSize), settings).map(({ code, count, found }) => {
      const start = found.offset + found.start;
      return { start, end: start, says: `${code} ×${count}` };
    });
  for (const size of [8, 16, 30, 48, 100]) checkMarks(text, places(size), places(1 << 15));
});

it('says how the message names what players skip', () => {
  const [found] = diagnosticsOf(`WEBVTT\n\n${A}\nHello\n\nthere\n`);
  assert.match(String(found!.message), /“there” is no part of the one above, and players skip it/u);
});
