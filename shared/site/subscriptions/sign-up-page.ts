import { textFor } from '../../subscribers/consent.ts';
import { paramsOf, type SearchQuery } from '../../subscribers/searches/search-query.ts';
import type { Language } from '../../text/languages.ts';
import { type Html, html } from '../html.ts';
import { paths } from '../paths.ts';
import { choiceFields, mailFields, select } from './choice-fields.ts';
import { inLanguage } from './language.ts';
import { page } from './page.ts';
import { searchWords } from './search-words.ts';
import { pageTexts } from './texts/by-language.ts';

/** A field that people do not see, so only programs fill it. */
export const honeypot = 'website';

export interface SignUpView {
  readonly language: Language;
  readonly values: URLSearchParams;
  readonly wrong?: { readonly field: string; readonly why: string };
  /** The search that somebody wants to be told of, instead of the briefing. */
  readonly search?: SearchQuery;
}

/** The form to subscribe: to the briefing, or to what a search finds. */
export function signUpPage({ language, values, wrong, search }: SignUpView): string {
  const texts = pageTexts[language];
  const { title, lead } = search ? texts.search : texts.signUp;
  const path = search ? `${paths.subscribeToSearch}?${paramsOf(search)}` : paths.subscribe;
  const isEmail = wrong?.field === 'email';
  return page({
    language,
    path,
    title: wrong ? `${texts.signUp.lookAgain}: ${title}` : title,
    main: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${search && html`<p class="panel"><strong>${searchWords(search, language)}</strong></p>`}
${wrong && html`<p class="panel" role="alert" id="wrong"><strong>${wrong.why}</strong></p>`}
<form class="subscribe" method="post" action="${inLanguage(path, language)}" novalidate>
<p class="field"><label for="email">${texts.signUp.address}</label>
<input id="email" name="email" type="email" required autocomplete="email" value="${values.get('email') ?? ''}"${isEmail && html` aria-invalid="true" aria-describedby="wrong"`}></p>
<p class="hidden" aria-hidden="true"><label for="${honeypot}">${texts.signUp.leaveEmpty}</label><input type="text" id="${honeypot}" name="${honeypot}" tabindex="-1" autocomplete="off"></p>
${search ? searchFields(values, language) : choiceFields(values, language)}
<blockquote>${textFor(language, search ? 'search-alerts' : 'weekly-briefing')}</blockquote>
<p><button type="submit">${search ? texts.search.button : texts.signUp.button}</button></p>
<p class="note">${texts.signUp.letter}</p>
</form>`,
  });
}

const searchFields = (values: URLSearchParams, language: Language): Html =>
  html`${oftenField(values, language)}
${mailFields(values, language)}`;

/** How often at most a mail tells what saved searches found. */
export function oftenField(values: URLSearchParams, language: Language): Html {
  const { often, hour, day } = pageTexts[language].search;
  return select(
    {
      name: 'alerts',
      label: often,
      options: [
        ['hour', hour],
        ['day', day],
      ],
    },
    values,
  );
}
