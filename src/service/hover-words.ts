/** Counting and joining in words, for what is said where the pointer rests on a name. */
import type { Use } from "./api.ts";
import type { Entry } from "./names.ts";

/** `Read 3 times, changed once.` */
export function usesOf(entry: Entry, kinds: readonly (readonly [Use, string])[]): string {
  const parts: string[] = [];
  for (const [use, words] of kinds) {
    const count = entry.places.filter((place) => place.use === use).length;
    if (count > 0) parts.push(`${words} ${times(count)}`);
  }
  if (parts.length === 0) return "Nothing uses it.";
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** `once`, `twice`, `5 times`. */
export function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

/** `one knot`, `no knots`, `3 knots`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `one ${one}` : `${count === 0 ? "no" : count} ${many}`;
}

/** `a, b and c`. */
export function joined(words: readonly string[], joint: string): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${joint} ${words[words.length - 1]}`;
}
