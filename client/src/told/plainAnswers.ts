/** What the language server answers and says, with all words shown as they are; see `plain`. */

import type * as vscode from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { plain } from './plain';

type ConnectionOptions = NonNullable<LanguageClientOptions['connectionOptions']>;

/** Names in quick picks, suggestions and the outline, where VS Code looks for icons. */
export const plainAnswers: Middleware = {
  provideDocumentSymbols: async (document, token, next) => {
    const symbols = await next(document, token);
    for (const symbol of symbols ?? []) makeSymbolPlain(symbol);
    return symbols;
  },
  provideWorkspaceSymbols: async (query, token, next) => {
    const symbols = await next(query, token);
    for (const symbol of symbols ?? []) {
      symbol.name = plain(symbol.name);
      symbol.containerName = plain(symbol.containerName);
    }
    return symbols;
  },
  provideCompletionItem: async (document, position, context, token, next) => {
    const given = await next(document, position, context, token);
    for (const item of (Array.isArray(given) ? given : given?.items) ?? []) makePlain(item);
    return given;
  },
};

function makeSymbolPlain(symbol: vscode.DocumentSymbol | vscode.SymbolInformation): void {
  symbol.name = plain(symbol.name);
  if (!('children' in symbol)) return;
  symbol.detail = plain(symbol.detail);
  for (const child of symbol.children) makeSymbolPlain(child);
}

/** What is written and what is looked for stay what they were. */
function makePlain(item: vscode.CompletionItem): void {
  if (typeof item.label !== 'string') return;
  const label = plain(item.label);
  if (label === item.label) return;
  item.filterText ??= item.label;
  item.insertText ??= item.label;
  item.label = label;
}

/** Messages that the server has shown: the client shows them itself, before anything else hears them. */
export const plainMessages: ConnectionOptions = {
  messageStrategy: {
    handleMessage: (message, next) => {
      const { method, params } = message as { method?: unknown; params?: { message?: unknown } };
      if (isShown(method) && typeof params?.message === 'string') {
        const shown = { ...params, message: plain(params.message) };
        return next({ ...message, params: shown } as typeof message);
      }
      return next(message);
    },
  },
};

function isShown(method: unknown): boolean {
  return method === 'window/showMessage' || method === 'window/showMessageRequest';
}
