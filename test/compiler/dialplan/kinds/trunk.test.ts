import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../../../targets/asterisk/file-of.ts';

const trunk = suite('a trunk in the dialplan');

/** The lines of a context, without its comment. */
function linesOf(context: string, yaml: string): string[] {
  const content = fileOf('extensions.conf', yaml);
  return sectionsOf(content, context)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(';'))
    .slice(1);
}

trunk('with several machines is tried at each, in order', () => {
  const yaml = `
trunks: { operator: { kind: sip, host: 198.51.100.1, proxies: [198.51.100.2], ring: 40s } }
routes: { outgoing: { world: { patterns: [0.], trunks: [operator] } } }
`;
  assert.equal(linesOf('pbxc-route', yaml), [
    `exten = world,1,Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@operator/operator,40,))`,
    `same = n,Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@operator/operator+2,40,))`,
    'same = n,Congestion(10)',
  ]);
});

trunk('with weights draws the machine that is tried first', () => {
  const yaml = `
trunks: { the-op: { kind: sip, host: 198.51.100.1, weight: 3, proxies: [198.51.100.2] } }
routes: { outgoing: { world: { patterns: [0.], trunks: [the-op], internal: yes } } }
`;
  assert.equal(linesOf('pbxc-route', yaml), [
    'exten = world,1,Gosub(pbxc-weighted,the+op,1(internal))',
    'same = n,Congestion(10)',
  ]);
  assert.equal(linesOf('pbxc-weighted', yaml), [
    `exten = the+op,1,Set(PBXC_DRAWN=\${RAND(1,4)})`,
    `same = n,GotoIf($[\${PBXC_DRAWN} <= 3]?from1)`,
    `same = n(from2),Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@the-op/the-op+2,60,\${ARG1}))`,
    `same = n,Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@the-op/the-op,60,\${ARG1}))`,
    'same = n,Return()',
    `same = n(from1),Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@the-op/the-op,60,\${ARG1}))`,
    `same = n,Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@the-op/the-op+2,60,\${ARG1}))`,
    'same = n,Return()',
  ]);
});

trunk('that is full is passed over, unless somebody calls for help', () => {
  const yaml = `
trunks:
  first: { kind: sip, host: 198.51.100.1, max_outgoing: 20 }
  second: { kind: sip, host: 198.51.100.2, max_calls: 30, max_outgoing: 10, caller_id: 0123450000 }
routes:
  outgoing:
    emergency: { patterns: [112], trunks: [first], emergency: yes }
    world: { patterns: [0.], trunks: [first, second] }
`;
  const count = (name: string, group: string) => `\${GROUP_COUNT(${name}@${group})}`;
  assert.equal(linesOf('pbxc-route', yaml), [
    `exten = emergency,1,Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@first,60,))`,
    'same = n,Congestion(10)',
    `exten = world,1,GotoIf($[${count('first', 'pbxc-trunk')} - ${count('first', 'pbxc-incoming')} >= 20]?after1)`,
    `same = n,Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@first,60,))`,
    `same = n(after1),GotoIf($[${count('second', 'pbxc-trunk')} - ${count('second', 'pbxc-incoming')} >= 10 | ${count('second', 'pbxc-trunk')} >= 30]?after2)`,
    'same = n,Set(PBXC_TRUNK_CALLERID=0123450000)',
    `same = n,Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@second,60,))`,
    'same = n(after2),Congestion(10)',
  ]);
});

trunk('counts what comes in over it only where something is limited', () => {
  const open = 'trunks: { operator: { kind: sip, host: 198.51.100.1 } }';
  const limited = 'trunks: { operator: { kind: sip, host: 198.51.100.1, max_incoming: 5 } }';
  assert.is(linesOf('pbxc-did', open)[0], 'exten = s,1,Set(XIVO_CALLORIGIN=extern)');
  assert.equal(linesOf('pbxc-trunk-limit', open), []);
  assert.equal(linesOf('pbxc-did', limited).slice(0, 2), [
    `exten = s,1,ExecIf(\${EXISTS(\${PBXC_TRUNK})}?Gosub(pbxc-trunk-limit,s,1))`,
    'same = n,Set(XIVO_CALLORIGIN=extern)',
  ]);
});

trunk('of any kind counts its calls, those that come in where they can come from nowhere else', () => {
  const yaml = `
contexts: { from-gsm: { kind: incoming } }
trunks:
  branch: { kind: iax, host: 198.51.100.1, username: acme, password: auto, context: from-extern, max_outgoing: 4 }
  gsm: { kind: custom, interface: Khomp/b0, context: from-gsm, max_calls: 2, max_incoming: 1 }
routes:
  incoming: { gsm: { number: 0123450000, context: from-gsm, to: hangup } }
  outgoing: { world: { patterns: [0.], trunks: [branch, gsm] } }
`;
  const count = (name: string, group: string) => `\${GROUP_COUNT(${name}@${group})}`;
  assert.equal(linesOf('pbxc-route', yaml), [
    `exten = world,1,GotoIf($[${count('branch', 'pbxc-trunk')} - ${count('branch', 'pbxc-incoming')} >= 4]?after1)`,
    `same = n,Gosub(pbxc-trunk,s,1(IAX2/branch/\${XIVO_DSTNUM},60,,b(pbxc-trunk-count^branch^1)))`,
    `same = n(after1),GotoIf($[${count('gsm', 'pbxc-trunk')} >= 2]?after2)`,
    `same = n,Gosub(pbxc-trunk,s,1(Khomp/b0/\${XIVO_DSTNUM},60,,b(pbxc-trunk-count^gsm^1)))`,
    'same = n(after2),Congestion(10)',
  ]);
  assert.equal(linesOf('pbxc-trunk-count', yaml), [
    'exten = branch,1,Set(GROUP(pbxc-trunk)=branch)',
    'same = n,Return()',
    'exten = gsm,1,Set(GROUP(pbxc-trunk)=gsm)',
    'same = n,Return()',
  ]);
  assert.equal(linesOf('from-gsm', yaml).slice(0, 5), [
    'exten = 0123450000,1,Set(GROUP(pbxc-trunk)=gsm)',
    'same = n,Set(PBXC_TRUNK=gsm)',
    'same = n,Set(PBXC_MAX_CALLS=2)',
    'same = n,Set(PBXC_MAX_INCOMING=1)',
    `same = n,Gosub(pbxc-did,s,1(\${EXTEN}))`,
  ]);
});

trunk('gives its calls headers, which hold any text', () => {
  const yaml = `
trunks: { operator: { kind: sip, host: 198.51.100.1, headers: { X-B: two, X-A: 'a;b,\${C}' } } }
routes: { outgoing: { world: { patterns: [0.], trunks: [operator] } } }
`;
  assert.equal(linesOf('pbxc-trunk-headers', yaml), [
    `exten = operator,1,Set(PJSIP_HEADER(add,X-A)=\${BASE64_DECODE(${Buffer.from(`a;b,\${C}`).toString('base64')})})`,
    'same = n,Set(PJSIP_HEADER(add,X-B)=two)',
    'same = n,Return()',
  ]);
  assert.is(
    linesOf('pbxc-route', yaml)[0],
    `exten = world,1,Gosub(pbxc-trunk,s,1(PJSIP/\${XIVO_DSTNUM}@operator,60,,b(pbxc-trunk-headers^operator^1)))`,
  );
});

trunk.run();
