/** Looks for the sound or the picture of a transcript, in every host: only through `workspace.fs`. */

import * as vscode from 'vscode';
import { configured } from '../../configuration';
import { fileName, folderOf, isWithin } from '../uris';
import { remembered } from './mediaMemory';
import { mediaFor } from './mediaNames';
import { isAddress, notedMedia } from './note';

/** The file that was found for a transcript, or why there is none. */
export interface FoundFile {
  /** Undefined where there is none. */
  readonly file?: vscode.Uri;
  /** True where the user chose it. */
  readonly isChosen?: boolean;
  /** Why it is not the file that the user may expect, in their words. */
  readonly notice?: string;
}

/**
 * The media of a transcript: the file that its user chose, else the one that it names itself, else
 * one of its own name beside it, else one in the folders of the settings.
 */
export async function findMedia(
  document: vscode.TextDocument,
  memory: vscode.Memento,
): Promise<FoundFile> {
  const chosen = await chosenMedia(document.uri, memory);
  if (chosen.file) return chosen;
  const noted = await mediaNotedIn(document);
  if (noted.file) return noted;
  const file = await namedMedia(document.uri);
  return { file, notice: chosen.notice ?? noted.notice };
}

/** The folder that the transcript is in; undefined of one that was never saved. */
export function folderBeside(transcript: vscode.Uri): vscode.Uri | undefined {
  return transcript.scheme === 'untitled' ? undefined : folderOf(transcript);
}

/** The folders in which media of the transcript's name is looked for, its own one first. */
export function mediaFolders(transcript: vscode.Uri): readonly vscode.Uri[] {
  const own = folderBeside(transcript);
  const beside = own ? [own] : [];
  const workspace = vscode.workspace.getWorkspaceFolder(transcript)?.uri;
  const bases = workspace ? [...beside, workspace] : beside;
  const named = configured('preview.mediaFolders', transcript).filter(
    (path) => path !== '' && !isAddress(path),
  );
  const folders = named.flatMap((path) => bases.map((base) => resolved(base, path)));
  return [...beside, ...folders.filter((folder) => mayRead(folder, transcript))];
}

async function chosenMedia(uri: vscode.Uri, memory: vscode.Memento): Promise<FoundFile> {
  const { chosen } = remembered(memory, uri.toString());
  if (chosen === undefined) return {};
  const file = vscode.Uri.parse(chosen);
  if (await isFile(file)) return { file, isChosen: true };
  return { notice: `${fileName(file)}, which you chose, is not there any more.` };
}

async function mediaNotedIn(document: vscode.TextDocument): Promise<FoundFile> {
  const path = notedMedia(document.getText(firstLines));
  if (path === undefined) return {};
  if (isAddress(path)) {
    return {
      notice: `The transcript names ${path}. The preview loads nothing from the network: save it as a file and name that.`,
    };
  }
  const file = resolved(folderOf(document.uri), path);
  if (!mayRead(file, document.uri)) {
    return {
      notice: `The transcript names ${path}, which is outside of this workspace. Trust the workspace to play it.`,
    };
  }
  if (await isFile(file)) return { file };
  return { notice: `The transcript names ${path}, which is not there.` };
}

const firstLines = new vscode.Range(0, 0, 500, 0);

async function namedMedia(transcript: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const folder of mediaFolders(transcript)) {
    const name = mediaFor(fileName(transcript), await filesIn(folder));
    if (name !== undefined) return vscode.Uri.joinPath(folder, name);
  }
  return undefined;
}

/** The names of the files in a folder; none where it cannot be read. */
async function filesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  } catch {
    return [];
  }
}

/** True where there is a file of this address; false for a folder, and where nobody can tell. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** What a workspace that is not trusted says may lead to files beside the transcript or below the workspace only. */
function mayRead(file: vscode.Uri, transcript: vscode.Uri): boolean {
  if (vscode.workspace.isTrusted) return true;
  const workspace = vscode.workspace.getWorkspaceFolder(transcript)?.uri;
  const roots = [folderOf(transcript), ...(workspace ? [workspace] : [])];
  return roots.some((root) => isWithin(file, root));
}

/** A path as a file of any system may write it, from this folder on. */
function resolved(base: vscode.Uri, path: string): vscode.Uri {
  const slashed = path.replaceAll('\\', '/');
  if (/^[a-z]:\//iu.test(slashed)) return base.with({ path: `/${slashed}` });
  return slashed.startsWith('/')
    ? base.with({ path: slashed })
    : vscode.Uri.joinPath(base, slashed);
}
