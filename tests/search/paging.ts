import { type Found, find, type Place } from '../../shared/search/find.ts';
import { openIndex } from '../../shared/search/sqlite.ts';
import { chances } from '../bench/archive/made-up.ts';
import { type Made, newFile, write } from './articles.ts';

const someDay = (chance: () => number) =>
  `2026-${chance() < 0.5 ? '10' : '11'}-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}`;

/** Reads a list to its end while articles come in, change their week and go; what was there all the time, and what was seen. */
export async function pageWhileChanging(seed: number) {
  const chance = chances(seed);
  const file = newFile();
  const weeks: Record<string, Made[]> = {};
  let made = 0;
  const add = () => {
    const day = someDay(chance);
    const week = `${day.slice(0, 7)}-${Math.floor(Number(day.slice(8)) / 8)}`;
    weeks[week] = [...(weeks[week] ?? []), { id: `n${made++}`, text: chance() < 0.8 ? 'city' : 'town', day }];
  };
  for (let i = 0; i < 8 + Math.floor(chance() * 24); i++) add();
  await write(file, weeks);
  const there = new Set(idsOf(weeks));
  const seen: string[] = [];
  const limit = 1 + Math.floor(chance() * 5);
  for (let after: Place | undefined, isOver = false; !isOver; ) {
    const index = openIndex(file);
    const { hits }: Found = find(index, { filters: {}, sort: 'date', limit, ...(after && { after }) });
    index.close();
    seen.push(...hits.map(({ id }) => id.replace(/\.+$/, '')));
    after = hits.at(-1);
    isOver = hits.length < limit;
    for (let i = Math.floor(chance() * 4); i > 0; i--) add();
    if (chance() < 0.3) removeOne(weeks, chance, there);
    await write(file, weeks);
  }
  return { there, seen };
}

function removeOne(weeks: Record<string, Made[]>, chance: () => number, there: Set<string>): void {
  const names = Object.keys(weeks);
  const week = names[Math.floor(chance() * names.length)] ?? '';
  const [gone, ...left] = weeks[week] ?? [];
  if (gone) there.delete(gone.id);
  weeks[week] = left;
}

const idsOf = (weeks: Record<string, Made[]>) =>
  Object.values(weeks)
    .flat()
    .map(({ id }) => id);
