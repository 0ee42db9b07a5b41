import { commandLine, driftOf } from '../../deploy/index.ts';
import { COMMENT_BUDGET, diffBlock, objectBlock } from '../compare/markdown.ts';
import { type Room, room } from '../compare/room.ts';
import { plural } from '../format/summary.ts';
import { code } from '../markdown/inline.ts';
import type { PlanDocument, PlannedHost } from './document.ts';
import { countsText, hasChanges } from './summary.ts';
import { placeText, secretWords } from './text.ts';

/** A plan as Markdown, the most important first. What has no room any more is counted, never just left out. */
export function planMarkdown(document: PlanDocument, budget = COMMENT_BUDGET): string {
  const { hosts, site } = document;
  const page = room(budget);
  const changed = hosts.filter(hasChanges);
  const title = changed.length === 0 ? 'nothing to do' : `${plural(changed.length, 'host')} to change`;
  const commit =
    site.commit === undefined ? '' : ` of ${code(site.commit.slice(0, 12))}${site.edited ? ', edited' : ''}`;
  page.add(`## Plan: ${title}\n\n${code(site.folder)}${commit}, by pbxc ${code(document.pbxc)}.\n`);
  for (const host of hosts) addHost(page, host, document, budget / hosts.length);
  return page.text();
}

function addHost(page: Room, host: PlannedHost, document: PlanDocument, budget: number): void {
  const { problems, dangers, objects, secrets, files, reloads, diffs = [] } = host;
  const differing = files.filter(({ action }) => action !== 'unchanged');
  page.add(`\n### ${code(host.host)} on ${code(placeText(host, document))}\n\n${countsText(host)}.\n`);
  page.list(
    '\n**It cannot be applied**\n\n',
    'more problem',
    problems.map((problem) => `- ${code(problem)}\n`),
    budget / 8,
  );
  page.list(
    '\n**Look twice**\n\n',
    'more danger',
    dangers.map(
      ({ kind, message, stops }) => `- ${code(message)}${stops ? `: apply needs \`--allow ${kind}\`` : ''}\n`,
    ),
    budget / 8,
  );
  page.list(
    '\n**Changed by hand**: apply refuses it without `--overwrite-drift`\n\n',
    'more file',
    driftOf(host).map((words) => `- ${code(words)}\n`),
    budget / 8,
  );
  page.list(
    '\n**Objects**\n\n',
    'more object',
    objects.map((change) => objectBlock(change, { site: document.site.folder })),
    budget / 3,
  );
  page.list(
    '\n**Secrets**\n\n',
    'more secret',
    secrets.map((secret) => `- ${secretWords(secret, code)}\n`),
    budget / 8,
  );
  page.list(
    '\n**Reloads**\n\n',
    'more reload',
    reloads.map(({ command, cost }) => `- ${code(commandLine(command))}: ${cost}\n`),
    budget / 8,
  );
  const diffOf = new Map(diffs.map((diff) => [diff.path, diff]));
  const blocks = differing.map(({ path, action, reason }) => {
    const diff = diffOf.get(path);
    const head = `${code(path)} ${action}: ${reason}`;
    return diff === undefined ? `${head}\n\n` : `${head}, +${diff.added} -${diff.removed}\n\n${diffBlock(diff)}`;
  });
  page.list('\n**Files**\n\n', 'more file', blocks, budget);
}
