import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesPath } from '../../shared/web/path-pattern.ts';
import type { Reply } from '../../shared/web/reply.ts';
import { groupFor, isAllowed, parseRobots } from '../../shared/web/robots.ts';
import { robotsVerdict } from '../../shared/web/robots-verdict.ts';

const ours = 'HumanRightsCitiesMonitor';
const may = (text: string, path: string) => isAllowed(parseRobots(text), ours, `https://city.test${path}`);
const forAll = (...rules: string[]) => ['User-agent: *', ...rules].join('\n');

describe('robots.txt', () => {
  test.each<[string, string, string, boolean]>([
    // Nothing said.
    ['an empty file allows', '', '/a', true],
    ['a page in its place allows', '<!doctype html><html><body>Not found</body></html>', '/a', true],
    ['an empty Disallow allows', forAll('Disallow:'), '/a', true],
    ['an empty Allow says nothing', forAll('Disallow: /', 'Allow:'), '/a', false],
    ['rules before any robot say nothing', 'Disallow: /', '/a', true],
    ['other robots do not concern us', 'User-agent: somebot\nDisallow: /', '/a', true],
    ['/robots.txt is always allowed', forAll('Disallow: /'), '/robots.txt', true],

    // Prefixes.
    ['everything', forAll('Disallow: /'), '/a', false],
    ['everything, home page included', forAll('Disallow: /'), '/', false],
    ['a folder', forAll('Disallow: /private/'), '/private/x', false],
    ['not the folder without its slash', forAll('Disallow: /private/'), '/private', true],
    ['a prefix is a prefix', forAll('Disallow: /priv'), '/private/x', false],
    ['case counts in paths', forAll('Disallow: /Private'), '/private', true],
    ['a path without slash matches nothing', forAll('Disallow: private'), '/private', true],
    ['the query is part of the path', forAll('Disallow: /find?q='), '/find?q=x', false],
    ['a rule without query holds with one', forAll('Disallow: /find'), '/find?q=x', false],
    ['a rule with query needs it', forAll('Disallow: /find?q='), '/find', true],

    // The longest match decides.
    ['a longer Allow wins', forAll('Disallow: /a', 'Allow: /a/b'), '/a/b/c', true],
    ['a longer Disallow wins', forAll('Allow: /a', 'Disallow: /a/b'), '/a/b/c', false],
    ['order does not matter', forAll('Allow: /a/b', 'Disallow: /a'), '/a/b/c', true],
    ['of two as long Allow wins', forAll('Disallow: /a', 'Allow: /a'), '/a', true],
    ['of two as long Allow wins in any order', forAll('Allow: /a', 'Disallow: /a'), '/a', true],
    ['a wildcard counts by its length', forAll('Allow: /page', 'Disallow: /*.htm'), '/page.htm', false],
    ['an Allow of the home page only', forAll('Disallow: /', 'Allow: /$'), '/', true],
    ['the rest stays closed', forAll('Disallow: /', 'Allow: /$'), '/a', false],
    ['wordpress', forAll('Disallow: /wp-admin/', 'Allow: /wp-admin/admin-ajax.php'), '/wp-admin/admin-ajax.php', true],

    // `*` and `$`.
    ['a star in the middle', forAll('Disallow: /a/*/c'), '/a/b/c', false],
    ['a star may be empty', forAll('Disallow: /a*c'), '/ac', false],
    ['a star goes over slashes', forAll('Disallow: /a*z'), '/a/b/c/z', false],
    ['a leading star', forAll('Disallow: *.pdf'), '/x/report.pdf', false],
    ['a trailing star is nothing', forAll('Disallow: /a*'), '/a', false],
    ['many stars', forAll('Disallow: /*a*b*c'), '/xxaxxbxxc', false],
    ['many stars in order only', forAll('Disallow: /*a*b*c'), '/c/b/a', true],
    ['an end', forAll('Disallow: /*.pdf$'), '/report.pdf', false],
    ['an end not reached', forAll('Disallow: /*.pdf$'), '/report.pdf?x=1', true],
    ['an end of a path alone', forAll('Disallow: /a$'), '/a', false],
    ['an end of a path with more', forAll('Disallow: /a$'), '/ab', true],
    ['a dollar within is a dollar', forAll('Disallow: /a$b'), '/a$b', true],
    ['an end that overlaps its start', forAll('Disallow: /aba*ba$'), '/aba', true],
    ['an end after a repeated piece', forAll('Disallow: /*ab$'), '/abxab', false],

    // Percent-encoding.
    ['a rule in UTF-8, a URL encoded', forAll('Disallow: /café'), '/caf%C3%A9', false],
    ['a rule encoded, a URL in UTF-8', forAll('Disallow: /caf%C3%A9'), '/café', false],
    ['hexadecimal digits in any case', forAll('Disallow: /caf%c3%a9'), '/caf%C3%A9', false],
    ['a letter encoded in the rule', forAll('Disallow: /%61bc'), '/abc', false],
    ['a letter encoded in the URL', forAll('Disallow: /abc'), '/%61bc', false],
    ['a tilde', forAll('Disallow: /%7Ejoe/'), '/~joe/index.html', false],
    ['an encoded slash is no slash', forAll('Disallow: /a%2Fb'), '/a/b', true],
    ['an encoded slash is an encoded slash', forAll('Disallow: /a%2fb'), '/a%2Fb', false],
    ['an encoded star is a star', forAll('Disallow: /file-%2A.html'), '/file-*.html', false],
    ['an encoded star is no wildcard', forAll('Disallow: /file-%2A.html'), '/file-x.html', true],
    ['an encoded dollar is a dollar', forAll('Disallow: /foo-%24'), '/foo-$', false],
    ['a blank in the rule', forAll('Disallow: /a b'), '/a%20b', false],
    ['a percent sign that encodes nothing', forAll('Disallow: /100%'), '/100%', false],
    ['Japanese', forAll('Disallow: /ツ'), '/%E3%83%84', false],

    // Which group.
    [
      'our group instead of that for all',
      `User-agent: *\nDisallow: /\n\nUser-agent: ${ours}\nDisallow: /a`,
      '/b',
      true,
    ],
    ['our group first, in any order', `User-agent: ${ours}\nDisallow: /a\n\nUser-agent: *\nDisallow: /`, '/b', true],
    ['our name in any case', 'User-agent: humanrightscitiesMONITOR\nDisallow: /', '/a', false],
    ['our name with a version', `User-agent: ${ours}/1.0 (+https://x.test)\nDisallow: /`, '/a', false],
    ['a name that only begins like ours', 'User-agent: HumanRights\nDisallow: /', '/a', true],
    ['a name that goes on after ours', `User-agent: ${ours}-Plus\nDisallow: /`, '/a', true],
    ['several robots, one group', `User-agent: somebot\nUser-agent: ${ours}\nDisallow: /`, '/a', false],
    [
      'our groups count together, first',
      `User-agent: ${ours}\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: ${ours}\nDisallow: /b`,
      '/a',
      false,
    ],
    [
      'our groups count together, second',
      `User-agent: ${ours}\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: ${ours}\nDisallow: /b`,
      '/b',
      false,
    ],
    ['groups for all count together', 'User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', false],
    ['an own group without rules frees us', `User-agent: *\nDisallow: /\n\nUser-agent: ${ours}\nDisallow:`, '/a', true],
    ['a star with a comment', 'User-agent: * # everybody\nDisallow: /', '/a', false],
    [
      'a sitemap does not end a group',
      'User-agent: a\nSitemap: https://city.test/s.xml\nUser-agent: *\nDisallow: /',
      '/x',
      false,
    ],
    ['a crawl delay does not end a group', 'User-agent: *\nCrawl-delay: 5\nDisallow: /', '/x', false],
    ['blank lines do not end a group', 'User-agent: *\n\n\nDisallow: /', '/x', false],

    // How it is written.
    ['a byte order mark', `\uFEFF${forAll('Disallow: /')}`, '/a', false],
    ['CRLF', 'User-agent: *\r\nDisallow: /\r\n', '/a', false],
    ['CR alone', 'User-agent: *\rDisallow: /', '/a', false],
    ['keys in any case', 'USER-AGENT: *\ndisALLOW: /', '/a', false],
    ['blanks around the colon', '  User-agent :  *  \n\tDisallow\t:\t/  ', '/a', false],
    ['no blank after the colon', 'User-agent:*\nDisallow:/', '/a', false],
    ['comments', '# all\nUser-agent: * # all\nDisallow: /a # only this', '/a', false],
    ['a comment cuts a path', forAll('Disallow: /a#b'), '/abc', false],
    ['lines without colon', 'User-agent: *\nrubbish\nDisallow: /', '/a', false],
    ['unknown lines', 'User-agent: *\nClean-param: x\nHost: city.test\nDisallow: /', '/a', false],
    ['control characters', 'User-agent: *\nDisallow: /\u0000', '/a', true],
  ])('%s', (_what, text, path, allowed) => {
    expect(may(text, path)).toBe(allowed);
  });

  test('a URL that is none may not be fetched', () => {
    expect(isAllowed(parseRobots(''), ours, 'nonsense')).toBe(false);
  });

  test('keeps sitemaps wherever they stand', () => {
    const text = 'Sitemap: https://city.test/a.xml\nUser-agent: x\nDisallow: /\nsitemap:https://city.test/b.xml';
    expect(parseRobots(text).sitemaps).toEqual(['https://city.test/a.xml', 'https://city.test/b.xml']);
  });

  test.each([
    ['5', 5],
    ['0.5', 0.5],
    ['100000', 120],
    ['soon', undefined],
    ['-1', undefined],
  ])('a crawl delay of %s is %s seconds', (value, seconds) => {
    expect(groupFor(parseRobots(forAll(`Crawl-delay: ${value}`)), ours).crawlDelaySeconds).toBe(seconds);
  });

  test('keeps what is said about the use of content', () => {
    const robots = parseRobots(forAll('Content-Signal: search=yes, ai-train=no, ai-input = NO, odd=maybe', 'Allow: /'));
    expect(groupFor(robots, ours).signals).toEqual({ search: true, 'ai-train': false, 'ai-input': false });
  });

  test('reads 500 KiB and no half of a line', () => {
    const filler = `# ${'x'.repeat(97)}\n`.repeat(5 * 1024);
    expect(filler.length).toBe(500 * 1024);
    const head = 'User-agent: *\nDisallow: /a\n';
    const full = `${head}${filler.slice(head.length + 'Disallow: /b\n'.length)}Disallow: /b\n`;
    expect(full.length).toBe(500 * 1024);
    expect(may(`${full}Disallow: /c\n`, '/a')).toBe(false);
    expect(may(`${full}Disallow: /c\n`, '/b')).toBe(false);
    expect(may(`${full}Disallow: /c\n`, '/c')).toBe(true);
    const cut = `${head}${filler.slice(head.length + 'Disallow: /lo'.length)}Disallow: /long/path\n`;
    expect(may(cut, '/lonely')).toBe(true);
  });

  test('a hostile file takes no time', () => {
    const started = performance.now();
    may(forAll(`Disallow: /${'*a'.repeat(200_000)}$`), `/${'a'.repeat(5000)}b`);
    may(forAll(...Array<string>(40_000).fill('Disallow: /*a*b$')), `/${'ab'.repeat(2000)}c`);
    may('User-agent: x\n'.repeat(40_000), '/a');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('patterns match as the regular expressions they stand for', () => {
    const letters = fc.constantFrom('a', 'b', '/', '*');
    const pattern = fc
      .tuple(fc.array(letters, { maxLength: 8 }), fc.constantFrom('', '$'))
      .map(([all, end]) => all.join('') + end);
    const path = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 10 }).map((all) => all.join(''));
    const asRegExp = (text: string) => new RegExp(`^${text.replaceAll('*', '.*')}`);
    fc.assert(
      fc.property(pattern, path, (p, s) => matchesPath(p, s) === asRegExp(p).test(s)),
      { numRuns: 5000 },
    );
  });
});

describe('the answer to /robots.txt', () => {
  const way = { url: 'https://city.test/robots.txt', redirects: [], headers: {} };
  const page = (text: string): Reply => ({
    ...way,
    kind: 'page',
    status: 200,
    validators: {},
    body: Buffer.from(text),
  });
  const refused = (code: Extract<Reply, { kind: 'refused' }>['code']): Reply => ({
    ...way,
    kind: 'refused',
    code,
    detail: '',
  });

  test.each<[string, Reply, string, boolean]>([
    ['a file without rules', page(''), 'file', true],
    ['a file with rules', page('User-agent: *\nDisallow: /a'), 'file', false],
    ['a file with a byte order mark', page('\uFEFFUser-agent: *\nDisallow: /a'), 'file', false],
    ['404', { ...way, kind: 'missing', status: 404 }, 'none', true],
    ['401', { ...way, kind: 'missing', status: 401 }, 'none', true],
    ['403', { ...way, kind: 'missing', status: 403 }, 'none', true],
    ['410', { ...way, kind: 'gone' }, 'none', true],
    ['redirects without end', refused('too-many-redirects'), 'none', true],
    ['redirects in a circle', refused('redirect-loop'), 'none', true],
    ['429', { ...way, kind: 'wait', why: 'too-many-requests', seconds: 60 }, 'unreachable', false],
    ['503', { ...way, kind: 'wait', why: 'unavailable', seconds: 60 }, 'unreachable', false],
    ['500', { ...way, kind: 'unreachable', why: 'server-error', detail: '' }, 'unreachable', false],
    ['a time-out', { ...way, kind: 'unreachable', why: 'total-timeout', detail: '' }, 'unreachable', false],
    ['an unknown host', { ...way, kind: 'unreachable', why: 'no-such-host', detail: '' }, 'unreachable', false],
    ['a bomb', refused('too-large'), 'unreachable', false],
    ['a redirect into a private network', refused('private-address'), 'unreachable', false],
    ['"not modified" of nothing', { ...way, kind: 'not-modified', validators: {} }, 'unreachable', false],
  ])('%s', (_what, reply, basis, allowed) => {
    const verdict = robotsVerdict(reply);
    expect(verdict.basis).toBe(basis);
    expect(isAllowed(verdict.robots, ours, 'https://city.test/a')).toBe(allowed);
  });
});
