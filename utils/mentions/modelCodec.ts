import { base64Of, bytesOf } from './base64';
import type { DetectionModel, NameRule } from './model';
import { Registry } from './registry';
import type { Trie } from './trie';

/** The model as JSON text, its integer arrays as base64. */
export function encodeModel(model: DetectionModel): string {
  const { base, check, classes } = model.trie;
  const trie = { base: base64Of(base), check: base64Of(check), alphabet: alphabetOf(classes) };
  const lists = new Registry<string>();
  const listOf = (list: readonly number[]): number => lists.index(JSON.stringify(list));
  const names = model.names.map((rule) => ({
    ...rule,
    positive: listOf(rule.positive),
    supporting: listOf(rule.supporting),
    negative: listOf(rule.negative),
  }));
  return JSON.stringify({
    ...model,
    names,
    lists: lists.values.map((list) => JSON.parse(list)),
    trie,
  });
}

/** Reads what `encodeModel` wrote at build; trusted, as it is part of the extension. */
export function decodeModel(json: string): DetectionModel {
  const { trie, lists, names, ...model } = JSON.parse(json) as Encoded;
  const listOf = (list: number): number[] => lists[list] ?? [];
  const rules = names.map((rule) => ({
    ...rule,
    positive: listOf(rule.positive),
    supporting: listOf(rule.supporting),
    negative: listOf(rule.negative),
  }));
  return { ...model, names: rules, trie: decodeTrie(trie) };
}

/** Names share their lists of cues; each list is written once. */
interface Encoded extends Omit<DetectionModel, 'trie' | 'names'> {
  names: (Omit<NameRule, CueList> & Record<CueList, number>)[];
  lists: number[][];
  trie: EncodedTrie;
}

type CueList = 'positive' | 'supporting' | 'negative';

interface EncodedTrie {
  base: string;
  check: string;
  /** The codes in the order of their classes, from class 1. */
  alphabet: string;
}

function decodeTrie({ base, check, alphabet }: EncodedTrie): Trie {
  const classes = new Uint16Array(65536);
  for (let i = 0; i < alphabet.length; i++) classes[alphabet.charCodeAt(i)] = i + 1;
  return { base: fromBase64(base), check: fromBase64(check), classes };
}

function alphabetOf(classes: Uint16Array): string {
  const codes: number[] = [];
  classes.forEach((cls, code) => {
    if (cls > 0) codes[cls - 1] = code;
  });
  return String.fromCharCode(...codes);
}

function fromBase64(base64: string): Int32Array {
  return new Int32Array(bytesOf(base64).buffer);
}
