/** The messages of the area "page". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Message, message } from "../diagnostic.ts";

/** The page has no `{name}` */
export const externalNotInPage: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "external-not-in-page\nwarning\nThe page has no `{name}`\ncalled here\n\nA page plays the story without a program around it, and the story has no `{name}` of its own to fall back on. Readers who get here are told that the story went wrong.\nadd `=== function {name}(…) ===`, with what is to happen where nothing provides it.",
);

/** `{file}` is not in the page */
export const fileNotInPage: Message<{ file: string | number; reason: string | number }> = /* @__PURE__ */ message(
  "file-not-in-page\nwarning\n`{file}` is not in the page\n{reason}\n\nA page has everything in itself and asks nobody for anything, so that it can be read offline. What is not put into it when it is built is never seen or heard.\nput the file beside the story, or in a folder there, and write its path from the story.",
);

/** The image `{file}` has no words */
export const imageWithoutWords: Message<{ file: string | number; tag: string | number }> = /* @__PURE__ */ message(
  "image-without-words\nwarning\nThe image `{file}` has no words\nwhat does it show?\n\nReaders who don't see it are read its words in its place, and here there are none: they would not know that anything is there.\nsay what it shows, behind a colon: `# {tag}: {file}: a boat, keel up`.",
);
