import * as assert from 'uvu/assert';
import { effectiveSections } from '../../../compiler/asterisk-conf/effective.ts';
import { parseConf } from '../../../compiler/asterisk-conf/parse.ts';
import { suite } from '../../lib/suite.ts';

const effective = suite('what a program sees of a file');

effective('keeps blanks that are none to Asterisk', () => {
  const text = '[a]\nk = \u00a0x\u2003\nl = x\nl += \u00a0y \t\n';
  assert.equal(effectiveSections(parseConf({ name: 'a.conf', text })), [
    {
      name: 'a',
      options: [
        ['k', '\u00a0x\u2003'],
        ['l', 'x \u00a0y'],
      ],
    },
  ]);
});

effective.run();
