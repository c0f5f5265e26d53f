/**
 * The names under which a recorded web may keep a URL's answer, best first, each as the parts of a path below the host's
 * folder; `undefined` for a path that no file can have.
 */
export function recordedPaths(url: URL): readonly (readonly string[])[] | undefined {
  const parts = url.pathname.split('/').slice(1).map(decodePart);
  if (!parts.every((part) => part !== undefined)) return undefined;
  const last = parts.pop() ?? '';
  const inFolder = (folder: readonly string[], name: string): (readonly string[])[] => {
    const names = url.search === '' ? [name] : [`${name}${url.search.replaceAll('/', '%2F')}`, name];
    return names.flatMap((one) => [
      [...folder, `${one}.http`],
      [...folder, one],
    ]);
  };
  if (parts.includes('')) return undefined;
  if (last === '') return inFolder(parts, 'index.html');
  return [...inFolder(parts, last), ...inFolder([...parts, last], 'index.html')];
}

/** One part of a path as a file name; nothing that could lead out of its folder. */
function decodePart(part: string): string | undefined {
  try {
    const name = decodeURIComponent(part);
    return /[/\\\0]/.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}
