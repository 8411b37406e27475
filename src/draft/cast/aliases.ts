/**
 * Finds names of the cast in the tokens of a text.
 *
 * Owns the index from names to people: a tree of words, entered at a word's form. The longest
 * name wins. First and last names of longer ones are names too, of all who have them.
 */
import type { Doc } from "../document.ts";
import { PLACES } from "../words/function-words.ts";
import { CAPITAL, TITLE } from "../words/kinds.ts";
import { titleOf } from "../words/titles.ts";

interface Node {
  readonly next: Map<string, Node>;
  people: number[];
}

/** The names of a cast, ready to be looked for in one document. */
export interface Aliases {
  readonly doc: Doc;
  /** By form: where a name may begin. */
  readonly roots: readonly (Node | undefined)[];
}

/** A name found. */
export interface AliasMatch {
  /** One past its last token. */
  readonly end: number;
  readonly people: readonly number[];
}

/** Makes the index. `names` holds the aliases of each person, by the person's number. */
export function indexAliases(doc: Doc, names: readonly (readonly string[])[]): Aliases {
  const root: Node = { next: new Map(), people: [] };
  const exact = new Map<string, number[]>();
  names.forEach((aliases, person) => {
    for (const alias of aliases)
      if (!PRONOUNS.test(alias)) addOwner(exact, key(wordsOfName(alias)), person);
  });
  for (const [name, people] of exact) insert(root, name.split(" "), people);
  for (const [name, people] of partsOfNames(names, exact)) insert(root, [name], people);
  insertNouns(root, exact);
  const roots = doc.tokens.forms.map((form) => root.next.get(form.text));
  return { doc, roots };
}

/** A cast may say who "I" is; that word is everybody's for all that. */
const PRONOUNS = /^(?:I|me|my|you|your|he|him|his|she|her|we|us|our|they|them|it)$/i;

/** The longest name that begins at a token; `undefined` where none does. */
export function matchAlias(aliases: Aliases, token: number, end: number): AliasMatch | undefined {
  const { doc, roots } = aliases;
  const { form, forms } = doc.tokens;
  let node = roots[form[token] as number];
  let found: AliasMatch | undefined;
  let at = token;
  while (node !== undefined) {
    at++;
    if (node.people.length > 0) found = { end: at, people: node.people };
    if (at >= end) break;
    node = node.next.get(forms[form[at] as number]?.text ?? "");
  }
  if (found === undefined) return undefined;
  // "the other" is a name only where the cast says so; a single common word never is.
  const isName = found.end - token > 1 || ((forms[form[token] as number]?.is ?? 0) & CAPITAL) !== 0;
  return isName ? found : undefined;
}

/** A name in the spelling of tokens: `Mr. Bennet's` is `Mr`, `Bennet`, `'s`. */
export function wordsOfName(name: string): string[] {
  return name
    .replace(/[’ʼ]/g, "'")
    .replace(/'s\b/g, " 's")
    .replace(/([A-Za-z])\.(?=\s|$)/g, "$1")
    .replace(/([A-Z])\.(?=[A-Z])/g, "$1 ")
    .replace(/["“”,*_]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
}

function key(words: readonly string[]): string {
  return words.join(" ");
}

function addOwner(owners: Map<string, number[]>, name: string, person: number): void {
  if (name === "") return;
  const known = owners.get(name);
  if (known === undefined) owners.set(name, [person]);
  else if (!known.includes(person)) known.push(person);
}

function insert(root: Node, words: readonly string[], people: readonly number[]): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = { next: new Map(), people: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  for (const person of people) if (!node.people.includes(person)) node.people.push(person);
}

const NO_FIRST_NAME =
  /^(?:the|a|an|young|old|poor|little|dear|first|second|third|one|another|his|her|my|our|of)$/i;

/** A name that more people could answer to says too little. */
const MOST_OWNERS = 4;

/** First and last names of longer names; with all who could answer to them, if they are few. */
function partsOfNames(
  names: readonly (readonly string[])[],
  exact: ReadonlyMap<string, number[]>,
): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  names.forEach((aliases, person) => {
    for (const alias of aliases) {
      // "John Good, R.N." is Good.
      const [own = ""] = alias.split(",");
      const words = wordsOfName(own).filter((word) => !/^the$/i.test(word));
      if (words.length < 2) continue;
      const first = words[0] as string;
      const last = words[words.length - 1] as string;
      if (
        /^\p{Lu}/u.test(last) &&
        last.length > 2 &&
        titleOf(last.toLowerCase()) === undefined &&
        !PLACES.has(last.toLowerCase())
      )
        addOwner(parts, last, person);
      if (
        /^\p{Lu}/u.test(first) &&
        first.length > 2 &&
        titleOf(first.toLowerCase()) === undefined &&
        !NO_FIRST_NAME.test(first)
      )
        addOwner(parts, first, person);
    }
  });
  for (const [part, people] of parts)
    if (people.length > MOST_OWNERS || exact.has(part)) parts.delete(part);
  return parts;
}

/** `the landlady`, `The Landlady` and, of `a landlady`, `the landlady` are one name. */
function insertNouns(root: Node, exact: ReadonlyMap<string, number[]>): void {
  for (const [name, people] of exact) {
    const words = name.split(" ");
    if (
      words.length < 2 ||
      !/^(?:the|a|an|one|another|his|her|my|their)$/i.test(words[0] as string)
    )
      continue;
    const lower = words.map((word) => word.toLowerCase());
    const variants = [lower, [capital(lower[0] as string), ...lower.slice(1)]];
    variants.push([(words[0] as string).toLowerCase(), ...words.slice(1)]);
    variants.push([capital(words[0] as string), ...words.slice(1)]);
    for (const variant of variants) {
      insert(root, variant, people);
      if (/^an?$/i.test(variant[0] as string)) {
        insert(root, ["the", ...variant.slice(1)], people);
        insert(root, ["The", ...variant.slice(1)], people);
      }
    }
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a token is a title: `Mr`, `Aunt`. */
export function isTitle(doc: Doc, token: number): boolean {
  return ((doc.tokens.forms[doc.tokens.form[token] as number]?.is ?? 0) & TITLE) !== 0;
}
