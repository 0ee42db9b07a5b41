import * as assert from 'uvu/assert';
import {
  type Application,
  application,
  execIf,
  gosub,
  goto,
  gotoIf,
  gotoIfTime,
  set,
  setFunction,
} from '../../../compiler/dialplan/application.ts';
import { dialplanBuilder, labelled } from '../../../compiler/dialplan/builder.ts';
import { call, join, operation, text, variable, verbatim } from '../../../compiler/dialplan/expression.ts';
import { printApplication, printContext } from '../../../compiler/dialplan/print.ts';
import fc from '../../lib/fast-check.ts';
import { suite } from '../../lib/suite.ts';

const printing = suite('printing a dialplan');

const lines: readonly [printed: string, application: Application][] = [
  ['Answer()', application('Answer')],
  ['Playback(office/closed)', application('Playback', 'office/closed')],
  ['Dial(PJSIP/alice,30,tT)', application('Dial', 'PJSIP/alice', 30, 'tT')],
  ['Queue(support,t,,,30)', application('Queue', 'support', 't', '', '', 30)],
  ['Dial(PJSIP/${EXTEN:1}@operator)', application('Dial', join('PJSIP/', variable('EXTEN', 1), '@operator'))],
  ['SayDigits(${EXTEN:2:-3})', application('SayDigits', variable('EXTEN', 2, -3))],
  ['Goto(1)', goto({ priority: 1 })],
  ['Goto(s,start)', goto({ extension: 's', priority: 'start' })],
  ['Goto(pbxc-user,alice,1)', goto({ context: 'pbxc-user', extension: 'alice', priority: 1 })],
  ['Goto(pbxc-end,${DIALSTATUS},1)', goto({ context: 'pbxc-end', extension: variable('DIALSTATUS'), priority: 1 })],
  ['Gosub(xivo-pickup,s,1)', gosub('xivo-pickup')],
  ['Gosub(pbxc-ring,s,1(1000,PJSIP/alice,30))', gosub('pbxc-ring', 's', 1000, 'PJSIP/alice', 30)],
  ['GotoIf(${ISNULL(${A})}?ask)', gotoIf(call('ISNULL', variable('A')), { priority: 'ask' })],
  [
    'GotoIf($["${A}" = "Up"]?yes:no)',
    gotoIf(operation(variable('A'), '=', 'Up'), { priority: 'yes' }, { priority: 'no' }),
  ],
  ['GotoIf($[${A} + 1 >= 3]?3)', gotoIf(operation(operation(variable('A'), '+', 1), '>=', 3), { priority: 3 })],
  [
    'GotoIfTime(09:00-17:59,mon-fri,*,*,Europe/Paris?open)',
    gotoIfTime('09:00-17:59,mon-fri,*,*,Europe/Paris', { priority: 'open' }),
  ],
  ['ExecIf($["${A}" != "x"]?Answer(500))', execIf(operation(variable('A'), '!=', 'x'), application('Answer', 500))],
  ['Set(A=1)', set('A', 1)],
  ['Set(A=)', set('A', '')],
  [
    'Set(CALLERID(name)=Sales ${CALLERID(name)})',
    setFunction('CALLERID', 'name', join('Sales', ' ', call('CALLERID', 'name'))),
  ],
  ['Set(PJSIP_HEADER(add,${N})=${V})', setFunction('PJSIP_HEADER', ['add', variable('N')], variable('V'))],
  ['Set(A=${FILTER(0-9,${B})})', set('A', call('FILTER', verbatim('0-9'), variable('B')))],
  ["Set(A=Zoë's 100% - a/b & c=d?)", set('A', "Zoë's 100% - a/b & c=d?")],
  ['Set(A=${BASE64_DECODE(YSxi)})', set('A', 'a,b')],
  ['Set(A=x${BASE64_DECODE(JHtFWFRFTn0=)})', set('A', join('x', '${EXTEN}'))],
  ['Set(A=${BASE64_DECODE(IkFsaWNlIiA8MTAwMD4=)})', set('A', '"Alice" <1000>')],
];
for (const [printed, step] of lines) {
  printing(`gives ${printed}`, () => {
    assert.is(printApplication(step), printed);
  });
}

printing('numbers steps, and keeps labels, hints, includes and origins', () => {
  const alice = { container: {}, key: 'alice' };
  const fallback = { container: {}, key: 'fallback' };
  const builder = dialplanBuilder();
  const context = builder.context('default', 'People', ['xivo-features', 'to-extern']);
  context.add({
    pattern: '1000',
    hint: 'PJSIP/alice',
    origin: alice,
    steps: [
      application('Answer'),
      labelled('start', application('Echo')),
      { application: application('Hangup'), origin: fallback },
    ],
  });
  context.add({ pattern: '_1XXX', steps: [labelled('only', application('Congestion', text(10)))] });
  const printed = builder.finish().contexts.get('default');
  assert.ok(printed);
  assert.equal(printContext(printed), [
    { key: 'include', value: 'xivo-features', origin: undefined },
    { key: 'include', value: 'to-extern', origin: undefined },
    { key: 'exten', value: '1000,hint,PJSIP/alice', origin: alice },
    { key: 'exten', value: '1000,1,Answer()', origin: alice },
    { key: 'same', value: 'n(start),Echo()', origin: alice },
    { key: 'same', value: 'n,Hangup()', origin: fallback },
    { key: 'exten', value: '_1XXX,1(only),Congestion(10)', origin: undefined },
  ]);
});

printing('refuses a text where only a word can stand', () => {
  for (const hostile of ['a,b', '${EXTEN}', '$[1+1]', 'a;b', 'a)b', '"a"', 'a\nb', '\\', 'é']) {
    assert.throws(() => printApplication(application('Playback', hostile)), /is no plain word/);
  }
});

/** What Asterisk makes of the value of a `Set` that holds nothing but text. */
function decoded(value: string): string {
  return value.replace(/\$\{BASE64_DECODE\(([A-Za-z0-9+/=]*)\)\}/g, (_, code) =>
    Buffer.from(code, 'base64').toString(),
  );
}

printing('says any text in an assignment, in which nothing is syntax', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...';\\${}[](),"\'|&=<> \n'), maxLength: 10 }),
    fc.constantFrom('${EXTEN}', '$[1+1]', '${BASE64_DECODE(YQ==)}', '${SHELL(id)}'),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const printed = printApplication(set('A', join(...parts)));
      const [, value = ''] = /^Set\(A=(.*)\)$/su.exec(printed) ?? [];
      assert.is(decoded(value), parts.join(''));
      assert.not.match(value.replace(/\$\{BASE64_DECODE\([A-Za-z0-9+/=]*\)\}/g, ''), /[$;,()[\]{}"\\\n]/);
    }),
  );
});

printing.run();
