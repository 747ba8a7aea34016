/** Cues split and merged. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkEdits,
  checkRefused,
  fileOf,
  speakerEdited,
  type WantedEdit,
} from '../../support/checkEdits';
import { checkText } from '../../support/marked';

/** A file of one cue with other times. */
const timed = (timing: string, text: string, identifier = '') =>
  `WEBVTT\n\n${identifier}${timing}\n${text}\n\nNOTE end\n`;
const split: WantedEdit = { kind: 'split' };
const four = '00:00:00.000 --> 00:00:04.000';

describe('splitting a cue', () => {
  const two = (first: string, second: string, middle = '00:00:02.000', settings = '') =>
    `WEBVTT\n\n00:00:00.000 --> ${middle}${settings}\n${first}\n\n${middle} --> 00:00:04.000${settings}\n${second}\n\nNOTE end\n`;
  checkEdits([
    {
      does: 'shares the time by characters',
      before: timed(four, 'One«» twotwotwo'),
      after: two('One', 'twotwotwo', '00:00:01.000'),
      wanted: split,
    },
    {
      does: 'counts no tags and each reference once',
      before: timed(four, '<b>O&amp;e</b>«» <i>t&lt;o</i>'),
      after: two('<b>O&amp;e</b>', '<i>t&lt;o</i>'),
      wanted: split,
    },
    {
      does: 'repeats the voice',
      before: timed(four, '<v Ann>One «»two'),
      after: two('<v Ann>One', '<v Ann>two'),
      wanted: split,
    },
    {
      does: 'closes and opens what is open',
      before: timed(four, '<v Ann><i>One «»two</i></v>'),
      after: two('<v Ann><i>One</i></v>', '<v Ann><i>two</i></v>'),
      wanted: split,
    },
    {
      does: 'keeps classes and languages',
      before: timed(four, '<c.x.y>One <lang en-GB>t«»wo</lang>bb</c>'),
      after: two('<c.x.y>One <lang en-GB>t</lang></c>', '<c.x.y><lang en-GB>wo</lang>bb</c>'),
      wanted: split,
    },
    {
      does: 'keeps settings, and the identifier with the first',
      before: timed(`${four}  align:start line:0`, 'One\n«»two', 'intro\n'),
      after: two('One', 'two', '00:00:02.000', '  align:start line:0').replace(
        '\n\n00:00:00',
        '\n\nintro\n00:00:00',
      ),
      wanted: split,
    },
    {
      does: 'gives the second cue its own speaker',
      before: timed(four, '- <v Ann>One</v>\n«»- <v Bob>two</v>'),
      after: two('- <v Ann>One</v>', '- <v Bob>two</v>'),
      wanted: split,
    },
    {
      does: 'moves in front of the name',
      before: timed(four, '- <v Ann>One</v>\n- <v Bob>«»two</v>'),
      after: two('- <v Ann>One</v>', '- <v Bob>two</v>'),
      wanted: split,
    },
    {
      does: 'moves out of a tag and a reference',
      before: timed(four, 'One <«»b>two</b>'),
      after: two('One', '<b>two</b>'),
      wanted: split,
    },
    {
      does: 'moves behind end tags',
      before: timed(four, '<b>One«»</b> two'),
      after: two('<b>One</b>', 'two'),
      wanted: split,
    },
    {
      does: 'splits where a timestamp says',
      before: timed(four, 'One «»<00:00:03.000>two'),
      after: two('One', 'two', '00:00:03.000'),
      wanted: split,
    },
    {
      does: 'keeps timestamps in their time',
      before: timed(four, 'One <00:00:03.500>two «»three'),
      after: two('One <00:00:03.500>two', 'three', '00:00:03.501'),
      wanted: split,
    },
    {
      does: 'keeps hours of one digit',
      before: timed('0:00:00.000 --> 0:00:04.000', '雨の«»音を'),
      after: two('雨の', '音を').replaceAll('00:00:0', '0:00:0'),
      wanted: split,
    },
    {
      does: 'repeats the voice of Webex',
      before: timed(four, 'One «»two', '1 "Ann" (12)\n'),
      after: two('One', '<v Ann>two').replace('\n\n00:00:00', '\n\n1 "Ann" (12)\n00:00:00'),
      wanted: split,
    },
  ]);
  checkEdits([
    {
      does: 'repeats a label',
      before: fileOf('Ann: 1', 'Bob: 2', 'Ann: 3 «»4', 'Bob: 5'),
      after: fileOf('Ann: 1', 'Bob: 2', 'Ann: 3', 'Bob: 5').replace(
        '00:00:03.000\nAnn: 3\n',
        '00:00:02.500\nAnn: 3\n\n00:00:02.500 --> 00:00:03.000\nAnn: 4\n',
      ),
      wanted: split,
    },
    {
      does: 'repeats no name where names are carried on',
      before: fileOf('<v Ann>1 «»2</v>', '3', '<v Bob>4'),
      after: fileOf('<v Ann>1</v>', '3', '<v Bob>4').replace(
        '00:00:01.000\n<v Ann>1</v>\n',
        '00:00:00.500\n<v Ann>1</v>\n\n00:00:00.500 --> 00:00:01.000\n2\n',
      ),
      wanted: split,
      inheritance: 'previous',
    },
  ]);
  checkRefused([
    [fileOf('«»One two'), split, /no words before the cursor/u],
    [fileOf('<v Ann>«»One two'), split, /no words before the cursor/u],
    [fileOf('One two«»'), split, /no words behind the cursor/u],
    [fileOf('One two').replace('-->', '-«»->'), split, /between two words/u],
    [timed('00:00:01.000 --> 00:00:01.001', 'One «»two'), split, /less than 2 ms/u],
    [timed('00:00:09.000 --> 00:00:01.000', 'One «»two'), split, /correct them first/u],
  ]);
});

describe('merging cues', () => {
  const merge: WantedEdit = { kind: 'merge' };
  const merged = (text: string, ...rest: readonly string[]) =>
    fileOf(text, 'GONE', ...rest)
      .replace('01.000\n', '02.000\n')
      .replace(/\n[^\n]*\nGONE\n/u, '');
  checkEdits([
    {
      does: 'joins the words',
      before: fileOf('<v Ann>1', '<v Ann>2', '<v Bob>3'),
      after: merged('<v Ann>1 2', '<v Bob>3'),
      wanted: merge,
    },
    {
      does: 'keeps one end tag',
      before: fileOf('<v Ann>1</v>', '<v Ann>2</v>', '<v Bob>3</v>'),
      after: merged('<v Ann>1 2</v>', '<v Bob>3</v>'),
      wanted: merge,
    },
    {
      does: 'closes what the first had closed',
      before: fileOf('<v Ann>1</v>', '<v Ann>2', '<v Bob>3'),
      after: merged('<v Ann>1 2</v>', '<v Bob>3'),
      wanted: merge,
    },
    {
      does: 'takes a repeated label out',
      before: fileOf('Ann: 1', 'Ann: 2', '<v Bob>3', '<v Ann>4'),
      after: merged('Ann: 1 2', '<v Bob>3', '<v Ann>4'),
      wanted: merge,
    },
    {
      does: 'joins Japanese without a space',
      before: fileOf('<v 雨>雨の', '<v 雨>音'),
      after: merged('<v 雨>雨の音'),
      wanted: merge,
    },
    {
      does: 'drops the identifier of the second',
      before: fileOf(['1', '<v Ann>1\n2'], ['2', '<v Ann>3']),
      after: merged('<v Ann>1\n2 3')
        .replace('00:00:00.000 -', '1\n00:00:00.000 -')
        .replace('\n2\n\n', '\n\n')
        .replace(/\n2\n$/u, ''),
      wanted: merge,
    },
  ]);
  const apart: readonly (readonly [string, string])[] = [
    ['another speaker', fileOf('<v Ann>1', '<v Bob>2', '<v Ann>3')],
    ['a note between', fileOf('<v Ann>1', '<v Ann>2').replace('1\n\n', '1\n\nNOTE x\n\n')],
    ['other settings', fileOf('<v Ann>1', '<v Ann>2').replace('02.000', '02.000 align:end')],
    [
      'a pause',
      fileOf('<v Ann>1', '<v Ann>2').replace(
        '00:00:01.000 --> 00:00:02',
        '00:00:02.001 --> 00:00:03',
      ),
    ],
    ['an open tag', fileOf('<v Ann><i>1', '<v Ann>2')],
    ['other classes', fileOf('<v Ann>1', '<v.loud Ann>2')],
    ['no text', fileOf('<v Ann>1', '<v Ann>')],
    ['nobody named', fileOf('1', '2')],
  ];
  for (const [name, text] of apart) {
    it(`is not done with ${name} between`, () => {
      const result = speakerEdited(text, merge);
      checkText(result.text, text);
      assert.match(result.message, /No two cues/u);
    });
  }
  it('is refused where too few labels would be left to be believed', () => {
    const source = fileOf('Ann: 1', 'Ann: 2', 'Bob: 3', 'Bob: 4');
    const { text, message } = speakerEdited(source, merge);
    checkText(text, source);
    assert.match(message, /would not be taken for speakers/u);
  });
  it('keeps to the length that is asked for', () => {
    const source = fileOf(...Array.from({ length: 7 }, (_, n) => `<v Ann>${n}`));
    const { text } = speakerEdited(source, { kind: 'merge', longest: 3000 });
    assert.deepEqual(text.match(/<v.*/gu), ['<v Ann>0 1 2', '<v Ann>3 4 5', '<v Ann>6']);
    assert.deepEqual(text.match(/.*-->.*/gu)?.[1], '00:00:03.000 --> 00:00:06.000');
  });
  it('is done in the selection only', () => {
    const source = fileOf('<v Ann>1', '<v Ann>2', '«<v Ann>3', '<v Ann>4»', '<v Ann>5');
    const { text } = speakerEdited(source, merge);
    assert.deepEqual(text.match(/<v.*/gu), ['<v Ann>1', '<v Ann>2', '<v Ann>3 4', '<v Ann>5']);
  });
  checkEdits([
    {
      does: 'of a cue and the next asks for no short pause',
      before: fileOf('<v Ann>1«»', '<v Ann>2').replace(
        '00:00:01.000 --> 00:00:02',
        '00:00:09.000 --> 00:00:10',
      ),
      after: merged('<v Ann>1 2').replace('02.000', '10.000'),
      wanted: { kind: 'mergeNext' },
    },
    {
      does: 'of a cue and the next works where nobody is named',
      before: fileOf('1«»', '2'),
      after: merged('1 2'),
      wanted: { kind: 'mergeNext' },
    },
  ]);
});
