const { withOwnIcons } = require(".");

module.exports = withOwnIcons;
