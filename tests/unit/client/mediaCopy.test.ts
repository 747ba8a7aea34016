/** Copies of media by ffmpeg. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeCopy, presentCopy } from '../../../client/src/preview/ffmpeg/node';
import {
  copyArguments,
  copyFormat,
  saidDuration,
  saidProgress,
} from '../../../client/src/preview/media/copyFormat';
import type { PictureToConvert } from '../../../client/src/preview/messages/mediaMessages';
import { pictureMp4, silentMkv, unplayableMka } from '../../support/mediaFiles';

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

describe('what ffmpeg is told', () => {
  it('is that names are of files, whatever they look like', () => {
    const told = copyArguments('-y http://a', 'concat:b|c', copyFormat('none'));
    assert.ok(told.includes('file:-y http://a'));
    assert.equal(told.at(-1), 'file:concat:b|c');
    assert.equal(told[told.indexOf('-protocol_whitelist') + 1], 'file');
  });

  it('is to convert everything where the page asks for what there is not', () => {
    const odd = ['constructor', '', 'theora'] as unknown as readonly PictureToConvert[];
    for (const picture of odd) assert.equal(copyFormat(picture), copyFormat('convert'));
  });

  it('is answered with how far it is', () => {
    assert.equal(saidDuration('  Duration: 01:02:03.50, start: 0'), 3_723_500);
    assert.equal(saidDuration('  Duration: N/A, start: 0'), undefined);
    assert.equal(
      saidProgress('out_time_us=100000\nx=1\nout_time_us=2500000\nprogress=end\n'),
      2500,
    );
    assert.equal(saidProgress('out_time_us=N/A\n'), undefined);
  });
});

describe('a copy', { skip: hasFfmpeg ? false : 'There is no ffmpeg.' }, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'webvtt-copies-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const make = (file: string, picture: PictureToConvert, told: number[] = []) =>
    makeCopy(folder, file, picture, {
      ffmpeg: 'ffmpeg',
      progress: (part) => told.push(part),
      signal: new AbortController().signal,
    });

  const rows: readonly (readonly [string, () => string, PictureToConvert, string, string])[] = [
    ['a sound', () => unplayableMka(5), 'none', '.mp3', 'mp3'],
    ['a picture in H.264', () => pictureMp4(5), 'avc', '.mp4', 'h264 mp3'],
    ['a picture in VP8', () => silentMkv(5), 'vp8', '.webm', 'vp8 vorbis'],
    ['any other picture', () => pictureMp4(5), 'convert', '.webm', 'vp8 vorbis'],
  ];
  for (const [what, file, picture, extension, codecs] of rows) {
    it(`of ${what} is in codecs that play everywhere`, async () => {
      const told: number[] = [];
      const path = (await make(file(), picture, told))!;
      assert.equal(extname(path), extension);
      assert.equal(codecsOf(path), codecs);
      assert.ok(told.at(-1)! > 0.99);
    });
  }

  it('is found again until the file changes', async () => {
    const file = join(folder, '-talk $(x).mka');
    copyFileSync(unplayableMka(5), file);
    assert.equal(await presentCopy(folder, file), undefined);
    const path = await make(file, 'none');
    assert.equal(await presentCopy(folder, file), path);
    utimesSync(file, new Date(0), new Date(0));
    assert.equal(await presentCopy(folder, file), undefined);
  });

  it('that is ended leaves nothing behind', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const ending = new AbortController();
    const path = await makeCopy(own, pictureMp4(60), 'convert', {
      ffmpeg: 'ffmpeg',
      progress: () => ending.abort(),
      signal: ending.signal,
    });
    assert.equal(path, undefined);
    assert.deepEqual(readdirSync(own), []);
  });

  it('that cannot be made says why, and leaves nothing behind', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const file = join(folder, 'broken.mka');
    writeFileSync(file, 'These are words.');
    const making = { progress: () => undefined, signal: new AbortController().signal };
    await assert.rejects(
      makeCopy(own, file, 'none', { ffmpeg: 'ffmpeg', ...making }),
      /Invalid data/,
    );
    await assert.rejects(makeCopy(own, file, 'none', { ffmpeg: 'no-ffmpeg-here', ...making }), {
      code: 'ENOENT',
    });
    assert.deepEqual(readdirSync(own), []);
  });

  it('does not follow what a list of addresses says', async () => {
    const file = join(folder, 'list.mp3');
    writeFileSync(file, '#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n');
    await assert.rejects(make(file, 'none'));
  });

  it('that was not used for a month goes when the next one is made', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    writeFileSync(join(own, 'old.mp3'), '');
    const old = new Date(Date.now() - 31 * 24 * 3_600_000);
    utimesSync(join(own, 'old.mp3'), old, old);
    const making = { ffmpeg: 'ffmpeg', progress: () => undefined };
    const { signal } = new AbortController();
    await makeCopy(own, unplayableMka(5), 'none', { ...making, signal });
    assert.equal(readdirSync(own).length, 1);
    assert.ok(!readdirSync(own).includes('old.mp3'));
  });
});

/** The codecs of the file's tracks, as ffprobe names them. */
function codecsOf(path: string): string {
  const wanted = ['-show_entries', 'stream=codec_name', '-of', 'csv=p=0'];
  const said = execFileSync('ffprobe', ['-v', 'error', ...wanted, path], { encoding: 'utf8' });
  return said.trim().split(/\s+/u).join(' ');
}
