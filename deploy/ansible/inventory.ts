import { quoted } from './quoted.ts';

/** A host as Ansible reaches it. */
export interface AnsibleHost {
  readonly name: string;
  /** What `ssh` is told, as `root@192.0.2.10`; undefined where Ansible is to know it by the name. */
  readonly ssh: string | undefined;
  readonly sudo: boolean;
}

/** The group of the hosts that are applied in a round, from 1. */
export function groupOf(round: number): string {
  return `pbxc_${round}`;
}

/** Whether Ansible would take a host of this name for something else. */
export function isTaken(name: string): boolean {
  return ['all', 'ungrouped', 'localhost', '127.0.0.1', 'pbxc'].includes(name) || /^pbxc_\d+$/.test(name);
}

/** The inventory: a group for each round of hosts that are applied one after the other. */
export function inventoryText(rounds: readonly (readonly AnsibleHost[])[]): string {
  const lines = ['# The hosts of the site. Made by "pbxc export ansible".', 'pbxc:', '  children:'];
  for (const [index, hosts] of rounds.entries()) {
    lines.push(`    ${groupOf(index + 1)}:`, '      hosts:');
    for (const host of hosts) lines.push(`        ${JSON.stringify(host.name)}: ${variablesOf(host)}`);
  }
  // The secrets go over the connection: without it Ansible puts them into a file of the host for as long as a task takes.
  lines.push('  vars:', '    ansible_pipelining: true');
  return `${lines.join('\n')}\n`;
}

function variablesOf({ ssh, sudo }: AnsibleHost): string {
  const variables: string[] = [];
  if (ssh !== undefined) {
    const at = ssh.lastIndexOf('@');
    variables.push(`ansible_host: ${quoted(ssh.slice(at + 1))}`);
    if (at >= 0) variables.push(`ansible_user: ${quoted(ssh.slice(0, at))}`);
  }
  if (sudo) variables.push('ansible_become: true');
  return variables.length === 0 ? '{}' : `{ ${variables.join(', ')} }`;
}
