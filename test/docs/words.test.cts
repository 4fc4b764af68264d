import {
	alarmingIn,
	avoidedIn,
	code,
	commentsOf,
	documents,
	proseOf,
	sources,
	tests,
	textsOf,
	titlesOf,
} from './words.cts';

describe.each(sources)('the texts of %s', (file) => {
	it('are plain English', () => {
		expect(textsOf(file).filter((text) => avoidedIn(text).length > 0)).toEqual([]);
	});

	it('do not alarm', () => {
		expect(textsOf(file).filter((text) => alarmingIn(text).length > 0)).toEqual([]);
	});
});

it('the comments are plain English', () => {
	const odd = code.flatMap((file) =>
		commentsOf(file)
			.filter((comment) => avoidedIn(comment).length > 0)
			.map((comment) => `${file}: ${comment}`),
	);
	expect(odd).toEqual([]);
});

it('the titles of tests are plain English', () => {
	const titles = tests.flatMap((file) => titlesOf(file).map((title) => `${file}: ${title}`));
	expect(titles.length).toBeGreaterThan(500);
	expect(titles.filter((title) => avoidedIn(title).length > 0)).toEqual([]);
});

it.each(documents)('%s is written in plain English', (file) => {
	const lines = proseOf(file).split('\n');
	expect(lines.filter((line) => avoidedIn(line).length > 0)).toEqual([]);
});

describe('the check of words', () => {
	it('checks texts and templates, but not code', () => {
		const source = "const answer = choose('Choose anew', `${name} had come`, 'answers');";
		expect(textsOf('x.ts', source)).toEqual(['Choose anew', ' had come']);
		expect(textsOf('x.ts', source).flatMap(avoidedIn)).toEqual(['anew', 'Choose', 'had come']);
	});

	it('checks comments', () => {
		const source = '/** Asks anew. */\nf(); // At once.\nconst told = "// anew";';
		expect(commentsOf('x.ts', source)).toEqual(['/** Asks anew. */', '// At once.']);
	});

	it('checks titles of tests, also after a table', () => {
		const source = "describe('It mends', () => { it.each([['anew', 1]])('is told %s', f); });";
		expect(titlesOf('x.ts', source)).toEqual(['It mends', 'is told %s']);
	});

	it('allows n8n\'s own terms that contain "error"', () => {
		expect(alarmingIn('Set On Error to "Continue (using error output)"')).toEqual([]);
		expect(alarmingIn('An error happened, and a Problem')).toEqual(['error', 'Problem']);
	});
});
