/** What a preview and its parts know of each other. Types only. */

import type * as vscode from 'vscode';
import type { ContentOf, FromPage, Question, QuestionOf, ToPage } from './messages';
import type { Hearing } from './messages/hearing';
import type { PictureToConvert } from './messages/mediaMessages';

/** Makes copies, where there are processes; the browser has none. */
export interface CopyMaker {
  /** The copy that was made of the file as it is now; undefined where there is none. */
  present(file: vscode.Uri): Promise<vscode.Uri | undefined>;
  /** Makes the copy and tells the user how far it is; undefined where the user cancelled that. */
  make(file: vscode.Uri, picture: PictureToConvert): Promise<vscode.Uri | undefined>;
}

/** What previews have of the extension around them. */
export interface PreviewServices {
  readonly context: vscode.ExtensionContext;
  /** Makes copies of media that do not play; undefined where there are no processes. */
  readonly copies?: CopyMaker;
  /** Asks the language server. */
  request<Result>(
    method: string,
    params: unknown,
    token?: vscode.CancellationToken,
  ): Promise<Result>;
}

/** What a part of the preview has of the preview it is in. */
export interface Previewed {
  readonly services: PreviewServices;
  readonly panel: vscode.WebviewPanel;
  /** The document, whose name may change. */
  readonly uri: vscode.Uri;
  /** The editor that follows the page; undefined where the document is in none on screen. */
  readonly editor: vscode.TextEditor | undefined;
  /** True where this is the document of the preview. */
  shows(uri: vscode.Uri): boolean;
  /**
   * Tells the page; false where there is none: one that is loaded later is told everything then.
   */
  post(message: ToPage): boolean;
  /**
   * Answers the page with what `work` gives, or tells it why that failed. A page that is loaded
   * meanwhile did not ask, and is told nothing.
   */
  answer<Type extends Question['type']>(
    question: QuestionOf<Type>,
    work: Promise<ContentOf<Type>>,
  ): void;
  /** Brings these lines into view in the editor, where they are not; the page is not told of it. */
  reveal(range: vscode.Range): void;
  /** Loads the page anew, which may then read from the folders that the parts name by now. */
  reload(): void;
}

/** One concern of a preview, from the panel's opening to its closing. */
export interface PreviewPart {
  /** Folders that the page may load from, besides its own. */
  folders?(): readonly vscode.Uri[];
  /** The page was loaded and knows nothing: tell it everything that is this part's. */
  start?(): void;
  /** What this part does on hearing what the page says to it. */
  readonly hearing: Partial<Hearing<FromPage>>;
  /** The panel is closed. */
  dispose?(): void;
}
