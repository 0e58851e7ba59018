import { z } from "zod";
import { permitCard } from "../../evaluation/permits/card";
import { permitForPrograms } from "../permit-json";
import { orEnd } from "../terminal";
import { argumentOf, tool } from "./tool";

export const permitTools = [
  tool({
    name: "permit_card",
    title: { zh: "取水许可核算", en: "Permit card" },
    description: {
      zh: "按定额和年产量核算各级许可水量；给出申请或实际水量时，还给出单位用水量、达到的级别和超出量，以及标准条款所说的后果。",
      en: "The volume that each tier allows for a year's output; with the volume applied for or used also the unit use, the tier reached, the excess, and what the clause says follows.",
    },
    input: {
      products: z
        .array(
          z.object({
            product: z.string().describe(argumentOf("QUOTA", "product")),
            code: z.string().optional().describe(argumentOf("QUOTA", "code")),
            condition: z.string().optional().describe(argumentOf("QUOTA", "condition")),
            output: z.number().positive().describe(argumentOf("PERMITVOLUME", "output")),
            output_unit: z.string().optional().describe(argumentOf("PERMITVOLUME", "outputUnit")),
          }),
        )
        .min(1),
      volume: z
        .number()
        .min(0)
        .optional()
        .describe("申请或实际的年取水量，m³ / volume applied for or used in a year, in m³"),
      project: z.enum(["new", "existing"]).default("new"),
      once_through: z
        .boolean()
        .default(false)
        .describe("水量含直流冷却水 / the volume includes once-through cooling water"),
      standard: z.string().optional().describe(argumentOf("QUOTA", "standard")),
    },
    answer: ({ products, volume, project, once_through: onceThrough, standard }, { context, language }) => {
      const { standards, defaultStandard } = context.current;
      const card = permitCard(standards, {
        standard: standard ?? defaultStandard,
        project,
        volume: volume ?? null,
        onceThrough,
        products: products.map(({ product, code, condition, output, output_unit: outputUnit }) => ({
          product,
          code: code ?? null,
          condition: condition ?? null,
          output,
          outputUnit: outputUnit ?? null,
        })),
      });
      return permitForPrograms(orEnd(card), language);
    },
  }),
] as const;
