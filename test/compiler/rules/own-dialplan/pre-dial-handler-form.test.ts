import * as assert from 'uvu/assert';
import { preDialHandlerForm } from '../../../../compiler/rules/own-dialplan/pre-dial-handler-form.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule pre-dial-handler-form');

rule('passes context^extension^priority, with arguments too', () => {
  assert.equal(
    checkOwn(
      preDialHandlerForm,
      '[a]',
      'exten = s,1,Dial(PJSIP/alice,,tTb(a^s^1(x,y))U(z))',
      'same = n,Set(XIVO_CALLOPTIONS=${XIVO_CALLOPTIONS}b(a^s^1))',
    ),
    [],
  );
});

rule('finds a mere context', () => {
  assert.equal(
    checkOwn(preDialHandlerForm, '[a]', 'exten = s,1,Set(XIVO_CALLOPTIONS=${XIVO_CALLOPTIONS}b(my-pre-dial-handler))'),
    [
      '2:55 the pre-dial handler "my-pre-dial-handler" is no context^extension^priority\nwrite "b(my-pre-dial-handler^s^1)"',
    ],
  );
});

rule('finds it in the options of Dial', () => {
  assert.equal(checkOwn(preDialHandlerForm, '[a]', 'exten = s,1,Dial(PJSIP/alice,20,tB(mine^s))'), [
    '2:36 the pre-dial handler "mine^s" is no context^extension^priority\nwrite "B(mine^s^1)"',
  ]);
});

rule.run();
