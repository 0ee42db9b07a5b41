import { equal } from 'uvu/assert';
import { directoryFrom } from '../../../compiler/directory/directory.ts';
import { siteOf } from '../../lib/site.ts';
import { suite } from '../../lib/suite.ts';

const site = `version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal, include: [to-extern] }
  lobby: { kind: internal, include: [default] }
  workshop: { kind: internal }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
trunks: { operator: { kind: sip, host: sip.operator.example } }
routes: { outgoing: { france: { patterns: [0ZXXXXXXXX], trunks: [operator] } } }
users:
  alice: { name: Alice Wonderland, number: 1000, context: default, email: alice@acme.example, mobile: 0612345678 }
  bob: { name: Bob Brown, number: 1001, context: default, directory: no }
  carol: { name: Émilie Carol, number: 1002, context: default }
  dan: { number: 1000, context: workshop }
  eve: { name: Eve Left, number: 1004, context: default, enabled: no }
  fred: { name: Fred Hidden, context: default }
contacts:
  plumber: { name: Zoë Plumber, company: Pipes & Co, mobile: 0698765432, number: 0123456789 }
  far: { name: Far Away, number: 0033123456789 }
`;

function listed(context: string): string[] {
  const { model, diagnostics } = siteOf({ 'site.yaml': site });
  equal(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  if (model === undefined) return [];
  return directoryFrom(model, context).map(
    ({ name, company, email, numbers }) =>
      `${[name, company, email].filter((part) => part !== undefined).join(', ')}: ${numbers.map(({ kind, number }) => `${kind} ${number}`).join(', ')}`,
  );
}

const directory = suite('The directory');

directory(
  'lists by name, without regard to accents, who is reached from a context, with the numbers that can be dialled',
  () => {
    equal(listed('default'), [
      'Alice Wonderland, alice@acme.example: work 1000, mobile 0612345678',
      'Émilie Carol: work 1002',
      'Zoë Plumber, Pipes & Co: work 0123456789, mobile 0698765432',
    ]);
  },
);

directory('follows the includes of a context', () => {
  equal(listed('lobby'), listed('default'));
});

directory('shows nobody who has the same number somewhere else', () => {
  equal(listed('workshop'), ['dan: work 1000']);
});

directory('is empty where nothing can be dialled', () => {
  equal(listed('from-extern'), []);
});

directory.run();
