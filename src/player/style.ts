/**
 * How the page looks: the reader's own serif, light or dark as their system is, one column.
 *
 * Colours hold 7:1 on their ground; targets are 44 px; nothing moves.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1f1d1a; --faint: #57534b; --line: #857f74; --accent: #234e70;
  --hover: #efece4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --ink: #e9e6df; --faint: #b3aea3; --line: #7d776c; --accent: #a9cdea;
    --hover: #25231f;
  }
}
* { box-sizing: border-box; }
html { font-size: 112.5%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 36rem; padding: 1rem 1rem 3rem;
  background: var(--paper); color: var(--ink);
  font-family: Georgia, "Iowan Old Style", "Noto Serif", serif; line-height: 1.6;
  overflow-wrap: break-word;
}
h1 { font-size: 1.6rem; line-height: 1.25; font-weight: 600; margin: 1rem 0 0; }
header p { margin: 0.25rem 0 0; color: var(--faint); font-style: italic; }
header { margin-bottom: 2rem; }
p { margin: 0 0 0.9em; }
.turn { outline: none; }
.turn + .turn { margin-top: 1.6em; }
.chosen { color: var(--faint); padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--line); }
.end { text-align: center; letter-spacing: 0.15em; margin: 2em 0; }
.problem { border: 2px solid #b3261e; padding: 0.6rem 0.8rem; }
h2 { font: 0.85rem/1.4 system-ui, sans-serif; color: var(--faint); margin: 1.6rem 0 0.5rem; }
ol { list-style: none; margin: 0; padding: 0; }
li + li { margin-top: 0.5rem; }
button {
  font: inherit; color: var(--ink); background: transparent; border: 1px solid var(--line);
  border-radius: 0.4rem; min-height: 44px; min-width: 44px; padding: 0.5rem 0.9rem;
  text-align: start; cursor: pointer;
}
#choices button { display: block; width: 100%; }
button:hover { background: var(--hover); border-color: var(--accent); }
button[aria-disabled="true"] { color: var(--faint); border-style: dashed; cursor: default; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.turn:focus-visible { outline: none; }
footer {
  display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-top: 2.5rem;
  padding-top: 1rem; border-top: 1px solid var(--line); font-family: system-ui, sans-serif;
}
footer button { font-size: 0.85rem; }
footer p { margin: 0; color: var(--faint); font-size: 0.85rem; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; display: inline-block; padding: 0.6rem 0; color: var(--accent); }
[hidden] { display: none !important; }
@media print {
  #choosing, footer, .skip { display: none; }
}
`;
