import { phoneFilesOf } from '../../phones/files.ts';
import { TemplateError } from '../../phones/template/template-error.ts';
import { exampleSite } from '../example-site.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { provisioningHosts } from './each-phone.ts';

export const phoneTemplate: Rule = {
  name: 'phone-template',
  severity: 'error',
  summary: "A template of the site's is wrong.",
  why: 'A file `templates/VENDOR/device.njk` of the site is what the files of that vendor are made from, instead of what comes with pbxc. What a template cannot do, or looks up and does not find, is said where it stands.',
  example: {
    'site.yaml': exampleSite(
      `contexts: { default: { kind: internal } }
users: { alice: { number: 1000, device: alice-desk } }
devices: { alice-desk: { mac: "00:15:65:23:74:29", vendor: yealink, model: T46G } }
`,
      '{ address: 192.0.2.10, roles: [pbx, provisioning] }',
    ),
    'templates/yealink/device.njk': 'lang.gui = {{ phone.langauge }}\n',
  },
  check(context) {
    const { model } = context;
    // Ours are tested; only a site's can be wrong.
    if (model.phoneTemplates.length === 0) return;
    const said = new Set<string>();
    for (const host of provisioningHosts(model)) {
      for (const file of phoneFilesOf(model, host)) {
        try {
          file.render();
        } catch (error) {
          if (!(error instanceof TemplateError)) throw error;
          const key = `${error.file}:${error.line}:${error.column} ${error.message}`;
          if (!said.has(key)) reportIt(context, error, file.device);
          said.add(key);
        }
      }
    }
  },
};

function reportIt(
  { report }: RuleContext,
  { file, line, column, message }: TemplateError,
  device: string | undefined,
): void {
  const whose = device === undefined ? '' : `, in the file of device "${device}"`;
  report({ message: `${message}${whose}`, place: { file, line, column, length: 1, path: '' } });
}
