/** The requests by which the server has the client read files that are not open. Types only. */

/** The method of the request by which the server asks for the addresses of the workspace’s transcripts. */
export type FilesMethod = 'webvtt/files';

/** The method of the request by which the server asks for a file’s text; null where it cannot be had. */
export type ReadMethod = 'webvtt/read';

/** Which file is to be read: one of the addresses that the client gave. */
export interface ReadParams {
  readonly uri: string;
}
