/** Reading: the list of cues, and all that helps to find one's way in it. */

import './reading.css';
import type { TranscriptToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { ReadingToPage } from '../../src/preview/messages/readingMessages';
import type { Page } from '../page';
import { Chapters } from './chapters';
import { installCopy } from './copy';
import { Cues } from './cues';
import { FindingMarks } from './findingMarks';
import { Findings } from './findings';
import { noticeIn } from './notice';
import { ReadingView } from './readingView';
import { Search } from './search';
import { Shares } from './shares';
import { installFindingsSwitch, installLayout, installShown } from './shown';

/** The order is that of the tools on the page; findings follow an edit before the list does. */
export function installReading(page: Page): Hearing<TranscriptToPage | ReadingToPage> {
  const tools = document.querySelector<HTMLElement>('#tools')!;
  const findings = new Findings();
  followEdits(page, findings);
  const cues = new Cues(page);
  const view = new ReadingView(page, findings);
  new Search(page, tools, view);
  installLayout(tools, view);
  installFindingsSwitch(tools, view, findings);
  const notice = noticeIn(tools);
  installCopy(page, tools, notice);
  const chapters = new Chapters(page, tools);
  const shares = new Shares(page, tools, view);
  installShown(page, tools, view);
  const marks = new FindingMarks(page, { findings, view, notice });
  return { ...cues.hearing, ...chapters.hearing, ...shares.hearing, ...marks.hearing };
}

/** Tells the findings from which line on an edit moved the text, and by how many lines. */
function followEdits(page: Page, findings: Findings): void {
  const { transcript } = page;
  let lines = 0;
  page.hear('transcript', ({ start, added, tail }) => {
    // Before the first text there was none that findings could have been about.
    const moved = lines === 0 ? 0 : transcript.lines - lines;
    lines = transcript.lines;
    const cue = start + added - tail;
    const from = cue < transcript.rows ? transcript.line(cue) : lines;
    findings.noteEdit({ version: transcript.version, from, moved });
  });
}
