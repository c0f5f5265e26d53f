import { type Chance, chanceOf } from '../polling/chance.ts';

/** A feed that nobody publishes. */
export interface MadeUpFeed {
  /** The host it stands for. */
  readonly name: string;
  readonly xml: string;
  readonly items: number;
}
interface Item {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly date: Date;
  readonly author: string;
  readonly topics: readonly string[];
}

/** Characters of a feed, and its items: from the smallest to the largest, every doubling as likely as the next. */
const feedLength = [9_000, 123_000] as const;
const itemCount = [10, 40] as const;
const newest = Date.UTC(2026, 10, 1);

const words = `city council rights charter housing water school court ruling migrant shelter street vote budget report
ombudsperson equality network mayor assembly petition neighbour tenant refugee worker union climate heat river transport
access ramp language interpreter police oversight archive memory youth elder care health clinic street-lamp square bridge
ville droits conseil logement école égalité réfugiés tribunal santé quartier mairie assemblée budget participatif eau
ciudad derechos vivienda agua escuela consejo barrio juventud acceso salud informe votación presupuesto señal montaña
Stadt Menschenrechte Wohnung Gericht Schule Straße Bürgerrat Gemeinde Flüchtlinge Haushalt Gesundheit prüft schützt
the a of and in to for with on by from after before under new public local open draft first second joint opens hears
adopts reviews funds publishes invites signs plans tests protects widens repairs counts asks answers meets`.split(
  /\s+/,
);
const names = ['Ada Lund', 'Inés Ferrer', 'Émile Roche', 'Jörg Thal', 'Mina Okafor', 'Lea van Dam'];

/** So many feeds of a seed: half RSS with whole articles, the others RSS with summaries, escaped RSS, and Atom. */
export function madeUpFeeds(count: number, seed: number): readonly MadeUpFeed[] {
  return Array.from({ length: count }, (_, number) => {
    const chance = chanceOf(seed, number);
    const name = `feed-${String(number).padStart(5, '0')}`;
    const write = chance.pick([
      [5, wholeRss],
      [2, escapedRss],
      [1, shortRss],
      [2, atom],
    ]);
    const length = chance.spread(...feedLength);
    // Little text makes few items; a feed of mere summaries makes up for it by their number.
    const most = write === shortRss ? itemCount[1] : Math.min(itemCount[1], Math.max(itemCount[0], length / 700));
    const items = chance.whole(write === shortRss ? itemCount[1] / 2 : itemCount[0], most);
    const itemLength = Math.max(150, length / items - 700);
    const all = Array.from({ length: items }, (_, at) => itemOf(chance, { name, at, length: itemLength }));
    return { name, items, xml: write(name, all) };
  });
}

function itemOf(chance: Chance, { name, at, length }: { name: string; at: number; length: number }): Item {
  const title = sentence(chance, 8).slice(0, -1);
  const url = `https://${name}.example/${2026 - (at >> 4)}/${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${at}/`;
  const paragraphs: string[] = [];
  for (let left = length; left > 0; left -= paragraphs.at(-1)?.length ?? left) paragraphs.push(paragraph(chance, url));
  return {
    url,
    title,
    summary: `${sentence(chance, 18)} ${sentence(chance, 14)}`,
    html: paragraphs.join('\n'),
    date: new Date(newest - at * 86_400_000 + chance.whole(0, 86_000) * 1000),
    author: names[chance.whole(0, names.length - 1)] ?? '',
    topics: Array.from({ length: chance.whole(0, 4) }, () => word(chance)),
  };
}

function paragraph(chance: Chance, url: string): string {
  const text = Array.from({ length: chance.whole(2, 5) }, () => sentence(chance, chance.whole(8, 24))).join(' ');
  if (chance.is(0.15))
    return `<figure class="wp-block-image"><img src="${url}picture.jpg" alt="${sentence(chance, 6)}" width="1024" height="683" loading="lazy"/><figcaption>${sentence(chance, 9)}</figcaption></figure>`;
  if (chance.is(0.1)) return `<h2>${sentence(chance, 5)}</h2><ul><li>${sentence(chance, 8)}</li><li>${text}</li></ul>`;
  const link = `<a href="/${word(chance)}/?a=1&amp;b=2" rel="noopener">${word(chance)}</a>`;
  return `<p>${text} ${link} <strong>${word(chance)}</strong> &#8211; ${sentence(chance, 10)}</p>`;
}

function sentence(chance: Chance, length: number): string {
  const text = Array.from({ length }, () => word(chance)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const word = (chance: Chance) => words[chance.whole(0, words.length - 1)] ?? '';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const rssOf = (name: string, items: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel>
<title>${name}</title>
<atom:link href="https://${name}.example/feed/" rel="self" type="application/rss+xml" />
<link>https://${name}.example/</link>
<description>News of ${name}</description>
<language>en</language>
<sy:updatePeriod>hourly</sy:updatePeriod>
<sy:updateFrequency>1</sy:updateFrequency>
${items.join('\n')}
</channel>
</rss>
`;

const rssItem = ({ url, title, date, author, topics }: Item, body: string) => `<item>
<title>${escaped(title)}</title>
<link>${url}</link>
<dc:creator><![CDATA[${author}]]></dc:creator>
<pubDate>${date.toUTCString().replace('GMT', '+0000')}</pubDate>
${topics.map((topic) => `<category><![CDATA[${topic}]]></category>\n`).join('')}<guid isPermaLink="false">${url}?p</guid>
${body}
</item>`;

const wholeRss = (name: string, items: readonly Item[]) =>
  rssOf(
    name,
    items.map((item) =>
      rssItem(
        item,
        `<description><![CDATA[<p>${item.summary}</p>]]></description>\n<content:encoded><![CDATA[${item.html}]]></content:encoded>`,
      ),
    ),
  );
const escapedRss = (name: string, items: readonly Item[]) =>
  rssOf(
    name,
    items.map((item) => rssItem(item, `<description>${escaped(item.html)}</description>`)),
  );
const shortRss = (name: string, items: readonly Item[]) =>
  rssOf(
    name,
    items.map((item) => rssItem(item, `<description>${escaped(item.summary)}</description>`)),
  );

const atom = (name: string, items: readonly Item[]) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${name}</title>
<link href="https://${name}.example/feed.atom" rel="self"/>
<link href="https://${name}.example/"/>
<id>https://${name}.example/</id>
<updated>${new Date(newest).toISOString()}</updated>
${items
  .map(
    ({ url, title, summary, html, date, author, topics }) => `<entry>
<title>${escaped(title)}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<id>${url}</id>
<published>${date.toISOString()}</published>
<updated>${date.toISOString()}</updated>
<author><name>${author}</name></author>
${topics.map((topic) => `<category term="${topic}"/>\n`).join('')}<summary>${escaped(summary)}</summary>
<content type="html">${escaped(html)}</content>
</entry>`,
  )
  .join('\n')}
</feed>
`;
