import type { Arrow, ColumnArrow } from '@theory-of-change/model';
import type { Storyteller } from './storyteller.ts';

/** What the steps to one card rest on, how far that reaches, and how sure the team is: each said once. */
export function groundsOf(story: Storyteller, arrows: readonly (Arrow | ColumnArrow)[]): readonly string[] {
  const { teller, phrases, keeps, voice } = story;
  const sources = arrows.filter(({ id }) => keeps('evidence', id)).flatMap(({ evidence }) => evidence);
  const scoped = arrows.filter(({ id }) => keeps('scope', id));
  const degrees = new Set(scoped.map(({ confidence }) => confidence));
  const [degree] = degrees.size === 1 ? degrees : [];
  const strengths = new Set(sources.map((ref) => teller.evidence(ref)?.strength));
  const told = [...strengths].map((strength) => {
    const named = sources.filter((ref) => teller.evidence(ref)?.strength === strength).map(teller.named);
    return phrases.evidence([...new Set(named)].map(story.sourceName), strength);
  });
  return [
    ...told,
    ...new Set(
      scoped.flatMap(({ appliesTo }) => (appliesTo === undefined ? [] : phrases.scope(story.inside(appliesTo)))),
    ),
    degree === undefined ? '' : phrases.confidence(degree, voice),
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
