module.exports = Math.log;
