/** The messages of the area "people". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Diagnostic, type Edit, fillMessage } from "../diagnostic.ts";
import type { Span } from "../span.ts";

/** `{word}` is read as text, for it stands after a knot has begun */
export function blockTooLate(
  span: Span,
  args: { word: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["block-too-late","warning","`{word}` is read as text, for it stands after a knot has begun","printed as it stands","","CAST, FACTS, THINGS, PROMISES, GOALS and RULES stand at the head of a file, before its first knot and outside of braces.","move the block to the head of the file, or write `\\{word}` if the word is to be printed."],
    span,
    args,
    other,
    edit,
  );
}

/** `{word}` is read as text, for the story has no CAST */
export function blockWithoutCast(
  span: Span,
  args: { word: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["block-without-cast","warning","`{word}` is read as text, for the story has no CAST","printed as it stands","","Who is in the story is declared under CAST; without one a `.keep` file is plain ink, where this is a line like any other.","write a CAST block before it, or `\\{word}` if the word is to be printed."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is declared twice */
export function duplicateName(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["duplicate-name","error","`{name}` is declared twice","a second time","the first time","A sentence names people, facts, things, promises and goals by their names and clauses, so each of them stands for one thing only.","give one of the two another name, or a label: `(label) …`."],
    span,
    args,
    other,
    edit,
  );
}

/** A choice of {name}'s has no words */
export function emptyOwnedChoice(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["empty-owned-choice","error","A choice of {name}'s has no words","nothing to say or do","","What a person may choose is offered to the reader or told of afterwards, so it needs words. Choices that are taken when nothing else can be belong to nobody.","write what {name} says after the colon, or a deed in brackets: `* {name} [Say nothing]`."],
    span,
    args,
    other,
    edit,
  );
}

/** The name `{name}` is needed for what the story says of its people */
export function generatedNameTaken(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["generated-name-taken","error","The name `{name}` is needed for what the story says of its people","this name is taken here","","What people know, feel and promise is kept in variables with readable names, and one of them is called `{name}`. Two things of one name could not be told apart.","give this another name than `{name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** How is {name} spoken of: he, she, they or it? */
export function missingPronoun(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-pronoun","error","How is {name} spoken of: he, she, they or it?","no pronoun here","","Sentences are told again from each person's side, so the story must know whether {name} is `he`, `she`, `they` or `it`.","write it in brackets after the name: `{name} (they)`."],
    span,
    args,
    other,
    edit,
  );
}

/** Braces that begin like a sentence about people hold alternatives */
export function sequenceOfPeople(
  span: Span,
  args: { start: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["sequence-of-people","error","Braces that begin like a sentence about people hold alternatives","a sentence can't be split here","","In a story with a CAST, `{` and a name with a word after it begin a sentence that is true or false: `{start}`. It is never read as alternatives, so that a misspelt sentence can't turn into text.","write `{$` instead of `{` to have alternatives."],
    span,
    args,
    other,
    edit,
  );
}

/** A line of speech can't stand beside a branch's dash */
export function speakerAsBranch(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["speaker-as-branch","error","A line of speech can't stand beside a branch's dash","read as this branch's condition","","In a conditional, what stands between the dash and a colon is the branch's condition, so nobody can begin to speak there.","write `- else:`, or the branch's condition and a colon, and the speech on the next line."],
    span,
    args,
    other,
    edit,
  );
}

/** This entry of {block} is not understood */
export function unclearEntry(
  span: Span,
  args: { block: string | number; entry: string | number; form: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-entry","error","This entry of {block} is not understood","`{entry}`","","Each line of a block declares one thing, in a fixed form.","write it like `{form}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{note}` means nothing in {block} */
export function unclearNote(
  span: Span,
  args: { block: string | number; nearest?: string | number | undefined; note: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-note","error","`{note}` means nothing in {block}","not a note of this block","","After `;` or `,` stand the notes of an entry, from a short list.","{?nearest}write `{nearest}`, or {/}leave it out."],
    span,
    args,
    other,
    edit,
  );
}

/** A sentence in braces ends at `:` or `}` on its line */
export function unendedSentence(
  span: Span,
  args: { sentence: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unended-sentence","error","A sentence in braces ends at `:` or `}` on its line","`{sentence}` is not ended","","A sentence about people stands in braces whole, on one line, with nothing in braces inside it.","write `:` after the sentence, then what is printed where it holds."],
    span,
    args,
    other,
    edit,
  );
}

/** No goal is named `{name}` */
export function unknownGoal(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-goal","error","No goal is named `{name}`","not a name of the GOALS","","A promise may be for one of the goals, which it brings nearer when made and settles when kept.","{?nearest}write `{nearest}`, or {/}declare `{name}` under GOALS."],
    span,
    args,
    other,
    edit,
  );
}

/** Nobody else of the cast is named `{name}` */
export function unknownPerson(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-person","error","Nobody else of the cast is named `{name}`","not a name of the CAST","","Only who is declared under CAST can be spoken of.","{?nearest}write `{nearest}`, or {/}add `{name}` to the CAST."],
    span,
    args,
    other,
    edit,
  );
}

/** `{value}` is none of the values {values} */
export function unknownValue(
  span: Span,
  args: { nearest?: string | number | undefined; value: string | number; values: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-value","error","`{value}` is none of the values {values}","not one of them","","A fact is `yes` or `no`, or one of the values that stand in brackets after it.","{?nearest}write `{nearest}`, or {/}put the value among those in brackets: `mist (mist, rain)`."],
    span,
    args,
    other,
    edit,
  );
}
