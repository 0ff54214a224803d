import { type OpenedTheory } from '@theory-of-change/language';
/** The examples that are theories, by name. */
export declare const EXAMPLE_NAMES: readonly ['clinical.toc', 'system.toc', 'first.toc'];
/** Reads a text as if it stood in a file beside the examples, with all that it imports. */
export declare function read(text: string, name?: string): Promise<OpenedTheory>;
export declare function exampleText(name: string): string;
