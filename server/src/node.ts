/** The server as a process: over stdio, ipc, a socket or a pipe, as its arguments say. */

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all));
