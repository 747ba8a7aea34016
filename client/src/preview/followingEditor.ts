/** The editor beside a preview: it and the page follow each other. */

import * as vscode from 'vscode';
import { Follow } from './follow';
import { openDocument } from './openDocument';
import type { Previewed } from './previewPart';

/** Moves the editor as the page says, and tells the page how its user moves it. Lines count from 0. */
export class FollowingEditor {
  readonly #follow = new Follow();

  constructor(private readonly preview: Pick<Previewed, 'panel' | 'uri' | 'shows' | 'post'>) {}

  /** The editor that follows the page: the one in use where it has the document, else any. */
  get present(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (activeTextEditor && this.#has(activeTextEditor)) return activeTextEditor;
    return visibleTextEditors.find((editor) => this.#has(editor));
  }

  /** The page was loaded anew and knows no line. */
  forget(): void {
    this.#follow.forget();
  }

  /** Tells the page the first line on screen in this editor of its document, where that is news. */
  tellTop({ visibleRanges }: vscode.TextEditor): void {
    const line = visibleRanges[0]?.start.line;
    if (line === undefined || !this.#follow.isNewTop(line)) return;
    this.preview.post({ type: 'reveal', line, active: false });
  }

  /** Tells the page the line of the cursor in this editor of its document, where that is news. */
  tellCursor({ selection }: vscode.TextEditor): void {
    const { line } = selection.active;
    if (this.#follow.isNewCursor(line)) this.preview.post({ type: 'reveal', line, active: true });
  }

  /** Makes this line the first one on screen, as it is on the page. */
  scrollTo(line: number): void {
    const editor = this.present;
    if (editor) this.#scroll(editor, line);
  }

  /** Brings these lines into view where they are not; the page is not told of it. */
  reveal(range: vscode.Range): void {
    const editor = this.present;
    if (!editor || editor.visibleRanges.some((visible) => visible.contains(range))) return;
    this.#scroll(editor, range.start.line, vscode.TextEditorRevealType.InCenter);
  }

  /** Opens the document where no editor has it, and puts the cursor into the line. */
  async select(line: number): Promise<void> {
    const { uri } = this.preview;
    const document = await openDocument(uri);
    const viewColumn = this.present?.viewColumn ?? columnWith(uri) ?? this.#columnBeside;
    const editor = await vscode.window.showTextDocument(document, { viewColumn });
    this.#follow.pageSelected(line);
    const isVisible = editor.visibleRanges.some((range) => range.contains(emptyRange(line)));
    editor.selection = new vscode.Selection(line, 0, line, 0);
    if (!isVisible) this.#scroll(editor, line);
  }

  #has({ document }: vscode.TextEditor): boolean {
    return this.preview.shows(document.uri);
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
    return this.preview.panel.viewColumn === One ? Beside : One;
  }
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
