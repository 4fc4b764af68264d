import fc from 'fast-check';
import { booleanQuery } from '../../../../nodes/PostPress/resources/linkedInSearch/checks/booleanQuery';
import { wordsOf } from '../../../../nodes/PostPress/resources/linkedInSearch/checks/words';

const fits = (query: string, text: string) => booleanQuery(query)(wordsOf(text));

describe('a query', () => {
	it.each([
		['head sales', 'Head of Global Sales', true],
		['head sales', 'Head of Marketing', false],
		['"head of sales"', 'Head of Sales, EMEA', true],
		['“head of sales”', 'Head of Global Sales', false],
		['CEO OR founder', 'Co-Founder', true],
		['CEO', 'Chief Executive Officer', true],
		['"vice president" sales', 'VP Sales', true],
		['founder NOT co', 'Co-Founder', false],
		['NOT founder', 'CTO', true],
		['(cto OR "head of it") AND NOT (interim OR deputy)', 'Interim CTO', false],
		['(cto OR "head of it") AND NOT (interim OR deputy)', 'Head of IT', true],
		['sales OR marketing AND head', 'Sales Intern', true],
		['and or not', 'Not or and', true],
		['Leiter', 'Vertriebsleiter', false],
		['INGÉNIEUR', 'ingenieur', true],
		['営業', '営業部長', true],
		['C++', 'C developer', false],
		['R&D', 'Head of R&D', true],
		['(sales', 'Sales', true],
		['sales)', 'Sales', true],
		['"sales', 'Sales', true],
		['sales OR', 'Nurse', true],
		['', 'Anything', true],
	])('%s matched against %s is %s', (query, text, expected) => {
		expect(fits(query, text)).toBe(expected);
	});

	it('never throws for any input', () => {
		const token = fc.constantFrom('AND', 'OR', 'NOT', '(', ')', '"', 'sales', 'head');
		const query = fc.oneof(
			fc.string(),
			fc.array(token).map((tokens) => tokens.join(' ')),
		);
		fc.assert(
			fc.property(query, fc.string(), (text, of) => {
				expect(typeof fits(text, of)).toBe('boolean');
			}),
		);
	});
});
