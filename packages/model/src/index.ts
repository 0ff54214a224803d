export * from './stages.ts';
export * from './theory.ts';
