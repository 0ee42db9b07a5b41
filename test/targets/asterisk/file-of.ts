import type { Artifact } from '../../../compiler/artifact.ts';
import { emit } from '../../../targets/index.ts';
import { type Files, siteOf } from '../../lib/site.ts';

/** What stands above every site of these tests: a host and the three usual contexts. */
const office = `
version: 1
site: { name: acme }
hosts: { pbx1: {} }
contexts:
  default: { kind: internal, include: [to-extern] }
  from-extern: { kind: incoming }
  to-extern: { kind: outgoing }
`;

/** The artifact of /etc/asterisk with this name, for a small office with `yaml` in it. */
export function artifactOf(name: string, yaml: string, files: Files = {}): Artifact {
  return artifactOfSite(name, { 'office.yaml': office, 'site.yaml': yaml, ...files });
}

/** The same for a whole site. */
export function artifactOfSite(name: string, files: Files, host?: string): Artifact {
  const compiled = siteOf(files);
  if (compiled.model === undefined) throw new Error(compiled.diagnostics.map(({ message }) => message).join('\n'));
  const artifacts = emit(compiled, host === undefined ? {} : { host });
  const artifact = artifacts.find(({ path }) => path === `/etc/asterisk/${name}`);
  if (artifact === undefined) throw new Error(`no ${name} among ${artifacts.map(({ path }) => path).join(', ')}`);
  return artifact;
}

export function fileOf(name: string, yaml: string, files: Files = {}): string {
  return artifactOf(name, yaml, files).content;
}

/** The sections of a file with this name, as they stand in it. */
export function sectionsOf(content: string, name: string): string {
  const sections = content.split(/\n(?=\[)/).filter((section) => section.startsWith(`[${name}]`));
  return sections.map((section) => `${section.trimEnd()}\n`).join('\n');
}
