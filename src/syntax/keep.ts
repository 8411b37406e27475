/**
 * Reading what only a `.keep` file may hold: blocks, types, and, in a story with a CAST, people.
 *
 * Gathers the constructs into the one record that the parser asks (keep-rules.ts), with what is
 * to be said where one of them stands wrongly. Whoever compiles `.keep` files hands it to
 * `parseStory`; ink's own compiler does without.
 */
import {
  blockTooLate,
  blockWithoutCast,
  emptyOwnedChoice,
  nearSentence,
  nearSentenceAsText,
  speakerAsBranch,
} from "../base/messages/people.ts";
import type { PeopleBlock } from "./ast.ts";
import { blockAt, readHead } from "./blocks.ts";
import type { FilesAtHand, KeepRules } from "./keep-rules.ts";
import { AT_TOP, fault, type Level, type Parser, peek, spanFrom, warn } from "./parser.ts";
import { nearSentenceAt, readBranchSentence, readSentence, readSentenceLine } from "./sentence.ts";
import { isSpeakerAt, readOwner, readSpeech } from "./speech.ts";
import { readType } from "./types.ts";

export const keepRules: KeepRules = {
  blocks: findBlocks,
  block: parseBlock,
  type: readType,
  speech: readSpeech,
  owner: readOwner,
  emptyOwner: (p, { name }) => fault(p, emptyOwnedChoice(name.span, { name: name.text })),
  sentence: readSentence,
  isSpeakerAsBranch,
  branchSentence: readBranchSentence,
  warnOfNearSentence: (p, inside) => {
    const near = nearSentenceAt(p, inside);
    if (near === undefined) return;
    const { span, sentence, nearest } = near;
    warn(p, nearSentenceAsText(span, { sentence, nearest }));
  },
  explainNearSentence: (p, inside) => {
    const near = nearSentenceAt(p, inside);
    if (near === undefined) return undefined;
    const { span, sentence, nearest } = near;
    return nearSentence(span, { sentence, nearest });
  },
  sentenceLine: readSentenceLine,
};

function findBlocks(name: string, text: string, files: FilesAtHand): PeopleBlock[] {
  const blocks: PeopleBlock[] = [];
  const seen = new Set<string>();
  const visit = (name: string, text: string): void => {
    if (seen.has(name) || seen.size > files.most) return;
    seen.add(name);
    const index = files.index(name, text);
    const head = readHead(files.read(index), index, files.isKeep(name));
    blocks.push(...head.blocks);
    for (const path of head.includes) {
      const next = files.find(path, name);
      if (next !== undefined) visit(next.name, next.text);
    }
  };
  visit(name, text);
  return blocks;
}

/**
 * Reads a block of people's declarations; undefined where none stands. Where a block's word is
 * only text, because nobody is in the story or because it stands too late, that is said.
 */
function parseBlock(p: Parser, level: Level): PeopleBlock | undefined {
  const c = peek(p);
  // Their first letters: CAST, FACTS, GOALS, PROMISES, RULES, THINGS.
  if (c !== 67 && c !== 70 && c !== 71 && c !== 80 && c !== 82 && c !== 84) return undefined;
  const found = blockAt(p.text, p.at, p.file);
  if (found === undefined) return undefined;
  const { block, end } = found;
  if (p.vocabulary !== undefined && level === AT_TOP) {
    p.at = end;
    return block;
  }
  const span = spanFrom(p, p.at, p.at + block.word.length);
  if (p.vocabulary === undefined) warn(p, blockWithoutCast(span, { word: block.word }));
  else warn(p, blockTooLate(span, { word: block.word }));
  return undefined;
}

/** A name where a branch's condition should stand: what was meant is an `else`. */
function isSpeakerAsBranch(p: Parser): boolean {
  if (!isSpeakerAt(p)) return false;
  fault(p, speakerAsBranch(spanFrom(p, p.at, p.vocabulary?.personEnd(p.text, p.at)), {}));
  return true;
}
