import type { EventFact, Image } from '../article.ts';
import { absolute, type Found, meta, type Witness } from './evidence.ts';
import { isThing, textOf, typesOf } from './json-ld.ts';
import { siteInTitle } from './title.ts';
import { unescapeEntities } from './unescape.ts';

const fromThing = ({ thing }: Witness, field: string): Found<string> | undefined => {
  const value = textOf(thing?.[field]);
  return value === undefined ? undefined : { value: unescapeEntities(value), evidence: 'json-ld' };
};

/** A picture with the place where its description stood. */
export interface FoundImage extends Found<Image> {
  readonly altEvidence?: string;
}

/** The picture the page shares itself with; logos and stand-ins are none. */
export function findImage(witness: Witness): FoundImage | undefined {
  const found =
    meta(witness, 'og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src') ??
    imageOfThing(witness);
  const url = absolute(found?.value, witness);
  if (!found || !url || /(?:logo|placeholder|default[-_]|blank|avatar|favicon)/i.test(url.slice(url.lastIndexOf('/'))))
    return undefined;
  const alt = meta(witness, 'og:image:alt', 'twitter:image:alt') ?? altOnPage(witness, url);
  return {
    value: { url, ...(alt && { alt: alt.value }) },
    evidence: found.evidence,
    ...(alt && { altEvidence: alt.evidence }),
  };
}

/** What the page itself says of the picture, at whatever size it shows it. */
function altOnPage({ page }: Witness, url: string): Found<string> | undefined {
  const nameOf = (address: string | null) =>
    address
      ?.split(/[?#]/, 1)[0]
      ?.split('/')
      .at(-1)
      ?.replace(/(?:-\d+x\d+|-scaled)?(?=\.\w+$)/, '');
  const image = page.body
    .getElementsByTagName('img')
    .find((candidate) => sourceFields.some((field) => nameOf(candidate.getAttribute(field)) === nameOf(url)));
  const alt = image?.getAttribute('alt')?.trim();
  return alt ? { value: alt, evidence: 'alt of the image on the page' } : undefined;
}

/** Where an image's address stands, also before a script has put it where browsers look. */
const sourceFields = ['src', 'data-src', 'data-lazy-src', 'data-original'];

function imageOfThing({ thing }: Witness): Found<string> | undefined {
  const image: unknown = Array.isArray(thing?.['image']) ? thing['image'][0] : thing?.['image'];
  const value = textOf(isThing(image) ? (image['url'] ?? image['contentUrl']) : image);
  return value === undefined ? undefined : { value, evidence: 'json-ld' };
}

/** The part of the site it stands in: as its data says, its trail of crumbs, or the category it is filed under. */
export function findSection(witness: Witness): Found<string> | undefined {
  return (
    fromThing(witness, 'articleSection') ??
    meta(witness, 'article:section', 'parsely-section', 'section', 'category') ??
    lastCrumb(witness) ??
    categoryLink(witness)
  );
}

/** The crumb before the page itself; the first is the home page. */
function lastCrumb({ things }: Witness): Found<string> | undefined {
  const trail = things.find((thing) => typesOf(thing).includes('BreadcrumbList'))?.['itemListElement'];
  if (!Array.isArray(trail) || trail.length < 3) return undefined;
  const crumb: unknown = trail.at(-2);
  const name = isThing(crumb) ? textOf(crumb['name'] ?? crumb['item']) : undefined;
  return name && !/^https?:/.test(name) ? { value: unescapeEntities(name), evidence: 'json-ld crumbs' } : undefined;
}

function categoryLink({ page }: Witness): Found<string> | undefined {
  const link = page.body.getElementsByTagName('a').find((a) => /\bcategory\b/.test(a.getAttribute('rel') ?? ''));
  const name = link?.textContent.trim();
  return name ? { value: name, evidence: 'link rel=category' } : undefined;
}

/** Who publishes the page. */
export function findPublisher(witness: Witness): Found<string> | undefined {
  const inTitle = siteInTitle(witness.page);
  return (
    fromThing(witness, 'publisher') ??
    meta(witness, 'og:site_name', 'dc.publisher', 'citation_publisher', 'publisher', 'application-name') ??
    (inTitle === undefined ? undefined : { value: inTitle, evidence: 'title' })
  );
}

/** The address or name of the licence that the page is under. */
export function findLicence(witness: Witness): Found<string> | undefined {
  const { page } = witness;
  const link = page.links.find((fields) => fields['rel'] === 'license')?.['href'];
  const anchor = page.body
    .getElementsByTagName('a')
    .find(
      (element) =>
        /\blicense\b/.test(element.getAttribute('rel') ?? '') ||
        /\/\/creativecommons\.org\/(?:licenses|publicdomain)\//.test(element.getAttribute('href') ?? ''),
    );
  const url = absolute(link ?? anchor?.getAttribute('href') ?? undefined, witness);
  if (url) return { value: url, evidence: link ? 'link rel=license' : 'licence link' };
  const rights = meta(witness, 'dcterms.rights', 'dc.rights', 'rights', 'copyright');
  return (
    fromThing(witness, 'license') ??
    meta(witness, 'dcterms.license', 'dc.rights.license') ??
    (rights && /creative ?commons|\bcc[ -](?:by|0|zero)\b/i.test(rights.value) ? rights : undefined)
  );
}

/** The events the page describes in JSON-LD. */
export function findEvents({ things }: Witness): readonly EventFact[] {
  return things
    .filter((thing) => typesOf(thing).some((type) => /Event$/.test(type)))
    .flatMap((thing) => {
      const [name, start, end, place, url] = ['name', 'startDate', 'endDate', 'location', 'url'].map((field) =>
        textOf(thing[field]),
      );
      return name && start
        ? [
            {
              name: unescapeEntities(name),
              start,
              ...(end && { end }),
              ...(place && { place: unescapeEntities(place) }),
              ...(url && { url }),
            },
          ]
        : [];
    })
    .slice(0, 20);
}
