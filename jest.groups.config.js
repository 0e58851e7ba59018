/** What `npm test` runs: groups of files that share what they load. */
const config = require("./jest.config");
const { inGroups, makeGroups } = require("./test/support/groups");

makeGroups();

module.exports = {
  ...config,
  projects: config.projects.map(inGroups),
};
