/** A page that is built to break what reads it. */
export interface HostilePage {
  /** Also its address. */
  name: string;
  type?: string;
  body: string;
  /** What is to be marked on it, in order. */
  marks: readonly string[];
}

/** What the page itself sees: its frames, faults that reach it, and breaches of its policy. */
const WITNESS = `
window.seen = { frames: 0, faults: [] };
(function frame() { seen.frames++; requestAnimationFrame(frame); })();
for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
  addEventListener(type, (e) => seen.faults.push(type + ' ' + (e.message ?? e.reason ?? e.violatedDirective)));`;

const ENDS = '<p id="named">At the end it was the Lazarus Group.</p>';

function page(name: string, body: string, marks: readonly string[], head = ''): HostilePage {
  return {
    name: `${name}.html`,
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>${head}
<script nonce="mine">${WITNESS}</script></head><body>${body}</body></html>`,
    marks,
  };
}

/** Runs while the page is parsed, before anybody else. */
function scripted(name: string, code: string, marks: readonly string[], body = ENDS): HostilePage {
  return page(name, `<div id="room"></div>${body}<script>${code}</script>`, marks);
}

/** Names that stand in for the document's own properties, for content scripts as well. */
const CLOBBERED =
  'createTreeWalker createRange createElement createElementNS createTextNode documentElement body head designMode activeElement querySelectorAll querySelector addEventListener removeEventListener elementsFromPoint caretPositionFromPoint caretRangeFromPoint hasFocus title implementation adoptedStyleSheets getSelection defaultView location readyState URL cookie';

/** Whatever of these is called, the page learns of it. */
const PATCHED = `
const called = seen.called = [];
for (const proto of [Array, Node, Element, HTMLElement, Document, Text, CharacterData, ShadowRoot, Range, Map, Set,
  String, RegExp, Promise, EventTarget, MutationObserver, TreeWalker, Selection, Highlight, HighlightRegistry, CSSStyleSheet].map((one) => one.prototype))
  for (const name of Object.getOwnPropertyNames(proto)) {
    const was = Object.getOwnPropertyDescriptor(proto, name);
    if (!was.configurable || name === 'constructor') continue;
    const spied = (work) => work && function (...args) {
      if (seen.armed && !seen.busy) called[called.length] = name;
      return Reflect.apply(work, this, args);
    };
    if (typeof was.value === 'function') Object.defineProperty(proto, name, { ...was, value: spied(was.value) });
    else if (was.get) Object.defineProperty(proto, name, { ...was, get: spied(was.get), set: spied(was.set) });
  }
for (const name of ['getSelection', 'requestIdleCallback', 'setTimeout', 'fetch', 'getComputedStyle', 'postMessage'])
  { const was = window[name]; window[name] = function (...args) { if (seen.armed && !seen.busy) called[called.length] = name; return was.apply(this, args); }; }
addEventListener('keydown', () => { seen.armed = false; });
seen.armed = true;`;

export const PAGES: readonly HostilePage[] = [
  page(
    'clobbered-document',
    `${CLOBBERED.split(' ')
      .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
      .join('')}<p>By Kimsuky.</p>${ENDS}`,
    ['Kimsuky', 'Lazarus Group'],
  ),
  page('patched', `${ENDS}<script>${PATCHED}</script>`, ['Lazarus Group']),
  page('domain', `${ENDS}<script>document.domain = document.domain;</script>`, ['Lazarus Group']),
  page(
    'strict',
    ENDS,
    ['Lazarus Group'],
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-mine'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'">`,
  ),
  page('base', ENDS, ['Lazarus Group'], '<base href="https://elsewhere.example/" target="_top">'),
  page(
    'overlaid',
    `${ENDS}<dialog id="dialog" style="inset: auto 0 0 auto">In front</dialog><div id="over" style="position: fixed; inset: 0; z-index: 2147483647"></div>
     <script nonce="mine">dialog.show()</script>`,
    ['Lazarus Group'],
  ),
  page(
    'odd-characters',
    `<p id="lone"></p><p>\u202eBybit\u202c and \u2066Kimsuky\u2069.</p><p id="zero"></p>${ENDS}
     <script>lone.textContent = '\\ud800Bybit\\udc00 \\udc00\\ud800';
     zero.textContent = 'Kimsuky ' + '\\u200b\\u200d\\ufeff\\u2060'.repeat(25_000) + ' Bybit';</script>`,
    ['Bybit', 'Bybit', 'Kimsuky', 'Kimsuky', 'Bybit', 'Lazarus Group'],
  ),
  // Not drawn, because the browser itself cannot lay out so much in a minute; it is read all the same.
  scripted(
    'one-node',
    `room.hidden = true;
     room.textContent = 'Kimsuky, ' + 'a word or two, '.repeat(700_000) + 'Bybit.';`,
    ['Kimsuky', 'Bybit', 'Lazarus Group'],
  ),
  scripted(
    'many-nodes',
    `const part = document.createElement('div');
     for (let i = 0; i < 1000; i++) part.append(document.createElement('p'));
     for (const p of part.children) p.append('word ', document.createElement('b'), 'word');
     for (let i = 0; i < 125; i++) room.append(part.cloneNode(true));
     room.style.contentVisibility = 'hidden';
     room.firstChild.firstChild.append(' Kimsuky');`,
    ['Kimsuky', 'Lazarus Group'],
  ),
  // Drawn, it ends the browser's own process.
  scripted(
    'deep',
    `room.hidden = true;
     let at = room;
     for (let i = 0; i < 20000; i++) { const b = document.createElement('b'); at.append('w ', b); at = b; }
     at.append('Kimsuky');`,
    ['Kimsuky', 'Lazarus Group'],
  ),
  {
    name: 'page.xhtml',
    type: 'application/xhtml+xml',
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>X</title>
<script>${WITNESS.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script></head><body><p>The Lazarus <![CDATA[Group]]>.</p>${ENDS}</body></html>`,
    marks: ['Lazarus Group', 'Lazarus Group'],
  },
  {
    name: 'picture.svg',
    type: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><script><![CDATA[${WITNESS}]]></script>
<text id="named" x="10" y="50">Lazarus Group</text></svg>`,
    marks: [],
  },
  {
    name: 'data.xml',
    type: 'application/xml',
    body: '<?xml version="1.0"?><report><by>Lazarus Group</by></report>',
    // The browser shows it as a page of its own, with what was sent beside it.
    marks: ['Lazarus Group', 'Lazarus Group'],
  },
];

/** Takes away, or pulls about, whatever is added beside head and body, until `seen.stop()`. */
const persecute = (does: string): string => `
  seen.times = 0;
  const persecute = () => {
    for (const one of [...document.querySelectorAll('html > :not(head, body), body > div')]) { seen.times++; ${does}; }
  };
  const watch = new MutationObserver(persecute);
  // To watch what one moves oneself would never end.
  if (${does === 'one.remove()'}) watch.observe(document, { childList: true, subtree: true });
  const timer = setInterval(persecute, 5);
  seen.stop = () => { watch.disconnect(); clearInterval(timer); };`;

/** All that a page can make up, fifty times a second, at the place of the mention. */
const FAKE = `
  const { x, y } = named.getBoundingClientRect();
  const where = { bubbles: true, composed: true, detail: 1, clientX: x + 180, clientY: y + 10, pointerType: 'mouse' };
  const fakes = () => {
    for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'pointerleave']) named.dispatchEvent(new PointerEvent(type, where));
    for (const type of ['mousemove', 'mouseover', 'click']) named.dispatchEvent(new MouseEvent(type, where));
    for (const key of ['Enter', 'Escape', 'N']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
    for (const type of ['selectionchange', 'pageshow', 'sourcelight.card', 'sourcelight']) dispatchEvent(new CustomEvent(type, { detail: { name: 'card', entity: 'lazarus-group' } }));
    for (const name of ['card', 'resolve', 'bring', 'count', 'settings']) postMessage({ name, request: { entity: 'lazarus-group', count: 7 }, command: 'next-mention', lookUp: 'Bybit' }, '*');
  };
  setInterval(fakes, 20);`;

const PLACED = '<p id="named" style="margin: 80px">At the end it was the Lazarus Group.</p>';

/** Pages that act while one reads. */
export const ACTS: readonly HostilePage[] = [
  scripted('remover', persecute('one.remove()'), [], PLACED),
  scripted(
    'mover',
    persecute(
      '(one.parentNode === document.body ? document.documentElement : document.body).append(one)',
    ),
    [],
    PLACED,
  ),
  scripted('faker', FAKE, [], PLACED),
  scripted(
    'churning',
    `const TEXTS = ['Nobody was there, ', 'It is Bybit now, ', 'Prices rose by ', 'Kimsuky came by, '];
     const made = (text) => Object.assign(document.createElement('p'), { textContent: text });
     for (let i = 0; i < 200; i++) room.append(made('Kimsuky came by.'));
     const start = performance.now();
     seen.times = 0;
     const timer = setInterval(() => {
       for (let due = Math.min(200, performance.now() - start - seen.times); due > 0; due--) {
         const at = seen.times++, p = room.children[at * 7 % 200], text = TEXTS[at % 5 % 4] + at;
         if (at % 3) p.firstChild.data = text;
         else p.replaceWith(made(text));
       }
     }, 4);
     field.oninput = () => { echo.value = field.value; };
     seen.stop = () => { clearInterval(timer); return [...room.children].flatMap((p) => /Kimsuky|Bybit/.exec(p.textContent) ?? []); };`,
    [],
    `<input id="field" autofocus><output id="echo"></output><div id="news"></div>${ENDS}`,
  ),
  scripted(
    'flickering',
    `for (let i = 0; i < 3000; i++) room.append(Object.assign(document.createElement('p'), { textContent: 'Kimsuky came by.' }));
     let i = 0;
     const timer = setInterval(() => {
       for (let n = 0; n < 40; n++) room.children[i++ % 3000].firstChild.data = i % 2 ? 'Nobody was there.' : 'It is Bybit now.';
     }, 4);
     seen.stop = () => { clearInterval(timer); return [...room.children].slice(0, 3000).map((p) => (/Kimsuky|Bybit/.exec(p.textContent) ?? [])[0]).filter(Boolean); };`,
    [],
  ),
  scripted(
    'endless',
    `const grow = () => { for (let n = 0; n < 20; n++) room.append(Object.assign(document.createElement('p'), { textContent: 'Bybit once more.' })); };
     grow();
     new IntersectionObserver(([one]) => { if (one.isIntersecting && room.children.length < 1000) { grow(); } }).observe(named);
     addEventListener('scroll', () => { if (room.children.length < 1000) grow(); });`,
    [],
  ),
  page(
    'sandboxed',
    `${ENDS}<iframe sandbox srcdoc="<p>Kimsuky was there.</p>"></iframe>
     <iframe sandbox="allow-scripts" srcdoc="<p>Kimsuky was there.</p><script>try { parent.document } catch { document.title = 'alone' }</script>"></iframe>`,
    ['Lazarus Group'],
  ),
];
