/**
 * Reads ink's compiled JSON, as inklecate and inkjs write it, into a tree.
 *
 * Accepts versions 18 to 21. What cannot be read is refused with one message that says where
 * and why; nothing is guessed, and nothing is thrown. Uses no recursion, and takes time in
 * proportion to the text.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/span.ts";
import {
  damaged,
  NEWEST_INK_JSON,
  noStory,
  OLDEST_INK_JSON,
  Unreadable,
  unknownWord,
  wrongVersion,
} from "./ink-json-fault.ts";
import { readItems, readLists, readNames } from "./ink-json-lists.ts";
import { fractionWithMinus } from "./ink-json-number.ts";
import { InkPaths } from "./ink-json-paths.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  JsonScan,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from "./ink-json-scan.ts";
import * as W from "./ink-json-words.ts";
import {
  append,
  type Constant,
  type Container,
  type ListDefinition,
  makeContainer,
  type Node,
  putNamed,
  type Tree,
} from "./tree.ts";

/** Either a tree, or what is wrong: as a message with its place, and in one sentence. */
export type ReadResult =
  | { readonly tree: Tree }
  | { readonly error: string; readonly diagnostic: Diagnostic; readonly source: SourceFile };

/** Reads ink's compiled JSON: text, or bytes of UTF-8. `name` is the file's, for messages. */
export function readInkJson(story: string | Uint8Array, name = "story.json"): ReadResult {
  const text = typeof story === "string" ? story : textOf(story);
  try {
    return { tree: new Reader(text).read() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { diagnostic } = error;
    return {
      error: `${diagnostic.title}: ${diagnostic.primary.text}. ${diagnostic.why}`,
      diagnostic,
      source: { name, written: text, read: text, cuts: [] },
    };
  }
}

// Every host has it, browsers and Node alike, though this layer knows the types of neither.
declare const TextDecoder: new (
  encoding: string,
  options: { ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

// What comes next while containers are read.
const ITEM = 0;
const AFTER_ITEM = 1;
/** A member of the object that ends a container. */
const MEMBER = 2;
const AFTER_MEMBER = 3;
/** The bracket after what ends a container. */
const CLOSE = 4;

const SPACE = 32;
const BACKSLASH = 92;
const CARET = 94;

/**
 * Ink nests a container for each gather of a weave. Far beyond that, and beyond what ink's own
 * engines can read, a file is made to waste time.
 */
const MOST_DEPTH = 10_000;

/** Keys up to this one say what an object is. */
const LAST_KIND = W.K_LIST;

class Reader {
  readonly #scan: JsonScan;
  /** Containers around the one being read, and whether what is open there is its end. */
  readonly #around: Container[] = [];
  readonly #isNamed: boolean[] = [];
  /** Where each container that is open began, the innermost last. */
  readonly #opened: number[] = [];

  // Paths are followed once every container is there: who has one, and where it stands.
  readonly #followers: Node[] = [];
  readonly #paths: string[] = [];
  readonly #places: number[] = [];

  // The object being read: which keys were there, and what they said.
  #seen = 0;
  #kind = 0;
  #text = "";
  #textAt = 0;
  #items: [string, number][] = [];
  #origins: string[] = [];
  #isVariable = false;
  #isConditional = false;
  #reassigns = false;
  #arguments = 0;
  #choiceFlags = 0;
  #context = -1;
  #flags = 0;
  #ownName: string | undefined;
  /** The key read last, where it stands. */
  #keyAt = 0;
  #keyEnd = 0;

  constructor(text: string) {
    this.#scan = new JsonScan(text);
  }

  read(): Tree {
    const scan = this.#scan;
    const { text } = scan;
    let version: number | undefined;
    let root: Container | undefined;
    let lists: readonly ListDefinition[] | undefined;
    try {
      const first = scan.peek();
      const start = scan.at;
      if (first !== OPEN_BRACE) {
        // Whether it is JSON at all is the plainer answer.
        scan.skip(start);
        throw noStory(text, "no `inkVersion` is in it", "ink version number");
      }
      scan.members((key, keyAt, keyEnd) => {
        const again = (earlier: unknown): void => {
          if (earlier !== undefined) throw damaged(`a second \`${key}\``, keyAt, keyEnd);
        };
        const c = scan.peek();
        if (key === "inkVersion") {
          again(version);
          version = this.#readVersion(c);
        } else if (key === "root" && c === OPEN_BRACKET) {
          again(root);
          root = this.#readRoot();
        } else if (key === "listDefs" && c === OPEN_BRACE) {
          again(lists);
          lists = readLists(scan);
        } else scan.skip(start);
      });
      if (scan.peek() !== 0 || scan.at < scan.length)
        throw scan.fault("the end of the file", start);
    } catch (fault) {
      // What a version that is not read has in it is no mistake.
      if (version === undefined) this.#refuseVersion();
      throw fault;
    }
    if (version === undefined) {
      throw noStory(text, "no `inkVersion` is in it", "ink version number");
    }
    if (root === undefined) throw noStory(text, "no `root` is in it", "Root node for ink");
    this.#followPaths(root);
    return { root, lists: lists ?? [] };
  }

  #readVersion(first: number): number {
    const scan = this.#scan;
    const { at } = scan;
    const version = scan.isNumber(first) ? scan.number(at) : scan.skip(at);
    if (version === undefined || scan.isFraction) {
      throw damaged("`inkVersion` should be a whole number", at, scan.at);
    }
    const end = scan.at;
    // Of a file that ends here, who knows how the number would have gone on.
    if (scan.peek() !== COMMA && scan.peek() !== CLOSE_BRACE) throw scan.fault("`,` or `}`", 0);
    if (version < OLDEST_INK_JSON || version > NEWEST_INK_JSON) {
      throw wrongVersion(version, at, end - at);
    }
    return version;
  }

  #refuseVersion(): void {
    const found = /"inkVersion"\s*:\s*(\d{1,9})(?=\s*[,}])/.exec(this.#scan.text);
    const version = Number(found?.[1] ?? NEWEST_INK_JSON);
    if (found === null || (version >= OLDEST_INK_JSON && version <= NEWEST_INK_JSON)) return;
    const digits = found[1] as string;
    throw wrongVersion(version, found.index + found[0].length - digits.length, digits.length);
  }

  /** The root, whose bracket stands here, with everything in it. */
  #readRoot(): Container {
    const scan = this.#scan;
    let container = makeContainer();
    const root = container;
    this.#opened.push(scan.at++);
    let state = scan.peek() === CLOSE_BRACKET ? CLOSE : ITEM;
    for (;;) {
      const c = scan.peek();
      switch (state) {
        case ITEM:
          state = AFTER_ITEM;
          if (c === QUOTE) container.content.push(this.#readWord(container));
          else if (c === OPEN_BRACKET) {
            const child = makeContainer();
            append(container, child);
            state = this.#open(container, false);
            container = child;
          } else if (c === OPEN_BRACE) {
            const end = this.#readObject(container);
            if (end === MEMBER) {
              const child = this.#nameChild(container);
              state = this.#open(container, true);
              container = child;
            } else state = end;
          } else if (scan.isNumber(c)) container.content.push(this.#readNumber(container));
          else {
            const opened = this.#opened.at(-1) as number;
            const { at } = scan;
            const value = scan.literal();
            if (value === undefined) throw scan.fault("a value", opened);
            if (value === null) {
              state = CLOSE;
              if (scan.peek() !== CLOSE_BRACKET) throw this.#badEnd(at);
            } else container.content.push(valueNode(container, { type: "bool", value }));
          }
          if (state !== AFTER_ITEM || scan.peek() !== COMMA) break;
          scan.at++;
          state = ITEM;
          break;
        case AFTER_ITEM:
          if (c === COMMA) {
            scan.at++;
            state = ITEM;
          } else if (c === CLOSE_BRACKET) {
            throw damaged("a container ends here without saying that it does", scan.at);
          } else throw scan.fault("`,` or `]`", this.#opened.at(-1) as number);
          break;
        case MEMBER: {
          if (this.#readLastMember(container)) {
            const child = this.#nameChild(container);
            state = this.#open(container, true);
            container = child;
          } else state = AFTER_MEMBER;
          break;
        }
        case AFTER_MEMBER:
          if (c === COMMA) {
            scan.at++;
            state = MEMBER;
          } else if (c === CLOSE_BRACE) {
            const { at } = scan;
            scan.at++;
            if (scan.peek() !== CLOSE_BRACKET) throw this.#badEnd(at);
            state = CLOSE;
          } else throw scan.fault("`,` or `}`", this.#opened.at(-1) as number);
          break;
        default: {
          scan.at++;
          this.#opened.pop();
          const around = this.#around.pop();
          if (around === undefined) return root;
          const minus = fractionWithMinus(container);
          if (minus !== undefined && this.#isNamed.at(-1) === false) {
            around.content[around.content.length - 1] = valueNode(around, {
              type: "float",
              value: minus,
            });
          }
          container = around;
          state = this.#isNamed.pop() === true ? AFTER_MEMBER : AFTER_ITEM;
        }
      }
    }
  }

  /** Into a container whose bracket stands here; says what comes next. */
  #open(around: Container, isNamed: boolean): number {
    const scan = this.#scan;
    if (this.#around.push(around) > MOST_DEPTH) {
      throw damaged(`containers nest more than ${MOST_DEPTH} deep`, scan.at);
    }
    this.#isNamed.push(isNamed);
    this.#opened.push(scan.at++);
    return scan.peek() === CLOSE_BRACKET ? CLOSE : ITEM;
  }

  #badEnd(at: number): Error {
    const scan = this.#scan;
    if (scan.at >= scan.length) return scan.fault("`]`", this.#opened.at(-1) as number);
    return damaged("this may only stand at the end of a container", at);
  }

  /** A string in a container's content: text, or an instruction. */
  #readWord(parent: Container): Node {
    const scan = this.#scan;
    const { text, at } = scan;
    if (text.charCodeAt(at + 1) === CARET) {
      const words = scan.string(1);
      const first = text.charCodeAt(at + 2);
      // Without a backslash there is no line end in it.
      const isPlain = !scan.hadEscape && first !== SPACE && first !== QUOTE;
      return { kind: "text", text: words, isPlain, parent, span: undefined };
    }
    if (text.charCodeAt(at + 1) === BACKSLASH && text.startsWith('n"', at + 2)) {
      scan.at = at + 4;
      return W.lineEnd;
    }
    const code = W.shortCode(text, at + 1);
    let word: Node | undefined;
    if (code >= 0) {
      word = W.wordsByCode.get(code);
      scan.at = at + 2 + W.lengthOfCode(code);
    } else word = W.wordsByName.get(scan.string());
    if (word === undefined) throw unknownWord(text.slice(at + 1, scan.at - 1), at, scan.at);
    return word;
  }

  #readNumber(parent: Container): Node {
    const value = this.#scan.number(this.#opened.at(-1) as number);
    return valueNode(parent, { type: this.#scan.isFraction ? "float" : "int", value });
  }

  /**
   * An object in a container's content, whose brace stands here. What follows says which it is:
   * a node, after which comes AFTER_ITEM, or the container's end, then CLOSE; or MEMBER where a
   * container that is reached by name begins.
   */
  #readObject(container: Container): number {
    const scan = this.#scan;
    const start = scan.at++;
    this.#forget();
    if (scan.peek() === CLOSE_BRACE) scan.at++;
    else {
      for (;;) {
        const key = this.#readKey();
        const c = scan.peek();
        if (c === OPEN_BRACKET && !(key === W.K_ORIGINS && this.#kind === W.K_LIST)) {
          this.#endContainer(container, start);
          return MEMBER;
        }
        this.#readMember(key, c);
        const next = scan.peek();
        if (next !== COMMA && next !== CLOSE_BRACE) throw scan.fault("`,` or `}`", start);
        scan.at++;
        if (next === CLOSE_BRACE) break;
      }
    }
    const next = scan.peek();
    if (next === CLOSE_BRACKET) {
      this.#endContainer(container, start);
      return CLOSE;
    }
    if (next !== COMMA) throw scan.fault("`,` or `]`", this.#opened.at(-1) as number);
    container.content.push(this.#nodeFromObject(container, start));
    return AFTER_ITEM;
  }

  #forget(): void {
    this.#seen = 0;
    this.#kind = 0;
    this.#isVariable = false;
    this.#isConditional = false;
    this.#reassigns = false;
    this.#arguments = 0;
    this.#choiceFlags = 0;
    this.#context = -1;
    this.#flags = 0;
    this.#ownName = undefined;
  }

  /** A key and its colon; says what it means. */
  #readKey(): number {
    const scan = this.#scan;
    if (scan.peek() !== QUOTE) {
      throw scan.fault("a name in quotation marks", this.#opened.at(-1) as number);
    }
    const { text, at } = scan;
    const code = W.shortCode(text, at + 1);
    let key: number | undefined;
    this.#keyAt = at;
    if (code >= 0) {
      key = W.keysByCode.get(code);
      scan.at = at + 2 + W.lengthOfCode(code);
    } else key = W.keysByName.get(scan.string());
    this.#keyEnd = scan.at;
    scan.expect(COLON, this.#opened.at(-1) as number);
    return key ?? W.K_NAME;
  }

  /** The name of the key read last. */
  #keyName(): string {
    const scan = this.#scan;
    const { at } = scan;
    scan.at = this.#keyAt;
    const name = scan.string();
    scan.at = at;
    return name;
  }

  /** The value after a key that is no container. `first` is its first character. */
  #readMember(key: number, first: number): void {
    const scan = this.#scan;
    const { at } = scan;
    if (key === W.K_NAME) {
      // Ink's readers pass over what they do not know, and so must whoever reads for them.
      scan.skip(at);
      this.#seen |= 1;
      return;
    }
    if ((this.#seen & (1 << key)) !== 0) throw this.#twice();
    this.#seen |= 1 << key;
    if (key === W.K_LIST) {
      if (first !== OPEN_BRACE) throw this.#wrongType("a list's items");
      this.#items = readItems(scan);
      this.#origins = [];
    } else if (key <= LAST_KIND) {
      if (first !== QUOTE) throw this.#wrongType("text");
      this.#text = scan.string();
    }
    switch (key) {
      case W.K_VARIABLE:
        this.#isVariable = this.#readYesOrNo();
        return;
      case W.K_CONDITIONAL:
        this.#isConditional = this.#readYesOrNo();
        return;
      case W.K_REASSIGNS:
        this.#reassigns = this.#readYesOrNo();
        return;
      case W.K_ARGUMENTS:
        this.#arguments = this.#readWhole(first, 0);
        return;
      case W.K_CHOICE_FLAGS:
        this.#choiceFlags = this.#readWhole(first, 0);
        return;
      case W.K_CONTEXT:
        this.#context = this.#readWhole(first, -1);
        return;
      case W.K_FLAGS:
        this.#flags = this.#readWhole(first, 0);
        return;
      case W.K_OWN_NAME:
        if (first !== QUOTE) throw this.#wrongType("text");
        this.#ownName = scan.string();
        return;
      case W.K_ORIGINS:
        if (first !== OPEN_BRACKET) throw this.#wrongType("names in brackets");
        this.#origins = readNames(scan);
        return;
      default:
        if (this.#kind !== 0) throw this.#twice();
        this.#kind = key;
        this.#textAt = at;
    }
  }

  /** A member of the object that ends a container; true where a container begins. */
  #readLastMember(container: Container): boolean {
    const scan = this.#scan;
    const key = this.#readKey();
    const first = scan.peek();
    if (first === OPEN_BRACKET) return true;
    if (key === W.K_FLAGS) {
      if (container.flags !== 0) throw this.#twice();
      container.flags = this.#readWhole(first, 0);
    } else if (key === W.K_OWN_NAME) {
      if (first !== QUOTE) throw this.#wrongType("text");
      const name = scan.string();
      // One that is reached by name has its name already, and keeps it.
      container.name ??= name;
    } else throw this.#wrongType("a container");
    return false;
  }

  /** What was read of the object at `start` stands at the end of a container. */
  #endContainer(container: Container, start: number): void {
    if ((this.#seen & ~((1 << W.K_FLAGS) | (1 << W.K_OWN_NAME))) !== 0) {
      throw damaged("a container ends with something that is not its end", start, this.#scan.at);
    }
    container.flags = this.#flags;
    container.name ??= this.#ownName;
  }

  /** The container that begins after the key read last. */
  #nameChild(container: Container): Container {
    const name = this.#keyName();
    if (container.named.has(name)) throw this.#twice();
    const child = makeContainer(name);
    putNamed(container, child);
    return child;
  }

  #nodeFromObject(parent: Container, start: number): Node {
    const text = this.#text;
    switch (this.#kind) {
      case W.K_TARGET: {
        const value: Constant = { type: "target", target: parent };
        return this.#follow(valueNode(parent, value));
      }
      case W.K_POINTER:
        return valueNode(parent, { type: "pointer", name: text, context: this.#context });
      case W.K_LIST:
        return valueNode(parent, { type: "list", items: this.#items, origins: this.#origins });
      case W.K_DIVERT:
      case W.K_FUNCTION:
      case W.K_TUNNEL:
      case W.K_EXTERNAL:
        return this.#divert(parent);
      case W.K_CHOICE:
        return this.#follow({
          kind: "choicePoint",
          target: parent,
          flags: this.#choiceFlags,
          parent,
          span: undefined,
        });
      case W.K_READ:
        return { kind: "read", name: text, parent, span: undefined };
      case W.K_COUNT:
        return this.#follow({ kind: "count", target: parent, parent, span: undefined });
      case W.K_GLOBAL:
      case W.K_TEMP:
        return {
          kind: "assign",
          name: text,
          isGlobal: this.#kind === W.K_GLOBAL,
          isNew: !this.#reassigns,
          parent,
          span: undefined,
        };
      case W.K_TAG:
        return { kind: "tag", text, parent, span: undefined };
      default:
        throw damaged("an object that means nothing in a story", start, this.#scan.at);
    }
  }

  #divert(parent: Container): Node {
    const kind = this.#kind;
    const isExternal = kind === W.K_EXTERNAL;
    const node: Node = {
      kind: "divert",
      target: undefined,
      variable: this.#isVariable ? this.#text : undefined,
      external: isExternal ? this.#text : undefined,
      externalArgs: isExternal ? this.#arguments : 0,
      pushes: kind === W.K_FUNCTION ? "function" : kind === W.K_TUNNEL ? "tunnel" : undefined,
      isConditional: this.#isConditional,
      parent,
      span: undefined,
    };
    return this.#isVariable || isExternal ? node : this.#follow(node);
  }

  /** Notes that a node leads to the path that was read. */
  #follow(node: Node): Node {
    this.#followers.push(node);
    this.#paths.push(this.#text);
    this.#places.push(this.#textAt);
    return node;
  }

  #followPaths(root: Container): void {
    const paths = new InkPaths(root);
    for (let i = 0; i < this.#followers.length; i++) {
      const node = this.#followers[i] as Node;
      const at = this.#places[i] as number;
      const target = paths.follow(this.#paths[i] as string, node.parent as Container);
      if (target === undefined) throw this.#badPath(at, "leads nowhere");
      if (node.kind === "divert") node.target = target;
      else if (node.kind === "value" && node.value.type === "target") node.value.target = target;
      else if (node.kind === "choicePoint" || node.kind === "count") {
        if (target.kind !== "container") throw this.#badPath(at, "is no container");
        node.target = target;
      }
    }
  }

  #badPath(at: number, what: string): Error {
    const path = this.#stringAt(at);
    return damaged(`\`${path}\` ${what}`, at, this.#scan.at);
  }

  #stringAt(at: number): string {
    this.#scan.at = at;
    return this.#scan.string();
  }

  // ─── Values ───────────────────────────────────────────────────────────────────────────────

  #readYesOrNo(): boolean {
    const { at } = this.#scan;
    const value = this.#scan.literal();
    if (typeof value === "boolean") return value;
    this.#scan.at = at;
    throw this.#wrongType("`true` or `false`");
  }

  #readWhole(first: number, least: number): number {
    const scan = this.#scan;
    if (!scan.isNumber(first)) throw this.#wrongType("a whole number");
    const { at } = scan;
    const value = scan.number(at);
    if (!scan.isFraction && value >= least && value === (value | 0)) return value;
    scan.at = at;
    throw this.#wrongType("a whole number");
  }

  // ─── Faults ───────────────────────────────────────────────────────────────────────────────

  #twice(): Error {
    return damaged(`a second \`${this.#keyName()}\``, this.#keyAt, this.#keyEnd);
  }

  #wrongType(wanted: string): Error {
    const scan = this.#scan;
    const name = this.#keyName();
    const start = scan.at;
    // What stands there instead may itself be broken off, or no JSON.
    scan.skip(start);
    return damaged(`\`${name}\` should have ${wanted}`, start, scan.at);
  }
}

function valueNode(parent: Container, value: Constant): Node {
  return { kind: "value", value, parent, span: undefined };
}
