import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { equal, is } from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { type ServedSite, serveSite } from '../lib/site.ts';

const site = `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal, ranges: { users: 1000-1999 } } }
`;
const alice = 'users:\n  alice: { name: Alice Wonderland, number: 1000 }\n';

let served: ServedSite;

const serving = suite('A served site');

serving.before(async () => {
  served = await serveSite({ 'site.yaml': site, 'people.yaml': alice });
});

serving.after(() => served.close());

const pjsip = async (): Promise<string> => (await served.get('/v1/hosts/pbx1/files/etc/asterisk/pjsip.conf')).text();
const status = async (): Promise<Status> => JSON.parse(await (await served.get('/v1/status')).text());

serving('is compiled by a thread that gives way to the one that serves', () => {
  const tasks = readdirSync('/proc/self/task').map((task) => readFileSync(`/proc/self/task/${task}/stat`, 'latin1'));
  // proc(5): after the name in brackets, which may hold anything, `nice` is the 17th.
  const niceness = tasks.map((stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]));
  equal([niceness[0], niceness.filter((nice) => nice === 10).length], [0, 1]);
});

serving('has its secrets filled in, from a key that it keeps', async () => {
  const password = /\nusername = alice\npassword = (\S+)\n/.exec(await pjsip())?.[1];
  is(password?.length, 22);
  await served.refresh();
  is(/\nusername = alice\npassword = (\S+)\n/.exec(await pjsip())?.[1], password);
});

serving('serves a change once it has compiled', async () => {
  is((await pjsip()).includes('Bob'), false);
  served.write({ 'people.yaml': `${alice}  bob: { name: Bob Brown, number: 1001 }\n` });
  await served.refresh();
  is((await pjsip()).includes('callerid = "Bob Brown" <1001>'), true);
});

serving('goes on with the last good one while it does not compile, and says so', async () => {
  const before = await pjsip();
  const { serving: good } = await status();
  served.write({ 'people.yaml': `${alice}  bob: { name: Bob Brown, number: 1000 }\n` });
  await served.refresh();
  is(await pjsip(), before);
  const now = await status();
  equal(now.serving, good);
  equal(
    [now.last.ok, now.last.diagnostics.map((each) => `${each.place.file}:${each.place.line} ${each.rule}`)],
    [false, ['people.yaml:3 number-taken']],
  );
  const metrics = await (await served.get('/metrics')).text();
  equal([/\npbxc_site_compiles (\d)\n/.exec(metrics)?.[1], /\npbxc_site_errors (\d)\n/.exec(metrics)?.[1]], ['0', '1']);
  is((await served.get('/readyz')).status, 200);
});

serving('goes on when its directory is gone, and takes it up again', async () => {
  const before = await pjsip();
  rmSync(served.dir, { recursive: true });
  await served.refresh();
  is(await pjsip(), before);
  is((await status()).last.ok, false);
  served.write({ 'site.yaml': site, 'people.yaml': alice });
  await served.refresh();
  is((await status()).last.ok, true);
  is((await pjsip()).includes('Bob'), false);
});

serving('says where a line comes from', async () => {
  const lines = (await pjsip()).split('\n');
  const line = lines.indexOf('callerid = "Alice Wonderland" <1000>') + 1;
  const answer = await (await served.get(`/v1/explain?path=/etc/asterisk/pjsip.conf&line=${line}`)).json();
  equal(answer, {
    host: 'pbx1',
    path: '/etc/asterisk/pjsip.conf',
    line,
    text: 'callerid = "Alice Wonderland" <1000>',
    place: { file: 'people.yaml', line: 2, column: 18, length: 16, path: 'users.alice.name' },
    isFixed: false,
  });
  is((await served.get('/v1/explain?path=/etc/asterisk/pjsip.conf&line=99999')).status, 404);
  is((await served.get('/v1/explain?path=/etc/asterisk/pjsip.conf&line=0')).status, 400);
});

serving('shows itself without its secrets', async () => {
  served.write({ 'people.yaml': 'users:\n  alice: { name: Alice, number: 1000, password: "Wonderland-4711-xyz" }\n' });
  await served.refresh();
  const { users }: Shown = JSON.parse(await (await served.get('/v1/site')).text());
  equal([users.alice.name, users.alice.password], ['Alice', '(not shown)']);
});

serving('compiles once for all who ask while it compiles', async () => {
  const before = served.serving.keeper.generation()?.number ?? 0;
  await Promise.all([served.refresh(), served.refresh(), served.refresh(), served.refresh()]);
  is((served.serving.keeper.generation()?.number ?? 0) - before, 2);
});

interface Status {
  readonly serving: unknown;
  readonly last: {
    readonly ok: boolean;
    readonly failure: string | null;
    readonly diagnostics: readonly { rule: string; place: { file: string; line: number } }[];
  };
}

interface Shown {
  readonly users: { readonly alice: { readonly name: string; readonly password: string } };
}

serving.run();
