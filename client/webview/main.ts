/** The preview page: shows what the extension tells, and tells what the reader does. */

import './preview.css';
import type { FromPage, ToPage } from '../src/preview/messages';
import type { Hearing, HearingAll } from '../src/preview/messages/hearing';
import { List } from './list/list';
import { installMedia } from './media/installMedia';
import type { Page, PageEvents } from './page';
import { installPlaying } from './playing/installPlaying';
import { Questions } from './questions';
import { installReading } from './reading/installReading';
import { installTimeline } from './timeline/installTimeline';
import { Playhead } from './transcript/playhead';
import { endOf } from './transcript/times';
import { Transcript } from './transcript/transcript';

/** What VS Code keeps for a page that it puts away, and hands to the extension after a reload. */
interface State {
  readonly uri?: string;
  readonly parts?: Readonly<Record<string, unknown>>;
}

const api = acquireVsCodeApi<State>();
const state = { ...(api.getState() ?? {}) };
const transcript = new Transcript();
const playhead = new Playhead();
const questions = new Questions(post);
const listeners = new Map<keyof PageEvents, ((event: never) => void)[]>();

const page: Page = {
  transcript,
  playhead,
  list: new List(
    document.querySelector<HTMLElement>('#list')!,
    document.querySelector('#scroller')!,
    transcript,
  ),
  post,
  ask: (type, question, hear) => questions.ask(type, question, hear),
  hear: (name, hear) => {
    listeners.set(name, [...(listeners.get(name) ?? []), hear]);
  },
  announce: (name, event) => {
    for (const hear of listeners.get(name) ?? []) hear(event as never);
  },
  recalled: <Value>(part: string) => state.parts?.[part] as Value | undefined,
  remember: (part, value) => keep({ parts: { ...state.parts, [part]: value } }),
};

function post(message: FromPage): void {
  api.postMessage(message);
}

function keep(more: State): void {
  Object.assign(state, more);
  api.setState(state);
}

const ownHearing: Hearing<ToPage, 'transcript' | 'answer' | 'failure'> = {
  transcript: ({ uri, title, result }) => {
    keep({ uri });
    document.title = title;
    const change = transcript.splice(result);
    playhead.transcriptLength = endOf(transcript);
    page.announce('transcript', change);
  },
  answer: (answer) => questions.close(answer),
  failure: (failure) => questions.close(failure),
};

const parts = [
  installReading(page),
  installMedia(page),
  installPlaying(page),
  installTimeline(page),
  // After the others, which may want to hear of a transcript while the page still is as it was.
  ownHearing,
] as const;
const hearing: HearingAll<ToPage, (typeof parts)[number]> = parts;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  for (const part of hearing) part[data.type]?.(data as never);
});
page.post({ type: 'ready' });
