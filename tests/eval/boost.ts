import type { Tree, Trees } from '../../shared/taxonomy/trees.ts';

/** Something with numbers, and whether it is what is looked for. */
export interface Labelled {
  readonly numbers: readonly number[];
  readonly isThere: boolean;
}

/** How many trees, how many answers each, how fast they add up, and what holds them back. */
export interface BoostSettings {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** A leaf speaks of so many examples at the least. */
  readonly leastExamples: number;
  /** Pulls what a leaf says towards 0, in examples. */
  readonly pull: number;
}

/** Into how many parts, of as many examples each, a number is cut where a tree may ask. */
const parts = 64;

/** Trees whose sum makes labels likeliest: gradient boosting by second-order steps (Friedman 2001; Chen and Guestrin 2016). */
export function boost(examples: readonly Labelled[], settings: BoostSettings): Trees {
  const columns = columnsOf(examples);
  const labels = examples.map(({ isThere }) => (isThere ? 1 : 0));
  const share = labels.reduce<number>((sum, label) => sum + label, 0) / labels.length;
  const start = Math.log(share / (1 - share));
  const sums = Float64Array.from(labels, () => start);
  const trees = Array.from({ length: settings.trees }, () => {
    const chances = sums.map((sum) => 1 / (1 + Math.exp(-sum)));
    const slopes = chances.map((chance, i) => (labels[i] ?? 0) - chance);
    const bends = chances.map((chance) => chance * (1 - chance));
    return grow({ columns, slopes, bends, settings }, sums);
  });
  return { start: round(start), trees };
}

interface Growing {
  readonly columns: readonly Column[];
  readonly slopes: Float64Array;
  readonly bends: Float64Array;
  readonly settings: BoostSettings;
}

/** One number of all examples: where trees may cut it, and the part each example lies in. */
interface Column {
  readonly cuts: readonly number[];
  readonly places: Uint8Array;
}

function columnsOf(examples: readonly Labelled[]): Column[] {
  return (examples[0]?.numbers ?? []).map((_, by) => {
    const values = Float64Array.from(examples, ({ numbers }) => numbers[by] ?? 0);
    const sorted = values.toSorted();
    const steps = Array.from({ length: parts - 1 }, (_step, i) =>
      at(sorted, Math.floor(((i + 1) * sorted.length) / parts)),
    );
    const cuts = [...new Set(steps)];
    return { cuts, places: Uint8Array.from(values, (value) => cuts.filter((cut) => value >= cut).length) };
  });
}

/** A part of the examples that a tree holds alike, until a question tells it apart. */
interface Node {
  readonly members: Int32Array;
  readonly question: Question | undefined;
  below?: readonly [low: Node, high: Node];
}

interface Question {
  readonly by: number;
  readonly cut: number;
  readonly gain: number;
}

/** One tree, its most telling question first; what it says is added to `sums`. */
function grow(growing: Growing, sums: Float64Array): Tree {
  const nodeOf = (members: Int32Array): Node => ({ members, question: questionOf(growing, members) });
  const root = nodeOf(Int32Array.from(sums.keys()));
  const open = [root];
  while (open.length < growing.settings.leaves) {
    const best = open.reduce((a, b) => ((b.question?.gain ?? 0) > (a.question?.gain ?? 0) ? b : a));
    if (!best.question) break;
    const { by, cut } = best.question;
    const places = growing.columns[by]?.places ?? [];
    best.below = [
      nodeOf(best.members.filter((member) => at(places, member) < cut)),
      nodeOf(best.members.filter((member) => at(places, member) >= cut)),
    ];
    open.splice(open.indexOf(best), 1, ...best.below);
  }
  return finish(root, growing, sums);
}

function finish({ members, question, below }: Node, growing: Growing, sums: Float64Array): Tree {
  if (question && below) {
    const [low, high] = below.map((node) => finish(node, growing, sums));
    const under = growing.columns[question.by]?.cuts[question.cut - 1] ?? 0;
    return { by: question.by, under, low: low ?? 0, high: high ?? 0 };
  }
  const { slope, bend } = totals(growing, members);
  const says = round((growing.settings.rate * slope) / (bend + growing.settings.pull));
  for (const member of members) sums[member] = at(sums, member) + says;
  return says;
}

function totals({ slopes, bends }: Growing, members: Int32Array) {
  let slope = 0;
  let bend = 0;
  for (const member of members) {
    slope += at(slopes, member);
    bend += at(bends, member);
  }
  return { slope, bend };
}

function questionOf(growing: Growing, members: Int32Array): Question | undefined {
  const whole = totals(growing, members);
  return growing.columns
    .map(({ places }, by) => bestCut(by, places, growing, members, whole))
    .reduce<Question | undefined>((best, next) => (next && next.gain > (best?.gain ?? 1e-6) ? next : best), undefined);
}

function bestCut(
  by: number,
  places: Uint8Array,
  { slopes, bends, settings }: Growing,
  members: Int32Array,
  whole: { readonly slope: number; readonly bend: number },
): Question | undefined {
  const counts = new Float64Array(parts);
  const slope = new Float64Array(parts);
  const bend = new Float64Array(parts);
  for (const member of members) {
    const place = at(places, member);
    counts[place] = at(counts, place) + 1;
    slope[place] = at(slope, place) + at(slopes, member);
    bend[place] = at(bend, place) + at(bends, member);
  }
  const worth = (slopes: number, bends: number) => (slopes * slopes) / (bends + settings.pull);
  let best: Question | undefined;
  let [count, low, lowBend] = [0, 0, 0];
  for (let cut = 1; cut < parts; cut++) {
    count += at(counts, cut - 1);
    low += at(slope, cut - 1);
    lowBend += at(bend, cut - 1);
    if (count < settings.leastExamples || members.length - count < settings.leastExamples) continue;
    const gain = worth(low, lowBend) + worth(whole.slope - low, whole.bend - lowBend) - worth(whole.slope, whole.bend);
    if (gain > (best?.gain ?? 0)) best = { by, cut, gain };
  }
  return best;
}

const at = (numbers: ArrayLike<number>, index: number) => numbers[index] ?? 0;

const round = (value: number) => Math.round(value * 1000) / 1000;
