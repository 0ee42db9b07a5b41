import { execFileSync } from 'node:child_process';

/** Connects a process's network stack to a switch that the test is on too, and gives it the address, in a /24. */
export function plugIn(pid: number, address: string): void {
  const network = address.split('.').slice(0, 3).join('.');
  const name = `sw-${network.replaceAll('.', '-')}`.slice(0, 15);
  if (!switches.has(name)) {
    ip('link', 'add', name, 'type', 'bridge');
    ip('addr', 'add', `${network}.254/24`, 'dev', name);
    ip('link', 'set', name, 'up');
    switches.add(name);
  }
  const cable = `cable${++cables}`;
  ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(pid));
  ip('link', 'set', cable, 'master', name, 'up');
  inside(pid, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
  inside(pid, 'link', 'set', 'eth0', 'up');
  inside(pid, 'link', 'set', 'lo', 'up');
}

const switches = new Set<string>();
let cables = 0;

function ip(...args: string[]): void {
  execFileSync('ip', args);
}

function inside(pid: number, ...args: string[]): void {
  execFileSync('nsenter', ['--net', '--target', String(pid), 'ip', ...args]);
}
