import { placeKey, plainName } from '../../shared/taxonomy/places/place-key.ts';
import regionNames from '../../shared/taxonomy/places/region-names.json' with { type: 'json' };
import { isShort } from '../../shared/taxonomy/places/wide-places.ts';
import { compare } from './cities.ts';

const otherNames = new Map(Object.entries(regionNames));

interface Named {
  readonly code: string;
  readonly name: string;
}

/** Regions of the first and the second order. */
export interface RegionTables {
  readonly first: readonly Named[];
  readonly second: readonly Named[];
}

/** Countries whose counties, departments or provinces people name in the news. */
const withSecond = new Set(['US', 'GB', 'FR', 'ES', 'IT', 'IE']);
/** What stands around the name of a region in GeoNames and rarely in a text. */
const around =
  /^(?:Prov[ií]nci[ae] d[ei]l?l?[ae']? ?|Province of |Département d(?:e la |es? |u |e l'|')|State of |Free State of |Free and Hanseatic City of |Royal Borough of |Borough of |City of |District of |County of |Canton of |Provincia di |Provincia Autonoma di |Città Metropolitana di )| (?:Province|Region|Oblast|Governorate|Voivodeship|Prefecture|Department|Emirate)$|-(?:do|si)$/g;

/** A country with more has municipalities there: towns, mostly. */
const mostRegions = 90;
const countryOf = ({ code }: Named) => code.slice(0, 2);

/** One line a name of a region: its key, its code, and the English name where it is not the key in capitals. */
export function readRegions({ first, second }: RegionTables): string[] {
  const counts = Map.groupBy(first, countryOf);
  const regions = first.filter((region) => (counts.get(countryOf(region))?.length ?? 0) <= mostRegions);
  return [...regions, ...second.filter(({ code }) => withSecond.has(code.slice(0, 2)))]
    .flatMap(({ code, name }) => {
      const short = name.replace(around, '') || name;
      const others = otherNames.get(code)?.others.filter((other) => !isShort(other)) ?? [];
      return [...new Set([short, name, ...others].map(placeKey))].map((key) =>
        [key, code, plainName(key) === short ? '' : short].join('\t'),
      );
    })
    .toSorted(compare);
}
