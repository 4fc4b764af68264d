/** A list of results whose order can be changed while a trigger polls it. Result numbers count from 0. */
export class MovingResults {
	private readonly places: number[];

	private next: number;

	constructor(count: number) {
		this.places = Array.from({ length: count }, (_, index) => index);
		this.next = count;
	}

	/** For the sandbox. */
	order = (): readonly number[] => this.places;

	/** Adds a result at this position; returns its number. */
	insert(place = 0): number {
		this.places.splice(place, 0, this.next);
		return this.next++;
	}

	/** Moves a result. */
	move(from: number, to: number): void {
		this.places.splice(to, 0, ...this.places.splice(from, 1));
	}

	/** Removes results. */
	remove(place: number, count = 1): void {
		this.places.splice(place, count);
	}

	get length(): number {
		return this.places.length;
	}
}
