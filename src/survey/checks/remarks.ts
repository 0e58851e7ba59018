/** What a remark says to be included in the new water, minding "不含" and "未扣除". */
export function includes(remark: string | null, what: RegExp): boolean {
  if (remark === null) return false;
  for (const sentence of remark.split(/[。；;，,、\n]/)) {
    if (!what.test(sentence)) continue;
    if (/未扣除|没有扣除|未剔除|不扣/.test(sentence)) return true;
    if (/不含|不包括|不包含|未含|未计|不计|已扣除|扣除|剔除|无/.test(sentence)) continue;
    if (/含|包括|包含|计入|合计|及|和|在内/.test(sentence)) return true;
  }
  return false;
}
