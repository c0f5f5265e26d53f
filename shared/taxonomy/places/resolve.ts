import type { PlaceName } from './find-names.ts';
import type { Place } from './place.ts';
import { placeSettings } from './settings.ts';
import { weighReading } from './weigh-name.ts';

const { weights, townThousands } = placeSettings;

/** What is known of a text before its names are read. */
export interface Known {
  /** Places that are sure, by the key of the name. */
  readonly places: ReadonlyMap<string, Place>;
  /** Countries the source speaks of. */
  readonly scope: readonly string[];
  /** Names that are people's. */
  readonly people: ReadonlySet<string>;
}

export interface Reading {
  readonly place: Place;
  /** How much the rest of the text speaks for it. */
  readonly support: number;
  /** Whether the text itself says what it lies in: `Paris, Texas`. */
  readonly isWithin: boolean;
}

/** The place a name means, by what follows it, the other places, the source's scope, and how many people live there. */
export function chooseReading({ key, readings }: PlaceName, within: readonly Place[], known: Known): Reading {
  const others = [...known.places].flatMap(([name, place]) => (name === key ? [] : [place]));
  const isPerson = known.people.has(key) && !known.places.has(key);
  const shared = (known.places.has(key) ? weights.said : 0) + (isPerson ? weights.personElsewhere : 0);
  const scored = readings
    .filter((place) => !isAroundItsCity(place, readings))
    .map((place): Reading => {
      const isWithin = within.some((other) => liesIn(place, other));
      return {
        place,
        isWithin,
        support: shared + (isWithin ? weights.within : 0) + weighCompany(place, others, known.scope),
      };
    });
  const [first, ...rest] = scored;
  if (!first) throw new Error(`${key} has no reading`);
  const weigh = ({ place, support }: Reading) => weighReading(place) + support;
  return rest.reduce((best, reading) => (weigh(reading) > weigh(best) ? reading : best), first);
}

/** A region that has the name of a town in it: `Utrecht` is the town, unless the text says otherwise. */
const isAroundItsCity = (region: Place, readings: readonly Place[]) =>
  region.precision === 'region' &&
  readings.some(
    ({ precision, country, region: code, thousands }) =>
      precision === 'city' &&
      thousands >= townThousands &&
      country === region.country &&
      (code === region.region || region.id.split('.').length > 2),
  );

/** What speaks for a place because of its country and region. */
function weighCompany({ country, region }: Place, others: readonly Place[], scope: readonly string[]): number {
  if (country === undefined) return 0;
  const [inCountry, inRegion] = [
    others.filter((other) => other.country === country),
    others.filter((other) => other.country === country && region !== '' && other.region === region),
  ];
  const share = (some: readonly Place[]) => some.length / Math.max(1, others.length);
  return (
    (inCountry.length > 0 ? weights.sameCountry : 0) +
    share(inCountry) * weights.mostlyCountry +
    share(inRegion) * weights.mostlyRegion +
    (scope.includes(country) ? weights.inScope : 0)
  );
}

/** Whether a place lies in another: a city in its region or country, a region in its country. */
const liesIn = (place: Place, other: Place): boolean =>
  place.country === other.country &&
  place.id !== other.id &&
  (other.precision === 'country' || (other.precision === 'region' && other.id === `${place.country}.${place.region}`));
