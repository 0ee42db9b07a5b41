/** A value of a site, as JSON writes it; JSON is YAML. */
export type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** A site in which something stands in every place where people write text. Made anew at each call, to be changed at will. */
export function fullSite(): { [key: string]: Json } {
  return {
    version: 1,
    site: { name: 'acme', domain: 'acme.example', description: 'Acme', timezone: 'Europe/Paris' },
    hosts: { pbx1: { description: 'Acme', raw: { global: { user_agent: 'acme' } } } },
    contexts: {
      default: { kind: 'internal', description: 'People', include: ['to-extern'] },
      'from-extern': { kind: 'incoming' },
      'to-extern': { kind: 'outgoing' },
    },
    users: {
      alice: {
        name: 'Alice',
        number: '1000',
        email: 'alice@acme.example',
        description: 'Acme',
        caller_id: '"Alice" <0123450001>',
        password: 'correct-horse',
        voicemail: { name: 'Alice', pin: '48215', asterisk: { mailbox: { locale: 'en' } } },
        permissions: ['no-premium'],
        fallback: { busy: 'voicemail:alice', no_answer: { sound: 'busy', then: 'hangup' } },
        asterisk: { endpoint: { accountcode: 'acme' } },
        keys: { 1: { user: 'bob', label: 'Bob' } },
        device: 'desk',
      },
      bob: { number: '1001', line: 'custom', interface: 'DAHDI/g1/123' },
    },
    devices: { desk: { mac: '00085d237429', vendor: 'yealink', model: 'T46G', description: 'Acme' } },
    trunks: {
      operator: {
        kind: 'sip',
        host: 'sip.operator.example',
        username: 'acme',
        password: 'correct-horse',
        register: true,
        caller_id: '"Acme" <0123450000>',
        description: 'Acme',
      },
      fax: { kind: 'custom', interface: 'DAHDI/g2', suffix: '/x' },
      branch: { kind: 'iax', host: 'branch.example', username: 'acme', password: 'correct-horse' },
    },
    routes: {
      incoming: {
        main: { number: '0123450000', to: 'ivr:menu', schedule: 'office', caller_name: 'Sales', language: 'fr' },
      },
      outgoing: {
        france: {
          patterns: [
            '0ZXXXXXXXX',
            { match: '00.', regexp: '00(.*)', target: '+\\1', caller_id: '"Acme" <0123450000>' },
          ],
          trunks: ['operator', 'fax', 'branch'],
        },
        emergency: { patterns: ['15'], trunks: ['operator'], emergency: true },
      },
    },
    schedules: {
      office: {
        open: ['mon-fri 08:30-12:30'],
        closed: { to: 'voicemail:alice' },
        exceptions: { christmas: { dates: '12-25', to: 'sound:closed' } },
      },
    },
    groups: { sales: { number: '2000', members: ['alice', 'bob'], asterisk: { queue: { context: 'default' } } } },
    queues: { support: { number: '3000', members: ['alice', { user: 'bob', penalty: 1 }], announce: 'beep' } },
    ivrs: {
      menu: {
        menu: 'choices',
        welcome: 'welcome',
        choices: { 1: 'group:sales', '*': 'queue:support', 2: 'conference:board' },
        invalid: 'invalid',
        failure: 'user:alice',
      },
    },
    voicemails: { office: { number: '1999', name: 'Office', email: 'office@acme.example', pin: '48215' } },
    conferences: {
      board: { number: '4000', pin: '48213', admin_pin: '82133', asterisk: { bridge: { regcontext: 'board' } } },
    },
    permissions: { 'no-premium': { deny: ['08.'] } },
    music_on_hold: { jazz: { mode: 'custom', application: '/usr/bin/mpg123 -q' } },
    managers: { xuc: { secret: 'correct-horse', permit: ['127.0.0.1'], description: 'Acme' } },
  };
}
