/** The request for the cues that a player draws over the picture. Types only. */

/** The method of the request that asks for the part of one document that runs within a time. */
export type TrackMethod = 'webvtt/track';

export interface TrackParams {
  readonly textDocument: { readonly uri: string };
  /** From when until when, in ms. */
  readonly from: number;
  readonly to: number;
}

export interface TrackResult {
  /** A WebVTT file of its own: the header, the styles, the regions and the cues of that time, as written. */
  readonly text: string;
}
