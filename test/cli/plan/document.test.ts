import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as assert from 'uvu/assert';
import type { z } from 'zod';
import type { PlanDocument } from '../../../cli/plan/document.ts';
import { packageRoot } from '../../../compiler/source/package-root.ts';
import type { planDocument } from '../../../schema/plan.ts';
import { commitAll, runGit } from '../../lib/repository.ts';
import { suite } from '../../lib/suite.ts';
import { wavFile } from '../../lib/wav.ts';
import { folder } from '../lib/folder.ts';
import { pbxc } from '../lib/pbxc.ts';
import { office } from '../lib/sites.ts';

const test = suite('the plan as a document');

const schema: object = JSON.parse(readFileSync(join(packageRoot(), 'schema/plan.schema.json'), 'utf8'));
const isPlan = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
const to = ['--root', 'root'];
const env = { ALICE: 'a-good-passw0rd', PBXC_SITE_KEY: 'k'.repeat(40) };

/** The types are those of the schema: what does not fit does not compile. */
const asSchema = (document: PlanDocument): z.infer<typeof planDocument> => document;

const people = (office['people.yaml'] ?? '').replace('number: 1000', 'number: 1000\n    password: { env: ALICE }');
const site = { ...office, 'people.yaml': people };

async function planned(cwd: string, ...more: string[]): Promise<PlanDocument> {
  const { out, err } = await pbxc(['plan', '--format', 'json', ...to, ...more], { cwd, env });
  assert.is(err, '');
  const document: PlanDocument = JSON.parse(out);
  assert.ok(isPlan(document), JSON.stringify(isPlan.errors));
  asSchema(document);
  return document;
}

/** A host with everything that a plan can tell: files that come, go, change, were edited and deleted by hand. */
async function busy(): Promise<string> {
  const cwd = folder(site);
  mkdirSync(join(cwd, 'sounds/en'), { recursive: true });
  writeFileSync(join(cwd, 'sounds/en/closed.wav'), wavFile());
  await pbxc(['apply', '--yes', ...to], { cwd, env });
  appendFileSync(join(cwd, 'root/etc/asterisk/queues.conf'), 'edited = yes\n');
  rmSync(join(cwd, 'root/etc/asterisk/rtp.conf'));
  rmSync(join(cwd, 'sounds'), { recursive: true });
  writeFileSync(join(cwd, 'people.yaml'), people.replace('bob: { name: Bob Brown', 'bob: { name: Bob Green'));
  return cwd;
}

test('is what its JSON Schema says, for a new host and a busy one', async () => {
  const fresh = await planned(folder(site));
  assert.equal(
    fresh.hosts.map(({ host, place, generation, objects, problems }) => ({
      host,
      place,
      generation,
      objects,
      problems,
    })),
    [{ host: 'pbx1', place: { kind: 'directory' }, generation: undefined, objects: [], problems: [] }],
  );
  const document = await planned(await busy());
  const [host] = document.hosts;
  assert.is(host?.generation, 1);
  assert.equal(
    host?.files
      .filter(({ action }) => action !== 'unchanged')
      .map(({ path, action, reason, drift }) => [path, action, reason, drift]),
    [
      ['/etc/asterisk/pjsip.conf', 'change', 'differs', false],
      ['/etc/asterisk/queues.conf', 'change', 'edited by hand', true],
      ['/etc/asterisk/rtp.conf', 'create', 'deleted by hand', true],
      ['/var/lib/asterisk/sounds/site/closed.wav', 'remove', 'gone from the site', false],
    ],
  );
  assert.equal(
    host?.objects.map(({ action, kind, name, fields }) => [
      action,
      kind,
      name,
      fields.map(({ path, before, after }) => [path, before?.value, after?.value]),
    ]),
    [['changed', 'user', 'bob', [['name', 'Bob Brown', 'Bob Green']]]],
  );
  assert.equal(
    document.steps.map(({ round, do: what, paths, command }) => [round, what, ...(paths ?? command ?? [])].join(' ')),
    [
      '1 keep',
      '1 write /etc/asterisk/pjsip.conf /etc/asterisk/queues.conf /etc/asterisk/rtp.conf',
      '1 remove /var/lib/asterisk/sounds/site/closed.wav',
      '1 tell asterisk -rx module reload res_rtp_asterisk.so',
      '1 tell asterisk -rx module reload res_pjsip.so',
      '1 tell asterisk -rx module reload app_queue.so',
      '1 look',
    ],
  );
});

test('knows nothing that its schema does not, and needs all of it', async () => {
  const document = await planned(await busy());
  assert.not(isPlan({ ...document, more: 1 }));
  for (const key of Object.keys(document)) {
    const { [key as keyof PlanDocument]: _, ...less } = document;
    assert.not(isPlan(less), key);
  }
});

test('is told in every form, and in none with a secret', async () => {
  const cwd = await busy();
  const changed = { ...env, ALICE: 'an0ther-good-passw0rd' };
  for (const format of ['text', 'json', 'markdown', 'sarif', 'github', 'gitlab', 'junit']) {
    const { code, out, err } = await pbxc(['plan', '--format', format, ...to], { cwd, env: changed });
    assert.is(code, 0, err);
    assert.match(out, 'users/alice/sip');
    assert.match(out, '/etc/asterisk/queues.conf');
    assert.match(out, /edited by hand/);
    assert.not.match(out, /passw0rd/);
  }
  const { out } = await pbxc(['plan', '--summary', ...to], { cwd, env: changed });
  assert.match(out, '\n  secret users/alice/sip changes\n');
});

test('places what changes at its line, as annotations', async () => {
  const { out } = await pbxc(['plan', '--format', 'github', ...to], { cwd: await busy(), env });
  const lines = out.split('\n');
  assert.is(
    lines[0],
    '::error title=plan-hand-edit::pbx1: /etc/asterisk/queues.conf was edited by hand, and would be replaced%0Agive --overwrite-drift',
  );
  assert.is(
    lines[2],
    '::notice file=people.yaml,line=6,endLine=6,col=3,endColumn=6,title=plan-object::pbx1: user "bob" is changed',
  );
});

test('tells no digest that can be tried out: the same secret has another on another host', async () => {
  const digestOf = async (): Promise<string | undefined> => {
    const cwd = folder(site);
    await pbxc(['apply', '--yes', ...to], { cwd, env });
    const [host] = (await planned(cwd)).hosts;
    return host?.files.find(({ path }) => path === '/etc/asterisk/pjsip.conf')?.newDigest;
  };
  const [one, other] = [await digestOf(), await digestOf()];
  assert.is(one?.length, 43);
  assert.is.not(one, other);
});

test('is refused when a secret is another than when it was kept, though no file of the site differs', async () => {
  for (const isFirst of [true, false]) {
    const cwd = folder(site);
    if (!isFirst) await pbxc(['apply', '--yes', ...to], { cwd, env: { ...env, ALICE: 'the-0ld-passw0rd' } });
    await pbxc(['plan', '-o', 'plan.json', ...to], { cwd, env });
    const moved = await pbxc(['apply', '--yes', 'plan.json'], { cwd, env: { ...env, ALICE: 'an0ther-passw0rd' } });
    assert.is(moved.code, 4);
    assert.match(moved.out, 'failed: /etc/asterisk/pjsip.conf has another secret than when the plan was made\n');
    assert.is((await pbxc(['apply', '--yes', 'plan.json'], { cwd, env })).code, 0);
  }
});

test('is refused when a file that it leaves alone changed in the site since, and says what moved in Git', async () => {
  const cwd = folder(site);
  runGit(cwd, 'init', '-q', '-b', 'main');
  commitAll(cwd, 'an office');
  await pbxc(['apply', '--yes', ...to], { cwd, env });
  writeFileSync(join(cwd, 'people.yaml'), people.replace('Bob Brown', 'Bob Green'));
  await pbxc(['plan', '-o', 'plan.json', ...to], { cwd, env });
  writeFileSync(join(cwd, 'people.yaml'), people.replace('Bob Brown', 'Bob Green').replace('[alice, bob]', '[bob]'));
  writeFileSync(join(cwd, '.gitignore'), 'root\nplan.json\n');
  commitAll(cwd, 'Alice leaves support');
  const { code, out, err } = await pbxc(['apply', '--yes', 'plan.json'], { cwd, env });
  assert.is(code, 4);
  assert.match(out, 'failed: /etc/asterisk/queues.conf changed in the site since the plan\n');
  const short = (revision: string) => runGit(cwd, 'rev-parse', '--short=12', revision).trim();
  assert.is(err, `The plan is of a site at ${short('HEAD~1')}, edited, which is now at ${short('HEAD')}.\n`);
});

test('of a host that left the site is refused', async () => {
  const cwd = folder(site);
  await pbxc(['plan', '-o', 'plan.json', ...to], { cwd, env });
  const office = readFileSync(join(cwd, 'site.yaml'), 'utf8');
  writeFileSync(join(cwd, 'site.yaml'), office.replace('pbx1:', 'pbx2:'));
  const { code, err } = await pbxc(['apply', '--yes', 'plan.json'], { cwd, env });
  assert.equal([code, err], [4, 'pbxc: the plan is of a site that had host "pbx1", which left it: plan again\n']);
});

test('of another pbxc is refused', async () => {
  const cwd = folder(site);
  await pbxc(['plan', '-o', 'plan.json', ...to], { cwd, env });
  const file = join(cwd, 'plan.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"pbxc": "0.1.0"', '"pbxc": "0.0.9"'));
  const { code, err } = await pbxc(['apply', '--yes', 'plan.json'], { cwd, env });
  assert.equal([code, err], [4, `pbxc: ${file} was made by pbxc 0.0.9, and this is 0.1.0: plan again\n`]);
});

test('after a rollback knows the site of that generation', async () => {
  const cwd = folder(site);
  await pbxc(['apply', '--yes', ...to], { cwd, env });
  writeFileSync(join(cwd, 'people.yaml'), people.replace('Bob Brown', 'Bob Green'));
  await pbxc(['apply', '--yes', ...to], { cwd, env });
  await pbxc(['rollback', '--yes', ...to], { cwd });
  const [host] = (await planned(cwd)).hosts;
  assert.equal(
    host?.objects.map(({ name, fields }) => [name, fields[0]?.before?.value, fields[0]?.after?.value]),
    [['bob', 'Bob Brown', 'Bob Green']],
  );
});

test.run();
