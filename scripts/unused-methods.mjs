/**
 * Leaves methods that nothing calls out of a bundle: bundlers keep or drop a class whole.
 *
 * A method goes when its name stands nowhere but where methods are written: not behind a dot, not
 * in a pattern, not as a string (which covers `story[name]` with a name from a table). What only
 * such methods called goes next, until nothing does. Getters and setters are methods too.
 */
import { parseAst } from "rolldown/parseAst";

/** The code of a bundle without the methods that nothing in it names. */
export function withoutUnusedMethods(code) {
  for (let text = code; ; ) {
    const { methods, named } = namesIn(parseAst(text));
    const unused = methods.filter(({ name }) => !named.has(name));
    if (unused.length === 0) return text;
    // From the end, so that places before it stay what they are. None lies in another.
    for (const { start, end } of unused.reverse()) text = text.slice(0, start) + text.slice(end);
  }
}

function namesIn(program) {
  const methods = [];
  const named = new Set();
  // Not by recursion: a bundle nests deeply.
  const waiting = [program];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { type, computed, key } = node;
    if (type === "MethodDefinition" && node.kind !== "constructor" && !computed) {
      methods.push({ name: nameOf(key), start: node.start, end: node.end });
    } else if (type === "MemberExpression" && !computed) named.add(nameOf(node.property));
    else if (type === "Property" && !computed) named.add(nameOf(key));
    else if (type === "Literal" && typeof node.value === "string") named.add(node.value);
    for (const inside of Object.values(node)) {
      for (const each of Array.isArray(inside) ? inside : [inside]) {
        if (typeof each?.type === "string") waiting.push(each);
      }
    }
  }
  return { methods: methods.sort((a, b) => a.start - b.start), named };
}

function nameOf(key) {
  return key.type === "PrivateIdentifier" ? `#${key.name}` : (key.name ?? String(key.value));
}
