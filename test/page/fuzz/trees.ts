import fc from 'fast-check';
import { TEXT } from '../../fuzz/inputs';
import type { Made } from './build';

const NAMES =
  'p div b i em span a li ul td table h1 blockquote form br script style textarea pre code details summary svg slot section'.split(
    ' ',
  );
/** Elements that can have a shadow. */
const HOSTS = /^(?:p|div|span|h1|blockquote|section)$/;

const text = TEXT.map((all) => all.replace(/\r/g, ''));

/** Any tree of a page. */
export const TREE: fc.Arbitrary<readonly Made[]> = fc.letrec<{ all: readonly Made[]; one: Made }>(
  (tie) => ({
    all: fc.array(tie('one'), { maxLength: 5 }),
    one: fc.oneof(
      { maxDepth: 6, depthSize: 'small' },
      text,
      fc
        .record({
          name: fc.constantFrom(...NAMES),
          inside: tie('all'),
          shadow: fc.option(tie('all'), { freq: 8 }),
        })
        .map(({ name, inside, shadow }) =>
          shadow && HOSTS.test(name) ? { name, inside, shadow } : { name, inside },
        ),
    ),
  }),
).all;
