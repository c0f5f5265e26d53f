import { closeSync, openSync, readSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchPart } from '../archive/duckdb.ts';
import type { Part } from '../archive/sql.ts';
import { type Found, find, type Question } from './find.ts';
import { openSegment, type Segment } from './segment.ts';
import { searchSettings } from './settings.ts';

/** Answers searches over the segments of the archive. */
export interface Search {
  find(parts: readonly Part[], question: Question): Promise<Found>;
}

/** Searches files: each is fetched once, and what every search needs of it stays in memory. */
export function diskSearch(folder = join(tmpdir(), 'monitor-search')): Search {
  const open = new Map<string, { readonly segment: Segment; readonly file: number }>();

  async function segmentOf(part: Part): Promise<Segment> {
    const known = open.get(part.key);
    if (known) {
      open.delete(part.key);
      open.set(part.key, known);
      return known.segment;
    }
    const path = await fetchPart(folder, part);
    const file = openSync(path, 'r');
    const segment = openSegment((at, length) => readFully(file, at, length));
    open.set(part.key, { segment, file });
    return segment;
  }

  /** Lets go of those that were not asked for longest. */
  function closeOthers(parts: readonly Part[]): void {
    const wanted = new Set(parts.map(({ key }) => key));
    for (const [key, { file }] of open) {
      if (open.size <= Math.max(searchSettings.maxOpenSegments, wanted.size)) return;
      if (wanted.has(key)) continue;
      closeSync(file);
      open.delete(key);
    }
  }

  return {
    find: async (parts, question) => {
      const segments = await Promise.all(parts.map(segmentOf));
      closeOthers(parts);
      return find(segments, question);
    },
  };
}

function readFully(file: number, at: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length);
  const read = readSync(file, bytes, 0, length, at);
  if (read !== length) throw new Error(`A segment ends after ${at + read} bytes: expected ${length - read} more`);
  return bytes;
}
