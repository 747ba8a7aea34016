/** Colours the names of speakers in editors, as the Speakers view and the preview do. */

import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { MentionsMethod, MentionsParams, MentionsResult } from '../../../server/src/protocol';
import { configured } from '../configuration';
import { colourCount, colourId } from './palette';

/** How long to wait for more of the same before asking, in ms: typing, or scrolling. */
const PAUSE = 80;
/** How many lines above and below the screen are coloured too, so that scrolling finds them so. */
const MARGIN = 60;

/** Keeps the names on screen coloured. Asks nothing while no transcript is on screen. */
export function registerSpeakerColours(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): void {
  let types: readonly vscode.TextEditorDecorationType[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const repaint = () => {
    const editors = vscode.window.visibleTextEditors.filter(isTranscript);
    if (!configured('speakerColors')) {
      for (const type of types) type.dispose();
      types = [];
    } else if (editors.length > 0) {
      if (types.length === 0) types = decorationTypes();
      for (const editor of editors) void paint(client, editor, types);
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(repaint, PAUSE);
  };
  context.subscriptions.push(
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isTranscript(textEditor)) soon();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === 'webvtt' && contentChanges.length > 0) soon();
    }),
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('webvtt')) soon();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) soon();
    }),
    new vscode.Disposable(() => {
      clearTimeout(timer);
      for (const type of types) type.dispose();
    }),
  );
}

function isTranscript({ document }: vscode.TextEditor): boolean {
  return document.languageId === 'webvtt';
}

function decorationTypes(): readonly vscode.TextEditorDecorationType[] {
  return Array.from({ length: colourCount }, (_, colour) =>
    vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor(colourId(colour)),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
}

/** Colours the names on screen and near it. What changed meanwhile is coloured by who noticed it. */
async function paint(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  types: readonly vscode.TextEditorDecorationType[],
): Promise<void> {
  if (!client.isRunning()) return;
  const { document } = editor;
  const method: MentionsMethod = 'webvtt/mentions';
  const params: MentionsParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    ranges: editor.visibleRanges.map((range) => ({
      start: { line: Math.max(0, range.start.line - MARGIN), character: 0 },
      end: { line: range.end.line + MARGIN, character: 0 },
    })),
  };
  try {
    const { version, mentions } = await client.sendRequest<MentionsResult>(method, params);
    if (version !== document.version || document.isClosed) return;
    for (const [colour, type] of types.entries()) {
      const mine = mentions.filter((mention) => mention.colour === colour);
      editor.setDecorations(
        type,
        mine.map(({ range }) => rangeOf(range)),
      );
    }
  } catch {
    // A server that ends, or a document that was closed meanwhile, leaves nothing to colour.
  }
}

function rangeOf({ start, end }: MentionsResult['mentions'][number]['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
