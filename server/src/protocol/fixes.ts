/** What fixes every place of a rule, in one document or in the workspace. Types only. */

/** The method of the request that asks for the edits of one rule’s “fix all” in one document. */
export type FixAllMethod = 'webvtt/fixAll';

/** Which rule to fix and where. A code that is no rule’s fails. */
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
