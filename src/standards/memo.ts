/**
 * Values already looked up, by the words of the formula as they stand. A column of formulas repeats its words, and comparing
 * words spelt alike costs a fraction of normalising them.
 */
export class Memo<Value> {
  private readonly byContext = new Map<string, Map<string, Map<string, Map<string, Map<string, Value>>>>>();
  private size = 0;
  // What the row before used: most columns keep standard, tier and condition throughout.
  private standard: string | undefined;
  private tier = "";
  private conditions = new Map<string, Map<string, Map<string, Value>>>();
  private condition: string | undefined;
  private codes = new Map<string, Map<string, Value>>();
  private code: string | undefined;
  private products = new Map<string, Value>();

  constructor(
    private readonly look: (standard: string, code: string, product: string, tier: string, condition: string) => Value,
    /** How many values to keep; beyond that it starts afresh. */
    private readonly capacity = 50_000,
  ) {}

  get(standard: string, code: string, product: string, tier: string, condition: string): Value {
    if (standard !== this.standard || tier !== this.tier) {
      this.conditions = branch(branch(this.byContext, standard), tier);
      this.standard = standard;
      this.tier = tier;
      this.condition = undefined;
    }
    if (condition !== this.condition) {
      this.codes = branch(this.conditions, condition);
      this.condition = condition;
      this.code = undefined;
    }
    if (code !== this.code) {
      this.products = branch(this.codes, code);
      this.code = code;
    }
    const known = this.products.get(product);
    if (known !== undefined) return known;
    const value = this.look(standard, code, product, tier, condition);
    if (++this.size > this.capacity) {
      this.byContext.clear();
      this.standard = undefined;
      this.size = 0;
    } else {
      this.products.set(product, value);
    }
    return value;
  }
}

function branch<Key, Value>(map: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  let found = map.get(key);
  if (!found) map.set(key, (found = new Map()));
  return found;
}
