import { numbersText, peopleText } from './people-text.ts';
import { switchboardText } from './switchboard-text.ts';

/** How many users have their numbers, groups, queues and menus in one file. */
const perFile = 1000;

/**
 * A site of so many users, as a company of that size would write it: a file for the site, and for each thousand of people
 * one with their phones, one with their outside numbers, one with their groups, queues and menus. The same every time.
 * @returns the text of each file by its name.
 */
export function largeSite(users: number, peoplePerFile = perFile): Map<string, string> {
  const files = new Map([['site.yaml', siteText]]);
  for (let from = 0; from < users; from += perFile) {
    const to = Math.min(users, from + perFile);
    const part = String(from / perFile).padStart(3, '0');
    files.set(`numbers/${part}.yaml`, numbersText(from, to));
    files.set(`switchboard/${part}.yaml`, switchboardText(from, to));
  }
  for (let from = 0; from < users; from += peoplePerFile) {
    const to = Math.min(users, from + peoplePerFile);
    files.set(`people/${String(from / peoplePerFile).padStart(3, '0')}.yaml`, peopleText(from, to));
  }
  return files;
}

const siteText = `version: 1

site:
  name: large
  domain: large.example
  presets:
    - france
  language: en

hosts:
  pbx1:
    address: 192.0.2.10

contexts:
  default:
    kind: internal
    ranges:
      users: 1000000-1999999
      groups: 2000000-2999999
      queues: 3000000-3999999
      conferences: 4000000-4999999
      ivrs: 5000000-5999999
    include:
      - to-extern
  from-extern:
    kind: incoming
    ranges:
      numbers: 0123000000-0123999999
  to-extern:
    kind: outgoing

trunks:
  operator:
    kind: sip
    host: sip.operator.example
    username: large
    password:
      env: OPERATOR_PASSWORD
    register: yes
    codecs:
      - alaw
      - g722

routes:
  outgoing:
    emergency:
      trunks:
        - operator
    national:
      trunks:
        - operator
    services:
      trunks:
        - operator
    international:
      trunks:
        - operator
`;
