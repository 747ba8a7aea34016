/** The Speakers view: who speaks in the transcript in use, and how much. */

import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type {
  SpeakersMethod,
  SpeakersParams,
  SpeakersResult,
  ViewedSpeaker,
} from '../../../server/src/protocol';
import { plain } from '../told/plain';
import { colourId } from './palette';
import { aloud, atLength, briefly, total } from './speakerWords';

/** The identifier that the manifest gives the view. */
export const viewId = 'webvtt.speakers';
/** True for the `when` clauses of the manifest while there is a transcript to list the speakers of. */
const hasTranscript = 'webvtt.hasTranscript';
const sortKey = 'webvtt.speakersSort';

/** By which the view orders speakers: who talks longest first, or who is named first. */
export type Sort = 'time' | 'appearance';

/** How long the text must have stayed the same before the view asks again, in ms. */
const IDLE = 300;

const noSpeakers: SpeakersResult = { resultId: '', count: 0, ms: 0, speakers: [] };

/** The view and the transcript it is of. It asks only while it can be seen. */
export class SpeakersTree implements vscode.TreeDataProvider<ViewedSpeaker> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<ViewedSpeaker>;
  #document: vscode.TextDocument | undefined;
  /** What the view shows; undefined where that has not been asked for yet. */
  #shown: SpeakersResult | undefined;
  /** The latest question while it is under way, and its answer. */
  #asking: vscode.CancellationTokenSource | undefined;
  #answer: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly client: BaseLanguageClient,
  ) {
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this });
    void vscode.commands.executeCommand('setContext', sortKey, this.#sort);
    this.#follow(vscode.window.activeTextEditor);
    context.subscriptions.push(
      this.#view,
      this.#changed,
      new vscode.Disposable(() => this.#stop()),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#shown) this.#askSoon(0);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.workspace.onDidOpenTextDocument(() => this.#follow(vscode.window.activeTextEditor)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#show(undefined);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.#askSoon(IDLE);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('webvtt')) this.#askSoon(IDLE);
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#askSoon(0);
      }),
    );
  }

  /** The transcript that the view is of. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The speakers in the order of the view. */
  get speakers(): readonly ViewedSpeaker[] {
    const { speakers } = this.#shown ?? noSpeakers;
    return this.#sort === 'time' ? speakers.toSorted((a, b) => b.ms - a.ms) : speakers;
  }

  /** The speaker that is selected in the view. */
  get selected(): ViewedSpeaker | undefined {
    return this.#view.selection[0];
  }

  /** Orders the speakers so from now on, in this workspace. */
  sortBy(sort: Sort): void {
    void this.context.workspaceState.update(sortKey, sort);
    void vscode.commands.executeCommand('setContext', sortKey, sort);
    this.#changed.fire(undefined);
  }

  getChildren(speaker?: ViewedSpeaker): vscode.ProviderResult<ViewedSpeaker[]> {
    if (speaker) return [];
    return this.#shown || !this.#document ? [...this.speakers] : this.#firstSpeakers();
  }

  /** What is shown of a transcript at first, whichever of the questions under way is answered. */
  async #firstSpeakers(): Promise<ViewedSpeaker[]> {
    if (!this.#asking) this.#ask();
    let answer: Promise<boolean> | undefined;
    while (!this.#shown && answer !== this.#answer) {
      answer = this.#answer;
      await answer;
    }
    return [...this.speakers];
  }

  getTreeItem(speaker: ViewedSpeaker): vscode.TreeItem {
    const item = new vscode.TreeItem(plain(speaker.name));
    item.id = speaker.name;
    item.description = briefly(speaker);
    item.iconPath = new vscode.ThemeIcon('person', new vscode.ThemeColor(colourId(speaker.colour)));
    item.tooltip = plain([speaker.name, ...atLength(speaker)].join('\n'));
    item.accessibilityInformation = { label: aloud(speaker) };
    item.contextValue = 'speaker';
    item.command = {
      command: 'webvtt.speakers.nextTurn',
      title: 'Go to Next Turn',
      arguments: [speaker],
    };
    return item;
  }

  get #sort(): Sort {
    return this.context.workspaceState.get<Sort>(sortKey, 'time');
  }

  /** An editor of something else ends the view; the preview, or a panel with text in it, does not. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.viewColumn === undefined) return;
    const { document } = editor;
    this.#show(document.languageId === 'webvtt' ? document : undefined);
  }

  #show(document: vscode.TextDocument | undefined): void {
    if (document === this.#document) return;
    this.#stop();
    this.#document = document;
    this.#shown = undefined;
    this.#view.description = '';
    void vscode.commands.executeCommand('setContext', hasTranscript, document !== undefined);
    this.#changed.fire(undefined);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    this.#asking = undefined;
  }

  #askSoon(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#view.visible) return;
    this.#timer = setTimeout(async () => {
      if (await this.#ask()) this.#changed.fire(undefined);
    }, delay);
  }

  /** Asks who speaks; true where that is not what the view shows. An earlier question is dropped. */
  #ask(): Promise<boolean> {
    this.#answer = this.#answered();
    return this.#answer;
  }

  async #answered(): Promise<boolean> {
    const document = this.#document;
    if (!document) return false;
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    const method: SpeakersMethod = 'webvtt/speakers';
    const params: SpeakersParams = {
      textDocument: { uri: this.client.code2ProtocolConverter.asUri(document.uri) },
      previousResultId: this.#shown?.resultId,
    };
    try {
      const result = await this.client.sendRequest<SpeakersResult | null>(
        method,
        params,
        asking.token,
      );
      if (this.#asking !== asking || result === null) return false;
      this.#shown = result;
      this.#view.description = total(result);
      return true;
    } catch {
      // A change, or a document that the server does not know yet, is asked about again.
      return false;
    } finally {
      asking.dispose();
      if (this.#asking === asking) this.#asking = undefined;
    }
  }
}
