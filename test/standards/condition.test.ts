import { holdsTerm } from "../../src/standards/condition";

test.each([
  ["井工矿;不包括井下黄泥灌浆", "不包括", true],
  ["井工矿;不包括井下黄泥灌浆", "包括", false],
  ["包括地面洒水;不包括生活", "包括", true],
  ["非金属", "金属", false],
  ["1300mw", "300mw", false],
  ["300mw级", "300mw", true],
  ["300mw级", "300", true],
  ["规模:1.20mt", "20mt", false],
  ["规模:1.20mt", "1.2", false],
  ["分区:ii区", "i区", false],
  ["分区:iii区", "iii区", true],
  ["分区:ii区", "ii", true],
  ["第十一区", "一区", false],
  ["", "井工", false],
])("%s holds %s: %s", (condition, term, holds) => {
  expect(holdsTerm(condition, term)).toBe(holds);
});
