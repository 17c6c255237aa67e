<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name>AccountDialog</name>
    <message>
        <source>my.QLS-account</source>
        <translation>my.QLS account</translation>
    </message>
    <message>
        <source>&amp;Naam</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Zoals u dit account wilt noemen</source>
        <translation>What you want to call this account</translation>
    </message>
    <message>
        <source>my.QLS &amp;gebruikersnaam</source>
        <translation>my.QLS &amp;user name</translation>
    </message>
    <message>
        <source>my.QLS &amp;wachtwoord</source>
        <translation>my.QLS &amp;password</translation>
    </message>
    <message>
        <source>Gebruikersnaam en wachtwoord staan alleen in de sleutelbos van deze pc.</source>
        <translation>User name and password are kept only in the keyring of this PC.</translation>
    </message>
    <message>
        <source>Gea&amp;vanceerd</source>
        <translation>Ad&amp;vanced</translation>
    </message>
    <message>
        <source>Adres van de API</source>
        <translation>Address of the API</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Leeg laten voor my.QLS zelf.</source>
        <translation>Leave empty for my.QLS itself.</translation>
    </message>
    <message>
        <source>&amp;Bedrijf</source>
        <translation>&amp;Company</translation>
    </message>
    <message>
        <source>De bedrijven verschijnen zodra de verbinding is getest.</source>
        <translation>The companies appear once the connection has been tested.</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>C&amp;ancel</translation>
    </message>
    <message>
        <source>Verbinding &amp;testen</source>
        <translation>&amp;Test connection</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Bewaard; invullen om te wijzigen</source>
        <translation>Kept; fill in to change</translation>
    </message>
    <message>
        <source>my.QLS is succesvol verbonden</source>
        <translation>my.QLS is connected</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Runs</translation>
    </message>
    <message>
        <source>Voor t&amp;aak</source>
        <translation>For t&amp;ask</translation>
    </message>
    <message>
        <source>Geldt voor de runs en voor het logboek</source>
        <translation>Holds for the runs and for the log</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>Neemt terug wat deze run aan producten of voorraad wijzigde of koppelde, waar dat nog zo staat. U ziet eerst wat er zou veranderen.</source>
        <translation>Takes back what this run changed or linked of products or stock, where it still stands. You first see what would change.</translation>
    </message>
    <message>
        <source>T&amp;erugdraaien…</source>
        <translation>&amp;Undo…</translation>
    </message>
    <message>
        <source>&amp;Bijwerken</source>
        <translation>Re&amp;fresh</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>&amp;Logboek</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>&amp;Niveau</source>
        <translation>Le&amp;vel</translation>
    </message>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Tekst in het logboek</source>
        <translation>Text in the log</translation>
    </message>
    <message>
        <source>&amp;Volgen</source>
        <translation>&amp;Follow</translation>
    </message>
    <message>
        <source>Nieuwe regels verschijnen vanzelf bovenaan</source>
        <translation>New lines appear at the top by themselves</translation>
    </message>
    <message>
        <source>&amp;Oudere regels</source>
        <translation>&amp;Older lines</translation>
    </message>
    <message>
        <source>&amp;Kopiëren voor support</source>
        <translation>&amp;Copy for support</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>{0} (voorbeeld)</source>
        <translation>{0} (preview)</translation>
    </message>
    <message>
        <source>Maak eerst een integratie; daarna staan haar synchronisaties hier.</source>
        <translation>Make an integration first; its syncs will then be listed here.</translation>
    </message>
    <message>
        <source>De runs worden gelezen…</source>
        <translation>Reading the runs…</translation>
    </message>
    <message>
        <source>Nog geen runs van deze taak. Kies ‘Alle taken’ voor de andere.</source>
        <translation>No runs of this task yet. Choose “All tasks” for the others.</translation>
    </message>
    <message>
        <source>Nog geen runs. Elke synchronisatie komt hier te staan, met wat zij deed, hoe lang dat duurde en wat er misging.</source>
        <translation>No runs yet. Every sync will be listed here, with what it did, how long that took and what went wrong.</translation>
    </message>
    <message>
        <source>{0} van {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Gekopieerd, zonder wachtwoorden en e-mailadressen. Regels: {0}.</source>
        <translation>Copied, without passwords and e-mail addresses. Lines: {0}.</translation>
    </message>
    <message>
        <source>Gekopieerd met de run van {1}, zonder wachtwoorden en e-mailadressen. Regels: {0}.</source>
        <translation>Copied with the run of {1}, without passwords and e-mail addresses. Lines: {0}.</translation>
    </message>
    <message>
        <source>Alle taken</source>
        <translation>All tasks</translation>
    </message>
    <message>
        <source>Afloop</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Taak</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Begonnen</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Duur</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Geschreven</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Aandacht</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Vragen</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Technische tekst kopiëren</source>
        <translation>Copy technical text</translation>
    </message>
    <message>
        <source>Melding sluiten</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>BrandBox</name>
    <message>
        <source>{0} (niet meer in my.QLS)</source>
        <translation>{0} (no longer in my.QLS)</translation>
    </message>
</context>
<context>
    <name>BudgetBar</name>
    <message>
        <source>{0}, per {1}: {2} gebruikt, {3} vrij</source>
        <translation>{0}, per {1}: {2} used, {3} free</translation>
    </message>
    <message>
        <source>; zo raakt het op en wordt er gewacht</source>
        <translation>; at this pace it runs out and calls will wait</translation>
    </message>
    <message>
        <source>; naar verwachting {0}</source>
        <translation>; {0} expected</translation>
    </message>
    <message>
        <source>5 minuten</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>uur</source>
        <translation>hour</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>CheckDetails</name>
    <message>
        <source>Winkel</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Bevindingen: {0}</source>
        <translation>Findings: {0}</translation>
    </message>
    <message>
        <source>en nog {0}</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>Openen in Lightspeed</source>
        <translation>Open in Lightspeed</translation>
    </message>
    <message>
        <source>Openen in my.QLS</source>
        <translation>Open in my.QLS</translation>
    </message>
    <message>
        <source>Waarde: {0}</source>
        <translation>Value: {0}</translation>
    </message>
    <message>
        <source>Integratie: {0}</source>
        <translation>Integration: {0}</translation>
    </message>
    <message>
        <source>Variant in de winkel: {0}</source>
        <translation>Variant in the shop: {0}</translation>
    </message>
    <message>
        <source>Product in de winkel: {0}</source>
        <translation>Product in the shop: {0}</translation>
    </message>
    <message>
        <source>my.QLS-product: {0}</source>
        <translation>my.QLS product: {0}</translation>
    </message>
    <message>
        <source>&amp;Negeren…</source>
        <translation>I&amp;gnore…</translation>
    </message>
    <message>
        <source>&amp;Weer tonen</source>
        <translation>Sho&amp;w again</translation>
    </message>
    <message>
        <source>Genegeerd sinds {0}: {1}</source>
        <translation>Ignored since {0}: {1}</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>geen van deze codes</source>
        <translation>none of these codes</translation>
    </message>
    <message>
        <source>In my.QLS staat: {0}</source>
        <translation>my.QLS holds: {0}</translation>
    </message>
</context>
<context>
    <name>CheckMending</name>
    <message>
        <source>&amp;Verbeterblad maken…</source>
        <translation>&amp;Make a correction sheet…</translation>
    </message>
    <message>
        <source>Verbeterd blad &amp;inlezen…</source>
        <translation>Read a &amp;corrected sheet…</translation>
    </message>
    <message>
        <source>Laatste verbetering &amp;ongedaan maken…</source>
        <translation>&amp;Undo the last correction…</translation>
    </message>
    <message>
        <source>Verbeterblad maken</source>
        <translation>Make a correction sheet</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Het bestand {0} is niet te schrijven.</source>
        <translation>The file {0} can&apos;t be written.</translation>
    </message>
    <message>
        <source>Is het nog open in Excel? Sluit het, of kies een andere naam.</source>
        <translation>Is it still open in Excel? Close it, or choose another name.</translation>
    </message>
    <message>
        <source>Bewaard in {1}; regels: {0}. Verbeter de kolommen met “nieuw” en lees het blad in.</source>
        <translation>Saved in {1}; rows: {0}. Correct the columns with “nieuw” and read the sheet back in.</translation>
    </message>
    <message>
        <source>Verbeterd blad inlezen</source>
        <translation>Read a corrected sheet</translation>
    </message>
    <message>
        <source>Blad (*.xlsx *.csv)</source>
        <translation>Sheet (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Codes worden geschreven</source>
        <translation>Codes are being written</translation>
    </message>
    <message>
        <source>De oude codes van de laatste verbetering terugzetten in Lightspeed?</source>
        <translation>Put the old codes of the last correction back in Lightspeed?</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Laten staan</source>
        <translation>Leave them</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Oude codes worden teruggezet</source>
        <translation>Old codes are being put back</translation>
    </message>
    <message>
        <source>Codes geschreven naar Lightspeed: {0}. Niet gelukt: {1}.</source>
        <translation>Codes written to Lightspeed: {0}. Failed: {1}.</translation>
    </message>
    <message>
        <source>Gestopt: de rest is niet geschreven.</source>
        <translation>Stopped: the rest was not written.</translation>
    </message>
    <message>
        <source>Codes die naar Lightspeed gaan: {0}</source>
        <translation>Codes that go to Lightspeed: {0}</translation>
    </message>
    <message>
        <source>Regels die niet meegaan: {0}</source>
        <translation>Rows that are left out: {0}</translation>
    </message>
    <message>
        <source>Varianten zonder verandering: {0}</source>
        <translation>Variants without a change: {0}</translation>
    </message>
    <message>
        <source>De oude codes worden bewaard; u kunt dit ongedaan maken.</source>
        <translation>The old codes are kept; you can undo this.</translation>
    </message>
    <message>
        <source>Codes verbeteren</source>
        <translation>Correct codes</translation>
    </message>
    <message>
        <source>&amp;Schrijven naar Lightspeed</source>
        <translation>&amp;Write to Lightspeed</translation>
    </message>
    <message>
        <source>Artikelcode</source>
        <translation>Article code</translation>
    </message>
    <message>
        <source>Blad {1}, regel {2}: {0}</source>
        <translation>Sheet {1}, row {2}: {0}</translation>
    </message>
    <message>
        <source>Winkel</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>Veld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Wordt</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Waarom niet</source>
        <translation>Why not</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Titel, EAN, SKU of melding</source>
        <translation>Title, EAN, SKU or message</translation>
    </message>
    <message>
        <source>&amp;Ernst</source>
        <translation>Se&amp;verity</translation>
    </message>
    <message>
        <source>Soo&amp;rt</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Integratie</source>
        <translation>&amp;Integration</translation>
    </message>
    <message>
        <source>Groe&amp;peren</source>
        <translation>Grou&amp;p</translation>
    </message>
    <message>
        <source>Genegeer&amp;de tonen</source>
        <translation>Show ignore&amp;d</translation>
    </message>
    <message>
        <source>Hoe ver het is</source>
        <translation>How far it is</translation>
    </message>
    <message>
        <source>&amp;Stoppen</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Bevindingen</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Uitleg bij de gekozen bevinding</source>
        <translation>Explanation of the chosen finding</translation>
    </message>
    <message>
        <source>Wat er misgaat</source>
        <translation>What goes wrong</translation>
    </message>
    <message>
        <source>Zo lost u het op</source>
        <translation>How to fix it</translation>
    </message>
    <message>
        <source>Gegevens</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Alle winkels naast elkaar</source>
        <translation>All shops side by side</translation>
    </message>
    <message>
        <source>&amp;Negeren…</source>
        <translation>I&amp;gnore…</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>E&amp;xporteren</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Koppe&amp;lingen…</source>
        <translation>&amp;Links…</translation>
    </message>
    <message>
        <source>Ver&amp;beteren</source>
        <translation>Mend</translation>
    </message>
    <message>
        <source>Opnie&amp;uw lezen</source>
        <translation>Read a&amp;gain</translation>
    </message>
    <message>
        <source>Nu &amp;controleren</source>
        <translation>Check &amp;now</translation>
    </message>
    <message>
        <source>Bevindingen: {0}</source>
        <translation>Findings: {0}</translation>
    </message>
    <message>
        <source>Bevindingen: {0} van {1}</source>
        <translation>Findings: {0} of {1}</translation>
    </message>
    <message>
        <source>{0} opgelost sinds gisteren</source>
        <translation>{0} mended since yesterday</translation>
    </message>
    <message>
        <source>Bezig…</source>
        <translation>Busy…</translation>
    </message>
    <message>
        <source>De producten worden gecontroleerd…</source>
        <translation>Checking the products…</translation>
    </message>
    <message>
        <source>Maak eerst een integratie; daarna komen hier de ontbrekende, dubbele en ongeldige EAN&apos;s en SKU&apos;s van uw winkels.</source>
        <translation>First make an integration; then the missing, duplicate and invalid EANs and SKUs of your shops come here.</translation>
    </message>
    <message>
        <source>Hier komen ontbrekende, dubbele en ongeldige EAN&apos;s en SKU&apos;s van al uw winkels. Kies ‘Nu controleren’ om te beginnen.</source>
        <translation>Missing, duplicate and invalid EANs and SKUs of all your shops will be listed here. Choose ‘Check now’ to begin.</translation>
    </message>
    <message>
        <source>Nog niet elke winkel is gelezen. Kies ‘Opnieuw lezen’.</source>
        <translation>Not every shop has been read yet. Choose ‘Read again’.</translation>
    </message>
    <message>
        <source>Geen bevindingen: alle codes zijn in orde.</source>
        <translation>No findings: all codes are in order.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Bevindingen bewaren</source>
        <translation>Save findings</translation>
    </message>
    <message>
        <source>Het bestand {0} is niet te schrijven.</source>
        <translation>The file {0} can&apos;t be written.</translation>
    </message>
    <message>
        <source>Is het nog open in Excel? Sluit het, of kies een andere naam.</source>
        <translation>Is it still open in Excel? Close it, or choose another name.</translation>
    </message>
    <message>
        <source>Bewaard in {1}. Bevindingen: {0}.</source>
        <translation>Saved in {1}. Findings: {0}.</translation>
    </message>
    <message>
        <source>Per product</source>
        <translation>By product</translation>
    </message>
    <message>
        <source>Per winkel</source>
        <translation>By shop</translation>
    </message>
    <message>
        <source>Niet</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alle soorten</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Alle integraties</source>
        <translation>All integrations</translation>
    </message>
    <message>
        <source>Ernst</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Waarde</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Integratie</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Naar &amp;Excel…</source>
        <translation>To &amp;Excel…</translation>
    </message>
    <message>
        <source>Naar &amp;CSV…</source>
        <translation>To &amp;CSV…</translation>
    </message>
</context>
<context>
    <name>CheckReading</name>
    <message>
        <source>{0} wordt gelezen</source>
        <translation>Reading {0}</translation>
    </message>
</context>
<context>
    <name>CheckoutScript</name>
    <message>
        <source>Sameday-script voor de kassa</source>
        <translation>Sameday script for the checkout</translation>
    </message>
    <message>
        <source>Voortgang van het Sameday-script</source>
        <translation>Progress of the Sameday script</translation>
    </message>
    <message>
        <source>Script bekijken…</source>
        <translation>View the script…</translation>
    </message>
    <message>
        <source>In de winkel nakijken</source>
        <translation>Check in the shop</translation>
    </message>
    <message>
        <source>Script uit de winkel verwijderen…</source>
        <translation>Remove the script from the shop…</translation>
    </message>
    <message>
        <source>Ik heb het zien werken</source>
        <translation>I have seen it work</translation>
    </message>
</context>
<context>
    <name>CheckoutScriptPanel</name>
    <message>
        <source>De winkel wordt nagekeken…</source>
        <translation>Checking the shop…</translation>
    </message>
    <message>
        <source>Wordt vastgelegd…</source>
        <translation>Noting it…</translation>
    </message>
    <message>
        <source>Het script wordt in de winkel gezet en nagelezen…</source>
        <translation>Putting the script into the shop and reading it back…</translation>
    </message>
    <message>
        <source>Het script wordt uit de winkel gehaald…</source>
        <translation>Taking the script out of the shop…</translation>
    </message>
    <message>
        <source>Sla de integratie eerst op; daarna kan het script in de winkel.</source>
        <translation>Save the integration first; then the script can go into the shop.</translation>
    </message>
    <message>
        <source>Sla eerst op wat u wijzigde; het script volgt wat is opgeslagen.</source>
        <translation>Save your changes first; the script follows what was saved.</translation>
    </message>
    <message>
        <source>Geplaatst: {0}. Nagekeken: {1}.</source>
        <translation>Installed: {0}. Checked: {1}.</translation>
    </message>
    <message>
        <source>Opnieuw installeren…</source>
        <translation>Install again…</translation>
    </message>
    <message>
        <source>Bijwerken…</source>
        <translation>Update…</translation>
    </message>
    <message>
        <source>Installeren…</source>
        <translation>Install…</translation>
    </message>
</context>
<context>
    <name>CheckoutTable</name>
    <message>
        <source>Verzendmethode</source>
        <translation>Shipping method</translation>
    </message>
    <message>
        <source>Betekenis</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Opties van my.QLS</source>
        <translation>my.QLS options</translation>
    </message>
    <message>
        <source>{0}, regel {1}</source>
        <translation>{0}, row {1}</translation>
    </message>
</context>
<context>
    <name>CodeCopy</name>
    <message>
        <source>&amp;Codes kopiëren</source>
        <translation>&amp;Copy codes</translation>
    </message>
    <message>
        <source>&amp;Voorgestelde codes kopiëren</source>
        <translation>Copy &amp;proposed codes</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Vergelijken met my.QLS</source>
        <translation>Compare with my.QLS</translation>
    </message>
    <message>
        <source>Legt de bestellingen van de webshop, my.QLS en QLS Desktop naast elkaar. Er wordt niets gewijzigd.</source>
        <translation>Puts the orders of the shop, my.QLS and QLS Desktop side by side. Nothing is changed.</translation>
    </message>
    <message>
        <source>&amp;Periode</source>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>&amp;Vergelijken</source>
        <translation>&amp;Compare</translation>
    </message>
    <message>
        <source>Voortgang van het vergelijken</source>
        <translation>Progress of the comparison</translation>
    </message>
    <message>
        <source>&amp;Afbreken</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Verschillen</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>Naar de &amp;bestelling</source>
        <translation>To the &amp;order</translation>
    </message>
    <message>
        <source>&amp;Openen in Lightspeed</source>
        <translation>&amp;Open in Lightspeed</translation>
    </message>
    <message>
        <source>Openen &amp;in my.QLS</source>
        <translation>Open &amp;in my.QLS</translation>
    </message>
    <message>
        <source>Alles &amp;kopiëren</source>
        <translation>Copy &amp;all</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Ontbreekt in my.QLS</source>
        <translation>Missing in my.QLS</translation>
    </message>
    <message>
        <source>Dubbel in my.QLS</source>
        <translation>Twice in my.QLS</translation>
    </message>
    <message>
        <source>Anders in my.QLS</source>
        <translation>Differs in my.QLS</translation>
    </message>
    <message>
        <source>Niet door ons verstuurd</source>
        <translation>Not sent by us</translation>
    </message>
    <message>
        <source>Verdwenen uit my.QLS</source>
        <translation>Gone from my.QLS</translation>
    </message>
    <message>
        <source>Geannuleerd in my.QLS</source>
        <translation>Cancelled in my.QLS</translation>
    </message>
    <message>
        <source>Geannuleerd in de winkel</source>
        <translation>Cancelled in the shop</translation>
    </message>
    <message>
        <source>Niet gemeld in de winkel</source>
        <translation>Not reported in the shop</translation>
    </message>
    <message>
        <source>Al lang onzeker</source>
        <translation>In doubt for long</translation>
    </message>
    <message>
        <source>De laatste {0} dagen</source>
        <translation>The last {0} days</translation>
    </message>
    <message>
        <source>Begint…</source>
        <translation>Beginning…</translation>
    </message>
    <message>
        <source>Bestellingen van de webshop lezen</source>
        <translation>Reading the shop&apos;s orders</translation>
    </message>
    <message>
        <source>Bestellingen van de webshop nalezen</source>
        <translation>Reading the shop&apos;s orders once more</translation>
    </message>
    <message>
        <source>Bestellingen van my.QLS lezen</source>
        <translation>Reading the orders of my.QLS</translation>
    </message>
    <message>
        <source>Bestellingen van my.QLS nalezen</source>
        <translation>Reading the orders of my.QLS once more</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>{0}: {1} van {2}</source>
        <translation>{0}: {1} of {2}</translation>
    </message>
    <message>
        <source>Wordt gestopt na de huidige stap…</source>
        <translation>Stopping after the current step…</translation>
    </message>
    <message>
        <source>Afgebroken. Er is niets gewijzigd.</source>
        <translation>Stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>De lijsten worden gelezen. Hier komt elk verschil te staan.</source>
        <translation>The lists are being read. Every gap will be listed here.</translation>
    </message>
    <message>
        <source>Er ontbreekt niets, en niets is dubbel of anders.</source>
        <translation>Nothing is missing, and nothing is there twice or differs.</translation>
    </message>
    <message>
        <source>In wat er gelezen is, zijn geen verschillen.</source>
        <translation>There are no gaps in what was read.</translation>
    </message>
    <message>
        <source>Deze bestelling staat niet in QLS Desktop.</source>
        <translation>This order isn&apos;t in QLS Desktop.</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Hoe oud</source>
        <translation>How old</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Staat in my.QLS</source>
        <translation>Is in my.QLS</translation>
    </message>
    <message>
        <source>&amp;my.QLS-ordernummer</source>
        <translation>&amp;my.QLS order number</translation>
    </message>
    <message>
        <source>Het staat in my.QLS bij de order, in het adres van de pagina. Laat u dit leeg, dan zoekt QLS Desktop de order op het bestelnummer.</source>
        <translation>You find it in my.QLS at the order, in the address of the page. If you leave this empty, QLS Desktop looks the order up by its order number.</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>C&amp;ancel</translation>
    </message>
    <message>
        <source>&amp;Staat in my.QLS</source>
        <translation>&amp;Is in my.QLS</translation>
    </message>
    <message>
        <source>Bestelling {0} staat al in my.QLS? Dan verstuurt QLS Desktop haar niet opnieuw.</source>
        <translation>Is order {0} in my.QLS already? Then QLS Desktop won&apos;t send it again.</translation>
    </message>
</context>
<context>
    <name>DayPlot</name>
    <message>
        <source>Bestellingen naar QLS: {0}. Voorraden geschreven: {1}.</source>
        <translation>Orders to QLS: {0}. Stock levels written: {1}.</translation>
    </message>
    <message>
        <source>Bestellingen en voorraden per dag</source>
        <translation>Orders and stock levels per day</translation>
    </message>
    <message>
        <source>Bestellingen: {0}</source>
        <translation>Orders: {0}</translation>
    </message>
    <message>
        <source>Voorraden: {0}</source>
        <translation>Stock levels: {0}</translation>
    </message>
    <message>
        <source>hoogste dag: {0}</source>
        <translation>highest day: {0}</translation>
    </message>
    <message>
        <source>{0}: bestellingen {1}, voorraden {2}</source>
        <translation>{0}: orders {1}, stock levels {2}</translation>
    </message>
</context>
<context>
    <name>DirectSync</name>
    <message>
        <source>Direct synchroniseren</source>
        <translation>Synchronise now</translation>
    </message>
    <message>
        <source>Wacht niet op het schema: start een synchronisatie nu.</source>
        <translation>Don&apos;t wait for the schedule: start a synchronisation now.</translation>
    </message>
    <message>
        <source>Eerst een &amp;voorbeeld maken</source>
        <translation>Make a pre&amp;view first</translation>
    </message>
    <message>
        <source>Een voorbeeld leest alles, maar schrijft niets: niet in de winkel en niet in my.QLS.</source>
        <translation>A preview reads everything but writes nothing: not in the shop and not in my.QLS.</translation>
    </message>
    <message>
        <source>Er is iets vastgehouden omdat er ongewoon veel verandert. Bekijk eerst de details. Toch uitvoeren?</source>
        <translation>Something was held because unusually much changes. Look at the details first. Carry it out anyway?</translation>
    </message>
    <message>
        <source>Toch uitvoeren</source>
        <translation>Carry out anyway</translation>
    </message>
    <message>
        <source>Nog niet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Vastgehouden</source>
        <translation>Held</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Handleiding</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>HeldRun</name>
    <message>
        <source>Voorraadwijzigingen die sinds {0} worden vastgehouden: {1}. {2}</source>
        <translation>Stock changes held back since {0}: {1}. {2}</translation>
    </message>
    <message>
        <source>Voorraden die in de winkel gewijzigd worden: ongeveer {0}. De aantallen worden eerst opnieuw gelezen. Hebt u de lijst bekeken?</source>
        <translation>Stock levels to be changed in the shop: about {0}. The amounts are read again first. Have you looked at the list?</translation>
    </message>
    <message>
        <source>Toch uitvoeren</source>
        <translation>Carry out anyway</translation>
    </message>
    <message>
        <source>Nog niet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Vastgehouden</source>
        <translation>Held</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Dit programma</source>
        <translation>This program</translation>
    </message>
    <message>
        <source>Map &amp;openen</source>
        <translation>&amp;Open folder</translation>
    </message>
    <message>
        <source>&amp;Logbestanden openen</source>
        <translation>Open &amp;log files</translation>
    </message>
    <message>
        <source>&amp;Handleiding…</source>
        <translation>&amp;Guide…</translation>
    </message>
    <message>
        <source>QLS Desktop &amp;starten met de pc</source>
        <translation>Start QLS Desktop with the &amp;PC</translation>
    </message>
    <message>
        <source>Bij sluiten in het systeem&amp;vak blijven en doorgaan met synchroniseren</source>
        <translation>On closing, stay in the tra&amp;y and go on syncing</translation>
    </message>
    <message>
        <source>IT-ondersteuning van QLS</source>
        <translation>IT support of QLS</translation>
    </message>
    <message>
        <source>Komt u er niet uit? De IT-ondersteuning van QLS helpt u verder. Stuur de uitkomst van de zelftest mee.</source>
        <translation>Stuck? QLS&apos; IT support will help you. Send the outcome of the self-test along.</translation>
    </message>
    <message>
        <source>Zelftest</source>
        <translation>Self-test</translation>
    </message>
    <message>
        <source>De zelftest kijkt of deze pc heeft wat QLS Desktop nodig heeft: sleutelbos, netwerk, schijf en database. Dat duurt enkele seconden.</source>
        <translation>The self-test sees whether this PC has what QLS Desktop needs: keyring, network, disk and database. It takes a few seconds.</translation>
    </message>
    <message>
        <source>&amp;Zelftest uitvoeren</source>
        <translation>Run the &amp;self-test</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Uitkomst van de zelftest kopiëren</source>
        <translation>Copy the outcome of the self-test</translation>
    </message>
    <message>
        <source>Uitkomst van de zelftest</source>
        <translation>Outcome of the self-test</translation>
    </message>
    <message>
        <source>Wat er van deze winkel en my.QLS is geleerd</source>
        <translation>What was learned of this shop and my.QLS</translation>
    </message>
    <message>
        <source>Wat er is geleerd</source>
        <translation>What was learned</translation>
    </message>
    <message>
        <source>QLS Desktop, versie {0}</source>
        <translation>QLS Desktop, version {0}</translation>
    </message>
    <message>
        <source>Alles staat in {0}</source>
        <translation>Everything is in {0}</translation>
    </message>
    <message>
        <source>In orde</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Let op</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Mislukt</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Nog niets. Tijdens het synchroniseren merkt QLS Desktop hoe deze winkel en my.QLS zich gedragen, en gebruikt dat om met minder vragen toe te kunnen.</source>
        <translation>Nothing yet. While syncing, QLS Desktop notices how this shop and my.QLS behave, and uses that to make do with fewer calls.</translation>
    </message>
    <message>
        <source>tot het anders blijkt</source>
        <translation>until it proves otherwise</translation>
    </message>
    <message>
        <source>De map kon niet worden geopend: {0}</source>
        <translation>The folder couldn&apos;t be opened: {0}</translation>
    </message>
    <message>
        <source>Bezig met de zelftest…</source>
        <translation>Running the self-test…</translation>
    </message>
    <message>
        <source>Starten met de pc kon niet worden ingesteld.</source>
        <translation>Starting with the PC couldn&apos;t be set.</translation>
    </message>
    <message>
        <source>Het systeem staat het niet toe.</source>
        <translation>The system doesn&apos;t allow it.</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Sinds</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Geldt tot</source>
        <translation>Holds until</translation>
    </message>
</context>
<context>
    <name>IntegrationChecks</name>
    <message>
        <source>Geef de integratie een naam.</source>
        <translation>Give the integration a name.</translation>
    </message>
    <message>
        <source>Er is al een integratie met deze naam.</source>
        <translation>There already is an integration with this name.</translation>
    </message>
    <message>
        <source>Kies een my.QLS-account, of maak er een aan.</source>
        <translation>Choose a my.QLS account, or make one.</translation>
    </message>
    <message>
        <source>Vul de API Key in.</source>
        <translation>Fill in the API Key.</translation>
    </message>
    <message>
        <source>Vul de API Secret in.</source>
        <translation>Fill in the API Secret.</translation>
    </message>
    <message>
        <source>Dit moeten precies 32 tekens zijn; het zijn er nu {0}.</source>
        <translation>This must be exactly 32 characters; it is {0} now.</translation>
    </message>
    <message>
        <source>Dit is geen adres. Het begint met https://.</source>
        <translation>This is not an address. It begins with https://.</translation>
    </message>
</context>
<context>
    <name>IntegrationForm</name>
    <message>
        <source>Europa (eu1)</source>
        <translation>Europe (eu1)</translation>
    </message>
    <message>
        <source>Amerika (us1)</source>
        <translation>America (us1)</translation>
    </message>
    <message>
        <source>Artikelcode</source>
        <translation>Article code</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Op EAN en SKU</source>
        <translation>By EAN and SKU</translation>
    </message>
    <message>
        <source>Alleen op EAN</source>
        <translation>By EAN only</translation>
    </message>
    <message>
        <source>Alleen op SKU</source>
        <translation>By SKU only</translation>
    </message>
    <message>
        <source>In centen</source>
        <translation>In cents</translation>
    </message>
    <message>
        <source>In euro&apos;s</source>
        <translation>In euros</translation>
    </message>
</context>
<context>
    <name>IntegrationPage</name>
    <message>
        <source>Koppeling</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Integratie n&amp;aam</source>
        <translation>Integration n&amp;ame</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: Webshop Molenwinkel</source>
        <translation>For example: Webshop Molenwinkel</translation>
    </message>
    <message>
        <source>my.&amp;QLS-account</source>
        <translation>my.&amp;QLS account</translation>
    </message>
    <message>
        <source>Nieuw acc&amp;ount…</source>
        <translation>New acc&amp;ount…</translation>
    </message>
    <message>
        <source>Wi&amp;jzigen…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>&amp;Handelsnaam</source>
        <translation>&amp;Trade name</translation>
    </message>
    <message>
        <source>Vernieuwen</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>De naam waaronder QLS uw pakketten verzendt. De lijst komt rechtstreeks uit my.QLS.</source>
        <translation>The name under which QLS ships your parcels. The list comes straight from my.QLS.</translation>
    </message>
    <message>
        <source>API &amp;Key</source>
        <translation>API &amp;Key</translation>
    </message>
    <message>
        <source>API &amp;Secret</source>
        <translation>API &amp;Secret</translation>
    </message>
    <message>
        <source>U maakt de sleutel in Lightspeed bij Instellingen › Winkelinstellingen › Developers. Zet de schakelaar van de sleutel aan en vink aan: products en orders (lezen en schrijven), settings (lezen en schrijven) en customers (lezen). Key en Secret staan alleen in de sleutelbos van deze pc.</source>
        <translation>You make the key in Lightspeed under Settings › Store settings › Developers. Switch the key on and tick: products and orders (read and write), settings (read and write) and customers (read). Key and Secret are kept only in the keyring of this PC.</translation>
    </message>
    <message>
        <source>C&amp;luster</source>
        <translation>C&amp;luster</translation>
    </message>
    <message>
        <source>Taal &amp;van de winkel</source>
        <translation>Language of the &amp;shop</translation>
    </message>
    <message>
        <source>Een taal die in de winkel actief is, zoals nl of en.</source>
        <translation>A language that is active in the shop, such as nl or en.</translation>
    </message>
    <message>
        <source>&amp;Geavanceerd</source>
        <translation>A&amp;dvanced</translation>
    </message>
    <message>
        <source>Adres van de API</source>
        <translation>Address of the API</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Leeg laten voor Lightspeed zelf. Vul alleen iets in als u met een proefomgeving werkt.</source>
        <translation>Leave empty for Lightspeed itself. Fill it in only when you work with a test environment.</translation>
    </message>
    <message>
        <source>Totaalbedrag naar my.QLS</source>
        <translation>Total price to my.QLS</translation>
    </message>
    <message>
        <source>Producten</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>S&amp;KU-veld</source>
        <translation>S&amp;KU field</translation>
    </message>
    <message>
        <source>Wijzigen…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>SKU-veld wijzigen</source>
        <translation>Change the SKU field</translation>
    </message>
    <message>
        <source>Welk veld van de winkel bij QLS de SKU wordt.</source>
        <translation>Which field of the shop becomes the SKU at QLS.</translation>
    </message>
    <message>
        <source>Synchroniseer producten automatisch</source>
        <translation>Synchronise products automatically</translation>
    </message>
    <message>
        <source>Alle producten gaan elke nacht rond middernacht mee. Zet dit pas aan als elk product een uniek EAN en een unieke SKU heeft.</source>
        <translation>All products are carried over every night around midnight. Switch this on only once every product has a unique EAN and a unique SKU.</translation>
    </message>
    <message>
        <source>Onbekende producten aanmaken</source>
        <translation>Create unknown products</translation>
    </message>
    <message>
        <source>Maakt producten aan die my.QLS nog niet kent. Alleen met een geldig en uniek EAN en een unieke SKU; daarna wijzigt QLS Desktop die codes nooit meer.</source>
        <translation>Creates products that my.QLS doesn&apos;t know yet. Only with a valid, unique EAN and a unique SKU; after that QLS Desktop never changes those codes again.</translation>
    </message>
    <message>
        <source>&amp;Matchen van producten</source>
        <translation>&amp;Matching of products</translation>
    </message>
    <message>
        <source>Sync product velden</source>
        <translation>Sync product fields</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Afbeelding</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Inkoopprijs</source>
        <translation>Cost price</translation>
    </message>
    <message>
        <source>Verkoopprijs</source>
        <translation>Selling price</translation>
    </message>
    <message>
        <source>Aangevinkte velden volgen de winkel, ook na de eerste synchronisatie. Een veld dat in de winkel leeg is, wordt ook in my.QLS leeg. EAN en SKU gaan nooit mee.</source>
        <translation>Ticked fields follow the shop, also after the first synchronisation. A field that is empty in the shop becomes empty in my.QLS too. EAN and SKU are never carried over.</translation>
    </message>
    <message>
        <source>⚠ Beheert een andere partij, zoals Optiply, deze velden in my.QLS? Laat ze dan uit: de winkel overschrijft anders wat die partij invult.</source>
        <translation>⚠ Does another party, such as Optiply, manage these fields in my.QLS? Then leave them off: the shop would overwrite what that party fills in.</translation>
    </message>
    <message>
        <source>Bestellingen</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Synchroniseer bestellingen automatisch</source>
        <translation>Synchronise orders automatically</translation>
    </message>
    <message>
        <source>Bestellingen die betaald zijn én in behandeling staan, gaan elke 5 minuten naar QLS. Zet dit aan zodra uw voorraad bij QLS is ingeboekt.</source>
        <translation>Orders that are paid and being processed go to QLS every 5 minutes. Switch this on once your stock is booked in at QLS.</translation>
    </message>
    <message>
        <source>Sameday bestelling &amp;eindtijd</source>
        <translation>Same-day cut-off &amp;time</translation>
    </message>
    <message>
        <source>Nederlandse tijd, op werkdagen. Bestellingen met Sameday die later komen, gaan met de gewone verzending mee.</source>
        <translation>Dutch time, on working days. Same-day orders that come later go with the normal shipping.</translation>
    </message>
    <message>
        <source>⚠ Later dan 12:00: verzending op dezelfde dag is dan niet gegarandeerd.</source>
        <translation>⚠ Later than 12:00: same-day dispatch is not guaranteed then.</translation>
    </message>
    <message>
        <source>Ook bestellingen met achteraf betalen</source>
        <translation>Also pay-later orders</translation>
    </message>
    <message>
        <source>Deze staan in de winkel nog niet op betaald. Standaard uit.</source>
        <translation>The shop doesn&apos;t show these as paid yet. Off by default.</translation>
    </message>
    <message>
        <source>Ook bestellingen die de klant in de winkel afhaalt</source>
        <translation>Also orders that the customer picks up in the store</translation>
    </message>
    <message>
        <source>Afhalen gebeurt bij u, niet bij QLS. Standaard uit.</source>
        <translation>Picking up happens at your place, not at QLS. Off by default.</translation>
    </message>
    <message>
        <source>Klantgegevens bewaren</source>
        <translation>Keep customer data</translation>
    </message>
    <message>
        <source> dagen</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Zo lang blijven naam en adres op deze pc nadat QLS de verzending heeft bevestigd.</source>
        <translation>For so long names and addresses stay on this PC after QLS confirmed the shipment.</translation>
    </message>
    <message>
        <source>Checkout instellingen</source>
        <translation>Checkout settings</translation>
    </message>
    <message>
        <source>Zeg per verzendmethode van de winkel wat zij betekent en welke verzendoptie van my.QLS erbij hoort. Zonder optie kiest QLS zelf. Meer opties scheidt u met een komma.</source>
        <translation>Tell for each shipping method of the shop what it means and which my.QLS delivery option goes with it. Without an option QLS chooses. Separate several options by a comma.</translation>
    </message>
    <message>
        <source>Verzendmethoden &amp;ophalen</source>
        <translation>Load shipping meth&amp;ods</translation>
    </message>
    <message>
        <source>Regel &amp;toevoegen</source>
        <translation>Add &amp;row</translation>
    </message>
    <message>
        <source>Regel ver&amp;wijderen</source>
        <translation>Remo&amp;ve row</translation>
    </message>
    <message>
        <source>⚠ Opties zijn vrije tekst: controleer na de eerste bestelling in my.QLS of QLS de optie heeft overgenomen.</source>
        <translation>⚠ Options are free text: after the first order, check in my.QLS whether QLS took the option over.</translation>
    </message>
    <message>
        <source>Selector in de kassa</source>
        <translation>Selector in the checkout</translation>
    </message>
    <message>
        <source>Leeg is goed voor de meeste winkels. Blijft Sameday na de eindtijd zichtbaar, laat uw webbouwer hier dan de CSS-selector van de verzendkeuze invullen.</source>
        <translation>Empty suits most shops. If Sameday stays visible after the cut-off, have your web developer enter the CSS selector of the shipping choice here.</translation>
    </message>
    <message>
        <source>Voorraad</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Synchroniseer voorraden automatisch</source>
        <translation>Synchronise stock automatically</translation>
    </message>
    <message>
        <source>my.QLS is leidend: de voorraad van de winkel volgt die van QLS. Zet dit aan zodra uw voorraad bij QLS is ingeboekt.</source>
        <translation>my.QLS leads: the stock of the shop follows that of QLS. Switch this on once your stock is booked in at QLS.</translation>
    </message>
    <message>
        <source>&amp;Elke</source>
        <translation>&amp;Every</translation>
    </message>
    <message>
        <source> minuten</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>&amp;Reserve per product</source>
        <translation>&amp;Reserve per product</translation>
    </message>
    <message>
        <source> stuks</source>
        <translation> units</translation>
    </message>
    <message>
        <source>Dit aantal houdt de winkel achter de hand en verkoopt zij niet.</source>
        <translation>The shop keeps this number back and doesn&apos;t sell it.</translation>
    </message>
    <message>
        <source>Wachtend op betaling voorraad reserveren</source>
        <translation>Reserve stock of orders awaiting payment</translation>
    </message>
    <message>
        <source>⚠ Afgeraden: onbetaalde bestellingen houden dan voorraad vast die u nog had kunnen verkopen.</source>
        <translation>⚠ Not recommended: unpaid orders then hold stock that you could have sold.</translation>
    </message>
    <message>
        <source>Vasthouden bij meer dan</source>
        <translation>Hold at more than</translation>
    </message>
    <message>
        <source> % wijzigingen</source>
        <translation> % changes</translation>
    </message>
    <message>
        <source> producten naar 0</source>
        <translation> products going to 0</translation>
    </message>
    <message>
        <source>Verandert er in één keer zo veel, dan schrijft QLS Desktop niets en vraagt het eerst aan u.</source>
        <translation>If this much changes at once, QLS Desktop writes nothing and asks you first.</translation>
    </message>
    <message>
        <source>Er zijn wijzigingen die nog niet zijn opgeslagen.</source>
        <translation>There are changes that haven&apos;t been saved yet.</translation>
    </message>
    <message>
        <source>Wijzigingen &amp;ongedaan maken</source>
        <translation>&amp;Undo changes</translation>
    </message>
    <message>
        <source>Op&amp;slaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Bewaard; invullen om te wijzigen</source>
        <translation>Kept; fill in to change</translation>
    </message>
    <message>
        <source>{0} tekens</source>
        <translation>{0} characters</translation>
    </message>
    <message>
        <source>Sla de integratie eerst op; daarna zijn de verzendmethoden op te halen.</source>
        <translation>Save the integration first; after that its shipping methods can be loaded.</translation>
    </message>
    <message>
        <source>De integratie is opgeslagen; de schakelaars en productvelden staan nog uit.</source>
        <translation>The integration is saved; its switches and product fields are still off.</translation>
    </message>
    <message>
        <source>Kies opnieuw “Opslaan” om te zien wat zij doen.</source>
        <translation>Choose “Save” again to see what they do.</translation>
    </message>
    <message>
        <source>Lightspeed is succesvol gekoppeld</source>
        <translation>Lightspeed is connected</translation>
    </message>
    <message>
        <source>Bezig met opslaan en testen…</source>
        <translation>Saving and testing…</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Bestellingen</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Producten</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Voorraden</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Synchroniseer &amp;bestellingen</source>
        <translation>Synchronise &amp;orders</translation>
    </message>
    <message>
        <source>Synchroniseer &amp;producten</source>
        <translation>Synchronise &amp;products</translation>
    </message>
    <message>
        <source>Synchroniseer &amp;voorraden</source>
        <translation>Synchronise sto&amp;ck</translation>
    </message>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Klaar om te versturen</source>
        <translation>Ready to send</translation>
    </message>
    <message>
        <source>Wordt verstuurd</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Bij QLS</source>
        <translation>At QLS</translation>
    </message>
    <message>
        <source>Verzonden</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>Afgerond</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Past niet</source>
        <translation>Doesn&apos;t fit</translation>
    </message>
    <message>
        <source>Onzeker</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Niet in my.QLS</source>
        <translation>Not in my.QLS</translation>
    </message>
    <message>
        <source>Genegeerd</source>
        <translation>Ignored</translation>
    </message>
    <message>
        <source>Geannuleerd</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Let op</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Poging: nog geen antwoord</source>
        <translation>Attempt: no answer yet</translation>
    </message>
    <message>
        <source>Poging: gelukt</source>
        <translation>Attempt: succeeded</translation>
    </message>
    <message>
        <source>Poging: geweigerd</source>
        <translation>Attempt: refused</translation>
    </message>
    <message>
        <source>Poging: niet verstuurd</source>
        <translation>Attempt: not sent</translation>
    </message>
    <message>
        <source>Poging: afloop onbekend</source>
        <translation>Attempt: outcome unknown</translation>
    </message>
    <message>
        <source>Poging: gevonden in my.QLS</source>
        <translation>Attempt: found in my.QLS</translation>
    </message>
    <message>
        <source>Poging: niet gevonden in my.QLS</source>
        <translation>Attempt: not found in my.QLS</translation>
    </message>
    <message>
        <source>Blokkeert</source>
        <translation>Blocks</translation>
    </message>
    <message>
        <source>Waarschuwt</source>
        <translation>Warns</translation>
    </message>
    <message>
        <source>Ter info</source>
        <translation>Tells</translation>
    </message>
    <message>
        <source>EAN ontbreekt</source>
        <translation>EAN missing</translation>
    </message>
    <message>
        <source>SKU ontbreekt</source>
        <translation>SKU missing</translation>
    </message>
    <message>
        <source>Dubbel EAN</source>
        <translation>Duplicate EAN</translation>
    </message>
    <message>
        <source>Dubbele SKU</source>
        <translation>Duplicate SKU</translation>
    </message>
    <message>
        <source>Ongeldig EAN</source>
        <translation>Invalid EAN</translation>
    </message>
    <message>
        <source>EAN met verkeerde lengte</source>
        <translation>EAN of wrong length</translation>
    </message>
    <message>
        <source>Voorloopnul kwijt</source>
        <translation>Leading zero lost</translation>
    </message>
    <message>
        <source>EAN voor eigen gebruik</source>
        <translation>EAN for own use</translation>
    </message>
    <message>
        <source>ISBN of ISSN</source>
        <translation>ISBN or ISSN</translation>
    </message>
    <message>
        <source>Code met vreemde tekens</source>
        <translation>Code with strange characters</translation>
    </message>
    <message>
        <source>EAN en SKU verwisseld</source>
        <translation>EAN and SKU swapped</translation>
    </message>
    <message>
        <source>Gekopieerd product</source>
        <translation>Copied product</translation>
    </message>
    <message>
        <source>Winkels oneens over code</source>
        <translation>Shops disagree about code</translation>
    </message>
    <message>
        <source>Code gewijzigd na koppelen</source>
        <translation>Code changed after linking</translation>
    </message>
    <message>
        <source>Lang niet verkocht of verborgen</source>
        <translation>Long unsold or hidden</translation>
    </message>
    <message>
        <source>Alleen in my.QLS</source>
        <translation>Only in my.QLS</translation>
    </message>
    <message>
        <source>Koppeling niet eenduidig</source>
        <translation>Match is ambiguous</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Gelukt</source>
        <translation>Succeeded</translation>
    </message>
    <message>
        <source>Vraagt aandacht</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Mislukt</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Onderbroken</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Inhalen</source>
        <translation>Catch-up</translation>
    </message>
    <message>
        <source>Uzelf</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Opdrachtregel</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>Nakijken</source>
        <translation>Looking again</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gewone verzending</source>
        <translation>Normal shipping</translation>
    </message>
    <message>
        <source>Sameday</source>
        <translation>Same-day</translation>
    </message>
    <message>
        <source>Avondbezorging</source>
        <translation>Evening delivery</translation>
    </message>
    <message>
        <source>Afhaalpunt</source>
        <translation>Pick-up point</translation>
    </message>
    <message>
        <source>Vastgehouden</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Niet gelukt</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Niet overgenomen</source>
        <translation>Not taken over</translation>
    </message>
    <message>
        <source>Geschreven</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Klopt al</source>
        <translation>Agrees already</translation>
    </message>
    <message>
        <source>Overgeslagen</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Versturen</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Koppelen</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Aanmaken</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Bijwerken</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Voorraad zetten</source>
        <translation>Set stock</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Vasthouden</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>Terugmelden</source>
        <translation>Report back</translation>
    </message>
    <message>
        <source>Opzoeken</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>Laten wachten</source>
        <translation>Leave waiting</translation>
    </message>
    <message>
        <source>Niet gevonden</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Losmaken</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>Fout</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Waarschuwing</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Regels: {0} van {1}</source>
        <translation>Lines: {0} of {1}</translation>
    </message>
    <message>
        <source>Het logboek wordt gelezen…</source>
        <translation>Reading the log…</translation>
    </message>
    <message>
        <source>Geen van de regels past bij taak, niveau en zoekwoord.</source>
        <translation>None of the lines fits the task, level and search.</translation>
    </message>
    <message>
        <source>Nog geen regels. Hier komt wat QLS Desktop doet: elke vraag aan Lightspeed en my.QLS, en wat er misging.</source>
        <translation>No lines yet. Here comes what QLS Desktop does: every call to Lightspeed and my.QLS, and what went wrong.</translation>
    </message>
    <message>
        <source>Waarschuwing en erger</source>
        <translation>Warning and worse</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Taak</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>De pagina Integratie wordt nog opgeslagen.</source>
        <translation>Page Integration is still being saved.</translation>
    </message>
    <message>
        <source>Wacht tot dat klaar is en probeer het dan opnieuw.</source>
        <translation>Wait until that is done, then try again.</translation>
    </message>
    <message>
        <source>QLS Desktop</source>
        <translation>QLS Desktop</translation>
    </message>
    <message>
        <source>&amp;Integraties</source>
        <translation>&amp;Integrations</translation>
    </message>
    <message>
        <source>Integraties</source>
        <translation>Integrations</translation>
    </message>
    <message>
        <source>&amp;Nieuwe integratie</source>
        <translation>&amp;New integration</translation>
    </message>
    <message>
        <source>&amp;Taal</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Pagina&apos;s</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Aan de slag</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <source>Integratie</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Productcontrole</source>
        <translation>Product check</translation>
    </message>
    <message>
        <source>Bestellingen</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Voorraad</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Activiteit</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Niet opgeslagen</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Op de pagina Integratie staan wijzigingen die nog niet zijn opgeslagen.</source>
        <translation>On the page Integration there are changes that haven&apos;t been saved yet.</translation>
    </message>
    <message>
        <source>Opslaan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Niet bewaren</source>
        <translation>Don&apos;t keep</translation>
    </message>
    <message>
        <source>Terug naar de pagina</source>
        <translation>Back to the page</translation>
    </message>
    <message>
        <source>Er loopt een synchronisatie</source>
        <translation>A synchronisation is running</translation>
    </message>
    <message>
        <source>QLS Desktop maakt de huidige stap af en stopt dan. Wat nog niet gedaan is, gebeurt de volgende keer.</source>
        <translation>QLS Desktop finishes the current step and then stops. What isn&apos;t done yet happens next time.</translation>
    </message>
    <message>
        <source>Stoppen en sluiten</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Laten lopen</source>
        <translation>Let it run</translation>
    </message>
</context>
<context>
    <name>MatchingDialog</name>
    <message>
        <source>Koppelingen</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Titel, EAN of SKU</source>
        <translation>Title, EAN or SKU</translation>
    </message>
    <message>
        <source>&amp;Integratie</source>
        <translation>&amp;Integration</translation>
    </message>
    <message>
        <source>&amp;Toestand</source>
        <translation>S&amp;tate</translation>
    </message>
    <message>
        <source>&amp;Matchen van producten</source>
        <translation>&amp;Matching of products</translation>
    </message>
    <message>
        <source>Varianten en hun koppeling</source>
        <translation>Variants and their link</translation>
    </message>
    <message>
        <source>Zoek in my.&amp;QLS</source>
        <translation>Search my.&amp;QLS</translation>
    </message>
    <message>
        <source>Naam, EAN of SKU</source>
        <translation>Name, EAN or SKU</translation>
    </message>
    <message>
        <source>Kandidaten in my.QLS</source>
        <translation>Candidates in my.QLS</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Waarom met de hand (verplicht)</source>
        <translation>Why by hand (required)</translation>
    </message>
    <message>
        <source>&amp;Koppelen</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>&amp;Losmaken</source>
        <translation>&amp;Unlink</translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken</source>
        <translation>Und&amp;o</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>All</translation>
    </message>
    <message>
        <source>EAN en SKU</source>
        <translation>EAN and SKU</translation>
    </message>
    <message>
        <source>Zoals ingesteld</source>
        <translation>As set</translation>
    </message>
    <message>
        <source>Varianten: {0} van {1}</source>
        <translation>Variants: {0} of {1}</translation>
    </message>
    <message>
        <source>Varianten die dan anders lopen: {0} van {1}. Bestaande blijven.</source>
        <translation>Variants that would be treated otherwise: {0} of {1}. Existing links stay.</translation>
    </message>
    <message>
        <source>Met de hand, reden: {0}</source>
        <translation>By hand, reason: {0}</translation>
    </message>
    <message>
        <source>Toch &amp;koppelen</source>
        <translation>&amp;Link all the same</translation>
    </message>
    <message>
        <source>&amp;Niet koppelen</source>
        <translation>Do &amp;not link</translation>
    </message>
    <message>
        <source>Al gekoppeld</source>
        <translation>Linked already</translation>
    </message>
    <message>
        <source>Gekoppeld</source>
        <translation>Linked</translation>
    </message>
    <message>
        <source>Wordt gekoppeld</source>
        <translation>Will be linked</translation>
    </message>
    <message>
        <source>Niet eenduidig</source>
        <translation>Ambiguous</translation>
    </message>
    <message>
        <source>Niet in my.QLS</source>
        <translation>Not in my.QLS</translation>
    </message>
    <message>
        <source>Toestand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>my.QLS-product</source>
        <translation>my.QLS product</translation>
    </message>
    <message>
        <source>Wordt</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Voorraad</source>
        <translation>Stock</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>vandaag {0}</source>
        <translation>today {0}</translation>
    </message>
    <message>
        <source>gisteren {0}</source>
        <translation>yesterday {0}</translation>
    </message>
    <message>
        <source>morgen {0}</source>
        <translation>tomorrow {0}</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>over 1 minuut</source>
        <translation>in 1 minute</translation>
    </message>
    <message>
        <source>over {0} minuten</source>
        <translation>in {0} minutes</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} min {1} s</translation>
    </message>
    <message>
        <source>{0} u {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>{0}: de laatste run is mislukt</source>
        <translation>{0}: the last run failed</translation>
    </message>
    <message>
        <source>{0} bestellingen wachten, onder meer: {1}</source>
        <translation>{0} orders are waiting, among other things: {1}</translation>
    </message>
    <message>
        <source>Voorraden: {0} wijzigingen zijn vastgehouden</source>
        <translation>Stock: {0} changes are held back</translation>
    </message>
    <message>
        <source>Voorraden: 1 wijziging is vastgehouden</source>
        <translation>Stock: 1 change is held</translation>
    </message>
    <message>
        <source>Bekijk de lijst en beslis of zij toch mogen.</source>
        <translation>Look at the list and decide whether they may go ahead.</translation>
    </message>
    <message>
        <source>Bestelling {0} wacht: {1}</source>
        <translation>Order {0} waits: {1}</translation>
    </message>
    <message>
        <source>Bestelling {0}: {1}</source>
        <translation>Order {0}: {1}</translation>
    </message>
    <message>
        <source>{0} bestellingen: {1}</source>
        <translation>{0} orders: {1}</translation>
    </message>
    <message>
        <source>De nieuwste is {0}: {1}</source>
        <translation>The newest is {0}: {1}</translation>
    </message>
    <message>
        <source>QLS Desktop zoekt zelf verder; er wordt niets dubbel verstuurd.</source>
        <translation>QLS Desktop keeps looking by itself; nothing is sent twice.</translation>
    </message>
    <message>
        <source>Bekijk bestellingen</source>
        <translation>View orders</translation>
    </message>
    <message>
        <source>Bekijk voorraad</source>
        <translation>View stock</translation>
    </message>
    <message>
        <source>Naar de instellingen</source>
        <translation>Go to the settings</translation>
    </message>
    <message>
        <source>Naar de productcontrole</source>
        <translation>Go to the product check</translation>
    </message>
    <message>
        <source>Bekijk de run</source>
        <translation>View the run</translation>
    </message>
</context>
<context>
    <name>OrderButtons</name>
    <message>
        <source>Aan deze bestelling hoeft u niets te doen.</source>
        <translation>There is nothing that you need to do for this order.</translation>
    </message>
    <message>
        <source>QLS Desktop zoekt zelf verder. Ziet u de bestelling in my.QLS staan, zeg dat dan hier.</source>
        <translation>QLS Desktop goes on looking by itself. If you see the order in my.QLS, say so here.</translation>
    </message>
    <message>
        <source>Staat bestelling {0} echt niet in my.QLS? Kijk daar eerst: staat zij er wel, dan wordt zij twee keer verzonden.</source>
        <translation>Is order {0} really not in my.QLS? Look there first: if it is there, it will be sent twice.</translation>
    </message>
    <message>
        <source>Opnieuw versturen</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Nog niet</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>OrderDetails</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Besteld: {0}</source>
        <translation>Ordered: {0}</translation>
    </message>
    <message>
        <source>Klant: {0}</source>
        <translation>Customer: {0}</translation>
    </message>
    <message>
        <source>Verzending: {0}</source>
        <translation>Shipping: {0}</translation>
    </message>
    <message>
        <source>In my.QLS: {0}</source>
        <translation>In my.QLS: {0}</translation>
    </message>
    <message>
        <source>Adres: niet meer bewaard.</source>
        <translation>Address: no longer kept.</translation>
    </message>
    <message>
        <source>Adres: volledig, QLS kan ermee verzenden.</source>
        <translation>Address: complete, QLS can ship with it.</translation>
    </message>
    <message>
        <source>Adres: {0}</source>
        <translation>Address: {0}</translation>
    </message>
    <message>
        <source>Poging {0}, begonnen {1}, duur {2}.</source>
        <translation>Attempt {0}, began {1}, took {2}.</translation>
    </message>
    <message>
        <source>Bekend zodra de verbinding met Lightspeed is getest.</source>
        <translation>Known once the connection with Lightspeed has been tested.</translation>
    </message>
    <message>
        <source>Bekend zodra de bestelling in my.QLS staat.</source>
        <translation>Known once the order is in my.QLS.</translation>
    </message>
    <message>
        <source>Artikel</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Nummer, naam of reden</source>
        <translation>Number, name, reason</translation>
    </message>
    <message>
        <source>Toestan&amp;d</source>
        <translation>S&amp;tate</translation>
    </message>
    <message>
        <source>&amp;Alles tonen</source>
        <translation>Show &amp;all</translation>
    </message>
    <message>
        <source>Bestellingen</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Re&amp;gels</source>
        <translation>&amp;Lines</translation>
    </message>
    <message>
        <source>Regels van de bestelling</source>
        <translation>Lines of the order</translation>
    </message>
    <message>
        <source>Ver&amp;loop</source>
        <translation>&amp;History</translation>
    </message>
    <message>
        <source>Verloop van de bestelling</source>
        <translation>History of the order</translation>
    </message>
    <message>
        <source>Opnie&amp;uw proberen</source>
        <translation>Tr&amp;y again</translation>
    </message>
    <message>
        <source>&amp;Negeren…</source>
        <translation>I&amp;gnore…</translation>
    </message>
    <message>
        <source>&amp;Staat in my.QLS…</source>
        <translation>&amp;Is in my.QLS…</translation>
    </message>
    <message>
        <source>Opnieuw &amp;versturen</source>
        <translation>S&amp;end again</translation>
    </message>
    <message>
        <source>&amp;Openen in Lightspeed</source>
        <translation>&amp;Open in Lightspeed</translation>
    </message>
    <message>
        <source>Openen &amp;in my.QLS</source>
        <translation>Open &amp;in my.QLS</translation>
    </message>
    <message>
        <source>Vergelijken met &amp;my.QLS…</source>
        <translation>Compare with &amp;my.QLS…</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Bijwerken</source>
        <translation>Re&amp;fresh</translation>
    </message>
    <message>
        <source>Nog geen bestellingen. Zodra bestellingen worden gesynchroniseerd, staat hier van elke bestelling waar zij is en waarom.</source>
        <translation>No orders yet. Once orders are synchronised, this page tells of every order where it is and why.</translation>
    </message>
    <message>
        <source>Bestellingen: {0}</source>
        <translation>Orders: {0}</translation>
    </message>
    <message>
        <source>Bestellingen: {0} van {1}</source>
        <translation>Orders: {0} of {1}</translation>
    </message>
    <message>
        <source>Maak eerst een integratie; daarna staan haar bestellingen hier.</source>
        <translation>Make an integration first; its orders will then be listed here.</translation>
    </message>
    <message>
        <source>De bestellingen worden gelezen…</source>
        <translation>Reading the orders…</translation>
    </message>
    <message>
        <source>Geen van de bestellingen past bij wat u zoekt. Kies ‘Alles tonen’ om ze weer te zien.</source>
        <translation>None of the orders fits what you are looking for. Choose “Show all” to see them again.</translation>
    </message>
    <message>
        <source>Vraagt uw aandacht</source>
        <translation>Needs your attention</translation>
    </message>
    <message>
        <source>Alle toestanden</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Toestand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Sinds</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Dit vraagt uw aandacht</source>
        <translation>This needs your attention</translation>
    </message>
    <message>
        <source>Er wacht niets op u.</source>
        <translation>Nothing is waiting for you.</translation>
    </message>
    <message>
        <source>Loopt nog; u hoeft niets te doen</source>
        <translation>Under way; nothing for you to do</translation>
    </message>
    <message>
        <source>De laatste 30 dagen</source>
        <translation>The last 30 days</translation>
    </message>
    <message>
        <source>Vragen aan Lightspeed en my.QLS</source>
        <translation>Calls to Lightspeed and my.QLS</translation>
    </message>
    <message>
        <source>Na de eerste run staat hier hoeveel vragen aan Lightspeed en my.QLS nog vrij zijn.</source>
        <translation>After the first run this shows how many calls to Lightspeed and my.QLS are still free.</translation>
    </message>
    <message>
        <source>Taken per integratie</source>
        <translation>Tasks per integration</translation>
    </message>
    <message>
        <source>Er is nog geen integratie. Kies links ‘Nieuwe integratie’: daarna staat hier per taak of zij loopt en wanneer zij weer aan de beurt is.</source>
        <translation>There is no integration yet. Choose ‘New integration’ on the left: after that, this shows for each task whether it runs and when its turn comes.</translation>
    </message>
    <message>
        <source>Welkom. Begin met een nieuwe integratie.</source>
        <translation>Welcome. Begin with a new integration.</translation>
    </message>
    <message>
        <source>Er is geen netwerk. Zodra het terug is, gaat alles vanzelf verder.</source>
        <translation>There is no network. Once it is back, everything goes on by itself.</translation>
    </message>
    <message>
        <source>Er is één ding dat uw aandacht vraagt.</source>
        <translation>There is one thing that needs your attention.</translation>
    </message>
    <message>
        <source>Er zijn {0} dingen die uw aandacht vragen.</source>
        <translation>There are {0} things that need your attention.</translation>
    </message>
    <message>
        <source>Er staat niets aan: alles start alleen met de hand.</source>
        <translation>Nothing is switched on: everything starts by hand only.</translation>
    </message>
    <message>
        <source>Alles loopt.</source>
        <translation>All is well.</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Gepauzeerd</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Alleen met de hand</source>
        <translation>By hand only</translation>
    </message>
    <message>
        <source>Loopt</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>De rest loopt door.</source>
        <translation>The rest keeps running.</translation>
    </message>
    <message>
        <source>Eén ding zoekt QLS Desktop zelf nog uit.</source>
        <translation>QLS Desktop is still finding out about one thing by itself.</translation>
    </message>
    <message>
        <source>{0} dingen zoekt QLS Desktop zelf nog uit.</source>
        <translation>QLS Desktop is still finding out about {0} things by itself.</translation>
    </message>
    <message>
        <source>Laatste bestelling {0} naar QLS, volgende ronde {1}.</source>
        <translation>Last order to QLS at {0}, next round {1}.</translation>
    </message>
    <message>
        <source>Laatste bestelling {0} naar QLS.</source>
        <translation>Last order to QLS at {0}.</translation>
    </message>
    <message>
        <source>Volgende ronde {0}.</source>
        <translation>Next round {0}.</translation>
    </message>
    <message>
        <source>En nog {0}; &amp;alles tonen</source>
        <translation>And {0} more; show &amp;all</translation>
    </message>
    <message>
        <source>&amp;Minder tonen</source>
        <translation>Show &amp;fewer</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Integratie</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Taak</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Toestand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Laatste goede run</source>
        <translation>Last good run</translation>
    </message>
    <message>
        <source>Volgende run</source>
        <translation>Next run</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Er ging iets mis in QLS Desktop zelf.</source>
        <translation>Something went wrong in QLS Desktop itself.</translation>
    </message>
    <message>
        <source>Wat u deed, is niet afgemaakt. Wat al was opgeslagen, blijft bewaard.</source>
        <translation>What you did was not finished. What had been saved is still there.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw. Blijft het misgaan, stuur dan de technische tekst mee.</source>
        <translation>Try again. If it keeps failing, send the technical text along.</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Wat verandert er?</source>
        <translation>What changes?</translation>
    </message>
    <message>
        <source>Wat er zou veranderen</source>
        <translation>What would change</translation>
    </message>
    <message>
        <source>Hoe ver het lezen is</source>
        <translation>How far the reading is</translation>
    </message>
    <message>
        <source>Opnieuw &amp;lezen</source>
        <translation>&amp;Read again</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>C&amp;ancel</translation>
    </message>
    <message>
        <source>&amp;Doorgaan</source>
        <translation>&amp;Go on</translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <source>Resultaat</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Wat de synchronisatie deed of zou doen</source>
        <translation>What the synchronisation did or would do</translation>
    </message>
    <message>
        <source>Er hoefde niets te gebeuren.</source>
        <translation>Nothing had to be done.</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>voorbeeld, er is niets geschreven</source>
        <translation>preview, nothing was written</translation>
    </message>
    <message>
        <source>{0} van {1}: {2}</source>
        <translation>{0} of {1}: {2}</translation>
    </message>
    <message>
        <source>Gepland: {0}</source>
        <translation>Planned: {0}</translation>
    </message>
    <message>
        <source>Geschreven: {0}</source>
        <translation>Written: {0}</translation>
    </message>
    <message>
        <source>Overgeslagen: {0}</source>
        <translation>Skipped: {0}</translation>
    </message>
    <message>
        <source>Vastgehouden: {0}</source>
        <translation>Held: {0}</translation>
    </message>
    <message>
        <source>Geweigerd: {0}</source>
        <translation>Refused: {0}</translation>
    </message>
    <message>
        <source>Onzeker: {0}</source>
        <translation>Uncertain: {0}</translation>
    </message>
    <message>
        <source>Vragen aan Lightspeed: {0}</source>
        <translation>Calls to Lightspeed: {0}</translation>
    </message>
    <message>
        <source>Vragen aan my.QLS: {0}</source>
        <translation>Calls to my.QLS: {0}</translation>
    </message>
    <message>
        <source>Actie</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Waarover</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Naar</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>ScriptDialog</name>
    <message>
        <source>Sameday-script voor de kassa</source>
        <translation>Sameday script for the checkout</translation>
    </message>
    <message>
        <source>Tekst van het script</source>
        <translation>Text of the script</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Dit script verbergt de Sameday-methode na de eindtijd en op dagen waarop niet wordt gewerkt. U kunt het ook zelf in de winkel zetten.</source>
        <translation>This script hides the Sameday method after the cut-off and on days off. You can also put it into the shop yourself.</translation>
    </message>
    <message>
        <source>Het script zoals het nu zou worden geïnstalleerd</source>
        <translation>The script as it would be installed now</translation>
    </message>
    <message>
        <source>Dit wordt in de winkel gezet</source>
        <translation>This goes into the shop</translation>
    </message>
    <message>
        <source>In de winkel &amp;zetten</source>
        <translation>&amp;Put into the shop</translation>
    </message>
    <message>
        <source>• In het vak voor eigen JavaScript, tussen onze merktekens: de tekst hieronder. Uw eigen code in dat vak blijft zoals zij is.</source>
        <translation>• In the field for custom JavaScript, between our marks: the text below. Your own code in that field stays as it is.</translation>
    </message>
    <message>
        <source>• Als winkelscript op elke pagina: de tekst hieronder.</source>
        <translation>• As a shop script on every page: the text below.</translation>
    </message>
    <message>
        <source>• Weigert de winkel dat, dan komt dezelfde tekst in het vak voor eigen JavaScript, tussen onze merktekens. Uw eigen code daar blijft zoals zij is.</source>
        <translation>• If the shop refuses that, the same text goes into the field for custom JavaScript, between our marks. Your own code there stays as it is.</translation>
    </message>
    <message>
        <source>• Als winkelgegeven {0}: {1}</source>
        <translation>• As shop metafield {0}: {1}</translation>
    </message>
    <message>
        <source>⚠ Iemand heeft het script in de winkel gewijzigd; die wijziging wordt overschreven.</source>
        <translation>⚠ Somebody changed the script in the shop; that change will be overwritten.</translation>
    </message>
    <message>
        <source>• Ons deel van het vak voor eigen JavaScript.</source>
        <translation>• Our part of the field for custom JavaScript.</translation>
    </message>
    <message>
        <source>• Het winkelscript.</source>
        <translation>• The shop script.</translation>
    </message>
    <message>
        <source>• Het winkelgegeven {0}.</source>
        <translation>• The shop metafield {0}.</translation>
    </message>
    <message>
        <source>Uw eigen code blijft zoals zij is. Klanten kunnen Sameday daarna ook na de eindtijd kiezen; zo&apos;n bestelling gaat met de gewone verzending mee en dat staat erbij.</source>
        <translation>Your own code stays as it is. Customers can then choose Sameday after the cut-off too; such an order goes with normal delivery and says so.</translation>
    </message>
    <message>
        <source>Dit wordt uit de winkel gehaald</source>
        <translation>This is taken out of the shop</translation>
    </message>
    <message>
        <source>Uit de winkel &amp;halen</source>
        <translation>&amp;Take out of the shop</translation>
    </message>
</context>
<context>
    <name>SessionOnly</name>
    <message>
        <source>Wilt u deze gegevens alleen bewaren zolang QLS Desktop open is? Na het afsluiten vult u ze opnieuw in; tot dan loopt er niets vanzelf.</source>
        <translation>Do you want to keep these details only while QLS Desktop is open? After closing it you enter them again; until then nothing runs by itself.</translation>
    </message>
    <message>
        <source>Alleen deze sessie bewaren</source>
        <translation>Keep for this session only</translation>
    </message>
    <message>
        <source>Niet opslaan</source>
        <translation>Don&apos;t save</translation>
    </message>
    <message>
        <source>Niet blijvend te bewaren</source>
        <translation>Can&apos;t be kept for good</translation>
    </message>
    <message>
        <source>De gegevens zijn alleen voor deze sessie bewaard.</source>
        <translation>The details are kept for this session only.</translation>
    </message>
    <message>
        <source>Na het afsluiten van QLS Desktop zijn ze weg.</source>
        <translation>They are gone once QLS Desktop is closed.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Staat stil</source>
        <translation>Stands still</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Laatste run mislukt</source>
        <translation>Last run failed</translation>
    </message>
    <message>
        <source>Vraagt aandacht</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Gepauzeerd</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Zoekt iets uit</source>
        <translation>Finding something out</translation>
    </message>
    <message>
        <source>Loopt niet vanzelf</source>
        <translation>Doesn&apos;t run by itself</translation>
    </message>
    <message>
        <source>Loopt</source>
        <translation>Running</translation>
    </message>
</context>
<context>
    <name>SkuLock</name>
    <message>
        <source>Vast sinds de eerste productsynchronisatie: uw producten zijn met dit veld gekoppeld. Voor u het wijzigt, ziet u wat een ander veld breekt.</source>
        <translation>Fixed since the first product sync: your products are linked by this field. Before you change it, you see what another field breaks.</translation>
    </message>
    <message>
        <source>Dit veld van de winkel wordt bij QLS de SKU. Na de eerste productsynchronisatie staat deze keuze vast.</source>
        <translation>This field of the shop becomes the SKU at QLS. After the first product synchronisation this choice is fixed.</translation>
    </message>
    <message>
        <source>⚠ Een ander SKU-veld kan niet zonder gevolgen. Bestaande koppelingen blijven en de SKU&apos;s in my.QLS veranderen niet mee. Varianten zonder koppeling worden voortaan met het andere veld gezocht en aangemaakt, zodat een product dat er al is nog een keer in my.QLS kan komen.</source>
        <translation>⚠ Another SKU field doesn&apos;t go without consequences. Existing links stay, and the SKUs in my.QLS don&apos;t change along. Variants without a link are looked for and created by the other field from now on, so that a product which is there already may come into my.QLS once more.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Zo begint u met {0}. Volg de stappen op volgorde; u kunt deze pagina altijd verlaten en later verdergaan.</source>
        <translation>This is how you start with {0}. Follow the steps in order; you can leave this page at any time and go on later.</translation>
    </message>
    <message>
        <source>uw winkel</source>
        <translation>your shop</translation>
    </message>
    <message>
        <source>Begint…</source>
        <translation>Starting…</translation>
    </message>
    <message>
        <source>my.QLS wordt gelezen…</source>
        <translation>Reading my.QLS…</translation>
    </message>
    <message>
        <source>Toch overslaan</source>
        <translation>Skip anyway</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bezig…</source>
        <translation>Busy…</translation>
    </message>
    <message>
        <source>Bezig: {0} van {1}.</source>
        <translation>Busy: {0} of {1}.</translation>
    </message>
    <message>
        <source>Nog minder dan een minuut.</source>
        <translation>Less than a minute to go.</translation>
    </message>
    <message>
        <source>Nog ongeveer 1 minuut.</source>
        <translation>About 1 minute to go.</translation>
    </message>
    <message>
        <source>Nog ongeveer {0} minuten.</source>
        <translation>About {0} minutes to go.</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>Overslaan…</source>
        <translation>Skip…</translation>
    </message>
    <message>
        <source>{0}. {1} – {2}</source>
        <translation>{0}. {1} – {2}</translation>
    </message>
    <message>
        <source>{0} overslaan</source>
        <translation>Skip {0}</translation>
    </message>
    <message>
        <source>gedaan</source>
        <translation>done</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>straks</source>
        <translation>later</translation>
    </message>
</context>
<context>
    <name>StartSteps</name>
    <message>
        <source>Maak een API-sleutel in Lightspeed</source>
        <translation>Make an API key in Lightspeed</translation>
    </message>
    <message>
        <source>Koppel de winkel en my.QLS</source>
        <translation>Connect the shop and my.QLS</translation>
    </message>
    <message>
        <source>Kijk uw producten na</source>
        <translation>Check your products</translation>
    </message>
    <message>
        <source>Synchroniseer de producten voor het eerst</source>
        <translation>Sync the products for the first time</translation>
    </message>
    <message>
        <source>Laat uw goederen inboeken bij QLS</source>
        <translation>Have your goods booked in at QLS</translation>
    </message>
    <message>
        <source>Zet bestellingen en voorraden aan</source>
        <translation>Switch on orders and stock</translation>
    </message>
    <message>
        <source>In Lightspeed: Instellingen › Winkelinstellingen › Developers › Nieuwe API-sleutel. Bewaar de sleutel, zet haar aan met het schuifje, en vink deze rechten aan:
•  Products: lezen en schrijven
•  Orders: lezen en schrijven
•  Customers: lezen
•  Settings: lezen en schrijven
Kopieer daarna de API Key en de API Secret; elk is 32 tekens lang.</source>
        <translation>In Lightspeed: Settings › Store settings › Developers › New API key. Save the key, enable it with the slider, and tick these permissions:
•  Products: read and write
•  Orders: read and write
•  Customers: read
•  Settings: read and write
Then copy the API Key and the API Secret; each is 32 characters long.</translation>
    </message>
    <message>
        <source>Vul op de pagina Integratie uw my.QLS-account en de API-sleutel in, en kies &quot;Opslaan&quot;. QLS Desktop test dan beide verbindingen en elk recht.</source>
        <translation>Enter your my.QLS account and the API key on the page Integration, and choose &quot;Save&quot;. QLS Desktop then tests both connections and every permission.</translation>
    </message>
    <message>
        <source>Elk product heeft een eigen EAN en een eigen SKU nodig; die worden bij QLS één keer vastgelegd. Laat op de pagina Productcontrole de winkel lezen en los op wat blokkeert.</source>
        <translation>Each product needs an EAN and an SKU of its own; at QLS they are fixed once. Have the shop read on the page Product check and solve what blocks.</translation>
    </message>
    <message>
        <source>QLS Desktop koppelt uw producten aan my.QLS en maakt aan wat daar nog niet bestaat. U kunt intussen gewoon doorwerken.</source>
        <translation>QLS Desktop links your products to my.QLS and creates what doesn&apos;t exist there yet. Meanwhile you can go on working.</translation>
    </message>
    <message>
        <source>Stuur uw goederen naar QLS en wacht tot zij zijn ingeboekt. Zodra my.QLS voorraad toont, is deze stap vanzelf gedaan.</source>
        <translation>Send your goods to QLS and wait until they are booked in. As soon as my.QLS shows stock, this step is done by itself.</translation>
    </message>
    <message>
        <source>Zet op de pagina Integratie &quot;Synchroniseer bestellingen automatisch&quot; en &quot;Synchroniseer voorraden automatisch&quot; aan, en kies &quot;Opslaan&quot;.</source>
        <translation>On the page Integration switch on &quot;Sync orders automatically&quot; and &quot;Sync stock automatically&quot;, and choose &quot;Save&quot;.</translation>
    </message>
    <message>
        <source>Ik heb een API-sleutel</source>
        <translation>I have an API key</translation>
    </message>
    <message>
        <source>Naar de integratie</source>
        <translation>Go to the integration</translation>
    </message>
    <message>
        <source>Naar de productcontrole</source>
        <translation>Go to the product check</translation>
    </message>
    <message>
        <source>Synchroniseer producten</source>
        <translation>Sync products</translation>
    </message>
    <message>
        <source>Kijk opnieuw in my.QLS</source>
        <translation>Look in my.QLS again</translation>
    </message>
    <message>
        <source>Een fout EAN of een dubbele SKU komt zo bij QLS terecht en is daarna alleen met de hand te herstellen. Producten zonder EAN of SKU worden niet gekoppeld.</source>
        <translation>A wrong EAN or a duplicate SKU ends up at QLS and can then only be mended by hand. Products without an EAN or SKU aren&apos;t linked.</translation>
    </message>
    <message>
        <source>Zonder koppeling gaat geen enkele bestelling naar QLS en wordt geen voorraad bijgewerkt.</source>
        <translation>Without links no order goes to QLS and no stock is updated.</translation>
    </message>
    <message>
        <source>Zolang my.QLS geen voorraad toont, zou de voorraadsynchronisatie uw winkel op 0 zetten, en kan QLS bestellingen niet inpakken.</source>
        <translation>As long as my.QLS shows no stock, the stock sync would set your shop to 0, and QLS can&apos;t pack orders.</translation>
    </message>
    <message>
        <source>Er gaat dan niets vanzelf: u start elke synchronisatie zelf op de pagina Integratie.</source>
        <translation>Then nothing goes by itself: you start each sync yourself on the page Integration.</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>&amp;Bekijken…</source>
        <translation>&amp;View…</translation>
    </message>
    <message>
        <source>Vastgehouden wijzigingen bekijken</source>
        <translation>View the changes that were held back</translation>
    </message>
    <message>
        <source>&amp;Toch uitvoeren…</source>
        <translation>&amp;Carry out anyway…</translation>
    </message>
    <message>
        <source>Vastgehouden wijzigingen toch uitvoeren</source>
        <translation>Carry out the changes that were held back</translation>
    </message>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Artikel, code of reden</source>
        <translation>Article, code or reason</translation>
    </message>
    <message>
        <source>A&amp;floop</source>
        <translation>&amp;Outcome</translation>
    </message>
    <message>
        <source>Voorraad per variant</source>
        <translation>Stock per variant</translation>
    </message>
    <message>
        <source>Waar&amp;voor vastgehouden</source>
        <translation>Held &amp;for</translation>
    </message>
    <message>
        <source>Bestellingen die voorraad vasthouden</source>
        <translation>Orders that hold stock</translation>
    </message>
    <message>
        <source>Er wordt niets vastgehouden voor bestellingen.</source>
        <translation>Nothing is held back for orders.</translation>
    </message>
    <message>
        <source>&amp;Laatste run terugdraaien…</source>
        <translation>&amp;Undo the last run…</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Bijwerken</source>
        <translation>Re&amp;fresh</translation>
    </message>
    <message>
        <source>Maak eerst een integratie; daarna staat haar voorraad hier.</source>
        <translation>First make an integration; its stock will be here then.</translation>
    </message>
    <message>
        <source>Nog geen voorraad. Na de eerste voorraadsynchronisatie staat hier van elke variant wat de winkel heeft, wat my.QLS heeft, en waarom het anders is.</source>
        <translation>No stock yet. After the first stock sync this shows for each variant what the shop has, what my.QLS has, and why they differ.</translation>
    </message>
    <message>
        <source>Varianten: {0}</source>
        <translation>Variants: {0}</translation>
    </message>
    <message>
        <source>Varianten: {1} van {0}</source>
        <translation>Variants: {1} of {0}</translation>
    </message>
    <message>
        <source>{0} Nagekeken {1}.</source>
        <translation>{0} Checked {1}.</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Er is nu geen doel: de variant doet niet mee met de voorraad.</source>
        <translation>There is no target now: the variant isn&apos;t part of the stock sync.</translation>
    </message>
    <message>
        <source>Doel {0} = my.QLS {1} − betaald, nog niet bij QLS {2} − wacht op betaling {3} − reserve {4}. De winkel heeft nu {5}.</source>
        <translation>Target {0} = my.QLS {1} − paid, not at QLS yet {2} − awaiting payment {3} − reserve {4}. The shop has {5} now.</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Artikel</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Winkel</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>my.QLS</source>
        <translation>my.QLS</translation>
    </message>
    <message>
        <source>Besteld</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Afloop</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Bestelling</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Quantity</translation>
    </message>
</context>
<context>
    <name>SupportText</name>
    <message>
        <source>Logboek, nieuwste regel eerst; regels: {0}</source>
        <translation>Log, newest line first; lines: {0}</translation>
    </message>
    <message>
        <source>gepland {0}, geschreven {1}, overgeslagen {2}, vastgehouden {3}, geweigerd {4}, onzeker {5}; vragen aan Lightspeed {6}, aan my.QLS {7}</source>
        <translation>planned {0}, written {1}, skipped {2}, held {3}, refused {4}, in doubt {5}; calls to Lightspeed {6}, to my.QLS {7}</translation>
    </message>
    <message>
        <source>voorbeeld, er is niets geschreven</source>
        <translation>preview, nothing was written</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Toch uitvoeren…</source>
        <translation>Carry out anyway…</translation>
    </message>
    <message>
        <source>Wordt gestopt na de huidige stap…</source>
        <translation>Stopping after the current step…</translation>
    </message>
    <message>
        <source>Begint…</source>
        <translation>Starting…</translation>
    </message>
    <message>
        <source>{0}: {1} van {2}</source>
        <translation>{0}: {1} of {2}</translation>
    </message>
    <message>
        <source>Geannuleerd. Gedaan: {0}.</source>
        <translation>Cancelled. Done: {0}.</translation>
    </message>
    <message>
        <source>Voorbeeld: er hoeft niets te gebeuren.</source>
        <translation>Preview: nothing needs to be done.</translation>
    </message>
    <message>
        <source>Vastgehouden: {0}.</source>
        <translation>Held: {0}.</translation>
    </message>
    <message>
        <source>Geweigerd: {0}.</source>
        <translation>Refused: {0}.</translation>
    </message>
    <message>
        <source>Onzeker: {0}.</source>
        <translation>Uncertain: {0}.</translation>
    </message>
    <message>
        <source>Overgeslagen: {0}.</source>
        <translation>Skipped: {0}.</translation>
    </message>
    <message>
        <source>Klaar: er hoefde niets te gebeuren.</source>
        <translation>Done: nothing had to be changed.</translation>
    </message>
    <message>
        <source>Voorbeeld: dit zou {0} keer iets wijzigen. Er is niets geschreven.</source>
        <translation>Preview: this would change something {0} times. Nothing was written.</translation>
    </message>
    <message>
        <source>Voorbeeld gestopt. Er is niets geschreven.</source>
        <translation>Preview stopped. Nothing was written.</translation>
    </message>
    <message>
        <source>Klaar. Bestellingen verwerkt: {0}.</source>
        <translation>Done. Orders handled: {0}.</translation>
    </message>
    <message>
        <source>Klaar. Producten gekoppeld of bijgewerkt: {0}.</source>
        <translation>Done. Products linked or updated: {0}.</translation>
    </message>
    <message>
        <source>Klaar. Voorraden bijgewerkt: {0}.</source>
        <translation>Done. Stock levels updated: {0}.</translation>
    </message>
    <message>
        <source>Winkel lezen</source>
        <translation>Reading the shop</translation>
    </message>
    <message>
        <source>my.QLS lezen</source>
        <translation>Reading my.QLS</translation>
    </message>
    <message>
        <source>Bestellingen lezen</source>
        <translation>Reading orders</translation>
    </message>
    <message>
        <source>Bestellingen nalezen</source>
        <translation>Reading orders again</translation>
    </message>
    <message>
        <source>Zoeken in my.QLS</source>
        <translation>Looking in my.QLS</translation>
    </message>
    <message>
        <source>Verzendingen volgen</source>
        <translation>Following shipments</translation>
    </message>
    <message>
        <source>Verzendingen melden</source>
        <translation>Reporting shipments</translation>
    </message>
    <message>
        <source>Bestellingen versturen</source>
        <translation>Sending orders</translation>
    </message>
    <message>
        <source>Producten aanmaken</source>
        <translation>Creating products</translation>
    </message>
    <message>
        <source>Producten bijwerken</source>
        <translation>Updating products</translation>
    </message>
    <message>
        <source>Voorraden schrijven</source>
        <translation>Writing stock</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Voortgang van {0}</source>
        <translation>Progress of {0}</translation>
    </message>
    <message>
        <source>{0} annuleren</source>
        <translation>Cancel {0}</translation>
    </message>
    <message>
        <source>Details van {0}</source>
        <translation>Details of {0}</translation>
    </message>
    <message>
        <source>{0} toch uitvoeren</source>
        <translation>Carry out {0} anyway</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>QLS Desktop loopt door in het systeemvak</source>
        <translation>QLS Desktop goes on in the tray</translation>
    </message>
    <message>
        <source>Klik op het pictogram om het venster te openen. Met “Afsluiten” in het menu stopt QLS Desktop.</source>
        <translation>Click the icon to open the window. “Quit” in its menu stops QLS Desktop.</translation>
    </message>
    <message>
        <source>QLS Desktop openen</source>
        <translation>Open QLS Desktop</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>UndoRun</name>
    <message>
        <source>De run van {0} terugdraaien? Voorraden die naar hun oude aantal teruggaan: {1}. De andere blijven staan.</source>
        <translation>Undo the run of {0}? Stock levels that go back to their old amount: {1}. The others stay.</translation>
    </message>
    <message>
        <source>Terugdraaien</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Niet terugdraaien</source>
        <translation>Don&apos;t undo</translation>
    </message>
    <message>
        <source>Run terugdraaien</source>
        <translation>Undo a run</translation>
    </message>
    <message>
        <source>De run van {0} terugdraaien? Koppelingen en gegevens van producten die weer worden zoals ze waren: {1}. De andere blijven staan.</source>
        <translation>Undo the run of {0}? Links and details of products that become what they were before: {1}. The others stay.</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Volgens wat het laatst gelezen is: {0}.</source>
        <translation>By what was last read: {0}.</translation>
    </message>
    <message>
        <source>Dat is een tijd geleden; lees opnieuw voor de juiste getallen.</source>
        <translation>That is a while ago; read again for the right figures.</translation>
    </message>
    <message>
        <source>Lees de winkel en my.QLS eerst; er wordt niets geschreven.</source>
        <translation>Read the shop and my.QLS first; nothing is written.</translation>
    </message>
    <message>
        <source>{0} wordt gelezen</source>
        <translation>Reading {0}</translation>
    </message>
    <message>
        <source>Dit gaat er gebeuren</source>
        <translation>This is what will happen</translation>
    </message>
    <message>
        <source>; eerst op uw akkoord wacht: {0}</source>
        <translation>; waiting for your approval first: {0}</translation>
    </message>
    <message>
        <source>; velden die leeg worden: {0}</source>
        <translation>; fields that become empty: {0}</translation>
    </message>
    <message>
        <source>; varianten die anders lopen dan nu: {0}</source>
        <translation>; variants that go another way than now: {0}</translation>
    </message>
    <message>
        <source>; dat duurt nog geen minuut.</source>
        <translation>; that takes less than a minute.</translation>
    </message>
    <message>
        <source>; dat duurt 1 minuut.</source>
        <translation>; that takes 1 minute.</translation>
    </message>
    <message>
        <source>; dat duurt {0} minuten.</source>
        <translation>; that takes {0} minutes.</translation>
    </message>
    <message>
        <source>; dat duurt {0} uur.</source>
        <translation>; that takes {0} hours.</translation>
    </message>
    <message>
        <source>{send} bestellingen gaan naar QLS</source>
        <translation>{send} orders go to QLS</translation>
    </message>
    <message>
        <source>{planned} van {looked_at} voorraden veranderen, {zeroes} worden 0</source>
        <translation>{planned} of {looked_at} stock levels change, {zeroes} become 0</translation>
    </message>
    <message>
        <source>{link} varianten koppelen, {create} aanmaken, {update} bijwerken</source>
        <translation>link {link} variants, create {create}, update {update}</translation>
    </message>
    <message>
        <source>Leegmaken</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Niets</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Taak</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Actie</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Waarover</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Naar</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Bestelling {0} gaat dan niet naar QLS. U verzendt haar zelf, of helemaal niet.</source>
        <translation>Order {0} won&apos;t go to QLS then. You send it yourself, or not at all.</translation>
    </message>
    <message>
        <source>Bestelling negeren</source>
        <translation>Ignore order</translation>
    </message>
    <message>
        <source>Bestelling &amp;negeren</source>
        <translation>&amp;Ignore order</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: met de hand verzonden</source>
        <translation>For example: sent by hand</translation>
    </message>
    <message>
        <source>Bevinding negeren</source>
        <translation>Ignore finding</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: eigen merk zonder EAN</source>
        <translation>For example: own brand without an EAN</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>C&amp;ancel</translation>
    </message>
    <message>
        <source>&amp;Negeren</source>
        <translation>&amp;Ignore</translation>
    </message>
    <message>
        <source>Bevindingen die u negeert: {0}. Ze verdwijnen uit de lijst tot u ze weer toont, of tot de code verandert.</source>
        <translation>Findings that you ignore: {0}. They leave the list until you show them again, or until the code changes.</translation>
    </message>
</context>
<context>
    <name>Unread</name>
    <message>
        <source>Dit kon niet worden gelezen; de melding bovenaan zegt waarom. Kies ‘Bijwerken’ om het opnieuw te proberen.</source>
        <translation>This could not be read; the message at the top says why. Choose ‘Refresh’ to try again.</translation>
    </message>
</context>
</TS>
