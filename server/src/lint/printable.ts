/** Text for a terminal or a log: of a file, its name or a program, which may hold anything. */

/**
 * What a terminal, or who reads its lines, takes for more than a character: controls, line breaks, and
 * what turns the direction of writing round for what stands behind it.
 */
const ACTIVE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** The text in one line that does nothing: such characters as `\u{…}`, their number in hexadecimal. */
export function printable(text: string): string {
  return text.replace(ACTIVE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** The same in JSON, where it stays what it is to who reads that. */
export function printableJson(json: string): string {
  return json.replace(
    /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
