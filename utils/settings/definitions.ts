/** What kinds of settings there are, each with its limits and its default. */
interface Definition<T> {
  default: T;
  /** Present where only an organisation's policy sets it: there is no control for it. */
  owner?: 'organisation';
}
export interface FlagDefinition extends Definition<boolean> {
  kind: 'flag';
}
export interface ChoiceDefinition<C extends string = string> extends Definition<C> {
  kind: 'choice';
  choices: readonly C[];
}
export interface NumberDefinition extends Definition<number> {
  kind: 'number';
  /** Whole numbers between these, both included. */
  least: number;
  most: number;
}
export interface TextDefinition extends Definition<string> {
  kind: 'text';
  /** In UTF-16 units. */
  longest: number;
}
export interface ChoicesDefinition<C extends string = string> extends Definition<readonly C[]> {
  kind: 'choices';
  choices: readonly C[];
}
/** Host names and match patterns. */
export interface SitesDefinition extends Definition<readonly string[]> {
  kind: 'sites';
}
/** Addresses of datasets, as `utils/settings/datasets.ts` reads them. */
export interface DatasetsDefinition extends Definition<readonly string[]> {
  kind: 'datasets';
}
export type ListDefinition = ChoicesDefinition | SitesDefinition | DatasetsDefinition;
export type SettingDefinition =
  | FlagDefinition
  | ChoiceDefinition
  | NumberDefinition
  | TextDefinition
  | ListDefinition;

export const flag = (value: boolean): FlagDefinition => ({ kind: 'flag', default: value });

export const choice = <const C extends string>(
  choices: readonly C[],
  value: NoInfer<C>,
): ChoiceDefinition<C> => ({ kind: 'choice', choices, default: value });

export const choices = <const C extends string>(all: readonly C[]): ChoicesDefinition<C> => ({
  kind: 'choices',
  choices: all,
  default: all,
});

export const wholeNumber = (value: number, least: number, most: number): NumberDefinition => ({
  kind: 'number',
  default: value,
  least,
  most,
});

export const text = (longest: number): TextDefinition => ({ kind: 'text', default: '', longest });

export const sites = (): SitesDefinition => ({ kind: 'sites', default: [] });

export const datasets = (): DatasetsDefinition => ({ kind: 'datasets', default: [] });

/** A setting that users have no control for. */
export const organisation = <D extends SettingDefinition>(
  definition: D,
): D & { owner: 'organisation' } => ({ ...definition, owner: 'organisation' });

export function isList(definition: SettingDefinition): definition is ListDefinition {
  return Array.isArray(definition.default);
}
