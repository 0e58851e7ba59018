module.exports = () => "";
