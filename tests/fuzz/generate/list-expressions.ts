/**
 * Random expressions that come to a list: items, operators, and every function of lists.
 */
import { atom, call, deeper, intLeaf, joined, type Place, readVariable } from "./expressions.ts";
import { type ItemPlan, type ListPlan, type Making, use } from "./making.ts";

function pickList(m: Making): ListPlan | undefined {
  return m.world.lists.length === 0 ? undefined : m.random.pick(m.world.lists);
}

/** An item's name as it may be written: in full where it must be, else now and then. */
export function itemName(m: Making, list: ListPlan, item: ItemPlan): string {
  if (item.isShared) use(m, "1.6 item of a shared name");
  if (item.isShared || m.random.chance(0.3)) {
    use(m, "1.6 item in full");
    return `${list.name}.${item.name}`;
  }
  return item.name;
}

/** A list that may stand beside any operator. */
export function listLeaf(m: Making, place: Place): string {
  const list = pickList(m);
  if (list === undefined) {
    use(m, "1.6 empty list");
    return "()";
  }
  const inner = { ...place, depth: Math.min(place.depth - 1, 1) };
  switch (
    m.random.weighted<string>([
      [6, "variable"],
      [2, "list"],
      [2.5, "items"],
      [1.5, "item"],
      [0.7, "empty"],
      [0.8, "all"],
      [0.8, "invert"],
      [0.8, "min"],
      [0.8, "max"],
      [0.8, "random"],
      [1, "range"],
      [0.8, "number"],
      [0.5, "noNumber"],
      [place.depth > 0 ? 0.6 : 0, "call"],
    ])
  ) {
    case "variable":
      return readVariable(m, place.scope, "list") ?? list.name;
    case "list":
      use(m, "1.6 the list's own variable");
      return list.name;
    case "item":
      use(m, "1.6 a bare item");
      return itemName(m, list, m.random.pick(list.items));
    case "empty":
      use(m, "1.6 empty list");
      return "()";
    case "all":
      use(m, "1.6 LIST_ALL");
      return `LIST_ALL(${listLeaf(m, inner)})`;
    case "invert":
      use(m, "1.6 LIST_INVERT");
      return `LIST_INVERT(${listLeaf(m, inner)})`;
    case "min":
      use(m, "1.6 LIST_MIN and LIST_MAX");
      return `LIST_MIN(${listLeaf(m, inner)})`;
    case "max":
      use(m, "1.6 LIST_MIN and LIST_MAX");
      return `LIST_MAX(${listLeaf(m, inner)})`;
    case "random":
      use(m, "1.6 LIST_RANDOM");
      return `LIST_RANDOM(${listLeaf(m, inner)})`;
    case "range": {
      use(m, "1.6 LIST_RANGE");
      if (m.random.chance(0.3)) {
        use(m, "1.6 LIST_RANGE between lists");
        return `LIST_RANGE(${listLeaf(m, inner)}, ${listLeaf(m, inner)}, ${listLeaf(m, inner)})`;
      }
      const low = m.random.int(0, 3);
      return `LIST_RANGE(${listLeaf(m, inner)}, ${low}, ${low + m.random.int(0, 3)})`;
    }
    case "number":
      use(m, "1.6 item by number");
      return `${list.name}(${m.random.chance(0.7) ? String(m.random.int(0, 4)) : intLeaf(m, inner)})`;
    case "noNumber":
      use(m, "1.6 empty list of an origin");
      return `${list.name}()`;
    case "call":
      return call(m, place, "list") ?? list.name;
    default: {
      use(m, "1.6 list of items");
      // Each item once, however it is written: twice would be an error.
      const names = new Map<ItemPlan, string>();
      const count = m.random.int(1, 3);
      const lists = new Set<ListPlan>();
      for (let i = 0; i < count; i++) {
        const from = m.random.chance(0.3) ? (pickList(m) as ListPlan) : list;
        const item = m.random.pick(from.items);
        lists.add(from);
        if (!names.has(item)) names.set(item, itemName(m, from, item));
      }
      if (lists.size > 1) use(m, "1.6 items of several lists");
      return `(${[...names.values()].join(m.random.chance(0.2) ? "," : ", ")})`;
    }
  }
}

/** A list, perhaps worked out of others. */
export function listExpression(m: Making, place: Place): string {
  if (place.depth <= 0 || m.random.chance(0.5)) return listLeaf(m, place);
  let text = listLeaf(m, deeper(place));
  const count = m.random.int(1, 2);
  for (let i = 0; i < count; i++) {
    switch (m.random.pick(["+", "-", "^"] as const)) {
      case "+":
        use(m, "1.6 union");
        text = joined(m, text, "+", atom(m, deeper(place), "list"));
        break;
      case "-":
        use(m, "1.6 difference");
        text = joined(m, text, "-", atom(m, deeper(place), "list"));
        break;
      default:
        use(m, "1.6 intersection");
        text = joined(m, text, "^", atom(m, deeper(place), "list"));
    }
  }
  // Shifting comes last: between two lists a number would be taken first.
  if (m.random.chance(0.2)) {
    use(m, "1.6 list and a number");
    text = joined(m, text, m.random.pick(["+", "-"]), String(m.random.int(1, 3)));
  }
  return text;
}
