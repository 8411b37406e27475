/**
 * What helps while writing: completion, what is wrong and how to mend it, what a name means.
 *
 * Owns the way from the language service's answers to the editor's own shapes. The service is
 * asked by path and offset; every answer is plain data.
 */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippet,
} from "@codemirror/autocomplete";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import type { Extension, TransactionSpec } from "@codemirror/state";
import { type EditorView, hoverTooltip } from "@codemirror/view";
import type { Change, Completions, Hover, Problem } from "../../service/api.ts";

export interface Assistant {
  readonly completionsAt: (offset: number) => Promise<Completions>;
  readonly hoverAt: (offset: number) => Promise<Hover | undefined>;
  readonly apply: (change: Change) => void;
}

const TYPES: Readonly<Record<string, string>> = {
  knot: "class",
  stitch: "class",
  label: "class",
  function: "function",
  builtin: "function",
  external: "function",
  variable: "variable",
  temporary: "variable",
  parameter: "variable",
  constant: "constant",
  list: "enum",
  item: "enum",
  person: "type",
  fact: "property",
  thing: "property",
  promise: "property",
  goal: "property",
  keyword: "keyword",
  file: "namespace",
};

/** Completion, asked of the service. */
export function complete(assistant: Assistant): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const before = context.matchBefore(/[\w.]+|->\s*|[{~(,]\s*/u);
    if (before === null && !context.explicit) return null;
    const found = await assistant.completionsAt(context.pos).catch(() => undefined);
    if (context.aborted || found === undefined || found.items.length === 0) return null;
    return {
      from: found.start,
      to: found.end,
      options: found.items.map((item, at): Completion => {
        const plain = !item.insert.includes("${");
        const option: Completion = {
          label: item.label,
          detail: item.detail,
          type: TYPES[item.kind] ?? "text",
          apply: plain ? item.insert : snippet(item.insert),
          boost: -at / 100,
        };
        if (item.info !== "") option.info = item.info;
        return option;
      }),
      validFor: /^[\w.]*$/u,
    };
  };
  return autocompletion({ override: [source], activateOnTypingDelay: 60 });
}

/** What a name means, when the pointer rests on it. */
export function explainNames(assistant: Assistant): Extension {
  return hoverTooltip(
    async (_, offset) => {
      const hover = await assistant.hoverAt(offset).catch(() => undefined);
      if (hover === undefined) return null;
      return {
        pos: hover.start,
        end: hover.end,
        create: () => ({ dom: hoverCard(hover) }),
      };
    },
    { hoverTime: 350 },
  );
}

function hoverCard(hover: Hover): HTMLElement {
  const card = document.createElement("div");
  card.className = "hover-card";
  const code = document.createElement("code");
  code.textContent = hover.signature;
  card.append(code);
  for (const line of hover.lines) {
    const p = document.createElement("p");
    p.textContent = line;
    card.append(p);
  }
  return card;
}

/** What is wrong in one file, as the editor marks it. */
export function markProblems(
  view: EditorView,
  problems: readonly Problem[],
  assistant: Assistant,
): TransactionSpec {
  const { length } = view.state.doc;
  const diagnostics = problems.map((problem): Diagnostic => {
    const from = Math.min(problem.start, length);
    return {
      from,
      to: Math.min(Math.max(problem.end, from), length),
      severity: problem.severity === "note" ? "info" : problem.severity,
      source: problem.code,
      message: `${problem.title}. ${problem.why} ${problem.action}`.trim(),
      actions: problem.fixes.map((fix) => ({
        name: fix.title,
        apply: () => assistant.apply(fix),
      })),
    };
  });
  diagnostics.sort((a, b) => a.from - b.from);
  return setDiagnostics(view.state, diagnostics);
}
