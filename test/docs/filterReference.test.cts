import type { INodeProperties } from 'n8n-workflow';
import { VARIANTS } from '../../nodes/PostPress/resources/linkedInSearch/variants';
import { FILTER_COUNT } from '../sandbox/schema/counts.cts';
import { kindOf } from './filterKinds.cts';
import { filterReference, filterSection } from './filterReference.cts';
import { read } from './links.cts';
import { readmeWithCount, readPage } from './page.cts';

const field = (changes: Partial<INodeProperties>): INodeProperties => ({
	displayName: 'Field',
	name: 'field',
	type: 'string',
	default: '',
	...changes,
});

describe('docs/filters.md', () => {
	it('matches the filter tables; if not, run "npm run docs"', () => {
		expect(readPage()).toBe(filterReference());
	});

	it('links to each search', () => {
		const targets = [...readPage().matchAll(/\]\(#(.*?)\)/g)].map(([, target]) => target);
		const headings = [...readPage().matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
		expect(headings).toHaveLength(VARIANTS.length);
		expect(targets).toEqual(headings.map((title) => title.toLowerCase().replaceAll(' ', '-')));
	});
});

it('README.md has the right number of filters; if not, run "npm run docs"', () => {
	const readme = read('README.md');
	expect(readme).toContain(`${FILTER_COUNT} filters as form fields`);
	expect(readmeWithCount(readme.replace(String(FILTER_COUNT), '1'))).toBe(readme);
});

it.each(VARIANTS.map(({ api, category, resultCap }) => [api, category, resultCap] as const))(
	'docs/results.md has the result cap of %s %s: %i',
	(api, category, resultCap) => {
		const named = (line: string, word: string) =>
			line.toLowerCase().includes(word.replace('_', ' '));
		const rows = read('docs/results.md')
			.split('\n')
			.filter((line) => line.startsWith('| ') && named(line, api) && named(line, category));
		expect(rows).toHaveLength(1);
		expect(rows[0].split('|')[2].trim()).toBe(resultCap.toLocaleString('en-US'));
	},
);

describe('the reference of the filters', () => {
	it.each(VARIANTS.map((variant) => [variant.filtersName, variant] as const))(
		'has a row for each filter of %s',
		(_name, variant) => {
			const text = filterSection(variant);
			const lines = text.split('\n').filter((line) => line.startsWith('| **'));
			expect(lines).toHaveLength(variant.filters.length);
			for (const { property } of variant.filters) {
				const start = `| **${property.displayName}**`;
				const own = lines.filter((line) => line.startsWith(start));
				expect(own.some((line) => line.includes(` | \`${property.name}\` | `))).toBe(true);
			}
		},
	);

	it.each([
		['| **Location (City, Country)** | `location` | Names or IDs | `LOCATION` · `CLASSIC` |'],
		['| ↳ First Name | `advanced_keywords.first_name` | Text | free |'],
		['| ↳ Value (with GBP) | `minimum_salary.value` | One of a list | `20` £20,000+'],
		['| `role` | Names, IDs or texts to include or exclude | `JOB_TITLE` · `SALES_NAVIGATOR` |'],
		['| **Years of Experience (Tenure)** | `tenure` | Any of the ranges | `0-1`, `1-2`, `3-5`'],
		['| ↳ Skill | `skills[].id` | Names or IDs | `SKILL` · `RECRUITER` |'],
	])('has the row %s', (line) => {
		expect(filterReference()).toContain(line);
	});

	it('shows a field that two kinds of rows share only once', () => {
		expect(filterReference().match(/`skills\[\]\.priority`/g)).toHaveLength(1);
	});

	it('shows what each type takes', () => {
		expect(kindOf(field({}), 'CLASSIC')).toEqual({ takes: 'Text', values: 'free' });
		expect(() => kindOf(field({ type: 'color' }), 'CLASSIC')).toThrow('field: no words');
	});
});
