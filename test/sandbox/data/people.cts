// Invented people; any resemblance to real profiles is a coincidence.
const first = `
	Amelie Anna Arjun Beatriz Benjamin Camille Carlos Charlotte Chidi Clara Daniel David Elena
	Elif Emma Enrique Fatima Felix Finn Francesca Giulia Grace Hannah Hiroshi Ingrid Isabel
	Jakub James Jan Jasmin Johanna Jonas José Julia Kateryna Katharina Kwame Lars Laura Léa
	Leon Liam Lina Lucas Łukasz Magdalena Marek Maria Marta Matteo Maximilian Mehmet Mia
	Mohammed Nadia Natalie Niklas Noah Nora Oliver Olivia Paul Pedro Petra Priya Rachel Rahul
	René Robert Rosa Samuel Sara Sebastian Sofia Søren Stefan Tariq Thomas Valentina Yuki Zoë
`;

const last = `
	Abe Ahmed Andersson Bakker Bauer Becker Bell Bernard Bianchi Brandt Brown Castro Chen
	Costa Dubois Dupont Eriksen Esposito Fernández Fischer Foster García Gruber Haas Hansen
	Hernández Hoffmann Hughes Ivanov Jansen Johansson Jones Kaya Keller Khan Klein Kowalski
	Krüger Kumar Lange Larsson Lefèvre Lehmann Lewis Lopez Marchetti Martin Meyer Moreau
	Morgan Müller Murphy Nakamura Nguyen Nielsen Novák O'Brien Okafor Oliveira Osei Patel
	Pereira Petrov Popescu Reyes Ricci Richter Rossi Sato Schneider Schröder Silva Singh
	Sørensen Suzuki Tanaka Taylor Torres Vogel Wagner Walker Weber Weiß Wójcik Wright Yılmaz
	Zimmermann
`;

export const firstNames: readonly string[] = first.trim().split(/\s+/);
export const lastNames: readonly string[] = last.trim().split(/\s+/);
