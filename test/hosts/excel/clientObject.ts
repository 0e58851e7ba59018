/**
 * An object of Excel's interface as an add-in sees it: nothing can be read before it was loaded and synchronised (Microsoft's
 * office-addin-mock sees to that), and what is called or set takes effect in its turn at the next sync.
 */
import { OfficeMockObject } from "office-addin-mock";

export interface Behaviour {
  /** Names that can be loaded, with a slash into inner objects: format/fill/color. */
  readonly properties?: readonly string[];
  /** Their values at the moment of a sync, by name. */
  readonly read?: () => Promise<Readonly<Record<string, unknown>>>;
  /** Whether there is such an object at the moment of a sync; there is, where this is left out. */
  readonly exists?: () => Promise<boolean>;
  /** What setting a property does, by name. */
  readonly setters?: Readonly<Record<string, (value: never) => unknown>>;
  /** What can be called, by name, with a slash into inner objects: format/fill/clear. */
  readonly methods?: Readonly<Record<string, (...given: never[]) => unknown>>;
  /** Objects that belong to this one. */
  readonly objects?: Readonly<Record<string, unknown>>;
}

type Loose = Record<string, unknown>;

/** A batch of Excel.run: what was asked for, in order, and the objects that wait for their values. */
export class Batch {
  private queue: (() => unknown)[] = [];
  private readonly objects: ClientObject[] = [];
  /** How often the add-in went to Excel and back. */
  syncs = 0;

  enqueue(action: () => unknown): void {
    this.queue.push(action);
  }

  /** A batch that fails stops where it failed, like in Excel: what came before has happened. */
  async sync(): Promise<void> {
    this.syncs++;
    const [actions, waiting] = [this.queue, this.objects.splice(0)];
    this.queue = [];
    for (const action of actions) await action();
    for (const object of waiting) {
      await object.refresh();
      this.objects.push(object);
    }
  }

  /** What a call gives back: its value is there after the next sync, without being loaded. */
  result<Value>(find: () => Promise<Value>): { readonly value: Value | string } {
    const result: { value: Value | string } = { value: "Error, context.sync() was not called" };
    this.enqueue(async () => {
      result.value = await find();
    });
    return result;
  }

  object(behaviour: Behaviour): never {
    const made = new ClientObject(this, behaviour);
    this.objects.push(made);
    return made.facade() as never;
  }
}

class ClientObject {
  private mock: OfficeMockObject;
  private requested: string[] = [];
  private readonly known: Loose = {};
  /** Known from the first sync on, without being loaded. */
  private isNullObject: unknown = "Error, context.sync() was not called";

  constructor(
    private readonly batch: Batch,
    private readonly behaviour: Behaviour,
  ) {
    this.mock = this.mockWith({});
  }

  /** Called at every sync: what was loaded gets the value of this moment, the rest keeps what it had. */
  async refresh(): Promise<void> {
    const { exists, read } = this.behaviour;
    this.isNullObject = exists !== undefined && !(await exists());
    if (this.requested.length === 0) return;
    const values = this.isNullObject === true ? {} : await read!();
    for (const name of this.requested) this.known[name] = values[name];
    this.requested = [];
    this.mock = this.mockWith(this.known);
    for (const name of Object.keys(this.known)) this.mock.load(name);
    await this.mock.sync();
  }

  facade(path: readonly string[] = []): Loose {
    const { methods = {}, setters = {}, objects = {}, properties = [] } = this.behaviour;
    const inner = [...properties, ...Object.keys(methods), ...Object.keys(setters)];
    const named = (key: string) => [...path, key].join("/");
    return new Proxy<Loose>(
      {},
      {
        get: (_target, key) => {
          if (typeof key === "symbol" || key === "then") return undefined;
          const name = named(key);
          if (key === "load") return (what: string) => this.load(what);
          if (key === "isNullObject") return this.isNullObject;
          if (name in methods) return methods[name];
          if (name in objects) return objects[name];
          if (inner.some((property) => property.startsWith(`${name}/`))) return this.facade([...path, key]);
          if (!properties.includes(name)) throw new TypeError(`The mock of Excel has no ${name}`);
          return name.split("/").reduce<unknown>((found, part) => (found as Loose)[part], this.mock);
        },
        set: (_target, key, value) => {
          const setter = setters[named(String(key))];
          if (!setter) throw new TypeError(`The mock of Excel cannot set ${named(String(key))}`);
          this.batch.enqueue(() => setter(value as never));
          return true;
        },
      },
    );
  }

  private load(what: string): void {
    // Of a collection, what is loaded of its items comes with them.
    const names = what.split(",").map((name) => name.trim().replace(/^items\/.*/, "items"));
    for (const name of names) {
      this.mock.load(name);
      this.requested.push(name);
    }
  }

  /** format/fill/color becomes { format: { fill: { color } } }. */
  private mockWith(values: Loose): OfficeMockObject {
    const root: Loose = {};
    for (const name of this.behaviour.properties ?? []) {
      const path = name.split("/");
      const owner = path.slice(0, -1).reduce((found, part) => (found[part] ??= {}) as Loose, root);
      owner[path.at(-1)!] = values[name];
    }
    return new OfficeMockObject(root as never, "excel" as never);
  }
}
