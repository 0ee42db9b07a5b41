import { equal } from 'uvu/assert';
import { printContext } from '../../../../compiler/dialplan/print.ts';
import { exampleGraph } from '../../../../compiler/rules/ivr-graph/example-graph.ts';
import { placeOf } from '../../../../compiler/source/spans.ts';
import { siteOf } from '../../../lib/site.ts';
import { suite } from '../../../lib/suite.ts';

const dialplan = suite('The dialplan of an IVR with nodes');

/** The lines of a context of the site with an IVR of these lines. */
function linesOf(context: string, ivr: string) {
  const { dialplans, diagnostics } = siteOf({ 'site.yaml': exampleGraph(ivr) });
  equal(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  const found = dialplans.get('pbx1')?.contexts.get(context);
  return found === undefined ? [] : printContext(found);
}

/** The same as text, without what every IVR begins with. */
function printed(context: string, ivr: string): string[] {
  const lines = linesOf(context, ivr).map(({ key, value }) => `${key} = ${value}`);
  return lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith('exten = node:')),
    ),
  );
}

dialplan('clears the variables of an IVR when a call enters it', () => {
  const lines = linesOf(
    'pbxc-ivr-main',
    `start: set
nodes:
  set: { kind: assign, variable: $code, value: 12, next: hangup }`,
  );
  equal(
    lines.map(({ key, value }) => `${key} = ${value}`),
    [
      'exten = s,1,Gosub(xivo-pickup,s,1)',
      'same = n,Set(IVR_code=)',
      'same = n,Set(PBXC_IVR_FAILED=)',
      'same = n,Goto(pbxc-ivr-main,node:set,1)',
      'exten = error,1,GotoIf($["${PBXC_IVR_FAILED}" = "yes"]?again)',
      'same = n,Set(PBXC_IVR_FAILED=yes)',
      'same = n,Goto(pbxc-left-ivr,main::error,1)',
      'same = n(again),Goto(pbxc-left-ivr,hangup,1)',
      'exten = node:set,1,Set(IVR_code=12)',
      'same = n,Goto(pbxc-left-ivr,main:set:next,1)',
    ],
  );
});

dialplan('says where each step comes from', () => {
  const lines = linesOf(
    'pbxc-ivr-main',
    `start: hello
nodes:
  hello: { kind: playback, sound: hello, next: wait }
  wait: { kind: wait, time: 2s, next: "user:alice" }`,
  );
  const places = lines.flatMap(({ value, origin }) => {
    const place = origin === undefined ? undefined : placeOf(origin);
    return place === undefined ? [] : [`${value} ${place.line}:${place.column} ${place.path}`];
  });
  equal(places.slice(-7), [
    'node:hello,1,Playback(hello) 11:39 ivrs.main.nodes.hello.sound',
    'n,GotoIf($["${PLAYBACKSTATUS}" = "FAILED"]?failed) 11:39 ivrs.main.nodes.hello.sound',
    'n,Goto(pbxc-ivr-main,node:wait,1) 11:52 ivrs.main.nodes.hello.next',
    'n(failed),Log(NOTICE,IVR main cannot go on at node hello) 11:14 ivrs.main.nodes.hello',
    'n,Goto(pbxc-ivr-main,error,1) 11:14 ivrs.main.nodes.hello',
    'node:wait,1,Wait(2) 12:33 ivrs.main.nodes.wait.time',
    'n,Goto(pbxc-left-ivr,main:wait:next,1) 12:44 ivrs.main.nodes.wait.next',
  ]);
});

dialplan('computes in steps, each of which must give a number', () => {
  equal(
    printed(
      'pbxc-ivr-main',
      `start: half
nodes:
  half: { kind: assign, variable: $n, value: = $n / 2, next: hangup }`,
    ),
    [
      'exten = node:half,1,GotoIf(${REGEX("^-?[0-9]{1,15}$" ${IVR_n})}?:failed)',
      'same = n,GotoIf($[2 != 0]?:failed)',
      'same = n,Set(PBXC_V1=$[TRUNC(${IVR_n} / 2) + 0])',
      'same = n,GotoIf(${REGEX("^-?[0-9]{1,15}$" ${PBXC_V1})}?:failed)',
      'same = n,Set(IVR_n=${PBXC_V1})',
      'same = n,Goto(pbxc-left-ivr,main:half:next,1)',
      'same = n(failed),Log(NOTICE,IVR main cannot go on at node half)',
      'same = n,Goto(pbxc-ivr-main,error,1)',
    ],
  );
});

dialplan('compares what comes from the network so that no quote of it ends a text', () => {
  equal(
    printed(
      'pbxc-ivr-main',
      `start: who
nodes:
  who: { kind: condition, condition: $callerid_name == "O'Hara", then: "user:alice", else: who-else }
  who-else: { kind: hangup }`,
    ),
    [
      'exten = node:who,1,Set(PBXC_V1=${CALLERID(name):0:80})',
      "same = n,Set(PBXC_V2=${STRREPLACE(PBXC_V1,','')})",
      `same = n,Set(PBXC_V3=$["\${STRREPLACE(PBXC_V2,\\",'_)}" = "O''Hara"])`,
      'same = n,GotoIf(${PBXC_V3}?true)',
      'same = n,Goto(pbxc-ivr-main,node:who+else,1)',
      'same = n(true),Goto(pbxc-left-ivr,main:who:then,1)',
      'exten = node:who+else,1,Goto(pbxc-left-ivr,hangup,1)',
    ],
  );
});

dialplan('makes a menu a context of its own, with an end for callers who hang up there', () => {
  equal(
    printed(
      'pbxc-ivr-main+ask',
      `start: ask
on_hangup: tell
nodes:
  ask: { kind: menu, menu: choices, choices: { 1: ask, "#": "user:alice" }, tries: 2, no_choice: nothing }
  tell: { kind: cel, name: GONE, message: "early, alas", next: hangup }`,
    ),
    [
      'exten = s,1,Set(PBXC_MAX_TRIES=2)',
      'same = n,Set(PBXC_TRIES=0)',
      'same = n(again),Set(PBXC_TRIES=$[${PBXC_TRIES} + 1])',
      'same = n,Background(choices)',
      'same = n,GotoIf($["${BACKGROUNDSTATUS}" = "FAILED"]?failed)',
      'same = n,WaitExten(5)',
      'same = n,Goto(t,1)',
      'same = n(failed),Log(NOTICE,IVR main cannot go on at node ask)',
      'same = n,Goto(pbxc-ivr-main,error,1)',
      'exten = #,1,Goto(pbxc-left-ivr,main:ask:#,1)',
      'exten = 1,1,Goto(pbxc-ivr-main+ask,s,1)',
      'exten = i,1(tried),GotoIf($[${PBXC_TRIES} < ${PBXC_MAX_TRIES}]?s,again)',
      'same = n,Goto(pbxc-left-ivr,main:ask:failure,1)',
      'exten = t,1,Playback(nothing)',
      'same = n,GotoIf($["${PLAYBACKSTATUS}" = "FAILED"]?failed)',
      'same = n,Goto(i,tried)',
      'same = n(failed),Log(NOTICE,IVR main cannot go on at node ask)',
      'same = n,Goto(pbxc-ivr-main,error,1)',
      'exten = h,1,Set(PBXC_IVR_FAILED=yes)',
      'same = n,Goto(pbxc-ivr-main,node:tell,1)',
    ],
  );
});

dialplan('encodes a text that Asterisk would read', () => {
  equal(
    printed(
      'pbxc-ivr-main',
      `start: set
nodes:
  set: { kind: assign, variable: $text, value: 'a $[1], "b"', next: hangup }`,
    )[0],
    'exten = node:set,1,Set(IVR_text=${BASE64_DECODE(YSAkWzFdLCAiYiI=)})',
  );
});

dialplan('is none of these in a site without one', () => {
  const { dialplans } = siteOf({
    'site.yaml': exampleGraph('menu: choices\nchoices: { 1: "user:alice" }'),
  });
  equal(dialplans.get('pbx1')?.contexts.has('pbxc-left-ivr'), false);
});

dialplan.run();
