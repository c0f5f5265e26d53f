import * as z from 'zod/mini';
import type { Part } from '../sql.ts';

/** What a stranger's query may use up. */
export interface Limits {
  readonly seconds: number;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly maxLetters: number;
}

/** What came of a stranger's query; `isCut` says that there are more rows than these. */
export const Answer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rows'),
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), z.unknown())),
    isCut: z.boolean(),
  }),
  /** The query is wrong, or asks for what it may not have. */
  z.object({ kind: z.literal('refused'), why: z.string() }),
  /** The query took too much of something; a smaller one may pass. */
  z.object({ kind: z.literal('too-much'), why: z.string() }),
]);
export type Answer = z.infer<typeof Answer>;

/** A query with all that its process needs to know. */
export const Question = z.object({
  files: z.array(z.string()),
  /** Statements that make the views. */
  make: z.array(z.string()),
  views: z.array(z.string()),
  sql: z.string(),
});
export type Question = z.infer<typeof Question>;

/** Whose texts a query may see: all that this machine keeps, or only those under a licence that lets them be passed on. */
export type Layer = 'own' | 'members';

/** Runs queries of people we do not know. */
export interface Confined {
  ask(parts: readonly Part[], sql: string, layer: Layer): Promise<Answer>;
  stop(): void;
}
