import * as assert from 'uvu/assert';
import { maskLine } from '../../../compiler/source/mask-line.ts';
import { suite } from '../../lib/suite.ts';

const masking = suite('hiding secrets in a line of YAML');

const lines: readonly [line: string, shown: string][] = [
  ['    password: hunter2', '    password: *******'],
  ['    password: "hunter 2"  # old', '    password: **********  # old'],
  [
    "  alice: { number: 1000, password: 'hunter2', name: Alice }",
    '  alice: { number: 1000, password: *********, name: Alice }',
  ],
  ['  alice: { password: hunter2, name: Alice }', '  alice: { password: *******, name: Alice }'],
  ['  alice: { password: hunter2 }', '  alice: { password: ******* }'],
  ['    password: { hunter2 }', '    password: ***********'],
  ['    password: [hunter2, x]', '    password: ************'],
  ['    password: { hunter2, env: X', '    password: *****************'],
  ['    admin_pin: 4821', '    admin_pin: ****'],
  ['    md5_cred: 0123abcd', '    md5_cred: ********'],
  ['    "password": hunter2', '    "password": *******'],
  ['    password: auto', '    password: auto'],
  ['    password: { env: OPERATOR_PASSWORD }', '    password: { env: OPERATOR_PASSWORD }'],
  ['    pin: {file: pins/alice}', '    pin: {file: pins/alice}'],
  ['    description: the password is auto', '    description: the password is auto'],
  ['    ask_pin: no', '    ask_pin: no'],
];
for (const [line, shown] of lines) {
  masking(`shows ${JSON.stringify(line.trim())} as ${JSON.stringify(shown.trim())}`, () => {
    assert.is(maskLine(line), shown);
  });
}

masking.run();
