/** How serious rules are by status: the combinations that the table of rules uses. */
export const ERROR = { workshop: 'error', draft: 'error', final: 'error' } as const;
export const WARNING = { workshop: 'warning', draft: 'warning', final: 'warning' } as const;
export const INFORMATION = { workshop: 'information', draft: 'information', final: 'information' } as const;
export const HINT = { workshop: 'hint', draft: 'hint', final: 'hint' } as const;

/** Not asked in a workshop; a warning from the draft on. */
export const WARNING_FROM_DRAFT = { workshop: 'off', draft: 'warning', final: 'warning' } as const;
/** A warning in a draft; nothing to send off. */
export const WARNING_THEN_ERROR = { workshop: 'off', draft: 'warning', final: 'error' } as const;
/** Asked in a draft, expected of a final version. */
export const ASKED_THEN_WARNING = { workshop: 'off', draft: 'information', final: 'warning' } as const;
/** Asked of a final version only. */
export const ASKED_AT_FINAL = { workshop: 'off', draft: 'off', final: 'information' } as const;
/** Asked from the draft on, and never more than asked. */
export const ASKED_FROM_DRAFT = { workshop: 'off', draft: 'information', final: 'information' } as const;
/** Hinted at in a draft, asked of a final version. */
export const HINTED_THEN_ASKED = { workshop: 'off', draft: 'hint', final: 'information' } as const;
/** Not looked for in a workshop; a mistake from the draft on. */
export const ERROR_FROM_DRAFT = { workshop: 'off', draft: 'error', final: 'error' } as const;
