import type { IDataObject } from 'n8n-workflow';
import type { Criterion } from '../../../filters/check';
import { foundPosition } from '../checks/positions';
import { isHiddenName, memberUrnOf, slugOf } from '../identity';
import { companyName } from './companyName';
import { pageLink, profileLink } from './links';
import type { MoreColumns } from './moreColumns';
import { cleanNamesOf, namesOf } from './names';
import { objectAt, orNull, type Row, withEnDash } from './values';

const LINKEDIN = 'https://www.linkedin.com';

/** A company's public page, also for Sales Navigator results, whose pages require a seat. */
const companyUrl = (url: unknown) => {
	const clean = pageLink(url);
	return typeof clean === 'string' ? clean.replace('/sales/company/', '/company/') : clean;
};

function personUrl({
	public_profile_url: url,
	public_identifier: identifier,
	profile_url: other,
}: IDataObject) {
	const slug = slugOf(identifier);
	return profileLink(url) ?? (slug ? `${LINKEDIN}/in/${slug}` : profileLink(other));
}

const textAt = (value: unknown) => (typeof value === 'string' ? value : '');

/** First and last name; null for LinkedIn's placeholder of hidden members. */
function personNames({ name, first_name: first, last_name: last }: IDataObject, clean: boolean) {
	if (isHiddenName(name)) return { first: null, last: null };
	return (clean ? cleanNamesOf : namesOf)(textAt(name), textAt(first), textAt(last));
}

/** LinkedIn's labels. */
const NETWORK_DISTANCES: Record<string, string> = {
	SELF: 'You',
	DISTANCE_1: '1st',
	DISTANCE_2: '2nd',
	DISTANCE_3: '3rd',
	OUT_OF_NETWORK: 'Out of Network',
};

const networkDistance = (distance: unknown) =>
	NETWORK_DISTANCES[String(distance)] ?? orNull(distance);

function person(result: IDataObject, current: IDataObject, clean: boolean): Row {
	const { first, last } = personNames(result, clean);
	const company = orNull(current.company);
	const memberUrn = memberUrnOf(result);
	const id = orNull(result.id);
	const name = orNull(result.name);
	const headline = orNull(result.headline);
	const location = orNull(result.location);
	const profileUrl = personUrl(result);
	return {
		name,
		headline,
		current_role: orNull(current.role),
		current_company: clean && typeof company === 'string' ? companyName(company) : company,
		location,
		profile_url: profileUrl,
		first_name: first,
		last_name: last,
		network_distance: networkDistance(result.network_distance),
		current_company_url: companyUrl(current.company_url),
		current_company_id: orNull(current.company_id),
		member_urn: memberUrn,
		id,
		key: memberUrn ?? id ?? profileUrl ?? JSON.stringify([name, headline, location]),
	};
}

function revenue(range: IDataObject) {
	const ends = [range.min, range.max].filter((end) => end !== undefined && end !== null);
	if (ends.length === 0) return null;
	return [ends.join('–'), range.currency].filter(Boolean).join(' ');
}

const company = (result: IDataObject): Row => ({
	name: orNull(result.name),
	industry: orNull(result.industry),
	headcount: withEnDash(result.headcount),
	location: orNull(result.location),
	summary: orNull(result.summary),
	profile_url: companyUrl(result.profile_url),
	followers_count: orNull(result.followers_count),
	job_offers_count: orNull(result.job_offers_count),
	revenue: revenue(objectAt(result.revenue_range)),
	id: orNull(result.id),
});

function post(result: IDataObject): Row {
	const author = objectAt(result.author);
	const { public_identifier: identifier, is_company: isCompany } = author;
	const slug = slugOf(identifier);
	return {
		author_name: orNull(author.name),
		text: orNull(result.text),
		posted_at: orNull(result.parsed_datetime),
		reactions: orNull(result.reaction_counter),
		comments: orNull(result.comment_counter),
		share_url: pageLink(result.share_url),
		author_headline: orNull(author.headline),
		author_url: slug ? `${LINKEDIN}/${isCompany ? 'company' : 'in'}/${slug}` : null,
		author_is_company: orNull(isCompany),
		author_id: orNull(author.id),
		social_id: orNull(result.social_id),
		id: orNull(result.id),
	};
}

function job(result: IDataObject): Row {
	const employer = objectAt(result.company);
	return {
		title: orNull(result.title),
		company_name: orNull(employer.name),
		location: orNull(result.location),
		posted_at: orNull(result.posted_at),
		url: pageLink(result.url),
		easy_apply: orNull(result.easy_apply),
		benefits: Array.isArray(result.benefits) ? orNull(result.benefits.join(', ')) : null,
		promoted: orNull(result.promoted),
		reposted: orNull(result.reposted),
		company_url: companyUrl(employer.profile_url),
		company_id: orNull(employer.id),
		id: orNull(result.id),
	};
}

const SIMPLIFIED: Record<
	string,
	(result: IDataObject, position: IDataObject, clean: boolean) => Row
> = {
	PEOPLE: person,
	COMPANY: company,
	POST: post,
	JOB: job,
};

interface SimplifyOptions {
	/** Removes titles, degrees and symbols from names, and legal forms from companies. */
	cleanNames: boolean;
	moreColumns?: MoreColumns;
}

function simplified(
	{ cleanNames, moreColumns }: SimplifyOptions,
	result: IDataObject,
	criteria: Criterion[] = [],
): IDataObject {
	const position = foundPosition(result, criteria);
	const row = SIMPLIFIED[result.type as string]?.(result, position, cleanNames) ?? result;
	return moreColumns ? { ...row, ...moreColumns({ result, position }) } : row;
}

/**
 * Converts a result to a flat row with the same keys for all results of its type; an unknown type stays unchanged.
 * Bound, because V8 would compile a closure again for each search.
 */
export const simplify = (options: SimplifyOptions) => simplified.bind(null, options);
