/**
 * Reads what a module shows in its types: every class and interface that its exports lead to, and
 * the public members of each.
 *
 * Uses the compiler of TypeScript 5, as that of 7 cannot be asked from a program. A member whose
 * name begins with an underscore is taken for private, as inkjs means it.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as TypeScript from "../package/typescript-5.9/node_modules/typescript/lib/typescript.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(join(root, "tests/package/typescript-5.9/package.json"));
export const ts = require("typescript") as typeof TypeScript;

/** A class or an interface: where it is declared, and what hosts can use of it. */
export interface Shape {
  readonly file: string;
  readonly members: ReadonlySet<string>;
  /** What a class has by itself, not its objects. */
  readonly statics: ReadonlySet<string>;
}

/** Makes a program of declarations or sources. */
export function programOf(files: readonly string[]): TypeScript.Program {
  return ts.createProgram(files.slice(), {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts"],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  });
}

/**
 * Every type that the exports of these files lead to within `folder`, by name. What lies in a
 * folder that `isLeftOut` names is not gone into.
 */
export function shapesIn(
  program: TypeScript.Program,
  files: readonly string[],
  folder: string,
  isLeftOut: (file: string) => boolean = () => false,
): Map<string, Shape> {
  const checker = program.getTypeChecker();
  const shapes = new Map<string, Shape>();
  const waiting: TypeScript.Symbol[] = [];
  const seen = new Set<TypeScript.Symbol>();

  const add = (found: TypeScript.Symbol | undefined): void => {
    if (found === undefined) return;
    const isAlias = (found.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? checker.getAliasedSymbol(found) : found;
    const file = symbol.declarations?.[0]?.getSourceFile().fileName;
    if (file === undefined || !file.includes(folder) || seen.has(symbol)) return;
    if (isLeftOut(file)) return;
    seen.add(symbol);
    waiting.push(symbol);
  };
  const follow = (type: TypeScript.Type, depth = 0): void => {
    if (depth > 4) return;
    add(type.symbol);
    for (const part of type.isUnionOrIntersection() ? type.types : []) follow(part, depth + 1);
    for (const argument of checker.getTypeArguments(type as TypeScript.TypeReference) ?? []) {
      follow(argument, depth + 1);
    }
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      follow(signature.getReturnType(), depth + 1);
      for (const parameter of signature.parameters) {
        follow(checker.getTypeOfSymbol(parameter), depth + 1);
      }
    }
  };
  const publicNames = (symbols: readonly TypeScript.Symbol[]): Set<string> => {
    const names = new Set<string>();
    for (const member of symbols) {
      const declaration = member.declarations?.[0];
      const modifiers =
        declaration === undefined
          ? 0
          : ts.getCombinedModifierFlags(declaration as TypeScript.Declaration);
      if ((modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0) continue;
      if (/^(_|#|prototype$)/.test(member.name) || member.name.startsWith("__")) continue;
      // What every Map has is no matter of theirs or ours.
      if (!declaration?.getSourceFile().fileName.includes(folder)) continue;
      names.add(member.name);
      follow(checker.getTypeOfSymbol(member));
    }
    return names;
  };

  for (const file of files) {
    const source = program.getSourceFile(file);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`No module: ${file}`);
    for (const exported of checker.getExportsOfModule(module)) add(exported);
  }
  for (const symbol of waiting) {
    const isType = (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
    if (!isType || symbol.name.startsWith("__")) continue;
    const declared = checker.getDeclaredTypeOfSymbol(symbol);
    const members = publicNames(checker.getPropertiesOfType(declared));
    const statics =
      (symbol.flags & ts.SymbolFlags.Class) === 0
        ? new Set<string>()
        : publicNames(checker.getPropertiesOfType(checker.getTypeOfSymbol(symbol)));
    const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
    shapes.set(symbol.name, {
      file: file.slice(file.indexOf(folder) + folder.length),
      members,
      statics,
    });
  }
  return shapes;
}
