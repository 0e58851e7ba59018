import { allMessages } from "../../src/language/messages";

describe.each(Object.entries(allMessages))("%s", (_, { zh, en }) => {
  const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

  test("has the same gaps in both languages", () => {
    expect([...new Set(gaps(zh))]).toEqual([...new Set(gaps(en))]);
  });

  test("is written in both languages", () => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]{3}/);
    expect(en).not.toMatch(/[，。；：（）]/);
  });
});
