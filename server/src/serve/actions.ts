/** The rows of the table that offer fixes and other actions on the text, and work out what was left for later. */

import { CodeActionKind, type InitializeParams } from 'vscode-languageserver';
import { codeActions, laterFixOf, resolved } from '../features/actions/codeActions';
import { FIX_ALL, fixAllActions } from '../features/actions/fixAll';
import { silencingActions } from '../features/actions/silencingActions';
import {
  pendingOf,
  resolvedAction,
  speakerActions,
  speakerRewrite,
} from '../features/actions/speakerActions';
import { workspaceFixes } from '../features/actions/workspaceFix';
import { openTranscript } from './openTranscript';
import type { Row } from './row';

/**
 * `textDocument/codeAction` and `codeAction/resolve`. What was left for later names its document
 * itself.
 */
export const actionRows: readonly Row[] = [
  {
    capability: () => ({
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, ...speakerRewrite],
        resolveProvider: true,
      },
    }),
    serve: ({ connection, documents, settings, hasCommand, client }) =>
      connection.onCodeAction(({ textDocument, range, context }) => {
        const transcript = documents.get(textDocument.uri);
        if (!transcript) return [];
        const resolvable = resolvableIn(client());
        return [
          ...codeActions(transcript, settings(), range, context, resolvable),
          ...silencingActions(transcript, settings(), range, context.only),
          ...(hasCommand('webvtt.fixAllInWorkspace')
            ? workspaceFixes(transcript, settings(), range, context.only)
            : []),
          ...fixAllActions(transcript, settings(), context.only),
          ...speakerActions(
            transcript,
            settings(),
            range,
            context.only,
            hasCommand('webvtt.speakerEdit') ? 'by command' : 'by edit',
          ),
        ];
      }),
  },
  {
    serve: ({ connection, documents, settings }) =>
      connection.onCodeActionResolve((action) => {
        const fix = laterFixOf(action);
        if (fix) return resolved(openTranscript(documents, fix.uri), settings(), action, fix.code);
        const pending = pendingOf(action);
        if (!pending) return action;
        return resolvedAction(openTranscript(documents, pending.uri), settings(), action, pending);
      }),
  },
];

/** The properties of an action that the client asks for when it needs them. */
function resolvableIn(client: InitializeParams['capabilities'] | undefined): readonly string[] {
  return client?.textDocument?.codeAction?.resolveSupport?.properties ?? [];
}
