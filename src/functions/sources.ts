/** The documents that definitions cite, each spelt once. */
import type { Bilingual } from "../language/language";

/** A clause or table of the Jiangxi revision report. */
export function report(place: string, placeInEnglish = place): Bilingual {
  return { zh: `DB36/T 420 修订报告（2017）${place}`, en: `Revision report of DB36/T 420 (2017), ${placeInEnglish}` };
}

/** An example: what it is about, and where the report prints it. */
export function reportExample(subject: Bilingual, place: string, placeInEnglish = place): Bilingual {
  return { zh: `${subject.zh}，修订报告${place}`, en: `${subject.en}, revision report ${placeInEnglish}` };
}

export function table(number: string): readonly [string, string] {
  return [`表 ${number}`, `table ${number}`];
}

/** A clause of the Shanxi standard. */
export function shanxi(clause: string): Bilingual {
  const kind = clause.includes(".") ? "条" : "章";
  return { zh: `DB14/T 1049.2—2021 第 ${clause} ${kind}`, en: `DB14/T 1049.2—2021, clause ${clause}` };
}

/** A table of the Shanxi standard, with a remark where the value does not simply stand there. */
export function shanxiTable(number: string, remark?: Bilingual): Bilingual {
  return {
    zh: `DB14/T 1049.2—2021 表 ${number}${remark ? `，${remark.zh}` : ""}`,
    en: `DB14/T 1049.2—2021, table ${number}${remark ? `: ${remark.en}` : ""}`,
  };
}

/** An example with made-up figures that can be checked by head: the documents print none. */
export const illustration: Bilingual = {
  zh: "示例数据（文件中没有可用的算例）",
  en: "Made-up figures (the documents give none)",
};

/** The indicators; neither text is among the documents at hand, so that no clause is named. */
export const indicatorStandards: Bilingual = {
  zh: "GB/T 7119—2018（节水型企业评价导则）、GB/T 12452—2008（企业水平衡测试通则）",
  en: "GB/T 7119—2018 (evaluating water saving enterprises), GB/T 12452—2008 (water balance test)",
};
export const balanceStandard: Bilingual = {
  zh: "GB/T 12452—2008（企业水平衡测试通则）",
  en: "GB/T 12452—2008 (water balance test of enterprises)",
};
