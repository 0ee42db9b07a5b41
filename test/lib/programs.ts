import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const setup = 'run scripts/setup-real.sh as root (about 500 MB and two minutes, once)';

/** The real programs tests may require; each says how to get what is missing, or nothing if it is there. */
export const programs = {
  /** Asterisk 22 in a root of its own. Starting it takes root: for chroot, bind mounts and network namespaces. */
  'asterisk-22': () => asRoot() ?? (existsSync(join(cache(), 'asterisk-22.ready')) ? undefined : setup),
  /** Asterisk 16, beside it. */
  'asterisk-16': () => asRoot() ?? (existsSync(join(cache(), 'asterisk-16.ready')) ? undefined : setup),
  /** A network stack of the test's own. */
  'network namespaces': () => asRoot() ?? (isInstalled('ip') && isInstalled('unshare') ? undefined : setup),
  /** The DHCP servers, and what phones are played with. */
  dhcpd: () => (isInstalled('dhcpd') ? undefined : setup),
  'kea-dhcp4': () => (isInstalled('kea-dhcp4') ? undefined : setup),
  dnsmasq: () => (isInstalled('dnsmasq') ? undefined : setup),
  dhclient: () => (isInstalled('dhclient') ? undefined : setup),
  tftp: () => (isInstalled('tftp') ? undefined : setup),
  curl: () => (isInstalled('curl') ? undefined : setup),
  /** Makes certificates. */
  openssl: () => (isInstalled('openssl') ? undefined : setup),
  /** The packet filter. */
  nft: () => asRoot() ?? (existsSync('/usr/sbin/nft') ? undefined : setup),
  /** Reads system.conf; in mounts of its own, so as root. */
  dahdi_cfg: () => asRoot() ?? (existsSync('/usr/sbin/dahdi_cfg') ? undefined : setup),
  /** The server and the client of OpenSSH; the server takes root. */
  ssh: () => asRoot() ?? (existsSync('/usr/sbin/sshd') && isInstalled('ssh') ? undefined : setup),
  /** What else runs on a host: its interfaces, clock, mail, and what keeps out who guesses. */
  ifup: () => (isInstalled('ifup') || existsSync('/usr/sbin/ifup') ? undefined : setup),
  chronyd: () => (existsSync('/usr/sbin/chronyd') ? undefined : setup),
  postfix: () => (existsSync('/usr/sbin/postfix') ? undefined : setup),
  'fail2ban-client': () => (isInstalled('fail2ban-client') ? undefined : setup),
  strace: () => (isInstalled('strace') ? undefined : setup),
  ansible: () => (isInstalled('ansible-playbook') ? undefined : setup),
  age: () => (isInstalled('age') && isInstalled('age-keygen') ? undefined : setup),
  'systemd-analyze': () => (isInstalled('systemd-analyze') ? undefined : setup),
  /** Opens a socket and passes it on, as systemd does. */
  'systemd-socket-activate': () => (isInstalled('systemd-socket-activate') ? undefined : setup),
  git: () => (isInstalled('git') ? undefined : setup),
  /** A browser for the pages of `pbxc serve`. */
  chromium: () => (isInstalled('chromium') ? undefined : setup),
  sipp: () => (isInstalled('sipp') ? undefined : setup),
} satisfies Record<string, () => string | undefined>;

function cache(): string {
  return process.env['PBXC_CACHE'] ?? join(homedir(), '.cache', 'pbxc');
}

function asRoot(): string | undefined {
  return process.getuid?.() === 0 ? undefined : 'run the tests as root on Linux';
}

function isInstalled(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}
