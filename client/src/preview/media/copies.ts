/** Copies of media as the user meets them: the settings, the progress and what went wrong. */

import * as vscode from 'vscode';
import { configured } from '../../configuration';
import type { SettingName } from '../../settings';
import { complain, reasonOf, whileTelling } from '../../told/window';
import type { makeCopy, presentCopy } from '../ffmpeg/node';
import type { PictureToConvert } from '../messages/mediaMessages';
import type { CopyMaker } from '../previewPart';
import { fileName } from '../uris';

/** The setting that says which ffmpeg. */
const program = 'preview.ffmpegPath' satisfies SettingName;

/** What runs ffmpeg, where there are processes. */
export interface Ffmpeg {
  readonly presentCopy: typeof presentCopy;
  readonly makeCopy: typeof makeCopy;
}

/** Where the copies are. */
export function copyFolder(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.globalStorageUri, 'media');
}

/** What makes copies of media through ffmpeg, and keeps them in the storage of the extension. */
export function copyMaker(context: vscode.ExtensionContext, ffmpeg: Ffmpeg): CopyMaker {
  const folder = copyFolder(context);
  const inFolder = (path: string | undefined) =>
    path === undefined ? undefined : vscode.Uri.file(path);
  return {
    present: async (file) => {
      if (file.scheme !== 'file') return undefined;
      return inFolder(await ffmpeg.presentCopy(folder.fsPath, file.fsPath).catch(() => undefined));
    },
    make: async (file, picture) => inFolder(await converted(ffmpeg, folder.fsPath, file, picture)),
  };
}

/** The copy, once it is made, while the user is told how far that is; undefined where they cancel it. */
async function converted(
  ffmpeg: Ffmpeg,
  folder: string,
  file: vscode.Uri,
  picture: PictureToConvert,
): Promise<string | undefined> {
  return whileTelling(`Converting a copy of ${fileName(file)}`, (progress, token) => {
    const ended = new AbortController();
    token.onCancellationRequested(() => ended.abort());
    let told = 0;
    return ffmpeg.makeCopy(folder, file.fsPath, picture, {
      ffmpeg: configured(program),
      signal: ended.signal,
      progress: (part) => {
        const percent = Math.floor(part * 100);
        progress(`${percent} %`, percent - told);
        told = percent;
      },
    });
  });
}

/** Says why there is no copy, and offers what helps. */
export async function tellFailure(file: vscode.Uri, error: unknown): Promise<void> {
  const isMissing = (error as { readonly code?: unknown } | undefined)?.code === 'ENOENT';
  const reason = isMissing
    ? `ffmpeg was not found as “${configured(program)}”. Install ffmpeg, or say in the settings where it is.`
    : reasonOf(error);
  const settings = 'Open Settings';
  const choice = await complain(
    `${fileName(file)} could not be converted: ${reason}`,
    ...(isMissing ? [settings] : []),
  );
  if (choice === settings)
    await vscode.commands.executeCommand('workbench.action.openSettings', `webvtt.${program}`);
}
