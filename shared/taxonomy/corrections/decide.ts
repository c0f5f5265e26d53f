import { organisations } from '../organisations/organisation.ts';
import { placeById } from '../places/gazetteer.ts';
import type { Evidence, Tags } from '../tags.ts';
import { taxonomy, themeById } from '../theme.ts';
import { type Correction, makeCorrection } from './correction.ts';
import { firstSentence, quoted } from './evidence-in.ts';

/** What a person says of an article's tag, as the command line or the desk hears it. */
export interface Decided extends Pick<Correction, 'articleId' | 'kind' | 'tag' | 'action' | 'by' | 'why'> {
  /** Words of the article that show it. Default: those the machine found, else its first sentence. */
  readonly quote?: string;
}

/** The correction that a decision makes, or in a sentence why it makes none. */
export function decide(
  decided: Decided,
  { text, tags, now }: { readonly text: string; readonly tags: Tags; readonly now: Date },
): Correction | { readonly refused: string } {
  const { quote, ...about } = decided;
  const unknown = whatIsUnknown(decided);
  if (unknown) return { refused: unknown };
  if (decided.by.trim() === '' || decided.why.trim() === '')
    return { refused: 'A correction says who made it and why: --by NAME --why "…".' };
  const found = evidenceOf(decided, tags);
  if (decided.action !== 'add' && found.length === 0)
    return { refused: `The article has no ${decided.kind} ${decided.tag} to ${decided.action}.` };
  const words = quote === undefined ? [...found, ...firstSentence(text)] : quoted(text, quote);
  if (words.length === 0) return { refused: `The article does not say "${quote ?? ''}". Quote it word for word.` };
  const evidence =
    decided.action === 'remove' ? [] : found.length > 0 && quote === undefined ? found : words.slice(0, 1);
  return makeCorrection({ ...about, by: about.by.trim(), why: about.why.trim(), at: now.toISOString(), evidence });
}

function whatIsUnknown({ kind, tag }: Decided): string | undefined {
  switch (kind) {
    case 'theme':
      return themeById.has(tag) ? undefined : `There is no theme "${tag}".${nearest(tag)}`;
    case 'goal':
      return /^(?:[1-9]|1[0-7])$/.test(tag) ? undefined : `There is no goal "${tag}". Goals are 1 to 17.`;
    case 'place':
      return placeById(tag) ? undefined : `There is no place "${tag}". Give its GeoNames id, such as 2778067 for Graz.`;
    case 'organisation':
      return organisations.some(({ id }) => id === tag)
        ? undefined
        : `There is no organisation "${tag}". Give the id of its source, such as uclg.`;
  }
}

/** Themes whose name shares a word with what was asked for. */
function nearest(tag: string): string {
  const asked = tag
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3);
  const near = taxonomy.themes.filter(({ id }) => asked.some((word) => id.includes(word))).map(({ id }) => id);
  return near.length > 0 ? ` Did you mean ${near.slice(0, 4).join(', ')}?` : ' `monitor taxonomy list` names all.';
}

function evidenceOf({ kind, tag }: Decided, tags: Tags): readonly Evidence[] {
  const mentions = (all: readonly (Evidence & { readonly id: string })[]) =>
    all.filter(({ id }) => id === tag).map(({ start, end, text }) => ({ start, end, text }));
  switch (kind) {
    case 'theme':
      return tags.themes.find(({ id }) => id === tag)?.evidence ?? [];
    case 'goal':
      return tags.sdgs.find(({ goal }) => goal === tag)?.evidence ?? [];
    case 'place':
      return mentions(tags.places);
    case 'organisation':
      return mentions(tags.organisations);
  }
}
