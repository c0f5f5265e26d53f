import type { Language } from '../../../text/languages.ts';
import { ca } from './ca.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import type { PageTexts } from './texts.ts';

/** The words of the pages in every language that mails are written in. */
export const pageTexts: Readonly<Record<Language, PageTexts>> = { en, es, fr, ca, pt, de, it, nl, sv, ko };
