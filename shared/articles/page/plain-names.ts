/** Class names without those that style by rule: `mr-[--sidebar-width]` and `lg:hidden` say how wide and when, not what. */
export const plainNames = (names: string): string => (/[[:]/.test(names) ? names.replace(/\S*[[:]\S*/g, ' ') : names);
