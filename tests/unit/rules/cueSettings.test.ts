/** The settings of cues: what is wrong with them, at which place, and what the fixes make of them. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playerCues } from '../../../server/src';
import { defaultSettings } from '../../../server/src/settings';
import {
  actionsFor,
  allFixed,
  applied,
  checkCodes,
  checkFindings,
  codesOf,
  diagnosticsOf,
  variants,
} from '../../support/check';
import { checkText, unmarked } from '../../support/marked';

const strict = { ...defaultSettings, profile: 'w3c-strict' } as const;

const file = (settings: string) => `WEBVTT\n\n00:01.000 --> 00:02.000${settings}\nHello\n`;

/** What follows the times with its mistakes marked, their codes, and what the preferred fixes make of it. */
const bad: readonly (readonly [string, readonly string[], string])[] = [
  ['«a»lign:end', ['setting-no-space'], ' align:end'],
  [' «align=end»', ['setting-shape'], ' align:end'],
  [' «LINE=40%»', ['setting-shape'], ' line:40%'],
  [' «line:»', ['setting-shape'], ''],
  [' «:40%» size:40%', ['setting-shape'], ' size:40%'],
  [' «end» size:40%', ['setting-shape'], ' size:40%'],
  [' «line:» align:end', ['setting-shape'], ' align:end'],
  [' «line: 40%»', ['setting-space'], ' line:40%'],
  [' «line :40%» align:end', ['setting-space'], ' line:40% align:end'],
  [' «line : 40%»', ['setting-space'], ' line:40%'],
  [' «line:40 %»', ['setting-space'], ' line:40%'],
  [' «position:10%, center» size:40%', ['setting-space'], ' position:10%,center size:40%'],
  [' «position:10% ,\tcenter»', ['setting-space'], ' position:10%,center'],
  [' size:\t«40»', ['size-value'], ' size:40%'],
  [' «Align»:end', ['setting-case'], ' align:end'],
  [' align:«End»', ['setting-case'], ' align:end'],
  [' «ALIGN»:END', ['setting-case'], ' align:end'],
  [' «Region»:Low', ['setting-case'], ' region:Low'],
  [' align: «End»', ['setting-case'], ' align:end'],
  [' «color»:red align:end', ['setting-unknown'], ' align:end'],
  [' align:end «color»:red', ['setting-unknown'], ' align:end'],
  ['  «a»:1\t«b»:2  line:0', ['setting-unknown', 'setting-unknown'], '  line:0'],
  [' «X1:1 X2:2 Y1:3 Y2:4»', ['setting-srt'], ''],
  [' line:0 «X1:1 X2:2» align:end', ['setting-srt'], ' line:0 align:end'],
  [' align:end «--> 00:05.000 size:40%»', ['setting-arrow'], ' align:end'],
  [' «size:40%» size:50%', ['setting-duplicate'], ' size:50%'],
  [' «line:1» «line:2» line:3', ['setting-duplicate', 'setting-duplicate'], ' line:3'],
  [' «line:40%,end» line:20%', ['setting-duplicate'], ' line:20%,end'],
  [' size:40% size:«x»', ['size-value'], ' size:40%'],
  [' align:«middle» align:end', ['setting-obsolete'], ' align:end'],
  [' align:«middle» align:«middle»', ['setting-obsolete', 'setting-obsolete'], ' align:center'],
  [' align:«middle»', ['setting-obsolete'], ' align:center'],
  [' position:50.00%,«middle»', ['setting-obsolete'], ' position:50.00%,center'],
  [' position:10%,«start»', ['setting-obsolete'], ' position:10%,line-left'],
  [' position:90%,«end»', ['setting-obsolete'], ' position:90%,line-right'],
  [' line:5,«middle»', ['setting-obsolete'], ' line:5,center'],
  [' vertical:«horizontal»', ['vertical-value'], ''],
  [' vertical:«RL»', ['setting-case'], ' vertical:rl'],
  [' line:«auto»', ['line-value'], ''],
  [' line:«.5%»', ['line-value'], ' line:0.5%'],
  [' line:«5.%»', ['line-value'], ' line:5%'],
  [' line:«+3»', ['line-value'], ' line:3'],
  [' line:«101%»', ['line-value'], ''],
  [' line:«-1%»', ['line-value'], ''],
  [' line:«1e2»', ['line-value'], ''],
  [' line:«5,left»', ['line-value'], ''],
  [' line:«-»', ['line-value'], ''],
  [' position:«20»', ['position-value'], ' position:20%'],
  [' position:«20,center»', ['position-value'], ' position:20%,center'],
  [' position:«20%,left»', ['position-value'], ' position:20%,line-left'],
  [' position:«auto»', ['position-value'], ''],
  [' size:«.5%»', ['size-value'], ' size:0.5%'],
  [' size:«150»', ['size-value'], ''],
  [' size:«100.1%»', ['size-value'], ''],
  [' size:«40%,center»', ['size-value'], ''],
  [' align:«justify»', ['align-value'], ''],
  [' align:«"end"»', ['align-value'], ' align:end'],
];

describe('cue settings', () => {
  for (const [marked, codes, fixed] of bad) {
    it(JSON.stringify(marked), () => {
      const isRegion = /region/iu.test(marked);
      checkFindings(file(marked), codes);
      let now = unmarked(file(marked)).text;
      for (let i = 0; i < codes.length; i++) {
        const [found] = diagnosticsOf(now);
        now = applied(now, actionsFor(now, found!)[0]!);
      }
      checkText(now, file(fixed));
      checkCodes(now, isRegion ? ['region-undefined'] : []);
    });

    it(`${JSON.stringify(marked)}, all at once`, () => {
      for (const variant of Object.values(variants)) {
        const text = variant(unmarked(file(marked)).text);
        const [found] = diagnosticsOf(text);
        const now = allFixed(text, found!.code as Parameters<typeof allFixed>[1]);
        if (now !== text) checkText(now, variant(file(fixed)));
      }
    });
  }
});

describe('cue settings that players and the standard accept', () => {
  const good = [
    ' ',
    ' \t',
    '\talign:end',
    ' align:start position:0%',
    ' align:start position:0% size:40%',
    ' size:40% align:center',
    ' size:100.00% align:start',
    ' line:-1,end position:007.50%,line-right size:0%  vertical:lr align:left',
    ' line:84.67%,start',
    ' line:100%,center',
    ' position:100.000%,center',
  ];
  for (const settings of good) {
    it(JSON.stringify(settings), () => {
      checkFindings(file(settings), [], strict);
    });
  }
});

describe('cue settings that only the letter of the standard forbids', () => {
  const odd: readonly (readonly [string, string])[] = [
    [' align:end« »', 'setting-trailing-space'],
    [' align:end« \t »', 'setting-trailing-space'],
    [' align:end«\f»line:0', 'setting-form-feed'],
    ['«\f»', 'setting-form-feed'],
    [' line:«1.5»', 'line-fraction'],
    [' line:«-0.5»,end', 'line-fraction'],
  ];
  for (const [marked, code] of odd) {
    it(JSON.stringify(marked), () => {
      checkFindings(file(marked), [code], strict);
      checkCodes(unmarked(file(marked)).text, []);
    });
  }

  it('offers the lines next to one with a fraction', () => {
    const { text } = unmarked(file(' line:2.25'));
    const [found] = diagnosticsOf(text, strict);
    const titles = actionsFor(text, found!, strict).map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 2), ['Write line 2', 'Write line 3']);
  });
});

it('hints at a size that is aligned at an edge without a position', () => {
  checkFindings(file(' align:end «size:40%»'), ['size-without-position']);
  checkFindings(file(' align:end size:40% position:«10»'), ['position-value']);
});

it('looks at no settings of a cue that players drop', () => {
  checkCodes('WEBVTT\n\n00:01,000 --> 00:02.000 align:nowhere\nHello\n', ['timing-comma']);
});

it('agrees with a player on what is ignored', () => {
  const plain = playerCues(file(''))![0]!;
  for (const [marked, codes] of bad) {
    const { text } = unmarked(file(marked));
    const isIgnored = codes.every((code) =>
      /-value$|-case$|-unknown$|-srt$|-obsolete$/u.test(code),
    );
    if (isIgnored && !marked.trim().includes(' ')) {
      assert.deepEqual(playerCues(text), [plain], marked);
    }
  }
});

it('reads a long line of anything at all in one go', () => {
  for (const piece of ['line: ', ', ', ': ', '% ', 'x1:1 ', 'line:1 ', 'position , ', '\f']) {
    const [first] = codesOf(file(` ${piece.repeat(20_000)}`));
    assert.ok(first === undefined || first.length > 0);
  }
});
