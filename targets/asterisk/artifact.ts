import { type Artifact, partsOf, type Reload } from '../../compiler/artifact.ts';
import type { ConfText } from './conf/writer.ts';

/**
 * A file of /etc/asterisk. Asterisk reads and never writes there (voicemail.ts says how), so the files are root's, and no
 * other account of the host may read them: any of them can come to hold a secret.
 */
export function asteriskFile(host: string, name: string, reload: Reload, text: ConfText): Artifact {
  return {
    host,
    path: `/etc/asterisk/${name}`,
    mode: 0o640,
    owner: 'root:asterisk',
    reload,
    sensitive: partsOf(text).some(({ secrets }) => secrets.length > 0),
    parts: text.parts,
    // Put together when somebody asks.
    get content() {
      return text.content;
    },
    get secrets() {
      return text.secrets;
    },
    get origins() {
      return text.origins;
    },
  };
}
