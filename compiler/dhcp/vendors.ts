/**
 * What phones say of themselves when they ask for an address, and what their makers want to be told. One row for each way
 * of asking; a maker whose phones ask in several ways has several rows, of which the first that fits counts.
 */
export interface VendorClass {
  /** Unique. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** The makers, as `vendor` of a device names them. Classes with a maker in common are one family. */
  readonly vendors: readonly string[];
  /** Which of the family's models it is for, where a device is described and its phone says nothing. Default: all. */
  readonly models?: RegExp;
  /** Texts that its phones send. */
  readonly says: readonly Says[];
  /** The first three bytes of hardware addresses, as six hexadecimal digits: for phones that send no such text. */
  readonly prefixes: readonly string[];
  readonly wants: readonly Want[];
}

/** A text in an option that the phone sends: 60 is the vendor class, 77 the user class. */
export interface Says {
  readonly option: 60 | 77;
  readonly text: string;
  /** After so many bytes that may be anything. Default 0. */
  readonly after?: number;
  /** The option ends with the text, or with the text and a NUL. */
  readonly isEnd?: true;
}

/**
 * An option of the answer. In texts `{http}` is the address of the phones' files without a slash at its end, `{tftp}` the
 * address of the host they are on.
 */
export type Want =
  | { readonly code: number; readonly text: string }
  /** The address of the host, as four bytes. */
  | { readonly code: number; readonly address: '{tftp}' }
  /** Option 43 with numbered parts, each with a length. */
  | { readonly code: 43; readonly parts: readonly { readonly code: number; readonly value: string | number }[] }
  /** The header's `siaddr` and `file`, as for a boot by BOOTP. */
  | { readonly bootFile: string };

const starts = (...texts: string[]): Says[] => texts.map((text) => ({ option: 60, text }));

/** By maker. Sources: the makers' administration guides, and what the community's DHCP files have found out. */
export const vendorClasses: readonly VendorClass[] = [
  {
    name: 'aastra',
    title: 'Aastra and Mitel 67xx, 68xx, 69xx',
    vendors: ['aastra', 'mitel'],
    says: starts('AastraIPPhone', 'MitelIPPhone'),
    prefixes: ['00085d', '08000f', '1400e9'],
    wants: [
      // 2 is the server, 3 whether to ask the maker's redirection service.
      {
        code: 43,
        parts: [
          { code: 2, value: '{http}/Aastra' },
          { code: 3, value: 0 },
        ],
      },
      { code: 66, text: '{http}/Aastra' },
    ],
  },
  {
    name: 'alcatel-noe',
    title: 'Alcatel-Lucent in NOE mode',
    vendors: ['alcatel'],
    models: /^$/,
    says: starts('alcatel.noe.0'),
    prefixes: [],
    wants: [{ bootFile: 'sipconfig.txt' }],
  },
  {
    name: 'alcatel-sip',
    title: 'Alcatel-Lucent 40x8 in SIP mode',
    vendors: ['alcatel'],
    models: /^40/,
    says: starts('alcatel.sip.0'),
    prefixes: [],
    wants: [{ code: 43, parts: [{ code: 67, value: '{http}' }] }],
  },
  {
    name: 'alcatel-myriad',
    title: 'Alcatel-Lucent Myriad and 8028s',
    vendors: ['alcatel'],
    says: starts('alcatel.ictouch.0', 'ictouch.0', 'aledevice'),
    prefixes: [],
    wants: [{ code: 43, parts: [{ code: 66, value: '{http}' }] }],
  },
  {
    name: 'avaya',
    title: 'Avaya J1x9 and 12x0',
    vendors: ['avaya', 'nortel'],
    // 242 and 176 would also do; option 66 is what all of them take.
    says: starts('ccp.avaya.com', 'Nortel-SIP'),
    prefixes: [],
    wants: [
      { code: 66, text: '{http}' },
      { code: 242, text: 'HTTPSRVR={host},HTTPPORT={port}' },
    ],
  },
  {
    name: 'cisco-mpp',
    title: 'Cisco 68xx, 78xx and 88xx with multiplatform firmware, ATA191 and ATA192',
    vendors: ['cisco'],
    models: /(?:^|[^0-9])(?:68|78|88)[0-9]{2}|191|192|3pcc/i,
    says: [{ option: 60, text: '-3PCC', isEnd: true }, ...starts('CISCO ATA191-MPP', 'CISCO ATA192-MPP')],
    prefixes: ['d0ec35'],
    wants: [{ code: 66, text: '{http}' }],
  },
  {
    name: 'cisco-spa',
    title: 'Cisco and Linksys SPA, PAP2T',
    vendors: ['cisco', 'linksys'],
    models: /spa|pap/i,
    says: starts('Cisco SPA', 'CISCO SPA', 'Cisco Systems, Inc. IP Phone SPA', 'LINKSYS SPA'),
    prefixes: [
      ...['002699', '503de5', '00e16d', '00da55', '10bd18', '000c41', '000e08', '000f66', '001217', '001310'],
      ...['0014bf', '0016b6', '001839', '0018f8', '001a70', '001c10', '001d7e', '001ee5', '002129', '00226b'],
      ...['002369', '00259c', '20aa4b', '586d8f', '687f74', 'd0c789', 'bc671c', 'c47295', '547c69', '701f53'],
    ],
    // The phone fills in its own product number.
    wants: [{ code: 66, text: '{http}/spa$PSN.cfg' }],
  },
  {
    name: 'cisco',
    title: 'Cisco 79xx, 89xx and 99xx, SCCP and SIP, ATA190',
    vendors: ['cisco'],
    says: starts('Cisco Systems, Inc.', 'Cisco Systems Inc.', 'CISCO ATA190'),
    prefixes: [],
    wants: [
      { code: 66, text: '{tftp}' },
      { code: 150, address: '{tftp}' },
    ],
  },
  {
    name: 'digium',
    title: 'Digium D40, D50, D70',
    vendors: ['digium'],
    says: starts('digium_D'),
    prefixes: [],
    wants: [{ code: 66, text: '{http}/Digium' }],
  },
  {
    name: 'doro',
    title: 'Doro ip880',
    vendors: ['doro'],
    says: starts('Doro-ip880-DECT'),
    prefixes: ['001d29'],
    wants: [{ code: 66, text: '{tftp}' }],
  },
  {
    name: 'fanvil',
    title: 'Fanvil',
    vendors: ['fanvil'],
    says: starts('Fanvil'),
    prefixes: ['00a859', '0c383e'],
    // The phone fills in its own hardware address.
    wants: [
      { code: 66, text: '{http}/Fanvil/$mac.cfg' },
      { code: 43, text: '{http}/Fanvil/$mac.cfg' },
    ],
  },
  {
    name: 'gigaset',
    title: 'Gigaset DECT',
    vendors: ['gigaset'],
    says: starts('Gigaset'),
    prefixes: ['7c2f80', '002104', '589ec6'],
    wants: [{ code: 114, text: '{http}' }],
  },
  {
    name: 'grandstream',
    title: 'Grandstream',
    vendors: ['grandstream'],
    says: starts('Grandstream'),
    prefixes: ['000b82', 'c074ad', 'ec74d7'],
    wants: [{ code: 66, text: '{http}/Grandstream' }],
  },
  {
    name: 'htek',
    title: 'Htek',
    vendors: ['htek'],
    says: starts('Htek', 'htek'),
    prefixes: ['001fc1'],
    wants: [{ code: 66, text: '{http}' }],
  },
  {
    name: 'panasonic',
    title: 'Panasonic KX-HDV, KX-TGP, KX-UT',
    vendors: ['panasonic'],
    says: starts('Panasonic'),
    prefixes: [],
    wants: [{ code: 66, text: '{http}/' }],
  },
  {
    name: 'patton',
    title: 'Patton SmartNode',
    vendors: ['patton'],
    says: starts('SN4', 'SN5'),
    prefixes: ['00a0ba'],
    // The gateway fills in its own hardware address.
    wants: [{ code: 66, text: '{http}/$(system.mac).cfg' }],
  },
  {
    name: 'polycom',
    title: 'Polycom and Poly SoundPoint, VVX, Edge',
    vendors: ['polycom', 'poly'],
    says: starts('Polycom', 'Poly-'),
    prefixes: ['0004f2', '64167f', '482567'],
    wants: [{ code: 66, text: '{http}/000000000000.cfg' }],
  },
  {
    name: 'snom',
    title: 'Snom',
    vendors: ['snom'],
    says: starts('snom'),
    prefixes: ['000413', '00087b'],
    wants: [{ code: 66, text: '{http}' }],
  },
  {
    name: 'swissvoice',
    title: 'Swissvoice IP10S',
    vendors: ['swissvoice'],
    says: [],
    prefixes: ['000590'],
    wants: [
      { code: 66, text: '{tftp}' },
      { code: 67, text: 'swupdate_ip10.inf' },
    ],
  },
  ...['ST2022S', 'ST2030S', 'TB30S'].map(
    (model): VendorClass => ({
      name: `thomson-${model.toLowerCase()}`,
      title: `Thomson and Technicolor ${model}`,
      vendors: ['thomson', 'technicolor'],
      models: new RegExp(model.slice(0, -1), 'i'),
      says: [{ option: 77, text: `Thomson ${model}` }, thomsonClass(model)],
      prefixes: [],
      wants: [{ code: 43, text: `{http}/${model}.inf` }],
    }),
  ),
  {
    name: 'yealink',
    title: 'Yealink',
    vendors: ['yealink'],
    says: starts('yealink', 'Yealink'),
    prefixes: [
      ...['001565', '249ad8', '3497d7', '44dbd2', '644f56', '805e0c', '805ec0', 'b061a9', 'c4fc22', 'e434d7'],
      ...['ec1da9', 'f01653'],
    ],
    wants: [{ code: 66, text: '{http}' }],
  },
  {
    name: 'zenitel',
    title: 'Zenitel intercoms',
    vendors: ['zenitel'],
    says: [],
    prefixes: ['0013cb'],
    wants: [{ code: 66, text: '{tftp}' }],
  },
];

/** The vendor class of a Thomson has the maker and the model in two parts, each behind its number and its length. */
function thomsonClass(model: string): Says {
  const parts: Readonly<Record<string, string>> = {
    ST2022S: 'Thomson\u0002\u0006ST2022',
    ST2030S: 'Thomson\u0002\u0006ST2030',
    TB30S: 'Thomson24TB3033',
  };
  return { option: 60, text: parts[model] ?? model, after: 2 };
}
