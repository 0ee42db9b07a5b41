import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';

export const includeOutside: OwnRule = {
  name: 'include-outside',
  severity: 'warning',
  summary: 'A file of the own dialplan includes one that is no part of the site.',
  why: 'A path that is absolute or has `..` in it names a file of the host, which is neither checked nor compared nor taken back with the site. Put it into `dialplan/`: every file there is included.',
  example: exampleWith('#include /srv/legacy/extensions.conf', '[main]', 'exten = s,1,Hangup()'),
  check({ model, report }) {
    for (const { file, parsed } of model.ownDialplan) {
      for (const { kind, path } of parsed.conf.directives) {
        if (kind === 'exec' || !/^\/|(?:^|\/)\.\.(?:\/|$)/.test(path.text)) continue;
        report({ message: `"${path.text}" is no part of the site`, place: placeOfText(file.name, path) });
      }
    }
  },
};
