/** The chapters that belong to a transcript, for the preview to jump to. */

import * as vscode from 'vscode';
import type {
  PreviewMethod,
  PreviewNode,
  PreviewParams,
  PreviewResult,
} from '../../../../server/src/protocol';
import type { Chapter } from '../messages/readingMessages';
import type { Previewed, PreviewPart } from '../previewPart';
import { fileName, folderOf } from '../uris';
import { chapterNames } from './chapterFiles';

/** How long the chapters must have stayed the same before they are read again, in ms. */
const idle = 300;

/** Tells the page the chapters in the file beside the transcript, and again when they change. */
export class ChaptersPart implements PreviewPart {
  readonly hearing = {};
  /** What the page shows. */
  #told = '';
  #readings = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(private readonly preview: Previewed) {
    const files = vscode.workspace.createFileSystemWatcher('**/*chapters.vtt');
    const reread = (uri: vscode.Uri) => {
      if (this.#candidates.some((candidate) => candidate.path === uri.path)) this.#readSoon(idle);
    };
    this.#subscriptions = [
      files,
      files.onDidCreate(reread),
      files.onDidChange(reread),
      files.onDidDelete(reread),
      vscode.workspace.onDidChangeTextDocument(({ document }) => reread(document.uri)),
    ];
  }

  start(): void {
    this.#told = JSON.stringify([]);
    this.#readSoon(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  get #candidates(): readonly vscode.Uri[] {
    const { uri } = this.preview;
    const folder = folderOf(uri);
    return chapterNames(fileName(uri)).map((name) => vscode.Uri.joinPath(folder, name));
  }

  #readSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), delay);
  }

  async #read(): Promise<void> {
    const reading = ++this.#readings;
    const chapters = await this.#chapters();
    const content = JSON.stringify(chapters);
    if (reading !== this.#readings || content === this.#told) return;
    this.#told = content;
    this.preview.post({ type: 'chapters', chapters });
  }

  /** The chapters in the first file that there is and that has any. */
  async #chapters(): Promise<readonly Chapter[]> {
    for (const uri of this.#candidates) {
      const chapters = await this.#chaptersIn(uri);
      if (chapters.length > 0) return chapters;
    }
    return [];
  }

  async #chaptersIn(uri: vscode.Uri): Promise<readonly Chapter[]> {
    try {
      await vscode.workspace.fs.stat(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      const method: PreviewMethod = 'webvtt/preview';
      const params: PreviewParams = { textDocument: { uri: document.uri.toString() } };
      return chaptersOf(await this.preview.services.request<PreviewResult>(method, params));
    } catch {
      // A file that is not there, or not to be read, has no chapters.
      return [];
    }
  }
}

function chaptersOf({ parts }: PreviewResult): readonly Chapter[] {
  return parts
    .flatMap(({ cues }) => cues)
    .flatMap(({ start, dropped, text }) =>
      start === null || dropped ? [] : [{ start, title: wordsIn(text).trim() }],
    )
    .toSorted((a, b) => a.start - b.start);
}

function wordsIn(nodes: readonly PreviewNode[]): string {
  let words = '';
  for (const node of nodes) words += typeof node === 'string' ? node : wordsIn(node.children ?? []);
  return words.replaceAll('\n', ' ');
}
