/** Copies packages that cannot be bundled, with all they need, from node_modules into a function's folder. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The folders of a package and of everything it depends on, as Node would find them from this project. */
export function packageFolders(names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const folder = resolvePackage(name, from);
    if (!folder || found.has(folder)) return;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) visit(needed, folder);
  };
  for (const name of names) visit(name, root);
  return [...found];
}

/** Node's own rule: the nearest node_modules upwards. Optional packages of other platforms are not there. */
function resolvePackage(name: string, from: string): string | undefined {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

/** Puts the packages into `folder/node_modules`, in the same places, so that versions resolve as they do here. */
export function ship(names: readonly string[], folder: string): void {
  for (const source of packageFolders(names)) {
    const target = join(folder, relative(root, source));
    const nested = join(source, 'node_modules') + sep;
    cpSync(source, target, { recursive: true, filter: (path) => !path.startsWith(nested) });
  }
}

if (import.meta.main) {
  const [, , folder = '', ...names] = process.argv;
  ship(names, folder);
}
