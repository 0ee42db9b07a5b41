import * as assert from 'uvu/assert';
import { errorsOf } from '../../lib/problems.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';
import { fileOf, sectionsOf } from '../../targets/asterisk/file-of.ts';

const switchboard = suite('a switchboard');

const yaml = `
users: { alice: { name: Alice Wonderland, number: 1000 }, bob: { number: 1001 } }
switchboards:
  standard:
    number: 3000
    incoming: [0123450000]
    hold: 3001
    max_hold: 3m
    operators: { alice: { agent: 8000 }, bob: { agent: 8001, hold: 3002 } }
    max_wait: 1m
    fallback: { no_answer: user:bob }
routes: { incoming: { other: { number: 0123450001, to: "switchboard:standard" } } }
`;

const lines = (file: string, section: string) =>
  sectionsOf(fileOf(file, yaml), section)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(';'));

switchboard('is the queues that its application expects, by their names', () => {
  assert.equal(
    ['standard_switchboard', 'standard_switchboard_hold', 'standard_switchboard_hold_8001'].map((name) =>
      lines('queues.conf', name).filter((line) =>
        /^(?:timeout|retry|wrapuptime|ringinuse|join|leave|autopause) /.test(line.replace('empty', ' ')),
      ),
    ),
    [
      [
        'timeout = 0',
        'retry = 1',
        'wrapuptime = 0',
        'ringinuse = no',
        'joinempty = unavailable,invalid,unknown',
        'autopause = no',
      ],
      ['timeout = 15', 'retry = 5', 'wrapuptime = 0', 'ringinuse = no', 'joinempty = yes'],
      ['timeout = 15', 'retry = 5', 'wrapuptime = 0', 'ringinuse = no', 'joinempty = yes'],
    ],
  );
});

switchboard('is reached by its numbers, and holds calls by others', () => {
  assert.equal(
    [...lines('extensions.conf', 'default'), ...lines('extensions.conf', 'from-extern')].filter((line) =>
      /^exten = (?:30|01)|pbxc-queue/.test(line),
    ),
    [
      'exten = 3000,1,Set(XIVO_DSTNUM=${EXTEN})',
      'same = n,Gosub(pbxc-queue,standard_switchboard,1)',
      'exten = 3001,1,Set(XIVO_DSTNUM=${EXTEN})',
      'same = n,Gosub(pbxc-queue,standard_switchboard_hold,1)',
      'exten = 3002,1,Set(XIVO_DSTNUM=${EXTEN})',
      'same = n,Gosub(pbxc-queue,standard_switchboard_hold_8001,1)',
      'exten = 0123450001,1,Gosub(pbxc-did,s,1(${EXTEN}))',
      'same = n,Gosub(pbxc-queue,standard_switchboard,1)',
      'exten = 0123450000,1,Gosub(pbxc-did,s,1(${EXTEN}))',
      'same = n,Gosub(pbxc-queue,standard_switchboard,1)',
    ],
  );
});

switchboard('has agents of the names of its operators', () => {
  assert.equal(
    lines('extensions.conf', 'pbxc-agent-join').filter((line) => line.includes('AddQueueMember')),
    [
      'exten = 8000,1,AddQueueMember(standard_switchboard,Local/id-8000@agentcallback/n,0,,Agent/8000,${ARG1})',
      'exten = 8001,1,AddQueueMember(standard_switchboard,Local/id-8001@agentcallback/n,0,,Agent/8001,${ARG1})',
    ],
  );
});

switchboard(
  'passes the subroutine of the usual name where the own dialplan has it, unless the site says another',
  () => {
    const own = '[xivo_subr_switchboard]\nexten = s,1,Return()\n[mine]\nexten = s,1,Return()\n';
    const passes = (dialplan: string, said: string) => {
      const site = yaml.replace('    max_wait: 1m', `    max_wait: 1m${said}`);
      const text = fileOf('extensions.conf', site, { 'dialplan/own.conf': dialplan });
      return [...text.matchAll(/Gosub\((xivo_subr_switchboard|mine),s,1\)/g)].map(([, name]) => name);
    };
    assert.equal(passes(own, ''), ['xivo_subr_switchboard']);
    assert.equal(passes(own, '\n    preprocess: mine'), ['mine']);
    assert.equal(passes('[mine]\nexten = s,1,Return()\n', ''), []);
  },
);

switchboard('that makes what the site has already is told so', () => {
  const site = `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts: { default: { kind: internal } }
users: { alice: { number: 1000 } }
agents: { alice: { number: 8000 } }
switchboards: { standard: { number: 3000, hold: 3001, operators: { alice: { agent: 8000 }, carol: { agent: 8002 } } } }
`;
  assert.equal(errorsOf(siteOf({ 'site.yaml': site })), [
    'site.yaml:7:17 duplicate-object: "alice" in agents is what switchboard "standard" makes itself // give one of them another name',
    'site.yaml:7:99 dangling-reference: there is no user "carol"',
  ]);
});

switchboard.run();
