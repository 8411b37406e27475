/**
 * Writes long ink stories: any number of words, the same ones for the same seed.
 *
 * The mix is that of a finished story: chapters (knots) of a few scenes (stitches), woven choices
 * with gathers, conditions on what was seen and on variables, sequences, functions, tunnels,
 * threads, a list. Everything grows with the number of words: so do the names. Promises a story
 * without errors, and without warnings, that can be played to its end.
 */
import { makeRandom, type Random } from "../tests/support/random.ts";

const vocabulary =
  `the a of and to in that it was his her had with for on at by from as they not but were this
  which or have an one you we there been their said if would about into than its time only could
  new them then some these two may other like man woman door window river light stone hand voice
  morning winter letter table bread road bridge lamp house garden mother brother stranger captain
  silver paper quiet slowly again never always perhaps almost under behind between across before
  after until while because carried opened waited answered walked looked remembered forgot wanted
  asked turned found kept left broke counted promised listened whispered small old cold bright
  narrow empty heavy gentle late early far near north south harbour engine signal ticket platform
  clock mirror kettle coat glass knife rope candle ledger key button thread needle story word name
  question answer secret errand debt favour quarrel supper market church tower cellar attic stair`.split(
    /\s+/,
  );

/** A story of at least this many words of prose; what else ink needs is not counted. */
export function generateStory(words: number, seed = 1): string {
  const writer = new Writer(makeRandom(seed));
  writer.opening();
  for (let chapter = 0; writer.words < words; chapter++) writer.chapter(chapter);
  return writer.finish();
}

/** A class, because a story under way has a life: text, and what it has named so far. */
class Writer {
  words = 0;
  readonly #random: Random;
  readonly #parts: string[] = [];
  readonly #declarations: string[] = [];
  /** Variables declared so far; a chapter uses its own, the last few, and some from far back. */
  #variables = 0;
  #chapters = 0;
  #labels = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  opening(): void {
    this.#declarations.push(
      "LIST Carried = (lamp), rope, letter, key, coin",
      "LIST Moods = calm, (uneasy), afraid",
      "CONST MOST = 10",
    );
    this.#variable();
    this.#line(this.#sentences(2));
    this.#line("-> chapter_0");
  }

  chapter(number: number): void {
    this.#chapters = number + 1;
    this.#variable();
    if (number % 4 === 0) this.#variable();
    this.#line(`\n=== chapter_${number} ===`);
    if (this.#random.chance(0.3)) this.#line(`# chapter: ${number}`);
    this.#line(this.#sentences(3));
    if (this.#random.chance(0.4)) this.#line(`-> memory_${number} ->`);
    this.#line(`-> scene_0`);
    const scenes = this.#random.int(1, 3);
    for (let scene = 0; scene < scenes; scene++) {
      this.#line(`= scene_${scene}`);
      this.#scene(number, scene + 1 < scenes ? `-> scene_${scene + 1}` : "-> onward");
    }
    this.#line("= onward");
    this.#line(this.#sentences(1));
    this.#line(`-> chapter_${number + 1}`);
    this.#line(`\n=== memory_${number} ===`);
    this.#line(this.#sequence());
    this.#line(`~ change(${this.#name()}, ${this.#random.int(1, 3)})`);
    this.#line(this.#sentences(2));
    this.#line("->->");
  }

  finish(): string {
    this.#line(`\n=== chapter_${this.#chapters} ===`);
    this.#line(this.#sentences(1));
    this.#line("-> END");
    this.#line("\n=== aside(-> onward) ===");
    this.#line(`+ [${this.#phrase(3)}]`);
    this.#line(`  ${this.#sentences(1)}`);
    this.#line("  -> onward");
    this.#line("\n=== function change(ref what, by) ===");
    this.#line("~ what = what + by");
    this.#line("{what > MOST:");
    this.#line("  ~ what = MOST");
    this.#line("}");
    this.#line("\n=== function measure(x) ===");
    this.#line("{");
    this.#line(`- x > 6: ${this.#phrase(2)}`);
    this.#line(`- x > 2: ${this.#phrase(2)}`);
    this.#line(`- else: ${this.#phrase(2)}`);
    this.#line("}");
    return `${this.#declarations.join("\n")}\n\n${this.#parts.join("\n")}\n`;
  }

  #scene(chapter: number, exit: string): void {
    const { int, chance } = this.#random;
    for (let i = int(1, 4); i > 0; i--) this.#paragraph();
    const rounds = int(1, 3);
    for (let round = 0; round < rounds; round++) {
      if (chance(0.05)) this.#line(`<- aside(-> chapter_${chapter}.onward)`);
      const label = `turn_${this.#labels++}`;
      const options = int(2, 4);
      for (let option = 0; option < options; option++) {
        const name = option === 0 ? `(${label}) ` : "";
        const condition = option > 0 && chance(0.4) ? `{${this.#condition(chapter)}} ` : "";
        this.#line(`* ${name}${condition}${this.#choiceText()}`);
        for (let i = int(1, 3); i > 0; i--) this.#paragraph("  ");
        if (chance(0.5)) this.#line(`  ~ ${this.#name()} += ${int(1, 3)}`);
        if (chance(0.25)) this.#innerChoices();
      }
      // However the conditions turn out there is a way on.
      this.#line(`* -> `);
      this.#line(
        `- ${chance(0.3) ? `{${label}: ${this.#sentences(1)}} ` : ""}${this.#sentences(1)}`,
      );
    }
    this.#line(exit);
  }

  #innerChoices(): void {
    for (let option = this.#random.int(2, 3); option > 0; option--) {
      this.#line(`  * * ${this.#choiceText()}`);
      this.#paragraph("    ");
    }
    this.#line(`  - - ${this.#sentences(1)}`);
  }

  #paragraph(indent = ""): void {
    const { int, chance } = this.#random;
    const kind = int(1, 12);
    if (kind <= 6) this.#line(indent + this.#sentences(int(1, 4)));
    else if (kind === 7) this.#line(`${indent}${this.#sentences(1)} ${this.#sequence()}`);
    else if (kind === 8) {
      this.#line(`${indent}{${this.#name()} > ${int(0, 8)}:`);
      this.#line(`${indent}  ${this.#sentences(2)}`);
      if (chance(0.5)) {
        this.#line(`${indent}- else:`);
        this.#line(`${indent}  ${this.#sentences(1)}`);
      }
      this.#line(`${indent}}`);
    } else if (kind === 9) {
      this.#line(`${indent}${this.#phrase(5)} {measure(${this.#name()})} ${this.#phrase(4)}.`);
    } else if (kind === 10) {
      this.#line(`${indent}~ temp t${this.#labels} = ${this.#name()} * 2 - ${int(1, 9)}`);
      this.#line(`${indent}${this.#phrase(4)} {t${this.#labels++}} ${this.#phrase(3)}. <>`);
      this.#line(`${indent}${this.#sentences(1)}`);
    } else if (kind === 11) {
      this.#line(`${indent}~ Carried ${chance(0.7) ? "+=" : "-="} ${this.#item()}`);
      this.#line(`${indent}${this.#sentences(1)} # ${this.#phrase(2)}`);
    } else {
      const words = `{Carried ? ${this.#item()}:${this.#phrase(3)}|${this.#phrase(3)}}`;
      this.#line(`${indent}${this.#phrase(4)} ${words}, ${this.#phrase(4)}.`);
    }
  }

  #sequence(): string {
    const mark = this.#random.pick(["", "&", "!", "~", ""]);
    return `{${mark}${this.#phrase(4)}.|${this.#phrase(3)}.|${this.#phrase(4)}.}`;
  }

  #condition(chapter: number): string {
    const { int, chance } = this.#random;
    if (chance(0.3)) return `Carried ? ${this.#item()}`;
    if (chance(0.4)) return `chapter_${int(Math.max(0, chapter - 20), chapter)}`;
    if (chance(0.3))
      return `${this.#name()} > ${int(0, 5)} && not (${this.#name()} == ${int(0, 5)})`;
    return `${this.#name()} < ${int(2, 9)}`;
  }

  #choiceText(): string {
    const { chance } = this.#random;
    if (chance(0.5)) return `[${this.#phrase(5)}.]`;
    return `${this.#phrase(4)}[.], ${this.#phrase(4)}.`;
  }

  #item(): string {
    return this.#random.pick(["lamp", "rope", "letter", "key", "coin"]);
  }

  #variable(): void {
    this.#declarations.push(`VAR v${this.#variables++} = ${this.#random.int(0, 5)}`);
  }

  #name(): string {
    const { int, chance } = this.#random;
    const last = this.#variables - 1;
    return `v${chance(0.8) ? int(Math.max(0, last - 6), last) : int(0, last)}`;
  }

  #sentences(count: number): string {
    const sentences: string[] = [];
    for (let i = 0; i < count; i++) sentences.push(`${this.#phrase(this.#random.int(6, 18))}.`);
    return sentences.join(" ");
  }

  /** Words, the first with a capital letter. */
  #phrase(count: number): string {
    this.words += count;
    let text = this.#random.pick(vocabulary);
    text = (text[0] as string).toUpperCase() + text.slice(1);
    for (let i = 1; i < count; i++) text += ` ${this.#random.pick(vocabulary)}`;
    return text;
  }

  #line(text: string): void {
    this.#parts.push(text);
  }
}
