import { is } from 'uvu/assert';
import { fold } from '../../../compiler/directory/fold.ts';
import { suite } from '../../lib/suite.ts';

const folding = suite('A name that is looked up');

const names: readonly [string, string][] = [
  ['Alice', 'alice'],
  ['Émilie', 'emilie'],
  ['STRAßE', 'strasse'],
  ['Øyvind Æbelø', 'oyvind aebelo'],
  ['Łukasz', 'lukasz'],
  ['Nguyễn', 'nguyen'],
  ['北京', '北京'],
];
for (const [name, folded] of names) folding(`${name} is ${folded}`, () => is(fold(name), folded));

folding.run();
