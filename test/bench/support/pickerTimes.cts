/** How long a list of the form takes to fill, in milliseconds by round. */
export interface PickerTimes {
	/** In the editor, from the click to the first entry. */
	editor: number[];
	/** The same list asked of n8n's server, without the editor. */
	server: number[];
}
