/**
 * A check's report in JUnit's XML, which build servers show: the verdict, each rule and each
 * finding are a test case.
 *
 * An error fails its case, an accepted finding is skipped, a warning or a note passes and says
 * what it has to say. A check that was stopped is an error of the run.
 */
import type { SourceFile } from "../base/span.ts";
import type { Finding, Report } from "../check/report.ts";
import { verdictLine } from "../check/words.ts";
import { placeOf } from "./check-text.ts";

interface Case {
  readonly group: string;
  readonly name: string;
  /** Elements inside. */
  readonly inside: readonly string[];
  readonly result: "passed" | "failed" | "error" | "skipped";
}

/** The report as a file of one suite. */
export function junitReport(
  report: Report,
  sources: readonly SourceFile[],
  path: string,
  seconds: number,
): string {
  const cases = [
    caseOfVerdict(report),
    ...report.rules.map((rule): Case => {
      const name = `${rule.name}: ${rule.words}`;
      if (rule.holds === undefined) {
        return { group: "rules", name, result: "skipped", inside: [skipped("stopped before")] };
      }
      return rule.holds
        ? { group: "rules", name, result: "passed", inside: [] }
        : { group: "rules", name, result: "failed", inside: [failure("broken", rule.words)] };
    }),
    ...report.findings.map((finding) => caseOfFinding(finding, sources)),
  ];
  const count = (result: Case["result"]): number =>
    cases.filter((each) => each.result === result).length;
  const figures = `tests="${cases.length}" failures="${count("failed")}" errors="${count("error")}"`;
  const time = `time="${seconds.toFixed(3)}"`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites ${figures} ${time}>`,
    `  <testsuite name="${quoted(path)}" ${figures} skipped="${count("skipped")}" ${time}>`,
    ...cases.map(({ group, name, inside }) => {
      const open = `    <testcase classname="${quoted(`${path}.${group}`)}" name="${quoted(name)}"`;
      return inside.length === 0 ? `${open}/>` : `${open}>${inside.join("")}</testcase>`;
    }),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function caseOfVerdict(report: Report): Case {
  const name = "every play was looked at";
  const words = [verdictLine(report), ...report.bounds].join("\n");
  switch (report.verdict) {
    case "proved":
      return { group: "verdict", name, result: "passed", inside: [said(words)] };
    case "bounded":
      return { group: "verdict", name, result: "skipped", inside: [skipped(words)] };
    case "stopped":
      return {
        group: "verdict",
        name,
        result: "error",
        inside: [`<error message="${quoted(verdictLine(report))}">${quoted(words)}</error>`],
      };
  }
}

function caseOfFinding(finding: Finding, sources: readonly SourceFile[]): Case {
  const { code, id, severity, accepted } = finding;
  const base = { group: code, name: id };
  const words = wordsOf(finding, sources);
  if (accepted !== undefined) {
    return { ...base, result: "skipped", inside: [skipped(accepted)] };
  }
  return severity === "error"
    ? { ...base, result: "failed", inside: [failure(finding.title, words)] }
    : { ...base, result: "passed", inside: [said(words)] };
}

function wordsOf(
  { severity, title, why, fix, spans, play }: Finding,
  sources: readonly SourceFile[],
): string {
  const lines = [`${severity}: ${title}`];
  for (const { span, label } of spans) lines.push(`${placeOf(span, sources)} ${label}`.trim());
  lines.push(why, `Fix: ${fix}`);
  play?.choices.forEach(({ choice, words }, n) => {
    lines.push(`${n + 1}. ${words} [${choice + 1}]`);
  });
  return lines.join("\n");
}

function failure(message: string, words: string): string {
  return `<failure message="${quoted(message)}">${quoted(words)}</failure>`;
}

function skipped(message: string): string {
  return `<skipped message="${quoted(message)}"/>`;
}

function said(words: string): string {
  return `<system-out>${quoted(words)}</system-out>`;
}

const MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

// Characters that XML 1.0 cannot hold, not even by number, are left out.
function quoted(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (mark) => MARKS[mark] as string)
    .replace(/[\n\r\t]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
