import * as z from 'zod/mini';
import data from './organisations.json' with { type: 'json' };

const words = z.readonly(z.array(z.string().check(z.minLength(2))));

/** An organisation that the registry lists, and how texts name it. */
export const Organisation = z.readonly(
  z.strictObject({
    /** The first of its sources in the registry. */
    id: z.string(),
    name: z.string(),
    sources: words,
    /** In any language and any case. */
    names: words,
    /** Names made of everyday words: only with these capitals. */
    asWritten: z.exactOptional(words),
    /** Abbreviations that are nobody else's. */
    short: z.exactOptional(words),
    /** Abbreviations that others have, too: they count beside the full name or one of the words `with`. */
    guarded: z.exactOptional(words),
    with: z.exactOptional(words),
  }),
);
export type Organisation = z.infer<typeof Organisation>;

/** The organisations that texts are searched for. */
export const organisations: readonly Organisation[] = z.array(Organisation).parse(data.organisations);
