// A reporter for node's test runner: writes how many tests passed and failed, as JSON. A test that
// failed only because one inside it did is not counted again, and a file without a test is a failure.

export default async function* tally(events) {
  const counts = { passed: 0, failed: 0, empty: [] };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass') {
      if (isWholeFile(data)) {
        counts.failed += 1;
        counts.empty.push(data.name);
      } else counts.passed += 1;
    }
    if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') {
      counts.failed += 1;
    }
  }
  yield JSON.stringify(counts);
}

/** A file that declared no test is reported as one test with the name of the file. */
function isWholeFile({ nesting, name, file }) {
  return nesting === 0 && file !== undefined && file.endsWith(name.replace(/^\.\//, ''));
}
