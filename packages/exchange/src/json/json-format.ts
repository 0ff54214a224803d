/** What the JSON of this version calls itself; a later version that reads otherwise will have another number. */
export const JSON_FORMAT = 'theory-of-change/1';
