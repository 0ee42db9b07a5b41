// npm run bench:serve: how fast files are served, next to what other programs take, on this machine.
import { packageRoot } from '../compiler/source/package-root.ts';
import { bootPhones } from './serve/boot.ts';
import { measurePages } from './serve/pages.ts';
import { measureSite } from './serve/site.ts';
import { compareWithNginx } from './serve/web.ts';

const root = packageRoot();
const say = (text: string): void => console.log(`- ${text}`);
for (const users of [100, 10_000]) for (const line of await measureSite(root, users)) say(line);
for (const line of await measurePages(root, 10_000)) say(line);
say(await compareWithNginx(root));
say(await bootPhones(root));
