import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { companyName } from '../../../../nodes/PostPress/resources/linkedInSearch/output/companyName';
import {
	cleanNamesOf,
	namesOf,
} from '../../../../nodes/PostPress/resources/linkedInSearch/output/names';
import { NAME_CASES } from '../../../support/personNames.cts';
import { person, rowsOf } from '../../../support/resultRows.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const CLEAN = { options: { cleanNames: true } };

describe('Clean Names', () => {
	it('is tested with more than 200 names in more than 20 languages', () => {
		expect(NAME_CASES.length).toBeGreaterThan(200);
		expect(new Set(NAME_CASES.map(({ language }) => language)).size).toBeGreaterThan(20);
	});

	it('splits and cleans all of them correctly', async () => {
		const people = NAME_CASES.map(({ given }, index) => person({ ...given, id: `A${index}` }));
		const rows = await rowsOf(sandbox.current, people, { returnAll: true, ...CLEAN });
		const read = ({ name, first_name: first, last_name: last }: IDataObject) => ({
			name,
			first,
			last,
		});
		expect(rows.map(read)).toEqual(
			NAME_CASES.map(({ given: { name }, first, last }) => ({ name, first, last })),
		);
	});

	it('changes nothing if it is off', async () => {
		const name = { name: 'DR. JANE DOE', first_name: 'DR. JANE', last_name: 'DOE, MBA' };
		const [row] = await rowsOf(sandbox.current, [
			person({ ...name, current_positions: [{ company: 'Acme GmbH' }] }),
		]);
		expect(row).toMatchObject({ ...name, current_company: 'Acme GmbH' });
	});

	it('does not change Raw', async () => {
		const result = person({ name: 'DR. JANE DOE', first_name: 'DR. JANE', last_name: 'DOE' });
		expect(await rowsOf(sandbox.current, [result], { output: 'raw', ...CLEAN })).toEqual([result]);
	});

	it.each([
		[{ name: '🚀', first_name: '🚀', last_name: '✨' }, null, null],
		[{ name: 'LinkedIn Member' }, null, null],
		[{ name: 'Cher' }, 'Cher', null],
		[{ name: 'Jane Doe MBA', first_name: 'Jane Doe', last_name: 'MBA' }, 'Jane', 'Doe'],
		[{ name: '(Jane)', first_name: '(Jane)', last_name: '' }, 'Jane', null],
		[{ name: 7, first_name: ['Jane'], last_name: {} }, null, null],
		[{ name: null }, null, null],
	])('of %j is %p %p', async (name, first, last) => {
		const [row] = await rowsOf(sandbox.current, [person(name)], CLEAN);
		expect([row.first_name, row.last_name]).toEqual([first, last]);
	});

	it('never throws and never adds characters', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (name, one, two) => {
				for (const parts of [cleanNamesOf(name, one, two), namesOf(name, one, two)]) {
					for (const part of [parts.first, parts.last]) {
						expect(
							part === null ||
								(part.length > 0 && part.trim() === part) ||
								part === one ||
								part === two,
						).toBe(true);
					}
				}
				expect(typeof companyName(name)).toBe('string');
			}),
		);
	});
});

describe('even without Clean Names', () => {
	it.each([
		['Jane Doe, MBA', 'Jane', 'Doe'],
		['Jane Doe PhD', 'Jane', 'Doe'],
		['Jane Doe 🚀', 'Jane', 'Doe'],
		['Jane Doe (she/her)', 'Jane', 'Doe'],
		['Jane Doe [Hiring]', 'Jane', 'Doe'],
		['Jane Doe MBA 🚀 (she/her)', 'Jane', 'Doe'],
		['JANE DOE', 'JANE', 'DOE'],
		['John Smith Jr.', 'John', 'Smith Jr.'],
		['Jack Ma', 'Jack', 'Ma'],
	])(
		'a degree, an emoji or text in brackets is not part of the last name: %s',
		async (name, first, last) => {
			const [row] = await rowsOf(sandbox.current, [person({ name })]);
			expect([row.first_name, row.last_name]).toEqual([first, last]);
		},
	);

	it.each(['MBA', '🚀', '(she/her)'])(
		'not even if the API returns %s as the last name',
		async (lastName) => {
			const name = { name: `Jane Doe ${lastName}`, first_name: 'Jane Doe', last_name: lastName };
			const [row] = await rowsOf(sandbox.current, [person(name)]);
			expect([row.first_name, row.last_name]).toEqual(['Jane', 'Doe']);
		},
	);
});

describe('the cleaned company name', () => {
	it.each([
		['Acme GmbH', 'Acme'],
		['Acme GmbH & Co. KG', 'Acme'],
		['Acme UG (haftungsbeschränkt)', 'Acme'],
		['Acme AG', 'Acme'],
		['Acme SE & Co. KGaA', 'Acme'],
		['Acme, Inc.', 'Acme'],
		['Acme Inc', 'Acme'],
		['Acme Corp.', 'Acme'],
		['Acme Co., Ltd.', 'Acme'],
		['Acme Pty Ltd', 'Acme'],
		['Acme (Pty) Ltd', 'Acme'],
		['Acme Pvt. Ltd.', 'Acme'],
		['Acme Private Limited', 'Acme'],
		['Acme Sdn. Bhd.', 'Acme'],
		['Acme Pte. Ltd.', 'Acme'],
		['Acme S.A.', 'Acme'],
		['Acme SA', 'Acme'],
		['Acme S.A. de C.V.', 'Acme'],
		['Acme S. de R.L. de C.V.', 'Acme'],
		['Acme S.p.A.', 'Acme'],
		['Acme S.r.l.', 'Acme'],
		['Acme SARL', 'Acme'],
		['Acme SAS', 'Acme'],
		['Acme S.L.', 'Acme'],
		['Acme Ltda.', 'Acme'],
		['Acme, Lda', 'Acme'],
		['Acme B.V.', 'Acme'],
		['Acme NV', 'Acme'],
		['Acme AB', 'Acme'],
		['Acme A/S', 'Acme'],
		['Acme ApS', 'Acme'],
		['Acme Oy', 'Acme'],
		['Acme Sp. z o.o.', 'Acme'],
		['Acme s.r.o.', 'Acme'],
		['Acme d.o.o.', 'Acme'],
		['Acme Kft.', 'Acme'],
		['Acme A.Ş.', 'Acme'],
		['Acme PLC', 'Acme'],
		['Acme L.L.C.', 'Acme'],
		['ООО Ромашка', 'Ромашка'],
		['UAB Acme', 'Acme'],
		['株式会社アクメ', 'アクメ'],
		['アクメ株式会社', 'アクメ'],
		['Acme (UK) Limited', 'Acme (UK)'],
		['Acme Group Holding', 'Acme Group Holding'],
		['Ford Motor Company', 'Ford Motor Company'],
		['Tiffany & Co.', 'Tiffany & Co.'],
		['City Spa', 'City Spa'],
		['Mar y Sal', 'Mar y Sal'],
		['SAS', 'SAS'],
		['Limited', 'Limited'],
		['GmbH', 'GmbH'],
		['Save the Children', 'Save the Children'],
		['PT Bank Central Asia Tbk', 'Bank Central Asia'],
	])('%s is %s', async (company, expected) => {
		const positions = { current_positions: [{ company }] };
		const [row] = await rowsOf(sandbox.current, [person(positions)], CLEAN);
		expect(row.current_company).toBe(expected);
	});
});
