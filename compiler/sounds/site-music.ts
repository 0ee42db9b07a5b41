import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../didyoumean.ts';
import type { MusicClass } from '../model/music-class.ts';
import type { MediaFile } from '../source/media.ts';
import { checkAudio, placeOfFile, type SentFile } from './site-sounds.ts';

/** `moh/jazz/blue-train.wav`: Asterisk looks into no folder below that of a class. */
const layout = /^(moh\/[a-z0-9][a-z0-9_.-]*)\/([A-Za-z0-9_][A-Za-z0-9_-]*)\.[A-Za-z0-9-]+$/;

/** Where each file of `moh/` goes; every one is for some class. */
export function siteMusic(
  media: readonly MediaFile[],
  classes: ReadonlyMap<string, MusicClass>,
  report: (found: Diagnostic) => void,
): SentFile[] {
  const files: SentFile[] = [];
  const lonely = new Set<string>();
  for (const file of media) {
    if (!file.name.startsWith('moh/')) continue;
    checkAudio(file, report);
    const [, folder, base] = layout.exec(file.name) ?? [];
    if (folder === undefined) {
      report(misplaced(file));
      continue;
    }
    if (isPlayed(classes, `/var/lib/asterisk/${folder}`, `${base}`)) {
      files.push({ path: `/var/lib/asterisk/${file.name}`, media: file });
    } else if (!lonely.has(folder)) {
      lonely.add(folder);
      report(unplayed(file, folder, classes));
    }
  }
  return files;
}

function isPlayed(classes: ReadonlyMap<string, MusicClass>, folder: string, base: string): boolean {
  for (const { directory, entries } of classes.values()) {
    if (directory?.replace(/\/$/, '') === folder || entries.includes(`${folder}/${base}`)) return true;
  }
  return false;
}

function misplaced(file: MediaFile): Diagnostic {
  return {
    rule: 'unplayable-sound',
    severity: 'error',
    message: `${file.name} cannot be played by a music class`,
    place: placeOfFile(file),
    hint: 'music is `moh/CLASS/NAME.wav`, such as moh/jazz/blue-train.wav, of letters, digits, `_` and `-`',
  };
}

function unplayed(file: MediaFile, folder: string, classes: ReadonlyMap<string, MusicClass>): Diagnostic {
  const name = folder.slice('moh/'.length);
  const near = nearest(name, classes.keys());
  return {
    rule: 'unused-object',
    severity: 'warning',
    message: `${file.name} is played by no music class, and goes to no host`,
    place: placeOfFile(file),
    hint: near === undefined ? `say \`music_on_hold: { ${name}: {} }\`` : `did you mean "moh/${near}"?`,
  };
}
