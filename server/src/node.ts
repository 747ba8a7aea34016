/**
 * The server as a process: over stdio, ipc, a socket or a pipe, as `vscode-languageserver` reads its
 * arguments.
 */

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { provideCssFromBeside } from './css/beside';
import { startServer } from './serve/server';

provideCssFromBeside();
startServer(createConnection(ProposedFeatures.all));
