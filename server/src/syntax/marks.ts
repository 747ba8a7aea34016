/**
 * Where the chunk's code units stand that cue text is marked up with: `<`, `>` and `&`. Reading the
 * lines finds them; the scan of a cue's text then goes from one to the next.
 */

/** How many marks the list keeps room for between scans. */
const KEPT = 1 << 16;

/** One list for all scans, in the order of the text; scans never nest. */
export const marks = {
  /** Their offsets, of which the first `count` count. */
  at: new Uint32Array(KEPT),
  count: 0,
  /** Whether a character that no author means has been met: one of `oddCodes`. */
  odd: false,
};

/** Starts a scan of so many code units, all of which may be marks. What a long text took is given back. */
export function clearMarks(length: number): void {
  marks.count = 0;
  marks.odd = false;
  const room = Math.max(KEPT, length);
  if (marks.at.length !== room) marks.at = new Uint32Array(room);
}
