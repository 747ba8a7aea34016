/** How the editor shows the cue that is being played. */

import * as vscode from 'vscode';
import type { PlayingFromPage } from '../messages/playingMessages';
import type { Previewed } from '../previewPart';

type Playing = Extract<PlayingFromPage, { readonly type: 'playing' }>;

/** The cue that is being played, lit in every editor of its document. */
export class PlayedCue {
  #type: vscode.TextEditorDecorationType | undefined;

  constructor(private readonly preview: Previewed) {}

  /** Lights these lines, and while it plays brings them into view; the cursor stays. */
  show({ cue, isPlaying }: Playing): void {
    this.#type ??= vscode.window.createTextEditorDecorationType({
      isWholeLine: true,
      backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
      borderColor: new vscode.ThemeColor('contrastActiveBorder'),
      overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.rangeHighlightForeground'),
    });
    const range = cue && new vscode.Range(cue.line, 0, cue.endLine, 0);
    for (const editor of this.#editors) editor.setDecorations(this.#type, range ? [range] : []);
    if (range && isPlaying) this.preview.reveal(range);
  }

  /** Lights nothing any more, until something is shown again. */
  clear(): void {
    this.#type?.dispose();
    this.#type = undefined;
  }

  dispose(): void {
    this.clear();
  }

  get #editors(): readonly vscode.TextEditor[] {
    const { visibleTextEditors } = vscode.window;
    return visibleTextEditors.filter(({ document }) => this.preview.shows(document.uri));
  }
}
