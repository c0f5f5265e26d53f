import { describe, expect, test } from 'vitest';
import { atomEntry, read } from './read.ts';

test('an entry has its fields', async () => {
  const feed = await read(`<?xml version="1.0"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://ville.example/actus/">
      <title>Droits à la ville</title>
      <link href="./"/><link rel="self" href="atom.xml"/><link rel="hub" href="https://hub.example/"/>
      <author><name>Le collectif</name></author>
      <entry>
        <id>urn:un</id>
        <title type="html">Le &lt;b&gt;droit&lt;/b&gt; au toit</title>
        <link rel="edit" href="edit/1"/><link rel="alternate" type="application/json" href="un.json"/><link rel="alternate" type="text/html" href="un.html"/>
        <link rel="enclosure" type="audio/ogg" length="99" href="un.ogg"/>
        <published>2026-11-17T06:30:00Z</published><updated>2026-11-18T06:30:00Z</updated>
        <category term="logement" label="Logement"/><category term="ville"/>
        <summary>En bref</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2 <a href="deux.html">ici</a><br/></p></div></content>
      </entry>
    </feed>`);
  expect(feed).toMatchObject({
    format: 'atom-1.0',
    title: 'Droits à la ville',
    language: 'fr',
    siteUrl: 'https://ville.example/actus/',
    self: 'https://ville.example/actus/atom.xml',
    hub: 'https://hub.example/',
  });
  expect(feed.items).toEqual([
    {
      id: 'urn:un',
      url: 'https://ville.example/actus/un.html',
      title: 'Le droit au toit',
      published: { value: '2026-11-17T06:30:00Z', precision: 'second', evidence: 'published' },
      updated: { value: '2026-11-18T06:30:00Z', precision: 'second', evidence: 'updated' },
      authors: ['Le collectif'],
      summary: 'En bref',
      contentHtml: '<p>1 &lt; 2 <a href="https://ville.example/actus/deux.html">ici</a><br></p>',
      categories: ['Logement', 'ville'],
      enclosures: [{ url: 'https://ville.example/actus/un.ogg', type: 'audio/ogg', bytes: 99 }],
    },
  ]);
});

test('Atom 0.3 is told apart, and its dates and modes are read', async () => {
  const feed = await read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
    <title mode="base64">VG93biBoYWxsIG9wZW5z</title><link rel="alternate" href="https://town.example/1"/>
    <issued>2003-12-31T10:14:55-08:00</issued><modified>2004-01-02T00:00:00Z</modified></entry></feed>`);
  expect(feed.format).toBe('atom-0.3');
  expect(feed.items[0]).toMatchObject({
    title: 'Town hall opens',
    published: { value: '2003-12-31T10:14:55-08:00', evidence: 'issued' },
    updated: { value: '2004-01-02T00:00:00Z', evidence: 'modified' },
  });
});

describe('content is HTML whatever its type', () => {
  test.each([
    ['html', '<content type="html">&lt;p&gt;a &amp;amp; b&lt;/p&gt;</content>', '<p>a &amp; b</p>'],
    [
      'xhtml with a prefix',
      '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>a</x:p></x:div></content>',
      '<p>a</p>',
    ],
    ['base64', '<content type="application/octet-stream">PHA+YTwvcD4=</content>', '<p>a</p>'],
    ['naked markup', '<content type="html"><p>a</p></content>', '<p>a</p>'],
  ])('%s', async (_title, fields, html) => {
    expect((await atomEntry(fields)).contentHtml).toBe(html);
  });
});

test('xml:base is counted from the one around it', async () => {
  const entry = await atomEntry(
    '<link href="c"/><content type="xhtml" xml:base="b/"><div><p xml:base="c/"><a href="d">e</a></p></div></content>',
    'xml:base="https://town.example/a/"',
  );
  expect(entry.url).toBe('https://town.example/a/c');
  expect(entry.contentHtml).toBe('<p><a href="https://town.example/a/b/c/d">e</a></p>');
});

test('an entry whose text lies elsewhere is where that is', async () => {
  expect((await atomEntry('<id>urn:x</id><content src="/long.html" type="text/html"/>')).url).toBe(
    'https://town.example/long.html',
  );
});

test('an entry that was only updated has that date, and says so', async () => {
  expect((await atomEntry('<updated>2026-11-17T06:30:00Z</updated>')).published).toEqual({
    value: '2026-11-17T06:30:00Z',
    precision: 'second',
    evidence: 'updated',
  });
});

test('a feed all of prefixes is read like any other', async () => {
  const feed = await read(`<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:id>1</a:id>
    <a:author><a:name>Ana</a:name></a:author></a:entry></a:feed>`);
  expect(feed).toMatchObject({ title: 'T', items: [{ id: '1', authors: ['Ana'] }] });
});

test('an empty feed is a feed', async () => {
  expect(await read('<feed xmlns="http://www.w3.org/2005/Atom"/>')).toMatchObject({ title: '', items: [] });
});
