import { sortByLabel, type Choices } from '../../../filters/choices';
import { scope, UNSET } from './recruiterRows';

const PERIODS: Choices = [
	['CURRENT', 'Current'],
	['CURRENT_OR_PAST', 'Current or Past'],
	['PAST', 'Past'],
	['PAST_NOT_CURRENT', 'Past, Not Current'],
];

/** When the person worked at the company. */
export const companyScope = scope(sortByLabel([UNSET, ...PERIODS]));
/** When the person held the title. */
export const roleScope = scope(sortByLabel([UNSET, ['OPEN_TO_WORK', 'Open to Work'], ...PERIODS]));

/** Language proficiency, from elementary to native. */
export const LANGUAGE_LEVELS: Choices = [
	UNSET,
	['ELEMENTARY', 'Elementary'],
	['LIMITED_WORKING', 'Limited Working'],
	['PROFESSIONAL_WORKING', 'Professional Working'],
	['FULL_PROFESSIONAL', 'Full Professional'],
	['NATIVE_OR_BILINGUAL', 'Native or Bilingual'],
];

/** Recruiter's seniorities, highest first. */
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
