type Condition = { readonly ifAbsent: true } | { readonly ifMatch: string };

/** A desk, and whatever lies beside it, in memory: of two writers with a condition the first wins. */
export function deskInMemory() {
  const kept = new Map<string, { readonly text: string; readonly etag: string }>();
  let writes = 0;
  const get = async (_bucket: string, key: string) => kept.get(key);
  const put = async (_bucket: string, key: string, text: string, condition?: Condition) => {
    const etag = kept.get(key)?.etag;
    if (condition && ('ifAbsent' in condition ? etag !== undefined : etag !== condition.ifMatch)) return false;
    kept.set(key, { text, etag: `v${++writes}` });
    return true;
  };
  const list = async (_bucket: string, prefix: string) =>
    [...kept]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { etag }]) => ({ key, etag }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  const keep = (key: string, value: object) => put('any', key, JSON.stringify(value));
  return { kept, get, put, list, keep };
}
