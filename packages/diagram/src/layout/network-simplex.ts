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
  return [...solver.place];
}

/** The tree and the constraints are columns of numbers: a large drawing looks at them tens of millions of times. */
class Solver {
  readonly place: Float64Array;
  private readonly tail: Int32Array;
  private readonly head: Int32Array;
  private readonly length: Float64Array;
  private readonly weight: Float64Array;
  /** The constraints of node n are `incident[first[n]]` up to `incident[first[n + 1] - 1]`. */
  private readonly first: Int32Array;
  private readonly incident: Int32Array;
  /** The tree: each node's parent, the constraint that ties it to it, and the flow through that constraint. */
  private readonly parent: Int32Array;
  private readonly tie: Int32Array;
  private readonly flow: Float64Array;
  /** The children of a node as a chain. */
  private readonly child: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly order: number[] = [];
  private readonly mark: Int32Array;
  private readonly members: Int32Array;
  private stamp = 0;

  constructor(start: readonly number[], constraints: readonly Constraint[]) {
    const nodes = start.length;
    this.place = Float64Array.from(start);
    this.tail = Int32Array.from(constraints, ({ tail }) => tail);
    this.head = Int32Array.from(constraints, ({ head }) => head);
    this.length = Float64Array.from(constraints, ({ length }) => length);
    this.weight = Float64Array.from(constraints, ({ weight }) => weight);
    this.first = new Int32Array(nodes + 1);
    for (const { tail, head } of constraints) {
      add(this.first, tail + 1, 1);
      add(this.first, head + 1, 1);
    }
    for (let node = 0; node < nodes; node++) add(this.first, node + 1, at(this.first, node));
    this.incident = new Int32Array(2 * constraints.length);
    const free = this.first.slice();
    for (const [index, { tail, head }] of constraints.entries()) {
      for (const end of [tail, head]) {
        this.incident[at(free, end)] = index;
        add(free, end, 1);
      }
    }
    this.parent = new Int32Array(nodes).fill(NONE);
    this.tie = new Int32Array(nodes).fill(NONE);
    this.flow = new Float64Array(nodes);
    this.child = new Int32Array(nodes).fill(NONE);
    this.next = new Int32Array(nodes).fill(NONE);
    this.previous = new Int32Array(nodes).fill(NONE);
    this.mark = new Int32Array(nodes);
    this.members = new Int32Array(nodes);
  }

  private slack(index: number): number {
    return at(this.place, at(this.head, index)) - at(this.place, at(this.tail, index)) - at(this.length, index);
  }

  /** Builds a spanning tree of tight constraints for every connected part, moving what is in reach nearer. */
  spanTight(): void {
    const nodes = this.place.length;
    const component = new Int32Array(nodes).fill(NONE);
    for (let root = 0; root < nodes; root++) {
      if (component[root] !== NONE) continue;
      this.growFrom(root, component);
    }
    const supply = new Float64Array(nodes);
    for (let index = 0; index < this.tail.length; index++) {
      add(supply, at(this.tail, index), at(this.weight, index));
      add(supply, at(this.head, index), -at(this.weight, index));
    }
    // From the leaves: what a subtree has too much must flow through its tie.
    for (const node of this.order.toReversed()) {
      const up = at(this.parent, node);
      if (up === NONE) continue;
      const sum = at(supply, node);
      this.flow[node] = this.pointsUp(node) ? sum : -sum;
      add(supply, up, sum);
    }
  }

  private growFrom(root: number, component: Int32Array): void {
    const members = [root];
    component[root] = root;
    this.order.push(root);
    const join = (node: number, up: number, index: number): void => {
      component[node] = root;
      members.push(node);
      this.order.push(node);
      this.attach(node, up, index);
    };
    let next = 0;
    // Constraints with one end in the tree, each looked at again after the tree has moved.
    let frontier: number[] = [];
    for (;;) {
      for (; next < members.length; next++) {
        const node = members[next] ?? root;
        for (let i = at(this.first, node); i < at(this.first, node + 1); i++) {
          const index = at(this.incident, i);
          const other = at(this.tail, index) === node ? at(this.head, index) : at(this.tail, index);
          if (component[other] === root) continue;
          if (this.slack(index) === 0) join(other, node, index);
          else frontier.push(index);
        }
      }
      let least = Number.POSITIVE_INFINITY;
      let chosen = NONE;
      const open: number[] = [];
      for (const index of frontier) {
        if (component[at(this.tail, index)] === root && component[at(this.head, index)] === root) continue;
        open.push(index);
        const slack = this.slack(index);
        if (slack < least) [least, chosen] = [slack, index];
      }
      frontier = open;
      if (chosen === NONE) return;
      const [tail, head] = [at(this.tail, chosen), at(this.head, chosen)];
      const tailInside = component[tail] === root;
      const shift = tailInside ? least : -least;
      for (const node of members) add(this.place, node, shift);
      if (tailInside) join(head, tail, chosen);
      else join(tail, head, chosen);
    }
  }

  private attach(node: number, up: number, index: number): void {
    this.parent[node] = up;
    this.tie[node] = index;
    const sibling = at(this.child, up);
    this.next[node] = sibling;
    this.previous[node] = NONE;
    if (sibling !== NONE) this.previous[sibling] = node;
    this.child[up] = node;
  }

  private detach(node: number): void {
    const [before, after] = [at(this.previous, node), at(this.next, node)];
    if (before === NONE) this.child[at(this.parent, node)] = after;
    else this.next[before] = after;
    if (after !== NONE) this.previous[after] = before;
  }

  improve(maxWork: number): void {
    const nodes = this.place.length;
    let work = 0;
    for (let node = 0; work < maxWork; ) {
      let leaving = NONE;
      let worst = 0;
      let found = 0;
      let seen = 0;
      for (; seen < nodes && found < CANDIDATES; seen++) {
        const flow = at(this.flow, node);
        if (flow < 0) {
          found++;
          if (flow < worst) [worst, leaving] = [flow, node];
        }
        node = node + 1 === nodes ? 0 : node + 1;
      }
      if (leaving === NONE) return;
      work += seen + this.exchange(leaving);
    }
  }

  /** Cuts the subtree of `node` loose and ties it to the rest where it costs less. Returns how much was looked at. */
  private exchange(node: number): number {
    const up = at(this.parent, node);
    if (up === NONE) return 1;
    const tailBelow = this.pointsUp(node);
    const count = this.gatherSubtree(node);
    // The new tie must run against the old one, from the part of its head to that of its tail.
    const [ends, others] = tailBelow ? [this.head, this.tail] : [this.tail, this.head];
    let entering = NONE;
    let least = Number.POSITIVE_INFINITY;
    let work = 0;
    for (let m = 0; m < count; m++) {
      const member = at(this.members, m);
      const last = at(this.first, member + 1);
      for (let i = at(this.first, member); i < last; i++) {
        work++;
        const index = at(this.incident, i);
        if (ends[index] !== member || this.mark[at(others, index)] === this.stamp) continue;
        const slack = this.slack(index);
        if (slack < least || (slack === least && index < entering)) {
          least = slack;
          entering = index;
        }
      }
    }
    if (entering === NONE) throw new Error('The cost has no lower bound: a weight is negative.');
    const amount = -at(this.flow, node);
    const shift = tailBelow ? -least : least;
    // The subtree moves; the tie enters with no slack.
    for (let m = 0; m < count; m++) add(this.place, at(this.members, m), shift);
    const [inside, outside] = [at(ends, entering), at(others, entering)];
    this.pushAround(node, up, inside, outside, amount, tailBelow);
    this.reroot(inside, node, outside, entering, amount);
    return work + count;
  }

  /** Marks a node and all below it, and puts them into `members`. Returns how many they are. */
  private gatherSubtree(node: number): number {
    this.stamp++;
    this.members[0] = node;
    this.mark[node] = this.stamp;
    let count = 1;
    for (let i = 0; i < count; i++) {
      for (let child = at(this.child, at(this.members, i)); child !== NONE; child = at(this.next, child)) {
        this.mark[child] = this.stamp;
        this.members[count++] = child;
      }
    }
    return count;
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
    for (let on = inside; on !== node; on = at(this.parent, on)) this.addUpward(on, sign * amount);
    this.stamp++;
    for (let on = up; on !== NONE; on = at(this.parent, on)) this.mark[on] = this.stamp;
    let meet = outside;
    for (; this.mark[meet] !== this.stamp; meet = at(this.parent, meet)) this.addUpward(meet, -sign * amount);
    for (let on = up; on !== meet; on = at(this.parent, on)) this.addUpward(on, sign * amount);
  }

  private addUpward(node: number, amount: number): void {
    add(this.flow, node, this.pointsUp(node) ? amount : -amount);
  }

  /** Whether a node's tie runs from it to its parent. */
  private pointsUp(node: number): boolean {
    return at(this.tail, at(this.tie, node)) === node;
  }

  /** Hangs the cut subtree up by `inside` instead of by `node`. */
  private reroot(inside: number, node: number, outside: number, entering: number, amount: number): void {
    let up = outside;
    let tie = entering;
    let flow = amount;
    for (let on = inside; ; ) {
      const [oldUp, oldTie, oldFlow] = [at(this.parent, on), at(this.tie, on), at(this.flow, on)];
      this.detach(on);
      this.attach(on, up, tie);
      this.flow[on] = flow;
      if (on === node) return;
      [up, tie, flow, on] = [on, oldTie, oldFlow, oldUp];
    }
  }
}

/** What stands at a place of a list that is known to hold it. */
function at(list: Int32Array | Float64Array, index: number): number {
  return list[index] ?? 0;
}

function add(list: Int32Array | Float64Array, index: number, amount: number): void {
  list[index] = at(list, index) + amount;
}
