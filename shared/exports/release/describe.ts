import { publicColumns } from '../columns.ts';

/** A file of a release. */
export interface ReleaseFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}
/** What a release is told by. */
export interface Release {
  readonly version: string;
  readonly siteUrl: string;
  readonly day: string;
  readonly articles: number;
  readonly firstWeek: string;
  readonly lastWeek: string;
  readonly files: readonly ReleaseFile[];
}

const title = 'What local governments and their networks publish about human rights in cities';
const about =
  'Titles, links, extracts of at most 300 characters and tags of the articles that the Human Rights Cities Monitor has read. Tags are made by rules and corrected by people; texts belong to those who published them.';
const licence = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** A release as DCAT 3 and as schema.org describe a data set, in one JSON-LD document. */
export function describe({ version, siteUrl, day, articles, firstWeek, lastWeek, files }: Release) {
  const id = new URL(`datasets/${version}`, siteUrl).href;
  const checksum = (sha256: string) => ({
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': sha256,
  });
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      dcat: 'http://www.w3.org/ns/dcat#',
      dcterms: 'http://purl.org/dc/terms/',
      spdx: 'http://spdx.org/rdf/terms#',
    },
    '@id': id,
    '@type': ['Dataset', 'dcat:Dataset'],
    name: title,
    'dcterms:title': title,
    description: about,
    'dcterms:description': about,
    version,
    'dcat:version': version,
    datePublished: day,
    'dcterms:issued': day,
    license: licence,
    'dcterms:license': { '@id': licence },
    isAccessibleForFree: true,
    temporalCoverage: `${firstWeek}/${lastWeek}`,
    size: `${articles} articles`,
    variableMeasured: publicColumns.map(({ name, about: meaning }) => ({
      '@type': 'PropertyValue',
      name,
      description: meaning,
    })),
    distribution: files.map(({ name, mediaType, bytes, sha256 }) => ({
      '@type': ['DataDownload', 'dcat:Distribution'],
      name,
      contentUrl: name,
      encodingFormat: mediaType,
      'dcat:mediaType': mediaType,
      contentSize: String(bytes),
      'dcat:byteSize': bytes,
      sha256,
      'spdx:checksum': checksum(sha256),
    })),
  };
}
