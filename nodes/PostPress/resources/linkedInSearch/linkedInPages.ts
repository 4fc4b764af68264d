/** Path prefixes of LinkedIn pages other than searches, and what the pages are; `*` matches any segment. */
const PAGES: ReadonlyArray<readonly [path: string[], what: string]> = (
	[
		['in/*', 'a profile'],
		['pub/*', 'a profile'],
		['talent/profile/*', 'a profile'],
		['recruiter/profile/*', 'a profile'],
		['sales/lead/*', 'a lead'],
		['sales/people/*', 'a lead'],
		['sales/profile/*', 'a lead'],
		['company/*', 'a company page'],
		['showcase/*', 'a company page'],
		['school/*', 'a school page'],
		['sales/company/*', 'an account'],
		['sales/account/*', 'an account'],
		['groups/*', 'a group'],
		['events/*', 'an event'],
		['jobs/view/*', 'a job'],
		['posts/*', 'a post'],
		['feed/update/*', 'a post'],
		['feed', 'the feed'],
		['pulse/*', 'an article'],
		['comm', 'a link from an email'],
		['login', 'a sign-in page'],
		['signup', 'a sign-in page'],
		['checkpoint', 'a sign-in page'],
		['authwall', 'a sign-in page'],
		['uas', 'a sign-in page'],
		['*/login', 'a sign-in page'],
	] as const
).map(([path, what]) => [path.split('/'), what]);

/** A LinkedIn page other than a search. */
export interface LinkedInPage {
	/** Text for messages, e.g. `a profile`. */
	what: string;
	/** The segment that identifies the page, as written in the path; null for pages of LinkedIn itself. */
	name: string | null;
	/** The path up to that segment; anything after it, e.g. a language or "details", is ignored. */
	place: string;
}

/** Recruiter paths to a profile contain the project in which it was opened. */
function withoutProject(segments: string[]): string[] {
	const [product] = segments;
	const profile = product === 'talent' || product === 'recruiter' ? segments.indexOf('profile') : 0;
	return profile > 1 ? [product, ...segments.slice(profile)] : segments;
}

/** The page that a LinkedIn path leads to; undefined for searches and unknown paths. */
export function pageOf(path: string): LinkedInPage | undefined {
	const segments = withoutProject(path.split('/').filter(Boolean));
	const page = PAGES.find(([pattern]) =>
		pattern.every((part, at) =>
			part === '*' ? segments[at] !== undefined : part === segments[at]?.toLowerCase(),
		),
	);
	if (!page) return undefined;
	const [pattern, what] = page;
	return {
		what,
		name: pattern.at(-1) === '*' ? segments[pattern.length - 1] : null,
		place: segments.slice(0, pattern.length).join('/'),
	};
}

/** True for the page of one person in any LinkedIn product. */
export const isPersonPage = ({ what }: LinkedInPage): boolean =>
	what === 'a profile' || what === 'a lead';
