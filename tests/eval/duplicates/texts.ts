import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A text of the labelled set: texts with one `story` tell one story, texts with one `copyOf` are one text. */
export interface LabelledText {
  readonly id: string;
  readonly family: string;
  readonly day: string;
  readonly language: string;
  readonly url: string;
  readonly story: string;
  readonly copyOf: string;
  readonly title: string;
  readonly text: string;
}

/** `dev` is for working with; `held` is only looked at to report a figure. */
export type Split = 'dev' | 'held';

const folder = new URL('texts/', import.meta.url);

/** The files of labelled texts. */
export const textFiles: readonly URL[] = readdirSync(folder)
  .sort()
  .map((name) => new URL(name, folder));

/** All labelled texts of a part; a family, which holds what is easily confused, is never parted. */
export function readTexts(split: Split): readonly LabelledText[] {
  return textFiles
    .flatMap((file) => readFamilies(readFileSync(file, 'utf8')))
    .filter(({ family }) => splitOf(family) === split);
}

const splitOf = (family: string): Split =>
  (createHash('sha256').update(family).digest()[0] ?? 0) % 3 === 0 ? 'held' : 'dev';

function readFamilies(file: string): readonly LabelledText[] {
  return file
    .split(/^# /m)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const [family = '', ...blocks] = part.split(/^== /m);
      const texts = new Map<string, LabelledText>();
      for (const block of blocks) {
        const text = readText(block, family.trim(), texts);
        texts.set(text.id, text);
      }
      return [...texts.values()];
    });
}

function readText(block: string, family: string, before: ReadonlyMap<string, LabelledText>): LabelledText {
  const [head = '', ...lines] = block.trimEnd().split('\n');
  const [id = '', day = '', language = '', url = '', story = '', copyOf = '', title = ''] = head.split(' | ');
  const original = /^of (\S+)$/.exec(lines[0] ?? '')?.[1];
  const text = original === undefined ? lines.join('\n') : edited(before.get(original)?.text, lines.slice(1), id);
  return { id, family, day, language, url, story, copyOf, title, text };
}

/**
 * A copy by what was done to the original: `s/old/new/`, `cut/` a sentence and `move/` one to the end by how it begins,
 * `first/` only up to such a sentence, `top/` and `add/` words, `curly/` other signs and spaces.
 */
function edited(original: string | undefined, edits: readonly string[], id: string): string {
  if (original === undefined) throw new Error(`${id}: there is no such original before it`);
  return edits.reduce((text, edit) => {
    const [what = '', first = ''] = edit.split('/');
    const anywhere = wholeEdits.get(what);
    if (anywhere) return anywhere(text, first);
    const made = placedEdits.get(what);
    const at = text.indexOf(first);
    if (!made || first === '' || at < 0) throw new Error(`${id}: ${edit} cannot be done to the original`);
    const end = /[.!?]["»”’“]?(?=\s|$)/.exec(text.slice(at));
    const to = end ? at + end.index + end[0].length : text.length;
    return made(
      { text, before: text.slice(0, at), sentence: text.slice(at, to), after: text.slice(to).trimStart() },
      edit,
    );
  }, original);
}

const wholeEdits = new Map<string, (text: string, words: string) => string>([
  ['top', (text, words) => `${words} ${text}`],
  ['add', (text, words) => `${text} ${words}`],
  ['curly', (text) => curly(text)],
]);

/** A text around the sentence that an edit names. */
interface Place {
  readonly text: string;
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
}

const placedEdits = new Map<string, (place: Place, edit: string) => string>([
  ['s', ({ text }, edit) => text.replace(edit.split('/')[1] ?? '', () => edit.split('/')[2] ?? '')],
  ['cut', ({ before, after }) => before + after],
  ['move', ({ before, sentence, after }) => `${(before + after).trimEnd()} ${sentence}`],
  ['first', ({ before, sentence }) => before + sentence],
]);

/** As word processors write: other quotation marks and dashes, and spaces that do not break. */
const curly = (text: string) =>
  text
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/« ?([^»]*?) ?»/g, '“$1”')
    .replaceAll("'", '’')
    .replaceAll(' - ', ' – ')
    .replace(/(\d) (\d)/g, '$1\u00a0$2');
