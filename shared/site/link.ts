import { type Html, html, type Value } from './html.ts';

/** A link to a page of the world; the words alone where the address is not one of the web. */
export function outbound(url: string, words: Value): Html {
  return isWebAddress(url) ? html`<a href="${url}" rel="noopener">${words}</a>` : html`${words}`;
}

/** Whether an address is safe to follow: `javascript:` and its like are not. */
export const isWebAddress = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
