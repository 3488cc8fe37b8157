/** A page whose style sheet makes it hard to mark without moving it. */
export interface HardPage {
  /** Also its address: `NAME.html`. */
  name: string;
  html: string;
}

/** The one text of all these pages: names in headings, running text, lists, tables, links and quotes. */
const ARTICLE = `
<header><nav><a href="#ledger">Ledger</a> <a href="#list">List</a> <b>Lazarus Group</b></nav></header>
<main>
  <h1>The harbour clerk who wrote down Bybit</h1>
  <p class="lead">Lazarus Group came up at the counter again this morning, and the clerk put the
    <em>Ronin Network</em> theft of $620 million on a card of its own, as she does with every large one.</p>
  <p>She reads the papers in order. Park Jin Hyok is named in the first, Kimsuky in the second; Tornado
    <b>Cash</b> stands in both, and the ferrymen say that neither paper mentions the weather, which was
    extraordinarily, unaccountably, incomprehensibly bad when it was written.</p>
  <section id="ledger">
    <h2>What Bybit’s page in the ledger says</h2>
    <p>The auditors of WazirX and those of Atomic Wallet share a desk. Between them lies a ruler, and nobody
      moves it. APT38 has a drawer below, Andariel the one beside it, and the key to both hangs on a
      <a href="#list">nail beside Kimsuky</a>.</p>
    <blockquote>Count the coins twice and the harbour once, for the harbour stays. Whoever works for the
      Reconnaissance General Bureau counts neither.</blockquote>
  </section>
  <ul id="list">
    <li>Sinbad, with a note about Tornado Cash</li>
    <li>CoinEx, two lines, one of them crossed out</li>
    <li>Bybit lost $1.5 billion, underlined by hand</li>
  </ul>
  <table>
    <tbody>
      <tr><th>Drawer</th><th>Who</th><th>Remark of the clerk</th></tr>
      <tr><td>1</td><td>Lazarus Group</td><td>Opened on Tuesday; Bybit filed under B</td></tr>
      <tr><td>2</td><td>Kimsuky</td><td>Empty since the day that Atomic Wallet was moved upstairs</td></tr>
    </tbody>
  </table>
  <p class="last">At six she locks up. Lazarus Group, Bybit and Tornado Cash stay behind in the dark, in
    alphabetical disorder, and the ferry takes everybody else home.</p>
</main>
<aside><h3>Beside it</h3><p>Andariel had a poor year, says a postcard from WazirX.</p></aside>
<footer>Written for a test; nothing in it happened to Bybit or to a harbour.</footer>`;

const SHEETS: Readonly<Record<string, string>> = {
  flex: `
    body { display: flex; flex-wrap: wrap; gap: 12px; margin: 0; font: 16px/1.5 serif; }
    header, footer { flex: 1 0 100%; }
    main { display: flex; flex-flow: row wrap; align-items: baseline; flex: 3 1 0; gap: 10px; }
    main > * { flex: 1 1 240px; min-width: 0; }
    li, nav, p { display: flex; flex-wrap: wrap; align-items: center; }
    aside { flex: 1 1 0; align-self: stretch; }`,
  grid: `
    html { display: grid; grid-template-columns: 1fr minmax(0, 900px) 1fr; }
    html > * { grid-column: 2; }
    html > div { position: static !important; display: block !important; width: 100% !important; margin: 40px; }
    body { display: grid; grid-template: 'h h' auto 'm a' auto 'f f' auto / 3fr minmax(min-content, 1fr); }
    header { grid-area: h; } main { grid-area: m; } aside { grid-area: a; } footer { grid-area: f; }
    main { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); grid-auto-flow: dense; }
    h1, table { grid-column: 1 / -1; }
    section { display: grid; grid-template-rows: subgrid; grid-row: span 3; }
    ul { display: grid; grid-template-columns: min-content min-content; }`,
  columns: `
    body { font: 15px/1.4 Georgia, serif; margin: 20px; }
    main { columns: 4 150px; column-rule: 1px solid; column-gap: 18px; height: 620px; }
    h1 { column-span: all; }
    p { orphans: 2; widows: 2; margin: 0 0 8px; text-align: justify; }
    blockquote { break-inside: avoid; }
    section { box-decoration-break: clone; border: 1px solid; }`,
  transforms: `
    html { transform: translateZ(0); filter: contrast(1); }
    body { margin: 40px; transform: perspective(1200px) rotateY(6deg); }
    .lead { transform: rotate(-4deg) skewX(3deg); will-change: transform; }
    section { transform: scale(0.8); zoom: 1.25; }
    ul { rotate: 90deg; translate: 300px 0; width: 220px; height: 220px; }
    table { transform: scaleX(-1); }
    .last { scale: 1.2; transform-origin: 0 0; width: 60%; }
    aside { position: fixed; right: 10px; bottom: 10px; width: 200px; }`,
  scrollers: `
    html, body { height: 100%; margin: 0; overflow: hidden; overscroll-behavior: none; }
    body { display: flex; flex-direction: column; }
    header { position: sticky; top: 0; z-index: 2147483647; background: #fff; padding: 12px; }
    main { flex: 1; overflow: auto; scroll-snap-type: y proximity; scroll-behavior: smooth; }
    h2 { position: sticky; top: 0; background: #eee; scroll-snap-align: start; }
    section { height: 120px; overflow: scroll; resize: both; contain: paint; }
    table { display: block; width: 260px; overflow-x: scroll; white-space: nowrap; }
    main::after { content: ''; display: block; height: 900px; }
    aside { position: sticky; bottom: 0; max-height: 60px; overflow: hidden; }`,
  huge: `
    :root { font-size: clamp(14px, 2.2vw, 40px); }
    body { margin: 0; font: 1rem/0.9 Impact, sans-serif; zoom: 1.2; }
    h1 { font-size: 200px; line-height: 0.75; letter-spacing: -0.06em; margin: 0; overflow-wrap: anywhere; }
    h2 { font-size: clamp(40px, 12vw, 160px); text-transform: uppercase; text-wrap: balance; }
    .lead { font-size: 8vw; line-height: 1; text-shadow: 0 0 4px; -webkit-text-stroke: 1px; }
    .last { font-size: 3px; }
    li { font-variant: small-caps; word-spacing: 2em; }`,
  dark: `
    :root { color-scheme: dark; background: #0b0d10; color: #e8e6e1; }
    body { font: 17px/1.6 system-ui, sans-serif; max-width: 46em; margin: 0 auto; padding: 20px; }
    a { color: #8ab4f8; text-decoration: underline wavy 3px; text-underline-offset: 6px; }
    b, em { text-decoration: overline dotted; }
    ::selection { background: #fff; color: #000; }
    * { transition: all 3s; animation: glow 60s; }
    @keyframes glow { to { outline-color: #fff; } }
    blockquote { background: linear-gradient(#222, #444); background-clip: text; color: transparent; }
    section { mix-blend-mode: screen; opacity: 0.9; } table { background: #f5f0e0; color: #222; }`,
  vertical: `
    body { writing-mode: vertical-rl; margin: 12px; height: 720px; font: 17px/1.7 serif; }
    main { height: 100%; } header { writing-mode: horizontal-tb; }
    blockquote { writing-mode: sideways-lr; text-orientation: upright; }
    ul { text-orientation: upright; letter-spacing: 2px; } td:first-child { text-combine-upright: all; }
    .last { direction: ltr; unicode-bidi: isolate-override; } aside { float: inline-end; }`,
  tables: `
    body { margin: 0; font: 14px/1.3 Verdana, sans-serif; }
    table { table-layout: fixed; width: 320px; border-collapse: collapse; }
    td, th { border: 3px double; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    main { display: table; table-layout: fixed; width: 100%; border-spacing: 6px; }
    section, ul { display: table-row; } section > *, li { display: table-cell; vertical-align: baseline; }
    aside { display: inline-table; width: 90px; word-break: break-all; }`,
  contained: `
    body { margin: 0 auto; max-width: 900px; font: 17px/1.5 serif; container: page / inline-size; }
    section, ul, table, .last { content-visibility: auto; contain-intrinsic-size: auto 180px; }
    .lead { contain: strict; height: 90px; } blockquote { contain: layout paint style; }
    main { container-type: inline-size; }
    @container (min-width: 600px) { p { padding-inline: 5cqw; font-size: calc(10px + 1cqw); } }
    ul { margin-top: 700px; } aside { position: absolute; top: 0; anchor-name: --a; contain: size; width: 9em; height: 9em; }`,
  letters: `
    body { width: 300px; margin: 30px auto; font: 18px/1.4 Georgia, serif; }
    p, h1, li { text-align: justify; text-align-last: justify; hyphens: auto; text-wrap: pretty; }
    p::first-letter { font-size: 3.4em; float: left; line-height: 0.8; initial-letter: 3; }
    p::first-line { font-variant: small-caps; letter-spacing: 1px; }
    .last { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    blockquote { white-space: pre-line; tab-size: 8; } blockquote::before { content: open-quote; }
    td { text-overflow: ellipsis; overflow: hidden; max-width: 60px; white-space: nowrap; }
    p:has(b) { text-decoration: line-through; } ul { list-style: inside hiragana; }`,
};

/** Pages that read from right to left. */
const RTL: ReadonlySet<string> = new Set(['vertical']);

export const HARD_PAGES: readonly HardPage[] = Object.entries(SHEETS).map(([name, css]) => ({
  name,
  html: page(name, css),
}));

function page(name: string, css: string): string {
  return `<!doctype html>
<html lang="en"${RTL.has(name) ? ' dir="rtl"' : ''}>
<meta charset="utf-8"><title>Hard: ${name}</title>
<style>${css}</style>
<body>${ARTICLE}</body>
</html>`;
}
