/** Name and version of the rules that read pages and documents; a new version says that old captures may read differently now. */
export const extractor = 'hrc-3';
