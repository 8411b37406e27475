/**
 * The command line: what `keepsake` understands, and how it exits.
 *
 * Owns the words of the help and the exit codes: 0 clean, 1 problems in the story, 2 wrong
 * use. Everything else is in one file for each command, which is loaded when it is called: to
 * play a story nobody has to wait for the studio.
 */
import { existsSync, readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { BuildFlags } from "./build.ts";
import { bundledStory } from "./bundled-story.ts";
import type { CheckFlags } from "./check.ts";
import type { CompileFlags } from "./compile.ts";
import type { DraftFlags } from "./draft.ts";
import { CLEAN, OUR_FAULT, WRONG_USE, WrongUse } from "./exit.ts";
import type { ExplainFlags } from "./explain.ts";
import type { NewFlags } from "./new.ts";
import type { PlayFlags } from "./play.ts";
import type { StatsFlags } from "./stats.ts";
import type { StudioFlags } from "./studio.ts";
import { openTerminal, type Terminal } from "./terminal.ts";
import type { TestFlags } from "./test.ts";

const WELCOME = `Keepsake plays and checks interactive stories written in ink, with people in them.

  keepsake new winter              begin a story of your own
  keepsake play winter/winter.ink  play it here; --watch while you write
  keepsake check FILE              say what is wrong with it, however it is played
  keepsake studio winter           write, play and check it side by side
  keepsake test                    play its transcripts again
  keepsake build FILE              make a page that anyone can open

\`keepsake --help\` names everything, \`keepsake play\` plays a story that came with Keepsake.`;

/** Runs one command line and answers with its exit code. */
async function main(terminal: Terminal, words: readonly string[]): Promise<number> {
  if (words.length === 0) {
    terminal.out(WELCOME);
    return CLEAN;
  }
  const [first = ""] = words;
  if (/\.(ink|keep|json)$/i.test(first) && existsSync(first)) {
    terminal.err(`What is to be done with ${first}? To play it: keepsake play ${first}`);
    return WRONG_USE;
  }
  let code = CLEAN;
  const program = commandsFor(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.err(`${terminal.errorColours.red("keepsake:")} ${error.message}`);
      if (error.hint !== "") terminal.err(error.hint);
      return WRONG_USE;
    }
    // Commander has already said what it has to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : WRONG_USE;
    throw error;
  }
}

function commandsFor(terminal: Terminal, finish: (code: number) => void): Command {
  const program = new Command("keepsake")
    .description("Plays and checks interactive stories written in ink, with people in them.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [COMMAND]", "print the help of a command")
    .configureOutput({
      outputError: (text, write) =>
        write(text.replace(/^error: (.)/, (_, c) => `keepsake: ${c.toUpperCase()}`)),
    })
    .showHelpAfterError("`keepsake --help` names what there is.")
    .exitOverride();
  const json = () => new Option("--json", "answer in JSON, for programs");

  const dialect = () =>
    new Option("--dialect <WHOSE>", "whose dice and arithmetic: inklecate's or inkjs's")
      .choices(["reference", "inkjs"])
      .default("reference");

  const as = () =>
    new Option("--as <NAME>", "whose story it is told as (.keep); `nobody`: look on").argParser(
      (name: string) => (/^nobody$/i.test(name) ? "nobody" : name),
    );

  program
    .command("play")
    .description("play a story (without FILE, the one that came with Keepsake)")
    .argument("[FILE]", "the story: .ink, .keep, or .json that ink has compiled")
    .option("--seed <N>", "ink's story seed, for the same dice again", wholeNumber)
    .option("--from <KNOT>", "begin in this knot (or KNOT.STITCH)")
    .option("--transcript <OUT>", "write the play down, for `keepsake test`")
    .option("--watch", "when the file changes, play on in the new story")
    .addOption(as())
    .option("--replay <ID>", "play what `keepsake check` has found, then go on from there")
    .option("--pulls", "show what people weigh as they choose for themselves")
    .addOption(dialect())
    .addOption(json())
    .addHelpText("after", PLAY_HELP)
    .action(async (file: string | undefined, flags: PlayFlags) => {
      const { runPlay } = await import("./play.ts");
      finish(await runPlay(terminal, file ?? bundledStory(), flags, file === undefined));
    });
  program
    .command("watch")
    .description("look on while everybody in a story chooses for themselves")
    .argument("[FILE]", "the story, a .keep file with people in it")
    .option("--transcript <OUT>", "write the play down, for `keepsake test`")
    .option("--pulls", "show what they weigh as they choose")
    .addOption(json())
    .action(async (file: string | undefined, flags: PlayFlags) => {
      const { runPlay } = await import("./play.ts");
      const watched = { ...flags, as: "nobody" };
      finish(await runPlay(terminal, file ?? bundledStory(), watched, file === undefined));
    });
  program
    .command("compile")
    .description("say what is wrong with a story; write it as ink's JSON")
    .argument("<FILE>", "the story: .ink, .keep, or .json that ink has compiled")
    .option("-o, --output <OUT>", "where to write the JSON (- for the standard output)")
    .addOption(as())
    .option("-c, --count-all-visits", "count visits to every knot, for hosts that ask for them")
    .addOption(json())
    .addHelpText("after", COMPILE_HELP)
    .action(async (file: string, flags: CompileFlags) => {
      const { runCompile } = await import("./compile.ts");
      finish(runCompile(terminal, file, flags));
    });
  program
    .command("check")
    .description("look at every way the story can be played, and prove what holds")
    .argument("<FILE>", "the story: .ink, .keep, or .json that ink has compiled")
    .argument("[WHY]", "with --accept: why it is meant so")
    .option("--rules", "tell only how the RULES stand")
    .option("--from <KNOT>", "look at the plays that begin in this knot")
    .addOption(as())
    .option("--limit <N>", "stop after so many situations", situations)
    .option("--accept <ID>", "leave a finding as it is; kept in NAME.check beside the story")
    .option("--against <OLD>", "tell which saves of an older version still load")
    .option("--html <OUT>", "write the report as a page, with the story's map")
    .option("--sarif <OUT>", "write the findings as SARIF 2.1.0 (- for the standard output)")
    .option("--junit <OUT>", "write them as JUnit's XML (- for the standard output)")
    .option("--watch", "when the story changes, check it again")
    .addOption(json())
    .addHelpText("after", CHECK_HELP)
    .action(async (file: string, why: string | undefined, flags: CheckFlags) => {
      const { runCheck } = await import("./check.ts");
      const asked = why === undefined ? flags : { ...flags, why };
      finish(await runCheck(terminal, file, asked, version()));
    });
  program
    .command("draft")
    .description("make a script of a story in prose")
    .argument("<FILE>", "the story: plain text or Markdown, in English")
    .option("-o, --output <OUT>", "where to write the script (- for the standard output)")
    .option("--answers <FILE>", "your answers to what it asked: `line 41 is Meredith`")
    .option("--cast <FILE>", "who is in the story, in JSON as --json gives it")
    .option("--quotes <FILE>", "where somebody speaks, in JSON as --json gives it")
    .option("--lint", "only say what doesn't fit: punctuation of speech, what nothing has met")
    .addOption(new Option("--json", "answer with all that was found, in JSON, for programs"))
    .addHelpText("after", DRAFT_HELP)
    .action(async (file: string, flags: DraftFlags) => {
      const { runDraft } = await import("./draft.ts");
      finish(runDraft(terminal, file, flags));
    });
  program
    .command("stats")
    .description("count words, knots and choices")
    .argument("<FILE>", "the story")
    .addOption(json())
    .action(async (file: string, flags: StatsFlags) => {
      const { runStats } = await import("./stats.ts");
      finish(runStats(terminal, file, flags));
    });
  program
    .command("test")
    .description("play the transcripts beside a story again; show what differs")
    .argument("[PATH]", "a story, a transcript, or a folder of stories", ".")
    .option("--accept", "write the transcripts anew where they differ")
    .addOption(json())
    .action(async (path: string, flags: TestFlags) => {
      const { runTest } = await import("./test.ts");
      finish(runTest(terminal, path, flags));
    });
  program
    .command("build")
    .description("make one HTML file that plays the story offline")
    .argument("<FILE>", "the story")
    .option("-o, --output <OUT>", "where to write it (default: the story's name, here)")
    .option("--zip", "make a zip of it too, for sites that host stories")
    .addOption(as())
    .addOption(dialect())
    .addOption(json())
    .action(async (file: string, flags: BuildFlags) => {
      const { runBuild } = await import("./build.ts");
      finish(runBuild(terminal, file, flags));
    });
  program
    .command("studio")
    .description("write and play side by side, in a browser on this machine")
    .argument("[FOLDER]", "where your story is (without it, a copy of the one that came along)")
    .option("--port <N>", "where to listen, or the next free port after it (default: 4000)", port)
    .option("--open", "open a browser there")
    .addOption(json())
    .action(async (folder: string | undefined, flags: StudioFlags) => {
      const { runStudio } = await import("./studio.ts");
      finish(await runStudio(terminal, folder, flags));
    });
  program
    .command("explain")
    .description("say more of a message; without CODE, list them all")
    .argument("[CODE]", "what stands in brackets in a report, as in error[unknown-divert]")
    .addOption(json())
    .action(async (asked: string | undefined, flags: ExplainFlags) => {
      const { runExplain } = await import("./explain.ts");
      finish(await runExplain(terminal, asked, flags));
    });
  program
    .command("new")
    .description("make a folder with a small story that plays")
    .argument("<NAME>", "the folder to make")
    .addOption(json())
    .action(async (name: string, flags: NewFlags) => {
      const { runNew } = await import("./new.ts");
      finish(runNew(terminal, name, flags));
    });

  return program;
}

const PLAY_HELP = `
While playing, type the number of a choice, or:
  u undo   r redo   s save   l load   h history   ? help   q quit
and where there are people in the story:
  w why    w 2 why the second choice    k who knows, owes, holds, feels what
Choices can be piped in, one number a line. Exit code 1 means that the story
went wrong, 2 that it could not be played as asked.
`;

const COMPILE_HELP = `
The JSON is ink's own, version 21: it plays in every ink engine, in Unity, Unreal,
Godot and on the web. A story that is JSON already, of version 18 or later, is
checked, and with -o written anew. With people in it a story is looked at as each of them
is told it, and written as the first, or as the one whom --as names.
`;

const CHECK_HELP = `
A story in which every play was looked at is proved; otherwise what is said is a search,
and what to write to make it a proof. Ctrl-C stops and tells what is known so far. Rules,
ranges of EXTERNALs and accepted findings of plain ink stand in NAME.check beside the story.
Exit code 1 means errors that nobody has accepted.
`;

const DRAFT_HELP = `
The script is written beside the story, with the ending .keep, and over nothing: where there
is one already, say with -o where the new one goes. Lines whose speaker is not sure begin with
a question mark, as in \`?Meredith:\`; answer in a file, a line each:
  line 41 is Meredith          who says the forty-first line
  the intern = Meredith        two names, one person
  you = Derek                  who "you" is, or "I"
  Sam is she                   what to call somebody
`;

function situations(text: string): number {
  const number = Number(text);
  if (!/^[0-9]+$/.test(text) || number < 1 || number > 2_000_000_000) {
    throw new InvalidArgumentError("A limit is a whole number from 1 on.");
  }
  return number;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^-?[0-9]+$/.test(text) || number !== (number | 0)) {
    throw new InvalidArgumentError("A seed is a whole number from -2147483648 to 2147483647.");
  }
  return number;
}

function port(text: string): number {
  const number = Number(text);
  if (!/^[0-9]+$/.test(text) || number > 65_535) {
    throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
  }
  return number;
}

// The package's own description lies beside `dist/`, in a clone and when installed.
function version(): string {
  try {
    const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
    return (JSON.parse(text) as { version: string }).version;
  } catch {
    return "unknown";
  }
}

// A thread of ours may load what this file holds besides (check-worker.ts).
if (isMainThread) {
  const terminal = openTerminal();
  main(terminal, process.argv.slice(2)).then(
    // Not `process.exit`: what was written to a pipe may still be on its way.
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      terminal.err("This is a fault in Keepsake, not in your story. Please report it, with this:");
      terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
      process.exitCode = OUR_FAULT;
    },
  );
}
