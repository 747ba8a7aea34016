/** The rows of the table that change who speaks, and when. */

import { retime, splitAt } from '../features/actions/retime';
import { speakerEdit, speakerSamples } from '../features/actions/speakerEdit';
import type {
  RetimeMethod,
  RetimeParams,
  SpeakerEditMethod,
  SpeakerEditParams,
  SpeakerSamplesMethod,
  SpeakerSamplesParams,
  SplitAtMethod,
  SplitAtParams,
} from '../protocol';
import { openTranscript } from './openTranscript';
import type { Row } from './row';

/** The requests `webvtt/speakerEdit`, `speakerSamples`, `retime` and `splitAt`. */
export const editRows: readonly Row[] = [
  {
    serve: ({ connection, documents, settings }) => {
      const method: SpeakerEditMethod = 'webvtt/speakerEdit';
      connection.onRequest(method, ({ textDocument, edit }: SpeakerEditParams) =>
        speakerEdit(openTranscript(documents, textDocument.uri), settings(), edit),
      );
    },
  },
  {
    serve: ({ connection, documents, settings }) => {
      const method: SpeakerSamplesMethod = 'webvtt/speakerSamples';
      connection.onRequest(method, ({ textDocument }: SpeakerSamplesParams) =>
        speakerSamples(openTranscript(documents, textDocument.uri), settings()),
      );
    },
  },
  {
    serve: ({ connection, documents, settings }) => {
      const method: RetimeMethod = 'webvtt/retime';
      connection.onRequest(method, ({ textDocument, ...wanted }: RetimeParams) =>
        retime(openTranscript(documents, textDocument.uri), settings(), wanted),
      );
    },
  },
  {
    serve: ({ connection, documents, settings }) => {
      const method: SplitAtMethod = 'webvtt/splitAt';
      connection.onRequest(method, ({ textDocument, ...wanted }: SplitAtParams) =>
        splitAt(openTranscript(documents, textDocument.uri), settings(), wanted),
      );
    },
  },
];
