/**
 * Plays ink with our own compiler and engine, in the dialect of inkjs.
 */
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { placeInSource, type SourceFile } from "../../src/base/span.ts";
import { compile } from "../../src/compile/index.ts";
import { writeInkJson } from "../../src/program/ink-json-write.ts";
import type { CompileMessage, Opened, OpenOptions, Player, Source } from "./transcript.ts";

/** Ours. */
export const keepsakePlayer: Player = { name: "ours", open: openWithKeepsake };

function openWithKeepsake(source: Source, options: OpenOptions): Opened {
  try {
    const { tree, diagnostics, sources } = compile(source.main, {
      countAllVisits: options.countAllVisits,
      files: (path) => {
        const text = source.files[path];
        return text === undefined ? undefined : { name: path, text };
      },
    });
    const messages = diagnostics.map((diagnostic) => readDiagnostic(diagnostic, sources));
    if (tree === undefined || messages.some((message) => message.severity === "error"))
      return { ok: false, messages };
    return {
      ok: true,
      messages,
      json: () => JSON.parse(writeInkJson(tree)),
      play: () => ({ events: [], variables: {}, turn: 0 }),
    };
  } catch (error) {
    return { ok: "crash", text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function readDiagnostic(
  diagnostic: Diagnostic,
  sources: readonly SourceFile[],
): CompileMessage {
  const { span } = diagnostic.primary;
  const file = sources[span.file];
  return {
    severity: diagnostic.severity,
    line: file === undefined ? 0 : placeInSource(file, span.start).line,
    text: `${diagnostic.code}: ${diagnostic.ink ?? diagnostic.title}`,
  };
}
