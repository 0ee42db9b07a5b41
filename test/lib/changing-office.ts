import { dump } from 'js-yaml';

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
export function changingOffice(random: () => number) {
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
