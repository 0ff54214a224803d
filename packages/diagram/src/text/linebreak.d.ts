/** The Unicode line breaking algorithm (UAX #14); the package brings no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may (or, where `required`, must) end; null at the end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
