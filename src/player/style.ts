/**
 * How the page looks: one column of book type, light or dark as the reader has it, nothing moving.
 *
 * Narration is set as in a novel: solid, its first lines indented. Speech is set as in a printed
 * play: names in small capitals, run in, the rest hanging below them. Choices are rows of a table
 * of contents. Text holds 7:1 on its ground, targets are 44 px at the least, and at 320 px or
 * twice the size everything still stands in the column. Lengths go by the reader's own size.
 *
 * Comments and line ends are taken out here, once: they would weigh on every page.
 */

const colours = `
  --paper: #fbf9f4; --ink: #1d1b18; --faint: #57534b; --line: #8a8479; --accent: #234e70;
  --tint: #f0ece2;
`;

const dark = `
  --paper: #171614; --ink: #e8e4db; --faint: #b4afa4; --line: #7d776c; --accent: #a9cdea;
  --tint: #26231f;
`;

// The system's own, which are as far apart as they can be, light or dark.
const contrast = `
  --paper: Canvas; --ink: CanvasText; --faint: CanvasText; --line: CanvasText;
  --accent: LinkText; --tint: Canvas; --off: GrayText;
`;

const sheet = `
:root { color-scheme: light; ${colours} }
[data-theme="dark"] { color-scheme: dark; ${dark} }
[data-theme="contrast"] { color-scheme: light dark; ${contrast} }
@media (prefers-color-scheme: dark) {
  [data-theme="auto"] { color-scheme: dark; ${dark} }
}
@media (prefers-contrast: more) {
  [data-theme="auto"] { color-scheme: light dark; ${contrast} }
}
* { box-sizing: border-box; }
html {
  font-size: calc(118.75% * var(--size, 1)); scroll-padding-top: 3rem;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
body {
  margin: 0; background: var(--paper) center / cover fixed; color: var(--ink);
  font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052,
    "Book Antiqua", "Noto Serif", Georgia, serif;
  line-height: var(--lines, 1.5); letter-spacing: var(--letters, 0);
  word-spacing: calc(var(--letters, 0em) * 1.3);
  font-variant-numeric: oldstyle-nums; font-kerning: normal; overflow-wrap: anywhere;
}
[data-face="sans"] body {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
header, main, footer { max-width: 35rem; margin: 0 auto; padding: 0 min(1.25rem, 20px); }
.backed header, .backed main, .backed footer { background: var(--paper); }

/* The title page. */
header { text-align: center; padding-top: 3.5rem; padding-bottom: 2.5rem; }
header img { display: block; max-width: 100%; max-height: 60vh; margin: 0 auto 2rem; }
h1 { font-size: 2.1rem; line-height: 1.15; font-weight: 400; margin: 0; text-wrap: balance; }
header p { margin: .6rem auto 0; max-width: 27rem; text-wrap: balance; }
.author { font-style: italic; }
.about { color: var(--faint); font-size: .9rem; }
header::after { content: ""; display: block; width: 3rem; margin: 2rem auto 0; border-top: 1px solid var(--line); }

/* Prose and speech. */
.turn { text-wrap: pretty; hanging-punctuation: first allow-end; }
.turn + .turn { margin-top: 1.5rem; }
.turn, main h2 { position: relative; }
.turn:focus-visible::before, main h2:focus-visible::before {
  content: ""; position: absolute; inset-block: 0; inset-inline-start: calc(-.5rem - 2px);
  width: 2px; background: var(--accent);
}
p, figure { margin: 0; }
.turn p:not([class]) + p:not([class]) { text-indent: 1.4em; }
.turn .speech { padding-inline-start: 1.4em; text-indent: -1.4em; }
.turn .speech + .speech { margin-top: .3em; }
.turn .speech + :not(.speech), .turn :not(.speech) + .speech { margin-top: .7em; }
.who { font-variant-caps: small-caps; letter-spacing: .07em; }
.how { font-style: italic; }
.colon, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.who, .how { margin-inline-end: .3em; }
.turn .chosen { margin-bottom: .6em; color: var(--faint); font-style: italic; }
figure, .picture { margin: 1.2em 0; }
figure img { display: block; max-width: 100%; margin: 0 auto; }
.picture { color: var(--faint); font-style: italic; text-align: center; }
hr { border: 0; margin: 1.2em 0; text-align: center; line-height: 1; }
hr::before { content: "* * *"; letter-spacing: .5em; margin-inline-end: -.5em; color: var(--faint); }
.as-end, .as-center, .as-centre { text-align: center; margin-top: 1em; }
.problem { border: 2px solid; padding: .6rem .8rem; margin-top: .8em; }
a { color: var(--accent); }
.link a { display: inline-block; padding: .55rem 0; min-height: 44px; }

/* Choices. */
#choosing { margin-top: 2rem; }
h2 {
  margin: 0 0 .5rem; font-size: 1rem; font-weight: 400; color: var(--faint);
  font-variant-caps: all-small-caps; letter-spacing: .09em;
}
ol, ul { list-style: none; margin: 0; padding: 0; }
#choices > li { border-top: 1px solid var(--line); counter-increment: choice; display: flex; flex-wrap: wrap; }
#choices > li:last-child { border-bottom: 1px solid var(--line); }
button, input, select { font: inherit; letter-spacing: inherit; color: inherit; }
button {
  min-height: 44px; min-width: 44px; padding: .4rem .7rem; border: 1px solid var(--line);
  border-radius: 3px; background: none; text-align: start; cursor: pointer;
}
.choice { flex: 1 1 12rem; display: flex; border: 0; border-radius: 0; padding: .6rem .25rem; }
.choice::before { content: counter(choice); flex: none; width: 1.5em; color: var(--faint); }
.choice:hover, button:hover { background: var(--tint); }
.ask { border: 0; font-style: italic; color: var(--faint); }
.why { flex: 1 1 100%; padding: 0 0 .7rem 1.75em; color: var(--faint); font-size: .9rem; }
[aria-disabled="true"] { color: var(--off, var(--line)); cursor: default; }
[aria-disabled="true"]:hover { background: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.choice:focus-visible { outline-offset: -3px; }
.turn:focus-visible, h2:focus-visible { outline: none; }

/* What lies around the story. */
footer { padding-top: 2.5rem; padding-bottom: 3rem; font-size: .85rem; }
/* Room below, so that the newest turn can come to stand at the top. */
main:has(.turn + .turn) ~ footer { padding-bottom: 60vh; }
#tools { display: flex; flex-wrap: wrap; gap: .1rem; margin: 0 -.5rem; }
#tools button { border-color: transparent; padding: .4rem .5rem; color: var(--faint); }
#tools button:hover { border-color: var(--line); }
#tools [aria-disabled="true"] { color: var(--off, var(--line)); border-color: transparent; }
#status { min-height: 1.6em; padding: .2rem 0; font-style: italic; }
.skip:focus { display: block; padding: .7rem; text-align: center; }

/* Panels. */
dialog {
  width: min(36rem, 100vw - 1.5rem); max-width: none; max-height: 88vh; padding: 0;
  border: 1px solid var(--line); background: var(--paper); color: inherit; overflow: auto;
  overscroll-behavior: contain;
}
dialog::backdrop { background: #000a; }
#panel-head {
  position: sticky; top: 0; display: flex; align-items: center; gap: 1rem; z-index: 1;
  justify-content: space-between; padding: .6rem min(1.25rem, 16px); background: var(--paper);
  border-bottom: 1px solid var(--line);
}
#panel-head h2 { margin: 0; font-size: 1.15rem; color: inherit; }
#panel-status { flex: 1; font-style: italic; font-size: .9rem; }
#panel-body { text-wrap: pretty; padding: 1rem min(1.25rem, 16px) 1.5rem; }
#panel-body > * + * { margin-top: 1.1rem; }
h3 { margin: 0 0 .2rem; font-size: 1rem; font-weight: 400; font-style: italic; }
.person h3 { font-style: normal; font-variant-caps: small-caps; letter-spacing: .07em; font-size: 1.1rem; }
#panel-body section li { padding-inline-start: 1.4em; text-indent: -1.4em; }
.faint { color: var(--faint); font-size: .9rem; }
.row, .buttons { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
label.row { justify-content: space-between; }
label.row select, label.row input { flex: 0 1 15rem; min-width: 0; max-width: 100%; }
select, input:not([type]) , input[type="text"] {
  min-height: 44px; padding: .3rem .5rem; border: 1px solid var(--line); border-radius: 3px;
  background: var(--paper); max-width: 100%;
}
input[type="range"] { min-height: 44px; accent-color: var(--accent); }
.check { display: flex; gap: .6rem; align-items: center; min-height: 44px; }
.check input { flex: none; width: 24px; height: 24px; accent-color: var(--accent); }
.keys { margin: 0; columns: 2 10rem; }
.keys div { display: flex; gap: .8rem; break-inside: avoid; }
.keys dt { flex: none; min-width: 4.5em; }
dd { margin: 0; color: var(--faint); }
kbd { font: inherit; }
::file-selector-button {
  font: inherit; color: inherit; min-height: 44px; padding: .4rem .7rem; margin-inline-end: .6rem;
  border: 1px solid var(--line); border-radius: 3px; background: none;
}
input[type="file"] { width: 100%; min-height: 48px; overflow: hidden; }
label { max-width: 100%; }
.slot { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; }
.slot, .turns > li + li { padding: .7rem 0; border-top: 1px solid var(--line); }
.slot label { flex: 1 1 14rem; min-width: 0; display: flex; gap: .6rem; align-items: center; white-space: nowrap; }
.slot input { flex: 1; min-width: 0; }
.slot p { flex: 1 1 100%; }
.last { font-size: .9rem; }
.back { margin-top: .6rem; font-size: .85rem; }
.plain button { width: 100%; }
.plain li + li { margin-top: .5rem; }
[aria-current] { border-width: 2px; border-color: var(--ink); }
[hidden] { display: none !important; }
@media (forced-colors: active) {
  .choice, #tools button { border: 1px solid ButtonText; }
  .turn:focus-visible, main h2:focus-visible { outline: 2px solid Highlight; outline-offset: 4px; }
  [aria-disabled="true"] { color: GrayText; border-color: GrayText !important; }
}
@media (max-width: 30rem) {
  header { padding-top: 2rem; padding-bottom: 1.5rem; }
  h1 { font-size: 1.8rem; }
}
@media print {
  #choosing, footer, .skip, dialog { display: none; }
}
`;

export const style: string = sheet
  .replace(/\/\*.*?\*\//g, "")
  .replace(/\s+/g, " ")
  .replace(/ ?([{};,>]) ?/g, "$1")
  .replace(/: /g, ":")
  .trim();
