/**
 * The manifest that Excel loads, for any address: Chinese with English overrides, one shared runtime for functions, commands
 * and pane. Add-in only (XML), the kind that perpetual Excel and network shares accept.
 */
import { namespace } from "../../src/functions/formula";
import type { Bilingual } from "../../src/language/language";
import { escapeAttribute } from "../../src/xlsx/xml";

export interface ManifestOptions {
  /** Address of the folder that holds our pages, without a slash at its end. */
  readonly host: string;
  /** Three numbers, as in package.json. It is part of every address, because Excel keeps files for up to a day. */
  readonly version: string;
}

/** Where `npm run dev` serves the add-in. */
export const localHost = "https://localhost:3000";

/** Identifies the add-in for ever: Excel takes another id for another add-in. */
const id = "0c5e2a5e-6f0b-4f3d-9c57-4b7d0e8f1a63";

/** What custom functions and the pane cannot do without; everything newer is asked for when it is used. */
const requirements = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.9" };

const iconSizes = [16, 32, 80];

interface Button {
  /** Part of its ids; in lower case, of its icon's file name. */
  readonly name: string;
  /** The function of src/hosts/excel/commands.ts that it calls; absent: it shows the pane. */
  readonly action?: string;
  readonly label: Bilingual;
  readonly tip: Bilingual;
}

/** The doors of the pane's start page, and what is always at hand there. */
export const buttons: readonly Button[] = [
  {
    name: "Start",
    label: { zh: "工作台", en: "Workbench" },
    tip: {
      zh: "打开任务窗格：从要做的事开始，或接着上次的做。",
      en: "Open the task pane: begin with what is to be done, or go on where you left off.",
    },
  },
  {
    name: "Permit",
    action: "openPermit",
    label: { zh: "核取水", en: "Permits" },
    tip: {
      zh: "按定额核定取水量：各级许可多少，申请的水量达到哪一级。",
      en: "How much water a quota allows by tier, and which tier a volume reaches.",
    },
  },
  {
    name: "Survey",
    action: "openSurvey",
    label: { zh: "填调查", en: "Surveys" },
    tip: {
      zh: "建立、填写和检查用水调查表。",
      en: "Make, fill and check survey sheets.",
    },
  },
  {
    name: "Revision",
    action: "openRevision",
    label: { zh: "修订标准", en: "Revise" },
    tip: {
      zh: "从样本到各级定额：筛选、测算、比较、定值。",
      en: "From samples to tiers: screen, derive, compare, decide.",
    },
  },
  {
    name: "Audit",
    action: "openAudit",
    label: { zh: "审报告", en: "Audit" },
    tip: {
      zh: "核对报告中的数值、合计与变化。",
      en: "Check values, totals and changes of a report.",
    },
  },
  {
    name: "Lookup",
    label: { zh: "查定额", en: "Look up" },
    tip: {
      zh: "按产品、行业代码或拼音查找用水定额，查看各档次、条件与出处。",
      en: "Find a water quota by product, industry code or pinyin, with its tiers, conditions and source.",
    },
  },
  {
    name: "Insert",
    action: "openInsert",
    label: { zh: "插入函数", en: "Insert" },
    tip: {
      zh: "选择函数，填写参数，把公式插入所选单元格。",
      en: "Choose a function, fill in its arguments and insert the formula into the selected cell.",
    },
  },
  {
    name: "Check",
    action: "openCheck",
    label: { zh: "检查", en: "Check" },
    tip: {
      zh: "在本机用文献算例核对全部函数，列出不一致之处。",
      en: "Check every function on this machine against its documented examples, and list what differs.",
    },
  },
  {
    name: "Help",
    action: "openHelp",
    label: { zh: "帮助", en: "Help" },
    tip: {
      zh: "打开函数手册：参数、方法、出处与算例。",
      en: "Open the manual of the functions: arguments, methods, sources and examples.",
    },
  },
];

export const name: Bilingual = { zh: "用水定额工作台", en: "Water Quota Workbench" };
export const description: Bilingual = {
  zh: "查询工业用水定额，核算单位产品用水量，修订定额标准，审核报告。",
  en: "Look up industrial water quotas, check unit water use, revise quota standards and audit reports.",
};

const shortStrings: Readonly<Record<string, Bilingual>> = {
  "Tab.Label": { zh: "用水定额", en: "Water quota" },
  "Group.Label": { zh: "定额工作台", en: "Workbench" },
  "Started.Title": { zh: "用水定额工作台已就绪", en: "The Water Quota Workbench is ready" },
  ...Object.fromEntries(buttons.map((button) => [`${button.name}.Label`, button.label])),
};

const longStrings: Readonly<Record<string, Bilingual>> = {
  "Started.Text": {
    zh: "在“用水定额”选项卡中查定额，或在单元格中输入 =WQ. 查看全部函数。",
    en: "Look up quotas on the Water quota tab, or type =WQ. into a cell to see all functions.",
  },
  ...Object.fromEntries(buttons.map((button) => [`${button.name}.Tip`, button.tip])),
};

export function manifest({ host, version }: ManifestOptions): string {
  const at = (file: string) => escapeAttribute(`${host}/${file}?v=${version}`);
  const icon = (file: string, size: number) => at(`assets/icons/${file}-${size}.png`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- Made by npm run docs; do not edit. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${id}</Id>
  <Version>${version}.0</Version>
  <ProviderName>${name.en}</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="${name.zh}"><Override Locale="en-US" Value="${name.en}"/></DisplayName>
  <Description DefaultValue="${description.zh}"><Override Locale="en-US" Value="${description.en}"/></Description>
  <IconUrl DefaultValue="${icon("app", 32)}"/>
  <HighResolutionIconUrl DefaultValue="${icon("app", 64)}"/>
  <SupportUrl DefaultValue="${at("help/zh-CN/index.html")}"><Override Locale="en-US" Value="${at("help/en-US/index.html")}"/></SupportUrl>
  <AppDomains><AppDomain>${escapeAttribute(new URL(host).origin)}</AppDomain></AppDomains>
  <Hosts><Host Name="Workbook"/></Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
${lines(Object.entries(requirements), ([set, min]) => `      <Set Name="${set}" MinVersion="${min}"/>`)}
    </Sets>
  </Requirements>
  <DefaultSettings><SourceLocation DefaultValue="${at("taskpane.html")}"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes><Runtime resid="Pane.Url" lifetime="long"/></Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script><SourceLocation resid="Functions.Script.Url"/></Script>
            <Page><SourceLocation resid="Pane.Url"/></Page>
            <Metadata><SourceLocation resid="Functions.Metadata.Url"/></Metadata>
            <Namespace resid="Functions.Namespace"/>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted><Title resid="Started.Title"/><Description resid="Started.Text"/><LearnMoreUrl resid="Help.Url"/></GetStarted>
          <FunctionFile resid="Pane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <CustomTab id="WQ.Tab">
              <Group id="WQ.Group">
                <Label resid="Group.Label"/>
                ${iconList("App")}
${lines(buttons, control)}
              </Group>
              <Label resid="Tab.Label"/>
            </CustomTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${lines(
  ["App", ...buttons.map((button) => button.name)].flatMap((owner) => iconSizes.map((size) => ({ owner, size }))),
  ({ owner, size }) => `        <bt:Image id="${owner}.${size}" DefaultValue="${icon(owner.toLowerCase(), size)}"/>`,
)}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Functions.Script.Url" DefaultValue="${at("functions.js")}"/>
        <bt:Url id="Functions.Metadata.Url" DefaultValue="${at("functions.zh-CN.json")}"><bt:Override Locale="en-US" Value="${at("functions.json")}"/></bt:Url>
        <bt:Url id="Pane.Url" DefaultValue="${at("taskpane.html")}"/>
        <bt:Url id="Help.Url" DefaultValue="${at("help/zh-CN/index.html")}"><bt:Override Locale="en-US" Value="${at("help/en-US/index.html")}"/></bt:Url>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>
${lines(Object.entries(shortStrings), string)}
      </bt:ShortStrings>
      <bt:LongStrings>
${lines(Object.entries(longStrings), string)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

/**
 * The pane by itself, with the search at its head; Excel allows no other address here than the pane's own. Without such an action
 * Excel does not know which page the other buttons mean when they show the pane.
 */
const showPane =
  '<Action xsi:type="ShowTaskpane"><TaskpaneId>WQ.Pane</TaskpaneId><SourceLocation resid="Pane.Url"/></Action>';

function control({ name: button, action }: Button): string {
  return `                <Control xsi:type="Button" id="WQ.${button}">
                  <Label resid="${button}.Label"/>
                  <Supertip><Title resid="${button}.Label"/><Description resid="${button}.Tip"/></Supertip>
                  ${iconList(button)}
                  ${action === undefined ? showPane : `<Action xsi:type="ExecuteFunction"><FunctionName>${action}</FunctionName></Action>`}
                </Control>`;
}

function iconList(owner: string): string {
  return `<Icon>${iconSizes.map((size) => `<bt:Image size="${size}" resid="${owner}.${size}"/>`).join("")}</Icon>`;
}

function string([resource, { zh, en }]: [string, Bilingual]): string {
  return `        <bt:String id="${resource}" DefaultValue="${escapeAttribute(zh)}"><bt:Override Locale="en-US" Value="${escapeAttribute(en)}"/></bt:String>`;
}

function lines<Item>(items: readonly Item[], line: (item: Item) => string): string {
  return items.map(line).join("\n");
}
