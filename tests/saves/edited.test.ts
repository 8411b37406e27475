/** Into an edited story: what still is there is found, what is not is named, and nobody is stuck. */
import { describe, expect, it } from "vitest";
import { type LoadResult, Story } from "../../src/index.ts";
import { programOf, read } from "../play/playing.ts";

const house = `VAR coins = 5
VAR name = "Ida"
LIST mood = calm, (cross)
-> hall
== hall
The hall of {name}.
~ coins--
- (landing)
* [Up the stairs] -> attic
* (mirror) [Look in the mirror]
  ~ mood += calm
  A pale face.
  -> hall
== attic
Dust and {coins} coins.
~ coins = coins + 10
* [Open the chest]
  ~ name = "Ida the bold"
  A map.
  ** [Read it]
     It shows the garden. {hall.mirror: A pale garden.}
     -> garden ->
     Back in the attic, {mood}{hall.landing > 1:, late}.
     -> END
  ** [Fold it]
     -> END
* [Leave] -> hall
== garden
Roses.
+ [Smell]
  Sweet.
+ [Pick]
  Thorns.
- Evening comes.
->->
`;

/** Plays a story by the words of its choices and saves. */
function saveAfter(source: string, ...choices: readonly string[]): string {
  const story = new Story(programOf(source), { seed: 1 });
  read(story);
  for (const words of choices) {
    const found = story.choices.find(({ text }) => text === words);
    if (found === undefined) throw new Error(`no choice ${words}`);
    story.choose(found.index);
    read(story);
  }
  return story.save();
}

function loadInto(source: string, save: string): { result: LoadResult; story: Story } {
  const story = new Story(programOf(source), { seed: 2 });
  return { result: story.load(save), story };
}

const offered = (story: Story): string[] => story.choices.map(({ text }) => text);
const atChest = ["Look in the mirror", "Up the stairs", "Open the chest"];

describe("an edit elsewhere", () => {
  it("leaves the reader where they were", () => {
    const save = saveAfter(house, ...atChest);
    const edits = [
      house.replace("Roses.", "Red roses."),
      house.replace("Dust and", "Cobwebs and"),
      house.replace("The hall of {name}.", "The hall.\nIt is cold."),
      house.replace("A map.", "A map!\nIt is old."),
      house.replace("* [Up the stairs]", "* [Down] -> END\n* [Up the stairs]"),
      house.replace("** [Read it]", "** [Burn it] -> END\n  ** [Read it]"),
      house.replace("== attic\n", "== cellar\nDark.\n-> END\n== attic\n"),
      house.replace("== garden", "== orchard\nApples.\n->->\n== garden"),
    ];
    for (const edited of edits) {
      const { result, story } = loadInto(edited, save);
      expect(result).toEqual({ ok: true, resumed: "exact", lost: [] });
      expect(offered(story)).toEqual(["Read it", "Fold it"]);
      expect(story.variables.get("name")).toBe("Ida the bold");
      story.choose(0);
      // A label's visits, and a tunnel, are as they were.
      expect(read(story)[0]).toBe("It shows the garden. A pale garden.");
      story.choose(0);
      expect(read(story).at(-1)).toBe("Back in the attic, calm, cross, late.");
    }
  });

  it("to where a tunnel comes back leaves them in the tunnel if they can come back", () => {
    const save = saveAfter(house, ...atChest, "Read it");
    const elsewhere = loadInto(house.replace("Evening comes.", "Night comes."), save);
    expect(elsewhere.result).toEqual({ ok: true, resumed: "exact", lost: [] });
    elsewhere.story.choose(1);
    expect(read(elsewhere.story)).toEqual([
      "Thorns.",
      "Night comes.",
      "Back in the attic, calm, cross, late.",
    ]);
  });
});

describe("a renamed knot", () => {
  const renamed = (from: string, to: string): string =>
    house
      .replaceAll(`== ${from}`, `== ${to}`)
      .replaceAll(`-> ${from}`, `-> ${to}`)
      .replaceAll(`${from}.`, `${to}.`);

  it("is known by its text, visits and all", () => {
    const save = saveAfter(house, ...atChest);
    const { result, story } = loadInto(renamed("attic", "loft"), save);
    expect(result).toMatchObject({ ok: true, resumed: "exact" });
    expect(offered(story)).toEqual(["Read it", "Fold it"]);
    const { result: another } = loadInto(renamed("hall", "lobby"), save);
    expect(another).toEqual({ ok: true, resumed: "exact", lost: [] });
  });

  it("is not taken for another with the same text", () => {
    const twins = "-> one\n== one\nA room.\n* [Wait] -> two\n== two\nA room.\n* [Wait] -> END\n";
    const save = saveAfter(twins, "Wait");
    const edited = twins
      .replaceAll("two", "three")
      .replace(
        "A room.\n* [Wait] -> END",
        "A room.\n* [Wait] -> four\n== four\nA room.\n* [Wait] -> END",
      );
    const { result, story } = loadInto(edited, save);
    expect(result.ok).toBe(false);
    expect(read(story)).toEqual(["A room."]);
  });
});

describe("a choice on offer that is gone", () => {
  const save = saveAfter(house, ...atChest);
  const { result, story } = loadInto(house.replace("[Fold it]", "[Tear it up]"), save);

  it("sends the reader to the beginning of the scene, as it was entered", () => {
    expect(result).toEqual({ ok: true, resumed: "scene", lost: ["a choice in `attic`"] });
    expect(story.variables.get("coins")).toBe(3);
    expect(story.variables.get("name")).toBe("Ida");
    expect(read(story)).toEqual(["Dust and 3 coins."]);
    // The choice that was taken in the scene can be taken again.
    expect(offered(story)).toEqual(["Open the chest", "Leave"]);
    expect(story.variables.get("coins")).toBe(13);
    // What was done before the scene was done.
    expect(story.visits("hall.landing")).toBe(2);
    expect(story.path).toEqual([1, 0]);
  });

  it("counts no visit twice, and saves as if it had been played so", () => {
    const again = new Story(story.program, { seed: 1 });
    again.load(story.save());
    expect(again.save()).toBe(story.save());
    again.choose(0);
    story.choose(0);
    expect(read(again)).toEqual(read(story));
    expect(offered(again)).toEqual(["Read it", "Tear it up"]);
  });
});

describe("what is lost", () => {
  it("is named, and the reader goes on", () => {
    const save = saveAfter(house, ...atChest);
    const noName = house
      .replace('VAR name = "Ida"\n', "")
      .replace(" of {name}", "")
      .replace('~ name = "Ida the bold"\n', "");
    const lostIn = (edited: string): unknown => {
      const { result, story } = loadInto(edited, save);
      expect(read(story).length + story.choices.length).toBeGreaterThan(0);
      return result.ok ? [result.resumed, ...result.lost] : result.reason;
    };
    expect(lostIn(noName)).toEqual(["exact", "the variable `name`"]);
    expect(lostIn(house.replaceAll("landing", "stairwell"))).toEqual([
      "exact",
      "visits to `hall.landing`",
    ]);
    // What the label of a choice stands for is the choice.
    expect(
      lostIn(house.replaceAll("mirror)", "glass)").replaceAll("hall.mirror", "hall.glass")),
    ).toEqual(["exact"]);
    expect(lostIn(house.replaceAll("calm", "glad"))).toEqual(["exact", "`mood.calm` of a LIST"]);
    expect(lostIn(house.replace("[Up the stairs]", "[Climb]"))).toEqual([
      "exact",
      "visits to a choice in `hall`",
    ]);
    // Of a scene that is gone there is nothing to go on from.
    const noAttic = house
      .replace(/== attic[^]*== garden/, "== garden")
      .replace("-> attic", "-> END");
    expect(lostIn(noAttic)).toContain("The story has changed, and is without");
  });

  it("is not what has been added", () => {
    const save = saveAfter(house, ...atChest);
    const { result, story } = loadInto(`VAR luck = 7\n${house}`, save);
    expect(result).toEqual({ ok: true, resumed: "exact", lost: [] });
    expect(story.variables.get("luck")).toBe(7);
  });
});

describe("in the midst of a turn", () => {
  const tale =
    "VAR x = 0\n-> a\n== a\nOne.\n~ x++\nTwo.\n~ x++\nThree.\n* [Go] -> b\n== b\nFour.\nFive.\n-> END\n";

  function saveMidway(): string {
    const story = new Story(programOf(tale), { seed: 1 });
    story.continue();
    story.continue();
    return story.save();
  }

  it("goes on after the line that was read last", () => {
    for (const edited of [
      tale,
      tale.replace("One.", "Zero."),
      tale.replace("Four.", "Four and a half."),
    ]) {
      const { result, story } = loadInto(edited, saveMidway());
      expect(result).toEqual({ ok: true, resumed: "exact", lost: [] });
      expect(story.variables.get("x")).toBe(1);
      expect(read(story)).toEqual(["Three."]);
    }
  });

  it("begins the scene again where the lines around are others", () => {
    const { result, story } = loadInto(tale.replace("Two.", "Two!"), saveMidway());
    expect(result).toEqual({ ok: true, resumed: "scene", lost: ["a place in `a`"] });
    expect(story.variables.get("x")).toBe(0);
    expect(read(story)).toEqual(["One.", "Two!", "Three."]);
  });
});

describe("other ways to be somewhere", () => {
  const market = `-> square
== square
The square.
<- seller("apples", 2)
<- seller("pears", 3)
+ [Leave] -> END
== seller(what, price)
+ [Buy {what}]
  {what} for {price}.
  -> square
`;

  it("keeps what threads have forked", () => {
    const save = saveAfter(market);
    const { result, story } = loadInto(market.replace("The square.", "The market."), save);
    expect(result).toEqual({ ok: true, resumed: "exact", lost: [] });
    expect(offered(story)).toEqual(["Buy apples", "Buy pears", "Leave"]);
    story.choose(1);
    expect(read(story).slice(0, 1)).toEqual(["pears for 3."]);
    // A parameter that is gone is lost, and the others keep their values.
    const { result: less, story: cheaper } = loadInto(
      market
        .replaceAll(/seller\((".*?"), \d\)/g, "seller($1)")
        .replace("(what, price)", "(what)")
        .replace(" for {price}", ""),
      save,
    );
    expect(less).toMatchObject({ ok: true });
    expect(read(cheaper).length + cheaper.choices.length).toBeGreaterThan(0);
  });

  it("keeps flows, and names one that cannot be kept", () => {
    const program = programOf(house);
    const story = new Story(program, { seed: 1 });
    read(story);
    story.switchFlow("aside");
    read(story);
    story.choose(0);
    read(story);
    story.choose(0);
    read(story);
    story.switchFlow("DEFAULT_FLOW");
    const save = story.save();
    const whole = loadInto(house.replace("Roses.", "Red roses."), save);
    expect(whole.result).toEqual({ ok: true, resumed: "exact", lost: [] });
    expect(whole.story.flows).toEqual(["DEFAULT_FLOW", "aside"]);
    const torn = loadInto(house.replace("[Fold it]", "[Tear it]"), save);
    expect(torn.result).toEqual({
      ok: true,
      resumed: "exact",
      lost: ["a choice in `attic`", "the flow `aside`"],
    });
    expect(torn.story.flows).toEqual(["DEFAULT_FLOW"]);
    expect(offered(torn.story)).toEqual(["Up the stairs", "Look in the mirror"]);
  });

  it("stays at an end", () => {
    for (const end of ["-> END", "-> DONE"]) {
      const tale = `Once.\n* [On]\n  Upon.\n  ${end}\n`;
      const { result, story } = loadInto(tale.replace("Once.", "Twice."), saveAfter(tale, "On"));
      expect(result).toEqual({ ok: true, resumed: "exact", lost: [] });
      expect(story.ended).toBe(true);
      expect(read(story)).toEqual([]);
    }
  });

  it("undoes to the scene that was, and saves it", () => {
    const program = programOf(house);
    const story = new Story(program, { seed: 1 });
    read(story);
    const inHall = story.save();
    story.choose(0);
    read(story);
    expect(JSON.parse(story.save()).scene.at).toBe("attic");
    story.undo();
    expect(story.save()).toBe(inHall);
    story.redo();
    expect(JSON.parse(story.save()).scene.at).toBe("attic");
  });
});
