"use strict";

module.exports = Math.exp;
