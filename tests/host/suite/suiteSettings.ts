/** What the runner and the suite tell each other. */

/** What the runner tells the suite, in `suite.json` of the workspace. */
export interface SuiteSettings {
  /** Where the runner listens. */
  readonly runner: string;
  /** Whether the runner sees the window, and so what webviews show. */
  readonly window: boolean;
  /** Whether the window is expected to trust the workspace. */
  readonly trusted: boolean;
  /** Whether the real transcript is in the workspace. */
  readonly seed: boolean;
}

/** What one check of the suite came to, as the suite tells the runner. */
export interface CheckResult {
  readonly name: string;
  /** Why it failed; absent where it passed. */
  readonly error?: string;
}
