/**
 * The pages and their entries. `functions` stands alone (it is the script that the manifest names for custom functions, and it
 * carries the bundled data); the pane and the commands run beside it in Excel's shared runtime and share its modules. In WPS the
 * pane is a page of its own, and `wps` the page that registers the functions.
 * `workbench` is the page with the embedded workbook; what draws the workbook is loaded by a dynamic import.
 */
const { existsSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { minify } = require("oxc-minify");
const { version: oxcVersion } = require("oxc-minify/package.json");
const webpack = require("webpack");
const { rules: definitionRules } = require("./scripts/webpack/calculation");
const devServer = require("./scripts/webpack/devServer");
const { ProjectFilesPlugin } = require("./scripts/webpack/ProjectFilesPlugin");
const { rules: iconRules } = require("./scripts/webpack/icons");
const { rule: searchRule } = require("./scripts/webpack/minisearch");
const { rules: renderingRules } = require("./scripts/webpack/rendering");
const { stdlibAlias } = require("./scripts/webpack/stdlib");

const target = "es2020";
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The part of Microsoft's package (87 MB) that Excel on Windows, on the web and on the Mac asks for. */
const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** As its makers shortened it: half as much to read and to shorten. */
const pdfAlias = Object.fromEntries(
  ["pdf", "pdf.worker"].map((part) => [
    `pdfjs-dist/legacy/build/${part}.mjs$`,
    `pdfjs-dist/legacy/build/${part}.min.mjs`,
  ]),
);

const entries = {
  functions: "./src/hosts/excel/functions.ts",
  commands: { import: "./src/hosts/excel/commands.ts", dependOn: "functions" },
  taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
  wps: { import: "./src/hosts/wps/addin.ts", dependOn: "functions" },
  workbench: "./src/workbench/index.tsx",
};

/**
 * `office`: where Excel gets office.js, "cdn" (Microsoft's) or "local" (a copy in dist/office, for an intranet); `host`: the https
 * address that the manifest names. `npx webpack --env office=cdn --env host=https://server/path`, or checked, `npm run build`.
 */
module.exports = async ({ office = "local", host, WEBPACK_SERVE } = {}, { mode = "production" } = {}) => {
  const minified = mode === "production";
  return {
    mode,
    context: __dirname,
    entry: entries,
    output: {
      path: path.join(__dirname, "dist"),
      // Fixed names: the manifest names functions.js, and a renewed page must not leave old files behind.
      filename: "[name].js",
      chunkFilename: "parts/[name].js",
      assetModuleFilename: "parts/[name]-[contenthash:8][ext]",
      // The command line is built beside the pages (scripts/cli).
      clean: { keep: /^cli(\/|$)/ },
    },
    // No package here is a link into another folder, and asking of each file whether it is one takes a tenth of resolving.
    resolve: {
      extensions: [".tsx", ".ts", ".mjs", ".js"],
      alias: { ...stdlibAlias(__dirname), ...pdfAlias },
      symlinks: false,
    },
    module: {
      rules: [
        ...definitionRules,
        searchRule,
        ...iconRules,
        ...renderingRules,
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "esbuild-loader",
          options: {
            target,
            jsx: "automatic",
            charset: "utf8",
            // A field is set as it is written: to define it takes a function a class, in engines that know no fields.
            tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.(xlsx|png|svg|woff2?)$/, type: "asset/resource" },
      ],
    },
    plugins: [
      // While developing; over minified pages maps would take longer than the pages, and a gigabyte of cache.
      ...(minified ? [] : [new webpack.SourceMapDevToolPlugin({ filename: "[file].map" })]),
      new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: "parts/[name].css" }),
      page("taskpane.html", ["functions", "commands", "taskpane"], office),
      page("index.html", ["workbench"], null),
      page("wps/index.html", ["functions", "wps"], null),
      page("wps/taskpane.html", ["functions", "taskpane"], null),
      new ProjectFilesPlugin(host),
      new CopyPlugin({
        patterns: [
          ...(office === "local" ? officeFiles : []).map((file) => ({
            from: path.join(__dirname, "node_modules/@microsoft/office-js/dist", file),
            to: path.join("office", file),
            // As Microsoft made it, short as it is.
            info: { minimized: true },
          })),
          { from: "assets/icons/*.png" },
          { from: "*-32.png", context: "assets/icons", to: ({ absoluteFilename }) => wpsImage(absoluteFilename) },
          // Of Chinese fonts that PDFs name without bringing them along.
          {
            from: "{*GB*.bcmap,LICENSE}",
            context: path.join(__dirname, "node_modules/pdfjs-dist/cmaps"),
            to: "parts/cmaps/[name][ext]",
          },
          { from: "assets/examples/*.xlsx" },
        ],
      }),
    ],
    optimization: {
      minimize: minified,
      // The shortest names for what is named most: files keep their names whatever is in them, and no browser keeps one module of a file.
      ...(minified && { moduleIds: "size", mangleExports: "size" }),
      // No name of a bundle carries a hash of its content.
      realContentHash: false,
      minimizer: [
        scriptMinimizer(),
        new MinimizerPlugin({ test: /\.css$/, minify: MinimizerPlugin.esbuildMinifyCss, parallel: false }),
      ],
    },
    devtool: false,
    // The first build keeps nothing: writing it takes a fifth of the time, and most people never follow by a second.
    cache: (!minified || existsSync(path.join(__dirname, "dist", "index.html"))) && {
      type: "filesystem",
      cacheDirectory: path.join(__dirname, ".cache/webpack"),
      name: mode,
      buildDependencies: { config: [__filename] },
    },
    ...(WEBPACK_SERVE && { devServer: await devServer() }),
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
};

async function shortened(input) {
  const [[file, text]] = Object.entries(input);
  const { code, errors } = await minify(file, text, { compress: { target }, codegen: { legalComments: "none" } });
  return { code, errors: errors.map(({ message, codeframe }) => new Error(codeframe ?? message)) };
}

/** oxc: a third of the time that swc takes, and a hundredth smaller. What it made before is kept until another version comes. */
function scriptMinimizer() {
  return new MinimizerPlugin({
    test: /\.js$/,
    minify: Object.assign(shortened, { getMinimizerVersion: () => oxcVersion }),
    extractComments: false,
    // It has threads of its own, to which no text needs to be sent.
    parallel: false,
  });
}

/** As src/hosts/wps/ribbon.ts names the picture of a button. */
function wpsImage(file) {
  return `wps/images/${path.basename(file).replace("-32", "")}`;
}

/** A page is a root element and its scripts; `office` says where office.js comes from, null where it is not wanted. */
function page(filename, chunks, office) {
  // Without a version behind it: office.js looks for its name at the end of the address, and fails where it is not.
  const source = office === "cdn" ? cdn : "office/office.js";
  return new HtmlPlugin({
    filename,
    chunks,
    chunksSortMode: "manual",
    hash: true,
    minify: false,
    templateContent: `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>用水定额工作台 Water Quota Workbench</title>
<link rel="icon" href="${filename.includes("/") ? "../" : ""}assets/icons/app-32.png">
${office ? `<script src="${source}"></script>` : ""}
</head>
<body><div id="root"></div></body>
</html>
`,
  });
}
