import * as vscode from 'vscode';
import type { PreviewMethod, PreviewParams, PreviewResult } from '../../../server/src/protocol';
import { Follow } from './follow';
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
import { pageHtml } from './page';
import { type PartHearing, previewParts } from './parts';
import type { Previewed, PreviewPart, PreviewServices } from './previewPart';
import { fileName, isWithin } from './uris';

/** One panel and the document it shows, from the panel's opening to its closing. */
export class Preview implements Previewed {
  readonly #parts: readonly PreviewPart[];
  readonly #hearing: HearingAll<FromPage, PartHearing | Hearing<TranscriptFromPage>>;
  readonly #follow = new Follow();
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
    this.#parts = previewParts(this);
    this.#hearing = [...this.#parts.map(({ hearing }) => hearing), this.#ownHearing()];
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      panel.onDidChangeViewState(() => this.#noteVisibility()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#refreshIfShown(document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#refreshIfShown(document)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
        this.#revealTop(textEditor),
      ),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) =>
        this.#revealCursor(textEditor),
      ),
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
      scrolled: ({ line }) => this.#scrollEditor(line),
      select: ({ line }) => void this.#select(line).catch((error) => this.#postProblem(error)),
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
    this.#follow.forget();
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
    const editor = isFirst ? this.editor : undefined;
    if (!editor) return;
    this.#revealTop(editor);
    this.#revealCursor(editor);
  }

  #postProblem(error: unknown): void {
    this.post({ type: 'problem', message: reasonOf(error) });
  }

  /** The editor that follows the page: the one in use where it has the document, else any. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (activeTextEditor && this.shows(activeTextEditor.document.uri)) return activeTextEditor;
    return visibleTextEditors.find((editor) => this.shows(editor.document.uri));
  }

  /** Before the page shows anything, lines mean nothing to it. */
  #revealTop(editor: vscode.TextEditor): void {
    const line = editor.visibleRanges[0]?.start.line;
    if (line === undefined || !this.#shownResult || !this.shows(editor.document.uri)) return;
    if (this.#follow.isNewTop(line)) this.post({ type: 'reveal', line, active: false });
  }

  #revealCursor(editor: vscode.TextEditor): void {
    if (!this.#shownResult || !this.shows(editor.document.uri)) return;
    const { line } = editor.selection.active;
    if (this.#follow.isNewCursor(line)) this.post({ type: 'reveal', line, active: true });
  }

  #scrollEditor(line: number): void {
    const editor = this.editor;
    if (editor) this.#scroll(editor, line);
  }

  reveal(range: vscode.Range): void {
    const { editor } = this;
    if (!editor || editor.visibleRanges.some((visible) => visible.contains(range))) return;
    this.#scroll(editor, range.start.line, vscode.TextEditorRevealType.InCenter);
  }

  #scroll(editor: vscode.TextEditor, line: number, at = vscode.TextEditorRevealType.AtTop): void {
    // An editor that was opened just now may not know yet what it shows.
    const top = editor.visibleRanges[0]?.start.line ?? Number.POSITIVE_INFINITY;
    this.#follow.pageScrolled(line, top);
    editor.revealRange(emptyRange(line), at);
  }

  /** Where an editor does not cover the preview. */
  get #columnBeside(): vscode.ViewColumn {
    const { One, Beside } = vscode.ViewColumn;
    return this.panel.viewColumn === One ? Beside : One;
  }

  /** Opens the document where no editor has it, and puts the cursor into the line. */
  async #select(line: number): Promise<void> {
    const document = await openDocument(this.documentUri);
    const viewColumn =
      this.editor?.viewColumn ?? columnWith(this.documentUri) ?? this.#columnBeside;
    const editor = await vscode.window.showTextDocument(document, { viewColumn });
    this.#follow.pageSelected(line);
    const isVisible = editor.visibleRanges.some((range) => range.contains(emptyRange(line)));
    editor.selection = new vscode.Selection(line, 0, line, 0);
    if (!isVisible) this.#scroll(editor, line);
  }
}

export function panelTitle(uri: vscode.Uri): string {
  return `Preview ${fileName(uri)}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    throw new Error(`${fileName(uri)} cannot be opened. It may have been moved or deleted.`);
  }
}

function notWebvtt(uri: vscode.Uri): string {
  return `${fileName(uri)} is not a WebVTT document. Change its language mode to WebVTT to preview it.`;
}

function columnWith(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
    ),
  );
  return group?.viewColumn;
}

function emptyRange(line: number): vscode.Range {
  return new vscode.Range(line, 0, line, 0);
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
