/** Renaming a speaker: in every notation, to any name it can hold, and back, to the byte. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Notation, notations } from '../../../server/src/speakers';
import { written } from '../../../server/src/speakers/write';
import { checkCodes, codesOf, transcriptOf, variants } from '../../support/check';
import { editedBy, preparedRename, renameAt, renamedIn } from '../../support/checkNames';
import { checkMarks, checkText, unmarked } from '../../support/marked';
import { namesIn, spokenFile } from '../../support/spokenFile';

const names: Readonly<Record<string, string>> = {
  plain: 'Ed Zitron',
  ampersand: 'Q&A',
  reference: 'Q&amp;A',
  'less than': 'a < b',
  'greater than': 'a > b',
  tag: 'a<b>',
  arrow: 'Ann --> Bob',
  'double quotes': 'Dwayne "The Rock" Lake',
  'curly quotes': 'Dwayne “The Rock” Lake',
  apostrophe: "Odo O'Quill",
  hebrew: 'דנה כהן',
  arabic: 'محمد علي',
  japanese: '田中さん',
  emoji: '🎙️ Host',
  'trailing colon': 'Ann:',
  'last, first': 'Lake, Wren',
  pronouns: 'Wren Lake (she/her)',
  bracket: 'Wren [host]',
  heading: 'Note',
  '200 characters': 'Wren '.repeat(40).trim().slice(0, 200),
};

/** What each kind of notation cannot hold, and what is said then. */
const inText = {
  reference: /the marks ; ! and \?/u,
  'less than': /a name with <, >/u,
  'greater than': /a name with <, >/u,
  tag: /a name with <, >/u,
  arrow: /a name with <, >/u,
  'double quotes': /quotation marks/u,
  'curly quotes': /quotation marks/u,
  'trailing colon': /a name with a colon/u,
  heading: /read as a heading/u,
  '200 characters': /as long as this/u,
};
const refused: Readonly<Record<Notation, Readonly<Record<string, RegExp>>>> = {
  voice: {},
  label: inText,
  chevron: inText,
  bracket: { ...inText, bracket: /“\]” in the name/u },
  parenthesis: { ...inText, pronouns: /“\)” in the name/u },
  identifier: { arrow: /makes a timing line/u, 'double quotes': /a quotation mark/u },
};

for (const notation of notations) {
  describe(`a speaker written as ${notation}`, () => {
    for (const [kind, name] of Object.entries(names)) {
      const reason = refused[notation][kind];
      if (reason) {
        it(`keeps its name where the new one cannot stand: ${kind}`, () => {
          const said = renamedIn(transcriptOf(spokenFile(notation)), 'Wren', name);
          assert.ok(typeof said === 'string', JSON.stringify(said));
          assert.match(said, reason);
          assert.match(said, /Nothing was renamed, because of line \d+\./u);
          assert.match(JSON.stringify(written(name, notation)), /"reason"/u);
        });
        continue;
      }
      for (const [variant, of] of Object.entries(variants)) {
        it(`is renamed and back: ${kind}, ${variant}`, () =>
          checkThereAndBack(of(spokenFile(notation)), name));
      }
    }
  });
}

function checkThereAndBack(text: string, name: string): void {
  const before = transcriptOf(text);
  const there = renamedIn(before, 'Wren', name);
  assert.ok(typeof there !== 'string', String(there));
  const renamed = editedBy(before, there);
  const { Wren, ...others } = namesIn(text);
  assert.equal(there.length, Wren);
  assert.deepEqual(namesIn(renamed), { ...others, [name]: Wren });
  const dubious = name === 'Ann:' && text.includes('<v ') ? ['voice-name-colon'] : [];
  checkCodes(renamed, [...dubious, ...codesOf(text)]);
  const back = renamedIn(transcriptOf(renamed), name, 'Wren');
  assert.ok(typeof back !== 'string', String(back));
  checkText(editedBy(transcriptOf(renamed), back), text);
}

const cue = (line: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${line}\n`;

it('leaves classes, spacing and quotes around the name, and the text, as they are', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['<v.loud.far  Wren \t>Wren said: Wren', '<v.loud.far  Q&amp;A \t>Wren said: Wren'],
    ['<V Wren>Hi', '<V Q&amp;A>Hi'],
    ['<v:Wren>Hi', '<v:Q&amp;A>Hi'],
    ['<v="Wren">Hi', '<v="Q&amp;A">Hi'],
    ['<vWren>Hi', '<vQ&amp;A>Hi'],
    ['- <v Wren>Hi</v>\n- <v Odo>Ho</v>', '- <v Q&amp;A>Hi</v>\n- <v Odo>Ho</v>'],
    ['<i><v Wren>Hi</v> <v\tWren>Ho</v></i>', '<i><v Q&amp;A>Hi</v> <v\tQ&amp;A>Ho</v></i>'],
  ];
  for (const [line, after] of rows) {
    const transcript = transcriptOf(cue(line));
    const edits = renamedIn(transcript, 'Wren', 'Q&A');
    checkText(editedBy(transcript, edits as never), cue(after));
  }
});

it('names a badly written tag that cannot hold the name', () => {
  const edits = renamedIn(transcriptOf(cue('<v.Wren>Hi')), 'Wren', 'Odo Quill');
  assert.match(String(edits), /“<v\.…>” is not well written and cannot hold.*line 4\./u);
});

it('takes the blanks off a new name, and changes nothing for the same or for nobody', () => {
  const transcript = transcriptOf(cue('<v Wren>Hi'));
  const edits = renamedIn(transcript, 'Wren', ' \u200f Odo \t Quill ');
  checkText(editedBy(transcript, edits as never), cue('<v Odo Quill>Hi'));
  assert.deepEqual(renamedIn(transcript, 'Wren', ' Wren'), []);
  assert.deepEqual(renamedIn(transcript, 'Nobody', 'Wren'), []);
  assert.match(String(renamedIn(transcript, 'Wren', ' \u200f')), /A name cannot be empty/u);
  assert.match(String(renamedIn(transcript, 'Wren', 'a\nb')), /line break/u);
});

it('renames in all notations of one file, or in none', () => {
  const text = `${spokenFile('label')}\n7 "Wren" (99)\n00:59.000 --> 01:00.000\n<v.a Wren>Hi\n`;
  const transcript = transcriptOf(text);
  const edits = renamedIn(transcript, 'Wren', 'Q&A');
  assert.ok(typeof edits !== 'string');
  const { Wren, ...others } = namesIn(text);
  assert.deepEqual(namesIn(editedBy(transcript, edits)), { ...others, 'Q&A': Wren });
  assert.match(String(renamedIn(transcript, 'Wren', 'Ann:')), /A label cannot/u);
});

it('renames in the CSS that says how the speaker looks, but not to a name that is taken', () => {
  const file = (selector: string, name: string) =>
    `WEBVTT\n\nSTYLE\n::cue(v[${selector}]), ::cue(v[lang="Wren"]) { color: red }\n\n00:01.000 --> 00:02.000\n<v ${name}>Hi\n<v Odo>Ho\n`;
  const rows: readonly (readonly [before: string, after: string, to: string, written: string])[] = [
    ['voice="Wren"', 'voice="Odo Quill"', 'Odo Quill', 'Odo Quill'],
    ["voice = 'Wren' ", "voice = 'a \\3e  b' ", 'a > b', 'a &gt; b'],
    ['voice="W\\72 en"', 'voice="\\"Jo\\" \\\\ \'O"', '"Jo" \\ \'O', '"Jo" \\ \'O'],
    ['voice="Gil"', 'voice="Gil"', 'Odo Quill', 'Odo Quill'],
    ['voice="Wren"', 'voice="Wren"', 'Odo', 'Odo'],
  ];
  for (const [before, after, to, name] of rows) {
    const transcript = transcriptOf(file(before, 'Wren'));
    const there = renamedIn(transcript, 'Wren', to);
    assert.ok(typeof there !== 'string');
    const renamed = editedBy(transcript, there);
    checkText(renamed, file(after, name));
    if (after === before) continue;
    const back = renamedIn(transcriptOf(renamed), to, 'Wren');
    assert.ok(typeof back !== 'string');
    const [quote] = /["']/u.exec(after) ?? [];
    const plain = before.replace(/["'].*["']/u, `${quote}Wren${quote}`);
    checkText(editedBy(transcriptOf(renamed), back), file(plain, 'Wren'));
  }
});

describe('what can be renamed', () => {
  const voice = '<v.loud Wren>Hi <i>there</i>';
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['«»<v.loud Wren>Hi <i>there</i>', voice],
    ['<«»v.loud Wren>Hi <i>there</i>', voice],
    ['<v.lo«»ud Wren>Hi <i>there</i>', voice],
    ['<v.loud Wr«»en>Hi <i>there</i>', voice],
    ['<v.loud Wren«»>Hi <i>there</i>', voice],
    ['<v.loud Wren>«»Hi <i>there</i>', undefined],
    ['<v.loud Wren>Hi <«»i>there</i>', undefined],
    ['>«»> Wren: Hi', '>> Wren: Hi'],
    ['>> Wren«»: Hi', '>> Wren: Hi'],
    ['>> Wren:«» Hi', '>> Wren: Hi'],
    ['>> Wren: «»Hi', undefined],
  ];
  for (const [marked, plain] of rows) {
    it(JSON.stringify(marked), () => {
      const found = preparedRename(cue(marked));
      if (plain === undefined) return assert.equal(found, 'There is no speaker’s name here.');
      assert.ok(typeof found !== 'string', String(found));
      const expected = unmarked(cue(plain.replace('Wren', '«Wren»')));
      const place = unmarked(found[0]);
      checkText(place.text, expected.text);
      checkMarks(place.text, place.marks, expected.marks);
      assert.deepEqual(found.slice(1), ['Wren']);
    });
  }

  it('reads the name as a player does', () => {
    assert.deepEqual(preparedRename(cue('<v Q&amp;A  «»two>Hi'))[1], 'Q&A two');
  });

  it('is no timing line, header or note', () => {
    for (const text of [
      '«»',
      'WEB«»VTT\n',
      'WEBVTT\n\nNOTE <v «»Ann>\n',
      cue('').replace('00:01', '0«»0:01'),
    ]) {
      assert.equal(preparedRename(text), 'There is no speaker’s name here.');
    }
  });
});

describe('a rename to a name that is taken', () => {
  const text = cue('<v W«»ren>Hi</v>\n<v Odo>Ho</v>\n<v Wren>Hi</v>');

  it('asks a client that can ask', () => {
    const edit = renameAt(text, 'Odo', { versions: true, confirmation: true });
    assert.ok(typeof edit !== 'string');
    assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
      {
        label: 'Merge “Wren” into “Odo”',
        needsConfirmation: true,
        description: 'They will be one speaker, and no edit but undo tells them apart again.',
      },
    ]);
    assert.deepEqual(edit.documentChanges, [
      {
        textDocument: { uri: 'file:///talk.vtt', version: 1 },
        edits: [3, 5].map((line) => ({
          range: { start: { line, character: 3 }, end: { line, character: 7 } },
          newText: 'Odo',
          annotationId: 'merge',
        })),
      },
    ]);
  });

  it('is a plain rename where nobody can be asked, or the name is free', () => {
    const none = { versions: false, confirmation: true };
    const plain = renameAt(text, 'Odo', none);
    assert.ok(typeof plain !== 'string');
    assert.equal(plain.changes?.['file:///talk.vtt']?.length, 2);
    assert.equal(plain.changeAnnotations, undefined);
    for (const [name, confirmation] of [
      ['Odo', false],
      ['Gil', true],
    ] as const) {
      const edit = renameAt(text, name, { versions: true, confirmation });
      assert.ok(typeof edit !== 'string');
      assert.equal(edit.changeAnnotations, undefined);
      assert.equal(edit.documentChanges?.length, 1);
    }
  });

  it('is refused where the cursor is on no name', () => {
    assert.equal(renameAt(cue('«»Hi'), 'Odo'), 'There is no speaker’s name here.');
  });
});
