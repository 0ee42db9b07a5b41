import { createHash, randomBytes } from 'node:crypto';
import { headers, type SipMessage, statusOf } from './message.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** The header that answers a 401 or 407 (RFC 2617, MD5, as phones do); undefined if nothing is asked. */
export function answerChallenge(
  response: SipMessage,
  method: string,
  uri: string,
  credentials: Credentials,
): readonly [name: string, value: string] | undefined {
  const proxy = statusOf(response) === 407;
  const challenge = headers(response, proxy ? 'Proxy-Authenticate' : 'WWW-Authenticate').find(
    (value) => !/algorithm=(?!"?MD5"?\b)/i.test(value),
  );
  if (challenge === undefined) return undefined;

  const parameter = (name: string): string => new RegExp(`\\b${name}="?([^",]*)`, 'i').exec(challenge)?.[1] ?? '';
  const [realm, nonce, opaque] = [parameter('realm'), parameter('nonce'), parameter('opaque')];
  const cnonce = randomBytes(8).toString('hex');
  const { user, password } = credentials;
  const secret = md5(`${user}:${realm}:${password}`);
  const answer = md5(`${secret}:${nonce}:00000001:${cnonce}:auth:${md5(`${method}:${uri}`)}`);
  const value =
    `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${answer}", ` +
    `algorithm=MD5, qop=auth, nc=00000001, cnonce="${cnonce}"${opaque === '' ? '' : `, opaque="${opaque}"`}`;
  return [proxy ? 'Proxy-Authorization' : 'Authorization', value];
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
