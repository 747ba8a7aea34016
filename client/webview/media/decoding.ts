/** What of a file of media does not play here, in words, and what a copy would have to change. */

import type { FoundMedia, PictureToConvert } from '../../src/preview/messages/mediaMessages';
import { loadedReaders } from '../readers/loadedReaders';
import type { ReadMedia, ReadTrack } from '../readers/readMedia';

/** What is wrong with a file. */
export interface Trouble {
  /** In the user’s words. */
  readonly message: string;
  /** What a copy that plays has to do about the picture; undefined where no copy would help. */
  readonly picture?: PictureToConvert;
}

/**
 * What of the file does not play, by what is in it; undefined where all of it does. `isRefused` says
 * that the browser gave up on the file as a whole.
 */
export async function troubleWith(
  { name, address }: Pick<FoundMedia, 'name' | 'address'>,
  outcome: 'loaded' | 'refused',
): Promise<Trouble | undefined> {
  const found = await read(address);
  if (found === 'unreachable') {
    return outcome === 'loaded'
      ? undefined
      : { message: `${name} cannot be loaded. It may have been moved or deleted.` };
  }
  return found ? troubleIn(name, found, outcome) : unknownKind(name, outcome);
}

async function read(address: string): Promise<ReadMedia | null | 'unreachable'> {
  try {
    const { readMedia } = await loadedReaders();
    return await readMedia(address);
  } catch {
    return 'unreachable';
  }
}

function troubleIn(
  name: string,
  { sound, picture }: ReadMedia,
  outcome: 'loaded' | 'refused',
): Trouble | undefined {
  const isSilent = sound !== null && !sound.plays;
  const isBlind = picture !== null && !picture.plays;
  const convert = picture === null ? 'none' : isBlind ? 'convert' : kept(picture);
  const missing = [
    ...(isSilent ? [`${codecName(sound)} sound`] : []),
    ...(isBlind ? [`${codecName(picture)} picture`] : []),
  ].join(' and ');
  if (missing !== '') {
    const rest = outcome === 'loaded' ? restOf(sound, picture) : '';
    const which = `${withArticle(missing, isSilent)}, which VS Code cannot play here.`;
    return { message: `${name} has ${which}${rest}`, picture: convert };
  }
  return outcome === 'loaded' ? undefined : { ...unknownKind(name, outcome)!, picture: convert };
}

function unknownKind(name: string, outcome: 'loaded' | 'refused'): Trouble | undefined {
  return outcome === 'loaded'
    ? undefined
    : {
        message: `VS Code cannot play ${name}: it is of a kind that it does not know, or damaged.`,
        picture: 'convert',
      };
}

/** What still plays, in a sentence; empty where nothing does. */
function restOf(sound: ReadTrack | null, picture: ReadTrack | null): string {
  if (picture?.plays) return ' Its picture plays without sound.';
  if (sound?.plays) return ' Its sound plays without the picture.';
  return '';
}

const keepable = ['avc', 'vp8', 'vp9', 'av1'] as const;

function kept({ codec }: ReadTrack): PictureToConvert {
  return keepable.find((known) => known === codec) ?? 'convert';
}

const codecNames: Readonly<Record<string, string>> = {
  aac: 'AAC',
  ac3: 'AC-3',
  alaw: 'A-law',
  alac: 'ALAC',
  av1: 'AV1',
  avc: 'H.264',
  dts: 'DTS',
  eac3: 'E-AC-3',
  flac: 'FLAC',
  hevc: 'H.265',
  mp3: 'MP3',
  opus: 'Opus',
  prores: 'ProRes',
  ulaw: 'µ-law',
  vorbis: 'Vorbis',
  vp8: 'VP8',
  vp9: 'VP9',
};

function codecName({ codec }: ReadTrack): string {
  if (codec === null) return 'unknown';
  return codecNames[codec] ?? (codec.startsWith('pcm') ? 'PCM' : codec);
}

/** Sound is not counted; a picture is one. */
function withArticle(missing: string, startsWithSound: boolean): string {
  if (startsWithSound) return missing;
  return /^(?:A|H|unknown)/u.test(missing) ? `an ${missing}` : `a ${missing}`;
}
