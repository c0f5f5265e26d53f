"""Reads feeds with feedparser: NDJSON {id, body} in, NDJSON in the shape of `monitor feed` out."""
import base64, calendar, datetime, json, re, sys
import feedparser


def text(html):
    return ' '.join(re.sub(r'<[^>]*>', ' ', html or '').split())


def instant(parts):
    try:
        return datetime.datetime.fromtimestamp(calendar.timegm(parts), datetime.timezone.utc).isoformat()[:19] if parts else ''
    except (ValueError, OverflowError):
        return ''


for line in sys.stdin:
    feed = json.loads(line)
    headers = {'content-type': 'application/xml', 'content-location': feed['url']}
    parsed = feedparser.parse(base64.b64decode(feed['body']), response_headers=headers, sanitize_html=False)
    items = [
        {
            'title': text(entry.get('title')),
            'url': entry.get('link', ''),
            'id': entry.get('id', ''),
            'summary': text(entry.get('summary')),
            'published': instant(entry.get('published_parsed') or entry.get('updated_parsed')),
        }
        for entry in parsed.entries
    ]
    print(json.dumps({'id': feed['id'], 'items': items}))
