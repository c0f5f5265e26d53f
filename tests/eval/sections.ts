import { correctionSection } from './corrections/section.ts';
import { duplicateSection, storySection } from './duplicates/section.ts';
import { placeSection } from './places/section.ts';
import { sdgSection } from './sdg/section.ts';
import type { Section } from './section.ts';
import { themeSection } from './themes/section.ts';

/** All that `npm run eval` looks at. */
export const sections: readonly Section[] = [
  themeSection('dev'),
  themeSection('held'),
  themeSection('later'),
  themeSection('sealed'),
  sdgSection,
  duplicateSection('dev'),
  storySection('dev'),
  placeSection,
  correctionSection,
];
