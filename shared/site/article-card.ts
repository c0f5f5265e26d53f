import { byline } from './byline.ts';
import { type Html, html } from './html.ts';
import { spoken } from './language.ts';
import { outbound } from './link.ts';
import { paths } from './paths.ts';

/** An article as everybody may see it: title, link, a short extract, and its tags with the words behind them. */
export interface ArticleView {
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly published?: string;
  /** From the article's text; cut here to what the public may see. */
  readonly extract: string;
  /** Where in it the words stand that were looked for. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[];
  readonly tags: readonly { readonly id: string; readonly label: string; readonly evidence: readonly string[] }[];
}

/** UTF-16 units of an extract, and words of evidence for a tag. */
const maxExtract = 300;
const maxEvidence = 5;

/** An article in a list of search results or of a theme. */
export function articleCard(article: ArticleView): Html {
  const { url, title, language, extract, marks = [], tags } = article;
  const lang = spoken(language);
  return html`<article class="card">
<h3${lang}>${outbound(url, title.trim() || url)}</h3>
${byline(article)}
${extract !== '' && html`<p${lang}>${marked(shorten(extract), marks)}</p>`}
${tags.length > 0 && html`<ul class="tags">${tags.map((tag) => tagged(tag, lang))}</ul>`}
</article>
`;
}

function tagged({ id, label, evidence }: ArticleView['tags'][number], lang: Html): Html {
  const words = [...new Set(evidence)].slice(0, maxEvidence);
  return html`<li><a href="${paths.theme(id)}">${label}</a>${
    words.length > 0 &&
    html` <span class="why">for ${words.map((w, i) => html`${i > 0 && ', '}<q${lang}>${w}</q>`)}</span>`
  }</li>`;
}

/** A text with what was looked for in `<mark>`. */
function marked(text: string, marks: NonNullable<ArticleView['marks']>): Html {
  const shown = marks.filter(({ end }) => end <= text.length);
  const pieces = shown.map(({ start, end }, i) => {
    const before = text.slice(shown[i - 1]?.end ?? 0, start);
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${pieces}${text.slice(shown.at(-1)?.end ?? 0)}`;
}

/** A text cut at a word to what the public layer shows. */
function shorten(text: string): string {
  if (text.length <= maxExtract) return text;
  const head = text.slice(0, maxExtract - 1).toWellFormed();
  return `${/^[\s\S]*\S(?=\s)/.exec(head)?.[0] ?? head}…`;
}
