import type { Stage } from '@theory-of-change/model';

/** Things with what each leads to, by id. */
export type Links = ReadonlyMap<string, readonly string[]>;

/**
 * The column of everything in a drawing that has no columns, by what leads to what: what nothing leads to is an activity,
 * what leads to nothing a long-term outcome, what lies between a short-term outcome where it is nearer to the beginning,
 * else a medium-term one. What is linked with nothing has none.
 */
export function stagesByPlace(ids: readonly string[], links: Links): ReadonlyMap<string, Stage> {
  const from = depths(ids, links);
  const to = depths(ids, reversed(links));
  // In a circle something is neither before nor after.
  const linked = new Set([...links].flatMap(([id, ends]) => [id, ...ends]));
  return new Map(
    ids.flatMap((id): readonly (readonly [string, Stage])[] => {
      const before = to.get(id) ?? 0;
      const after = from.get(id) ?? 0;
      if (before === 0 && after === 0) return linked.has(id) ? [[id, 'short-term']] : [];
      if (before === 0) return [[id, 'activities']];
      if (after === 0) return [[id, 'long-term']];
      return [[id, before <= after ? 'short-term' : 'medium-term']];
    }),
  );
}

function reversed(links: Links): Links {
  const back = new Map<string, string[]>();
  for (const [id, ends] of links) for (const end of ends) back.set(end, [...(back.get(end) ?? []), id]);
  return back;
}

/** The greatest number of steps from each thing on; a loop counts its things once. */
function depths(ids: readonly string[], links: Links): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const open = new Set<string>();
  for (const start of ids) {
    const stack: { readonly id: string; next: number; best: number }[] = [];
    const enter = (id: string) => {
      open.add(id);
      stack.push({ id, next: 0, best: 0 });
    };
    if (!known.has(start)) enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const end = links.get(top.id)?.[top.next];
      if (end === undefined) {
        known.set(top.id, top.best);
        open.delete(top.id);
        stack.pop();
        const outer = stack.at(-1);
        if (outer) outer.best = Math.max(outer.best, top.best + 1);
        continue;
      }
      top.next++;
      const depth = known.get(end);
      if (depth !== undefined) top.best = Math.max(top.best, depth + 1);
      else if (!open.has(end)) enter(end);
    }
  }
  return known;
}
