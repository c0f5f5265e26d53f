import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { journalHeadKey, journalPartKey, journalPrefix } from './keys.ts';
import type { Shelf } from './shelf.ts';

/** The end of a journal that still grows, and the names of the parts before it. */
const Head = z.object({
  sealed: z.array(z.object({ part: z.string(), at: z.iso.datetime() })),
  entries: z.array(z.unknown()),
});
type Head = z.infer<typeof Head>;

interface Rules<T> {
  readonly entry: z.ZodMiniType<T>;
  /** Entries after which a part is sealed: what each addition writes again stays small. */
  readonly sealAt: number;
  /** Days after which a sealed part is forgotten; without it none is. */
  readonly forgetDays?: number;
}

interface Remover {
  list(bucket: 'archive', prefix: string): Promise<readonly { readonly key: string }[]>;
  remove(bucket: 'archive', keys: readonly string[]): Promise<void>;
}

/** Sealed parts that a process remembers. */
const partsInMemory = 128;

/**
 * Lists that many writers add to and nobody takes from, in one order that all agree on. An addition replaces the head
 * on condition, so it comes after everything its writer has read; it costs one read and one write however long the list
 * is. A full head becomes a part that is named for its content and never changes, so a process reads it once; whoever
 * is killed in between leaves at most a part that the next writer makes again.
 */
export function makeJournal<T>({ entry, sealAt, forgetDays }: Rules<T>) {
  const remembered = new Map<string, readonly T[]>();
  const readEntries = (entries: unknown): readonly T[] => z.array(entry).parse(entries);

  /** Everything in a journal, in order. */
  async function read(name: string, shelf: Pick<Shelf, 'get'>): Promise<readonly T[]> {
    const stored = await shelf.get('archive', journalHeadKey(name));
    return stored ? all(name, Head.parse(JSON.parse(stored.text)), shelf) : [];
  }

  /** Adds an entry at the end, unless it is there already; everything in the journal, with it. */
  async function add(
    name: string,
    { own, isIn, at }: { readonly own: T; readonly isIn: (all: readonly T[]) => boolean; readonly at: Date },
    shelf: Shelf,
  ): Promise<readonly T[]> {
    for (;;) {
      const stored = await shelf.get('archive', journalHeadKey(name));
      const head: Head = stored ? Head.parse(JSON.parse(stored.text)) : { sealed: [], entries: [] };
      const before = await all(name, head, shelf);
      if (isIn(before)) return before;
      const next = await grown(name, head, own, at, shelf);
      const condition = stored ? { ifMatch: stored.etag } : ({ ifAbsent: true } as const);
      if (await shelf.put('archive', journalHeadKey(name), JSON.stringify(next), condition)) return [...before, own];
    }
  }

  /**
   * Takes entries out that must not be kept. Parts that had them are made anew; what they were is removed even where
   * nobody names it any more, so that it may be asked again when it was ended on the way.
   */
  async function drop(name: string, isOver: (entry: T) => boolean, shelf: Shelf & Remover): Promise<void> {
    for (let isDone = false; !isDone; ) {
      const stored = await shelf.get('archive', journalHeadKey(name));
      if (!stored) return;
      const next = JSON.stringify(await headWithout(name, Head.parse(JSON.parse(stored.text)), isOver, shelf));
      const condition = { ifMatch: stored.etag };
      isDone = next === stored.text || (await shelf.put('archive', journalHeadKey(name), next, condition));
    }
    for (const { key } of await shelf.list('archive', `${journalPrefix}${name}/`)) {
      if (key === journalHeadKey(name) || !(await readPart(key, shelf)).some(isOver)) continue;
      await shelf.remove('archive', [key]);
      remembered.delete(key);
    }
  }

  async function headWithout(name: string, head: Head, isOver: (entry: T) => boolean, shelf: Shelf): Promise<Head> {
    const sealed = await Promise.all(
      head.sealed.map(async ({ part, at }) => {
        const all = await readPart(journalPartKey(name, part), shelf);
        const kept = all.filter((one) => !isOver(one));
        return { part: kept.length === all.length ? part : await writePart(name, kept, shelf), at };
      }),
    );
    return { sealed, entries: readEntries(head.entries).filter((one) => !isOver(one)) };
  }

  async function writePart(name: string, entries: readonly unknown[], shelf: Shelf): Promise<string> {
    const text = JSON.stringify(entries);
    const part = createHash('sha256').update(text).digest('hex').slice(0, 32);
    await shelf.put('archive', journalPartKey(name, part), text);
    return part;
  }

  async function grown(name: string, { sealed, entries }: Head, own: T, at: Date, shelf: Shelf): Promise<Head> {
    if (entries.length < sealAt) return { sealed, entries: [...entries, own] };
    const part = await writePart(name, entries, shelf);
    const oldest = forgetDays === undefined ? 0 : at.getTime() - forgetDays * 86_400_000;
    const kept = sealed.filter((one) => Date.parse(one.at) >= oldest);
    return { sealed: [...kept, { part, at: at.toISOString() }], entries: [own] };
  }

  async function all(name: string, { sealed, entries }: Head, shelf: Pick<Shelf, 'get'>): Promise<readonly T[]> {
    const parts = await Promise.all(sealed.map(({ part }) => readPart(journalPartKey(name, part), shelf)));
    return [...parts.flat(), ...readEntries(entries)];
  }

  async function readPart(key: string, { get }: Pick<Shelf, 'get'>): Promise<readonly T[]> {
    const known = remembered.get(key);
    if (known) return known;
    const stored = await get('archive', key);
    if (!stored) throw new Error(`${key} was part of a journal and is gone`);
    const entries = readEntries(JSON.parse(stored.text));
    const [oldest = ''] = remembered.keys();
    if (remembered.size >= partsInMemory) remembered.delete(oldest);
    remembered.set(key, entries);
    return entries;
  }

  return { read, add, drop };
}
