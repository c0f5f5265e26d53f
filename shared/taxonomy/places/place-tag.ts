import type { PlaceTag } from '../tags.ts';
import type { Place } from './place.ts';

/** A place where a text names it. Only what is drawn as a point has one. */
export function placeTag(text: string, start: number, end: number, place: Place): PlaceTag {
  const { id, name, country, precision, lat, lon } = place;
  const hasPoint = precision === 'city' || precision === 'district';
  return {
    id,
    name,
    ...(country !== undefined && { country }),
    precision,
    ...(hasPoint && lat !== undefined && lon !== undefined && { lat, lon }),
    start,
    end,
    text: text.slice(start, end),
  };
}
