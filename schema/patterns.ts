/** A text's form: what it must match, and what that is in words, for messages: `expected ${means}`. */
export interface TextForm {
  readonly regexp: RegExp;
  readonly means: string;
}

const octet = '(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})';
const ipv4 = String.raw`${octet}(?:\.${octet}){3}`;
// Without a zero in front, which some programs read as octal.
const plainOctet = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const plainIpv4 = String.raw`${plainOctet}(?:\.${plainOctet}){3}`;

/**
 * The forms of the texts of a site, apart from the schema so that messages can explain them without loading zod. Each refuses
 * what no configuration file could hold: control characters, blanks at the ends.
 */
export const forms = {
  text: form(
    /^(?:[^\u0000-\u0020\u007f-\u009f](?:[^\u0000-\u001f\u007f-\u009f]*[^\u0000-\u0020\u007f-\u009f])?)?$/,
    'one line of text without control characters or blanks at its ends',
  ),
  name: form(
    /^[a-z0-9][a-z0-9_.-]{0,38}$/,
    'a name: lower-case letters, digits, `_`, `.` and `-`, at most 39, a letter or digit first',
  ),
  switchboardName: form(
    /^[a-z0-9][a-z0-9_.-]{0,13}$/,
    'a name of at most 14 letters, digits, `_`, `.` and `-`: longer ones are made of it',
  ),
  csvFile: form(/^[a-z0-9][a-z0-9_-]{0,39}\.csv$/, 'the name of a file, such as calls.csv'),
  cdrColumn: form(/^[a-z][a-z0-9_]{0,39}$/, 'the name of a column: lower-case letters, digits and `_`'),
  logName: form(/^[a-z0-9][a-z0-9_.-]{0,39}$/, 'the name of a file'),
  contextName: form(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,78}$/, "a context's name: letters, digits, `_`, `.` and `-`"),
  number: form(/^[0-9*#+][0-9*#]{0,39}$/, 'a number: digits, `*` and `#`'),
  forwardNumber: form(/^[0-9][0-9*#]{0,39}$/, 'a number: a digit, then digits, `*` and `#`'),
  numberPattern: form(
    /^(?:[0-9*#+XZN]|\[[0-9*#]+(?:-[0-9])?[0-9*#]*\]){1,40}[.!]?$/,
    'a number or a pattern: digits, `*`, `#`, `X` (0-9), `Z` (1-9), `N` (2-9), `[1-5]`, and `.` at the end for any more, without a leading `_`',
  ),
  range: form(/^[0-9]{1,20}(?:-[0-9]{1,20})?$/, 'a range such as 1000-1999'),
  duration: form(
    /^(?:0|[1-9][0-9]{0,6}(?:ms|s)|[1-9][0-9]{0,3}(?:m|h|d))$/,
    'a length of time with its unit, such as 20s, 5m or 1h',
  ),
  agentNumber: form(/^[0-9]{1,20}$/, 'the number of an agent: digits'),
  pagingCode: form(/^[0-9]{1,32}$/, 'digits, at most 32'),
  pauseCode: form(/^[0-9]{1,4}$/, 'one to four digits'),
  skillName: form(
    /^(?!(?:wt|ewt)$)[a-z][a-z0-9_-]{0,38}$/,
    "a skill's name: lower-case letters, digits, `_` and `-`, a letter first; not wt nor ewt",
  ),
  skillVariable: form(
    /^[a-z][a-z0-9_]{0,38}$/,
    "a variable's name without its `$`: lower-case letters, digits and `_`",
  ),
  skillCall: form(
    /^[a-z0-9][a-z0-9_.-]{0,38}(?:\([a-z][a-z0-9_]*=[a-z][a-z0-9_-]*(?:[,^|][a-z][a-z0-9_]*=[a-z][a-z0-9_-]*)*\))?$/,
    'the name of a set of `skill_rules`, with what its variables stand for: `select_lang(lang=german)`',
  ),
  ratio: form(/^(?!0+(?:\.0+)?$)[0-9]{1,4}(?:\.[0-9]{1,4})?$/, 'a number above 0, such as 2 or 0.5'),
  announceRound: form(/^(?:5|10|15|20|30)s$/, '0, 5s, 10s, 15s, 20s or 30s'),
  timeZone: form(/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/, 'an IANA time zone, such as Europe/Paris'),
  locale: form(/^[a-z]{2,3}_[A-Z]{2}\.UTF-8(?:@[a-z]{1,6})?$/, 'a locale of the host for UTF-8, such as fr_FR.UTF-8'),
  language: form(/^[a-z]{2,3}(?:_[A-Z]{2})?$/, 'a language, such as fr or fr_FR'),
  hostName: form(
    /^(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,62})*\.?|(?=[0-9A-Fa-f]*:)[0-9A-Fa-f:.]+)$/,
    'a host name or an IP address',
  ),
  sshTarget: form(
    /^(?:[A-Za-z_][A-Za-z0-9_.-]{0,63}@)?(?:[A-Za-z0-9][A-Za-z0-9_.-]{0,250}|(?=[0-9A-Fa-f]*:)[0-9A-Fa-f:.]+)$/,
    'what `ssh` is told: pbx1, root@192.0.2.10',
  ),
  network: form(
    new RegExp(`^(?:${ipv4}(?:/(?:3[0-2]|[12]?[0-9]))?|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+(?:/[0-9]{1,3})?)$`),
    'an IP address, with a prefix length for a network: 192.0.2.0/24',
  ),
  networkOrHost: form(
    /^(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}\/[0-9]{1,2}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+\/[0-9]{1,3}|[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,62})*\.?|(?=[0-9A-Fa-f]*:)[0-9A-Fa-f:.]+)$/,
    'a host name, an IP address, or a network: 192.0.2.0/24',
  ),
  email: form(
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/,
    'a mail address',
  ),
  domain: form(/^[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/, 'a domain name in lower case'),
  country: form(/^[a-z]{2}$/, 'a country by its two letters, in lower case: fr'),
  soundName: form(
    /^[A-Za-z0-9][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/,
    "a sound's name without its ending, such as welcome or office/closed",
  ),
  absolutePath: form(
    /^(?:\/(?!\.\.?(?:\/|$))[A-Za-z0-9_.-]+)+$/,
    'a path on the host that begins with `/`, of letters, digits, `_`, `.` and `-`',
  ),
  ipAddress: form(new RegExp(`^(?:${ipv4}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+)$`), 'an IP address'),
  ipv4Address: form(new RegExp(`^${plainIpv4}$`), 'an IPv4 address, such as 192.0.2.10'),
  ipv4Network: form(
    new RegExp(`^${plainIpv4}/(?:3[0-2]|[12]?[0-9])$`),
    'an IPv4 network with the length of its prefix: 192.0.2.0/24',
  ),
  // Unlike a network, an address is never in all of them at once (/0).
  ipv4InNetwork: form(
    new RegExp(`^${plainIpv4}/(?:3[0-2]|[12][0-9]|[1-9])$`),
    'an IPv4 address with the length of the prefix of its network: 192.0.2.10/24',
  ),
  ipv4Range: form(
    new RegExp(`^${plainIpv4}-${plainIpv4}$`),
    'the first and the last address of a range: 192.0.2.100-192.0.2.200',
  ),
  interfaceName: form(
    /^[A-Za-z0-9][A-Za-z0-9_.-]{0,14}$/,
    'the name of a network interface, such as eth0 or eth0.101: at most 15 letters, digits, `_`, `.` and `-`',
  ),
  dhcpOption: form(/^(?:25[0-4]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]?)$/, 'the number of a DHCP option, 1 to 254'),
  dhcpText: form(/^[^\u0000-\u001f\u007f-\u009f]+$/, 'one line of text without control characters'),
  hexBytes: form(/^[0-9A-Fa-f]{2}(?::?[0-9A-Fa-f]{2})*$/, 'bytes in hexadecimal, such as 01:0a or 010a'),
  keaParameter: form(/^[a-z][a-z0-9-]{0,60}$/, 'the name of a parameter of Kea, such as renew-timer'),
  sccpDate: form(/^(?=.*D)(?=.*M)(?=.*Y)[DMY][./-][DMY][./-][DMY]A?$/, 'a form of dates such as D.M.Y'),
  urlPrefix: form(/^[A-Za-z0-9_-]{1,40}$/, 'one part of a path: letters, digits, `_` and `-`'),
  webOrigin: form(
    /^(?:\*|https?:\/\/[A-Za-z0-9.-]{1,250}(?::[0-9]{1,5})?)$/,
    'an origin such as https://panel.acme.example, without a path, or "*"',
  ),
  channelVariable: form(/^[A-Za-z_][A-Za-z0-9_]{0,78}$/, "a channel variable's name: letters, digits and `_`"),
  path: form(
    /^\/?(?!\.\.?(?:\/|$))[A-Za-z0-9_.-]+(?:\/(?!\.\.?(?:\/|$))[A-Za-z0-9_.-]+)*\/?$/,
    'a path of letters, digits, `_`, `.` and `-` that does not climb',
  ),
  mailSubject: form(
    /^(?! )(?:[^\u0000-\u001f\u007f-\u009f$]|\$\{VM_(?:NAME|DUR|MSGNUM|MAILBOX|CALLERID|CIDNUM|CIDNAME|DATE)\})*(?<! )$/,
    'one line of text; a `$` only in ${VM_NAME}, ${VM_DUR}, ${VM_MSGNUM}, ${VM_MAILBOX}, ${VM_CALLERID}, ${VM_CIDNUM}, ${VM_CIDNAME} and ${VM_DATE}',
  ),
  mailBody: form(
    /^(?! )(?:[^\u0000-\u0009\u000b-\u001f\u007f-\u009f$]|\$\{VM_(?:NAME|DUR|MSGNUM|MAILBOX|CALLERID|CIDNUM|CIDNAME|DATE)\})*$/,
    'text; a `$` only in ${VM_NAME}, ${VM_DUR}, ${VM_MSGNUM}, ${VM_MAILBOX}, ${VM_CALLERID}, ${VM_CIDNUM}, ${VM_CIDNAME} and ${VM_DATE}',
  ),
  spokenDate: form(
    /^(?:[ABbdeYIlHkMPpQqRST]|'[a-z0-9][a-z0-9/_-]*')(?: ?(?:[ABbdeYIlHkMPpQqRST]|'[a-z0-9][a-z0-9/_-]*'))*$/,
    "a spoken date such as 'vm-received' Q 'digits/at' R: prompts in quotes, and letters of zonemessages",
  ),
  musicEntry: form(
    /^(?:https?:\/\/[A-Za-z0-9_.~:/?&=%@+-]{1,200}|\/?(?!\.\.?(?:\/|$))[A-Za-z0-9_.-]+(?:\/(?!\.\.?(?:\/|$))[A-Za-z0-9_.-]+)*)$/,
    'an http:// or https:// address, or a path of letters, digits, `_`, `.` and `-` that does not climb',
  ),
  dialString: form(
    /^[A-Za-z][A-Za-z0-9]*\/[A-Za-z0-9_.@:/+*#-]{1,200}$/,
    'a channel to dial, such as DAHDI/g1/123 or Local/100@default',
  ),
  dahdiGroup: form(
    /^[gGrR](?:[0-9]|[1-5][0-9]|6[0-3])$/,
    'a group of ports: its number, with `g` or `G` for the lowest or highest free channel, `r` or `R` for each in turn',
  ),
  channel: form(
    /^[A-Za-z][A-Za-z0-9]*(?:\/[A-Za-z0-9_.@:+*#-]{1,100})?$/,
    'a channel without the number, such as DAHDI/g1 or Local',
  ),
  channelSuffix: form(/^[A-Za-z0-9@/_.:+*#-]{1,100}$/, 'what follows the number in a channel, such as @from-extern'),
  account: form(/^[A-Za-z0-9_.+@-]{1,80}$/, 'an account name: letters, digits, `_`, `.`, `+`, `@` and `-`'),
  environmentVariable: form(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable'),
  ageText: form(
    /^YWdlLWVuY3J5cHRpb24ub3JnL3YxC[A-Za-z0-9+/]+={0,2}$/,
    'what `pbxc secrets --encrypt` prints: a file of age in base64, on one line',
  ),
  ageRecipient: form(/^age1[02-9ac-hj-np-z]{58}$/, 'a public key of age: age1...'),
  plainSecret: form(
    /^[^\u0000-\u0020\u007f-\u009f]+$/,
    'a secret: `auto`, `{env: NAME}`, `{file: PATH}`, `{age: TEXT}`, or a text without blanks and control characters',
  ),
  mac: form(
    /^[0-9A-Fa-f]{2}([:-]?)[0-9A-Fa-f]{2}(?:\1[0-9A-Fa-f]{2}){4}$/,
    'a hardware address of six bytes, such as 00:08:5d:23:74:29',
  ),
  phoneUrl: form(
    /^(?:https?|ftp|tftp):\/\/[A-Za-z0-9_.~:/?#&=%@+,;$!*()'[\]-]{1,240}$/,
    'an address that begins with http://, https://, ftp:// or tftp://',
  ),
  firmware: form(
    /^(?:(?:https?|ftp|tftp):\/\/[A-Za-z0-9_.~:/?&=%@+-]{1,240}|(?!\.\.?(?:\/|$))[A-Za-z0-9_.()-]+(?:\/(?!\.\.?(?:\/|$))[A-Za-z0-9_.()-]+)*)$/,
    'an address, or a path of letters, digits, `_`, `.`, `(`, `)` and `-` that does not climb',
  ),
  phoneModel: form(
    /^[a-z0-9][a-z0-9_.-]{0,38}(?:\/[A-Za-z0-9][A-Za-z0-9 _.+-]{0,38})?$/,
    'a vendor, or a vendor and a model: yealink/T46G',
  ),
  phoneParameter: form(
    /^[A-Za-z_](?:[A-Za-z0-9_.:/@[\]% -]{0,118}[A-Za-z0-9_.:/@[\]%-])?$/,
    "a parameter's name: a letter, then letters, digits, blanks, `_`, `.`, `:`, `/`, `@`, `[`, `]`, `%` and `-`",
  ),
  hostAndPort: form(
    /^(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,20}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?$/,
    'a host name or an IP address with or without a port: sip.example.net:5070, [2001:db8::1]:5070',
  ),
  headerName: form(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, "a SIP header's name: letters, digits and `-`"),
  matchHeader: form(
    /^[A-Za-z][A-Za-z0-9-]{0,63}: [A-Za-z0-9_.@+-]{1,100}$/,
    "a header's name, a colon, a blank and its value: `X-Account: acme`",
  ),
  stunServer: form(/^[A-Za-z0-9.-]+(?::[0-9]+)?$/, 'a host name with or without a port'),
  portRange: form(/^[0-9]{4,5}-[0-9]{4,5}$/, 'a range of ports, such as 10000-20000'),
  opening: form(/^[a-z0-9:, -]{3,80}$/, 'opening hours, such as mon-fri 08:30-12:30'),
  hours: form(/^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$/, 'hours such as 09:00-12:30'),
  date: form(
    /^(?:[0-9]{4}-)?[0-9]{2}-[0-9]{2}(?:\.\.(?:[0-9]{4}-)?[0-9]{2}-[0-9]{2})?$/,
    'a date such as 12-25, 2026-04-06 or 12-24..12-26',
  ),
  extension: form(
    /^[A-Za-z0-9*#+][A-Za-z0-9*#+_.]{0,39}$/,
    'an extension: letters, digits, `*`, `#`, `+`, `_` and `.`',
  ),
  devices: form(
    /^[A-Za-z]+[/:][A-Za-z0-9_.@:/+*#-]{1,100}(?:&[A-Za-z]+[/:][A-Za-z0-9_.@:/+*#-]{1,100}){0,9}$/,
    'a device whose state Asterisk knows, such as Custom:door or PJSIP/door, or several with `&` between them',
  ),
  digits: form(/^[0-9*#]{1,10}$/, 'digits, `*` and `#`'),
  keyPosition: form(/^[1-9][0-9]{0,2}$/, 'the position of a key, from 1'),
  rewriteTarget: form(/^(?:[0-9*#+]|\\[1-9])*$/, 'digits, and `\\1` for what `(.*)` matched'),
  rawOption: form(/^[A-Za-z0-9@_-]{1,60}$/, "an option's name"),
  presetName: form(/^[a-z0-9-]+$/, 'the name of a preset'),
  application: form(/^[a-z0-9]{1,40}$/, 'the name of an application in lower case'),
  dialplanTarget: form(
    /^[A-Za-z0-9_.-]+(?:,[A-Za-z0-9_.*#+-]+(?:,[A-Za-z0-9_-]+)?)?$/,
    '`context`, `context,extension` or `context,extension,priority`',
  ),
  destination: form(
    /^(?:(?:user|group|queue|switchboard|ivr|conference|voicemail|voicemail_menu|fax|number|sound|dialplan):[A-Za-z0-9*#+][A-Za-z0-9_.@/,*#+-]{0,160}|voicemail_menu|hangup|busy|congestion|repeat)$/,
    'a destination: user:NAME, group:NAME, queue:NAME, switchboard:NAME, ivr:NAME, conference:NAME, voicemail:NAME, voicemail_menu, fax:NAME, number:NUMBER, sound:NAME, dialplan:CONTEXT, hangup, busy or congestion',
  ),
  ivrNode: form(
    /^[a-z][a-z0-9_-]{0,29}$/,
    "a node's name: lower-case letters, digits, `_` and `-`, at most 30, a letter first",
  ),
  ivrExit: form(
    /^(?:[a-z][a-z0-9_-]{0,29}|(?:user|group|queue|switchboard|ivr|conference|voicemail|voicemail_menu|fax|number|sound|dialplan):[A-Za-z0-9*#+][A-Za-z0-9_.@/,*#+-]{0,160})$/,
    'the name of a node, or a destination such as queue:support or hangup',
  ),
  ivrDigits: form(/^[0-9A-D*#]{1,10}$/, 'digits, the letters A to D, `*` and `#`'),
  ivrVariable: form(/^\$[A-Za-z_][A-Za-z0-9_]{0,39}$/, 'a variable such as $code: `$`, letters, digits and `_`'),
  ivrExpression: form(/^=[^\u0000-\u001f\u007f]+$/, 'a whole number, or an expression after `=`'),
  ivrSound: form(
    /^(?:[A-Za-z0-9][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*|=[^\u0000-\u001f\u007f]+)$/,
    "a sound's name without its ending, or an expression after `=`",
  ),
  ivrTime: form(
    /^(?:0|[1-9][0-9]{0,6}(?:ms|s|m|h|d)|=[^\u0000-\u001f\u007f]+)$/,
    'a length of time with its unit, such as 20s, or an expression after `=` that gives seconds',
  ),
  ivrQueue: form(
    /^(?:[a-z0-9][a-z0-9_.-]{0,38}|=[^\u0000-\u001f\u007f]+)$/,
    "a queue's name, or an expression after `=`",
  ),
  ivrUrl: form(
    /^(?:https?:\/\/[A-Za-z0-9_.~:/?&=%@+-]+|=[^\u0000-\u001f\u007f]+)$/,
    'an address that begins with http:// or https://, or an expression after `=`',
  ),
} as const;

function form(regexp: RegExp, means: string): TextForm {
  return { regexp, means };
}
