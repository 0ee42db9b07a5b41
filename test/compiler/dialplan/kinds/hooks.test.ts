import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf } from '../../../targets/asterisk/file-of.ts';

const hooks = suite('hooks in the dialplan');

/** Every line of extensions.conf in which `wanted` is found, after the context it stands in. */
function lines(wanted: RegExp, yaml: string, dialplan = ''): string[] {
  const files = dialplan === '' ? {} : { 'dialplan/own.conf': dialplan };
  const found: string[] = [];
  let context = '';
  for (const line of fileOf('extensions.conf', yaml, files).split('\n')) {
    if (line.startsWith('[')) context = line;
    else if (/^(?:exten|same) /.test(line) && wanted.test(line)) found.push(`${context} ${line}`);
  }
  return found;
}

const subroutine = (...names: string[]) => names.map((name) => `[${name}]\nexten = s,1,Return()\n`).join('');

const site = `
users: { alice: { number: 1000 } }
agents: { ada: { number: 8000 } }
groups: { sales: { number: 2000, members: [alice] } }
queues: { support: { number: 3000, members: [{ agent: ada }] } }
conferences: { board: { number: 4000 } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
schedules: { office: { open: [mon-fri 08:00-18:00], closed: { to: "voicemail:box" } } }
voicemails: { box: { number: 1999 } }
ivrs: { menu: { menu: hello-world, choices: { 1: user:alice, 2: { sound: hello } }, failure: hangup } }
routes:
  incoming:
    main: { number: 0123450000, to: user:alice, schedule: office }
    group: { number: 0123450001, to: group:sales }
    queue: { number: 0123450002, to: queue:support }
    board: { number: 0123450003, to: conference:board }
    menu: { number: 0123450004, to: ivr:menu }
    own: { number: 0123450005, to: "dialplan:agenda" }
    number: { number: 0123450006, to: number:1000 }
  outgoing:
    world: { patterns: [0XXXXXXXXX], trunks: [operator] }
    lyon: { patterns: ["**99X."], trunks: [operator], internal: yes }
`;

const agenda = subroutine('agenda');

hooks('cost nothing where the site has none', () => {
  assert.equal(lines(/subr|__XIVO_DSTNUM|pbxc-preprocess/, site, agenda), []);
});

for (const [hook, place] of [
  ['user', '[pbxc-ring] same = n'],
  ['agent', '[agentcallback] same = n'],
  ['group', '[pbxc-enter-group] same = n'],
  ['queue', '[pbxc-enter-queue] same = n'],
  ['meetme', '[pbxc-conference] same = n'],
  ['did', '[pbxc-did] same = n'],
  ['outcall', '[pbxc-out] same = n'],
  ['xds', '[pbxc-out] same = n'],
] as const) {
  hooks(`of ${hook} are called once, where the site has one`, () => {
    const name = `xivo-subrgbl-${hook}`;
    assert.equal(lines(/subrgbl/, site, agenda + subroutine(name)), [`${place},Gosub(${name},s,1)`]);
  });
}

for (const [hook, ...contexts] of [
  ['user', 'from-extern', 'pbxc-ivr-menu'],
  ['group', 'from-extern'],
  ['queue', 'from-extern'],
  ['meetme', 'from-extern'],
  ['voicemail', 'pbxc-closed'],
  ['schedule', 'pbxc-closed'],
  ['voicemenu', 'from-extern'],
  ['sound', 'pbxc-ivr-menu'],
  ['custom', 'from-extern'],
  ['extension', 'from-extern', 'pbxc-ring', 'pbxc-redirected'],
] as const) {
  hooks(`on the way to ${hook} are called wherever a call goes there`, () => {
    const name = `xivo-subrfwd-${hook}`;
    assert.equal(
      lines(/subrfwd/, site, agenda + subroutine(name)),
      contexts.map((context) => `[${context}] same = n,Gosub(${name},s,1)`),
    );
  });
}

hooks('have the name that the site gives them, or none', () => {
  const own = agenda + subroutine('mine', 'xivo-subrgbl-user', 'xivo-subrfwd-user');
  assert.equal(lines(/mine|subr/, `${site}hooks: { user: mine, forward: { user: no } }\n`, own), [
    '[pbxc-ring] same = n,Gosub(mine,s,1)',
  ]);
  assert.equal(lines(/mine|subr/, `${site}hooks: { enabled: no, forward: { enabled: no } }\n`, own), []);
});

hooks('of one object are called after those of all', () => {
  const yaml = `
users: { alice: { number: 1000 } }
groups: { sales: { number: 2000, members: [alice], preprocess: greet } }
conferences: { board: { number: 4000, preprocess: greet } }
trunks: { operator: { kind: sip, host: 198.51.100.1 } }
routes:
  incoming: { main: { number: 0123450000, to: user:alice, preprocess: greet } }
  outgoing: { world: { patterns: [0XXXXXXXXX], trunks: [operator], preprocess: greet } }
`;
  const own = subroutine('greet', 'xivo-subrgbl-group', 'xivo-subrgbl-meetme', 'xivo-subrgbl-outcall');
  assert.equal(lines(/greet|subrgbl|preprocess/, yaml, own), [
    '[from-extern] same = n,Gosub(greet,s,1)',
    '[pbxc-group] exten = sales,1,Gosub(pbxc-enter-group,preprocess,1(sales,tr,30,group:sales))',
    '[pbxc-preprocess] exten = group:sales,1,Gosub(greet,s,1)',
    '[pbxc-conference] same = n,Gosub(xivo-subrgbl-meetme,s,1)',
    '[pbxc-conference] same = n,Gosub(greet,s,1)',
    '[pbxc-route] exten = world,1,Gosub(greet,s,1)',
    '[pbxc-enter-group] same = n,Gosub(xivo-subrgbl-group,s,1)',
    '[pbxc-enter-group] exten = preprocess,1,Set(XIVO_SRCNUM=${CALLERID(num)})',
    '[pbxc-enter-group] same = n,Gosub(xivo-subrgbl-group,s,1)',
    '[pbxc-enter-group] same = n,Gosub(pbxc-preprocess,${ARG4},1)',
    '[pbxc-out] same = n,Gosub(xivo-subrgbl-outcall,s,1)',
  ]);
});

hooks.run();
