import { channelRanges } from '../../../compiler/dahdi/channel-ranges.ts';
import { voiceChannelsOf } from '../../../compiler/dahdi/port-parts.ts';
import { trunkOfPort } from '../../../compiler/model/counted-calls.ts';
import { type Hardware, isLine, type Port } from '../../../compiler/model/hardware.ts';
import type { Model } from '../../../compiler/model/model.ts';
import { type ConfText, type ConfWriter, confWriter } from '../conf/writer.ts';
import { section } from '../section.ts';
import { putTrunkVariables } from '../trunk-variables.ts';
import { blockOf, neutral } from './block.ts';
import { putUser } from './user.ts';

/**
 * dahdi-channels.conf, which chan_dahdi.conf includes. What is set before a `channel` holds for all that follow, so each block
 * says all that an earlier one may have said. What goes further than that (a user's phone, raw options) is in sections of
 * their own, from which nothing leaks.
 */
export function dahdiChannelsConf(model: Model, hardware: Hardware): ConfText {
  const conf = confWriter();
  const ports = hardware.cards.flatMap((card) =>
    card.ports.filter(({ enabled }) => enabled).map((port) => ({ port, title: titleOf(card.position, port) })),
  );
  const said = new Map<string, string>();
  const isApart = ({ port }: (typeof ports)[number]): boolean =>
    hasItsOwn(port) || trunkOfPort(model, hardware.host, port) !== undefined;
  for (const { port, title } of ports.filter((each) => !isApart(each))) writeBlock(conf, hardware, port, title, said);
  for (const { port, title } of ports.filter(isApart)) writeSection(conf, model, hardware, port, title);
  return conf.finish();
}

/** What a block said would hold for those after it too. */
function hasItsOwn(port: Port): boolean {
  return Object.keys(port.raw['channels'] ?? {}).length > 0 || userOf(port) !== undefined;
}

function userOf(port: Port): string | undefined {
  return port.kind === 'fxs' ? port.user : undefined;
}

function titleOf(card: number, { span, position, description }: Port): string {
  return `Span ${span}: card ${card}, port ${position}${description === undefined ? '' : `: ${description}`}`;
}

function writeBlock(conf: ConfWriter, hardware: Hardware, port: Port, title: string, said: Map<string, string>): void {
  const block = blockOf(hardware, port);
  if (said.size > 0) conf.blank();
  conf.comment(title);
  for (const [key, value] of said) {
    const reset = neutral.get(key);
    if (block.has(key) || reset === undefined || reset === value) continue;
    conf.option(key, reset, port.origin);
    said.set(key, reset);
  }
  for (const [key, { value, origin }] of block) {
    conf.option(key, value, origin);
    said.set(key, String(value));
  }
  conf.option('channel', channelRanges(voiceChannelsOf(port)), port.origin);
}

function writeSection(conf: ConfWriter, model: Model, hardware: Hardware, port: Port, title: string): void {
  const user = model.users.get(userOf(port) ?? '');
  const trunk = trunkOfPort(model, hardware.host, port);
  conf.blank();
  conf.comment(title);
  section(conf, `pbxc-port-${port.firstChannel}`, { origin: port.origin, raw: port.raw['channels'] }, (put) => {
    for (const [key, { value, origin }] of blockOf(hardware, port)) put(key, value, origin);
    for (const [key, value] of neutral) if (isLine(port)) put(key, value, port.origin);
    if (user !== undefined) putUser(put, model, user);
    if (trunk !== undefined) putTrunkVariables(put, trunk);
    put('dahdichan', channelRanges(voiceChannelsOf(port)), port.origin);
  });
}
