import { newerEditionOf, newerEditionText } from "../../src/standards/newer-editions";

test("a newer edition is named with the day it was looked up, whatever dash is written; of others nothing is claimed", () => {
  // Part 6 was issued on 2023-05-23 and took effect on 2023-09-01; the report cites part 8 of 2017 in table 5.4-15.
  expect(newerEditionText("GB/T 18916.6-2012")).toBe(
    "已知有新版：GB/T 18916.6—2023（2023-09-01 实施），截至 2026-11-29",
  );
  expect(newerEditionOf("GB/T 18916.8—2006")?.successor).toBe("GB/T 18916.8—2017");
  expect(newerEditionText("GB/T 18916.6—2023")).toBe("");
  expect(newerEditionOf("DB43/T 388")).toBeNull();
});
