import type { PolicyEntry } from './reference';

/** The page that names every key, its type and what it does. */
export function referencePage(reference: readonly PolicyEntry[]): string {
  const rows = reference.map(
    ({ name, type, description }) =>
      `| \`${name}\` | ${type === 'list' ? 'list of strings' : type} | ${cell(description)} |`,
  );
  return `# Keys of the policy

Written by \`npm run policy-templates\` from the table of settings. What a browser passes on is checked once more
by Sourcelight: an invalid value is left out, in a list the invalid entry alone, and named on the diagnosis page.

| key | type | |
|---|---|---|
${rows.join('\n')}
`;
}

function cell(text: string): string {
  return text.replace(/[|*<]/g, '\\$&');
}
