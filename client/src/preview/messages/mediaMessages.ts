/** What is said about the sound, the picture and the cues drawn over it. Types only. */

/** The media that belongs to the transcript. */
export interface MediaToPage {
  readonly type: 'media';
  /** Null where none was found. */
  readonly media: FoundMedia | null;
  /** Why it is not the media that the user may expect, in their words. */
  readonly notice?: string;
  /** Where playing stopped when the preview was last open, in ms. */
  readonly place?: number;
  /** True where the extension can make a copy that plays. */
  readonly canConvert?: boolean;
}

/** A file of media, as the page plays it. */
export interface FoundMedia {
  /** Where the page loads it from. */
  readonly address: string;
  /** What its name makes it; a file of a kind for pictures may have sound alone. */
  readonly kind: 'audio' | 'video';
  /** The name of the file, for people. */
  readonly name: string;
  /** True where the user chose it, and may let go of it again. */
  readonly isChosen?: boolean;
  /** True where this is a copy that was made because the file itself does not play. */
  readonly isCopy?: boolean;
}

/** What the page says and asks about media. */
export type MediaFromPage =
  /** The user wants to choose a file. */
  | { readonly type: 'chooseMedia' }
  /** The user lets go of the file they chose. */
  | { readonly type: 'forgetMedia' }
  /** The user wants a copy that plays. `picture` is the codec of a picture that plays as it is. */
  | { readonly type: 'convertMedia'; readonly picture: PictureToConvert }
  /** Where playing is, in ms, from time to time. */
  | { readonly type: 'mediaPlace'; readonly place: number }
  /** The page needs the cues that run between these times, in ms. */
  | {
      readonly type: 'track';
      readonly id: number;
      readonly from: number;
      readonly to: number;
    };

/** A WebVTT file with the cues that run between these times, in ms. */
export interface MediaAnswer {
  readonly type: 'answer';
  readonly of: 'track';
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What a copy does about the picture: there is none, it plays as it is, or it does not. */
export type PictureToConvert = 'none' | 'convert' | PlayingPicture;

/** The codecs of pictures that a copy may keep, as files name them. */
export type PlayingPicture = 'avc' | 'vp8' | 'vp9' | 'av1';
