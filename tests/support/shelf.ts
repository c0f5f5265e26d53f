/** A shelf in memory on which of two writers the first wins. */
export function shelfInMemory() {
  const store = new Map<string, { text: string; etag: string }>();
  let version = 0;
  let writesLeft = Number.POSITIVE_INFINITY;
  const counts = { reads: 0, writes: 0 };
  return {
    store,
    counts,
    /** Whoever writes after so many writes dies: that write and all later ones throw. */
    dieAfter(writes: number) {
      writesLeft = writes;
    },
    get: async (_bucket: 'archive', key: string) => {
      counts.reads += 1;
      return store.get(key);
    },
    put: async (
      _bucket: 'archive',
      key: string,
      text: string,
      condition?: { ifAbsent: true } | { ifMatch: string },
    ) => {
      if (writesLeft <= 0) throw new Error('killed');
      writesLeft -= 1;
      counts.writes += 1;
      const now = store.get(key);
      const holds = !condition || ('ifAbsent' in condition ? now === undefined : now?.etag === condition.ifMatch);
      if (holds) store.set(key, { text, etag: String(++version) });
      return holds;
    },
  };
}
