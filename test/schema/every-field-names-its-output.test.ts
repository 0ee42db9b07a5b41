import * as assert from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import { allFields } from './fields/all-fields.ts';
import { saysSomething } from './fields/says-something.ts';

const everyField = suite('The documentation of every field');

/** The fields whose documentation names nothing of an output: no option, application, function, file or number of an option. */
const silent = [...allFields()]
  .filter(([, node]) => saysSomething(node) && !namesOutput(node.description ?? ''))
  .map(([name]) => name);

function namesOutput(description: string): boolean {
  return description.startsWith('for people only') || /`[^`]+`|\.conf\b|\(option \d+\)/.test(description);
}

everyField('names what the field becomes, or says that it is for people only', () => {
  assert.equal(silent, [], 'say in the description which option of which file it becomes, such as (`maxlen`)');
});

everyField.run();
