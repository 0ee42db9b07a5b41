import { groupOf } from './inventory.ts';
import { quoted } from './quoted.ts';

export interface PlaybookOptions {
  /** The site's directory as seen from the playbook's, where its key and its files of secrets are. */
  readonly site: string;
  /** How many hosts of a round are applied at once, as Ansible's `serial`: `1`, `25%`. */
  readonly serial: string;
}

/** Plans every host, then applies the rounds one after the other; where a host fails, none is begun after it. */
export function playbookText(rounds: readonly (readonly string[])[], { site, serial }: PlaybookOptions): string {
  const plan = [
    '- name: Plan',
    '  hosts: pbxc',
    ...variables(site, ['"{{ pbxc_allow_options }}"']),
    '  tasks:',
    ...asking,
  ];
  const plays = rounds.map((names, index) => [
    `- name: Apply to ${names.join(', ')}`,
    `  hosts: ${groupOf(index + 1)}`,
    `  serial: "{{ pbxc_serial | default('${serial}') }}"`,
    ...variables(site, applyOptions),
    '  tasks:',
    '    - name: Leave it at the plan',
    '      ansible.builtin.meta: end_play',
    '      when: ansible_check_mode',
    ...asking,
  ]);
  const head = '# Applies the site to its hosts; with --check it only plans. Made by "pbxc export ansible".';
  return `${[[head], plan, ...plays].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function variables(site: string, options: readonly string[]): string[] {
  return [
    '  any_errors_fatal: true',
    '  gather_facts: false',
    '  vars:',
    `    pbxc_site: ${quoted(site)}`,
    '    # Kinds of what is seldom meant: a list, or a text with commas.',
    '    pbxc_allowed: "{{ pbxc_allow.split(\',\') if pbxc_allow is defined and pbxc_allow is string else pbxc_allow | default([]) }}"',
    "    pbxc_allow_options: \"{{ pbxc_allowed | map('regex_replace', '^', '--allow=') | list }}\"",
    `    pbxc_options: ${options.join('\n      ')}`,
  ];
}

const asking = ['    - name: Ask pbxc', '      ansible.builtin.import_tasks: tasks.yml'];

/** What `pbxc request` is given, by variables that somebody may set. */
const applyOptions = [
  '>-',
  "{{ ['--apply']",
  '+ pbxc_allow_options',
  "+ (['--overwrite-drift'] if pbxc_overwrite_drift | default(false) | bool else [])",
  "+ (['--new-site-key'] if pbxc_new_site_key | default(false) | bool else [])",
  "+ (['--confirm-within', pbxc_confirm_within | string] if pbxc_confirm_within is defined else []) }}",
];
