/**
 * The names that are nearly what was typed: within a third of its length in edits, or
 * beginning with it.
 */
import { editDistance } from "../analyse/nearest.ts";

/** At most `most` names, the nearest first. */
export function nearestNames(typed: string, names: Iterable<string>, most = 3): string[] {
  const wanted = typed.toLowerCase().slice(0, 64);
  const allowed = Math.max(1, Math.ceil(wanted.length / 3));
  const found: { name: string; edits: number }[] = [];
  for (const name of names) {
    const other = name.toLowerCase();
    const begins = wanted.length >= 3 && (other.startsWith(wanted) || other.includes(wanted));
    const edits = begins ? 0.5 : editDistance(wanted, other.slice(0, 64), allowed);
    if (edits <= allowed) found.push({ name, edits });
  }
  found.sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1));
  return found.slice(0, most).map(({ name }) => name);
}
