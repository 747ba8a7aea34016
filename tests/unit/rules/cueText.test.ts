/** Every way to write tags and character references badly: place, message, fix; and the right ways. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cueFile } from '../../../server/src/rules/rule';
import { defaultSettings } from '../../../server/src/settings';
import {
  actionsFor,
  allFixed,
  applied,
  checkCodes,
  checkDiagnostics,
  checkFindings,
  codesOf,
  diagnosticsOf,
} from '../../support/check';
import { checkText, unmarked } from '../../support/marked';

const strict = { ...defaultSettings, profile: 'w3c-strict' } as const;

/** The cue text with its mistakes marked, the code of each, and the text after the preferred fix of the first. */
type Bad = readonly [marked: string, code: string, fixed?: string];

const bad: readonly Bad[] = [
  ['I «<3 you»', 'text-swallowed', 'I &lt;3 you'],
  ['a «< b»', 'text-swallowed', 'a &lt; b'],
  ['a «<<»<b>x</b>', 'text-swallowed', 'a &lt;&lt;<b>x</b>'],
  ['a «< b» <i>x</i>', 'text-swallowed', 'a &lt; b <i>x</i>'],
  ['a «< b and c >» d', 'text-swallowed', 'a &lt; b and c &gt; d'],
  ['x «<>» y', 'text-swallowed', 'x &lt;&gt; y'],
  ['a vector«<int>» here', 'text-swallowed', 'a vector&lt;int&gt; here'],
  ['«<int>»one</int> two', 'text-swallowed', '&lt;int&gt;one&lt;/int&gt; two'],
  ['«<laughs>» Hello', 'text-swallowed', '&lt;laughs&gt; Hello'],
  ['Hello«</int>»', 'text-swallowed', 'Hello&lt;/int&gt;'],
  ['«<video Hello» <i>x</i>', 'text-swallowed', '&lt;video Hello <i>x</i>'],
  ['Hello «<»', 'text-swallowed', 'Hello &lt;'],
  ['😀 é «<3»', 'text-swallowed', '😀 é &lt;3'],
  ['one\ntwo «<3»', 'text-swallowed', 'one\ntwo &lt;3'],
  ['«<b x»', 'tag-unterminated', '<b>x</b>'],
  ['«<b x» <i>y</i></b>', 'tag-unterminated', '<b>x <i>y</i></b>'],
  ['<i>x«</i»', 'tag-unterminated', '<i>x</i>'],
  ['one«<00:01.000»', 'tag-unterminated', 'one<00:01.000>'],
  ['«<font size="2">»x</font> y', 'tag-unknown', 'x y'],
  ['x «<FONT>»y', 'tag-unknown', 'x y'],
  ['x«</font>»', 'tag-unknown', 'x'],
  ['one«<br>»two', 'tag-unknown', 'one\ntwo'],
  ['one«<br/>»\ntwo', 'tag-unknown', 'one\ntwo'],
  ['«<p>»\none', 'tag-unknown', 'one'],
  ['one\n«<hr>»', 'tag-unknown', 'one'],
  ['«<em>»x</em> y', 'tag-unknown', '<i>x</i> y'],
  ['«<strong>»x</strong> y', 'tag-unknown', '<b>x</b> y'],
  ['«<a href="x">»x</a>', 'tag-unknown', 'x'],
  ['<i>x«<i/>»', 'tag-unknown', '<i>x</i>'],
  ['«<c:yellow>»x</c>', 'tag-unknown', '<c.yellow>x</c>'],
  ['«<lang:en>»x</lang>', 'tag-unknown', '<lang en>x</lang>'],
  ['<«B»>x</B>', 'tag-upper-case', '<b>x</b>'],
  ['<«I»>x</i>', 'tag-upper-case', '<i>x</i>'],
  ['<b>x</«B»>', 'tag-upper-case', '<b>x</b>'],
  ['<« »b>x</b>', 'tag-space-before', '<b>x</b>'],
  ['Hello <« »i>x</i>', 'tag-space-before', 'Hello <i>x</i>'],
  ['<i« fast»>x</i>', 'tag-annotation', '<i>x</i>'],
  ['<i« »>x</i>', 'tag-space', '<i>x</i>'],
  ['<i«\n»>x</i>', 'tag-line-break', '<i>x</i>'],
  ['<lang«\n»en>x</lang>', 'tag-line-break', '<lang en>x</lang>'],
  ['<c.a«.».b>x</c>', 'class-empty', '<c.a.b>x</c>'],
  ['<c«.»>x</c>', 'class-empty', '<c>x</c>'],
  ['<c.a«&»b>x</c>', 'class-character', '<c.a-b>x</c>'],
  ['<v.a«&»b Bob>x', 'class-character', '<v.a-b Bob>x'],
  ['<c.x>y«</c.x>»', 'end-tag-form', '<c.x>y</c>'],
  ['<b>y«</b >» z', 'end-tag-form', '<b>y</b> z'],
  ['<b>y«</ b>» z', 'end-tag-form', '<b>y</b> z'],
  ['x«</i>»', 'end-tag-unopened', 'x'],
  ['x\n«</i>»\ny', 'end-tag-unopened', 'x\ny'],
  ['x\n«</i»\ny', 'end-tag-unopened'],
  ['<b><i>x«</b>»</i>', 'end-tag-mismatched', '<b><i>x</i></b>'],
  ['<b><i>x«</b>»y</i>', 'end-tag-mismatched', '<b><i>x</i></b><i>y</i>'],
  ['<b><i>x«</b>»', 'end-tag-mismatched', '<b><i>x</i></b>'],
  ['<i><v Bob>x«</i>»', 'end-tag-mismatched', '<i><v Bob>x</v></i>'],
  ['<v Bob><i>x«</v>»', 'end-tag-mismatched', '<v Bob><i>x</i></v>'],
  ['x «<i>»y', 'tag-unclosed', 'x <i>y</i>'],
  ['«<b>»x <i>y', 'tag-unclosed', '<b>x <i>y</i></b>'],
  ['«<i>»<v Bob>x', 'tag-unclosed', '<i><v Bob>x</v></i>'],
  ['«<ruby>»a<rt>b', 'tag-unclosed', '<ruby>a<rt>b</rt></ruby>'],
  ['«<ruby>»a</ruby>', 'ruby-no-rt', 'a'],
  ['<ruby>a<rt>b</rt>«c»</ruby>', 'ruby-text-after-rt', '<ruby>a<rt>b</rt></ruby>c'],
  ['«<rt>»b</rt>', 'rt-outside-ruby', 'b'],
  ['<ruby>a<rt>b«<rt>»c</ruby>', 'rt-outside-ruby', '<ruby>a<rt>b</rt><rt>c</ruby>'],
  ['<ruby><b>a«<rt>»b</rt></b></ruby>', 'rt-outside-ruby'],
  ['«<lang>»x</lang>', 'lang-missing', 'x'],
  ['<lang «en_GB»>x</lang>', 'lang-malformed', '<lang en-GB>x</lang>'],
  ['<lang «english_gb»>x</lang>', 'lang-malformed'],
  ['a«<00:01>»b', 'timestamp-tag-form', 'a<00:01.000>b'],
  ['a«<00:01.000 >»b', 'timestamp-tag-form', 'a<00:01.000>b'],
  ['a<«0:00:01.000»>b', 'hours-one-digit', 'a<00:00:01.000>b'],
  ['a<00:01.000>b<«00:01.000»>c', 'timestamp-tag-order'],
  ['<«00:00.000»>a', 'timestamp-tag-range', 'a'],
  ['a<«00:04.000»>b', 'timestamp-tag-range', 'ab'],
  ['Fish «&» chips', 'ampersand-unescaped', 'Fish &amp; chips'],
  ['AT«&»T', 'ampersand-unescaped', 'AT&amp;T'],
  ['rock «&&» roll &amp; all', 'ampersand-unescaped', 'rock &amp;&amp; roll &amp; all'],
  ['one «&»&amp; two', 'ampersand-unescaped', 'one &amp;&amp; two'],
  ['x«&nbsp» y', 'reference-no-semicolon', 'x&nbsp; y'],
  ['?a=1«&reg»=2', 'reference-no-semicolon', '?a=1&amp;reg=2'],
  ['«&#x41» x', 'reference-no-semicolon', '&#x41; x'],
  ['«&foo;»', 'reference-unknown', '&amp;foo;'],
  ['x «&Nbsp;» y', 'reference-unknown', 'x &nbsp; y'],
  ['x «&#151;» y', 'reference-number', 'x — y'],
  ['x «&#0;» y', 'reference-number', 'x &amp;#0; y'],
];

describe('bad cue text', () => {
  for (const [marked, code, fixed] of bad) {
    it(JSON.stringify(marked), () => {
      const [finding] = checkFindings(cueFile(marked), [code]);
      checkFindings(cueFile(marked), [code], strict);
      const plain = unmarked(cueFile(marked)).text;
      const [action] = actionsFor(plain, finding!);
      if (fixed === undefined) return;
      checkText(applied(plain, action!), cueFile(fixed));
      checkFindings(cueFile(fixed), []);
    });
  }

  it('finds every mistake in a cue', () => {
    checkFindings(cueFile('I «<3 you»\n«<3» «<font>»x</font> «&» y'), [
      'text-swallowed',
      'text-swallowed',
      'tag-unknown',
      'ampersand-unescaped',
    ]);
  });

  it('says which text players do not show', () => {
    const [found] = diagnosticsOf(cueFile('a vector<int> here'));
    assert.equal(found!.severity, 1);
    assert.match(String(found!.message), /take “<int>” for a tag.*show none of it/u);
  });

  it('leaves no empty line where it removes tags, since that would end the cue', () => {
    const text = cueFile('<p><div>\nx<br><br>y\n<hr>\nz</div></p>');
    const fixed = allFixed(text, 'tag-unknown');
    checkCodes(fixed, []);
    checkText(fixed, cueFile('  \nx\ny\nz'));
  });

  it('escapes all swallowed text at once', () => {
    const text = cueFile('map<string, int> and vector<map<a, b>> <3');
    const fixed = allFixed(text, 'text-swallowed');
    checkText(fixed, allFixed(fixed, 'text-swallowed'));
    assert.ok(!codesOf(fixed).includes('text-swallowed'));
  });
});

describe('good cue text', () => {
  const good = [
    '<b><i>x</i></b>',
    '<c.a.9+b>x</c>',
    '<c>x</c>',
    '<c><c.a>x</c>y</c>',
    '<i>one\ntwo</i>',
    'a > b >> c',
    '&gt;&gt; Bob: hello',
    '&lt;int&gt; &amp; &nbsp;&lrm;&#x2014;&#8212;',
    '[music] ♪ la la ♪ 😀',
    '- Hi.\n- Hello.',
    'word<00:00:00.880><c> next</c><00:00:01.880><c> one</c>',
    'one<00:01.000> two<00:02.000> three',
    '<ruby>漢<rt>kan</rt>字<rt>ji</ruby>',
    '<ruby>漢<rt>kan</rt>\n</ruby>',
    '<ruby.a>漢<rt.b>kan</rt></ruby>',
    '<lang en-GB>colour</lang>',
    '<lang.a zh-yue>x</lang>',
    '<lang i-klingon>x</lang>',
    '<lang x-mine>x</lang>',
    '<v Bob><i>x</i>',
    '<u>x</u>',
  ];
  for (const text of good) {
    it(JSON.stringify(text), () => {
      checkFindings(cueFile(text), []);
      const graver = diagnosticsOf(cueFile(text), strict).filter(({ severity }) => severity! < 3);
      checkDiagnostics(cueFile(text), graver, []);
    });
  }

  it('may be anything in a file of metadata', () => {
    const text = cueFile('{"a": "<b> & <int> </i> &foo;"}');
    checkCodes(text, [], { ...strict, kind: 'metadata' });
  });

  it('is read in a time that grows with its length only', () => {
    for (const piece of [
      '<',
      '<b>',
      '</b>',
      '<b><i></b>',
      '<x>',
      '</x>',
      '<v A',
      '&',
      '&a',
      '< b',
    ]) {
      const text = cueFile(piece.repeat(20_000));
      assert.ok(codesOf(text).length > 0, piece);
    }
  });
});
