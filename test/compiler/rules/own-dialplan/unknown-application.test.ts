import * as assert from 'uvu/assert';
import { unknownApplication } from '../../../../compiler/rules/own-dialplan/unknown-application.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule unknown-application');

rule('passes applications in any mix of capitals', () => {
  assert.equal(
    checkOwn(
      unknownApplication,
      '[a]',
      'exten = s,1,GoSub(xivo-pickup,s,1)',
      'same = n,Waitexten(5)',
      'same = n,${APP}(x)',
      'exten = 1000,hint,PJSIP/alice',
    ),
    [],
  );
});

rule('finds one that is written wrong', () => {
  assert.equal(checkOwn(unknownApplication, '[a]', 'exten = s,1,Playbak(hello-world)'), [
    '2:13 there is no application "Playbak"\ndid you mean "Playback"?',
  ]);
});

rule('knows what took the place of one that is gone', () => {
  assert.equal(checkOwn(unknownApplication, '[a]', 'exten = s,1,Macro(greeting)'), [
    '2:13 there is no application "Macro"\nit is gone since Asterisk 21: use Gosub',
  ]);
});

rule('looks into what ExecIf does', () => {
  assert.equal(checkOwn(unknownApplication, '[a]', 'exten = s,1,ExecIf($[1 = 1]?Hangpu():NoOp())'), [
    '2:29 there is no application "Hangpu"\ndid you mean "Hangup"?',
  ]);
});

rule.run();
