import assert from 'node:assert/strict';
import { github } from '../../../cli/format/github.ts';
import { gitlab } from '../../../cli/format/gitlab.ts';
import { json } from '../../../cli/format/json.ts';
import { junit } from '../../../cli/format/junit.ts';
import { sarif } from '../../../cli/format/sarif.ts';
import { version } from '../../../cli/version.ts';
import type { Diagnostic } from '../../../compiler/diagnostic.ts';
import { suite } from '../../lib/suite.ts';
import { dangling, plain, reportOf, small } from './report-of.ts';

const format = suite('check for machines');

const nowhere: Diagnostic = { rule: 'unreadable-file', severity: 'error', message: 'x cannot be read' };

format('json holds everything, with counts', () => {
  assert.deepEqual(JSON.parse(json(reportOf([dangling, plain], small, 'site'))), {
    version: 1,
    site: 'site',
    files: 12,
    errors: 1,
    warnings: 1,
    notes: 0,
    diagnostics: [dangling, plain],
  });
});

format('github annotates lines, with its escapes', () => {
  assert.equal(
    github(reportOf([dangling, plain, nowhere], small, 'my,site')),
    [
      '::error file=my%2Csite/routes.yaml,line=5,endLine=5,col=11,endColumn=23,title=dangling-reference::there is no queue "suport"%0Adid you mean "support"?',
      '::warning file=my%2Csite/queues.yaml,line=2,endLine=2,col=3,endColumn=10,title=unused-object::100%25 of queue "support" is used by nobody: a, b',
      '::error title=unreadable-file::x cannot be read',
      '2 errors, 1 warning in 12 files',
      '',
    ].join('\n'),
  );
});

format('gitlab gets a severity, a place and a fingerprint that survives moved lines', () => {
  const report = JSON.parse(gitlab(reportOf([dangling], small, 'site')));
  const { fingerprint } = report[0];
  assert.deepEqual(report, [
    {
      description: 'there is no queue "suport": did you mean "support"?',
      check_name: 'dangling-reference',
      fingerprint,
      severity: 'major',
      location: { path: 'site/routes.yaml', lines: { begin: 5 } },
    },
  ]);
  assert.match(fingerprint, /^[0-9a-f]{64}$/);
  const { place } = dangling;
  assert.ok(place !== undefined);
  const moved = JSON.parse(gitlab(reportOf([{ ...dangling, place: { ...place, line: 99 } }], small, 'site')));
  assert.equal(moved[0].fingerprint, fingerprint);
});

format('gitlab tells two equal problems apart', () => {
  const report = JSON.parse(gitlab(reportOf([dangling, dangling], small)));
  assert.notEqual(report[0].fingerprint, report[1].fingerprint);
});

format('junit is a failed case for an error and a passed one for a warning', () => {
  const hostile = { ...plain, message: 'name "<a & b>\u0000" is odd' };
  assert.equal(
    junit(reportOf([dangling, hostile], small)),
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="pbxc check" tests="2" failures="1">
  <testsuite name="pbxc check" tests="2" failures="1">
    <testcase classname="dangling-reference" name="routes.yaml:5:11 there is no queue &quot;suport&quot;" file="routes.yaml">
      <failure type="dangling-reference" message="there is no queue &quot;suport&quot;">routes.yaml:5:11 there is no queue &quot;suport&quot;
did you mean &quot;support&quot;?</failure>
    </testcase>
    <testcase classname="unused-object" name="queues.yaml:2:3 name &quot;&lt;a &amp; b&gt;\ufffd&quot; is odd" file="queues.yaml">
      <system-out>queues.yaml:2:3 name &quot;&lt;a &amp; b&gt;\ufffd&quot; is odd</system-out>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

format('junit of a clean site is one passed case', () => {
  const lines = junit(reportOf([])).split('\n');
  assert.equal(lines[3], '    <testcase classname="pbxc" name="No problems in 12 files"/>');
});

format('sarif lists each rule once and encodes the file names', () => {
  const log = JSON.parse(sarif(reportOf([dangling, dangling, nowhere], small, 'my site')));
  const [run] = log.runs;
  assert.equal(log.version, '2.1.0');
  assert.deepEqual(run.tool.driver, {
    name: 'pbxc',
    version: version(),
    rules: [
      {
        id: 'dangling-reference',
        shortDescription: { text: 'dangling reference' },
        help: { text: 'Explained in docs/rules.md of pbxc, under "dangling-reference".' },
      },
      {
        id: 'unreadable-file',
        shortDescription: { text: 'unreadable file' },
        help: { text: 'Explained in docs/rules.md of pbxc, under "unreadable-file".' },
      },
    ],
  });
  assert.deepEqual(run.results[0], {
    ruleId: 'dangling-reference',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'there is no queue "suport"\ndid you mean "support"?' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'my%20site/routes.yaml' },
          region: { startLine: 5, startColumn: 11, endLine: 5, endColumn: 23 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 0,
        message: { text: 'queue "support" is declared here' },
        physicalLocation: {
          artifactLocation: { uri: 'my%20site/queues.yaml' },
          region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 10 },
        },
      },
    ],
  });
  assert.deepEqual([run.results.length, run.results[2].ruleIndex, run.results[2].locations], [3, 1, []]);
});

format.run();
