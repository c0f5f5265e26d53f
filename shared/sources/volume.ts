/** New items by the Monday (UTC) of their week. */
export type Volume = Readonly<Record<string, number>>;

const dayMs = 24 * 3_600_000;
const weeksKept = 26;

/** The volume with new items counted in the week of an instant; weeks older than half a year are let go. */
export function addToVolume(volume: Volume, items: number, at: Date): Volume {
  const week = mondayOf(at);
  const oldest = mondayOf(new Date(at.getTime() - weeksKept * 7 * dayMs));
  const kept = Object.entries(volume).filter(([monday]) => monday > oldest);
  return { ...Object.fromEntries(kept), [week]: (volume[week] ?? 0) + items };
}

/** The day on which an instant's week begins. */
export function mondayOf(at: Date): string {
  const daysSince = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - daysSince * dayMs).toISOString().slice(0, 10);
}
