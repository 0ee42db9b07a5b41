import { equal } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import { bareTree } from './lib/bare-tree.ts';
import { type Asterisk, bootAsterisk } from './lib/boot-asterisk.ts';
import { localCall } from './lib/local-call.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { prompts } from './lib/prompts.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const extensions = `
[default]
exten = 1000,1,Answer
 same = n,SayDigits(\${CALLERID(num)})
 same = n,Read(key,beep,1)
 same = n,SayDigits(\${key})
 same = n,Hangup
exten = 1001,1,Busy
`;

let pbx: Asterisk;
const calls = suite('A call without a phone');

calls.before(async () => {
  pbx = await bootAsterisk({ tree: bareTree({ files: { 'extensions.conf': extensions } }) });
});

calls.after(() => pbx.stop());

calls('goes through the dialplan as a caller with a number and keys', async () => {
  const call = await localCall(pbx, { number: '1000', context: 'default', from: 'Carol <42>', keys: 'wwwww7' });
  equal(await call.ended(), 'ANSWER');
  equal(prompts(pbx, call.channel), ['digits/4', 'digits/2', 'beep', 'digits/7']);
});

calls('hears that the line is busy', async () => {
  const call = await localCall(pbx, { number: '1001', context: 'default' });
  equal(await call.ended(), 'BUSY');
});

calls('leaves no warning in the log', () => {
  equal(pbx.warnings(), []);
});

calls.run();
