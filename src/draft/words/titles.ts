/**
 * The words that stand before a name and say something of its bearer.
 *
 * Owns the table. A title is written without its full stop and in lower case.
 */
import { wordSet } from "./word-set.ts";

/** What a title says of the person: `m`, `f`, or nothing (`u`). */
export type TitleGender = "m" | "f" | "u";

/** What a title says; `undefined` where the word is none. */
export function titleOf(lower: string): TitleGender | undefined {
  return titles.get(lower);
}

/** Whether a title belongs before a first name as well as before a last one: `Aunt Jane`. */
export function goesWithFirstName(lower: string): boolean {
  return beforeFirst.has(lower);
}

const titles = new Map<string, TitleGender>();
for (const [gender, list] of [
  [
    "m",
    `mr mister sir lord monsieur master uncle father brother king prince duke count baron earl
     squire signor señor senor don herr abbé père esq messrs grandpa grandfather viscount
     marquis emperor sultan rabbi friar pope cardinal bishop deacon parson vicar alderman`,
  ],
  [
    "f",
    `mrs miss ms lady madame mademoiselle mlle mme aunt auntie mother sister nurse queen princess
     duchess countess baroness signora signorina señora senora señorita frau fraulein fräulein
     dame mistress missus grandma grandmother viscountess empress marchioness madam`,
  ],
  [
    "u",
    `dr doctor captain capt colonel col major general gen sergeant sgt lieutenant lt corporal
     private inspector constable detective professor prof reverend rev admiral judge justice
     president senator governor mayor st saint commander commodore chief officer agent cousin
     coach director m superintendent sheriff marshal principal`,
  ],
] as const)
  for (const word of list.split(/\s+/)) if (word !== "") titles.set(word, gender);

const beforeFirst: ReadonlySet<string> =
  wordSet(`sir uncle aunt auntie lady miss father mother sister brother king queen prince princess master
   cousin saint st friar dame don grandma grandpa nurse madame`);
