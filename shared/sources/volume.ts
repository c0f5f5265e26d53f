/** New items by the Monday (UTC) of their week. */
export type Volume = Readonly<Record<string, number>>;

const dayMs = 24 * 3_600_000;
const weeksKept = 26;

/** The volume with new items counted in the weeks of their dates; weeks older than half a year are let go. */
export function addToVolume(volume: Volume, dates: readonly Date[], now: Date): Volume {
  const counts = new Map([[mondayOf(now), 0], ...Object.entries(volume)]);
  for (const week of dates.map((date) => mondayOf(date > now ? now : date)))
    counts.set(week, (counts.get(week) ?? 0) + 1);
  const oldest = mondayOf(new Date(now.getTime() - weeksKept * 7 * dayMs));
  return Object.fromEntries([...counts].filter(([monday]) => monday > oldest));
}

/** The day on which an instant's week begins. */
export function mondayOf(at: Date): string {
  const daysSince = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - daysSince * dayMs).toISOString().slice(0, 10);
}
