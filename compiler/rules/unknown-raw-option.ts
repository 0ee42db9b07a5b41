import { optionsOf } from '../asterisk-options/options-of.ts';
import { nearest } from '../didyoumean.ts';
import type { RawSections } from '../model/host.ts';
import type { Model } from '../model/model.ts';
import { called, type ModelObject } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Rule } from './rule.ts';

export const unknownRawOption: Rule = {
  name: 'unknown-raw-option',
  severity: 'error',
  summary: 'A raw option is none that Asterisk knows in that section.',
  why: 'Raw options are written into the file as they are. One that Asterisk does not know is skipped with a line in its log, and in pjsip.conf the whole section is: a typing mistake there silences a phone. The names are those of the Asterisk version of the hosts.',
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice:
    number: 1000
    asterisk: { endpoint: { rtp_timout: 30 } }
`),
  check({ model, report }) {
    for (const { object, raw, file } of rawOptions(model)) {
      for (const [section, options] of Object.entries(raw)) {
        const known = options === undefined ? undefined : optionsOf('22', file, sectionType(section));
        if (options === undefined || known === undefined) continue;
        for (const name of Object.keys(options)) {
          if (known.has(name) || known.has(name.toLowerCase())) continue;
          const near = nearest(name, known);
          report({
            message: `${called(object)}: \`${name}\` is no option of \`${sectionType(section)}\` in ${file} of Asterisk 22`,
            atKey: { container: options, key: name },
            ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
          });
        }
      }
    }
  },
};

interface RawOptions {
  readonly object: ModelObject;
  readonly raw: RawSections;
  readonly file: string;
}

function* rawOptions(model: Model): Generator<RawOptions> {
  for (const object of model.users.values()) yield { object, raw: object.raw, file: 'pjsip.conf' };
  for (const object of model.hosts.values()) yield { object, raw: object.raw, file: 'pjsip.conf' };
  for (const object of model.trunks.values()) {
    if (object.technology !== 'custom')
      yield { object, raw: object.raw, file: object.technology === 'sip' ? 'pjsip.conf' : 'iax.conf' };
  }
  for (const objects of [model.groups, model.queues])
    for (const object of objects.values()) yield { object, raw: object.raw, file: 'queues.conf' };
  for (const object of model.conferences.values()) yield { object, raw: object.raw, file: 'confbridge.conf' };
  for (const object of model.mailboxes.values()) yield { object, raw: object.raw, file: 'voicemail.conf' };
  for (const object of model.musicClasses.values()) yield { object, raw: object.raw, file: 'musiconhold.conf' };
}

/** The three transports of a host are sections of one type. */
function sectionType(section: string): string {
  return section.startsWith('transport-') ? 'transport' : section;
}
