/**
 * What generated variables are called: `Derek_knows_leaving`, `promise_return`.
 *
 * Owns the wording. Names are meant to be read: they stand in saves, in exported stories, and in
 * what tools show of a story's variables.
 */
import { unreachable } from "../base/assert.ts";
import type { Cast } from "../drama/cast.ts";
import type { Meaning } from "../drama/symbols.ts";
import { isNameCharacter } from "../syntax/characters.ts";

/** Words as a name: whatever may not stand in one becomes `_`. */
export function nameFromWords(words: string): string {
  let name = "";
  for (let i = 0; i < words.length; i++) {
    const isFine = isNameCharacter(words.charCodeAt(i));
    if (isFine) name += words[i];
    else if (!name.endsWith("_") && name !== "") name += "_";
  }
  if (name.endsWith("_")) name = name.slice(0, -1);
  if (name === "") return "_";
  // All digits would be a number.
  return /^[0-9]+$/.test(name) ? `_${name}` : name;
}

/** The name of the variable that holds this. */
export function nameOfMeaning(cast: Cast, meaning: Meaning): string {
  const person = (who: number): string => nameFromWords(cast.people[who]?.name ?? "nobody");
  const fact = (n: number): string => nameFromWords(cast.facts[n]?.name ?? "fact");
  const thing = (n: number): string => nameFromWords(cast.things[n]?.name ?? "thing");
  const promise = (n: number): string => nameFromWords(cast.commitments[n]?.name ?? "promise");
  const goal = (n: number): string => nameFromWords(cast.goals[n]?.name ?? "goal");
  switch (meaning.kind) {
    case "fact":
      return fact(meaning.fact);
    case "belief":
      return `${person(meaning.who)}_knows_${fact(meaning.fact)}`;
    case "thinksKnows":
      return `${person(meaning.who)}_thinks_${person(meaning.about)}_knows_${fact(meaning.fact)}`;
    case "lied":
      return `${person(meaning.who)}_lied_to_${person(meaning.to)}_about_${fact(meaning.fact)}`;
    case "presence":
      return `${person(meaning.who)}_is_here`;
    case "holder":
      return `${thing(meaning.thing)}_holder`;
    case "owner":
      return `${thing(meaning.thing)}_owner`;
    case "worn":
      return `${thing(meaning.thing)}_worn`;
    case "cameFrom":
      return `${thing(meaning.thing)}_came_from`;
    case "promise":
      return `promise_${promise(meaning.commitment)}`;
    case "accepted":
      return `promise_${promise(meaning.commitment)}_accepted`;
    case "past":
      return `promise_${promise(meaning.commitment)}_is_late`;
    case "outlook":
      return `outlook_${goal(meaning.goal)}`;
    case "mood":
      return `mood_${goal(meaning.goal)}`;
    case "feeling": {
      const { who, feeling, toward } = meaning;
      const start = `${person(who)}_${feeling}`;
      if (toward < 0 || toward === who) return start;
      const word = feeling === "anger" ? "at" : feeling === "gratitude" ? "to" : "for";
      return `${start}_${word}_${person(toward)}`;
    }
    case "passing":
      return `${person(meaning.who)}_passing_feeling`;
    case "mask":
      return `${person(meaning.who)}_mask`;
    case "bond":
      return `${person(meaning.who)}_bond_to_${person(meaning.to)}`;
    case "internal":
      return nameFromWords(meaning.words);
    default:
      return unreachable(meaning);
  }
}
