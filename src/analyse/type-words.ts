/**
 * The words of a type, as constants of the story.
 */
import type { ConstantDeclaration, Expression, TypeNote } from "../syntax/ast.ts";

/**
 * A constant for each word of the types in `types`: `calm` is the text "calm". Words are text,
 * so that they print as written, two variables may share one, and a saved story shows it.
 */
export function constantsOfType(type: TypeNote | undefined): ConstantDeclaration[] {
  if (type?.kind !== "words") return [];
  return type.words.map((name): ConstantDeclaration => {
    const { span, text } = name;
    const value: Expression = { kind: "string", span, content: [{ kind: "text", span, text }] };
    return { kind: "CONST", span, name, value };
  });
}
