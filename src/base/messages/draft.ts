/** The messages of the area "draft". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Message, message } from "../diagnostic.ts";

/** `{words}`, though nothing tells of a first time */
export const againWithoutBefore: Message<{ words: string | number }> = /* @__PURE__ */ message(
  "again-without-before\nwarning\n`{words}`, though nothing tells of a first time\nthe first time is missing\n\n*Again* sends readers back to a first time. Where there is none they think that they have missed something.\nleave `again` out, or tell the first time.",
);

/** What is `{verb}` has no question mark */
export const askedWithoutQuestionMark: Message<{ verb: string | number }> = /* @__PURE__ */ message(
  "asked-without-question-mark\nerror\nWhat is `{verb}` has no question mark\na question mark belongs here\n\nThe tag says that this is a question, and the reader hears it only then: the voice has to be raised backwards.\nwrite a question mark before the closing mark, or let the tag say that something is told.",
);

/** `{word}` goes on with a sentence, yet has a capital letter */
export const capitalAfterComma: Message<{ small: string | number; word: string | number }> = /* @__PURE__ */ message(
  "capital-after-comma\nerror\n`{word}` goes on with a sentence, yet has a capital letter\na small letter belongs here\n\nThe comma says that the sentence goes on; the capital says that a new one begins. Readers stop to see which is meant.\nwrite `{small}`.",
);

/** The comma stands outside the quotation marks */
export const commaOutsideQuotes: Message<{ double?: string | number | undefined; single?: string | number | undefined }> = /* @__PURE__ */ message(
  "comma-outside-quotes\nerror\nThe comma stands outside the quotation marks\nit belongs before the closing mark\n\nWhat is said takes its comma along, in British and in American print. Outside, the comma looks like a slip, and pulls the reader’s eye out of the scene.\n{?double}leave the comma out: the speech has a mark of its own.{/}{?single}write the comma before the closing mark.{/}",
);

/** `{word}` stands here twice */
export const doubledWord: Message<{ word: string | number }> = /* @__PURE__ */ message(
  "doubled-word\nwarning\n`{word}` stands here twice\nthe second one\n\nA doubled word is the eye’s commonest slip. Many readers skip it, and those who don’t are out of the story.\ntake one of them out.",
);

/** Nothing stands between what is said and `{tag}` */
export const missingPunctuation: Message<{ tag: string | number }> = /* @__PURE__ */ message(
  "missing-punctuation\nerror\nNothing stands between what is said and `{tag}`\na mark is missing before this closing mark\n\nWithout a comma, a question mark or an exclamation mark the reader cannot hear how the speech ends, and runs on into the tag.\nwrite a comma before the closing mark, or the mark that fits how it is said.",
);

/** `{name}` is spelt `{other}` elsewhere */
export const nameSpelledTwoWays: Message<{ name: string | number; other: string | number }> = /* @__PURE__ */ message(
  "name-spelled-two-ways\nwarning\n`{name}` is spelt `{other}` elsewhere\n`{name}`\n`{other}`\nTwo spellings are two people to a reader, who will wait for the second one to come in.\nwrite `{other}` here, or tell the two apart if they are two.",
);

/** A full stop cuts `{tag}` off from what is said */
export const periodBeforeTag: Message<{ tag: string | number }> = /* @__PURE__ */ message(
  "period-before-tag\nerror\nA full stop cuts `{tag}` off from what is said\na comma belongs here\n\nThe tag goes on with the sentence of the speech. A reader who meets a full stop takes the speech for ended, and stumbles over a sentence that begins in the middle.\nwrite a comma for the full stop.",
);

/** `{word}` in a story that is told of {telling} */
export const personSlip: Message<{ instead?: string | number | undefined; none?: string | number | undefined; telling: string | number; word: string | number }> = /* @__PURE__ */ message(
  "person-slip\nnote\n`{word}` in a story that is told of {telling}\n{?instead}`{instead}` is what the rest of the story would say{/}{?none}this is another person’s story{/}\n\nThe story looks through one pair of eyes. A word that belongs to another pair makes the reader ask who is telling.\n{?instead}write `{instead}`, or {/}let somebody say or think it.",
);

/** A statement has a question mark, though it is `{verb}` */
export const questionMarkOnStatement: Message<{ plain?: string | number | undefined; verb: string | number }> = /* @__PURE__ */ message(
  "question-mark-on-statement\nerror\nA statement has a question mark, though it is `{verb}`\nthe tag says that this is stated\n\nReaders raise their voice for a question mark; the tag, or the words themselves, then say that nothing was asked, and the line has to be read again.\nwrite a comma for the question mark{?plain} (or a full stop){/}, or let the tag say that it is asked.",
);

/** {who} speaks here, and left earlier in this scene */
export const speaksAfterLeaving: Message<{ who: string | number }> = /* @__PURE__ */ message(
  "speaks-after-leaving\nwarning\n{who} speaks here, and left earlier in this scene\n{who} is not here any more\nwhere {who} left\nReaders have seen {who} go. A voice that comes out of nowhere makes them look for a return that isn’t told.\nlet {who} come back first, give the line to somebody who is there, or begin a new scene.",
);

/** `{words}` is in the {now} tense, the story in the {base} */
export const tenseSlip: Message<{ base: string | number; instead?: string | number | undefined; none?: string | number | undefined; now: string | number; words: string | number }> = /* @__PURE__ */ message(
  "tense-slip\nnote\n`{words}` is in the {now} tense, the story in the {base}\n{?instead}the story would say `{instead}`{/}{?none}another tense{/}\n\nA tense that changes without a reason moves the reader to another time, and back again.\n{?instead}write `{instead}`, or {/}say that this is another time.",
);

/** {whose} {what} {?is}is{/}{?are}are{/} `{now}` here and `{before}` earlier */
export const traitChanges: Message<{ are?: string | number | undefined; before: string | number; is?: string | number | undefined; now: string | number; what: string | number; whose: string | number }> = /* @__PURE__ */ message(
  "trait-changes\nwarning\n{whose} {what} {?is}is{/}{?are}are{/} `{now}` here and `{before}` earlier\n`{now}`\n`{before}`\nReaders keep the picture that they were given first. One that changes by itself makes them doubt that this is the same person, or that the teller knows.\nwrite `{before}` here, change the earlier place, or tell how it changed.",
);

/** {?closing}What is said here is never closed{/}{?opening}What is said here was never opened{/} */
export const unbalancedQuotes: Message<{ closing?: string | number | undefined; opening?: string | number | undefined }> = /* @__PURE__ */ message(
  "unbalanced-quotes\nerror\n{?closing}What is said here is never closed{/}{?opening}What is said here was never opened{/}\n{?closing}a closing mark is missing about here{/}{?opening}an opening mark is missing about here{/}\n\nFrom here on readers cannot tell speech from narration: what is told seems to be said, or the other way about.\nwrite the {?closing}closing{/}{?opening}opening{/} mark where the speech {?closing}ends{/}{?opening}begins{/}.",
);

/** `{words}` takes for granted what nothing has told */
export const unmetPresupposition: Message<{ noun?: string | number | undefined; other?: string | number | undefined; words: string | number }> = /* @__PURE__ */ message(
  "unmet-presupposition\nwarning\n`{words}` takes for granted what nothing has told\n{?noun}no {noun} has been met before{/}{?other}nothing before says so{/}\n\n*Harder*, *still*, *no longer*, *another* say that something was already so. A reader who has not met it looks back for a page that isn’t there.\n{?noun}let the {noun} begin first, or mention it earlier{/}{?other}mention it earlier, or tell it as new{/}.",
);
