/**
 * `keepsake explain CODE`: the long text of a message; without a code, a list of them all.
 *
 * The texts are loaded only here: they are a bundle of their own, and no other command needs
 * them.
 */
import { CLEAN, WrongUse } from "./exit.ts";
import type { Explanation } from "./explanations.ts";
import { nearestNames } from "./nearest.ts";
import type { Terminal } from "./terminal.ts";
import { wrap } from "./text-width.ts";

export interface ExplainFlags {
  readonly json?: boolean;
}

export async function runExplain(
  terminal: Terminal,
  asked: string | undefined,
  flags: ExplainFlags,
): Promise<number> {
  const { explanations } = await import("./explanations.ts");
  if (asked === undefined) {
    list(terminal, explanations, flags);
    return CLEAN;
  }
  // What was copied from a report: `error[unknown-divert]:`.
  const code = asked
    .trim()
    .toLowerCase()
    .replace(/^(?:\w+\[)?([^\]]*)\]?:?$/, "$1");
  const found = explanations.find((each) => each.code === code);
  if (found === undefined) {
    const near = nearestNames(
      code,
      explanations.map((each) => each.code),
    );
    throw new WrongUse(
      `There is no message \`${asked}\`.`,
      near.length > 0 ? `The nearest: ${near.join(", ")}.` : "`keepsake explain` lists them all.",
    );
  }
  if (flags.json === true) terminal.out(JSON.stringify(found, undefined, 2));
  else tell(terminal, found);
  return CLEAN;
}

function list(terminal: Terminal, explanations: readonly Explanation[], flags: ExplainFlags): void {
  if (flags.json === true) {
    terminal.out(JSON.stringify(explanations, undefined, 2));
    return;
  }
  const { bold } = terminal.colours;
  const widest = explanations.reduce((most, { code }) => Math.max(most, code.length), 0);
  for (const severity of ["error", "warning", "note"] as const) {
    const some = explanations.filter((each) => each.severity === severity);
    if (some.length === 0) continue;
    terminal.out(bold(`${severity[0]?.toUpperCase()}${severity.slice(1)}s`));
    for (const { code, title } of some) {
      const first = `  ${code.padEnd(widest)}  `;
      terminal.out(wrap(title, terminal.width, first, " ".repeat(first.length)));
    }
    terminal.out("");
  }
  terminal.out("`keepsake explain CODE` says more of one.");
}

function tell(terminal: Terminal, { code, severity, title, text }: Explanation): void {
  const { bold, dim, red, yellow, cyan } = terminal.colours;
  const paint = severity === "error" ? red : severity === "warning" ? yellow : cyan;
  const label = `${severity}[${code}]`;
  const head = wrap(`${label}: ${title}`, terminal.width);
  terminal.out(bold(paint(label) + head.slice(label.length)));
  terminal.out("");
  for (const block of blocksOf(text)) {
    if (block.kind === "code") {
      for (const line of block.lines) terminal.out(dim("  │ ") + line);
    } else {
      const [first, rest] = block.item ? ["- ", "  "] : ["", ""];
      terminal.out(wrap(block.text, terminal.width, first, rest));
    }
    terminal.out("");
  }
}

type Block =
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | { readonly kind: "prose"; readonly text: string; readonly item: boolean };

// As much Markdown as the messages use: paragraphs, items and fenced examples.
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let prose: string[] = [];
  let item = false;
  const finish = (): void => {
    if (prose.length > 0) blocks.push({ kind: "prose", text: prose.join(" "), item });
    prose = [];
    item = false;
  };
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.startsWith("```")) {
      finish();
      const code: string[] = [];
      for (i++; i < lines.length && !lines[i]?.startsWith("```"); i++)
        code.push(lines[i] as string);
      blocks.push({ kind: "code", lines: code });
    } else if (line.trim() === "") {
      finish();
    } else if (/^[-*] /.test(line)) {
      finish();
      item = true;
      prose.push(line.slice(2).trim());
    } else {
      prose.push(line.trim());
    }
  }
  finish();
  return blocks;
}
