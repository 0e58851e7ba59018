/** All that office-addin-mock wants of this package, which jest cannot load. */
module.exports = { OfficeApp: { Excel: "excel", Outlook: "outlook" } };
