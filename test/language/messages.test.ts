import { describe as describeMessage, message } from "../../src/language/messages";
import { allMessages } from "../../src/language/messages/all";

describe.each(Object.entries(allMessages))("%s", (_, { zh, en }) => {
  const gaps = (text: string) => [...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name]) => name).sort();

  test("has the same gaps in both languages", () => {
    expect([...new Set(gaps(zh))]).toEqual([...new Set(gaps(en))]);
    // Every brace belongs to a gap.
    expect(`${zh}${en}`.replace(/\{\w+(?:\|[^{}|]+\|[^{}|]+)?\}/g, "")).not.toMatch(/[{}]/);
  });

  test("is written in both languages", () => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]{3}/);
    expect(en).not.toMatch(/[，。；：（）]/);
  });
});

test.each([
  ["0 columns for 1 flow", 0, 1],
  ["1 column for 2 flows", 1, 2],
  ["21 columns for 0 flows", 21, 0],
])("English has singular and plural: %s", (text, columns, flows) => {
  const told = message("incidenceShape", { columns, flows });
  expect(describeMessage(told, "en-US")).toContain(text);
  expect(describeMessage(told, "zh-CN")).not.toMatch(/[{}|]/);
});
