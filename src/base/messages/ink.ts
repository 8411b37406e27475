/** The messages of the area "ink". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Diagnostic, type Edit, fillMessage } from "../diagnostic.ts";
import type { Span } from "../span.ts";

/** No knot, stitch or label is named `{name}` */
export function unknownDivert(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-divert","error","No knot, stitch or label is named `{name}`","nothing in this story has this name","the nearest name","A divert must lead somewhere that exists. Readers who get here would reach a dead end.","{?nearest}write `-> {nearest}`, or {/}add a knot named `{name}`.","Divert target not found: '-> {name}'"],
    span,
    args,
    other,
    edit,
  );
}
