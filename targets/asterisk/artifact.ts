import type { Artifact, Reload } from '../../compiler/artifact.ts';
import type { ConfText } from './conf/writer.ts';

/**
 * A file of /etc/asterisk. Asterisk reads and never writes there (voicemail.ts says how), so the files are root's, and no
 * other account of the host may read them: any of them can come to hold a secret.
 */
export function asteriskFile(host: string, name: string, reload: Reload, text: ConfText): Artifact {
  return {
    host,
    path: `/etc/asterisk/${name}`,
    content: text.content,
    mode: 0o640,
    owner: 'root:asterisk',
    reload,
    sensitive: text.secrets.length > 0,
    secrets: text.secrets,
    origins: text.origins,
  };
}
