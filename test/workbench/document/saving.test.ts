/** @jest-environment jsdom */
/** Saving and opening at the same time: each workbook is saved as itself. */
import { act, renderHook, waitFor } from "@testing-library/react";
import type { EmbeddedHost } from "../../../src/hosts/embedded";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import type { OpenOptions } from "../../../src/hosts/univer/workbook";
import { download } from "../../../src/taskpane/shell/download";
import { DialogsProvider } from "../../../src/workbench/document/Dialogs";
import { readWorkbook, savedBytes } from "../../../src/workbench/document/formats";
import { useDocument } from "../../../src/workbench/document/useDocument";
import { keep } from "../../../src/workbench/keeping/works";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { noChanges } from "../../../src/workbook/snapshot";
import type { Opened } from "../../../src/xlsx/open";
import type { Patched } from "../../../src/xlsx/patch";

jest.mock("../../../src/workbench/document/formats");
jest.mock("../../../src/taskpane/shell/download");
jest.mock("../../../src/workbench/keeping/works");
jest.mock("../../../src/workbench/example", () => ({}));

const workbook = (sheet: string, rows = 0): WorkbookSnapshot => ({
  sheets: [{ name: sheet, cells: Array.from({ length: rows }, (_, row) => ({ row, column: 0, value: row })) }],
  styles: [],
  names: [],
  settings: {},
});

/** Takes as long to open a workbook as the test wants, and tells the changes of the one that it shows. */
class SlowHost {
  shown = "";
  comparesLater = false;
  private opened: (() => void) | null = null;

  async open({ sheets }: WorkbookSnapshot, { compareAfter }: OpenOptions): Promise<void> {
    this.comparesLater = compareAfter !== undefined;
    await new Promise<void>((done) => (this.opened = done));
    this.shown = sheets[0]!.name;
  }

  get isOpening(): boolean {
    return this.opened !== null;
  }

  finish(): void {
    this.opened!();
    this.opened = null;
  }

  async changes() {
    return { ...noChanges, removedSheets: [this.shown] };
  }

  onChanged() {
    return () => undefined;
  }
}

function documentOf(host: SlowHost) {
  const context = new ContextStore(bundledContext);
  const events = { onSaved: jest.fn(), onRemembered: jest.fn() };
  const { result } = renderHook(() => useDocument(host as unknown as EmbeddedHost, context, events), {
    wrapper: DialogsProvider,
  });
  const open = async (name: string, rows = 0) => {
    let done: Promise<unknown> | undefined;
    act(() => void (done = result.current.openOwn(name, workbook(name, rows), "home")));
    await waitFor(() => expect(host.isOpening).toBe(true));
    return async () => {
      host.finish();
      await act(async () => void (await done));
    };
  };
  return { result, open, events };
}

beforeEach(() => jest.resetAllMocks());

test("waits until the other workbook is open, and saves that one", async () => {
  const saved = jest.mocked(savedBytes).mockResolvedValue({ bytes: Uint8Array.of(1) });
  const host = new SlowHost();
  const { result, open } = documentOf(host);
  await (
    await open("甲")
  )();
  expect(result.current.document!.name).toBe("甲");

  const finish = await open("乙");
  await act(async () => expect(await result.current.save()).toBe(false));
  expect(saved).not.toHaveBeenCalled();
  await finish();

  await waitFor(() => expect(download).toHaveBeenCalledTimes(1));
  expect(saved).toHaveBeenCalledTimes(1);
  const [document, changes] = saved.mock.calls[0]!;
  expect(document.snapshot.sheets[0]!.name).toBe("乙");
  expect(changes.removedSheets).toEqual(["乙"]);
  expect(jest.mocked(download).mock.calls[0]![1]).toBe("乙.xlsx");
});

test("a large workbook is shown before its results are compared, a small one after", async () => {
  const host = new SlowHost();
  const { open } = documentOf(host);
  await (
    await open("大", 60_000)
  )();
  expect(host.comparesLater).toBe(true);
  await (
    await open("小", 40_000)
  )();
  expect(host.comparesLater).toBe(false);
});

test("a file that is written while another one is opened does not take its place", async () => {
  let write: (patched: Patched) => void = () => undefined;
  jest.mocked(savedBytes).mockImplementation(() => new Promise((resolve) => (write = resolve)));
  const host = new SlowHost();
  const { result, open } = documentOf(host);
  await (
    await open("甲")
  )();
  let saving: Promise<boolean> | undefined;
  act(() => void (saving = result.current.save()));
  await waitFor(() => expect(savedBytes).toHaveBeenCalled());
  await (
    await open("乙")
  )();

  write({ bytes: Uint8Array.of(1) });
  await act(async () => expect(await saving).toBe(true));
  expect(jest.mocked(download).mock.calls[0]![1]).toBe("甲.xlsx");
  expect(result.current.document!.name).toBe("乙");
});

test("other windows are told of an opened file once they find it among those remembered", async () => {
  jest.mocked(readWorkbook).mockResolvedValue({ workbook: workbook("丙"), source: Uint8Array.of(1) } as Opened);
  const host = new SlowHost();
  const { result, events } = documentOf(host);
  let remembered: () => void = () => undefined;
  jest.mocked(keep).mockImplementation(() => new Promise((resolve) => (remembered = () => resolve(null))));
  const bytes = Uint8Array.of(1).buffer;
  const file = { name: "丙.xlsx", lastModified: 0, arrayBuffer: async () => bytes } as File;
  let opening: Promise<void> | undefined;
  act(() => void (opening = result.current.openFiles([{ file, handle: null }])));
  await waitFor(() => expect(host.isOpening).toBe(true));
  await act(async () => host.finish());
  await waitFor(() => expect(keep).toHaveBeenCalled());
  expect(result.current.document!.name).toBe("丙.xlsx");
  expect(events.onRemembered).not.toHaveBeenCalled();

  remembered();
  await act(async () => await opening);
  expect(events.onRemembered).toHaveBeenCalledTimes(1);
});
