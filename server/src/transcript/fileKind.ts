/** What a file is for: captions and their like, chapters, or data. Told by settings, name or content. */

import { BlockKind, type Chunk, isCue } from '../syntax/chunk';
import type { Transcript } from './transcript';

/** What a file can be for, by names of `<track kind>`; subtitles are captions here. */
export const fileKinds = ['captions', 'descriptions', 'chapters', 'metadata'] as const;
/** What a file is for. */
export type FileKind = (typeof fileKinds)[number];

/** What each is, in words for who chooses. */
export const fileKindSummaries: Readonly<Record<FileKind, string>> = {
  captions: 'What is said: captions, subtitles, transcripts.',
  descriptions: 'What is seen, to be read out.',
  chapters: 'Titles of parts to jump to.',
  metadata: 'Data for scripts, such as thumbnails.',
};

/** What the author may say in a header line or a note, and what it means. */
const words: Readonly<Record<string, FileKind>> = {
  captions: 'captions',
  subtitles: 'captions',
  subtitle: 'captions',
  descriptions: 'descriptions',
  chapters: 'chapters',
  metadata: 'metadata',
  thumbnails: 'metadata',
};

/** These are for text in lower case: ignoring case takes a regular expression long to get ready. */
const IN_HEADER = /^kind[\t ]*[:=][\t ]*(\w+)/m;
const IN_NOTE = /^NOTE[\t ]+webvtt-kind[\t ]*[:=]?[\t ]*(\w+)/u;
const IN_NAME =
  /\.(captions|subtitles|descriptions|chapters|metadata|thumbnails)\.(?:\w{2,3}(?:-\w+)*\.)?(?:web)?vtt$/;

/** The kind of the file: what it says of itself, else what its name says, else what its cues look like. */
export function fileKindOf(transcript: Transcript): FileKind {
  const first = transcript.chunks[0]!;
  return (
    kindIn(IN_NOTE, noteText(first)) ??
    kindIn(IN_HEADER, headerOf(first).toLowerCase()) ??
    kindIn(IN_NAME, decodedName(transcript.uri).toLowerCase()) ??
    (looksLikeData(first) ? 'metadata' : 'captions')
  );
}

function headerOf({ blocks, text }: Chunk): string {
  return text.slice(0, blocks.count > 0 ? blocks.end[0] : 0);
}

function kindIn(pattern: RegExp, text: string): FileKind | undefined {
  const word = pattern.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? undefined : words[word];
}

function decodedName(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The first note of the chunk that starts with `webvtt-kind`; empty without one. */
function noteText({ blocks, text }: Chunk): string {
  for (let block = 0; block < blocks.count; block++) {
    if (blocks.kind[block] !== BlockKind.Note) continue;
    const note = text.slice(blocks.start[block], blocks.end[block]);
    if (IN_NOTE.test(note)) return note;
  }
  return '';
}

/** So many cues at the start of the file are looked at. */
const SAMPLE = 8;
/** Data that is longer is not read to see whether it is well formed. */
const LONGEST_DATA = 1 << 16;
const PICTURE = /^\S+#xywh=/;

function isData(content: string): boolean {
  const start = content.trimStart();
  if (start.includes('#xywh=') && PICTURE.test(start)) return true;
  if (start[0] !== '{' && start[0] !== '[') return false;
  if (start.length > LONGEST_DATA) return true;
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
}

/** Whether every one of the first cues holds JSON, or the place of a picture. */
function looksLikeData({ blocks, text }: Chunk): boolean {
  let seen = 0;
  for (let block = 0; block < blocks.count && seen < SAMPLE; block++) {
    if (!isCue(blocks.kind[block]!)) continue;
    const content = text.slice(blocks.text[block], blocks.end[block]);
    if (content === '') continue;
    if (!isData(content)) return false;
    seen++;
  }
  return seen > 0;
}
