import type { ComingEvent, DigestArticle } from './digest.ts';
import { compare } from './order.ts';
import { digestSettings } from './settings.ts';

const startForm = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** Events that articles of the week announce and that begin after it, the soonest first; the same event is told once. */
export function comingEvents(articles: readonly DigestArticle[], to: string): readonly ComingEvent[] {
  const all = articles
    .toSorted((a, b) => compare(a.id, b.id))
    .flatMap(({ id, url, language, events }) =>
      events.flatMap((event): readonly ComingEvent[] => {
        const start = event.start.trim();
        if (!isDay(start) || start.slice(0, 10) <= to || event.name.trim() === '') return [];
        const end = event.end?.trim();
        return [
          {
            name: event.name.trim().slice(0, digestSettings.maxEventName),
            start,
            ...(end && isDay(end) && end.slice(0, 10) >= start.slice(0, 10) && { end }),
            ...(event.place && { place: event.place }),
            url: event.url ?? url,
            language,
            articleId: id,
          },
        ];
      }),
    );
  const once = new Map(
    all.toReversed().map((event) => [`${event.start.slice(0, 10)} ${event.name.toLowerCase()}`, event]),
  );
  return [...once.values()]
    .sort((a, b) => compare(a.start, b.start) || compare(a.name, b.name) || compare(a.articleId, b.articleId))
    .slice(0, digestSettings.maxEvents);
}

const isDay = (text: string) => startForm.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)));
