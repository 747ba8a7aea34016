/** What every rule promises with its examples. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allRules, checksFor } from '../../../server/src/rules/all';
import { faultCodes, isFaultCode } from '../../../server/src/syntax/faults';
import {
  actionsFor,
  allFixed,
  applied,
  checkCodes,
  diagnosticsOf,
  settingsShowing,
  variants,
} from '../../support/check';
import { checkText } from '../../support/marked';

it('has one rule for each fault of the scanner, and no code twice', () => {
  const codes = allRules.map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length);
  assert.deepEqual(
    faultCodes.filter((code) => !codes.includes(code)),
    [],
  );
});

it('makes a check only where one of its rules is wanted, and none twice', () => {
  assert.deepEqual(checksFor(isFaultCode), []);
  const all = checksFor(() => true);
  assert.equal(new Set(all).size, all.length);
  for (const { code } of allRules) {
    const isFoundOtherwise = isFaultCode(code) || code.startsWith('suppression-');
    assert.equal(checksFor((other) => other === code).length, isFoundOtherwise ? 0 : 1, code);
  }
});

for (const rule of allRules) {
  describe(rule.code, () => {
    const settings = settingsShowing(rule);
    for (const [name, variant] of Object.entries(variants)) {
      const bad = variant(rule.bad);
      it(`is found in its bad example, and alone (${name})`, () => {
        checkCodes(bad, [rule.code], settings);
      });

      it(`is not found in its good example (${name})`, () => {
        checkCodes(variant(rule.good), [], settings);
      });

      it(`is gone after each of its fixes, with nothing new (${name})`, () => {
        const [finding] = diagnosticsOf(bad, settings);
        for (const action of actionsFor(bad, finding!, settings)) {
          const fixed = applied(bad, action);
          assert.notEqual(fixed, bad, action.title);
          checkCodes(fixed, [], settings, `${action.title} leaves findings.`);
        }
      });

      if (rule.fixAll) {
        it(`is gone after “${rule.fixAll}” (${name})`, () => {
          const fixed = allFixed(bad, rule.code, settings);
          checkCodes(fixed, [], settings);
          checkText(allFixed(fixed, rule.code, settings), fixed);
        });
      }
    }

    it('says what is wrong in a sentence, and links to the standard', () => {
      const [finding] = diagnosticsOf(rule.bad, settings);
      assert.match(String(finding!.message), /^[\p{Lu}“].*\.$/u);
      assert.match(finding!.codeDescription!.href, /^https:\/\/w3c\.github\.io\/webvtt\/#[\w-]+$/u);
    });
  });
}
