import type { Digest } from '../../digest/digest.ts';
import { formatPath, weekFormatIds, weekFormats } from '../formats/week-formats.ts';
import { type Html, html } from '../html.ts';
import { paths } from '../paths.ts';

/** Where the same digest is in other forms. */
export function forms({ week }: Pick<Digest, 'week'>): Html {
  const links = weekFormatIds.map((format) => {
    const { label, use } = weekFormats[format];
    return html`<li><a href="${formatPath(week, format)}">${label}</a> ${use}</li>\n`;
  });
  return html`<section class="forms" aria-labelledby="forms"><h2 id="forms">The same in other forms</h2>
<ul class="ways">${links}<li><a href="${paths.digests}#follow">Feeds</a> every digest, as RSS, Atom or JSON Feed</li></ul>
<p class="note">The fragment has no style and no script, and may be fetched from any site; <a href="${formatPath('latest', 'fragment')}">one address</a> always has the newest digest. This page prints with its figures.</p>
</section>`;
}
