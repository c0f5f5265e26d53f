/** Second-level labels under which names are sold, as in `example.org.uk`. */
const secondLevels = new Set('ac co com edu gob gouv gov go govt info ne net nom or org re'.split(' '));

/** The part of a host name that was registered: `news.example.co.uk` gives `example.co.uk`. */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const second = labels.at(-2) ?? '';
  return labels.slice(labels.at(-1)?.length === 2 && secondLevels.has(second) ? -3 : -2).join('.');
}
