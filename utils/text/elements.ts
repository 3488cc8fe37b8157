/** HTML elements by how text runs through them; in lower case, as `localName` gives them. */

/** Elements that do not end a run of text: `<b>Laza</b>rus` is one word. All others do. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby s small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements whose text is not read: code, form fields, and what is never shown. */
export const UNREAD_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'script style noscript template textarea select datalist option input svg math canvas iframe object embed ' +
    'audio video code pre kbd samp head'
  ).split(' '),
);
