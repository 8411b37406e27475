/** A tree as plain data without its spans, for comparing. */
export function withoutSpans(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => {
      if (key === "span") return undefined;
      return value === Number.POSITIVE_INFINITY ? "infinite" : value;
    }),
  );
}
