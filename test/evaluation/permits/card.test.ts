import type { Application, ApplicationProduct, PermitCard } from "../../../src/evaluation/permits/card";
import { permitCard } from "../../../src/evaluation/permits/card";
import { Failure, isFailure } from "../../../src/language/failure";
import { describe as tell } from "../../../src/language/messages";
import { bundledLibrary } from "../../../src/standards/bundled";
import { defaultStandard } from "../../../src/standards/standard";

const beer: ApplicationProduct = { code: "151", product: "啤酒", condition: null, output: 50000, outputUnit: "kL" };
const application: Application = {
  standard: defaultStandard,
  products: [beer],
  project: "new",
  volume: 310000,
  onceThrough: false,
};

function cardOf(changed: Partial<Application>): PermitCard {
  const card = permitCard(bundledLibrary, { ...application, ...changed });
  if (isFailure(card)) throw new Error(card.message?.key);
  return card;
}

function refusal(changed: Partial<Application>): string {
  const card = permitCard(bundledLibrary, { ...application, ...changed });
  return card instanceof Failure ? tell(card.message!, "zh-CN") : "";
}

const said = ({ findings }: PermitCard) => findings.map((finding) => tell(finding, "zh-CN")).join("\n");
const volumes = ({ allowances }: PermitCard) =>
  Object.fromEntries(allowances.map(({ tier, volume }) => [tier.name, isFailure(volume) ? null : volume]));

// Table 8: beer 先进值 4.00, 通用值 6.00, no 领跑值; 50,000 kL a year.
test("50,000 kL of beer: 200,000 m³ at 先进值; 310,000 m³ is 6.2 m³/kL, above 通用值", () => {
  const card = cardOf({});
  expect(volumes(card)).toEqual({ 领跑值: null, 先进值: 200000, 通用值: 300000 });
  expect(card.applies.tier.name).toBe("先进值");
  expect(card.unitUse).toBe(6.2);
  expect(card.reached).toBe("超定额");
  expect(card.excess).toBe(110000);
  expect(said(card)).toContain("高于通用值：工业企业必须进行节水技术改造（第5.4条）");
  expect(said(card)).toContain("新建项目按先进值核定");
  expect(said(card)).toContain("取水许可审批");
});

test("an existing enterprise is held to 通用值, and exactly at a tier reaches it", () => {
  const card = cardOf({ project: "existing", volume: 300000 });
  expect([card.applies.tier.name, card.reached, card.excess]).toEqual(["通用值", "通用值", 0]);
  expect(cardOf({ volume: 200000 }).reached).toBe("先进值");
});

test("units convert: 5 万kL is 50,000 kL; without a unit that of the quota is taken and said", () => {
  expect(volumes(cardOf({ products: [{ ...beer, output: 5, outputUnit: "万kL" }] }))["先进值"]).toBe(200000);
  const assumed = cardOf({ products: [{ ...beer, outputUnit: null }] });
  expect(volumes(assumed)["先进值"]).toBe(200000);
  expect(said(assumed)).toContain("未写单位，按定额的单位 kL 计");
});

// Table 8: wine 3.00 and 6.00 m³/t; 1,000 t besides the beer.
test("products of one firm add up", () => {
  const wine = { code: "151", product: "葡萄酒", condition: null, output: 1000, outputUnit: "t" };
  const card = cardOf({ products: [beer, wine], volume: 205000 });
  expect(volumes(card)).toEqual({ 领跑值: null, 先进值: 203000, 通用值: 306000 });
  expect([card.reached, card.unitUse, card.excess]).toEqual(["通用值", null, 2000]);
});

// Table 5: sand 通用值 0.10 alone.
test("where no 先进值 is printed, 通用值 stands in by the clause, and is no tier of its own", () => {
  const sand = { code: "101", product: "制砂", condition: null, output: 10, outputUnit: "万t" };
  const card = cardOf({ products: [sand], volume: 9000 });
  expect(volumes(card)).toEqual({ 领跑值: null, 先进值: 10000, 通用值: 10000 });
  expect(card.reached).toBe("通用值");
  expect(said(card)).toContain("未给出先进值，参照通用值（第5.4条）");
});

test("once-through cooling in the volume: no tier is said", () => {
  const card = cardOf({ onceThrough: true });
  expect([card.reached, card.excess, card.unitUse]).toEqual([null, null, 6.2]);
  expect(said(card)).toContain("含直流冷却水");
});

// Jiangxi 2017 prints quotas with once-through cooling: 直流冷却.
test("a quota for once-through cooling takes such a volume; a draft is said to be one", () => {
  const power = {
    code: "441",
    product: "火力发电直流冷却",
    condition: "300MW级 单位发电量取水量",
    output: 1000,
    outputUnit: "MW·h",
  };
  expect(said(cardOf({ standard: "江西2017", products: [power] }))).toContain("送审稿，不能作为审批依据");
});

test.each<[string, Partial<Application>, RegExp]>([
  ["output zero", { products: [{ ...beer, output: 0 }] }, /啤酒：产量为空白或 0/],
  ["output blank", { products: [{ ...beer, output: null }] }, /啤酒：产量为空白或 0/],
  ["no product", { products: [] }, /没有产品/],
  ["output below zero", { products: [{ ...beer, output: -5 }] }, /啤酒：产量为空白或 0，或小于 0/],
  ["units of another dimension", { products: [{ ...beer, outputUnit: "台" }] }, /啤酒：产量单位“台”与定额单位“m³\/kL”/],
  [
    "a mass where the quota counts by volume",
    { products: [{ ...beer, outputUnit: "t" }] },
    /产量单位“t”与定额单位“m³\/kL”/,
  ],
  ["several conditions", { products: [{ ...beer, product: "白酒" }] }, /原酒/],
  ["a volume below zero", { volume: -1 }, /不小于 0/],
  ["an unknown standard", { standard: "浙江" }, /浙江/],
])("%s is refused in words", (_, changed, words) => {
  expect(refusal(changed)).toMatch(words);
});
