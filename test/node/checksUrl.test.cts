import { refusalOf } from '../support/refusals.cts';
import { bodiesOf, found, useSandbox } from '../support/searchRuns.cts';

const sandbox = useSandbox();

const SEARCH = 'https://www.linkedin.com/search/results/people/?keywords=data';

describe('Search From URL refuses before anything is searched', () => {
	it.each([
		['https://example.com/search/results/people/?keywords=data', /must be a LinkedIn search/],
		['https://www.linkedin.com.example.com/search/results/people/', /must be a LinkedIn search/],
		['https://www.linkedin.com@example.com/search/results/people/', /must be a LinkedIn search/],
		[`https://example.com/?next=${SEARCH}`, /must be a LinkedIn search/],
		['https://notlinkedin.com/search/results/people/', /must be a LinkedIn search/],
		['javascript:alert(1)', /must be a LinkedIn search/],
		['data engineer', /must be a LinkedIn search/],
		['https://www.linkedin.com/in/maria-schmidt/', /is a profile, not a search/],
		['https://www.linkedin.com/company/siemens/', /is a company page, not a search/],
		['https://www.linkedin.com/jobs/view/4012345678/', /is one job, not a search/],
		['https://www.linkedin.com/sales/lead/ACwAAA,NAME_SEARCH,x', /is a lead, not a search/],
		['https://www.linkedin.com/sales/company/1441', /is an account, not a search/],
		['https://www.linkedin.com/talent/profile/AEMAAA', /is a profile, not a search/],
		["={{ '' }}", /is empty/],
		['={{ undefined }}', /is empty/],
	])('%s', async (url, message) => {
		const text = await refusalOf(sandbox.current, { operation: 'searchFromUrl', url });
		expect(text).toMatch(/^URL: /);
		expect(text).toMatch(message);
	});
});

describe('Search From URL sends', () => {
	const sent = async (url: string) => {
		await found(sandbox.current, { operation: 'searchFromUrl', url, limit: 1 });
		return bodiesOf(sandbox.current);
	};

	it('the URL alone', async () => {
		expect(await sent(`  ${SEARCH} `)).toEqual([{ url: SEARCH }]);
	});

	it('nothing that pins it to a session or a page of the screen', async () => {
		const url = `${SEARCH}&sessionId=a%3D&page=3&viewAllFilters=true&origin=FACETED_SEARCH`;
		expect(await sent(url)).toEqual([{ url: `${SEARCH}&origin=FACETED_SEARCH` }]);
	});

	it('what looks like those but is not', async () => {
		const url = `${SEARCH}&homepage=1&pageSize=2`;
		expect(await sent(url)).toEqual([{ url }]);
	});

	it.each([
		'https://www.linkedin.com/jobs/search/?currentJobId=1&keywords=nurse',
		'https://de.linkedin.com/jobs/search?keywords=nurse',
		'https://www.linkedin.com/sales/search/people?query=(filters%3AList((type%3AREGION)))#x',
		'https://www.linkedin.com/sales/lists/people/7100000000000000002',
		'https://www.linkedin.com/search/results/content/?keywords=%22we%20are%20hiring%22',
	])('other searches of LinkedIn as they are: %s', async (url) => {
		expect(await sent(url)).toEqual([{ url }]);
	});
});
