import type { Member } from '../population.cts';
import { readWishes, type Wishes } from '../results/wishes.cts';

/** A body that makes the result show the member's attributes, as if a search had requested them. */
export function wishesOf(member: Member): Wishes {
	const own = Object.entries(member).map(([name, values]) => [name, values.slice(0, 1)] as const);
	return readWishes(Object.fromEntries(own));
}

const only = (list: unknown, isKnown: boolean) =>
	Array.isArray(list) ? list.slice(0, isKnown ? 1 : 0) : list;

/** Removes values that contradict the member's attributes, e.g. a location if it has none. */
export function withoutMadeUp(
	result: Record<string, unknown>,
	member: Member,
): Record<string, unknown> {
	const shown = { ...result };
	const company = member.company ?? member.current_company;
	if (company) shown.current_positions = only(shown.current_positions, company.length > 0);
	if (member.school) shown.education = only(shown.education, member.school.length > 0);
	for (const name of ['location', 'industry']) {
		if (member[name]?.length === 0) shown[name] = null;
	}
	if (member.headcount) shown.headcount = member.headcount[0];
	return shown;
}
