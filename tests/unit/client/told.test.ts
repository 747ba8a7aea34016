/** All that is foreign reaches the user as words only, and by one way. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plain } from '../../../client/src/told/plain';
import { files, textOf } from '../../support/tree';

/** How VS Code finds links in messages, and icons in labels. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/giu;
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/gu;

describe('words that are shown as they are', () => {
  const foreign = [
    '[Repair](command:workbench.action.showAboutDialog)',
    'a [b](https://example.org "c") d [e](file:///f)',
    '[x](command:y)](command:z)',
    '$(trash)',
    '$(sync~spin) $$(a)$(b)',
  ];
  for (const text of foreign) {
    it(`have no link and no icon in ${text}`, () => {
      assert.equal([...text.matchAll(LINK), ...text.matchAll(ICON)].length > 0, true);
      const shown = plain(text);
      assert.deepEqual([...shown.matchAll(LINK), ...shown.matchAll(ICON)], []);
      assert.equal(shown.replaceAll('\u2060', ''), text);
      assert.equal(plain(shown), shown);
    });
  }

  it('are left alone where there is nothing of the kind', () => {
    for (const text of [
      '',
      'Ann [laughs] (softly)',
      'It costs $(5) or $ (five)',
      '日本語 ]',
      '$(',
    ]) {
      assert.equal(plain(text).replaceAll('\u2060', ''), text);
    }
    assert.equal(plain('Ann [laughs] (softly) for $5'), 'Ann [laughs] (softly) for $5');
  });
});

describe('the only way to the user', () => {
  /** What of VS Code tells or asks by itself. */
  const telling =
    /\b(?:show(?:Information|Warning|Error)Message|showInputBox|showQuickPick|create(?:QuickPick|InputBox|StatusBarItem)|setStatusBarMessage|withProgress)\b/u;
  /** What is told by being set, where the words must be made plain on the spot. */
  const setting =
    /new vscode\.TreeItem\(|\.tooltip = |\.title = |show(?:Open|Save)Dialog\(|\bcreateWebviewPanel\(/u;
  const isPlain = /\bplain\(|\bpanelTitle\(/u;

  const code = files.filter((name) => name.startsWith('client/src/') && name.endsWith('.ts'));

  it('is in told/', () => {
    const tells = code.filter((name) => telling.test(textOf(name)));
    assert.deepEqual(tells, ['client/src/told/choice.ts', 'client/src/told/window.ts']);
  });

  it('is plain where words are set', () => {
    const outside = code.filter((name) => !name.startsWith('client/src/told/'));
    const raw = outside.flatMap((name) => {
      const lines = textOf(name).split('\n');
      return lines.flatMap((line, at) =>
        setting.test(line) && !isPlain.test(`${line}${lines[at + 1]}`) ? `${name}: ${line}` : [],
      );
    });
    assert.deepEqual(raw, []);
  });
});
