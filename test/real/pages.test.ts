import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { equal, is, match } from 'uvu/assert';
import { packageRoot } from '../../compiler/source/package-root.ts';
import { suite } from '../lib/suite.ts';
import { type ServedSite, serveSite } from '../server/lib/site.ts';
import { pages, pagesSite } from '../server/pages/site.ts';
import { type Browser, startBrowser } from './lib/browser.ts';
import { inOwnNetwork } from './lib/own-network.ts';
import { requires } from './requires.ts';

requires('chromium', 'network namespaces');
inOwnNetwork();

const axe = readFileSync(join(packageRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');
let site: ServedSite;
let browser: Browser;
const at = (path: string): string => `http://127.0.0.1:${site.port('http')}${path}`;
const heading = (): Promise<string> => browser.evaluate("document.querySelector('h1').textContent");
const shown = (): Promise<string> => browser.evaluate("document.querySelector('main').innerText.replace(/\\s+/g, ' ')");
const path = (): Promise<string> => browser.evaluate('location.pathname + location.search');

const story = suite('The pages in a browser');

story.before(async () => {
  site = await serveSite({ 'site.yaml': pagesSite() });
  browser = await startBrowser();
});
story.after(async () => {
  await browser.close();
  await site.close();
});

story('lead from a number to the user who has it, and on to the phone', async () => {
  await browser.go(at('/'));
  is(await heading(), 'Site acme');
  await browser.follow('Numbers');
  await browser.evaluate("document.querySelector('#q').focus()");
  await browser.type('1000');
  await browser.pressAndWait('Enter');
  is(await path(), '/pages/numbers?q=1000');
  match(
    await shown(),
    'Dialling 1000 What a phone reaches that dials 1000 From context Reaches default user Alice Wonderland workshop user Wanda Works',
  );
  await browser.follow('Alice Wonderland');
  is(await heading(), 'User Alice Wonderland');
  match(await shown(), 'Number 1000 in default');
  await browser.follow('desk');
  match(await shown(), 'Hardware address 00:15:65:11:22:33');
});

story('show a mistake at its place as soon as it is saved, and the last good site beside it', async () => {
  site.write({ 'site.yaml': pagesSite().replace('user:bob', 'user:nobody') });
  await site.refresh();
  await browser.go(at('/pages/numbers'));
  match(await shown(), 'The site as it is now does not compile: 1 error. Served, and shown here, is the last good one');
  await browser.follow('See what is wrong');
  match(await shown(), 'Error there is no user "nobody"');
  equal(await browser.evaluate("[...document.querySelectorAll('mark')].map((mark) => mark.textContent)"), ['nobody']);
  site.write({ 'site.yaml': pagesSite() });
  await site.refresh();
  await browser.go(at('/pages/diagnostics'));
  equal(await browser.evaluate("document.querySelectorAll('.notice').length"), 0);
});

story('show a phone that nobody described, and the lines that make it one of the site', async () => {
  await fetch(at('/001565445566.cfg'), { headers: { 'user-agent': 'Yealink SIP-T46G 28.73.0.50 00:15:65:44:55:66' } });
  await browser.go(at('/'));
  await browser.follow('1 phone that nobody described');
  const lines = await browser.evaluate<string>("document.querySelector('pre.yaml').textContent");
  is(lines, 'devices:\n  phone-001565445566: { mac: "00:15:65:44:55:66", vendor: yealink, model: "T46G" }\n');
  site.write({ 'phones.yaml': lines });
  await site.refresh();
  await browser.go(at('/'));
  match(await shown(), '2 phones described');
  equal(await browser.evaluate("document.querySelectorAll('.notice').length"), 0);
  await browser.follow('Phones');
  match(await shown(), '001565445566.cfg');
});

story('have the directory, which is searched with the keyboard alone, put in order, and taken along', async () => {
  await browser.go(at('/'));
  await browser.press('Tab');
  is(await browser.evaluate('document.activeElement.textContent'), 'Skip to the content');
  await browser.follow('Directory');
  await browser.press('Tab');
  await browser.press('Enter');
  is(await browser.evaluate('document.activeElement.id'), 'content');
  // The choice of a context and its button come before the search.
  for (const id of ['context', '', 'q']) {
    await browser.press('Tab');
    is(await browser.evaluate('document.activeElement.id'), id);
  }
  await browser.type('o');
  await browser.pressAndWait('Enter');
  const names = () => browser.evaluate("[...document.querySelectorAll('tbody th')].map((cell) => cell.textContent)");
  equal(await names(), ['Alice Wonderland', 'Alice Wonderland', 'Bob Brown']);
  await browser.follow('Name');
  await browser.follow('Name');
  equal(await names(), ['Bob Brown', 'Alice Wonderland', 'Alice Wonderland']);
  is(await browser.evaluate("document.querySelector('th[aria-sort]').ariaSort"), 'descending');
  const csv = await browser.download('As a spreadsheet (CSV)');
  equal(csv, {
    name: 'directory.csv',
    text: [
      'name,company,work,mobile,home,email',
      'Bob Brown,,1001,,,',
      'Alice Wonderland,,1000,,,alice@acme.example',
      'Alice Wonderland,Alice Wonderland,1001,,,',
      '',
    ].join('\r\n'),
  });
  const cards = await browser.download('As cards (vCard 3.0)');
  equal(
    [cards.name, cards.text.match(/^FN:.*$/gm)],
    ['directory.vcf', ['FN:Bob Brown', 'FN:Alice Wonderland', 'FN:Alice Wonderland']],
  );
});

interface Checked {
  readonly passes: number;
  readonly violations: readonly { readonly id: string; readonly nodes: readonly string[] }[];
}

/** What axe finds on the page. It fetches nothing: the policy of pages would not let it. */
async function checked(options: string): Promise<Checked> {
  await browser.evaluate(axe);
  return browser.evaluate(`axe.run({ preload: false, ${options} }).then(({ violations, passes }) => ({
    passes: passes.length,
    violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })),
  }))`);
}

story('break no rule of accessibility that can be checked', async () => {
  for (const page of pages.filter((each) => !/[?]|bob|plumber|outgoing|site$/.test(each))) {
    await browser.go(at(page));
    const { passes, violations } = await checked('');
    equal([page, violations], [page, []]);
    is(passes > 15, true);
  }
});

story('have colours that are told apart in the dark, too', async () => {
  await browser.prefer('dark');
  site.write({ 'site.yaml': pagesSite().replace('user:bob', 'user:nobody') });
  await site.refresh();
  for (const page of ['/', '/pages/objects/users/alice', '/pages/diagnostics', '/pages/directory?sort=name']) {
    await browser.go(at(page));
    equal([page, await checked("runOnly: ['color-contrast']")], [page, { passes: 1, violations: [] }]);
  }
  await browser.prefer('light');
});

story('fit a narrow screen: nothing but tables and code is wider', async () => {
  await browser.setSize(360, 800);
  for (const page of pages) {
    await browser.go(at(page));
    is(await browser.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, page);
  }
});

story('asked nobody else for anything, ran no script, and had nothing to complain about', async () => {
  equal(
    browser.requests.filter((address) => !address.startsWith(at('/'))),
    [],
  );
  is(browser.requests.length > pages.length, true);
  is(await browser.evaluate('document.scripts.length'), 0);
  equal(browser.problems, []);
});

story.run();
