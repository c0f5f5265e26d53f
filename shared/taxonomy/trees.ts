import * as z from 'zod/mini';

/** A question to a list of numbers and what follows from either answer, down to what is added in the end. */
export type Tree = number | { readonly by: number; readonly under: number; readonly low: Tree; readonly high: Tree };

const Tree: z.ZodMiniType<Tree> = z.union([
  z.number(),
  z.readonly(
    z.object({
      by: z.int().check(z.nonnegative()),
      under: z.number(),
      low: z.lazy(() => Tree),
      high: z.lazy(() => Tree),
    }),
  ),
]);

/** Many small trees that add up to log-odds (gradient boosting, Friedman 2001). */
export const Trees = z.readonly(z.object({ start: z.number(), trees: z.readonly(z.array(Tree)) }));
export type Trees = z.infer<typeof Trees>;

/** What all trees say of some numbers together, in log-odds. */
export const logOddsOf = ({ start, trees }: Trees, numbers: readonly number[]): number =>
  trees.reduce<number>((sum, tree) => sum + answerOf(tree, numbers), start);

function answerOf(tree: Tree, numbers: readonly number[]): number {
  if (typeof tree === 'number') return tree;
  return answerOf((numbers[tree.by] ?? 0) < tree.under ? tree.low : tree.high, numbers);
}
