export type * from './graph.ts';
export type * from './layout-types.ts';
export type * from './picture.ts';
export type { LayoutEngine } from './layout/engine.ts';
export { type LayoutOptions, layout } from './layout/layout.ts';
