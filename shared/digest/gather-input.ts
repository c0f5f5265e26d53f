import { undated } from '../archive/keys.ts';
import { partsOf, readManifest } from '../archive/manifest.ts';
import type { Sql } from '../archive/sql.ts';
import { weekBounds } from '../archive/week.ts';
import type { Source } from '../sources/source.ts';
import { taxonomy } from '../taxonomy/theme.ts';
import type { DigestInput } from './digest.ts';
import { isKnownWord, networkAddresses, organisationNames, themeLabels } from './labels.ts';
import { noteReadings } from './note-readings.ts';
import { comparableWith, readHistory } from './read-history.ts';
import { readWeek } from './read-week.ts';
import { weeksNeeded, weeksShown } from './week-series.ts';

interface Reach {
  readonly sql: Pick<Sql, 'query'>;
  get(
    bucket: 'archive' | 'state' | 'desk',
    key: string,
  ): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
  put(bucket: 'desk', key: string, body: string): Promise<boolean>;
}

/** All that the digest of a week is made from; which networks could be read in it is written down on the way. */
export async function gatherInput(
  { week, zone, sources }: { readonly week: string; readonly zone: string; readonly sources: readonly Source[] },
  { sql, get, getBytes, put }: Reach,
): Promise<DigestInput> {
  const bounds = weekBounds(week, zone);
  const manifest = await readManifest({ get });
  const parts = (weeks: readonly string[]) => partsOf(manifest, { getBytes }, weeks);
  const weeks = [...weeksNeeded(week), week];
  const themes = themeLabels(taxonomy);
  const { coverage, readings } = await noteReadings({ get, put }, sources, { week, weeks, since: bounds.start });
  const past = await readHistory(sql, parts(weeks), { week, labels: themes });
  return {
    ...(await readWeek(sql, parts([week, undated, ...weeksShown(week)]), { week, ...bounds })),
    week,
    zone,
    tallies: past.tallies,
    totals: past.weeks,
    readings,
    isComparable: comparableWith(week, past.weeks),
    isKnownWord,
    coverage,
    organisations: organisationNames(sources),
    addresses: networkAddresses(sources),
    themes,
    taxonomyVersion: taxonomy.version,
  };
}
