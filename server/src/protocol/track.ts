/** The request for the cues that a player draws over the picture. Types only. */

/** The method of the request that asks for the part of one document that runs within a time. */
export type TrackMethod = 'webvtt/track';

/** The document, and the time around the playhead. */
export interface TrackParams {
  readonly textDocument: { readonly uri: string };
  /** From when until when, in ms. */
  readonly from: number;
  readonly to: number;
}

/** What a `<track>` element can load. */
export interface TrackResult {
  /** A WebVTT file of its own: the header, the styles, the regions and the cues of that time, as written. */
  readonly text: string;
}
