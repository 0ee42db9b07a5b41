import { z } from 'zod';
import { firewall } from './firewall.ts';
import { hostNetwork } from './host-network.ts';
import { hostFail2ban, hostMail, hostTime } from './host-services.ts';
import { http } from './http.ts';
import { rawOptions } from './raw.ts';
import { rtp } from './rtp.ts';
import { hostName, language, name, network, port, sshTarget, text, yesNo } from './scalars.ts';
import { sccp } from './sccp.ts';
import { sipTls } from './sip-tls.ts';
import { webrtc } from './webrtc.ts';

const portOrNo = () => z.union([port(), z.literal(false), z.literal('no')]);

const sip = z
  .object({
    udp: portOrNo().default(5060).describe('UDP port of SIP, or `no` (a `transport` section with `protocol=udp`)'),
    tcp: portOrNo().default('no').describe('TCP port of SIP, or `no` (a `transport` section with `protocol=tcp`)'),
    tls: sipTls.describe('SIP over TLS, when given (a `transport` section with `protocol=tls`)').optional(),
    bind: hostName().default('0.0.0.0').describe('the address SIP listens on (`bind`)'),
    external_address: hostName()
      .describe(
        'the address the world sees, where the host is behind NAT (`external_signaling_address`, `external_media_address`)',
      )
      .optional(),
    local_networks: z.array(network()).default([]).describe('networks that are reached without NAT (`local_net`)'),
  })
  .strict();

export const host = z
  .object({
    address: hostName()
      .describe(
        'the address or name by which phones, trunks and pbxc reach the host (`account.X.sip_server.1.address` of Yealink, `/etc/hosts`)',
      )
      .optional(),
    description: text().describe('for people only').optional(),
    ssh: z
      .union([sshTarget(), z.boolean()])
      .default('no')
      .describe(
        'how the `ssh` of whoever applies reaches the host: a name of `~/.ssh/config`, `root@192.0.2.10`, or `yes` for its address; `no`: commands act on the machine they run on',
      ),
    sudo: yesNo()
      .default('no')
      .describe('whether pbxc is run by `sudo -n` there, because `ssh` does not log in as root'),
    after: z
      .array(name())
      .default([])
      .describe(
        'hosts that are applied before this one by `pbxc apply`, such as the media servers before the main one',
      ),
    roles: z
      .array(z.enum(['pbx', 'provisioning', 'dhcp']))
      .min(1)
      .default(['pbx'])
      .describe(
        'what runs there: `pbx` is Asterisk, `provisioning` hands phones their files, `dhcp` hands them their addresses',
      ),
    asterisk: z
      .union([z.literal(22), z.literal(16)])
      .default(22)
      .describe(
        'the major version of its Asterisk: 22, or 16 as in Debian 11, which gets no more security updates; `modules.conf` goes by it, and raw options are checked against it',
      ),
    prompts: z
      .array(language())
      .min(1)
      .describe(
        "the languages of Asterisk's own prompts that are installed there, such as `[en, fr]`; when said, languages that the site speaks are looked for among them and its own sounds",
      )
      .optional(),
    firewall: firewall
      .describe('what comes in over the network, when given: what the services of the site need, and nothing else')
      .optional(),
    network: hostNetwork
      .describe('its interfaces, name servers and names, when given; what is not said is left as it is')
      .optional(),
    time: hostTime.describe('where its clock gets the time, when given (`/etc/chrony/chrony.conf`)').optional(),
    mail: hostMail.describe('where its mail goes, when given (`/etc/postfix/main.cf`)').optional(),
    fail2ban: hostFail2ban
      .describe(
        "keeps out whoever guesses SIP passwords, by Asterisk's security log, when given (`/etc/fail2ban/jail.d/pbxc.conf`)",
      )
      .optional(),
    sip: sip.default({}).describe('how SIP is reached'),
    rtp: rtp.default({}).describe('media'),
    http: http.default({}).describe("Asterisk's web server; it runs only when something needs it"),
    sccp: sccp.default({}).describe('phones that speak SCCP'),
    webrtc: webrtc.default({}).describe('phones in the browser'),
    raw: z
      .record(
        z.enum([
          'global',
          'system',
          'transport-udp',
          'transport-tcp',
          'transport-tls',
          'transport-ws',
          'transport-wss',
        ]),
        rawOptions(),
      )
      .default({})
      .describe('raw options for the sections of pjsip.conf that belong to no object'),
    verbose_log: yesNo()
      .default('no')
      .describe('also write what each call does to `/var/log/asterisk/full` (`logger.conf`)'),
  })
  .strict();
