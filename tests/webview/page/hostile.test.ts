/** Transcripts that are out to run something or to be too much. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PreviewNode } from '../../../server/src/protocol';
import { type Pages, type PreviewPage, startPages } from '../support';
import { part } from '../transcripts';

const scripts = [
  '<img src=x onerror="stub.ran = true">',
  '<script>stub.ran = true</script>',
  '"><svg onload="stub.ran = true">',
  '<style>@import url(https://example.com/a.css)</style>',
  '<link rel=stylesheet href=https://example.com/b.css>',
  'javascript:stub.ran=true',
  'x" onmouseover="stub.ran = true" style="background:url(https://example.com/c.png)',
  '{}body{background:url(https://example.com/d.png)}',
  '__proto__',
  'constructor',
];

describe('a file full of script-shaped words', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('shows them, runs nothing and asks for nothing', async () => {
    const preview = await pages.open({ viewport: { width: 640, height: 1600 } });
    await preview.show([
      part(
        scripts.map((words) => ({
          speakers: [words],
          text: [
            words,
            { type: 'c', classes: [words, 'toString', `bg_${words}`], children: [words] },
            { type: 'v', annotation: words, children: [words] },
            { type: 'lang', annotation: words, children: [words] },
          ],
        })),
      ),
    ]);
    assert.deepEqual(await preview.texts('h2'), scripts);
    const texts = await preview.page.locator('.text').allTextContents();
    assert.deepEqual(
      texts,
      scripts.map((words) => words.repeat(4)),
    );
    await preview.page.locator('.row').first().hover();
    await preview.page.locator('.row').first().click();
    await assertNothingHappened(preview);
    await preview.close();
  });

  test('is stopped by the policy even where the page itself would let it in', async () => {
    const preview = await pages.open();
    await preview.page.evaluate((words) => {
      document.body.insertAdjacentHTML('beforeend', words.join(''));
    }, scripts);
    await preview.page.waitForFunction(() => window.stub.violations.length > 0);
    assert.equal((await preview.stub()).ran, false);
    assert.equal(preview.requests.filter((url) => url.includes('example.com')).length, 0);
    await preview.page.close();
  });

  test('may have more spans in a cue, and more cues at once, than anybody reads', async () => {
    const preview = await pages.open();
    const spans: PreviewNode[] = Array.from({ length: 300_000 }, () => ({
      type: 'i',
      children: ['y'],
    }));
    const atOnce = { start: 0, end: 3_600_000, text: ['x'] };
    await preview.show([
      part([{ text: spans }]),
      part(Array.from({ length: 150_000 }, (_, row) => ({ ...atOnce, speakers: [`A ${row}`] }))),
    ]);
    assert.equal((await preview.page.locator('.text').first().innerText()).length, 300_000);
    for (const key of ['a', 'k']) await preview.page.keyboard.press(key);
    await preview.page.locator('.spoken', { hasText: 'x' }).waitFor({ state: 'attached' });
    assert.ok((await preview.page.locator('*').count()) < 500);
    await preview.close();
  });

  test('may nest spans as deep as it likes', async () => {
    const preview = await pages.open();
    let node: PreviewNode = 'deep inside';
    for (let depth = 0; depth < 500; depth++) node = { type: 'i', children: [node, ' and out'] };
    await preview.show([part([{ text: [node] }])]);
    const text = await preview.page.locator('.text').innerText();
    assert.equal(text, `deep inside${' and out'.repeat(500)}`);
    await assertNothingHappened(preview);
    await preview.close();
  });
});

async function assertNothingHappened(preview: PreviewPage): Promise<void> {
  assert.equal((await preview.stub()).ran, false);
  const own = ['/', '/preview.css', '/preview.js'].map((path) => preview.origin + path);
  assert.deepEqual([...preview.requests].sort(), own);
}
