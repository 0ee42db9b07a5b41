import type { Host } from '../../compiler/model/host.ts';
import type { HostFirewall } from '../../compiler/model/host-firewall.ts';
import type { Model } from '../../compiler/model/model.ts';
import { fieldOf } from '../../compiler/model/object.ts';
import { sccpUsersOf } from '../../compiler/model/sccp-users.ts';
import { runsWebServer } from '../../compiler/model/web-server.ts';
import { operatorAddresses } from '../../compiler/network/operator-addresses.ts';
import { directoryHttpsPort, directoryPort } from '../../compiler/phones/phonebooks/search.ts';
import type { Origin } from '../../compiler/source/origin.ts';

/** What runs on a host and is to be reached over the network. */
export interface Service {
  readonly title: string;
  readonly protocol: 'tcp' | 'udp';
  /** `5060`, or a range `10000-20000`. */
  readonly ports: string;
  /** The networks that may reach it; undefined: everybody. */
  readonly from: readonly string[] | undefined;
  readonly origin: Origin;
}

/** Everything that the site makes of a host, with those it is for. What listens on the loopback address is for nobody else. */
export function servicesOf(model: Model, host: Host, firewall: HostFirewall): Service[] {
  const at = (key: string) => fieldOf({ origin: firewall.origin }, key);
  return [
    {
      title: 'ssh',
      protocol: 'tcp',
      ports: String(firewall.sshPort),
      from: firewall.administrators,
      origin: at('ssh_port'),
    },
    ...(host.roles.has('pbx') ? telephony(model, host, firewall) : []),
    ...files(model, host, firewall),
    ...(model.dhcp?.hosts.includes(host.name)
      ? [{ title: 'DHCP', protocol: 'udp', ports: '67', from: undefined, origin: model.dhcp.origin } satisfies Service]
      : []),
    ...(host.time !== undefined && host.time.serve.length > 0
      ? [
          {
            title: 'time',
            protocol: 'udp',
            ports: '123',
            from: host.time.serve,
            origin: host.time.origin,
          } satisfies Service,
        ]
      : []),
    ...(host.mail !== undefined && host.mail.networks.length > 0
      ? [
          {
            title: 'mail',
            protocol: 'tcp',
            ports: '25',
            from: host.mail.networks,
            origin: host.mail.origin,
          } satisfies Service,
        ]
      : []),
    ...firewall.allow.map(
      ({ protocol, port, from, origin }): Service => ({
        title: 'allowed by the site',
        protocol,
        ports: String(port),
        from,
        origin,
      }),
    ),
  ];
}

function telephony(model: Model, host: Host, firewall: HostFirewall): Service[] {
  const { phones } = firewall;
  const operators = operatorAddresses(model, host, firewall);
  const callers = phones === undefined ? undefined : [...new Set([...phones, ...operators.known])];
  const services: Service[] = [];
  const add = (
    title: string,
    protocol: Service['protocol'],
    ports: number | string,
    from: Service['from'],
    origin: Origin,
  ) => services.push({ title, protocol, ports: String(ports), from, origin });

  const sip = fieldOf(host, 'sip');
  if (!isLoopback(host.sip.bind)) {
    if (host.sip.udp !== undefined) add('SIP', 'udp', host.sip.udp, callers, sip);
    if (host.sip.tcp !== undefined) add('SIP', 'tcp', host.sip.tcp, callers, sip);
    if (host.sip.tls !== undefined) add('SIP over TLS', 'tcp', host.sip.tls.port, callers, sip);
  }
  // It comes from wherever the far side of a call has its media, which only the call says.
  add('media', 'udp', `${host.rtp.from}-${host.rtp.to}`, undefined, fieldOf(host, 'rtp'));
  const isHere = ({ host: on }: { readonly host: string }): boolean => on === host.name;
  const iax = [...model.trunks.values()].find((trunk) => trunk.technology === 'iax' && isHere(trunk));
  if (iax !== undefined) add('IAX', 'udp', 4569, phones === undefined ? undefined : operators.known, iax.origin);
  if (sccpUsersOf(model, host).length > 0 && !isLoopback(host.sccp.bind))
    add('SCCP', 'tcp', host.sccp.port, host.sccp.permit ?? phones, fieldOf(host, 'sccp'));

  const { http } = host;
  const { external } = model.phoneServices ?? {};
  if (external !== undefined && !isLoopback(external.bind))
    add('services of Cisco phones', 'tcp', external.port, phones, external.origin);
  if (runsWebServer(model, host)) {
    if (!isLoopback(http.bind)) add('web server', 'tcp', http.port, undefined, fieldOf(host, 'http'));
    if (http.tls !== undefined && !isLoopback(http.tls.bind))
      add('web server', 'tcp', http.tls.port, undefined, http.tls.origin);
  }
  if (model.managers.size > 0 && !isLoopback(model.managerInterface.bind)) {
    const permitted = [...model.managers.values()].flatMap(({ permit }) => permit);
    add('manager interface', 'tcp', model.managerInterface.port, [...new Set(permitted)], {
      container: model.managerInterface,
      key: 'port',
    });
  }
  return services;
}

/** What `pbxc serve` hands to phones. */
function files(model: Model, host: Host, { phones }: HostFirewall): Service[] {
  const { serve } = model;
  if (!model.provisioning.hosts.includes(host.name)) return [];
  const from =
    phones === undefined ? undefined : [...new Set([...phones, ...(serve.phones ?? []), ...(serve.trusted ?? [])])];
  const { origin } = model.provisioning;
  const isSecure = serve.certificate !== undefined;
  const web = [serve.http_port ?? 8667, ...(isSecure ? [serve.https_port ?? 8668] : [])];
  const directory = model.provisioning.isPhonebookSearched
    ? [serve.directory_port ?? directoryPort, ...(isSecure ? [serve.directory_https_port ?? directoryHttpsPort] : [])]
    : [];
  return [
    ...web.map((port): Service => ({ title: 'files of phones', protocol: 'tcp', ports: String(port), from, origin })),
    ...directory.map(
      (port): Service => ({ title: 'directories of phones', protocol: 'tcp', ports: String(port), from, origin }),
    ),
    { title: 'files of phones (TFTP)', protocol: 'udp', ports: String(serve.tftp_port ?? 69), from, origin },
  ];
}

function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || address.startsWith('127.');
}
