/**
 * The requests that LSP lacks: what the preview shows. Types only, so that any client may import
 * them without pulling the server in.
 */

/** The method of the request that asks for the edits of one rule’s “fix all” in one document. */
export type FixAllMethod = 'webvtt/fixAll';

export interface FixAllParams {
  readonly textDocument: { readonly uri: string };
  /** The code of the rule. */
  readonly code: string;
}

/**
 * The command of the client that does one rule’s “fix all” in every transcript of the workspace; its
 * arguments are the rule’s code and the title of the fix. A client that has it says so at the start,
 * with `commands` in its initialization options.
 */
export type WorkspaceFixCommand = 'webvtt.fixAllInWorkspace';

/** What a client may say when it starts the server, besides settings. */
export interface InitializationOptions {
  /** The commands of this protocol that the client has. */
  readonly commands?: readonly WorkspaceFixCommand[];
  /** Where a worker finds the module that knows CSS. */
  readonly cssScript?: string;
}

/** The method of the request that asks for the preview of one document. */
export type PreviewMethod = 'webvtt/preview';

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
  readonly resultId: string;
  /** The version of the document this was read from. */
  readonly version: number;
  readonly start: number;
  readonly deleted: number | null;
  readonly parts: readonly PreviewPart[];
}

/** A run of the file, independent of what stands before it: parts laid end to end are the file. */
export interface PreviewPart {
  /** How many lines the part has; the part's first line is the sum over the parts before it. */
  readonly lines: number;
  readonly cues: readonly PreviewCue[];
}

export interface PreviewCue {
  /** First and last line of the cue, from its identifier on, counted from the part's first line. */
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
  /** True where a player drops the cue because it cannot read its times. */
  readonly dropped?: true;
  readonly text: readonly PreviewNode[];
}

/** A piece of cue text: words, or a span as section 6.4 of the standard builds it. */
export type PreviewNode = string | PreviewSpan;

export interface PreviewSpan {
  readonly type: 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'v' | 'lang' | 'timestamp';
  readonly classes?: readonly string[];
  /** The voice of a `v`, the language of a `lang`. */
  readonly annotation?: string;
  /** The time of a `timestamp`, in ms. */
  readonly time?: number;
  readonly children?: readonly PreviewNode[];
}
