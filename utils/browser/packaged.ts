/**
 * A file of the extension's own package, read where its pages, its background and their workers run;
 * workers have no extension API to ask for an address.
 */
export async function packaged(path: string): Promise<string> {
  const response = await fetch(new URL(path, location.origin));
  if (!response.ok) throw new Error(`the extension's ${path} cannot be read`);
  return response.text();
}
