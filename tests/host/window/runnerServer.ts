/** What the runner does for the suite, which sees no window, over HTTP. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CheckResult } from '../suite/suiteSettings';

/** What the suite, which sees no window, asks of the runner, which does. */
export interface RunnerServices {
  /** Takes note of the result of a check. */
  checked(result: CheckResult): void;
  /** The text of every webview in the window. */
  webviewTexts?(): Promise<readonly string[]>;
  /** Clicks on this text in a webview. */
  clickInWebview?(text: string): Promise<void>;
}

/** A server that listens until it is closed. */
export interface RunnerServer {
  readonly url: string;
  close(): void;
}

/** Serves the requests of the suite on this machine only. */
export async function runnerServer(services: RunnerServices): Promise<RunnerServer> {
  const server = createServer((request, response) => {
    answer(services, request).then(
      (body) => send(response, 200, body),
      (error: unknown) => send(response, 500, String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function answer(services: RunnerServices, request: IncomingMessage): Promise<unknown> {
  const body = await text(request);
  switch (request.url) {
    case '/checked':
      return services.checked(JSON.parse(body));
    case '/webviews':
      return services.webviewTexts?.();
    case '/click':
      return services.clickInWebview?.(body);
    default:
      throw new Error(`There is nothing at ${request.url}.`);
  }
}

async function text(request: IncomingMessage): Promise<string> {
  let whole = '';
  for await (const chunk of request) whole += chunk;
  return whole;
}

/** The suite of the web host runs in a page of another origin. */
function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'access-control-allow-origin': '*',
    'content-type': 'application/json',
  });
  response.end(JSON.stringify(body ?? null));
}
