/**
 * A check's report in SARIF 2.1.0, the form in which code hosts and editors take findings.
 *
 * A code is a SARIF rule, a finding a result, its play a code flow, an accepted finding a
 * suppressed result. A finding's id is its fingerprint: it survives edits elsewhere.
 */
import type { SourceFile, Span } from "../base/span.ts";
import type { Finding, Report, WitnessPlay } from "../check/report.ts";
import { verdictLine } from "../check/words.ts";
import { jsonPlace } from "./report.ts";

const LEVELS = { error: "error", warning: "warning", note: "note" } as const;

/** What a code means, in general. */
export interface CodeHelp {
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

/** The report as a SARIF log of one run. */
export function sarifReport(
  report: Report,
  sources: readonly SourceFile[],
  help: readonly CodeHelp[],
  version: string,
): object {
  const codes = [...new Set(report.findings.map(({ code }) => code))];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Keepsake",
            version,
            rules: codes.map((code) => ruleOf(code, help)),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [verdictLine(report), ...report.bounds].map((text) => ({
              level: report.verdict === "proved" ? "note" : "warning",
              message: { text },
            })),
          },
        ],
        results: report.findings.map((finding) => resultOf(finding, codes, sources)),
      },
    ],
  };
}

function ruleOf(code: string, help: readonly CodeHelp[]): object {
  const found = help.find((each) => each.code === code);
  return {
    id: code,
    ...(found === undefined
      ? {}
      : {
          shortDescription: { text: found.title },
          help: { text: found.text, markdown: found.text },
        }),
  };
}

function resultOf(
  finding: Finding,
  codes: readonly string[],
  sources: readonly SourceFile[],
): object {
  const { id, code, severity, title, why, fix, spans, play, accepted } = finding;
  const [first, ...others] = spans.flatMap(({ span, label }) => {
    const physicalLocation = placeOf(span, sources);
    return physicalLocation === undefined ? [] : [{ physicalLocation, message: { text: label } }];
  });
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: `${title}. ${why} Fix: ${fix}` },
    locations: first === undefined ? [] : [first],
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.map((each, n) => ({ id: n + 1, ...each })) }),
    partialFingerprints: { "keepsakeFinding/v1": id },
    ...(play === undefined ? {} : { codeFlows: [flowOf(play, first)] }),
    ...(accepted === undefined
      ? {}
      : { suppressions: [{ kind: "external", status: "accepted", justification: accepted }] }),
  };
}

// A play is where one reader goes: a thread of its choices, up to where the finding is.
function flowOf(play: WitnessPlay, last: object | undefined): object {
  const steps = play.choices.map(({ choice, words }, n) => ({
    executionOrder: n + 1,
    location: { message: { text: `${choice + 1}: ${words}` } },
  }));
  const end = last === undefined ? [] : [{ executionOrder: steps.length + 1, location: last }];
  const who = play.as === undefined ? "" : ` as ${play.as}`;
  return {
    message: { text: `The shortest play that shows it${who}` },
    threadFlows: [
      {
        locations:
          steps.length + end.length > 0
            ? [...steps, ...end]
            : [{ location: { message: { text: "No choice is needed" } } }],
      },
    ],
  };
}

function placeOf(span: Span, sources: readonly SourceFile[]): object | undefined {
  const place = jsonPlace(span, sources);
  if (place === undefined) return undefined;
  return {
    artifactLocation: { uri: uriOf(place.file) },
    region: {
      startLine: place.line,
      startColumn: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
    },
  };
}

function uriOf(path: string): string {
  const uri = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]%3A\//.test(uri)) return `file:///${uri.replace("%3A", ":")}`;
  return uri.startsWith("/") ? `file://${uri}` : uri;
}
