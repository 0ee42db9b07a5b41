import { equal, is, match } from 'uvu/assert';
import { suite } from '../lib/suite.ts';
import type { Asterisk } from './lib/boot-asterisk.ts';
import { gatewayOf } from './lib/network.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { pbxOfSite } from './lib/pbx-of-site.ts';
import { requires } from './requires.ts';

requires('asterisk-22', 'network namespaces');
inOwnNetwork();

const site = `
version: 1
site: { name: acme }
hosts:
  pbx1: { address: 192.0.2.10, http: { bind: 192.0.2.10, prefix: pbx } }
  files: { address: ${gatewayOf('192.0.2.10')}, roles: [provisioning] }
contexts:
  default: { kind: internal }
users:
  alice: { name: Alice Wonderland, number: 1000, email: alice@acme.example, voicemail: {} }
  bob: { name: Bob Brown, number: 1001 }
phone_services:
  username: panel
  password: 'a"quoted"\\one'
  external: {}
`;

let pbx: Asterisk;
/** What stands in the file of the environment, as systemd reads it. */
let environment: Readonly<Record<string, string>>;

const services = suite('usecallmanager-services, by what its environment says');

services.before(async () => {
  pbx = await pbxOfSite({ 'site.yaml': site });
  const lines = pbx.read('/etc/default/cisco-services').toString().trim().split('\n').slice(1);
  environment = Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^SERVICES_([A-Z_]+)="(.*)"$/.exec(line) ?? [];
      return [name, value.replaceAll(/\\(.)/g, '$1')];
    }),
  );
});

services.after(() => pbx.stop());

services('are told all they ask for', () => {
  const { MANAGER_SECRET: secret = '', ...rest } = environment;
  match(secret, /^\S{20,}$/);
  equal(rest, {
    MANAGER_URL: 'http://192.0.2.10:8088/pbx/mxml',
    MANAGER_USERNAME: 'pbxc-services',
    CGI_USERNAME: 'panel',
    CGI_PASSWORD: 'a"quoted"\\one',
    REPORTS_DIR: '/var/log/cisco',
    HOST: '0.0.0.0',
    PORT: '6972',
  });
});

services('read mailboxes and parked calls on the web, and may do no more', async () => {
  let cookie = '';
  const ask = async (query: Readonly<Record<string, string>>): Promise<string> => {
    const reply = await fetch(`${environment['MANAGER_URL']}?${new URLSearchParams(query)}`, { headers: { cookie } });
    cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return reply.text();
  };
  const { MANAGER_USERNAME: username = '', MANAGER_SECRET: secret = '' } = environment;
  match(await ask({ action: 'login', username, secret }), /response='Success'/);
  const mailboxes = await ask({ action: 'VoicemailUsersList' });
  match(mailboxes, /voicemailbox='1000' fullname='Alice Wonderland' email='alice@acme\.example'/);
  match(await ask({ action: 'ParkedCalls' }), /event='ParkedCallsComplete'/);
  match(await ask({ action: 'Command', command: 'core show version' }), /response='Error' message='Permission denied'/);
  match(await ask({ action: 'Originate', channel: 'PJSIP/alice' }), /response='Error' message='Permission denied'/);
});

services('leave Asterisk nothing to complain about', () => {
  is(pbx.warnings().filter((line) => /http|manager/.test(line)).length, 0);
});

services.run();
