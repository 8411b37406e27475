/**
 * Words for what stays as it is about a person: colours, lengths, sides, builds.
 *
 * Owns the lists, and which words contradict each other. Words that could both be said of one
 * person (grey and silver, hazel and brown) are of families that agree.
 */
import { wordSet } from "../words/word-set.ts";

/** What a feature is told of: the eyes' colour, the hair's length. */
export type Dimension = "colour" | "length" | "curl" | "shade";

const FEATURES: ReadonlyMap<string, string> = new Map([
  ...group("eyes", "eye eyes"),
  ...group(
    "hair",
    "hair curls curl locks lock braid braids plait plaits ringlets ponytail pigtails tresses mane",
  ),
  ...group("beard", "beard whiskers"),
  ...group("moustache", "moustache mustache"),
  ...group("teeth", "teeth tooth"),
  ...group("eyebrows", "eyebrow eyebrows brows"),
]);

function group(name: string, words: string): [string, string][] {
  return words.split(" ").map((word) => [word, name]);
}

/** What a word names of a person, by one name for all its words. */
export function featureOf(lower: string): string | undefined {
  return FEATURES.get(lower);
}

/** Families of colour; a word may be of two, and agrees with both. */
const COLOURS = new Map<string, readonly string[]>();
for (const line of `
blue: blue azure sapphire cornflower navy
green: green emerald
hazel=brown,green: hazel
brown: brown chestnut chocolate mahogany
amber=brown,yellow: amber tawny
grey: grey gray steel slate
silver=grey,white: silver silvery grizzled
white: white snowy snow-white
black: black jet raven ebony coal-black
red: red ginger auburn copper coppery carroty russet scarlet crimson
sandy=fair,red: sandy strawberry
fair: fair blond blonde golden flaxen yellow straw-coloured towheaded
dark=black,brown: dark
violet=blue: violet
gold=gold: gold
blue-grey=blue,grey: blue-grey blue-gray grey-blue
grey-green=grey,green: grey-green green-grey
blue-green=blue,green: blue-green green-blue
`
  .trim()
  .split("\n")) {
  const [head = "", words = ""] = line.split(": ");
  const families = (head.split("=")[1] ?? head).split(",");
  for (const word of words.split(" ")) COLOURS.set(word, families);
}

const LENGTHS = new Map<string, readonly string[]>([
  ...sameFamily("long", "long waist-length shoulder-length flowing"),
  ...sameFamily("short", "short cropped close-cropped shorn bobbed clipped"),
  ...sameFamily("none", "bald shaven shaved"),
  // Any length, as long as there is some.
  ["thick", ["long", "short"]],
  ["bushy", ["long", "short"]],
]);
const CURLS = new Map<string, readonly string[]>([
  ...sameFamily("curly", "curly curled frizzy wavy"),
  ...sameFamily("straight", "straight lank"),
]);

function sameFamily(family: string, words: string): [string, readonly string[]][] {
  return words.split(" ").map((word) => [word, [family]]);
}

/** Of eyes: dark ones may be of any colour, but are not pale. */
const SHADES = new Map<string, readonly string[]>([
  ...sameFamily("pale", "pale light colourless colorless"),
  ...sameFamily("dark", "dark"),
]);

/** What an adjective says of a feature: its dimension and its families. */
export function describes(
  feature: string,
  lower: string,
): { dimension: Dimension; families: readonly string[] } | undefined {
  const colour = COLOURS.get(lower);
  if (colour !== undefined) {
    // Dark eyes may be any; red eyes have cried.
    if (feature === "eyes" && lower === "dark")
      return { dimension: "shade", families: SHADES.get(lower) ?? [] };
    if (
      feature === "eyes" &&
      /^(?:dark|red|white|yellow|fair|golden|gold|silver|snowy)$/.test(lower)
    )
      return undefined;
    return { dimension: "colour", families: colour };
  }
  if (feature === "eyes") {
    const shade = SHADES.get(lower);
    return shade === undefined ? undefined : { dimension: "shade", families: shade };
  }
  if (feature !== "hair" && feature !== "beard") return undefined;
  const length = LENGTHS.get(lower);
  if (length !== undefined) return { dimension: "length", families: length };
  const curl = feature === "hair" ? CURLS.get(lower) : undefined;
  return curl === undefined ? undefined : { dimension: "curl", families: curl };
}

/** Whether two descriptions can both be true. */
export function agree(a: readonly string[], b: readonly string[]): boolean {
  return a.some((family) => b.includes(family));
}

/** What *she was blonde*, *he was bald* say of the hair. */
const HEADS: ReadonlyMap<string, { dimension: Dimension; families: readonly string[] }> = new Map(
  (
    [
      ["blond", "fair"],
      ["blonde", "fair"],
      ["redhead", "red"],
      ["redheaded", "red"],
      ["red-headed", "red"],
      ["brunette", "brown"],
      ["bald", "none"],
      ["grey-haired", "grey"],
    ] as const
  ).map(([word, family]) => [
    word,
    { dimension: family === "none" ? "length" : "colour", families: [family] },
  ]),
);

export function headOf(
  lower: string,
): { dimension: Dimension; families: readonly string[] } | undefined {
  return HEADS.get(lower);
}

const CLOTHES: ReadonlySet<string> = wordSet(
  "dress gown coat hat shirt jacket scarf cloak skirt sweater suit tie cap bonnet shawl blouse frock jumper pullover waistcoat apron raincoat overcoat",
);

/** What somebody wears while a scene lasts. */
export function isClothing(lower: string): boolean {
  return CLOTHES.has(lower);
}

/** A beard that is there, or is not. */
export function hairinessOf(lower: string): "some" | "none" | undefined {
  if (/^(?:beard|bearded|moustache|mustache|moustached|whiskers|stubble)$/.test(lower))
    return "some";
  return lower === "clean-shaven" || lower === "beardless" ? "none" : undefined;
}

/** A person's build: what `was` and `a … man` say. */
const BUILDS = new Map<string, { dimension: string; family: string }>();
for (const line of `
height tall: tall towering lanky gigantic
height short: short small tiny diminutive dwarfish squat
girth fat: fat stout plump corpulent portly obese rotund tubby
girth thin: thin lean slim skinny gaunt slender bony scrawny emaciated
`
  .trim()
  .split("\n")) {
  const [head = "", words = ""] = line.split(": ");
  const [dimension = "", family = ""] = head.split(" ");
  for (const word of words.split(" ")) BUILDS.set(word, { dimension, family });
}

export function buildOf(lower: string): { dimension: string; family: string } | undefined {
  // fattest, taller: as who is so.
  const plain = /^(.+?)(?:(t|n|l)\2)?(?:est)$/.exec(lower);
  return (
    BUILDS.get(lower) ??
    (plain === null ? undefined : BUILDS.get(`${plain[1] ?? ""}${plain[2] ?? ""}`))
  );
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** How many years a word says: `nineteen`, `twenty-three`, `42`; `undefined` for no number. */
export function yearsFrom(lower: string): number | undefined {
  if (/^\d{1,2}$/.test(lower)) return Number(lower);
  const unit = UNITS.indexOf(lower);
  if (unit > 0) return unit;
  const [ten = "", rest] = lower.split("-");
  const tens = TENS.indexOf(ten);
  if (tens < 0) return undefined;
  if (rest === undefined) return (tens + 2) * 10;
  const ones = UNITS.indexOf(rest);
  return ones > 0 && ones < 10 ? (tens + 2) * 10 + ones : undefined;
}

const RANKS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );

/** The number of `thirty-fifth`, `ninth`, `twentieth`. */
export function yearsFromRank(lower: string): number | undefined {
  const [ten = "", rest] = lower.split("-");
  if (rest === undefined) {
    const rank = RANKS.indexOf(lower);
    if (rank > 0) return rank;
    const tens = TENS.indexOf(lower.replace(/ieth$/, "y"));
    return tens < 0 ? undefined : (tens + 2) * 10;
  }
  const tens = TENS.indexOf(ten);
  const ones = RANKS.indexOf(rest);
  return tens < 0 || ones < 1 || ones > 9 ? undefined : (tens + 2) * 10 + ones;
}

/** Parts of the body that have a left and a right, by what they belong to. */
const SIDED: ReadonlyMap<string, string> = new Map([
  ...group("arm", "arm hand wrist elbow sleeve finger thumb forearm palm"),
  ...group("leg", "leg foot knee ankle thigh shin heel boot hip"),
  ...group("eye", "eye eyebrow"),
  ...group("ear", "ear"),
  ...group("face", "cheek temple jaw"),
  ...group("shoulder", "shoulder"),
]);

export function sidedPart(lower: string): string | undefined {
  return SIDED.get(lower);
}

/** What makes a side stay the same: a scar, a stump, a ring. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ...group(
    "lost",
    "lost lose loses missing stump amputated empty hook wooden artificial false cork prosthetic",
  ),
  ...group("scar", "scar scarred scars"),
  ...group("ring", "ring"),
  ...group("blind", "blind glass patch eyepatch"),
  ...group(
    "lame",
    "limp limped limps lame limping gammy crippled withered drag dragged dragging drags game bad stiff",
  ),
  ...group("mark", "tattoo tattooed birthmark mole wart"),
  ...group("deaf", "deaf"),
  ...group("hurt", "bandage bandaged broken plaster sling wounded sprained splint"),
]);

export function markOf(lower: string): string | undefined {
  return MARKS.get(lower);
}

/** What is held in a hand while a scene lasts. */
const HELD: ReadonlySet<string> = wordSet(
  "knife gun pistol revolver sword dagger lantern lamp candle torch umbrella cane stick whip axe suitcase basket bucket",
);

export function isHeld(lower: string): boolean {
  return HELD.has(lower);
}
