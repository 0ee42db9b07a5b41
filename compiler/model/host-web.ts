import type { SiteDocument } from '../../schema/document.ts';
import type { Origin } from '../source/origin.ts';

/** A certificate and its key, as paths on the host. */
export interface TlsFiles {
  readonly certificate: string;
  /** Undefined where it is in the file of the certificate. */
  readonly privateKey: string | undefined;
  readonly origin: Origin;
}

/** Asterisk's web server. */
export interface HostWeb {
  readonly bind: string;
  readonly port: number;
  readonly prefix: string | undefined;
  readonly sessionLimit: number | undefined;
  readonly tls: (TlsFiles & { readonly bind: string; readonly port: number }) | undefined;
}

export interface HostWebrtc {
  readonly codecs: readonly string[];
  readonly dtls: TlsFiles | undefined;
}

type HostDocument = SiteDocument['hosts'][string];

export function linkWeb({ http }: HostDocument): HostWeb {
  const { bind, port, prefix, tls } = http;
  return {
    bind,
    port,
    prefix,
    sessionLimit: http.session_limit,
    tls:
      tls === undefined
        ? undefined
        : { ...toTlsFiles(tls, { container: http, key: 'tls' }), bind: tls.bind, port: tls.port },
  };
}

export function linkWebrtc({ webrtc }: HostDocument): HostWebrtc {
  const { codecs, dtls } = webrtc;
  return { codecs, dtls: dtls === undefined ? undefined : toTlsFiles(dtls, { container: webrtc, key: 'dtls' }) };
}

function toTlsFiles(value: { certificate: string; private_key?: string | undefined }, origin: Origin): TlsFiles {
  return { certificate: value.certificate, privateKey: value.private_key, origin };
}
