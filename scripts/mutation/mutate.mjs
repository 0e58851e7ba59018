/**
 * Holds tests of the core against mutants of it: `node scripts/mutation/mutate.mjs ROOM [COUNT]`, after
 * `npm install --no-save @stryker-mutator/instrumenter@9.6.1`. Stryker's instrumenter makes the mutants; COUNT of them are drawn, the same
 * each time, and held in this one process against the tests that reach them, which takes minutes where a run of jest each takes hours.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { load } from "../prepare.mjs";
import { rooms } from "./rooms.mjs";
import { loadTests } from "./tests.mjs";

const { Chance } = await load("bench/random.ts");
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const [room, count = "Infinity"] = process.argv.slice(2);
/** Texts and patterns are data here: other tests hold them. */
const excludedMutations = ["StringLiteral", "Regex"];
/** How often a mutant may pass a mutated place before it counts as one that never ends. */
const maxHits = 2_000_000;
const seed = 20260421;

const { mutated, tested } = rooms[room];
const { replaced, mutants } = await mutantsOf(filesOf(mutated));
const state = (globalThis.__stryker__ ??= {});
state.mutantCoverage = { static: {}, perTest: {} };
const tests = await soundOf(await loadTests(root, filesOf(tested), replaced));
const { static: atLoad, perTest } = state.mutantCoverage;
state.mutantCoverage = undefined;

const sample = drawn(mutants, Number(count));
const found = { killed: 0, survived: 0, untested: 0, static: 0 };
for (const [index, mutant] of sample.entries()) {
  const fate = await fateOf(mutant);
  found[fate]++;
  if (fate === "survived" || fate === "untested") console.log(`${fate} ${placeOf(mutant)}`);
  if (index % 50 === 49) console.log(`… ${index + 1} of ${sample.length}: ${JSON.stringify(found)}`);
}
const { killed, survived, untested } = found;
const score = ((100 * killed) / (killed + survived + untested)).toFixed(1);
console.log(`${room}: ${sample.length} of ${mutants.length} mutants, ${JSON.stringify(found)}, score ${score} %`);

function filesOf(folders) {
  return folders.flatMap(([folder, pattern]) =>
    readdirSync(path.join(root, folder))
      .filter((name) => pattern.test(name))
      .map((name) => path.join(root, folder, name)),
  );
}

async function mutantsOf(names) {
  const silent = { info() {}, debug() {}, warn() {}, isDebugEnabled: () => false };
  const { files, mutants: made } = await new Instrumenter(silent).instrument(
    names.map((name) => ({ name, content: readFileSync(name, "utf8"), mutate: true })),
    { plugins: null, excludedMutations, ignorers: [] },
  );
  return {
    replaced: new Map(files.map(({ name, content }) => [name, content])),
    mutants: made.filter(({ mutatorName }) => !excludedMutations.includes(mutatorName)),
  };
}

/** The tests that pass without a mutant, quickest first. */
async function soundOf(all) {
  const sound = [];
  for (const one of all) {
    const begun = performance.now();
    if (await fails(one)) console.log(`left out, since it fails without a mutant: ${one.name}`);
    else sound.push({ ...one, milliseconds: performance.now() - begun });
  }
  return sound.sort((one, other) => one.milliseconds - other.milliseconds);
}

async function fails({ id, run }) {
  state.currentTestId = id;
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}

async function fateOf({ id }) {
  const reaching = tests.filter((one) => perTest[one.id]?.[id]);
  if (reaching.length === 0) return atLoad[id] ? "static" : "untested";
  try {
    for (const one of reaching) {
      Object.assign(state, { activeMutant: id, hitCount: 0, hitLimit: maxHits });
      if (await fails(one)) return "killed";
    }
    return "survived";
  } finally {
    state.activeMutant = undefined;
  }
}

/** Shuffled, the same each time; the first ones of that. */
function drawn(all, most) {
  const chance = new Chance(seed);
  const keyed = all.map((one) => [chance.next(), one]);
  return keyed
    .sort(([one], [other]) => one - other)
    .map(([, one]) => one)
    .slice(0, most);
}

function placeOf({ fileName, location, replacement, mutatorName }) {
  const line = location.start.line + 1;
  return `${path.relative(root, fileName)}:${line} ${mutatorName}: ${replacement.slice(0, 90).replaceAll("\n", " ")}`;
}
