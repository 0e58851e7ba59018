import { Link } from "@fluentui/react-components";

interface ItemLinkProps {
  readonly item: string;
  readonly onOpen: (item: string) => void;
}

/** From a line of an analysis to its product. */
export function ItemLink({ item, onOpen }: ItemLinkProps) {
  return (
    <Link as="button" onClick={() => onOpen(item)}>
      {item}
    </Link>
  );
}
