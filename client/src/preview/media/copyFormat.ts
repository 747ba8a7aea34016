/** How a copy is made of media that VS Code cannot play: what ffmpeg is told. */

import type { PictureToConvert } from '../messages/mediaMessages';

/** What a copy is made of. */
export interface CopyFormat {
  readonly extension: 'mp3' | 'mp4' | 'webm';
  /** What ffmpeg is told between the names of the source and of the copy. */
  readonly options: readonly string[];
}

/** The extensions that copies may have, without the dot. */
export const copyExtensions = [
  'mp3',
  'mp4',
  'webm',
] as const satisfies readonly CopyFormat['extension'][];

// At a constant rate, so that every place in the sound is found exactly.
const mp3 = ['-c:a', 'libmp3lame', '-b:a', '128k'];
const vorbis = ['-c:a', 'libvorbis', '-q:a', '4'];
const both = ['-map', '0:v:0', '-map', '0:a:0?'];
/** A picture to work with, made fast rather than fine; its sides are even, as VP8 wants. */
const vp8 = [
  ...['-vf', "scale='min(1280,iw)':-2", '-c:v', 'libvpx'],
  ...['-deadline', 'realtime', '-cpu-used', '8', '-b:v', '1500k'],
];

const keepInMp4: CopyFormat = {
  extension: 'mp4',
  options: [...both, '-c:v', 'copy', ...mp3, '-movflags', '+faststart'],
};
const keepInWebm: CopyFormat = { extension: 'webm', options: [...both, '-c:v', 'copy', ...vorbis] };

/** What plays in every host, by what is to be done about the picture. */
const formats: Readonly<Record<PictureToConvert, CopyFormat>> = {
  none: { extension: 'mp3', options: ['-vn', '-map', '0:a:0', ...mp3] },
  convert: { extension: 'webm', options: [...both, ...vp8, ...vorbis] },
  avc: keepInMp4,
  vp8: keepInWebm,
  vp9: keepInWebm,
  av1: keepInWebm,
};

/** The format of the copy; the page is not trusted to name one that there is. */
export function copyFormat(picture: PictureToConvert): CopyFormat {
  return Object.hasOwn(formats, picture) ? formats[picture] : formats.convert;
}

/**
 * The arguments of ffmpeg. The names are marked as those of files, since ffmpeg takes others for
 * options or addresses, and what a file refers to may only be a file.
 */
export function copyArguments(
  from: string,
  to: string,
  { options }: CopyFormat,
): readonly string[] {
  return [
    ...['-nostdin', '-hide_banner', '-nostats', '-y'],
    ...['-protocol_whitelist', 'file', '-i', `file:${from}`],
    ...['-sn', '-dn', '-map_metadata', '-1'],
    ...options,
    ...['-progress', 'pipe:1', `file:${to}`],
  ];
}

/** How long the source is, in ms, as ffmpeg says it among other things; undefined where it does not. */
export function saidDuration(words: string): number | undefined {
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d+):([\d.]+)/u.exec(words) ?? [];
  if (seconds === undefined) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** How much of the source is in the copy, in ms, as ffmpeg says it last; undefined where it does not. */
export function saidProgress(words: string): number | undefined {
  const microseconds = [...words.matchAll(/^out_time_us=(\d+)$/gmu)].at(-1)?.[1];
  return microseconds === undefined ? undefined : Number(microseconds) / 1000;
}
