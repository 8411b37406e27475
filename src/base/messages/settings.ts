/** The messages of the area "settings". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Message, message } from "../diagnostic.ts";

/** `{id}` is accepted without saying why */
export const acceptanceWithoutReason: Message<{ id: string | number }> = /* @__PURE__ */ message(
  "acceptance-without-reason\nwarning\n`{id}` is accepted without saying why\nno reason is given\n\nIn a year nobody will know whether this was meant or given up on. Without a reason the finding still counts.\nwrite the reason after it, `{id}: why it is meant`.",
);

/** The story has no EXTERNAL called `{name}` */
export const rangeOfNothing: Message<{ name: string | number; nearest?: string | number | undefined }> = /* @__PURE__ */ message(
  "range-of-nothing\nwarning\nThe story has no EXTERNAL called `{name}`\nasked of nothing\n\nThe range has no effect.\n{?nearest}write `{nearest}`, or {/}take the line out.",
);

/** `{name}` stands here twice */
export const settingTwice: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "setting-twice\nwarning\n`{name}` stands here twice\nthe second time\nthe first time\nOnly the first counts.\ntake one of them out.",
);

/** `{range}` is no range */
export const unclearRange: Message<{ range: string | number }> = /* @__PURE__ */ message(
  "unclear-range\nwarning\n`{range}` is no range\nno range of whole numbers\n\nA range is the smallest and the largest whole number that a function of the host may give.\nwrite it as `0..3`, the smaller number first.",
);

/** This line is not understood */
export const unclearSetting: Message<{ form?: string | number | undefined }> = /* @__PURE__ */ message(
  "unclear-setting\nwarning\nThis line is not understood\nleft as it is\n\nA `.check` file has the parts RANGES, RULES and ACCEPTED, each on a line of its own, with indented lines below it. This line has no effect.\nwrite it in the form of its part{?form}, {form}{/}; or begin it with `//` if it is a note.",
);
