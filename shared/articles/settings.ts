/** Numbers that decide what is read out of a page. The README says by what evidence. */
export const articleSettings = {
  /** Characters of HTML that are read; what follows is left. */
  maxCharacters: 5_000_000,
  /** Elements of a page that are put into the tree. The largest of 250 real pages has 7,141. */
  maxElements: 20_000,
  /** Characters of a page's text that are read: a novel has as many. */
  maxTextCharacters: 500_000,
  /** Levels of the tree; deeper elements stand beside each other. The deepest of 250 real pages has 53. */
  maxDepth: 80,
  /** Open tags at which reading ends: no page that means well comes near. */
  maxOpenTags: 2_000,
  /** Characters below which what was found may be the wrong thing. */
  minCharacters: 250,
  /** The share of the found text that the article's element must hold. */
  contentShare: 0.9,
  /** Characters of a page whose main part is taken whole where nothing in it looks like an article: more is a table or a mess. */
  maxMainCharacters: 20_000,
  /** Characters below which a text is too short to be called an article. */
  minArticleCharacters: 250,
  /** The same where the page's own data calls it an article and gives its day. */
  minDescribedCharacters: 100,
  /** The same where the page shows its headline and its day: news of two sentences. */
  minDatedCharacters: 80,
  /** Characters of the beginning of an article that is shown to those who do not pay. */
  maxTeaserCharacters: 1_200,
  /** The share of a page's running text below which what was found may be the wrong thing. */
  thinShare: 0.2,
  /** The share of a page's running text, comments aside, whose loss is written down with the article. */
  alarmingLoss: 0.5,
  /** Characters of text on a whole page below which our reader may have lost some, and jsdom is asked. */
  doubtfulCharacters: 1_000,
  /** Characters of HTML that jsdom is asked to repair; more takes it seconds. */
  maxRepairedCharacters: 500_000,
  /** Links kept of one article. */
  maxLinks: 300,
  /** How many times the running text of what was found an element around it must hold to be taken instead. */
  widerShare: 1.7,
} as const;
