import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { judgeTestFile } from './judge-test-file.mjs';

/** @typedef {import('./judge-test-file.mjs').TestEvent} TestEvent */
/** @typedef {import('./judge-test-file.mjs').End} End */
/**
 * @typedef {object} FileResult
 * @property {string} file
 * @property {TestEvent[]} tests each test once, in the order declared, with its last outcome; none is `declared` any more
 * @property {string[]} problems what is wrong with the file as a whole
 * @property {string} output what the file printed
 * @property {number} seconds
 * @property {number} processorSeconds of the file and all that it started, but what was left behind
 */

/** How long a process that was asked to end may take to put its own children away. */
const graceSeconds = 3;

/**
 * Runs one test file in a process group of its own.
 * @param {string} file
 * @param {{ program: string[], timeoutSeconds: number, signal: AbortSignal }} options `program` is what it was compiled to
 * @returns {Promise<FileResult>}
 */
export async function runTestFile(file, { program, timeoutSeconds, signal }) {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'pbxc-test-'));
  const reportFile = join(folder, 'report.jsonl');
  try {
    const end = await runToItsEnd(program, reportFile, timeoutSeconds, signal);
    const { tests, problems } = judgeTestFile(readEvents(reportFile), end, timeoutSeconds);
    return {
      file,
      tests,
      problems,
      output: end.output,
      seconds: (performance.now() - started) / 1000,
      processorSeconds: end.processorSeconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string[]} program
 * @param {string} reportFile
 * @param {number} timeoutSeconds
 * @param {AbortSignal} signal
 * @returns {Promise<End>}
 */
function runToItsEnd(program, reportFile, timeoutSeconds, signal) {
  return new Promise((resolve, reject) => {
    // The shell is there to say what processor time all that the file started took.
    const script = '"$@" 3>&-; code=$?; times >&3; exit "$code"';
    const child = spawn('/bin/sh', ['-c', script, 'sh', process.execPath, '--enable-source-maps', ...program], {
      cwd: root,
      env: { ...process.env, PBXC_TEST_REPORT: reportFile },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    let times = '';
    child.stdio[3]?.on('data', (chunk) => {
      times += chunk;
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));

    const send = (/** @type {NodeJS.Signals} */ name) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, name);
      } catch {
        // The group has ended already.
      }
    };
    let timedOut = false;
    /** @type {NodeJS.Timeout | undefined} */
    let grace;
    const stop = () => {
      send('SIGTERM');
      grace = setTimeout(() => send('SIGKILL'), graceSeconds * 1000);
    };
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, timeoutSeconds * 1000);
    signal.addEventListener('abort', stop);

    const finish = () => {
      clearTimeout(timer);
      clearTimeout(grace);
      signal.removeEventListener('abort', stop);
    };
    child.on('error', (error) => {
      finish();
      reject(error);
    });
    child.on('exit', () => {
      // What the file started and left behind would keep the pipes, and so this run, open.
      if (!timedOut) send('SIGKILL');
      setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, graceSeconds * 1000).unref();
    });
    child.on('close', (code) => {
      finish();
      resolve({ output: Buffer.concat(chunks).toString(), code, timedOut, processorSeconds: processorSeconds(times) });
    });
  });
}

/**
 * What a shell's `times` says: `0m1.20s 0m0.40s` of itself, and on a second line of what it started.
 * @param {string} times
 */
function processorSeconds(times) {
  let seconds = 0;
  for (const [, minutes, rest] of times.matchAll(/(\d+)m([\d.]+)s/g)) seconds += Number(minutes) * 60 + Number(rest);
  return seconds;
}

/**
 * @param {string} reportFile
 * @returns {TestEvent[]}
 */
function readEvents(reportFile) {
  let text = '';
  try {
    text = readFileSync(reportFile, 'utf8');
  } catch {
    // No report: no test was declared, which is judged below.
  }
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
