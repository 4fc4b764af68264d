import fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { readKnown } from '../../../../nodes/PostPress/resources/linkedInSearch/knownResults';
import { person, rowsOf } from '../../../support/resultRows.cts';
import { jsonOf, search } from '../../../support/search.cts';
import { column, found, limitsOf } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

/** Skip Known as an expression gives it: the list is in the input item. */
const known = (changes: INodeParameters = {}): INodeParameters => ({
	...changes,
	options: { skipKnown: '={{ $json.known }}' },
});

const run = async (list: unknown, changes: INodeParameters = {}) =>
	await search(sandbox.current, known(changes), { items: [{ known: list as IDataObject }] });

/** The ids of what comes of these results when one has these. */
async function left(list: unknown, ...items: object[]) {
	const body = { object: 'LinkedinSearch', items, cursor: null, paging: {} };
	sandbox.current.fault({ fault: { kind: 'body', body } });
	const { items: rows, error } = await run(list);
	expect(error?.message).toBeUndefined();
	return column(rows);
}

const ANA = person({
	id: 'ACoAA1',
	member_urn: 'urn:li:member:1234567',
	public_identifier: 'ana-müller',
	public_profile_url: 'https://www.linkedin.com/in/ana-m%C3%BCller',
	profile_url: 'https://www.linkedin.com/sales/lead/ACwAA9,NAME_SEARCH,x1y2',
});
const BEN = person({
	id: 'ACoAA2',
	public_identifier: 'ben',
	member_urn: 'urn:li:member:12345678',
});

describe('Skip Known', () => {
	it.each([
		['urn:li:member:1234567'],
		[1234567],
		['ACoAA1'],
		[' ACoAA1 '],
		['https://www.linkedin.com/in/ana-m%C3%BCller'],
		['https://www.linkedin.com/in/ana-m%c3%bcller/'],
		['https://www.linkedin.com/in/ana-müller'],
		['http://linkedin.com/in/Ana-Müller/?trk=people&x=1#top'],
		['https://de.linkedin.com/in/ana-müller/de'],
		['linkedin.com/in/ana-müller'],
		['HTTPS://WWW.LINKEDIN.COM/IN/ANA-MÜLLER'],
		['https://m.linkedin.com/in/ana-müller/details/experience/'],
		['https://www.linkedin.com/sales/lead/ACwAA9,NAME_SEARCH,other?_ntb=x'],
	])('leaves out a person known as %p', async (entry) => {
		expect(await left([entry], ANA, BEN)).toEqual(['ACoAA2']);
	});

	it('leaves out a person found in another Recruiter project', async () => {
		const inProject = (project: number) =>
			`https://www.linkedin.com/talent/hire/${project}/manage/all/profile/AE1`;
		const found = person({ id: 'AE1', profile_url: inProject(1) });
		expect(await left([inProject(2)], found, BEN)).toEqual(['ACoAA2']);
	});

	it.each([
		['a list of rows', [{ name: 'Ana', key: 'urn:li:member:1234567' }]],
		['rows with the ID', [{ id: 'ACoAA1' }, { id: null }]],
		['CRM rows with a custom column', [{ 'LinkedIn Profile': 'linkedin.com/in/ana-müller' }]],
		['items of n8n', [{ json: { profile_url: 'https://www.linkedin.com/in/ana-müller' } }]],
		['one row', { key: 'urn:li:member:1234567' }],
		['a text with several', 'ACoAA7, urn:li:member:1234567;ACoAA8'],
		['lines', 'ACoAA7\nhttps://www.linkedin.com/in/ana-müller\n'],
		['a JSON list as a text', '["ACoAA7", "ACoAA1"]'],
	])('accepts %s', async (_what, list) => {
		expect(await left(list, ANA, BEN)).toEqual(['ACoAA2']);
	});

	it.each([
		['an empty list', []],
		['an empty text', ''],
		['nothing', null],
		['the empty row of an empty sheet', [{}]],
		['people who are not among the results', ['ACoAA123', 'urn:li:member:9']],
		['a part of a key', ['urn:li:member:123456', 'ana']],
		['links to other pages', ['https://www.linkedin.com/', 'https://acme.com/in/ben']],
	])('leaves out nobody with %s', async (_what, list) => {
		expect(await left(list, ANA, BEN)).toEqual(['ACoAA1', 'ACoAA2']);
	});

	it('also recognizes companies, posts and jobs', async () => {
		const results = [
			{ type: 'COMPANY', id: '1441', profile_url: 'https://www.linkedin.com/sales/company/1441' },
			{ type: 'COMPANY', id: '1586', profile_url: 'https://www.linkedin.com/company/acme?x=1' },
			{ type: 'POST', id: '7', social_id: 'urn:li:activity:7', share_url: null },
			{ type: 'JOB', id: '40', url: 'https://www.linkedin.com/jobs/view/40?refId=x' },
			{ type: 'JOB', id: '41' },
		];
		const list = [
			'https://www.linkedin.com/company/1441/about/',
			'https://www.linkedin.com/company/Acme',
			'urn:li:activity:7',
			'linkedin.com/jobs/view/40/',
		];
		expect(await left(list, ...results)).toEqual(['41']);
		expect(await left([1441, 40], ...results)).toEqual(['1586', '7', '41']);
	});

	it('does not count them toward the limit, and requests whole pages', async () => {
		sandbox.current.reset({ results: 200 });
		const all = column(await found(sandbox.current, { returnAll: true }));
		sandbox.current.reset({ results: 200 });
		const { items } = await run(all.slice(0, 45), { limit: 30 });
		expect(column(items)).toEqual(all.slice(45, 75));
		expect(limitsOf(sandbox.current)).toEqual([50, 50]);
	});

	it('accepts the rows of the previous node, with Execute Once', async () => {
		const { items, run: execution } = await search(
			sandbox.current,
			{ limit: 5, options: { skipKnown: "={{ $('Items').all() }}" } },
			{ items: [{ key: 'x' }, { key: 'y' }], node: { executeOnce: true } },
		);
		expect(execution.status).toBe('success');
		expect(items).toHaveLength(5);
		expect(sandbox.current.searches).toHaveLength(1);
		const keys = column(items, 'key').map((key) => ({ key })) as IDataObject[];
		const rest = await search(
			sandbox.current,
			{ limit: 5, options: { skipKnown: "={{ $('Items').all() }}" } },
			{ items: keys, node: { executeOnce: true } },
		);
		const again = column(rest.items, 'key');
		expect(again).toHaveLength(5);
		expect(again.filter((key) => keys.some((row) => row.key === key))).toEqual([]);
	});

	it.each([
		['a misspelt column', [undefined, undefined]],
		['rows without a key or link', [{ name: 'Ana' }, { name: 'Ben' }]],
	])('rejects %s', async (_what, list) => {
		const { error } = await run(list);
		expect(error?.message).toMatch(/^Skip Known: none of the 2 entries has a key, an ID or /);
		expect(sandbox.current.requests).toEqual([]);
	});

	it('also works for URLs and cursors', async () => {
		const url = 'https://www.linkedin.com/search/results/people/?keywords=x';
		const all = jsonOf(await found(sandbox.current, { operation: 'searchFromUrl', url }));
		const { items } = await run([all[0]], { operation: 'searchFromUrl', url });
		expect(column(items)[0]).toBe(all[1].id);
	});

	it('never throws for any result, and never confuses two results', () => {
		const odd = fc.anything();
		const fields = { id: odd, member_urn: odd, public_identifier: odd, profile_url: odd, url: odd };
		fc.assert(
			fc.property(fc.record(fields), (result) => {
				expect(readKnown(['ACoAA1'])?.(result as IDataObject)).toBe(result.id === 'ACoAA1');
			}),
		);
	});

	it('does not change the rest of the row', async () => {
		const [row] = await rowsOf(sandbox.current, [ANA], { options: { skipKnown: 'ACoAA2' } });
		expect(row.key).toBe('urn:li:member:1234567');
	});
});
