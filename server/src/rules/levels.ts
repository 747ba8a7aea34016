/** How grave a rule is in a profile. */

import type { Profile } from './profiles';
import type { Level, Rule } from './rule';

/** How grave the rule is in the profile, where no setting says otherwise. */
export function levelIn(rule: Rule, profile: Profile): Level {
  const own = rule.profiles?.[profile];
  if (own !== undefined) return own;
  return profile === 'w3c-strict' ? strictLevel(rule) : rule.severity;
}

/** To the letter of the standard, what it forbids is at least a warning, and nothing else is more than a hint. */
function strictLevel({ severity, advisory }: Rule): Level {
  if (advisory) return severity === 'off' ? 'off' : 'information';
  return severity === 'error' ? 'error' : 'warning';
}
