module.exports = {
  title: 'Manual',
  url: 'https://example.org',
  baseUrl: '/',
  i18n: { defaultLocale: 'en', locales: ['en', 'ja'] },
};
