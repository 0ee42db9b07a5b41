import { type ConfText, confWriter } from '../conf/writer.ts';

/**
 * pjsip_notify.conf: what can be told to a phone, as in `pjsip send notify check-sync endpoint alice`.
 * The events are the vendors' own; most understand `check-sync`.
 */
export function pjsipNotifyConf(): ConfText {
  const conf = confWriter();
  for (const [name, headers] of notifications) {
    conf.section(name);
    for (const [header, value] of headers) conf.option(header, value);
  }
  return conf.finish();
}

const notifications: readonly [name: string, headers: readonly [header: string, value: string][]][] = [
  // Yealink, Snom, Grandstream, Polycom, Mitel, Fanvil, Gigaset: fetch the configuration again, restart if they must.
  ['check-sync', [['Event', 'check-sync']]],
  ['check-sync-reboot', [['Event', 'check-sync;reboot=true']]],
  ['check-sync-no-reboot', [['Event', 'check-sync;reboot=false']]],
  // Cisco SPA, Linksys, Sipura.
  ['resync', [['Event', 'resync']]],
  ['reboot-now', [['Event', 'reboot_now']]],
  // Mitel (Aastra): ask for the page of its action URI.
  ['aastra-xml', [['Event', 'aastra-xml']]],
];
