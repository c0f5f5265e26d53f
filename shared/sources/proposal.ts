import * as z from 'zod/mini';
import type { SourceAlarm } from './alarms.ts';
import type { HealthReport } from './health-report.ts';
import { healthSettings } from './settings.ts';

/** Another address at which a source could be polled: it was read, and this is what it showed. */
export const Candidate = z.readonly(
  z.object({
    how: z.enum(['feed', 'sitemap', 'listing']),
    url: z.string(),
    /** How it was come by, in words. */
    found: z.string(),
    items: z.number(),
    /** The newest day among its items. */
    newest: z.exactOptional(z.string()),
    /** Its first titles, for people to see whether it is the news. */
    titles: z.readonly(z.array(z.string())),
  }),
);
export type Candidate = z.infer<typeof Candidate>;

/** What a search of a source's site came to. Staff decide; nothing is adopted by itself. */
export const Proposal = z.readonly(
  z.object({
    searchedAt: z.iso.datetime(),
    /** Why it was searched. */
    because: z.readonly(z.array(z.string())),
    /** How many addresses were asked. */
    asked: z.number(),
    candidates: z.readonly(z.array(Candidate)),
    /** Addresses that staff turned down: they are never proposed again. */
    rejected: z.readonly(z.array(z.string())),
    accepted: z.exactOptional(z.object({ url: z.string(), at: z.iso.datetime() })),
  }),
);
export type Proposal = z.infer<typeof Proposal>;

export const proposalPrefix = 'proposals/';
export const proposalKey = (sourceId: string) => `${proposalPrefix}${sourceId}.json`;
export const readProposal = (text: string): Proposal => Proposal.parse(JSON.parse(text));

/** Alarms that another address of the same news may end. */
const searchable: readonly SourceAlarm[] = ['gone', 'failing', 'silent-zero', 'same-items', 'drift'];

/** For which of its alarms a source's site is worth a search now; none where it was searched lately. */
export function reasonsToSearch(alarms: readonly string[], before: Proposal | undefined, now: Date): readonly string[] {
  const days = before ? (now.getTime() - Date.parse(before.searchedAt)) / (24 * 3_600_000) : Number.POSITIVE_INFINITY;
  return days < healthSettings.searchDays ? [] : alarms.filter((alarm) => searchable.some((code) => code === alarm));
}

/** Of the sources in a report those whose site is worth a search now. */
export async function searchesWanted(
  { checkedAt, sources }: Pick<HealthReport, 'checkedAt' | 'sources'>,
  get: (bucket: 'state', key: string) => Promise<{ readonly text: string } | undefined>,
): Promise<readonly { readonly sourceId: string }[]> {
  const wanted = await Promise.all(
    sources
      .filter(({ alarms }) => alarms.length > 0)
      .map(async ({ id, alarms }) => {
        const stored = await get('state', proposalKey(id));
        const before = stored && readProposal(stored.text);
        return reasonsToSearch(alarms, before, new Date(checkedAt)).length > 0 ? [{ sourceId: id }] : [];
      }),
  );
  return wanted.flat();
}

/** The proposal after staff turned down what it proposes: that sticks. */
export function reject(proposal: Proposal): Proposal {
  const urls = proposal.candidates.map(({ url }) => url);
  return { ...proposal, candidates: [], rejected: [...new Set([...proposal.rejected, ...urls])] };
}

/** The proposal after staff took one of its candidates, by default the first. */
export function accept(proposal: Proposal, url: string, now: Date): Proposal {
  return { ...proposal, candidates: [], accepted: { url, at: now.toISOString() } };
}
