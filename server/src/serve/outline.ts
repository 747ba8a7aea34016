/** The row of the table for the outline, which a client asks for anew when a setting changes what it lists. */

import {
  type Connection,
  type Disposable,
  DocumentSymbolRequest,
  type InitializeParams,
} from 'vscode-languageserver';
import { documentSymbols } from '../features/outline/documentSymbols';
import type { Settings } from '../settings';
import { unattended } from './asking';
import { whereChanged } from './refresh';
import type { Row } from './row';

/** What the outline is called where an editor shows several of one file. */
const label = 'WebVTT';

/**
 * `textDocument/documentSymbol`, said at the start to clients that cannot register it. It waits until
 * the settings are known, as these say what the outline lists.
 */
export const symbolRow: Row = {
  capability: (client) => (canRegister(client) ? {} : { documentSymbolProvider: { label } }),
  serve: (serving) => {
    const { connection, documents, settings } = serving;
    connection.onDocumentSymbol(async ({ textDocument }) => {
      await serving.settled;
      const transcript = documents.get(textDocument.uri);
      return transcript ? documentSymbols(transcript, settings()) : [];
    });
  },
};

/**
 * A function that registers the outline, anew where the settings have changed what it is: LSP has no
 * request to refresh symbols, and an editor that knows them asks again for a provider that is new.
 */
export function symbolRefresh(
  connection: Connection,
  client: () => InitializeParams['capabilities'] | undefined,
  settings: () => Settings,
): () => void {
  let present: Disposable | undefined;
  let asked = 0;
  const register = () => {
    const registration = ++asked;
    present?.dispose();
    present = undefined;
    const options = { documentSelector: null, label };
    const made = connection.client.register(DocumentSymbolRequest.type, options).then((outline) => {
      // One that a client takes its time for may be there only when there is another.
      if (registration === asked) present = outline;
      else outline.dispose();
    });
    unattended(connection, made);
  };
  const refresh = whereChanged('outline', settings, register);
  return () => {
    if (canRegister(client())) refresh();
  };
}

function canRegister(client: InitializeParams['capabilities'] | undefined): boolean {
  return client?.textDocument?.documentSymbol?.dynamicRegistration === true;
}
