import { counted } from '../digest/say.ts';
import { type ArticleView, articleCard } from './article-card.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { paths } from './paths.ts';

/** What was asked for, as it came. */
export interface SearchQuery {
  readonly words?: string;
  readonly theme?: string;
  readonly since?: string;
  readonly until?: string;
}

export interface SearchView {
  readonly query: SearchQuery;
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  /** What was found; absent where nothing was asked. */
  readonly found?: { readonly total: number; readonly articles: readonly ArticleView[] };
}

/** The form, and what was found. */
export function searchPage({ query, themes, found }: SearchView): string {
  return layout({
    title: query.words ? `Search: ${query.words}` : 'Search',
    section: 'search',
    main: html`<h1>Search the archive</h1>
<form class="search" action="${paths.search}" method="get" role="search">
<p><label for="q">Words</label><input id="q" name="q" type="search" value="${query.words}" maxlength="200"></p>
<p><label for="theme">Theme</label><select id="theme" name="theme"><option value="">Any theme</option>${themes.map(
      ({ id, label }) => html`<option value="${id}"${id === query.theme && html` selected`}>${label}</option>`,
    )}</select></p>
<p><label for="since">From</label><input id="since" name="since" type="date" value="${query.since}"></p>
<p><label for="until">Until</label><input id="until" name="until" type="date" value="${query.until}"></p>
<p><button type="submit">Search</button></p>
</form>
${found && results(found)}`,
  });
}

function results({ total, articles }: NonNullable<SearchView['found']>): Html {
  return html`<section aria-labelledby="found"><h2 id="found">${total === 0 ? 'Nothing was found' : counted(total, 'article')}</h2>
${total === 0 && html`<p>Fewer or other words, another theme or a longer time may find more.</p>`}
${total > articles.length && html`<p class="note">The first ${articles.length} are shown.</p>`}
${articles.map(articleCard)}
</section>`;
}
