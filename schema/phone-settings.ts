import { z } from 'zod';
import { forms } from './patterns.ts';
import { formed, hostName, language, name, number, port, text, timeZone, yesNo } from './scalars.ts';
import { secret } from './secret.ts';

const url = () => formed(forms.phoneUrl, 250);

const account = (who: string, username: string, password: string) =>
  z
    .object({
      username: formed(forms.account)
        .describe(`the ${who}'s name, where the phone lets it be chosen (${username})`)
        .optional(),
      password: secret()
        .default('auto')
        .describe(`the ${who}'s password for the phone's own menus and web pages (${password})`),
    })
    .strict();

/** What phones can be told beside their lines and keys: said for all in `provisioning`, and for one in `devices`. */
export const phoneSettings = {
  admin: account(
    'administrator',
    '`static.security.user_name.admin` of Yealink, `http_user` of Snom',
    '`static.security.user_password` of Yealink, `http_pass` of Snom',
  )
    .describe("who may change a phone's settings; where no name is said it is `admin`, and the password is `auto`")
    .optional(),
  user: account(
    'user',
    '`static.security.user_name.user` of Yealink, `webserver_user_name` of Snom',
    '`static.security.user_password` of Yealink, `webserver_user_password` of Snom',
  )
    .describe('who may use the web pages of a phone; nobody when left out')
    .optional(),
  registrar: name()
    .describe(
      'the host with Asterisk that phones register on (`account.X.sip_server.1.address` of Yealink, `user_host` of Snom); where the user is when there is only one',
    )
    .optional(),
  backup: name()
    .describe(
      'the host with Asterisk that phones turn to when the first is gone (`account.X.sip_server.2.address` of Yealink)',
    )
    .optional(),
  transport: z
    .enum(['udp', 'tcp', 'tls'])
    .describe('how phones speak SIP; the first of `udp`, `tcp` and `tls` that the host has when left out')
    .optional(),
  srtp: z
    .enum(['disabled', 'preferred', 'required'])
    .describe(
      'whether phones encrypt media, by keys in the SDP, which want `transport: tls` (`media_encryption=sdes` of their endpoints); `preferred` also takes calls without (`media_encryption_optimistic`); `disabled` when left out',
    )
    .optional(),
  dtmf_mode: z
    .enum(['rfc4733', 'inband', 'info'])
    .describe(
      'how phones send the keys that are pressed in a call (`dtmf_mode` of their endpoints); `rfc4733` when left out',
    )
    .optional(),
  ntp: hostName()
    .describe(
      'the time server of phones (`local_time.ntp_server1` of Yealink, `ntp_server` of Snom); the provisioning host when left out',
    )
    .optional(),
  dns: formed(forms.ipAddress)
    .describe(
      'the name server of phones, where DHCP is not to say it (`static.network.primary_dns` of Yealink, `dns_server1` of Snom)',
    )
    .optional(),
  vlan: z
    .object({
      id: z
        .number()
        .int()
        .min(1)
        .max(4094)
        .describe(
          "the VLAN of the phone's own calls (`static.network.vlan.internet_port_vid` of Yealink, `vlan_id` of Snom)",
        ),
      priority: z
        .number()
        .int()
        .min(0)
        .max(7)
        .default(5)
        .describe('its 802.1p priority (`static.network.vlan.internet_port_priority` of Yealink, `vlan_qos` of Snom)'),
      pc_id: z
        .number()
        .int()
        .min(1)
        .max(4094)
        .describe(
          "the VLAN of the phone's port for a computer (`static.network.vlan.pc_port_vid` of Yealink, `vlan_pc_id` of Snom)",
        )
        .optional(),
    })
    .strict()
    .describe('the VLAN that phones tag their packets for, where neither LLDP nor DHCP says it')
    .optional(),
  syslog: z
    .object({
      host: hostName().describe(
        'the server that keeps the log of phones (`static.syslog.server` of Yealink, `syslog_server` of Snom)',
      ),
      port: port()
        .default(514)
        .describe('its UDP port (`static.syslog.server_port` of Yealink, `syslog_server` of Snom)'),
      level: z
        .enum(['critical', 'error', 'warning', 'info', 'debug'])
        .default('warning')
        .describe('the least that is sent (`static.syslog.level` of Yealink)'),
    })
    .strict()
    .describe('where phones send their log; nowhere when left out')
    .optional(),
  timezone: timeZone()
    .describe(
      "IANA time zone of a phone's clock, with its daylight saving (`local_time.time_zone` of Yealink, `utc_offset` and `dst` of Snom); the site's when left out",
    )
    .optional(),
  language: language()
    .describe(
      "the language of a phone's display (`lang.gui` of Yealink, `language` of Snom); its user's, or the site's, when left out",
    )
    .optional(),
  voicemail_number: number()
    .describe("what the phone's message key dials; the code of `feature_codes.voicemail` when left out")
    .optional(),
  phonebook: url()
    .describe(
      'where phones fetch the directory (`remote_phonebook.data.1.url` of Yealink, `dkey_directory` of Snom); the file of pbxc when left out',
    )
    .optional(),
  services: url()
    .describe("where the phone's services key leads (`dkey_menu` of Snom, `XML_Application_Service_URL` of Cisco)")
    .optional(),
  expansion_modules: z
    .number()
    .int()
    .min(0)
    .max(6)
    .describe(
      'how many modules with more keys are plugged into the phone, whose keys are written too (`expansion_module.X.key.Y.type` of Yealink); none when left out',
    )
    .optional(),
  firmware: z
    .record(formed(forms.phoneModel), formed(forms.firmware, 250))
    .default({})
    .describe(
      'the firmware that phones load, by vendor (`yealink`) or vendor and model (`yealink/T46G`): a path below `directory`, or an address',
    ),
  raw: z
    .record(formed(forms.name), z.record(formed(forms.phoneParameter), z.union([text(1000), z.boolean()])))
    .default({})
    .describe(
      "raw parameters by vendor, in the vendor's own words, for the files of its phones (`NAME = VALUE` of Yealink): they come last and win",
    ),
};

/** How phones get their files. */
export const provisioning = z
  .object({
    hosts: z
      .array(name())
      .min(1)
      .describe('the hosts that hand out the files; those whose `roles` hold `provisioning` when left out')
      .optional(),
    directory: formed(forms.absolutePath)
      .default('/srv/provisioning')
      .describe('where the files of phones are written on those hosts (`/srv/provisioning/MAC.cfg` of a Yealink)'),
    url: url().describe('where phones fetch their files; `http://ADDRESS:8667` of the host when left out').optional(),
    phonebook_search: yesNo()
      .default('no')
      .describe(
        'whether phones search the directory on the server, which then runs `pbxc serve`, instead of reading files of it: those of Aastra, Cisco, Polycom, Snom and Yealink (`dkey_directory` of Snom, `remote_phonebook.data.1.url` of Yealink)',
      ),
    autoprovision: yesNo()
      .default('no')
      .describe(
        'whether a phone that nobody describes gets a line, called `autoprov`, on which whatever is dialled is told that the phone is not in service; its password stands in files that any phone may fetch (the endpoint `pbxc-autoprov`)',
      ),
    ...phoneSettings,
  })
  .strict();
