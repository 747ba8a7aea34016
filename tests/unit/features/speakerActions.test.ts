/** What is offered about who speaks, where, and what it does. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speakerRewrite } from '../../../server/src/features/actions/speakerActions';
import { speakerEdit } from '../../../server/src/features/actions/speakerEdit';
import type { SpeakerEdit } from '../../../server/src/protocol';
import { defaultSettings } from '../../../server/src/settings';
import { transcriptOf } from '../../support/check';
import { afterAction, fileOf, samplesOf, speakerActionsAt } from '../../support/checkEdits';
import { checkText } from '../../support/marked';

const titles = (marked: string, ...only: readonly string[]) => [
  ...speakerActionsAt(marked, only.length > 0 ? only : undefined).keys(),
];
const split = 'Split the cue here';
const merge = 'Merge with next cue';
const back = 'Move the words before the cursor to the previous cue';
const on = 'Move the words from the cursor on to the next cue';
const atChanges = 'Name speakers only where they change';

describe('what is offered', () => {
  const talk = ['<v Ann>One', '<v Bob>two three', '<v Bob>four'] as const;
  it('in the middle of a cue is everything that can be done there', () => {
    const marked = fileOf(talk[0], '<v Bob>two «»three', talk[2]);
    assert.deepEqual(titles(marked), [
      split,
      merge,
      back,
      on,
      'Set speaker to “Ann”',
      'Write this file’s speakers as Name:',
      atChanges,
    ]);
  });
  it('at the edges of a cue is less', () => {
    assert.deepEqual(titles(fileOf('<v Ann>«»One', talk[1])), [
      'Set speaker to “Bob”',
      'Write this file’s speakers as Name:',
      atChanges,
    ]);
  });
  it('in a file that names nobody is only what needs no name', () => {
    assert.deepEqual(titles(fileOf('One «»two', 'three')), [split, merge, on]);
  });
  it('outside of cues, and where other kinds are asked for, is nothing', () => {
    assert.deepEqual(titles(`NOTE «»x\n\n${fileOf('<v Ann>1')}`), []);
    assert.deepEqual(titles(fileOf('<v Ann>One «»two'), 'quickfix'), []);
    assert.deepEqual(titles(fileOf('<v Ann>One «»two'), 'refactor.rewrite.webvtt.split'), [split]);
  });
  it('has a kind that the server says it has', () => {
    for (const { kind } of speakerActionsAt(
      fileOf(talk[0], '<v Bob>two «»three', talk[2]),
    ).values()) {
      assert.ok(speakerRewrite.includes(kind!), kind);
    }
  });
  it('for many cues is worked out when it is chosen', () => {
    const marked = fileOf(
      '«<v Ann>1',
      ...Array.from({ length: 60 }, () => '<v Bob>2'),
      '<v Ann>3»',
    );
    const title = 'Set speaker to “Ann”';
    assert.equal(speakerActionsAt(marked).get(title)?.edit, undefined);
    assert.doesNotMatch(afterAction(marked, title), /Bob/u);
  });
  it('for the whole file is left to the client’s command where it has one', () => {
    const marked = fileOf('<v A«»nn>One', 'Bob: 2', 'Bob: 3', 'Bob: 4');
    const title = 'Write this file’s speakers as <v Name>';
    const action = speakerActionsAt(marked, undefined, 'by command').get(title);
    assert.deepEqual(action?.command, {
      title,
      command: 'webvtt.speakerEdit',
      arguments: [{ kind: 'convert', to: 'voice' }],
    });
  });
});

describe('what is chosen', () => {
  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    [
      'Write this file’s speakers as <v Name>',
      fileOf('Ann: 1', 'B«»ob: 2', 'Ann: 3', 'Bob: 4'),
      fileOf('<v Ann>1', '<v Bob>2', '<v Ann>3', '<v Bob>4'),
    ],
    [
      'Write this file’s speakers as Name:',
      fileOf('<v Ann>1', '<v B«»ob>2', '<v Ann>3', '<v Bob>4'),
      fileOf('Ann: 1', 'Bob: 2', 'Ann: 3', 'Bob: 4'),
    ],
    ['Set speaker to “Bob”', fileOf('<v A«»nn>1', '<v Bob>2'), fileOf('<v Bob>1', '<v Bob>2')],
    [
      'Name the speaker on every cue',
      fileOf('<v A«»nn>1', '2', '3', '4', '<v Bob>5', '6', '7', '8'),
      fileOf(...[1, 2, 3, 4].map((n) => `<v Ann>${n}`), ...[5, 6, 7, 8].map((n) => `<v Bob>${n}`)),
    ],
  ];
  for (const [title, before, after] of cases) {
    it(`does it: ${title}`, () => checkText(afterAction(before, title), after));
  }
  it('fails with the reason where there is nothing to do', () => {
    assert.throws(
      () => afterAction(fileOf('<v A«»nn>1', '<v Bob>2'), atChanges),
      /No name stands/u,
    );
  });
});

describe('a request', () => {
  const place = { line: 0, character: 0 };
  const wrong: readonly (readonly [edit: unknown, why: RegExp])[] = [
    [undefined, /no edit of speakers “undefined”/u],
    [{ kind: 'toString' }, /no edit of speakers “toString”/u],
    [{ kind: 'convert', to: 'loud' }, /No name is written as “loud”; it can be voice, /u],
    [{ kind: 'convert', to: 'voice', range: {} }, /must have a line and a character/u],
    [{ kind: 'assign', range: { start: place, end: place } }, /name must be a text/u],
    [{ kind: 'assign', name: 'Ann' }, /must have a line/u],
    [{ kind: 'split', position: { line: 'x' } }, /must have a line/u],
    [{ kind: 'merge', gap: -1 }, /milliseconds, not below zero/u],
    [{ kind: 'merge', longest: 'x' }, /milliseconds, not below zero/u],
    [{ kind: 'rename', names: [{ from: 1 }] }, /must be a list of names/u],
  ];
  for (const [edit, why] of wrong) {
    it(`is told what is wrong with ${JSON.stringify(edit)}`, () => {
      const transcript = transcriptOf(fileOf('<v Ann>1'));
      assert.throws(() => speakerEdit(transcript, defaultSettings, edit as SpeakerEdit), why);
    });
  }
});

it('shows something that each speaker says', () => {
  const text = fileOf(
    '<v SPEAKER_00>Yes.',
    '<v Ann>Well, <i>I</i> would\nnot say &amp; so.',
    '<v SPEAKER_00>That is what I have always said.',
    '<v SPEAKER_00>And it goes on like this.',
    '<v SPEAKER_00>No third sample is ever shown.',
    '<v Unknown>Hm.',
  );
  assert.deepEqual(samplesOf(text), [
    {
      name: 'SPEAKER_00',
      cues: 4,
      isGeneric: true,
      samples: ['That is what I have always said.', 'And it goes on like this.'],
      first: { line: 3, character: 0 },
    },
    {
      name: 'Ann',
      cues: 1,
      isGeneric: false,
      samples: ['Well, I would not say & so.'],
      first: { line: 6, character: 0 },
    },
    {
      name: 'Unknown',
      cues: 1,
      isGeneric: true,
      samples: ['Hm.'],
      first: { line: 19, character: 0 },
    },
  ]);
});
