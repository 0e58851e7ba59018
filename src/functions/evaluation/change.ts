import { change } from "../../evaluation/change";
import { define } from "../definition";
import { operand } from "../native";
import { newValue, oldValue } from "./_changes";
import { orUnknown } from "../parameters";
import { report, reportExample, table } from "../sources";

export default define({
  id: "CHANGE",
  group: "evaluation",
  summary: { zh: "新定额对原定额的变幅", en: "Relative change from an old to a new quota" },
  parameters: [orUnknown(newValue), orUnknown(oldValue)],
  result: {
    shape: "cell",
    type: "number",
    format: "percent",
    description: {
      zh: "变幅（小数，下降为负）；缺一个值时为空",
      en: "Change as a fraction, negative for a fall; blank where either value is",
    },
  },
  source: report(...table("6-1")),
  method: {
    formula: "\\frac{v_1 - v_0}{v_0}",
    text: { zh: "空白是未知，不是下降 100 %。", en: "A blank is unknown, not a fall by 100 %." },
  },
  examples: [
    {
      arguments: [50, 80],
      result: -0.375,
      source: reportExample({ zh: "味精", en: "Monosodium glutamate" }, ...table("6-1")),
    },
    {
      arguments: [42, 37],
      result: 0.1351,
      decimals: 4,
      source: reportExample({ zh: "面包车", en: "Vans" }, ...table("6-2")),
    },
    // The report prints −100.00 %.
    {
      arguments: [null, 20],
      result: "",
      source: reportExample({ zh: "涤纶纤维（新建值未定）", en: "Polyester fibre (no new value)" }, ...table("6-2")),
    },
  ],
  native: ([after, before]) => {
    const [now, old] = [operand(after || '""'), operand(before || '""')];
    return `IF(OR(${now}="",${old}=""),"",(${now}-${old})/${old})`;
  },
  calculate: ([after, before]) => (after === null || before === null ? null : change(after, before)),
});
