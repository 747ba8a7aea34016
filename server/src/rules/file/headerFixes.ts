/** What can be done about a file that does not start with its signature. */

import { faultNumber } from '../../syntax/faults';
import { type Case, type Edit, edit, type Fix, replacement } from '../rule';
import { timestampFixes } from '../times/timingFixes';

const SRT = /^\s*(?:\d+[ \t]*(?:\r\n?|\n))?[ \t]*\d+:\d\d:\d\d,\d+[ \t]*-->/u;

/** Whether the file starts as an SRT file does: with a number and times with commas. */
export function looksLikeSrt({ chunk, start }: Case): boolean {
  return SRT.test(chunk.text.slice(start, start + 200));
}

/** The signature as it was meant; else a new header, and of an SRT file its times converted too. */
export function signatureFixes(found: Case): readonly Fix[] {
  const { chunk, start } = found;
  const below = /^[ \t\r\n]*(?=WEBVTT(?:[ \t\r\n]|$))/u.exec(chunk.text.slice(start))?.[0];
  if (below) {
    const title = 'Remove the white space above WEBVTT';
    return [replacement(found, title, '', start, start + below.length)];
  }
  const meant = /^[ \t]*webvtt(.?)/iu.exec(found.text);
  if (meant) {
    const follower = meant[1] ?? '';
    const space = follower === '' || follower === ' ' || follower === '\t' ? '' : ' ';
    const end = start + meant[0].length - follower.length;
    return [replacement(found, 'Write WEBVTT', `WEBVTT${space}`, start, end)];
  }
  const header = edit(found, start, start, newHeader(chunk.text.slice(start)));
  const insertion = { title: 'Insert the WEBVTT header', edits: [header] };
  if (!looksLikeSrt(found)) return [insertion];
  const title = 'Convert the file from SRT to WebVTT';
  return [{ title, edits: [header, ...convertedTimes(found)] }, insertion];
}

/** All times with a comma, with a full stop. */
function convertedTimes({ transcript }: Case): readonly Edit[] {
  return transcript.chunks.flatMap((chunk, index) => {
    const { faults, text } = chunk;
    const edits: Edit[] = [];
    for (let i = 0; i < faults.count; i++) {
      if (faults.code[i] !== faultNumber['timing-comma']) continue;
      const [start, end, block] = [faults.start[i]!, faults.end[i]!, faults.block[i]!];
      const place = { chunk, block, start, end, text: text.slice(start, end) };
      const [fix] = timestampFixes({ ...place, transcript, offset: transcript.offsetOf(index) });
      edits.push(...(fix?.edits ?? []));
    }
    return edits;
  });
}

/** A header and its empty line, with the line terminator that the text uses. */
function newHeader(text: string): string {
  const terminator = /\r\n?|\n/u.exec(text)?.[0] ?? '\n';
  return `WEBVTT${terminator}${/^[\r\n]/u.test(text) ? '' : terminator}`;
}
