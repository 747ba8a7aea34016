/** How much each speaker talks, against a second way of counting. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Inheritance, speakersIn, spokenIn } from '../../../server/src/speakers';
import { spokenWordCount } from '../../../server/src/speakers/spokenWords';
import { talkIn } from '../../../server/src/speakers/talk';
import { placedBlocks, sections } from '../../../server/src/speakers/turns';
import { isCue } from '../../../server/src/syntax/chunk';
import { timestampText } from '../../../server/src/syntax/timing/timestamp';
import { Transcript } from '../../../server/src/transcript/transcript';
import { transcriptOf } from '../../support/check';
import { pick, randomFrom, randomText } from '../../support/random';

/** One cue as its author thinks of it. Times in ms. */
interface Said {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly words: number;
}

/** The same cues counted moment by moment, without chunks, sums or intervals. */
function countedByMoments(all: readonly Said[]): unknown {
  const names = [...new Set(all.flatMap((said) => said.names))];
  const talks = names.map((name) => {
    const moments = new Set<number>();
    const mine = all.filter((said) => said.names.includes(name));
    for (const { start, end } of mine) for (let ms = start; ms < end; ms++) moments.add(ms);
    const turns = all.filter(
      (said, i) => said.names.includes(name) && String(all[i - 1]?.names) !== String(said.names),
    );
    const timed = mine.filter(({ start, end }) => end > start);
    return {
      name,
      ms: moments.size,
      turns: turns.length,
      cues: mine.length,
      words: wordsOf(mine),
      wordsPerMinute: moments.size === 0 ? 0 : (wordsOf(timed) * 60_000) / moments.size,
    };
  });
  const total = talks.reduce((sum, { ms }) => sum + ms, 0);
  return talks.map((talk) => ({ ...talk, share: total === 0 ? 0 : talk.ms / total }));
}

/** A cue of several speakers has its words once for each. */
function wordsOf(all: readonly Said[]): number {
  return all.reduce((sum, { words }) => sum + words, 0);
}

function counted(transcript: Transcript, inheritance?: Inheritance): unknown {
  return talkIn(transcript, inheritance).map(({ first, ...talk }) => {
    assert.ok(isCue(first.chunk.blocks.kind[first.block]!));
    return talk;
  });
}

function randomSaid(random: () => number): Said {
  const start = Math.floor(random() * 3000);
  const names = pick(random, [['Ann'], ['Ann'], ['Bob'], ['Cid'], ['Ann', 'Bob'], ['Dee', 'Ann']]);
  const end = start + Math.floor(random() * 400) - 60;
  return { start, end: Math.max(0, end), names, words: 1 + Math.floor(random() * 4) };
}

/** The cue as text; every word is one that the tags, line breaks and signs must not change. */
function written({ start, end, names, words }: Said): string {
  const text = ['don’t', '<i>go</i>', 'so-so,', '&eacute;t&eacute;'].slice(0, words).join(' – ');
  const lines = names.map((name) => `<v ${name}>${text}</v>`);
  return `${timestampText(start)} --> ${timestampText(end)}\n${lines.join('\n')}\n\n`;
}

describe('talk', () => {
  it('is what counting moment by moment gives, also after random edits', () => {
    const random = randomFrom(5);
    for (let round = 0; round < 40; round++) {
      const all = Array.from({ length: 1 + Math.floor(random() * 30) }, () => randomSaid(random));
      let transcript = transcriptOf(`WEBVTT\n\n${all.map(written).join('')}`, 150);
      for (let version = 2; version < 30; version++) {
        assert.deepEqual(counted(transcript), countedByMoments(all));
        const at = Math.floor(random() * (all.length + 1));
        const removed = all.slice(at, at + Math.floor(random() * 3));
        const added = random() < 0.3 ? [] : [randomSaid(random)];
        const offset = `WEBVTT\n\n${all.slice(0, at).map(written).join('')}`.length;
        const range = transcript.rangeAt(offset, offset + removed.map(written).join('').length);
        all.splice(at, removed.length, ...added);
        const changes = [{ range, text: added.map(written).join('') }];
        transcript = Transcript.update(transcript, changes, version);
      }
    }
  });

  it('is the same for a text that was edited and one that was opened', () => {
    const random = randomFrom(6);
    let transcript = transcriptOf('WEBVTT\n\n', 48);
    let withTalk = 0;
    for (let version = 2; version < 6000; version++) {
      const start = Math.floor(random() * (transcript.length + 1));
      const reach = transcript.length > 1500 ? transcript.length : 12 * random();
      const range = transcript.rangeAt(start, start + Math.floor(random() * reach));
      const changes = [{ range, text: random() < 0.2 ? '' : randomText(random, 4) }];
      transcript = Transcript.update(transcript, changes, version);
      const inheritance = pick(random, ['auto', 'none', 'previous'] as const);
      const text = transcript.getText();
      const found = counted(transcript, inheritance);
      assert.deepEqual(found, counted(transcriptOf(text), inheritance), JSON.stringify(text));
      assert.deepEqual(timesOf(found), momentsOf(transcript, inheritance), JSON.stringify(text));
      assert.deepEqual(turnsOf(found), sectionTurns(transcript, inheritance), JSON.stringify(text));
      withTalk += (found as readonly unknown[]).length > 1 ? 1 : 0;
    }
    assert.ok(withTalk > 1000, `${withTalk} texts had talk of two or more`);
  });

  it('of cues without a time that can be is none', () => {
    const text =
      'WEBVTT\n\n00:05.000 --> 00:04.000\n<v Ann>One two\n\n00:05.000 --> 00:05.000\n<v Ann>One\n\nx --> y\n<v Ann>One\n';
    const [ann] = talkIn(transcriptOf(text));
    assert.deepEqual([ann!.ms, ann!.share, ann!.cues, ann!.words], [0, 0, 2, 3]);
    assert.equal(ann!.wordsPerMinute, 0);
  });

  it('counts a cue that players drop by the times that were meant', () => {
    const [ann] = talkIn(transcriptOf('WEBVTT\n\n0:0:1,5 --> 00:00:03,000\n<v Ann>One\n'));
    assert.ok(ann!.ms > 0);
  });

  it('says where each speaker first speaks', () => {
    const cue = (i: number) =>
      `00:${10 + i}.000 --> 00:${11 + i}.000\n<v ${i === 20 ? 'Bob' : 'Ann'}>Hello there\n\n`;
    const text = `WEBVTT\n\n${Array.from({ length: 30 }, (_, i) => cue(i)).join('')}`;
    const [ann, bob] = talkIn(transcriptOf(text, 100));
    const place = ({ chunk, block, offset }: NonNullable<typeof ann>['first']) =>
      offset + chunk.blocks.start[block]!;
    assert.equal(place(ann!.first), 8);
    assert.equal(place(bob!.first), text.indexOf('00:30.000 --> 00:31'));
    assert.deepEqual([ann!.turns, bob!.turns], [2, 1]);
  });
});

type Found = readonly { readonly name: string; readonly ms: number; readonly turns: number }[];

function timesOf(found: unknown): ReadonlyMap<string, number> {
  return new Map((found as Found).map(({ name, ms }) => [name, ms]));
}

function turnsOf(found: unknown): ReadonlyMap<string, number> {
  return new Map((found as Found).map(({ name, turns }) => [name, turns]));
}

function momentsOf(transcript: Transcript, inheritance: Inheritance): ReadonlyMap<string, number> {
  const speakers = speakersIn(transcript, inheritance);
  const moments = new Map<string, Set<number>>();
  let before: readonly string[] = [];
  for (const { chunk, block } of placedBlocks(transcript)) {
    if (!isCue(chunk.blocks.kind[block]!)) continue;
    const { names, after } = spokenIn(speakers, chunk, block, before);
    before = after;
    for (const name of names) {
      const mine = moments.get(name) ?? new Set();
      moments.set(name, mine);
      const end = chunk.blocks.endTime[block]!;
      // Steps of half a second: the texts have no finer times.
      for (let ms = chunk.blocks.startTime[block]!; ms < end; ms += 500) mine.add(ms);
    }
  }
  return new Map([...moments].map(([name, all]) => [name, 500 * all.size]));
}

function sectionTurns(
  transcript: Transcript,
  inheritance: Inheritance,
): ReadonlyMap<string, number> {
  const turns = new Map<string, number>();
  for (const section of sections(transcript, inheritance)) {
    const names = section.type === 'turn' ? section.turn.speakers : [];
    for (const name of names) turns.set(name, (turns.get(name) ?? 0) + 1);
  }
  return turns;
}

describe('words', () => {
  const rows: readonly (readonly [text: string, words: number])[] = [
    ['', 0],
    ['One two  three\nfour', 4],
    ["don’t don't re-use e.g. 3.5 1,000", 7],
    ['– … “Yes”!', 1],
    ['<i>One</i> t<b>w</b>o', 2],
    ['One<br>', 1],
    ['One &amp; two&nbsp;three &lt;four', 4],
    ['One<00:00:01.000><c> two</c>', 2],
    ['<ruby>雨<rt>あめ</rt></ruby>の音', 2],
    ['今日は雨です。', 3],
    ['สวัสดีครับ', 5],
    ['안녕하세요 여러분', 2],
    ['صباح الخير، هذا', 3],
    ['Привет, мир', 2],
    ['नमस्ते दुनिया।', 2],
    ['😀 👍', 0],
    ['WEBVTTで字幕', 3],
  ];
  for (const [text, words] of rows) {
    it(JSON.stringify(text), () => assert.equal(spokenWordCount(text), words));
  }
});
