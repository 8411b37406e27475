/**
 * Plants each fault of planted.mjs in turn and has the comparison look for it:
 * `node tests/fuzz/run-planted.mjs [FIRST..LAST]`.
 *
 * A fault counts as found when a program among the first 5,000 is played differently from
 * inkjs with the fault, and alike without it. Only play is compared: a difference in the
 * compiled form would be too easy. Ends with exit code 1 when a fault was not found.
 */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PLANTED } from "./planted.mjs";

const PROGRAMS = 5000;
const runner = join(dirname(fileURLToPath(import.meta.url)), "run.mjs");

/** The first seed from `from` on that shows a difference, or 0. */
function firstDifference(from, to, more) {
  const args = [runner, "--seeds", `${from}..${to}`, "--stop", "--no-tree", "--json", ...more];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (!stdout.startsWith("{")) throw new Error(stderr || stdout);
  const { differences } = JSON.parse(stdout);
  return differences[0];
}

const [first, last] = (process.argv[2] ?? `1..${PLANTED.length}`).split("..").map(Number);
let missed = 0;
for (let number = first; number <= (last ?? first); number++) {
  const { name } = PLANTED[number - 1];
  let found;
  for (let from = 1; from <= PROGRAMS; from = found.seed + 1) {
    found = firstDifference(from, PROGRAMS, ["--plant", String(number)]);
    if (found === undefined) break;
    // Perhaps it is there without the fault as well.
    if (firstDifference(found.seed, found.seed, []) === undefined) break;
  }
  if (found === undefined) missed++;
  console.log(
    found === undefined
      ? `${number}. NOT FOUND: ${name}`
      : `${number}. found by seed ${found.seed} (${found.what}): ${name}`,
  );
}
console.log(`${last - first + 1 - missed} of ${last - first + 1} planted faults found`);
process.exit(missed > 0 ? 1 : 0);
