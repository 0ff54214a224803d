const STEP_MS = 50;

/** Asks until there is an answer other than `undefined`, and gives it. Throws after `timeoutMs`, naming what was `wanted`. */
export async function until<T>(
  wanted: string,
  ask: () => T | undefined | Promise<T | undefined>,
  timeoutMs = 30_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${wanted}`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
