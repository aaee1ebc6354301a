// The browser is the office's own, or comes with a package: nothing is downloaded behind anybody's back.
module.exports = { skipDownload: true };
