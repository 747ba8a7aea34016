/** What single lines look like that stand where no line of theirs should. */

/** A number on a line of its own: the identifier that most cues have. */
export const NUMBER = /^[ \t]*\d+[ \t]*$/u;

/** The start of a line that is a signature, as where files were joined. */
export const SECOND_SIGNATURE = /^\uFEFF?WEBVTT(?=[ \t]|$)/u;
