import { equal } from 'uvu/assert';
import { compareSpecific } from '../../compiler/callflow/compare-specific.ts';
import { numberSet } from '../../compiler/callflow/number-set.ts';
import { suite } from '../lib/suite.ts';
import { bareTree } from './lib/bare-tree.ts';
import { bootAsterisk } from './lib/boot-asterisk.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const plan = suite('the number plan');

/** What stands at the first two places of the patterns below. */
const places = ['0', '5', '*', 'X', 'Z', 'N', '[05]', '[1-4]'];

function patterns(): string[] {
  const starts = ['', ...places].flatMap((first) => ['', ...places].map((second) => first + second));
  const all = starts.flatMap((start) => [`${start}X`, `${start}.`, `${start}!`, `${start}[27]Z`]);
  return [...new Set(all)].filter((pattern) => pattern !== '!');
}

plan('is searched by Asterisk in the order that the compiler takes it to be', async () => {
  const written = patterns();
  const lines = written.map((pattern) => `exten = _${pattern},1,NoOp()\n`);
  const extensions = `[general]\n\n[numbers]\n${lines.join('')}`;
  const asterisk = await bootAsterisk({ tree: bareTree({ files: { 'extensions.conf': extensions } }) });
  const shown = await asterisk.rx('dialplan show numbers');
  await asterisk.stop();
  const searched = [...shown.matchAll(/^ +'_([^']+)' =>/gm)].map(([, pattern]) => pattern);
  const expected = [...written].sort((a, b) => compareSpecific(numberSet(a), numberSet(b)));
  equal(searched, expected);
});

plan.run();
