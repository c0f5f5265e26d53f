import { createHash } from 'node:crypto';
import cityWords from './city-words.json' with { type: 'json' };
import { cues } from './cue.ts';
import goalNames from './goals/goal-names.json' with { type: 'json' };
import { goalTargets } from './goals/goal-target.ts';
import { goalModel, goalWords } from './goals/goal-word.ts';
import { guards } from './guard.ts';
import { organisations } from './organisations/organisation.ts';
import contextWords from './places/context-words.json' with { type: 'json' };
import demonyms from './places/demonyms.json' with { type: 'json' };
import { gazetteerVersion } from './places/gazetteer.ts';
import { placeSettings } from './places/settings.ts';
import { tagSettings } from './settings.ts';
import { taxonomy } from './theme.ts';
import { themeModel } from './theme-model.ts';

const placeData = [gazetteerVersion, demonyms, placeSettings, contextWords];

/** Raise it with a change of code that can change a tag; changes of words, rules and settings tell by themselves. */
const codeVersion = 4;

/** The tagger as it is now: taxonomy version, and a digest of everything that can change a tag. */
export const taggerVersion = `${taxonomy.version}+${digestOf([codeVersion, taxonomy, guards, cityWords, goalNames, tagSettings, cues, themeModel, goalWords, goalModel, goalTargets, placeData, organisations])}`;

function digestOf(parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(JSON.stringify(part)).update('\n');
  return hash.digest('hex').slice(0, 8);
}
