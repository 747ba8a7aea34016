/** The header, the file's end, its encoding, and files of other formats under this name. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playerCues } from '../../../server/src';
import { defaultSettings, type Settings } from '../../../server/src/settings';
import {
  actionsFor,
  allFixed,
  applied,
  checkCodes,
  checkDiagnostics,
  checkFindings,
  diagnosticsOf,
} from '../../support/check';
import { checkText, unmarked } from '../../support/marked';

const CUE = '00:00.000 --> 00:04.000\nHello\n';
const inProfile = (profile: Settings['profile']): Settings => ({ ...defaultSettings, profile });
const strict = inProfile('w3c-strict');
const hls = inProfile('hls');

/** A file with the mistakes marked, the settings, the codes, and the file after the first fix. */
const cases: readonly (readonly [string, Settings, readonly string[], string?])[] = [
  ['«WEBVTT»', strict, ['header-no-empty-line'], 'WEBVTT\n\n'],
  ['«WEBVTT»\n', strict, ['header-no-empty-line'], 'WEBVTT\n\n'],
  [`«WEBVTT» - title\n${CUE}`, strict, ['header-no-empty-line'], `WEBVTT - title\n\n${CUE}`],
  [
    `WEBVTT\n«Kind: captions»\n${CUE}`,
    strict,
    ['header-line'],
    `WEBVTT\n\nNOTE Kind: captions\n\n${CUE}`,
  ],
  [`WEBVTT\n« »\n${CUE}`, strict, ['header-line'], `WEBVTT\n\n${CUE}`],
  [`WEBVTT\n\n00:00.000 --> 00:04.000\nHell«o»`, strict, ['no-final-newline'], `WEBVTT\n\n${CUE}`],
  [`WEBVTT\n\n00:00.000 --> 00:04.000\nHello «😀»`, strict, ['no-final-newline']],
  [
    `WEBVTT\n«X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000»\n\n${CUE}`,
    strict,
    ['timestamp-map'],
    `WEBVTT\n\n${CUE}`,
  ],
  [`WEBVTT\n«X-TIMESTAMP-MAP=MPEGTS:900000»\n\n${CUE}`, hls, ['timestamp-map-malformed']],
  [
    `WEBVTT\n«X-TIMESTAMP-MAP: MPEGTS:1,LOCAL:00:00.000»\n\n${CUE}`,
    hls,
    ['timestamp-map-malformed'],
  ],
  [`«WEBVTT»\n\n${CUE}`, hls, ['timestamp-map-missing']],
  [
    `WEBVTT\n\n00:00.000 --> 00:04.000\nHel«\0\0»lo\n`,
    defaultSettings,
    ['nul-character'],
    `WEBVTT\n\n${CUE}`,
  ],
  [`WEBVTT\n\n00:00.000 --> 00:04.000\ncaf«\uFFFD»\n`, defaultSettings, ['replacement-character']],
  [
    `«\uFEFF»WEBVTT\n\n${CUE}`.replace('«', '\uFEFF«'),
    defaultSettings,
    ['second-byte-order-mark'],
    `\uFEFFWEBVTT\n\n${CUE}`,
  ],
];

describe('headers and ends of files', () => {
  for (const [marked, settings, codes, fixed] of cases) {
    it(`${JSON.stringify(marked)} in ${settings.profile}`, () => {
      const [first] = checkFindings(marked, codes, settings);
      const { text } = unmarked(marked);
      if (fixed === undefined) return;
      const [action] = actionsFor(text, first!, settings);
      checkText(applied(text, action!), fixed);
    });
  }

  it('takes a time map with its keys in either order, and any hours', () => {
    for (const map of ['LOCAL:00:00.000,MPEGTS:0', 'MPEGTS:8589934592,LOCAL:1088:42:00.500']) {
      checkCodes(`WEBVTT\nX-TIMESTAMP-MAP=${map}\n\n${CUE}`, [], hls);
    }
  });

  it('moves all header lines into notes at once', () => {
    const text = `WEBVTT\nKind: captions\nLanguage: en\n\n${CUE}`;
    const fixed = allFixed(text, 'header-line', strict);
    checkText(fixed, `WEBVTT\n\nNOTE Kind: captions\n\nNOTE Language: en\n\n${CUE}`);
    checkCodes(fixed, [], strict);
  });
});

describe('files that players reject', () => {
  const srt =
    '1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,500\nthere\n';
  const vtt = `WEBVTT\n\n${srt.replace(/(\d),(\d)/gu, '$1.$2')}`;

  it('converts an SRT file under this name as a whole', () => {
    const [found] = diagnosticsOf(srt);
    assert.equal(found!.code, 'signature');
    assert.match(String(found!.message), /SRT/u);
    const [convert, insert] = actionsFor(srt, found!);
    checkText(applied(srt, convert!), vtt);
    checkText(applied(srt, insert!), `WEBVTT\n\n${srt}`);
    assert.equal(playerCues(vtt)?.length, 2);
    checkCodes(vtt, []);
  });

  it('removes what stands above WEBVTT', () => {
    for (const above of ['\n', '\n\n', '  \n', '\t']) {
      const text = `${above}WEBVTT\n\n${CUE}`;
      const [found, ...others] = diagnosticsOf(text);
      checkDiagnostics(text, others, []);
      const [action] = actionsFor(text, found!);
      checkText(applied(text, action!), `WEBVTT\n\n${CUE}`);
    }
  });

  it('says once that a file is UTF-16, in either byte order', () => {
    const wide = [...`WEBVTT\n\n${CUE}`];
    for (const text of [wide.map((c) => `${c}\0`).join(''), wide.map((c) => `\0${c}`).join('')]) {
      checkCodes(text, ['utf-16']);
      checkCodes(`\uFFFD\uFFFD${text}`, ['utf-16']);
    }
  });
});

describe('white space in timing lines', () => {
  const timings: readonly (readonly [string, readonly string[], string])[] = [
    ['00:01.000«-->»00:02.000', ['timing-white-space'], '00:01.000 --> 00:02.000'],
    ['00:01.000«--> »00:02.000', ['timing-white-space'], '00:01.000 --> 00:02.000'],
    ['«  »00:01.000 \t--> 00:02.000', ['timing-white-space'], '00:01.000 \t--> 00:02.000'],
    ['00:01.000«\f-->\f»00:02.000', ['timing-white-space'], '00:01.000 --> 00:02.000'],
    [
      '« »00:01.000«-->»00:02.000',
      ['timing-white-space', 'timing-white-space'],
      '00:01.000 --> 00:02.000',
    ],
  ];
  for (const [marked, codes, fixed] of timings) {
    it(JSON.stringify(marked), () => {
      const { text } = unmarked(`WEBVTT\n\n${marked}\nHello\n`);
      checkFindings(`WEBVTT\n\n${marked}\nHello\n`, codes);
      checkText(allFixed(text, 'timing-white-space'), `WEBVTT\n\n${fixed}\nHello\n`);
    });
  }
});
