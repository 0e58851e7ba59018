import { droppedFiles } from "../../src/taskpane/consolidation/chooseFiles";

const file = (fullPath: string, refused = false) => ({
  name: fullPath.split("/").at(-1)!,
  fullPath,
  isFile: true,
  file: (resolve: (file: File) => void, reject: (fault: Error) => void) =>
    refused ? reject(new Error("refused")) : resolve(new File(["x"], fullPath.split("/").at(-1)!)),
});

/** Handed out in portions, as browsers do. */
function folder(fullPath: string, below: readonly object[], portion = 100) {
  return {
    name: fullPath.split("/").at(-1)!,
    fullPath,
    isFile: false,
    createReader: () => {
      const left = [...below];
      return { readEntries: (resolve: (some: object[]) => void) => resolve(left.splice(0, portion)) };
    },
  };
}

const dropped = (...entries: readonly object[]) =>
  droppedFiles({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) } as never);

it("goes down a dropped folder to its last file, and leaves out what is no survey", async () => {
  const many = Array.from({ length: 250 }, (_, at) => file(`/调查/甲县/${at}.xlsx`));
  const found = await dropped(
    folder("/调查", [
      folder("/调查/甲县", many),
      file("/调查/乙.csv"),
      file("/调查/~$乙.csv"),
      folder("/调查/.git", many),
    ]),
    file("/单独.xls"),
  );
  expect(found).toHaveLength(252);
  expect(found.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["调查/甲县/249.xlsx", "调查/乙.csv", "单独.xls"]),
  );
});

it("keeps a file and a folder that the machine would not hand out as entries without content", async () => {
  const locked = {
    ...folder("/调查/锁", []),
    createReader: () => ({ readEntries: (_: unknown, no: () => void) => no() }),
  };
  const found = await dropped(folder("/调查", [file("/调查/a.xlsx"), file("/调查/b.xlsx", true), locked]));
  expect(found.map(({ path, file: content }) => [path, content !== null])).toEqual([
    ["调查/a.xlsx", true],
    ["调查/b.xlsx", false],
    ["调查/锁", false],
  ]);
});
