import { articlesNamed, type Named } from '../../digest/articles-named.ts';
import type { Digest } from '../../digest/digest.ts';
import { figureOf } from '../../digest/figures.ts';
import { counted } from '../../digest/say.ts';
import { byline } from '../byline.ts';
import { type Html, html } from '../html.ts';
import { spoken } from '../language.ts';
import { layout } from '../layout.ts';
import { outbound } from '../link.ts';
import { paths } from '../paths.ts';
import { archiveOf } from './rows.ts';

/**
 * The articles behind one figure of a published digest, such as `theme:right-to-housing`: the very ones it counted,
 * whatever the archive says today. `undefined` where the digest has no such figure.
 */
export function articlesPage(digest: Digest, name: string): string | undefined {
  const figure = figureOf(digest, name);
  if (!figure) return undefined;
  const named = articlesNamed(digest);
  const labels = new Map(digest.themes.map(({ id, label }) => [id, label]));
  const articles = figure.articleIds.flatMap((id) => named.get(id) ?? []);
  const today = archiveOf(name, digest.week);
  const unnamed = figure.articleIds.length - articles.length;
  const week = Number(digest.week.slice(-2));
  return layout({
    title: `${figure.label}, week ${week}`,
    section: 'digests',
    main: html`<p class="kicker"><a href="${paths.digest(digest.week)}">Digest of week ${week}</a></p>
<h1${figure.language !== undefined && spoken(figure.language)}>${figure.label}</h1>
<section aria-labelledby="articles"><h2 id="articles">${counted(figure.articleIds.length, 'article')} in week ${week}</h2>
<p class="note">As the digest counted them when it was published. ${today !== undefined && html`<a href="${today}">As the archive has them today</a>, with extracts and the words that gave each tag.`}</p>
${articles.map((article) => card(article, labels))}
${unnamed > 0 && html`<p>${counted(unnamed, 'more article')} ${unnamed === 1 ? 'is' : 'are'} found in <a href="${paths.find({ week: digest.week })}">the archive</a> only.</p>`}
</section>`,
  });
}

function card(article: Named, labels: ReadonlyMap<string, string>): Html {
  const { url, title, language, themes } = article;
  return html`<article class="card">
<h3${spoken(language)}>${outbound(url, title)}</h3>
${byline(article)}
${themes.length > 0 && html`<ul class="tags">${themes.map((id) => html`<li><a href="${paths.theme(id)}">${labels.get(id) ?? id}</a></li>`)}</ul>`}
</article>
`;
}
