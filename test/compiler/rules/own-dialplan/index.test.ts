import * as assert from 'uvu/assert';
import { ownDialplanRules } from '../../../../compiler/rules/own-dialplan/index.ts';
import fc from '../../../lib/fast-check.ts';
import { suite } from '../../../lib/suite.ts';
import { checkFiles } from './check-own.ts';

const rules = suite('the rules about the own dialplan');

for (const rule of ownDialplanRules) {
  rules(`${rule.name} is broken by its example, which breaks no other error`, () => {
    assert.type(rule.example, 'object');
    const others = ownDialplanRules.filter(({ name, severity }) => name === rule.name || severity === 'error');
    const found = checkFiles(others, Object(rule.example)).map((finding) => finding.rule);
    assert.equal([...new Set(found)], [rule.name]);
  });
}

/** The IVR of the manual as it is meant; `submenu` adds the second level. */
const MENU = [
  '[dp-ivr-example]',
  '',
  'exten = s,1,NoOp(### dp-ivr-example.conf ###)',
  'same = n,NoOp(Set the context containing your ivr destinations.)',
  'same = n,Set(IVR_DESTINATION_CONTEXT=my-ivr-destination-context)',
  'same = n,NoOp(Set the directory containing your ivr sounds.)',
  'same = n,Set(GV_DIRECTORY_SOUNDS=/var/lib/xivo/sounds/ivr-sounds)',
  'same = n,NoOp(the system answers the call before continuing)',
  'same = n,GoSub(xivo-pickup,s,1)',
  '',
  'same = n,NoOp(the system plays the first part of the audio file "welcome to ...")',
  'same = n(first),Playback(${GV_DIRECTORY_SOUNDS}/ivr-example-welcome-sound)',
  '',
  'same = n,NoOp(variable "counter" is set to 0)',
  'same = n(beginning),Set(counter=0)',
  '',
  'same = n,NoOp(variable "counter" is incremented and the label "start" is defined)',
  'same = n(start),Set(counter=$[${counter} + 1])',
  '',
  'same = n,NoOp(counter variable is now = ${counter})',
  'same = n,Wait(1)',
  'same = n,Background(${GV_DIRECTORY_SOUNDS}/ivr-example-choices)',
  'same = n,Waitexten(5)',
  '',
  ';##### CHOICE 1 #####',
  'exten = 1,1,NoOp(pressed digit is 1, redirect to 8000 in ${IVR_DESTINATION_CONTEXT} context)',
  'exten = 1,n,Goto(${IVR_DESTINATION_CONTEXT},8000,1)',
  '',
  'exten = 3,1,NoOp(pressed digit is 3, redirect to the submenu dp-ivr-submenu)',
  'exten = 3,n,Goto(dp-ivr-submenu,s,1)',
  '',
  'exten = 4,1,NoOp(pressed digit is 4, redirect to start label in this context)',
  'exten = 4,n,Goto(s,start)',
  '',
  'exten = t,1,NoOp(no digit pressed for 5s, process it like an error)',
  'exten = t,n,Goto(i,1)',
  '',
  'exten = i,1,NoOp(if counter variable is 3 or more, then goto label "error")',
  'exten = i,n,GotoIf($[${counter}>=3]?error)',
  'exten = i,n,Playback(${GV_DIRECTORY_SOUNDS}/ivr-example-invalid-choice)',
  'exten = i,n,Goto(s,start)',
  'exten = i,n(error),Playback(${GV_DIRECTORY_SOUNDS}/ivr-example-error)',
  'exten = i,n,Hangup()',
];

const SUBMENU = [
  '[dp-ivr-submenu]',
  '',
  'exten = s,1,NoOp(### dp-ivr-submenu ###)',
  'same = n,GoSub(xivo-pickup,s,1)',
  'same = n(beginning),Set(counter=0)',
  'same = n(start),Set(counter=$[${counter} + 1])',
  'same = n,Wait(1)',
  'same = n,Background(${GV_DIRECTORY_SOUNDS}/ivr-example-submenu-choices)',
  'same = n,Waitexten(5)',
  '',
  'exten = 3,1,NoOp(pressed digit is 3, redirect to the previous menu dp-ivr-example)',
  'exten = 3,n,Goto(dp-ivr-example,s,beginning)',
  'exten = t,1,Goto(i,1)',
  'exten = i,1,GotoIf($[${counter}>=3]?error)',
  'exten = i,n,Goto(s,start)',
  'exten = i,n(error),Hangup()',
];

const HEADERS = [
  '[my-pre-dial-handler]',
  'exten = s,1,NoOp()',
  'same = n,Gosub(xivo_header_mgr,set_headers_on_channel,1)',
  'same = n,Return()',
  '',
  '[my-subr]',
  'exten = s,1,NoOp()',
  'same = n,GoSub(xivo-generic-sip-get-header,s,1(X-My-Context,MY_CONTEXT))',
  'same = n,GoSub(xivo-generic-sip-remove-header,s,1(X-My-Context))',
  'same = n,Gosub(xivo_header_mgr,add_header,1("X-My-Context","${XIVO_BASE_CONTEXT}"))',
  'same = n,Set(XIVO_CALLOPTIONS=${XIVO_CALLOPTIONS}b(my-pre-dial-handler^s^1))',
  'same = n,NoOp(${PJSIP_CONTACT(${PJSIP_AOR(abcd,contact)},status)})',
  'same = n,Return()',
  '',
  '[mine]',
  'exten = s,1,Dial(PJSIP/qwerty-006a,,b(xivo_header_mgr^set_headers_on_channel^1))',
];

const check = (...lines: string[]) =>
  checkFiles(ownDialplanRules, { 'dialplan/own.conf': lines.join('\n') }).map(
    ({ rule, message, place }) => `${place?.line}:${place?.column} ${rule}: ${message}`,
  );

rules("find nothing in the manual's IVR with its submenu, once it is repaired", () => {
  assert.equal(check(...MENU, '', ...SUBMENU), []);
});

rules("find nothing in the manual's header subroutines, once they are repaired", () => {
  assert.equal(check(...HEADERS), []);
});

/** Every fragment that the manual prints with something lost, and where that is found. */
const printed: readonly [string[], string[]][] = [
  [
    ['exten = s,1(start),Set(counter=${counter} + 1)'],
    ['2:32 missing-expression-brackets: the calculation is not in "$[ ]", so Asterisk stores it as text'],
  ],
  [
    ['exten = s,1(start),Set(counter=${counter} + 1])'],
    [
      '2:46 unbalanced-brackets: "]" in the arguments of Set closes nothing',
      '2:32 missing-expression-brackets: the calculation is not in "$[ ]", so Asterisk stores it as text',
    ],
  ],
  [
    ['exten = i,1,GotoIf(${counter}>=3?error)', 'exten = i,n(error),Hangup()'],
    ['2:20 missing-expression-brackets: the condition of GotoIf is not in "$[ ]", so Asterisk compares nothing'],
  ],
  [
    ['exten = i,1,GotoIf(${counter}>=3)?error)', 'exten = i,n(error),Hangup()'],
    [
      '2:33 unbalanced-brackets: ")" in the arguments of GotoIf closes nothing',
      '2:20 missing-expression-brackets: the condition of GotoIf is not in "$[ ]", so Asterisk compares nothing',
    ],
  ],
  [
    ['exten = s,1,GotoIf("${CALLERID(num)}" = "0112697845"?alaw:)', 'same = n(alaw),Return()'],
    ['2:20 missing-expression-brackets: the condition of GotoIf is not in "$[ ]", so Asterisk compares nothing'],
  ],
  [
    ['exten = s,1,Goto(default,{XIVO_DSTNUM},1)'],
    [
      '2:26 missing-dollar: "{XIVO_DSTNUM}" has no "$", so it is no variable',
      '2:26 goto-nowhere: Goto leads to extension "{XIVO_DSTNUM}" of the context "default", which has none that matches',
    ],
  ],
  [['exten = s,1,NoOp(${CARLLERID(num)})'], ['2:20 unknown-function: there is no function "CARLLERID"']],
  [
    ['exten = s,1,Gosub(xivo_header_mgr,set_header_on_channel,1)'],
    [
      '2:35 goto-nowhere: Gosub leads to extension "set_header_on_channel" of the context "xivo_header_mgr", which has none that matches',
    ],
  ],
  [
    ['exten = s,1,NoOp()', 'same = Return()'],
    ['3:8 missing-priority: the step has no priority before "Return", and Asterisk skips the line'],
  ],
  [
    ['exten = s,1,Set(XIVO_CALLOPTIONS=${XIVO_CALLOPTIONS}b(my-pre-dial-handler))'],
    ['2:55 pre-dial-handler-form: the pre-dial handler "my-pre-dial-handler" is no context^extension^priority'],
  ],
  [
    ['exten = s,1,NoOp(${PJSIP_CONTACT(${PJSIP_AOR(abcd,contact)}),status)})'],
    ['2:68 unbalanced-brackets: ")" in the arguments of NoOp closes nothing'],
  ],
  [
    ['##### TIMEOUT #####', 'exten = t,1,Hangup()'],
    ['2:1 dialplan-syntax: "#####" is no directive, and Asterisk skips the line'],
  ],
];

for (const [lines, found] of printed) {
  rules(`find what is lost in ${lines[0]}`, () => {
    assert.equal(check('[printed]', ...lines), found);
  });
}

rules('take any text for a dialplan', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'()[]{}$"\\,;=?:^|&_.-!@#/ \n',
      '${',
      '$[',
      '\nexten = ',
      '\nsame = n,',
      's,1,',
      '_[5-3]X,1,',
      '\n[menu]\n',
    ),
    fc.constantFrom(
      'Goto',
      'Gosub',
      'GotoIf',
      'ExecIf',
      'Dial',
      'Set',
      'Exec',
      'PJSIP_HEADER',
      'xivo_header_mgr',
      'b(',
      'hint,',
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      check('[menu]', 'exten = s,1,NoOp()', pieces.join(''));
    }),
    { numRuns: 1000 },
  );
});

rules.run();
