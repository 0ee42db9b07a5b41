import type { Artifact } from '../../../compiler/artifact.ts';
import { emit } from '../../../targets/index.ts';
import { siteOf } from '../../lib/site.ts';

/** The files of a host with these cards, one or more lines `- { module: … }`. */
export function cardsSite(
  cards: string,
  hardware = '',
  more = '',
): { file(path: string): string; artifact(path: string): Artifact; paths: string[] } {
  const compiled = siteOf({
    'site.yaml': `version: 1
site: { name: acme, timezone: Europe/Paris, country: fr }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
  from-pabx: { kind: incoming }
users:
  alice: { name: Alice Wonderland, number: 1000, line: custom, interface: Local/1001@default }
  bob: { name: Bob Brown, number: 1001, line: custom${cards.includes('user: bob') ? '' : ', interface: Local/1000@default'}, voicemail: {} }
hardware:
  pbx1:
${hardware}    cards:
${cards.replaceAll(/^/gm, '      ')}
${more}`,
  });
  const artifacts = emit(compiled);
  const artifact = (path: string): Artifact => {
    const found = artifacts.find((each) => each.path === path);
    if (found !== undefined) return found;
    throw new Error(`no ${path}: ${compiled.diagnostics.map(({ message }) => message).join('; ')}`);
  };
  return { file: (path) => artifact(path).content, artifact, paths: artifacts.map(({ path }) => path) };
}
