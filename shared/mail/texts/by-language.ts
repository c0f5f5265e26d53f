import type { Language } from '../../text/languages.ts';
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
import type { MailTexts } from './texts.ts';

/** The words around the news by language: a language without them does not compile. */
export const mailTexts: Readonly<Record<Language, MailTexts>> = { en, es, fr, ca, pt, de, it, nl, sv, ko };
