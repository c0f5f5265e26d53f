/** Where each term stands, as it is read: three numbers an occurrence, in arrays that grow. */
export class Occurrences {
  readonly #ids = new Map<string, number>();
  #terms = new Uint32Array(1 << 16);
  #docs = new Uint32Array(1 << 16);
  #positions = new Uint32Array(1 << 16);
  #length = 0;

  add(term: string, doc: number, position: number): void {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(term, id);
    }
    if (this.#length === this.#terms.length) this.#grow();
    this.#terms[this.#length] = id;
    this.#docs[this.#length] = doc;
    this.#positions[this.#length++] = position;
  }

  /** Every term in the order of its bytes, with the documents and positions it has, both ascending. */
  *sorted(): Generator<{ readonly term: Buffer; readonly docs: Uint32Array; readonly positions: Uint32Array }> {
    const starts = new Uint32Array(this.#ids.size + 1);
    for (let i = 0; i < this.#length; i++) add(starts, at(this.#terms, i) + 1, 1);
    for (let id = 1; id < starts.length; id++) add(starts, id, at(starts, id - 1));
    const next = starts.slice();
    const docs = new Uint32Array(this.#length);
    const positions = new Uint32Array(this.#length);
    for (let i = 0; i < this.#length; i++) {
      const id = at(this.#terms, i);
      const to = at(next, id);
      next[id] = to + 1;
      docs[to] = at(this.#docs, i);
      positions[to] = at(this.#positions, i);
    }
    const terms = [...this.#ids].map(([term, id]) => ({ term: Buffer.from(term), id }));
    terms.sort((a, b) => a.term.compare(b.term));
    for (const { term, id } of terms) {
      const [from, to] = [starts[id], starts[id + 1]];
      yield { term, docs: docs.subarray(from, to), positions: positions.subarray(from, to) };
    }
  }

  #grow(): void {
    const larger = (old: Uint32Array) => {
      const grown = new Uint32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.#terms = larger(this.#terms);
    this.#docs = larger(this.#docs);
    this.#positions = larger(this.#positions);
  }
}

const at = (numbers: Uint32Array, i: number) => numbers[i] ?? 0;
const add = (numbers: Uint32Array, i: number, n: number) => {
  numbers[i] = at(numbers, i) + n;
};
