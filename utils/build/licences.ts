import * as v from 'valibot';
import type { Plugin } from 'vite';

/** Where Vite lists the packages of one bundle; taken out again, since there are many bundles. */
const LISTED = 'licences.json';
/** Licences that ask to be passed on; MPL-2.0 that its own files stay open, which they are where they came from. */
const ALLOWED = /^(?:MIT|MPL-2\.0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause)$/;

const NO_TEXT = 'Its package holds no text of the licence.';

const Listed = v.array(
  v.object({
    name: v.string(),
    version: v.string(),
    identifier: v.optional(v.string()),
    text: v.optional(v.string()),
  }),
);
type Package = v.InferOutput<typeof Listed>[number];

/** The packages that all bundles of a build hold, and what their licences ask to be passed on. */
export class Licences {
  private readonly packages = new Map<string, Package>();

  plugin(): Plugin {
    return {
      name: 'sourcelight:licences',
      config: () => ({ build: { license: { fileName: LISTED } } }),
      generateBundle: {
        order: 'post',
        handler: (_options, bundle) => {
          const list = bundle[LISTED];
          if (list?.type !== 'asset') return;
          delete bundle[LISTED];
          for (const one of v.parse(Listed, JSON.parse(String(list.source)))) this.add(one);
        },
      },
    };
  }

  private add(one: Package): void {
    const name = `${one.name} ${one.version}`;
    if (!ALLOWED.test(one.identifier ?? ''))
      throw new Error(`${name}: its licence is “${one.identifier}”; ship no such package`);
    this.packages.set(name, one);
  }

  /** For people: each package with its licence, in order of the names. */
  text(): string {
    const parts = [...this.packages]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { identifier, text }]) => `${name} (${identifier})\n\n${text ?? NO_TEXT}\n`);
    return `Sourcelight contains these packages.\n\n${parts.join('\n----\n\n')}`;
  }
}
