/**
 * `npm run sizes`: what the parts weigh in a reader's browser, minified and gzipped, against
 * their budgets. `measureSizes` is also what the test of the budgets calls.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleMinified, isMain, libraryEntries, root } from "./build.mjs";

const kb = 1024;

/** The budgets in bytes, gzipped: a reader's page loads the first, a page that compiles both. */
export const budgets = {
  "engine + play": 20 * kb,
  "stepping, on top": 2 * kb,
  "ink's compiler, on top": 40 * kb,
};

/** Bytes, minified and gzipped, of each part that has a budget and whose source exists. */
export async function measureSizes() {
  const sizes = {};
  const { engine, play, compile } = libraryEntries;
  if (![engine, play].every(isThere)) return sizes;
  // What a page that plays loads: the host API with the engine in it. Stepping without a reader,
  // which only explorers use, is the rest of the engine's face.
  const player = await weigh([play]);
  sizes["engine + play"] = player;
  sizes["stepping, on top"] = subtract(await weigh([engine, play]), player);
  if (isThere(compile)) {
    sizes["ink's compiler, on top"] = subtract(await weigh([play, compile]), player);
  }
  return sizes;
}

function subtract(all, part) {
  return { minified: all.minified - part.minified, gzipped: all.gzipped - part.gzipped };
}

async function weigh(sources) {
  const names = sources.map((_, i) => `part${i}`);
  // Exported whole, so that nothing of a part's public face is shaken out.
  const code = sources.map((path, i) => `export * as ${names[i]} from "./${path}";`).join("\n");
  const bundle = await bundleMinified(code);
  return {
    minified: Buffer.byteLength(bundle),
    gzipped: gzipSync(bundle, { level: 9 }).length,
  };
}

function isThere(source) {
  return existsSync(join(root, source));
}

if (isMain(import.meta.url)) {
  const show = (bytes) => `${(bytes / kb).toFixed(1)} KB`;
  const sizes = await measureSizes();
  let all = 0;
  for (const [part, { minified, gzipped }] of Object.entries(sizes)) {
    const verdict = gzipped <= budgets[part] ? "within" : "OVER";
    console.log(
      `${part}: ${show(gzipped)} gzipped, ${verdict} ${show(budgets[part])} (${show(minified)} minified)`,
    );
    all += gzipped;
    if (gzipped > budgets[part]) process.exitCode = 1;
  }
  console.log(`together: ${show(all)} gzipped`);
}
