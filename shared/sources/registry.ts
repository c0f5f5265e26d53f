import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import bundled from './registry.json' with { type: 'json' };
import { Source } from './source.ts';

// Zod mini speaks no language by itself.
const { localeError: inEnglish } = en();

const File = z.strictObject({
  recordedAt: z.exactOptional(z.iso.datetime('expected an instant such as "2026-11-23T05:00:00Z"')),
  sources: z.array(z.unknown()),
});

/** All sources, as people reviewed them. */
export interface Registry {
  /** When a recorded web was recorded: its clock starts there. */
  readonly recordedAt?: string;
  readonly sources: readonly Source[];
}

/** What is wrong with a list of sources, in one line: which file, which source, which field, what is expected. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

/** Reads a list of sources; the name stands in what is complained of. */
export function parseRegistry(value: unknown, name: string): Registry {
  const file = read(File, value, name);
  const sources = file.sources.map((entry, i) => read(Source, entry, placeOf(name, i, entry)));
  sources.forEach((source, i) => {
    const wrong = misfit(source, i, sources);
    if (wrong) throw new RegistryError(`${placeOf(name, i, source)}: ${wrong}`);
  });
  return { ...file, sources };
}

/** The source of an id. */
export function sourceById({ sources }: Registry, id: string): Source | undefined {
  return sources.find((source) => source.id === id);
}

/** What is wrong with a source among the others, if anything is. */
function misfit({ id, poll }: Source, index: number, sources: readonly Source[]): string | undefined {
  const first = sources.findIndex((other) => other.id === id);
  if (first !== index) return `id: expected one of its own, but source ${first + 1} has the same`;
  if (poll.how !== 'none' || poll.servedBy === undefined) return undefined;
  const server = sources.find((other) => other.id === poll.servedBy);
  if (!server) return `poll.servedBy: expected the id of a source, but there is no "${poll.servedBy}"`;
  if (server.poll.how === 'none') return `poll.servedBy: expected a source that is polled, but "${server.id}" is not`;
  return undefined;
}

function read<T>(schema: z.ZodMiniType<T>, value: unknown, place: string): T {
  const result = schema.safeParse(value, { error: inEnglish });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.length ? `: ${z.core.toDotPath(issue.path)}` : '';
  throw new RegistryError(`${place}${field}: ${issue?.message.replaceAll(/\s+/g, ' ')}`);
}

function placeOf(name: string, index: number, entry: unknown): string {
  const hasId = typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string';
  return `${name}: source ${index + 1}${hasId ? ` (${JSON.stringify(entry.id)})` : ''}`;
}

/** The sources of the customer's list. */
export const registry: Registry = parseRegistry(bundled, 'shared/sources/registry.json');
