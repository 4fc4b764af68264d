import type { IDataObject } from 'n8n-workflow';
import { isPersonPage, pageOf } from './linkedInPages';

/*
 * LinkedIn hides some members: each is called "LinkedIn Member", with the same member URN for all and a link to
 * a page of results. These placeholders do not identify the person, so they count as missing values.
 */

/** "LinkedIn" and one other word: "LinkedIn Member", "Utilisateur LinkedIn", "Membro do LinkedIn". */
const HIDDEN_NAME = /^linkedin[\s-]?[\p{L}\p{M}]+$|^[\p{L}\p{M}]+\s(d\p{L}{1,2}\s)?linkedin$/iu;

/** LinkedIn's placeholders for the public identifier of hidden members. */
const HIDDEN_SLUG = /^(headless|unknown)$/i;

/** The member's URN, the same in all of LinkedIn's products; null if it does not end in a member number. */
export function memberUrnOf({ member_urn: urn }: IDataObject): string | null {
	if (typeof urn !== 'string') return null;
	const number = urn.slice(urn.lastIndexOf(':') + 1);
	return /^\d+$/.test(number) && Number(number) !== 0 ? urn : null;
}

/** True for LinkedIn's placeholder name of hidden members. */
export const isHiddenName = (name: unknown): boolean =>
	typeof name === 'string' && /linkedin/i.test(name) && HIDDEN_NAME.test(name.trim());

/** The part of a public profile URL that identifies the person; null for a placeholder. */
export const slugOf = (identifier: unknown): string | null =>
	typeof identifier !== 'string' || identifier === '' || HIDDEN_SLUG.test(identifier)
		? null
		: identifier;

/** True for the path of a profile, as opposed to a page of results. */
export function isProfilePath(path: string): boolean {
	const page = pageOf(path);
	return page !== undefined && isPersonPage(page) && slugOf(page.name) !== null;
}
