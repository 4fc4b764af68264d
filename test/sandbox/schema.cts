import { classicCompanies, classicJobs, classicPeople, classicPosts } from './schema/classic.cts';
import { closed, text, type JsonSchema } from './schema/parts.cts';
import { recruiterPeople } from './schema/recruiter.cts';
import { salesNavigatorCompanies, salesNavigatorPeople } from './schema/salesNavigator.cts';

export type { JsonSchema } from './schema/parts.cts';

/** The body of each variant of the search, by `api.category`. */
export const variantSchemas: Record<
	string,
	JsonSchema & { properties: Record<string, JsonSchema> }
> = {
	'classic.people': classicPeople,
	'classic.companies': classicCompanies,
	'classic.posts': classicPosts,
	'classic.jobs': classicJobs,
	'sales_navigator.people': salesNavigatorPeople,
	'sales_navigator.companies': salesNavigatorCompanies,
	'recruiter.people': recruiterPeople,
};

/** The body of a search from a URL. In the API it overrides all else; here it must be alone. */
export const urlSchema = closed({ url: text }, ['url']);

/** The body that requests a next page. */
export const cursorSchema = closed({ cursor: text }, ['cursor']);
