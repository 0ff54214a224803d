/** `head - tail >= length`; each unit of `head - tail` costs `weight`. */
export interface Constraint {
  readonly tail: number;
  readonly head: number;
  readonly length: number;
  readonly weight: number;
}

const NONE = -1;
/** How many edges that could leave the tree are compared before the worst of them does. */
const CANDIDATES = 30;

/**
 * Finds places for points on a line that keep all constraints and cost least: the network simplex method of
 * Gansner, Koutsofios, North and Vo, "A Technique for Drawing Directed Graphs" (IEEE TSE 19(3), 1993, section 2.3).
 * All numbers must be whole. `start` must keep the constraints; it is left alone.
 * Stops early after `maxWork` edges were looked at: the result then still keeps the constraints and costs no more than `start`.
 */
export function networkSimplex(
  start: readonly number[],
  constraints: readonly Constraint[],
  maxWork: number,
): readonly number[] {
  const solver = new Solver(start, constraints);
  solver.spanTight();
  solver.improve(maxWork);
  return solver.place;
}

class Solver {
  readonly place: number[];
  private readonly constraints: readonly Constraint[];
  private readonly incident: number[][];
  /** The tree: each node's parent, the constraint that ties it to it, and the flow through that constraint. */
  private readonly parent: number[];
  private readonly tie: number[];
  private readonly flow: number[];
  private readonly children: Set<number>[];
  private readonly order: number[] = [];
  private readonly mark: Int32Array;
  private stamp = 0;

  constructor(start: readonly number[], constraints: readonly Constraint[]) {
    this.place = [...start];
    this.constraints = constraints;
    this.incident = start.map(() => []);
    for (const [index, { tail, head }] of constraints.entries()) {
      this.incident[tail]?.push(index);
      this.incident[head]?.push(index);
    }
    this.parent = start.map(() => NONE);
    this.tie = start.map(() => NONE);
    this.flow = start.map(() => 0);
    this.children = start.map(() => new Set());
    this.mark = new Int32Array(start.length);
  }

  private slack({ tail, head, length }: Constraint): number {
    return (this.place[head] ?? 0) - (this.place[tail] ?? 0) - length;
  }

  /** Builds a spanning tree of tight constraints for every connected part, moving what is in reach nearer. */
  spanTight(): void {
    const component = this.place.map(() => NONE);
    for (let root = 0; root < this.place.length; root++) {
      if (component[root] !== NONE) continue;
      this.growFrom(root, component);
    }
    const supply = this.place.map(() => 0);
    for (const { tail, head, weight } of this.constraints) {
      supply[tail] = (supply[tail] ?? 0) + weight;
      supply[head] = (supply[head] ?? 0) - weight;
    }
    // From the leaves: what a subtree has too much must flow through its tie.
    for (const node of this.order.toReversed()) {
      const up = this.parent[node] ?? NONE;
      if (up === NONE) continue;
      const sum = supply[node] ?? 0;
      this.flow[node] = this.constraints[this.tie[node] ?? 0]?.tail === node ? sum : -sum;
      supply[up] = (supply[up] ?? 0) + sum;
    }
  }

  private growFrom(root: number, component: number[]): void {
    const members = [root];
    component[root] = root;
    this.order.push(root);
    let next = 0;
    // Constraints with one end in the tree, each looked at again after the tree has moved.
    let frontier: number[] = [];
    for (;;) {
      for (; next < members.length; next++) {
        const node = members[next] ?? root;
        for (const index of this.incident[node] ?? []) {
          const constraint = this.constraints[index];
          if (constraint === undefined) continue;
          const other = constraint.tail === node ? constraint.head : constraint.tail;
          if (component[other] === root) continue;
          if (this.slack(constraint) !== 0) {
            frontier.push(index);
            continue;
          }
          component[other] = root;
          members.push(other);
          this.order.push(other);
          this.attach(other, node, index);
        }
      }
      let least = Number.POSITIVE_INFINITY;
      let chosen = NONE;
      const open: number[] = [];
      for (const index of frontier) {
        const constraint = this.constraints[index];
        if (constraint === undefined) continue;
        if (component[constraint.tail] === root && component[constraint.head] === root) continue;
        open.push(index);
        const slack = this.slack(constraint);
        if (slack < least) [least, chosen] = [slack, index];
      }
      frontier = open;
      const constraint = this.constraints[chosen];
      if (constraint === undefined) return;
      const inside = component[constraint.tail] === root ? constraint.tail : constraint.head;
      const outside = inside === constraint.tail ? constraint.head : constraint.tail;
      const shift = inside === constraint.tail ? least : -least;
      for (const node of members) this.place[node] = (this.place[node] ?? 0) + shift;
      component[outside] = root;
      members.push(outside);
      this.order.push(outside);
      this.attach(outside, inside, chosen);
    }
  }

  private attach(node: number, up: number, index: number): void {
    this.parent[node] = up;
    this.tie[node] = index;
    this.children[up]?.add(node);
  }

  improve(maxWork: number): void {
    let work = 0;
    for (let at = 0; work < maxWork; ) {
      let leaving = NONE;
      let worst = 0;
      let found = 0;
      let seen = 0;
      for (; seen < this.place.length && found < CANDIDATES; seen++) {
        const flow = this.flow[at] ?? 0;
        if (flow < 0) {
          found++;
          if (flow < worst) [worst, leaving] = [flow, at];
        }
        at = at + 1 === this.place.length ? 0 : at + 1;
      }
      if (leaving === NONE) return;
      work += seen + this.exchange(leaving);
    }
  }

  /** Cuts the subtree of `node` loose and ties it to the rest where it costs less. Returns how much was looked at. */
  private exchange(node: number): number {
    const leaving = this.constraints[this.tie[node] ?? 0];
    const up = this.parent[node] ?? NONE;
    if (leaving === undefined || up === NONE) return 1;
    const tailBelow = leaving.tail === node;
    const members = this.subtree(node);
    let entering = NONE;
    let least = Number.POSITIVE_INFINITY;
    let work = 0;
    for (const member of members) {
      for (const index of this.incident[member] ?? []) {
        work++;
        const constraint = this.constraints[index];
        if (constraint === undefined) continue;
        // The new tie must run against the old one, from the part of its head to that of its tail.
        const end = tailBelow ? constraint.head : constraint.tail;
        const other = tailBelow ? constraint.tail : constraint.head;
        if (end !== member || this.mark[other] === this.stamp) continue;
        const slack = this.slack(constraint);
        if (slack < least || (slack === least && index < entering)) [least, entering] = [slack, index];
      }
    }
    const entry = this.constraints[entering];
    if (entry === undefined) throw new Error('The cost has no lower bound: a weight is negative.');
    const amount = -(this.flow[node] ?? 0);
    const shift = tailBelow ? -least : least;
    // The subtree moves; the tie enters with no slack.
    for (const member of members) this.place[member] = (this.place[member] ?? 0) + shift;
    const inside = tailBelow ? entry.head : entry.tail;
    const outside = tailBelow ? entry.tail : entry.head;
    this.pushAround(node, up, inside, outside, amount, tailBelow);
    this.children[up]?.delete(node);
    this.reroot(inside, node, outside, entering, amount);
    return work + members.length;
  }

  private subtree(node: number): readonly number[] {
    this.stamp++;
    const members = [node];
    this.mark[node] = this.stamp;
    for (let i = 0; i < members.length; i++) {
      for (const child of this.children[members[i] ?? node] ?? []) {
        this.mark[child] = this.stamp;
        members.push(child);
      }
    }
    return members;
  }

  /** Sends `amount` around the cycle that the new tie closes, along the direction of the old one. */
  private pushAround(
    node: number,
    up: number,
    inside: number,
    outside: number,
    amount: number,
    tailBelow: boolean,
  ): void {
    // With the tail below, the cycle runs inside → node → up → outside; else the other way.
    const sign = tailBelow ? 1 : -1;
    for (let at = inside; at !== node; at = this.parent[at] ?? NONE) this.addUpward(at, sign * amount);
    this.stamp++;
    for (let at = up; at !== NONE; at = this.parent[at] ?? NONE) this.mark[at] = this.stamp;
    let meet = outside;
    for (; this.mark[meet] !== this.stamp; meet = this.parent[meet] ?? NONE) this.addUpward(meet, -sign * amount);
    for (let at = up; at !== meet; at = this.parent[at] ?? NONE) this.addUpward(at, sign * amount);
  }

  private addUpward(node: number, amount: number): void {
    const pointsUp = this.constraints[this.tie[node] ?? 0]?.tail === node;
    this.flow[node] = (this.flow[node] ?? 0) + (pointsUp ? amount : -amount);
  }

  /** Hangs the cut subtree up by `inside` instead of by `node`. */
  private reroot(inside: number, node: number, outside: number, entering: number, amount: number): void {
    let up = outside;
    let tie = entering;
    let flow = amount;
    for (let at = inside; ; ) {
      const oldUp = this.parent[at] ?? NONE;
      const oldTie = this.tie[at] ?? NONE;
      const oldFlow = this.flow[at] ?? 0;
      if (at !== node) this.children[oldUp]?.delete(at);
      this.attach(at, up, tie);
      this.flow[at] = flow;
      if (at === node) return;
      [up, tie, flow, at] = [at, oldTie, oldFlow, oldUp];
    }
  }
}
