/** Runs in the page: draws the toolbar with a group more than its table has. */

import { button } from '../../../client/webview/pieces';
import { type Row, rowElements, rows } from '../../../client/webview/playing/toolbar';

const more: readonly Row[] = [...rows, { label: 'One more', controls: ['loop', 'keys'] }];
const toolbar = document.querySelector('#controls')!;
toolbar.replaceChildren(...rowElements(more, (control) => button(control)));
