import { monthNamed } from '../../feeds/month-names.ts';
import { readBylines } from './bylines.ts';
import { type Found, meta, type Witness } from './evidence.ts';
import { isThing, type Thing, textOf, typesOf } from './json-ld.ts';
import { siteNames } from './title.ts';
import { unescapeEntities } from './unescape.ts';

const by =
  /^(?:(?:written|posted|published|submitted|words|text|story|reported|geschrieben|verfasst|eingestellt|écrit|publié|soumis|rédigé|escrito|publicado|escrit|publicat|scritto|pubblicato|inserito|geschreven|geplaatst|skriven|publicerad)\s+)?(?:by|von|par|por|per|da|di|door|av|af|autora?|auteur|autore|author|text|作者|作成者|작성자|글쓴이|بقلم|كتب|מאת)(?![\p{L}])\s*[:：]?\s*/iu;
/** The day that stands behind a name in one line. */
const thenDay = /\s+(?:on|le|el|am|il|op|den|em|•|\||·)?\s*(?:\p{L}{2,10}\.?,?\s+)?\d{1,2}[./\s-].*$/u;
const nobody =
  /^(?:admin(?:istrat(?:or|eur|ore))?|administrador|super ?(?:user|admin)|wp ?admin|editors?|webmaster|user|guest|staff|anonymous|unknown|root|redactie|redaktion|redaction|redacción|(?:the )?authors?|posted (?:on|by)|written by|team|redaktionsteam|n\/?a)$/i;

/** Who wrote it, in the page's order. A site's own name is no author. */
export function findAuthors(witness: Witness, title: string): Found<readonly string[]> | undefined {
  const sources: readonly (() => Found<readonly string[]> | undefined)[] = [
    () => some(namesIn(witness.thing?.['author'] ?? witness.thing?.['creator'], witness.things), 'json-ld'),
    () => fromMeta(witness),
    () => some(readBylines(witness.page.body, title), 'byline'),
  ];
  // A blog may bear the name of the person who writes it.
  const people = personNames(witness);
  const sites = siteNames(witness)
    .map((name) => name.toLowerCase())
    .filter((name) => !people.has(name));
  for (const source of sources) {
    const found = source();
    const value = [...new Set(found?.value.flatMap(cleanNames))].filter((name) => !sites.includes(name.toLowerCase()));
    if (found && value.length > 0) return { value: value.slice(0, 20), evidence: found.evidence };
  }
  return undefined;
}

/** The names of those that JSON-LD calls persons. */
function personNames({ things }: Witness): ReadonlySet<string> {
  const people = things.filter(
    (thing) => typesOf(thing).includes('Person') && !typesOf(thing).includes('Organization'),
  );
  return new Set(people.flatMap((person) => textOf(person['name'])?.toLowerCase() ?? []));
}

const some = (value: readonly string[], evidence: string) => (value.length > 0 ? { value, evidence } : undefined);

function fromMeta(witness: Witness): Found<readonly string[]> | undefined {
  const first = meta(
    witness,
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'citation_author',
    'byl',
  );
  if (!first) return undefined;
  const name = first.evidence.slice('meta '.length);
  return {
    value: witness.page.metas.filter((candidate) => candidate.name === name).map(({ content }) => content),
    evidence: first.evidence,
  };
}

function namesIn(value: unknown, things: readonly Thing[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, things));
  if (isThing(value) && value['name'] === undefined) {
    const whole = things.find((thing) => thing['@id'] === value['@id'] && thing['name'] !== undefined);
    return whole ? namesIn(whole, []) : [];
  }
  const name = textOf(value);
  return name === undefined ? [] : [name];
}

/** The people in one field: `By Ana Ruiz and Tom Ek | City News` gives two. */
function cleanNames(field: string): readonly string[] {
  const [people = ''] = unescapeEntities(field)
    .replace(/^.*\b(?:written|posted) by\b\s*/i, '')
    .replace(by, '')
    .replace(thenDay, '')
    .split(/\s+[|•·–—]\s+/);
  return people
    .split(/\s*(?:;|\s&\s|\s(?:and|und|et|och|og)\s|\s(?:y|i|e|en)\s(?=\S+\s+\S))\s*|,\s+(?=\p{Lu}\S*\s)/u)
    .map((name) =>
      name
        .replace(by, '')
        .replace(/\S+@\S+|\(.*?\)|^[@~]\s*/g, '')
        .replace(
          /\s+(?:says|writes|schreibt|alle artikel|view all|all posts|founder|editor|staff writer|contributor|follow)\b.*$/i,
          '',
        )
        .replace(/^[\s,:.-]+|[\s,:.-]+$/g, ''),
    )
    .filter((name) => name.length > 1 && name.length < 60 && name.split(' ').length < 7 && isPerson(name));
}

const isPerson = (name: string) =>
  monthNamed(name) === undefined &&
  !/\badmin$/i.test(name) &&
  !/^https?:|^www\.|\d{2}|[/\\[\]{}]/.test(name) &&
  !nobody.test(name);
