/** Who speaks how much in a transcript, for the preview to show. */

import * as vscode from 'vscode';
import type {
  SpeakersMethod,
  SpeakersParams,
  SpeakersResult,
} from '../../../../server/src/protocol';
import { aloud, inShort } from '../../speakers/speakerWords';
import type { Previewed, PreviewPart } from '../previewPart';

/** How long the text must have stayed the same before the shares are asked for again, in ms. */
const idle = 300;
/** How many speakers the page shows; the rest is counted. */
const mostSpeakers = 12;

/** Tells the page who speaks how much. An earlier question that is still open is dropped. */
export class SharesPart implements PreviewPart {
  readonly hearing = {};
  #resultId: string | undefined;
  /** What the page shows. */
  #told: string | undefined;
  #asking: vscode.CancellationTokenSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(private readonly preview: Previewed) {
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && preview.shows(document.uri)) this.#askSoon(idle);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('webvtt')) this.#askSoon(idle);
      }),
    ];
  }

  start(): void {
    this.#resultId = undefined;
    this.#told = undefined;
    this.#askSoon(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #askSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), delay);
  }

  async #ask(): Promise<void> {
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    try {
      const result = await this.#answer(asking.token);
      if (this.#asking === asking && result !== null) this.#tell(result);
    } catch {
      // A change, or a document that the server does not know yet, is asked about again.
    } finally {
      asking.dispose();
    }
  }

  async #answer(token: vscode.CancellationToken): Promise<SpeakersResult | null> {
    // The server knows documents that are open.
    const { uri } = await vscode.workspace.openTextDocument(this.preview.uri);
    const method: SpeakersMethod = 'webvtt/speakers';
    const params: SpeakersParams = {
      textDocument: { uri: uri.toString() },
      previousResultId: this.#resultId,
    };
    return this.preview.services.request<SpeakersResult | null>(method, params, token);
  }

  #tell({ resultId, count, speakers }: SpeakersResult): void {
    this.#resultId = resultId;
    const most = speakers.toSorted((a, b) => b.ms - a.ms).slice(0, mostSpeakers);
    const shares = most.map((speaker) => {
      const { name, colour, share } = speaker;
      return { name, colour, share, numbers: inShort(speaker), aloud: aloud(speaker) };
    });
    const content = JSON.stringify([count, shares]);
    // The Speakers view asks as well, and whoever did not ask last gets an answer that says the same.
    if (content !== this.#told) this.preview.post({ type: 'shares', count, shares });
    this.#told = content;
  }
}
