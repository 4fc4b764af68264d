import type { Entry } from './entry.cts';

export const personas: readonly Entry[] = [
	['1000201', 'Decision makers in IT'],
	['1000202', 'Heads of purchasing, Mittelstand'],
	['1000203', 'SaaS founders'],
];

export const accountLists: readonly Entry[] = [
	['7000000000000000001', 'My saved accounts'],
	['7000000000000000002', 'Tier 1 accounts DACH'],
	['7000000000000000003', 'Customers up for renewal'],
	['7000000000000000004', 'Trade fair Hannover'],
];

export const leadLists: readonly Entry[] = [
	['7100000000000000001', 'My saved leads'],
	['7100000000000000002', 'Heads of IT, Bavaria'],
	['7100000000000000003', 'Webinar October'],
	['7100000000000000004', 'Do not contact'],
];

export const savedSearches: readonly Entry[] = [
	['1500000001', 'CTOs in Germany'],
	['1500000002', 'New heads of sales, Benelux'],
	['1500000003', 'Fintech founders'],
];

export const recentSearches: readonly Entry[] = [
	['2500000001', 'Software Engineer, Berlin, 2nd connections'],
	['2500000002', 'Marketing, 51-200 employees, Netherlands'],
	['2500000003', 'Head of Purchasing'],
];

/** Recruiter's saved searches belong to a project. */
export const recruiterSavedSearches: ReadonlyArray<readonly [...Entry, projectId: string]> = [
	['3500000001', 'Backend developers Munich', '4500000001'],
	['3500000002', 'Nurses with night shift', '4500000002'],
	['3500000003', 'Product managers, remote', '4500000001'],
];

export const savedFilters: readonly Entry[] = [
	['5500000001', 'Senior engineers, Germany'],
	['5500000002', 'Sales, native German speakers'],
];

export const hiringProjects: readonly Entry[] = [
	['4500000001', 'Platform team 2026'],
	['4500000002', 'Clinic Hamburg'],
	['4500000003', 'Sales expansion France'],
];

/** Same titles and IDs as in the list of companies. */
export const savedAccounts: readonly Entry[] = [
	['1043', 'Siemens'],
	['1115', 'SAP'],
	['3185', 'Salesforce'],
	['1271', 'Shell'],
];
