import { rowsOf as rowsOfResults } from '../../../support/resultRows.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const rowsOf = async (...results: object[]) => await rowsOfResults(sandbox.current, results);

describe('a post', () => {
	const post = (author: unknown) => ({
		type: 'POST',
		id: '7',
		social_id: 'urn:li:activity:7',
		share_url: 'https://www.linkedin.com/posts/x-activity-7?utm_source=share',
		text: 'Hello',
		date: '3d',
		parsed_datetime: '2026-05-17T09:00:00.000Z',
		reaction_counter: 0,
		comment_counter: 2,
		author,
	});

	it.each([
		[true, 'https://www.linkedin.com/company/acme'],
		[false, 'https://www.linkedin.com/in/acme'],
	])('has the main columns (by a company: %p)', async (is_company, author_url) => {
		const author = { public_identifier: 'acme', id: '9', name: 'Acme', is_company, headline: 'We' };
		const [row] = await rowsOf(post(author));
		expect(row).toEqual({
			id: '7',
			social_id: 'urn:li:activity:7',
			author_name: 'Acme',
			author_id: '9',
			author_is_company: is_company,
			author_headline: 'We',
			author_url,
			text: 'Hello',
			posted_at: '2026-05-17T09:00:00.000Z',
			reactions: 0,
			comments: 2,
			share_url: 'https://www.linkedin.com/posts/x-activity-7',
		});
	});

	it('without an author has nulls', async () => {
		const [row] = await rowsOf(post(null));
		expect(row).toMatchObject({ author_name: null, author_url: null, author_is_company: null });
	});
});

describe('a job', () => {
	it('has the main columns', async () => {
		const [row] = await rowsOf({
			type: 'JOB',
			id: '40',
			title: 'Nurse',
			location: null,
			posted_at: '2026-05-17T09:00:00.000Z',
			reposted: false,
			promoted: true,
			easy_apply: false,
			url: 'https://www.linkedin.com/jobs/view/40?refId=x',
			benefits: ['401(k)', 'Pension plan'],
			company: { id: '9', name: 'Acme', profile_url: 'https://www.linkedin.com/company/acme/' },
		});
		expect(row).toEqual({
			id: '40',
			title: 'Nurse',
			company_name: 'Acme',
			company_id: '9',
			company_url: 'https://www.linkedin.com/company/acme/',
			location: null,
			posted_at: '2026-05-17T09:00:00.000Z',
			reposted: false,
			easy_apply: false,
			promoted: true,
			benefits: '401(k), Pension plan',
			url: 'https://www.linkedin.com/jobs/view/40',
		});
	});

	it('of an unnamed employer has nulls', async () => {
		const [row] = await rowsOf({ type: 'JOB', id: '40', company: null, benefits: [] });
		expect(row).toMatchObject({ company_name: null, company_url: null, benefits: null });
	});
});

it('a result of an unknown type is unchanged', async () => {
	const result = { type: 'EVENT', id: '1', name: 'Fair' };
	expect(await rowsOf(result)).toEqual([result]);
});
