import { catalogue } from "../../generated/catalogue";
import { functionsMeant } from "../../src/functions/meaning";

const meant = (text: string) => functionsMeant(catalogue, text).map(({ id }) => id);

test.each([
  ["二次", "SECONDMEAN"],
  ["mean", "SECONDMEAN"],
  ["erci", "SECONDMEAN"],
  ["ecpj", "SECONDMEAN"],
  ["定额", "QUOTA"],
  ["surcharge", "SURCHARGE"],
  ["ziyuanshui", "WATERTAX"],
  ["WQ.SECOND", "SECONDMEAN"],
  ["wq.QUTA", "QUOTA"],
  ["SECONDMAEN", "SECONDMEAN"],
])("%s means %s", (text, id) => expect(meant(text)).toContain(id));

test("a name that begins so stands first", () => {
  expect(meant("二次")[0]).toBe("SECONDMEAN");
  expect(meant("erci")[0]).toBe("SECONDMEAN");
  expect(meant("quota")[0]).toBe("QUOTA");
  expect(meant("mean")[0]).toBe("MEANCHANGE");
});

test.each(["", " ", "WQ.", "xqzv", "9", "()"])("%j means nothing", (text) => expect(meant(text)).toEqual([]));
