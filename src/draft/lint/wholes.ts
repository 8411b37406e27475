/**
 * Things and families that change: the yellow car with red paint, the wooden house of brick, the
 * tower without stairs on whose stairs somebody walks, the only child with a sister.
 *
 * Owns which parts belong to which kind of thing, what there cannot be beside what, and how long
 * one thing of a kind stays the only one that can be meant.
 */
import { traitChanges } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { CLITIC_S, POSSESSIVE, STOP, WORD } from "../words/kinds.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { lowerAt, type Prose, partsAt, spanOfTokens } from "./prose.ts";
import { agree, describes } from "./traits.ts";

/** So many words later, another of the kind may be meant. */
const REACH = 130;

/** Kinds of things, and the parts that share their colour or what they are made of. */
const KINDS: readonly (readonly [string, ReadonlySet<string>, ReadonlySet<string>])[] = [
  [
    "vehicle",
    words(
      "car van lorry truck bus cab taxi bicycle bike motorbike motorcycle scooter tractor caravan coach carriage boat canoe dinghy yacht barge skiff trawler ship plane glider fiat ford morris jeep sledge wagon cart tram engine locomotive rover",
    ),
    words(
      "paint paintwork bonnet hood roof boot wing mudguard fender chassis bodywork hull keel prow bow side sides flank door doors frame tail fuselage",
    ),
  ],
  [
    "animal",
    words(
      "horse mare stallion pony foal colt gelding donkey mule cow bull ox heifer calf goat ram ewe stag hind deer dog bitch hound puppy terrier spaniel mastiff cat kitten tom wolf fox bear hare rabbit parrot hen cock cockerel goose swan dragon unicorn",
    ),
    words(
      "flank flanks coat hide fur mane tail sides side back neck ears ear paws paw muzzle nose belly feathers plumage wings wing crest breast scales rump withers forelock fetlocks legs head",
    ),
  ],
  [
    "garment",
    words(
      "coat dress gown cloak jacket overcoat raincoat mackintosh shirt blouse skirt suit uniform robe frock pullover jumper cardigan hat bonnet cap kimono sari cape shawl",
    ),
    words(
      "collar sleeve sleeves cuff cuffs hem lapel lapels brim crown folds cloth silk wool velvet tweed skirts tails shoulders pocket back",
    ),
  ],
  [
    "house",
    words(
      "house cottage barn church chapel cabin hut farmhouse tower castle mill shed villa temple lodge inn school",
    ),
    words(
      "wall walls brick bricks brickwork stone stones stonework boards planks shingles timbers timber logs gable front facade",
    ),
  ],
  [
    "blade",
    words("knife sword dagger sabre cutlass razor axe umbrella stick cane pistol revolver"),
    words("hilt handle haft grip pommel shaft stock"),
  ],
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** By word: the kind it is one of; and all that are parts of some kind. */
const KIND_OF: ReadonlyMap<string, number> = new Map(
  KINDS.flatMap(([, wholes], kind) => [...wholes].map((word) => [word, kind] as const)),
);
const PARTS: ReadonlySet<string> = new Set(KINDS.flatMap(([, , parts]) => [...parts]));

/** What a thing is made of. */
const MADE: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        "wood",
        "wood wooden oak oaken walnut mahogany pine elm ash teak ebony shingled timbered clapboard weatherboarded boards planks shingles timber timbers logs bamboo",
      ],
      ["brick", "brick bricks brickwork redbrick"],
      ["stone", "stone stones granite marble flint limestone sandstone stonework slate"],
      ["metal", "iron steel brass silver bronze tin copper pewter metal golden"],
      ["bone", "bone ivory horn"],
      ["leather", "leather"],
      ["glass", "glass crystal"],
      ["paper", "paper cardboard"],
    ] as const
  ).flatMap(([family, words]) => words.split(" ").map((word) => [word, family] as const)),
);

interface Whole {
  readonly kind: number;
  readonly noun: string;
  readonly respect: "colour" | "made";
  readonly families: readonly string[];
  readonly token: number;
}

/** Where a thing, a part of it, or a family is not what it was. */
export function findWholes(prose: Prose): LintFinding[] {
  const { doc } = prose;
  const found: LintFinding[] = [];
  // By kind and respect: the last one told of. A second one of the kind parts them.
  const last = new Map<string, Whole>();
  const lacking = new Map<string, number>();
  for (let i = 1; i < doc.tokens.count; i++) {
    const { lower } = formOf(doc, i);
    const isTold = prose.isTold[i] === 1;
    if (isTold) {
      const kind = KIND_OF.get(lower);
      if (kind !== undefined) noteWhole(prose, i, kind, last);
      const torn = partAt(prose, i, last);
      if (torn !== undefined) {
        found.push(report(prose, torn.old.noun, torn.old.respect, torn.old.token, torn.token));
        last.delete(`${torn.old.kind} ${torn.old.respect}`);
      }
    }
    const lack = lackAt(prose, i);
    if (lack !== undefined) for (const noun of lack) lacking.set(noun, i);
    const absent = lacking.get(lower);
    if (absent !== undefined && i > absent + 3 && i - absent < 2 * REACH) {
      if (isThere(prose, i, lower)) {
        found.push(report(prose, lower, "none", absent, i));
        lacking.delete(lower);
      }
    }
  }
  return found;
}

/** "a yellow Fiat", "the mare was a chestnut", "the house was all wood" */
function noteWhole(prose: Prose, head: number, kind: number, last: Map<string, Whole>): void {
  const { doc } = prose;
  const noun = formOf(doc, head).lower;
  const told: [number, string][] = [];
  for (let i = head - 1; i > head - 4 && i >= 0; i--) {
    const { lower, is } = formOf(doc, i);
    if ((is & WORD) === 0) break;
    told.push([i, lower]);
    if (/^(?:a|an|the|his|her|my|your|their|its)$/.test(lower)) break;
  }
  // "The house at the corner was all wood": past a word or two of where.
  let verb = head + 1;
  if (/^(?:at|on|in|by|of)$/.test(lowerAt(prose, verb, 0, doc.tokens.count)))
    while (verb < head + 6 && !/^(?:was|is|,)$/.test(lowerAt(prose, verb, 0, doc.tokens.count)))
      verb++;
  const said: [number, string][] = [];
  if (/^(?:was|is)$/.test(lowerAt(prose, verb, 0, doc.tokens.count)))
    for (let i = verb + 1; i < verb + 9 && i < doc.tokens.count; i++) {
      const { lower, is } = formOf(doc, i);
      if ((is & STOP) !== 0 || /^(?:not|no|never|in|on|at|by)$/.test(lower)) break;
      if (i < verb + 4 || familiesOf("made", lower) !== undefined) said.push([i, lower]);
    }
  told.push(...said);
  const isAnother = told.some(([, lower]) => /^(?:another|an|a|second|other)$/.test(lower));
  for (const respect of ["colour", "made"] as const) {
    const key = `${kind} ${respect}`;
    const old = last.get(key);
    const isOther = isAnother && old !== undefined && old.noun !== noun;
    let is: Whole | undefined;
    for (const [token, lower] of told) {
      const families = familiesOf(respect, lower);
      if (families === undefined) continue;
      // "brick to the sills and timber above"
      is = { kind, noun, respect, families: [...(is?.families ?? []), ...families], token };
    }
    if (is !== undefined && (old === undefined || old.noun !== noun)) last.set(key, is);
    else if (isOther || (is !== undefined && old !== undefined)) last.delete(key);
  }
}

function familiesOf(respect: "colour" | "made", lower: string): readonly string[] | undefined {
  if (respect === "colour") {
    // Coats of horses and dogs go by names of their own.
    if (/^(?:bay|chestnut|sorrel|roan|tan|camel|liver)$/.test(lower)) return ["brown", "red"];
    return describes("thing", lower)?.families;
  }
  const made = MADE.get(lower.replace(/-(?:handled|hilted|built|bladed|roofed|walled)$/, ""));
  return made === undefined ? undefined : [made];
}

/** "the red paint", "her grey flanks", "the cold brick": of the one thing that was told of. */
function partAt(
  prose: Prose,
  head: number,
  last: ReadonlyMap<string, Whole>,
): { old: Whole; token: number } | undefined {
  if (last.size === 0) return undefined;
  const { doc } = prose;
  const { lower: part } = formOf(doc, head);
  if (!PARTS.has(part)) return undefined;
  const next = partsAt(prose, head + 1);
  // "its brick floor" is about the floor.
  if (MADE.has(part) && next.noun !== undefined && next.nounCost <= 1 && !next.isVerbFirst)
    return undefined;
  let at = -1;
  for (let i = head - 1; i > head - 4 && i >= 0; i--) {
    const { lower, is } = formOf(doc, i);
    if (/^(?:the|its|her|his)$/.test(lower)) {
      at = i;
      break;
    }
    if ((is & WORD) === 0 || !partsAt(prose, i).isAdjective) {
      if (familiesOf("made", lower) === undefined && familiesOf("colour", lower) === undefined)
        return undefined;
    }
  }
  if (at < 0 || lowerAt(prose, head + 1, 0, doc.tokens.count) === "of") return undefined;
  for (const respect of ["colour", "made"] as const) {
    const old = [...last.values()].find(
      (each) => each.respect === respect && KINDS[each.kind]?.[2].has(part) === true,
    );
    if (old === undefined || head - old.token > REACH) continue;
    for (let i = at + 1; i <= head; i++) {
      const families = familiesOf(respect, formOf(doc, i).lower);
      if (families === undefined || agree(families, old.families)) continue;
      if (respect === "made" && i === head && old.kind !== 3) continue;
      return { old, token: i };
    }
  }
  return undefined;
}

const FIXTURES =
  /^(?:stairs|staircase|windows?|door|doors|chimney|garden|telephone|phone|bell|roof|clock|piano|curtains|lock|carpet|mirror|fireplace|lift|ladder|bridge|moon|radio|television)$/;
const CHILDREN = ["sister", "brother", "sisters", "brothers"];

const ANYBODYS = /^(?:his|her|my|your)$/;

/** What there is none of: without stairs; an only child; never married. */
function lackAt(prose: Prose, i: number): readonly string[] | undefined {
  const { lower } = formOf(prose.doc, i);
  const before = lowerAt(prose, i - 1, 0, i);
  if (prose.isTold[i] !== 1) return undefined;
  if (lower === "child" && before === "only") {
    const lead = lowerAt(prose, i - 2, 0, i);
    return lead === "an" || lead === "the" ? CHILDREN : undefined;
  }
  if (lower === "married" && before === "never") return ["husband", "wife"];
  if (lower === "bachelor") return ["wife"];
  if (lower === "spinster") return ["husband"];
  if (!FIXTURES.test(lower)) return undefined;
  if (before === "without") return [lower];
  const lead = lowerAt(prose, i - 2, 0, i);
  return before === "no" && /^(?:had|has|have|was|were|is|are)$/.test(lead) ? [lower] : undefined;
}

/** "on the stairs"; "my poor husband" */
function isThere(prose: Prose, i: number, lower: string): boolean {
  const isKin = /^(?:sister|brother|sisters|brothers|husband|wife)$/.test(lower);
  if ((prose.isTold[i] !== 1 && !isKin) || (isKin && nextIsClitic(prose, i))) return false;
  for (let k = i - 1; k > i - 4 && k >= 0; k--) {
    const { lower: before, is } = formOf(prose.doc, k);
    if ((is & STOP) !== 0 || /^(?:no|not|without|a|an|any|if|or|nor)$/.test(before)) return false;
    if (isKin) {
      const owners = /^hus/.test(lower)
        ? /^(?:her|my)$/
        : /^w/.test(lower)
          ? /^(?:his|my)$/
          : ANYBODYS;
      if (owners.test(before)) return !isDenied(prose, k);
    } else if (before === "the") return !isDenied(prose, k);
    if ((is & POSSESSIVE) !== 0) return false;
  }
  return false;
}

function nextIsClitic(prose: Prose, i: number): boolean {
  const next = prose.doc.tokens.count > i + 1 ? formOf(prose.doc, i + 1).is : 0;
  return (next & CLITIC_S) !== 0;
}

function isDenied(prose: Prose, token: number): boolean {
  for (let i = token - 1; i >= 0 && i > token - 8; i--) {
    const { is, lower } = formOf(prose.doc, i);
    if ((is & STOP) !== 0) return false;
    if (
      /^(?:no|not|never|without|if|would|could|might|future|another's|like|like|than)$|n't$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

function report(
  prose: Prose,
  noun: string,
  respect: Whole["respect"] | "none",
  before: number,
  now: number,
): LintFinding {
  const { doc } = prose;
  const span = spanOfTokens(doc, now, now + 1);
  const other = spanOfTokens(doc, before, before + 1);
  const args = {
    whose: respect === "none" ? "The story’s" : `The ${noun}’s`,
    what: respect === "colour" ? "colour" : respect === "made" ? "make" : noun,
    now: doc.text.slice(span.start, span.end),
    before: doc.text.slice(other.start, other.end),
    is: "yes",
  };
  return findingFrom(traitChanges, span, args, { other });
}
