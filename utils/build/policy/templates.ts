import { adml, admx } from './admx';
import { firefoxPolicies, firefoxPolicy, googleAdminPolicy, linuxPolicy, pretty } from './json';
import { MAC_DOMAINS, mobileconfig } from './mobileconfig';
import type { PolicyEntry } from './reference';
import { referencePage } from './referencePage';
import { registryFile, WINDOWS_KEYS } from './registry';
import { managedSchema } from './schema';
import type { Deployment, PolicyValues } from './values';

export interface TemplateFile {
  /** Relative to the folder of templates. */
  path: string;
  text: string;
}

/** One policy in the form of every platform, and the files that describe all of its keys. */
export function policyTemplates(
  reference: readonly PolicyEntry[],
  deployment: Deployment,
  values: PolicyValues,
): TemplateFile[] {
  const { firefox } = deployment;
  const forFirefox = { EnterprisePoliciesEnabled: true, ...firefoxPolicies(deployment, values) };
  return [
    { path: 'keys.md', text: referencePage(reference) },
    { path: 'managed_schema.json', text: pretty(managedSchema(reference)) },
    { path: 'google-admin.json', text: googleAdminPolicy(values) },
    ...BROWSERS.flatMap(({ name, title }) => {
      const id = deployment[name];
      const target = { name, browser: title, key: WINDOWS_KEYS[name](id) };
      return [
        { path: `linux/${name}.json`, text: linuxPolicy(id, deployment, values) },
        { path: `macos/${name}.mobileconfig`, text: mobileconfig(MAC_DOMAINS[name](id), values) },
        { path: `windows/${name}.reg`, text: registryFile(target.key, values) },
        { path: `windows/sourcelight-${name}.admx`, text: admx(reference, target) },
        { path: `windows/en-US/sourcelight-${name}.adml`, text: adml(reference, target) },
      ];
    }),
    { path: 'firefox/policies.json', text: firefoxPolicy(deployment, values) },
    { path: 'macos/firefox.mobileconfig', text: mobileconfig(MAC_DOMAINS.firefox(), forFirefox) },
    {
      path: 'windows/firefox.reg',
      text: registryFile(WINDOWS_KEYS.firefox(firefox), values),
    },
  ];
}

const BROWSERS = [
  { name: 'chrome', title: 'Google Chrome' },
  { name: 'edge', title: 'Microsoft Edge' },
] as const;
