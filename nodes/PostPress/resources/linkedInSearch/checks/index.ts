import {
	checkDatePosted,
	checkEasyApply,
	checkEmployer,
	checkIndustry,
	checkPresence,
} from './companiesAndJobs';
import { checkDistance, checkFirstName, checkLastName } from './people';
import { positionChecks } from './positions';
import { checkHeadcount, checkYearsAtCompany, checkYearsInRole } from './ranges';

/** All checks of results. The filter tables say which filter uses which check. */
export const checks = {
	...positionChecks,
	datePosted: checkDatePosted,
	distance: checkDistance,
	easyApply: checkEasyApply,
	employer: checkEmployer,
	firstName: checkFirstName,
	headcount: checkHeadcount,
	industry: checkIndustry,
	lastName: checkLastName,
	presence: checkPresence,
	yearsAtCompany: checkYearsAtCompany,
	yearsInRole: checkYearsInRole,
};
