/** By which the server asks for files that are not open. Types only. */

/** The method of the request by which the server asks for the addresses of the workspace’s transcripts. */
export type FilesMethod = 'webvtt/files';

/** The method of the request by which the server asks for a file’s text; null where it cannot be had. */
export type ReadMethod = 'webvtt/read';

export interface ReadParams {
  readonly uri: string;
}
