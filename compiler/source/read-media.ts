import type { Diagnostic } from '../diagnostic.ts';
import { sha256 } from '../sha256.ts';
import { audioHead } from '../sounds/audio-head.ts';
import type { FileTree, TreeEntry } from './file-tree.ts';
import { isFileInside, refused, unreadable } from './list-files.ts';
import type { MediaFile } from './media.ts';

/** Where a site keeps what its hosts play. */
const folders = ['moh', 'sounds'];
/** An hour of the best format that Asterisk plays is less. */
const maxBytes = 256 * 1024 * 1024;
const mostFiles = 20_000;

type Report = (diagnostic: Diagnostic) => void;

/** Reads the sounds and the music of a site, sorted by name; what is written beside them for people is left out. */
export function readMedia(tree: FileTree, report: Report): MediaFile[] {
  const names: string[] = [];
  for (const folder of folders) listMedia(tree, folder, names, report);
  names.sort();
  refuseTwins(names, report);
  return names.map((name) => readFile(tree, name, report)).filter((file) => file !== undefined);
}

function listMedia(tree: FileTree, top: string, names: string[], report: Report): void {
  let tops: TreeEntry[];
  try {
    tops = tree.entries('').filter(({ name }) => name === top);
  } catch {
    // What is wrong with the site's own folder has been said.
    return;
  }
  const waiting: string[] = [];
  for (const entry of tops) {
    if (entry.kind === 'folder') waiting.push(top);
    else report(refused(`${top} is no folder`, 'the files that hosts play are in it'));
  }
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    let entries: readonly TreeEntry[];
    try {
      entries = tree.entries(folder);
    } catch (error) {
      report(unreadable(folder, error));
      continue;
    }
    if (names.length + entries.length > mostFiles) {
      report(refused(`${folder} holds more than ${mostFiles} files`));
      return;
    }
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || isForPeople(entry.name)) continue;
      if (entry.kind === 'folder') waiting.push(path);
      else if (isFileInside(tree, path, entry, report)) names.push(path);
    }
  }
}

/** Notes and transcripts. */
function isForPeople(name: string): boolean {
  return /\.(?:md|txt)$/i.test(name);
}

/** Where upper and lower case are one, only one of the two would be there. */
function refuseTwins(names: readonly string[], report: Report): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, name);
    else report(refused(`${other} and ${name} have one name but for upper and lower case`, 'rename one of them'));
  }
}

function readFile(tree: FileTree, name: string, report: Report): MediaFile | undefined {
  try {
    const { size, bytes } = tree.read(name, maxBytes);
    if (bytes === undefined) {
      report(refused(`${name} has ${Math.round(size / 1048576)} MB; at most ${maxBytes / 1048576} MB are read`));
      return undefined;
    }
    const digest = sha256(bytes);
    return { name, path: tree.locate(name), size: bytes.length, digest, head: audioHead(bytes) };
  } catch (error) {
    report(unreadable(name, error));
    return undefined;
  }
}
