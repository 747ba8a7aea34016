/**
 * A file whose bytes become others: at any moment, whatever fails, and also after a sudden end, there are
 * the old ones or the new ones.
 */

import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import {
  access,
  type FileHandle,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Gives the file the new bytes, where it still has the old ones. They are written to a file beside it,
 * with its mode and its owner, which then takes its name; a link leads to it as before. Where that cannot
 * be, as the folder may not be written in, the owner not be given, or the file has other names, it is
 * written in place, with a copy of the old bytes beside it or, where there is no writing either, in the
 * folder for such files, until all is well. Rejects where the file was not changed, with the reason.
 */
export async function replaceFile(file: string, old: Uint8Array, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file);
  const present = await stat(target);
  await access(target, constants.W_OK);
  if (!present.isFile())
    throw new Error('This is no file of the usual kind, so it was left alone.');
  if (!(await hasBytes(target, old))) {
    throw new Error('The file was changed while it was looked at, so it was left alone.');
  }
  const beside = present.nlink > 1 ? undefined : await writtenBeside(target, present, bytes);
  if (beside === undefined) return writeInPlace(target, old, bytes);
  try {
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(target));
}

async function hasBytes(file: string, bytes: Uint8Array): Promise<boolean> {
  return Buffer.compare(await readFile(file), bytes) === 0;
}

/** A whole new file beside the other, safe on the disk; undefined where there can be none like it. */
async function writtenBeside(
  target: string,
  { mode, uid, gid }: Stats,
  bytes: Uint8Array,
): Promise<string | undefined> {
  const name = nameFor(path.dirname(target), target);
  const handle = await open(name, 'wx', 0o600).catch(unlessForbidden);
  if (handle === undefined) return undefined;
  try {
    const isLike = await hasOwner(handle, uid, gid);
    if (isLike) {
      await handle.chmod(mode & 0o7777);
      await handle.writeFile(bytes);
      await handle.sync();
    }
    await handle.close();
    if (isLike) return name;
    await rm(name, { force: true });
    return undefined;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(name, { force: true });
    throw error;
  }
}

/** Gives the file this owner and group; false where only others may do that. */
async function hasOwner(handle: FileHandle, uid: number, gid: number): Promise<boolean> {
  const present = await handle.stat();
  if (present.uid === uid && present.gid === gid) return true;
  return handle.chown(uid, gid).then(
    () => true,
    () => false,
  );
}

/** Writes over the file itself, while a copy has the old bytes. */
async function writeInPlace(target: string, old: Uint8Array, bytes: Uint8Array): Promise<void> {
  const copy = await copied(target, old);
  const handle = await open(target, 'r+');
  try {
    await fill(handle, bytes);
  } catch (error) {
    await fill(handle, old).catch(() => {
      throw new Error(`It could not be written whole; ${copy} has what was in it.`);
    });
    await handle.close();
    await rm(copy, { force: true });
    throw error;
  }
  await handle.close();
  await rm(copy, { force: true });
}

/** Makes these bytes all that is in the file, safe on the disk. */
async function fill(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, at);
    at += bytesWritten;
  }
  await handle.truncate(bytes.length);
  await handle.sync();
}

/** A copy of the old bytes, safe on the disk: beside the file, else in the folder for such files. */
async function copied(target: string, old: Uint8Array): Promise<string> {
  for (const folder of [path.dirname(target), tmpdir()]) {
    const name = nameFor(folder, target);
    const handle = await open(name, 'wx', 0o600).catch(unlessForbidden);
    if (handle === undefined) continue;
    try {
      await handle.writeFile(old);
      await handle.sync();
      await handle.close();
      await syncFolder(folder);
      return name;
    } catch (error) {
      await handle.close().catch(() => undefined);
      await rm(name, { force: true });
      throw error;
    }
  }
  throw new Error('There is no place for a copy of it, so it was left alone.');
}

/** A name that nothing has, hidden, and with the name of the file in it. */
function nameFor(folder: string, file: string): string {
  return path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.old-or-new`);
}

/** Nothing where one may not write; all else that goes wrong stays what it is. */
function unlessForbidden(error: NodeJS.ErrnoException): undefined {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) return undefined;
  throw error;
}

/** Makes what the folder names safe on the disk, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
