import * as assert from 'uvu/assert';
import { headerWithoutQuotes } from '../../../../compiler/rules/own-dialplan/header-without-quotes.ts';
import { suite } from '../../../lib/suite.ts';
import { checkOwn } from './check-own.ts';

const rule = suite('the rule header-without-quotes');

rule('passes quotes', () => {
  assert.equal(
    checkOwn(
      headerWithoutQuotes,
      '[a]',
      'exten = s,1,Gosub(xivo_header_mgr,add_header,1("X-My-Context","${XIVO_BASE_CONTEXT}"))',
    ),
    [],
  );
});

rule('finds a value without', () => {
  assert.equal(
    checkOwn(headerWithoutQuotes, '[a]', 'exten = s,1,Gosub(xivo_header_mgr,add_header,1("X-Site",${SITE}))'),
    ['2:57 "${SITE}" is not in quotes, so it ends at its first comma\nwrite \'"${SITE}"\''],
  );
});

rule.run();
