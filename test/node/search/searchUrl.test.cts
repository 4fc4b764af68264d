import { refusalOf } from '../../support/refusals.cts';
import { bodiesOf, found } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

const PEOPLE = 'https://www.linkedin.com/search/results/people/';
const SEARCH = `${PEOPLE}?keywords=data`;
const SALES = 'https://www.linkedin.com/sales/search/people';
const RECRUITER = 'https://www.linkedin.com/talent/hire/1/discover/recruiterSearch';

/** As an expression gives it. */
const expression = (value: unknown) => `={{ ${JSON.stringify(value)} }}`;

describe('Search From URL rejects before any request', () => {
	it.each([
		['https://example.com/search/results/people/?keywords=data', /must be a LinkedIn search/],
		['https://www.linkedin.com.example.com/search/results/people/', /must be a LinkedIn search/],
		['https://www.linkedin.com@example.com/search/results/people/', /must be a LinkedIn search/],
		['https://me@www.linkedin.com/search/results/people/', /must be a LinkedIn search/],
		['https://www.linkedin.com:8443/search/results/people/', /must be a LinkedIn search/],
		['https://business.linkedin.com/search/?keywords=data', /must be a LinkedIn search/],
		[`https://example.com/?next=${SEARCH}`, /must be a LinkedIn search/],
		['https://notlinkedin.com/search/results/people/', /must be a LinkedIn search/],
		['ftp://www.linkedin.com/search/results/people/?keywords=data', /must be a LinkedIn search/],
		['javascript:alert(1)', /must be a LinkedIn search/],
		['data engineer', /must be a LinkedIn search/],
		['https://www.linkedin.com/in/maria-schmidt/', /this is a profile, not a search/],
		['https://www.linkedin.com/pub/maria-schmidt/1/2/3', /this is a profile, not a search/],
		['https://www.linkedin.com/company/siemens/', /this is a company page, not a search/],
		['https://www.linkedin.com/school/tum/people/', /this is a school page, not a search/],
		['https://www.linkedin.com/groups/123/', /this is a group, not a search/],
		['https://www.linkedin.com/events/123/', /this is an event, not a search/],
		['https://www.linkedin.com/jobs/view/4012345678/', /this is a job, not a search/],
		['https://www.linkedin.com/feed/update/urn:li:activity:1/', /this is a post, not a search/],
		['https://www.linkedin.com/posts/maria_ai-activity-1', /this is a post, not a search/],
		['https://www.linkedin.com/feed/', /this is the feed, not a search/],
		['https://www.linkedin.com/pulse/ai-maria', /this is an article, not a search/],
		['https://www.linkedin.com/comm/jobs/view/1?trk=x', /this is a link from an email/],
		['https://www.linkedin.com/login?session_redirect=%2Fsearch', /this is a sign-in page/],
		['https://www.linkedin.com/checkpoint/lg/login', /this is a sign-in page/],
		['https://www.linkedin.com/uas/login-submit', /this is a sign-in page/],
		['https://www.linkedin.com/sales/login', /this is a sign-in page/],
		['https://www.linkedin.com/sales/lead/ACwAAA,NAME_SEARCH,x', /this is a lead, not a search/],
		['https://www.linkedin.com/sales/people/ACwAAA,NAME_SEARCH,x', /this is a lead, not a search/],
		['https://www.linkedin.com/sales/company/1441', /this is an account, not a search/],
		['https://www.linkedin.com/talent/profile/AEMAAA', /this is a profile, not a search/],
		['https://www.linkedin.com/talent/search/profile/AEM?start=0', /this is a profile/],
		['https://www.linkedin.com/talent/hire/1/manage/all/profile/AEM', /this is a profile/],
		['https://www.linkedin.com/recruiter/profile/1,abc', /this is a profile, not a search/],
		['https://www.linkedin.com/', /has nothing to search by/],
		['www.linkedin.com', /has nothing to search by/],
		['https://www.linkedin.com/jobs/', /has nothing to search by/],
		[PEOPLE, /has nothing to search by/],
		[`${PEOPLE}?keywords=&origin=GLOBAL_SEARCH_HEADER&sid=abc&page=2`, /has nothing to search by/],
		[`${SALES}?viewAllFilters=true&sessionId=abc%3D%3D#page=2`, /has nothing to search by/],
		[`${RECRUITER}?start=25`, /has nothing to search by/],
		[expression(`${SEARCH}\n${SEARCH}`), /contains more than one URL/],
		[`${SEARCH} ${SEARCH}`, /contains more than one URL/],
		[`${SEARCH},${SEARCH}`, /contains more than one URL/],
		[`${SEARCH}; www.linkedin.com/search/results/people/`, /contains more than one URL/],
		[expression('https://www.linkedin.com/search/\nresults/people/?keywords=a'), /white space/],
		[expression(`${SEARCH}\n&origin=x`), /contains white space/],
		['https://www.linkedin.com/search/results/ people/?keywords=a', /contains white space/],
		[expression(''), /is required/],
		[expression(' \ufeff'), /is required/],
		['={{ undefined }}', /is required/],
		[expression('undefined'), /is required/],
		[expression('null'), /is required/],
		[expression([SEARCH]), /must be text, not a list/],
		[expression({ url: SEARCH }), /must be text, not an object/],
		[expression(7), /must be a LinkedIn search .* not 7/],
	])('%s', async (url, message) => {
		const text = await refusalOf(sandbox.current, { operation: 'searchFromUrl', url });
		expect(text).toMatch(/^URL(:| is required)/);
		expect(text).toMatch(message);
	});
});

describe('Search From URL sends', () => {
	const sent = async (url: string) => {
		await found(sandbox.current, { operation: 'searchFromUrl', url, limit: 1 });
		return bodiesOf(sandbox.current);
	};

	it.each([
		`  ${SEARCH} `,
		`"${SEARCH}"`,
		`'${SEARCH}'`,
		`“${SEARCH}”`,
		`<${SEARCH}>`,
		`(${SEARCH})`,
		`\`${SEARCH}\``,
		`[my search](${SEARCH})`,
		`[my (best) search](<${SEARCH}>)`,
		`[my search](${SEARCH} "a title")`,
		`<${SEARCH}|my search>`,
		`\u200b${SEARCH}\ufeff`,
		expression(`\n${SEARCH}\r\n`),
		SEARCH.replace('https://', ''),
		SEARCH.replace('https:', ''),
		SEARCH.replace('https', 'HTTP'),
		SEARCH.replace('www', 'm'),
		SEARCH.replace('.com', '.com:443'),
		SEARCH.replace('www.linkedin.com', 'WWW.LinkedIn.com'),
	])('only the URL: %s', async (url) => {
		expect(await sent(url)).toEqual([{ url: SEARCH }]);
	});

	it.each([
		[`${SEARCH}&sessionId=a%3D&page=3&viewAllFilters=true&origin=X`, `${SEARCH}&origin=X`],
		[`${PEOPLE}?page=3&amp;keywords=data&amp;sessionId=a`, SEARCH],
		[`${SEARCH}&start=25&pageNum=2`, SEARCH],
		[`${SALES}#query=(keywords:x)&page=2&sessionId=a%3D`, `${SALES}#query=(keywords:x)`],
		[`${SALES}#?page=2&query=(keywords:x)`, `${SALES}#query=(keywords:x)`],
		[`${SALES}?sessionId=a#query=(keywords:x)&amp;page=2`, `${SALES}#query=(keywords:x)`],
		[`${SALES}?savedSearchId=1&page=2#page=2`, `${SALES}?savedSearchId=1`],
		[`${RECRUITER}?searchContextId=a&start=50`, `${RECRUITER}?searchContextId=a`],
		[
			'http://de.linkedin.com/jobs/search?sessionId=a&keywords=x&viewAllFilters=true#top',
			'https://de.linkedin.com/jobs/search?keywords=x#top',
		],
	])('no session or page parameters: %s', async (url, cleaned) => {
		expect(await sent(url)).toEqual([{ url: cleaned }]);
	});

	it.each([
		[`${PEOPLE}?keywords=Müller data&origin=X`, `${PEOPLE}?keywords=M%C3%BCller%20data&origin=X`],
		[`${PEOPLE}?keywords="head of"`, `${PEOPLE}?keywords=%22head%20of%22`],
		[`${SALES}#query=(keywords:Köln)`, `${SALES}#query=(keywords:K%C3%B6ln)`],
	])('characters that browsers decode in their encoded form: %s', async (url, encoded) => {
		expect(await sent(url)).toEqual([{ url: encoded }]);
	});

	it.each([
		`${SEARCH}&homepage=1&pageSize=2`,
		`${SEARCH}&title=100%25%20R%26amp%3BD+x&x=%7e%7E&y=a=b;c|d`,
		`${PEOPLE}?geoUrn=%5B%22103644278%22%5D&network=%5B%22F%22%2C%22S%22%5D`,
		'https://www.linkedin.com/jobs/search/?currentJobId=1&keywords=nurse',
		'https://de.linkedin.com/jobs/search?keywords=nurse',
		'https://www.linkedin.com/jobs/search-results/?keywords=nurse',
		'https://www.linkedin.com/jobs/collections/recommended/',
		`${SALES}?query=(filters%3AList((type%3AREGION)))#x`,
		`${SALES}?query=(filters:List((type:REGION,values:List((id:1,text:A*,selectionType:INCLUDED)))))`,
		'https://www.linkedin.com/sales/lists/people/7100000000000000002',
		'https://www.linkedin.com/search/results/content/?keywords=%22we%20are%20hiring%22',
	])('the search unchanged: %s', async (url) => {
		expect(await sent(url)).toEqual([{ url }]);
	});
});
