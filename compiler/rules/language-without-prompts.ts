import type { Model } from '../model/model.ts';
import { called, fieldOf, type ModelObject } from '../model/object.ts';
import { stockLanguages } from '../sounds/stock-prompts.ts';
import type { Origin } from '../source/origin.ts';
import type { Rule } from './rule.ts';

export const languageWithoutPrompts: Rule = {
  name: 'language-without-prompts',
  severity: 'warning',
  summary: 'A language is spoken in which a host has no prompts.',
  why: 'Asterisk says in English what it cannot say in the language of a call. Debian has its prompts in a few languages (asterisk-core-sounds-fr and its like); `prompts` of the host says which are installed, and a site that ships sounds in a language speaks it too. Hosts that say nothing of their prompts are not looked at.',
  example: `version: 1
site: { name: acme, timezone: Europe/Paris }
hosts: { pbx1: { prompts: [en] } }
contexts: { default: { kind: internal } }
users:
  alice: { number: 1000, language: fr_FR }
`,
  check({ model, report }) {
    const own = new Set(model.sounds.map(({ media }) => media.name.split('/')[1] ?? ''));
    for (const host of model.hosts.values()) {
      if (host.prompts === undefined) continue;
      const there = new Set([...host.prompts, ...own]);
      for (const [language, { of, at }] of spokenLanguages(model)) {
        const base = language.replace(/_.*/, '');
        if (there.has(language) || there.has(base)) continue;
        const hint = stockLanguages().includes(base)
          ? `install asterisk-core-sounds-${base} there, and name it in \`prompts\``
          : `Asterisk's own prompts are in ${stockLanguages().join(', ')}`;
        report({ message: `${of} speaks "${language}", and host "${host.name}" has no prompts in it`, at, hint });
      }
    }
  },
};

/** Each language, with the first that speaks it. */
function spokenLanguages(model: Model): Map<string, { readonly of: string; readonly at: Origin }> {
  const spoken = new Map([[model.site.language, { of: 'the site', at: fieldOf(model.site, 'language') }]]);
  const add = (objects: Iterable<ModelObject & { readonly language?: string | undefined }>): void => {
    for (const object of objects) {
      if (object.language === undefined || spoken.has(object.language)) continue;
      spoken.set(object.language, { of: called(object), at: fieldOf(object, 'language') });
    }
  };
  for (const objects of [
    model.users,
    model.groups,
    model.queues,
    model.incomingRoutes,
    model.ivrs,
    model.trunks,
    model.mailboxes,
  ])
    add(objects.values());
  return spoken;
}
