/** The repository's root. */
export declare const ROOT: string;
/** Where tools, pictures and temporary work of the tests go; git ignores it. */
export declare const CACHE: string;
