import type { Host, RawSections } from '../../model/host.ts';
import { isOnHost } from '../../model/is-on-host.ts';
import type { Model } from '../../model/model.ts';
import { called, fieldOf } from '../../model/object.ts';
import type { User } from '../../model/user.ts';
import { phoneMediaOf } from '../../phones/media.ts';
import { type Transport, transportOf } from '../../phones/registrar.ts';
import type { Origin } from '../../source/origin.ts';
import { placeOf } from '../../source/spans.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule } from '../rule.ts';

export const openMediaKeys: Rule = {
  name: 'open-media-keys',
  severity: 'warning',
  summary: 'The keys of encrypted media are sent in the clear.',
  why: 'With `encryption: sdes` of a trunk, `srtp` of phones and `media_encryption: sdes` of an endpoint the keys travel in the signalling. Without TLS whoever can listen to the call can read them there, so the encryption keeps out nobody. Say `transport: tls`, unless a tunnel carries both.',
  example: exampleSite(`contexts:
  default: { kind: internal }
  from-extern: { kind: incoming }
users:
  alice: { number: 1000 }
trunks:
  operator: { kind: sip, host: sip.example.net, encryption: sdes }
routes: { incoming: { alice: { number: 0123450001, to: "user:alice" } } }
`),
  check({ model, report }) {
    for (const trunk of model.trunks.values()) {
      if (trunk.technology !== 'sip' || trunk.transport === 'tls') continue;
      const at = trunk.encryption === 'no' ? rawSdes(trunk.raw) : fieldOf(trunk, 'encryption');
      if (at === undefined) continue;
      report({
        message: `${called(trunk)} sends the keys of its media over ${trunk.transport}, where anybody on the way can read them`,
        at,
        hint: 'say `transport: tls`',
      });
    }
    const told = new Set<string>();
    for (const user of model.users.values()) {
      const open = openPhone(model, user);
      if (open === undefined) continue;
      // What all phones are told is said once.
      const key = JSON.stringify(placeOf(open.at));
      if (told.has(key)) continue;
      told.add(key);
      report({
        message: `the phone of ${called(user)} sends the keys of its media over ${open.transport}, where anybody on the way can read them`,
        at: open.at,
        hint: 'let the host have `sip: { tls: ... }`, and phones `transport: tls`',
      });
    }
  },
};

/** Where a user's endpoint is told to encrypt by keys in the SDP, which come without TLS, and how they come. */
function openPhone(model: Model, user: User): { readonly at: Origin; readonly transport: string } | undefined {
  if (user.line === 'webrtc' || user.line === 'sccp' || user.line === 'custom') return undefined;
  const { srtp } = phoneMediaOf(model, user);
  const at = srtp !== undefined && srtp.value !== 'disabled' ? srtp.origin : rawSdes(user.raw);
  if (at === undefined) return undefined;
  const device = user.device === undefined ? undefined : model.devices.get(user.device);
  const said = [device?.settings, model.provisioning.settings].find((each) => each?.transport !== undefined);
  const hosts = [...model.hosts.values()].filter(
    (host) => host.roles.has('pbx') && isOnHost(model, user.context, host.name),
  );
  const ways = hosts.map((host) => (device === undefined ? ofOthers(host) : transportOf(host, said?.transport)));
  const transport = ways.find((way) => way !== 'tls');
  return transport === undefined ? undefined : { at, transport };
}

/** A phone that nobody describes may speak whatever the host does. */
function ofOthers(host: Host): Transport {
  return host.sip.tls === undefined ? transportOf(host, undefined) : 'tls';
}

function rawSdes({ endpoint }: RawSections): Origin | undefined {
  return endpoint?.['media_encryption'] === 'sdes' ? { container: endpoint, key: 'media_encryption' } : undefined;
}
