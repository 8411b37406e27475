/**
 * What a project needs for `.keep` files: reading, telling and compiling them, and what the
 * service says of people. With English in it, it is most of what compiles; a story of plain ink
 * does without.
 */
import { typeRules } from "../analyse/index.ts";
import { compileParsedKeep } from "../compile/keep.ts";
import { declare } from "../people/declare.ts";
import { englishLines } from "../people/english-lines.ts";
import { readPeople } from "../people/read.ts";
import { makeVocabulary } from "../people/vocabulary.ts";
import { keepRules } from "../syntax/index.ts";
import * as completions from "./complete-people.ts";
import { peopleLines } from "./hover-people.ts";
import type { KeepPart } from "./parts.ts";
import { addPeople, describe, whoIs } from "./people-names.ts";
import { lineTeller } from "./plain-telling.ts";

/** Makes it, with nothing told yet. */
export function keepPart(): KeepPart {
  return {
    syntax: { rules: keepRules, vocabulary: makeVocabulary },
    typeRules,
    declare,
    readPeople,
    compileParsedKeep,
    lines: englishLines(),
    addPeople,
    describe,
    whoIs,
    lineTeller,
    peopleLines,
    completions,
  };
}
