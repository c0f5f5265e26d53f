/** A web address in full, or `undefined` where there is none. One that is complete is left as it was written. */
export function absoluteUrl(text: string | undefined, base: string | undefined): string | undefined {
  // Many write `&amp;` where they are not in XML any more.
  const href = text
    ?.trim()
    .replace(/[\t\n\r]+\s*/g, '')
    .replaceAll('&amp;', '&');
  if (!href) return undefined;
  const whole = /^www\.[^\s/]+\.[a-z]{2,}/i.test(href) ? `http://${href}` : href;
  const url = URL.parse(whole, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return /^https?:\/\/\S+$/i.test(whole) ? whole : url.href;
}
