/**
 * Lists outside a story, call by call as on inkjs.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InkList } from "../../src/inkjs/index.ts";
import { expectAlike, type Host, show } from "./both.ts";

const source = `LIST A = a1, (a2), a3=7
LIST B = b1=1, (b2)=2, a2x=2
LIST C = a1, c2
VAR x = (a2, b2)
VAR e = ()
VAR lone = (c2)
-> k
== k
{A} {B} {x} {e} {LIST_ALL(e)} {LIST_INVERT(x)} {LIST_COUNT(x)}
+ [again] -> k
`;

interface ItemLike {
  readonly fullName: string;
  readonly isNull: boolean;
  readonly itemName: string | null;
  serialized(): string;
}

/** The class of items, which inkjs has no public name for. */
function itemClass(list: InkList): {
  new (origin: string | null, item?: string): ItemLike;
  readonly Null: ItemLike;
  fromSerializedKey(key: string): ItemLike;
} {
  return (list.maxItem.Key as unknown as { constructor: ReturnType<typeof itemClass> }).constructor;
}

const scripts: Record<string, (host: Host) => void> = {
  "read from variables, with their origins": ({ compile, note }) => {
    const { variablesState } = compile(source);
    for (const name of ["A", "B", "C", "x", "e", "lone"]) {
      const list = variablesState[name] as InkList;
      note(name, list, list.originNames, list.origins?.map((origin) => origin.name) ?? []);
      note(list.Count, list.size, String(list), list.valueOf());
    }
  },
  "made by hand": ({ api, compile, note, attempt }) => {
    const story = compile(source);
    const { variablesState } = story;
    const { InkList } = api;
    const Item = itemClass(variablesState["A"] as InkList);
    note(new InkList(), new InkList("A", story), new InkList(variablesState["x"] as InkList));
    note(new InkList({ Key: new Item("A.a1") as never, Value: 1 }));
    attempt("no such LIST", () => new InkList("Z", story), /origin could not be found in story/);
    for (const name of ["a3", "C.a1", "a1", "", null]) {
      attempt(`from ${name}`, () => InkList.FromString(name as string, story));
    }
    attempt("from zz", () => InkList.FromString("zz", story), /Could not find the InkListItem/);
  },
  items: ({ compile, note, attempt }) => {
    const Item = itemClass(compile(source).variablesState["A"] as InkList);
    note(new Item("A.a1"), new Item("A", "a1"), new Item(null, "q"), Item.Null, Item.Null.isNull);
    note(new Item("A.a1").serialized(), String(new Item("A.a1")), new Item(null).isNull);
    note(Item.fromSerializedKey('{"originName":"A","itemName":"a1"}'));
    note(new Item("A.a1.b"), new Item(""), new Item(".x"), new Item("A", null as never).isNull);
    note(Item.fromSerializedKey("[]").isNull, Item.fromSerializedKey('{"itemName":"a"}').isNull);
    note(Item.fromSerializedKey("{}").isNull, Item.fromSerializedKey("5").isNull);
    attempt("no JSON", () => Item.fromSerializedKey("x"));
  },
  "added to": ({ api, compile, attempt }) => {
    const story = compile(source);
    const Item = itemClass(story.variablesState["A"] as InkList);
    const add = (name: string, words: RegExp | undefined, ...items: unknown[]): void => {
      attempt(
        name,
        () => {
          const list = new api.InkList("A", story);
          for (const item of items) list.AddItem(item as string);
          return list;
        },
        words,
      );
    };
    add("names and items", undefined, "a1", new Item("A.a3"));
    add("an item without a LIST", undefined, new Item(null, "a1"));
    add("nothing", undefined, null);
    add("one twice", /already contains an entry/, "a1", "a1");
    add("an unknown name", /isn't known to any/, "zz");
    add("an item of another LIST", /Failed to add item/, new Item("B.b1"));
    add("an unknown item", /Could not add the item A\.zz/, new Item("A.zz"));
    attempt("by the story", () => {
      const list = new api.InkList("A", story);
      list.AddItem("b1", story as never);
      return list;
    });
    attempt("without a LIST", () => new api.InkList().AddItem("a1"), /this\.origins is null/);
    attempt(
      "either of two",
      () => {
        const list = new api.InkList("A", story);
        const other = story.listDefinitions?.TryListGetDefinition("C", null).result;
        list.origins?.push(other as never);
        list.AddItem("a1");
      },
      /it could come from either/,
    );
  },
  "asked for extremes and parts": ({ compile, note }) => {
    const { variablesState } = compile(source);
    for (const name of ["A", "B", "x", "e"]) {
      const list = variablesState[name] as InkList;
      note(name, list.maxItem, list.minItem, list.originOfMaxItem?.name, list.singleItem);
      note(list.MaxAsList(), list.MinAsList(), list.all, list.inverse, list.orderedItems);
      note(list.ListWithSubRange(2, 7), list.ListWithSubRange(7, 2));
      note(list.all.ListWithSubRange(1.5, undefined), list.all.ListWithSubRange(0, 1.5));
      note(list.ListWithSubRange(variablesState["A"], 7), list.ListWithSubRange("a", null));
      note(list.ContainsItemNamed("a2"), list.ContainsItemNamed(null), list.Contains("b2"));
    }
  },
  "LISTs as declared": ({ compile, note, attempt }) => {
    const story = compile(source);
    const Item = itemClass(story.variablesState["A"] as InkList);
    for (const list of story.listDefinitions?.lists ?? []) {
      note(list.name, [...list.items].flat());
      note(list.ValueForItem(new Item("A.a3") as never), list.ContainsItemWithName("a1"));
      note(list.ContainsItem(new Item("A.a1") as never));
      const found = list.TryGetItemWithValue(2, null as never);
      note(found.exists, found.result);
      const value = list.TryGetValueForItem(new Item("Q.c2") as never, 0);
      note(value.exists, value.result);
    }
    attempt("unknown", () => story.listDefinitions?.TryListGetDefinition("Z", null).exists);
    for (const name of ["a1", "C.a1", "zz"]) {
      note(name, story.listDefinitions?.FindSingleItemListWithName(name)?.value);
    }
  },
  "given back to the story": ({ api, compile, note, read }) => {
    const story = compile(source);
    const { variablesState } = story;
    read(story);
    const give = (name: string, list: InkList): void => {
      variablesState[name] = list;
      note(name, variablesState[name]);
      story.ChooseChoiceIndex(0);
      read(story);
    };
    give("x", (variablesState["A"] as InkList).Union((variablesState["B"] as InkList).all));
    give("x", new api.InkList("B", story));
    give("e", (variablesState["lone"] as InkList).inverse);
    give("x", (variablesState["B"] as InkList).MaxAsList());
    const list = new api.InkList(variablesState["x"] as InkList);
    list.AddItem("b1", story as never);
    give("e", list);
  },
};

describe("as on inkjs:", () => {
  for (const [name, script] of Object.entries(scripts)) {
    it(name, () => {
      expect(expectAlike(script).join("\n")).not.toContain("the script broke");
    });
  }

  it("any two lists, combined and compared", () => {
    const items = fc.subarray(["A.a1", "A.a2", "A.a3", "B.b1", "B.b2", "B.a2x", "C.a1", "C.c2"]);
    fc.assert(
      fc.property(items, items, (left, right) => {
        expectAlike(({ api, load, note }) => {
          const story = load(source);
          const listOf = (names: readonly string[]): InkList => {
            const list = new api.InkList();
            for (const name of names) {
              const [pair] = api.InkList.FromString(name, story).orderedItems;
              if (pair !== undefined) list.Add(pair.Key, pair.Value);
            }
            return list;
          };
          const a = listOf(left);
          const b = listOf(right);
          note(a.Union(b), a.Intersect(b), a.Without(b), a.HasIntersection(b), a.Contains(b));
          note(a.GreaterThan(b), a.GreaterThanOrEquals(b), a.LessThan(b), a.LessThanOrEquals(b));
          note(a.Equals(b), a.ListWithSubRange(b, 7), a.ListWithSubRange(1, b), String(a));
        });
      }),
      { numRuns: 60, seed: 7 },
    );
  }, 60_000);
});

it("shows a list the way the tests read it", () => {
  expect(show(new Map([['{"originName":"A","itemName":"a"}', 1]]))).toBe("(A.a=1) of ");
});
