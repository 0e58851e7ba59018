import { ProgressBar, Text } from "@fluentui/react-components";

interface Props {
  /** Left out where nobody can tell how far it is. */
  readonly progress?: { readonly done: number; readonly total: number };
  readonly words: string;
}

/** How far long work has come, as a bar and in words. */
export function WorkProgress({ progress, words }: Props) {
  return (
    <>
      <ProgressBar {...(progress && { value: progress.done, max: Math.max(1, progress.total) })} aria-label={words} />
      <Text role="status">{words}</Text>
    </>
  );
}
