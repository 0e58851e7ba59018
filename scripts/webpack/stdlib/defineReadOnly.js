"use strict";

module.exports = (object, name, value) => {
  Object.defineProperty(object, name, { value });
};
