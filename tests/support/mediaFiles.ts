/** Small sounds and pictures for tests, made by ffmpeg once and kept among the temporary files. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(tmpdir(), 'webvtt-test-media');

/** Tones that go up with the seconds, so that the places in the sound differ. */
const tones = (seconds: number) => [
  '-f',
  'lavfi',
  '-i',
  `sine=frequency=330:beep_factor=4:duration=${seconds}`,
];
const pictures = (seconds: number) => [
  '-f',
  'lavfi',
  '-i',
  `testsrc=size=160x90:rate=10:duration=${seconds}`,
];
const vp8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-b:v', '100k', '-g', '10'];

/** The path of an MP3 file that lasts so many seconds. */
export function toneMp3(seconds: number): string {
  return made(`tone-${seconds}.mp3`, [...tones(seconds), '-c:a', 'libmp3lame', '-b:a', '32k']);
}

/** The path of a WAV file. */
export function toneWav(seconds: number): string {
  return made(`tone-${seconds}.wav`, [...tones(seconds), '-ar', '8000']);
}

/** The path of a WebM file with a picture in VP8 and sound in Vorbis, which all hosts play. */
export function pictureWebm(seconds: number): string {
  const sound = ['-c:a', 'libvorbis', '-ac', '2', '-shortest'];
  return made(`picture-${seconds}.webm`, [
    ...tones(seconds),
    ...pictures(seconds),
    ...vp8,
    ...sound,
  ]);
}

/** The path of an MP4 file with a picture in H.264 and sound in AAC. */
export function pictureMp4(seconds: number): string {
  const picture = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
  const sound = ['-c:a', 'aac', '-b:a', '32k', '-shortest'];
  return made(`picture-${seconds}.mp4`, [
    ...tones(seconds),
    ...pictures(seconds),
    ...picture,
    ...sound,
  ]);
}

/** The path of a Matroska file whose picture plays and whose sound, in AC-3, no browser plays. */
export function silentMkv(seconds: number): string {
  const sound = ['-c:a', 'ac3', '-b:a', '64k', '-shortest'];
  return made(`silent-${seconds}.mkv`, [...tones(seconds), ...pictures(seconds), ...vp8, ...sound]);
}

/** The path of a Matroska sound file in AC-3, which no browser plays. */
export function unplayableMka(seconds: number): string {
  return made(`unplayable-${seconds}.mka`, [...tones(seconds), '-c:a', 'ac3', '-b:a', '64k']);
}

/** Test files run side by side: each writes under a name of its own, and the last one stays. */
function made(name: string, options: readonly string[]): string {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${process.pid}-${name}`);
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...options, unfinished]);
  renameSync(unfinished, path);
  return path;
}
