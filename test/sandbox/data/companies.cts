/** A company of the sandbox; `slug` is the last part of its LinkedIn URL. */
export interface Company {
	id: string;
	title: string;
	industry: string;
	location: string;
	slug: string;
}

// id | title | industry | location | slug
const table = `
1441 | Google | Software Development | Mountain View, California, United States | google
1035 | Microsoft | Software Development | Redmond, Washington, United States | microsoft
162479 | Apple | Computer Hardware Manufacturing | Cupertino, California, United States | apple
1586 | Amazon | Software Development | Seattle, Washington, United States | amazon
121988 | Amazon Web Services (AWS) | IT Services and IT Consulting | Seattle, Washington, United States | amazon-web-services
10667 | Meta | Software Development | Menlo Park, California, United States | meta
1043 | Siemens | Automation Machinery Manufacturing | Munich, Bavaria, Germany | siemens
5319130 | Siemens Energy | Utilities | Munich, Bavaria, Germany | siemens-energy
2837301 | Siemens Healthineers | Medical Equipment Manufacturing | Erlangen, Bavaria, Germany | siemens-healthineers
1115 | SAP | Software Development | Walldorf, Baden-Württemberg, Germany | sap
7112845 | BMW Group | Motor Vehicle Manufacturing | Munich, Bavaria, Germany | bmw-group
6161840 | Mercedes-Benz AG | Motor Vehicle Manufacturing | Stuttgart, Baden-Württemberg, Germany | mercedes-benz_ag
1047072 | Volkswagen AG | Motor Vehicle Manufacturing | Wolfsburg, Lower Saxony, Germany | volkswagen-ag
9757243 | Bosch | Automation Machinery Manufacturing | Gerlingen, Baden-Württemberg, Germany | bosch
2356927 | Bosch Rexroth | Automation Machinery Manufacturing | Lohr am Main, Bavaria, Germany | bosch-rexroth
800014 | BASF | Chemical Manufacturing | Ludwigshafen, Rhineland-Palatinate, Germany | basf
3018292 | Bayer | Pharmaceutical Manufacturing | Leverkusen, North Rhine-Westphalia, Germany | bayer
6024378 | Deutsche Bank | Banking | Frankfurt am Main, Hesse, Germany | deutsche-bank
3625013 | Deutsche Bahn | Transportation, Logistics, Supply Chain and Storage | Berlin, Germany | deutschebahn
2360557 | Deutsche Telekom | Telecommunications | Bonn, North Rhine-Westphalia, Germany | telekom
2163785 | Allianz | Insurance | Munich, Bavaria, Germany | allianz
3572678 | DHL | Transportation, Logistics, Supply Chain and Storage | Bonn, North Rhine-Westphalia, Germany | dhl
661315 | Zalando | Software Development | Berlin, Germany | zalando
6943046 | Delivery Hero | Software Development | Berlin, Germany | delivery-hero-se
6832279 | N26 | Financial Services | Berlin, Germany | n26
3225548 | Celonis | Software Development | Munich, Bavaria, Germany | celonis
7787111 | Personio | Software Development | Munich, Bavaria, Germany | personio
8326789 | n8n | Software Development | Berlin, Germany | n8n
1402693 | DeepL | Software Development | Cologne, North Rhine-Westphalia, Germany | linkedin-deepl
7027991 | Continental | Motor Vehicle Manufacturing | Hanover, Lower Saxony, Germany | continental
3604613 | Infineon Technologies | Semiconductor Manufacturing | Neubiberg, Bavaria, Germany | infineon-technologies
8806120 | adidas | Retail Apparel and Fashion | Herzogenaurach, Bavaria, Germany | adidas
3947947 | L'Oréal | Manufacturing | Clichy, Île-de-France, France | loreal
3708725 | BNP Paribas | Banking | Paris, Île-de-France, France | bnp-paribas
6544328 | Airbus | Aviation and Aerospace Component Manufacturing | Toulouse, Occitanie, France | airbusgroup
4035343 | TotalEnergies | Oil and Gas | Courbevoie, Île-de-France, France | totalenergies
5350235 | Capgemini | IT Services and IT Consulting | Paris, Île-de-France, France | capgemini
9654705 | Doctolib | Hospitals and Health Care | Paris, Île-de-France, France | doctolib
7435494 | BlaBlaCar | Technology, Information and Internet | Paris, Île-de-France, France | blablacar
7250214 | Philips | Hospitals and Health Care | Amsterdam, North Holland, Netherlands | philips
7566718 | ASML | Semiconductor Manufacturing | Veldhoven, North Brabant, Netherlands | asml
2880934 | Booking.com | Technology, Information and Internet | Amsterdam, North Holland, Netherlands | booking.com
5011755 | ING | Banking | Amsterdam, North Holland, Netherlands | ing
7213693 | Adyen | Financial Services | Amsterdam, North Holland, Netherlands | adyen
5571995 | Heineken | Food and Beverage Manufacturing | Amsterdam, North Holland, Netherlands | the-heineken-company
1271 | Shell | Oil and Gas | London, England, United Kingdom | shell
9269873 | bp | Oil and Gas | London, England, United Kingdom | bp
4691783 | HSBC | Banking | London, England, United Kingdom | hsbc
1906112 | Revolut | Financial Services | London, England, United Kingdom | revolut
5073988 | Monzo Bank | Banking | London, England, United Kingdom | monzo-bank
2143723 | Wise | Financial Services | London, England, United Kingdom | wiseaccount
2038425 | Unilever | Manufacturing | London, England, United Kingdom | unilever
7248314 | AstraZeneca | Pharmaceutical Manufacturing | Cambridge, England, United Kingdom | astrazeneca
4296346 | Nestlé | Food and Beverage Manufacturing | Vevey, Vaud, Switzerland | nestle-s.a.
1710194 | Novartis | Pharmaceutical Manufacturing | Basel, Switzerland | novartis
2149591 | Roche | Biotechnology Research | Basel, Switzerland | roche
5306038 | UBS | Financial Services | Zürich, Switzerland | ubs
8587862 | ABB | Automation Machinery Manufacturing | Zürich, Switzerland | abb
1695938 | Red Bull | Food and Beverage Services | Fuschl am See, Salzburg, Austria | red-bull
6932 | Spotify | Entertainment Providers | Stockholm, Stockholm County, Sweden | spotify
1396083 | Klarna | Financial Services | Stockholm, Stockholm County, Sweden | klarna
2736565 | Ericsson | Telecommunications | Stockholm, Stockholm County, Sweden | ericsson
9089674 | IKEA | Retail | Delft, South Holland, Netherlands | ikea
4925568 | Volvo Group | Motor Vehicle Manufacturing | Gothenburg, Västra Götaland County, Sweden | volvo-group
4217505 | Novo Nordisk | Pharmaceutical Manufacturing | Bagsværd, Capital Region of Denmark, Denmark | novo-nordisk
5531201 | Ørsted | Utilities | Fredericia, Region of Southern Denmark, Denmark | orsted
9217117 | Maersk | Transportation, Logistics, Supply Chain and Storage | Copenhagen, Capital Region of Denmark, Denmark | maersk-group
5230797 | Nokia | Telecommunications | Espoo, Uusimaa, Finland | nokia
2544028 | Santander | Banking | Madrid, Community of Madrid, Spain | banco-santander
2595160 | Inditex | Retail Apparel and Fashion | Arteixo, Galicia, Spain | inditex
2132031 | UniCredit | Banking | Milan, Lombardy, Italy | unicredit
3987330 | Ferrari | Motor Vehicle Manufacturing | Maranello, Emilia-Romagna, Italy | ferrari
1033 | Accenture | Business Consulting and Services | Dublin, County Dublin, Ireland | accenture
1038 | Deloitte | Business Consulting and Services | New York, New York, United States | deloitte
3303025 | PwC | Accounting | London, England, United Kingdom | pwc
2402860 | EY | Business Consulting and Services | London, England, United Kingdom | ernstandyoung
2152529 | KPMG | Business Consulting and Services | London, England, United Kingdom | kpmg
1371 | McKinsey & Company | Business Consulting and Services | New York, New York, United States | mckinsey
1020229 | Boston Consulting Group (BCG) | Business Consulting and Services | Boston, Massachusetts, United States | boston-consulting-group
1009 | IBM | IT Services and IT Consulting | Armonk, New York, United States | ibm
1028 | Oracle | IT Services and IT Consulting | Austin, Texas, United States | oracle
3185 | Salesforce | Software Development | San Francisco, California, United States | salesforce
2334174 | HubSpot | Software Development | Cambridge, Massachusetts, United States | hubspot
7798101 | Stripe | Technology, Information and Internet | San Francisco, California, United States | stripe
8179712 | Airbnb | Software Development | San Francisco, California, United States | airbnb
6120300 | Uber | Technology, Information and Internet | San Francisco, California, United States | uber-com
1555209 | Netflix | Entertainment Providers | Los Gatos, California, United States | netflix
4206534 | Tesla | Motor Vehicle Manufacturing | Austin, Texas, United States | tesla-motors
526132 | NVIDIA | Computer Hardware Manufacturing | Santa Clara, California, United States | nvidia
1053 | Intel Corporation | Semiconductor Manufacturing | Santa Clara, California, United States | intel-corporation
1063 | Cisco | Software Development | San Jose, California, United States | cisco
1337 | LinkedIn | Software Development | Sunnyvale, California, United States | linkedin
3199879 | OpenAI | Research Services | San Francisco, California, United States | openai
4551281 | Anthropic | Research Services | San Francisco, California, United States | anthropicresearch
8002311 | Datadog | Software Development | New York, New York, United States | datadog
4924757 | Snowflake | Software Development | Bozeman, Montana, United States | snowflake-computing
9967348 | JPMorganChase | Financial Services | New York, New York, United States | jpmorganchase
1382 | Goldman Sachs | Financial Services | New York, New York, United States | goldman-sachs
4697809 | Johnson & Johnson | Hospitals and Health Care | New Brunswick, New Jersey, United States | johnson-&-johnson
2952923 | Pfizer | Pharmaceutical Manufacturing | New York, New York, United States | pfizer
8296602 | The Coca-Cola Company | Food and Beverage Services | Atlanta, Georgia, United States | the-coca-cola-company
3820483 | Nike | Retail | Beaverton, Oregon, United States | nike
1364383 | Boeing | Aviation and Aerospace Component Manufacturing | Arlington, Virginia, United States | boeing
3649455 | Shopify | Software Development | Ottawa, Ontario, Canada | shopify
7932710 | Atlassian | Software Development | Sydney, New South Wales, Australia | atlassian
783421 | Canva | Software Development | Sydney, New South Wales, Australia | canva
1296047 | Infosys | IT Services and IT Consulting | Bengaluru, Karnataka, India | infosys
8603195 | Tata Consultancy Services | IT Services and IT Consulting | Mumbai, Maharashtra, India | tata-consultancy-services
7298571 | Sony | Entertainment Providers | Tokyo, Japan | sony
7653068 | Toyota Motor Corporation | Motor Vehicle Manufacturing | Toyota, Aichi, Japan | toyota
5516022 | Nubank | Financial Services | São Paulo, São Paulo, Brazil | nubank
2646 | Delta | Airlines and Aviation | Atlanta, Georgia, United States | delta-air-lines
120163 | Delta Electronics | Appliances, Electrical, and Electronics Manufacturing | Taipei, Taiwan | delta-electronics
9540968 | Mars | Manufacturing | McLean, Virginia, United States | mars
`;

export const companies: readonly Company[] = table
	.trim()
	.split('\n')
	.map((line) => {
		const [id, title, industry, location, slug] = line.split(' | ');
		return { id, title, industry, location, slug };
	});
