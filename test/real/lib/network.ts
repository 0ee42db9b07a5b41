import { execFileSync } from 'node:child_process';

/**
 * Connects a host's network stack (that of process `pid`) to a switch in front of the test, and gives it its address in
 * a /24. The test is `.254` there, which is the way to everywhere else, and the name server.
 */
export function plugIn(pid: number, address: string): void {
  connect(pid, address);
  inside(pid, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
  inside(pid, 'route', 'add', 'default', 'via', gatewayOf(address));
}

/** The same, without giving it an address: it has a card with this hardware address, and the cable is in. */
export function connect(pid: number, address: string, mac?: string): void {
  const cable = `cable${++cables}`;
  ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(pid));
  ip('link', 'set', cable, 'master', switchFor(address), 'up');
  inside(pid, 'link', 'set', 'lo', 'up');
  if (mac !== undefined) inside(pid, 'link', 'set', 'eth0', 'address', mac);
  inside(pid, 'link', 'set', 'eth0', 'up');
}

/** The switch of the network that an address is in, by the name of its interface; the test is `.254` there. */
export function switchFor(address: string): string {
  const name = `sw${networkOf(address).replaceAll('.', '-')}`;
  if (switches.has(name)) return name;
  ip('link', 'add', name, 'address', hardwareAddressOf(address), 'type', 'bridge');
  ip('addr', 'add', `${gatewayOf(address)}/24`, 'dev', name);
  ip('link', 'set', name, 'up');
  switches.add(name);
  return name;
}

/** Makes the test a machine of that network, beside what it is already. */
export function addMachine(address: string): string {
  const name = switchFor(address);
  ip('addr', 'add', `${address}/24`, 'dev', name);
  return name;
}

/** Gives the test one more address, anywhere; every host finds the way to it. */
export function addAddress(address: string): string {
  if (!addresses.has(address)) ip('addr', 'add', `${address}/32`, 'dev', 'lo');
  addresses.add(address);
  return address;
}

/** A free address for a phone in the network of a host. */
export function newAddress(host: string): string {
  return addAddress(`${networkOf(host)}.${100 + ++phones}`);
}

export function gatewayOf(address: string): string {
  return `${networkOf(address)}.254`;
}

const switches = new Set<string>();
const addresses = new Set<string>();
let cables = 0;
let phones = 0;

/** One of its own: without, a switch takes the lowest of what is plugged in, which changes while others talk to it. */
function hardwareAddressOf(address: string): string {
  const network = networkOf(address)
    .split('.')
    .map((part) => Number(part).toString(16).padStart(2, '0'));
  return ['02', '00', ...network, 'fe'].join(':');
}

function networkOf(address: string): string {
  return address.split('.').slice(0, 3).join('.');
}

function inside(pid: number, ...args: string[]): void {
  execFileSync('nsenter', ['--net', '--target', String(pid), 'ip', ...args]);
}

function ip(...args: string[]): void {
  execFileSync('ip', args);
}
