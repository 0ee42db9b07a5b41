import { z } from 'zod';
import { forms } from './patterns.ts';
import { rawOptions } from './raw.ts';
import { formed, hostName, network, port, text, yesNo } from './scalars.ts';

const portOrNo = () => z.union([port(), z.literal(false), z.literal('no')]);

const sip = z
  .object({
    udp: portOrNo().default(5060).describe('UDP port of SIP, or `no` (a `transport` section with `protocol=udp`)'),
    tcp: portOrNo().default('no').describe('TCP port of SIP, or `no` (a `transport` section with `protocol=tcp`)'),
    bind: hostName().default('0.0.0.0').describe('the address SIP listens on (`bind`)'),
    external_address: hostName()
      .describe(
        'the address the world sees, where the host is behind NAT (`external_signaling_address`, `external_media_address`)',
      )
      .optional(),
    local_networks: z.array(network()).default([]).describe('networks that are reached without NAT (`local_net`)'),
  })
  .strict();

const rtp = z
  .object({
    ports: formed(forms.portRange).default('10000-20000').describe('UDP ports of media (`rtpstart`, `rtpend`)'),
    stun: formed(forms.stunServer).describe('STUN server for WebRTC (`stunaddr`)').optional(),
  })
  .strict();

const http = z
  .object({
    bind: hostName()
      .default('127.0.0.1')
      .describe(
        "the address of Asterisk's web server, which WebRTC phones need; behind a proxy by default (`bindaddr`)",
      ),
    port: port().default(8088).describe('its port (`bindport`)'),
  })
  .strict();

export const host = z
  .object({
    address: hostName().describe('the address or name by which phones, trunks and pbxc reach the host').optional(),
    description: text().describe('for people only').optional(),
    roles: z
      .array(z.enum(['pbx']))
      .min(1)
      .default(['pbx'])
      .describe('what runs there: `pbx` is Asterisk'),
    asterisk: z
      .literal(22)
      .default(22)
      .describe('the major version of its Asterisk; raw options are checked against it'),
    sip: sip.default({}).describe('how SIP is reached'),
    rtp: rtp.default({}).describe('media'),
    http: http.default({}).describe("Asterisk's web server; it runs only when something needs it"),
    raw: z
      .record(z.enum(['global', 'system', 'transport-udp', 'transport-tcp', 'transport-ws']), rawOptions())
      .default({})
      .describe('raw options for the sections of pjsip.conf that belong to no object'),
    verbose_log: yesNo()
      .default('no')
      .describe('also write what each call does to `/var/log/asterisk/full` (`logger.conf`)'),
  })
  .strict();
