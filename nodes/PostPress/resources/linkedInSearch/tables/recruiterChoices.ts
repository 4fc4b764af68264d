import { sortByLabel, type Choices } from '../../../filters/choices';
import { scope, UNSET } from './recruiterRows';

const PERIODS: Choices = [
	['CURRENT', 'Current'],
	['CURRENT_OR_PAST', 'Current or Past'],
	['PAST', 'Past'],
	['PAST_NOT_CURRENT', 'Past, Not Current'],
];

/** When somebody worked at a company. */
export const companyScope = scope(sortByLabel([UNSET, ...PERIODS]));
/** When somebody held a title. */
export const roleScope = scope(sortByLabel([UNSET, ['OPEN_TO_WORK', 'Open to Work'], ...PERIODS]));

/** How well somebody speaks a language, from little to native. */
export const LANGUAGE_LEVELS: Choices = [
	UNSET,
	['ELEMENTARY', 'Elementary'],
	['LIMITED_WORKING', 'Limited Working'],
	['PROFESSIONAL_WORKING', 'Professional Working'],
	['FULL_PROFESSIONAL', 'Full Professional'],
	['NATIVE_OR_BILINGUAL', 'Native or Bilingual'],
];

/** Recruiter's seniorities, from the top down. */
export const SENIORITIES: Choices = [
	['owner', 'Owner'],
	['partner', 'Partner'],
	['cxo', 'CXO'],
	['vp', 'VP'],
	['director', 'Director'],
	['manager', 'Manager'],
	['senior', 'Senior'],
	['entry', 'Entry'],
	['training', 'Training'],
	['unpaid', 'Unpaid'],
];
