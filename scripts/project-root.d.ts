/** The project's folder; filled in by scripts/run.mjs when it bundles a program. */
declare const PROJECT_ROOT: string;
