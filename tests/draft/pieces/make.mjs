/**
 * Makes the plain text and the gold of every piece in this folder, and the
 * passages with planted errors, from their marked sources.
 *
 *   node make.mjs           writes NN-name.txt, NN-name.json and planted/*.json
 *   node make.mjs --check   writes nothing; fails if an output is out of date
 *   node make.mjs --table   prints the totals of each piece and of each fault
 *
 * A piece (NN-name.src) is a header, a line of three dashes, and the prose:
 *
 *   title: The Ferry Ledger
 *   person: second
 *   narrator: Ines Calloway        (a dash if the narrator is never named)
 *   tense: present
 *   quotes: double-curly
 *   cast:
 *   I = Ines Calloway | she | Ines; Miss Calloway
 *   ---
 *   [I>J!|“Wait,”] says Ines.
 *
 * The marks in the prose are:
 *
 *   [I>J,K|“…”]    a quotation: the speaker's letters, then the addressees'
 *                  (a dash for nobody). After the addressees, ! says that the
 *                  tag names the speaker (explicit), ~ that it has a pronoun
 *                  or a common noun (anaphoric); neither, that there is no tag.
 *   [3:I>J!|“…”] … [3:|“…”]   one utterance of several spans; two quotations
 *                  of one paragraph whose sentence runs on need no number
 *   [not|“…”]      quotation marks around something nobody says here
 *   {gives I>J: a key|…}      an event; whom and what can be left out
 *
 * Marks can stand one inside another. A passage in planted/CODE.src is a line
 * of text, ¶ standing for the end of a paragraph. <wrong~right> is what the
 * two versions have in different words; <!wrong~right> is also the place of
 * the fault, and <!same> is a place that both versions have. The lines of
 * planted/near-misses.src are a code, the text and a reason, with | between.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const plantedFolder = join(folder, "planted");

const persons = ["first", "second", "third"];
const tenses = ["past", "present"];
const pronouns = ["she", "he", "they", "it"];
const eventKinds = ["gives", "promises", "refuses", "vows", "tells", "arrives", "leaves"];
const kindOfMark = { "!": "explicit", "~": "anaphoric", "": "implicit" };

/** The marks that open and close speech in each style; a dash has no closing one. */
const styles = {
  "double-curly": { open: "“", close: "”" },
  "double-straight": { open: '"', close: '"' },
  "single-curly": { open: "‘", close: "’" },
  "single-straight": { open: "'", close: "'" },
  dash: { open: "—", close: null },
};

/** Reads a source's header into its fields and its cast, by letters. */
function readHeader(lines) {
  const fields = {};
  const cast = new Map();
  let inCast = false;
  for (const line of lines.filter((each) => each.trim() !== "")) {
    const member = inCast && line.match(/^(\w+) = ([^|]+)\|([^|]+)(?:\|(.*))?$/);
    if (member) {
      const [, letters, name, pronoun, aliases = ""] = member;
      if (cast.has(letters)) throw new Error(`${letters} stands twice in the cast`);
      if (!pronouns.includes(pronoun.trim())) throw new Error(`no such pronoun: ${line}`);
      cast.set(letters, {
        name: name.trim(),
        aliases: aliases
          .split(";")
          .map((alias) => alias.trim())
          .filter(Boolean),
        pronoun: pronoun.trim(),
      });
    } else if (line.trim() === "cast:") {
      inCast = true;
    } else {
      const field = line.match(/^(\w+): (.*)$/);
      if (!field || inCast) throw new Error(`not a line of the header: ${line}`);
      fields[field[1]] = field[2].trim();
    }
  }
  if (!persons.includes(fields.person)) throw new Error(`no such person: ${fields.person}`);
  if (!tenses.includes(fields.tense)) throw new Error(`no such tense: ${fields.tense}`);
  if (!(fields.quotes in styles)) throw new Error(`no such quotes: ${fields.quotes}`);
  return { fields, cast };
}

/** Takes the marks out of the prose, and keeps what they say with their places. */
function readBody(source) {
  const marks = [];
  const open = [];
  let text = "";
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === "[" || char === "{") {
      const bar = source.indexOf("|", at);
      const head = source.slice(at + 1, bar);
      if (bar < 0 || /[\n\]}]/.test(head)) {
        throw new Error(`a mark without a bar: ${source.slice(at, at + 40)}`);
      }
      const mark = { bracket: char, head, start: text.length, end: -1 };
      open.push(mark);
      marks.push(mark);
      at = bar;
    } else if (char === "]" || char === "}") {
      const mark = open.pop();
      if (!mark || mark.bracket !== (char === "]" ? "[" : "{")) {
        throw new Error(`a bracket closes nothing: ${source.slice(Math.max(0, at - 40), at + 1)}`);
      }
      mark.end = text.length;
    } else {
      text += char;
    }
  }
  if (open.length > 0) throw new Error(`never closed: [${open[0].head}`);
  return { text, marks };
}

/** Makes the text and the gold of one piece. */
function makePiece(source) {
  const divider = source.indexOf("\n---\n");
  if (divider < 0) throw new Error("no line of three dashes");
  const { fields, cast } = readHeader(source.slice(0, divider).split("\n"));
  const { text, marks } = readBody(`${source.slice(divider + 5).trim()}\n`);

  const nameOf = (letters) => {
    const member = cast.get(letters);
    if (!member) throw new Error(`${letters} is not in the cast`);
    return member.name;
  };

  const quotations = [];
  const numbered = new Map();
  const notSpeech = [];
  const events = [];
  for (const mark of marks) {
    const span = [mark.start, mark.end];
    if (mark.bracket === "[") {
      const head = mark.head.match(/^(?:(\d+):)?(?:(not)|(\w+)>(-|\w+(?:,\w+)*)([!~]?))?$/);
      if (!head || mark.head === "") throw new Error(`not a mark: [${mark.head}|`);
      const [, number, not, speaker, addressees, sign] = head;
      if (not) {
        notSpeech.push(span);
      } else if (speaker) {
        if (number && numbered.has(number)) throw new Error(`two speeches numbered ${number}`);
        const quotation = {
          spans: [span],
          speaker: nameOf(speaker),
          addressees: addressees === "-" ? [] : addressees.split(",").map(nameOf),
          kind: kindOfMark[sign],
        };
        quotations.push(quotation);
        if (number) numbered.set(number, quotation);
      } else {
        if (!numbered.has(number)) throw new Error(`nothing is numbered ${number}`);
        numbered.get(number).spans.push(span);
      }
    } else {
      const head = mark.head.match(/^(\w+) (\w+)(?:>(\w+))?(?:: (.+))?$/);
      if (!head || !eventKinds.includes(head[1])) throw new Error(`not an event: {${mark.head}|`);
      const [, kind, who, whom, what] = head;
      const event = { kind, span, who: nameOf(who) };
      if (whom) event.whom = nameOf(whom);
      if (what) event.what = what;
      events.push(event);
    }
  }

  joinRunOns(text, quotations, fields.quotes === "dash");

  numberTurns(text, quotations);

  const gold = {
    title: fields.title,
    person: fields.person,
    narrator: fields.narrator === "-" ? null : fields.narrator,
    tense: fields.tense,
    quotes: fields.quotes,
    cast: [...cast.values()],
    quotations,
    notSpeech,
    events,
    planted: [],
  };
  verifyPiece(text, gold);
  return { text, gold };
}

/**
 * Makes one quotation of two when the sentence runs on after what stands
 * between them ("Well," she said, "no."): one speaker, the same addressees,
 * and no full stop between. Speech after a dash goes on to the paragraph's
 * end, whatever stands between.
 */
function joinRunOns(text, quotations, afterDash) {
  const inOrder = quotations
    .flatMap((quotation) => quotation.spans.map((span) => ({ quotation, span })))
    .sort((a, b) => a.span[0] - b.span[0]);
  for (let index = 1; index < inOrder.length; index++) {
    const former = inOrder[index - 1].quotation;
    const latter = inOrder[index].quotation;
    const between = text.slice(inOrder[index - 1].span[1], inOrder[index].span[0]);
    if (former === latter || former.speaker !== latter.speaker || between.includes("\n")) continue;
    const sameAddressees = String(former.addressees) === String(latter.addressees);
    const runsOn = afterDash
      ? text[inOrder[index].span[0]] !== styles.dash.open
      : sameAddressees && /[,—]\s*$/.test(between);
    if (!runsOn) continue;
    former.spans.push(...latter.spans);
    former.addressees = [...new Set([...former.addressees, ...latter.addressees])];
    if (former.kind === "implicit") former.kind = latter.kind;
    quotations.splice(quotations.indexOf(latter), 1);
    inOrder[index].quotation = former;
  }
}

/**
 * Numbers the turns: quotations of one speaker in one paragraph, with nobody
 * else's between, are one turn ("No," she said. "I won't.").
 */
function numberTurns(text, quotations) {
  quotations.sort((a, b) => a.spans[0][0] - b.spans[0][0]);
  let turn = 0;
  quotations.forEach((quotation, index) => {
    const former = quotations[index - 1];
    const goesOn =
      former?.speaker === quotation.speaker &&
      !text.slice(former.spans.at(-1)[1], quotation.spans[0][0]).includes("\n");
    if (!goesOn) turn++;
    quotation.turn = turn;
  });
}

/** Sees to it that a piece's gold fits its text. */
function verifyPiece(text, gold) {
  const { open, close } = styles[gold.quotes];
  const names = new Set(gold.cast.map((member) => member.name));
  if (names.size !== gold.cast.length) throw new Error("two of the cast have one name");
  if (gold.narrator !== null && !names.has(gold.narrator)) {
    throw new Error(`the narrator is not in the cast: ${gold.narrator}`);
  }
  const show = ([start, end]) => JSON.stringify(text.slice(start, end));

  for (const { spans } of gold.quotations) {
    spans.forEach((span, index) => {
      const said = text.slice(...span);
      const goesOn = index + 1 < spans.length && text.startsWith("\n\n", span[1]);
      if (said.trim() !== said || said.length < 2) throw new Error(`a loose span: ${show(span)}`);
      if (said.includes("\n")) throw new Error(`a span over two paragraphs: ${show(span)}`);
      if (close === null) {
        if (index === 0 && !said.startsWith(open)) throw new Error(`no dash: ${show(span)}`);
      } else {
        if (!said.startsWith(open)) throw new Error(`no opening mark: ${show(span)}`);
        if (said.endsWith(close) === goesOn) throw new Error(`its closing mark: ${show(span)}`);
      }
    });
  }

  const said = gold.quotations.flatMap(({ spans }) => spans).sort((a, b) => a[0] - b[0]);
  for (let index = 1; index < said.length; index++) {
    if (said[index][0] < said[index - 1][1])
      throw new Error(`two spans overlap: ${show(said[index])}`);
  }

  // Every quotation mark of the text is inside a span that the source marks.
  const marked = [...said, ...gold.notSpeech];
  const opening =
    gold.quotes === "dash"
      ? /(?<=^|\n)—/g
      : gold.quotes === "single-straight"
        ? /(?<=^|[\s(—])'(?!(?:tis|twas|twould|em|til|un|cause)\b)(?=\w)/gi
        : gold.quotes === "single-curly"
          ? /‘/g
          : /["“”]/g;
  for (const found of text.matchAll(opening)) {
    if (!marked.some(([start, end]) => start <= found.index && found.index < end)) {
      throw new Error(`not marked: ${JSON.stringify(text.slice(found.index, found.index + 40))}`);
    }
  }
}

/** Makes the passages of one kind of fault: the wrong text, the place, the right text. */
function makePlanted(source) {
  return source
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      let wrong = "";
      let right = "";
      let span = null;
      let last = 0;
      for (const found of line.matchAll(/<(!?)([^<>~]*)(?:~([^<>]*))?>/g)) {
        const before = line.slice(last, found.index).replaceAll("¶", "\n\n");
        const [whole, place, first, second] = found;
        wrong += before;
        right += before;
        if (place) {
          if (span) throw new Error(`two places: ${line}`);
          span = [wrong.length, wrong.length + first.length];
        }
        wrong += first.replaceAll("¶", "\n\n");
        right += (second ?? first).replaceAll("¶", "\n\n");
        last = found.index + whole.length;
      }
      const after = line.slice(last).replaceAll("¶", "\n\n");
      if (!span || span[0] === span[1]) throw new Error(`no place: ${line}`);
      if (wrong === right) throw new Error(`both versions are the same: ${line}`);
      if (/[<>~¶]/.test(wrong + after + right)) throw new Error(`a mark is left: ${line}`);
      return { text: wrong + after, span, ok: right + after };
    });
}

/** Makes the passages that look like a fault and are right. */
function makeNearMisses(source) {
  return source
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [code, text, why, ...rest] = line.split("|").map((part) => part.trim());
      if (!why || rest.length > 0) throw new Error(`not three parts: ${line}`);
      return { code, text: text.replaceAll("¶", "\n\n"), why };
    });
}

/** Everything this folder makes: the path of each file and what stands in it. */
function makeAll() {
  const outputs = new Map();
  const pieces = [];
  const faults = [];
  const inTurn = (path, make) => {
    try {
      return make(readFileSync(path, "utf8"));
    } catch (error) {
      throw new Error(`${path}: ${error.message}`);
    }
  };
  const asJson = (value) => `${JSON.stringify(value, null, 1)}\n`;
  for (const file of readdirSync(folder)
    .filter((name) => /^\d\d-.*\.src$/.test(name))
    .sort()) {
    const { text, gold } = inTurn(join(folder, file), makePiece);
    outputs.set(join(folder, file.replace(/src$/, "txt")), text);
    outputs.set(join(folder, file.replace(/src$/, "json")), asJson(gold));
    pieces.push({ name: file.slice(0, -4), text, gold });
  }
  for (const file of readdirSync(plantedFolder)
    .filter((name) => name.endsWith(".src"))
    .sort()) {
    const make = file === "near-misses.src" ? makeNearMisses : makePlanted;
    const passages = inTurn(join(plantedFolder, file), make);
    outputs.set(join(plantedFolder, file.replace(/src$/, "json")), asJson(passages));
    faults.push({ code: file.slice(0, -4), passages });
  }
  return { outputs, pieces, faults };
}

function printTable({ pieces, faults }) {
  const count = (list, key) => {
    const counts = {};
    for (const each of list) counts[key(each)] = (counts[key(each)] ?? 0) + 1;
    return counts;
  };
  const rows = {};
  for (const { name, text, gold } of pieces) {
    rows[name] = {
      person: gold.person,
      tense: gold.tense,
      quotes: gold.quotes,
      words: text.split(/\s+/).filter(Boolean).length,
      quotations: gold.quotations.length,
      explicit: 0,
      anaphoric: 0,
      implicit: 0,
      ...count(gold.quotations, ({ kind }) => kind),
      spans: gold.quotations.flatMap(({ spans }) => spans).length,
      notSpeech: gold.notSpeech.length,
      events: gold.events.length,
    };
  }
  console.table(rows);
  const all = pieces.flatMap(({ gold }) => gold.quotations.map((each) => ({ ...each, gold })));
  console.log(
    "quotations",
    all.length,
    count(all, ({ kind }) => kind),
  );
  console.log(
    "by person",
    count(all, ({ gold }) => gold.person),
  );
  console.log(
    "by tense",
    count(all, ({ gold }) => gold.tense),
  );
  console.log(
    "by quotes",
    count(all, ({ gold }) => gold.quotes),
  );
  console.log(
    "events",
    count(
      pieces.flatMap(({ gold }) => gold.events),
      ({ kind }) => kind,
    ),
  );
  console.table(Object.fromEntries(faults.map(({ code, passages }) => [code, passages.length])));
  const near = faults.find(({ code }) => code === "near-misses");
  if (near)
    console.log(
      "near misses",
      count(near.passages, ({ code }) => code),
    );
}

const made = makeAll();
if (process.argv.includes("--table")) {
  printTable(made);
} else if (process.argv.includes("--check")) {
  const stale = [...made.outputs].filter(
    ([path, content]) => !existsSync(path) || readFileSync(path, "utf8") !== content,
  );
  for (const [path] of stale) console.error(`out of date: ${path}`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, content] of made.outputs) writeFileSync(path, content);
  console.log(`${made.outputs.size} files written`);
}
