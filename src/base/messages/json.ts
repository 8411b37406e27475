/** The messages of the area "json". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Message, message } from "../diagnostic.ts";

/** This is not JSON */
export const brokenJson: Message<{ expected: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "broken-json\nerror\nThis is not JSON\n{expected} is expected here\n\nA story that ink has compiled is JSON, and {saw} cannot stand here.\ncompile the story again from its source; a file changed by hand may lack a comma or a quotation mark before this place.",
);

/** The compiled story does not hold together */
export const damagedStory: Message<{ detail: string | number }> = /* @__PURE__ */ message(
  "damaged-story\nerror\nThe compiled story does not hold together\n{detail}\n\nNo ink compiler writes this, so the file was changed or damaged, and what was meant cannot be told.\ncompile the story again from its source.",
);

/** This story was compiled by an ink that is newer than this Keepsake */
export const inkFormatTooNew: Message<{ newest: string | number; oldest: string | number; version: string | number }> = /* @__PURE__ */ message(
  "ink-format-too-new\nerror\nThis story was compiled by an ink that is newer than this Keepsake\nversion {version} of ink's format\n\nVersions {oldest} to {newest} of ink's compiled JSON can be read; what a newer one means is not known here.\nuse a newer Keepsake, or compile the story from its source, here or with ink 1.2.",
);

/** This story was compiled by an ink that is too old */
export const inkFormatTooOld: Message<{ newest: string | number; oldest: string | number; version: string | number }> = /* @__PURE__ */ message(
  "ink-format-too-old\nerror\nThis story was compiled by an ink that is too old\nversion {version} of ink's format\n\nVersions {oldest} to {newest} of ink's compiled JSON can be read; what stands in older ones means something else today.\ncompile the story again from its source, here or with ink 1.0 or newer.",
);

/** The compiled story ends in the middle */
export const jsonCutShort: Message<{ open: string | number }> = /* @__PURE__ */ message(
  "json-cut-short\nerror\nThe compiled story ends in the middle\nthe file ends here\n\n{open} is still open when the file ends, so a part of the story is missing. Copies and downloads that were broken off look like this.\ncopy the file again, whole, or compile the story again from its source.",
);

/** This JSON is no story that ink has compiled */
export const notACompiledStory: Message<{ advice: string | number; found?: string | number | undefined; missing: string | number; sought: string | number }> = /* @__PURE__ */ message(
  "not-a-compiled-story\nerror\nThis JSON is no story that ink has compiled\n{missing}\n\nInk's compilers write one object with the version of the format (`inkVersion`) and the story (`root`) in it.{?found} This looks like {found}.{/}\n{advice}.",
);

/** `{word}` is no instruction of ink's */
export const unknownInstruction: Message<{ word: string | number }> = /* @__PURE__ */ message(
  "unknown-instruction\nerror\n`{word}` is no instruction of ink's\nno ink has this\n\nText begins with `^` in a compiled story; any other string is an instruction, and ink has none of this name.\ncompile the story again from its source.",
);
