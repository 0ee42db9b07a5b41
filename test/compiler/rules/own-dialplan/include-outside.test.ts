import * as assert from 'uvu/assert';
import { includeOutside } from '../../../../compiler/rules/own-dialplan/include-outside.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule include-outside');

rule('passes a file beside it', () => {
  assert.equal(checkOwn(includeOutside, '#include more.conf', '#tryinclude own.d/..x.conf'), []);
});

rule('finds an absolute path and one that goes up', () => {
  assert.equal(checkOwn(includeOutside, '#include /srv/legacy.conf', '#tryinclude <a/../../b.conf>'), [
    '1:10 "/srv/legacy.conf" is no part of the site',
    '2:14 "a/../../b.conf" is no part of the site',
  ]);
});

rule.run();
