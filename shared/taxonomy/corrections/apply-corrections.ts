import { organisations } from '../organisations/organisation.ts';
import { placeById } from '../places/gazetteer.ts';
import { placeTag } from '../places/place-tag.ts';
import type { Evidence, Tags } from '../tags.ts';
import type { Correction } from './correction.ts';
import { evidenceIn } from './evidence-in.ts';

type Decision = 'added' | 'confirmed';

/** Tags as people decided them: what they removed is gone, what they added or confirmed is there, whatever the machine says. The last word on a tag counts. */
export function applyCorrections(tags: Tags, text: string, corrections: readonly Correction[]): Tags {
  if (corrections.length === 0) return tags;
  const inOrder = corrections.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const last = new Map(inOrder.map((correction) => [`${correction.kind} ${correction.tag}`, correction]));
  const corrected = [...last.values()].reduce((before, correction) => applyOne(before, text, correction), tags);
  return { ...corrected, corrections: inOrder.map(({ id }) => id) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function applyOne(tags: Tags, text: string, correction: Correction): Tags {
  const { kind, tag, action } = correction;
  const decision: Decision = action === 'confirm' ? 'confirmed' : 'added';
  const evidence = evidenceIn(text, correction.evidence);
  const isOther = (id: string) => id !== tag;
  const gone = action === 'remove';
  switch (kind) {
    case 'theme': {
      const known = tags.themes.find(({ id }) => id === tag);
      const decided = { id: tag, score: 1, evidence: known?.evidence ?? evidence, decision };
      const others = tags.themes.filter(({ id }) => isOther(id));
      return { ...tags, themes: gone ? others : [decided, ...others] };
    }
    case 'goal': {
      const known = tags.sdgs.find(({ goal }) => goal === tag);
      const decided = { evidence, ...known, goal: tag, score: 1, decision };
      const others = tags.sdgs.filter(({ goal }) => isOther(goal));
      return { ...tags, sdgs: gone ? others : [...others, decided] };
    }
    case 'place':
      return { ...tags, places: decidedOf(tags.places, tag, gone, decision, () => placesAdded(text, tag, evidence)) };
    case 'organisation':
      return {
        ...tags,
        organisations: decidedOf(tags.organisations, tag, gone, decision, () => organisationsAdded(tag, evidence)),
      };
  }
}

/** Mentions of one thing after a decision on it: none, those that are there, or the ones a person pointed to. */
function decidedOf<T extends { readonly id: string; readonly start: number }>(
  mentions: readonly T[],
  tag: string,
  isGone: boolean,
  decision: Decision,
  added: () => readonly T[],
): readonly T[] {
  const others = mentions.filter(({ id }) => id !== tag);
  if (isGone) return others;
  const known = mentions.filter(({ id }) => id === tag);
  const decided = (known.length > 0 ? known : added()).map((mention) => ({ ...mention, decision }));
  return [...others, ...decided].toSorted((a, b) => a.start - b.start);
}

function placesAdded(text: string, id: string, evidence: readonly Evidence[]) {
  const place = placeById(id);
  return place === undefined ? [] : evidence.map(({ start, end }) => placeTag(text, start, end, place));
}

function organisationsAdded(id: string, evidence: readonly Evidence[]) {
  const name = organisations.find((organisation) => organisation.id === id)?.name;
  return name === undefined ? [] : evidence.map((words) => ({ id, name, ...words }));
}
