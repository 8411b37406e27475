/**
 * People who are not in the cast: nouns that `he` or `she` may go back to.
 *
 * Owns the lists. A pronoun is not given to the cast where one of these could be meant.
 */
import type { Kind } from "./persons.ts";

function nouns(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

const MEN = nouns(`
man boy father dad daddy son brother husband uncle grandfather grandpa granddad king gentleman guy
fellow lad waiter actor priest monk policeman postman fireman boyfriend nephew groom prince sir lord
landlord salesman widower grandson stepfather stepson stepbrother bloke chap dude barman busboy
doorman milkman fisherman businessman workman cowboy ex-husband bachelor pope duke baron emperor
father-in-law brother-in-law son-in-law schoolboy headmaster
`);

const WOMEN = nouns(`
woman girl mother mum mom mummy mommy daughter sister wife aunt grandmother grandma granny nan queen
lady waitress actress nun girlfriend niece bride princess madam landlady saleswoman widow
granddaughter stepmother stepdaughter stepsister barmaid policewoman hostess ex-wife duchess
baroness empress mother-in-law sister-in-law daughter-in-law schoolgirl headmistress midwife maid
stewardess witch
`);

const EITHER = nouns(`
nurse doctor driver surgeon stranger child baby kid friend patient guard officer clerk boss teacher
student neighbour neighbor cousin bartender person chief lawyer receptionist passenger cashier
colleague singer intern resident attendant cop soldier sergeant detective judge captain pilot porter
someone somebody whoever lover partner roommate customer client
guest host visitor owner manager secretary assistant chef cook baker butcher farmer hunter painter
poet writer author artist musician pianist violinist dancer player runner swimmer rider walker
hitchhiker beggar thief robber killer murderer witness victim prisoner criminal suspect president
minister senator mayor professor scientist engineer mechanic plumber electrician carpenter gardener
conductor ticket-collector jogger cyclist pedestrian teenager toddler infant adult orphan twin
relative parent grandparent grandchild sibling spouse fiance fiancé fiancée fiancee
anaesthetist therapist psychiatrist dentist pharmacist paramedic coroner reporter journalist
photographer director producer editor agent spy leader follower member volunteer trainee apprentice
caller messenger courier cabbie
`);

/** Which pronouns a noun may be gone back to by; `undefined` for things. */
export function outsiderKind(lemma: string): Kind | "either" | undefined {
  if (MEN.has(lemma)) return "he";
  if (WOMEN.has(lemma)) return "she";
  if (EITHER.has(lemma)) return "either";
  return undefined;
}
