import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { equal, is, ok } from 'uvu/assert';
import { type Compiled, compile } from '../../../compiler/compile.ts';
import { rangesOf } from '../../../compiler/explain/ranges.ts';
import { siteCompiler } from '../../../compiler/incremental/site-compiler.ts';
import { emit } from '../../../targets/index.ts';
import { randomFrom } from '../../lib/random.ts';
import { suite } from '../../lib/suite.ts';

type Fields = Record<string, unknown>;

const site = `version: 1
site: { name: acme, presets: [france] }
hosts:
  pbx1: { address: 192.0.2.10, roles: [pbx, provisioning] }
contexts:
  default: { kind: internal, ranges: { users: 1000-1999, groups: 2000-2999, queues: 3000-3999 }, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks:
  operator: { kind: sip, host: sip.operator.example, username: acme, password: { env: OPERATOR }, register: yes }
routes:
  outgoing:
    national: { trunks: [operator] }
    emergency: { trunks: [operator] }
  incoming:
    main: { number: "0123450000", to: "user:user0" }
    sales: { number: "0123450001", to: "group:sales" }
schedules:
  office: { open: [mon-fri 08:30-18:00], closed: { to: hangup } }
permissions:
  abroad: { deny: ["00."] }
labels: { nice: {} }
groups:
  sales: { number: 2000, members: [user1, user2, user3], permissions: [abroad] }
queues:
  support: { number: 3000, members: [{ user: user2 }, { user: user4 }] }
pickups:
  desk: { interceptors: { users: [user1] }, intercepted: { groups: [sales] } }
conferences: { board: { number: 4000 } }
`;

const devices = `devices:
${Array.from({ length: 4 }, (_, at) => `  phone${at}: { mac: "00:15:65:00:00:0${at}", vendor: yealink, model: T46G }\n`).join('')}`;

/** What fields of users can come to say: most of it right, some of it wrong. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  name: ['Alice Wonderland', 'Bob Brown', 'Zoë, "the" one', undefined],
  number: [1100, 1101, 1001, 999999, undefined],
  password: ['auto', 'correct-horse-battery', { env: 'OPERATOR' }, undefined],
  rightcall_code: ['1234', undefined],
  ring: ['15s', '30s', 'soon', undefined],
  email: ['alice@acme.example', undefined],
  voicemail: ['yes', 'no', { pin: '4711' }, { pin: '4711', email: 'other@acme.example', attach: 'no' }, undefined],
  enabled: ['yes', 'no', undefined],
  device: ['phone0', 'phone1', 'phone9', undefined],
  caller_id: ['0123450000', 'anonymous', undefined],
  mobile: ['0612345678', undefined],
  fallback: [{ no_answer: 'voicemail:user1' }, { busy: 'user:user5' }, { no_answer: 'user:nobody' }, undefined],
  schedule: ['office', 'never', undefined],
  permissions: [['abroad'], [], undefined],
  labels: [['nice'], undefined],
  keys: [{ 1: { user: 'user3' } }, { 1: 'user:user3', 2: { number: '0123' } }, undefined],
  simultaneous_calls: [2, 'many', undefined],
  do_not_disturb: ['yes', undefined],
  forward: [{ unconditional: '0612345678' }, undefined],
  line: ['sip', 'webrtc', 'ua', undefined],
  codecs: [['alaw'], ['g729', 'opus'], undefined],
  supervision: ['no', undefined],
  directory: ['no', undefined],
  asterisk: [{ endpoint: { rtp_timeout: 60 } }, { endpoint: { rtp_timeout: 61 } }, undefined],
};

/** A site with people in several files, which somebody changes here and there. */
function office(random: () => number) {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const people: Record<string, Fields>[] = [{}, {}, {}];
  const comments = ['', '', ''];
  for (let at = 0; at < 9; at++)
    (people[at % 3] as Record<string, Fields>)[`user${at}`] = {
      name: `User ${at}`,
      number: 1000 + at,
      voicemail: 'yes',
      ...(at < 3 && { device: `phone${at}` }),
    };
  const files = new Map([
    ['site.yaml', site],
    ['devices.yaml', devices],
  ]);
  const write = (at: number): void => {
    files.set(`people/${at}.yaml`, `${comments[at]}${dump({ users: people[at] })}`);
  };
  for (const at of people.keys()) write(at);
  return {
    files,
    /** Gives back what mends it. */
    edit(): () => void {
      const at = Math.floor(random() * people.length);
      const kind = random();
      const before = structuredClone(people[at]);
      const ofDevices = files.get('devices.yaml') ?? devices;
      const mend = (): void => {
        people[at] = before ?? {};
        files.set('devices.yaml', ofDevices);
        write(at);
      };
      if (kind < 0.1) comments[at] = '# a line more\n'.repeat(Math.floor(random() * 4));
      else if (kind < 0.14) files.set('devices.yaml', devices.replace('T46G', pick(['T46G', 'T42G', 'T19P'])));
      else {
        const user = pick(Object.values(people[at] as Record<string, Fields>));
        const field = pick(Object.keys(values));
        const value = pick(values[field] ?? []);
        if (value === undefined) delete user[field];
        else user[field] = value;
      }
      write(at);
      return mend;
    },
  };
}

/** Everything that a compile says: the files byte by byte with the place of every line, the document, what is wrong. */
function everything(compiled: Compiled, emitted: ReturnType<typeof emit>): unknown {
  return {
    site: JSON.stringify(compiled.site),
    diagnostics: JSON.stringify(compiled.diagnostics),
    files: emitted.map((artifact) => [
      artifact.host,
      artifact.path,
      artifact.content,
      artifact.sensitive,
      artifact.phoneAddress,
      artifact.secrets.map(({ start, end, secret, syntax }) => [start, end, secret.id, secret.source, syntax]),
      rangesOf(artifact),
    ]),
    secrets: [...(compiled.model?.secrets.keys() ?? [])],
    sources: [...compiled.sources].map(([name, { text }]) => [name, text]),
  };
}

const hasError = ({ diagnostics }: Compiled): boolean => diagnostics.some(({ severity }) => severity === 'error');

const compiler = suite('A site compiled again');

/** `PBXC_INCREMENTAL_SEEDS="5 6 7"` tries other changes. */

const seeds = (process.env['PBXC_INCREMENTAL_SEEDS'] ?? '2 4').split(' ').map(Number);

for (const seed of seeds)
  compiler(`is byte for byte what it is compiled for the first time, whatever changed (${seed})`, () => {
    const dir = mkdtempSync(join(tmpdir(), 'pbxc-incremental-'));
    mkdirSync(join(dir, 'people'));
    try {
      const random = randomFrom(seed);
      const { files, edit } = office(random);
      const again = siteCompiler();
      let taken = 0;
      let before: Compiled | undefined;
      let mend: (() => void)[] = [];
      for (let round = 0; round < 40; round++) {
        if (before !== undefined && mend.length > 0 && random() < 0.8) for (const each of mend.reverse()) each();
        mend = [];
        for (let count = 0; round > 0 && count < 1 + Math.floor(random() * 2); count++) mend.push(edit());
        for (const [name, text] of files) writeFileSync(join(dir, name), text);
        const compiled = again.compile(dir, {});
        const whole = compile(dir);
        const emitted = hasError(compiled) ? [] : again.make(() => emit(compiled));
        equal(everything(compiled, emitted), everything(whole, hasError(whole) ? [] : emit(whole)));
        if (compiled.site === before?.site && compiled !== before) taken++;
        if (hasError(compiled)) continue;
        before = compiled;
        mend = [];
        // A server that misses a secret goes on with what it had.
        if (random() < 0.1) again.takeBack();
      }
      ok(taken > 0, `only ${taken} of 40 were made of the compile before`);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });

compiler('keeps what nobody changed, and says so by being the same', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pbxc-incremental-'));
  try {
    const text = (name: string) => `version: 1
site: { name: acme }
hosts: { pbx1: { address: 192.0.2.10 } }
contexts: { default: { kind: internal } }
users:
  alice: { name: ${name}, number: 1000 }
  bob: { number: 1001 }
`;
    const again = siteCompiler();
    const filesOf = (name: string) => {
      writeFileSync(join(dir, 'site.yaml'), text(name));
      const compiled = again.compile(dir, {});
      return new Map(again.make(() => emit(compiled)).map((file) => [file.path, file]));
    };
    const first = filesOf('Alice');
    const second = filesOf('Alicia');
    const changed = [...second].filter(([path, { content }]) => first.get(path)?.content !== content);
    equal(
      changed.map(([path]) => path),
      ['/etc/asterisk/pjsip.conf'],
    );
    is(second.get('/etc/asterisk/extensions.conf')?.origins, first.get('/etc/asterisk/extensions.conf')?.origins);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

compiler.run();
