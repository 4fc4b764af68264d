import type { IDataObject } from 'n8n-workflow';
import { firstObject, objectAt, orNull, type Row, withEnDash, withoutQuery } from './values';

const LINKEDIN = 'https://www.linkedin.com';

function personUrl({
	public_profile_url: url,
	public_identifier: slug,
	profile_url: other,
}: IDataObject) {
	return withoutQuery(url) ?? (slug ? `${LINKEDIN}/in/${slug as string}` : withoutQuery(other));
}

/** First and last name; of a name that came whole the last word is the last name. */
function names({ name, first_name: first, last_name: last }: IDataObject): Row {
	if (first || last || typeof name !== 'string') {
		return { first_name: orNull(first), last_name: orNull(last) };
	}
	const words = name.trim().split(/\s+/);
	const lastWord = words.length > 1 ? words.pop() : undefined;
	return { first_name: orNull(words.join(' ')), last_name: orNull(lastWord) };
}

function person(result: IDataObject): Row {
	const current = firstObject(result.current_positions);
	const { first_name: firstName, last_name: lastName } = names(result);
	return {
		key: orNull(result.member_urn) ?? orNull(result.id),
		id: orNull(result.id),
		name: orNull(result.name),
		first_name: firstName,
		last_name: lastName,
		headline: orNull(result.headline),
		current_role: orNull(current.role),
		current_company: orNull(current.company),
		current_company_id: orNull(current.company_id),
		current_company_url: withoutQuery(current.company_url),
		location: orNull(result.location),
		network_distance: orNull(result.network_distance),
		profile_url: personUrl(result),
		member_urn: orNull(result.member_urn),
	};
}

/** A company's public page, also for one found by Sales Navigator, whose own page needs a seat. */
const companyUrl = (url: unknown) => {
	const clean = withoutQuery(url);
	return typeof clean === 'string' ? clean.replace('/sales/company/', '/company/') : clean;
};

function revenue(range: IDataObject) {
	if (range.min === undefined && range.max === undefined) return null;
	const ends = [range.min, range.max].filter((end) => end !== undefined && end !== null);
	return [ends.join('–'), range.currency].filter(Boolean).join(' ');
}

const company = (result: IDataObject): Row => ({
	id: orNull(result.id),
	name: orNull(result.name),
	industry: orNull(result.industry),
	location: orNull(result.location),
	headcount: withEnDash(result.headcount),
	followers_count: orNull(result.followers_count),
	job_offers_count: orNull(result.job_offers_count),
	revenue: revenue(objectAt(result.revenue_range)),
	summary: orNull(result.summary),
	profile_url: companyUrl(result.profile_url),
});

function post(result: IDataObject): Row {
	const author = objectAt(result.author);
	const { public_identifier: slug, is_company: isCompany } = author;
	return {
		id: orNull(result.id),
		social_id: orNull(result.social_id),
		author_name: orNull(author.name),
		author_id: orNull(author.id),
		author_is_company: orNull(isCompany),
		author_headline: orNull(author.headline),
		author_url: slug ? `${LINKEDIN}/${isCompany ? 'company' : 'in'}/${slug as string}` : null,
		text: orNull(result.text),
		posted_at: orNull(result.parsed_datetime),
		reactions: orNull(result.reaction_counter),
		comments: orNull(result.comment_counter),
		share_url: withoutQuery(result.share_url),
	};
}

function job(result: IDataObject): Row {
	const employer = objectAt(result.company);
	return {
		id: orNull(result.id),
		title: orNull(result.title),
		company_name: orNull(employer.name),
		company_id: orNull(employer.id),
		company_url: withoutQuery(employer.profile_url),
		location: orNull(result.location),
		posted_at: orNull(result.posted_at),
		reposted: orNull(result.reposted),
		easy_apply: orNull(result.easy_apply),
		promoted: orNull(result.promoted),
		benefits: Array.isArray(result.benefits) ? orNull(result.benefits.join(', ')) : null,
		url: withoutQuery(result.url),
	};
}

const SIMPLIFIED: Record<string, (result: IDataObject) => Row> = {
	PEOPLE: person,
	COMPANY: company,
	POST: post,
	JOB: job,
};

/** A flat row with the same keys for every result of a type; a result of an unknown type as it is. */
export function simplify(result: IDataObject): IDataObject {
	return SIMPLIFIED[result.type as string]?.(result) ?? result;
}
