/** The server as a web worker. */

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { type CssModule, provideCss } from './rules/sheets/cssChecks';
import { startServer } from './serve/server';

/** What a worker has besides messages; `webvttCss` once its script was imported. */
declare function importScripts(address: string): void;
declare const webvttCss: CssModule;

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(
  createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  ),
  (options) => {
    const script = (options as { readonly cssScript?: unknown } | undefined)?.cssScript;
    if (typeof script !== 'string') return;
    provideCss(() => {
      importScripts(script);
      return webvttCss;
    });
  },
);
