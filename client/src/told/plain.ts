/** Words that are only words, whatever VS Code makes of such where it shows them. */

/** What nobody sees, and what keeps two characters from being read as one sign. */
const WORD_JOINER = '\u2060';

/**
 * The text, shown as it is: in messages, titles and lists VS Code makes a link of `[words](address)`, one
 * to a command too, and an icon of `$(name)`. Between these signs stands a U+2060 then.
 */
export function plain(text: string): string {
  return text
    .replace(/\](?=\()/gu, `]${WORD_JOINER}`)
    .replace(/\$(?=\([\w-]+(?:~\w+)?\))/gu, `$${WORD_JOINER}`);
}
