/** Which file is the sound or the picture of a transcript, by names and by what the file says. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaFor, mediaKind, stemsOf } from '../../../client/src/preview/media/mediaNames';
import { isAddress, notedMedia } from '../../../client/src/preview/media/note';

describe('media by its name', () => {
  const rows: readonly (readonly [string, readonly string[], string | undefined])[] = [
    ['talk.vtt', ['talk.txt', 'talk.mp3', 'other.mp4'], 'talk.mp3'],
    ['talk.en.vtt', ['talk.mp3'], 'talk.mp3'],
    ['talk.transcript.en.vtt', ['talk.mp4', 'talk.transcript.mp3'], 'talk.transcript.mp3'],
    ['talk.mp3.vtt', ['talk.mp3', 'talk.mp4'], 'talk.mp3'],
    ['talk.vtt', ['talk.mp3', 'talk.webm', 'talk.mp4'], 'talk.webm'],
    ['talk.vtt', ['talk.m4a', 'talk.wav', 'talk.mp3'], 'talk.mp3'],
    ['Talk.VTT', ['tALK.Mp3'], 'tALK.Mp3'],
    ['talk.vtt', ['TALK.mp3', 'talk.mp3'], 'TALK.mp3'],
    ['talk.vtt', ['talk.en.mp3', 'talks.mp3'], undefined],
    ['v1.5 draft.vtt', ['v1.mp3'], 'v1.mp3'],
    ['.vtt', ['.mp3', 'a.mp3'], undefined],
    ['talk', ['talk.mp3'], undefined],
    ['talk.vtt', ['talk.constructor', 'talk.ts', 'talk'], undefined],
  ];
  for (const [transcript, files, wanted] of rows) {
    it(`of ${transcript} among ${files.join(', ')} is ${wanted}`, () => {
      assert.equal(mediaFor(transcript, files), wanted);
      assert.equal(mediaFor(transcript, files.toReversed()), wanted);
    });
  }

  it('loses its suffixes one by one', () => {
    assert.deepEqual(stemsOf('talk.transcript.en.vtt'), [
      'talk.transcript.en',
      'talk.transcript',
      'talk',
    ]);
    assert.deepEqual(stemsOf('..vtt'), ['.']);
  });

  it('has a picture or not by its extension', () => {
    const kinds = ['a.MP4', 'a.mp3', 'a.vtt', 'mp3', 'a.toString'].map(mediaKind);
    assert.deepEqual(kinds, ['video', 'audio', undefined, 'audio', undefined]);
  });
});

describe('the media that a file names', () => {
  const cue = '\n\n00:00.000 --> 00:01.000\nHello';
  const rows: readonly (readonly [string, string | undefined])[] = [
    [`WEBVTT\n\nNOTE media: talk.mp3${cue}`, 'talk.mp3'],
    [`WEBVTT\n\nNOTE\nmedia: clips/a talk.mp3  ${cue}`, 'clips/a talk.mp3'],
    [`WEBVTT\nKind: captions\nMedia: ../talk.mp4${cue}`, '../talk.mp4'],
    [`\uFEFFWEBVTT\r\n\r\nNOTE Media : "C:\\My Talks\\talk.mp4"\r\n`, 'C:\\My Talks\\talk.mp4'],
    [`WEBVTT\n\nSTYLE\n::cue {}\n\nNOTE by Ada\nmedia:talk.mp3`, 'talk.mp3'],
    [`WEBVTT${cue}\n\nNOTE media: talk.mp3`, undefined],
    [`WEBVTT\n\nNOTES media: talk.mp3`, undefined],
    [`WEBVTT media: talk.mp3${cue}`, undefined],
    [`WEBVTT\n\nNOTE The media: it plays${cue}`, undefined],
    [`WEBVTT\n\nNOTE media:\nnext line${cue}`, undefined],
    ['', undefined],
  ];
  for (const [text, wanted] of rows) {
    it(`is ${wanted} in ${JSON.stringify(text)}`, () => assert.equal(notedMedia(text), wanted));
  }

  it('is an address where it leads to the network', () => {
    const addresses = [
      'https://example.com/a.mp3',
      'FILE:///a.mp3',
      '//host/a.mp3',
      '\\\\host\\a.mp3',
    ];
    assert.deepEqual(addresses.filter(isAddress), addresses);
    const paths = ['a.mp3', '../a.mp3', '/srv/a.mp3', 'C:\\a.mp3', 'Part 1: Bees.mp3', 'a:b.mp3'];
    assert.deepEqual(paths.filter(isAddress), []);
  });
});
