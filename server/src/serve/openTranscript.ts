/** How requests that LSP lacks find their document. */

import type { TextDocuments } from 'vscode-languageserver';
import type { Transcript } from '../transcript/transcript';

/** The open document with this address; throws, in words for the client, where there is none. */
export function openTranscript(documents: TextDocuments<Transcript>, uri: string): Transcript {
  const transcript = documents.get(uri);
  if (!transcript) throw new Error(`No open WebVTT document has the address ${uri}.`);
  return transcript;
}
