/**
 * Excel on the web as office.js hears of it: the messages between the frame of an add-in and the page around it, each a JSON text.
 */
import type { RequestBody, ResponseBody } from "./richApi";

/** One of the host names that office.js trusts without asking its user. */
export const hostOrigin = "https://excel.officeapps.live.com";
export const hostUrl = `${hostOrigin}/host.html`;
const conversation = "conversation";
const controlId = "simulated-control";

/** Excel on the web takes and gives no more than 5 MB at once. */
export const maxBytes = 5 * 1024 * 1024;

/** Codes under which Office refuses a whole request. */
export const refusals = { cellEditMode: 5004, busy: 5102, requestTooLarge: 5103, responseTooLarge: 5104, denied: 7000 };

/** Shared runtime and custom functions, without which neither starts. */
const hostFlags = 3;
/** Bit of a request's flags: wait until no cell is edited any more. */
const delayForCellEdit = 64;

/** `window.name` of the add-in's frame: tells office.js what it is in, and whom to talk to. */
export function frameName(locale: string): string {
  return JSON.stringify({
    baseFrameName: "_xdm_simulated",
    hostInfo: ["Excel", "Web", "16.01", locale, "correlation", "", "", hostFlags].join("|"),
    xdmInfo: [conversation, controlId, hostUrl].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
}

export interface HandledRequest {
  readonly bytes: number;
  readonly answerBytes: number;
  /** What the whole request or an action in it was refused with. */
  readonly error?: string | number;
}

export interface FrameOptions {
  readonly locale: string;
  /** Newest versions of the requirement sets, their names in lower case: `{ excelapi: "1.20" }`. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly post: (text: string) => void;
  readonly process: (body: RequestBody) => Promise<ResponseBody>;
}

export class ExcelFrame {
  /** Events that the add-in listens for, with the number under which it asked. */
  readonly listening = new Map<string, number>();
  readonly requests: HandledRequest[] = [];
  /** What the add-in told or asked besides requests to the workbook: [what, data]. */
  readonly heard: (readonly [string, unknown])[] = [];
  /** Refuses requests with one of `refusals`, or null to take them. */
  refuses: () => number | null = () => null;
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(private readonly options: FrameOptions) {}

  /** The user types into a cell: Excel refuses requests, or keeps those that ask for it until the user is done. */
  edit(): void {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.editing ??= { ended, end };
  }

  endEdit(): void {
    this.editing?.end();
    this.editing = null;
  }

  async receive(text: string): Promise<void> {
    const message = JSON.parse(text) as Message;
    if (message._messageType !== 0 || message._conversationId !== conversation) return;
    const { _actionName: name, _correlationId: correlation } = message;
    if (message._actionType === 0) return this.send(name, correlation, 0, await this.invoke(message));
    if (message._actionType === 1) this.listening.set(name, correlation);
    else this.listening.delete(name);
    this.send(name, correlation, 0, { Error: 0 });
  }

  /** Sends an event to the add-in, if it listens. */
  notify(event: string, data: unknown): void {
    const correlation = this.listening.get(event);
    if (correlation !== undefined) this.send(event, correlation, 1, data);
  }

  /** Events of RichApi's own kind: a sheet has changed, a custom function is to be calculated. */
  notifyRich(category: number, type: number, target: string, message: unknown): void {
    this.notify("richApiMessage", { ArrayData: [[category, type, target, JSON.stringify(message), "", false]] });
  }

  private async invoke({ _actionName: name, _data: data }: Message): Promise<unknown> {
    if (name === "ContextActivationManager_getAppContextAsync") return this.appContext();
    if (name !== "executeMethod") {
      this.heard.push([name, data]);
      return null;
    }
    const { DispatchId } = data.DdaMethod as { DispatchId: number };
    if (DispatchId === 93) return this.processQuery(data.ArrayData as unknown[]);
    this.heard.push([`method ${DispatchId}`, data.ArrayData]);
    return { Version: 1, Error: 0 };
  }

  /** [custom data, "POST", "ProcessQuery", headers, body, permission, flags, …] → [status, headers, body] */
  private async processQuery(call: unknown[]): Promise<unknown> {
    const text = call[4] as string;
    const bytes = Buffer.byteLength(text);
    const refused = (error: number) => {
      this.requests.push({ bytes, answerBytes: 0, error });
      return { Version: 1, Error: error };
    };
    if (this.editing) {
      if (((call[6] as number) & delayForCellEdit) === 0) return refused(refusals.cellEditMode);
      await this.editing.ended;
    }
    const injected = this.refuses();
    if (injected !== null) return refused(injected);
    if (bytes > maxBytes) return refused(refusals.requestTooLarge);
    const response = await this.options.process(JSON.parse(text) as RequestBody);
    const answer = JSON.stringify(response);
    const answerBytes = Buffer.byteLength(answer);
    if (answerBytes > maxBytes) return refused(refusals.responseTooLarge);
    this.requests.push({ bytes, answerBytes, ...(response.Error && { error: response.Error.Code }) });
    return { Version: 1, Error: 0, Data: [200, [], answer] };
  }

  private appContext(): unknown {
    const { locale, requirements } = this.options;
    return {
      _id: controlId,
      _appName: 16, // Excel on the web
      _appVersion: "16.0.0.0",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: "https://simulated.example/book.xlsx",
      _clientMode: 1, // read and write
      _settings: [],
      _reason: "documentOpened",
      _osfControlType: 1,
      _correlationId: "correlation",
      _appInstanceId: "instance",
      _appMinorVersion: 1,
      _requirementMatrix: JSON.stringify(requirements),
      _hostFullVersion: "16.0.0.0",
      _initialDisplayMode: 2,
      _featureGates: {},
    };
  }

  private send(name: string, correlation: number, responseType: 0 | 1, data: unknown): void {
    this.options.post(
      JSON.stringify({
        _messageType: 1,
        _actionName: name,
        _conversationId: conversation,
        _correlationId: correlation,
        _origin: hostOrigin,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1,
      }),
    );
  }
}

interface Message {
  /** 0 request, 1 response. */
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 invoke, 1 register for an event, 2 unregister. */
  readonly _actionType: 0 | 1 | 2;
  readonly _data: Readonly<Record<string, unknown>>;
}
