import type { Command } from '../command.ts';
import { misuse } from '../input.ts';
import { environment, hosts } from '../options.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'write an inventory and a playbook, by which Ansible applies the site',
  args: 'ansible [SITE] -o DIR',
  maxArgs: 2,
  about: [
    'The playbook asks pbxc on every host to plan, then to apply, in the order that `after` gives, and begins no host after one',
    'that failed. With --check it only plans. Secrets are references in DIR: they are filled in on the machine that runs the',
    'playbook, and go over the connection alone (docs/ansible.md).',
  ].join('\n'),
  options: {
    output: { type: 'text', short: 'o', value: 'DIR', about: 'where to; a new, an empty or an exported directory' },
    host: hosts,
    canary: { type: 'text', value: 'HOST', about: 'this host first and alone' },
    serial: {
      type: 'text',
      value: 'N',
      about: "how many hosts that need not wait for each other are applied at once: 1, '25%'; all when left out",
    },
    'plain-secrets': {
      type: 'flag',
      about: 'also with secrets that are in the clear in the site: they are in DIR too',
    },
    environment,
  },
  examples: [
    { line: 'pbxc export ansible -o build/ansible', about: 'the site in this directory' },
    {
      line: 'ansible-playbook -i build/ansible/inventory.yml build/ansible/playbook.yml --check --diff',
      about: 'what would change where',
    },
  ],
  async run(input, io) {
    const [what, site] = input.args;
    if (what !== 'ansible') throw misuse(exportCommand, 'say what to export for: pbxc export ansible');
    const output = input.text('output');
    if (output === undefined) throw misuse(exportCommand, 'where to? -o DIR is missing');
    return (await import('../export/run-ansible.ts')).runAnsible(site, output, input, io);
  },
};
