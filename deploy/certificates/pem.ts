import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';

const block = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

/** The certificates of a PEM file in its order; empty where there is none, or one that cannot be read. */
export function certificatesIn(text: string): X509Certificate[] {
  try {
    return [...text.matchAll(block)].map(([pem]) => new X509Certificate(pem));
  } catch {
    return [];
  }
}

/** The private key of a PEM file, or what is wrong with it, as the end of a sentence that tells nothing of the key. */
export function keyIn(text: string): KeyObject | string {
  try {
    return createPrivateKey(text);
  } catch {
    const isEncrypted = /^-----BEGIN ENCRYPTED PRIVATE KEY|^Proc-Type: 4,ENCRYPTED/m.test(text);
    return isEncrypted ? 'is encrypted, and nobody is there to give its passphrase' : 'is no private key in PEM';
  }
}
