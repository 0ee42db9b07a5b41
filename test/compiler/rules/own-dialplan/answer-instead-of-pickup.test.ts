import * as assert from 'uvu/assert';
import { answerInsteadOfPickup } from '../../../../compiler/rules/own-dialplan/answer-instead-of-pickup.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule answer-instead-of-pickup');

rule('passes xivo-pickup', () => {
  assert.equal(checkOwn(answerInsteadOfPickup, '[a]', 'exten = s,1,GoSub(xivo-pickup,s,1)'), []);
});

rule('finds Answer', () => {
  assert.equal(checkOwn(answerInsteadOfPickup, '[a]', 'exten = s,1,answer()'), [
    '2:13 Answer does not answer every call properly\nuse Gosub(xivo-pickup,s,1)',
  ]);
});

rule.run();
