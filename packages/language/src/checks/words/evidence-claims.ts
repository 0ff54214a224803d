/**
 * Claims before a noun that there is evidence: “an evidence-based programme”. In the standards of the Early Intervention
 * Foundation “evidence-based” is kept for programmes rated 3 or higher. “Evidence-informed” claims less, and is not here.
 */
export const EVIDENCE_CLAIMS: ReadonlySet<string> = new Set([
  ...['evidence-based', 'evidence based', 'research-based', 'research based', 'well-evidenced', 'well evidenced'],
  ...['proven', 'clinically proven', 'scientifically proven', 'scientifically validated', 'empirically supported'],
  ...['research-backed', 'evidence-backed', 'science-based', 'well-researched', 'gold-standard', 'gold standard'],
]);

/** Claims that make a sentence of their own: “research shows that …”. The Magenta Book asks where it does. */
export const RESEARCH_CLAIMS: ReadonlySet<string> = new Set([
  ...['research shows', 'research has shown', 'research suggests', 'evidence shows', 'evidence suggests'],
  ...['the evidence shows', 'studies show', 'studies have shown', 'trials show', 'trials have shown'],
  ...['proven to', 'tried and tested', 'strong evidence that', 'good evidence that', 'there is evidence'],
  ...['according to research', 'according to studies', 'known to work', 'shown to work'],
]);
