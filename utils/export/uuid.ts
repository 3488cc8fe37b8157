import { v5 } from 'uuid';

/** Ours alone; STIX keeps its own namespace for observables. */
const NAMESPACE = 'dda6f14b-9a85-432f-a52a-b626bb57afd0';

/** A UUID (version 5) that is the same for the same name, everywhere and always. */
export function uuidOf(...name: readonly string[]): string {
  return v5(JSON.stringify(name), NAMESPACE);
}
