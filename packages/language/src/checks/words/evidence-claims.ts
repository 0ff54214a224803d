/**
 * Claims that there is evidence. In the standards of the Early Intervention Foundation “evidence-based” is kept for
 * programmes rated 3 or higher. “Evidence-informed” claims less, and is not here.
 */
export const EVIDENCE_CLAIMS: ReadonlySet<string> = new Set([
  ...['evidence-based', 'evidence based', 'research-based', 'research based', 'well-evidenced', 'well evidenced'],
  ...['proven', 'proven to', 'evidence shows', 'research shows', 'studies show', 'trials show', 'clinically proven'],
  ...['demonstrably effective', 'known to work'],
]);
