import type { PhoneSettings } from '../../../model/phone-settings.ts';
import type { Phone } from '../../phone.ts';
import type { PhoneModel } from '../../vendor.ts';
import { timedTemplates } from './dial-template.ts';
import { enterpriseValues } from './enterprise.ts';

/** What phones with the SIP firmware of a call manager learn from the network, do in one way only, or need a trust list for. */
export const cannotBySip: readonly (keyof PhoneSettings)[] = ['user', 'srtp', 'dtmfMode', 'dns', 'vlan', 'syslog'];

/** How the phone connects (`transportLayerProtocol`). */
const transports = { tcp: 1, udp: 2, tls: 3 };
/** Whether its connection is encrypted (`deviceSecurityMode`): TLS is not spoken without. */
const securityModes = { tcp: 1, udp: 1, tls: 3 };

/** What a button is (`featureID`); that of a line is 9. */
const features = { speeddial: 2, blf: 21 };

/** The codec that is offered first (`preferredCodec`); of G.722 it is said apart whether it is offered at all. */
const preferredCodecs: Readonly<Record<string, string>> = { ulaw: 'g711ulaw', alaw: 'g711alaw', g729: 'g729a' };

/** What a phone can be told of codecs. */
export const sipCodecs = ['g722', ...Object.keys(preferredCodecs)];

/** What only the files of phones that speak SIP have, after usecallmanager.nz and the files of phones of these series. */
export function sipValues(phone: Phone, model: PhoneModel) {
  const [first] = phone.lines;
  const transport = first?.transport ?? 'tcp';
  return {
    ...enterpriseValues(phone, model),
    transport: transports[transport],
    securityMode: securityModes[transport],
    port: first?.proxy.port,
    securePort: transport === 'tls' ? first?.proxy.port : 5061,
    label: first?.label,
    dialTemplate: dialTemplateName(phone),
    templates: timedTemplates(phone.dialPlan.patterns),
    preferredCodec: preferredCodecs[first?.codecs.find((codec) => sipCodecs.includes(codec)) ?? ''] ?? 'none',
    wideband: first?.codecs.includes('g722') === true,
    keys: phone.keys.flatMap(({ type, index, label, value, origin }) =>
      type === 'speeddial' || type === 'blf' ? [{ index, label, value, origin, feature: features[type] }] : [],
    ),
  };
}

/** The file of a phone's own that says when a number is whole; undefined for the phone that a common file is for. */
export function dialTemplateName({ mac }: Pick<Phone, 'mac'>): string | undefined {
  return mac === undefined ? undefined : `dialplan-${mac.toUpperCase()}.xml`;
}
