import { type Hit, type PhraseFinder, phraseFinder } from '../../text/find-phrases.ts';
import type { Phrase } from '../../text/phrase-trie.ts';
import type { OrganisationTag } from '../tags.ts';
import { type Organisation, organisations } from './organisation.ts';

/** What a phrase says of an organisation: its name, an abbreviation that needs company, or such company. */
interface Meaning {
  readonly organisation: Organisation;
  readonly says: 'name' | 'guarded' | 'company';
}

const finders = new Map<string, PhraseFinder<Meaning>>();

/** The organisations a text names, each time it does; of names inside one another the longest. */
export function organisationsIn(text: string, language: string): OrganisationTag[] {
  const hits = finderOf(language)(text).filter(
    ({ start }) => !/[\uac00-\ud7a3]{2}/.test(text.slice(Math.max(0, start - 1), start + 1)),
  );
  const backed = new Set(
    hits.filter(({ meaning }) => meaning.says !== 'guarded').map(({ meaning }) => meaning.organisation),
  );
  const named = hits.filter(
    ({ meaning: { says, organisation } }) => says === 'name' || (says === 'guarded' && backed.has(organisation)),
  );
  return outermost(named).map(({ meaning: { organisation }, start, end }) => ({
    id: organisation.id,
    name: organisation.name,
    start,
    end,
    text: text.slice(start, end),
  }));
}

/** Names are the same in every language; only Korean joins words, so it is read by syllables. */
function finderOf(language: string): PhraseFinder<Meaning> {
  const reading = language === 'ko' ? 'ko' : 'names';
  const finder = finders.get(reading) ?? phraseFinder(reading, organisations.flatMap(phrasesOf));
  finders.set(reading, finder);
  return finder;
}

function phrasesOf(organisation: Organisation): Phrase<Meaning>[] {
  const { names, asWritten = [], short = [], guarded = [], with: company = [] } = organisation;
  const phrase =
    (says: Meaning['says'], form: Phrase<Meaning>['form'] = 'this-word') =>
    (text: string) => ({
      text,
      form,
      meaning: { organisation, says },
    });
  return [
    ...names.map(phrase('name')),
    ...[...asWritten, ...short].map(phrase('name', 'this-case')),
    ...guarded.map(phrase('guarded', 'this-case')),
    ...company.map(phrase('company')),
  ];
}

function outermost(hits: readonly Hit<Meaning>[]): Hit<Meaning>[] {
  let reached = 0;
  return hits
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}
