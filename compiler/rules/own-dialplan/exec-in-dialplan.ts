import { placeOfText } from '../../asterisk-conf/conf-text.ts';
import { exampleWith } from './example.ts';
import type { OwnRule } from './own-rule.ts';

export const execInDialplan: OwnRule = {
  name: 'exec-in-dialplan',
  severity: 'warning',
  summary: 'A file of the own dialplan has a program write a part of it: `#exec`.',
  why: 'What the program writes cannot be checked here, differs from host to host, and Asterisk runs nothing of the kind unless `execincludes` is set.',
  example: exampleWith('#exec /usr/local/bin/contexts', '[main]', 'exten = s,1,Hangup()'),
  check({ model, report }) {
    for (const { file, parsed } of model.ownDialplan) {
      for (const { kind, path } of parsed.conf.directives) {
        if (kind !== 'exec') continue;
        report({
          message: `"${path.text}" writes a part of the dialplan that cannot be checked`,
          place: placeOfText(file.name, path),
        });
      }
    }
  },
};
