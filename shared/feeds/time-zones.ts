/**
 * Zones that dates name instead of saying their offset, in minutes east of UTC. Sources: RFC 822, the IANA time zone
 * data, and what content systems print. Of an abbreviation with two meanings the more populous one counts.
 */
const offsets: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  west: 60,
  cet: 60,
  met: 60,
  mez: 60,
  wat: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  cat: 120,
  eest: 180,
  msk: 180,
  trt: 180,
  eat: 180,
  msd: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  ict: 420,
  wib: 420,
  hkt: 480,
  sgt: 480,
  pht: 480,
  myt: 480,
  awst: 480,
  wita: 480,
  wit: 540,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  acdt: 630,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  adt: -180,
  ast: -240,
  brt: -180,
  art: -180,
  uyt: -180,
  clst: -180,
  clt: -240,
  bot: -240,
  vet: -240,
  cot: -300,
  pet: -300,
  edt: -240,
  est: -300,
  et: -300,
  cdt: -300,
  cst: -360,
  ct: -360,
  mdt: -360,
  mst: -420,
  mt: -420,
  pdt: -420,
  pst: -480,
  pt: -480,
  akdt: -480,
  akst: -540,
  hst: -600,
};

/**
 * Minutes east of UTC of a zone as dates write it: `+0530`, `-08:00`, `GMT+2`, `EST`. A zone that is not known counts
 * as UTC, as RFC 2822 asks for: the day is then right for most, and the hour off.
 */
export function offsetOf(zone: string): number {
  const [, sign, hours = '', minutes = ''] =
    /([+-])(\d{1,2}?):?(\d{2})?(?::\d{2})?$/.exec(zone.replace(/[\u2212\u2013]/g, '-')) ?? [];
  if (sign) {
    const offset = Number(hours) * 60 + Number(minutes);
    return offset > 14 * 60 ? 0 : sign === '-' ? -offset : offset;
  }
  // `EST5EDT` is what the machine calls New York, summer or winter: its standard time is nearest.
  return offsets[zone.toLowerCase().replace(/^etc\/|\d[a-z]{3}$/g, '')] ?? 0;
}
