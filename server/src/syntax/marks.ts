/**
 * Where the chunk's code units stand that cue text is marked up with: `<`, `>` and `&`. Reading the
 * lines finds them; the scan of a cue's text then goes from one to the next.
 */

/** How many marks the list keeps room for between scans. */
const KEPT = 1 << 16;

/** One list for all scans, in the order of the text; scans never nest. */
export const marks = { at: new Uint32Array(KEPT), count: 0 };

/** Starts a scan: there are none. What a hostile text made the list grow to is given back. */
export function clearMarks(): void {
  marks.count = 0;
  if (marks.at.length > KEPT) marks.at = new Uint32Array(KEPT);
}

export function addMark(at: number): void {
  if (marks.count === marks.at.length) grow();
  marks.at[marks.count++] = at;
}

function grow(): void {
  const larger = new Uint32Array(2 * marks.at.length);
  larger.set(marks.at);
  marks.at = larger;
}
