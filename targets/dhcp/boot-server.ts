import type { Host } from '../../compiler/model/host.ts';
import type { Model } from '../../compiler/model/model.ts';

/** Where phones find their files. */
export interface BootServer {
  /** Without a slash at its end: `http://192.0.2.10:8667`. */
  readonly http: string;
  /** The host that serves them: an address, or a name. */
  readonly host: string;
  readonly port: number;
}

/** The port of the files of phones. */
const port = 8667;

/** Undefined where the site does not say how phones reach the host. */
export function bootServerOf(_model: Model, host: Host): BootServer | undefined {
  if (host.address === undefined) return undefined;
  return { http: `http://${host.address}:${port}`, host: host.address, port };
}
