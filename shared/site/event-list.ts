import type { ComingEvent } from '../digest/digest.ts';
import { showMoments } from '../digest/say.ts';
import { type Html, html } from './html.ts';
import { spoken } from './language.ts';
import { outbound } from './link.ts';

/** Coming events, the soonest first, each with the day, the place and a link to who announces it. */
export function eventList(events: readonly ComingEvent[]): Html {
  return html`<ul>${events.map(
    ({ name, start, end, place, url, language }) =>
      html`<li><time datetime="${start}">${showMoments(start, end)}</time>: <span${spoken(language)}>${outbound(url, name)}</span>${
        place !== undefined && html`, <span${spoken(language)}>${place}</span>`
      }</li>
`,
  )}</ul>`;
}
