/** The ID fields of the searches, include and exclude as one, with the parameters type that finds their IDs. */
export const ID_FIELDS: readonly string[] = Object.entries({
	'classic.people': [
		...['industry INDUSTRY', 'location LOCATION', 'company COMPANY', 'past_company COMPANY'],
		...['school SCHOOL', 'service SERVICE', 'connections_of CONNECTIONS', 'followers_of PEOPLE'],
	],
	'classic.companies': ['industry INDUSTRY', 'location LOCATION'],
	'classic.posts': [
		...['posted_by.member PEOPLE', 'posted_by.company COMPANY', 'mentioning.member PEOPLE'],
		...['mentioning.company COMPANY', 'author.industry INDUSTRY', 'author.company COMPANY'],
	],
	'classic.jobs': [
		...['region LOCATION', 'location LOCATION', 'industry INDUSTRY', 'function JOB_FUNCTION'],
		...['role JOB_TITLE', 'company COMPANY'],
	],
	'sales_navigator.people': [
		...['saved_search_id SAVED_SEARCHES', 'recent_search_id RECENT_SEARCHES', 'location REGION'],
		...['location_by_postal_code POSTAL_CODE', 'industry SALES_INDUSTRY', 'school SCHOOL'],
		...['company COMPANY', 'past_company COMPANY', 'company_location REGION'],
		...['function DEPARTMENT', 'role JOB_TITLE', 'past_role JOB_TITLE'],
		...['account_lists ACCOUNT_LISTS', 'lead_lists LEAD_LISTS', 'groups GROUPS'],
		...['connections_of PEOPLE', 'persona PERSONA'],
	],
	'sales_navigator.companies': [
		...['saved_search_id SAVED_SEARCHES', 'recent_search_id RECENT_SEARCHES'],
		...['industry SALES_INDUSTRY', 'location LOCATION', 'location_by_postal_code POSTAL_CODE'],
		...['department_headcount.department DEPARTMENT', 'technologies TECHNOLOGIES'],
		...['department_headcount_growth.department DEPARTMENT', 'saved_accounts SAVED_ACCOUNTS'],
		...['account_lists ACCOUNT_LISTS'],
	],
	'recruiter.people': [
		...['saved_search.id SAVED_SEARCHES', 'saved_filter SAVED_FILTERS', 'location[].id LOCATION'],
		...['industry INDUSTRY', 'role[].id JOB_TITLE', 'skills[].id SKILL', 'company[].id COMPANY'],
		...['current_company[].id COMPANY', 'past_company[].id COMPANY', 'school[].id SCHOOL'],
		...['degree DEGREE', 'groups GROUPS', 'function DEPARTMENT'],
		...['hiring_projects HIRING_PROJECTS'],
	],
}).flatMap(([variant, fields]) => fields.map((field) => `${variant} ${field}`));
