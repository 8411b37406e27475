/**
 * Whether two structures of data say the same, where in the text and in which words aside.
 *
 * Knows plain objects, arrays, maps and typed arrays. What is neither is the same only if it is
 * one and the same.
 */

/** Where something stands, and how it was put: nothing that a story does depends on it. */
const aside: ReadonlySet<string> = new Set(["span", "governs", "words"]);

export function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (one === null || other === null) return false;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((each, at) => alike(each, other[at]));
  }
  if (one instanceof Map) {
    if (!(other instanceof Map) || one.size !== other.size) return false;
    const others = other.entries();
    for (const [key, value] of one) {
      const [otherKey, otherValue] = others.next().value as [unknown, unknown];
      if (!alike(key, otherKey) || !alike(value, otherValue)) return false;
    }
    return true;
  }
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(other, key) &&
      (aside.has(key) ||
        alike((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key])),
  );
}
