import { z } from 'zod';
import { raw } from './raw.ts';
import { contextName, name, number, text, yesNo } from './scalars.ts';

/** The software echo cancellers of DAHDI, and `hwec` for the one on the card. */
const echoCanceller = () => z.enum(['mg2', 'kb1', 'sec', 'sec2', 'oslec', 'jpah', 'hwec', 'none']);

const group = () => z.number().int().min(0).max(63);

const portCommon = {
  description: text().describe('for people only; a comment in the files').optional(),
  enabled: yesNo()
    .default('yes')
    .describe('`no`: the port is there, and its channels are counted, but nothing is plugged in'),
  group: z
    .union([group(), z.array(group()).min(1).max(16)])
    .describe(
      'the groups by which trunks call the port (`group`); ports of E1, T1 and BRI also have one of their own, 10 and the number of the span, while that is at most 63',
    )
    .optional(),
  context: contextName()
    .describe('where its calls arrive (`context`); the first incoming context when left out')
    .optional(),
  echo_canceller: echoCanceller()
    .describe('another one than that of the card (`echocanceller` in system.conf)')
    .optional(),
  asterisk: raw('channels').default({}).describe('raw options of its channels in chan_dahdi.conf'),
};

const side = () =>
  z
    .enum(['te', 'nt'])
    .describe(
      '`te`: towards an operator, who gives the clock (`pri_cpe`, `bri_cpe`); `nt`: towards a telephone system that takes us for its operator (`pri_net`, `bri_net`)',
    );

const spanCommon = {
  ...portCommon,
  side: side(),
  timing: z
    .number()
    .int()
    .min(0)
    .max(255)
    .describe(
      'which port gives the clock: 1 first, 2 when that fails, 0 never (the second number of `span=`); when left out, ports with `side: te` follow one another, and others have 0',
    )
    .optional(),
};

const isdn = {
  overlap: z
    .enum(['no', 'incoming', 'outgoing', 'both'])
    .default('no')
    .describe('digits one by one instead of the whole number at once, and in which direction (`overlapdial`)'),
  switch_type: z
    .enum(['euroisdn', 'national', 'ni1', 'dms100', '4ess', '5ess', 'qsig'])
    .describe('what the far side speaks (`switchtype`); euroisdn when left out, for T1 national')
    .optional(),
};

const lineBuildOut = () =>
  z
    .number()
    .int()
    .min(0)
    .max(7)
    .default(0)
    .describe('the length of the cable as DAHDI counts it (third number of `span=`)');

const e1 = z
  .object({
    kind: z.literal('e1'),
    ...spanCommon,
    ...isdn,
    signalling: z
      .enum(['pri', 'r2'])
      .default('pri')
      .describe('`pri`: ISDN with 30 channels; `r2`: MFC/R2 (`cas` in system.conf, `mfcr2` in chan_dahdi.conf)'),
    r2_variant: z
      .enum(['itu', 'ar', 'br', 'cn', 'co', 'cz', 'id', 'mx', 'ph', 've'])
      .default('itu')
      .describe('the country whose R2 it is (`mfcr2_variant`)'),
    r2_digits: z
      .number()
      .int()
      .min(1)
      .max(32)
      .default(10)
      .describe('how many digits a number over R2 has at most (`mfcr2_max_ani`, `mfcr2_max_dnis`)'),
    crc4: yesNo().default('no').describe('check the frames (`crc4` of `span=`); rarely so in France'),
    coding: z.enum(['hdb3', 'ami']).default('hdb3').describe('how bits are sent (fifth part of `span=`)'),
    line_build_out: lineBuildOut(),
  })
  .strict();

const t1 = z
  .object({
    kind: z.literal('t1'),
    ...spanCommon,
    ...isdn,
    signalling: z
      .enum(['pri', 'em', 'em_w'])
      .default('pri')
      .describe('`pri`: ISDN with 23 channels; `em` and `em_w`: 24 channels with E&M, immediate or wink'),
    framing: z.enum(['esf', 'd4']).default('esf').describe('how frames are made (fourth part of `span=`)'),
    coding: z.enum(['b8zs', 'ami']).default('b8zs').describe('how bits are sent (fifth part of `span=`)'),
    line_build_out: lineBuildOut(),
  })
  .strict();

const bri = z.object({ kind: z.literal('bri'), ...spanCommon, ...isdn }).strict();

const start = () =>
  z
    .enum(['kewl', 'loop', 'ground'])
    .default('kewl')
    .describe(
      'how a call begins and ends on the wire: `kewl` with the end of a call told, `loop`, `ground` (`fxoks`, `fxols`, `fxogs` and their like)',
    );

const fxs = z
  .object({
    kind: z.literal('fxs'),
    ...portCommon,
    start: start(),
    user: name()
      .describe('whose phone is plugged in: a user with `line: custom` and without `interface`, who is dialled by it')
      .optional(),
  })
  .strict();

const fxo = z
  .object({
    kind: z.literal('fxo'),
    ...portCommon,
    start: start(),
    number: number()
      .describe(
        'the number of the line: its calls arrive as calls to it (a context `pbxc-line-CHANNEL`, since the wire tells no number)',
      )
      .optional(),
  })
  .strict();

const card = z
  .object({
    module: z
      .enum([
        'wct4xxp',
        'wcte43x',
        'wcte13xp',
        'wcte12xp',
        'wct1xxp',
        'wcte11xp',
        'wcb4xxp',
        'wctdm',
        'wctdm24xxp',
        'wcaxx',
        'wcfxo',
        'wctc4xxp',
      ])
      .describe('its kernel module, as `dahdi_hardware` shows it (`/etc/dahdi/modules`)'),
    description: text().describe('for people only; a comment in the files').optional(),
    ports: z
      .array(z.discriminatedUnion('kind', [e1, t1, bri, fxs, fxo]))
      .max(24)
      .default([])
      .describe('all its ports in their order, unused ones too: each takes channel numbers'),
    echo_canceller: echoCanceller()
      .default('mg2')
      .describe(
        'what cancels echo on its ports: in software, `hwec` on the card, or `none` (`echocanceller` in system.conf)',
      ),
    wheel: z
      .number()
      .int()
      .min(0)
      .max(15)
      .describe(
        'where its wheel stands, which decides the order of cards of one module: the rule `card-order` wants `cards` in that order; it is in no file',
      )
      .optional(),
    hardware_dtmf: yesNo()
      .default('no')
      .describe('let the echo canceller on the card hear the tones of keys (`vpmdtmfsupport=1`)'),
    strong_ringer: yesNo()
      .default('no')
      .describe('ring phones faster and with more voltage (`fastringer=1 boostringer=1`), for phones that do not ring'),
    operating_mode: z
      .enum([
        'FCC',
        'TBR21',
        'AUSTRALIA',
        'AUSTRIA',
        'BELGIUM',
        'BRAZIL',
        'CANADA',
        'CHINA',
        'CZECH',
        'DENMARK',
        'FINLAND',
        'FRANCE',
        'GERMANY',
        'GREECE',
        'HUNGARY',
        'INDIA',
        'IRELAND',
        'ISRAEL',
        'ITALY',
        'JAPAN',
        'LUXEMBOURG',
        'MEXICO',
        'NETHERLANDS',
        'NEWZEALAND',
        'NORWAY',
        'POLAND',
        'PORTUGAL',
        'RUSSIA',
        'SINGAPORE',
        'SLOVAKIA',
        'SLOVENIA',
        'SOUTHAFRICA',
        'SPAIN',
        'SWEDEN',
        'SWITZERLAND',
        'TAIWAN',
        'UK',
        'USA',
      ])
      .describe("the country's electric rules for FXO ports (`opermode`); that of the site when left out")
      .optional(),
    transcoding: z
      .enum(['any', 'g729', 'g723.1'])
      .default('any')
      .describe('for `wctc4xxp`: `any` for 92 channels of both codecs, `g729` for 120, `g723.1` for 92 (`mode`)'),
  })
  .strict();

export const hardware = z
  .object({
    cards: z.array(card).min(1).max(16).describe('the cards, in the order in which their channels are numbered'),
    bri: z
      .enum(['ptmp-idle', 'ptmp', 'ptp'])
      .default('ptmp-idle')
      .describe(
        'how all BRI lines of the host work, to be tried in this order: several devices on the line, which sleeps between calls (`bri_cpe_ptmp`, `layer1_presence=ignore`, `layer2_persistence=leave_down`, `persistentlayer1=0`); the same, always awake (`layer1_presence=required`, `layer2_persistence=keep_up`); point to point (`bri_cpe`)',
      ),
    sync_cable: yesNo().default('no').describe('a cable carries the clock from card to card (`timingcable=1`)'),
  })
  .strict();
