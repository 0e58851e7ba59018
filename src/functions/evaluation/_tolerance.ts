import { number } from "../parameters";

export const tolerance = number({
  name: "tolerance",
  label: { zh: "允许偏差", en: "tolerance" },
  description: {
    zh: "上下允许的相对偏差，默认 0.2（20 %）",
    en: "Relative deviation allowed either way, 0.2 (20 %) by default",
  },
  minimum: 0,
});
