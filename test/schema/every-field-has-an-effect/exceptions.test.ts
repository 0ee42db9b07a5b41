import * as assert from 'uvu/assert';
import { suite } from '../../lib/suite.ts';
import { allFields } from '../fields/all-fields.ts';
import { checkedBy } from '../fields/checked-by.ts';
import { notInTheDocument } from '../fields/not-in-the-document.ts';
import { withoutEffectYet } from '../fields/without-effect-yet.ts';

const exceptions = suite('A field');

exceptions('that is an exception is there', () => {
  const fields = allFields();
  const named = Object.keys({ ...checkedBy, ...notInTheDocument, ...withoutEffectYet });
  assert.equal(
    named.filter((field) => !fields.has(field)),
    [],
  );
});

exceptions.run();
