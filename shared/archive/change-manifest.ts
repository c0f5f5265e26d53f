import { manifestKey } from './keys.ts';
import { emptyManifest, type File, filesOf, Manifest } from './manifest.ts';
import { archiveSettings } from './settings.ts';

export interface ManifestReach {
  get(bucket: 'archive', key: string): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  put(
    bucket: 'archive',
    key: string,
    body: string,
    condition: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<boolean>;
  remove(bucket: 'archive', keys: readonly string[]): Promise<void>;
  now(): Date;
}

/** What becomes of a week: its new file, or none any more; `was` is the digest it was changed from. */
export interface Change {
  readonly name: string;
  readonly was: string | undefined;
  readonly file: File | undefined;
}

/**
 * Changes weeks of the archive in one write of the manifest. What somebody else changed meanwhile is left as they made
 * it; the changes that were made come back.
 */
export async function changeWeeks(reach: ManifestReach, changes: readonly Change[]): Promise<readonly Change[]> {
  let made: readonly Change[] = [];
  await changeManifest(reach, (manifest) => {
    made = changes.filter(({ name, was }) => manifest.weeks[name]?.digest === was);
    const weeks = { ...manifest.weeks };
    for (const { name, file } of made)
      if (file) weeks[name] = file;
      else delete weeks[name];
    return made.length > 0 ? { ...manifest, weeks } : manifest;
  });
  return made;
}

/** Changes the manifest on top of what anybody else made of it, and clears away files that nobody reads any more. */
export async function changeManifest(reach: ManifestReach, make: (manifest: Manifest) => Manifest): Promise<void> {
  for (;;) {
    const stored = await reach.get('archive', manifestKey);
    const manifest = stored ? Manifest.parse(JSON.parse(stored.text)) : emptyManifest;
    const changed = make(manifest);
    const over = manifest.retired.filter((file) => isOver(file, reach.now())).map(({ key }) => key);
    if (changed === manifest && over.length === 0) return;
    const next = JSON.stringify(retire(manifest, changed, reach.now()));
    const condition = stored ? { ifMatch: stored.etag } : ({ ifAbsent: true } as const);
    if (!(await reach.put('archive', manifestKey, next, condition))) continue;
    const used = new Set(filesOf(changed));
    await reach.remove(
      'archive',
      over.filter((key) => !used.has(key)),
    );
    return;
  }
}

/** Notes since when files are the archive no more. */
function retire(before: Manifest, after: Manifest, now: Date): Manifest {
  const used = new Set(filesOf(after));
  const retired = new Map(before.retired.map((file) => [file.key, file]));
  for (const key of filesOf(before)) if (!retired.has(key)) retired.set(key, { key, at: now.toISOString() });
  const kept = [...retired.values()].filter((file) => !used.has(file.key) && !isOver(file, now));
  return { ...after, version: before.version + 1, retired: kept };
}

const isOver = ({ at }: { readonly at: string }, now: Date) =>
  now.getTime() - Date.parse(at) > archiveSettings.keepRetiredHours * 3_600_000;
