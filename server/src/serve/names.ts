/** The rows of the table that are about the names of speakers: to find, complete and change them. */

import {
  CompletionTriggerKind,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentPositionParams,
  type TextDocuments,
} from 'vscode-languageserver';
import { completion } from '../features/names/completion';
import { definition } from '../features/names/definition';
import { documentHighlights } from '../features/names/documentHighlights';
import { hasSpeaker } from '../features/names/mentionAt';
import { references } from '../features/names/references';
import {
  prepareRename,
  type Refusal,
  type RenameAbilities,
  rename,
  renameSpeaker,
} from '../features/names/rename';
import { bestSymbols, type Found, symbolsMatching } from '../features/names/workspaceSymbols';
import type {
  RenameSpeakerMethod,
  RenameSpeakerParams,
  SpeakerFilesMethod,
  SpeakerFilesParams,
} from '../protocol';
import { knownNames } from '../speakers';
import type { Transcript } from '../transcript/transcript';
import { openTranscript } from './openTranscript';
import type { Row, Serving } from './row';

/**
 * Rename, references, definition, highlights, completion, symbols of the workspace, and the requests
 * `webvtt/renameSpeaker` and `webvtt/speakerFiles`. What LSP asks about a document that is not open is
 * answered with nothing.
 */
export const nameRows: readonly Row[] = [
  {
    capability: (client) => ({
      renameProvider: client.textDocument?.rename?.prepareSupport
        ? { prepareProvider: true }
        : true,
    }),
    serve: serveRename,
  },
  {
    capability: () => ({ referencesProvider: true }),
    serve: ({ connection, documents, settings }) =>
      connection.onReferences(({ context, ...at }) =>
        answer(documents, at, [], (transcript) => {
          const declaration = context.includeDeclaration ? 'with' : 'without';
          return references(transcript, settings(), at.position, declaration);
        }),
      ),
  },
  {
    capability: () => ({ definitionProvider: true }),
    serve: ({ connection, documents, settings }) =>
      connection.onDefinition((at) =>
        answer(documents, at, null, (transcript) =>
          definition(transcript, settings(), at.position),
        ),
      ),
  },
  {
    capability: () => ({ documentHighlightProvider: true }),
    serve: ({ connection, documents, settings }) =>
      connection.onDocumentHighlight((at) =>
        answer(documents, at, [], (transcript) =>
          documentHighlights(transcript, settings(), at.position),
        ),
      ),
  },
  {
    capability: () => ({ completionProvider: { triggerCharacters: [' ', '<'] } }),
    serve: ({ connection, documents, settings, workspace }) =>
      connection.onCompletion(({ context, ...at }) =>
        answer(documents, at, null, (transcript) => {
          const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
          const asked = isTyped ? 'by a character' : 'by a person';
          const others = () => namesElsewhere(workspace.atHand(), transcript);
          return completion(transcript, settings(), at.position, asked, others);
        }),
      ),
  },
  {
    capability: () => ({ workspaceSymbolProvider: true }),
    serve: ({ connection, settings, workspace }) =>
      connection.onWorkspaceSymbol(async ({ query }, token) => {
        const found: Found[] = [];
        for await (const transcript of workspace.all(token)) {
          found.push(...symbolsMatching(transcript, settings(), query));
        }
        return bestSymbols(found);
      }),
  },
  {
    serve: ({ connection, settings, workspace }) => {
      const method: SpeakerFilesMethod = 'webvtt/speakerFiles';
      connection.onRequest(method, async ({ name }: SpeakerFilesParams, token) => {
        const uris: string[] = [];
        for await (const transcript of workspace.all(token)) {
          if (hasSpeaker(transcript, settings(), name)) uris.push(transcript.uri);
        }
        return uris;
      });
    },
  },
];

function serveRename({ connection, documents, settings, client }: Serving): void {
  connection.onPrepareRename((at) =>
    answer(documents, at, null, (transcript) =>
      orRefused(prepareRename(transcript, settings(), at.position)),
    ),
  );
  connection.onRenameRequest(({ newName, ...at }) =>
    answer(documents, at, null, (transcript) => {
      const abilities = abilitiesOf(client());
      return orRefused(rename(transcript, settings(), at.position, newName, abilities)).edit;
    }),
  );
  const method: RenameSpeakerMethod = 'webvtt/renameSpeaker';
  connection.onRequest(method, ({ textDocument, from, to }: RenameSpeakerParams) => {
    const transcript = openTranscript(documents, textDocument.uri);
    if (typeof from !== 'string' || typeof to !== 'string') {
      throw new Error('“from” and “to” must be the names before and after, as text.');
    }
    return orRefused(renameSpeaker(transcript, settings(), from, to)).edits;
  });
}

/** The answer for the open document; `otherwise` where it is not open. */
function answer<Answer, Otherwise>(
  documents: TextDocuments<Transcript>,
  { textDocument }: TextDocumentPositionParams,
  otherwise: Otherwise,
  of: (transcript: Transcript) => Answer,
): Answer | Otherwise {
  const transcript = documents.get(textDocument.uri);
  return transcript ? of(transcript) : otherwise;
}

/** What was asked for; a refusal is thrown, as an answer whose words an editor shows as they are. */
function orRefused<Answer extends object>(found: Answer | Refusal): Answer {
  if ('reason' in found) throw new ResponseError(LSPErrorCodes.RequestFailed, found.reason);
  return found;
}

function abilitiesOf(client: InitializeParams['capabilities'] | undefined): RenameAbilities {
  const edits = client?.workspace?.workspaceEdit;
  const asks = client?.textDocument?.rename?.honorsChangeAnnotations === true;
  return {
    versions: edits?.documentChanges === true,
    confirmation: asks && edits?.changeAnnotationSupport !== undefined,
  };
}

/** So many names of each other file are offered, and so many in all. */
const FROM_EACH = 50;
const FROM_ALL = 500;

function namesElsewhere(
  transcripts: readonly Transcript[],
  present: Transcript,
): readonly string[] {
  const names = new Set<string>();
  for (const transcript of transcripts) {
    if (transcript === present) continue;
    for (const name of knownNames(transcript, FROM_EACH)) names.add(name);
    if (names.size >= FROM_ALL) break;
  }
  return [...names];
}
