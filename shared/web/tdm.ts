import * as z from 'zod/mini';
import { metaContents } from './meta.ts';
import { matchesPath, normalPath, patternSubject } from './path-pattern.ts';
import type { HeaderFields } from './reply.ts';

/** What a publisher says about text and data mining (TDMRep, W3C community group report of 2024). */
export interface TdmWish {
  readonly isReserved: boolean;
  /** Where to ask for a licence. */
  readonly policy?: string;
  readonly saidBy: 'html' | 'header' | 'well-known';
}

/** Where a host keeps its rules. */
export const tdmFilePath = '/.well-known/tdmrep.json';

/** The wish for one page; what is closer to the text wins: page before header before file. `undefined`: not a word. */
export function tdmWish(
  url: string,
  said: { readonly file?: string; readonly headers?: HeaderFields; readonly html?: string },
): TdmWish | undefined {
  return (
    (said.html === undefined ? undefined : tdmFromHtml(said.html)) ??
    (said.headers && tdmFromHeaders(said.headers)) ??
    (said.file === undefined ? undefined : tdmFromFile(said.file, url))
  );
}

/** The wish in a page's own meta elements. */
export function tdmFromHtml(html: string): TdmWish | undefined {
  return wish('html', metaContents(html, 'tdm-reservation')[0], metaContents(html, 'tdm-policy')[0]);
}

/** The wish in an answer's headers. */
export function tdmFromHeaders(headers: HeaderFields): TdmWish | undefined {
  return wish('header', headers['tdm-reservation'], headers['tdm-policy']);
}

const Rule = z.object({ location: z.string(), 'tdm-reservation': z.unknown(), 'tdm-policy': z.optional(z.unknown()) });

/** The wish of a host's `tdmrep.json` for one of its URLs: the first rule whose location matches. */
export function tdmFromFile(json: string, url: string): TdmWish | undefined {
  const parsed = URL.parse(url);
  if (!parsed) return undefined;
  const subject = patternSubject(parsed);
  for (const candidate of arrayIn(json)) {
    const { data: rule } = Rule.safeParse(candidate);
    if (rule && matchesPath(normalPath(rule.location), subject))
      return wish('well-known', rule['tdm-reservation'], rule['tdm-policy']);
  }
  return undefined;
}

function arrayIn(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Values other than 0 and 1 are protocol errors and count as nothing said. */
function wish(saidBy: TdmWish['saidBy'], reservation: unknown, policy: unknown): TdmWish | undefined {
  const value = String(reservation).trim();
  if (value !== '0' && value !== '1') return undefined;
  const isUrl = typeof policy === 'string' && URL.canParse(policy.trim());
  return { isReserved: value === '1', ...(isUrl && { policy: policy.trim() }), saidBy };
}
