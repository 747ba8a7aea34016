/** Which files may be the sound or the picture of a transcript, by their names alone. */

/**
 * The extensions of media, the preferred first: a picture says more than its sound alone, and of
 * two files of a kind the one comes first that more hosts play.
 */
const extensions = {
  webm: 'video',
  mp4: 'video',
  m4v: 'video',
  mkv: 'video',
  mov: 'video',
  ogv: 'video',
  avi: 'video',
  mpg: 'video',
  mpeg: 'video',
  wmv: 'video',
  mp3: 'audio',
  wav: 'audio',
  flac: 'audio',
  ogg: 'audio',
  oga: 'audio',
  m4a: 'audio',
  m4b: 'audio',
  aac: 'audio',
  opus: 'audio',
  weba: 'audio',
  mka: 'audio',
  aif: 'audio',
  aiff: 'audio',
  wma: 'audio',
  amr: 'audio',
} as const satisfies Record<string, 'audio' | 'video'>;

/** All extensions of media, without the dot, in lower case, the preferred first. */
export const mediaExtensions = Object.keys(extensions);

/** What the file is by its extension; undefined where it is no media. */
export function mediaKind(name: string): 'audio' | 'video' | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(extensions, extension)
    ? extensions[extension as keyof typeof extensions]
    : undefined;
}

/** The best of these files for the transcript of this name; undefined where none is of its name. */
export function mediaFor(transcript: string, files: readonly string[]): string | undefined {
  const candidates = files.filter((file) => mediaKind(file) !== undefined);
  for (const stem of stemsOf(transcript)) {
    const wanted = stem.toLowerCase();
    const named = candidates.filter(
      (file) => stemOf(file).toLowerCase() === wanted || file.toLowerCase() === wanted,
    );
    if (named.length > 0) return named.toSorted(byPreference)[0];
  }
  return undefined;
}

/** The names that media of this transcript may have, the longest first: `talk.en`, then `talk`. */
export function stemsOf(transcript: string): readonly string[] {
  const stems: string[] = [];
  for (let stem = stemOf(transcript); stem !== ''; stem = stemOf(stem)) {
    stems.push(stem);
    if (!stem.includes('.')) break;
  }
  return stems;
}

/** By the table, then by name, so that the same folder always gives the same file. */
function byPreference(left: string, right: string): number {
  const rank = (file: string) => mediaExtensions.indexOf(extensionOf(file));
  return rank(left) - rank(right) || (left < right ? -1 : 1);
}

function stemOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
