import type { X509Certificate } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import type { NamedCertificate, NamedFile } from '../../compiler/network/certificates.ts';
import { ownerIds, readAccounts } from '../accounts.ts';
import { errorText } from '../error-text.ts';
import { octal } from '../octal.ts';
import { certificatesIn, keyIn } from './pem.ts';

/**
 * What is wrong with the certificates that a site names, by the files of a host: `root` stands for its `/`. Who issued them is
 * not looked at: a site may have an authority of its own. Nothing of a key is in what is found.
 */
export function certificateFindings(wanted: readonly NamedCertificate[], root: string, now: Date): Diagnostic[] {
  return wanted.flatMap((each) => [...pairFindings(each, root, now), ...authorityFindings(each, root)]);
}

function pairFindings(wanted: NamedCertificate, root: string, now: Date): Diagnostic[] {
  const { use, certificate: file, privateKey } = wanted;
  const called = `the certificate of ${use}, ${file.path},`;
  const text = textOf(file, called, root);
  const chain = typeof text === 'string' ? certificatesIn(text) : [];
  const [own] = chain;
  if (own === undefined) {
    const problem = typeof text === 'string' ? error(file, `${called} is no certificate in PEM`) : text;
    return privateKey === undefined ? [problem] : [problem, ...keyFindings(wanted, privateKey, undefined, root)];
  }
  return [
    ...chain.flatMap((each) => timeFindings(called, file, each, each === own, now)),
    ...nameFindings(called, wanted, own),
    ...keyFindings(wanted, privateKey ?? file, own, root),
  ];
}

const soon = 30 * 24 * 3600 * 1000;

function timeFindings(
  called: string,
  file: NamedFile,
  { validFrom, validTo, subject }: X509Certificate,
  isOwn: boolean,
  now: Date,
): Diagnostic[] {
  const subjectOf = isOwn ? called : `${called} comes with that of ${inOneLine(subject)}, which`;
  const [from, to] = [new Date(validFrom), new Date(validTo)];
  if (from > now) return [error(file, `${subjectOf} is not valid before ${dayOf(from)}`)];
  if (to <= now) return [error(file, `${subjectOf} expired on ${dayOf(to)}`, 'renew it')];
  if (to.getTime() - now.getTime() > soon) return [];
  return [warning(file, `${subjectOf} expires on ${dayOf(to)}`, 'renew it')];
}

/** A name in the subject is none: who is careful looks at the alternative names only (RFC 9525, RFC 5922). */
function nameFindings(called: string, { certificate, names }: NamedCertificate, own: X509Certificate): Diagnostic[] {
  const covers = (name: string): boolean =>
    isIP(name) > 0 ? own.checkIP(name) !== undefined : own.checkHost(name, { subject: 'never' }) !== undefined;
  if (names.length === 0 || names.some(covers)) return [];
  const alternatives = own.subjectAltName;
  const found =
    alternatives === undefined ? 'has no alternative name (SAN)' : `is for ${inOneLine(alternatives)} alone`;
  return [
    warning(
      certificate,
      `${called} ${found}, and the host is reached as ${names.join(' or ')}`,
      "name the host in the certificate, or give it the certificate's name as `address`",
    ),
  ];
}

function keyFindings(
  { use, reader }: NamedCertificate,
  file: NamedFile,
  certificate: X509Certificate | undefined,
  root: string,
): Diagnostic[] {
  const called = `the key of ${use}, ${file.path},`;
  const text = textOf(file, called, root);
  if (typeof text !== 'string') return [text];
  const found = accessFindings(called, file, statSync(join(root, file.path)), reader, root);
  const key = keyIn(text);
  if (typeof key === 'string') return [error(file, `${called} ${key}`), ...found];
  const belongs = certificate === undefined || certificate.checkPrivateKey(key);
  return belongs ? found : [error(file, `${called} does not belong to the certificate`), ...found];
}

function accessFindings(
  called: string,
  file: NamedFile,
  { mode, uid, gid }: Stats,
  reader: string | undefined,
  root: string,
): Diagnostic[] {
  const bits = octal(mode & 0o777);
  if ((mode & 0o007) !== 0)
    return [warning(file, `${called} is open to every account of the host (${bits})`, `chmod o= ${file.path}`)];
  if (reader === undefined) return [];
  const ids = ownerIds(readAccounts(root), `${reader}:${reader}`);
  // A group may have members that only /etc/group of a directory service knows.
  if ('problem' in ids || (mode & 0o040) !== 0 || (ids.uid === uid && (mode & 0o400) !== 0)) return [];
  const hint = gid === ids.gid ? `chmod g+r ${file.path}` : `chgrp ${reader} ${file.path} && chmod g+r ${file.path}`;
  return [error(file, `${called} cannot be read by the account ${reader} (${bits})`, hint)];
}

function authorityFindings({ use, authorities: file }: NamedCertificate, root: string): Diagnostic[] {
  if (file === undefined) return [];
  const called = `the authorities of ${use}, ${file.path},`;
  const text = textOf(file, called, root);
  if (typeof text !== 'string') return [text];
  return certificatesIn(text).length > 0 ? [] : [error(file, `${called} has no certificate in PEM`)];
}

function textOf(file: NamedFile, called: string, root: string): string | Diagnostic {
  try {
    return readFileSync(join(root, file.path), 'utf8');
  } catch (problem) {
    return error(file, `${called} cannot be read: ${errorText(problem)}`);
  }
}

/** Names have a line each, and whoever made the certificate chose them. */
function inOneLine(names: string): string {
  return names.split('\n').join(', ');
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function error({ place }: NamedFile, message: string, hint?: string): Diagnostic {
  return { rule: 'certificate', severity: 'error', message, place, ...(hint !== undefined && { hint }) };
}

function warning({ place }: NamedFile, message: string, hint: string): Diagnostic {
  return { rule: 'certificate', severity: 'warning', message, place, hint };
}
