/** Numbers that decide whether a name is a place's, in tenfolds of people. Chosen on half of TR-News (`docs/measurements.md`). */
export const placeSettings = {
  /** From here on a name is a place's. */
  leastWeight: 1.5,
  /** What places without a population weigh. */
  sizes: { country: 3.5, region: 3, county: 1.5 },
  weights: {
    /** The name is also a word. */
    word: -2,
    /** The name is also a first name. */
    firstName: -1.5,
    /** The text has the word in lower case, too. */
    lowerCase: -2,
    /** An abbreviation. */
    shouted: -1.5,
    /** `pro-Western` */
    compound: -3,
    district: -0.5,
    /** The name is not the one that people use there. */
    alias: -0.5,
    dateline: 2,
    locative: 1.2,
    toward: 0.5,
    modifier: 1,
    nameBefore: -2,
    nameAfter: -1.5,
    organisation: -4,
    person: -8,
    /** A place it lies in follows: `Paris, Texas`. */
    within: 3,
    /** A place of the same country is sure. */
    sameCountry: 1,
    /** All other places are of the same country, of the same region. */
    mostlyCountry: 1,
    mostlyRegion: 2,
    /** The source speaks of its country. */
    inScope: 1,
    /** The same name is a place's elsewhere in the text. */
    said: 2,
    /** The same name is a person's elsewhere in the text. */
    personElsewhere: -3,
  },
  /** From here on a place speaks for others of its country. */
  sureWeight: 2.5,
  /** A name whose surroundings weigh no more is something else's, whatever its size. */
  hopeless: -2.9,
  /** A place with fewer thousands of people needs surroundings that speak for it. */
  smallThousands: 15,
  /** A region named like a town with so many thousands is meant less often than the town. */
  townThousands: 20,
} as const;
