import * as assert from 'uvu/assert';
import { suite } from '../../../lib/suite.ts';
import { fileOf, sectionsOf } from '../../../targets/asterisk/file-of.ts';

const dialplan = suite('in the dialplan');

/** The lines of the contexts that `yaml` makes in a small office, each context after its name. */
function contexts(names: readonly string[], yaml: string, files: Record<string, string> = {}): string[] {
  const content = fileOf('extensions.conf', yaml, files);
  return names.flatMap((name) =>
    sectionsOf(content, name)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(';')),
  );
}

const alice = 'users: { alice: { number: 1000 } }\n';

dialplan('a group rings by its section of queues.conf, with music where it has some', () => {
  const yaml = `${alice}groups:
  sales: { number: 2000, members: [alice], ring: 20s, fallback: { no_answer: user:alice } }
  waiting: { members: [alice], music_on_hold: default, language: de_DE }
`;
  assert.equal(contexts(['default', 'pbxc-group'], yaml), [
    '[default]',
    'include = xivo-features',
    'include = to-extern',
    'exten = 1000,hint,PJSIP/alice',
    'exten = 1000,1,Set(XIVO_DSTNUM=${EXTEN})',
    'same = n,Gosub(pbxc-user,alice,1)',
    'exten = 2000,1,Set(XIVO_DSTNUM=${EXTEN})',
    'same = n,Gosub(pbxc-group,sales,1)',
    '[pbxc-group]',
    'exten = sales,1,Gosub(pbxc-enter-group,s,1(sales,tr,20))',
    'same = n,Goto(pbxc-user,alice,1)',
    'exten = waiting,1,Set(CHANNEL(language)=de_DE)',
    'same = n,Gosub(xivo-pickup,s,1)',
    'same = n,Gosub(pbxc-enter-group,s,1(waiting,t,30))',
    'same = n,Hangup(19)',
  ]);
});

dialplan('a queue gives its callers back with the cause, and each cause has its way on', () => {
  const yaml = `${alice}voicemails: { box: { number: 1999 } }
queues:
  support:
    number: 3000
    members: [alice]
    max_wait: 5m
    fallback: { no_answer: voicemail:box, full: busy, empty: { sound: closed, then: congestion } }
`;
  assert.equal(contexts(['pbxc-queue', 'pbxc-fallback'], yaml), [
    '[pbxc-queue]',
    'exten = support,1,Gosub(pbxc-enter-queue,s,1(support,t,300))',
    'same = n,Goto(pbxc-fallback,queue:support:${QUEUESTATUS},1)',
    '[pbxc-fallback]',
    'exten = queue:support:TIMEOUT,1,VoiceMail(1999@default,u)',
    'same = n,Hangup()',
    'exten = queue:support:FULL,1,Busy(10)',
    'exten = queue:support:JOINEMPTY,1,QueueLog(support,${UNIQUEID},NONE,JOINEMPTY)',
    'same = n,Gosub(xivo-pickup,s,1)',
    'same = n,Playback(closed)',
    'same = n,Congestion(10)',
    'exten = queue:support:LEAVEEMPTY,1,Gosub(xivo-pickup,s,1)',
    'same = n,Playback(closed)',
    'same = n,Congestion(10)',
    'exten = _[a-z].,1,Goto(pbxc-end,${CUT(EXTEN,:,3)},1)',
  ]);
});

dialplan('a conference asks for its PIN itself, or by subroutine where there are two', () => {
  const yaml = 'conferences: { board: { number: 4000 }, council: { number: 4001, pin: auto, admin_pin: auto } }';
  assert.equal(contexts(['default', 'pbxc-conference'], yaml), [
    '[default]',
    'include = xivo-features',
    'include = to-extern',
    'exten = 4000,hint,confbridge:board',
    'exten = 4000,1,Set(XIVO_DSTNUM=${EXTEN})',
    'same = n,Gosub(pbxc-conference,board,1)',
    'exten = 4001,hint,confbridge:council',
    'exten = 4001,1,Set(XIVO_DSTNUM=${EXTEN})',
    'same = n,Gosub(pbxc-conference,council,1)',
    '[pbxc-conference]',
    'exten = board,1,Gosub(xivo-pickup,s,1)',
    'same = n,ConfBridge(board,pbxc-bridge-board,pbxc-user-board,pbxc-menu-user)',
    'same = n,Hangup()',
    'exten = council,1,Gosub(xivo-pickup,s,1)',
    'same = n,Gosub(pbxc-join-by-pin,s,1(council))',
    'same = n,Hangup()',
  ]);
});

dialplan('a conference runs its subroutine before anybody is asked for a PIN', () => {
  const yaml = 'conferences: { board: { number: 4000, pin: auto, preprocess: sub-board } }';
  assert.equal(contexts(['pbxc-conference'], yaml, { 'dialplan/own.conf': '[sub-board]\nexten = s,1,Return()\n' }), [
    '[pbxc-conference]',
    'exten = board,1,Gosub(xivo-pickup,s,1)',
    'same = n,Set(XIVO_SRCNUM=${CALLERID(num)})',
    'same = n,Gosub(sub-board,s,1)',
    'same = n,ConfBridge(board,pbxc-bridge-board,pbxc-user-board,pbxc-menu-user)',
    'same = n,Hangup()',
  ]);
});

dialplan('an incoming route says what was called before anybody decides', () => {
  const yaml = `${alice}schedules: { office: { open: [mon-fri] } }
routes:
  incoming:
    main: { number: [0123450000, 01234500XX], to: user:alice, caller_name: Sales, language: fr, schedule: office }
`;
  const steps = [
    'same = n,Set(CHANNEL(language)=fr)',
    'same = n,Set(CALLERID(name)=Sales ${CALLERID(name)})',
    'same = n,Gosub(pbxc-schedule,office,1)',
    'same = n,Gosub(pbxc-user,alice,1)',
  ];
  assert.equal(contexts(['from-extern'], yaml), [
    '[from-extern]',
    'exten = 0123450000,1,Gosub(pbxc-did,s,1(${EXTEN}))',
    ...steps,
    'exten = _01234500XX,1,Gosub(pbxc-did,s,1(${EXTEN}))',
    ...steps,
  ]);
});

dialplan('a schedule asks for the rarer exceptions first, then for hours, in its own time zone', () => {
  const yaml = `${alice}routes: { incoming: { main: { number: 0123450000, to: user:alice, schedule: office } } }
schedules:
  office:
    timezone: Europe/Paris
    open: [mon-fri 08:30-12:30, 'jul-aug 09:00-12:00', 'fri 22:00-02:00', '1-15 sat']
    closed: { to: { sound: closed } }
    announce: transfer
    exceptions:
      break: { when: [mon-thu 10:00-10:15, fri 23:00-01:00], to: user:alice }
      christmas: { dates: 12-24..01-01, times: 09:00-24:00 }
      easter: { dates: [2026-04-06], to: user:alice }
`;
  assert.equal(contexts(['pbxc-schedule', 'pbxc-closed'], yaml), [
    '[pbxc-schedule]',
    'exten = office,1,GotoIf($["${IFTIME(*,*,6,apr,Europe/Paris?2026:never)}" = "${STRFTIME(${EPOCH},Europe/Paris,%Y)}"]?pbxc-closed,office*easter,1)',
    'same = n,GotoIfTime(09:00-23:59,*,24-31,dec,Europe/Paris?pbxc-closed,office*christmas,1)',
    'same = n,GotoIfTime(09:00-23:59,*,1,jan,Europe/Paris?pbxc-closed,office*christmas,1)',
    'same = n,GotoIfTime(10:00-10:14,mon-thu,*,*,Europe/Paris?pbxc-closed,office*break,1)',
    'same = n,GotoIfTime(23:00-23:59,fri,*,*,Europe/Paris?pbxc-closed,office*break,1)',
    'same = n,GotoIfTime(00:00-00:59,sat,*,*,Europe/Paris?pbxc-closed,office*break,1)',
    'same = n,GotoIfTime(08:30-12:29,mon-fri,*,*,Europe/Paris?open)',
    'same = n,GotoIfTime(09:00-11:59,*,*,jul-aug,Europe/Paris?open)',
    'same = n,GotoIfTime(22:00-23:59,fri,*,*,Europe/Paris?open)',
    'same = n,GotoIfTime(00:00-01:59,sat,*,*,Europe/Paris?open)',
    'same = n,GotoIfTime(*,sat,1-15,*,Europe/Paris?open)',
    'same = n,Goto(pbxc-closed,office,1)',
    'same = n(open),Return()',
    '[pbxc-closed]',
    'exten = office*easter,1,Gosub(xivo-pickup,s,1)',
    'same = n,Playback(transfer)',
    'same = n,Goto(pbxc-user,alice,1)',
    'exten = office*christmas,1,Gosub(xivo-pickup,s,1)',
    'same = n,Playback(closed)',
    'same = n,Hangup()',
    'exten = office*break,1,Gosub(xivo-pickup,s,1)',
    'same = n,Playback(transfer)',
    'same = n,Goto(pbxc-user,alice,1)',
    'exten = office,1,Gosub(xivo-pickup,s,1)',
    'same = n,Playback(closed)',
    'same = n,Hangup()',
  ]);
});

const trunks = `trunks:
  operator: { kind: sip, host: sip.operator.example, caller_id: 0123450000 }
  line: { kind: custom, interface: DAHDI/g1, suffix: /x }
  branch: { kind: iax, host: branch.example, ring: 10s }
`;

dialplan('outgoing routes of several priorities are searched one after the other, emergency numbers first', () => {
  const yaml = `${trunks}routes:
  outgoing:
    help: { patterns: [15], trunks: [line], emergency: yes }
    branch: { patterns: [5X], trunks: [branch], priority: 10, internal: yes }
    france: { patterns: [0ZXXXXXXXX], trunks: [line] }
`;
  const levels = ['emergency', '10', '100'].map((level) => `pbxc-level-to-extern-${level}`);
  assert.equal(contexts(['to-extern', ...levels, 'pbxc-route'], yaml), [
    '[to-extern]',
    'include = pbxc-level-to-extern-emergency',
    'include = pbxc-level-to-extern-10',
    'include = pbxc-level-to-extern-100',
    '[pbxc-level-to-extern-emergency]',
    'exten = 15,1,Gosub(pbxc-out-emergency,s,1(${EXTEN},${EXTEN}))',
    'same = n,Gosub(pbxc-route,help,1)',
    '[pbxc-level-to-extern-10]',
    'exten = _5X,1,Gosub(pbxc-out,s,1(${EXTEN},${EXTEN}))',
    'same = n,Gosub(pbxc-route,branch,1)',
    '[pbxc-level-to-extern-100]',
    'exten = _0ZXXXXXXXX,1,Gosub(pbxc-out,s,1(${EXTEN},${EXTEN}))',
    'same = n,Gosub(pbxc-route,france,1)',
    '[pbxc-route]',
    'exten = branch,1,Gosub(pbxc-trunk,s,1(IAX2/branch/${XIVO_DSTNUM},10,internal))',
    'same = n,Congestion(10)',
    'exten = france,1,Gosub(pbxc-trunk,s,1(DAHDI/g1/${XIVO_DSTNUM}/x,60,))',
    'same = n,Congestion(10)',
    'exten = help,1,Gosub(pbxc-trunk,s,1(DAHDI/g1/${XIVO_DSTNUM}/x,60,))',
    'same = n,Congestion(10)',
  ]);
});

dialplan('a trunk shows its own caller ID, and never that of the trunk before it', () => {
  const yaml = `${trunks}routes: { outgoing: { france: { patterns: [0ZXXXXXXXX], trunks: [line, operator, branch] } } }`;
  assert.equal(contexts(['pbxc-route'], yaml), [
    '[pbxc-route]',
    'exten = france,1,Gosub(pbxc-trunk,s,1(DAHDI/g1/${XIVO_DSTNUM}/x,60,))',
    'same = n,Set(PBXC_TRUNK_CALLERID=0123450000)',
    'same = n,Gosub(pbxc-trunk,s,1(PJSIP/${XIVO_DSTNUM}@operator,60,))',
    'same = n,Set(PBXC_TRUNK_CALLERID=${XIVO_SRCNUM})',
    'same = n,Gosub(pbxc-trunk,s,1(IAX2/branch/${XIVO_DSTNUM},10,))',
    'same = n,Congestion(10)',
  ]);
});

dialplan('a number is rewritten as it is sent', () => {
  const yaml = `${trunks}routes:
  outgoing:
    france:
      patterns:
        - { match: 0X., regexp: 0(.*), target: \\1, caller_id: '"Acme" <0123450001>' }
        - { match: 00X., regexp: 00(.*), target: +\\1 }
        - { match: "**99.", regexp: ".{4}(.*)", target: \\1 }
        - { match: 14X., regexp: 14(.*).., target: 33\\18 }
        - { match: 1X, regexp: (.*), target: 445 }
        - { match: 2X, regexp: (.*)., target: \\1 }
        - { match: 3X, regexp: (.*), target: \\1 }
      trunks: [line]
`;
  const sent = contexts(['to-extern'], yaml).flatMap(
    (line) => /^exten = _?(.*),1,.*\(\$\{EXTEN\},(.*)\)\)$/.exec(line)?.slice(1).join(' ') ?? [],
  );
  assert.equal(sent, [
    '0X. ${EXTEN:1}',
    '00X. +${EXTEN:2}',
    '**99. ${EXTEN:4}',
    '14X. 33${EXTEN:2:-2}8',
    '1X 445',
    '2X ${EXTEN:0:-1}',
    '3X ${EXTEN}',
  ]);
  assert.ok(
    contexts(['to-extern'], yaml).includes(
      'same = n,Set(PBXC_ROUTE_CALLERID=${BASE64_DECODE(IkFjbWUiIDwwMTIzNDUwMDAxPg==)})',
    ),
  );
});

dialplan('an IVR plays its menu as often as it says, and welcomes once', () => {
  const yaml = `${alice}ivrs:
  main:
    number: 5000
    welcome: hello
    menu: choices
    tries: 3
    language: fr
    choices: { 1: user:alice, 9: repeat, "#": ivr:main }
    invalid: pbx-invalid
`;
  assert.equal(contexts(['pbxc-ivr-main'], yaml), [
    '[pbxc-ivr-main]',
    'exten = s,1,Gosub(xivo-pickup,s,1)',
    'same = n,Set(CHANNEL(language)=fr)',
    'same = n,ExecIf(${ISNULL(${PBXC_WELCOMED_main})}?Playback(hello))',
    'same = n,Set(PBXC_WELCOMED_main=1)',
    'same = n,Set(PBXC_TRIES=0)',
    'same = n(start),Set(PBXC_TRIES=$[${PBXC_TRIES} + 1])',
    'same = n,Background(choices)',
    'same = n,WaitExten(5)',
    'exten = #,1,Goto(pbxc-ivr-main,s,1)',
    'exten = 1,1,Goto(pbxc-user,alice,1)',
    'exten = 9,1,Goto(s,start)',
    'exten = i,1,GotoIf($[${PBXC_TRIES} >= 3]?failed)',
    'same = n,Playback(pbx-invalid)',
    'same = n,Goto(s,start)',
    'same = n(failed),Hangup()',
    'exten = t,1,Goto(i,1)',
  ]);
});

dialplan('every kind of destination has its steps', () => {
  const yaml = `${alice}groups: { sales: { members: [alice] } }
conferences: { board: {} }
ivrs:
  main:
    menu: choices
    choices:
      1: { user: alice, timeout: 10s }
      2: group:sales
      3: conference:board
      4: { voicemail: box, greeting: none }
      5: number:1000
      6: { sound: closed, then: busy }
      7: dialplan:own
      8: dialplan:own,5,start
      9: congestion
voicemails: { box: { number: 1999 } }
`;
  const own = { 'dialplan/own.conf': '[own]\nexten = s,1,Hangup()\nexten = 5,1(start),Hangup()\n' };
  const lines = contexts(['pbxc-ivr-main'], yaml, own);
  assert.equal(
    lines.slice(
      lines.findIndex((line) => line.startsWith('exten = 1,')),
      lines.findIndex((line) => line.startsWith('exten = i,')),
    ),
    [
      'exten = 1,1,Set(PBXC_TIMEOUT=10)',
      'same = n,Goto(pbxc-user,alice,1)',
      'exten = 2,1,Goto(pbxc-group,sales,1)',
      'exten = 3,1,Goto(pbxc-conference,board,1)',
      'exten = 4,1,VoiceMail(1999@default,s)',
      'same = n,Hangup()',
      'exten = 5,1,Goto(default,1000,1)',
      'exten = 6,1,Gosub(xivo-pickup,s,1)',
      'same = n,Playback(closed)',
      'same = n,Busy(10)',
      'exten = 7,1,Goto(own,s,1)',
      'exten = 8,1,Goto(own,5,start)',
      'exten = 9,1,Congestion(10)',
    ],
  );
});

dialplan(
  'a name that Asterisk would go to by itself, or overlook a part of, stands for one object all the same',
  () => {
    const yaml = 'users: { h: { number: 1 }, i: { number: 2 }, a-b: { number: 3 }, ab: { number: 4 } }';
    const lines = contexts(['pbxc-user'], yaml).filter((line) => line.startsWith('exten'));
    assert.equal(
      lines.map((line) => line.split(',')[0]),
      ['exten = a+b', 'exten = ab', 'exten = +h', 'exten = +i'],
    );
  },
);

dialplan.run();
