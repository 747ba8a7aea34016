/** What the hosts, VS Code as a server and VS Code for the web, have in common. */

import type { RunningProcess } from './runningProcess';

/** What a VS Code is started on. All paths are absolute. */
export interface HostOptions {
  /** A free port of this machine. */
  readonly port: number;
  /** The folder that is open. */
  readonly folder: string;
  /** The extension that is loaded. */
  readonly extension: string;
  /** A file in the folder to open in an editor. */
  readonly file?: string;
  /** A bundle whose `run` VS Code calls once it is up; it lies inside the extension. */
  readonly suite?: string;
  /** Where VS Code keeps its settings and state. */
  readonly data: string;
  /** Settings in addition to those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A VS Code that can be opened in a browser. */
export interface Host {
  /** What serves it; ends with this process at the latest. */
  readonly process: RunningProcess;
  /** The address to open. */
  readonly url: string;
}
