import {
	anchorsOf,
	brokenLinksOf,
	filesWithLinks,
	isFile,
	missingPathsOf,
	missingScriptsOf,
	pages,
	read,
	REPOSITORY,
} from './links.cts';

const readme = read('README.md');

describe.each(pages)('%s', (page) => {
	it('names only paths and scripts that exist', () => {
		expect(missingPathsOf(read(page))).toEqual([]);
		expect(missingScriptsOf(read(page))).toEqual([]);
	});
});

it.each(filesWithLinks)('every link in %s leads to a page and heading that exist', (file) => {
	expect(brokenLinksOf(file)).toEqual([]);
});

describe('README.md', () => {
	it('is short', () => {
		expect(readme.split('\n').length).toBeLessThanOrEqual(200);
	});

	it('links to each page of docs/', () => {
		const docs = pages.filter((page) => page.startsWith('docs/'));
		expect(docs.filter((page) => !readme.includes(`](${page})`))).toEqual([]);
	});

	it('has the command that checks everything and the command for the demo', () => {
		expect(readme).toContain('npm ci && npm test');
		expect(readme).toContain('npm ci && npm run demo');
	});
});

describe('the check of links', () => {
	it.each([
		['docs/none.md'],
		['docs/names.md#no-heading'],
		['DOCS/names.md'],
		['#no-heading'],
		[`${REPOSITORY}#no-heading`],
		[`${REPOSITORY}/blob/main/docs/none.md`],
		[`${REPOSITORY}/wiki`],
		['https://raw.githubusercontent.com/postpress/n8n-nodes-postpress/main/examples/none.json'],
	])('finds %s', (target) => {
		expect(brokenLinksOf('README.md', `See [there](${target}).`)).toEqual([target]);
	});

	it.each([
		['docs/names.md'],
		['docs/names.md#when-a-name-matches-more-than-one-value'],
		['#install'],
		['https://example.com/none'],
		[`${REPOSITORY}#readme`],
		[`${REPOSITORY}/blob/main/docs/names.md#how-often-names-are-looked-up`],
	])('accepts %s', (target) => {
		expect(brokenLinksOf('README.md', `See [there](${target}).`)).toEqual([]);
	});

	it('finds paths and scripts that do not exist', () => {
		expect(missingPathsOf('`test/none.cts`, docs/names.md, ~/nodes/x and a/docs/y')).toEqual([
			'test/none.cts',
		]);
		expect(missingScriptsOf('npm run none, then npm run build')).toEqual(['none']);
	});

	it('creates the same anchors as GitHub', () => {
		expect(anchorsOf('# A: b, c\n```sh\n# no\n```\n## `x` y\n## `x` y\n')).toEqual([
			'a-b-c',
			'x-y',
			'x-y-1',
		]);
		expect(isFile('docs/NAMES.md')).toBe(false);
	});
});
