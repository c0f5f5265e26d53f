/** Where a published path rests in the site bucket: `/digests/` as `digests/index.html`, `/digests/2026-W47` as `….html`. */
export function siteKey(path: string): string {
  const key = decodeURIComponent(path).slice(1);
  if (key === '' || key.endsWith('/')) return `${key}index.html`;
  return /\.[a-z]+$/.test(key) ? key : `${key}.html`;
}

/** The newest published digest. */
export const latestKey = 'latest.json';
