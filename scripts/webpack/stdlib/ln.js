"use strict";

module.exports = Math.log;
