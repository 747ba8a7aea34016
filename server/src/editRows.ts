/** The rows of the table that change who speaks. */

import { speakerEdit, speakerSamples } from './features/speakerEdit';
import { openTranscript } from './openTranscript';
import type {
  SpeakerEditMethod,
  SpeakerEditParams,
  SpeakerSamplesMethod,
  SpeakerSamplesParams,
} from './protocol';
import type { Row } from './server';

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
];
