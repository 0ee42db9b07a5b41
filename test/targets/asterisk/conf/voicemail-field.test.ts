import * as assert from 'uvu/assert';
import { voicemailFieldProblem, voicemailOptionProblem } from '../../../../targets/asterisk/conf/voicemail-field.ts';
import { suite } from '../../../lib/suite.ts';

const field = suite("a field of a mailbox's line");

field('holds a name of any script, of 79 bytes', () => {
  assert.is(voicemailFieldProblem('Zoé | 漢'), undefined);
  assert.is(voicemailFieldProblem('x'.repeat(80)), 'takes 80 bytes, more than the 79 Asterisk keeps');
});

field('cannot hold a comma', () => {
  assert.is(voicemailFieldProblem('Wonderland, Alice'), 'contains a comma, which ends a field of voicemail.conf');
});

field('cannot hold a bar where it is an option', () => {
  assert.is(voicemailOptionProblem('a|b'), 'contains a "|", which ends an option of voicemail.conf');
  assert.is(voicemailOptionProblem('a,b'), 'contains a comma, which ends a field of voicemail.conf');
});

field.run();
