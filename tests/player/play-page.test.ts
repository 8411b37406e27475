import { beforeAll, describe, expect, it } from "vitest";
import { buildPage, type OpenPage, openPage } from "./built-page.ts";
import { smallStorage } from "./small-dom.ts";

const source = `# title: The Door
VAR knocks = 0
-> outside
=== outside ===
The door is shut.
+ [Knock]
  ~ knocks++
  You knock{knocks > 1: again}.
  -> outside
* [Throw <b>dice</b>]
  {RANDOM(1,1000000)}
  -> outside
* [Wait]
  It opens.
  -> END
`;

let html = "";
beforeAll(async () => {
  html = await buildPage(source);
});

const choose = (page: OpenPage, text: string): void => {
  const button = page.choices().find((each) => each.textContent === text);
  if (button === undefined) throw new Error(`no choice ${text}`);
  button.click();
};

describe("the page", () => {
  it("shows the opening and its choices as buttons, and says how many", () => {
    const page = openPage(html);
    expect(page.story()).toEqual(["The door is shut."]);
    expect(page.choices().map(({ textContent }) => textContent)).toEqual([
      "Knock",
      "Throw <b>dice</b>",
      "Wait",
    ]);
    expect(
      page.choices().every(({ tagName, type }) => tagName === "BUTTON" && type === "button"),
    ).toBe(true);
    expect(page.document.getElementById("how-many")?.textContent).toBe("3 choices");
    expect(page.document.getElementById("tools")?.hidden).toBe(false);
    // Nothing was asked for yet, so the focus is left alone.
    expect(page.document.activeElement).toBe(page.document.body);
  });

  it("moves the focus to the new turn, whose words are all in it", () => {
    const page = openPage(html);
    choose(page, "Knock");
    const focused = page.document.activeElement;
    expect(focused.textContent).toBe("KnockYou knock.The door is shut.");
    expect(focused.tabIndex).toBe(-1);
    expect(focused.id).toBe("now");
    choose(page, "Knock");
    expect(page.document.activeElement).not.toBe(focused);
    expect(focused.id).toBe("");
    expect(page.story().slice(-3)).toEqual(["Knock", "You knock again.", "The door is shut."]);
  });

  it("ends: no choices, and the end is said", () => {
    const page = openPage(html);
    choose(page, "Wait");
    expect(page.story().slice(-2)).toEqual(["It opens.", "The end"]);
    expect(page.choices()).toEqual([]);
    expect(page.document.getElementById("choosing")?.hidden).toBe(true);
    page.press("undo");
    expect(page.choices()).toHaveLength(3);
  });

  it("undoes and does again, with the same dice, and keeps the focus in the story", () => {
    const page = openPage(html);
    expect(page.document.getElementById("undo")?.getAttribute("aria-disabled")).toBe("true");
    choose(page, "Throw <b>dice</b>");
    const thrown = page.story();
    choose(page, "Wait");
    page.press("undo");
    expect(page.story()).toEqual(thrown);
    expect(page.status()).toBe("Undone.");
    expect(page.document.activeElement.id).toBe("now");
    page.press("undo");
    expect(page.story()).toEqual(["The door is shut."]);
    page.press("undo");
    expect(page.story()).toEqual(["The door is shut."]);
    page.press("redo");
    expect(page.story()).toEqual(thrown);
    page.press("undo");
    choose(page, "Throw <b>dice</b>");
    expect(page.story()).toEqual(thrown);
    // A new choice forgets what was undone.
    expect(page.document.getElementById("redo")?.getAttribute("aria-disabled")).toBe("true");
  });

  it("begins again, and that can be undone too", () => {
    const page = openPage(html);
    choose(page, "Knock");
    choose(page, "Knock");
    const before = page.story();
    page.press("restart");
    expect(page.story()).toEqual(["The door is shut."]);
    expect(page.status()).toContain("Undo");
    page.press("undo");
    expect(page.story()).toEqual(before);
    choose(page, "Knock");
    expect(page.story().slice(-2)[0]).toBe("You knock again.");
  });

  it("comes back to where the reader left, with every undo", () => {
    const storage = smallStorage();
    const first = openPage(html, storage);
    choose(first, "Knock");
    choose(first, "Throw <b>dice</b>");
    const second = openPage(html, storage);
    expect(second.story()).toEqual(first.story());
    expect(second.status()).toBe("You are where you left.");
    second.press("undo");
    second.press("undo");
    expect(second.story()).toEqual(["The door is shut."]);
    expect([...storage.kept.keys()]).toEqual(["keepsake:story:/page.html"]);
  });

  it("keeps two pages of one site apart", () => {
    const storage = smallStorage();
    choose(openPage(html, storage, "/a.html"), "Knock");
    expect(openPage(html, storage, "/b.html").story()).toEqual(["The door is shut."]);
  });

  it("goes on from the save where the story has been changed behind the reader", async () => {
    const storage = smallStorage();
    const first = openPage(html, storage);
    choose(first, "Knock");
    // Other words on the same way: all of it is read anew.
    const reworded = openPage(
      await buildPage(source.replace("You knock{", "You hammer{")),
      storage,
    );
    expect(reworded.story()).toEqual([
      "The door is shut.",
      "Knock",
      "You hammer.",
      "The door is shut.",
    ]);
    // A choice more: the way is still there.
    const more = await buildPage(source.replace("+ [Knock]", "* [Ring] You ring.\n+ [Knock]"));
    const longer = openPage(more, storage);
    choose(longer, "Knock");
    expect(longer.story().slice(-2)).toEqual(["You knock again.", "The door is shut."]);
    longer.press("undo");
    // A choice that is gone: there is the save, and the scene that it is of.
    const other = smallStorage();
    choose(openPage(html, other), "Knock");
    const turned = openPage(await buildPage(source.replace("[Knock]", "[Rap]")), other);
    expect(turned.story()).toEqual(["The door is shut."]);
    expect(turned.status()).toContain("this scene begins again");
    turned.choices()[0]?.click();
    expect(turned.story()).toContain("You knock.");
    // Another story altogether: that is said.
    const another = openPage(await buildPage("Elsewhere.\n* [On] -> END\n"), storage);
    expect(another.story()).toEqual(["Elsewhere."]);
    expect(another.status()).toContain("begins anew");
  });

  it("begins afresh with whatever else is in the storage", () => {
    for (const text of [
      "",
      "null",
      "{}",
      '{"save":1,"chosen":[],"lines":[]}',
      '{"save":"","chosen":[],"lines":[]}',
      '{"save":"{\\"firstSeed\\":1,\\"taken\\":[]}","chosen":["nothing"],"lines":[]}',
      '{"save":"{\\"firstSeed\\":1,\\"taken\\":[99]}","chosen":[],"lines":[]}',
      '{"save":"{\\"firstSeed\\":1e300,\\"taken\\":[0.5]}","chosen":[],"lines":[1]}',
      '{"save":"{\\"firstSeed\\":1,\\"taken\\":[-1,\\"__proto__\\"]}","chosen":[],"lines":{}}',
      JSON.stringify({ save: `{"a":${"[".repeat(5000)}`, chosen: [], lines: [] }),
    ]) {
      const storage = smallStorage();
      storage.kept.set("keepsake:story:/page.html", text);
      const page = openPage(html, storage);
      expect(page.story()).toEqual(["The door is shut."]);
      choose(page, "Knock");
      expect(page.story()).toContain("You knock.");
    }
  });

  it("plays on without a storage, and says so once", () => {
    const page = openPage(html, smallStorage(true));
    expect(page.status()).toContain("does not keep your place");
    choose(page, "Knock");
    expect(page.story()).toContain("You knock.");
    expect(page.status()).toBe("");
  });

  it("shows what goes wrong in the story, and lets the reader go back", async () => {
    const page = openPage(await buildPage("Here.\n* [On]\n  Lost.\n  {1 / 0}\n  -> END\n"));
    choose(page, "On");
    expect(page.story()).toContain("Lost.");
    expect(page.story()).not.toContain("The end");
    expect(page.story().length).toBeGreaterThan(2);
    page.press("undo");
    expect(page.choices()).toHaveLength(1);
  });

  it("says so when it is damaged", () => {
    const page = openPage(html.replace(/(id="program">).{40}/, "$1"));
    expect(page.document.getElementById("story")?.textContent).toContain("This page is damaged");
  });
});
