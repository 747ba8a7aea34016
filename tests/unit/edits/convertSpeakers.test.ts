/** Names written in another notation, there and back. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SpeakerForm } from '../../../server/src/protocol';
import { variants } from '../../support/check';
import { checkSpeakers, fileOf, speakerEdited, speakersByCue } from '../../support/checkEdits';
import { dialects } from '../../support/dialects';
import { checkText } from '../../support/marked';
import { needsShared, sharedText } from '../../support/shared';

const convert = (text: string, to: SpeakerForm) => speakerEdited(text, { kind: 'convert', to });

/** How a name and its words are written; the forms that are read where names recur. */
const written: Readonly<Record<SpeakerForm, (name: string, words: string) => string>> = {
  voice: (name, words) => `<v ${name}>${words}`,
  closedVoice: (name, words) => `<v ${name}>${words}</v>`,
  label: (name, words) => `${name}: ${words}`,
  chevron: (name, words) => `>> ${name}: ${words}`,
  escapedChevron: (name, words) => `&gt;&gt; ${name}: ${words}`,
  bracket: (name, words) => `[${name}]: ${words}`,
  bareBracket: (name, words) => `[${name}] ${words}`,
  parenthesis: (name, words) => `(${name})\n${words}`,
};
const forms = Object.keys(written) as readonly SpeakerForm[];

const people = ['Ann Lee', 'R&amp;B', 'Iván | tools', 'Last, First', '雨宮', 'שרה כהן', 'Bob'];
const talk = (form: SpeakerForm) =>
  fileOf(
    ...Array.from({ length: 14 }, (_, index) => {
      const words = ['So we <i>went</i> on.', 'And\nthen?', ' Well &amp; good ', 'a <b>b</b>'][
        index % 4
      ]!;
      return written[form](people[index % 7]!, words);
    }),
  );

describe('a talk', () => {
  for (const from of forms) {
    for (const to of forms) {
      if (from === to || (from.endsWith('oice') && to.endsWith('oice'))) continue;
      for (const [variant, change] of Object.entries(variants)) {
        it(`is converted from ${from} to ${to} and back, ${variant}`, () => {
          const names = people.filter((name) => name !== 'Last, First' || !isEnclosed(from, to));
          const source = change(talkOf(from, names));
          const there = convert(source, to);
          checkText(there.text, change(talkOf(to, names)), there.message);
          checkText(convert(there.text, from).text, source);
          checkSpeakers(there.text, speakersByCue(source));
        });
      }
    }
  }
});

const isEnclosed = (...of: readonly SpeakerForm[]) =>
  of.some((form) => form === 'bareBracket' || form === 'parenthesis');

function talkOf(form: SpeakerForm, names: readonly string[]): string {
  return talk(form)
    .split('\n\n')
    .filter((block) => names.some((name) => block.includes(name)) || block.startsWith('WEBVTT'))
    .join('\n\n');
}

/** Cues that are converted, what they become, and what is said where something is left or lost. */
const cases: readonly (readonly [
  name: string,
  to: SpeakerForm,
  before: string,
  after: string,
  said: RegExp,
])[] = [
  ['a dash', 'voice', '- Ann: One\n- Bob: two', '- <v Ann>One</v>\n- <v Bob>two</v>', /^2 names/u],
  ['a dash', 'label', '- <v Ann>One</v>\n- <v Bob>two</v>', '- Ann: One\n- Bob: two', /^2 names/u],
  [
    'words that end with a dash',
    'voice',
    'Ann: Wait -\nBob: No',
    '<v Ann>Wait -</v>\n<v Bob>No</v>',
    /^2/u,
  ],
  ['white space', 'voice', 'Ann:   One', '<v Ann>  One', /^1 name is now written as <v Name>\.$/u],
  ['white space', 'label', '<v Ann>  One', 'Ann:   One', /^1 name is now written as “Name:”\.$/u],
  ['a wide colon', 'voice', 'Ann：One', '<v Ann>One', /^1/u],
  ['a line of its own', 'voice', 'Ann:\nOne\ntwo', '<v Ann>One\ntwo', /^1/u],
  ['chevrons and no name', 'voice', '>> One', '>> One', /^No speaker is to be written/u],
  ['a bare &', 'voice', 'Ann & Bob: One', '<v Ann & Bob>One', /^1/u],
  [
    'a < in the name',
    'label',
    '<v A&lt;B>One',
    '<v A&lt;B>One',
    /cue was left: a label cannot have a name with </u,
  ],
  [
    'a colon in the name',
    'label',
    '<v Dr: Bob>One',
    '<v Dr: Bob>One',
    /1 cue was left: a label cannot have a name with a colon/u,
  ],
  [
    'a heading for a name',
    'label',
    '<v Note>One',
    '<v Note>One',
    /1 cue was left: a label cannot have the name “Note”/u,
  ],
  [
    'a class',
    'label',
    '<v.loud Ann>One',
    '<v.loud Ann>One',
    /1 cue was left: the voice has a class/u,
  ],
  [
    'two voices on one line',
    'label',
    '<v Ann>One</v> <v Bob>two</v>',
    '<v Ann>One</v> <v Bob>two</v>',
    /does not start a line/u,
  ],
  [
    'words behind the voice',
    'label',
    '<v Ann>One</v> two',
    '<v Ann>One</v> two',
    /text that is nobody’s/u,
  ],
  [
    'a voice in italics',
    'label',
    '<i><v Ann>One</v></i>',
    '<i><v Ann>One</v></i>',
    /does not start a line/u,
  ],
  [
    'a tag across the end',
    'label',
    '<v Ann>a <i>b</v>',
    '<v Ann>a <i>b</v>',
    /goes across the end/u,
  ],
  [
    'a tag across two speakers',
    'voice',
    'Ann: <i>One\nBob: two</i>',
    'Ann: <i>One\nBob: two</i>',
    /goes across the end/u,
  ],
  ['an end tag on its own line', 'label', '<v Ann>One\n</v>', 'Ann: One', /^1/u],
  ['a misspelt voice', 'label', '<V Ann>One</V>', 'Ann: One', /^1/u],
  ['a sound before', 'voice', '[music]\nAnn: One', '[music]\n<v Ann>One</v>', /^1/u],
  ['an open tag', 'closedVoice', '<v Ann>a <i>b', '<v Ann>a <i>b', /not closed/u],
  ['nothing said', 'voice', 'Ann:', '<v Ann>', /^1/u],
  ['nothing said', 'label', '<v Ann>', 'Ann:', /^1/u],
];

describe('a cue', () => {
  /** Cues around that make the names known in each notation. */
  const around = {
    voice: ['Ann: x', 'Bob: x', 'Ann & Bob: x'],
    label: ['<v Ann>x', '<v Bob>x', '<v Ann & Bob>x'],
  };
  for (const [name, to, before, after, said] of cases) {
    for (const [variant, change] of Object.entries(variants)) {
      it(`with ${name} to ${to}, ${variant}`, () => {
        const others = to === 'voice' ? around.voice : around.label;
        const all = [...others, ...others, ...others];
        const source = change(fileOf(...all, `«${before}»`));
        const { text, message } = speakerEdited(source, { kind: 'convert', to });
        const whole = change(fileOf(...all, `${after}`));
        checkText(text, whole, message);
        assert.match(message, said);
      });
    }
  }

  it('of Webex keeps the number of its identifier, and says what is gone', () => {
    const cues = (form: (name: string, n: number) => readonly [string, string]) =>
      fileOf(...['Ann Lee', 'Bob', 'Ann Lee', 'Bob'].map((name, n) => form(name, n + 1)));
    const source = cues((name, n) => [`${n} "${name}" (10632${n})`, `One\ntwo ${n}`]);
    const { text, message } = convert(source, 'voice');
    checkText(
      text,
      cues((name, n) => [String(n), `<v ${name}>One\ntwo ${n}`]),
    );
    assert.match(
      message,
      /^4 names are now .* The numbers behind 4 names in identifiers are gone\.$/u,
    );
    const empty = fileOf(['1 "Ann Lee" (1)', 'Hi'], ['2 "Bob" (2)', ' ']);
    assert.match(convert(empty, 'voice').message, /1 cue was left: it has no text/u);
  });

  it('that would name nobody as a label stays a voice', () => {
    const source = fileOf('<v Ann>One', 'two', 'three', 'four', 'five');
    const { text, message } = convert(source, 'label');
    checkText(text, source);
    assert.match(message, /No name was changed\. 1 cue was left: as Name:, nobody would take it/u);
  });
});

describe('a file', () => {
  it('whose voices are closed gets closed voices', () => {
    const source = fileOf('<v Ann>One</v>', '<v Bob>two</v>', 'Ann: three', 'four');
    checkText(convert(source, 'voice').text, source.replace('Ann: three', '<v Ann>three</v>'));
  });

  it('is converted only where it is selected', () => {
    const source = fileOf('Ann: 1', 'Bob: 2', '«Ann: 3', 'Bob: 4»', 'Ann: 5', 'Bob: 6');
    const { text } = speakerEdited(source, { kind: 'convert', to: 'voice' });
    checkText(text, fileOf('Ann: 1', 'Bob: 2', '<v Ann>3', '<v Bob>4', 'Ann: 5', 'Bob: 6'));
  });

  for (const [name, { text }] of Object.entries(dialects)) {
    it(`of a tool says the same of its speakers in every notation: ${name}`, () => {
      const told = speakersByCue(text);
      for (const to of forms) {
        const there = convert(text, to);
        // A name that was a label alone is believed where the others are labels, too.
        if (/other cues read differently/u.test(there.message)) {
          assert.equal(name, 'podcast host, speaker at changes');
        } else checkSpeakers(there.text, told, 'auto', to);
      }
    });
  }
});

it('a real transcript is converted to labels and back to the byte', needsShared, () => {
  const source = sharedText('seed/better-offline.vtt');
  const there = convert(source, 'label').text;
  assert.notEqual(there, source);
  assert.doesNotMatch(there, /<v /u);
  checkSpeakers(there, speakersByCue(source));
  checkText(convert(there, 'voice').text, source);
});
