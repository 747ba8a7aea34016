/** What a row of the server's table is, and what it may use. */

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
  readonly documents: TextDocuments<Transcript>;
  /** What the client said of itself; undefined before `initialize`. */
  client(): InitializeParams['capabilities'] | undefined;
  /** Whether the client has this command of the protocol. */
  hasCommand(command: string): boolean;
  /** The transcripts of the workspace, open or not. */
  readonly workspace: WorkspaceTranscripts;
  settings(): Settings;
  changeSettings(value: unknown): void;
  /** Sends a document's diagnostics to a client that cannot pull them. */
  push(document: Transcript): void;
  /** Makes the client ask for symbols anew, where the settings have changed what they are. */
  refreshSymbols(): void;
  /** Settled when no question about settings is under way; nothing found before that is shown. */
  settled: Promise<void>;
}

export interface Row {
  /** What the server says of itself for this row, in answer to `initialize`. */
  readonly capability?: (client: InitializeParams['capabilities']) => ServerCapabilities;
  readonly serve: (serving: Serving) => void;
}
