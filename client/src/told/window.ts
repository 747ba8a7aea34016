/**
 * What the user is told and asked, and the only way to it: all that is shown here is shown as it is, so
 * that no name, path, setting or message of others becomes a link, a command or an icon.
 */

import * as vscode from 'vscode';
import { plain } from './plain';

/** Says this, and returns what was chosen of these; undefined where the message was closed. */
export function inform<Choice extends string>(
  message: string,
  ...choices: readonly Choice[]
): Thenable<Choice | undefined> {
  return vscode.window.showInformationMessage<Choice>(plain(message), ...choices);
}

/** Says what went wrong, and returns what was chosen of these; undefined where the message was closed. */
export function complain<Choice extends string>(
  message: string,
  ...choices: readonly Choice[]
): Thenable<Choice | undefined> {
  return vscode.window.showErrorMessage<Choice>(plain(message), ...choices);
}

/** A question in a dialog of its own. */
export interface Dialog<Choice extends string> {
  readonly message: string;
  readonly detail: string;
  readonly choices: readonly Choice[];
  /** Whether what is asked for may be regretted. */
  readonly isGrave?: boolean;
}

/** Asks; undefined where the user cancels. */
export function decide<Choice extends string>({
  message,
  detail,
  choices,
  isGrave = false,
}: Dialog<Choice>): Thenable<Choice | undefined> {
  const options = { modal: true, detail: plain(detail) };
  return isGrave
    ? vscode.window.showWarningMessage<Choice>(plain(message), options, ...choices)
    : vscode.window.showInformationMessage<Choice>(plain(message), options, ...choices);
}

/** The reason in words, of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How long a message stays in the status bar, in ms. */
const MESSAGE_TIME = 4000;

/** Says this in the status bar, for a moment. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(plain(message), MESSAGE_TIME);
}

/** Says how far something is: in words, and by how many of 100 more. */
export type Progress = (message: string, increment: number) => void;

/** Does this while a notification says so, which can be cancelled. */
export function whileTelling<Result>(
  title: string,
  task: (progress: Progress, token: vscode.CancellationToken) => Thenable<Result>,
): Thenable<Result> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress(
    { location, title: plain(title), cancellable: true },
    (progress, token) =>
      task((message, increment) => progress.report({ message: plain(message), increment }), token),
  );
}

/** Asks for a line of text, of which `value` is there already; undefined on Escape. */
export function askForText({
  title,
  prompt,
  placeHolder,
  value,
  validateInput,
}: {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder?: string;
  readonly value?: string;
  /** What is wrong with what is typed; undefined where nothing is. */
  readonly validateInput: (typed: string) => string | undefined;
}): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: plain(title),
    prompt: plain(prompt),
    placeHolder,
    value,
    validateInput: (typed) => {
      const problem = validateInput(typed);
      return problem === undefined ? undefined : plain(problem);
    },
  });
}
