import { readDay } from '../../shared/search/day-range.ts';
import { type FacetKind, facetKinds } from '../../shared/search/document.ts';
import { readWords } from '../../shared/search/search-archive.ts';
import { Complaint } from './complaint.ts';
import type { Where } from './options.ts';

/** Options that say which articles. */
export type WhichOptions = Where & { readonly [kind in FacetKind]?: readonly string[] } & {
  readonly since?: string;
  readonly until?: string;
};

/** Which articles somebody asks for, or a complaint about how they asked. */
export function whichOf(words: string, options: WhichOptions, now: Date) {
  const filters = Object.fromEntries(
    facetKinds.flatMap((kind) => (options[kind] ? [[kind, options[kind]] as const] : [])),
  );
  const wanted = readWords(words, filters);
  if (wanted && 'complaint' in wanted) throw new Complaint(`the search was not understood: ${wanted.complaint}`);
  return {
    ...(wanted && { wanted }),
    filters,
    ...day('since', options.since, now),
    ...day('until', options.until, now),
  };
}

function day(name: 'since' | 'until', text: string | undefined, now: Date) {
  if (text === undefined) return {};
  const read = readDay(text, now);
  if (read === undefined)
    throw new Complaint(
      `--${name}: ${text} is no day. Write it as 2026-11-23, or as 30d, 6w, 3m, 2y for how long ago.`,
    );
  return { [name]: read };
}
