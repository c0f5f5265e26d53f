import type { Palette } from '../charts/draw.ts';

/** The colours of all pages, for light and dark surroundings. */
export const palette = {
  light: {
    paper: '#fcfbf8',
    panel: '#f3f1ea',
    ink: '#1d2326',
    soft: '#566065',
    line: '#d9d5c9',
    accent: '#0b5a6b',
    past: '#7b959b',
    up: '#8a3b12',
    down: '#3d4f86',
  },
  dark: {
    paper: '#14191b',
    panel: '#1d2427',
    ink: '#e6e8e4',
    soft: '#a7b0b1',
    line: '#384246',
    accent: '#86cfdd',
    past: '#6c848b',
    up: '#f0ab80',
    down: '#aebdf2',
  },
} as const;

/** The colours of whatever a chart stands on: light, dark or print. */
export const pageColours: Palette = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  accent: 'var(--accent)',
  past: 'var(--past)',
};
