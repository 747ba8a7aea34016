/** Sound and picture beside a transcript: what plays, what does not and why. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeCopy } from '../../../client/src/preview/ffmpeg/node';
import type { FromPage } from '../../../client/src/preview/messages';
import type { FoundMedia } from '../../../client/src/preview/messages/mediaMessages';
import { pictureMp4, silentMkv, toneMp3, unplayableMka } from '../../support/mediaFiles';
import { type Pages, type PreviewPage, startPages } from '../support';
import { openWith, picture, tone } from './mediaPages';

describe('the sound and the picture', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('a transcript without any says so, and offers to choose', async () => {
    const preview = await pages.open();
    assert.equal(await preview.page.locator('#media').isVisible(), false);
    await preview.tell({ type: 'media', media: null });
    assert.match(await words(preview), /^No sound or picture: the clock runs by itself\./);
    await preview.page.getByRole('button', { name: 'Choose Media…' }).click();
    assert.deepEqual(await preview.sent(), [{ type: 'chooseMedia' }]);
    await preview.close();
  });

  test('sound is a line with its name, whatever the name looks like', async () => {
    const name = '<img src=x onerror="stub.ran = true">.mp3';
    const preview = await openWith(pages, { media: { ...tone(pages), name } });
    assert.equal(await preview.page.locator('#media .name').innerText(), name);
    assert.equal(await preview.page.locator('#media audio').count(), 1);
    assert.equal(await preview.page.getByRole('separator').count(), 0);
    assert.equal(await preview.page.getByRole('button', { name: 'Forget' }).count(), 0);
    assert.ok((await preview.page.locator('#media').boundingBox())!.height < 45);
    await preview.close();
  });

  test('a file that was chosen can be let go of, and a copy is called one', async () => {
    const preview = await openWith(pages, {
      media: { ...tone(pages), isChosen: true, isCopy: true },
    });
    await preview.page.getByRole('button', { name: 'Forget' }).click();
    assert.deepEqual(await preview.sent(), [{ type: 'forgetMedia' }]);
    assert.match(await words(preview), /converted copy/);
    await preview.tell({ type: 'media', media: tone(pages), notice: 'talk.wav is not there.' });
    assert.equal(await preview.page.getByRole('button', { name: 'Forget' }).count(), 0);
    assert.equal(
      await preview.page.locator('#media').getByRole('status').innerText(),
      'talk.wav is not there.',
    );
    await preview.close();
  });

  test('pressing the picture plays it and holds it', async () => {
    const preview = await openWith(pages, { media: picture(pages) });
    await preview.page.locator('video').click();
    await preview.page.waitForFunction(() => document.querySelector('video')!.currentTime > 0.2);
    await preview.page.locator('video').click();
    await preview.page.waitForFunction(() => document.querySelector('video')!.paused);
    await preview.page.waitForFunction(() =>
      window.stub.sent.some(({ type }) => type === 'mediaPlace'),
    );
    await preview.close();
  });

  test('a page that is loaded again goes on where it was, a new one where the extension says', async () => {
    const preview = await openWith(pages, { media: tone(pages), place: 7000 });
    await atSecond(preview, 7);
    await preview.page.evaluate(() => {
      document.querySelector('audio')!.currentTime = 12;
    });
    await atSecond(preview, 12);
    await preview.page.waitForFunction(() =>
      window.stub.sent.some((message) => message.type === 'mediaPlace' && message.place === 12_000),
    );
    const { state } = await preview.stub();
    await preview.close();

    const again = await openWith(pages, { media: tone(pages), place: 7000 }, { state });
    await atSecond(again, 12);
    await again.close();
    const other = await openWith(
      pages,
      { media: { ...tone(pages), name: 'other.mp3' }, place: 3000 },
      { state },
    );
    await atSecond(other, 3);
    await other.close();
  });

  test('a copy goes on where the file was', async () => {
    const preview = await openWith(pages, { media: tone(pages) });
    await preview.page.evaluate(() => {
      document.querySelector('audio')!.currentTime = 5;
    });
    await atSecond(preview, 5);
    const address = pages.serve('/copy.mp3', toneMp3(20));
    await preview.tell({ type: 'media', media: { ...tone(pages), address, isCopy: true } });
    await preview.page.waitForFunction(
      (wanted) => document.querySelector('audio')?.src === wanted,
      address,
    );
    await atSecond(preview, 5);
    await preview.close();
  });

  test('a file without the sound that it has says what is missing, and offers a copy', async () => {
    const address = pages.serve('/talk.mkv', silentMkv(5));
    const media: FoundMedia = { address, kind: 'video', name: 'talk.mkv' };
    const preview = await openWith(pages, { media, canConvert: true });
    const said =
      'talk.mkv has AC-3 sound, which VS Code cannot play here. Its picture plays without sound.';
    await preview.page.getByText(said).waitFor();
    await preview.page.getByRole('button', { name: 'Convert a Copy' }).click();
    assert.deepEqual(await conversions(preview), [{ type: 'convertMedia', picture: 'vp8' }]);
    await preview.tell({ type: 'media', media: tone(pages) });
    assert.equal(await preview.page.getByText('AC-3').count(), 0);
    await preview.close();
  });

  test('a sound that does not play at all says why, and offers a copy where one can be made', async () => {
    const address = pages.serve('/talk.mka', unplayableMka(5));
    const media: FoundMedia = { address, kind: 'audio', name: 'talk.mka' };
    const preview = await openWith(pages, { media, canConvert: false });
    await preview.page
      .getByText('talk.mka has AC-3 sound, which VS Code cannot play here.')
      .waitFor();
    const button = preview.page.getByRole('button', { name: 'Convert a Copy' });
    assert.equal(await button.count(), 0);
    await preview.tell({ type: 'media', media, canConvert: true });
    await button.click();
    assert.deepEqual(await conversions(preview), [{ type: 'convertMedia', picture: 'none' }]);
    await preview.close();
  });

  test('a file that is no media, or not there, says so', async () => {
    const address = pages.serve('/broken.mp4', __filename);
    const broken = await openWith(pages, { media: { address, kind: 'video', name: 'broken.mp4' } });
    await broken.page.getByText('VS Code cannot play broken.mp4: it is of a kind').waitFor();
    await broken.close();
    const media: FoundMedia = { ...tone(pages), address: `${address}.gone`, name: 'gone.mp3' };
    const gone = await openWith(pages, { media });
    await gone.page.getByText('gone.mp3 cannot be loaded.').waitFor();
    await gone.page.close();
  });

  test('copies of all kinds play', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'webvtt-copies-'));
    const files = [
      [unplayableMka(5), 'none'],
      [pictureMp4(5), 'avc'],
      [silentMkv(5), 'vp8'],
      [silentMkv(5), 'convert'],
    ] as const;
    for (const [file, picture] of files) {
      const making = { ffmpeg: 'ffmpeg', progress: () => undefined };
      const { signal } = new AbortController();
      const copy = (await makeCopy(folder, file, picture, { ...making, signal }))!;
      const address = pages.serve(`/${basename(copy)}`, copy);
      const preview = await openWith(pages, {
        media: { address, kind: 'video', name: basename(copy) },
      });
      await preview.page.waitForFunction(() => 'webvttMediaReaders' in globalThis);
      await preview.page.evaluate(() => document.querySelector('video')!.play());
      await preview.page.waitForFunction(() => document.querySelector('video')!.currentTime > 0.3);
      assert.equal(await preview.page.locator('#media .trouble').isVisible(), false);
      assert.equal(await preview.page.locator('video').isVisible(), picture !== 'none');
      await preview.close();
    }
    rmSync(folder, { recursive: true });
  });

  test('a picture that plays as it should says nothing', async () => {
    const preview = await openWith(pages, { media: picture(pages) });
    await preview.page.waitForFunction(() => 'webvttMediaReaders' in globalThis);
    assert.equal(await preview.page.locator('#media .trouble').isVisible(), false);
    await preview.close();
  });
});

async function words(preview: PreviewPage): Promise<string> {
  return preview.page.locator('#media').innerText();
}

async function conversions(preview: PreviewPage): Promise<readonly FromPage[]> {
  return (await preview.sent()).filter(({ type }) => type === 'convertMedia');
}

async function atSecond(preview: PreviewPage, second: number): Promise<void> {
  await preview.page.waitForFunction((wanted) => {
    const media = document.querySelector<HTMLMediaElement>('video, audio')!;
    return media.readyState > 0 && Math.round(media.currentTime) === wanted;
  }, second);
}
