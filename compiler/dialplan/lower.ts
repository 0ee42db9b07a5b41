import type { Model } from '../model/model.ts';
import type { Dialplan } from './dialplan.ts';

/** Works out what each host with Asterisk does with calls. */
export function lower(model: Model): Map<string, Dialplan> {
  return new Map([...model.hosts.keys()].map((host) => [host, { contexts: new Map() }]));
}
