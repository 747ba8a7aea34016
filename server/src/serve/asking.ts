/**
 * What the server asks of its client and tells the user through it. A client may refuse, answer late or
 * never, or be gone: none of this ends the server, and nothing waits for it for ever.
 */

import {
  type CancellationToken,
  type Connection,
  MessageType,
  RAL,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';

/** The longest that is waited for what the server can go on without, in ms. */
const PATIENCE = 1000;

/** The longest that is waited for what a request cannot be answered without, in ms. */
const LONG_PATIENCE = 30_000;

/** Lets it go on by itself; where it fails, that is noted in the log. */
export function unattended(connection: Connection, asked: Promise<unknown>): void {
  asked.catch((error: unknown) => connection.console.error(String(error)));
}

/** The answer; `otherwise` where it does not come soon, or where the client refuses. Never rejects. */
export function answerOr<Answer>(
  connection: Connection,
  asked: Promise<Answer>,
  otherwise: Answer,
): Promise<Answer> {
  const answered = asked.catch((error: unknown) => {
    connection.console.error(String(error));
    return otherwise;
  });
  return Promise.race([answered, later(PATIENCE).then(() => otherwise)]);
}

/**
 * The answer to a request whose own request is still wanted. Rejects, in words for the client, where that
 * is cancelled, where the answer does not come, and where the client refuses.
 */
export function neededAnswer<Answer>(
  what: string,
  asked: Promise<Answer>,
  token: CancellationToken,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      timer.dispose();
      listener.dispose();
      settle();
    };
    const fail = (reason: string) => end(() => reject(new Error(`${what} ${reason}`)));
    const timer = RAL().timer.setTimeout(() => fail('The editor does not answer.'), LONG_PATIENCE);
    const listener = token.onCancellationRequested(() => fail('The request was cancelled.'));
    asked.then(
      (answer) => end(() => resolve(answer)),
      (error: unknown) => fail(`The editor refuses: ${reasonOf(error)}`),
    );
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => void RAL().timer.setTimeout(resolve, ms));
}

/** A function that shows the user a warning, each text once: it asks nothing, so that nothing waits. */
export function warning(connection: Connection): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (message === '' || told.has(message)) return;
    told.add(message);
    const shown: ShowMessageParams = { type: MessageType.Warning, message };
    unattended(connection, connection.sendNotification(ShowMessageNotification.method, shown));
  };
}
