/** Asks about an object once, however often it is asked: the answer is kept for as long as the object is. */
export function onceFor<Subject extends object, Answer extends object | string>(
  ask: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, Answer>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known;
    const answer = ask(subject);
    answers.set(subject, answer);
    return answer;
  };
}
