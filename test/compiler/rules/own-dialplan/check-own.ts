import { readOwnDialplan } from '../../../../compiler/model/own-dialplan.ts';
import type { GeneratedDialplan, OwnRule } from '../../../../compiler/rules/own-dialplan/own-rule.ts';
import type { Finding } from '../../../../compiler/rules/rule.ts';

/** What a rule finds in `dialplan/own.conf`, as `line:column message`, with the hint on a line of its own. */
export function checkOwn(rule: OwnRule, ...lines: readonly string[]): string[] {
  return checkFiles([rule], { 'dialplan/own.conf': lines.join('\n') }).map(({ message, place, hint }) => {
    const found = `${place?.line}:${place?.column} ${message}`;
    return hint === undefined ? found : `${found}\n${hint}`;
  });
}

/** What rules find in several files of own dialplan, beside what every site generates. */
export function checkFiles(
  rules: readonly OwnRule[],
  files: Readonly<Record<string, string>>,
): (Finding & { rule: string })[] {
  const ownDialplan = Object.entries(files)
    .filter(([name]) => name.endsWith('.conf'))
    .map(([name, text]) => readOwnDialplan({ name, text }));
  const found: (Finding & { rule: string })[] = [];
  for (const rule of rules) {
    const report = (finding: Finding): void => {
      found.push({ rule: rule.name, ...finding });
    };
    rule.check({ model: { ownDialplan }, dialplans: new Map([['pbx1', GENERATED]]), report });
  }
  return found;
}

const context = (
  extensions: Readonly<Record<string, readonly (string | undefined)[]>>,
  includes: readonly string[] = [],
) => ({
  extensions: Object.entries(extensions).map(([pattern, labels]) => ({
    pattern,
    steps: labels.map((label) => (label === undefined ? {} : { label })),
  })),
  includes,
});

const GENERATED: GeneratedDialplan = {
  contexts: new Map([
    ['default', context({ 1000: [undefined, 'ring'], _2XXX: [undefined] }, ['to-extern', 'xivo-extrafeatures'])],
    ['to-extern', context({ _0ZXXXXXXXX: [undefined] })],
    ['xivo-extrafeatures', context({})],
    ['xivo-pickup', context({ s: [undefined, undefined] })],
    ['xivo-generic-sip-get-header', context({ s: [undefined] })],
    ['xivo-generic-sip-remove-header', context({ s: [undefined] })],
    ['xivo_header_mgr', context({ add_header: [undefined], set_headers_on_channel: [undefined] })],
  ]),
};
