/** Places in a document, and edits of it, as LSP writes them. Types only. */

/** LSP’s Position: line and UTF-16 character, both from 0 on. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** LSP’s Range: `end` is behind it. */
export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** LSP’s TextEdit: all edits of one answer are for the document as it was, in order and apart. */
export interface ProtocolTextEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}
