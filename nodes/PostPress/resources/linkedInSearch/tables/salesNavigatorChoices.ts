import type { Choices } from '../../../filters/choices';
import type { FixedRange } from '../../../filters/ranges';

/** Years in the position, at the company or of experience. */
export const YEARS: FixedRange[] = [
	{ min: 0, max: 1, label: 'Less Than 1 Year' },
	{ min: 1, max: 2 },
	{ min: 3, max: 5 },
	{ min: 6, max: 10 },
	{ min: 10 },
];

/** Sales Navigator's seniorities, highest first. */
export const SENIORITIES: Choices = [
	['owner/partner', 'Owner / Partner'],
	['cxo', 'CXO'],
	['vice_president', 'Vice President'],
	['director', 'Director'],
	['experienced_manager', 'Experienced Manager'],
	['entry_level_manager', 'Entry Level Manager'],
	['strategic', 'Strategic'],
	['senior', 'Senior'],
	['entry_level', 'Entry Level'],
	['in_training', 'In Training'],
];

export const COMPANY_TYPES: Choices = [
	['educational_institution', 'Educational Institution'],
	['government_agency', 'Government Agency'],
	['non_profit', 'Non Profit'],
	['partnership', 'Partnership'],
	['privately_held', 'Privately Held'],
	['public_company', 'Public Company'],
	['self_employed', 'Self Employed'],
	['self_owned', 'Self Owned'],
];
