import { useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";

/** How a product is shown: as the standard prints it, and for English readers with its English name where that is known. */
export function useProductName(): (product: string) => string {
  const library = useStandards();
  const { language } = usePreferences();
  return (product) => {
    const english = language === "en-US" ? library.englishName(product) : null;
    return english === null ? product : `${product} · ${english}`;
  };
}
