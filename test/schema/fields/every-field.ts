import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { allFields } from './all-fields.ts';
import { hasEffect } from './has-effect.ts';
import { notInTheDocument } from './not-in-the-document.ts';
import { saysSomething } from './says-something.ts';
import { siteTrees } from './site-tree.ts';
import { withoutEffectYet } from './without-effect-yet.ts';

/** What to do when a field is named below. */
const help = `changing these fields changes nothing.
If there is no output yet: make one, or a rule (name it in test/schema/fields/checked-by.ts), or begin the description with "for people only".
If there is: write the field into a file of test/schema/site/environments/, in an object where it matters.`;

/** The tests that each field has an effect, in so many parts that run side by side: this is the part `part`, from 0. */
export function testFields(part: number, parts: number): void {
  const sites = siteTrees();
  const everyField = suite(`Every field of the language, part ${part + 1} of ${parts},`);
  const mine = new Map([...allFields()].filter((_, index) => index % parts === part));

  for (const [index, { name, document, compile }] of sites.entries()) {
    if (index % parts !== part) continue;
    everyField(`has a place in a site that compiles, environment ${name}`, () => {
      assert.equal(compile(document).errors, []);
    });
  }

  everyField('changes a file, or what a rule finds, or is for people only', () => {
    assert.ok(mine.size > 0);
    const idle: string[] = [];
    for (const [field, node] of mine) {
      if (!saysSomething(node) || node.description?.startsWith('for people only')) continue;
      if (field in withoutEffectYet || field in notInTheDocument) continue;
      if (!hasEffect(sites, field, node)) idle.push(field);
    }
    assert.equal(idle, [], help);
  });

  everyField('that has no effect yet really has none', () => {
    const effects = Object.keys(withoutEffectYet).filter((field) => {
      const node = mine.get(field);
      return node !== undefined && hasEffect(sites, field, node);
    });
    assert.equal(effects, [], 'take them out of test/schema/fields/without-effect-yet.ts');
  });

  everyField.run();
}
