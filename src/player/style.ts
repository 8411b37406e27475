/**
 * How the page looks: one column of book type, light or dark as the reader has it, nothing moving.
 *
 * All that is read is set as a novel is, solid, with one measure of indent: first lines of
 * narration have it, and the words of choices. A speech begins at the margin with its speaker's
 * name, in small capitals, as in a printed play. Choices are set in the colour of links. Text holds 7:1 on its ground, targets are 44 px at the least, and at 320 px or
 * twice the size everything still stands in the column. Lengths go by the reader's own size.
 *
 * Comments and line ends are taken out here, once: they would weigh on every page.
 */

const colours = `
  --paper: #fbf9f4; --ink: #1d1b18; --faint: #57534b; --line: #8a8479; --hair: #ded8cb;
  --accent: #234e70; --tint: #f3efe6; --veil: #eee8dbd9;
`;

const dark = `
  --paper: #171614; --ink: #e8e4db; --faint: #b4afa4; --line: #7d776c; --hair: #3a3630;
  --accent: #a9cdea; --tint: #211f1b; --veil: #0b0a09d9;
`;

// The system's own, which are as far apart as they can be, light or dark.
const contrast = `
  --paper: Canvas; --ink: CanvasText; --faint: CanvasText; --line: CanvasText;
  --hair: CanvasText; --accent: LinkText; --tint: Canvas; --off: GrayText; --veil: #000a;
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
  font-size: calc(118.75% * var(--size, 1)); scroll-padding-top: 1rem;
  -webkit-text-size-adjust: 100%;
}
body {
  margin: 0; background: var(--paper) center / cover fixed; color: var(--ink);
  font-family: "Iowan Old Style", "Palatino Linotype", Palatino, P052, Georgia, serif;
  line-height: var(--lines, 1.5); letter-spacing: var(--letters, 0);
  word-spacing: calc(var(--letters, 0em) * 1.3);
  font-variant-numeric: oldstyle-nums; overflow-wrap: anywhere;
  text-wrap: pretty;
}
[data-face="sans"] body {
  font-family: system-ui, sans-serif;
}
header, main, footer { max-width: 35rem; margin: 0 auto; padding: 0 min(1.25rem, 20px); }
.backed header, .backed main, .backed footer { background: var(--paper); }

/* The title page. */
header { text-align: center; padding-top: 3.5rem; padding-bottom: 2rem; }
header img { display: block; max-width: 100%; max-height: 60vh; margin: 0 auto 2rem; }
h1 { font-size: 2.1rem; line-height: 1.15; font-weight: 400; margin: 0; text-wrap: balance; }
header p { margin: .75rem auto 0; max-width: 27rem; text-wrap: balance; }
.author, #part { font-style: italic; }
.about, small { color: var(--faint); font-size: .9rem; }
header::after { content: ""; display: block; width: 3rem; margin: 1.5rem auto 0; border-top: 1px solid var(--line); }
#part:empty { display: none; }

/* Prose and speech. */
.turn { position: relative; }
/* Where the new begins. */
.turn + #now::before {
  content: ""; position: absolute; top: .58em; inset-inline-start: max(-1rem, -16px);
  width: .36em; height: .36em; background: var(--accent); transform: rotate(45deg);
}
p, figure { margin: 0; }
.turn p + p:not([class]) { text-indent: 1.5em; }
.who { font-variant-caps: all-small-caps; font-size: 1.1em; line-height: 1; letter-spacing: .06em; }
.how { font-style: italic; }
.turn .chosen { margin-bottom: .6em; color: var(--faint); font-style: italic; }
.turn .chosen + p:not([class]) { text-indent: 0; }
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
.turn + .turn, #story:not(:empty) + * { margin-top: 1.6rem; }
h2 { margin: 0 0 .7rem; font-size: 1rem; font-weight: 400; font-style: italic; color: var(--faint); }
.counted h2:not(:focus-visible), .skip:not(:focus) {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
}
ol, ul { list-style: none; margin: 0; padding: 0; }
#choices > li { border-top: 1px solid var(--hair); counter-increment: choice; display: flex; flex-wrap: wrap; }
#choices > li:last-child { border-bottom: 1px solid var(--hair); }
button, input, select { font: inherit; letter-spacing: inherit; color: inherit; }
button {
  min-height: 44px; min-width: 44px; padding: .5rem .8rem .3rem; border: 1px solid var(--line);
  border-radius: 3px; background: none; text-align: start; cursor: pointer; text-wrap: inherit;
}
.choice {
  flex: 1 1 12rem; display: flex; border: 0; border-radius: 0; margin: 0 max(-.5rem, -8px);
  padding: .7rem min(.5rem, 8px) .5rem; color: var(--accent);
}
.choice::before { content: counter(choice); flex: none; width: 1.5em; color: var(--faint); }
.choice span { text-wrap: pretty; }
.said::before { content: open-quote; }
.said::after { content: close-quote; }
button:hover { background: var(--tint); --faint: var(--ink); }
.ask { border: 0; font-style: italic; color: var(--faint); }
.why { flex: 1 1 100%; padding: 0 0 .7rem 1.5em; color: var(--faint); font-size: .9rem; }
[aria-disabled="true"] { color: var(--off, var(--line)); cursor: default; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.choice:focus-visible { outline-offset: -3px; }
.turn:focus-visible, h2:focus-visible { outline: none; }
.title { text-align: center; }
.title h2 { color: inherit; }
.title #choices { display: flex; flex-wrap: wrap; gap: 1rem; }
.title #choices > li { flex: 1 1 13rem; border: 1px solid var(--hair); }
.title .choice { display: block; margin: 0; padding: 1.1rem 1rem .8rem; text-align: center; }
.title .choice::before { content: none; }
small { display: block; }

/* What lies around the story. */
footer { padding-top: 1rem; padding-bottom: 3rem; font-size: .85rem; }
/* Room below, so that the newest turn can come to stand at the top. */
.begun footer { padding-bottom: 70vh; }
main:has(.title) ~ footer { text-align: center; }
#tools { display: flex; flex-wrap: wrap; gap: 0 1.3rem; }
main:has(.title) ~ footer #tools { justify-content: center; }
#tools div { display: flex; flex-wrap: wrap; gap: 0 .8rem; }
#tools div:not(:has(:not([hidden]))) { display: none; }
#tools button {
  border: 0; padding: 0; color: var(--faint);
  text-decoration: underline 1px var(--line); text-underline-offset: .25em;
}
#status { min-height: 2.6em; font-style: italic; }
.skip:focus { display: block; padding: .7rem; text-align: center; }

/* Panels. */
dialog {
  width: min(36rem, 100vw - 1.5rem); max-width: none; max-height: 88vh; padding: 0;
  border: 1px solid var(--line); background: var(--paper); color: inherit; overflow: auto;
  overscroll-behavior: contain; scroll-padding: 7rem 0 2rem;
}
dialog::backdrop { background: var(--veil, #0009); backdrop-filter: blur(4px); }
/* There is more below. */
dialog::after {
  content: ""; position: sticky; bottom: 0; display: block; height: 1.5rem;
  background: linear-gradient(transparent, var(--paper)); pointer-events: none;
}
#panel-head {
  position: sticky; top: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem;
  z-index: 1; justify-content: space-between; padding: .5rem min(1.25rem, 16px); background: var(--paper);
  border-bottom: 1px solid var(--hair);
}
#panel-head h2 { margin: 0; font-size: 1.3rem; font-style: normal; color: inherit; }
#panel-status { flex: 1; font-style: italic; text-align: end; }
#close, .buttons button, .back {
  border: 0; padding: 0; color: var(--accent);
  text-decoration: underline 1px; text-underline-offset: .25em;
}
#panel-body { padding: 1rem min(1.25rem, 16px) .5rem; }
#panel-body > * + * { margin-top: 1.1rem; }
h3 { margin: 0; font-size: 1rem; font-weight: 400; font-style: italic; }
h3 .who { font-style: normal; font-size: 1.2rem; }
#panel-body section li { padding-inline-start: 1.5em; text-indent: -1.5em; }
.faint { color: var(--faint); font-size: .9rem; }
.row, .buttons { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: center; }
label.row { justify-content: space-between; }
label.row select, label.row input { flex: 0 1 15rem; min-width: 0; max-width: 100%; }
select, input:not([type]) {
  min-height: 44px; padding: .4rem .5rem .2rem; border: 1px solid var(--line); border-radius: 3px;
  background: var(--paper); max-width: 100%;
}
input[type="range"] { min-height: 44px; accent-color: var(--accent); }
.check, .named { display: flex; gap: .6rem; align-items: center; min-height: 44px; }
.named { flex: 1 1 18rem; flex-wrap: wrap; }
.named input { flex: 1 1 8rem; min-width: 0; }
.check input { flex: none; width: 24px; height: 24px; accent-color: var(--accent); }
.keys { columns: 2 10rem; color: var(--faint); }
label { max-width: 100%; }
.slot + .slot, .turns > li + li { padding-top: .7rem; border-top: 1px solid var(--hair); }
.slot h3 { font-style: normal; }
.last { font-style: italic; }
[hidden] { display: none !important; }
@media (forced-colors: active) {
  #choices > li { border: 0 !important; }
  .choice { border: 1px solid ButtonText; }
  .turn:focus-visible, main h2:focus-visible { outline: 2px solid Highlight; outline-offset: 4px; }
  [aria-disabled="true"] { color: GrayText; border-color: GrayText !important; }
}
@media (max-width: 30rem) {
  html { font-size: calc(109.375% * var(--size, 1)); }
  header { padding-top: 2rem; padding-bottom: 1.5rem; }
  h1 { font-size: 1.8rem; }
}
@media print {
  :root { color-scheme: light; ${colours} }
  #choosing, footer, .skip, dialog { display: none; }
}
`;

export const style: string = sheet
  .replace(/\/\*.*?\*\//g, "")
  .replace(/\s+/g, " ")
  .replace(/ ?([{};,>]) ?/g, "$1")
  .replace(/: /g, ":")
  .trim();
