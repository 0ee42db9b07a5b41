import type { Model } from '../../compiler/model/model.ts';
import type { ConfText } from './conf/writer.ts';
import { faxMailHead } from './fax-mail.ts';
import { faxScript } from './fax-script.ts';

/** What the mail of faxes takes: the head of each, and the script that sends them. */
export function faxFiles(model: Model): [name: string, reload: 'none', text: ConfText][] {
  const files: [string, 'none', ConfText][] = [];
  for (const fax of model.faxes.values()) {
    if (fax.mail === undefined) continue;
    const { name, text } = faxMailHead(fax, fax.mail);
    files.push([name, 'none', text]);
  }
  if (files.length > 0) files.push(['pbxc-fax-mail.sh', 'none', faxScript()]);
  return files;
}

/** The modules that faxes take; `System` runs programs, so it is there only for mail. */
export function faxModules(model: Model): string[] {
  const isUsed = model.faxes.size > 0 || [...model.users.values()].some(({ fax }) => fax !== 'no');
  const sendsMail = [...model.faxes.values()].some(({ mail }) => mail !== undefined);
  return [...(isUsed ? ['res_fax', 'res_fax_spandsp'] : []), ...(sendsMail ? ['app_system'] : [])];
}
