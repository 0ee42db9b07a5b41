import { type ConfText, confWriter } from '../conf/writer.ts';

export interface NamedAcl {
  readonly name: string;
  /** Networks (`192.0.2.0/24`); nobody else gets in. */
  readonly permit: readonly string[];
}

/** acl.conf: lists of networks that other files refer to by name. Asterisk complains when the file is missing. */
export function aclConf(acls: readonly NamedAcl[] = []): ConfText {
  const conf = confWriter();
  if (acls.length === 0) conf.comment('No named lists of networks.');
  for (const acl of acls) {
    conf.section(acl.name);
    // The last rule that matches decides, so what is denied comes first. One line for IPv4, one for IPv6.
    conf.option('deny', '0.0.0.0/0.0.0.0');
    conf.option('deny', '::/0');
    for (const network of acl.permit) conf.option('permit', network);
  }
  return conf.finish();
}
