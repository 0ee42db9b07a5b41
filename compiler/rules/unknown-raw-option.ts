import { optionsOf } from '../asterisk-options/options-of.ts';
import type { AsteriskVersion } from '../asterisk-options/version.ts';
import { calledPort } from '../dahdi/port-parts.ts';
import { nearest } from '../didyoumean.ts';
import type { RawSections } from '../model/host.ts';
import { called, type ModelObject } from '../model/object.ts';
import { oldestAsterisk } from '../model/oldest-asterisk.ts';
import { exampleSite } from './example-site.ts';
import { portsOf } from './hardware/ports-of.ts';
import type { Finding, Rule } from './rule.ts';

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
    const version = oldestAsterisk(model.hosts);
    const look = (file: string, objects: Iterable<ModelObject & { readonly raw: RawSections }>): void => {
      for (const object of objects) {
        for (const section of Object.keys(object.raw))
          for (const finding of check(object.raw, called(object), file, section, version)) report(finding);
      }
    };
    const { users, hosts, trunks, groups, queues, conferences, parkings, mailboxes, musicClasses } = model;
    for (const user of users.values()) look(user.line === 'sccp' ? 'sccp.conf' : 'pjsip.conf', [user]);
    look('pjsip.conf', hosts.values());
    for (const { hardware, card, port } of portsOf(model))
      for (const finding of check(
        port.raw,
        calledPort(hardware.host, card, port),
        'chan_dahdi.conf',
        'channels',
        version,
      ))
        report(finding);
    for (const trunk of trunks.values()) {
      if (trunk.technology !== 'custom') look(trunk.technology === 'sip' ? 'pjsip.conf' : 'iax.conf', [trunk]);
    }
    look('queues.conf', groups.values());
    look('queues.conf', queues.values());
    look('confbridge.conf', conferences.values());
    look('res_parking.conf', parkings.values());
    look('voicemail.conf', mailboxes.values());
    look('musiconhold.conf', musicClasses.values());
  },
};

function* check(
  raw: RawSections,
  subject: string,
  file: string,
  section: string,
  version: AsteriskVersion,
): Generator<Finding> {
  const options = raw[section];
  const type = sectionType(section);
  const known = optionsOf(version, file, type);
  if (options === undefined || known === undefined) return;
  for (const name of Object.keys(options)) {
    if (known.has(name) || known.has(name.toLowerCase())) continue;
    const near = nearest(name, known);
    yield {
      message: `${subject}: \`${name}\` is no option of \`${type}\` in ${file} of ${file === 'sccp.conf' ? 'chan_sccp' : `Asterisk ${version}`}`,
      atKey: { container: options, key: name },
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    };
  }
}

/** The three transports of a host are sections of one type. */
function sectionType(section: string): string {
  return section.startsWith('transport-') ? 'transport' : section;
}
