/** What is said about the sound, the picture and the cues drawn over it. Types only. */

export type MediaToPage =
  /** The media that belongs to the transcript; null where none was found. */
  { readonly type: 'media'; readonly media: FoundMedia | null };

export interface FoundMedia {
  /** Where the page loads it from. */
  readonly address: string;
  readonly kind: 'audio' | 'video';
  /** The name of the file, for people. */
  readonly name: string;
}

export type MediaFromPage =
  /** The user wants to choose a file. */
  { readonly type: 'chooseMedia' };
