/** Our own mistakes: these throw. A writer's mistake is a diagnostic and never comes here. */

/** Throws when something that this code promised itself does not hold. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Keepsake broke a promise to itself: ${message}`);
}

/** The `default:` of every switch over a closed set of kinds. */
export function unreachable(value: never): never {
  throw new Error(`Keepsake met a case it has no code for: ${JSON.stringify(value)}`);
}
