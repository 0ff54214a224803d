import type { Mark, Subject, TextMark } from '../picture.ts';

/** The marks of one subject. */
export interface SubjectGroup {
  readonly subject: Subject;
  readonly marks: readonly Mark[];
}

/** Marks by subject, in the picture's order. */
export function bySubject(marks: readonly Mark[]): readonly SubjectGroup[] {
  const groups: { subject: Subject; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.subject, mark.subject)) last.marks.push(mark);
    else groups.push({ subject: mark.subject, marks: [mark] });
  }
  return groups;
}

function isSame(a: Subject, b: Subject): boolean {
  return a === b || (a.role === b.role && a.id === b.id && a.stage === b.stage && a.label === b.label);
}

/** Text marks that follow each other and are set alike: one text of several lines. Other marks stay alone. */
export function textRuns(marks: readonly Mark[]): readonly (readonly TextMark[] | Exclude<Mark, TextMark>)[] {
  const runs: (TextMark[] | Exclude<Mark, TextMark>)[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'text') {
      runs.push(mark);
      continue;
    }
    const last = runs.at(-1);
    const before = Array.isArray(last) ? last.at(-1) : undefined;
    if (Array.isArray(last) && before?.joins !== undefined && isSetAlike(before, mark)) last.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

function isSetAlike(a: TextMark, b: TextMark): boolean {
  return a.size === b.size && a.weight === b.weight && a.color === b.color;
}
