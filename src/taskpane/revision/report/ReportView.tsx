import { Caption1, Field, Select, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { ReportAnalyses } from "../../../revision/analyses/report";
import { analyseForReport } from "../../../revision/analyses/report";
import type { RevisionProject } from "../../../revision/project";
import type { Block, PictureChart } from "../../../revision/report/blocks";
import { captionLabels, numberedHeadings } from "../../../revision/report/labels";
import { useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import { useOpenRevision } from "../RevisionProvider";
import { Section } from "../Section";
import { reportTexts } from "./texts";
import { BlocksView } from "./BlocksView";
import { MapChoice } from "./MapChoice";
import type { CityMapChoice } from "./useCityMap";
import { useReportSources } from "./useReportSources";

type BlocksOf = (project: RevisionProject, analyses: ReportAnalyses, map?: PictureChart | null) => readonly Block[];

// The documents are loaded when somebody looks at one.
const documents = {
  report: async () => (await import("../../../revision/report/chapters")).reportBlocks,
  standard: async () => (await import("../../../revision/report/standard-text")).standardBlocks,
  explanation: async () => (await import("../../../revision/report/explanation")).explanationBlocks,
} as const satisfies Record<string, () => Promise<BlocksOf>>;

type DocumentName = keyof typeof documents;

/** A document of the project chapter by chapter as it will be exported, with the places that people write in. */
export function ReportView({ map }: { readonly map: CityMapChoice }) {
  const page = usePageStyles();
  const t = useTexts(reportTexts);
  const { opened } = useOpenRevision();
  const [name, setName] = useState<DocumentName>("report");
  const blocks = useBlocks(name, usePicture(name === "report" ? map.map : null));
  return (
    <div className={page.root}>
      <Text className={page.hint}>{t("hint")}</Text>
      {!opened.places.texts && <Text className={page.hint}>{t("noTextSheet")}</Text>}
      <Field label={t("document")}>
        <Select value={name} onChange={(_, { value }) => setName(value as DocumentName)}>
          {(Object.keys(documents) as DocumentName[]).map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </Select>
      </Field>
      {name === "report" && <MapChoice choice={map} />}
      {blocks ? <Chapters document={name} blocks={blocks} /> : <Spinner size="tiny" label={t("loading")} />}
    </div>
  );
}

/** What cannot be drawn is told when the report is exported. */
function usePicture(map: CityMapChoice["map"]): PictureChart | null {
  const { project } = useOpenRevision();
  const [picture, setPicture] = useState<PictureChart | null>(null);
  useEffect(() => {
    let closed = false;
    const show = async () => {
      const drawn = map && (await import("../drawing")).drawnMap(map.regions, project);
      if (!closed) setPicture(drawn && "picture" in drawn ? drawn.picture : null);
    };
    void show();
    return () => {
      closed = true;
    };
  }, [map, project]);
  return picture;
}

function useBlocks(name: DocumentName, map: PictureChart | null): readonly Block[] | null {
  const { project, outcomes } = useOpenRevision();
  const sources = useReportSources();
  const [loaded, setLoaded] = useState<{ readonly name: DocumentName; readonly of: BlocksOf } | null>(null);
  useEffect(() => {
    let closed = false;
    void documents[name]().then((of) => {
      if (!closed) setLoaded({ name, of });
    });
    return () => {
      closed = true;
    };
  }, [name]);
  const analyses = useMemo(() => analyseForReport(project, sources, outcomes), [project, sources, outcomes]);
  return useMemo(
    () => (loaded?.name === name ? loaded.of(project, analyses, map) : null),
    [loaded, name, project, analyses, map],
  );
}

/** The documents are Chinese, whatever language the pane speaks. */
function Chapters({ document, blocks }: { readonly document: DocumentName; readonly blocks: readonly Block[] }) {
  const { project } = useOpenRevision();
  const t = useTexts(reportTexts);
  const labels = useMemo(() => captionLabels(blocks, 1), [blocks]);
  const chapters = useMemo(() => chaptersOf(blocks), [blocks]);
  return (
    <div lang="zh-CN">
      {chapters.map(({ title, blocks: own }, at) => {
        const places = own.filter((block) => block.kind === "author");
        const open = places.filter(({ id }) => !project.texts.has(id)).length;
        return (
          <Section
            key={`${document} ${title}`}
            name={`${document}${at}`}
            title={title || t("foreword")}
            aside={open > 0 ? <Caption1>{t("toWrite", { count: open })}</Caption1> : undefined}
          >
            <BlocksView blocks={own} labels={labels} />
          </Section>
        );
      })}
    </div>
  );
}

interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Each behind its heading; what stands before the first is a chapter without one. */
function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const titles = numberedHeadings(blocks, 1);
  const chapters: { title: string; blocks: Block[] }[] = [];
  let heading = 0;
  for (const block of blocks) {
    const numbered = block.kind === "heading" ? titles[heading++]!.title : "";
    if (block.kind === "heading" && block.level === 1) chapters.push({ title: numbered, blocks: [] });
    else {
      if (chapters.length === 0) chapters.push({ title: "", blocks: [] });
      chapters.at(-1)!.blocks.push(block.kind === "heading" ? { ...block, text: numbered } : block);
    }
  }
  return chapters;
}
