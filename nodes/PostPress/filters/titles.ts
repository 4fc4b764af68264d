import type { FilterValueType } from './filterValueTypes';

/** Names of a search's IDs, known if they were picked or entered by name. */
export class Titles {
	private readonly byId = new Map<string, string>();

	/** The name of the ID; undefined if the ID was entered directly. */
	get(type: FilterValueType, id: string): string | undefined {
		return this.byId.get(`${type} ${id}`);
	}

	set(type: FilterValueType, id: string, title: string): void {
		this.byId.set(`${type} ${id}`, title);
	}
}
