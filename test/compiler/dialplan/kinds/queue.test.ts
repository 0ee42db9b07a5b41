import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../../../targets/asterisk/file-of.ts';

const queues = suite('A queue in the dialplan');

/** The lines of an extension of a context. */
function linesOf(content: string, context: string, extension: string): string[] {
  const lines = sectionsOf(content, context).split('\n');
  const start = lines.indexOf(lines.find((line) => line.startsWith(`exten = ${extension},1`)) ?? '');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.startsWith('same ='));
  return [lines[start] ?? '', ...rest.slice(0, end)];
}

queues('asks for diversions once, before anything else, and never of the first caller', () => {
  const content = fileOf(
    'extensions.conf',
    'queues: { support: { number: 3000, diversions: { estimated_wait: { over: 5m, to: busy }, waiting_ratio: { over: 0.25, to: hangup } } } }',
  );
  assert.equal(linesOf(content, 'pbxc-queue', 'support'), [
    'exten = support,1,Set(PBXC_WAITING=${QUEUE_WAITING_COUNT(support)})',
    'same = n,GotoIf($["${PBXC_WAITING}" = "0"]?enter)',
    'same = n,Set(PBXC_KNOWN=${QUEUE_VARIABLES(support)})',
    'same = n,GotoIf($[${QUEUEHOLDTIME} > 300]?pbxc-diverted,support*DIVERT_HOLDTIME,1)',
    'same = n,GotoIf($[${PBXC_WAITING} * 100 + 100 > ${QUEUE_MEMBER(support,logged)} * 25]?pbxc-diverted,support*DIVERT_CA_RATIO,1)',
    'same = n(enter),Gosub(pbxc-enter-queue,s,1(support,t,))',
    'same = n,Goto(pbxc-fallback,queue:support:${QUEUESTATUS},1)',
  ]);
  assert.equal(linesOf(content, 'pbxc-diverted', 'support*DIVERT_HOLDTIME'), [
    'exten = support*DIVERT_HOLDTIME,1,QueueLog(support,${UNIQUEID},NONE,DIVERT_HOLDTIME)',
    'same = n,Busy(10)',
  ]);
});

queues('without skills, penalties and subroutines costs a call what it always did', () => {
  const content = fileOf(
    'extensions.conf',
    'users: { alice: {} }\nqueues: { support: { number: 3000, members: [alice] } }',
  );
  assert.equal(linesOf(content, 'pbxc-queue', 'support').length, 2);
  assert.equal(linesOf(content, 'pbxc-enter-queue', 's').length, 7);
  assert.not(content.includes('[pbxc-lane]'));
  assert.not(content.includes('[pbxc-agent]'));
  assert.not(content.includes('_***30X.'));
});

queues('with skills leads each caller to the lane of what the call brings', () => {
  const content = fileOf(
    'extensions.conf',
    `skills: { english: {}, german: {} }
agents: { ada: { number: 8000, skills: { english: 75, german: 20 } } }
skill_rules: { select_lang: { variables: { lang: [german], other: [english] }, rules: [$lang > 0 & $other > 0] } }
queues: { support: { number: 3000, members: [{ agent: ada }], skill_rules: [select_lang] } }
groups: { sales: { number: 2000, members: [alice], fallback: { no_answer: { queue: support, skills: "select_lang(other=english,lang=german)" } } } }
users: { alice: {} }
`,
  );
  const lane = [
    'same = n,Set(LOCAL(QUEUE_MAX_PENALTY)=0)',
    'same = n,Set(LOCAL(QUEUE_MIN_PENALTY)=0)',
    'same = n,Goto(pbxc-enter-queue,lane,enter)',
  ];
  for (const key of ['select_langlanggermanotherenglish', 'select_langotherenglishlanggerman'])
    assert.equal(linesOf(content, 'pbxc-lane', `support:${key}`), [
      `exten = support:${key},1,Set(LOCAL(PBXC_LANE)=+select_lang+german+english)`,
      ...lane,
    ]);
  assert.ok(content.includes('Set(XIVO_QUEUESKILLRULESET=select_langotherenglishlanggerman)'));
  assert.ok(content.includes('same = n(enter),Queue(${XIVO_QUEUENAME}${PBXC_LANE},${XIVO_QUEUEOPTIONS}'));
});

queues.run();
