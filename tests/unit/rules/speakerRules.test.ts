/** Rules on speakers’ names: what names nobody, and what holds for all of these rules. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnostics } from '../../../server/src/features/diagnostics/diagnostics';
import { ruleOf } from '../../../server/src/rules/findings/findings';
import { defaultSettings, type Settings } from '../../../server/src/settings';
import { mentionsOf } from '../../../server/src/speakers/mentions';
import { notations, Proof } from '../../../server/src/speakers/prefix';
import { tallyOf } from '../../../server/src/speakers/tally';
import { Transcript } from '../../../server/src/transcript/transcript';
import {
  checkCodes,
  checkDiagnostics,
  checkFindings,
  codesOf,
  diagnosticsOf,
  transcriptOf,
} from '../../support/check';
import { dialects } from '../../support/dialects';
import { checkRanges, markedText } from '../../support/marked';
import { pick, randomFrom, randomText } from '../../support/random';
import { needsShared, sharedText } from '../../support/shared';
import { talk, voices } from '../../support/talks';

const podcast: Settings = { ...defaultSettings, profile: 'podcast' };

const generic = [
  'Speaker 1',
  'SPEAKER_00',
  'speaker-2',
  'spk_1',
  'Speaker A',
  'Speaker_B',
  'Speaker',
  'Unknown',
  'Unknown Speaker',
  'Unidentified Speaker 3',
  'UNKNOWN',
  'Participant 4',
  'Sprecher 1',
  'Говорящий 1',
  '0a1b2c3d-0000-4000-8000-0123456789ab',
  '0A1B2C3D-0000-4000-8000-0123456789AB@0a1b2c3d-0000-4000-8000-0123456789ab',
];
const named = [
  'Ann',
  'Wren Lake',
  'Speaker Pelosi',
  'Speaker of the House',
  'Narrator',
  'Host',
  'Audience',
  'Odo | tools',
  '4wren',
  'Uknown',
  'The Unknown Soldier',
  'Ann 2',
  'Room 101',
];

describe('speaker-generic', () => {
  for (const name of generic) {
    it(`tells “${name}”`, () => {
      const text = talk([`<v Ann>x`, `<v «${name}»>x`, `<v ${name}>x`]);
      const [found] = checkFindings(text, ['speaker-generic'], podcast);
      assert.ok(String(found!.message).includes(`(2 times) names nobody`));
    });
  }
  for (const name of named) {
    it(`leaves “${name}” alone`, () => {
      checkCodes(talk([`<v ${name}>x`, `<v ${name}>x`]), [], podcast);
    });
  }

  it('is told of each name once, in any notation, and not by default', () => {
    const marked = talk([
      '[«SPEAKER_00»]: x',
      '[«SPEAKER_01»]: x',
      '[SPEAKER_00]: x',
      '[SPEAKER_01]: x',
    ]);
    checkFindings(marked, ['speaker-generic', 'speaker-generic'], podcast);
    checkCodes(marked.replaceAll(/[«»]/gu, ''), []);
  });

  it('has no fix: who speaks only a person can know', () => {
    assert.equal(ruleOf('speaker-generic').fixes, undefined);
  });
});

describe('names', () => {
  it('are left alone in files of data and of chapters', () => {
    const text = voices({ 'John Doe': 5, 'Jon Doe': 1, 'Speaker 1': 1 });
    for (const kind of ['metadata', 'chapters'] as const) {
      const found = diagnosticsOf(text, { ...podcast, kind });
      const ofSpeakers = found.filter(({ code }) => String(code).startsWith('speaker-'));
      checkDiagnostics(text, ofSpeakers, []);
    }
  });

  it('of the seed are found generic where it is asked for, and else alone', needsShared, () => {
    const text = sharedText('seed/better-offline.vtt');
    const ofSpeakers = (settings?: Settings) =>
      codesOf(text, settings).filter((code) => code.startsWith('speaker-'));
    assert.deepEqual(ofSpeakers(), []);
    assert.deepEqual([...new Set(ofSpeakers(podcast))], ['speaker-generic']);
  });

  it('are neither mixed nor slips in files as tools write them', () => {
    const found = Object.entries(dialects).flatMap(([name, { text }]) =>
      codesOf(text)
        .filter((code) => code.startsWith('speaker-'))
        .map((code) => `${name}: ${code}`),
    );
    assert.deepEqual(found, []);
  });

  it('give the same findings after edits as in a fresh text', () => {
    const random = randomFrom(41);
    const lines = [
      '<v Ann Lake>x\n\n',
      '<v ann lake>x\n\n',
      'Ann Lake: x\n\n',
      '<v Speaker 1>',
      '[SPEAKER_00]: x\n',
    ];
    let transcript = transcriptOf('WEBVTT\n\n', 64);
    const seen = new Set<string>();
    for (let version = 2; version < 1000; version++) {
      const start = Math.floor(random() * (transcript.length + 1));
      const reach = transcript.length > 1500 ? transcript.length : 12 * random();
      const range = transcript.rangeAt(start, start + Math.floor(random() * reach));
      const time = '00:01.000 --> 00:02.000\n';
      const added = random() < 0.6 ? time + pick(random, lines) : randomText(random, 2);
      transcript = Transcript.update(transcript, [{ range, text: added }], version);
      const text = transcript.getText();
      const now = speakerFindings(transcript);
      checkRanges(text, said(now), said(speakerFindings(transcriptOf(text))));
      for (const { code } of now) seen.add(String(code));
    }
    assert.deepEqual([...seen].sort(), [
      'speaker-generic',
      'speaker-name-similar',
      'speaker-notation-mixed',
    ]);
  });
});

function speakerFindings(transcript: Transcript): readonly Diagnostic[] {
  return diagnostics(transcript, podcast).filter(({ code }) => String(code).startsWith('speaker-'));
}

const said = (found: readonly Diagnostic[]) =>
  found.map(({ code, range, message }) => ({ range, says: `${code}: ${message}` }));

describe('voices counted from their columns', () => {
  it('are those that their mentions come to', () => {
    const random = randomFrom(43);
    let quick = 0;
    for (let i = 0; i < 3000; i++) {
      const cue = () =>
        `00:01.000 --> 00:02.000\n<v ${name()}>${random() < 0.1 ? randomText(random, 3) : 'x'}\n\n`;
      const name = () =>
        pick(random, ['A', 'B', ' B', 'A &amp; B', 'A & B', '&#32;', ' ', '\t', ...'cdefghijk']);
      const text = `WEBVTT\n\n${Array.from({ length: 1 + 30 * random() }, cue).join('')}`;
      for (const chunk of transcriptOf(text).chunks) {
        const { names, counts, tags, voiced } = tallyOf(chunk);
        const counted = names
          .map((name, index) => [name, counts.voices?.[index] ?? 0] as const)
          .filter(([, count]) => count > 0);
        const mentions = mentionsOf(chunk);
        const expected = new Map<string, number>();
        let all = 0;
        const cues = new Set<number>();
        for (let at = 0; at < mentions.count; at++) {
          if (mentions.proof[at] === Proof.Change) continue;
          const notation = notations[mentions.notation[at]!];
          if (notation !== 'voice') continue;
          const spoken = mentions.names[mentions.name[at]!]!;
          expected.set(spoken, (expected.get(spoken) ?? 0) + 1);
          all++;
          cues.add(mentions.block[at]!);
        }
        assert.deepEqual(
          [new Map(counted.sort()), tags, voiced],
          [new Map([...expected].sort()), all, cues.size],
          markedText(text, []),
        );
        if (cues.size === chunk.cueCount) quick++;
      }
    }
    assert.ok(quick > 100);
  });
});
