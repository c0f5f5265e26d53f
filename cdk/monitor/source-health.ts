import { getObject } from '../../shared/pipeline/s3.ts';
import { type HealthReport, healthKey, readHealthReport } from '../../shared/sources/health-report.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession, type Session } from './session.ts';
import { visitsOf } from './tally.ts';

interface HealthOptions extends Where {
  readonly format: string;
  /** Exit with an error when anything is wrong. */
  readonly strict?: boolean;
}

/** Checks every source now, and says how each does, what is wrong, and what readers get nothing of. */
export async function sourceHealth(options: HealthOptions): Promise<void> {
  const { format, strict = false } = options;
  if (format !== 'table' && format !== 'json')
    throw new Complaint(`--format: ${format} is unknown. Choose table or json.`);
  const session = await openSession(options);
  try {
    if (options.web) await goToLastVisit(session);
    await session.local.invoke('check-sources');
    const report = await lastReport();
    if (!report) throw new Complaint('The check left no report: see log.ndjson in the data folder.');
    console.log(format === 'json' ? JSON.stringify(report, null, 2) : healthText(report));
    if (strict && report.alarms.length > 0) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

/** What the last check came to. */
export async function lastReport(): Promise<HealthReport | undefined> {
  const stored = await getObject('state', healthKey);
  return stored && readHealthReport(stored.text);
}

/** The alarms of a report, one a line; `onlyNew` leaves out what the check before had found. */
export function alarmsText({ alarms, checkedAt }: HealthReport, which: 'all' | 'new' = 'all'): string {
  const shown = which === 'all' ? alarms : alarms.filter(({ since }) => since === checkedAt);
  if (shown.length === 0) return which === 'all' ? 'No alarms.' : '';
  const title = which === 'all' ? 'Alarms' : 'New alarms';
  const lines = shown.map(
    ({ code, about, detail, since }) => `  ${code}, ${about}, since ${since.slice(0, 10)}: ${detail}`,
  );
  return [`${title} (what to do: docs/runbook.md):`, ...lines].join('\n');
}

/** A recorded web's clock begins where it was recorded: what was visited since lies in its future. */
async function goToLastVisit({ clock, powers }: Session): Promise<void> {
  const visits = (await visitsOf(powers.registry)).flatMap(({ visit }) => (visit ? [Date.parse(visit.at)] : []));
  const latest = Math.max(clock.now().getTime(), ...visits);
  await clock.sleepUntil(new Date(latest), new AbortController().signal);
}

function healthText(report: HealthReport): string {
  const rows = report.sources
    .filter(({ standing }) => standing !== 'not-polled')
    .map((source) => ({
      source: source.id,
      standing: source.standing,
      'last good': minute(source.lastSuccessAt),
      'last new': minute(source.lastNewAt),
      next: minute(source.nextPollAt),
      'usual gap': source.silence ? `${Math.max(1, Math.round(source.silence.usualDays))} d` : '',
      volume: changeText(source.change),
      robots: source.access?.robots ?? '',
      mining: source.access?.mining ?? '',
      why: source.reason,
    }));
  const unpolled = report.sources.length - rows.length;
  const asked = report.sources.flatMap(({ access }) => access?.askedAt ?? []).toSorted();
  const count = (standing: string) => rows.filter((row) => row.standing === standing).length;
  return [
    formatRows(rows, 'table'),
    '',
    `${rows.length} sources are polled: ${count('lively')} lively, ${count('quiet')} quiet, ${count('unreadable')} unreadable now, ${count('troubled')} in trouble, ${count('not-visited')} not visited yet; ${unpolled} are not polled (\`monitor sources check\` says why).`,
    ...(asked.length > 0
      ? [`Robots and mining as hosts said from ${minute(asked[0])} to ${minute(asked.at(-1))}.`]
      : []),
    alarmsText(report),
  ].join('\n');
}

const minute = (instant: string | undefined) => instant?.slice(0, 16).replace('T', ' ') ?? '';

function changeText(change: HealthReport['sources'][number]['change']): string {
  if (!change) return '';
  const a = (n: number) => (n < 10 ? n.toFixed(1) : String(Math.round(n)));
  return `${a(change.before)} → ${a(change.after)} a week since ${change.since}`;
}
