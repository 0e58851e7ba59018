/**
 * The host's side of RichApi: answers a ProcessQuery request, as office.js writes it, over a tree of wire objects. Knows nothing
 * of Excel's own objects; see objects/ for these, and frame.ts for how requests come and go.
 */

/** What a request may find at an object path. Names are as on the wire: PascalCase. */
export interface WireObject {
  /** Excel's own id or key of the object, where it has one: office.js addresses it by that from then on. */
  readonly id?: string;
  /** Ranges and the like: office.js asks to keep them for the length of a run. */
  referenceId?: string;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => unknown>>;
  readonly link?: Readonly<Record<string, () => WireObject>>;
  /** Gives a wire object, null for a null object, or a plain value. */
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly items?: () => Promise<readonly WireObject[]> | readonly WireObject[];
  readonly item?: (key: never) => Promise<WireObject | null> | WireObject | null;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object, its path id; else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

enum PathType {
  Root = 1,
  NewObject,
  Method,
  Property,
  Indexer,
  KeptReference,
  Null,
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  Update = 9,
}

interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  /** Without these office.js never adds event handlers. */
  readonly TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** What the host refuses, under Excel's own code: ItemNotFound, InvalidArgument, AccessDenied … */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

export function refuse(code: string, what = ""): never {
  throw new Refusal(code, `${code}: ${what}`);
}

const nothing = Symbol("no result");

type Find = (id: number) => Promise<WireObject | null>;

export class RichApi {
  private readonly kept = new Map<string, WireObject>();
  private references = 0;

  /** `services` are what office.js makes by type name. */
  constructor(
    private readonly root: WireObject,
    private readonly services: Readonly<Record<string, WireObject>>,
  ) {}

  async process({ Actions, ObjectPaths }: RequestBody): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const found = new Map<number, WireObject | null>();
    const find: Find = async (id) => {
      if (!found.has(id)) found.set(id, await this.evaluate(ObjectPaths[id]!, find));
      return found.get(id)!;
    };
    for (const [index, action] of Actions.entries()) {
      try {
        const value = await this.perform(action, find);
        if (value !== nothing) response.Results.push({ ActionId: action.Id, Value: value });
        if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // What was done before stays done: a batch is no transaction.
        const Location = `${ObjectPaths[action.ObjectPathId]?.Name ?? ""}.${action.Name}`;
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location,
          ActionIndex: index,
          HttpStatusCode: 400,
        };
        break;
      }
    }
    return response;
  }

  private async perform(action: Action, find: Find): Promise<unknown> {
    const { ActionType: type, Name } = action;
    if (type === ActionType.Trace) return null;
    const object = await find(action.ObjectPathId);
    if (object === null) {
      if (type === ActionType.Instantiate || type === ActionType.Query || Name === "_KeepReference") return null;
      return refuse("InvalidObjectPath", "a null object takes no orders");
    }
    const args = await argumentsOf(action.ArgumentInfo, find);
    switch (type) {
      case ActionType.Instantiate:
        return identity(object);
      case ActionType.Query:
        return select(object, action.QueryInfo?.Select ?? []);
      case ActionType.Method:
        if (Name === "_KeepReference") return this.keep(object);
        if (Name === "_RemoveReference") {
          this.kept.delete(args[0] as string);
          return nothing;
        }
        return (await method(object, Name)(...(args as never[]))) ?? null;
      case ActionType.SetProperty:
        await setter(object, Name)(args[0] as never);
        return nothing;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          await setter(object, pascal(name))(value as never);
        }
        return nothing;
    }
  }

  private async evaluate(path: ObjectPath, find: Find): Promise<WireObject | null> {
    const { ObjectPathType: type, Name } = path;
    if (type === PathType.Root) return this.root;
    if (type === PathType.NewObject) return this.services[Name] ?? refuse("InvalidRequest", Name);
    if (type === PathType.KeptReference) return this.kept.get(Name) ?? refuse("InvalidReference", Name);
    if (type === PathType.Null) return null;
    const parent = await find(path.ParentObjectPathId!);
    if (parent === null) return null;
    const args = await argumentsOf(path.ArgumentInfo, find);
    if (type === PathType.Method) return (await method(parent, Name)(...(args as never[]))) as WireObject | null;
    if (type === PathType.Property) return (parent.link?.[Name] ?? refuse("ApiNotFound", Name))();
    return (await parent.item?.(args[0] as never)) ?? refuse("ItemNotFound", String(args[0]));
  }

  private keep(object: WireObject): null {
    object.referenceId ??= `ref${++this.references}`;
    this.kept.set(object.referenceId, object);
    return null;
  }
}

function identity({ id, referenceId }: WireObject): Record<string, unknown> {
  return { ...(id !== undefined && { Id: id }), ...(referenceId !== undefined && { _ReferenceId: referenceId }) };
}

async function argumentsOf(info: ArgumentInfo | undefined, find: Find): Promise<unknown[]> {
  return Promise.all(
    (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return typeof path === "number" && path > 0 ? find(path) : value;
    }),
  );
}

function method(object: WireObject, name: string) {
  return object.call?.[name] ?? refuse("ApiNotFound", `method ${name}`);
}

function setter(object: WireObject, name: string) {
  return object.set?.[name] ?? refuse("ApiNotFound", `property ${name} to set`);
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** `["values", "format/fill/color"]` → `{ Values, Format: { Fill: { Color } } }`; of a collection, what is wanted of its items. */
async function select(object: WireObject, paths: readonly string[]): Promise<Record<string, unknown>> {
  // office.js takes the "items/" away before it asks.
  if (object.items) {
    const items = await object.items();
    return { ...identity(object), _Items: await Promise.all(items.map((item) => select(item, paths))) };
  }
  const result = identity(object);
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [first, ...rest] = path.split("/") as [string, ...string[]];
    const name = pascal(first);
    if (rest.length > 0) below.set(name, [...(below.get(name) ?? []), rest.join("/")]);
    else result[name] = await (object.get?.[name] ?? refuse("InvalidArgument", `property ${name}`))();
  }
  for (const [name, inner] of below) {
    result[name] = await select((object.link?.[name] ?? refuse("InvalidArgument", `property ${name}`))(), inner);
  }
  return result;
}
