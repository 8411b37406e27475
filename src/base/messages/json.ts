/** The messages of the area "json". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Diagnostic, type Edit, fillMessage } from "../diagnostic.ts";
import type { Span } from "../span.ts";

/** This is not JSON */
export function brokenJson(
  span: Span,
  args: { expected: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["broken-json","error","This is not JSON","{expected} is expected here","","A story that ink has compiled is JSON, and {saw} cannot stand here.","compile the story again from its source; a file changed by hand may lack a comma or a quotation mark before this place."],
    span,
    args,
    other,
    edit,
  );
}

/** The compiled story does not hold together */
export function damagedStory(
  span: Span,
  args: { detail: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["damaged-story","error","The compiled story does not hold together","{detail}","","No ink compiler writes this, so the file was changed or damaged, and what was meant cannot be told.","compile the story again from its source."],
    span,
    args,
    other,
    edit,
  );
}

/** This story was compiled by an ink that is newer than this Keepsake */
export function inkFormatTooNew(
  span: Span,
  args: { newest: string | number; oldest: string | number; version: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["ink-format-too-new","error","This story was compiled by an ink that is newer than this Keepsake","version {version} of ink's format","","Versions {oldest} to {newest} of ink's compiled JSON can be read; what a newer one means is not known here.","use a newer Keepsake, or compile the story from its source, here or with ink 1.2."],
    span,
    args,
    other,
    edit,
  );
}

/** This story was compiled by an ink that is too old */
export function inkFormatTooOld(
  span: Span,
  args: { newest: string | number; oldest: string | number; version: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["ink-format-too-old","error","This story was compiled by an ink that is too old","version {version} of ink's format","","Versions {oldest} to {newest} of ink's compiled JSON can be read; what stands in older ones means something else today.","compile the story again from its source, here or with ink 1.0 or newer."],
    span,
    args,
    other,
    edit,
  );
}

/** The compiled story ends in the middle */
export function jsonCutShort(
  span: Span,
  args: { open: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["json-cut-short","error","The compiled story ends in the middle","the file ends here","","{open} is still open when the file ends, so a part of the story is missing. Copies and downloads that were broken off look like this.","copy the file again, whole, or compile the story again from its source."],
    span,
    args,
    other,
    edit,
  );
}

/** This JSON is no story that ink has compiled */
export function notACompiledStory(
  span: Span,
  args: { advice: string | number; found?: string | number | undefined; missing: string | number; sought: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["not-a-compiled-story","error","This JSON is no story that ink has compiled","{missing}","","Ink's compilers write one object with the version of the format (`inkVersion`) and the story (`root`) in it.{?found} This looks like {found}.{/}","{advice}."],
    span,
    args,
    other,
    edit,
  );
}

/** `{word}` is no instruction of ink's */
export function unknownInstruction(
  span: Span,
  args: { word: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-instruction","error","`{word}` is no instruction of ink's","no ink has this","","Text begins with `^` in a compiled story; any other string is an instruction, and ink has none of this name.","compile the story again from its source."],
    span,
    args,
    other,
    edit,
  );
}
