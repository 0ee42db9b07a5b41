import type { Host } from '../model/host.ts';
import type { Model } from '../model/model.ts';
import type { PhoneServer } from './phone.ts';

/** The port of `pbxc serve` for phones, and of the daemons that came before it. */
export const phonePort = 8667;

/** Where phones find the files that a host hands out; undefined for a host without an address, where the site says no URL. */
export function phoneServerOf(model: Model, host: Host): PhoneServer | undefined {
  const { url } = model.provisioning;
  if (url === undefined && host.address === undefined) return undefined;
  const address = host.address?.includes(':') ? `[${host.address}]` : host.address;
  return parse(url ?? `http://${address}:${phonePort}`);
}

const usualPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21, tftp: 69 };

function parse(url: string): PhoneServer | undefined {
  const parts = /^([a-z]+):\/\/(?:[^/@]*@)?(\[[0-9A-Fa-f:.]+\]|[^/:?#]+)(?::([0-9]+))?(\/.*)?$/.exec(url);
  if (parts === null) return undefined;
  const [, scheme = '', host = '', port, path = ''] = parts;
  return {
    url: url.replace(/\/+$/, ''),
    scheme,
    host: host.replaceAll(/[[\]]/g, ''),
    port: port === undefined ? (usualPorts[scheme] ?? 80) : Number(port),
    path: path.replace(/\/+$/, ''),
  };
}
