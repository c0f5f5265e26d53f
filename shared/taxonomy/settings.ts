/** Numbers that decide which tags an article gets. The README says by what evidence. */
export const tagSettings = {
  /** What speaks against any theme before a word is read, in log-odds: most news has none of ours. */
  bias: -2.4,
  /** What a term of the taxonomy adds, in log-odds: one that decides alone, one found in the context it needs, one that themes share. */
  roleWeights: { alone: 3.2, 'in-context': 2, shared: 1.2 },
  /** What a cue adds by itself, in log-odds: a strong one is enough, two medium ones are, three weak ones are. */
  strengthWeights: { strong: 3.2, medium: 1.6, weak: 0.9 },
  /** How much more counts what the title says. */
  titleFactor: 1.3,
  /** UTF-16 units that count in full: the lead says what an article is about. */
  leadCharacters: 1200,
  /** How much counts what only stands after the lead. */
  laterFactor: 0.5,
  /** What each further mention adds, and what all mentions of a sign count at the most. */
  repeatFactor: 0.25,
  mostAmount: 1.6,
  /** The score, from 0 to 1, from which a theme is reported. */
  leastScore: 0.35,
  /** The part of what a sign says of its themes that it says of there being any theme. */
  anyShare: 0.2,
  /** The log-odds from which a theme is looked at beside the others. */
  leastWeight: -4.5,
  /** How sure it must be that an article has any theme, from 0 to 1: left to the trees alone, 16 % of the items without one get one, instead of 3. */
  leastRelevance: 0.7,
  /** How sure it must be where one theme has `sureScore` or more. */
  doubtfulRelevance: 0.4,
  sureScore: 0.8,
  /** Themes given to an article at the most, the surest ones. */
  maxThemes: 6,
  /** What saying a goal's word again adds, times the logarithm of how often it is said. */
  goalRepeat: 0.4,
  /** The score, from 0 to 1, from which a goal is reported. */
  leastGoalScore: 0.5,
  /** The score of a goal that only the words of one of its targets speak of. */
  targetScore: 0.8,
  /** UTF-16 units of a text up to which all words of goals count; in longer ones their density does. */
  snippetCharacters: 1200,
  /** Pieces of evidence given for a theme at the most, the first ones. */
  maxEvidence: 8,
  /** Characters from which on the text is believed rather than the language that its page states. */
  tellingCharacters: 200,
  /** UTF-16 units of a text that are read; what follows is left. */
  maxCharacters: 200_000,
} as const;
