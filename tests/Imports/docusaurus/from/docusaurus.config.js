const config = {
  title: 'Field notes',
  tagline: 'What was learnt',
  url: 'https://example.org',
  baseUrl: '/notes/',
  plugins: [
    ['@docusaurus/plugin-client-redirects', {
      redirects: [
        // Names from before the move.
        { from: ['/docs/first', '/begin'], to: '/docs/start' },
        { from: '/docs/api/v1', to: '/docs/first' },
        { from: '/docs/gone', to: '/docs/nowhere' },
        { from: '/chat', to: 'https://chat.example.org' },
      ],
      createRedirects(path) { return path.replace('/docs', '/guide'); },
    }],
  ],
  presets: [['classic', { docs: { remarkPlugins: [require('remark-math')] } }]],
};
module.exports = config;
