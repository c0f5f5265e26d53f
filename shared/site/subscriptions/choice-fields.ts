import { taxonomy } from '../../taxonomy/theme.ts';
import { type Language, languages } from '../../text/languages.ts';
import { type Html, html } from '../html.ts';
import { pageTexts } from './texts/by-language.ts';

const ownName = (code: string) => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;

/** A choice of one, as it stands in `values`; else the first of the options, or the one that is usual. */
export function select({ name, label, options, usual = options[0]?.[0] }: Select, values: URLSearchParams): Html {
  const chosen = values.get(name) ?? usual;
  return html`<p class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${options.map(([value, words]) => html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`)}</select></p>`;
}

interface Select {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly usual?: string | undefined;
}

/** The language and the form of all mails. */
export function mailFields(values: URLSearchParams, language: Language): Html {
  const { fields } = pageTexts[language];
  const tongues = languages.map((code) => [code, ownName(code)] as const);
  return html`${select({ name: 'language', label: fields.language, options: tongues, usual: language }, values)}
${select(
  {
    name: 'format',
    label: fields.format,
    options: [
      ['html', fields.html],
      ['text', fields.text],
    ],
  },
  values,
)}`;
}

/** The fields of what one receives of a week, as they stand in `values`. Groups first: who wants a group need not open it. */
export function choiceFields(values: URLSearchParams, language: Language): Html {
  const { fields } = pageTexts[language];
  const english = language !== 'en' && html` lang="en"`;
  const inWords = new Intl.DisplayNames(language, { type: 'language' });
  const has = (name: string, value: string) => values.getAll(name).includes(value);
  const box = (name: string, value: string, words: string | Html) =>
    html`<li><label class="tick"><input type="checkbox" name="${name}" value="${value}"${has(name, value) && html` checked`}> <span>${words}</span></label></li>`;
  const label = (text: string) => html`<span${english}>${text}</span>`;
  return html`<fieldset><legend>${fields.themes}</legend>
<p class="note">${fields.noThemes}</p>
${taxonomy.groups.map(({ id, label: group }) => {
  const own = taxonomy.themes.filter((theme) => theme.group === id);
  const isOpen = own.some((theme) => has('themes', theme.id)) || has('groups', id);
  return html`<details${isOpen && html` open`}><summary${english}>${group}</summary>
<ul class="ticks">${box('groups', id, fields.allOf(group))}${own.map((theme) => box('themes', theme.id, label(theme.label)))}</ul></details>
`;
})}
</fieldset>
<fieldset><legend>${fields.articleLanguages}</legend>
<p class="note">${fields.noLanguages}</p>
<ul class="ticks columns">${languages.map((code) => box('languages', code, inWords.of(code) ?? code))}</ul>
</fieldset>
<p class="field"><label for="countries">${fields.countries}</label>
<input type="text" id="countries" name="countries" value="${values.getAll('countries').join(', ')}" placeholder="NO, KR, AT" autocomplete="off" pattern="[A-Za-z]{2}([ ,]+[A-Za-z]{2})*"></p>
${select(
  {
    name: 'whenNothing',
    label: fields.whenNothing,
    options: [
      ['tell', fields.tell],
      ['silence', fields.silence],
    ],
  },
  values,
)}
${mailFields(values, language)}`;
}
