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
        permissions: ['no-premium', 'asked'],
        rightcall_code: '48219',
        forward: { busy: '1001' },
        mobile: '0612345678',
        labels: ['staff'],
        preprocess: 'sub-own',
        fallback: { busy: 'voicemail:alice', no_answer: { sound: 'busy', then: 'hangup' } },
        asterisk: { endpoint: { accountcode: 'acme' } },
        keys: {
          1: { user: 'bob', label: 'Bob' },
          2: { custom: '1001', hint: 'Custom:door' },
          3: { forward: 'busy', to: '1001' },
          4: { service: 'do_not_disturb' },
          5: { agent: 'eve' },
        },
        key_template: 'everybody',
        device: 'desk',
      },
      bob: { number: '1001', line: 'custom', interface: 'DAHDI/g1/123' },
    },
    devices: {
      desk: { mac: '00085d237429', vendor: 'yealink', model: 'T46G', auto_answer: 'info=answer', description: 'Acme' },
    },
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
        exceptions: {
          christmas: { dates: '12-25', to: 'sound:closed' },
          lunch: { when: 'mon-fri 12:00-12:30', to: 'user:alice' },
        },
        announce: 'transfer',
      },
    },
    groups: { sales: { number: '2000', members: ['alice', 'bob'], asterisk: { queue: { context: 'default' } } } },
    queues: {
      support: {
        number: '3000',
        members: ['alice', { user: 'bob', penalty: 1 }, { agent: 'eve' }],
        announce: 'beep',
        penalty_rule: 'grow',
        preprocess: 'sub-own',
        diversions: { estimated_wait: { over: '5m', to: 'voicemail:office' } },
      },
      skilled: {
        number: '3001',
        members: [{ agent: 'eve' }],
        skill_rules: ['select'],
        default_skills: 'select',
        fallback: { no_answer: 'voicemail:office' },
        max_wait: '5m',
      },
    },
    penalty_rules: { grow: [{ after: '30s', max: 10 }] },
    agents: { eve: { number: '300', name: 'Eve', pin: '48217', group: 'staff', skills: { english: 50 } } },
    agent_groups: { staff: { description: 'Acme' } },
    pause_reasons: { lunch: { code: '1', description: 'Acme' } },
    skills: { english: { category: 'Languages', description: 'Acme' } },
    skill_rules: { select: { rules: ['WT < 60, english > 10', 'english > 5'], description: 'Acme' } },
    labels: { staff: { description: 'Acme' } },
    key_templates: { everybody: { description: 'Acme', keys: { 9: { group: 'sales', label: 'Sales' } } } },
    caller_numbers: [{ match: '0ZXXXXXXXX', strip: 1, add: '+33', description: 'Acme' }],
    ivrs: {
      menu: {
        menu: 'choices',
        welcome: 'welcome',
        choices: { 1: 'group:sales', '*': 'queue:support', 2: 'conference:board' },
        invalid: 'invalid',
        failure: 'user:alice',
      },
      survey: {
        number: '5000',
        start: 'name',
        nodes: {
          name: { kind: 'assign', variable: '$name', value: 'Acme', next: 'text' },
          text: { kind: 'assign', variable: '$text', value: 'Acme', next: 'note' },
          note: { kind: 'cel', name: 'SURVEY', message: 'Acme', next: 'ask' },
          ask: { kind: 'condition', condition: '$name == "Acme"', then: 'fetch', else: 'say' },
          fetch: {
            kind: 'http',
            url: 'https://acme.example/survey',
            variables: ['$name'],
            answer: '$answer',
            next: 'say',
          },
          say: { kind: 'say_number', number: '=1 + 1', next: 'code' },
          code: { kind: 'read', variable: '$code', prompt: 'enter', next: 'choose' },
          choose: { kind: 'menu', menu: 'choices', choices: { 1: 'own', 2: 'queue:support' } },
          own: { kind: 'subroutine', context: 'sub-own', answer: '$answer', next: 'pause' },
          pause: { kind: 'wait', time: '1s', next: 'hangup' },
        },
      },
    },
    voicemails: { office: { number: '1999', name: 'Office', email: 'office@acme.example', pin: '48215' } },
    conferences: {
      board: { number: '4000', pin: '48213', admin_pin: '82133', asterisk: { bridge: { regcontext: 'board' } } },
    },
    pickups: {
      team: { interceptors: { users: ['alice'] }, intercepted: { groups: ['sales'] }, description: 'Acme' },
    },
    pagings: {
      floor: {
        code: '601',
        number: '6010',
        members: ['alice', 'bob'],
        callers: { users: ['alice'] },
        announcement: 'beep',
        description: 'Acme',
      },
    },
    parkings: {
      main: {
        number: '700',
        positions: '701-703',
        courtesy_tone: 'beep',
        fallback: { no_answer: 'user:alice' },
        description: 'Acme',
        asterisk: { parking_lot: { parkinghints: 'no' } },
      },
    },
    permissions: { 'no-premium': { deny: ['08.'] }, asked: { deny: ['09.'], password: '48216' } },
    music_on_hold: { jazz: { mode: 'custom', application: '/usr/bin/mpg123 -q' } },
    managers: { xuc: { secret: 'correct-horse', permit: ['127.0.0.1'], description: 'Acme' } },
  };
}

/** The dialplan of its own that the site speaks of. */
export const ownDialplan = { 'dialplan/own.conf': '[sub-own]\nexten = s,1,Return()\n' };

/** The files of such a site. */
export function filesOf(site: Json): Record<string, string> {
  return { ...ownDialplan, 'site.yaml': JSON.stringify(site) };
}
