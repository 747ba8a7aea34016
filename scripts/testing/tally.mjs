/**
 * A reporter for node's test runner: writes as JSON how many tests passed and failed, which files
 * have no test in them, and how long each file took, in ms. A test that failed only because one
 * inside it did is not counted again. `bundle.mjs` makes each file a suite inside one other.
 */

const FILE = 1;

export default async function* tally(events) {
  const counts = { passed: 0, failed: 0, empty: [], files: {} };
  let inFile = 0;
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isSuite = data.details?.type === 'suite';
    if (isSuite && data.nesting === FILE) {
      if (inFile === 0) counts.empty.push(data.name);
      counts.files[data.name] = Math.round(data.details.duration_ms);
      inFile = 0;
    }
    const isOwn = data.details?.error?.failureType !== 'subtestsFailed';
    if (!isSuite) inFile += 1;
    if (type === 'test:pass' && !isSuite) counts.passed += 1;
    if (type === 'test:fail' && isOwn) counts.failed += 1;
  }
  yield JSON.stringify(counts);
}
