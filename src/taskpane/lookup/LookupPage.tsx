import { useState } from "react";
import type { Product } from "../../standards/variant";
import { useStandards } from "../shell/environment";
import { useNavigation } from "../shell/navigation";
import { useLookupSearch } from "./LookupSearch";
import { keyOf } from "./products";
import { ProductDetail } from "./ProductDetail";
import { ProductSearch } from "./ProductSearch";

/** Find a product as one types; see its quotas side by side; put one into the sheet. */
export function LookupPage() {
  const standards = useStandards();
  const { page, detail, go } = useNavigation();
  const { filter, setFilter } = useLookupSearch();
  // While another page is shown the product opened here last stays open.
  const [opened, setOpened] = useState("");
  if (page === "lookup" && detail !== opened) setOpened(detail);

  const product = findByKey(standards.products(), opened);
  return (
    <>
      {/* Kept behind an opened product, so that the way back leads to the same place in the list. */}
      <div hidden={product !== undefined}>
        <ProductSearch filter={filter} onFilter={setFilter} onOpen={(found) => go("lookup", keyOf(found))} />
      </div>
      {product && <ProductDetail key={opened} product={product} onBack={() => go("lookup")} />}
    </>
  );
}

function findByKey(products: readonly Product[], key: string): Product | undefined {
  return key === "" ? undefined : products.find((product) => keyOf(product) === key);
}
