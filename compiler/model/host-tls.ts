import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';
import { isYes } from './values.ts';

/** SIP over TLS. Paths are of the host. */
export interface HostTls {
  readonly origin: Origin;
  readonly port: number;
  readonly certificate: string;
  readonly privateKey: string;
  /** The certificates of those whose word is believed. */
  readonly ca: string;
  readonly verify: boolean;
  readonly clientCertificates: boolean;
  readonly method: string | undefined;
}

export function linkTls({ sip }: SiteDocument['hosts'][string]): HostTls | undefined {
  const { tls } = sip;
  if (tls === undefined) return undefined;
  return {
    origin: { container: sip, key: 'tls' },
    port: tls.port,
    certificate: tls.certificate,
    privateKey: tls.private_key,
    ca: tls.ca,
    verify: isYes(tls.verify),
    clientCertificates: isYes(tls.client_certificates),
    method: tls.method,
  };
}
