/** What elements of the list say of themselves that changes while they stay. */

/** Where in the list the row is, and the colour of who speaks, if anybody does. */
export interface RowMarks {
  /** Counted from 0. */
  readonly row: number;
  /** How many rows there are. */
  readonly rows: number;
  /** Which of the eight colours, from 0 on. */
  readonly colour: number | undefined;
  /** Whether the Tab key leads on to the buttons of the row. */
  readonly holdsFocus: boolean;
}

/** Which cues have which mark; cues are counted through the file. */
export interface CueMarks {
  /** The one that has the focus, or would get it from the Tab key. */
  readonly focused: number;
  /** The one that the editor's cursor is in. */
  readonly current: number | undefined;
  /** Those that are being played. */
  readonly lit: ReadonlySet<number>;
}

/** Makes the element of a row say this of itself. */
export function markRow(element: HTMLElement, { row, rows, colour, holdsFocus }: RowMarks): void {
  element.setAttribute('aria-posinset', String(row + 1));
  element.setAttribute('aria-setsize', String(rows));
  if (colour === undefined) delete element.dataset.speaker;
  else element.dataset.speaker = String(colour);
  for (const button of element.querySelectorAll('button')) button.tabIndex = holdsFocus ? 0 : -1;
}

/** Makes the element of this cue, counted through the file, say which marks it has. */
export function markCue(element: HTMLElement, cue: number, marks: CueMarks): void {
  element.tabIndex = cue === marks.focused ? 0 : -1;
  if (cue === marks.current) element.setAttribute('aria-current', 'true');
  else element.removeAttribute('aria-current');
  element.classList.toggle('lit', marks.lit.has(cue));
}
