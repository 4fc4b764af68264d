import { json, refusalOf } from '../../../support/refusals.cts';
import { bodiesOf, found } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

/*
 * The node remembers names as long as the process lives, so no two tests use the same one.
 */
const sandbox = useSandbox();

type Suggestion = readonly [id: string | number | null, title: string];

const toItem = ([id, title]: Suggestion) => ({ object: 'LinkedinSearchParameter', id, title });

/** Has LinkedIn suggest this for the next name. */
function suggest(suggestions: readonly Suggestion[], ...others: unknown[]) {
	const items = [...others, ...suggestions.map(toItem)];
	const body = { object: 'LinkedinSearchParametersList', items, paging: {} };
	sandbox.current.fault({ route: 'parameters', fault: { kind: 'body', body } });
}

const location = (name: string, nameMatching = 'exact') =>
	json({ location: [{ name }] }, { options: { nameMatching } });

async function idFor(name: string, suggestions: readonly Suggestion[], matching?: string) {
	suggest(suggestions);
	await found(sandbox.current, { limit: 1, ...location(name, matching) });
	const [body] = bodiesOf(sandbox.current) as Array<{ location: string[] }>;
	return body.location;
}

async function refusalFor(name: string, suggestions: readonly Suggestion[]) {
	suggest(suggestions);
	return await refusalOf(sandbox.current, location(name));
}

describe('Exact accepts', () => {
	it.each([
		['o for ø', 'Malmo', 'Malmø'],
		['ß as ss', 'Grossraschen', 'Großräschen'],
		['capital ẞ', 'STRAẞE', 'Straße'],
		['the dotless i', 'Diyarbakir', 'Diyarbakır'],
		['the dotted İ', 'istanbul', 'İstanbul'],
		['ł and đ', 'Lodz Da Nang', 'Łódź Đà Nẵng'],
		['æ, œ and þ', 'aerothoeuvre', 'Ærøþœuvre'],
		['a typographic apostrophe', "L'Oréal", 'L’Oréal'],
		['an acute accent as an apostrophe', 'L´Avenir', "L'Avenir"],
		['a typographic dash', 'Baden-Baden', 'Baden–Baden'],
		['zero-width characters', 'Ham\u200bburg\ufeff', 'Hamburg'],
		['a no-break space', 'Sao\u00a0Tome', 'São Tomé'],
		['a missing space after a comma', 'Cork,Ireland', 'Cork, Ireland'],
		['a comma at the end', 'Galway, Ireland,', 'Galway, Ireland'],
		['full-width letters', 'ＮＴＴ', 'NTT'],
	])('%s', async (_what, name, title) => {
		expect(
			await idFor(name, [
				['1', `${title} Area`],
				['2', title],
			]),
		).toEqual(['2']);
	});

	it('the identical title if others differ only in accents', async () => {
		const suggestions: Suggestion[] = [
			['1', 'Pena'],
			['2', 'Peña'],
			['3', 'Péna'],
		];
		expect(await idFor('Peña', suggestions)).toEqual(['2']);
	});

	it('a value that is suggested twice', async () => {
		const suggestions: Suggestion[] = [
			['7', 'Twice, Here'],
			[7, 'Twice, Here'],
		];
		expect(await idFor('Twice', suggestions)).toEqual(['7']);
	});

	it('the first part of a title if LinkedIn suggests it first', async () => {
		const suggestions: Suggestion[] = [
			['1', 'Firstly, Country'],
			['2', 'Firstly Valley'],
		];
		expect(await idFor('firstly', suggestions)).toEqual(['1']);
	});

	it('a single suggestion that shares a word or the start of one', async () => {
		expect(await idFor('Wolfsbur', [['1', 'Wolfsburg, Lower Saxony']])).toEqual(['1']);
		sandbox.current.reset();
		expect(await idFor('Acme Widgets AG', [['2', 'Acme']])).toEqual(['2']);
	});
});

describe('Exact rejects a name and lists the suggestions', () => {
	const several = /^location\[0\]: ".+" matches more than one value: .*Name Matching to Best/;

	it.each<[string, string, Suggestion[]]>([
		[
			'if LinkedIn suggests something else first',
			'Holland',
			[
				['1', 'Netherlands'],
				['2', 'Holland, Michigan, United States'],
			],
		],
		[
			'if two titles are identical',
			'Same Title',
			[
				['1', 'Same Title'],
				['2', 'Same Title'],
			],
		],
		[
			'if two titles differ only in accents',
			'Resume Club',
			[
				['1', 'Résumé Club'],
				['2', 'Resumé Club'],
			],
		],
		[
			'if two titles share the first part',
			'Doubled',
			[
				['1', 'Doubled, A'],
				['2', 'Doubled, B'],
			],
		],
	])('%s', async (_what, name, suggestions) => {
		const message = await refusalFor(name, suggestions);
		expect(message).toMatch(several);
		for (const [id, title] of suggestions) expect(message).toContain(`${title} (${id})`);
	});

	it.each([
		['kana with voicing marks', 'ハハ', 'パパ'],
		['Thai tones', 'ก่อน', 'ก้อน'],
		['Indic vowel signs', 'कम', 'कुम'],
		['Hindi viramas', 'सत', 'स्त'],
		['a standalone circumflex', 'A^B', 'AB'],
	])('if only %s differ', async (_what, name, title) => {
		const message = await refusalFor(name, [
			['1', title],
			['2', `${title} 2`],
		]);
		expect(message).toMatch(several);
	});

	it.each([
		['Deutschland', 'Germany'],
		['University of Foo', 'Of'],
		['パナソニック', 'Panasonic'],
	])('if the single suggestion shares no word: %s is not %s', async (name, title) => {
		const message = await refusalFor(name, [['1', title]]);
		expect(message).toBe(
			`location[0]: LinkedIn has no match for "${name}" and suggests only ${title} (1). Check the spelling, or enter that name or ID`,
		);
	});

	it('if there are no suggestions', async () => {
		expect(await refusalFor('Atlantis', [])).toBe(
			'location[0]: LinkedIn has no match for "Atlantis". Check the spelling',
		);
	});
});

describe('Best accepts', () => {
	const suggestions: Suggestion[] = [
		['1', 'Bestville North'],
		['2', 'Béstville'],
		['3', 'Bestville'],
	];

	it('the identical title', async () => {
		expect(await idFor('Bestville', suggestions, 'best')).toEqual(['3']);
	});

	it('the title that differs only in case, not the first suggestion', async () => {
		const reached = suggestions.slice(0, 2);
		expect(await idFor('BESTVILLE', reached, 'best')).toEqual(['2']);
	});

	it('otherwise the first suggestion, whatever its title', async () => {
		expect(await idFor('Hellas', [['1', 'Greece'], ...suggestions], 'best')).toEqual(['1']);
	});
});

it('invalid suggestions and those without an ID are skipped', async () => {
	suggest(
		[[null, 'Passed Over'], ['', 'Passed Over'] as const, ['5', 'Passed Over']],
		null,
		'x',
		[],
		3,
	);
	await found(sandbox.current, { limit: 1, ...location('Passed Over') });
	expect(bodiesOf(sandbox.current)).toMatchObject([{ location: ['5'] }]);
});

it('names that differ only in voicing marks are looked up separately', async () => {
	expect(await idFor('ハート', [['1', 'ハート']])).toEqual(['1']);
	sandbox.current.reset();
	expect(await idFor('バート', [['2', 'バート']])).toEqual(['2']);
});
