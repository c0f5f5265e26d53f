import { showDay } from '../digest/say.ts';
import { type Html, html, type Value } from './html.ts';
import { languageName } from './language.ts';
import { paths } from './paths.ts';

/** Who published something, when, and in which language. */
export function byline(article: {
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly published?: string | undefined;
  readonly language: string;
}): Html {
  const { organisations, published, language } = article;
  const name = languageName(language);
  const parts: readonly Value[] = [
    organisations.map((o, i) => html`${i > 0 && ', '}<a href="${paths.source(o.id)}"><bdi>${o.name}</bdi></a>`),
    html` · ${published ? html`<time datetime="${published}">${showDay(published)}</time>` : 'no date'}`,
    name && html` · in ${name}`,
  ];
  return html`<p class="by">${parts}</p>`;
}

/** The names of who published something, each in its own direction. */
export const names = (organisations: readonly { readonly name: string }[]): Html =>
  html`${organisations.map(({ name }, i) => html`${i > 0 && ', '}<bdi>${name}</bdi>`)}`;
