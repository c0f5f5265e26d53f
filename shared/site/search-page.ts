import { counted, listed } from '../digest/say.ts';
import { type ArticleView, articleCard } from './article-card.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { paths } from './paths.ts';

/** Filters that links ask for and the form keeps. */
export const linkedFilters = ['group', 'goal', 'country', 'city', 'week'] as const;

/** What was asked for, as it came. */
export interface SearchQuery extends Readonly<Partial<Record<(typeof linkedFilters)[number], string>>> {
  readonly words?: string;
  readonly theme?: string;
  readonly language?: string;
  readonly since?: string;
  readonly until?: string;
  readonly sort?: string;
}
interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface SearchView {
  readonly query: SearchQuery;
  readonly themes: readonly Choice[];
  readonly languages?: readonly Choice[];
  /** What is wrong with the words, for the one who typed them. */
  readonly complaint?: string;
  /** What was found; absent where nothing was asked. */
  readonly found?: {
    readonly total: number;
    readonly articles: readonly ArticleView[];
    /** What the articles are about, each a search of its own. */
    readonly counts?: readonly (Choice & { readonly articles: number; readonly href: string })[];
    /** Where the list goes on. */
    readonly next?: string;
    /** A feed of this search. */
    readonly feed?: string;
    /** Where it can be had by mail. */
    readonly mail?: string;
  };
}

/** The form, and what was found. */
export function searchPage({ query, themes, languages = [], complaint, found }: SearchView): string {
  return layout({
    title: query.words ? `Search: ${query.words}` : 'Search',
    section: 'search',
    main: html`<h1>Search the archive</h1>
<form class="search" action="${paths.search}" method="get" role="search">
<p><label for="q">Words</label><input id="q" name="q" type="search" value="${query.words}" maxlength="200" aria-describedby="how"></p>
<p><label for="theme">Theme</label><select id="theme" name="theme"><option value="">Any theme</option>${options(themes, query.theme)}</select></p>
${languages.length > 0 && html`<p><label for="language">Language</label><select id="language" name="language"><option value="">Any language</option>${options(languages, query.language)}</select></p>`}
<p><label for="since">From</label><input id="since" name="since" type="date" value="${query.since}"></p>
<p><label for="until">Until</label><input id="until" name="until" type="date" value="${query.until}"></p>
<p><label for="sort">Order</label><select id="sort" name="sort">${options(orders, query.sort)}</select></p>
${linkedFilters.map((name) => query[name] !== undefined && html`<input type="hidden" name="${name}" value="${query[name]}">`)}<p><button type="submit">Search</button></p>
</form>
${onlyIn(query)}
<p class="note" id="how">All words are looked for, in every form they take. “A phrase” in quotation marks, OR between words, a minus before a word to leave it out, hous* for all that begins so.</p>
${complaint !== undefined && html`<p class="panel" role="alert">The search was not understood. ${complaint}</p>`}
${found && results(found)}`,
  });
}

/** What a link narrowed the search to, and the way out of it. */
function onlyIn(query: SearchQuery): Html | undefined {
  const asked = linkedFilters.flatMap((name) => (query[name] === undefined ? [] : [`${name} ${query[name]}`]));
  return asked.length === 0
    ? undefined
    : html`<p class="note">Only articles of ${listed(asked)}. <a href="${paths.search}">Search everything</a></p>`;
}

const orders: readonly Choice[] = [
  { id: 'relevance', label: 'Best first' },
  { id: 'date', label: 'Newest first' },
];

const options = (choices: readonly Choice[], chosen: string | undefined) =>
  choices.map(({ id, label }) => html`<option value="${id}"${id === chosen && html` selected`}>${label}</option>`);

function results({ total, articles, counts = [], next, feed, mail }: NonNullable<SearchView['found']>): Html {
  return html`<section aria-labelledby="found"><h2 id="found">${total === 0 ? 'Nothing was found' : counted(total, 'article')}</h2>
${total === 0 && html`<p>Fewer or other words, another theme or a longer time may find more.</p>`}
${counts.length > 0 && html`<ul class="tags" aria-label="What they are about">${counts.map(({ label, articles: n, href }) => html`<li><a href="${href}">${label}</a> ${n}</li>`)}</ul>`}
${articles.map(articleCard)}
<p>${next !== undefined && html`<a href="${next}" rel="next">More articles</a> · `}${feed !== undefined && html`<a href="${feed}">Follow this search as a feed</a>`}${mail !== undefined && html` · <a href="${mail}">New articles on it by e-mail</a>`}</p>
</section>`;
}
