/** BCP 47, as far as it goes without its registry. */
export function isLanguage(tag: string | undefined): boolean {
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag);
}
