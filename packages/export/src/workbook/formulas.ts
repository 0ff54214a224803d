/** What a spreadsheet takes for a formula when somebody types it or opens a CSV file (OWASP, CSV injection). */
export const BEGINS_LIKE_FORMULA = /^[=+\-@\t\r]/;
