import * as z from 'zod/mini';
import { healthOf, type SourceHealth } from './health.ts';
import type { Known } from './known-of.ts';
import { healthSettings } from './settings.ts';
import { silenceOf } from './silence.ts';

const Instant = z.iso.datetime();

/** Something that is wrong, with what, and since which check. */
const Alarm = z.readonly(
  z.object({
    code: z.string(),
    /** The source, or the theme and language, that it is about. */
    about: z.string(),
    detail: z.string(),
    since: Instant,
  }),
);
export type Alarm = z.infer<typeof Alarm>;

const Silence = z.readonly(
  z.object({ usualDays: z.number(), silentDays: z.number(), overdueAt: Instant, isOverdue: z.boolean() }),
);

/** What a check of all sources came to; the Knowledge Centre shows it as it is. */
export const HealthReport = z.readonly(
  z.object({
    checkedAt: Instant,
    sources: z.readonly(
      z.array(
        z.readonly(
          z.object({
            id: z.string(),
            standing: z.enum(['not-polled', 'not-visited', 'lively', 'quiet', 'unreadable', 'troubled']),
            reason: z.string(),
            alarms: z.readonly(z.array(z.string())),
            silence: z.exactOptional(Silence),
            change: z.exactOptional(z.readonly(z.object({ since: z.string(), before: z.number(), after: z.number() }))),
            access: z.exactOptional(
              z.readonly(
                z.object({
                  robots: z.enum(['allowed', 'forbidden', 'no-file', 'unreachable']),
                  mining: z.enum(['reserved', 'granted', 'unsaid']),
                  miningPolicy: z.exactOptional(z.string()),
                  askedAt: Instant,
                }),
              ),
            ),
            lastVisitAt: z.exactOptional(Instant),
            lastSuccessAt: z.exactOptional(Instant),
            lastNewAt: z.exactOptional(Instant),
            nextPollAt: z.exactOptional(Instant),
          }),
        ),
      ),
    ),
    /** What each theme gets in each language, and each language in all: whether readers see something fresh. */
    delivery: z.readonly(z.array(z.readonly(z.object({ what: z.string(), lastDay: z.string(), silence: Silence })))),
    alarms: z.readonly(z.array(Alarm)),
  }),
);
export type HealthReport = z.infer<typeof HealthReport>;
export type Delivery = HealthReport['delivery'][number];

export const healthKey = 'health.json';
export const readHealthReport = (text: string): HealthReport => HealthReport.parse(JSON.parse(text));

/** What is wrong beside single sources, in words for staff. */
export const pipelineAlarms = {
  'visits-stopped': 'sources are due and nobody has visited any for hours: the schedule or the queue stands still',
  undelivered: 'a theme or language that readers follow gets nothing fresh, although the sources answer',
} as const;

/** How everything does now: each source, what readers get, and what is wrong. */
export function reportOf(
  {
    known,
    days,
    before,
  }: {
    readonly known: readonly Known[];
    /** Days with articles, by what readers follow. */
    readonly days: ReadonlyMap<string, readonly string[]>;
    readonly before: HealthReport | undefined;
  },
  now: Date,
): HealthReport {
  const sources = known.map(({ source, ...rest }) => healthOf(source, rest, now));
  const delivery = [...days].flatMap(([what, seen]) => {
    const silence = silenceOf(seen, now, healthSettings.undeliveredChance);
    const lastDay = seen.at(-1);
    return silence && lastDay ? [{ what, lastDay, silence }] : [];
  });
  return { checkedAt: now.toISOString(), sources, delivery, alarms: alarmsAmong(sources, delivery, before, now) };
}

/** All that is wrong now; what the last check found already keeps the time since when. */
function alarmsAmong(
  sources: readonly SourceHealth[],
  delivery: readonly Delivery[],
  before: HealthReport | undefined,
  now: Date,
): readonly Alarm[] {
  const found = [
    ...sources.flatMap(({ id, alarms, reason }) => alarms.map((code) => ({ code, about: id, detail: reason }))),
    ...(haveVisitsStopped(sources, now)
      ? [{ code: 'visits-stopped', about: 'all sources', detail: pipelineAlarms['visits-stopped'] }]
      : []),
    ...delivery
      .filter(({ silence }) => silence.isOverdue)
      .map(({ what, lastDay, silence }) => ({
        code: 'undelivered',
        about: what,
        detail: `Nothing since ${lastDay}; before that about every ${Math.max(1, Math.round(silence.usualDays))} days.`,
      })),
  ];
  return found.map((alarm) => {
    const known = before?.alarms.find(({ code, about }) => code === alarm.code && about === alarm.about);
    return { ...alarm, since: known?.since ?? now.toISOString() };
  });
}

/** How many alarms of each kind this check was the first to see. */
export function alarmsBegun({ checkedAt, alarms }: HealthReport): ReadonlyMap<string, number> {
  const begun = Map.groupBy(
    alarms.filter(({ since }) => since === checkedAt),
    ({ code }) => code,
  );
  return new Map([...begun].map(([code, { length }]) => [code, length]));
}

function haveVisitsStopped(sources: readonly SourceHealth[], now: Date): boolean {
  const before = new Date(now.getTime() - healthSettings.stoppedHours * 3_600_000).toISOString();
  const isDueLong = sources.some(({ nextPollAt, lastVisitAt }) => lastVisitAt && nextPollAt && nextPollAt < before);
  return isDueLong && !sources.some(({ lastVisitAt = '' }) => lastVisitAt >= before);
}
