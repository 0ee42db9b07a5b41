import { extensionFor, ivrContext } from '../../names.ts';

/** The variable of the channel that a variable of an IVR is. */
export function ivrVariable(name: string): string {
  return `IVR_${name}`;
}

/** The extension of a node in the context of its IVR. */
export function nodeExtension(node: string): string {
  return `node:${extensionFor(node)}`;
}

/** A menu has a context of its own, whose extensions are its choices. */
export function menuContext(ivr: string, node: string): string {
  return `${ivrContext(ivr)}+${node}`;
}

/** Where calls are that have left their IVR: who hangs up there has not hung up within it. */
export const leftContext = 'pbxc-left-ivr';

/** The extension of a way out of an IVR: the IVR, the node, and its exit. */
export function leftExtension(...names: readonly string[]): string {
  return names.map((name) => name.replaceAll('-', '+')).join(':');
}
