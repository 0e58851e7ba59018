import type { DragEvent } from "react";
import { useState } from "react";
import type { ChosenFile } from "./document/files";
import { droppedFiles } from "./document/files";

/** Handlers for a place that files can be dropped on, and whether some are held over it. */
export function useFileDrop(onFiles: (files: readonly ChosenFile[]) => Promise<void>) {
  const [over, setOver] = useState(false);
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        // Without this the browser would leave the page for the file.
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: ({ relatedTarget, currentTarget }: DragEvent) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then(onFiles);
      },
    },
  };
}
