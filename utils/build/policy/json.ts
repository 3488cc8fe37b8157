import type { Deployment, PolicyValues } from './values';

/** Chrome, Chromium and Edge on Linux: a file in the directory of managed policies. */
export function linuxPolicy(id: string, { updateUrl }: Deployment, values: PolicyValues): string {
  return pretty({
    ExtensionSettings: {
      [id]: {
        installation_mode: 'force_installed',
        update_url: updateUrl,
        override_update_url: true,
        toolbar_pin: 'force_pinned',
      },
    },
    '3rdparty': { extensions: { [id]: values } },
  });
}

/** Google's Admin console: pasted as "Policy for extensions". */
export function googleAdminPolicy(values: PolicyValues): string {
  return pretty(Object.fromEntries(Object.entries(values).map(([key, Value]) => [key, { Value }])));
}

/** Firefox on every platform: `policies.json` in its distribution folder or in /etc/firefox/policies. */
export function firefoxPolicy(deployment: Deployment, values: PolicyValues): string {
  return pretty({ policies: firefoxPolicies(deployment, values) });
}

export function firefoxPolicies(
  { firefox, firefoxUrl }: Deployment,
  values: PolicyValues,
): Record<string, unknown> {
  return {
    ExtensionSettings: {
      [firefox]: { installation_mode: 'force_installed', install_url: firefoxUrl },
    },
    '3rdparty': { Extensions: { [firefox]: values } },
  };
}

export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
