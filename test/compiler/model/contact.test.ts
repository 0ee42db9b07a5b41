import { equal } from 'uvu/assert';
import { office } from '../../lib/office.ts';
import { errorsOf } from '../../lib/problems.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const contacts = suite('A contact');

contacts('has a number', () => {
  const site = siteOf({ 'site.yaml': office, 'contacts.yaml': 'contacts: { plumber: { name: Zoë Plumber } }\n' });
  equal(errorsOf(site), [
    'contacts.yaml:1:13 missing-key: contact "plumber" has no number // give it `number`, `mobile` or `home`',
  ]);
});

contacts.run();
