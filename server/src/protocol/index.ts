/**
 * The requests that LSP lacks, and what is said in them. Types only, so that any client may import
 * them without pulling the server in. Requests name an open document by its address and fail, with the
 * reason in words, where it is not open or where what they ask for is nothing of the kind.
 */

export type * from './edits';
export type * from './files';
export type * from './fixes';
export type * from './initialization';
export type * from './places';
export type * from './preview';
export type * from './speakerEdits';
export type * from './speakers';
export type * from './times';
export type * from './track';
