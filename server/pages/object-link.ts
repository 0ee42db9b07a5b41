import { addressOf } from './address.ts';
import { type Html, html } from './html.ts';
import type { ObjectRef, Target } from './views/object-ref.ts';

/** The name of an object, which leads to its page, with what it is. */
export function objectLink(object: ObjectRef): Html {
  const { word, name, title } = object;
  return html`<span class="kind">${word}</span> <a href="${addressOf(object)}">${title ?? name}</a>`;
}

export function targetLink({ object, text }: Target): Html {
  return object === undefined ? html`${text}` : objectLink(object);
}

/** A link to an object by its section and name. */
export function namedLink(section: string, name: string): Html {
  return html`<a href="${addressOf({ section, name })}">${name}</a>`;
}

/** One after the other. */
export function joined(parts: readonly Html[]): Html {
  return html`${parts.map((part, at) => html`${at === 0 ? '' : ', '}${part}`)}`;
}
