/** The document's own colours, as WordprocessingML writes them. Words on white and on the tint are at 7:1 and more. */
export const INK = '1B1D1F';
export const QUIET = '45494D';
export const ACCENT = '174A72';
export const RULE = 'A9B4BE';
export const TINT = 'E6EDF3';
export const DRAFT = 'A3201B';
export const LINK = '0B57A4';
