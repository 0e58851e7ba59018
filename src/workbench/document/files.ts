/** Files on this machine, as far as a page may touch them. */
import { filesFromField } from "../../taskpane/shell/filesFromField";

// Part of Chromium browsers only, and not of TypeScript's types.
interface PickerWindow {
  showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}
interface WritableHandle {
  createWritable?: () => Promise<{ write(data: BufferSource): Promise<void>; close(): Promise<void> }>;
}

interface PermissionHandle {
  requestPermission?: (options: { readonly mode: "read" }) => Promise<PermissionState>;
}

const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const extensions = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv"];

/** A file that a person chose. With a handle it can be written back to its place. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** Lets a person choose a workbook; null where he thinks better of it. */
export async function chooseFile(): Promise<ChosenFile | null> {
  const { showOpenFilePicker } = window as PickerWindow;
  if (!showOpenFilePicker) return chooseByInput();
  try {
    const [handle] = await showOpenFilePicker.call(window, {
      types: [{ description: "Excel", accept: { [excelType]: extensions } }],
    });
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (error) {
    return unlessCancelled(error);
  }
}

async function chooseByInput(): Promise<ChosenFile | null> {
  const [file] = await filesFromField({ accept: extensions.join(",") });
  return file ? { file, handle: null } : null;
}

/** The files dropped on the page, the first one with its handle where the browser gives one. */
export async function droppedFiles(data: DataTransfer): Promise<readonly ChosenFile[]> {
  const files = [...data.files];
  const item = data.items[0] as (DataTransferItem & { getAsFileSystemHandle?: () => Promise<unknown> }) | undefined;
  // To be asked before anything is awaited: the data are gone once the event is over.
  const asked = item?.getAsFileSystemHandle?.();
  const handle = ((await asked?.catch(() => null)) ?? null) as FileSystemFileHandle | null;
  return files.map((file, index) => ({ file, handle: index === 0 && handle?.kind === "file" ? handle : null }));
}

export const canChoosePlace = () => (window as PickerWindow).showSaveFilePicker !== undefined;

/** Lets a person choose where to save; null where he thinks better of it. */
export async function choosePlace(name: string): Promise<FileSystemFileHandle | null> {
  try {
    return await (window as PickerWindow).showSaveFilePicker!({
      suggestedName: name,
      types: [{ description: "Excel", accept: { [excelType]: [".xlsx"] } }],
    });
  } catch (error) {
    return unlessCancelled(error);
  }
}

/** Writes beside the file first; the browser puts it in the file's place only once all of it is written. */
export async function writeTo(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const writable = await (handle as WritableHandle).createWritable!();
  await writable.write(new Uint8Array(bytes));
  await writable.close();
}

/** When a file was last changed; rejects where it is gone or may not be read. */
export async function lastChange(handle: FileSystemFileHandle): Promise<number> {
  return (await handle.getFile()).lastModified;
}

/** Asks for leave to read a file that was open in an earlier visit, where the browser wants that. */
export async function mayRead(handle: FileSystemFileHandle): Promise<boolean> {
  const { requestPermission } = handle as PermissionHandle;
  return !requestPermission || (await requestPermission.call(handle, { mode: "read" })) === "granted";
}

function unlessCancelled(error: unknown): null {
  if (error instanceof DOMException && error.name === "AbortError") return null;
  throw error;
}
