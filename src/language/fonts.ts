/**
 * Fonts of pictures, by name only: whoever looks has one of them. In single quotes: ECharts writes them into an attribute in double
 * ones, as they are.
 */
export const fontFamily =
  "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif";
