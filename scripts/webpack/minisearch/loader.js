const { withoutUnused } = require(".");

module.exports = withoutUnused;
