/** A program that is asked about a file of a host without doing anything, and how it names a line of it. */
export interface Reader {
  readonly program: string;
  /** The file that it is asked about. */
  readonly path: string;
  /** Under which its complaints are told. */
  readonly rule: 'dahdi' | 'dhcp' | 'host';
  /** A folder of this machine that the file is read in: what came with the program is beside it. */
  readonly within?: string;
  /** Where in a copy of that folder the file belongs, if not under its own name; what else is in its folder is not read. */
  readonly alone?: string;
  /** A command of `sh` that makes what the program looks for on a host. It has a network, and mounts, of its own. */
  before?(content: string): string;
  /** The text that is read instead, line by line the same; the file as it is when left out. */
  content?(content: string): string;
  args(file: string, folder: string): readonly string[];
  /** With the group `text`; and `line` or `at`, a line's number, or `name`, with which the line begins. */
  readonly complaint: RegExp;
}

export const readers: readonly Reader[] = [
  {
    program: 'dahdi_cfg',
    path: '/etc/dahdi/system.conf',
    rule: 'dahdi',
    // It reads files only where there are cards, or looks as if there were.
    before: () => 'mount -t tmpfs tmpfs /dev && mkdir /dev/dahdi && : >/dev/dahdi/ctl',
    args: (file) => ['-t', '-c', file],
    complaint: /^line (?<line>\d+): (?<text>.*)$/,
  },
  {
    program: 'dhcpd',
    path: '/etc/dhcp/dhcpd.conf',
    rule: 'dhcp',
    args: (file) => ['-t', '-4', '-cf', file],
    complaint: /^\S+ line (?<line>\d+): (?<text>.*?)\.?$/,
  },
  {
    program: 'kea-dhcp4',
    path: '/etc/kea/kea-dhcp4.conf',
    rule: 'dhcp',
    // It looks for the interfaces that the file names.
    before: (content) =>
      interfacesIn(content)
        .map((name) => `ip link add ${name} type bridge 2>/dev/null || true`)
        .join('\n'),
    args: (file) => ['-t', file],
    complaint:
      /^(?:Error encountered: )?(?:Syntax check failed with: \S+:(?<at>\d+)\.\S+ |(?<=encountered: ))(?<text>.*?)(?: \([^()]*:(?<line>\d+):\d+\))*$/,
  },
  {
    program: 'dnsmasq',
    path: '/etc/dnsmasq.d/pbxc.conf',
    rule: 'dhcp',
    args: (file) => ['--test', `--conf-file=${file}`],
    complaint: /^dnsmasq: (?<text>.*?) at line (?<line>\d+) of \S+$/,
  },
  {
    program: 'nft',
    path: '/etc/nftables.conf',
    rule: 'host',
    args: (file) => ['-c', '-f', file],
    complaint: /^\S+?:(?<line>\d+):\d+(?:-\d+)?: Error: (?<text>.*)$/,
  },
  {
    program: 'chronyd',
    path: '/etc/chrony/chrony.conf',
    rule: 'host',
    args: (file) => ['-p', '-f', file],
    complaint: /Fatal error : (?<text>.*?) at line (?<line>\d+)/,
  },
  {
    program: 'ifquery',
    path: '/etc/network/interfaces.d/pbxc',
    rule: 'host',
    args: (file) => ['--list', '--all', '--interfaces', file],
    complaint: /^ifquery: \S+?:(?<line>\d+): (?<text>.*)$/,
  },
  {
    // It knows the names of parameters, and not their values.
    program: 'postconf',
    path: '/etc/postfix/main.cf',
    rule: 'host',
    within: '/etc/postfix',
    args: (_file, folder) => ['-n', '-c', folder],
    complaint:
      /^postconf: (?:warning: \S+\/main\.cf: (?=unused parameter: (?<name>[^=\s]+))|fatal: \S+\/main\.cf, line (?<line>\d+): )(?<text>.*)$/,
  },
  {
    program: 'fail2ban-client',
    path: '/etc/fail2ban/jail.d/pbxc.conf',
    rule: 'host',
    within: '/etc/fail2ban',
    alone: 'jail.d/pbxc.conf',
    // The log is there as soon as Asterisk runs.
    content: (content) => content.replace(/^(logpath\s*=).*$/m, '$1 /dev/null'),
    args: (_file, folder) => ['-c', folder, '-t'],
    complaint:
      /(?:ERROR +(?! |ERROR: |Errors in |Failed during configuration: Source )|WARNING +(?=Wrong value for '(?<name>\w+)')|^\s+\[line\s+(?<line>\d+)\]: )(?<text>.*)$/,
  },
];

/** Kea has them in one line. */
function interfacesIn(content: string): string[] {
  const list = /"interfaces": \[([^\]]*)\]/.exec(content)?.[1] ?? '';
  return [...list.matchAll(/"([A-Za-z0-9_.-]+)"/g)].map(([, name = '']) => name);
}
