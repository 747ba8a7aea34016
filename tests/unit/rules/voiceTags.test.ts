/** Every way to write a voice tag badly: its place, its message, its fix; and the ways that are right. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cueFile } from '../../../server/src/rules/rule';
import { actionsFor, applied, checkFindings } from '../../support/check';
import { checkText, unmarked } from '../../support/marked';

interface Bad {
  /** The cue text, the mistake marked with «». */
  readonly text: string;
  readonly code: string;
  readonly message: RegExp;
  /** What the preferred fix makes of it; undefined where only the author can know. */
  readonly fixed?: string;
}

const bad: readonly Bad[] = [
  { text: '«<v>»Hi', code: 'voice-no-name', message: /has no name/u },
  { text: '«<v >»Hi</v>', code: 'voice-no-name', message: /has no name/u },
  {
    text: '«<v.Bob>»Hi</v>',
    code: 'voice-class-as-name',
    message: /words behind the full stop are classes/u,
    fixed: '<v Bob>Hi</v>',
  },
  {
    text: '«<v.first.loud>»Hi',
    code: 'voice-class-as-name',
    message: /are classes/u,
    fixed: '<v first loud>Hi',
  },
  {
    text: '<v«.» Bob>Hi</v>',
    code: 'voice-empty-class',
    message: /no class behind this full stop/u,
    fixed: '<v Bob>Hi</v>',
  },
  {
    text: '«<v Bob Hello»',
    code: 'voice-unterminated',
    message: /no “>”.*“Bob Hello”, and show none of it/u,
    fixed: '<v Bob>Hello',
  },
  {
    text: '«<v Bob\nHello there»',
    code: 'voice-unterminated',
    message: /“Bob Hello there”/u,
    fixed: '<v Bob>\nHello there',
  },
  { text: '«<v»', code: 'voice-unterminated', message: /no “>”/u },
  { text: '«<v Bob»', code: 'voice-unterminated', message: /no “>”/u, fixed: '<v Bob>' },
  {
    text: '«<v Bob</v>»Hi',
    code: 'voice-swallows-tag',
    message: /speaker to be “Bob<\/v”/u,
    fixed: '<v Bob></v>Hi',
  },
  {
    text: '«<v Bob Hi <i>»there</i>',
    code: 'voice-swallows-tag',
    message: /runs into another tag/u,
    fixed: '<v Bob Hi><i>there</i>',
  },
  {
    text: '«<V Bob>»Hi',
    code: 'voice-upper-case',
    message: /lower case, so players ignore it/u,
    fixed: '<v Bob>Hi',
  },
  {
    text: '<v Bob>Hi«</V>»',
    code: 'voice-upper-case',
    message: /“<\/V>”/u,
    fixed: '<v Bob>Hi</v>',
  },
  { text: '«<vBob>»Hi</v>', code: 'voice-no-space', message: /no space/u, fixed: '<v Bob>Hi</v>' },
  {
    text: '«<vИван>»Hi</v>',
    code: 'voice-no-space',
    message: /no space/u,
    fixed: '<v Иван>Hi</v>',
  },
  {
    text: '«<v:Bob>»Hi',
    code: 'voice-colon',
    message: /a colon where a space/u,
    fixed: '<v Bob>Hi',
  },
  {
    text: '«<v: Bob>»Hi',
    code: 'voice-colon',
    message: /a colon where a space/u,
    fixed: '<v Bob>Hi',
  },
  {
    text: '«<v="Bob">»Hi',
    code: 'voice-equals',
    message: /like an attribute/u,
    fixed: '<v Bob>Hi',
  },
  {
    text: "«<v='Bob Ray'>»Hi",
    code: 'voice-equals',
    message: /like an attribute/u,
    fixed: '<v Bob Ray>Hi',
  },
  { text: '«<v=Bob>»Hi', code: 'voice-equals', message: /like an attribute/u, fixed: '<v Bob>Hi' },
  {
    text: '«< v Bob>»Hi',
    code: 'voice-space-before',
    message: /white space behind “<”/u,
    fixed: '<v Bob>Hi',
  },
  {
    text: '<v«\n»Bob>Hi</v>',
    code: 'voice-line-break',
    message: /Players read it as a space/u,
    fixed: '<v Bob>Hi</v>',
  },
  {
    text: '<v Bob«\n»Ray>Hi</v>',
    code: 'voice-line-break',
    message: /Players read it as a space/u,
    fixed: '<v Bob Ray>Hi</v>',
  },
  {
    text: '<v Bob>Hi«</v Bob>»',
    code: 'voice-end-with-name',
    message: /do not know the end tag “<\/v Bob>”/u,
    fixed: '<v Bob>Hi</v>',
  },
  {
    text: '<v Bob>Hi«</v.loud>»',
    code: 'voice-end-with-name',
    message: /do not know the end tag/u,
    fixed: '<v Bob>Hi</v>',
  },
  {
    text: '<v Bob>Hi«</v >»',
    code: 'voice-end-with-space',
    message: /do not know the end tag “<\/v >”/u,
    fixed: '<v Bob>Hi</v>',
  },
  {
    text: '<v Bob>Hi«</ v>»',
    code: 'voice-end-with-space',
    message: /do not know the end tag/u,
    fixed: '<v Bob>Hi</v>',
  },
  { text: '«</v>»Hi', code: 'voice-end-unopened', message: /No voice is open here/u, fixed: 'Hi' },
  {
    text: '<v Bob>Hi</v>«</v>»',
    code: 'voice-end-unopened',
    message: /No voice is open here/u,
    fixed: '<v Bob>Hi</v>',
  },
  {
    text: '<v Bob>Hi</v>\n«<v Ann>»Yo',
    code: 'voice-unclosed',
    message: /not closed/u,
    fixed: '<v Bob>Hi</v>\n<v Ann>Yo</v>',
  },
  {
    text: '- «<v Bob>»Hi',
    code: 'voice-unclosed',
    message: /not closed/u,
    fixed: '- <v Bob>Hi</v>',
  },
  {
    text: '<00:01.000>«<v Bob>»Hi',
    code: 'voice-unclosed',
    message: /not closed/u,
    fixed: '<00:01.000><v Bob>Hi</v>',
  },
  {
    text: '<v Bob>Hi\n«<v Ann>»Yo',
    code: 'voice-nested',
    message: /voice before “<v Ann>” is not closed/u,
    fixed: '<v Bob>Hi</v>\n<v Ann>Yo</v>',
  },
  {
    text: '<v Bob>Hi\n«<v Ann>»Yo</v>',
    code: 'voice-nested',
    message: /voice before “<v Ann>” is not closed/u,
    fixed: '<v Bob>Hi</v>\n<v Ann>Yo</v>',
  },
  {
    text: '<v «A&B»>Hi',
    code: 'voice-name-ampersand',
    message: /the standard asks for “&amp;”/u,
    fixed: '<v A&amp;B>Hi',
  },
  {
    text: '<v «A & B &amp; C»>Hi',
    code: 'voice-name-ampersand',
    message: /bare “&”/u,
    fixed: '<v A &amp; B &amp; C>Hi',
  },
  {
    text: '<v Bob«:»>Hi',
    code: 'voice-name-colon',
    message: /“Bob:” and “Bob” for two people/u,
    fixed: '<v Bob>Hi',
  },
  {
    text: '<v Bob« »>Hi',
    code: 'voice-name-space',
    message: /white space behind the speaker’s name/u,
    fixed: '<v Bob>Hi',
  },
];

describe('bad voice tags', () => {
  for (const { text, code, message, fixed } of bad) {
    it(JSON.stringify(text), () => {
      const [finding] = checkFindings(cueFile(text), [code]);
      assert.match(String(finding!.message), message);
      const plain = unmarked(cueFile(text)).text;
      const [action] = actionsFor(plain, finding!);
      checkText(action ? applied(plain, action) : 'no fix', fixed ? cueFile(fixed) : 'no fix');
      if (fixed) checkFindings(cueFile(fixed), []);
    });
  }

  it('takes a misspelt voice for open, so that one mistake is one finding', () => {
    checkFindings(cueFile('«<vBob>»Hi</v>\n<v Ann>Yo</v>'), ['voice-no-space']);
    checkFindings(cueFile('<v Bob>Hi«</v Bob>»\n<v Ann>Yo</v>'), ['voice-end-with-name']);
  });

  it('is no voice at all in text that only looks like one', () => {
    checkFindings(cueFile('«<video>»Hi'), ['text-swallowed']);
    checkFindings(cueFile('a «< v and b >» v'), ['text-swallowed']);
    checkFindings(cueFile('<v Bob>Hi «<i>»you'), ['tag-unclosed']);
  });

  it('offers to close an unterminated tag after a name that the file knows', () => {
    const text = `${cueFile('<v Bob Ray>Hi')}\n00:04.000 --> 00:05.000\n<v Bob Ray Hello\n`;
    const marked = text.replace('<v Bob Ray Hello', '«<v Bob Ray Hello»');
    const [finding] = checkFindings(marked, ['voice-unterminated']);
    const [action] = actionsFor(text, finding!);
    checkText(applied(text, action!), text.replace('Ray Hello', 'Ray>Hello'));
  });

  it('offers the known names for a voice without one', () => {
    const text = `${cueFile('<v Ann & Bob>Hi'.replace('&', '&amp;'))}\n00:04.000 --> 00:05.000\n<v>Hello\n`;
    const [finding] = checkFindings(text.replace('<v>', '«<v>»'), ['voice-no-name']);
    const [action] = actionsFor(text, finding!);
    assert.equal(action!.title, 'Name the speaker Ann & Bob');
    checkText(applied(text, action!), text.replace('<v>', '<v Ann &amp; Bob>'));
  });
});

describe('good voice tags', () => {
  const good = [
    '<v Bob>Hi',
    '<v Bob>Hi</v>',
    '<v Bob>Hi</v> there',
    '<v Bob>Hi</v>\n<v Ann>Yo</v>',
    '<v Bob><00:01.000>Hi',
    '<v Bob>Hi <b>x</b>',
    '<i><v Bob>Hi</v></i>',
    '<v\tBob>Hi</v>',
    '<v  Bob   Smith>Hi</v>',
    '<v.loud Bob>Hi',
    '<v.first.loud Esme>Hi',
    '<v Bob.loud>Hi</v>',
    '<v &amp;Co>Hi',
    '<v A &gt; B>Hi',
    '<v A<B>Hi',
    '<v Dr. A&amp;B <phone>Hi</v>',
    '<v Bob>a<v Ann>b</v>c</v>',
    '<v Bob></v>',
    '<v &nbsp;>Hi',
    '<v 田中さん>こんにちは',
    '<v أحمد>مرحبا',
  ];
  for (const text of good) it(JSON.stringify(text), () => void checkFindings(cueFile(text), []));
});
