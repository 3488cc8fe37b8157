import { XMLBuilder } from 'fast-xml-parser';
import { isList } from '../../settings/definitions';
import type { PolicyEntry } from './reference';

/** What a group policy editor shows for one browser, and the key that it writes below. */
export interface AdmxTarget {
  /** Distinguishes the files of two browsers: `chrome`, `edge`. */
  name: string;
  /** As people read it: "Google Chrome". */
  browser: string;
  /** Below HKLM or HKCU, without a leading backslash. */
  key: string;
}

/** The ADMX file: every key of the policy as an entry of the group policy editor. */
export function admx(reference: readonly PolicyEntry[], { name, key }: AdmxTarget): string {
  return xml({
    policyDefinitions: {
      ...ROOT,
      policyNamespaces: {
        target: { '@prefix': `sourcelight_${name}`, '@namespace': `Sourcelight.${name}` },
      },
      resources: { '@minRequiredRevision': '1.0' },
      supportedOn: {
        definitions: { definition: { '@name': 'any', '@displayName': '$(string.any)' } },
      },
      categories: { category: { '@name': 'sourcelight', '@displayName': '$(string.sourcelight)' } },
      policies: { policy: reference.map((entry) => policyOf(entry, key)) },
    },
  });
}

/** The ADML file: the texts of the ADMX file in English. */
export function adml(reference: readonly PolicyEntry[], { browser }: AdmxTarget): string {
  const string = (id: string, text: string) => ({ '@id': id, '#text': text });
  return xml({
    policyDefinitionResources: {
      ...ROOT,
      displayName: 'Sourcelight',
      description: `Policies of the browser extension Sourcelight in ${browser}`,
      resources: {
        stringTable: {
          string: [
            string('any', `${browser} 120 or later`),
            string('sourcelight', `Sourcelight (${browser})`),
            ...reference.flatMap(({ name, title, description }) => [
              string(name, title),
              string(`${name}_help`, description),
            ]),
            ...choicesIn(reference).map((choice) => string(`choice_${choice}`, choice)),
          ],
        },
        presentationTable: {
          presentation: reference.filter(({ type }) => type !== 'boolean').map(presentationOf),
        },
      },
    },
  });
}

const ROOT = {
  '@xmlns': 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions',
  '@revision': '1.0',
  '@schemaVersion': '1.0',
} as const;

function policyOf({ name, type, definition }: PolicyEntry, key: string): object {
  const isFlag = type === 'boolean';
  return {
    '@name': name,
    '@class': 'Both',
    '@displayName': `$(string.${name})`,
    '@explainText': `$(string.${name}_help)`,
    ...(isFlag ? {} : { '@presentation': `$(presentation.${name})` }),
    '@key': key,
    ...(isFlag ? { '@valueName': name } : {}),
    parentCategory: { '@ref': 'sourcelight' },
    supportedOn: { '@ref': 'any' },
    ...(isFlag
      ? {
          enabledValue: { decimal: { '@value': 1 } },
          disabledValue: { decimal: { '@value': 0 } },
        }
      : { elements: elementOf(name, definition, key) }),
  };
}

function elementOf(name: string, definition: PolicyEntry['definition'], key: string): object {
  if (isList(definition))
    return { list: { '@id': name, '@key': `${key}\\${name}`, '@valuePrefix': '' } };
  const common = { '@id': name, '@valueName': name, '@required': 'true' };
  switch (definition.kind) {
    case 'choice':
      return {
        enum: {
          ...common,
          item: definition.choices.map((choice) => ({
            '@displayName': `$(string.choice_${choice})`,
            value: { string: choice },
          })),
        },
      };
    case 'number':
      return {
        decimal: { ...common, '@minValue': definition.least, '@maxValue': definition.most },
      };
    case 'text':
      return { text: { ...common, '@maxLength': definition.longest } };
    case 'flag':
      throw new Error(`${name} has no element`);
  }
}

function choicesIn(reference: readonly PolicyEntry[]): string[] {
  const all = reference.flatMap(({ definition }) =>
    definition.kind === 'choice' ? definition.choices : [],
  );
  return [...new Set(all)];
}

function presentationOf({ name, title, definition }: PolicyEntry): object {
  const ref = { '@refId': name };
  const field = isList(definition)
    ? { listBox: { ...ref, '#text': title } }
    : definition.kind === 'choice'
      ? { dropdownList: { ...ref, '@noSort': 'true', '#text': title } }
      : definition.kind === 'number'
        ? { decimalTextBox: { ...ref, '@defaultValue': definition.default, '#text': title } }
        : { textBox: { ...ref, label: title } };
  return { '@id': name, ...field };
}

function xml(tree: object): string {
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    format: true,
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(tree)}`;
}
