/** What a file itself says about where its sound or picture is. */

/** A note stands near the beginning: so many UTF-16 code units are looked at. */
const MOST_TEXT = 20_000;

/**
 * The path that a file names in a line `Media: path` of its header, or in a note above its first cue:
 * `NOTE media: talk.mp3`, or with the path in a line below. Undefined where it names none.
 */
export function notedMedia(text: string): string | undefined {
  const [header = '', ...blocks] = aboveFirstCue(text);
  const notes = blocks.filter((block) => /^NOTE(?:[ \t\n]|$)/u.test(block));
  const lines = [
    ...header.split('\n').slice(1),
    ...notes.flatMap((note) => note.slice('NOTE'.length).split('\n')),
  ];
  for (const line of lines) {
    const path = /^\s*media[ \t]*:[ \t]*(\S.*)$/iu.exec(line)?.[1]?.trim();
    if (path) return unquoted(path);
  }
  return undefined;
}

/** The blocks above the first cue, the header first, their lines ending in a line feed. */
function aboveFirstCue(text: string): readonly string[] {
  const blocks = text
    .slice(0, MOST_TEXT)
    .replace(/\r\n?/gu, '\n')
    .split(/\n{2,}/u);
  const cue = blocks.findIndex((block) => block.includes('-->'));
  return cue === -1 ? blocks : blocks.slice(0, cue);
}

/** People who copy a path often copy it in quotes. */
function unquoted(path: string): string {
  return /^(["'])(.+)\1$/u.exec(path)?.[2] ?? path;
}

/** True where this is an address on the network rather than a path, also as Windows writes one. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//iu.test(path) || /^[/\\]{2}/u.test(path);
}
