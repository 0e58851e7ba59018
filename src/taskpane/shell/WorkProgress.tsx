import { ProgressBar, Text } from "@fluentui/react-components";

interface Props {
  /** Left out where nobody can tell how far it is. */
  readonly progress?: { readonly done: number; readonly total: number };
  readonly label: string;
}

/** How far long work has come, as a bar and in words. */
export function WorkProgress({ progress, label }: Props) {
  return (
    <>
      <ProgressBar {...(progress && { value: progress.done, max: Math.max(1, progress.total) })} aria-label={label} />
      <Text role="status">{label}</Text>
    </>
  );
}
