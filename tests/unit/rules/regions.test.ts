/** Regions: their settings, and what cues make of them. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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

const cue = '00:01.000 --> 00:02.000 region:low\nHello\n';
const file = (region: string) => `WEBVTT\n\n${region}\n\n${cue}`;

/** The region with its mistakes marked, their codes, and what the preferred fixes make of it. */
const bad: readonly (readonly [string, readonly string[], string])[] = [
  ['REGION\nid:low «lines=3»', ['region-setting-shape'], 'REGION\nid:low lines:3'],
  ['REGION\n«id=low»', ['region-setting-shape'], 'REGION\nid:low'],
  ['REGION\nid:low «id=top»', ['region-setting-shape'], 'REGION\nid:low'],
  ['REGION\nid:low «,» lines:2', ['region-setting-shape'], 'REGION\nid:low lines:2'],
  ['REGION\n«three»\nid:low', ['region-setting-shape'], 'REGION\nid:low'],
  ['REGION\nid:low\n«id:»', ['region-setting-shape'], 'REGION\nid:low'],
  ['REGION\n«id: low»', ['region-setting-space'], 'REGION\nid:low'],
  [
    'REGION\nid:low\n«regionanchor:0% , 100%»\nlines:2',
    ['region-setting-space'],
    'REGION\nid:low\nregionanchor:0%,100%\nlines:2',
  ],
  ['REGION\nid:low «Lines»:3', ['region-setting-case'], 'REGION\nid:low lines:3'],
  ['REGION\n«ID»:low', ['region-setting-case'], 'REGION\nid:low'],
  ['REGION\nid:low\n«height»:3\nlines:3', ['region-setting-unknown'], 'REGION\nid:low\nlines:3'],
  [
    'REGION\n«height»:3 «depth»:3\nid:low',
    ['region-setting-unknown', 'region-setting-unknown'],
    'REGION\nid:low',
  ],
  ['REGION\nid:low\n«lines:2»\nlines:3', ['region-setting-duplicate'], 'REGION\nid:low\nlines:3'],
  ['REGION\nid:low width:«40»', ['region-width-value'], 'REGION\nid:low width:40%'],
  ['REGION\nid:low width:«.5%»', ['region-width-value'], 'REGION\nid:low width:0.5%'],
  ['REGION\nid:low width:«400%»', ['region-width-value'], 'REGION\nid:low'],
  ['REGION\nid:low lines:«-1»', ['region-lines-value'], 'REGION\nid:low'],
  [
    'REGION\nid:low regionanchor:«0,100»',
    ['region-anchor-value'],
    'REGION\nid:low regionanchor:0%,100%',
  ],
  ['REGION\nid:low viewportanchor:«5%»', ['viewport-anchor-value'], 'REGION\nid:low'],
  ['REGION\nid:low scroll:«down»', ['region-scroll-value'], 'REGION\nid:low'],
  ['REGION\nid:low scroll:«UP»', ['region-setting-case'], 'REGION\nid:low scroll:up'],
];

describe('region settings', () => {
  for (const [marked, codes, fixed] of bad) {
    it(JSON.stringify(marked), () => {
      checkFindings(file(marked), codes);
      for (const variant of Object.values(variants)) {
        let now = variant(unmarked(file(marked)).text);
        const [first] = diagnosticsOf(now);
        const all = allFixed(now, first!.code as Parameters<typeof allFixed>[1]);
        for (let i = 0; i < codes.length; i++) {
          now = applied(now, actionsFor(now, diagnosticsOf(now)[0]!)[0]!);
        }
        checkText(now, variant(file(fixed)));
        checkText(all, now);
        checkCodes(now, []);
      }
    });
  }

  const good = [
    'REGION\nid:low',
    'REGION \t\nid:low width:40.5%\tlines:0\nregionanchor:0%,100% viewportanchor:010%,90.0%\nscroll:up',
    'REGION\n  id:low  \n',
  ].map((region) => region.trimEnd());
  for (const region of good) {
    it(JSON.stringify(region), () => {
      checkFindings(file(region), []);
    });
  }
});

describe('regions and cues', () => {
  const plain = '00:03.000 --> 00:04.000\nThere\n';
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [`«REGION»\nlines:2\n\n${plain}`, ['region-no-id']],
    [`REGION\n«id:»\n\n${plain}`, ['region-no-id']],
    [`REGION\nid:«low»\n\n${plain}`, ['region-unused']],
    ['REGION\nid:low\n', []],
    [`REGION\nid:low\n\nREGION\nid:«low»\n\n${cue}`, ['region-duplicate-id']],
    [cue.replace('low', '«low»'), ['region-undefined']],
    [
      `REGION\nid:low\n\n${cue}\n${plain.replace('4.000', '4.000 region:«Low»')}`,
      ['region-undefined'],
    ],
    [`${cue}\n«REGION»\nid:low\n`, ['region-late']],
    [`${cue.replace('low', '«top»')}\n«REGION»\nid:low\n`, ['region-undefined', 'region-late']],
    [`${plain}\n«STYLE»\n::cue { color: lime }\n`, ['style-late']],
    [
      `REGION\nid:low\n\n${cue.replace('region:low', 'region:«low» line:0')}`,
      ['region-overridden'],
    ],
    [
      `REGION\nid:low\n\n${cue.replace('region:low', 'line:0 region:«low»')}`,
      ['region-overridden'],
    ],
    [`REGION\nid:low\n\n${cue.replace('region:low', 'size:100% region:low align:end')}`, []],
    [`«00:00,500» --> 00:01.000\nDropped\n\nREGION\nid:low\n\n${cue}`, ['timing-comma']],
  ];
  for (const [marked, codes] of cases) {
    it(JSON.stringify(marked), () => {
      checkFindings(`WEBVTT\n\n${marked}`, codes);
    });
  }

  it('moves late regions and styles above the first cue, in their order', () => {
    for (const variant of Object.values(variants)) {
      const text = variant(
        `WEBVTT\n\n1\n${cue}\nREGION\nid:low\n\nNOTE kept\n\nREGION\nid:top\n\n${plain.replace('4.000', '4.000 region:top')}`,
      );
      checkText(
        allFixed(text, 'region-late'),
        variant(
          `WEBVTT\n\nREGION\nid:low\n\nREGION\nid:top\n\n1\n${cue}\nNOTE kept\n\n${plain.replace('4.000', '4.000 region:top')}`,
        ),
      );
    }
  });

  it('says which of region and line a player takes', () => {
    const message = (settings: string) =>
      String(diagnosticsOf(file('REGION\nid:low').replace('region:low', settings))[0]!.message);
    assert.match(message('region:low line:0'), /do not put it into the region\.$/u);
    assert.match(message('line:0 region:low'), /Players take the region/u);
  });
});

it('the id of a region is read without regard to the region before', () => {
  const regions = 'REGION\nid:abcdef:x\n\nREGION\nid\nid:\nid';
  const cues = '00:01.000 --> 00:02.000 region:id\nHello\n';
  assert.ok(!codesOf(`WEBVTT\n\n${regions}\n\n${cues}`).includes('region-undefined'));
});
