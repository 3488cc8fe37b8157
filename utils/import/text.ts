import { foldName } from '../text/fold';

/** A text of somebody else's as one line: no control characters, no doubled spaces. */
export function oneLine(text: string): string {
  if (ONE_LINE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** ASCII with single spaces is one already, and quickly seen to be; nearly all names are. */
const ONE_LINE = /^[!-~]+(?: [!-~]+)*$/;

const LONGEST_SUMMARY = 300;

/** The beginning of a description, as far as whole sentences or words go; markup and footnotes left out. */
export function summaryFrom(description: string): string {
  const plain = oneLine(
    description
      .slice(0, 10 * LONGEST_SUMMARY)
      .replace(/\(Citation: [^)]{0,500}\)/g, '')
      .replace(/!?\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '$1')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/[`*]+|\[\d+\]/g, ''),
  );
  if (plain.length <= LONGEST_SUMMARY) return plain;
  const cut = plain.slice(0, LONGEST_SUMMARY).toWellFormed();
  const sentences = /^.{80,}[.!?。](?=\s)/su.exec(cut)?.[0];
  return sentences ?? `${cut.replace(/\s\S*$/, '')}…`;
}

/** A name as it is looked for in pages; empty if it cannot be. */
export function findableForm(name: string): string {
  return /[\p{L}\p{N}]/u.test(name) ? foldName(name) : '';
}

/** `Lazarus Group` as the part of an id: `lazarus-group`; empty where nothing of it can be written so. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** The address if it may be linked: https, without credentials; else null. */
export function secureUrl(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' && parsed.username === '' ? parsed : null;
}

/** "www.example.com" as a reader names it. */
export function siteOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}
