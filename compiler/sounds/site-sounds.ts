import type { Diagnostic } from '../diagnostic.ts';
import type { MediaFile } from '../source/media.ts';
import type { Place } from '../source/place.ts';
import { audioProblem, endingOf } from './audio-problem.ts';

/** A file of the site that a host gets. */
export interface SentFile {
  /** Absolute path on the host. */
  readonly path: string;
  readonly media: MediaFile;
}

/** The prompts that the site ships. */
export interface SiteSounds {
  /** What Asterisk is told to play, by the name that the site says: `office/closed`. */
  readonly paths: ReadonlyMap<string, string>;
  readonly files: readonly SentFile[];
}

/** Where the site's own sounds are on a host. */
const folder = '/var/lib/asterisk/sounds/site';

/** `sounds/fr/office/closed.wav`. */
const layout =
  /^sounds\/([a-z]{2,3}(?:_[A-Z]{2})?)\/((?:[A-Za-z0-9_][A-Za-z0-9_.-]*\/)*)([A-Za-z0-9_][A-Za-z0-9_-]*)\.[A-Za-z0-9-]+$/;

/**
 * Works out where each file of `sounds/` goes. For a path from the root Asterisk looks into a folder of the caller's language
 * beside the file, and then for the file itself: so the file itself speaks the site's language, and every caller hears something.
 */
export function siteSounds(
  media: readonly MediaFile[],
  language: string,
  report: (found: Diagnostic) => void,
): SiteSounds {
  const byName = new Map<string, Map<string, MediaFile[]>>();
  const languages = new Set<string>();
  for (const file of media) {
    if (!file.name.startsWith('sounds/')) continue;
    checkAudio(file, report);
    const [, spoken, within = '', base = ''] = layout.exec(file.name) ?? [];
    if (spoken === undefined || `${within}${base}`.length > longestName) {
      report(misplaced(file));
      continue;
    }
    languages.add(spoken);
    const versions = byName.get(`${within}${base}`) ?? new Map<string, MediaFile[]>();
    versions.set(spoken, [...(versions.get(spoken) ?? []), file]);
    byName.set(`${within}${base}`, versions);
  }
  const files: SentFile[] = [];
  const paths = new Map<string, string>();
  for (const [name, versions] of [...byName].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const slash = name.lastIndexOf('/') + 1;
    const inLanguage = name
      .split('/')
      .slice(0, -1)
      .find((part) => languages.has(part));
    if (inLanguage !== undefined) reportFolder(name, inLanguage, versions, report);
    const usual = usualLanguage([...versions.keys()], language);
    for (const [spoken, list] of versions) {
      const apart = spoken === usual ? '' : `${spoken}/`;
      for (const file of list)
        files.push({
          path: `${folder}/${name.slice(0, slash)}${apart}${name.slice(slash)}.${endingOf(file.name)}`,
          media: file,
        });
    }
    paths.set(name, `${folder}/${name}`);
  }
  return { paths, files };
}

const longestName = 150;

/** The version for callers whose language has none: the site's language, as Asterisk looks for it, or English. */
function usualLanguage(languages: readonly string[], language: string): string | undefined {
  const wanted = [language, language.replace(/_.*/, ''), 'en', ...languages.toSorted()];
  return wanted.find((each) => languages.includes(each));
}

/** Reports a file that Asterisk cannot play. */
export function checkAudio(file: MediaFile, report: (found: Diagnostic) => void): void {
  const found = audioProblem(file);
  if (found === undefined) return;
  const { problem, hint } = found;
  report({
    rule: 'unplayable-sound',
    severity: 'error',
    message: `${file.name} ${problem}`,
    place: placeOfFile(file),
    hint,
  });
}

/** A file that is no text has one place. */
export function placeOfFile({ name }: MediaFile): Place {
  return { file: name, line: 1, column: 1, length: 1, path: '' };
}

function misplaced(file: MediaFile): Diagnostic {
  return {
    rule: 'unplayable-sound',
    severity: 'error',
    message: `${file.name} cannot be named by the site`,
    place: placeOfFile(file),
    hint: 'a sound is `sounds/LANGUAGE/NAME.wav`, such as sounds/fr/office/closed.wav, of letters, digits, `_` and `-`',
  };
}

/** Asterisk would take such a folder for the language of the sound before it. */
function reportFolder(
  name: string,
  part: string,
  versions: ReadonlyMap<string, readonly MediaFile[]>,
  report: (found: Diagnostic) => void,
): void {
  const file = [...versions.values()][0]?.[0];
  if (file === undefined) return;
  report({
    rule: 'unplayable-sound',
    severity: 'error',
    message: `${file.name} is in a folder called "${part}", which is a language of the site`,
    place: placeOfFile(file),
    hint: `give the folder of "${name}" another name`,
  });
}
