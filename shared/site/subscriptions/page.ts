import { type Language, languages } from '../../text/languages.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { inLanguage } from './language.ts';
import { pageTexts } from './texts/by-language.ts';

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly main: Html;
  /** Where the page can be read in other languages. Default: nowhere, since it answers something that was sent. */
  readonly path?: string;
}

const ownName = (code: Language) => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;

/** A page in its reader's language, with a switch to the others. */
export function page({ language, title, main, path }: Page): string {
  const links = languages.map((code) =>
    code === language
      ? html`<li><strong aria-current="true">${ownName(code)}</strong></li>`
      : html`<li><a href="${inLanguage(path ?? '', code)}" lang="${code}" hreflang="${code}">${ownName(code)}</a></li>`,
  );
  return layout({
    language,
    title,
    main: html`${
      path !== undefined &&
      html`<nav class="languages" aria-label="${pageTexts[language].languages}"><ul>${links}</ul></nav>
`
    }${main}`,
  });
}
