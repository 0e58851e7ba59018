import { surcharge } from "../../evaluation/permit";
import { failure } from "../../language/failure";
import { define } from "../definition";
import { parseLiteral } from "../formula";
import { operand } from "../native";
import { number, numberMatrix } from "../parameters";
import { illustration } from "../sources";
import { isMatrix } from "../values";

const volume = (name: string, zh: string, en: string) =>
  number({ name, label: { zh, en }, description: { zh: `${zh}，m³`, en: `${en}, m³` }, unit: "m³", minimum: 0 });

export default define({
  id: "SURCHARGE",
  group: "management",
  summary: { zh: "超计划（超定额）累进加价", en: "Progressive surcharge for use above the plan" },
  parameters: [
    volume("use", "实际用水量", "actual use"),
    volume("plan", "计划用水量", "planned use"),
    number({
      name: "price",
      label: { zh: "水价", en: "price" },
      description: { zh: "每立方米水价或水资源费", en: "Price or fee of a cubic metre" },
      unit: "元/m³",
      minimum: 0,
    }),
    numberMatrix({
      name: "bands",
      label: { zh: "加价档次", en: "bands" },
      description: {
        zh: "两列：超出计划的比例从多少起（如 0、0.1、0.3），该档加收水价的倍数。各地规定不同，由用户给出",
        en: "Two columns: share above the plan from which a band begins (0, 0.1, 0.3), and its factor of the price. They differ by place and are yours to give",
      },
    }),
  ],
  result: {
    shape: "cell",
    type: "number",
    description: { zh: "加价水费，元；未超计划为 0", en: "Surcharge in yuan; 0 within the plan" },
  },
  source: {
    zh: "《中华人民共和国水法》（累进加价）；档次由各地规定",
    en: "Water Law of China (progressive surcharge); the bands differ by place",
  },
  method: {
    formula: "\\sum_j k_j\\,p\\,\\Delta V_j",
    text: {
      zh: "超出部分分档，每档水量乘以水价和该档倍数。例：计划 100、用 140、档次 0/0.1/0.3 倍数 1/2/3，超出 40 分为 10、20、10。",
      en: "The excess is split into bands; each is charged at the price times its factor. With a plan of 100, use of 140 and bands from 0, 0.1 and 0.3, the excess of 40 splits into 10, 20 and 10.",
    },
  },
  examples: [
    // (10 × 1 + 20 × 2 + 10 × 3) × 2.5.
    {
      arguments: [
        140,
        100,
        2.5,
        [
          [0, 1],
          [0.1, 2],
          [0.3, 3],
        ],
      ],
      result: 200,
      source: illustration,
    },
    {
      arguments: [
        95,
        100,
        2.5,
        [
          [0, 1],
          [0.1, 2],
        ],
      ],
      result: 0,
      source: illustration,
    },
  ],
  native: ([use, plan, price, rows]) => {
    const bands = parseLiteral(rows!);
    if (bands === undefined || !isMatrix(bands)) return null;
    // Above its start each band adds what its factor exceeds the one before by.
    const charged = bands.map(([from, factor], index) => {
      const step = Number(factor) - Number(bands[index - 1]?.[1] ?? 0);
      return `${step}*MAX(0,${operand(use!)}-${operand(plan!)}*${1 + Number(from)})`;
    });
    return `${operand(price!)}*(${charged.join("+")})`;
  },
  calculate: ([use, plan, price, rows]) => {
    const bands = rows.map(([from, factor]) => ({ from: from ?? null, factor: factor ?? null }));
    if (rows.some((row) => row.length !== 2) || !bands.every(isComplete)) {
      return failure("#VALUE!", "bandsShape", { columns: rows[0]?.length ?? 0 });
    }
    return surcharge(use, plan, price, bands);
  },
});

function isComplete(band: { from: number | null; factor: number | null }): band is { from: number; factor: number } {
  return band.from !== null && band.factor !== null;
}
