import { quoted } from '../quoted.ts';
import { isSecretKey } from '../secret-key.ts';
import type { Origin } from '../source/origin.ts';
import { type Schema, schemaAt } from './schema-at.ts';

/** The value an error is about. */
export interface Found {
  /** Where it stands; undefined for the whole document. */
  readonly origin: Origin | undefined;
  readonly value: unknown;
  /** `users.alice.number`, or `the site` for the whole. */
  readonly subject: string;
  /** What the schema says of it. */
  readonly schema: Schema;
  /** Whether it is a secret, which is nothing to show; or the error is about something inside of one. */
  readonly secret: 'no' | 'itself' | 'inside';
}

/** Follows a JSON pointer, as far as a secret at most. */
export function find(root: object, instancePath: string): Found {
  const steps = stepsOf(instancePath);
  const secretAt = steps.findIndex(isSecretKey);
  const followed = secretAt < 0 ? steps : steps.slice(0, secretAt + 1);
  let origin: Origin | undefined;
  let value: unknown = root;
  for (const key of followed) {
    if (typeof value !== 'object' || value === null) break;
    origin = { container: value, key };
    value = Reflect.get(value, key);
  }
  return {
    origin,
    value,
    subject: followed.length === 0 ? 'the site' : followed.map(asStep).join('.'),
    schema: schemaAt(root, followed),
    secret: secretAt < 0 ? 'no' : followed.length === steps.length ? 'itself' : 'inside',
  };
}

/** Most keys are plain words; a strange one is told from the dots around it by quotes. */
function asStep(key: string): string {
  return /^[\w*#+-]{1,60}$/.test(key) ? key : quoted(key);
}

/** The keys of a JSON pointer. */
export function stepsOf(instancePath: string): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
