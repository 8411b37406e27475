/**
 * How the report looks: paper, ink and a little colour; on paper as on a screen.
 *
 * Words are set in book type, figures and code in their own. Colour never says anything alone.
 * Text holds 7:1 on its ground, or 4.5:1 where it is aside.
 */

const light = `
  --paper: #fbf9f4; --card: #ffffff; --ink: #1d1b18; --faint: #57534b; --line: #d8d2c5; --edge: #8a8479;
  --accent: #234e70; --good: #1f5c3a; --bad: #8c2318; --warn: #6b4a00; --tint: #f0ece2;
  --mark: #fbe7a8; --bad-tint: #f9e6e2; --warn-tint: #f7edd4; --good-tint: #e3f0e6;
`;

const dark = `
  --paper: #171614; --card: #1f1d1a; --ink: #e8e4db; --faint: #b4afa4; --line: #3a362f; --edge: #7d776c;
  --accent: #a9cdea; --good: #9fd6b4; --bad: #f3a99d; --warn: #e6c777; --tint: #26231f;
  --mark: #5a4a14; --bad-tint: #3a201c; --warn-tint: #352b14; --good-tint: #1b3024;
`;

const text = `
:root { color-scheme: light; ${light} }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark; ${dark} } }
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5; overflow-wrap: anywhere;
  font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Book Antiqua", "Noto Serif", Georgia, serif; }
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 3rem; }
.kind { margin: 0; color: var(--faint); font-style: italic; }
h1 { font-size: 2.2rem; font-weight: 400; line-height: 1.15; margin: .2rem 0 1.5rem; text-wrap: balance; }
h2 { font-size: 1.35rem; font-weight: 400; margin: 3.2rem 0 1rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; font-weight: 600; margin: 0; line-height: 1.35; }
.finding h3 { display: flex; gap: .7rem; align-items: baseline; margin-bottom: .5rem; }
p { margin: .55rem 0; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .6rem; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; font-size: .84em; }

.verdict { border-inline-start: 4px solid var(--edge); background: var(--tint); padding: .8rem 1.1rem; border-radius: 2px; }
.verdict p, .verdict ul { margin: .1rem 0; }
.verdict ul { padding-inline-start: 1.2rem; margin-top: .5rem; }
.verdict .word { font-size: 1.25rem; line-height: 1.3; margin-bottom: .3rem; }
.verdict a { color: inherit; }
.verdict.proved { border-color: var(--good); background: var(--good-tint); }
.verdict.proved .word { color: var(--good); }
.verdict.bounded, .verdict.stopped { border-color: var(--warn); background: var(--warn-tint); }
.verdict.bounded .word, .verdict.stopped .word { color: var(--warn); }

.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .2rem 1.6rem; margin: 1.4rem 0; }
.cards div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.cards dt { color: var(--faint); font-size: .88rem; }
.cards dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: lining-nums; white-space: nowrap; }
nav ul { list-style: none; margin: 0; padding: .9rem 0 0; display: flex; flex-wrap: wrap; gap: .15rem 1.3rem; font-size: .92rem; border-top: 1px solid var(--line); }
nav a { display: inline-block; padding: .25rem 0; }

.finding { background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--edge); border-radius: 3px; padding: 1rem 1.2rem .7rem; margin: 1.1rem 0; }
.finding.error { border-inline-start-color: var(--bad); }
.finding.warning { border-inline-start-color: var(--warn); }
/* The faces asked for stand high in their line: a little more room above makes up for it. */
.severity { flex: none; font-size: .74rem; line-height: 1; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; padding: .42em .6em .3em; border-radius: 2px; background: var(--tint); color: var(--faint); }
.error .severity { background: var(--bad-tint); color: var(--bad); }
.warning .severity { background: var(--warn-tint); color: var(--warn); }
.id { color: var(--faint); margin-top: .4rem; font-size: .86rem; }
.excerpt { margin: .6rem 0; }
.excerpt figcaption { color: var(--faint); font-size: .86rem; }
pre { margin: .2rem 0 0; width: fit-content; max-width: 100%; padding: .45rem .7rem; line-height: 1.55; background: var(--tint); border-radius: 2px; overflow-x: auto; white-space: pre-wrap; tab-size: 4; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .1em; }
.other mark { background: none; border-bottom: 2px solid var(--accent); }
details { margin: .8rem 0 .2rem; }
summary { cursor: pointer; color: var(--accent); padding: .3rem 0; }
.script { margin: .5rem 0 .2rem; padding: .4rem 0 .4rem 1.1rem; border-inline-start: 2px solid var(--line); max-width: 40rem; }
.script p { margin: 0; }
.script .told { text-indent: 1.4em; }
.script .happens { margin: .1rem 0 .5rem; padding-inline-start: 1.4em; font-size: .88rem; font-style: italic; color: var(--bad); }
.warning .script .happens, .note .script .happens { color: var(--warn); }
.script .aside { margin: .4rem 0; }
.names { font-size: .92rem; color: var(--faint); margin-top: .4rem; }
.names p { margin: .35rem 0; }
.rules { padding-inline-start: 1.1rem; }
.rules li { margin: .3rem 0; }
.rule { font-style: italic; }
.script .speech { padding-inline-start: 1.4em; text-indent: -1.4em; }
.who { font-variant-caps: small-caps; letter-spacing: .03em; }
.how { font-style: italic; }
.script .chosen { margin: .9rem 0 .5rem; font-style: italic; color: var(--accent); }
.number { display: inline-block; min-width: 1.5em; font-style: normal; font-size: .85em; color: var(--faint); }
.aside { color: var(--faint); font-size: .92rem; }
.early { margin: .3rem 0 .8rem; padding-inline-start: 2.2rem; font-style: italic; color: var(--accent); columns: 2 16rem; }
.early li::marker { font-style: normal; color: var(--faint); font-size: .85em; }
.places { list-style: none; margin: .8rem 0 0; padding: 0; }
.places li + li { border-top: 1px solid var(--line); padding-top: .4rem; margin-top: .5rem; }
.places .id { margin: .2rem 0; font-size: .9em; }
.cards sup { font-size: .6em; line-height: 0; }
.accepted { padding-inline-start: 1.1rem; }
.accepted li { margin: .5rem 0; }
.accepted code { color: var(--faint); }

.table { overflow-x: auto; margin: .4rem 0; }
table { border-collapse: collapse; overflow-wrap: break-word; width: 100%; font-size: .95rem; font-variant-numeric: lining-nums tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: start; vertical-align: top; padding: .4rem 1.1rem .4rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--faint); font-size: .86rem; white-space: nowrap; }
td ul { margin: 0; padding-inline-start: 1rem; }
td li + li { margin-top: .2rem; }
.place { color: var(--faint); font-size: .9em; }
.share { white-space: nowrap; }
.bar { vertical-align: .05em; }
.bar .all { fill: var(--line); }
.bar .some { fill: var(--accent); }
.state { font-weight: 600; }
.state.holds { color: var(--good); }
.state.broken { color: var(--bad); }
.state.open { color: var(--warn); }

.promise + .promise { margin-top: 1.6rem; }
.promise h3 .aside { font-weight: 400; }
.arcs { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1.1rem 1.8rem; margin: .6rem 0; }
.arc { margin: 0; break-inside: avoid; }
.arc figcaption { font-size: .95rem; }
.arc svg { display: block; width: 100%; height: auto; }
.arc .felt { fill: var(--accent); }
.arc .edge { fill: none; stroke: var(--accent); stroke-width: 1; }
.arc .edge.sofar { stroke-dasharray: 4 3; }
.arc .mean { fill: none; stroke: var(--ink); stroke-width: 1.8; stroke-linejoin: round; }
.arc .grid { stroke: var(--line); stroke-width: 1; }
.arc .zero { stroke: var(--edge); }
.arc .axis { font-size: 11px; fill: var(--faint); }
.where { padding-inline-start: 1.1rem; }
.where .place { margin-inline-end: .4rem; }

.map { overflow-x: auto; border: 1px solid var(--line); border-radius: 3px; background: var(--card); }
.map svg { display: block; margin: 0 auto; }
/* A map wider than the text stands out on both sides. */
.map { width: max-content; min-width: 100%; max-width: calc(100vw - 2.5rem); margin-inline-start: 50%; transform: translateX(-50%); }
@media (max-width: 40rem) { .map.fits svg { max-width: max(100%, 34rem); height: auto; } }
.way { fill: none; stroke: var(--edge); stroke-width: 1.2; marker-end: url(#tip); }
.way.dead { stroke-dasharray: 3 4; }
.way.back { marker-start: url(#tip); }
.tip { fill: var(--edge); }
.card rect { fill: var(--paper); stroke: var(--edge); }
.card.ending rect { stroke-width: 2.4; stroke: var(--accent); }
.card.partly rect { fill: var(--warn-tint); }
.card.never rect { fill: var(--bad-tint); stroke: var(--bad); stroke-dasharray: 4 3; }
.card text { font-size: 14.5px; fill: var(--ink); }
.card .says { font-size: 12.5px; fill: var(--faint); }
.card.never .says { fill: var(--bad); }

footer { margin-top: 3.5rem; padding-bottom: 3rem; color: var(--faint); font-size: .88rem; }
footer p { border-top: 1px solid var(--line); padding-top: .9rem; }

@media (forced-colors: active) {
  .verdict, .finding { border: 2px solid CanvasText; }
  .card rect { fill: Canvas; stroke: CanvasText; }
  .way { stroke: CanvasText; }
  .bar .some { fill: CanvasText; }
  .arc .felt { fill: Highlight; }
  .arc .edge, .arc .mean { stroke: CanvasText; }
}
@media print {
  :root { color-scheme: light; ${light} --paper: #ffffff; }
  html { font-size: 10pt; }
  header, main, footer { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  .finding { break-inside: avoid-page; }
  h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .map { overflow: visible; border: 0; width: auto; margin: 0; transform: none; break-inside: avoid; }
  .map svg { max-width: 100%; height: auto; max-height: 24cm; }
  .table { overflow: visible; }
}
`;

/** The page's style, without what only people who change it read. */
export const sheet: string = text.replace(/\s*\n\s*/g, "\n").trim();
