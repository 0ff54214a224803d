type Given<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** Leaves out what is `undefined`. */
export function given<Value extends object>(value: Value): Given<Value> {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as Given<Value>;
}
