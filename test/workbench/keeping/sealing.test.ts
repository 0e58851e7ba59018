import { Seal, unsealed } from "../../../src/workbench/keeping/sealing";

const content = new TextEncoder().encode("单位名称,新水量\n加密公司,12345\n");

it("gives back what was sealed to those who know the password, and to nobody else", async () => {
  const seal = new Seal("水");
  const [once, again] = [await seal.close(content), await seal.close(content)];
  expect(Buffer.from(once).includes(Buffer.from("12345"))).toBe(false);
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(false);
  expect(await unsealed(once, "水")).toEqual(content);
  expect(await unsealed(again, "水")).toEqual(content);
  expect(await unsealed(once, "火")).toBeNull();
  expect(await unsealed(once.slice(0, -1), "水")).toBeNull();
});
