/** Traditional characters of headers, totals and units as the simplified ones that we know them by. Names stay as they were written. */
const pairs =
  "萬万億亿產产業业個个為为從从區区縣县單单廠厂發发號号員员備备複复復复實实審审對对導导屬属廢废開开當当總总戶户執执報报據据損损數数無无時时" +
  "機机權权構构標标條条濟济漿浆環环現现電电監监礦矿碼码種种稱称節节簡简類类級级紙纸組组細细經经統统編编職职聯联藝艺營营裝装規规計计許许設设" +
  "證证話话詳详說说調调負负質质貫贯達达鎮镇門门際际額额順顺項项鮮鲜噸吨內内與与於于動动務务劃划別别辦办後后貨货幣币過过運运進进佔占滿满減减" +
  "測测濕湿溫温準准況况淨净畝亩離离積积稅税約约純纯給给補补視视記记評评試试認认費费資资輕轻轉转農农鄉乡銷销錄录長长間间體体點点驗验匯汇彙汇" +
  "範范圍围鋼钢鐵铁車车輛辆臺台頭头隻只雙双張张塊块頁页註注責责絡络郵邮傳传曆历歷历製制爐炉鍋锅壓压採采閉闭滲渗併并屆届";

const simple = new Map(Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[at * 2]!, pairs[at * 2 + 1]!]));
const any = new RegExp(`[${[...simple.keys()].join("")}]`, "g");

export function simplified(text: string): string {
  return text.replace(any, (sign) => simple.get(sign)!);
}
