import type { Bilingual } from "../../../language/language";

export const sheetNames = {
  rules: { zh: "计划规则", en: "Rules" },
  register: { zh: "台账", en: "Register" },
  plans: { zh: "用水计划", en: "Plans" },
  benchmarks: { zh: "对标", en: "Benchmarks" },
  improve: { zh: "整改名单", en: "For improvement" },
  shares: { zh: "分市分行业", en: "By city and industry" },
} as const satisfies Record<string, Bilingual>;
