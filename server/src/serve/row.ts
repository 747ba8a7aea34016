/** What a row of the server’s table is, and what it may use. */

import type {
  Connection,
  InitializeParams,
  ServerCapabilities,
  TextDocuments,
} from 'vscode-languageserver';
import type { Settings } from '../settings';
import type { Transcript } from '../transcript/transcript';
import type { WorkspaceTranscripts } from './workspaceTranscripts';

/** What a row may use. */
export interface Serving {
  readonly connection: Connection;
  /** The open documents, each of which is a transcript. */
  readonly documents: TextDocuments<Transcript>;
  /** What the client said of itself; undefined before `initialize`. */
  client(): InitializeParams['capabilities'] | undefined;
  /** Whether the client said at the start that it has this command of the protocol. */
  hasCommand(command: string): boolean;
  /** The transcripts of the workspace, open or not. */
  readonly workspace: WorkspaceTranscripts;
  /** The settings as they are now: the defaults until the client has given others. */
  settings(): Settings;
  /** Takes settings from anything at all; what is none of them is named to the user and left out. */
  changeSettings(value: unknown): void;
  /** Sends a document’s diagnostics to a client that cannot pull them. */
  push(document: Transcript): void;
  /** Makes the client ask for symbols anew, where the settings have changed what they are. */
  refreshSymbols(): void;
  /** Settled when no question about settings is under way; nothing found before that is shown. */
  settled: Promise<void>;
}

/** One capability of the server, and what serves it. */
export interface Row {
  /** What the server says of itself for this row, in answer to `initialize`. */
  readonly capability?: (client: InitializeParams['capabilities']) => ServerCapabilities;
  /** Called once, before the connection is listened to: says what answers which requests. */
  readonly serve: (serving: Serving) => void;
}
