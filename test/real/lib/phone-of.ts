import type { Asterisk } from './boot-asterisk.ts';
import { addAddress, newAddress } from './network.ts';
import type { Credentials } from './sip/digest.ts';
import { openPhone, type Phone } from './sip/phone.ts';

/** A phone for an endpoint of the PBX, with the password the PBX has for it, registered. */
export async function phoneOf(asterisk: Asterisk, endpoint: string): Promise<Phone> {
  const phone = await openPhone({
    name: endpoint,
    credentials: await credentialsOf(asterisk, endpoint),
    address: newAddress(asterisk.address),
    server: { address: asterisk.address, port: 5060 },
  });
  await phone.register();
  phones.push(phone);
  return phone;
}

/** A phone in a browser for an endpoint of the PBX, registered through a websocket. */
export async function browserOf(asterisk: Asterisk, endpoint: string, url: string): Promise<Phone> {
  const phone = await openPhone({
    name: endpoint,
    url,
    credentials: await credentialsOf(asterisk, endpoint),
    address: newAddress(asterisk.address),
    server: { address: asterisk.address, port: 5060 },
  });
  await phone.register();
  phones.push(phone);
  return phone;
}

/** A switch of an operator, or another PBX, that is known by its address. */
export async function switchAt(asterisk: Pick<Asterisk, 'address'>, address: string): Promise<Phone> {
  const phone = await openPhone({
    name: 'operator',
    address: addAddress(address),
    server: { address: asterisk.address, port: 5060 },
  });
  phones.push(phone);
  return phone;
}

/** Every phone of the test file rings again when it is called. */
export function allRing(): void {
  for (const phone of phones) phone.will('ring');
}

/** Switches every phone of the test file off. */
export function allOff(): void {
  for (const phone of phones.splice(0)) phone.close();
}

const phones: Phone[] = [];

async function credentialsOf(asterisk: Asterisk, endpoint: string): Promise<Credentials> {
  const shown = await asterisk.rx(`pjsip show endpoint ${endpoint}`);
  const auth = /InAuth:\s+([^\s/]+)\//.exec(shown)?.[1];
  if (auth === undefined) throw new Error(`the endpoint "${endpoint}" has no password, or there is none:\n${shown}`);
  const details = await asterisk.rx(`pjsip show auth ${auth}`);
  const detail = (name: string): string => new RegExp(`^ ${name} +: (.*)$`, 'm').exec(details)?.[1]?.trim() ?? '';
  return { user: detail('username'), password: detail('password') };
}
