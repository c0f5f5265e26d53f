import * as z from 'zod/mini';
import bundled from './registry.json' with { type: 'json' };
import { Source } from './source.ts';

/** All sources, as people reviewed them. */
export interface Registry {
  /** When a recorded web was recorded: its clock starts there. */
  readonly recordedAt?: string;
  readonly sources: readonly Source[];
}

/** What is wrong with a list of sources: which file, which source, which field. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

const File = z.object({ recordedAt: z.exactOptional(z.iso.datetime()), sources: z.array(z.unknown()) });

/** Reads a list of sources; the name stands in what is complained of. */
export function parseRegistry(value: unknown, name: string): Registry {
  const file = File.safeParse(value);
  if (!file.success)
    throw new RegistryError(`${name}: expected { "sources": [ … ] }${whereIn(file.error)}`);
  const sources = file.data.sources.map((entry, i) => parseSource(entry, `${name}, source ${i + 1}`));
  const ids = new Set<string>();
  for (const { id } of sources) {
    if (ids.has(id)) throw new RegistryError(`${name}: two sources have the id "${id}"`);
    ids.add(id);
  }
  for (const { id, poll } of sources)
    if (poll.how === 'none' && poll.servedBy !== undefined && !ids.has(poll.servedBy))
      throw new RegistryError(`${name}, ${id}: "servedBy" names no source: "${poll.servedBy}"`);
  return { ...file.data, sources };
}

/** The source of an id. */
export function sourceById({ sources }: Registry, id: string): Source | undefined {
  return sources.find((source) => source.id === id);
}

function parseSource(entry: unknown, place: string): Source {
  const parsed = Source.safeParse(entry);
  if (parsed.success) return parsed.data;
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? ` (${entry.id})` : '';
  throw new RegistryError(`${place}${id}${whereIn(parsed.error)}`);
}

function whereIn({ issues }: z.core.$ZodError): string {
  const [issue] = issues;
  return issue ? `: ${issue.path.join('.') || 'the whole'}: ${issue.message}` : '';
}

/** The sources of the customer's list. */
export const registry: Registry = parseRegistry(bundled, 'shared/sources/registry.json');
