import type { ThemeName } from '@theory-of-change/diagram';

/** What the page around the figure looks like; the figure follows it. */
export type Surroundings = Exclude<ThemeName, 'print'>;
