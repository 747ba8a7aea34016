/** What the preview shows. Types only. */

/** The method of the request that asks for the preview of one document. */
export type PreviewMethod = 'webvtt/preview';

/** The document, and what the client shows of it already. */
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** The `resultId` of the last answer this client kept, so that only what changed is sent. */
  readonly previousResultId?: string;
}

/**
 * The parts that changed since `previousResultId`: of the list of parts the client keeps, `deleted`
 * parts from index `start` on are replaced by `parts`. Where the previous result is not known any
 * more, `start` is 0 and `deleted` is null, which stands for all of them.
 */
export interface PreviewResult {
  /** The name of this answer, for `previousResultId`. */
  readonly resultId: string;
  /** The version of the document this was read from. */
  readonly version: number;
  readonly start: number;
  readonly deleted: number | null;
  readonly parts: readonly PreviewPart[];
}

/** A run of the file, independent of what stands before it: parts laid end to end are the file. */
export interface PreviewPart {
  /** How many lines the part has; the part’s first line is the sum over the parts before it. */
  readonly lines: number;
  readonly cues: readonly PreviewCue[];
}

/** A cue as a list can show it. */
export interface PreviewCue {
  /** First and last line of the cue, from its identifier on, counted from the part’s first line. */
  readonly line: number;
  readonly endLine: number;
  /** Times in ms; null where a time cannot be read. */
  readonly start: number | null;
  readonly end: number | null;
  /**
   * Who speaks, in order of appearance; empty where the file does not say. Where only changes are
   * tagged, a cue that names nobody has who spoke last.
   */
  readonly speakers: readonly string[];
  /** Which of the eight colours the first of them has, from 0 on; none where nobody is named. */
  readonly colour?: number;
  /** True where a player drops the cue because it cannot read its times. */
  readonly dropped?: true;
  /** What is said, the name in front of it left out. */
  readonly text: readonly PreviewNode[];
}

/** A piece of cue text: words, or a span as section 6.4 of the standard builds it. */
export type PreviewNode = string | PreviewSpan;

/** A tag and what is in it; a timestamp has no children. */
export interface PreviewSpan {
  readonly type: 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'v' | 'lang' | 'timestamp';
  /** The classes of the tag, without full stops; absent where there are none. */
  readonly classes?: readonly string[];
  /** The voice of a `v`, the language of a `lang`. */
  readonly annotation?: string;
  /** The time of a `timestamp`, in ms. */
  readonly time?: number;
  readonly children?: readonly PreviewNode[];
}
