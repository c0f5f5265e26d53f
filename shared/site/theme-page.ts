import { counted } from '../digest/say.ts';
import { type ArticleView, articleCard } from './article-card.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { paths } from './paths.ts';

export interface ThemeView {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly definition?: string;
  /** Where only one week's articles are asked for. */
  readonly week?: string;
  /** Whether that week's digest is published. */
  readonly hasDigest?: boolean;
  /** All articles there are, of which `articles` may be the newest ones. */
  readonly total: number;
  readonly articles: readonly ArticleView[];
}

/** The articles of one theme, newest first, as everybody may see them. */
export function themePage({ id, label, group, definition, week, hasDigest, total, articles }: ThemeView): string {
  const span = week === undefined ? 'in the archive' : `in week ${week}`;
  return layout({
    title: week === undefined ? label : `${label}, week ${week}`,
    section: 'themes',
    main: html`<p class="kicker"><a href="${paths.themes}">Themes</a> · ${group}</p>
<h1>${label}</h1>
${definition !== undefined && html`<p class="lead">${definition}</p>`}
<section aria-labelledby="articles"><h2 id="articles">${counted(total, 'article')} ${span}</h2>
${total > articles.length && html`<p class="note">The newest ${articles.length} are shown. <a href="${paths.search}?theme=${encodeURIComponent(id)}">Search</a> finds the others.</p>`}
${week !== undefined && html`<p class="note"><a href="${paths.theme(id)}">All weeks</a>${hasDigest === true && html` · <a href="${paths.digest(week)}">Digest of the week</a>`}</p>`}
${articles.map(articleCard)}
</section>`,
  });
}
