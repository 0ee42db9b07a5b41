import { equal } from 'uvu/assert';
import { tokenCheck } from '../../../server/access/token.ts';
import { suite } from '../../lib/suite.ts';

const token = suite('A token');
const hasToken = tokenCheck(['a-token-of-some-length', 'another: one']);
const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;

const headers: readonly [what: string, header: string | undefined, isOne: boolean][] = [
  ['is brought as it is', 'Bearer a-token-of-some-length', true],
  ['is brought in whatever case the scheme is written', 'bearer a-token-of-some-length', true],
  ['is brought as the password of any name', basic('anna:a-token-of-some-length'), true],
  ['is brought as a password with a colon and a blank in it', basic('anna:another: one'), true],
  ['is not the name', basic('a-token-of-some-length:'), false],
  ['is not a password without a name', basic('a-token-of-some-length'), false],
  ['is not another one', basic('anna:a-token-of-some-lengt'), false],
  ['is nothing that is no base64', 'Basic :a-token-of-some-length', false],
  ['is not of another scheme', 'Digest a-token-of-some-length', false],
  ['is not empty', 'Bearer ', false],
  ['is not missing', undefined, false],
];

for (const [what, header, isOne] of headers) token(what, () => equal(hasToken(header), isOne));

token.run();
