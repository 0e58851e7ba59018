const { quietly } = require(".");

module.exports = quietly;
