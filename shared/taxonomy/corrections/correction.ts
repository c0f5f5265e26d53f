import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { Evidence } from '../tags.ts';

const said = z.string().check(z.trim(), z.minLength(1));

/** What a correction is about: a tag of one kind, by its id (a theme's, a goal's number, a GeoNames id, an organisation's). */
const About = {
  articleId: z.string(),
  kind: z.enum(['theme', 'goal', 'place', 'organisation']),
  tag: z.string(),
};

/** What a person decided of one tag of one article: who, when and why. It overrides the machine for ever. */
export const Correction = z.readonly(
  z.object({
    ...About,
    id: z.string(),
    action: z.enum(['add', 'remove', 'confirm']),
    by: said,
    at: z.iso.datetime(),
    why: said,
    /** The words of the article that show it; nothing where a tag is removed. */
    evidence: z.readonly(z.array(Evidence)),
  }),
);
export type Correction = z.infer<typeof Correction>;

/** A correction with the id that its content gives: the same one twice is one. */
export function makeCorrection(decided: Omit<Correction, 'id'>): Correction {
  const { articleId, kind, tag, action, by, at, why } = decided;
  const said = JSON.stringify([articleId, kind, tag, action, by, at, why]);
  return { ...decided, id: createHash('sha256').update(said).digest('hex').slice(0, 16) };
}

export const readCorrection = (text: string): Correction => Correction.parse(JSON.parse(text));

/** Where an article's corrections rest, each an object of its own: nobody writes over another's. */
export const correctionsPrefix = 'corrections/';
export const correctionsOf = (articleId: string) => `${correctionsPrefix}${articleId}/`;
export const correctionKey = ({ articleId, id }: Pick<Correction, 'articleId' | 'id'>) =>
  `${correctionsOf(articleId)}${id}.json`;
