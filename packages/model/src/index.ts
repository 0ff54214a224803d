export * from './graph.ts';
export * from './messages.ts';
export * from './pathway.ts';
export * from './settings.ts';
export * from './sketch.ts';
export * from './stages.ts';
export * from './theory.ts';
export * from './written.ts';
