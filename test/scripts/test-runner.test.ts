import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../lib/suite.ts';

const runner = fileURLToPath(new URL('../../scripts/test.mjs', import.meta.url));
const lib = fileURLToPath(new URL('../lib', import.meta.url));
const requires = fileURLToPath(new URL('../real/requires.ts', import.meta.url));

const ours = `import { suite } from '${lib}/suite.ts';`;
const uvuItself = `import { suite } from ${JSON.stringify('uvu')};`;

const testRunner = suite('the test runner');

interface Outcome {
  code: number | null;
  lines: string[];
  last: string | undefined;
}

/** Runs the test runner over files written for the occasion. */
function runTests(
  files: Record<string, string>,
  options: { args?: string[]; env?: Record<string, string> } = {},
): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'pbxc-runner-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const result = spawnSync(process.execPath, [runner, '--in', folder, ...(options.args ?? [])], {
      encoding: 'utf8',
      env: { ...process.env, CI: '', ...options.env },
    });
    const lines = result.stdout.trimEnd().split('\n');
    return { code: result.status, lines, last: lines.at(-1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

testRunner('counts tests, names the failed ones and ends with the counts', () => {
  const { code, lines } = runTests({
    'a.test.ts': `${ours} const s = suite('sums'); s('one is one', () => {}); s('one is two', () => { throw new Error('no'); }); s.run();`,
    'b.test.ts': `${ours} const s = suite('more'); s('two is two', () => {}); s.run();`,
  });
  assert.is(code, 1);
  assert.is(lines.filter((line) => line.includes('✘ sums: one is two')).length, 1);
  assert.is(lines.filter((line) => line.includes('one is one')).length, 0);
  assert.is(lines.at(-1), '2 passed, 1 failed, 0 skipped');
});

testRunner('runs only the files whose path contains a pattern, and then names every test', () => {
  const files = {
    'queue.test.ts': `${ours} const s = suite('a queue'); s('rings', () => {}); s.run();`,
    'trunk.test.ts': `${ours} const s = suite('a trunk'); s('fails', () => { throw new Error('no'); }); s.run();`,
  };
  const { code, lines } = runTests(files, { args: ['queue'] });
  assert.is(code, 0);
  assert.is(lines[1], '    ✔ a queue: rings');
  assert.is(lines.at(-1), '1 passed, 0 failed, 0 skipped');
});

testRunner('fails if nothing ran', () => {
  const { code, last } = runTests({});
  assert.is(code, 1);
  assert.is(last, '0 passed, 0 failed, 0 skipped');
});

interface Trap {
  title: string;
  file: string;
  counts: string;
  said: string[];
}

const traps: Trap[] = [
  {
    title: 'a suite that is never run',
    file: `${ours} const s = suite('forgotten'); s('one', () => {}); s('two', () => {});`,
    counts: '2 failed',
    said: ['✘ forgotten: one', '✘ forgotten: two'],
  },
  {
    title: 'a file without a test',
    file: `${ours} suite('empty').run();`,
    counts: 'no tests',
    said: ['✘ declares no test: use `suite` of test/lib/suite.ts'],
  },
  {
    title: "uvu's own suites, which have `only`",
    file: `${uvuItself} const s = suite('direct'); s('one', () => {}); s.run();`,
    counts: 'no tests',
    said: ['✘ imports uvu itself: use `suite` of test/lib/suite.ts'],
  },
  {
    title: 'fast-check with other cases each time',
    file: `import fc from '${'fast-check'}'; ${ours} const s = suite('by chance'); s('one', () => {}); s.run();`,
    counts: 'no tests',
    said: ['✘ imports fast-check itself, and its cases change: use test/lib/fast-check.ts'],
  },
  {
    title: 'a failure, with its reason at the end',
    file: `${ours} const s = suite('sums'); s('adds', () => { throw new Error('one and one\\nare not three'); }); s.run();`,
    counts: '1 failed',
    said: ['✘ sums: adds'],
  },
  {
    title: 'a test that alone was left to run',
    file: `${ours} const s: any = suite('alone'); s('one', () => {}); s${'.'}only('two', () => {}); s.run();`,
    counts: '1 failed',
    said: ['✘ alone: one'],
  },
  {
    title: 'a test whose promise is never settled',
    file: `${ours} const s = suite('waiting'); s('one', () => {}); s('two', () => new Promise(() => {})); s.run();`,
    counts: '1 passed, 1 failed',
    said: ['✘ waiting: two'],
  },
  {
    title: 'a file that does not end',
    file: `${ours} const s = suite('endless'); s('one', () => { setInterval(() => {}, 1000); }); s.run();`,
    counts: '1 passed',
    said: ['✘ did not end within 3 s and was stopped'],
  },
  {
    title: 'a file that exits early',
    file: `${ours} const s = suite('exiting'); s('one', () => {}); s('two', () => process.exit(0)); s.run();`,
    counts: '1 passed, 1 failed',
    said: ['✘ exiting: two'],
  },
  {
    title: 'a failing hook before all tests',
    file: `${ours} const s = suite('hooked'); s.before(() => { throw new Error('no'); }); s('one', () => {}); s.run();`,
    counts: '2 failed',
    said: ['✘ hooked: (before)', '✘ hooked: one'],
  },
  {
    title: 'a failing hook after each test',
    file: `${ours} const s = suite('hooked'); s.after.each(() => { throw new Error('no'); }); s('one', () => {}); s.run();`,
    counts: '1 passed, 1 failed',
    said: ['✘ hooked: (after each)'],
  },
  {
    title: 'a file that does not compile',
    file: `import './nothing.ts';`,
    counts: 'no tests',
    said: ['✘ does not compile'],
  },
  {
    title: 'a file that cannot be loaded',
    file: `throw new Error('no');`,
    counts: 'no tests',
    said: ['✘ ended with exit code 1 before a test was declared'],
  },
];

/** All traps in one run, which is much faster than a run for each. */
const trapped = suite('the test runner fails');
let outcome: Outcome;

trapped.before(() => {
  const files = Object.fromEntries(traps.map(({ file }, index) => [`trap-${index}.test.ts`, file]));
  outcome = runTests(files, { args: ['--timeout', '3'] });
});

for (const [index, { title, counts, said }] of traps.entries()) {
  trapped(`on ${title}`, () => {
    const start = outcome.lines.findIndex((line) => line.startsWith('✘ ') && line.includes(`trap-${index}.test.ts  `));
    const end = outcome.lines.findIndex((line, at) => at > start && !line.startsWith('    ✘'));
    const [header = '', ...marks] = outcome.lines.slice(start, end);
    assert.is(header.slice(header.indexOf('  ') + 2).replace(/ \(.*/, ''), counts);
    assert.equal(
      marks,
      said.map((line) => `    ${line}`),
    );
  });
}

trapped('with the sum of all of them', () => {
  assert.is(outcome.code, 1);
  assert.is(outcome.lines.at(-1), '4 passed, 15 failed, 0 skipped');
});

trapped('with the reason of each where the run ends', () => {
  const at = outcome.lines.findLastIndex((line) => line.endsWith(': sums: adds'));
  assert.ok(at > outcome.lines.indexOf('Failed:'));
  assert.equal(outcome.lines.slice(at + 1, at + 3), ['      one and one', '      are not three']);
});

trapped.run();

const needsSipp = `import { requires } from '${requires}'; ${ours} requires('sipp');
  const s = suite('a phone'); s.before(() => { throw new Error('no'); }); s('rings', () => {}); s('is busy', () => {}); s.run();`;
const plain = `${ours} const s = suite('sums'); s('one is one', () => {}); s.run();`;

testRunner('counts the tests of a missing program as skipped, and says how to get it', () => {
  const { code, lines } = runTests({ 'a.test.ts': plain, 'b.test.ts': needsSipp }, { env: { PATH: '' } });
  assert.is(code, 0);
  assert.is(
    lines.includes(
      '2 skipped: sipp is missing: run scripts/setup-real.sh as root (about 500 MB and two minutes, once)',
    ),
    true,
  );
  assert.is(lines.at(-1), '1 passed, 0 failed, 2 skipped');
});

testRunner('fails on a missing program in CI', () => {
  const { code, last } = runTests({ 'a.test.ts': plain, 'b.test.ts': needsSipp }, { env: { PATH: '', CI: 'true' } });
  assert.is(code, 1);
  assert.is(last, '1 passed, 1 failed, 0 skipped');
});

testRunner.run();
