/** One talk in every notation: the same speakers, turns and talk, and places that can be edited. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { previewParts } from '../../../server/src/features/views/preview';
import {
  knownNames,
  labelOf,
  type Mention,
  mentionsAt,
  mentionsIn,
  notations,
  speakersIn,
  voicesOf,
} from '../../../server/src/speakers';
import { talkIn } from '../../../server/src/speakers/talk';
import { sections } from '../../../server/src/speakers/turns';
import { timestampText } from '../../../server/src/syntax/timing/timestamp';
import { Transcript } from '../../../server/src/transcript/transcript';
import { transcriptOf, variants } from '../../support/check';

/** A notation: a cue of it, given who speaks, the words and the cue’s number. */
interface Form {
  readonly names: readonly string[];
  readonly cue: (name: string, words: string, index: number) => Cue;
}

interface Cue {
  readonly identifier?: string;
  readonly text: string;
}

const people = ['Ann Lee', 'Bob', 'Iván | tools'];
const machines = ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_02'];
const text = (form: (name: string, words: string) => string) => ({
  names: people,
  cue: (name: string, words: string) => ({ text: form(name, words) }),
});

const forms: Readonly<Record<string, Form>> = {
  voice: text((name, words) => `<v ${name}>${words}`),
  'voice, closed': text((name, words) => `<v ${name}>${words}</v>`),
  'voice, upper case': text((name, words) => `<V ${name}>${words}`),
  'voice, with a class': text((name, words) => `<v.loud ${name}>${words}`),
  label: text((name, words) => `${name}: ${words}`),
  'label behind a dash': text((name, words) => `- ${name}: ${words}`),
  'label on its own line': text((name, words) => `${name}:\n${words}`),
  'label, wide colon': text((name, words) => `${name}：${words}`),
  chevron: text((name, words) => `>> ${name}: ${words}`),
  'chevron, escaped': text((name, words) => `&gt;&gt; ${name}: ${words}`),
  'name in brackets': text((name, words) => `[${name}]: ${words}`),
  'name in brackets, no colon': text((name, words) => `[${name}] ${words}`),
  'name in parentheses': text((name, words) => `(${name})\n${words}`),
  identifier: {
    names: people,
    cue: (name, words, index) => ({
      identifier: `${index + 1} "${name}" (10632811${name.length})`,
      text: words,
    }),
  },
  'machine in brackets': {
    names: machines,
    cue: (name, words) => ({ text: `[${name}]: ${words}` }),
  },
  'machine in parentheses': {
    names: ['speaker 0', 'speaker 1', 'speaker 2'],
    cue: (name, words) => ({ text: `(${name}) ${words}` }),
  },
};

/** Who speaks in each of 60 cues, in runs of one to eight. */
const runs = [4, 1, 3, 8, 5, 2, 6, 7, 4, 8, 5, 7];
const order = runs.flatMap((run, turn) =>
  Array.from({ length: run }, () => [0, 1, 2, 1][turn % 4]!),
);

/** The file of the talk. `tagged` says which cues name who speaks. */
function file(form: Form, tagged: (index: number) => boolean, names = form.names): string {
  const cues = order.map((who, index) => {
    const words = `So we ${'went on '.repeat(index % 5)}till ${index}.`;
    const cue = tagged(index) ? form.cue(names[who]!, words, index) : { text: words };
    const { identifier, text: content }: Cue = cue;
    // Some cues overlap, and some leave a pause.
    const start = index * 2000 - (index % 7) * 100;
    const timing = `${timestampText(start)} --> ${timestampText(start + 1900 + (index % 3) * 200)}`;
    return `${identifier === undefined ? '' : `${identifier}\n`}${timing}\n${content}\n\n`;
  });
  return `WEBVTT\n\n${cues.join('')}`;
}

const always = () => true;
const atChanges = (index: number) => order[index] !== order[index - 1];

function told(source: string): unknown {
  const transcript = transcriptOf(source, 700);
  return {
    turns: sections(transcript).flatMap((section) =>
      section.type === 'turn'
        ? [{ speakers: section.turn.speakers, cues: section.turn.blocks.length }]
        : [],
    ),
    talk: talkIn(transcript).map(({ first: _, ...talk }) => talk),
    previewed: previewParts(transcript).flatMap(({ cues }) => cues.map(({ speakers }) => speakers)),
    known: knownNames(transcript, 9),
  };
}

describe('a talk is the same in every notation', () => {
  for (const [name, form] of Object.entries(forms)) {
    for (const [variant, change] of Object.entries(variants)) {
      it(`${name}, ${variant}`, () => {
        const plain = told(file(forms.voice!, always, form.names));
        assert.deepEqual(told(change(file(form, always))), plain);
      });
    }
  }
});

describe('a talk with only changes tagged is the same in every notation', () => {
  for (const [name, form] of Object.entries(forms)) {
    it(name, () => {
      const { turns, talk, previewed } = told(file(forms.voice!, always, form.names)) as Told;
      const changes = told(file(form, atChanges)) as Told;
      assert.deepEqual(changes.turns, turns);
      assert.deepEqual(changes.talk, talk);
      assert.deepEqual(changes.previewed, previewed);
    });
  }
});

interface Told {
  readonly turns: unknown;
  readonly talk: unknown;
  readonly previewed: unknown;
}

describe('a mention', () => {
  const spoken = (mention: Mention, source: string) =>
    source.slice(0, mention.prefix) + source.slice(mention.prefixEnd);

  for (const [name, form] of Object.entries(forms)) {
    it(`says what to edit: ${name}`, () => {
      const source = file(form, always);
      const transcript = transcriptOf(source);
      const [chunk] = transcript.chunks;
      const mentions = mentionsIn(speakersIn(transcript), chunk!);
      assert.equal(mentions.length, order.length);
      for (const [index, mention] of mentions.entries()) {
        assert.ok(notations.includes(mention.notation));
        assert.equal(source.slice(mention.start, mention.end), form.names[order[index]!]);
        assert.match(source.slice(mention.speech), /^So we /u);
        const without = transcriptOf(spoken(mention, source));
        const [left] = without.chunks;
        assert.equal(left!.blocks.count, chunk!.blocks.count);
        assert.equal(left!.cueCount, order.length);
        assert.deepEqual(mentionsAt(speakersIn(without), left!, mention.block), []);
      }
    });
  }
});

const cues = (...texts: readonly string[]) =>
  `WEBVTT\n\n${texts.map((content, i) => `00:${10 + i}.000 --> 00:${11 + i}.000\n${content}\n\n`).join('')}`;
const turnNames = (...texts: readonly string[]) =>
  sections(transcriptOf(cues(...texts))).flatMap((section) =>
    section.type === 'turn' ? [section.turn.speakers.join(' + ')] : [],
  );

describe('turns', () => {
  it('start anew at chevrons without a name', () => {
    assert.deepEqual(turnNames('One', 'Two', '>> Three', 'Four', '&gt;&gt; Five', 'Six'), [
      '',
      '',
      '',
    ]);
    assert.deepEqual(turnNames('>> Ann: One', '>> Two', 'Three', '>> Ann: Four'), [
      'Ann',
      '',
      'Ann',
    ]);
  });

  it('of nobody known are not given to who spoke before', () => {
    const some = ['<v Ann>1', '2', '3', '4', '<v Bob>5', '6', '7', '8', '>> 9', '10', '11'];
    assert.deepEqual(turnNames(...some), ['Ann', 'Bob', '']);
  });

  it('are of all who speak in a cue, and go on with who spoke last', () => {
    const some = [
      '<v Ann>1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '- Ann: 9\n- Bob: 10',
      '11',
      '12',
      '<v Bob>13',
    ];
    assert.deepEqual(turnNames(...some), ['Ann', 'Ann + Bob', 'Bob']);
  });

  it('follow the setting where it says how cues without a name are meant', () => {
    const names = (inheritance: 'auto' | 'none' | 'previous', ...texts: readonly string[]) =>
      sections(transcriptOf(cues(...texts)), inheritance).flatMap((section) =>
        section.type === 'turn' ? [section.turn.speakers.join()] : [],
      );
    const rare = ['<v Ann>1', '2', '3', '4', '<v Bob>5', '6', '7', '8'];
    assert.deepEqual(names('auto', ...rare), ['Ann', 'Bob']);
    assert.deepEqual(names('previous', ...rare), ['Ann', 'Bob']);
    assert.deepEqual(names('none', ...rare), ['Ann', '', 'Bob', '']);
    assert.deepEqual(names('auto', '<v Ann>1', '2', '<v Ann>3'), ['Ann', '', 'Ann']);
    assert.deepEqual(names('previous', '<v Ann>1', '2', '<v Ann>3'), ['Ann']);
  });
});

it('counts every voice of a cue, each name once', () => {
  const transcript = transcriptOf(cues('<v Ann>One</v> <v Bob>two</v> <v Ann>three</v>'));
  const [chunk] = transcript.chunks;
  const block = chunk!.blocks.count - 1;
  assert.deepEqual(voicesOf(chunk!, block), ['Ann', 'Bob']);
  assert.equal(mentionsIn(speakersIn(transcript), chunk!).length, 3);
  assert.deepEqual(
    talkIn(transcript).map(({ name, ms, words, share }) => [name, ms, words, share]),
    [
      ['Ann', 1000, 2, 0.5],
      ['Bob', 1000, 1, 0.5],
    ],
  );
});

it('has a label only where the text starts with it', () => {
  const [chunk] = transcriptOf(
    cues('Hello\nAnn: Yes', 'Ann: Yes', '<v Ann>Bob: Yes', '>> Yes'),
  ).chunks;
  const labels = Array.from(
    { length: chunk!.blocks.count },
    (_, block) => labelOf(chunk!, block)?.name,
  );
  assert.deepEqual(labels.filter(Boolean), ['Ann']);
});

describe('mentions of a chunk', () => {
  it('are the same objects until something changes', () => {
    const transcript = transcriptOf(file(forms.label!, always), 700);
    const before = transcript.chunks.map((chunk) => mentionsIn(speakersIn(transcript), chunk));
    const at = transcript.positionAt(transcript.getText().indexOf('till 30'));
    Transcript.update(transcript, [{ range: { start: at, end: at }, text: 'x' }], 2);
    const after = transcript.chunks.map((chunk) => mentionsIn(speakersIn(transcript), chunk));
    assert.equal(after.filter((mentions, i) => mentions !== before[i]).length, 1);
  });
});
