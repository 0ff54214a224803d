export type * from './graph.ts';
export type * from './layout-types.ts';
export type * from './picture.ts';
