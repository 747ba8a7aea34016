/** A preview, from the extension’s side. */

import * as vscode from 'vscode';
import type { PreviewMethod, PreviewParams, PreviewResult } from '../../../server/src/protocol';
import { plain } from '../told/plain';
import { reasonOf } from '../told/window';
import { FollowingEditor } from './followingEditor';
import type {
  Answer,
  ContentOf,
  FromPage,
  Question,
  QuestionOf,
  ToPage,
  TranscriptFromPage,
} from './messages';
import type { Hearing, HearingAll } from './messages/hearing';
import { openDocument } from './openDocument';
import { pageHtml } from './pageHtml';
import { type PartHearing, previewParts } from './parts';
import type { Previewed, PreviewPart, PreviewServices } from './previewPart';
import { fileName, isWithin } from './uris';

/** One panel and the document it shows, from the panel's opening to its closing. */
export class Preview implements Previewed {
  readonly #parts: readonly PreviewPart[];
  readonly #hearing: HearingAll<FromPage, PartHearing | Hearing<TranscriptFromPage>>;
  readonly #editor: FollowingEditor;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** The request under way, and whether the document changed since it was asked. */
  #asking: vscode.CancellationTokenSource | undefined;
  #isOutdated = false;
  /** False where there is no page that could hear: it is loading, or hidden and so put away. */
  #isPageReady = false;
  /** Which of the pages that were loaded one after the other is there now. */
  #pageNumber = 0;
  /** The `resultId` of what the page shows; undefined where it shows nothing yet. */
  #shownResult: string | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private documentUri: vscode.Uri,
    readonly services: PreviewServices,
  ) {
    this.#editor = new FollowingEditor(this);
    this.#parts = previewParts(this);
    this.#hearing = [...this.#parts.map(({ hearing }) => hearing), this.#ownHearing()];
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      panel.onDidChangeViewState(() => this.#noteVisibility()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#refreshIfShown(document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#refreshIfShown(document)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (this.#showsLinesOf(textEditor)) this.#editor.tellTop(textEditor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#showsLinesOf(textEditor)) this.#editor.tellCursor(textEditor);
      }),
    ];
    this.#load();
  }

  get uri(): vscode.Uri {
    return this.documentUri;
  }

  shows(uri: vscode.Uri): boolean {
    return this.documentUri.toString() === uri.toString();
  }

  /** Follows the document, or a folder above it, to its new name. */
  rename(from: vscode.Uri, to: vscode.Uri): void {
    if (!isWithin(this.documentUri, from)) return;
    this.documentUri = this.documentUri.with({
      scheme: to.scheme,
      authority: to.authority,
      path: to.path + this.documentUri.path.slice(from.path.length),
    });
    this.panel.title = panelTitle(this.documentUri);
    // The media beside the new name may be in a folder that the page could not read from.
    this.reload();
  }

  /** Says that the document is gone, unless its text still is in an editor, waiting to be saved. */
  noteDeletion(deleted: vscode.Uri): void {
    if (!isWithin(this.documentUri, deleted)) return;
    const unsaved = vscode.workspace.textDocuments.some(
      (document) => document.isDirty && this.shows(document.uri),
    );
    if (!unsaved)
      this.post({ type: 'problem', message: `${fileName(this.documentUri)} was deleted.` });
  }

  dispose(): void {
    this.#asking?.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const part of this.#parts) part.dispose?.();
  }

  /** Loads the page, or loads it anew where it may read from more folders than before. */
  #load(): void {
    const { webview } = this.panel;
    const pageFolder = vscode.Uri.joinPath(this.services.context.extensionUri, 'dist', 'webview');
    const folders = this.#parts.flatMap((part) => part.folders?.() ?? []);
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder, ...folders] };
    this.panel.title = panelTitle(this.documentUri);
    const address = (file: string) =>
      webview.asWebviewUri(vscode.Uri.joinPath(pageFolder, file)).toString();
    webview.html = pageHtml({
      script: address('preview.js'),
      style: address('preview.css'),
      cspSource: webview.cspSource,
      nonce: newNonce(),
    });
  }

  #receive(message: FromPage): void {
    for (const hearing of this.#hearing) hearing[message.type]?.(message as never);
  }

  #ownHearing(): Hearing<TranscriptFromPage> {
    return {
      ready: () => this.#start(),
      scrolled: ({ line }) => this.#editor.scrollTo(line),
      select: ({ line }) => void this.#select(line),
    };
  }

  #start(): void {
    this.#isPageReady = true;
    this.#pageNumber++;
    this.#startOver();
    for (const part of this.#parts) part.start?.();
  }

  /** A hidden page is put away, and says `ready` when it is loaded again. */
  #noteVisibility(): void {
    if (!this.panel.visible) this.#isPageReady = false;
  }

  /** Tells the page; false where there is none: one that is loaded later is told everything then. */
  post(message: ToPage): boolean {
    if (this.#isPageReady) void this.panel.webview.postMessage(message);
    return this.#isPageReady;
  }

  answer<Type extends Question['type']>(
    { type, id }: QuestionOf<Type>,
    work: Promise<ContentOf<Type>>,
  ): void {
    const asker = this.#pageNumber;
    const tell = (message: ToPage) => {
      if (this.#pageNumber === asker) this.post(message);
    };
    work.then(
      (content) => tell({ type: 'answer', of: type, id, ...content } as Answer),
      (error) => tell({ type: 'failure', of: type, id, message: reasonOf(error) }),
    );
  }

  reload(): void {
    this.#isPageReady = false;
    this.#load();
  }

  /** Tells the page everything, whatever it was told before. */
  #startOver(): void {
    this.#asking?.cancel();
    this.#asking = undefined;
    this.#shownResult = undefined;
    this.#editor.forget();
    void this.#refresh();
  }

  #refreshIfShown(document: vscode.TextDocument): void {
    if (this.shows(document.uri)) void this.#refresh();
  }

  /** Shows the document as it is. One request at a time: changes during it are one more after it. */
  async #refresh(): Promise<void> {
    this.#isOutdated = true;
    if (this.#asking || !this.#isPageReady) return;
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    while (this.#isOutdated && this.#asking === asking) {
      this.#isOutdated = false;
      await this.#ask(asking);
    }
    if (this.#asking === asking) this.#asking = undefined;
    asking.dispose();
  }

  /** What is answered after everything was started over is of no use, and dropped. */
  async #ask(asking: vscode.CancellationTokenSource): Promise<void> {
    try {
      const document = await openDocument(this.documentUri);
      if (this.#asking !== asking) return;
      if (document.languageId !== 'webvtt') throw new Error(notWebvtt(this.documentUri));
      const method: PreviewMethod = 'webvtt/preview';
      const params: PreviewParams = {
        textDocument: { uri: this.documentUri.toString() },
        previousResultId: this.#shownResult,
      };
      const result = await this.services.request<PreviewResult>(method, params, asking.token);
      if (this.#asking === asking) this.#show(result);
    } catch (error) {
      // A change during the request may be why it failed, and is asked about in a moment.
      if (this.#asking === asking && !this.#isOutdated) this.#postProblem(error);
    }
  }

  #show(result: PreviewResult): void {
    const isFirst = this.#shownResult === undefined;
    this.#shownResult = result.resultId;
    const uri = this.documentUri.toString();
    this.post({ type: 'transcript', uri, title: fileName(this.documentUri), result });
    const { editor } = this;
    if (!isFirst || !editor) return;
    this.#editor.tellTop(editor);
    this.#editor.tellCursor(editor);
  }

  /** Before the page shows anything, lines mean nothing to it. */
  #showsLinesOf({ document }: vscode.TextEditor): boolean {
    return this.#shownResult !== undefined && this.shows(document.uri);
  }

  async #select(line: number): Promise<void> {
    try {
      await this.#editor.select(line);
    } catch (error) {
      this.#postProblem(error);
    }
  }

  #postProblem(error: unknown): void {
    this.post({ type: 'problem', message: reasonOf(error) });
  }

  get editor(): vscode.TextEditor | undefined {
    return this.#editor.present;
  }

  reveal(range: vscode.Range): void {
    this.#editor.reveal(range);
  }
}

/** What stands on the tab of the preview of this document. */
export function panelTitle(uri: vscode.Uri): string {
  return plain(`Preview ${fileName(uri)}`);
}

function notWebvtt(uri: vscode.Uri): string {
  return `${fileName(uri)} is not a WebVTT document. Change its language mode to WebVTT to preview it.`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
