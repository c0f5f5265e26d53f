import { counted } from '../digest/say.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { paths } from './paths.ts';

export interface ThemeGroupView {
  readonly label: string;
  readonly themes: readonly { readonly id: string; readonly label: string; readonly articles: number }[];
}

/** All themes, in their groups. */
export function themesPage(groups: readonly ThemeGroupView[]): string {
  const total = groups.reduce((sum, { themes }) => sum + themes.length, 0);
  return layout({
    title: 'Themes',
    section: 'themes',
    main: html`<h1>Themes</h1>
<p class="lead">${counted(total, 'theme')}, and the articles of the archive on each. An article can be on several.</p>
${groups.map(
  ({ label, themes }, i) => html`<section aria-labelledby="group-${i}"><h2 id="group-${i}">${label}</h2>
<ul class="columns">${themes.map(({ id, label, articles }) => html`<li><a href="${paths.theme(id)}">${label}</a> ${articles}</li>`)}</ul>
</section>
`,
)}`,
  });
}
