import type { FilterValueType } from './filterValueTypes';

/** What the IDs of a search are called, as far as they were picked or given by name. */
export class Titles {
	private readonly byId = new Map<string, string>();

	/** What LinkedIn calls this ID; undefined if only the ID was given. */
	get(type: FilterValueType, id: string): string | undefined {
		return this.byId.get(`${type} ${id}`);
	}

	set(type: FilterValueType, id: string, title: string): void {
		this.byId.set(`${type} ${id}`, title);
	}
}
