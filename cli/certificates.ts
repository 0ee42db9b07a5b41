import type { Compiled } from '../compiler/compile.ts';
import { certificatesOf, type NamedCertificate } from '../compiler/network/certificates.ts';

/** The certificates that the site names on a host, to be looked at there. */
export function certificatesOn({ model }: Compiled, name: string): NamedCertificate[] {
  const host = model?.hosts.get(name);
  return model === undefined || host === undefined ? [] : certificatesOf(model, host);
}
