/**
 * The two parts of the service that not every page needs: what `.keep` files need, and what is
 * asked about a place. Whoever opens a project says where they come from.
 *
 * Owns what these parts consist of, as types; nothing here loads them. What each function promises
 * is said where it stands. `every-part.ts` has both at hand, `later-parts.ts` loads each when it
 * is needed.
 */
import type { TypeRules } from "../analyse/index.ts";
import type { compileParsedKeep } from "../compile/keep.ts";
import type { declare } from "../people/declare.ts";
import type { readPeople } from "../people/read.ts";
import type { ToldLines } from "../people/told-lines.ts";
import type { ParseOptions } from "../syntax/index.ts";
import type { completionsAt } from "./complete.ts";
import type { findText, replaceText } from "./find.ts";
import type { fixesFor } from "./fixes.ts";
import type { hoverAt } from "./hover.ts";
import type { peopleLines } from "./hover-people.ts";
import type { definitionsAt, referencesAt } from "./navigate.ts";
import type { addPeople, describe, whoIs } from "./people-names.ts";
import type { lineTeller } from "./plain-telling.ts";
import type { renameAt, renameableAt, renameFile } from "./rename.ts";

/** What reads, tells and compiles `.keep` files, and says what they have of people. */
export interface KeepPart {
  /** As `parseStory` wants it. */
  readonly syntax: NonNullable<ParseOptions["keep"]>;
  readonly typeRules: TypeRules;
  readonly declare: typeof declare;
  readonly readPeople: typeof readPeople;
  readonly compileParsedKeep: typeof compileParsedKeep;
  /** Tells lines, and remembers them for the story as it is after the next edit. */
  readonly lines: ToldLines;
  readonly addPeople: typeof addPeople;
  readonly describe: typeof describe;
  readonly whoIs: typeof whoIs;
  readonly lineTeller: typeof lineTeller;
  readonly peopleLines: typeof peopleLines;
  readonly completions: typeof import("./complete-people.ts");
}

/** What is asked about a place or a word, and what mends what is wrong there. */
export interface AskedPart {
  readonly completionsAt: typeof completionsAt;
  readonly hoverAt: typeof hoverAt;
  readonly definitionsAt: typeof definitionsAt;
  readonly referencesAt: typeof referencesAt;
  readonly renameableAt: typeof renameableAt;
  readonly renameAt: typeof renameAt;
  readonly renameFile: typeof renameFile;
  readonly findText: typeof findText;
  readonly replaceText: typeof replaceText;
  readonly fixesFor: typeof fixesFor;
}

/** Where the parts come from. A project asks for one only if it cannot do without. */
export interface Parts {
  /** Asked for by stories whose first file is a `.keep` file, and by nothing else. */
  readonly keep: () => KeepPart;
  readonly asked: () => AskedPart;
  /** What mends problems, of `asked`; absent where that could not be had: they are told without. */
  readonly fixes: () => AskedPart["fixesFor"] | undefined;
}
