/** Files as tools write them: few findings, and none of the cues that players drop is missed. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playerCues } from '../../../server/src';
import { cueCount, findings } from '../../../server/src/rules/findings/findings';
import { defaultSettings } from '../../../server/src/settings';
import { Transcript } from '../../../server/src/transcript/transcript';
import { dialects } from '../../support/dialects';

describe('dialects', () => {
  for (const [name, { uri = 'file:///talk.vtt', text }] of Object.entries(dialects)) {
    it(`${name} has at most one finding for ten cues`, () => {
      const transcript = Transcript.create(uri, 'webvtt', 1, text);
      const found = findings(transcript, defaultSettings);
      const codes = found.map(({ code, count }) => `${code} ×${count}`);
      assert.ok(found.length <= Math.max(0, cueCount(transcript) / 10), codes.join(', '));
      const errors = found.filter(({ code }) => /^timing-/u.test(code));
      const dropped = cueCount(transcript) - (playerCues(text)?.length ?? 0);
      const places = errors.reduce((sum, { count }) => sum + count, 0);
      assert.ok(places >= dropped, `${dropped} cues are dropped, ${places} places found`);
      if (dropped === 0) assert.deepEqual(errors, []);
    });
  }

  it('have cues that players drop among them', () => {
    const dropping = Object.values(dialects).filter(({ text }) => {
      const all = cueCount(Transcript.create('file:///talk.vtt', 'webvtt', 1, text));
      return (playerCues(text)?.length ?? 0) < all;
    });
    assert.equal(dropping.length, 3);
  });
});
