import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { citation } from "../../standards/citation";
import type { Standard } from "../../standards/standard";
import type { Product, Variant } from "../../standards/variant";
import { useInsertion } from "../insertion/InsertionProvider";
import { useTexts } from "../shell/texts";
import type { Choice } from "./call";
import { infoFormula } from "./call";
import { lookupTexts } from "./texts";

interface MenuProps {
  readonly product: Product;
  readonly variant: Variant;
  readonly standard: Standard;
  readonly choice: Choice | null;
}

/** What else a quota can be taken for: its whole row, its citation. */
export function VariantMenu({ product, variant, standard, choice }: MenuProps) {
  const t = useTexts(lookupTexts);
  const { fillFirst, fillSelection } = useInsertion();
  const condition = variant.condition || t("noCondition");
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t("actions", { condition })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choice && (
            <MenuItem onClick={() => void fillFirst(t("insertInfo"), { formula: infoFormula(product, choice) })}>
              {t("insertInfo")}
            </MenuItem>
          )}
          <MenuItem onClick={() => void fillSelection(t("insertSource"), citation(variant, standard))}>
            {t("insertSource")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
