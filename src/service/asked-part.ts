/**
 * What a project answers when it is asked about a place or a word in its texts, and what mends
 * what is wrong there. A page that has only just been opened needs none of it.
 */
import { completionsAt } from "./complete.ts";
import { findText, replaceText } from "./find.ts";
import { fixesFor } from "./fixes.ts";
import { hoverAt } from "./hover.ts";
import { definitionsAt, referencesAt } from "./navigate.ts";
import type { AskedPart } from "./parts.ts";
import { renameAt, renameableAt, renameFile } from "./rename.ts";

export const askedPart: AskedPart = {
  completionsAt,
  hoverAt,
  definitionsAt,
  referencesAt,
  renameableAt,
  renameAt,
  renameFile,
  findText,
  replaceText,
  fixesFor,
};
