module.exports = function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ "./public/": "/" });
};
module.exports.config = { dir: { input: "content", includes: "_includes" } };
