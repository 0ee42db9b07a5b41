import * as assert from 'uvu/assert';
import { queueMember } from '../../../../targets/asterisk/conf/queue-member.ts';
import { suite } from '../../../lib/suite.ts';

const member = suite('a member of queues.conf');

member('is as short as it can be', () => {
  assert.is(queueMember({ interface: 'PJSIP/alice' }), 'PJSIP/alice');
  assert.is(queueMember({ interface: 'PJSIP/alice', penalty: 0 }), 'PJSIP/alice');
  assert.is(queueMember({ interface: 'PJSIP/alice', penalty: 2 }), 'PJSIP/alice,2');
});

member('says its name and whose state counts', () => {
  assert.is(
    queueMember({ interface: 'Local/1000@default/n', name: 'Alice', stateInterface: 'hint:1000@default' }),
    'Local/1000@default/n,0,Alice,hint:1000@default',
  );
});

member('says what is its own', () => {
  assert.is(
    queueMember({ interface: 'PJSIP/alice', name: 'alice', ringInUse: false, wrapupTime: 5, paused: true }),
    'PJSIP/alice,0,alice,,no,5,yes',
  );
  assert.is(queueMember({ interface: 'PJSIP/alice', wrapupTime: 5 }), 'PJSIP/alice,0,,,,5');
  assert.is(queueMember({ interface: 'PJSIP/alice', paused: true }), 'PJSIP/alice,0,,,,0,yes');
  assert.is(queueMember({ interface: 'PJSIP/alice', ringInUse: true }), 'PJSIP/alice,0,,,yes');
});

member('escapes what separates and groups arguments', () => {
  assert.is(
    queueMember({ interface: 'PJSIP/alice', name: 'Alice "Al", (W) [\\]' }),
    'PJSIP/alice,0,Alice \\"Al\\"\\, \\(W\\) \\[\\\\\\]',
  );
});

member.run();
