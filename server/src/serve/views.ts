/** The rows of the table for clients that show speakers in a view and in colour, and step from turn to turn. */

import { colouredMentions } from '../features/views/colouredMentions';
import { speakersView } from '../features/views/speakersView';
import { place } from '../features/views/step';
import { trackOf } from '../features/views/track';
import type {
  MentionsMethod,
  MentionsParams,
  PlaceMethod,
  PlaceParams,
  SpeakersMethod,
  SpeakersParams,
  TrackMethod,
  TrackParams,
} from '../protocol';
import { openTranscript } from './openTranscript';
import type { Row } from './row';

/**
 * The requests `webvtt/speakers`, `mentions`, `place` and `track`; the first two wait for the settings.
 */
export const viewRows: readonly Row[] = [
  {
    serve: (serving) => {
      const { connection, documents, settings } = serving;
      const method: SpeakersMethod = 'webvtt/speakers';
      connection.onRequest(method, async ({ textDocument, previousResultId }: SpeakersParams) => {
        await serving.settled;
        const transcript = openTranscript(documents, textDocument.uri);
        return speakersView(transcript, previousResultId, settings().speakerInheritance) ?? null;
      });
    },
  },
  {
    serve: (serving) => {
      const { connection, documents, settings } = serving;
      const method: MentionsMethod = 'webvtt/mentions';
      connection.onRequest(method, async ({ textDocument, ranges }: MentionsParams) => {
        await serving.settled;
        const transcript = openTranscript(documents, textDocument.uri);
        return colouredMentions(transcript, ranges, settings().speakerInheritance);
      });
    },
  },
  {
    serve: ({ connection, documents, settings }) => {
      const method: PlaceMethod = 'webvtt/place';
      connection.onRequest(method, ({ textDocument, ...step }: PlaceParams) =>
        place(openTranscript(documents, textDocument.uri), step, settings().speakerInheritance),
      );
    },
  },
  {
    serve: ({ connection, documents }) => {
      const method: TrackMethod = 'webvtt/track';
      connection.onRequest(method, ({ textDocument, from, to }: TrackParams) =>
        trackOf(openTranscript(documents, textDocument.uri), from, to),
      );
    },
  },
];
