import starlight from '@astrojs/starlight';
export default defineConfig({
	site: 'https://example.org',
	redirects: {
		'/start': '/guides/begin/',
		'/using/': { status: 302, destination: '/guides/use#options' },
		'/blog/[...slug]': '/guides/[...slug]',
	},
	integrations: [
		starlight({
			title: 'Field notes',
			sidebar: [
				{ label: 'Guides', items: [
					// The order differs from that of the names.
					{ label: 'Using', slug: 'guides/use' },
					'guides/begin',
				] },
			],
		}),
	],
});
