/** Gives each distinct value a number, in the order of arrival. */
export class Registry<T> {
  readonly values: T[] = [];
  private readonly indices = new Map<T, number>();

  index(value: T): number {
    const known = this.indices.get(value);
    if (known !== undefined) return known;
    this.indices.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
