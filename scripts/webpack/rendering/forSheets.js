const { forSheets } = require(".");

module.exports = forSheets;
