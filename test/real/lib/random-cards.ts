import { dahdiModules, type ModuleName, moduleOf } from '../../../compiler/model/dahdi-modules.ts';

/** Cards of a host as somebody could describe them: `hardware.pbx1`, without an error. */
export function randomCards(random: () => number): object {
  const any = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const maybe = <T extends object>(value: T): Partial<T> => (random() < 0.4 ? value : {});
  const names = Object.keys(dahdiModules) as ModuleName[];
  const lineMode = any(['e1', 't1'] as const);
  const port = (module: ModuleName): object => {
    const { kinds, takesLineMode } = moduleOf(module);
    const kind = takesLineMode === true ? lineMode : any(kinds);
    const common = {
      kind,
      ...maybe({ enabled: any(['yes', 'no']) }),
      // Below the groups that spans have of their own.
      ...maybe({ group: any([0, 1, [2, 3], [9]]) }),
      ...maybe({ echo_canceller: any(['mg2', 'kb1', 'sec', 'sec2', 'oslec', 'jpah', 'none']) }),
      ...maybe({ description: any(['operator', 'a # sign', 'span=1,2', "l'opérateur"]) }),
    };
    if (kind === 'fxs' || kind === 'fxo')
      return {
        ...common,
        ...maybe({ start: any(['kewl', 'loop', 'ground']) }),
        ...(kind === 'fxo' && maybe({ number: '0123450000' })),
      };
    const isdn = {
      side: any(['te', 'nt']),
      ...maybe({ overlap: any(['no', 'incoming', 'outgoing', 'both']) }),
      ...maybe({ switch_type: any(['euroisdn', 'national', 'ni1', 'dms100', '4ess', '5ess', 'qsig']) }),
    };
    const wire = { ...maybe({ line_build_out: Math.floor(random() * 8) }) };
    if (kind === 'bri') return { ...common, ...isdn };
    if (kind === 'e1')
      return {
        ...common,
        ...isdn,
        ...wire,
        ...maybe({ signalling: any(['pri', 'r2']) }),
        ...maybe({ crc4: any(['yes', 'no']) }),
        ...maybe({ coding: any(['hdb3', 'ami']) }),
      };
    return {
      ...common,
      ...isdn,
      ...wire,
      ...maybe({ signalling: any(['pri', 'em', 'em_w']) }),
      ...maybe({ framing: any(['esf', 'd4']) }),
      ...maybe({ coding: any(['b8zs', 'ami']) }),
    };
  };
  const card = (): object => {
    const module = any(names);
    const count = Math.ceil(random() * moduleOf(module).ports);
    return { module, ports: Array.from({ length: count }, () => port(module)) };
  };
  return {
    cards: Array.from({ length: 1 + Math.floor(random() * 4) }, card),
    ...maybe({ bri: any(['ptmp-idle', 'ptmp', 'ptp']) }),
  };
}
