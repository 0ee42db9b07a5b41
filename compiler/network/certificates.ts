import { browsersOf } from '../model/browsers.ts';
import type { Host } from '../model/host.ts';
import type { Model } from '../model/model.ts';
import { fieldOf } from '../model/object.ts';
import { runsWebServer } from '../model/web-server.ts';
import type { Origin } from '../source/origin.ts';
import type { Place } from '../source/place.ts';
import { placeOf } from '../source/spans.ts';

/** A certificate that the site names as a file of a host. Plain data: who looks at the file may be far away. */
export interface NamedCertificate {
  /** What shows it, and where: `SIP over TLS on pbx1`. */
  readonly use: string;
  readonly certificate: NamedFile;
  /** Absent where it is in the file of the certificate. */
  readonly privateKey?: NamedFile;
  /** Those whose word is believed. */
  readonly authorities?: NamedFile;
  /** The addresses and names by which the host is reached, one of which the certificate has to be for; empty where nobody looks. */
  readonly names: readonly string[];
  /** The account that reads the key. */
  readonly reader?: string;
}

export interface NamedFile {
  /** Absolute, on the host. */
  readonly path: string;
  /** Where the site names it. */
  readonly place: Place;
}

/** The certificates that run on a host. What needs none of them names none, whatever the site says. */
export function certificatesOf(model: Model, host: Host): NamedCertificate[] {
  const found: NamedCertificate[] = [];
  const names = [...new Set([host.address, host.sip.externalAddress])].filter((name) => name !== undefined);
  const reader = 'asterisk';
  const { tls } = host.sip;
  if (host.roles.has('pbx') && tls !== undefined)
    found.push({
      ...filesOf(`SIP over TLS on ${host.name}`, tls),
      authorities: named(tls, 'ca', tls.ca),
      names,
      reader,
    });
  const browsers = browsersOf(model, host).length > 0;
  if (host.http.tls !== undefined && runsWebServer(model, host))
    found.push({ ...filesOf(`the web server of Asterisk on ${host.name}`, host.http.tls), names, reader });
  if (host.webrtc.dtls !== undefined && browsers)
    found.push({ ...filesOf(`the media of browsers on ${host.name}`, host.webrtc.dtls), names: [], reader });
  return [...found, ...served(model, host, names)];
}

/** What `pbxc serve` shows to phones. */
function served({ serve, provisioning }: Model, host: Host, names: readonly string[]): NamedCertificate[] {
  const { certificate, private_key: privateKey, client_ca: ca, origin } = serve;
  if (certificate === undefined || !provisioning.hosts.includes(host.name)) return [];
  return [
    {
      ...filesOf(`pbxc serve on ${host.name}`, { certificate, privateKey, origin }),
      ...(ca !== undefined && { authorities: named(serve, 'client_ca', ca) }),
      names,
    },
  ];
}

interface Files {
  readonly certificate: string;
  readonly privateKey: string | undefined;
  readonly origin: Origin;
}

function filesOf(use: string, files: Files): Pick<NamedCertificate, 'use' | 'certificate' | 'privateKey'> {
  const { certificate, privateKey } = files;
  return {
    use,
    certificate: named(files, 'certificate', certificate),
    ...(privateKey !== undefined && { privateKey: named(files, 'private_key', privateKey) }),
  };
}

function named(of: Pick<Files, 'origin'>, key: string, path: string): NamedFile {
  return { path, place: placeOf(fieldOf(of, key)) };
}
