/** Has webpack make what dist/ holds beside the bundles (scripts/dist.ts), so that a plain `npx webpack` leaves nothing out. */
class ProjectFilesPlugin {
  /** `host`: the address that the manifest sends Excel to; undefined for the one that the development server serves. */
  constructor(host) {
    this.host = host;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const name = "ProjectFilesPlugin";
    const prepare = async () => (await import("../prepare.mjs")).ensureGenerated();
    compiler.hooks.beforeRun.tapPromise(name, prepare);
    compiler.hooks.watchRun.tapPromise(name, prepare);
    compiler.hooks.thisCompilation.tap(name, (compilation) =>
      // Behind minimising: these files are as they are to be.
      compilation.hooks.processAssets.tapPromise(
        { name, stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        async () => {
          const { load } = await import("../prepare.mjs");
          const { distFiles } = await load("scripts/dist.ts");
          for (const [file, content] of await distFiles(this.host)) {
            compilation.emitAsset(file, new sources.RawSource(Buffer.from(content)));
          }
        },
      ),
    );
  }
}

module.exports = { ProjectFilesPlugin };
