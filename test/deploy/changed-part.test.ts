import { equal } from 'uvu/assert';
import { changedPart, changedPartOf, isSameText } from '../../deploy/changed-part.ts';
import { diffContents } from '../../deploy/file-changes.ts';
import fc from '../lib/fast-check.ts';
import { suite } from '../lib/suite.ts';

const part = suite('What of two texts is compared');

part('are the sections between those that are the same at both ends', () => {
  const text = (name: string): string =>
    `; a note\n[alice]\ntype=aor\n[bob]\nname=${name}\ntype=aor\n[carol]\ntype=aor\n`;
  equal(changedPart(text('Bob'), text('Bobby')), {
    before: '[bob]\nname=Bob\ntype=aor\n',
    after: '[bob]\nname=Bobby\ntype=aor\n',
    start: 3,
  });
});

part('is everything where there are no sections', () => {
  equal(changedPart('one\ntwo\n', 'one\nthree\n'), { before: 'one\ntwo\n', after: 'one\nthree\n', start: 0 });
});

part('is the last section of texts that are the same', () => {
  equal(changedPart('[a]\n[b]\nx\n', '[a]\n[b]\nx\n'), { before: '[b]\nx\n', after: '[b]\nx\n', start: 1 });
});

part('is what stands between, where a section is new', () => {
  const long = '[alice]\n'.padEnd(9000, 'x\n');
  equal(changedPart(`${long}[carol]\n`, `${long}[bob]\n[carol]\n`), {
    before: '[carol]\n',
    after: '[bob]\n[carol]\n',
    start: 4497,
  });
});

part('leaves out nothing that is needed to make the one text of the other', () => {
  const lines = fc.array(fc.constantFrom('[a]', '[b]', '[c]', 'x=1', 'y=2', ''), { maxLength: 12 });
  const texts = lines.map((all) => all.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const { start, ...cut } = changedPart(before, after);
      const head = before.split('\n').slice(0, start).join('\n');
      const rest = before.slice(head.length + (start > 0 ? 1 : 0) + cut.before.length);
      const front = before.slice(0, before.length - rest.length - cut.before.length);
      equal(`${front}${cut.after}${rest}`, after);
    }),
  );
});

part('is the same of texts in pieces, whatever these are', () => {
  const piece = fc.constantFrom(
    ...['[a]\nx=1\n', '[b]\n', 'y=2\n', '[c]\nz=3\n', '; note\n'].map((content) => ({ content, secrets: [] })),
  );
  const pieces = fc.array(piece, { maxLength: 10 });
  fc.assert(
    fc.property(pieces, pieces, (before, after) => {
      const [old, now] = [before, after].map((parts) => ({
        parts,
        content: parts.map(({ content }) => content).join(''),
      }));
      if (old === undefined || now === undefined) return;
      const { start, ...cut } = changedPartOf(old, now);
      const head = old.content.split('\n').slice(0, start).join('\n');
      const front = old.content.slice(0, head.length + (start > 0 ? 1 : 0));
      const rest = old.content.slice(front.length + cut.before.length);
      equal(`${front}${cut.after}${rest}`, now.content);
      equal(isSameText(old, now), old.content === now.content);
      equal(front === '' || cut.before === '' || cut.before.startsWith('['), true);
      equal(rest === '' || rest.startsWith('['), true);
    }),
  );
});

part('gives the lines their numbers in the whole text', () => {
  const text = (name: string): string => `[alice]\ntype=aor\n\n[bob]\nname=${name}\n\n[carol]\ntype=aor\n`;
  equal(diffContents('/etc/asterisk/pjsip.conf', { content: text('Bob') }, { content: text('Bobby') }, 9).sections, [
    {
      header: '[bob]',
      hunks: [
        {
          oldLine: 4,
          newLine: 4,
          lines: [
            { sign: ' ', text: '[bob]' },
            { sign: '-', text: 'name=Bob' },
            { sign: '+', text: 'name=Bobby' },
            { sign: ' ', text: '' },
          ],
        },
      ],
    },
  ]);
});

part.run();
