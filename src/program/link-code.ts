/**
 * Second pass of laying out: writes the instructions.
 *
 * A container's content becomes a run of code; containers that are reached by name only come
 * after it, each ended by FALL. Promises that code stands in the order of its spans, and that
 * every jump leads to the start of an instruction.
 */
import { assert, unreachable } from "../base/assert.ts";
import { countsOf } from "./link-counts.ts";
import {
  BLANK,
  findSwitch,
  hashOfPath,
  isChoiceText,
  isTextNext,
  kindOfText,
  LINES,
  leadsWithChoice,
  printsLines,
} from "./link-idioms.ts";
import { type Numbering, type SharedText, sharedTextAt } from "./link-number.ts";
import * as N from "./native.ts";
import { nativeNames } from "./native.ts";
import * as Op from "./op.ts";
import {
  C_ENTRY,
  C_INDEX,
  C_START,
  C_TURNS,
  C_VISITS,
  CONTAINER_COLUMNS,
  type Dialect,
  type ExternalTable,
} from "./program.ts";
import {
  COUNT_START_ONLY,
  type Container,
  type DivertNode,
  type Node,
  ONCE_ONLY,
  type TextNode,
  type Tree,
} from "./tree.ts";

export interface Emitted {
  readonly code: Int32Array;
  readonly spans: Int32Array;
  readonly externals: readonly ExternalTable[];
  readonly isSilentExact: boolean;
}

/** Writes the instructions of a numbered tree. */
export function emitCode(tree: Tree, numbering: Numbering, dialect: Dialect): Emitted {
  return new Emitter(tree, numbering, dialect).emit();
}

/** One container being written: where in its content, and what is to be done afterwards. */
interface Unit {
  readonly container: Container;
  next: number;
}

/** Says of a string under construction whether a choice will show it. */
type StringUse = "choice" | "value";

class Emitter {
  readonly #tree: Tree;
  readonly #numbering: Numbering;
  readonly #dialect: Dialect;
  readonly #code: number[] = [];
  readonly #spans: number[] = [];
  /** Places of code to be filled from the containers' table, once that is: each with its cell there. */
  readonly #patches: number[] = [];
  /** Likewise for single nodes, with the node. */
  readonly #nodePatches: { at: number; node: Node }[] = [];
  readonly #nodeStarts = new Map<Node, number>();
  /** Nodes that are no containers and that something leads to, with their positions. */
  readonly #nodeTargets: Map<Node, number>;
  readonly #stubs: { at: number; container: Container; divert: DivertNode }[] = [];
  readonly #externals = new Map<string, { index: number; hasFallback: boolean }>();
  readonly #queue: Container[] = [];
  // Where a value goes is known from the instructions before it: pushed within `ev`, else printed.
  #evaluates = false;
  #strings: StringUse[] = [];
  #isSilentExact = true;
  /** A THREAD to be told where it comes back: where its place is, and what it comes back to. */
  #threadResume: { at: number; container: Container; index: number } | undefined;

  constructor(tree: Tree, numbering: Numbering, dialect: Dialect) {
    this.#tree = tree;
    this.#numbering = numbering;
    this.#dialect = dialect;
    this.#nodeTargets = findNodeTargets(numbering);
  }

  emit(): Emitted {
    this.#queue.push(this.#tree.root);
    // A queue, so that what is reached by name stands after, never within, what falls through.
    for (let i = 0; i < this.#queue.length; i++) {
      this.#emitUnit(this.#queue[i] as Container);
      this.#emitStubs();
    }
    const code = new Int32Array(this.#code);
    const { rows } = this.#numbering;
    for (let i = 0; i < this.#patches.length; i += 2) {
      const at = this.#patches[i] as number;
      code[at] = rows[this.#patches[i + 1] as number] as number;
    }
    for (const { at, node } of this.#nodePatches) {
      const start = this.#nodeStarts.get(node);
      assert(start !== undefined, "a jump's target was laid out");
      code[at] = start;
    }
    return {
      code,
      spans: new Int32Array(this.#spans),
      externals: [...this.#externals].map(([name, { hasFallback }]) => ({ name, hasFallback })),
      isSilentExact: this.#isSilentExact,
    };
  }

  /** A container that nothing falls into, with everything that it falls through. */
  #emitUnit(top: Container): void {
    this.#evaluates = false;
    this.#strings = [];
    this.#enter(top);
    const stack: Unit[] = [{ container: top, next: 0 }];
    while (stack.length > 0) {
      const unit = stack[stack.length - 1] as Unit;
      const { container } = unit;
      const node = container.content[unit.next];
      const resume = this.#threadResume;
      if (resume !== undefined && resume.container === container && unit.next >= resume.index) {
        this.#code[resume.at] = this.#code.length;
        this.#threadResume = undefined;
      }
      if (node === undefined) {
        for (const child of container.named.values()) this.#queue.push(child);
        stack.pop();
        continue;
      }
      this.#numbering.trace?.push(this.#code.length, this.#row(container), unit.next);
      if (this.#nodeTargets.has(node)) this.#nodeStarts.set(node, this.#code.length);
      if (node.kind === "container") {
        unit.next++;
        if (leadsWithChoice(node)) this.#code.push(Op.COME_FROM, this.#row(container));
        this.#enter(node);
        stack.push({ container: node, next: 0 });
        continue;
      }
      unit.next += this.#emitIdiom(container, unit.next);
    }
    this.#numbering.trace?.push(this.#code.length, this.#row(top), -1);
    this.#code.push(Op.FALL);
  }

  #enter(container: Container): void {
    this.#note(container, C_ENTRY);
    this.#emitCounts(container, true);
    this.#note(container, C_START);
  }

  /** Notes in the containers' table that one is entered, or starts, where the code has come to. */
  #note(container: Container, column: number): void {
    this.#numbering.rows[this.#row(container) * CONTAINER_COLUMNS + column] = this.#code.length;
  }

  #emitCounts(container: Container, isAtStart: boolean): void {
    if ((container.flags & COUNT_START_ONLY) !== 0 && !isAtStart) return;
    const { visits, turns } = this.#cells(container);
    if (visits >= 0) this.#code.push(Op.VISIT, visits);
    if (turns >= 0) this.#code.push(Op.RECORD_TURN, turns);
  }

  /** Writes one node, or several that mean one thing together; says how many it took. */
  #emitIdiom(container: Container, at: number): number {
    const node = container.content[at] as Node;
    if (node.kind === "value") {
      const shared = this.#numbering.sharesChoiceText ? sharedTextAt(container, at) : undefined;
      if (shared !== undefined && !this.#hasTargets(container, at, shared.length)) {
        this.#emitSharedText(container, at, shared);
        return shared.length;
      }
    } else if (node.kind === "command" && node.command === "ev") {
      const found = findSwitch(container, at);
      if (found !== undefined && !this.#hasTargets(container, at, found.length)) {
        const { cases } = found;
        const { depths } = this.#numbering;
        if (cases.every((divert) => countsOf(container, divert.target, depths).length === 0)) {
          this.#code.push(Op.SWITCH, cases.length);
          for (const divert of cases) this.#emitAddress(divert.target as Node);
          return found.length;
        }
      }
    }
    this.#emitNode(container, at, node);
    return 1;
  }

  #hasTargets(container: Container, at: number, length: number): boolean {
    for (let i = at + 1; i < at + length; i++) {
      if (this.#nodeTargets.has(container.content[i] as Node)) return true;
    }
    return false;
  }

  #emitSharedText(container: Container, at: number, shared: SharedText): void {
    if (shared.opensString) this.#openString(container, at + shared.length);
    this.#evaluates = false;
    this.#code.push(Op.TEXT_CALL);
    this.#patch(shared.text, C_START);
    const back = container.content[at + shared.length - 1] as Container;
    this.#note(back, C_ENTRY);
    this.#note(back, C_START);
  }

  #emitNode(container: Container, at: number, node: Node): void {
    const code = this.#code;
    this.#emitSpan(node);
    switch (node.kind) {
      case "text":
        this.#emitText(container, at, node);
        return;
      case "glue":
        if (!this.#evaluates) code.push(Op.GLUE);
        return;
      case "tag":
        code.push(Op.TAG, this.#numbering.pools.string(node.text));
        return;
      case "void":
        code.push(Op.VOID);
        return;
      case "value":
        this.#emitValue(node);
        return;
      case "read":
        this.#emitRead(node.name, container);
        return;
      case "count":
        code.push(Op.READ_COUNT, this.#row(node.target), this.#cells(node.target).visits);
        return;
      case "assign":
        this.#emitAssign(node, container);
        return;
      case "native":
        this.#emitNative(nativeNames.indexOf(node.name));
        return;
      case "command":
        if (node.mark === undefined) this.#emitCommand(container, at, node.command);
        else this.#code.push(Op.MARK, node.mark);
        return;
      case "divert":
        this.#emitDivert(container, node);
        return;
      case "choicePoint": {
        const isBare = at === 0;
        const visits = this.#cells(node.target).visits;
        const counter = (node.flags & ONCE_ONLY) === 0 ? -2 : visits;
        const previous = isBare ? -1 : this.#row(container);
        code.push(Op.CHOICE, this.#row(node.target), node.flags, counter, previous);
        return;
      }
      case "container":
        return;
      default:
        unreachable(node);
    }
  }

  #emitText(container: Container, at: number, node: TextNode): void {
    const { text } = node;
    if (text === "\n" && !this.#evaluates) {
      this.#code.push(Op.NEWLINE, isTextNext(container, at + 1, this.#positionOf) ? 1 : 0);
      return;
    }
    const string = this.#numbering.pools.string(text);
    if (this.#evaluates) this.#code.push(Op.STRING, string);
    else {
      const kind = kindOfText(node);
      this.#code.push(kind === LINES ? Op.RAW_TEXT : kind === BLANK ? Op.SPACE : Op.TEXT, string);
    }
  }

  #emitValue(node: Node & { kind: "value" }): void {
    const { pools } = this.#numbering;
    const value = node.value;
    // Ink shows nothing of a value that stands among text.
    if (!this.#evaluates) return;
    switch (value.type) {
      case "int":
        // In `reference` one that is too wide wraps as soon as something is counted with it.
        if ((value.value | 0) === value.value) this.#code.push(Op.INT, value.value);
        else this.#code.push(Op.WIDE_INT, pools.number(value.value));
        return;
      case "float": {
        const exact = this.#dialect === "reference" ? Math.fround(value.value) : value.value;
        this.#code.push(Op.FLOAT, pools.number(exact));
        return;
      }
      case "bool":
        this.#code.push(Op.BOOL, value.value ? 1 : 0);
        return;
      case "target":
        this.#code.push(Op.TARGET, this.#targetRow(value.target));
        return;
      case "pointer": {
        const cell = this.#numbering.globals.get(value.name);
        if (cell !== undefined) this.#code.push(Op.POINTER_GLOBAL, cell);
        else this.#code.push(Op.POINTER_TEMP, this.#slot(value.name, node.parent as Container));
        return;
      }
      case "list": {
        const items = value.items
          .map(([name]) => this.#numbering.itemOf.get(name))
          .filter((item) => item !== undefined);
        const origins = value.origins
          .map((name) => this.#numbering.listTables.findIndex((list) => list.name === name))
          .filter((list) => list >= 0);
        this.#code.push(Op.LIST, pools.list(items, origins));
        return;
      }
      default:
        unreachable(value);
    }
  }

  #emitRead(name: string, container: Container): void {
    const { pools, globals, itemOf, mainSlots } = this.#numbering;
    const cell = globals.get(name);
    if (cell !== undefined) {
      this.#code.push(Op.READ_GLOBAL, cell);
      return;
    }
    const item = itemOf.get(name);
    if (item !== undefined) {
      this.#code.push(Op.LIST, pools.list([item], []));
      return;
    }
    const slot = this.#slot(name, container);
    if (slot >= 0 || mainSlots.has(name)) {
      this.#code.push(Op.READ_TEMP, slot, pools.string(name));
    } else this.#code.push(Op.READ_UNKNOWN, pools.string(name));
  }

  #emitAssign(node: Node & { kind: "assign" }, container: Container): void {
    const { pools, globals } = this.#numbering;
    const cell = globals.get(node.name);
    if (cell !== undefined && (node.isGlobal || !node.isNew)) {
      this.#code.push(Op.SET_GLOBAL, cell);
      return;
    }
    const slot = this.#slot(node.name, container);
    if (slot < 0) this.#code.push(Op.SET_UNKNOWN, pools.string(node.name));
    else if (node.isNew) this.#code.push(Op.DECLARE_TEMP, slot);
    else this.#code.push(Op.SET_TEMP, slot, pools.string(node.name));
  }

  #emitNative(native: number): void {
    const quick = quickNatives[native];
    // JavaScript's numbers do not wrap: sums take the long way in the inkjs dialect.
    const wraps = native === N.N_ADD || native === N.N_SUBTRACT;
    if (quick !== undefined && !(wraps && this.#dialect === "inkjs")) this.#code.push(quick);
    else this.#code.push(native >= N.N_NEGATE ? Op.UNARY : Op.BINARY, native);
  }

  #emitCommand(
    container: Container,
    at: number,
    command: (Node & { kind: "command" })["command"],
  ): void {
    const code = this.#code;
    switch (command) {
      case "ev":
        this.#evaluates = true;
        return;
      case "/ev":
        this.#evaluates = false;
        return;
      case "nop":
        return;
      case "out":
        code.push(Op.PRINT);
        return;
      case "du":
        code.push(Op.DUPLICATE);
        return;
      case "pop":
        code.push(Op.POP);
        return;
      case "~ret":
        code.push(Op.RETURN);
        return;
      case "->->":
        code.push(Op.TUNNEL_RETURN);
        return;
      case "str":
        this.#openString(container, at + 1);
        return;
      case "/str": {
        const use = this.#strings.pop() ?? "value";
        code.push(use === "choice" ? Op.CHOICE_TEXT_END : Op.STRING_END);
        this.#evaluates = true;
        return;
      }
      case "#":
        code.push(Op.TAG_BEGIN);
        return;
      case "/#":
        code.push(Op.TAG_END);
        return;
      case "choiceCnt":
        code.push(Op.CHOICE_COUNT);
        return;
      case "turn":
        code.push(Op.TURNS);
        return;
      case "turns":
        code.push(Op.TURNS_SINCE);
        return;
      case "readc":
        code.push(Op.COUNT_OF_TARGET);
        return;
      case "rnd":
        code.push(Op.RANDOM);
        return;
      case "srnd":
        code.push(Op.SEED_RANDOM);
        return;
      case "visit":
        code.push(Op.VISIT_INDEX, this.#row(container), this.#cells(container).visits);
        return;
      case "seq":
        code.push(
          Op.SHUFFLE,
          hashOfPath(container, this.#dialect),
          this.#numbering.shuffleCells.get(container) as number,
        );
        return;
      case "thread":
        this.#emitThread(container, at);
        return;
      case "done":
        code.push(Op.DONE);
        return;
      case "end":
        code.push(Op.END);
        return;
      case "listInt":
        code.push(Op.LIST_FROM_INT);
        return;
      case "range":
        code.push(Op.LIST_RANGE);
        return;
      case "lrnd":
        code.push(Op.LIST_RANDOM);
        return;
      default:
        unreachable(command);
    }
  }

  /** A thread comes back to what follows the divert after `thread`. */
  #emitThread(container: Container, at: number): void {
    this.#code.push(Op.THREAD, 0);
    this.#threadResume = { at: this.#code.length - 1, container, index: at + 2 };
  }

  #openString(container: Container, from: number): void {
    const use = isChoiceText(container, from) ? "choice" : "value";
    this.#strings.push(use);
    this.#code.push(use === "choice" ? Op.CHOICE_TEXT_BEGIN : Op.STRING_BEGIN);
    this.#evaluates = false;
  }

  #emitDivert(container: Container, divert: DivertNode): void {
    const code = this.#code;
    if (divert.variable === "$r" && this.#numbering.sharesChoiceText) code.push(Op.TEXT_RETURN);
    else if (divert.variable !== undefined) this.#emitVariableDivert(container, divert);
    else if (divert.external !== undefined) this.#emitExternal(container, divert);
    else if (divert.isConditional) this.#emitConditional(container, divert);
    else this.#emitStaticDivert(container, divert);
  }

  #emitStaticDivert(container: Container, divert: DivertNode): void {
    const code = this.#code;
    const target = divert.target as Node;
    for (const counted of countsOf(container, target, this.#numbering.depths)) {
      this.#emitCounts(counted.container, counted.isAtStart);
    }
    if (target.kind === "container" && leadsWithChoice(target)) {
      code.push(Op.COME_FROM, this.#row(container));
    }
    if (divert.pushes === "function") {
      const slots = this.#frameSlots(target);
      code.push(Op.CALL);
      this.#emitAddress(target);
      code.push(slots, this.#evaluates ? 1 : 0);
      if (this.#strings.includes("value") && printsLines(target)) this.#isSilentExact = false;
    } else if (divert.pushes === "tunnel") {
      code.push(Op.TUNNEL);
      this.#emitAddress(target);
      code.push(this.#numbering.mainSlots.size);
    } else {
      code.push(this.#leavesKnot(container, target) ? Op.ENTER : Op.JUMP);
      this.#emitAddress(target);
    }
  }

  #emitConditional(container: Container, divert: DivertNode): void {
    const target = divert.target as Node;
    const isPlain =
      divert.pushes === undefined &&
      !this.#leavesKnot(container, target) &&
      countsOf(container, target, this.#numbering.depths).length === 0 &&
      !(target.kind === "container" && leadsWithChoice(target));
    this.#code.push(Op.JUMP_IF);
    if (isPlain) this.#emitAddress(target);
    else this.#stubs.push({ at: this.#code.push(0) - 1, container, divert });
  }

  /** Whether a divert goes to another knot, or in or out of one. */
  #leavesKnot(from: Container, to: Node): boolean {
    return this.#knot(to.kind === "container" ? to : (to.parent as Container)) !== this.#knot(from);
  }

  #knot(container: Container): Container {
    return this.#numbering.knots[this.#row(container)] as Container;
  }

  /** Diverts that count something on their way, out of the way of the straight path. */
  #emitStubs(): void {
    for (const { at, container, divert } of this.#stubs) {
      this.#code[at] = this.#code.length;
      this.#emitStaticDivert(container, divert);
    }
    this.#stubs.length = 0;
  }

  #emitVariableDivert(container: Container, divert: DivertNode): void {
    const code = this.#code;
    const name = divert.variable as string;
    const condition = divert.isConditional ? code.push(Op.JUMP_IF, 0) - 1 : -1;
    const over = condition >= 0 ? code.push(Op.JUMP, 0) - 1 : -1;
    if (condition >= 0) code[condition] = code.length;
    this.#emitRead(name, container);
    const nameId = this.#numbering.pools.string(name);
    if (divert.pushes === undefined) {
      code.push(Op.JUMP_TO_VALUE, nameId, this.#row(container));
    } else {
      const kind = divert.pushes === "function" ? (this.#evaluates ? 5 : 1) : 0;
      const slots = this.#numbering.mainSlots.size;
      code.push(Op.PUSH_TO_VALUE, kind, slots, nameId, this.#row(container));
    }
    if (over >= 0) code[over] = code.length;
  }

  #emitExternal(container: Container, divert: DivertNode): void {
    const name = divert.external as string;
    const fallback = this.#tree.root.named.get(name);
    let external = this.#externals.get(name);
    if (external === undefined) {
      external = { index: this.#externals.size, hasFallback: fallback !== undefined };
      this.#externals.set(name, external);
    }
    this.#code.push(Op.EXTERNAL, external.index, divert.externalArgs);
    if (fallback === undefined) this.#code.push(-1, 0);
    else {
      // Counted as by any call, but only where it is the story's own function that is called.
      if (countsOf(container, fallback, this.#numbering.depths).length > 0)
        this.#patch(fallback, C_ENTRY);
      else this.#emitAddress(fallback);
      this.#code.push(this.#frameSlots(fallback));
      if (this.#strings.includes("value") && printsLines(fallback)) this.#isSilentExact = false;
    }
    this.#code.push(this.#evaluates ? 1 : 0);
  }

  /** Where a target is jumped to, to be filled in when everything is laid out. */
  #emitAddress(target: Node): void {
    if (target.kind === "container") {
      const isPassed = target.name !== undefined && target.content.length > 0;
      this.#patch(target, isPassed ? C_START : C_ENTRY);
    } else {
      this.#nodePatches.push({ at: this.#code.length, node: target });
      this.#code.push(0);
    }
  }

  /** Where a container starts, or is entered, as a column of the table has it. */
  #patch(target: Container, column: number): void {
    this.#patches.push(this.#code.length, this.#row(target) * CONTAINER_COLUMNS + column);
    this.#code.push(0);
  }

  #emitSpan(node: Node): void {
    const span = node.span;
    if (span === undefined) return;
    const spans = this.#spans;
    const last = spans.length - 4;
    if (last >= 0 && spans[last + 1] === span.file && spans[last + 2] === span.start) {
      if (spans[last + 3] === span.end) return;
    }
    if (last >= 0 && spans[last] === this.#code.length) spans.length = last;
    spans.push(this.#code.length, span.file, span.start, span.end);
  }

  readonly #positionOf = (node: Node): number =>
    node.kind === "container"
      ? (this.#numbering.rows[this.#row(node) * CONTAINER_COLUMNS + C_INDEX] as number)
      : (this.#nodeTargets.get(node) ?? -1);

  #frameSlots(target: Node): number {
    const slots = target.kind === "container" ? this.#numbering.functions.get(target) : undefined;
    return (slots ?? this.#numbering.mainSlots).size;
  }

  #slot(name: string, container: Container): number {
    const slots = this.#numbering.functions.get(this.#knot(container)) ?? this.#numbering.mainSlots;
    return slots.get(name) ?? -1;
  }

  #targetRow(target: Node): number {
    if (target.kind === "container") return this.#row(target);
    return this.#row(target.parent as Container);
  }

  #row(container: Container): number {
    assert(container.row >= 0, "every container of the tree has a row");
    return container.row;
  }

  #cells(container: Container): { visits: number; turns: number } {
    const base = this.#row(container) * CONTAINER_COLUMNS;
    const { rows } = this.#numbering;
    return { visits: rows[base + C_VISITS] as number, turns: rows[base + C_TURNS] as number };
  }
}

/** Natives with an instruction of their own. */
const quickNatives: Readonly<Record<number, number>> = {
  [N.N_ADD]: Op.ADD,
  [N.N_SUBTRACT]: Op.SUBTRACT,
  [N.N_EQUAL]: Op.EQUAL,
  [N.N_NOT_EQUAL]: Op.NOT_EQUAL,
  [N.N_LESS]: Op.LESS,
  [N.N_GREATER]: Op.GREATER,
  [N.N_LESS_OR_EQUAL]: Op.LESS_OR_EQUAL,
  [N.N_GREATER_OR_EQUAL]: Op.GREATER_OR_EQUAL,
  [N.N_AND]: Op.AND,
  [N.N_OR]: Op.OR,
  [N.N_NOT]: Op.NOT,
  [N.N_MIN]: Op.MINIMUM,
};

/** Nodes that are no containers and that a divert leads to, each with its position. */
function findNodeTargets(numbering: Numbering): Map<Node, number> {
  const targets = new Map<Node, number>();
  const parents = new Set<Container>();
  for (const target of numbering.led) {
    if (target.kind === "container") continue;
    targets.set(target, -1);
    parents.add(target.parent as Container);
  }
  for (const { content } of parents) {
    for (let i = 0; i < content.length; i++) {
      const node = content[i] as Node;
      if (targets.has(node)) targets.set(node, i);
    }
  }
  return targets;
}
