/** The commands that play from the editor, without the hands leaving the text. */

import * as vscode from 'vscode';
import { inform } from '../../told/window';
import type { ActionName } from '../messages/playingMessages';
import type { Previewed } from '../previewPart';

/** A preview that can play. */
export interface Player {
  readonly preview: Previewed;
  /** Does this on the page, once there is one. */
  run(name: ActionName): void;
}

const commandNames: Readonly<Record<ActionName, string>> = {
  playPause: 'webvtt.player.playPause',
  back: 'webvtt.player.back',
  forward: 'webvtt.player.forward',
  previousCue: 'webvtt.player.previousCue',
  nextCue: 'webvtt.player.nextCue',
  replay: 'webvtt.player.replay',
  loop: 'webvtt.player.loop',
  changesOnly: 'webvtt.player.changesOnly',
  slower: 'webvtt.player.slower',
  faster: 'webvtt.player.faster',
  normalSpeed: 'webvtt.player.normalSpeed',
  setStart: 'webvtt.player.setStart',
  setEnd: 'webvtt.player.setEnd',
  split: 'webvtt.player.split',
  follow: 'webvtt.player.follow',
  readOut: 'webvtt.player.readOut',
};

/** The players there are, the one made last at the end. */
const players = new Set<Player>();

/** Makes the player known to the commands. */
export function addPlayer(player: Player): void {
  players.add(player);
  noteActiveDocument();
}

/** Makes the player, whose preview is closed, unknown to the commands. */
export function removePlayer(player: Player): void {
  players.delete(player);
  noteActiveDocument();
}

/** Whether the document in the active editor has a preview, for the keys that need one. */
export function noteActiveDocument(): void {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const isOpen = uri !== undefined && playerOf(uri) !== undefined;
  void vscode.commands.executeCommand('setContext', 'webvtt.previewOpen', isOpen);
}

/** The commands, by their ids. */
export function playerCommands(): Readonly<Record<string, () => Promise<void>>> {
  const entries = Object.entries(commandNames) as readonly [ActionName, string][];
  return Object.fromEntries(entries.map(([name, id]) => [id, () => run(name)]));
}

/** Runs the action in the preview of the active document, which is opened where there is none. */
async function run(name: ActionName): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const uri = document?.languageId === 'webvtt' ? document.uri : undefined;
  const present = uri ? playerOf(uri) : playerInUse();
  if (!present && uri) await vscode.commands.executeCommand('webvtt.preview', uri);
  const player = present ?? (uri && playerOf(uri));
  if (player) player.run(name);
  else void inform('Open a WebVTT file in the editor first.');
}

function playerOf(uri: vscode.Uri): Player | undefined {
  return [...players].find(({ preview }) => preview.shows(uri));
}

/** The player that has the keyboard, else one on screen. */
function playerInUse(): Player | undefined {
  const present = [...players];
  return (
    present.find(({ preview }) => preview.panel.active) ??
    present.findLast(({ preview }) => preview.panel.visible)
  );
}
