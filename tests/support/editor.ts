/** A small editor: it opens one document on a server and asks for what an editor asks for. */

import type { InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  Position,
  Range,
  TextEdit,
} from 'vscode-languageserver-types';
import type { MentionsResult, PreviewResult, SpeakersResult } from '../../server/src/protocol';
import { built, type Conversation } from './conversation';

/** What a client says it can do that pulls diagnostics and asks for settings. */
export const pulling = {
  textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: {} } },
  workspace: { configuration: true },
};
/** What a client says it can do that is sent diagnostics. */
export const pushing = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

/** An editor with one document, which it edits as the server tells it to. */
export class Editor {
  #document = TextDocument.create('file:///talk.vtt', 'webvtt', 1, '');
  #pushed: Diagnostic[] | undefined;
  #heard: (() => void) | undefined;
  /** Answers to `workspace/configuration`. */
  configuration: unknown = {};
  /** The messages that the server had shown to the user. */
  readonly shown: string[] = [];

  constructor(readonly conversation: Conversation) {
    const { connection } = conversation;
    connection.onRequest('workspace/configuration', () => [this.configuration]);
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
    });
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
        this.#pushed = diagnostics;
        this.#heard?.();
      },
    );
  }

  /** Starts the server; returns what it says that it can do. */
  async start(
    capabilities: object,
    options: object = {},
  ): Promise<InitializeResult['capabilities']> {
    const { connection } = this.conversation;
    const initializationOptions = { cssScript: built('cssForBrowser.js'), ...options };
    const params = { processId: null, rootUri: null, capabilities, initializationOptions };
    const result = await connection.sendRequest<InitializeResult>('initialize', params);
    await connection.sendNotification('initialized', {});
    return result.capabilities;
  }

  /** The text as the edits have left it. */
  get text(): string {
    return this.#document.getText();
  }

  /** Opens the one document. */
  async open(text: string): Promise<void> {
    const { uri, languageId, version } = this.#document;
    this.#document = TextDocument.create(uri, languageId, version, text);
    const textDocument = { uri, languageId, version, text };
    await this.conversation.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Makes the edits, and tells the server as an editor does: from the last to the first. */
  async apply(edits: readonly TextEdit[]): Promise<void> {
    const sorted = edits
      .map((edit, index) => ({ edit, index, start: this.#document.offsetAt(edit.range.start) }))
      .sort((a, b) => b.start - a.start || b.index - a.index);
    const changes = sorted.map(({ edit }) => ({ range: edit.range, text: edit.newText }));
    this.#document = TextDocument.update(this.#document, changes, this.#document.version + 1);
    this.#pushed = undefined;
    const { uri, version } = this.#document;
    await this.conversation.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  /** The diagnostics that the server answers with. */
  async diagnostics(): Promise<readonly Diagnostic[]> {
    const report = await this.#ask<{ items: Diagnostic[] }>('textDocument/diagnostic');
    return report.items;
  }

  /** The next diagnostics that the server pushes. */
  async pushed(): Promise<readonly Diagnostic[]> {
    if (!this.#pushed)
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    return this.#pushed ?? [];
  }

  /** The actions in the range; those of some kinds only, where these are named. */
  codeActions(range: Range, ...only: readonly string[]): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [], ...(only.length > 0 && { only }) };
    return this.#ask('textDocument/codeAction', { range, context });
  }

  /** The outline. */
  documentSymbols(): Promise<readonly DocumentSymbol[]> {
    return this.#ask('textDocument/documentSymbol');
  }

  /** The edits of one rule’s “fix all”. */
  ruleFixes(code: string): Promise<readonly TextEdit[]> {
    return this.#ask('webvtt/fixAll', { code });
  }

  /** What the server answers to a request of LSP about a place in the document. */
  at<Result>(method: string, position: Position, params: object = {}): Promise<Result> {
    return this.#ask(`textDocument/${method}`, { position, ...params });
  }

  /** The edits that name a speaker anew. */
  renameSpeaker(from: unknown, to: unknown): Promise<TextEdit[]> {
    return this.#ask('webvtt/renameSpeaker', { from, to });
  }

  /** The speakers in numbers; null where nothing has changed since. */
  speakers(previousResultId?: string): Promise<SpeakersResult | null> {
    return this.#ask('webvtt/speakers', { previousResultId });
  }

  /** The coloured names in the ranges, which may be anything at all. */
  mentions(ranges: unknown): Promise<MentionsResult> {
    return this.#ask('webvtt/mentions', { ranges });
  }

  /** Where a step leads; what it is made of may be anything at all. */
  place(step: object): Promise<Position | null> {
    return this.#ask('webvtt/place', step);
  }

  /** What the preview shows, or what of it has changed since. */
  preview(previousResultId?: string): Promise<PreviewResult> {
    return this.#ask('webvtt/preview', { previousResultId });
  }

  /** Shuts the server down and ends the conversation. */
  async end(): Promise<void> {
    await this.conversation.connection.sendRequest('shutdown');
    await this.conversation.end();
  }

  #ask<Result>(method: string, params: object = {}): Promise<Result> {
    const textDocument = { uri: this.#document.uri };
    return this.conversation.connection.sendRequest(method, { textDocument, ...params });
  }
}

/** The edits of an action in the one document. */
export function editsOf(action: CodeAction): readonly TextEdit[] {
  return Object.values(action.edit?.changes ?? {}).flat();
}
