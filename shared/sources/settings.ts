/** How often sources are visited. */
export const pollSettings = {
  /** Hours between visits, by how a source is polled. Feed etiquette: hourly at most with validators. */
  intervalHours: { feed: 1, sitemap: 6, listing: 12, watch: 24, retry: 24 * 30 },
  /** Hours of the longest pause after failures: thirty days, as Media Cloud keeps its "undead". */
  longestPauseHours: 24 * 30,
};
