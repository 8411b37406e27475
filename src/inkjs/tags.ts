/**
 * The tags at the start of a place, found without playing.
 */
import * as Op from "../program/op.ts";
import type { Program } from "../program/program.ts";

/** Static tags, as they are written, before any text, from an instruction on; logic of any kind ends the search. */
export function tagsFrom(program: Program, start: number): string[] {
  const { code, strings } = program;
  const tags: string[] = [];
  let tag: string | undefined;
  for (let pc = start; ; pc += 2) {
    const text = strings[code[pc + 1] as number] as string;
    switch (code[pc]) {
      case Op.VISIT:
      case Op.RECORD_TURN:
        break;
      case Op.TAG:
        tags.push(text);
        break;
      case Op.TAG_BEGIN:
        tag = "";
        pc--;
        break;
      case Op.TAG_END:
        if (tag !== undefined) tags.push(tag);
        tag = undefined;
        pc--;
        break;
      case Op.TEXT:
      case Op.SPACE:
        if (tag === undefined) return tags;
        tag += text;
        break;
      case Op.NEWLINE:
        if (tag !== undefined) return tags;
        break;
      default:
        return tags;
    }
  }
}
