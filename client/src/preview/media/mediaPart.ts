/** The sound and the picture of a preview, from the extension's side. */

import * as vscode from 'vscode';
import type { TrackMethod, TrackParams, TrackResult } from '../../../../server/src/protocol';
import { plain } from '../../told/plain';
import type { ContentOf, QuestionOf } from '../messages';
import type { Hearing } from '../messages/hearing';
import type { FoundMedia, MediaFromPage, PictureToConvert } from '../messages/mediaMessages';
import type { Previewed, PreviewPart } from '../previewPart';
import { fileName, folderOf, isWithin } from '../uris';
import { copyFolder, tellFailure } from './copies';
import { type FoundFile, findMedia, folderBeside, isFile, mediaFolders } from './findMedia';
import { remember, remembered } from './mediaMemory';
import { mediaExtensions, mediaKind } from './mediaNames';

/** The previews there are, so that a command can find the one in use. */
const parts = new Set<MediaPart>();

/** The part of a preview that finds the media, tells the page of it and has copies made. */
export class MediaPart implements PreviewPart {
  /** The folders that the page was allowed to read when it was loaded. */
  #loaded: readonly vscode.Uri[] = [];
  #found: FoundFile = {};
  /** The transcript that it was found for: the name may have changed since. */
  #foundFor: vscode.Uri;
  #copy: vscode.Uri | undefined;
  #isConverting = false;
  /** What the page was told last, as text; undefined where it knows nothing. */
  #told: string | undefined;
  /** Counts the searches: only the last one has a say. */
  #searches = 0;
  #watched: { readonly folder: string; readonly watcher: vscode.Disposable } | undefined;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly hearing: Hearing<MediaFromPage> = {
    chooseMedia: () => void this.choose(),
    forgetMedia: () => void this.#remember({ chosen: undefined }),
    convertMedia: ({ picture }) => void this.#convert(picture),
    mediaPlace: ({ place }) => void remember(this.#memory, this.#key, { place }),
    track: (question) => this.preview.answer(question, this.#track(question)),
  };

  constructor(readonly preview: Previewed) {
    parts.add(this);
    this.#foundFor = preview.uri;
    const { workspace } = vscode;
    this.#subscriptions = [
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (preview.shows(uri)) void this.search();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        // Read anew from the disk, where it may name another file. What is typed counts once saved.
        if (!document.isDirty && preview.shows(document.uri)) void this.search();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('webvtt.preview', preview.uri)) void this.search();
      }),
      workspace.onDidGrantWorkspaceTrust(() => void this.search()),
    ];
  }

  folders(): readonly vscode.Uri[] {
    const { uri, services } = this.preview;
    const found = this.#found.file ? [folderOf(this.#found.file)] : [];
    const copies = services.copies ? [copyFolder(services.context)] : [];
    this.#loaded = [...mediaFolders(uri), ...found, ...copies];
    return this.#loaded;
  }

  start(): void {
    this.#told = undefined;
    this.#watch();
    void this.search();
  }

  dispose(): void {
    parts.delete(this);
    this.#watched?.watcher.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Looks for the media, and tells the page where it is another than it knows. */
  async search(): Promise<void> {
    const search = ++this.#searches;
    const { uri } = this.preview;
    const document = await openDocument(uri);
    const isLast = () => search === this.#searches;
    const found = document ? await this.#findFor(document, isLast) : {};
    const copy = found.file && (await this.preview.services.copies?.present(found.file));
    if (!isLast()) return;
    this.#found = found;
    this.#foundFor = uri;
    this.#copy = copy;
    if (this.#mayLoad(found.file)) this.#tell();
    else this.preview.reload();
  }

  /** Asks the user for the file, and remembers it. */
  async choose(): Promise<void> {
    await chooseMedia(this.preview.uri, this.#memory);
  }

  /** What was found by the old name of a transcript goes on being its media where nothing else is. */
  async #findFor(document: vscode.TextDocument, isLast: () => boolean): Promise<FoundFile> {
    const found = await findMedia(document, this.#memory);
    const before = this.#found.file;
    const isRenamed = this.#foundFor.toString() !== document.uri.toString();
    if (found.file || !isRenamed || !before || !(await isFile(before)) || !isLast()) return found;
    await remember(this.#memory, document.uri.toString(), { chosen: before.toString() });
    return { file: before, isChosen: true };
  }

  get #memory(): vscode.Memento {
    return this.preview.services.context.globalState;
  }

  get #key(): string {
    return this.preview.uri.toString();
  }

  async #remember(news: { readonly chosen: string | undefined }): Promise<void> {
    await remember(this.#memory, this.#key, news);
    await this.search();
  }

  #mayLoad(file: vscode.Uri | undefined): boolean {
    return !file || this.#loaded.some((folder) => isWithin(file, folder));
  }

  #tell(): void {
    const { file, notice } = this.#found;
    const media = file ? this.#media(file) : null;
    const canConvert = this.#canConvert;
    const told = JSON.stringify([media, notice, canConvert]);
    if (told === this.#told) return;
    this.#told = told;
    const { place } = remembered(this.#memory, this.#key);
    this.preview.post({ type: 'media', media, notice, place, canConvert });
  }

  #media(file: vscode.Uri): FoundMedia {
    const played = this.#copy ?? file;
    return {
      address: this.preview.panel.webview.asWebviewUri(played).toString(),
      kind: mediaKind(fileName(played)) ?? 'video',
      name: fileName(file),
      isChosen: this.#found.isChosen === true,
      isCopy: this.#copy !== undefined,
    };
  }

  /** Files of media that come, go or change beside the transcript are looked at anew. */
  #watch(): void {
    const folder = folderBeside(this.preview.uri);
    if (!folder) return;
    if (this.#watched?.folder === folder.toString()) return;
    this.#watched?.watcher.dispose();
    const pattern = new vscode.RelativePattern(folder, `*.{${mediaExtensions.join(',')}}`);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true);
    watcher.onDidCreate(() => void this.search());
    watcher.onDidDelete(() => void this.search());
    this.#watched = { folder: folder.toString(), watcher };
  }

  async #convert(picture: PictureToConvert): Promise<void> {
    const { copies } = this.preview.services;
    const { file } = this.#found;
    if (this.#isConverting || !copies || !file || !this.#canConvert) return;
    this.#isConverting = true;
    try {
      if (await copies.make(file, picture)) await this.search();
    } catch (error) {
      await tellFailure(file, error);
    } finally {
      this.#isConverting = false;
    }
  }

  /** Another program is run for a workspace that is trusted only, on files that it can read. */
  get #canConvert(): boolean {
    const isPossible = this.preview.services.copies !== undefined && vscode.workspace.isTrusted;
    return isPossible && this.#found.file?.scheme === 'file';
  }

  async #track({ from, to }: QuestionOf<'track'>): Promise<ContentOf<'track'>> {
    const method: TrackMethod = 'webvtt/track';
    const params: TrackParams = { textDocument: { uri: this.#key }, from, to };
    const { text } = await this.preview.services.request<TrackResult>(method, params);
    return { from, to, text };
  }
}

/** Asks for the media of this transcript, remembers it, and shows it in its previews. */
export async function chooseMedia(transcript: vscode.Uri, memory: vscode.Memento): Promise<void> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: plain(`The Sound or Picture of ${fileName(transcript)}`),
      openLabel: 'Choose',
      defaultUri: folderBeside(transcript),
      filters: { 'Sound and Picture': [...mediaExtensions], 'All Files': ['*'] },
    })) ?? [];
  if (!file) return;
  await remember(memory, transcript.toString(), { chosen: file.toString() });
  await searchAgain(transcript);
}

/** Makes the previews of this transcript look for its media. */
export async function searchAgain(transcript: vscode.Uri): Promise<void> {
  const shown = [...parts].filter(({ preview }) => preview.shows(transcript));
  await Promise.all(shown.map((part) => part.search()));
}

/** Makes all previews look for their media. */
export async function searchAllAgain(): Promise<void> {
  await Promise.all([...parts].map((part) => part.search()));
}

/** The transcript of the preview in use; undefined where none is. */
export function previewInUse(): vscode.Uri | undefined {
  return [...parts].find(({ preview }) => preview.panel.active)?.preview.uri;
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
