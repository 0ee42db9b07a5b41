import * as assert from 'uvu/assert';
import { nameFrom } from '../../../../compiler/source/csv/user-name.ts';
import { forms } from '../../../../schema/patterns.ts';
import fc from '../../../lib/fast-check.ts';
import { suite } from '../../../lib/suite.ts';

const naming = suite('naming a user of a spreadsheet');

const names: readonly [words: string, name: string | undefined][] = [
  ['Alice Wonderland', 'alice-wonderland'],
  ['Élodie Lefèvre-Dupont', 'elodie-lefevre-dupont'],
  ['Robert "Bob" Jenkins', 'robert-bob-jenkins'],
  ["Seán O'Brien", 'sean-obrien'],
  ['Seán O\u2019Brien', 'sean-obrien'],
  ['Jürgen Groß', 'jurgen-gross'],
  ['Søren Ærø', 'soren-aero'],
  ['Łukasz Żółć', 'lukasz-zolc'],
  ['İbrahim Yıldız', 'ibrahim-yildiz'],
  ['  Bill   Bush  ', 'bill-bush'],
  ['Accueil – étage 2', 'accueil-etage-2'],
  ['1002', '1002'],
  ['Иван Smith', undefined],
  ['王小明', undefined],
  ['!?', undefined],
  ['', undefined],
  ['Wolfeschlegelsteinhausenbergerdorff Senior II', 'wolfeschlegelsteinhausenbergerdorff-sen'],
];
for (const [words, name] of names) {
  naming(`makes ${name ?? 'no name'} of ${JSON.stringify(words)}`, () => {
    assert.is(nameFrom(words), name);
  });
}

naming('makes a name that the language accepts, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
      const name = nameFrom(words);
      if (name !== undefined) assert.match(name, forms.name.regexp);
    }),
  );
});

naming.run();
