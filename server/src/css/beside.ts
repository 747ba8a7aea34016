/** Where there is Node, the CSS module is the file beside this bundle. */

import { type CssModule, provideCss } from '../rules/sheets/cssChecks';

/** Lets the rules on CSS find their module; it is loaded when the first STYLE block is met. */
export function provideCssFromBeside(): void {
  provideCss(() => require('./css.js') as CssModule);
}
