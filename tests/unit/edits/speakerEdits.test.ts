/** Who speaks in some cues, set; names repeated or not; several speakers named at once. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { variants } from '../../support/check';
import {
  checkEdits,
  checkRefused,
  checkSpeakers,
  fileOf,
  speakerEdited,
  speakersByCue,
  type WantedEdit,
  withInheritance,
} from '../../support/checkEdits';
import { checkText } from '../../support/marked';

describe('setting the speaker', () => {
  const assign = (name: string): WantedEdit => ({ kind: 'assign', name });
  checkEdits([
    {
      does: 'writes a voice where the file has nothing else',
      before: fileOf('One', 't«»wo'),
      after: fileOf('One', '<v Ann>two'),
      wanted: assign(' Ann '),
    },
    {
      does: 'writes as the file does, and closes voices where it does',
      before: fileOf('<v Ann>One</v>', 't«»wo\nthree'),
      after: fileOf('<v Ann>One</v>', '<v Bob>two\nthree</v>'),
      wanted: assign('Bob'),
    },
    {
      does: 'writes labels in a file of labels',
      before: fileOf('Ann: 1', 'Bob: 2', 'Ann: 3', 'Bob: 4', '«five', 'six»', 'Ann: 7'),
      after: fileOf('Ann: 1', 'Bob: 2', 'Ann: 3', 'Bob: 4', 'Bob: five', 'Bob: six', 'Ann: 7'),
      wanted: assign('Bob'),
    },
    {
      does: 'changes the name where there is one, and keeps classes',
      before: fileOf('<v.loud Ann>One</v>', '<v.lo«»ud Ann>two</v>'),
      after: fileOf('<v.loud Ann>One</v>', '<v.loud R&amp;B &lt;雨&gt;>two</v>'),
      wanted: assign('R&B <雨>'),
    },
    {
      does: 'changes the identifier of Webex',
      before: fileOf(['1 "Ann" (12)', 'One'], ['2 "Bob" (13)', 't«»wo']),
      after: fileOf(['1 "Ann" (12)', 'One'], ['2 "Lee, Ann" (13)', 'two']),
      wanted: assign('Lee, Ann'),
    },
    {
      does: 'changes the one of two speakers whose words the cursor is in',
      before: fileOf('<v Ann>x', '<v Bob>x', '- <v Ann>One</v>\n- <v Bob>t«»wo</v>'),
      after: fileOf('<v Ann>x', '<v Bob>x', '- <v Ann>One</v>\n- <v Gil>two</v>'),
      wanted: assign('Gil'),
    },
    {
      does: 'names only the first of several cues where names are carried on, and keeps the cue behind',
      before: fileOf('<v Ann>1', '2', '«3', '4»', '5', '<v Bob>6'),
      after: fileOf('<v Ann>1', '2', '<v Bob>3', '4', '<v Ann>5', '<v Bob>6'),
      wanted: assign('Bob'),
      inheritance: 'previous',
    },
    {
      does: 'writes the name behind chevrons that stand without one',
      before: fileOf('>> Ann: 1', '&gt;&gt;  t«»wo', '>> Bob: 3'),
      after: fileOf('>> Ann: 1', '&gt;&gt;  Bob: two', '>> Bob: 3'),
      wanted: assign('Bob'),
    },
    {
      does: 'leaves what is so already',
      before: fileOf('<v Ann>1', '«2', '3»', '4'),
      after: fileOf('<v Ann>1', '2', '3', '4'),
      wanted: assign('Ann'),
      inheritance: 'previous',
    },
  ]);
  checkRefused([
    [fileOf('O«»ne'), assign('  '), /cannot be empty/u],
    [fileOf('One').replace('WEBVTT', 'WEB«»VTT'), assign('Ann'), /no cue here/u],
    [fileOf('« »'), assign('Ann'), /1 cue was left: it has no text/u],
    [fileOf('«<v Ann>One</v>\n<v Bob>two</v>»'), assign('Gil'), /several people speak in it/u],
    [fileOf('O«»ne'), assign('a\nb'), /line break/u],
  ]);
});

describe('names on every cue and at changes only', () => {
  const every: WantedEdit = { kind: 'everyCue' };
  const changes: WantedEdit = { kind: 'changesOnly' };
  const long = (form: (name: string, text: string) => string, names: 'all' | 'changes') =>
    fileOf(
      ...Array.from({ length: 40 }, (_, n) => {
        const words = [`Well, ${n}`, ` spaced  ${n}`, `two\nlines ${n}`][n % 3]!;
        const isChange = n % 5 === 0;
        return names === 'all' || isChange
          ? form(n % 10 < 5 ? 'Ann &amp; Co' : '雨宮', words)
          : words;
      }),
    );
  const named: Readonly<Record<string, (name: string, text: string) => string>> = {
    voice: (name, text) => `<v ${name}>${text}`,
    'closed voice': (name, text) => `<v ${name}>${text}</v>`,
    label: (name, text) => `${name}: ${text}`,
    chevron: (name, text) => `&gt;&gt; ${name}: ${text}`,
    bracket: (name, text) => `[${name}]: ${text}`,
  };
  for (const [name, form] of Object.entries(named)) {
    for (const [variant, change] of Object.entries(variants)) {
      it(`go there and back: ${name}, ${variant}`, () => {
        const [all, few] = [change(long(form, 'all')), change(long(form, 'changes'))];
        checkSpeakers(few, speakersByCue(all));
        checkText(speakerEdited(few, every).text, all);
        checkText(speakerEdited(all, changes).text, few);
      });
    }
  }
  it('leave a class, a voice with words behind it, and what is written otherwise', () => {
    const source = fileOf(
      '<v Ann>1',
      '<v.loud Ann>2',
      '<v Ann>3</v> x',
      '<v Ann>4',
      '<v Bob>5',
      '<v Bob>6',
    );
    const { text } = speakerEdited(source, changes, withInheritance('previous'));
    checkText(text, source.replace('<v Bob>6', '6'));
  });
  checkRefused([
    [fileOf('<v Ann>1', '<v Ann>2'), every, /already says for itself/u],
    [fileOf('<v Ann>1', '<v Bob>2'), changes, /No name stands where/u],
    [
      fileOf('<v Ann>1', '<v Ann>2', '<v Bob>3'),
      changes,
      /1 cue would say nobody speaks.*webvtt\.speakerInheritance/u,
    ],
  ]);
});

describe('naming several speakers at once', () => {
  it('changes each, also two with each other’s names', () => {
    const source = fileOf(
      '<v Speaker 1>1</v>',
      '<v Speaker 2>2</v>',
      '<v.x Speaker 1>Speaker 1</v>',
      ['4 "Speaker 2" (1)', '4'],
    );
    const names = [
      { from: 'Speaker 1', to: 'Speaker 2' },
      { from: 'Speaker 2', to: ' Lee, Ann & Co ' },
    ];
    const { text, message } = speakerEdited(source, { kind: 'rename', names });
    checkText(
      text,
      fileOf('<v Speaker 2>1</v>', '<v Lee, Ann &amp; Co>2</v>', '<v.x Speaker 2>Speaker 1</v>', [
        '4 "Lee, Ann & Co" (1)',
        '4',
      ]),
    );
    assert.equal(message, '2 speakers named, in 4 places.');
  });
  it('changes the file’s own CSS', () => {
    const css =
      'STYLE\n::cue(v[voice="Speaker 2"]), ::cue(v[voice="Speaker 1"]) { color: red }\n\n';
    const source = fileOf('<v Speaker 1>1', '<v Speaker 2>2').replace('\n\n', `\n\n${css}`);
    const names = [
      { from: 'Speaker 1', to: 'Ann' },
      { from: 'Speaker 2', to: 'Bob' },
    ];
    const { text } = speakerEdited(source, { kind: 'rename', names });
    checkText(text, source.replaceAll('Speaker 1', 'Ann').replaceAll('Speaker 2', 'Bob'));
  });
  it('says where a person’s name would not be read as a machine’s was', () => {
    const source = fileOf('[SPEAKER_00]: 1', '2', '3', '4', '5', '6');
    const names = [{ from: 'SPEAKER_00', to: 'Ann' }];
    const { message } = speakerEdited(source, { kind: 'rename', names });
    assert.match(message, /1 cue may not be read as meant.*Write them as <v Name> first/u);
  });
  it('says where a notation cannot hold the name', () => {
    const source = fileOf('<v Ann>1', 'Ann: 2', '<v Ann>3');
    const { text, message } = speakerEdited(source, {
      kind: 'rename',
      names: [{ from: 'Ann', to: 'Dr: X' }],
    });
    checkText(text, source.replaceAll('<v Ann>', '<v Dr: X>'));
    assert.match(message, /2 places\. 1 cue was left: a label cannot have a name with a colon/u);
  });
});
