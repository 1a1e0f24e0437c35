const config = {
  title: 'Field notes',
  tagline: 'What was learnt',
  url: 'https://example.org',
  baseUrl: '/notes/',
};
module.exports = config;
