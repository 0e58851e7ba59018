import list from "../../generated/datasets/cases";
import { caseIndustries } from "../../src/standards/cases";
import { recordsOf } from "../../src/standards/dataset";

test("the industries to choose from are those of the list, in its order", () => {
  expect(caseIndustries).toEqual([...new Set(recordsOf(list).map(({ industry }) => industry))]);
});
