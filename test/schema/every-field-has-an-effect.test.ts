import * as assert from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import { allFields } from './fields/all-fields.ts';
import { checkedBy } from './fields/checked-by.ts';
import { hasEffect } from './fields/has-effect.ts';
import { notInTheDocument } from './fields/not-in-the-document.ts';
import { saysSomething } from './fields/says-something.ts';
import { siteTrees } from './fields/site-tree.ts';
import { withoutEffectYet } from './fields/without-effect-yet.ts';

const sites = siteTrees();
const fields = allFields();

/** What to do when a field is named below. */
const help = `changing these fields changes nothing.
If there is no output yet: make one, or a rule (name it in test/schema/fields/checked-by.ts), or begin the description with "for people only".
If there is: write the field into a file of test/schema/site/environments/, in an object where it matters.`;

const everyField = suite('Every field of the language');

for (const { name, document, compile } of sites) {
  everyField(`has a place in a site that compiles, environment ${name}`, () => {
    assert.equal(compile(document).errors, []);
  });
}

everyField('changes a file, or what a rule finds, or is for people only', () => {
  const idle: string[] = [];
  for (const [field, node] of fields) {
    if (!saysSomething(node) || node.description?.startsWith('for people only')) continue;
    if (field in withoutEffectYet || field in notInTheDocument) continue;
    if (!hasEffect(sites, field, node)) idle.push(field);
  }
  assert.equal(idle, [], help);
});

everyField('that has no effect yet really has none', () => {
  const effects = Object.keys(withoutEffectYet).filter((field) => {
    const node = fields.get(field);
    return node === undefined || hasEffect(sites, field, node);
  });
  assert.equal(effects, [], 'take them out of test/schema/fields/without-effect-yet.ts');
});

everyField('that is an exception is there', () => {
  assert.equal(
    Object.keys({ ...checkedBy, ...notInTheDocument }).filter((field) => !fields.has(field)),
    [],
  );
});

everyField.run();
