import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import * as assert from 'uvu/assert';
import { tagged, tagOf } from '../../cli/comment/tag.ts';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { folder } from '../cli/lib/folder.ts';
import { pbxc } from '../cli/lib/pbxc.ts';
import { commitAll, runGit } from '../lib/repository.ts';
import { suite } from '../lib/suite.ts';
import { type Api, type Asked, botName, type Stored, withApi } from './lib/api.ts';
import { type Expressions, evaluated, type RanStep, runStep } from './lib/steps.ts';

const test = suite('pipelines');

const site = `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal }
`;
const people = (name: string) => `users:\n  alice: { number: 1000, name: ${name} }\n`;

/** A repository whose branch \`change\` calls Alice otherwise. */
function repository(after = people('Alice Martin')): { dir: string; base: string } {
  const dir = folder({ 'site.yaml': site, 'people.yaml': people('Alice') });
  runGit(dir, 'init', '-q', '-b', 'main');
  commitAll(dir, 'an office');
  const base = runGit(dir, 'rev-parse', 'HEAD').trim();
  runGit(dir, 'checkout', '-q', '-b', 'change');
  writeFileSync(join(dir, 'people.yaml'), after);
  commitAll(dir, 'a change');
  return { dir, base };
}

interface Job {
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly name?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

/** What \`pbxc init --ci github\` writes, read as YAML. */
async function workflow(): Promise<{ env: Readonly<Record<string, string>>; jobs: Readonly<Record<string, Job>> }> {
  const cwd = folder();
  await pbxc(['init', 'office', '--ci', 'github'], { cwd });
  const file: unknown = load(readFileSync(join(cwd, 'office/.github/workflows/pbxc.yml'), 'utf8'));
  return file as Awaited<ReturnType<typeof workflow>>;
}

/** Runs the steps of a job that are scripts, in order; those after a failure too, as \`!cancelled()\` says. */
async function runJob(
  { steps }: Job,
  dir: string,
  env: Record<string, string>,
  expressions: Expressions,
): Promise<Map<string, RanStep>> {
  const temp = env['RUNNER_TEMP'] ?? folder();
  const ran = new Map<string, RanStep>();
  for (const { name = '', run, env: own = {} } of steps) {
    if (run === undefined) continue;
    const values = Object.entries(own).map(([key, value]) => [key, evaluated(value, expressions)]);
    ran.set(name, await runStep({ run, env: Object.fromEntries(values) }, dir, temp, env));
  }
  return ran;
}

/** What a runner of GitHub has in the environment of a pull request. */
function githubRunner(api: string): Record<string, string> {
  const temp = folder();
  return {
    RUNNER_TEMP: temp,
    GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: api,
    GITHUB_GRAPHQL_URL: `${api}/graphql`,
    GITHUB_REPOSITORY: 'acme/pbx',
    GITHUB_REF: 'refs/pull/7/merge',
  };
}

/** The last that was asked which changes anything. */
function lastWritten({ asked }: Api): Asked | undefined {
  return asked.filter(({ method, url }) => method !== 'GET' && url !== '/graphql').at(-1);
}

const comments = '/repos/acme/pbx/issues/7/comments';
const bearer = 'Bearer ghs_secret';

test('of GitHub check, review and comment once, then keep the comment up to date', async () => {
  const { env, jobs } = await workflow();
  const { dir, base } = repository();
  const stored: Stored[] = [
    { id: 1, body: 'Nice!' },
    { id: 2, body: 'Really.' },
    { id: 3, body: '<!-- pbxc-review nonsense -->\n' },
  ];
  const expressions = { 'github.event.pull_request.base.sha': base, 'github.token': 'ghs_secret' };
  await withApi(stored, async (api) => {
    const runner = { ...githubRunner(api.url), ...env };
    const review = jobs['review'];
    assert.ok(review);
    const first = await runJob(review, dir, runner, expressions);
    assert.equal(
      [...first].map(([name, { code }]) => `${name} ${code}`),
      ['Started 0', 'Check 0', 'Review 0', 'Comment 0'],
    );
    assert.is(first.get('Check')?.out, 'No problems in 2 files\n');
    assert.is(first.get('Comment')?.out, 'commented\n');
    const text = readFileSync(runner['GITHUB_STEP_SUMMARY'] ?? '', 'utf8');
    assert.is(text.split('\n')[0], '## The PBX: 1 object: 1 changed');
    assert.equal(
      api.asked.map(({ method, url, token }) => `${method} ${url} ${token}`),
      [
        `POST /graphql ${bearer}`,
        `GET ${comments}?per_page=100&page=1 ${bearer}`,
        `GET ${comments}?per_page=100&page=2 ${bearer}`,
        `POST ${comments} ${bearer}`,
        `GET ${comments}?per_page=100&page=1 ${bearer}`,
        `GET ${comments}?per_page=100&page=2 ${bearer}`,
      ],
    );
    const tag = tagOf(lastWritten(api)?.body ?? '');
    assert.is(tag?.key, '.');
    assert.is(lastWritten(api)?.body, tagged(text, { key: '.', at: tag?.at ?? '' }));

    const second = await runJob(
      review,
      dir,
      { ...runner, GITHUB_STEP_SUMMARY: join(folder(), 'summary.md') },
      expressions,
    );
    assert.is(second.get('Comment')?.out, 'the comment is up to date\n');
    const last = lastWritten(api);
    assert.is(`${last?.method} ${last?.url} ${last?.token}`, `PATCH /repos/acme/pbx/issues/comments/103 ${bearer}`);
    assert.is(stored.length, 4);
  });
});

test('of GitHub say what is wrong at its line, and fail, and still review', async () => {
  const { env, jobs } = await workflow();
  const { dir, base } = repository('users:\n  alice: { number: 1000, fallback: { busy: user:carol } }\n');
  const expressions = { 'github.event.pull_request.base.sha': base, 'github.token': 'ghs_secret' };
  await withApi([], async (api) => {
    const review = jobs['review'];
    assert.ok(review);
    const ran = await runJob(review, dir, { ...githubRunner(api.url), ...env }, expressions);
    assert.equal(
      [...ran].map(([name, { code }]) => `${name} ${code}`),
      ['Started 0', 'Check 3', 'Review 3', 'Comment 0'],
    );
    assert.match(
      ran.get('Check')?.out ?? '',
      /^::error file=people.yaml,line=2,endLine=2,col=44,endColumn=54,title=dangling-reference::there is no user "carol"/,
    );
    assert.is(lastWritten(api)?.body?.split('\n')[1], '## The PBX: 1 error');
  });
});

test('of GitHub apply after a merge what was planned', async () => {
  const { env, jobs } = await workflow();
  const { dir } = repository();
  const apply = jobs['apply'];
  assert.ok(apply);
  const root = folder();
  const steps = apply.steps.map((step) => ({
    ...step,
    ...(step.name === 'Plan' && { run: `${step.run} --root ${root}` }),
  }));
  const expressions = { 'secrets.PBXC_SITE_KEY': 'k'.repeat(64) };
  const ran = await runJob({ steps }, dir, { RUNNER_TEMP: folder(), ...env }, expressions);
  assert.equal(
    [...ran].map(([name, { code }]) => `${name} ${code}`),
    ['Plan 0', 'Apply 0'],
  );
  assert.match(readFileSync(join(root, 'etc/asterisk/pjsip.conf'), 'utf8'), /\ncallerid = "Alice Martin" <1000>\n/);
});

test('of GitHub put text of the event into variables only, never into a script', async () => {
  const action: unknown = load(readFileSync(join(packageRoot(), 'action.yml'), 'utf8'));
  const { jobs } = await workflow();
  const scripts = JSON.stringify([action, jobs]).match(/"run":"(?:[^"\\]|\\.)*"/g) ?? [];
  assert.ok(scripts.length >= 8);
  assert.equal(
    scripts.filter((script) => script.includes('${{')),
    [],
  );
});

test('by the action do the same with the pbxc that it comes with', async () => {
  const { dir, base } = repository();
  const head = runGit(dir, 'rev-parse', 'change').trim();
  const { runs } = load(readFileSync(join(packageRoot(), 'action.yml'), 'utf8')) as { runs: Job };
  const expressions = {
    'github.action_path': packageRoot(),
    'inputs.site': '.',
    'inputs.environment': '',
    'inputs.token': 'ghs_secret',
    'github.event.pull_request.base.sha': base,
    'github.event.pull_request.head.sha': head,
  };
  await withApi([], async (api) => {
    const ran = await runJob(runs, dir, githubRunner(api.url), expressions);
    assert.equal(
      [...ran].map(([name, { code }]) => `${name} ${code}`),
      ['Build 0', 'Check 0', 'Review 0', 'Comment 0'],
    );
    assert.is(lastWritten(api)?.body?.split('\n')[1], '## The PBX: 1 object: 1 changed');
  });
});

test('by the action say what is wrong at its line of the repository, where the site is a folder of it', async () => {
  const { dir: site, base: _ } = repository();
  const dir = folder();
  cpSync(site, join(dir, 'pbx site'), { recursive: true, filter: (from) => !from.endsWith('.git') });
  writeFileSync(
    join(dir, 'pbx site/people.yaml'),
    'users:\n  alice: { number: 1000, fallback: { busy: user:carol } }\n',
  );
  runGit(dir, 'init', '-q', '-b', 'main');
  commitAll(dir, 'an office');
  const base = runGit(dir, 'rev-parse', 'HEAD').trim();
  const { runs } = load(readFileSync(join(packageRoot(), 'action.yml'), 'utf8')) as { runs: Job };
  const expressions = {
    'github.action_path': packageRoot(),
    'inputs.site': 'pbx site',
    'inputs.environment': '',
    'inputs.token': 'ghs_secret',
    'github.event.pull_request.base.sha': base,
    'github.event.pull_request.head.sha': base,
  };
  await withApi([], async (api) => {
    const ran = await runJob(runs, dir, githubRunner(api.url), expressions);
    assert.equal(
      [...ran].map(([name, { code }]) => `${name} ${code}`),
      ['Build 0', 'Check 3', 'Review 3', 'Comment 0'],
    );
    assert.match(
      ran.get('Check')?.out ?? '',
      /^::error file=pbx site\/people\.yaml,line=2,endLine=2,col=44,endColumn=54,title=dangling-reference::/,
    );
  });
});

interface GitLabFile {
  readonly variables: Readonly<Record<string, string>>;
  readonly [job: string]: unknown;
}

test('of GitLab do the same', async () => {
  const cwd = folder();
  await pbxc(['init', 'office', '--ci', 'gitlab'], { cwd });
  const file = load(readFileSync(join(cwd, 'office/.gitlab-ci.yml'), 'utf8')) as GitLabFile;
  const script = (job: string) => (file[job] as { script: string[] }).script.join('\n');
  const { dir, base } = repository();
  const variables = Object.fromEntries(Object.entries(file.variables).map(([key, value]) => [key, String(value)]));
  await withApi([{ id: 5, body: 'Nice!' }], async (api) => {
    const env = {
      ...variables,
      GITLAB_CI: 'true',
      CI_API_V4_URL: `${api.url}/api/v4`,
      CI_PROJECT_ID: '42',
      CI_MERGE_REQUEST_IID: '7',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_PIPELINE_CREATED_AT: '2026-11-29T08:00:00Z',
      PBXC_GITLAB_TOKEN: 'glpat-secret',
    };
    const temp = folder();
    const check = await runStep({ run: script('check'), env: {} }, dir, temp, env);
    assert.equal([check.code, check.out], [0, '']);
    assert.equal(JSON.parse(readFileSync(join(dir, 'gl-code-quality-report.json'), 'utf8')), []);
    const review = await runStep({ run: script('review'), env: {} }, dir, temp, env);
    assert.is(review.code, 0);
    assert.match(review.out, /^## The PBX: 1 object: 1 changed\n[\s\S]*\ncommented\n$/);
    const notes = '/api/v4/projects/42/merge_requests/7/notes';
    assert.equal(
      api.asked.map(({ method, url, token }) => `${method} ${url} ${token}`),
      [
        'GET /api/v4/user glpat-secret',
        `GET ${notes}?per_page=100&page=1 glpat-secret`,
        `POST ${notes} glpat-secret`,
        `GET ${notes}?per_page=100&page=1 glpat-secret`,
      ],
    );
    await runStep({ run: script('review'), env: {} }, dir, temp, env);
    assert.is(`${lastWritten(api)?.method} ${lastWritten(api)?.url}`, `PUT ${notes}/101`);
    const { PBXC_GITLAB_TOKEN: _, ...withoutToken } = env;
    const asked = api.asked.length;
    assert.is((await runStep({ run: script('review'), env: {} }, dir, temp, withoutToken)).code, 0);
    assert.is(api.asked.length, asked);
    assert.ok(existsSync(join(dir, 'pbxc-review.md')));
  });
});

test('of GitLab say what is wrong at its line, and apply after a merge', async () => {
  const cwd = folder();
  await pbxc(['init', 'office', '--ci', 'gitlab'], { cwd });
  const file = load(readFileSync(join(cwd, 'office/.gitlab-ci.yml'), 'utf8')) as GitLabFile;
  const script = (job: string) => (file[job] as { script: string[] }).script.join('\n');
  const variables = Object.fromEntries(Object.entries(file.variables).map(([key, value]) => [key, String(value)]));
  const { dir } = repository('users:\n  alice: { number: 1000, fallback: { busy: user:carol } }\n');
  const check = await runStep({ run: script('check'), env: {} }, dir, folder(), variables);
  assert.is(check.code, 3);
  const [issue] = JSON.parse(readFileSync(join(dir, 'gl-code-quality-report.json'), 'utf8'));
  assert.equal(
    [issue.check_name, issue.location],
    ['dangling-reference', { path: 'people.yaml', lines: { begin: 2 } }],
  );

  writeFileSync(join(dir, 'people.yaml'), people('Alice Liddell'));
  const root = folder();
  const env = { ...variables, PBXC_SITE_KEY: 'k'.repeat(64) };
  const run = script('apply').replace('-o plan.json', `-o plan.json --root ${root}`);
  const applied = await runStep({ run, env: {} }, dir, folder(), env);
  assert.is(applied.code, 0);
  assert.match(readFileSync(join(root, 'etc/asterisk/pjsip.conf'), 'utf8'), /\ncallerid = "Alice Liddell" <1000>\n/);
});

test('never go over the comment of a newer run, nor over one of another site', async () => {
  const dir = folder({ 'review.md': 'old\n' });
  const newer = tagged('new\n', { key: 'a', at: '2026-11-29T09:00:00Z' });
  const stored: Stored[] = [
    { id: 1, body: tagged('b\n', { key: 'b', at: '2026-11-29T07:00:00Z' }), by: botName },
    { id: 2, body: newer, by: botName },
  ];
  await withApi(stored, async (api) => {
    const env = { ...githubRunner(api.url), GITHUB_TOKEN: 'ghs_secret' };
    const { code, out } = await pbxc(['comment', 'review.md', '--key', 'a', '--at', '2026-11-29T08:00:00Z'], {
      cwd: dir,
      env,
    });
    assert.is(out, 'a run of 2026-11-29T09:00:00Z has commented already, which is newer: its comment stays\n');
    assert.is(code, 0);
    assert.is(stored[1]?.body, newer);
  });
});

const races: readonly [title: string, meanwhile: (stored: Stored[], time: number) => void][] = [
  [
    'an older run writes over it meanwhile',
    (stored, time) => {
      const [first] = stored;
      if (time === 2 && first !== undefined) first.body = tagged('older\n', { key: 'a', at: '2026-11-29T07:00:00Z' });
    },
  ],
  [
    'an older run makes the first comment at the same time',
    (stored, time) => {
      if (time === 2)
        stored.unshift({ id: 9, body: tagged('older\n', { key: 'a', at: '2026-11-29T07:00:00Z' }), by: botName });
    },
  ],
];
for (const [title, meanwhile] of races) {
  test(`leave one comment, of the newer run, when ${title}`, async () => {
    const stored: Stored[] = [];
    await withApi(stored, async (api) => {
      api.meanwhile = (time) => meanwhile(stored, time);
      const { code, out } = await pbxc(['comment', 'review.md', '--key', 'a', '--at', '2026-11-29T08:00:00Z'], {
        cwd: folder({ 'review.md': 'newer\n' }),
        env: { ...githubRunner(api.url), GITHUB_TOKEN: 'ghs_secret' },
      });
      assert.equal([code, out], [0, 'commented\n']);
    });
    assert.equal(
      stored.map(({ body }) => body),
      [tagged('newer\n', { key: 'a', at: '2026-11-29T08:00:00Z' })],
    );
  });
}

test('never go over what somebody else wrote, whatever tag is in it', async () => {
  const dir = folder({ 'review.md': 'mine\n' });
  const pipelines: readonly [string, (api: string) => Record<string, string>][] = [
    ['GitHub', (api) => ({ ...githubRunner(api), GITHUB_TOKEN: 'ghs_secret' })],
    [
      'GitLab',
      (api) => ({
        GITLAB_CI: 'true',
        CI_API_V4_URL: `${api}/api/v4`,
        CI_PROJECT_ID: '42',
        CI_MERGE_REQUEST_IID: '7',
        PBXC_GITLAB_TOKEN: 'glpat-secret',
      }),
    ],
  ];
  for (const [title, env] of pipelines) {
    const theirs = tagged('theirs\n', { key: '', at: '2026-11-29T07:00:00Z' });
    const stored: Stored[] = [{ id: 1, body: theirs }];
    await withApi(stored, async (api) => {
      const run = () => pbxc(['comment', 'review.md'], { cwd: dir, env: env(api.url) });
      assert.is((await run()).out, 'commented\n', title);
      assert.is((await run()).out, 'the comment is up to date\n', title);
    });
    assert.is(stored.length, 2);
    assert.is(stored[0]?.body, theirs);
  }
});

const missing: readonly [title: string, env: Record<string, string>, message: string][] = [
  ['outside of a pipeline', {}, 'this is no pipeline of GitHub or GitLab: there is no request to comment on'],
  ['without a token', { GITHUB_ACTIONS: 'true' }, 'GITHUB_TOKEN is not set in the environment of this pipeline'],
  [
    'for a push',
    { GITHUB_ACTIONS: 'true', GITHUB_TOKEN: 'x', GITHUB_REF: 'refs/heads/main' },
    'this pipeline is not about a pull request',
  ],
];
for (const [title, env, message] of missing) {
  test(`say ${title} what a comment needs`, async () => {
    const { code, err } = await pbxc(['comment', 'review.md'], { cwd: folder({ 'review.md': 'x\n' }), env });
    assert.is(err, `pbxc: ${message}\n`);
    assert.is(code, 64);
  });
}

test('tell of an API that cannot be reached, without the token', async () => {
  const dir = folder({ 'review.md': 'x\n' });
  const env = { ...githubRunner('http://127.0.0.1:1'), GITHUB_TOKEN: 'ghs_secret' };
  const { code, err } = await pbxc(['comment', 'review.md'], { cwd: dir, env });
  assert.match(err, /^pbxc: POST http:\/\/127\.0\.0\.1:1\/graphql failed: /);
  assert.not.match(err, /ghs_secret/);
  assert.is(code, 1);
});

test.run();
