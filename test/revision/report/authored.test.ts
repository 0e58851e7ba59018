/** What people write into a report stays when it is made again. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import { exampleProject } from "../../../src/revision/example";
import { revisionReport } from "../../../src/revision/report";
import { authoredIn } from "../../../src/revision/report/authored";
import { authoredRemarks } from "../../../src/revision/report/authored-remarks";
import { authoredDocument } from "../../../src/revision/report/word";
import type { Block } from "../../../src/revision/report/blocks";
import { author, heading, paragraph } from "../../../src/revision/report/blocks";

const documentOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"]!);

/** As Word leaves a control in which somebody has written: without the property that says it is a placeholder. */
function written(bytes: Uint8Array, id: string, content: string): Uint8Array {
  const parts = unzipSync(bytes);
  const control = new RegExp(
    `(<w:tag w:val="wq\\.author\\.${id}(?:\\.[0-9a-z]+)?"/>(?:(?!</w:sdtPr>).)*?)<w:showingPlcHdr/></w:sdtPr><w:sdtContent>.*?</w:sdtContent>`,
    "s",
  );
  const xml = strFromU8(parts["word/document.xml"]!).replace(
    control,
    (_, before: string) => `${before}</w:sdtPr><w:sdtContent>${content}</w:sdtContent>`,
  );
  return zipSync({ ...parts, "word/document.xml": strToU8(xml) });
}

const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const wellFormed = (xml: string) => new SaxesParser({ xmlns: true }).write(xml).close();

test("a report made again keeps what somebody wrote, and nothing of the hints", async () => {
  const first = await revisionReport(exampleProject());
  expect(first.authored).toEqual({ kept: 0, differing: [], homeless: [], leftBehind: 0 });
  expect(authoredIn(unzipSync(first.bytes), []).size).toBe(0);
  const edited = written(first.bytes, "background", text("2011 年标准已不适应 &amp; 要求。"));
  const again = await revisionReport(exampleProject(), { former: edited });
  expect(again.authored).toEqual({ kept: 1, differing: [], homeless: [], leftBehind: 0 });
  const xml = documentOf(again.bytes);
  wellFormed(xml);
  expect(xml.match(/2011 年标准已不适应/g)).toHaveLength(1);
  expect([...authoredIn(unzipSync(again.bytes), []).keys()]).toEqual(["background"]);
  // And once more.
  const third = await revisionReport(exampleProject(), { former: again.bytes });
  expect(documentOf(third.bytes)).toContain("2011 年标准已不适应 &amp; 要求。");
});

const options = { title: "甲", firstChapter: 1 } as const;
const blocks = (id: string): readonly Block[] => [heading(1, "一"), author(id, "背景", "写背景"), paragraph("完")];

test("a text whose place is gone stands at the end; what it refers to comes along or is counted", async () => {
  const first = await authoredDocument(blocks("old"), options);
  const link =
    '<w:p><w:hyperlink r:id="rId900"><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  const edited = unzipSync(written(first.bytes, "old", link));
  const relations = "word/_rels/document.xml.rels";
  edited[relations] = strToU8(
    strFromU8(edited[relations]!).replace(
      "</Relationships>",
      '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>',
    ),
  );
  const again = await authoredDocument(blocks("new"), { ...options, former: zipSync(edited) });
  expect(again.authored).toEqual({ kept: 0, differing: [], homeless: ["背景"], leftBehind: 1 });
  const remarks = authoredRemarks(again.authored, "新.docx", "旧.docx");
  expect(remarks.map(({ key }) => key)).toEqual(["authorHomeless", "authorLeftBehind"]);
  const parts = unzipSync(again.bytes);
  const xml = strFromU8(parts["word/document.xml"]!);
  wellFormed(xml);
  const id = /<w:hyperlink r:id="([^"]+)"/.exec(xml)![1]!;
  expect(strFromU8(parts[relations]!)).toContain(`Id="${id}"`);
  expect(xml.indexOf("链接")).toBeGreaterThan(xml.indexOf("完"));
});

test("a text of the project stands in its place; changed in the document, the document's goes before and that is told", async () => {
  const withText = (text: string) => ({
    ...exampleProject(),
    texts: new Map([["background", { title: "项目背景", text }]]),
  });
  // With what Word puts for a break within a paragraph, which XML has no place for.
  const first = await revisionReport(withText("第一段 <甲>\u000b\n第二段"));
  const xml = documentOf(first.bytes);
  wellFormed(xml);
  expect(xml.includes("第一段 &#60;甲&#62;")).toBe(true);
  // Nobody has touched it in Word: the project's newer text takes its place.
  const second = await revisionReport(withText("改过的一段"), { former: first.bytes });
  expect(second.authored).toEqual({ kept: 0, differing: [], homeless: [], leftBehind: 0 });
  expect(documentOf(second.bytes).includes("第二段")).toBe(false);
  // Somebody has.
  const parts = unzipSync(second.bytes);
  const edited = documentOf(second.bytes).replace("改过的一段", "在 Word 中改的");
  const former = zipSync({ ...parts, "word/document.xml": strToU8(edited) });
  const third = await revisionReport(withText("再改"), { former });
  expect(third.authored).toEqual({ kept: 1, differing: ["项目背景"], homeless: [], leftBehind: 0 });
  const after = documentOf(third.bytes);
  expect([after.includes("在 Word 中改的"), after.includes("再改")]).toEqual([true, false]);
});

/** The control of a place with what an editor made of it. */
function editedControl(bytes: Uint8Array, id: string, edit: (control: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const control = new RegExp(
    `<w:sdt><w:sdtPr><w:alias w:val="[^"]*"/><w:tag w:val="wq\\.author\\.${id}\\..*?</w:sdt>`,
    "s",
  );
  const before = strFromU8(parts["word/document.xml"]!);
  const xml = before.replace(control, edit);
  expect(xml).not.toBe(before);
  return zipSync({ ...parts, "word/document.xml": strToU8(xml) });
}

const placeholder = "【请填写】写背景";

test.each([
  [
    "typed over it, and the property of placeholders left",
    (control: string) => control.replace(placeholder, "自己的字"),
  ],
  ["typed behind it", (control: string) => control.replace(placeholder, `${placeholder}。自己的字`)],
  ["typed before it", (control: string) => control.replace(placeholder, `自己的字${placeholder}`)],
  [
    // As LibreOffice 7.4 saves controls: neither tag nor property, a number of its own, and its own numbers of styles.
    "typed in LibreOffice",
    (control: string) =>
      control
        .replace(/<w:sdtPr>.*?<\/w:sdtPr>/s, '<w:sdtPr><w:id w:val="89123675"/><w:alias w:val="背景"/></w:sdtPr>')
        .replace('w:val="ReportAuthor"', 'w:val="Style11"')
        .replace(placeholder, "自己的字"),
  ],
])("what somebody wrote is kept twice over: %s", async (_, edit) => {
  const first = await authoredDocument(blocks("own"), options);
  const second = await authoredDocument(blocks("own"), { ...options, former: editedControl(first.bytes, "own", edit) });
  expect(second.authored).toMatchObject({ kept: 1, homeless: [] });
  const third = await authoredDocument(blocks("own"), { ...options, former: second.bytes });
  expect(third.authored).toMatchObject({ kept: 1, homeless: [] });
  const xml = documentOf(third.bytes);
  expect(xml.match(/自己的字/g)).toHaveLength(1);
  expect(xml).not.toMatch(/ReportAuthor|Style11/);
});

test.each([
  ["as it is", (control: string) => control],
  ["without the property", (control: string) => control.replace("<w:showingPlcHdr/>", "")],
  ["without tag and property", (control: string) => control.replace(/<w:tag [^>]*>|<w:showingPlcHdr\/>/g, "")],
])("what to write is nobody's text: %s", async (_, edit) => {
  const first = await authoredDocument(blocks("own"), options);
  const former = zipSync({
    ...unzipSync(first.bytes),
    "word/document.xml": strToU8(documentOf(first.bytes).replace(/<w:sdt><w:sdtPr><w:alias.*?<\/w:sdt>/gs, edit)),
  });
  const second = await authoredDocument(blocks("own"), { ...options, former });
  expect(second.authored).toEqual({ kept: 0, differing: [], homeless: [], leftBehind: 0 });
  expect(documentOf(second.bytes).match(/【请填写】/g)).toHaveLength(1);
});
