/** What a burst of keys costs beside one key: it is worked on once, when something is asked. */

import type { Conversation } from './conversation';
import { warmMedians } from './measure';
import { atMost, type Cell, compared, type Group, ms } from './table';
import { cuesTitle, sizes, texts } from './texts';
import { BURST, keysThen } from './waits';

/** How many times as long as for one key an answer may take after a burst. */
const LIMIT = 1.5;

/** A row for one key and one for a burst, in turns and on our server alone. */
export async function burstGroup(
  ours: Conversation,
  progress: (what: string) => void,
): Promise<Group> {
  const [ones, bursts]: [Cell[], Cell[]] = [[], []];
  let figure = 0;
  for (const size of sizes) {
    progress(`bursts in ${cuesTitle(size)}`);
    const opened = { text: texts.plain(size), cues: size };
    await ours.open(opened.text);
    const waits = [keysThen(1, 'symbols'), keysThen(BURST, 'symbols')];
    const [one, burst] = await warmMedians(waits.map((wait) => () => wait(ours, opened)));
    ones.push({ value: ms(one!) });
    bursts.push(compared(ms(burst!), burst! / one!, 'of one'));
    figure = Math.max(figure, burst! / one!);
  }
  const rows = [
    { what: 'key → symbols', text: 'plain', cells: ones },
    {
      what: `${BURST} keys → symbols`,
      text: 'plain',
      cells: bursts,
      ...atMost({ figure, limit: LIMIT, of: 'of one' }),
    },
  ];
  return { title: 'Ours alone, in turns', columns: sizes.map(cuesTitle), rows };
}
