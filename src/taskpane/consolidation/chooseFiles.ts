/** The files of survey folders, as far as a page is given them: dropped, or chosen in a dialog. */
import { isLeftover } from "../../survey/files";
import { filesFromField } from "../shell/filesFromField";

/** A file with the place it was found at: "folder/sub/name", or its bare name where it was given alone. */
export interface FoundFile {
  readonly path: string;
  /** Null where the machine would not hand it out. */
  readonly file: File | null;
}

/** Lets a person choose files, or a whole folder; nothing where he thinks better of it. */
export async function chooseFiles(
  what: "files" | "folder",
  readable = ".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt",
): Promise<readonly FoundFile[]> {
  // A dialog for files offers what can be read; a folder holds whatever it holds.
  const kind = what === "folder" ? { webkitdirectory: true } : { accept: readable };
  return surveys((await filesFromField({ multiple: true, ...kind })).map(found));
}

/** Everything dropped, folders down to their last file. To be called while the event lasts. */
export async function droppedFiles(data: DataTransfer): Promise<readonly FoundFile[]> {
  // All entries are asked for before anything is awaited: the data are gone once the event is over.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const files = await Promise.all(entries.map(async (entry) => (entry === null ? [] : filesBelow(entry))));
  return surveys(files.flat());
}

async function filesBelow(entry: FileSystemEntry | File): Promise<readonly FoundFile[]> {
  if (entry instanceof File) return [found(entry)];
  if (isLeftover(entry.name)) return [];
  const path = entry.fullPath.replace(/^\/+/, "");
  if (entry.isFile) {
    const file = new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file: await file.catch(() => null) }];
  }
  try {
    return await filesIn(entry as FileSystemDirectoryEntry);
  } catch {
    return [{ path, file: null }];
  }
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly FoundFile[]> {
  const reader = folder.createReader();
  const files: FoundFile[] = [];
  for (;;) {
    // A browser hands out a folder a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return files;
    for (const below of await Promise.all(some.map(filesBelow))) files.push(...below);
  }
}

function found(file: File): FoundFile {
  return { path: file.webkitRelativePath || file.name, file };
}

function surveys(files: readonly FoundFile[]): readonly FoundFile[] {
  return files
    .filter(({ path }) => !path.split("/").some(isLeftover))
    .sort((first, second) => (first.path < second.path ? -1 : 1));
}
