import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Figures by what they are about, for reading: each row has a name and its figures in order. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [name: string, ...figures: number[]])[];
}

/** What one look at labelled data said. */
export interface Evaluation {
  /** The one number that must not sink, 0 to 1. */
  readonly figure: number;
  readonly summary: string;
  readonly tables: readonly Table[];
}

/** Labelled data and how they are scored. Add one to `sections.ts`, and its floor to `floors.json`. */
export interface Section {
  readonly name: string;
  /** The files that say what is right; a floor holds for these very bytes. */
  readonly inputs: readonly URL[];
  readonly evaluate: () => Evaluation;
}

/** Tells the inputs of a section from any others. */
export function digestOf(inputs: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(readFileSync(input));
  return hash.digest('hex').slice(0, 16);
}
