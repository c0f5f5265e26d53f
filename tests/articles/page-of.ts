/** Paragraphs of a made-up city's news; six are enough for an article. */
export const story = (first = 1, last = 6): string =>
  Array.from(
    { length: last - first + 1 },
    (_, i) =>
      `<p>Paragraph ${first + i}: the council of Harbour City voted on Tuesday to give every tenant free legal advice, and the mayor said that a home is a right, not a favour.</p>`,
  ).join('\n');

interface Parts {
  readonly title?: string;
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
}

/** A whole page around parts. */
export function pageOf({
  title = 'Free advice for tenants',
  head = '',
  body = `<h1>${title}</h1>${story()}`,
  lang = 'en',
}: Parts = {}): string {
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

export const jsonLd = (thing: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
