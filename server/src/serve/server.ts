/** The table that connects features to requests: each row a capability and what serves it. */

import {
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  RAL,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { ruleFixes } from '../features/actions/workspaceFix';
import { namedDiagnostics } from '../features/diagnostics/diagnostics';
import { hover } from '../features/names/hover';
import { previewOf } from '../features/views/preview';
import type {
  FixAllMethod,
  FixAllParams,
  InitializationOptions,
  PreviewMethod,
  PreviewParams,
} from '../protocol';
import { defaultSettings, readSettings, type Settings } from '../settings';
import { Transcript } from '../transcript/transcript';
import { actionRows } from './actions';
import { answerOr, unattended, warning } from './asking';
import { editRows } from './edits';
import { nameRows } from './names';
import { openTranscript } from './openTranscript';
import { symbolRefresh, symbolRow } from './outline';
import { whereChanged } from './refresh';
import type { Row, Serving } from './row';
import { viewRows } from './views';
import { workspaceTranscripts } from './workspaceTranscripts';

/** The id by which editors know the language. */
export const languageId = 'webvtt';

const rows: readonly Row[] = [
  {
    capability: () => ({
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    }),
    serve: ({ documents, connection }) => documents.listen(connection),
  },
  {
    capability: (client) =>
      canPull(client)
        ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
        : {},
    serve: serveDiagnostics,
  },
  ...actionRows,
  {
    capability: () => ({ hoverProvider: true }),
    serve: ({ connection, documents, settings }) =>
      connection.onHover(({ textDocument, position }) => {
        const transcript = documents.get(textDocument.uri);
        return transcript ? hover(transcript, settings(), position) : null;
      }),
  },
  symbolRow,
  {
    serve: ({ connection, documents, settings }) => {
      const method: PreviewMethod = 'webvtt/preview';
      connection.onRequest(method, (params: PreviewParams) =>
        previewOf(
          openTranscript(documents, params.textDocument.uri),
          params.previousResultId,
          settings().speakerInheritance,
        ),
      );
    },
  },
  {
    serve: ({ connection, documents, settings }) => {
      const method: FixAllMethod = 'webvtt/fixAll';
      connection.onRequest(method, ({ textDocument, code }: FixAllParams) =>
        ruleFixes(openTranscript(documents, textDocument.uri), settings(), code),
      );
    },
  },
  ...editRows,
  ...nameRows,
  ...viewRows,
  { serve: serveSettings },
];

/**
 * Serves the connection until it closes. `initialized` hears the options that the client starts it with,
 * which may be anything, before they are read. A request that fails is answered with an error and ends
 * nothing.
 */
export function startServer(
  connection: Connection,
  initialized: (options: unknown) => void = () => undefined,
): void {
  const documents = new TextDocuments<Transcript>(Transcript);
  let client: InitializeParams['capabilities'] | undefined;
  let settings: Settings = defaultSettings;
  let commands: readonly string[] = [];
  let readsFiles = false;
  const warn = warning(connection);
  const serving: Serving = {
    connection,
    documents,
    client: () => client,
    hasCommand: (command) => commands.includes(command),
    workspace: workspaceTranscripts(
      connection,
      documents,
      () => client,
      () => readsFiles,
    ),
    settings: () => settings,
    push: pushing(connection, documents, () => settings),
    refreshSymbols: symbolRefresh(
      connection,
      () => client,
      () => settings,
    ),
    settled: Promise.resolve(),
    changeSettings: (value) => {
      const read = readSettings(value);
      settings = read.settings;
      for (const problem of read.problems) connection.console.warn(problem);
      warn(read.problems.join(' '));
    },
  };
  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    client = capabilities;
    initialized(initializationOptions);
    commands = commandsIn(initializationOptions);
    readsFiles = initializationOptions?.readsFiles === true;
    serving.changeSettings(initializationOptions);
    const provided = rows.map(({ capability }) => capability?.(capabilities) ?? {});
    return {
      capabilities: Object.assign({}, ...provided) as ServerCapabilities,
      serverInfo: { name: 'webvtt-language-server' },
    };
  });
  for (const { serve } of rows) serve(serving);
  connection.listen();
}

function commandsIn(options: InitializationOptions | null | undefined): readonly string[] {
  return Array.isArray(options?.commands) ? options.commands : [];
}

function canPull(client: InitializeParams['capabilities'] | undefined): boolean {
  return client?.textDocument?.diagnostic !== undefined;
}

/** Diagnostics are pulled where the client can, and pushed where it cannot. */
function serveDiagnostics(serving: Serving): void {
  const { connection, documents, client, settings, push } = serving;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    await serving.settled;
    const transcript = documents.get(textDocument.uri);
    if (!transcript) return { kind: 'full', items: [] };
    const { resultId, items } = namedDiagnostics(transcript, settings());
    if (resultId === previousResultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items };
  });
  documents.onDidChangeContent(({ document }) => {
    if (!canPull(client())) push(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (canPull(client())) return;
    unattended(connection, connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
}

/**
 * A function that sends a document’s diagnostics, where they are not what was sent last. Changes
 * that come together are answered once: it waits until the messages that are there have been read.
 */
function pushing(
  connection: Connection,
  documents: TextDocuments<Transcript>,
  settings: () => Settings,
): (document: Transcript) => void {
  const pushed = new WeakMap<Transcript, string>();
  const waiting = new Set<Transcript>();
  const send = (document: Transcript) => {
    const { uri, version } = document;
    const { resultId, items } = namedDiagnostics(document, settings());
    if (documents.get(uri) !== document || pushed.get(document) === resultId) return;
    pushed.set(document, resultId);
    unattended(connection, connection.sendDiagnostics({ uri, version, diagnostics: items }));
  };
  const sendWhenQuiet = (document: Transcript, version: number) => {
    // The next message is read between the first of these turns and the second.
    afterTurns(2, () => {
      if (document.version !== version) return sendWhenQuiet(document, document.version);
      waiting.delete(document);
      try {
        send(document);
      } catch (error) {
        connection.console.error(`No findings of ${document.uri}: ${String(error)}`);
      }
    });
  };
  return (document) => {
    if (waiting.has(document)) return;
    waiting.add(document);
    sendWhenQuiet(document, document.version);
  };
}

/** Goes on when the event loop has come round so many times. */
function afterTurns(turns: number, go: () => void): void {
  if (turns === 0) go();
  else RAL().timer.setImmediate(() => afterTurns(turns - 1, go));
}

/** Settings are asked for where the client has them, and taken from its notification where not. */
function serveSettings(serving: Serving): void {
  const { connection, documents, client, settings } = serving;
  const canAsk = () => client()?.workspace?.configuration === true;
  const refreshFindings = whereChanged('findings', settings, () => {
    if (client()?.workspace?.diagnostics?.refreshSupport) {
      unattended(connection, connection.sendRequest(DiagnosticRefreshRequest.type));
    } else if (!canPull(client())) {
      for (const document of documents.all()) serving.push(document);
    }
  });
  const refresh = () => {
    serving.refreshSymbols();
    refreshFindings();
  };
  let asked = 0;
  /** Of an answer that comes late, what was answered until then is asked for anew; a later one counts. */
  const ask = () => {
    const question = ++asked;
    const taken = connection.workspace.getConfiguration('webvtt').then((value) => {
      if (question !== asked) return;
      serving.changeSettings(value);
      refresh();
    });
    serving.settled = answerOr(connection, taken, undefined);
    // With the settings that there are, where the client has given none.
    void serving.settled.then(refresh);
  };
  connection.onInitialized(() => {
    if (!canAsk()) return serving.refreshSymbols();
    if (client()?.workspace?.didChangeConfiguration?.dynamicRegistration) {
      const type = DidChangeConfigurationNotification.type;
      unattended(connection, connection.client.register(type, { section: 'webvtt' }));
    }
    ask();
  });
  connection.onDidChangeConfiguration((change: { settings?: { webvtt?: unknown } }) => {
    if (canAsk()) return ask();
    serving.changeSettings(change.settings?.webvtt);
    refresh();
  });
}
