import type { PolicyValue, PolicyValues } from './values';

export const WINDOWS_KEYS = {
  chrome: (id: string) => `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${id}\\policy`,
  edge: (id: string) => `Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${id}\\policy`,
  firefox: (id: string) => `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${id}`,
} as const;

/** A `.reg` file that sets the values for the whole machine; lists are keys with numbered values. */
export function registryFile(key: string, values: PolicyValues): string {
  const all = Object.entries(values);
  const lines = all.flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [`"${name}"=${data(value)}`],
  );
  const lists = all.flatMap(([name, value]) =>
    typeof value === 'object' ? section(`${key}\\${name}`, numbered(value)) : [],
  );
  const file = ['Windows Registry Editor Version 5.00', '', ...section(key, lines), ...lists];
  return file.join('\r\n');
}

function section(key: string, lines: readonly string[]): string[] {
  return [`[HKEY_LOCAL_MACHINE\\${key}]`, ...lines, ''];
}

function numbered(values: readonly string[]): string[] {
  return values.map((value, index) => `"${index + 1}"=${data(value)}`);
}

function data(value: Exclude<PolicyValue, readonly string[]>): string {
  if (typeof value === 'string') return text(value);
  return `dword:${Number(value).toString(16).padStart(8, '0')}`;
}

/** Beyond ASCII as the bytes of UTF-16, so that the file's own encoding does not matter. */
function text(value: string): string {
  if (/^[ -~]*$/.test(value)) return `"${value.replace(/[\\"]/g, '\\$&')}"`;
  const bytes = [...Buffer.from(`${value}\0`, 'utf16le')];
  return `hex(1):${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}
