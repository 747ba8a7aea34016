/**
 * The transcripts of a workspace: the open ones, and the others, which the server has its client
 * read, as it may run where there are no files.
 */

import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { FilesMethod, ReadMethod, ReadParams } from '../protocol';
import { Transcript } from '../transcript/transcript';
import { answerOr, neededAnswer } from './asking';

/** All transcripts that a question about the workspace goes through. */
export interface WorkspaceTranscripts {
  /** Open ones first, the others read one by one; it ends early where the token is cancelled. */
  all(token: CancellationToken): AsyncIterable<Transcript>;
  /** Those that nobody has to be asked for: open ones, and what was read and is still good. */
  atHand(): readonly Transcript[];
}

/** Of closed files, transcripts of so many code units together are kept for the next question. */
const KEPT = 1 << 25;

/**
 * The transcripts as the client has and reads them. `canRead` says whether it reads files; asked when
 * they are needed. Without that, they are the open ones alone.
 */
export function workspaceTranscripts(
  connection: Connection,
  documents: TextDocuments<Transcript>,
  client: () => InitializeParams['capabilities'] | undefined,
  canRead: () => boolean,
): WorkspaceTranscripts {
  const kept = new Map<string, Transcript>();
  let uris: readonly string[] | undefined;
  let watching: Promise<boolean> | undefined;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    uris = undefined;
    for (const { uri } of changes) kept.delete(uri);
  });

  async function read(uri: string, token: CancellationToken): Promise<Transcript | undefined> {
    const known = kept.get(uri);
    if (known) return known;
    const method: ReadMethod = 'webvtt/read';
    const params: ReadParams = { uri };
    const asked = connection.sendRequest<string | null>(method, params, token);
    const text = await neededAnswer(`${uri} could not be read.`, asked, token);
    if (typeof text !== 'string') return undefined;
    const transcript = Transcript.create(uri, 'webvtt', 0, text);
    kept.set(uri, transcript);
    forgetOldest(kept);
    return transcript;
  }

  async function* all(token: CancellationToken): AsyncIterable<Transcript> {
    yield* documents.all();
    if (!canRead()) return;
    watching ??= watch(connection, client());
    if (!(await answerOr(connection, watching, false))) {
      uris = undefined;
      kept.clear();
    }
    const method: FilesMethod = 'webvtt/files';
    if (uris === undefined) {
      const asked = connection.sendRequest<readonly string[]>(method, token);
      uris = await neededAnswer('The files of the workspace are not known.', asked, token);
    }
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      if (documents.get(uri)) continue;
      const transcript = await read(uri, token);
      if (transcript) yield transcript;
    }
  }

  const atHand = () => [
    ...documents.all(),
    ...[...kept.values()].filter(({ uri }) => !documents.get(uri)),
  ];
  return { all, atHand };
}

/** Has the client tell of changed files; false where it cannot, so that nothing is to be kept. */
async function watch(
  connection: Connection,
  client: InitializeParams['capabilities'] | undefined,
): Promise<boolean> {
  if (!client?.workspace?.didChangeWatchedFiles?.dynamicRegistration) return false;
  const watchers = [{ globPattern: '**/*.{vtt,webvtt}' }];
  return connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .then(() => true)
    .catch(() => false);
}

function forgetOldest(kept: Map<string, Transcript>): void {
  let total = 0;
  for (const { length } of kept.values()) total += length;
  for (const [uri, { length }] of kept) {
    if (total <= KEPT) return;
    kept.delete(uri);
    total -= length;
  }
}
