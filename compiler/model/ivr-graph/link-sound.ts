import type { Origin } from '../../source/origin.ts';
import { toSound } from '../sound.ts';
import type { IvrValue } from './graph.ts';
import type { GraphLinker } from './graph-linker.ts';
import { linkValue } from './link-value.ts';
import { soundForm } from './value-forms.ts';

/** A sound of a node. One that is worked out during the call is looked for among Asterisk's own. */
export function linkSound(graph: GraphLinker, given: string | number, origin: Origin): IvrValue {
  const value = linkValue(graph, given, origin, soundForm);
  return value.is === 'text' ? { ...value, text: toSound(graph.linker, value.text, origin) } : value;
}
