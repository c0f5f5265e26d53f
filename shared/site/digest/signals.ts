import type { Digest } from '../../digest/digest.ts';
import { pairFigure, pairLabel, wordFigure } from '../../digest/figures.ts';
import { counted } from '../../digest/say.ts';
import { sharedThemes } from '../../digest/speakers.ts';
import { type Html, html } from '../html.ts';
import { languageName, spoken } from '../language.ts';
import { paths } from '../paths.ts';
import { figureLink } from './figure.ts';

/** Themes in the table of who speaks of the same. */
const maxShared = 10;

/** What met in the week: networks on a theme, themes in an article, and words that no theme has yet. */
export function signalSection(digest: Digest): Html {
  const shared = sharedThemes(digest);
  const { week, pairs, newWords } = digest;
  return html`${
    shared.length > 0 &&
    html`<section aria-labelledby="shared"><h2 id="shared">Networks that speak of the same</h2>
<table class="shared"><caption>Themes of which more than one network spoke, those of most networks first.</caption>
<thead><tr><th scope="col">Theme</th><th scope="col" class="n">Articles</th><th scope="col">Networks</th></tr></thead>
<tbody>${shared.slice(0, maxShared).map(
      ({ id, label, articles, networks }) =>
        html`<tr><th scope="row"><a href="${paths.theme(id)}">${label}</a></th><td class="n">${figureLink(week, `theme:${id}`, articles)}</td><td>${networks.length}: ${networks.map(({ id, name }, i) => html`${i > 0 && ', '}<a href="${paths.source(id)}"><bdi>${name}</bdi></a>`)}</td></tr>
`,
    )}</tbody></table></section>
`
  }${
    pairs.length > 0 &&
    html`<section aria-labelledby="pairs"><h2 id="pairs">Themes that met</h2>
<p class="note">In the same articles, more often than their own numbers make likely.</p>
<ul>${pairs.map((pair) => html`<li>${pairLabel(digest, pair)}: ${figureLink(week, pairFigure(pair), pair.articleIds.length)} ${pair.articleIds.length === 1 ? 'article' : 'articles'}, where ${pair.usual} would be usual</li>\n`)}</ul></section>
`
  }${
    newWords.length > 0 &&
    html`<section aria-labelledby="words"><h2 id="words">New words</h2>
<p class="note">In titles of several networks, more often than in the ${counted(digest.totals.past.length, 'week')} before, and in no theme so far.</p>
<ul class="columns">${newWords.map((word) => html`<li><span${spoken(word.language)}>${word.word}</span>${language(word.language)} ${figureLink(week, wordFigure(word), word.articleIds.length)}</li>\n`)}</ul></section>
`
  }`;
}

const language = (code: string) => {
  const name = languageName(code);
  return name && html` (${name})`;
};
