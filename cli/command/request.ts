import type { Command } from '../command.ts';
import { misuse } from '../input.ts';
import { allow, confirmWithin, newSiteKey, overwriteDrift } from '../options.ts';

export const request: Command = {
  name: 'request',
  summary: 'print what a host is asked, secrets and all, for "pbxc remote" on it to read',
  args: 'FILE',
  maxArgs: 1,
  about: [
    'For whatever else than ssh brings it there, such as the playbook of "pbxc export ansible", which makes FILE. The secrets are',
    'read as for apply, so nothing is printed on a terminal.',
  ].join('\n'),
  options: {
    site: {
      type: 'text',
      value: 'DIR',
      about: 'the site, for its site key and files of secrets; the current directory if left out',
    },
    apply: { type: 'flag', about: 'ask to plan and apply; without it only to plan' },
    allow,
    'overwrite-drift': overwriteDrift,
    'new-site-key': newSiteKey,
    'confirm-within': confirmWithin,
  },
  examples: [
    {
      line: 'pbxc request build/ansible/hosts/main.json --apply | ssh main pbxc remote',
      about: 'apply a host without anything else',
    },
  ],
  async run(input, io) {
    const [file] = input.args;
    if (file === undefined) throw misuse(request, 'say which file of "pbxc export ansible"');
    return (await import('../request/run-request.ts')).runRequest(file, input, io);
  },
};
