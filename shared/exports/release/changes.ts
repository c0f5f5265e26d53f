/** What an article of a release is compared by. */
export type Digests = ReadonlyMap<string, string>;

/** What changed since the release before, for people who cite one. */
export function changelog(
  { version, day, articles }: { readonly version: string; readonly day: string; readonly articles: number },
  now: Digests,
  before?: { readonly version: string; readonly digests: Digests },
): string {
  const head = `# ${version} (${day})\n\n${articles} articles.\n`;
  if (!before) return `${head}\nThe first release.\n`;
  const added = [...now.keys()].filter((id) => !before.digests.has(id));
  const removed = [...before.digests.keys()].filter((id) => !now.has(id));
  const changed = [...now].filter(([id, digest]) => before.digests.has(id) && before.digests.get(id) !== digest);
  const ids = (list: readonly string[]) => list.map((id) => `- ${id}\n`).join('');
  return `${head}
Since ${before.version}: ${added.length} added, ${changed.length} changed (a correction, other tags, a later edit), ${removed.length} taken out.
${removed.length > 0 ? `\nTaken out:\n\n${ids(removed)}` : ''}`;
}
