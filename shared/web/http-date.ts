const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const modern =
  /^[a-z]{3,9},?\s+(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{2}|\d{4})\s+(\d{2}):(\d{2}):(\d{2})(?:\s+(?:GMT|UTC|[+-]0000))?$/i;
const asctime = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+(\d{4})$/i;

/** Reads the three date forms of HTTP (RFC 9110 section 5.6.7), all of them UTC; `undefined` for anything else. */
export function parseHttpDate(text: string, now: Date): Date | undefined {
  const trimmed = text.trim();
  const a = modern.exec(trimmed);
  if (a) return utc(fullYear(a[3] ?? '', now), a[2], [a[1], a[4], a[5], a[6]]);
  const b = asctime.exec(trimmed);
  if (b) return utc(Number(b[6]), b[1], [b[2], b[3], b[4], b[5]]);
  return undefined;
}

function utc(year: number, monthName: string | undefined, rest: readonly (string | undefined)[]): Date | undefined {
  const month = months.indexOf((monthName ?? '').toLowerCase());
  const [day = 0, hour = 0, minute = 0, second = 0] = rest.map(Number);
  if (month < 0 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  return date.getUTCMonth() === month || second === 60 ? date : undefined;
}

/** Two digits mean the century that puts the date less than 50 years ahead. */
function fullYear(text: string, now: Date): number {
  if (text.length === 4) return Number(text);
  const year = Math.floor(now.getUTCFullYear() / 100) * 100 + Number(text);
  return year > now.getUTCFullYear() + 50 ? year - 100 : year;
}
