module.exports = Math.exp;
