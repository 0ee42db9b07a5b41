import type { IncomingMessage } from 'node:http';

/** Phones of the 7900 series say so, have other words for keys and other places for them. */
export interface PhoneKind {
  readonly is7900: boolean;
}

export function phoneKindOf({ headers }: IncomingMessage): PhoneKind {
  const model = headers['x-ciscoipphonemodelname'];
  return { is7900: typeof model === 'string' && model.startsWith('CP-79') };
}
