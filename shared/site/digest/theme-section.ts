import type { Digest } from '../../digest/digest.ts';
import { mostFirst } from '../../digest/headline.ts';
import { counted } from '../../digest/say.ts';
import { type Html, html } from '../html.ts';
import { paths } from '../paths.ts';
import { isChange } from './figure.ts';
import { themeRows } from './rows.ts';
import { changesFirst, trendTable } from './trend-table.ts';

/** The themes of a week beside their past, and which of them are silent. */
export function themeSection(digest: Digest): Html {
  const { week, totals } = digest;
  const rows = changesFirst(themeRows(digest));
  const shown = rows.filter((row) => row.articles > 0 || isChange(row));
  return html`<section aria-labelledby="themes"><h2 id="themes">Themes</h2>
${
  shown.length === 0
    ? html`<p>No article of the week has a theme.</p>`
    : trendTable({
        week,
        head: 'Theme',
        rows: shown,
        caption: html`Articles by theme. Columns: the ${totals.past.length} weeks before, then this week before its usual range, each row on its own scale. “Usual” is what a week like this one would have by the theme’s own past. “Perhaps” may be chance in up to half of the cases. <a href="${paths.figures(week)}">All figures as plain tables</a>.`,
      })
}
${silent(digest)}
</section>`;
}

/** Themes that had articles before, none now, and no fall that stands out: said plainly, since silence is news to some. */
function silent({ themes, totals }: Digest): Html | undefined {
  const quiet = mostFirst(themes.filter((theme) => theme.articles === 0 && !isChange(theme)));
  if (quiet.length === 0) return undefined;
  return html`<details><summary>${counted(quiet.length, 'more theme')} had articles in the ${totals.past.length} weeks before and none in this one, which is no notable fall</summary>
<ul class="columns">${quiet.map(({ id, label, past }) => html`<li><a href="${paths.theme(id)}">${label}</a> ${past.reduce((sum, n) => sum + n, 0)} before</li>\n`)}</ul></details>`;
}
