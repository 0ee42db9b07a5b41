import { isIP } from 'node:net';

/**
 * Whether a `Host` header names the server. An attacker's page can bring a browser to this server under a name of the attacker's own,
 * by answering for it with this server's address (DNS rebinding): the request then comes from an address that is trusted, and what is
 * answered is the page's to read. No such name is an address, is without a dot, or is one that was given.
 */
export function serverNames(names: readonly string[]): (host: string) => boolean {
  const known = new Set(names.map(plain));
  return (host) => {
    const name = plain(host);
    return isAddress(name) || !name.includes('.') || name.endsWith('.localhost') || known.has(name);
  };
}

/** Without the port and the dot of the root, in small letters. */
function plain(host: string): string {
  return host
    .toLowerCase()
    .replace(/:[0-9]*$/, '')
    .replace(/\.$/, '');
}

function isAddress(name: string): boolean {
  return isIP(name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name) !== 0;
}
