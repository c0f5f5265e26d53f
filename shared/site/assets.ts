import { palette } from './palette.ts';
import { paths } from './paths.ts';
import { stylesheet } from './style.ts';

const { accent, paper } = palette.light;
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${accent}"/><path d="M7 25V17h4v8zm7 0V7h4v18zm7 0V13h4v12z" fill="${paper}"/></svg>`;

/** The files that pages ask for, by path. */
export const assets: ReadonlyMap<string, { readonly contentType: string; readonly body: string }> = new Map([
  [paths.style, { contentType: 'text/css; charset=utf-8', body: stylesheet }],
  [paths.icon, { contentType: 'image/svg+xml', body: icon }],
]);
