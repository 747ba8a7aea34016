/** Playing, as far as the editor is concerned: what it tells the page, and what the page asks of it. */

import * as vscode from 'vscode';
import type {
  RetimeMethod,
  RetimeParams,
  SplitAtMethod,
  SplitAtParams,
  TimeEditResult,
} from '../../../../server/src/protocol';
import { configured } from '../../configuration';
import { complain, reasonOf, say } from '../../told/window';
import type { Hearing } from '../messages/hearing';
import type { ActionName, PlayingFromPage } from '../messages/playingMessages';
import type { Previewed, PreviewPart } from '../previewPart';
import { PlayedCue } from './playedCue';
import { addPlayer, noteActiveDocument, removePlayer } from './playerCommands';
import { playingSettings } from './playingSettings';

type Said<Type> = Extract<PlayingFromPage, { readonly type: Type }>;

const TEXT_CHANGED = 'The text has changed. Try again.';

/** The part of a preview that plays, follows and corrects. */
export class PlayingPart implements PreviewPart {
  readonly #played: PlayedCue;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** What the user asked for while there was no page. */
  #waiting: ActionName[] = [];
  /** The line of the editor’s cursor as the page knows it. */
  #line: number | undefined;
  /** How many edits of our own are under way, which are no typing. */
  #edits = 0;
  readonly hearing: Hearing<PlayingFromPage> = {
    retime: (message) => this.#retime(message),
    split: (message) => this.#split(message),
    playing: (message) => this.#played.show(message),
    say: ({ message }) => say(message),
  };

  constructor(readonly preview: Previewed) {
    this.#played = new PlayedCue(preview);
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((change) => this.#noteTyping(change)),
      vscode.window.onDidChangeTextEditorSelection((change) => this.#noteCursor(change)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('webvtt.preview', preview.uri)) this.#tellSettings();
      }),
      vscode.window.onDidChangeActiveTextEditor(noteActiveDocument),
    ];
    addPlayer(this);
  }

  start(): void {
    this.#line = undefined;
    this.#tellSettings();
    for (const name of this.#waiting.splice(0)) this.preview.post({ type: 'action', name });
    noteActiveDocument();
  }

  dispose(): void {
    removePlayer(this);
    this.#played.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Does this on the page, once there is one. */
  run(name: ActionName): void {
    if (this.preview.post({ type: 'action', name })) return;
    this.#waiting.push(name);
    this.preview.panel.reveal(undefined, true);
  }

  get #identifier() {
    return { uri: this.preview.uri.toString() };
  }

  #tellSettings(): void {
    const { uri } = this.preview;
    const settings = playingSettings((name) => configured(name, uri));
    if (!settings.followInEditor) this.#played.clear();
    this.preview.post({ type: 'playingSettings', settings });
  }

  /** What the user changes by hand, in the editor they write in. */
  #noteTyping({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const isActive = vscode.window.activeTextEditor?.document === document;
    const isTyping = contentChanges.length > 0 && reason === undefined && this.#edits === 0;
    if (isActive && isTyping && this.preview.shows(document.uri)) {
      this.preview.post({ type: 'typing' });
    }
  }

  #retime({ version, line, start, end }: Said<'retime'>): void {
    const method: RetimeMethod = 'webvtt/retime';
    const params: RetimeParams = {
      textDocument: this.#identifier,
      line,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    };
    void this.#edit(version, method, params);
  }

  #split({ version, line, time }: Said<'split'>): void {
    const method: SplitAtMethod = 'webvtt/splitAt';
    const params: SplitAtParams = { textDocument: this.#identifier, line, time };
    void this.#edit(version, method, params);
  }

  /** A cursor without a kind of move is one that a change of the text pushed along. */
  #noteCursor({ textEditor, kind }: vscode.TextEditorSelectionChangeEvent): void {
    const { document, selection } = textEditor;
    const { line } = selection.active;
    if (!this.preview.shows(document.uri) || line === this.#line) return;
    this.#line = line;
    if (kind === undefined) return;
    this.preview.post({ type: 'cursorMoved', line, version: document.version });
  }

  /** Asks for the edits and makes them in one step, unless the text is not the page’s any more. */
  async #edit(version: number, method: string, params: unknown): Promise<void> {
    try {
      const { uri, services } = this.preview;
      const document = await vscode.workspace.openTextDocument(uri);
      if (document.version !== version) return say(TEXT_CHANGED);
      const { edits, message } = await services.request<TimeEditResult>(method, params);
      if (document.version !== version) return say(TEXT_CHANGED);
      if (edits.length === 0) return say(message);
      await this.#apply(uri, edits);
    } catch (error) {
      void complain(reasonOf(error));
    }
  }

  async #apply(uri: vscode.Uri, edits: TimeEditResult['edits']): Promise<void> {
    const change = new vscode.WorkspaceEdit();
    change.set(
      uri,
      edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range), newText)),
    );
    this.#edits++;
    try {
      const isMade = await vscode.workspace.applyEdit(change);
      if (!isMade) say('The editor did not take the edit. Nothing was changed.');
    } finally {
      this.#edits--;
    }
  }
}

function rangeOf({ start, end }: TimeEditResult['edits'][number]['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
