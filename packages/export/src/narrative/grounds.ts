import type { Arrow, ColumnArrow } from '@theory-of-change/model';
import type { Storyteller } from './storyteller.ts';

/** What a step rests on, how far that reaches, and how sure the team is. */
export function evidenceOf(story: Storyteller, arrow: Arrow | ColumnArrow): readonly string[] {
  const { teller, phrases, keeps, voice } = story;
  const { id, evidence, appliesTo, confidence } = arrow;
  const strengths = new Set(evidence.map((ref) => teller.evidence(ref)?.strength));
  const [strength] = strengths.size === 1 ? strengths : [];
  const isScoped = keeps('scope', id);
  return [
    evidence.length > 0 && keeps('evidence', id) ? phrases.evidence(evidence.map(teller.named), strength) : '',
    appliesTo !== undefined && isScoped ? phrases.scope(story.inside(appliesTo)) : '',
    confidence !== undefined && isScoped ? phrases.confidence(confidence, voice) : '',
  ];
}

/** Changes that strengthen earlier ones. */
export function loopsBack(story: Storyteller): readonly string[] {
  const { theory, phrases, keeps, short } = story;
  return theory.arrows
    .filter(({ kind, id }) => kind === 'feedback' && keeps('loop', id))
    .flatMap((arrow) => {
      const from = arrow.from.flatMap((id) => short(id) ?? []);
      const to = short(arrow.to);
      const [first] = from;
      return first === undefined || to === undefined ? [] : [phrases.feedback(first, to, story.reasonsOf([arrow]))];
    });
}

/** What all this rests on, what helps and what could go wrong. */
export function conditions(story: Storyteller): readonly string[] {
  const { theory, phrases, keeps, voice, say, teller } = story;
  const { degrees } = teller.words.values;
  const assumptions = theory.assumptions.filter(({ id }) => keeps('assumption', id));
  const signs = assumptions
    .filter(({ id }) => keeps('sign of an assumption', id))
    .flatMap(({ indicators }) => indicators.map(({ words }) => story.inside(words)));
  const enablers = theory.enablers.filter(({ id }) => keeps('enabler', id));
  const risks = theory.risks.filter(({ id }) => keeps('risk', id));
  return [
    assumptions.length === 0
      ? ''
      : phrases.assumptions(
          assumptions.map(({ words }) => say(words)),
          voice,
        ),
    signs.length === 0 ? '' : phrases.watched(signs, voice),
    enablers.length === 0 ? '' : phrases.enablers(enablers.map(({ words }) => say(words))),
    ...risks.map(({ words, mitigation, likelihood, severity }, nth) =>
      phrases.risk({
        risk: say(words),
        nth,
        voice,
        ...(mitigation === undefined ? {} : { mitigation: say(mitigation) }),
        ...(likelihood === undefined ? {} : { likelihood: degrees[likelihood] }),
        ...(severity === undefined ? {} : { severity: degrees[severity] }),
      }),
    ),
  ];
}
