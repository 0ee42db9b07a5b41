import { equal, is } from 'uvu/assert';
import { macIn, makeAccess } from '../../../server/access/access.ts';
import { limiter } from '../../../server/access/limiter.ts';
import { tokenCheck } from '../../../server/access/token.ts';
import { suite } from '../../lib/suite.ts';
import { served } from '../lib/files.ts';

const own = served('/srv/provisioning/001565abcdef.cfg', 'password = secret', true);
const model = served('/srv/provisioning/y000000000028.cfg', 'time zone');
const options = { trusted: ['127.0.0.0/8'], phones: ['192.0.2.0/24'], tokens: ['a-token-of-some-length'] };

const access = suite('access');

access(
  "gives a phone's file to phones, to the trusted and to the bearer of a token, and the model's to anybody",
  () => {
    const { mayHave } = makeAccess(options);
    const authorization = 'Bearer a-token-of-some-length';
    const peers = [
      { address: '192.0.2.7' },
      { address: '127.0.0.1' },
      { address: '198.51.100.1' },
      { address: '198.51.100.1', authorization },
    ];
    equal(
      peers.map((peer) => mayHave(peer, own)),
      [true, true, false, true],
    );
    is(mayHave({ address: '198.51.100.1' }, model), true);
  },
);

access('gives a phone with the certificate of its maker its own file, and no other', () => {
  const { mayHave } = makeAccess(options);
  is(mayHave({ address: '198.51.100.1', certificateName: '00:15:65:AB:CD:EF' }, own), true);
  is(mayHave({ address: '198.51.100.1', certificateName: 'Yealink 001565abcdef' }, own), true);
  is(mayHave({ address: '198.51.100.1', certificateName: '00:15:65:AB:CD:EE' }, own), false);
  is(
    mayHave({ address: '198.51.100.1', certificateName: 'nobody' }, served('/srv/provisioning/nobody.cfg', '', true)),
    false,
  );
});

access('gives the file of a phone whose address the site says to that address, not to all phones', () => {
  const { mayHave } = makeAccess(options);
  const known = served('/srv/provisioning/001565abcdef.cfg', 'password = secret', true, '198.51.100.7');
  const peers = [
    { address: '198.51.100.7' },
    { address: '192.0.2.7' },
    { address: '127.0.0.1' },
    { address: '192.0.2.7', certificateName: '001565abcdef' },
  ];
  equal(
    peers.map((peer) => mayHave(peer, known)),
    [true, false, true, true],
  );
});

access("gives nobody rights by address under a name that may be anybody's, as a page can bring a browser to it", () => {
  const { isTrusted, isAmongPhones, mayHave } = makeAccess({ ...options, names: ['Phones.example.org'] });
  const rebound = 'attacker.example.net:8667';
  is(isTrusted({ address: '127.0.0.1', calledName: rebound }), false);
  is(isAmongPhones({ address: '192.0.2.7', calledName: rebound }), false);
  is(mayHave({ address: '192.0.2.7', calledName: rebound }, own), false);
  is(mayHave({ address: '192.0.2.7', calledName: rebound }, model), true);
  const authorization = 'Bearer a-token-of-some-length';
  is(isTrusted({ address: '127.0.0.1', calledName: rebound, authorization }), true);
});

access('knows the server by its addresses, by names without a dot, and by those that it was given', () => {
  const { callsByName } = makeAccess({ ...options, names: ['Phones.example.org'] });
  const names = [
    '127.0.0.1:8667',
    '[::1]:8667',
    'localhost',
    'pbx.localhost:80',
    'pbx1:8667',
    'phones.EXAMPLE.org.:8667',
  ];
  equal(
    names.map((calledName) => callsByName({ address: '127.0.0.1', calledName })),
    names.map(() => true),
  );
  const others = [
    'www.phones.example.org',
    '127.0.0.1.example.net',
    '1.2.3',
    '[::1].example.net',
    'localhost.example.net',
  ];
  equal(
    others.map((calledName) => callsByName({ address: '127.0.0.1', calledName })),
    others.map(() => false),
  );
});

access('finds a hardware address among other text, and none in longer numbers', () => {
  equal(
    ['SEP001565ABCDEF.cnf.xml', 'cfg00-15-65-ab-cd-ef.xml', '0015:65ab:cdef', '0001565abcdef', 'y000000000028.cfg'].map(
      macIn,
    ),
    ['001565abcdef', '001565abcdef', undefined, undefined, '000000000028'],
  );
});

access('shuts out whoever asks in vain too often, for a while, and never the trusted', () => {
  const { askedInVain, isShutOut } = makeAccess({ ...options, refusals: { burst: 3, perSecond: 0.001 } });
  const scanner = { address: '198.51.100.1' };
  for (let times = 0; times < 3; times++) {
    is(isShutOut(scanner), false);
    askedInVain(scanner);
    askedInVain({ address: '127.0.0.1' });
  }
  is(isShutOut(scanner), true);
  is(isShutOut({ address: '127.0.0.1' }), false);
  is(isShutOut({ address: '198.51.100.2' }), false);
});

access('lets an address back in as time goes by', () => {
  let now = 0;
  const vain = limiter({ burst: 2, perSecond: 1 }, () => now);
  vain.count('198.51.100.1');
  vain.count('198.51.100.1');
  is(vain.isSpent('198.51.100.1'), true);
  now = 1000;
  is(vain.isSpent('198.51.100.1'), false);
});

access('knows a token only whole and as a bearer', () => {
  const check = tokenCheck(['a-token-of-some-length', 'another-token-of-ours']);
  const headers = [
    'Bearer a-token-of-some-length',
    'bearer another-token-of-ours',
    'Bearer a-token-of-some-lengt',
    'Bearer a-token-of-some-length x',
    'Basic a-token-of-some-length',
    'a-token-of-some-length',
    undefined,
  ];
  equal(headers.map(check), [true, true, false, false, false, false, false]);
  is(tokenCheck([])('Bearer '), false);
});

access.run();
