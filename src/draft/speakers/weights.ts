/**
 * How much each thing that speaks for a speaker weighs.
 *
 * Owns the numbers. Their scale is arbitrary; what counts is how they compare. Most were tuned
 * on whole novels, by one trial program, and are kept; those marked † are this program's own.
 * Distances are in paragraphs.
 */

export interface Weights {
  /** A pronoun, or a noun with a gender, and somebody of the other gender. */
  readonly otherGender: number;
  readonly unknownGender: number;
  /** A beat, which only tells what somebody does, names this person; or another. */
  readonly beatName: number;
  readonly beatOther: number;
  readonly beatPronoun: number;
  /** The paragraph before leads to this one and names them; by a pronoun. */
  readonly introName: number;
  readonly introPronoun: number;
  /** † And narration tells who the pronoun is. */
  readonly introMeant: number;
  /** Named in narration d paragraphs ago: recent * exp(-d / recentFades). */
  readonly recent: number;
  readonly recentFades: number;
  /** The same again, for the gender that a pronoun asks for. */
  readonly pronounRecent: number;
  readonly pronounRecentFades: number;
  /** Spoke d paragraphs ago. */
  readonly spoke: number;
  readonly spokeFades: number;
  /** Spoken to, or named, in what is said: one does not call oneself. */
  readonly ownVocative: number;
  readonly ownNamed: number;
  /** † "I'm Emma." */
  readonly introduces: number;
  /** Spoken to in the turn before; † in the turn after. */
  readonly previousVocative: number;
  readonly nextVocative: number;
  /** † Called last in the turn before. */
  readonly previousLastCalled: number;
  /** † And asked something. */
  readonly askedByName: number;
  /** † Whoever spoke before the last speaker, where that one has called somebody else. */
  readonly passedOver: number;
  /** log(1 + how often they are named). */
  readonly frequency: number;
  /** The same speaker again in the very next paragraph; with one paragraph between. */
  readonly sameNext: number;
  readonly sameAfterGap: number;
  /** † In the very next paragraph, where no tag says so. */
  readonly sameUntagged: number;
  /** Within one paragraph, split by tags. */
  readonly sameParagraph: number;
  /** The quotation goes on from the one before. */
  readonly continuation: number;
  /** Whoever spoke before the last speaker: two take turns; the same at a distance. */
  readonly alternate: number;
  readonly alternateAfterGap: number;
  /** † And nothing is told between. */
  readonly bareAlternate: number;
  /** † Whom the tag of the turn before says it was said to. */
  readonly previousTold: number;
  /** † Somebody of another gender than whom it says it was said to. */
  readonly toldClash: number;
  /** † Whom the turn's own tag says it is said to. */
  readonly ownTold: number;
  /** A pronoun tag right behind a turn of the same speaker. */
  readonly pronounSame: number;
  /** The nearest name before what is said; the first one of its paragraph. */
  readonly nearest: number;
  readonly nearestFirst: number;
  /** The nearest name of the gender that is asked for. */
  readonly nearestOfGender: number;
  /** † And it is they who act, in the same paragraph. */
  readonly actsOfGender: number;
  /** Named in the same paragraph only behind what is said. */
  readonly namedAfter: number;
  readonly objectOfTag: number;
  /** The teller, where nothing says so. */
  readonly teller: number;
  readonly tellerInOthersTag: number;
  /** † The last sentence behind the turn before is about them. */
  readonly tailSubject: number;
  /** † Spoken to as sir or madam in the turn before, and of the other gender. */
  readonly sirClash: number;
  /** † Narration has last said that they go away. */
  readonly gone: number;
  /** † Sir or madam is said here, and whoever spoke before is of the other gender. */
  readonly ownSirClash: number;
  /** † Whoever spoke before the last speaker, who has asked something. */
  readonly askedAlternate: number;
  /** † What a noun has meant elsewhere in this text ("her mother"). */
  readonly role: number;
  /** † Somebody of whom only nouns are known, where the tag has that noun. */
  readonly nounSelf: number;
  /** † The tag's noun is the title, or the only name, of one person. */
  readonly ownNoun: number;
  /** † Whom the text has put beside the noun of the tag. */
  readonly apposed: number;
  /** † Somebody of the family that the noun of the tag is of. */
  readonly family: number;
  /** † "His wife", and she is Mrs. of that family. */
  readonly headOfFamily: number;
  /** † How much more an introduction says that has a verb of speaking. */
  readonly introVerb: number;
  /** † How much the words are like those that they are known to have said. */
  readonly voice: number;
  /** † Of what a mention is worth: where it is a tag's, which only says that they spoke. */
  readonly taggedRecent: number;
  /** † The narration behind the turn begins with them: whoever hears it does something. */
  readonly reactsNext: number;
  /** † Somebody third, where two have answered each other four times. */
  readonly intrudes: number;
  /** † The same speaker again, behind a question of theirs. */
  readonly sameAfterAsking: number;
  /** † Narration has not named them so far. */
  readonly unmet: number;
  /** † And the tag brings somebody in: "said a voice from the door". */
  readonly unmetNewcomer: number;
  /** † Met before whoever the tag's noun means was brought in. */
  readonly metBefore: number;
  /** † The tag's noun tells of another age. */
  readonly otherAge: number;
  /** Somebody who is not of the cast, where a tag names a stranger. */
  readonly stranger: number;
}

export const WEIGHTS: Weights = {
  otherGender: -9,
  unknownGender: -0.96,
  beatName: 4,
  beatOther: -0.8,
  beatPronoun: 2.5,
  introName: 2.4,
  introPronoun: 1.5,
  introMeant: 0.8,
  recent: 3.52,
  recentFades: 2,
  pronounRecent: 1,
  pronounRecentFades: 0.6,
  spoke: 3.2,
  spokeFades: 7,
  ownVocative: -9.6,
  ownNamed: -1.6,
  introduces: 8,
  previousVocative: 2.6,
  nextVocative: 2,
  previousLastCalled: 1.5,
  askedByName: 1.2,
  passedOver: -1.2,
  frequency: 0.3,
  sameNext: -4,
  sameAfterGap: -0.15,
  sameUntagged: -2.5,
  sameParagraph: 0.5,
  continuation: 8,
  alternate: 1.2,
  alternateAfterGap: 0.7,
  bareAlternate: 0.5,
  previousTold: 1,
  toldClash: -1,
  ownTold: -9,
  pronounSame: -0.6,
  nearest: 0.5,
  nearestFirst: 0.5,
  nearestOfGender: 1.2,
  actsOfGender: 3,
  namedAfter: 0.5,
  objectOfTag: -0.8,
  teller: -0.5,
  tellerInOthersTag: -6,
  tailSubject: 1,
  sirClash: -1.5,
  gone: -4,
  ownSirClash: -2,
  askedAlternate: 0.6,
  role: 1,
  nounSelf: 6,
  ownNoun: 6,
  apposed: 3,
  family: 2,
  headOfFamily: 3,
  introVerb: 2.4,
  voice: 0.1,
  sameAfterAsking: -0.5,
  taggedRecent: 0.6,
  reactsNext: -0.4,
  intrudes: -0.6,
  unmet: -3,
  unmetNewcomer: 2,
  metBefore: -2,
  otherAge: -3,
  stranger: 2,
};
