import type { Model } from '../model/model.ts';
import { perModel } from '../remember.ts';
import { phoneTemplates } from './generated/templates.ts';
import { type FindTemplate, type Template, type TemplateSource, templateOf } from './template/template.ts';

/** The templates of a site, which lie above ours, understood once each. */
export interface Templates {
  /** The template of a vendor's file: the site's for the device, the site's for the model, the site's for the vendor, or ours. */
  of(names: readonly string[]): Template;
}

/** Templates throw a `TemplateError` when they are first asked for and wrong. */
export const templatesOf = perModel('templatesOf', (model: Model): Templates => makeTemplates(findIn(model)));

/**
 * A template by the name that others include it by: the site's `templates/NAME`, or ours. What a site's template says as `pbxc:NAME`
 * is ours even where the site has one of that name, so that it can be built upon.
 */
function findIn(model: Model): FindTemplate {
  const site = new Map(
    model.phoneTemplates.map(({ name, text }) => [name.slice('templates/'.length), { file: name, text }]),
  );
  return (name) => (name.startsWith('pbxc:') ? ours(name.slice('pbxc:'.length)) : (site.get(name) ?? ours(name)));
}

function ours(name: string): TemplateSource | undefined {
  const text = Object.hasOwn(phoneTemplates, name) ? phoneTemplates[name] : undefined;
  return text === undefined ? undefined : { file: `pbxc:${name}`, text };
}

function makeTemplates(find: FindTemplate): Templates {
  const made = new Map<string, Template>();
  return {
    of(names) {
      for (const name of names) {
        const ready = made.get(name);
        if (ready !== undefined) return ready;
        const source = find(name);
        if (source === undefined) continue;
        const template = templateOf(source, find);
        made.set(name, template);
        return template;
      }
      throw new Error(`no vendor has a template ${names.join(', ')}`);
    },
  };
}
