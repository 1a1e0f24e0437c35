import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://example.org',
  integrations: [
    starlight({
      title: 'Manual',
      defaultLocale: 'en',
      locales: {
        en: { label: 'English' },
        'pt-br': { label: 'Português', lang: 'pt-BR' },
      },
      sidebar: [{ label: 'Guides', items: [{ label: 'Install', link: '/guides/install/' }] }],
    }),
  ],
});
