/** A word, by how many texts have it. */
export type WordCounts = ReadonlyMap<string, number>;

/** How much of a word is expected of every text before anything is read: as if so many words more had been seen. */
const priorWords = 500;

/**
 * By how many standard errors each word is more frequent now than before: log-odds with an informative Dirichlet
 * prior (Monroe, Colaresi and Quinn 2008, "Fightin' words"), the prior being both times together. Rare words need more
 * to stand out, and words of every week never do.
 */
export function wordScores(now: WordCounts, before: WordCounts): ReadonlyMap<string, number> {
  const [ofNow, ofBefore] = [sum(now), sum(before)];
  const scores = [...now].map(([word, count]): [string, number] => {
    const past = before.get(word) ?? 0;
    const prior = (priorWords * (count + past)) / (ofNow + ofBefore);
    const odds = (n: number, of: number) => Math.log((n + prior) / (of + priorWords - n - prior));
    const error = Math.sqrt(1 / (count + prior) + 1 / (past + prior));
    return [word, (odds(count, ofNow) - odds(past, ofBefore)) / error];
  });
  return new Map(scores);
}

const sum = (counts: WordCounts) => [...counts.values()].reduce((total, n) => total + n, 0);
