const { withoutMarks } = require(".");

module.exports = withoutMarks;
