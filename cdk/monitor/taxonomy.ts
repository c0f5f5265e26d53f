import { readFile } from 'node:fs/promises';
import { config, locales } from 'zod/mini';
import { statementsOf } from '../../shared/taxonomy/skos/statements.ts';
import { writeJsonLd } from '../../shared/taxonomy/skos/write-json-ld.ts';
import { writeTurtle } from '../../shared/taxonomy/skos/write-turtle.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';

interface TaxonomyOptions {
  readonly format?: string;
  readonly site: string;
  readonly file?: string;
}

config(locales.en()); // Else faults are all called "Invalid input".

const views = new Map<string, (options: TaxonomyOptions) => Promise<string>>([
  ['check', checkTaxonomy],
  ['list', list],
  ['export', exportSkos],
]);
const writers = new Map([
  ['turtle', writeTurtle],
  ['json-ld', writeJsonLd],
]);

/** The taxonomy: whether its file is right, what is in it, and as SKOS. */
export async function taxonomy(view: string, options: TaxonomyOptions): Promise<void> {
  const show = views.get(view);
  if (!show)
    throw new Complaint(`taxonomy: there is no view "${view}". Choose one of ${[...views.keys()].join(', ')}.`);
  console.log(await show(options));
}

/** Whether the file of the themes is right; a complaint says what is not. */
export async function checkTaxonomy({ file }: Pick<TaxonomyOptions, 'file'>): Promise<string> {
  const where = file ?? 'shared/taxonomy/themes.json';
  const known = await loadTaxonomy(where);
  const { faultsOf } = await import('../../shared/taxonomy/check-taxonomy.ts');
  const { faultsOfCues } = await import('../../shared/taxonomy/cue.ts');
  const { Taxonomy } = await import('../../shared/taxonomy/theme.ts');
  const read = file === undefined ? { success: true as const, data: known } : Taxonomy.safeParse(await readJson(file));
  if (!read.success) throw new Complaint(told(where, read.error.issues));
  const faults = [...faultsOf(read.data), ...faultsOfCues()];
  if (faults.length > 0) throw new Complaint(`${where}: ${faults.length} faults.\n${faults.join('\n')}`);
  const { version, groups, themes } = read.data;
  return `${where} is right: version ${version}, ${themes.length} themes in ${groups.length} groups. \`monitor retag --dry-run\` shows what it would change.`;
}

async function list(): Promise<string> {
  const { themes } = await loadTaxonomy('shared/taxonomy/themes.json');
  return formatRows(
    themes.map(({ id, label, group }) => ({ theme: id, label, group })),
    'table',
  );
}

async function exportSkos({ format = 'turtle', site }: TaxonomyOptions): Promise<string> {
  const write = writers.get(format);
  if (!write) throw new Complaint(`--format: ${format} is unknown. Choose one of ${[...writers.keys()].join(', ')}.`);
  if (!URL.canParse(site))
    throw new Complaint(
      `--site: ${site} is no address. Give the Knowledge Centre's, such as https://knowledge.example/.`,
    );
  return write(statementsOf(await loadTaxonomy('shared/taxonomy/themes.json'), site)).trimEnd();
}

/** The bundled taxonomy is read as it loads; what is wrong with its shape is told like anything else. */
async function loadTaxonomy(where: string) {
  try {
    return (await import('../../shared/taxonomy/theme.ts')).taxonomy;
  } catch (error) {
    if (error instanceof Error && 'issues' in error && Array.isArray(error.issues))
      throw new Complaint(told(where, error.issues));
    if (error instanceof SyntaxError) throw new Complaint(`${where} is no JSON: ${error.message}`);
    throw error;
  }
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
const told = (where: string, issues: readonly Issue[]) =>
  `${where}: ${issues.length} faults.\n${issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')}`;

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Complaint(`--file: ${file} cannot be read (${error.code}). Name a JSON file of themes.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Complaint(`--file: ${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
