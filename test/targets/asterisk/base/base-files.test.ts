import { equal } from 'uvu/assert';
import { baseFiles } from '../../../../targets/asterisk/base/base-files.ts';
import { suite } from '../../../lib/suite.ts';

const files = suite('The files every Asterisk wants');

files('are sorted by name', () => {
  const names = baseFiles({ indications: { country: 'fr' }, modules: { features: new Set(['ari']) } }).map(
    ({ name }) => name,
  );
  equal(names, [...names].sort());
});

files('keep the web server off until somebody needs it', () => {
  equal(contentOf('http.conf', {}), '[general]\nenabled = no\n');
});

files('open the web server to phones in a browser', () => {
  const http = {
    bind: '0.0.0.0',
    port: 5039,
    prefix: 'pbx',
    sessionLimit: 500,
    tls: {
      bind: '127.0.0.1',
      port: 5040,
      certificate: '/etc/ssl/pbx.crt',
      privateKey: '/etc/ssl/pbx.key',
      origin: { container: {}, key: 'tls' },
    },
  };
  equal(
    contentOf('http.conf', { http }),
    `[general]
enabled = yes
bindaddr = 0.0.0.0
bindport = 5039
prefix = pbx
enable_static = no
enable_status = no
servername = PBX
sessionlimit = 500
tlsenable = yes
tlsbindaddr = 127.0.0.1:5040
tlscertfile = /etc/ssl/pbx.crt
tlsprivatekey = /etc/ssl/pbx.key
tlsdisablev1 = yes
tlsdisablev11 = yes
`,
  );
});

files('let nobody in by a named list but whom it permits', () => {
  equal(
    contentOf('acl.conf', { acls: [{ name: 'office', permit: ['192.0.2.0/24', '2001:db8::/32'] }] }),
    `[office]
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = 192.0.2.0/24
permit = 2001:db8::/32
`,
  );
});

files('name the host in the ids of its calls', () => {
  const text = contentOf('asterisk.conf', { process: { systemName: 'pbx1', language: 'fr_FR' } });
  equal(
    text.split('\n').filter((line) => /^(systemname|defaultlanguage)/.test(line)),
    ['systemname = pbx1', 'defaultlanguage = fr_FR'],
  );
});

files('escape the semicolon in what is told to phones', () => {
  equal(contentOf('pjsip_notify.conf', {}).includes('\nEvent = check-sync\\;reboot=true\n'), true);
});

function contentOf(name: string, options: Omit<Parameters<typeof baseFiles>[0], 'indications'>): string {
  const file = baseFiles({ indications: { country: 'fr' }, ...options }).find((candidate) => candidate.name === name);
  return file?.text.content ?? '';
}

files.run();
