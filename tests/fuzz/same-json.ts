/**
 * Compares two compiled stories and says where they first part.
 */

/** The path of the first difference between two JSON values, with both sides; else nothing. */
export function jsonParting(left: unknown, right: unknown, path = ""): JsonParting | undefined {
  if (left === right) return undefined;
  if (Array.isArray(left) && Array.isArray(right)) {
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
      const parting = jsonParting(left[i], right[i], `${path}/${i}`);
      if (parting !== undefined) return parting;
    }
    return undefined;
  }
  if (isRecord(left) && isRecord(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const parting = jsonParting(left[key], right[key], `${path}/${key}`);
      if (parting !== undefined) return parting;
    }
    return undefined;
  }
  return { path, left: show(left), right: show(right) };
}

export interface JsonParting {
  readonly path: string;
  readonly left: string;
  readonly right: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "(absent)";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
