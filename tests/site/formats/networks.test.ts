import { expect, test } from 'vitest';
import { readOpml } from '../../../shared/feeds/opml.ts';
import { digestOpml, sourcesOpml } from '../../../shared/site/formats/networks.ts';
import { lindow } from '../../support/source.ts';
import { issue } from './issues.ts';

test('the networks of a week that have a feed can be subscribed to', () => {
  expect(readOpml(digestOpml(issue))).toEqual([
    {
      title: 'League of Northern Municipalities',
      feedUrl: 'https://north.example/feed?a=1&b=2',
      siteUrl: 'https://north.example/',
      language: 'sv',
    },
  ]);
});

test('of all sources those that are read by a feed are listed', () => {
  const listing = { how: 'listing', url: 'https://b.example/news' } as const;
  expect(readOpml(sourcesOpml([lindow, { ...lindow, id: 'b', poll: listing }]))).toEqual([
    {
      title: 'Port Lindow',
      feedUrl: 'https://lindow.example/feed',
      siteUrl: 'https://lindow.example/',
      language: 'en',
    },
  ]);
});
