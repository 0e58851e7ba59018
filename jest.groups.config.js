/** What `npm test` runs: core and pane in groups of files that share what they load. */
const config = require("./jest.config");
const { inGroups, makeGroups } = require("./test/support/groups");

makeGroups();

module.exports = {
  ...config,
  projects: config.projects.map((project) => (project.displayName === "browser" ? project : inGroups(project))),
};
