/**
 * The page's script: takes the story out of the page and plays it.
 *
 * Runs at the end of the body, as a classic script without a network: there is nothing to wait
 * for. If the story cannot be begun, it says so on the page.
 */
import { unpackProgram } from "../program/pack.ts";
import { keepPlay } from "./keep.ts";
import { startPlay } from "./play-page.ts";

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

try {
  const about = JSON.parse(textOf("about")) as { readonly name: string };
  startPlay(unpackProgram(textOf("program")), keepPlay(about.name));
} catch (error) {
  const problem = document.createElement("p");
  problem.className = "problem";
  problem.setAttribute("role", "alert");
  problem.lang = "en";
  problem.textContent = `This page is damaged, and the story cannot be played. (${error instanceof Error ? error.message : String(error)})`;
  document.getElementById("story")?.append(problem);
}
