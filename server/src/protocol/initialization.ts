/** What a client may say when it starts the server. Types only. */

import type { WorkspaceFixCommand } from './fixes';
import type { SpeakerEditCommand } from './speakerEdits';

/** What a client may say when it starts the server, besides settings. */
export interface InitializationOptions {
  /** The commands of this protocol that the client has. */
  readonly commands?: readonly (WorkspaceFixCommand | SpeakerEditCommand)[];
  /** Whether the client answers `webvtt/files` and `webvtt/read`. */
  readonly readsFiles?: boolean;
  /** Where a worker finds the module that knows CSS. */
  readonly cssScript?: string;
}
