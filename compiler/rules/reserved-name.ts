import { placeOfText } from '../asterisk-conf/conf-text.ts';
import type { Model } from '../model/model.ts';
import { called, kindWords, type ModelObject } from '../model/object.ts';
import { exampleSite } from './example-site.ts';
import type { Finding, Rule } from './rule.ts';
import { where } from './where.ts';

export const reservedName: Rule = {
  name: 'reserved-name',
  severity: 'error',
  summary: 'A name is one that Asterisk or pbxc needs for itself, or stands for two sections of one file.',
  why: "Names of objects become names of sections in Asterisk's files. There some are settings (`general`, `globals`), names that start with `pbxc-` are pbxc's own, and two objects that share a file cannot share a name: users and trunks in pjsip.conf, groups and queues in queues.conf. Give one of them another name.",
  example: exampleSite(`contexts: { default: { kind: internal } }
users:
  alice: { number: 1000 }
groups:
  support: { number: 2000, members: [alice] }
queues:
  support: { number: 3000, members: [alice] }
`),
  check({ model, report }) {
    const sccp = [...model.users.values()].filter(({ line }) => line === 'sccp');
    const sip = [...model.trunks.values()].filter((trunk) => trunk.technology === 'sip');
    const iax = [...model.trunks.values()].filter((trunk) => trunk.technology === 'iax');
    const pjsipSections = [
      'global',
      'system',
      'acl',
      'domain_alias',
      'transport-udp',
      'transport-tcp',
      'transport-tls',
      'transport-ws',
      'transport-wss',
    ];
    for (const finding of [
      // Contexts of voicemail.conf go by the same names.
      ...among(model.contexts, 'extensions.conf', ['general', 'globals', 'zonemessages', 'agentcallback']),
      ...library(model.contexts.values()),
      ...among(model.users, 'pjsip.conf', pjsipSections),
      ...among(sccp, 'sccp.conf', ['general']),
      ...among(sip, 'pjsip.conf', pjsipSections),
      ...among(iax, 'iax.conf', ['general', 'callnumberlimits']),
      ...among(model.groups, 'queues.conf', ['general']),
      ...among(model.queues, 'queues.conf', ['general']),
      ...among(model.parkings, 'res_parking.conf', ['general']),
      ...among(model.penaltyRules, 'queuerules.conf', ['general']),
      ...among(model.musicClasses, 'musiconhold.conf', ['general']),
      ...among(model.managers, 'manager.conf', ['general']),
      ...among(model.ariUsers, 'ari.conf', ['general']),
      ...shared(sip, model.users, 'pjsip.conf'),
      ...shared(model.queues.values(), model.groups, 'queues.conf'),
      ...ownContexts(model),
    ]) {
      report(finding);
    }
  },
};

const keptForUs = 'names that start with `pbxc-` are kept for what pbxc writes';

function* among(
  objects: ReadonlyMap<string, ModelObject> | readonly ModelObject[],
  file: string,
  taken: readonly string[],
): Generator<Finding> {
  for (const object of objects.values()) {
    const name = object.name.toLowerCase();
    const isOurs = name.startsWith('pbxc-');
    if (!isOurs && !taken.includes(name)) continue;
    const reason = isOurs ? keptForUs : `a section [${name}] of ${file} holds something else`;
    yield {
      message: `${called(object)} has a reserved name: ${reason}`,
      atKey: object.origin,
      hint: `give the ${kindWords[object.kind]} another name`,
    };
  }
}

function* shared(
  objects: Iterable<ModelObject>,
  others: ReadonlyMap<string, ModelObject>,
  file: string,
): Generator<Finding> {
  for (const object of objects) {
    const other = others.get(object.name);
    if (other === undefined) continue;
    yield {
      message: `${called(object)} has the name of ${called(other)} (${where(other.origin)}): both are sections of ${file}`,
      atKey: object.origin,
      related: [{ message: `${called(other)} is declared here`, atKey: other.origin }],
      hint: 'give one of them another name',
    };
  }
}

/** The dialplan that pbxc writes has names that people's own dialplan calls: `xivo-pickup`, `xivo_header_mgr`. */
function* library(contexts: Iterable<ModelObject>): Generator<Finding> {
  for (const context of contexts) {
    if (!/^xivo[-_]/i.test(context.name)) continue;
    yield {
      message: `${called(context)} has a reserved name: names that start with \`xivo-\` are those of the dialplan's library`,
      atKey: context.origin,
      hint: 'give the context another name',
    };
  }
}

/** Contexts of the site's own dialplan would be mixed into those that pbxc writes. */
function* ownContexts(model: Model): Generator<Finding> {
  for (const { file, parsed } of model.ownDialplan) {
    for (const { name } of parsed.contexts) {
      if (!name.text.startsWith('pbxc-')) continue;
      yield {
        message: `context "${name.text}" has a reserved name: ${keptForUs}`,
        place: placeOfText(file.name, name),
        hint: 'give the context another name',
      };
    }
  }
}
