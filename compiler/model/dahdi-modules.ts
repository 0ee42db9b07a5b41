/** What a card can have, by its kernel module. */
export interface DahdiModule {
  readonly kinds: readonly PortKind[];
  /** The most ports that a card of it has. */
  readonly ports: number;
  /** A card may cancel echo itself. */
  readonly cancelsEcho?: boolean;
  /** It takes the clock from a cable between cards. */
  readonly takesSyncCable?: boolean;
  /** It is told whether its ports are E1 or T1; those of others follow jumpers on the card. */
  readonly takesLineMode?: boolean;
  /** Cards of it have a wheel that decides their order. */
  readonly hasWheel?: boolean;
  readonly hearsDtmf?: boolean;
  /** What else of the kernel would like to have the card. */
  readonly rival?: string;
}

export type PortKind = 'e1' | 't1' | 'bri' | 'fxs' | 'fxo';
export type ModuleName = keyof typeof dahdiModules;

const digital = ['e1', 't1'] as const;
const analogue = ['fxs', 'fxo'] as const;

/** From the drivers of DAHDI: their parameters, and the cards they know. */
export const dahdiModules = {
  wct4xxp: {
    kinds: digital,
    ports: 8,
    cancelsEcho: true,
    takesSyncCable: true,
    hasWheel: true,
    hearsDtmf: true,
  },
  wcte43x: { kinds: digital, ports: 4, cancelsEcho: true, takesSyncCable: true, takesLineMode: true },
  wcte13xp: { kinds: digital, ports: 1, cancelsEcho: true, takesLineMode: true },
  wcte12xp: { kinds: digital, ports: 1, cancelsEcho: true },
  wct1xxp: { kinds: digital, ports: 1 },
  wcte11xp: { kinds: digital, ports: 1 },
  wcb4xxp: { kinds: ['bri'], ports: 8, cancelsEcho: true, hasWheel: true, rival: 'hfcmulti' },
  wctdm: { kinds: analogue, ports: 4, rival: 'netjet' },
  wctdm24xxp: { kinds: analogue, ports: 24, cancelsEcho: true, takesSyncCable: true },
  wcaxx: { kinds: analogue, ports: 8, cancelsEcho: true },
  wcfxo: { kinds: ['fxo'], ports: 1, rival: 'netjet' },
  wctc4xxp: { kinds: [], ports: 0 },
} as const satisfies Record<string, DahdiModule>;

/** The module of a card, with what it has not got as well. */
export function moduleOf(name: ModuleName): DahdiModule {
  return dahdiModules[name];
}
