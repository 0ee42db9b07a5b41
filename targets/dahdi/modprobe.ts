import { moduleOf } from '../../compiler/model/dahdi-modules.ts';
import type { Card, Hardware } from '../../compiler/model/hardware.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import type { Line } from '../host-file.ts';
import { operatingModeOf } from './countries.ts';
import { firstCards } from './modules.ts';

/** A file of /etc/modprobe.d, whose lines are one line a module. */
export interface ModprobeFile {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** One file for each purpose; what a site does not need has none, and one that is left over is taken away. */
export function modprobeFiles(hardware: Hardware, country: string): ModprobeFile[] {
  const cards = firstCards(hardware);
  const files: ModprobeFile[] = [
    { name: 'analogue', lines: options(cards, (card) => analogueOptions(hardware, card, country)) },
    { name: 'bri', lines: options(cards, (card) => briOptions(hardware, card)) },
    { name: 'dtmf', lines: options(cards, (card) => dtmfOptions(hardware, card)) },
    { name: 'line-mode', lines: options(cards, (card) => lineModeOptions(hardware, card)) },
    { name: 'module-order', lines: orderOf(cards) },
    { name: 'module-rivals', lines: rivalsOf(cards) },
    { name: 'sync-cable', lines: options(cards, (card) => syncOptions(hardware, card)) },
    { name: 'transcoding', lines: options(cards, transcodingOptions) },
  ];
  return files.filter(({ lines }) => lines.length > 0);
}

function options(cards: readonly Card[], of: (card: Card) => string[]): Line[] {
  return cards.flatMap((card) => {
    const set = of(card);
    return set.length === 0 ? [] : [[`options ${card.module} ${set.join(' ')}`, card.origin] satisfies Line];
  });
}

/** The options of a module are those of all its cards. */
function sameModule({ cards }: Hardware, { module }: Card): Card[] {
  return cards.filter((card) => card.module === module);
}

function analogueOptions(hardware: Hardware, card: Card, country: string): string[] {
  const cards = sameModule(hardware, card);
  const kinds = new Set(cards.flatMap(({ ports }) => ports).map(({ kind }) => kind));
  const mode = cards.find(({ operatingMode }) => operatingMode !== undefined)?.operatingMode;
  const ringer = kinds.has('fxs') && cards.some(({ strongRinger }) => strongRinger);
  return [
    ...(ringer ? ['fastringer=1', 'boostringer=1'] : []),
    ...(kinds.has('fxo') && card.module !== 'wcfxo' ? [`opermode=${mode ?? operatingModeOf(country)}`] : []),
  ];
}

function briOptions({ bri }: Hardware, { module }: Card): string[] {
  return module === 'wcb4xxp' && bri === 'ptmp-idle' ? ['persistentlayer1=0'] : [];
}

function dtmfOptions(hardware: Hardware, card: Card): string[] {
  const isWanted = sameModule(hardware, card).some(({ hardwareDtmf }) => hardwareDtmf);
  return isWanted && moduleOf(card.module).hearsDtmf === true ? ['vpmdtmfsupport=1'] : [];
}

function lineModeOptions(hardware: Hardware, card: Card): string[] {
  if (moduleOf(card.module).takesLineMode !== true) return [];
  const port = sameModule(hardware, card).flatMap(({ ports }) => ports)[0];
  return port === undefined ? [] : [`default_linemode=${port.kind}`];
}

function syncOptions({ syncCable }: Hardware, { module }: Card): string[] {
  return syncCable && moduleOf(module).takesSyncCable === true ? ['timingcable=1'] : [];
}

function transcodingOptions({ module, transcoding }: Card): string[] {
  return module === 'wctc4xxp' ? [`mode=${transcoding}`] : [];
}

/** The kernel loads modules as it finds cards; each waits for the one before it, so that channels keep their numbers. */
function orderOf(cards: readonly Card[]): Line[] {
  return cards.flatMap((card, index): Line[] => {
    const before = cards[index - 1];
    return before === undefined ? [] : [[`softdep ${card.module} pre: ${before.module}`, fieldOf(card, 'module')]];
  });
}

/** Other drivers of the kernel that take the same cards. */
function rivalsOf(cards: readonly Card[]): Line[] {
  const rivals = new Map(cards.map((card) => [moduleOf(card.module).rival, card]));
  return [...rivals].flatMap(([rival, card]): Line[] =>
    rival === undefined ? [] : [[`blacklist ${rival}`, fieldOf(card, 'module')]],
  );
}
