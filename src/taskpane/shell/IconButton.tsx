import type { ButtonProps } from "@fluentui/react-components";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";

interface IconButtonProps extends Pick<ButtonProps, "disabled" | "disabledFocusable"> {
  readonly icon: ReactElement;
  /** Shown under the pointer, and read out. */
  readonly label: string;
  readonly onClick: () => void;
}

/** A small button that shows nothing but its icon. */
export function IconButton({ label, ...rest }: IconButtonProps) {
  return <Button size="small" appearance="subtle" title={label} aria-label={label} {...rest} />;
}
