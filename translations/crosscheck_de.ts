<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>answer</name>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>geht durch</translation>
    </message>
    <message>
        <source>passes so far</source>
        <translation>geht bisher durch</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>blocks it</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>script error</source>
        <translation>Skriptfehler</translation>
    </message>
    <message>
        <source>tells nothing</source>
        <translation>sagt nichts</translation>
    </message>
    <message>
        <source>Answer one question</source>
        <translation>Eine Frage beantworten</translation>
    </message>
    <message>
        <source>Show the fix for %1</source>
        <translation>Lösung für %1 zeigen</translation>
    </message>
    <message>
        <source>Show the fix</source>
        <translation>Lösung zeigen</translation>
    </message>
    <message>
        <source>Say which page asks</source>
        <translation>Sagen, welche Seite fragt</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>See it confirmed</source>
        <translation>Bestätigt sehen</translation>
    </message>
    <message>
        <source>The answer will stand here</source>
        <translation>Hier wird die Antwort stehen</translation>
    </message>
    <message>
        <source>What happened, who must change what, and whether the server ran the request.</source>
        <translation>Was geschah, wer was ändern muss und ob der Server die Anfrage ausgeführt hat.</translation>
    </message>
    <message>
        <source>No address is known yet</source>
        <translation>Noch ist keine Adresse bekannt</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>Enter the URL in the request, or let Crosscheck ask you.</source>
        <translation>Die URL in die Anfrage eintragen oder sich von Crosscheck fragen lassen.</translation>
    </message>
    <message>
        <source>Say which page makes the request, then test it.</source>
        <translation>Angeben, welche Seite die Anfrage stellt, dann testen.</translation>
    </message>
    <message>
        <source>Test sends what a browser would send, and nothing else.</source>
        <translation>Testen sendet, was ein Browser senden würde, und sonst nichts.</translation>
    </message>
    <message>
        <source>Send the %1 once</source>
        <translation>%1 einmal senden</translation>
    </message>
    <message>
        <source>Look at the certificate</source>
        <translation>Das Zertifikat ansehen</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Der Test läuft</translation>
    </message>
    <message>
        <source>What a browser would send is being sent; the answer will stand here.</source>
        <translation>Gesendet wird, was ein Browser senden würde; die Antwort wird hier stehen.</translation>
    </message>
    <message>
        <source>It could change data on the server. Send it once to see the whole answer?</source>
        <translation>Sie könnte Daten auf dem Server ändern. Einmal senden, um die ganze Antwort zu sehen?</translation>
    </message>
    <message>
        <source>Nothing to fix, by your answers</source>
        <translation>Nichts zu beheben, nach Ihren Antworten</translation>
    </message>
    <message>
        <source>Say what was asked</source>
        <translation>Sagen, was gefragt wurde</translation>
    </message>
    <message>
        <source>Likely: %1</source>
        <translation>Wahrscheinlich: %1</translation>
    </message>
    <message>
        <source>would block it</source>
        <translation>würde blockieren</translation>
    </message>
    <message>
        <source>Not seen yet. The check that failed is made in the same way by every browser.</source>
        <translation>Noch nicht gesehen. Die Prüfung, die fehlschlug, macht jeder Browser auf die gleiche Weise.</translation>
    </message>
    <message>
        <source>Reading the HAR</source>
        <translation>Die HAR-Datei wird gelesen</translation>
    </message>
    <message>
        <source>Each cross-origin request of it is judged as the browsers would.</source>
        <translation>Jede ihrer Anfragen an einen anderen Ursprung wird so beurteilt, wie die Browser es täten.</translation>
    </message>
    <message>
        <source>Requests that a browser would block: %1</source>
        <translation>Anfragen, die ein Browser sperren würde: %1</translation>
    </message>
    <message>
        <source>Requests without an answer: %1</source>
        <translation>Anfragen ohne Antwort: %1</translation>
    </message>
    <message>
        <source>No request of it fails by CORS</source>
        <translation>Keine ihrer Anfragen scheitert an CORS</translation>
    </message>
    <message>
        <source>Choose a request in the table to see what happened to it.</source>
        <translation>Wählen Sie in der Tabelle eine Anfrage, um zu sehen, was mit ihr geschah.</translation>
    </message>
</context>
<context>
    <name>browser</name>
    <message>
        <source>No temporary folder for the browser could be made in %1: %2. Make room there, or set TMPDIR to a folder that can be written.</source>
        <translation>In %1 lässt sich kein temporärer Ordner für den Browser anlegen: %2. Schaffe dort Platz, oder setze TMPDIR auf einen Ordner, in den geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The guard that ends the browser together with Crosscheck could not be started: %1.</source>
        <translation>Der Wächter, der den Browser zusammen mit Crosscheck beendet, ließ sich nicht starten: %1.</translation>
    </message>
    <message>
        <source>No browser that Crosscheck can drive was found on this machine. Install Chromium, Chrome, Edge, Brave, Vivaldi or Firefox, or name the program itself by its path.</source>
        <translation>Auf diesem Rechner wurde kein Browser gefunden, den Crosscheck steuern kann. Installieren Sie Chromium, Chrome, Edge, Brave, Vivaldi oder Firefox, oder nennen Sie das Programm selbst mit seinem Pfad.</translation>
    </message>
    <message>
        <source>There is no program at %1.</source>
        <translation>Unter %1 gibt es kein Programm.</translation>
    </message>
    <message>
        <source>The browser “%1” was not found.</source>
        <translation>Der Browser „%1“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 Found here: %2. Choose one of them, or name the program by its path.</source>
        <translation>%1 Hier gefunden: %2. Wählen Sie einen davon, oder nennen Sie das Programm mit seinem Pfad.</translation>
    </message>
</context>
<context>
    <name>causes</name>
    <message>
        <source>The page sends credentials and the answer doesn&apos;t allow them: Access-Control-Allow-Credentials is missing.</source>
        <translation>Die Seite sendet Anmeldedaten (Cookies, Login), und die Antwort erlaubt sie nicht: Access-Control-Allow-Credentials fehlt.</translation>
    </message>
    <message>
        <source>Send Access-Control-Allow-Credentials: true, with the preflight&apos;s answer and with the answer itself.</source>
        <translation>Access-Control-Allow-Credentials: true senden, mit der Antwort auf den Preflight und mit der Antwort selbst.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials has another value than true, in lower case and once.</source>
        <translation>Access-Control-Allow-Credentials hat einen anderen Wert als true, klein geschrieben und genau einmal.</translation>
    </message>
    <message>
        <source>Send exactly true, and only once.</source>
        <translation>Genau true senden, und nur einmal.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Methods or -Headers can&apos;t be read as a list of names: the whole header counts for nothing.</source>
        <translation>Access-Control-Allow-Methods oder -Headers lässt sich nicht als Liste von Namen lesen: Der ganze Header zählt nicht.</translation>
    </message>
    <message>
        <source>Write names with commas between them: no quotes, no spaces inside, no semicolons.</source>
        <translation>Die Namen durch Kommas trennen: keine Anführungszeichen, keine Leerzeichen darin, keine Strichpunkte.</translation>
    </message>
    <message>
        <source>The allowed origin is written in another case; the comparison is byte for byte.</source>
        <translation>Der erlaubte Ursprung ist in Groß- und Kleinschreibung anders geschrieben; verglichen wird Byte für Byte.</translation>
    </message>
    <message>
        <source>Write the origin in lower case, as the browser sends it.</source>
        <translation>Den Ursprung klein schreiben, so wie der Browser ihn sendet.</translation>
    </message>
    <message>
        <source>The allowed origin has :80 or :443 written out; browsers leave the default port away.</source>
        <translation>Im erlaubten Ursprung steht :80 oder :443 ausgeschrieben; Browser lassen den Standardport weg.</translation>
    </message>
    <message>
        <source>Take the port off the origin in the server&apos;s list.</source>
        <translation>In der Liste des Servers den Port vom Ursprung entfernen.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin is there and empty: a variable in the configuration has no value.</source>
        <translation>Access-Control-Allow-Origin ist da und leer: Eine Variable in der Konfiguration hat keinen Wert.</translation>
    </message>
    <message>
        <source>Look where the value comes from (an environment variable, a map, a pattern that doesn&apos;t match) and fill it.</source>
        <translation>Nachsehen, woher der Wert kommt (eine Umgebungsvariable, eine map, ein Muster, das nicht passt), und ihn füllen.</translation>
    </message>
    <message>
        <source>Several origins were written into one Access-Control-Allow-Origin; it takes one.</source>
        <translation>In ein einziges Access-Control-Allow-Origin wurden mehrere Ursprünge geschrieben; es nimmt nur einen.</translation>
    </message>
    <message>
        <source>Keep the list in the server and answer with the one origin that asked, and with Vary: Origin.</source>
        <translation>Die Liste im Server behalten und mit dem einen Ursprung antworten, der gefragt hat, dazu Vary: Origin.</translation>
    </message>
    <message>
        <source>The value is a placeholder that nobody filled in.</source>
        <translation>Der Wert ist ein Platzhalter, den niemand ausgefüllt hat.</translation>
    </message>
    <message>
        <source>Write the variable as the server&apos;s configuration wants it, so that it is replaced.</source>
        <translation>Die Variable so schreiben, wie es die Konfiguration des Servers verlangt, damit sie ersetzt wird.</translation>
    </message>
    <message>
        <source>The server sends a header whose name is nearly Access-Control-Allow-Origin: a browser takes no other spelling.</source>
        <translation>Der Server sendet einen Header, dessen Name fast Access-Control-Allow-Origin ist: Eine andere Schreibweise nimmt kein Browser an.</translation>
    </message>
    <message>
        <source>Write the header&apos;s name exactly: Access-Control-Allow-Origin.</source>
        <translation>Den Namen des Headers genau schreiben: Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>The answer has a header %1.</source>
        <translation>Die Antwort hat einen Header %1.</translation>
    </message>
    <message>
        <source>The value is no origin: an origin is scheme://host, with the port where it isn&apos;t the default one.</source>
        <translation>Der Wert ist kein Ursprung: Ein Ursprung ist schema://host, mit dem Port, wo er nicht der übliche ist.</translation>
    </message>
    <message>
        <source>Write the whole origin, for example https://app.example.com.</source>
        <translation>Den ganzen Ursprung schreiben, zum Beispiel https://app.example.com.</translation>
    </message>
    <message>
        <source>The server allows the origin null, which is not the page&apos;s.</source>
        <translation>Der Server erlaubt den Ursprung null, und das ist nicht der der Seite.</translation>
    </message>
    <message>
        <source>Name the page&apos;s origin; never allow null, any sandboxed page has it.</source>
        <translation>Den Ursprung der Seite nennen; niemals null erlauben, jede Seite in einer Sandbox hat ihn.</translation>
    </message>
    <message>
        <source>A pattern with * was sent as it is; browsers know no patterns.</source>
        <translation>Ein Muster mit * wurde unverändert gesendet; Browser kennen keine Muster.</translation>
    </message>
    <message>
        <source>Let the server match the pattern and answer with the one origin that asked, and with Vary: Origin.</source>
        <translation>Den Server das Muster vergleichen und mit dem einen Ursprung antworten lassen, der gefragt hat, dazu Vary: Origin.</translation>
    </message>
    <message>
        <source>The allowed origin and the page&apos;s differ in the port.</source>
        <translation>Der erlaubte Ursprung und der der Seite unterscheiden sich im Port.</translation>
    </message>
    <message>
        <source>Put the page&apos;s origin with its port into the server&apos;s list; keep the development server from moving to the next free port.</source>
        <translation>Den Ursprung der Seite mit ihrem Port in die Liste des Servers setzen; den Entwicklungsserver daran hindern, auf den nächsten freien Port auszuweichen.</translation>
    </message>
    <message>
        <source>The allowed origin and the page&apos;s differ in http and https.</source>
        <translation>Der erlaubte Ursprung und der der Seite unterscheiden sich in http und https.</translation>
    </message>
    <message>
        <source>Put the page&apos;s origin with its own scheme into the server&apos;s list. The server need not speak the same scheme as the page, but an https page can&apos;t call http.</source>
        <translation>Den Ursprung der Seite mit ihrem eigenen Schema in die Liste des Servers setzen. Der Server muss nicht dasselbe Schema sprechen wie die Seite, aber eine https-Seite kann kein http aufrufen.</translation>
    </message>
    <message>
        <source>The server always names one fixed origin, and it is another site&apos;s.</source>
        <translation>Der Server nennt immer denselben festen Ursprung, und es ist der einer anderen Site.</translation>
    </message>
    <message>
        <source>Give each environment its own list of origins, and let the server answer with the one that asked.</source>
        <translation>Jeder Umgebung ihre eigene Liste von Ursprüngen geben und den Server mit dem antworten lassen, der gefragt hat.</translation>
    </message>
    <message>
        <source>The allowed origin ends with a slash or a path; an origin has neither.</source>
        <translation>Der erlaubte Ursprung endet mit einem Schrägstrich oder einem Pfad; ein Ursprung hat keins von beiden.</translation>
    </message>
    <message>
        <source>Strip the slash (and any path) from the origin in the server&apos;s configuration.</source>
        <translation>In der Konfiguration des Servers den Schrägstrich (und jeden Pfad) vom Ursprung entfernen.</translation>
    </message>
    <message>
        <source>Two layers both add Access-Control-Allow-Origin; a browser takes exactly one.</source>
        <translation>Zwei Schichten fügen beide Access-Control-Allow-Origin hinzu; ein Browser nimmt genau eines.</translation>
    </message>
    <message>
        <source>Let one layer own CORS: switch it off in the other, or hide the application&apos;s header in the proxy.</source>
        <translation>CORS einer einzigen Schicht überlassen: in der anderen abschalten oder den Header der Anwendung im Proxy verbergen.</translation>
    </message>
    <message>
        <source>The header stands more than once in %1.</source>
        <translation>Der Header steht mehr als einmal in %1.</translation>
    </message>
    <message>
        <source>The allowed origin has the www that the page has not, or the other way round.</source>
        <translation>Der erlaubte Ursprung hat das www, das die Seite nicht hat, oder umgekehrt.</translation>
    </message>
    <message>
        <source>List both names of the site.</source>
        <translation>Beide Namen der Site in die Liste setzen.</translation>
    </message>
    <message>
        <source>actix-cors refuses the request with 400 and a sentence.</source>
        <translation>actix-cors weist die Anfrage mit 400 und einem Satz zurück.</translation>
    </message>
    <message>
        <source>Add what the sentence names to Cors::default().</source>
        <translation>Was der Satz nennt, in Cors::default() eintragen.</translation>
    </message>
    <message>
        <source>The body says: %1</source>
        <translation>Der Body sagt: %1</translation>
    </message>
    <message>
        <source>The API refuses the request before anything is sent: a forbidden method, a name or a value that no header may have, a body where none may be.</source>
        <translation>Die API weist die Anfrage zurück, bevor etwas gesendet wird: eine verbotene Methode, ein Name oder ein Wert, den kein Header haben darf, ein Body, wo keiner sein darf.</translation>
    </message>
    <message>
        <source>Correct the call in the page; the exception in its console names what it refuses.</source>
        <translation>Den Aufruf in der Seite berichtigen; die Ausnahme in ihrer Konsole nennt, was zurückgewiesen wird.</translation>
    </message>
    <message>
        <source>API Gateway made this error itself, before the function ran, and adds no CORS headers to it.</source>
        <translation>API Gateway hat diesen Fehler selbst erzeugt, vor der Funktion, und setzt keine CORS-Header darauf.</translation>
    </message>
    <message>
        <source>Add Access-Control-Allow-Origin to the gateway responses DEFAULT_4XX and DEFAULT_5XX.</source>
        <translation>Access-Control-Allow-Origin in den Gateway-Antworten DEFAULT_4XX und DEFAULT_5XX ergänzen.</translation>
    </message>
    <message>
        <source>The answer carries a header that API Gateway puts on its own errors.</source>
        <translation>Die Antwort trägt einen Header, den API Gateway auf seine eigenen Fehler setzt.</translation>
    </message>
    <message>
        <source>API Gateway has no such path or method: it says so with &quot;Missing Authentication Token&quot;.</source>
        <translation>API Gateway kennt diesen Pfad oder diese Methode nicht: Es sagt das mit „Missing Authentication Token“.</translation>
    </message>
    <message>
        <source>Correct stage and path in the URL, add the method, and deploy the API again.</source>
        <translation>Stage und Pfad in der URL berichtigen, die Methode hinzufügen und die API neu bereitstellen.</translation>
    </message>
    <message>
        <source>The body says &quot;Missing Authentication Token&quot;.</source>
        <translation>Der Body sagt „Missing Authentication Token“.</translation>
    </message>
    <message>
        <source>The login check answers before the CORS layer: its 401 has no CORS headers.</source>
        <translation>Die Anmeldeprüfung antwortet vor der CORS-Schicht: Ihre 401 hat keine CORS-Header.</translation>
    </message>
    <message>
        <source>Send a valid login or token; put the CORS layer outermost, before the login check.</source>
        <translation>Eine gültige Anmeldung oder ein gültiges Token senden; die CORS-Schicht ganz nach außen setzen, vor die Anmeldeprüfung.</translation>
    </message>
    <message>
        <source>Authorization is covered by nothing but * in Access-Control-Allow-Headers. The standard refuses that; today&apos;s browsers let it pass.</source>
        <translation>Authorization ist nur durch * in Access-Control-Allow-Headers gedeckt. Der Standard weist das zurück; heutige Browser lassen es durch.</translation>
    </message>
    <message>
        <source>List Authorization by name in Access-Control-Allow-Headers, before a browser stops taking the *.</source>
        <translation>Authorization in Access-Control-Allow-Headers beim Namen nennen, bevor ein Browser das * nicht mehr gelten lässt.</translation>
    </message>
    <message>
        <source>The page runs in an app: its origin has a scheme of its own, which the server doesn&apos;t let in.</source>
        <translation>Die Seite läuft in einer App: Ihr Ursprung hat ein eigenes Schema, das der Server nicht einlässt.</translation>
    </message>
    <message>
        <source>Add the app&apos;s origins (capacitor://localhost, https://localhost, …) to the list, or use the app&apos;s native HTTP.</source>
        <translation>Die Ursprünge der App (capacitor://localhost, https://localhost, …) in die Liste setzen oder das native HTTP der App benutzen.</translation>
    </message>
    <message>
        <source>The cache keeps an answer that was made for a request without Origin.</source>
        <translation>Der Cache hebt eine Antwort auf, die für eine Anfrage ohne Origin gemacht wurde.</translation>
    </message>
    <message>
        <source>Send Vary: Origin with every answer, also where no Origin was sent, and empty the cache once.</source>
        <translation>Mit jeder Antwort Vary: Origin senden, auch wo kein Origin gesendet wurde, und den Cache einmal leeren.</translation>
    </message>
    <message>
        <source>The CDN takes only GET and HEAD here and refuses OPTIONS.</source>
        <translation>Das CDN nimmt hier nur GET und HEAD an und weist OPTIONS zurück.</translation>
    </message>
    <message>
        <source>Allow OPTIONS in the distribution&apos;s behaviour.</source>
        <translation>OPTIONS im Verhalten der Distribution erlauben.</translation>
    </message>
    <message>
        <source>The server wants a client certificate, and a preflight never carries one.</source>
        <translation>Der Server verlangt ein Client-Zertifikat, und ein Preflight trägt nie eines.</translation>
    </message>
    <message>
        <source>Let OPTIONS through without a client certificate, or ask another host.</source>
        <translation>OPTIONS ohne Client-Zertifikat durchlassen oder einen anderen Host anfragen.</translation>
    </message>
    <message>
        <source>The page sends a header that belongs into the answer: Access-Control-Allow-… is what the server says.</source>
        <translation>Die Seite sendet einen Header, der in die Antwort gehört: Access-Control-Allow-… ist, was der Server sagt.</translation>
    </message>
    <message>
        <source>Delete the header from the page&apos;s request. It forces a preflight that asks for that very header.</source>
        <translation>Den Header aus der Anfrage der Seite löschen. Er erzwingt einen Preflight, der nach eben diesem Header fragt.</translation>
    </message>
    <message>
        <source>The page sends the header %1, which is a header of answers.</source>
        <translation>Die Seite sendet den Header %1, einen Header von Antworten.</translation>
    </message>
    <message>
        <source>Cloudflare Access asks for its login on the preflight, which never carries one.</source>
        <translation>Cloudflare Access verlangt seine Anmeldung vom Preflight, der nie eine trägt.</translation>
    </message>
    <message>
        <source>In Access, let OPTIONS through to the server, or set its CORS answers there (one of both).</source>
        <translation>In Access OPTIONS zum Server durchlassen oder dort dessen CORS-Antworten einstellen (eins von beidem).</translation>
    </message>
    <message>
        <source>Cloudflare answers with a challenge page in place of the server; a preflight or a script can never solve it.</source>
        <translation>Cloudflare antwortet an Stelle des Servers mit einer Prüfseite; ein Preflight oder ein Skript kann sie nie lösen.</translation>
    </message>
    <message>
        <source>Make a rule that skips challenges for the API&apos;s path and for OPTIONS.</source>
        <translation>Eine Regel anlegen, die für den Pfad der API und für OPTIONS die Prüfung auslässt.</translation>
    </message>
    <message>
        <source>The answer carries Cloudflare&apos;s mark of a challenge.</source>
        <translation>Die Antwort trägt Cloudflares Kennzeichen einer Prüfung.</translation>
    </message>
    <message>
        <source>The page asks by Cross-Origin-Embedder-Policy that all it loads agrees to be loaded, and this resource doesn&apos;t.</source>
        <translation>Die Seite verlangt mit Cross-Origin-Embedder-Policy, dass alles, was sie lädt, dem Laden zustimmt, und diese Ressource tut es nicht.</translation>
    </message>
    <message>
        <source>Load it with CORS, let it send Cross-Origin-Resource-Policy, or use credentialless.</source>
        <translation>Sie mit CORS laden, sie Cross-Origin-Resource-Policy senden lassen oder credentialless benutzen.</translation>
    </message>
    <message>
        <source>A Content-Type on a request without a body makes a preflight needed and says nothing.</source>
        <translation>Ein Content-Type an einer Anfrage ohne Body macht einen Preflight nötig und sagt nichts.</translation>
    </message>
    <message>
        <source>Take the Content-Type out of the page&apos;s GET.</source>
        <translation>Content-Type aus dem GET der Seite entfernen.</translation>
    </message>
    <message>
        <source>The resource says by Cross-Origin-Resource-Policy that other sites may not use it.</source>
        <translation>Die Ressource sagt mit Cross-Origin-Resource-Policy, dass andere Sites sie nicht benutzen dürfen.</translation>
    </message>
    <message>
        <source>Send Cross-Origin-Resource-Policy: cross-origin for files that are meant to be shared.</source>
        <translation>Für Dateien, die geteilt werden sollen, Cross-Origin-Resource-Policy: cross-origin senden.</translation>
    </message>
    <message>
        <source>The request itself is answered with CORS headers; the preflight goes elsewhere.</source>
        <translation>Die Anfrage selbst wird mit CORS-Headern beantwortet; der Preflight läuft woanders hin.</translation>
    </message>
    <message>
        <source>Let OPTIONS run through the same CORS layer as the other methods.</source>
        <translation>OPTIONS durch dieselbe CORS-Schicht laufen lassen wie die anderen Methoden.</translation>
    </message>
    <message>
        <source>Only the preflight is answered with CORS headers; the answer to the request itself has none.</source>
        <translation>Nur der Preflight wird mit CORS-Headern beantwortet; die Antwort auf die Anfrage selbst hat keine.</translation>
    </message>
    <message>
        <source>Send Access-Control-Allow-Origin with every method, not only with OPTIONS.</source>
        <translation>Access-Control-Allow-Origin mit jeder Methode senden, nicht nur mit OPTIONS.</translation>
    </message>
    <message>
        <source>The server took the request and broke off without a usable answer.</source>
        <translation>Der Server hat die Anfrage angenommen und ohne brauchbare Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log at that time: it crashed, ran out of memory, or closed the connection.</source>
        <translation>Das Protokoll des Servers zu dieser Zeit lesen: Er ist abgestürzt, hatte keinen Speicher mehr oder hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The page doesn&apos;t send its cookies to another origin unless told to: the server sees a stranger.</source>
        <translation>Die Seite sendet ihre Cookies nur dann an einen anderen Ursprung, wenn man es ihr sagt: Der Server sieht einen Fremden.</translation>
    </message>
    <message>
        <source>Say credentials: &quot;include&quot; (or withCredentials) in the page, and let the server answer with your origin and Access-Control-Allow-Credentials: true.</source>
        <translation>In der Seite credentials: &quot;include&quot; (oder withCredentials) angeben und den Server mit Ihrem Ursprung und Access-Control-Allow-Credentials: true antworten lassen.</translation>
    </message>
    <message>
        <source>The page&apos;s own Content Security Policy forbids this address. This is not CORS.</source>
        <translation>Die eigene Content Security Policy der Seite verbietet diese Adresse. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Add the address to connect-src (or the directive that the text names) of the page&apos;s policy.</source>
        <translation>Die Adresse in connect-src (oder in der Direktive, die der Text nennt) der Policy der Seite ergänzen.</translation>
    </message>
    <message>
        <source>The header of the CSRF token is not in Access-Control-Allow-Headers.</source>
        <translation>Der Header des CSRF-Tokens steht nicht in Access-Control-Allow-Headers.</translation>
    </message>
    <message>
        <source>Add its name to Access-Control-Allow-Headers.</source>
        <translation>Seinen Namen in Access-Control-Allow-Headers ergänzen.</translation>
    </message>
    <message>
        <source>The development proxy can&apos;t reach the backend.</source>
        <translation>Der Entwicklungsproxy erreicht das Backend nicht.</translation>
    </message>
    <message>
        <source>Start the backend, or correct the proxy&apos;s target.</source>
        <translation>Das Backend starten oder das Ziel des Proxys berichtigen.</translation>
    </message>
    <message>
        <source>The body speaks of a connection that was refused behind the proxy.</source>
        <translation>Der Body spricht von einer Verbindung, die hinter dem Proxy abgelehnt wurde.</translation>
    </message>
    <message>
        <source>The host name leads nowhere. This is not CORS.</source>
        <translation>Der Hostname führt nirgendwohin. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Look for a typing mistake in the URL, or wait until the name is known.</source>
        <translation>Nach einem Tippfehler in der URL suchen oder warten, bis der Name bekannt ist.</translation>
    </message>
    <message>
        <source>The name is one that only containers know; the browser runs outside of them.</source>
        <translation>Den Namen kennen nur Container; der Browser läuft außerhalb von ihnen.</translation>
    </message>
    <message>
        <source>Use the address and the port that the container publishes.</source>
        <translation>Adresse und Port benutzen, die der Container veröffentlicht.</translation>
    </message>
    <message>
        <source>Elasticsearch and OpenSearch send no CORS headers unless told to.</source>
        <translation>Elasticsearch und OpenSearch senden CORS-Header nur, wenn man es ihnen sagt.</translation>
    </message>
    <message>
        <source>Set http.cors.enabled and http.cors.allow-origin; better, don&apos;t let browsers ask the database at all.</source>
        <translation>http.cors.enabled und http.cors.allow-origin setzen; besser: Browser die Datenbank gar nicht fragen lassen.</translation>
    </message>
    <message>
        <source>The answer is Elasticsearch&apos;s.</source>
        <translation>Die Antwort kommt von Elasticsearch.</translation>
    </message>
    <message>
        <source>The application fails, and its error page is made outside the CORS layer.</source>
        <translation>Die Anwendung scheitert, und ihre Fehlerseite entsteht außerhalb der CORS-Schicht.</translation>
    </message>
    <message>
        <source>Mend the error that the server&apos;s log names; then let the CORS layer wrap the error handling, so that errors are readable too.</source>
        <translation>Den Fehler beheben, den das Protokoll des Servers nennt; dann die CORS-Schicht um die Fehlerbehandlung legen, damit auch Fehler lesbar sind.</translation>
    </message>
    <message>
        <source>The script can read the answer but not this header: Access-Control-Expose-Headers doesn&apos;t name it.</source>
        <translation>Das Skript kann die Antwort lesen, aber diesen Header nicht: Access-Control-Expose-Headers nennt ihn nicht.</translation>
    </message>
    <message>
        <source>Name the header in Access-Control-Expose-Headers; with credentials * doesn&apos;t count there.</source>
        <translation>Den Header in Access-Control-Expose-Headers nennen; mit Anmeldedaten zählt * dort nicht.</translation>
    </message>
    <message>
        <source>Express 5 throws at its start on the line app.options(&apos;*&apos;, …): the star alone is no path there.</source>
        <translation>Express 5 bricht beim Start an der Zeile app.options(&apos;*&apos;, …) ab: Der Stern allein ist dort kein Pfad.</translation>
    </message>
    <message>
        <source>Delete the line: app.use(cors()) answers OPTIONS already. Where a path is needed, write /{*splat}.</source>
        <translation>Die Zeile löschen: app.use(cors()) beantwortet OPTIONS schon. Wo ein Pfad nötig ist, /{*splat} schreiben.</translation>
    </message>
    <message>
        <source>The program says app.options with a star alone.</source>
        <translation>Im Programm steht app.options mit einem Stern allein.</translation>
    </message>
    <message>
        <source>The server printed at its start that the star lacks a name.</source>
        <translation>Der Server hat beim Start ausgegeben, dass dem Stern ein Name fehlt.</translation>
    </message>
    <message>
        <source>No answer came in time: a firewall swallows the packets, or the server hangs. This is not CORS.</source>
        <translation>Es kam keine Antwort in der Zeit: Eine Firewall verschluckt die Pakete, oder der Server hängt. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Look whether the server answers from another network; read its log.</source>
        <translation>Nachsehen, ob der Server aus einem anderen Netz antwortet; sein Protokoll lesen.</translation>
    </message>
    <message>
        <source>The framework refuses a configuration of any origin together with credentials.</source>
        <translation>Das Framework weist eine Konfiguration zurück, die jeden Ursprung zusammen mit Anmeldedaten erlaubt.</translation>
    </message>
    <message>
        <source>List the origins, or use a pattern; then switch credentials on.</source>
        <translation>Die Ursprünge auflisten oder ein Muster benutzen; dann Anmeldedaten einschalten.</translation>
    </message>
    <message>
        <source>hapi refuses the preflight with status 200 and says in the body what it misses.</source>
        <translation>hapi weist den Preflight mit Status 200 zurück und sagt im Body, was ihm fehlt.</translation>
    </message>
    <message>
        <source>Add what the body names to the route&apos;s cors option.</source>
        <translation>Was der Body nennt, in der cors-Option der Route ergänzen.</translation>
    </message>
    <message>
        <source>The server refuses the host name that it was asked under.</source>
        <translation>Der Server weist den Hostnamen zurück, unter dem er gefragt wurde.</translation>
    </message>
    <message>
        <source>Add the host to the server&apos;s allowed hosts.</source>
        <translation>Den Host in die erlaubten Hosts des Servers aufnehmen.</translation>
    </message>
    <message>
        <source>The server speaks no TLS on this port: https was asked where http is spoken.</source>
        <translation>Der Server spricht an diesem Port kein TLS: https wurde gefragt, wo http gesprochen wird.</translation>
    </message>
    <message>
        <source>Correct scheme or port in the URL.</source>
        <translation>Schema oder Port in der URL berichtigen.</translation>
    </message>
    <message>
        <source>A login proxy in front of the server sends the preflight to its login page.</source>
        <translation>Ein Anmeldeproxy vor dem Server schickt den Preflight zu seiner Anmeldeseite.</translation>
    </message>
    <message>
        <source>Let OPTIONS pass the login proxy without a login.</source>
        <translation>OPTIONS ohne Anmeldung am Anmeldeproxy vorbeilassen.</translation>
    </message>
    <message>
        <source>The page sends credentials to a public service that doesn&apos;t ask for any.</source>
        <translation>Die Seite sendet Anmeldedaten an einen öffentlichen Dienst, der keine verlangt.</translation>
    </message>
    <message>
        <source>Take credentials: &quot;include&quot; (or withCredentials) out of the page.</source>
        <translation>credentials: &quot;include&quot; (oder withCredentials) aus der Seite entfernen.</translation>
    </message>
    <message>
        <source>Only a page that came over https may ask for the local network.</source>
        <translation>Nur eine Seite, die über https kam, darf nach dem lokalen Netz fragen.</translation>
    </message>
    <message>
        <source>Serve the page over https.</source>
        <translation>Die Seite über https ausliefern.</translation>
    </message>
    <message>
        <source>A page from the internet asks a server in the local network, and the browser needs the user&apos;s permission for that.</source>
        <translation>Eine Seite aus dem Internet fragt einen Server im lokalen Netz, und der Browser braucht dafür die Erlaubnis des Benutzers.</translation>
    </message>
    <message>
        <source>Allow it when the browser asks, or in the site&apos;s settings; or serve page and server from the same network. No header of the server changes this.</source>
        <translation>Es erlauben, wenn der Browser fragt, oder in den Einstellungen der Site; oder Seite und Server aus demselben Netz ausliefern. Kein Header des Servers ändert das.</translation>
    </message>
    <message>
        <source>localhost may mean ::1 here while the server listens on 127.0.0.1 only, or the other way round.</source>
        <translation>localhost kann hier ::1 bedeuten, während der Server nur an 127.0.0.1 lauscht, oder umgekehrt.</translation>
    </message>
    <message>
        <source>Let the server listen on both, or write the address in the URL.</source>
        <translation>Den Server an beiden lauschen lassen oder die Adresse in die URL schreiben.</translation>
    </message>
    <message>
        <source>The list has another name of the same machine: localhost and 127.0.0.1 are two origins.</source>
        <translation>In der Liste steht ein anderer Name derselben Maschine: localhost und 127.0.0.1 sind zwei Ursprünge.</translation>
    </message>
    <message>
        <source>Use one name everywhere, or list both.</source>
        <translation>Überall denselben Namen benutzen oder beide in die Liste setzen.</translation>
    </message>
    <message>
        <source>The page writes the method in lower case; fetch corrects that for GET, POST, PUT and some others, not for PATCH.</source>
        <translation>Die Seite schreibt die Methode klein; fetch berichtigt das bei GET, POST, PUT und einigen anderen, bei PATCH nicht.</translation>
    </message>
    <message>
        <source>Write PATCH in capitals in the page.</source>
        <translation>PATCH in der Seite groß schreiben.</translation>
    </message>
    <message>
        <source>The page writes %1, and the comparison is byte for byte.</source>
        <translation>Die Seite schreibt %1, und verglichen wird Byte für Byte.</translation>
    </message>
    <message>
        <source>An https page asks for an http address; the browser doesn&apos;t send that.</source>
        <translation>Eine https-Seite fragt eine http-Adresse; das sendet der Browser nicht.</translation>
    </message>
    <message>
        <source>Serve the API over https and ask for that.</source>
        <translation>Die API über https anbieten und diese Adresse fragen.</translation>
    </message>
    <message>
        <source>In nginx add_header without always does nothing on error answers.</source>
        <translation>In nginx tut add_header ohne always auf Fehlerantworten nichts.</translation>
    </message>
    <message>
        <source>Write always at the end of each add_header line; then mend the error itself.</source>
        <translation>An das Ende jeder add_header-Zeile always schreiben; dann den Fehler selbst beheben.</translation>
    </message>
    <message>
        <source>The configuration adds Access-Control-Allow-Origin without always.</source>
        <translation>Die Konfiguration setzt Access-Control-Allow-Origin ohne always.</translation>
    </message>
    <message>
        <source>In nginx an if block with an add_header of its own drops the add_header lines outside it: the preflight&apos;s answer loses Access-Control-Allow-Origin.</source>
        <translation>In nginx wirft ein if-Block mit eigenem add_header die add_header-Zeilen außerhalb weg: Die Antwort auf den Preflight verliert Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>Repeat all CORS headers inside the if block (or, from nginx 1.29.3 on, say add_header_inherit merge).</source>
        <translation>Alle CORS-Header im if-Block wiederholen (oder ab nginx 1.29.3 add_header_inherit merge angeben).</translation>
    </message>
    <message>
        <source>Other CORS headers stand in it, so that some add_header did run.</source>
        <translation>Andere CORS-Header stehen darin, ein add_header hat also gewirkt.</translation>
    </message>
    <message>
        <source>A 204 that nginx makes by itself has neither Content-Length nor Content-Type: an add_header in the block put it there.</source>
        <translation>Eine 204, die nginx selbst erzeugt, hat weder Content-Length noch Content-Type: Ein add_header im Block hat es hineingesetzt.</translation>
    </message>
    <message>
        <source>The configuration has an if block with an add_header of its own, and Access-Control-Allow-Origin stands outside of it only.</source>
        <translation>Die Konfiguration hat einen if-Block mit eigenem add_header, und Access-Control-Allow-Origin steht nur außerhalb davon.</translation>
    </message>
    <message>
        <source>The server sends no CORS headers.</source>
        <translation>Der Server sendet keine CORS-Header.</translation>
    </message>
    <message>
        <source>Switch on CORS in the server, with your page&apos;s origin in its list.</source>
        <translation>CORS im Server einschalten, mit dem Ursprung Ihrer Seite in seiner Liste.</translation>
    </message>
    <message>
        <source>Other CORS headers stand in %1: some CORS layer is at work.</source>
        <translation>In %1 stehen andere CORS-Header: Eine CORS-Schicht ist am Werk.</translation>
    </message>
    <message>
        <source>Vary in %1 names Origin: the server looks at the origin and chose not to let it in.</source>
        <translation>Vary in %1 nennt Origin: Der Server sieht sich den Ursprung an und hat ihn nicht eingelassen.</translation>
    </message>
    <message>
        <source>No other Access-Control- header stands in %1, and its Vary doesn&apos;t name Origin.</source>
        <translation>Kein anderer Access-Control-Header steht in %1, und Vary dort nennt Origin nicht.</translation>
    </message>
    <message>
        <source>mode: &quot;no-cors&quot; silences the error and makes the answer unreadable: status 0, no headers, no body.</source>
        <translation>mode: &quot;no-cors&quot; bringt den Fehler zum Schweigen und macht die Antwort unlesbar: Status 0, keine Header, kein Body.</translation>
    </message>
    <message>
        <source>The URL or the method doesn&apos;t exist there, and that error page has no CORS headers.</source>
        <translation>Die URL oder die Methode gibt es dort nicht, und diese Fehlerseite hat keine CORS-Header.</translation>
    </message>
    <message>
        <source>Correct the URL (or the method) first; a known path of the same server tells whether CORS works there.</source>
        <translation>Zuerst die URL (oder die Methode) berichtigen; ein bekannter Pfad desselben Servers zeigt, ob CORS dort wirkt.</translation>
    </message>
    <message>
        <source>Ollama refuses origins that are not in its list.</source>
        <translation>Ollama weist Ursprünge zurück, die nicht in seiner Liste stehen.</translation>
    </message>
    <message>
        <source>Set OLLAMA_ORIGINS to your page&apos;s origin and start it again.</source>
        <translation>OLLAMA_ORIGINS auf den Ursprung Ihrer Seite setzen und neu starten.</translation>
    </message>
    <message>
        <source>Something in front of the application refuses OPTIONS: a filter of methods, a firewall, a limiter.</source>
        <translation>Etwas vor der Anwendung weist OPTIONS zurück: ein Methodenfilter, eine Firewall, eine Begrenzung.</translation>
    </message>
    <message>
        <source>Find who made this answer (its Server header, the logs) and let OPTIONS through there.</source>
        <translation>Herausfinden, wer diese Antwort gemacht hat (ihr Server-Header, die Protokolle), und OPTIONS dort durchlassen.</translation>
    </message>
    <message>
        <source>The login check answers the preflight, which never carries cookies or tokens.</source>
        <translation>Die Anmeldeprüfung beantwortet den Preflight, der nie Cookies oder Token trägt.</translation>
    </message>
    <message>
        <source>Let OPTIONS pass without a login: put the CORS layer before the login check.</source>
        <translation>OPTIONS ohne Anmeldung durchlassen: die CORS-Schicht vor die Anmeldeprüfung setzen.</translation>
    </message>
    <message>
        <source>The server has no answer for OPTIONS on this URL.</source>
        <translation>Der Server hat für OPTIONS auf dieser URL keine Antwort.</translation>
    </message>
    <message>
        <source>Put the CORS layer before the router, so that OPTIONS is answered with 204 and the CORS headers.</source>
        <translation>Die CORS-Schicht vor den Router setzen, damit OPTIONS mit 204 und den CORS-Headern beantwortet wird.</translation>
    </message>
    <message>
        <source>The browser keeps an answer of the wrong type away from the page: often it is an error page in place of a script or an image.</source>
        <translation>Der Browser hält eine Antwort von falschem Typ von der Seite fern: Oft ist es eine Fehlerseite an Stelle eines Skripts oder eines Bildes.</translation>
    </message>
    <message>
        <source>Look at the answer&apos;s status and Content-Type and send the right ones; or load it with CORS.</source>
        <translation>Status und Content-Type der Antwort ansehen und die richtigen senden; oder sie mit CORS laden.</translation>
    </message>
    <message>
        <source>The function that decides on origins throws for a foreign one, and that becomes a 500 without CORS headers.</source>
        <translation>Die Funktion, die über Ursprünge entscheidet, wirft bei einem fremden einen Fehler, und daraus wird eine 500 ohne CORS-Header.</translation>
    </message>
    <message>
        <source>Answer the callback with (null, false) in place of an Error, and add your page&apos;s origin to the list.</source>
        <translation>Den Callback mit (null, false) statt mit einem Error beantworten und den Ursprung Ihrer Seite in die Liste setzen.</translation>
    </message>
    <message>
        <source>The error page speaks of the origin: %1</source>
        <translation>Die Fehlerseite spricht vom Ursprung: %1</translation>
    </message>
    <message>
        <source>The function that decides on origins calls back an Error for a page that is not listed.</source>
        <translation>Die Funktion, die über Ursprünge entscheidet, ruft für eine Seite, die nicht in der Liste steht, mit einem Error zurück.</translation>
    </message>
    <message>
        <source>Starlette or FastAPI refuses the preflight with 400 and says in the body what it misses.</source>
        <translation>Starlette oder FastAPI weist den Preflight mit 400 zurück und sagt im Body, was fehlt.</translation>
    </message>
    <message>
        <source>Add what the body names (origin, method or header) to CORSMiddleware.</source>
        <translation>Was der Body nennt (Ursprung, Methode oder Header), in CORSMiddleware ergänzen.</translation>
    </message>
    <message>
        <source>The answer says: %1</source>
        <translation>Die Antwort sagt: %1</translation>
    </message>
    <message>
        <source>The server refuses a foreign origin with 403.</source>
        <translation>Der Server weist einen fremden Ursprung mit 403 zurück.</translation>
    </message>
    <message>
        <source>Add your page&apos;s origin to the allowed origins; this is no question of logging in.</source>
        <translation>Den Ursprung Ihrer Seite in die erlaubten Ursprünge aufnehmen; mit dem Anmelden hat das nichts zu tun.</translation>
    </message>
    <message>
        <source>The server knows CORS and doesn&apos;t have this page&apos;s origin in its list: it leaves the header out.</source>
        <translation>Der Server kennt CORS und hat den Ursprung dieser Seite nicht in seiner Liste: Er lässt den Header weg.</translation>
    </message>
    <message>
        <source>Add your page&apos;s origin, exactly as the browser sends it, to the server&apos;s list of allowed origins.</source>
        <translation>Den Ursprung Ihrer Seite, genau wie der Browser ihn sendet, in die Liste der erlaubten Ursprünge des Servers setzen.</translation>
    </message>
    <message>
        <source>Vary in %1 names Origin: the server looked at the origin.</source>
        <translation>Vary in %1 nennt Origin: Der Server hat sich den Ursprung angesehen.</translation>
    </message>
    <message>
        <source>Other CORS headers stand in %1: a CORS layer made it and left this one out.</source>
        <translation>In %1 stehen andere CORS-Header: Eine CORS-Schicht hat sie gemacht und diesen einen weggelassen.</translation>
    </message>
    <message>
        <source>The page was opened from a file: it has no origin that a server could name.</source>
        <translation>Die Seite wurde aus einer Datei geöffnet: Sie hat keinen Ursprung, den ein Server nennen könnte.</translation>
    </message>
    <message>
        <source>Open the page through a local web server.</source>
        <translation>Die Seite über einen lokalen Webserver öffnen.</translation>
    </message>
    <message>
        <source>The body is larger than the server or its proxy takes.</source>
        <translation>Der Body ist größer, als der Server oder sein Proxy annimmt.</translation>
    </message>
    <message>
        <source>Raise the limit (nginx: client_max_body_size, 1 MB by default) or send less.</source>
        <translation>Die Grenze anheben (nginx: client_max_body_size, sonst 1 MB) oder weniger senden.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Private-Network has no effect in today&apos;s browsers: what it belonged to was given up in 2024. The old advice is out of date.</source>
        <translation>Access-Control-Allow-Private-Network wirkt in heutigen Browsern nicht: Wozu es gehörte, wurde 2024 aufgegeben. Der alte Rat ist überholt.</translation>
    </message>
    <message>
        <source>Nothing to add on the server: the browser asks its user for permission.</source>
        <translation>Auf dem Server ist nichts zu ergänzen: Der Browser fragt seinen Benutzer um Erlaubnis.</translation>
    </message>
    <message>
        <source>The server refuses the old question for private networks in the preflight.</source>
        <translation>Der Server weist im Preflight die alte Frage nach privaten Netzen zurück.</translation>
    </message>
    <message>
        <source>No browser asks it any more: leave Access-Control-Request-Private-Network out of the test, or allow it in the middleware.</source>
        <translation>Kein Browser stellt sie mehr: Access-Control-Request-Private-Network im Test weglassen oder in der Middleware erlauben.</translation>
    </message>
    <message>
        <source>Browsers don&apos;t talk to this port: it belongs to another protocol.</source>
        <translation>Mit diesem Port reden Browser nicht: Er gehört zu einem anderen Protokoll.</translation>
    </message>
    <message>
        <source>Let the server listen on another port.</source>
        <translation>Den Server an einem anderen Port lauschen lassen.</translation>
    </message>
    <message>
        <source>The server runs its own code for OPTIONS and fails there.</source>
        <translation>Der Server führt für OPTIONS eigenen Code aus und scheitert darin.</translation>
    </message>
    <message>
        <source>Answer OPTIONS in the CORS layer, before the handler runs; the server&apos;s log names the error.</source>
        <translation>OPTIONS in der CORS-Schicht beantworten, bevor der Handler läuft; das Protokoll des Servers nennt den Fehler.</translation>
    </message>
    <message>
        <source>A header of the request is not in Access-Control-Allow-Headers.</source>
        <translation>Ein Header der Anfrage steht nicht in Access-Control-Allow-Headers.</translation>
    </message>
    <message>
        <source>Add the header&apos;s name to Access-Control-Allow-Headers in the preflight&apos;s answer.</source>
        <translation>Den Namen des Headers in der Antwort auf den Preflight in Access-Control-Allow-Headers ergänzen.</translation>
    </message>
    <message>
        <source>The page sends the header %1.</source>
        <translation>Die Seite sendet den Header %1.</translation>
    </message>
    <message>
        <source>The method is not in Access-Control-Allow-Methods.</source>
        <translation>Die Methode steht nicht in Access-Control-Allow-Methods.</translation>
    </message>
    <message>
        <source>Add the method to Access-Control-Allow-Methods in the preflight&apos;s answer.</source>
        <translation>Die Methode in der Antwort auf den Preflight in Access-Control-Allow-Methods ergänzen.</translation>
    </message>
    <message>
        <source>The page uses the method %1.</source>
        <translation>Die Seite benutzt die Methode %1.</translation>
    </message>
    <message>
        <source>The server answers the preflight with a redirect, which no browser follows.</source>
        <translation>Der Server beantwortet den Preflight mit einer Weiterleitung, der kein Browser folgt.</translation>
    </message>
    <message>
        <source>Ask for the final URL in the page, and let the server answer OPTIONS itself.</source>
        <translation>In der Seite die endgültige URL fragen und den Server OPTIONS selbst beantworten lassen.</translation>
    </message>
    <message>
        <source>A tool in the page adds this header to requests, maybe without the author knowing.</source>
        <translation>Ein Werkzeug in der Seite fügt Anfragen diesen Header hinzu, vielleicht ohne dass der Autor es weiß.</translation>
    </message>
    <message>
        <source>Keep the tool from adding it to other origins, or allow it on the server.</source>
        <translation>Das Werkzeug daran hindern, ihn an andere Ursprünge zu senden, oder ihn auf dem Server erlauben.</translation>
    </message>
    <message>
        <source>The header %1 is one that tracing and request libraries add by themselves.</source>
        <translation>Den Header %1 fügen Tracing- und Anfragebibliotheken von selbst hinzu.</translation>
    </message>
    <message>
        <source>The proxy in front of the application made this answer: the application never saw the request, or didn&apos;t answer in time.</source>
        <translation>Der Proxy vor der Anwendung hat diese Antwort gemacht: Die Anwendung hat die Anfrage nie gesehen oder nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Bring the application behind the proxy back; let the proxy add CORS headers to its own errors too.</source>
        <translation>Die Anwendung hinter dem Proxy wieder in Gang bringen; den Proxy auch seinen eigenen Fehlern CORS-Header geben lassen.</translation>
    </message>
    <message>
        <source>This Range is not of the plain form bytes=a-b, so that it needs the server&apos;s leave.</source>
        <translation>Dieses Range hat nicht die einfache Form bytes=a-b und braucht daher die Erlaubnis des Servers.</translation>
    </message>
    <message>
        <source>Ask for one range with a start, or allow Range on the server.</source>
        <translation>Nach einem einzigen Bereich mit einem Anfang fragen oder Range auf dem Server erlauben.</translation>
    </message>
    <message>
        <source>Too many requests: the limiter stands outside the CORS layer.</source>
        <translation>Zu viele Anfragen: Die Begrenzung steht außerhalb der CORS-Schicht.</translation>
    </message>
    <message>
        <source>Ask less often; put the limiter behind the CORS layer so that the page can read the 429.</source>
        <translation>Seltener fragen; die Begrenzung hinter die CORS-Schicht setzen, damit die Seite die 429 lesen kann.</translation>
    </message>
    <message>
        <source>The redirect leads to another origin, and the browser doesn&apos;t take the Authorization header along.</source>
        <translation>Die Weiterleitung führt zu einem anderen Ursprung, und der Browser nimmt den Header Authorization nicht mit.</translation>
    </message>
    <message>
        <source>Ask for the final URL directly, or redirect within one origin.</source>
        <translation>Die endgültige URL direkt fragen oder innerhalb eines Ursprungs weiterleiten.</translation>
    </message>
    <message>
        <source>The server sends http to https with a redirect that has no CORS headers.</source>
        <translation>Der Server schickt http mit einer Weiterleitung zu https, die keine CORS-Header hat.</translation>
    </message>
    <message>
        <source>Ask for the https address in the page.</source>
        <translation>In der Seite die https-Adresse fragen.</translation>
    </message>
    <message>
        <source>The server redirects again and again; a browser stops after twenty.</source>
        <translation>Der Server leitet immer wieder weiter; ein Browser hört nach zwanzig auf.</translation>
    </message>
    <message>
        <source>Look whether the server believes that it is asked over http (X-Forwarded-Proto) or sends a page back to itself.</source>
        <translation>Nachsehen, ob der Server glaubt, über http gefragt zu werden (X-Forwarded-Proto), oder eine Seite zu sich selbst zurückschickt.</translation>
    </message>
    <message>
        <source>After the redirect from one foreign server to another the browser sends Origin: null.</source>
        <translation>Nach der Weiterleitung von einem fremden Server zu einem anderen sendet der Browser Origin: null.</translation>
    </message>
    <message>
        <source>Ask for the final URL directly; or let the target answer * if it is public.</source>
        <translation>Die endgültige URL direkt fragen; oder das Ziel mit * antworten lassen, wenn es öffentlich ist.</translation>
    </message>
    <message>
        <source>The redirect leads to a server that sends no CORS headers.</source>
        <translation>Die Weiterleitung führt zu einem Server, der keine CORS-Header sendet.</translation>
    </message>
    <message>
        <source>Set up CORS on the server that the redirect leads to, or ask for its URL without the detour.</source>
        <translation>CORS auf dem Server einrichten, zu dem die Weiterleitung führt, oder dessen URL ohne Umweg fragen.</translation>
    </message>
    <message>
        <source>The session has ended: the server sends the request to a login page.</source>
        <translation>Die Sitzung ist abgelaufen: Der Server schickt die Anfrage zu einer Anmeldeseite.</translation>
    </message>
    <message>
        <source>Log in again; let an API answer 401 in place of a redirect.</source>
        <translation>Neu anmelden; eine API mit 401 statt mit einer Weiterleitung antworten lassen.</translation>
    </message>
    <message>
        <source>The server sends one name of the site to another (with or without www) with a redirect that has no CORS headers.</source>
        <translation>Der Server schickt von einem Namen der Site zum anderen (mit oder ohne www), mit einer Weiterleitung ohne CORS-Header.</translation>
    </message>
    <message>
        <source>Ask for the final name in the page.</source>
        <translation>In der Seite den endgültigen Namen fragen.</translation>
    </message>
    <message>
        <source>The server corrects a slash at the end of the path with a redirect that has no CORS headers.</source>
        <translation>Der Server berichtigt einen Schrägstrich am Ende des Pfads mit einer Weiterleitung, die keine CORS-Header hat.</translation>
    </message>
    <message>
        <source>Ask for the path exactly as the server wants it, with or without the slash.</source>
        <translation>Genau den Pfad fragen, den der Server will, mit oder ohne Schrägstrich.</translation>
    </message>
    <message>
        <source>The redirect itself has no CORS headers; the browser checks every answer on the way.</source>
        <translation>Die Weiterleitung selbst hat keine CORS-Header; der Browser prüft jede Antwort auf dem Weg.</translation>
    </message>
    <message>
        <source>Ask for the final URL in the page, or let the redirect carry the CORS headers too.</source>
        <translation>In der Seite die endgültige URL fragen oder auch der Weiterleitung die CORS-Header geben.</translation>
    </message>
    <message>
        <source>The status of %1 is %2.</source>
        <translation>Der Status von %1 ist %2.</translation>
    </message>
    <message>
        <source>In %1 stands %2: %3</source>
        <translation>In %1 steht %2: %3</translation>
    </message>
    <message>
        <source>In %1 stands %2 without a value.</source>
        <translation>In %1 steht %2 ohne Wert.</translation>
    </message>
    <message>
        <source>There is no %2 in %1.</source>
        <translation>In %1 gibt es kein %2.</translation>
    </message>
    <message>
        <source>The page&apos;s origin is %1.</source>
        <translation>Der Ursprung der Seite ist %1.</translation>
    </message>
    <message>
        <source>The server calls itself %1.</source>
        <translation>Der Server nennt sich %1.</translation>
    </message>
    <message>
        <source>%1 Here: %2.</source>
        <translation>%1 Hier: %2.</translation>
    </message>
    <message>
        <source>The request&apos;s credentials mode is %1.</source>
        <translation>Der Credentials-Modus der Anfrage ist %1.</translation>
    </message>
    <message>
        <source>The request&apos;s mode is %1.</source>
        <translation>Der Modus der Anfrage ist %1.</translation>
    </message>
    <message>
        <source>The server&apos;s address space is %1.</source>
        <translation>Der Adressraum des Servers ist %1.</translation>
    </message>
    <message>
        <source>The server&apos;s origin is %1.</source>
        <translation>Der Ursprung des Servers ist %1.</translation>
    </message>
    <message>
        <source>The page is of the kind %1.</source>
        <translation>Die Seite ist von der Art %1.</translation>
    </message>
    <message>
        <source>The connection failed: %1.</source>
        <translation>Die Verbindung ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>At fault: %1.</source>
        <translation>Schuld ist: %1.</translation>
    </message>
    <message>
        <source>The Origin that was sent there is %1.</source>
        <translation>Das Origin, das dort gesendet wurde, ist %1.</translation>
    </message>
    <message>
        <source>What the redirect changes: %1.</source>
        <translation>Was die Weiterleitung ändert: %1.</translation>
    </message>
    <message>
        <source>%1 redirects were followed.</source>
        <translation>%1 Weiterleitungen wurden befolgt.</translation>
    </message>
    <message>
        <source>The script wants to read %1.</source>
        <translation>Das Skript will %1 lesen.</translation>
    </message>
    <message>
        <source>The redirect leads to another origin.</source>
        <translation>Die Weiterleitung führt zu einem anderen Ursprung.</translation>
    </message>
    <message>
        <source>The page sets an Authorization header.</source>
        <translation>Die Seite setzt einen Header Authorization.</translation>
    </message>
    <message>
        <source>The server&apos;s log says &quot;Missing parameter name&quot;.</source>
        <translation>Im Protokoll des Servers steht „Missing parameter name“.</translation>
    </message>
    <message>
        <source>The server&apos;s log refuses any origin together with credentials.</source>
        <translation>Im Protokoll des Servers wird jeder Ursprung zusammen mit Anmeldedaten zurückgewiesen.</translation>
    </message>
    <message>
        <source>The redirect&apos;s target was asked with Origin: null.</source>
        <translation>Das Ziel der Weiterleitung wurde mit Origin: null gefragt.</translation>
    </message>
    <message>
        <source>The page sets a header that only an answer can carry.</source>
        <translation>Die Seite setzt einen Header, den nur eine Antwort tragen kann.</translation>
    </message>
    <message>
        <source>The server is nginx.</source>
        <translation>Der Server ist nginx.</translation>
    </message>
    <message>
        <source>Send the request as a browser would and look at the answer.</source>
        <translation>Die Anfrage senden, wie ein Browser es täte, und die Antwort ansehen.</translation>
    </message>
    <message>
        <source>Send the same request without Origin and compare status and headers.</source>
        <translation>Dieselbe Anfrage ohne Origin senden und Status und Header vergleichen.</translation>
    </message>
    <message>
        <source>Send the same request with another origin and see whether Access-Control-Allow-Origin changes.</source>
        <translation>Dieselbe Anfrage mit einem anderen Ursprung senden und sehen, ob sich Access-Control-Allow-Origin ändert.</translation>
    </message>
    <message>
        <source>Ask the application directly, without the proxy in front of it, and compare.</source>
        <translation>Die Anwendung direkt fragen, ohne den Proxy davor, und vergleichen.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log at the time of the request.</source>
        <translation>Das Protokoll des Servers zur Zeit der Anfrage lesen.</translation>
    </message>
    <message>
        <source>Find out: %1</source>
        <translation>Herausfinden: %1</translation>
    </message>
    <message>
        <source>No CORS rule of the bucket fits this origin, method and headers.</source>
        <translation>Keine CORS-Regel des Buckets passt zu diesem Ursprung, dieser Methode und diesen Headern.</translation>
    </message>
    <message>
        <source>Add a rule to the bucket&apos;s CORS configuration with your origin, the method and the headers.</source>
        <translation>In der CORS-Konfiguration des Buckets eine Regel mit Ihrem Ursprung, der Methode und den Headern ergänzen.</translation>
    </message>
    <message>
        <source>The body is the storage&apos;s own refusal of the CORS request.</source>
        <translation>Der Body ist die eigene Zurückweisung der CORS-Anfrage durch den Speicher.</translation>
    </message>
    <message>
        <source>Safari makes no exception for localhost: from an https page it blocks http://localhost as mixed content. Chrome and Firefox let it pass.</source>
        <translation>Safari macht für localhost keine Ausnahme: Von einer https-Seite aus blockiert es http://localhost als gemischten Inhalt. Chrome und Firefox lassen es durch.</translation>
    </message>
    <message>
        <source>Serve the local server over https.</source>
        <translation>Den lokalen Server über https anbieten.</translation>
    </message>
    <message>
        <source>A header that is safe when short and plain is too long here, or holds a character that makes it unsafe.</source>
        <translation>Ein Header, der kurz und schlicht unbedenklich ist, ist hier zu lang oder enthält ein Zeichen, das ihn bedenklich macht.</translation>
    </message>
    <message>
        <source>Shorten the value (128 bytes at most, 1024 for all of them), or allow the header on the server.</source>
        <translation>Den Wert kürzen (höchstens 128 Byte, 1024 für alle zusammen) oder den Header auf dem Server erlauben.</translation>
    </message>
    <message>
        <source>The page says mode: &quot;same-origin&quot; and asks another origin.</source>
        <translation>Die Seite sagt mode: &quot;same-origin&quot; und fragt einen anderen Ursprung.</translation>
    </message>
    <message>
        <source>Take the mode out of the page.</source>
        <translation>Den mode aus der Seite entfernen.</translation>
    </message>
    <message>
        <source>The cookie is not marked SameSite=None; Secure: a browser keeps it away from requests of another site.</source>
        <translation>Das Cookie ist nicht als SameSite=None; Secure gekennzeichnet: Ein Browser hält es von Anfragen einer anderen Site fern.</translation>
    </message>
    <message>
        <source>Set the cookie with SameSite=None; Secure; or serve page and API from one site.</source>
        <translation>Das Cookie mit SameSite=None; Secure setzen; oder Seite und API von einer Site ausliefern.</translation>
    </message>
    <message>
        <source>The server sets this cookie: %1</source>
        <translation>Der Server setzt dieses Cookie: %1</translation>
    </message>
    <message>
        <source>The frame is sandboxed or comes from a data: URL: it has no origin that a server could name.</source>
        <translation>Der Frame ist in einer Sandbox oder kommt aus einer data:-URL: Er hat keinen Ursprung, den ein Server nennen könnte.</translation>
    </message>
    <message>
        <source>Give the frame allow-same-origin, or make the request from the page around it.</source>
        <translation>Dem Frame allow-same-origin geben oder die Anfrage von der umgebenden Seite aus stellen.</translation>
    </message>
    <message>
        <source>The server drops the connection when it gets OPTIONS.</source>
        <translation>Der Server bricht die Verbindung ab, wenn er OPTIONS bekommt.</translation>
    </message>
    <message>
        <source>Answer OPTIONS, or put a gateway in front that does; or keep the request simple so that no preflight is needed.</source>
        <translation>OPTIONS beantworten oder ein Gateway davorsetzen, das es tut; oder die Anfrage einfach halten, damit kein Preflight nötig ist.</translation>
    </message>
    <message>
        <source>Nothing listens at this address and port. This is not CORS.</source>
        <translation>An dieser Adresse und diesem Port lauscht nichts. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Start the server; compare its port with the one in the URL.</source>
        <translation>Den Server starten; seinen Port mit dem in der URL vergleichen.</translation>
    </message>
    <message>
        <source>The answer takes too long: somebody on the way gave up waiting.</source>
        <translation>Die Antwort dauert zu lange: Jemand auf dem Weg hat das Warten aufgegeben.</translation>
    </message>
    <message>
        <source>Make the work faster or answer early and let the page ask again; raise the limit of the proxy.</source>
        <translation>Die Arbeit beschleunigen oder früh antworten und die Seite noch einmal fragen lassen; die Grenze des Proxys anheben.</translation>
    </message>
    <message>
        <source>The certificate is for another name, has expired, or lacks a link of its chain. This is not CORS.</source>
        <translation>Das Zertifikat gilt für einen anderen Namen, ist abgelaufen, oder seiner Kette fehlt ein Glied. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Install a valid certificate with its whole chain.</source>
        <translation>Ein gültiges Zertifikat mit seiner ganzen Kette installieren.</translation>
    </message>
    <message>
        <source>The browser doesn&apos;t trust the server&apos;s certificate, and a script&apos;s request can show no warning page. This is not CORS.</source>
        <translation>Der Browser vertraut dem Zertifikat des Servers nicht, und die Anfrage eines Skripts kann keine Warnseite zeigen. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Use a certificate that the machine trusts (mkcert makes one for localhost), or open the address once and accept it.</source>
        <translation>Ein Zertifikat benutzen, dem die Maschine vertraut (mkcert macht eines für localhost), oder die Adresse einmal öffnen und es annehmen.</translation>
    </message>
    <message>
        <source>An extension or the browser&apos;s own blocker stopped the request.</source>
        <translation>Eine Erweiterung oder der Blocker des Browsers hat die Anfrage angehalten.</translation>
    </message>
    <message>
        <source>Try a clean profile; give the path a name that no list blocks.</source>
        <translation>Ein sauberes Profil versuchen; dem Pfad einen Namen geben, den keine Liste blockiert.</translation>
    </message>
    <message>
        <source>The tunnel shows its warning page in place of the server&apos;s answer.</source>
        <translation>Der Tunnel zeigt seine Warnseite an Stelle der Antwort des Servers.</translation>
    </message>
    <message>
        <source>Send the header that skips the warning (and list it in Access-Control-Allow-Headers), or use a tunnel without it.</source>
        <translation>Den Header senden, der die Warnung überspringt (und ihn in Access-Control-Allow-Headers aufnehmen), oder einen Tunnel ohne sie benutzen.</translation>
    </message>
    <message>
        <source>The body is the tunnel&apos;s warning page.</source>
        <translation>Der Body ist die Warnseite des Tunnels.</translation>
    </message>
    <message>
        <source>A URL holds user:password, which fetch and redirects of other origins may not.</source>
        <translation>Eine URL enthält benutzer:passwort; das dürfen fetch und Weiterleitungen anderer Ursprünge nicht.</translation>
    </message>
    <message>
        <source>Send an Authorization header instead.</source>
        <translation>Stattdessen einen Header Authorization senden.</translation>
    </message>
    <message>
        <source>The server refuses what was sent (400 or 422) before its CORS layer runs.</source>
        <translation>Der Server weist zurück, was gesendet wurde (400 oder 422), bevor seine CORS-Schicht läuft.</translation>
    </message>
    <message>
        <source>Send what the server expects; put the CORS layer first so that the page can read the reason.</source>
        <translation>Senden, was der Server erwartet; die CORS-Schicht an den Anfang setzen, damit die Seite den Grund lesen kann.</translation>
    </message>
    <message>
        <source>A cache keeps one site&apos;s answer and gives it to another.</source>
        <translation>Ein Cache hebt die Antwort für eine Site auf und gibt sie einer anderen.</translation>
    </message>
    <message>
        <source>Send Vary: Origin with every answer of this URL and empty the cache once.</source>
        <translation>Mit jeder Antwort dieser URL Vary: Origin senden und den Cache einmal leeren.</translation>
    </message>
    <message>
        <source>Vercel&apos;s deployment protection asks for a login on the preflight.</source>
        <translation>Vercels Deployment Protection verlangt vom Preflight eine Anmeldung.</translation>
    </message>
    <message>
        <source>Add the path to the OPTIONS Allowlist of the project.</source>
        <translation>Den Pfad in die OPTIONS Allowlist des Projekts aufnehmen.</translation>
    </message>
    <message>
        <source>With credentials * in Access-Control-Allow-Methods and -Headers is a name like any other and covers nothing.</source>
        <translation>Mit Anmeldedaten ist * in Access-Control-Allow-Methods und -Headers ein Name wie jeder andere und deckt nichts.</translation>
    </message>
    <message>
        <source>List the methods and headers by name.</source>
        <translation>Die Methoden und Header beim Namen nennen.</translation>
    </message>
    <message>
        <source>The server answers * and the page sends credentials; these two don&apos;t go together.</source>
        <translation>Der Server antwortet *, und die Seite sendet Anmeldedaten; diese beiden vertragen sich nicht.</translation>
    </message>
    <message>
        <source>Answer with the page&apos;s own origin, Access-Control-Allow-Credentials: true and Vary: Origin; or leave the credentials away in the page if the server doesn&apos;t need them.</source>
        <translation>Mit dem Ursprung der Seite, Access-Control-Allow-Credentials: true und Vary: Origin antworten; oder die Anmeldedaten in der Seite weglassen, wenn der Server sie nicht braucht.</translation>
    </message>
    <message>
        <source>The configuration allows any origin together with credentials.</source>
        <translation>Die Konfiguration erlaubt jeden Ursprung zusammen mit Anmeldedaten.</translation>
    </message>
    <message>
        <source>Windows authentication answers the preflight, which never carries a login.</source>
        <translation>Die Windows-Anmeldung beantwortet den Preflight, der nie eine Anmeldung trägt.</translation>
    </message>
    <message>
        <source>Install the IIS CORS module, or allow anonymous OPTIONS.</source>
        <translation>Das CORS-Modul von IIS installieren oder OPTIONS anonym erlauben.</translation>
    </message>
    <message>
        <source>The URL has no scheme that can be fetched: often http:// was forgotten in front.</source>
        <translation>Die URL hat kein Schema, das sich abrufen lässt: Oft wurde vorne http:// vergessen.</translation>
    </message>
    <message>
        <source>Write the whole URL, with http:// or https://.</source>
        <translation>Die ganze URL schreiben, mit http:// oder https://.</translation>
    </message>
    <message>
        <source>Take mode: &quot;no-cors&quot; out of the page and let the server send its CORS headers. Its one good use is to send something whose answer nobody reads.</source>
        <translation>Nehmen Sie mode: &quot;no-cors&quot; aus der Seite und lassen Sie den Server seine CORS-Header senden. Zu einem ist es gut: etwas zu senden, dessen Antwort niemand liest.</translation>
    </message>
    <message>
        <source>the preflight&apos;s answer</source>
        <translation>der Antwort auf den Preflight</translation>
    </message>
    <message>
        <source>the redirect</source>
        <translation>der Weiterleitung</translation>
    </message>
    <message>
        <source>the answer without Origin</source>
        <translation>der Antwort ohne Origin</translation>
    </message>
    <message>
        <source>the answer for another origin</source>
        <translation>der Antwort an einen anderen Ursprung</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>der Antwort</translation>
    </message>
    <message>
        <source>The server answered with an error status, and the page may read it. This is not CORS.</source>
        <translation>Der Server antwortete mit einem Fehlerstatus, und die Seite darf die Antwort lesen. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Look into the server&apos;s log for this request; what the answer&apos;s body says is in the browser&apos;s network panel.</source>
        <translation>Im Protokoll des Servers nach dieser Anfrage sehen; was der Body der Antwort sagt, steht in der Netzwerkansicht des Browsers.</translation>
    </message>
    <message>
        <source>An image of another origin was drawn without CORS: it shows, and its pixels can&apos;t be read.</source>
        <translation>Ein Bild eines anderen Ursprungs wurde ohne CORS gezeichnet: Es ist zu sehen, und seine Pixel sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Set crossorigin=&quot;anonymous&quot; on the image before its src, and let its server send Access-Control-Allow-Origin.</source>
        <translation>Am Bild crossorigin=&quot;anonymous&quot; vor dem src setzen und seinen Server Access-Control-Allow-Origin senden lassen.</translation>
    </message>
    <message>
        <source>The browser refused a cookie: its Domain or its Secure attribute doesn&apos;t fit the address that set it. This is not CORS.</source>
        <translation>Der Browser lehnte ein Cookie ab: Sein Attribut Domain oder Secure passt nicht zur Adresse, die es setzte. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Leave Domain out or name the host&apos;s own domain, and set Secure cookies over https.</source>
        <translation>Domain weglassen oder die eigene Domain des Hosts nennen, und Secure-Cookies über https setzen.</translation>
    </message>
    <message>
        <source>Add the page&apos;s origin, with its scheme, to the framework&apos;s trusted origins (Django: CSRF_TRUSTED_ORIGINS), and send the token with the request.</source>
        <translation>Den Ursprung der Seite samt Schema in die vertrauten Ursprünge des Frameworks aufnehmen (Django: CSRF_TRUSTED_ORIGINS) und das Token mit der Anfrage senden.</translation>
    </message>
    <message>
        <source>A script may not set this request header: the browser writes it itself.</source>
        <translation>Ein Skript darf diesen Request-Header nicht setzen: Der Browser schreibt ihn selbst.</translation>
    </message>
    <message>
        <source>Leave it out. What a server must know goes into a header of your own, which its preflight answer then has to allow.</source>
        <translation>Ihn weglassen. Was der Server wissen muss, kommt in einen eigenen Header, den seine Preflight-Antwort dann erlauben muss.</translation>
    </message>
    <message>
        <source>A script reached into a frame or window of another origin; the same-origin policy forbids that, and no header allows it. This is not CORS.</source>
        <translation>Ein Skript griff in einen Frame oder ein Fenster eines anderen Ursprungs; die Same-Origin-Policy verbietet das, und kein Header erlaubt es. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Let the two pages talk by postMessage; where both are yours, serve them from one origin.</source>
        <translation>Die beiden Seiten über postMessage reden lassen; sind beide Ihre, sie von einem einzigen Ursprung ausliefern.</translation>
    </message>
    <message>
        <source>The page that was to be shown in a frame forbids it, by X-Frame-Options or by frame-ancestors of its Content Security Policy. This is not CORS.</source>
        <translation>Die Seite, die in einem Frame erscheinen sollte, verbietet es, mit X-Frame-Options oder frame-ancestors ihrer Content Security Policy. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>If the framed page is yours, name the page around it in frame-ancestors there and send no X-Frame-Options; if it is not, link to it.</source>
        <translation>Gehört die eingebettete Seite Ihnen, die umgebende Seite dort in frame-ancestors nennen und kein X-Frame-Options senden; sonst auf sie verlinken.</translation>
    </message>
    <message>
        <source>The development server refuses the host name that it is called by. This is not CORS.</source>
        <translation>Der Entwicklungsserver lehnt den Hostnamen ab, unter dem er gerufen wird. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Add the name to the server&apos;s allowed hosts (Vite: server.allowedHosts, webpack: devServer.allowedHosts).</source>
        <translation>Den Namen in die erlaubten Hosts des Servers aufnehmen (Vite: server.allowedHosts, webpack: devServer.allowedHosts).</translation>
    </message>
    <message>
        <source>The file isn&apos;t the one that the page expects: its hash differs from the integrity attribute, or it was asked for without CORS.</source>
        <translation>Die Datei ist nicht die, die die Seite erwartet: Ihr Hash weicht vom Attribut integrity ab, oder sie wurde ohne CORS geladen.</translation>
    </message>
    <message>
        <source>Write the hash of the file that is served, and set crossorigin=&quot;anonymous&quot; where the file is of another origin.</source>
        <translation>Den Hash der ausgelieferten Datei eintragen und crossorigin=&quot;anonymous&quot; setzen, wo die Datei von einem anderen Ursprung kommt.</translation>
    </message>
    <message>
        <source>A page that came over the web may not load a file: address. This is not CORS.</source>
        <translation>Eine Seite aus dem Web darf keine file:-Adresse laden. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Serve the file by a web server and name its http address, or let the person choose it in a file field.</source>
        <translation>Die Datei von einem Webserver ausliefern und ihre http-Adresse nennen, oder sie in einem Dateifeld wählen lassen.</translation>
    </message>
    <message>
        <source>A script of another origin failed, and the browser hides from your page what it said.</source>
        <translation>Ein Skript eines anderen Ursprungs scheiterte, und der Browser verbirgt vor Ihrer Seite, was es meldete.</translation>
    </message>
    <message>
        <source>Set crossorigin=&quot;anonymous&quot; on the script and let its server send Access-Control-Allow-Origin: then the whole message comes.</source>
        <translation>Am Skript crossorigin=&quot;anonymous&quot; setzen und seinen Server Access-Control-Allow-Origin senden lassen: Dann kommt die ganze Meldung.</translation>
    </message>
    <message>
        <source>Cross-Origin-Opener-Policy keeps a page and the window that it opened apart. This is not CORS.</source>
        <translation>Cross-Origin-Opener-Policy trennt eine Seite von dem Fenster, das sie öffnete. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Where they must talk, send Cross-Origin-Opener-Policy: same-origin-allow-popups with the page that opens.</source>
        <translation>Müssen sie miteinander reden, mit der öffnenden Seite Cross-Origin-Opener-Policy: same-origin-allow-popups senden.</translation>
    </message>
    <message>
        <source>The server&apos;s CORS library refuses an entry of its own settings and doesn&apos;t start with it.</source>
        <translation>Die CORS-Bibliothek des Servers lehnt einen Eintrag ihrer eigenen Einstellungen ab und startet damit nicht.</translation>
    </message>
    <message>
        <source>Write each origin whole, with its scheme and without a path, as https://app.example, and mend the option that the library&apos;s message names.</source>
        <translation>Jeden Ursprung ganz schreiben, mit Schema und ohne Pfad, wie https://app.example, und die Einstellung berichtigen, die die Meldung der Bibliothek nennt.</translation>
    </message>
    <message>
        <source>What was given to postMessage can&apos;t be copied: functions, elements and the like don&apos;t pass. This is not CORS.</source>
        <translation>Was postMessage bekam, lässt sich nicht kopieren: Funktionen, Elemente und dergleichen gehen nicht hindurch. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Send plain values: text, numbers, lists, objects of these.</source>
        <translation>Einfache Werte senden: Text, Zahlen, Listen, Objekte daraus.</translation>
    </message>
    <message>
        <source>A message between two windows was not delivered: postMessage names another origin than the one of the window that should get it. This is not CORS.</source>
        <translation>Eine Nachricht zwischen zwei Fenstern wurde nicht zugestellt: postMessage nennt einen anderen Ursprung als den des Fensters, das sie bekommen soll. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Give postMessage the receiver&apos;s origin exactly, with scheme and port, and send when its page has loaded.</source>
        <translation>postMessage den Ursprung des Empfängers genau angeben, mit Schema und Port, und senden, wenn dessen Seite geladen ist.</translation>
    </message>
    <message>
        <source>A preloaded file was fetched again: the preload and its use ask with different CORS modes or credentials.</source>
        <translation>Eine vorgeladene Datei wurde noch einmal geholt: Das Vorladen und die Verwendung fragen mit verschiedenen CORS-Modi oder Credentials.</translation>
    </message>
    <message>
        <source>Write the same crossorigin attribute at the preload and where the file is used; fonts always need it.</source>
        <translation>Beim Vorladen und bei der Verwendung dasselbe Attribut crossorigin schreiben; Schriften brauchen es immer.</translation>
    </message>
    <message>
        <source>The text is one of those that are written for this and nothing else.</source>
        <translation>Der Text ist einer von denen, die nur hierfür geschrieben werden.</translation>
    </message>
    <message>
        <source>The service worker was not registered: its script must come from the page&apos;s own origin, over https or from localhost, as JavaScript and within its scope. This is not CORS.</source>
        <translation>Der Service Worker wurde nicht registriert: Sein Skript muss vom Ursprung der Seite selbst kommen, über https oder von localhost, als JavaScript und innerhalb seines Geltungsbereichs. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Serve the worker&apos;s script from the page&apos;s origin at the top of its scope, with a type of JavaScript.</source>
        <translation>Das Skript des Workers vom Ursprung der Seite ausliefern, oben in seinem Geltungsbereich und mit einem JavaScript-Typ.</translation>
    </message>
    <message>
        <source>The developer tools look for a source map that they don&apos;t get. The page works without it. This is not CORS.</source>
        <translation>Die Entwicklerwerkzeuge suchen eine Source Map, die sie nicht bekommen. Die Seite funktioniert ohne sie. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Nothing is broken; to silence the line, serve the .map file or leave out the comment that names it.</source>
        <translation>Nichts ist kaputt; damit die Zeile verschwindet, die .map-Datei ausliefern oder den Kommentar weglassen, der sie nennt.</translation>
    </message>
    <message>
        <source>A script read the rules of a style sheet of another origin that was loaded without CORS.</source>
        <translation>Ein Skript las die Regeln eines Stylesheets von einem anderen Ursprung, das ohne CORS geladen wurde.</translation>
    </message>
    <message>
        <source>Set crossorigin=&quot;anonymous&quot; on its link and let its server send Access-Control-Allow-Origin, or pass over such sheets.</source>
        <translation>An seinem link crossorigin=&quot;anonymous&quot; setzen und seinen Server Access-Control-Allow-Origin senden lassen, oder solche Stylesheets übergehen.</translation>
    </message>
    <message>
        <source>The script asks for a header of the answer that Access-Control-Expose-Headers doesn&apos;t name: it gets nothing.</source>
        <translation>Das Skript fragt nach einem Header der Antwort, den Access-Control-Expose-Headers nicht nennt: Es bekommt nichts.</translation>
    </message>
    <message>
        <source>Name the header in Access-Control-Expose-Headers of the answer; with credentials * doesn&apos;t count there.</source>
        <translation>Den Header in Access-Control-Expose-Headers der Antwort nennen; mit Credentials zählt * dort nicht.</translation>
    </message>
    <message>
        <source>The WebSocket&apos;s handshake failed. CORS doesn&apos;t apply to it: a server that checks origins here does so itself.</source>
        <translation>Der Handshake des WebSockets scheiterte. CORS gilt für ihn nicht: Ein Server, der hier Ursprünge prüft, tut das selbst.</translation>
    </message>
    <message>
        <source>Look at the status that the handshake got: 403 is the server&apos;s own list of origins, 200 or 404 a wrong path or a proxy that doesn&apos;t pass Upgrade on; without a status, mend address, port, or ws against wss.</source>
        <translation>Den Status ansehen, den der Handshake bekam: 403 ist die eigene Origin-Liste des Servers, 200 oder 404 ein falscher Pfad oder ein Proxy, der Upgrade nicht weitergibt; ohne Status Adresse, Port oder ws statt wss berichtigen.</translation>
    </message>
    <message>
        <source>The server names a type with which a browser doesn&apos;t use this file; often an error page or index.html came in its place. This is not CORS.</source>
        <translation>Der Server nennt einen Typ, mit dem ein Browser diese Datei nicht verwendet; oft kam stattdessen eine Fehlerseite oder index.html. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Open the address by itself: where a page of HTML shows, mend the path or the server&apos;s fallback; else send the right Content-Type.</source>
        <translation>Die Adresse für sich öffnen: Erscheint eine HTML-Seite, den Pfad oder die Ersatzseite des Servers berichtigen; sonst den richtigen Content-Type senden.</translation>
    </message>
    <message>
        <source>The application&apos;s protection against forged requests refused this one: it did not accept its Origin, Referer or token. This is not CORS.</source>
        <translation>Der Schutz der Anwendung vor gefälschten Anfragen lehnte diese ab: Er nahm Origin, Referer oder Token nicht an. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>The proxy that the browser goes through fails. This is not CORS.</source>
        <translation>Der Proxy, über den der Browser geht, versagt. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Look into the proxy settings of the browser or system; take the host out of the proxy&apos;s use, or ask who runs it.</source>
        <translation>Sehen Sie in die Proxy-Einstellungen des Browsers oder Systems; nehmen Sie den Host vom Proxy aus oder fragen Sie dessen Betreiber.</translation>
    </message>
    <message>
        <source>From this machine there is no way to that address. This is not CORS.</source>
        <translation>Von diesem Rechner führt kein Weg zu dieser Adresse. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Look whether the machine is online and its VPN is on, and whether the address belongs to a network that it is in.</source>
        <translation>Prüfen Sie, ob der Rechner online und sein VPN eingeschaltet ist und ob die Adresse zu einem Netz gehört, in dem er sich befindet.</translation>
    </message>
    <message>
        <source>The check that fails says so.</source>
        <translation>Die Prüfung, die scheitert, sagt es.</translation>
    </message>
    <message>
        <source>The pasted text says so.</source>
        <translation>Der eingefügte Text sagt es.</translation>
    </message>
    <message>
        <source>Here the browser asks its user, and no header answers in the user&apos;s place.</source>
        <translation>Hier fragt der Browser die Person davor, und kein Header antwortet an ihrer Stelle.</translation>
    </message>
    <message>
        <source>The configuration sends Access-Control-Allow-Origin: %1</source>
        <translation>Die Konfiguration sendet Access-Control-Allow-Origin: %1</translation>
    </message>
    <message>
        <source>Call UseCors after UseRouting and before UseAuthentication and UseAuthorization.</source>
        <translation>UseCors nach UseRouting und vor UseAuthentication und UseAuthorization aufrufen.</translation>
    </message>
    <message>
        <source>The configuration lets your page in, and the answer was made without it: it isn&apos;t loaded, another server answers, or another layer answers first.</source>
        <translation>Die Konfiguration lässt Ihre Seite ein, und die Antwort entstand ohne sie: Sie ist nicht geladen, ein anderer Server antwortet, oder eine andere Schicht antwortet vorher.</translation>
    </message>
    <message>
        <source>Restart or reload the server, see that the request reaches it (its log), and ask it directly without a proxy in between.</source>
        <translation>Den Server neu starten oder neu laden, im Log prüfen, ob die Anfrage ihn erreicht, und ihn ohne Proxy direkt fragen.</translation>
    </message>
    <message>
        <source>In Django a middleware above CorsMiddleware answers first: its redirect or error has no CORS headers.</source>
        <translation>In Django antwortet eine Middleware über CorsMiddleware zuerst: Ihre Weiterleitung oder ihr Fehler hat keine CORS-Header.</translation>
    </message>
    <message>
        <source>Put corsheaders.middleware.CorsMiddleware at the top of MIDDLEWARE, above CommonMiddleware and WhiteNoise.</source>
        <translation>corsheaders.middleware.CorsMiddleware an den Anfang von MIDDLEWARE setzen, über CommonMiddleware und WhiteNoise.</translation>
    </message>
    <message>
        <source>In FastAPI and Starlette the middleware that is added last stands outermost: what one around CORSMiddleware answers has no CORS headers.</source>
        <translation>In FastAPI und Starlette steht die zuletzt hinzugefügte Middleware ganz außen: Was eine um CORSMiddleware herum antwortet, hat keine CORS-Header.</translation>
    </message>
    <message>
        <source>Add CORSMiddleware last, below every other add_middleware and every @app.middleware.</source>
        <translation>CORSMiddleware zuletzt hinzufügen, unter jedem anderen add_middleware und jedem @app.middleware.</translation>
    </message>
    <message>
        <source>Starlette&apos;s CORSMiddleware with any origin and credentials answers * to a request that carries neither a cookie nor, in newer versions, Authorization.</source>
        <translation>Starlettes CORSMiddleware mit jedem Ursprung und Anmeldedaten antwortet mit *, wenn die Anfrage weder ein Cookie noch, in neueren Versionen, Authorization trägt.</translation>
    </message>
    <message>
        <source>List your page&apos;s origin in allow_origins in place of &quot;*&quot;; or leave credentials away in the page.</source>
        <translation>In allow_origins den Ursprung Ihrer Seite statt &quot;*&quot; aufführen; oder in der Seite die Anmeldedaten weglassen.</translation>
    </message>
    <message>
        <source>The configuration lists %1, the page&apos;s origin.</source>
        <translation>Die Konfiguration führt %1 auf, den Ursprung der Seite.</translation>
    </message>
    <message>
        <source>The configuration lists %1, which is no origin: one begins with http:// or https://.</source>
        <translation>Die Konfiguration führt %1 auf, das ist kein Ursprung: Einer beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>The configuration lists %1; browsers send %2, and the two are compared letter by letter.</source>
        <translation>Die Konfiguration führt %1 auf; Browser senden %2, und beides wird Zeichen für Zeichen verglichen.</translation>
    </message>
    <message>
        <source>The configuration lists %1, and the page&apos;s origin is %2.</source>
        <translation>Die Konfiguration führt %1 auf, und der Ursprung der Seite ist %2.</translation>
    </message>
    <message>
        <source>The configuration adds Access-Control-Allow-Origin to what a server behind nginx answers, and keeps that server&apos;s own.</source>
        <translation>Die Konfiguration fügt Access-Control-Allow-Origin zu dem hinzu, was ein Server hinter nginx antwortet, und behält dessen eigenes.</translation>
    </message>
    <message>
        <source>The pasted program has nothing of CORS in it.</source>
        <translation>In dem eingefügten Programm steht nichts von CORS.</translation>
    </message>
    <message>
        <source>The pasted program sets CORS up and never switches it on.</source>
        <translation>Das eingefügte Programm richtet CORS ein und schaltet es nirgends an.</translation>
    </message>
    <message>
        <source>The configuration asks for any origin together with credentials, which the framework refuses.</source>
        <translation>Die Konfiguration verlangt jeden Ursprung zusammen mit Anmeldedaten, was das Framework ablehnt.</translation>
    </message>
    <message>
        <source>CORSMiddleware gets any origin together with credentials.</source>
        <translation>CORSMiddleware bekommt jeden Ursprung zusammen mit Anmeldedaten.</translation>
    </message>
    <message>
        <source>In the program another middleware is added after CORSMiddleware, and so stands around it.</source>
        <translation>Im Programm wird nach CORSMiddleware eine andere Middleware hinzugefügt, die damit um sie herum steht.</translation>
    </message>
    <message>
        <source>In MIDDLEWARE the CorsMiddleware stands below one that can answer.</source>
        <translation>In MIDDLEWARE steht CorsMiddleware unter einer, die antworten kann.</translation>
    </message>
    <message>
        <source>The pasted chain of Spring Security has no cors().</source>
        <translation>Die eingefügte Kette von Spring Security hat kein cors().</translation>
    </message>
    <message>
        <source>Spring Security answers before Spring&apos;s own CORS layer: without cors() in its chain it refuses the preflight, which has no login.</source>
        <translation>Spring Security antwortet vor der CORS-Schicht von Spring: Ohne cors() in seiner Kette lehnt es den Preflight ab, der keine Anmeldung trägt.</translation>
    </message>
    <message>
        <source>Add .cors(withDefaults()) to the chain, with a CorsConfigurationSource bean or your addCorsMappings beside it.</source>
        <translation>.cors(withDefaults()) in die Kette aufnehmen, daneben eine CorsConfigurationSource-Bean oder Ihr addCorsMappings.</translation>
    </message>
    <message>
        <source>In ASP.NET Core the login check stands in front of UseCors: its 401 has no CORS headers, not even for a preflight.</source>
        <translation>In ASP.NET Core steht die Anmeldeprüfung vor UseCors: Ihre 401 hat keine CORS-Header, auch nicht für einen Preflight.</translation>
    </message>
    <message>
        <source>In the program UseCors stands below the login check.</source>
        <translation>Im Programm steht UseCors unter der Anmeldeprüfung.</translation>
    </message>
    <message>
        <source>The page asks the server itself, so the development proxy never sees the request.</source>
        <translation>Die Seite fragt den Server selbst, der Entwicklungs-Proxy sieht die Anfrage nie.</translation>
    </message>
    <message>
        <source>Ask for the path alone (&quot;/api/…&quot;): then the page&apos;s own server gets it and passes it on. A built page needs CORS, or the same proxy, all the same.</source>
        <translation>Nur den Pfad anfragen („/api/…“): Dann bekommt ihn der eigene Server der Seite und reicht ihn weiter. Eine fertig gebaute Seite braucht trotzdem CORS oder denselben Proxy.</translation>
    </message>
    <message>
        <source>The proxy passes on to %1, and that is where the page sends its request.</source>
        <translation>Der Proxy reicht an %1 weiter, und genau dorthin sendet die Seite ihre Anfrage.</translation>
    </message>
    <message>
        <source>CORS is set up for some paths of the server, and this request goes to another one.</source>
        <translation>CORS ist für einige Pfade des Servers eingerichtet, und diese Anfrage geht an einen anderen.</translation>
    </message>
    <message>
        <source>Add this path to those that the CORS settings hold for, or let them hold for every path.</source>
        <translation>Nehmen Sie diesen Pfad in die CORS-Einstellungen auf, oder lassen Sie sie für alle Pfade gelten.</translation>
    </message>
    <message>
        <source>In the program the CORS layer stands below what answers: an answer that is made above it never gets the headers.</source>
        <translation>Im Programm steht die CORS-Schicht unter dem, was antwortet: Was darüber antwortet, bekommt die Header nie.</translation>
    </message>
    <message>
        <source>Move the CORS layer above every route, every router and every login check, and above listen().</source>
        <translation>Setzen Sie die CORS-Schicht über alle Routen, Router und Anmeldeprüfungen und über listen().</translation>
    </message>
    <message>
        <source>rack-cors answers a preflight that asks for a method or a header which isn&apos;t listed without any CORS header.</source>
        <translation>rack-cors beantwortet einen Preflight, der nach einer nicht aufgeführten Methode oder einem nicht aufgeführten Header fragt, ganz ohne CORS-Header.</translation>
    </message>
    <message>
        <source>List what the page uses in the resource: headers: :any, and every method in methods:.</source>
        <translation>Führen Sie bei der resource auf, was die Seite braucht: headers: :any und jede Methode in methods:.</translation>
    </message>
    <message>
        <source>The configuration lists the methods %1, and the page uses %2.</source>
        <translation>Die Konfiguration führt die Methoden %1 auf, und die Seite benutzt %2.</translation>
    </message>
    <message>
        <source>In the program the CORS layer is added below a route, a router, a login check or the start, and those come first.</source>
        <translation>Im Programm steht die CORS-Schicht unter einer Route, einem Router, einer Anmeldeprüfung oder dem Start, und die kommen zuerst.</translation>
    </message>
    <message>
        <source>The pasted program makes its server of Socket.IO without cors.</source>
        <translation>Das eingefügte Programm legt seinen Server von Socket.IO ohne cors an.</translation>
    </message>
    <message>
        <source>The pasted program sets CORS headers by itself and never looks for OPTIONS.</source>
        <translation>Das eingefügte Programm setzt CORS-Header selbst und sieht nirgends nach OPTIONS.</translation>
    </message>
    <message>
        <source>The resource of rack-cors has no headers:, so that it lets none in.</source>
        <translation>Die resource von rack-cors hat kein headers: und lässt deshalb keine Header zu.</translation>
    </message>
    <message>
        <source>The configuration sets CORS up for %1, and the request goes to %2.</source>
        <translation>Die Konfiguration richtet CORS für %1 ein, und die Anfrage geht an %2.</translation>
    </message>
    <message>
        <source>Socket.IO answers by itself, past the CORS layer of the framework beside it, and was made without CORS.</source>
        <translation>Socket.IO antwortet selbst, an der CORS-Schicht des Frameworks daneben vorbei, und wurde ohne CORS angelegt.</translation>
    </message>
    <message>
        <source>Give the server of Socket.IO its own list: new Server(server, { cors: { origin: [&quot;your page&apos;s origin&quot;] } }).</source>
        <translation>Geben Sie dem Server von Socket.IO seine eigene Liste: new Server(server, { cors: { origin: [&quot;Origin Ihrer Seite&quot;] } }).</translation>
    </message>
    <message>
        <source>The configuration adds Access-Control-Allow-Origin where OPTIONS is answered and nowhere else.</source>
        <translation>Die Konfiguration fügt Access-Control-Allow-Origin dort hinzu, wo OPTIONS beantwortet wird, und sonst nirgends.</translation>
    </message>
    <message>
        <source>The configuration lets any origin in.</source>
        <translation>Die Konfiguration lässt jeden Ursprung zu.</translation>
    </message>
    <message>
        <source>The CORS layer answers a preflight that asks for a method or a header which isn&apos;t listed without any CORS header.</source>
        <translation>Die CORS-Schicht beantwortet einen Preflight, der nach einer nicht aufgeführten Methode oder einem nicht aufgeführten Header fragt, ohne jeden CORS-Header.</translation>
    </message>
    <message>
        <source>List every method and every header that the page uses in the CORS settings; what isn&apos;t named there is seldom what people expect.</source>
        <translation>Führen Sie in den CORS-Einstellungen jede Methode und jeden Header auf, die die Seite benutzt; was dort nicht genannt ist, ist selten so, wie man es erwartet.</translation>
    </message>
    <message>
        <source>The configuration lets the methods %1 in, and the page uses %2.</source>
        <translation>Die Konfiguration lässt die Methoden %1 zu, und die Seite benutzt %2.</translation>
    </message>
    <message>
        <source>The configuration lets the request headers %1 in, and the page sends %2.</source>
        <translation>Die Konfiguration lässt die Header %1 zu, und die Seite sendet %2.</translation>
    </message>
    <message>
        <source>The configuration lets no request header in, and the page sends %1.</source>
        <translation>Die Konfiguration lässt keinen Header der Anfrage zu, und die Seite sendet %1.</translation>
    </message>
    <message>
        <source>The configuration lets only the methods %1 in.</source>
        <translation>Die Konfiguration lässt nur die Methoden %1 zu.</translation>
    </message>
    <message>
        <source>The configuration lets only the request headers %1 in.</source>
        <translation>Die Konfiguration lässt nur die Header %1 zu.</translation>
    </message>
    <message>
        <source>The server lets in its own address; the list needs the page&apos;s.</source>
        <translation>Der Server lässt seine eigene Adresse zu; in die Liste gehört die der Seite.</translation>
    </message>
    <message>
        <source>Put the address that stands in the browser&apos;s address bar into the list, its scheme, host and port; the server&apos;s own has no use there.</source>
        <translation>Tragen Sie die Adresse in die Liste ein, die in der Adresszeile des Browsers steht, mit Schema, Host und Port; die des Servers nützt dort nichts.</translation>
    </message>
    <message>
        <source>%1 is the origin that the request goes to.</source>
        <translation>%1 ist der Ursprung, an den die Anfrage geht.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>the option %1 is not known here.</source>
        <translation>die Option %1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>the option %1 needs a value behind it.</source>
        <translation>hinter der Option %1 fehlt ein Wert.</translation>
    </message>
    <message>
        <source>line %1 is not an object with a text “paste”: %2</source>
        <translation>Zeile %1 ist kein Objekt mit einem Text „paste“: %2</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>Byte %1: %2</translation>
    </message>
    <message>
        <source>the text holds no console message, request, recording or server configuration that Crosscheck knows</source>
        <translation>der Text enthält keine Konsolenmeldung, Anfrage, Aufzeichnung oder Serverkonfiguration, die Crosscheck kennt</translation>
    </message>
    <message>
        <source>--listen takes a port from 1 to 65535, not “%1”.</source>
        <translation>--listen nimmt einen Port von 1 bis 65535, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 needs a value behind it.</source>
        <translation>hinter %1 fehlt ein Wert.</translation>
    </message>
    <message>
        <source>fix does not know “%1”. crosscheck-cli fix --help says what it takes.</source>
        <translation>fix kennt „%1“ nicht. crosscheck-cli fix --help sagt, was es nimmt.</translation>
    </message>
    <message>
        <source>--platform is missing. crosscheck-cli fix --list names the platforms.</source>
        <translation>--platform fehlt. crosscheck-cli fix --list nennt die Plattformen.</translation>
    </message>
    <message>
        <source>--policy is missing: a file with the policy as JSON, or - for standard input.</source>
        <translation>--policy fehlt: eine Datei mit der Regel als JSON oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>--complete needs --listen PORT.</source>
        <translation>--complete braucht --listen PORT.</translation>
    </message>
    <message>
        <source>--listen goes with --complete: the part to paste listens nowhere.</source>
        <translation>--listen gehört zu --complete: Der Teil zum Einfügen lauscht nirgends.</translation>
    </message>
    <message>
        <source>there is no platform “%1”. crosscheck-cli fix --list names them.</source>
        <translation>es gibt keine Plattform „%1“. crosscheck-cli fix --list nennt sie.</translation>
    </message>
    <message>
        <source>the policy should be %1</source>
        <translation>die Regel sollte %1 sein</translation>
    </message>
    <message>
        <source>the policy&apos;s “%1” should be %2</source>
        <translation>„%1“ in der Regel sollte %2 sein</translation>
    </message>
    <message>
        <source>is refused</source>
        <translation>wird zurückgewiesen</translation>
    </message>
    <message>
        <source>is doubtful</source>
        <translation>ist zweifelhaft</translation>
    </message>
    <message>
        <source>%1 has no way to write this policy.</source>
        <translation>%1 kann diese Regel nicht ausdrücken.</translation>
    </message>
    <message>
        <source>%1 entries, %2 cross-origin requests, %3 that a browser would block</source>
        <translation>%1 Einträge, %2 Anfragen an andere Ursprünge, %3 davon würde ein Browser blockieren</translation>
    </message>
    <message>
        <source>har does not take “%1”.</source>
        <translation>har nimmt „%1“ nicht.</translation>
    </message>
    <message>
        <source>har needs a file.</source>
        <translation>har braucht eine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is not a HAR: there is no “entries” in it (byte %2).</source>
        <translation>%1 ist kein HAR: Es enthält kein „entries“ (Byte %2).</translation>
    </message>
    <message>
        <source>line %1 is not a JSON object with a “text”.</source>
        <translation>Zeile %1 ist kein JSON-Objekt mit einem „text“.</translation>
    </message>
    <message>
        <source>no request was found in the text.</source>
        <translation>im Text wurde keine Anfrage gefunden.</translation>
    </message>
    <message>
        <source>--to takes curl, fetch, har, http or powershell.</source>
        <translation>--to nimmt curl, fetch, har, http oder powershell.</translation>
    </message>
    <message>
        <source>import does not take “%1”.</source>
        <translation>import nimmt „%1“ nicht.</translation>
    </message>
    <message>
        <source>line %1 is not a JSON object with an “input” (byte %2).</source>
        <translation>Zeile %1 ist kein JSON-Objekt mit einem „input“ (Byte %2).</translation>
    </message>
    <message>
        <source>a scheme such as https: is missing</source>
        <translation>es fehlt ein Schema wie https:</translation>
    </message>
    <message>
        <source>the host is not valid</source>
        <translation>der Host ist nicht gültig</translation>
    </message>
    <message>
        <source>the port is not a number from 0 to 65535</source>
        <translation>der Port ist keine Zahl von 0 bis 65535</translation>
    </message>
    <message>
        <source>the host is empty</source>
        <translation>der Host ist leer</translation>
    </message>
    <message>
        <source>this character may not stand in a host</source>
        <translation>dieses Zeichen darf in einem Host nicht stehen</translation>
    </message>
    <message>
        <source>this is not an IPv4 address</source>
        <translation>das ist keine IPv4-Adresse</translation>
    </message>
    <message>
        <source>this is not an IPv6 address</source>
        <translation>das ist keine IPv6-Adresse</translation>
    </message>
    <message>
        <source>this is not a valid international domain name</source>
        <translation>das ist kein gültiger internationaler Domainname</translation>
    </message>
    <message>
        <source>nothing can be relative to the base URL</source>
        <translation>zur Basis-URL kann nichts relativ sein</translation>
    </message>
    <message>
        <source>origin takes one URL, or --batch.</source>
        <translation>origin nimmt eine URL oder --batch.</translation>
    </message>
    <message>
        <source>not a URL: %1 (byte %2).</source>
        <translation>keine URL: %1 (Byte %2).</translation>
    </message>
    <message>
        <source>line %1 is no JSON object (%2)</source>
        <translation>Zeile %1 ist kein JSON-Objekt (%2)</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 muss %2 sein</translation>
    </message>
    <message>
        <source>there is no scenario in it</source>
        <translation>darin ist kein Szenario</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535, not “%1”.</source>
        <translation>--port nimmt eine Zahl von 0 bis 65535, nicht „%1“.</translation>
    </message>
    <message>
        <source>Serving on http://127.0.0.1:%1 until stopped (Ctrl+C).</source>
        <translation>Bedient http://127.0.0.1:%1 bis zum Anhalten (Strg+C).</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>erwartet wird ein Objekt</translation>
    </message>
    <message>
        <source>line %1, byte %2: this is not a scenario: %3</source>
        <translation>Zeile %1, Byte %2: das ist kein Szenario: %3</translation>
    </message>
    <message>
        <source>line %1: %2 should be %3</source>
        <translation>Zeile %1: %2 sollte %3 sein</translation>
    </message>
    <message>
        <source>predict doesn&apos;t know “%1”</source>
        <translation>predict kennt „%1“ nicht</translation>
    </message>
    <message>
        <source>--engine takes chromium, gecko, webkit, standard or all, not “%1”</source>
        <translation>--engine nimmt chromium, gecko, webkit, standard oder all, nicht „%1“</translation>
    </message>
    <message>
        <source>%1 takes %2, not “%3”.</source>
        <translation>%1 nimmt %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>--origin takes the origin of a page, like http://localhost:5173 or null, not “%1”.</source>
        <translation>--origin nimmt den Ursprung einer Seite, etwa http://localhost:5173 oder null, nicht „%1“.</translation>
    </message>
    <message>
        <source>-H takes &apos;Name: value&apos;; there is no colon in “%1”.</source>
        <translation>-H nimmt &apos;Name: Wert&apos;; in „%1“ ist kein Doppelpunkt.</translation>
    </message>
    <message>
        <source>“%1” is no header name: letters, digits and !#$%&amp;&apos;*+-.^_`|~ can stand in one.</source>
        <translation>„%1“ ist kein Headername: Buchstaben, Ziffern und !#$%&amp;&apos;*+-.^_`|~ können darin stehen.</translation>
    </message>
    <message>
        <source>the value of the header %1 holds a line break or a NUL byte.</source>
        <translation>der Wert des Headers %1 enthält einen Zeilenumbruch oder ein NUL-Byte.</translation>
    </message>
    <message>
        <source>--engine takes chromium, gecko, webkit, standard or all, not “%1”.</source>
        <translation>--engine nimmt chromium, gecko, webkit, standard oder all, nicht „%1“.</translation>
    </message>
    <message>
        <source>--api does not know “%1”.</source>
        <translation>--api kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>--cacert can&apos;t use %1: %2</source>
        <translation>--cacert kann %1 nicht benutzen: %2</translation>
    </message>
    <message>
        <source>--timeout takes seconds, from 0.1 to 3600, not “%1”.</source>
        <translation>--timeout nimmt Sekunden von 0.1 bis 3600, nicht „%1“.</translation>
    </message>
    <message>
        <source>the origin of the page is not known: say it with --origin, like --origin http://localhost:5173.</source>
        <translation>der Ursprung der Seite ist nicht bekannt: mit --origin angeben, etwa --origin http://localhost:5173.</translation>
    </message>
    <message>
        <source>“%1” is not a URL: it stops making sense at byte %2.</source>
        <translation>„%1“ ist keine URL: Ab Byte %2 ergibt sie keinen Sinn mehr.</translation>
    </message>
    <message>
        <source>%1: %2 (byte %3)</source>
        <translation>%1: %2 (Byte %3)</translation>
    </message>
    <message>
        <source>there is no request in %1.</source>
        <translation>in %1 ist keine Anfrage.</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>(%1 only)</source>
        <translation>(nur %1)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>would pass</source>
        <translation>ginge durch</translation>
    </message>
    <message>
        <source>would pass so far: the request itself was not sent</source>
        <translation>ginge bisher durch: Die Anfrage selbst wurde nicht gesendet</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>network error</source>
        <translation>Netzwerkfehler</translation>
    </message>
    <message>
        <source>refused by the API before anything is sent</source>
        <translation>von der API zurückgewiesen, bevor etwas gesendet wird</translation>
    </message>
    <message>
        <source>the page is told nothing</source>
        <translation>der Seite wird nichts gesagt</translation>
    </message>
    <message>
        <source>against: %1</source>
        <translation>dagegen: %1</translation>
    </message>
    <message>
        <source>because: %1</source>
        <translation>weil: %1</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>what mends it: %1</source>
        <translation>was es behebt: %1</translation>
    </message>
    <message>
        <source>what would settle it: %1</source>
        <translation>was es entscheiden würde: %1</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>Seite: %1</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Auf der Leitung</translation>
    </message>
    <message>
        <source>Browsers</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Causes, the likeliest first</source>
        <translation>Ursachen, die wahrscheinlichste zuerst</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Fix for %1</source>
        <translation>Lösung für %1</translation>
    </message>
    <message>
        <source>--lang wants one of: %1.</source>
        <translation>--lang nimmt eines von: %1.</translation>
    </message>
    <message>
        <source>a command is missing. crosscheck-cli --help lists them.</source>
        <translation>es fehlt ein Befehl. crosscheck-cli --help nennt sie.</translation>
    </message>
    <message>
        <source>there is no command “%1”. crosscheck-cli --help lists them.</source>
        <translation>es gibt keinen Befehl „%1“. crosscheck-cli --help nennt sie.</translation>
    </message>
    <message>
        <source>Its console stayed empty.</source>
        <translation>Seine Konsole blieb leer.</translation>
    </message>
    <message>
        <source>Its console:</source>
        <translation>Seine Konsole:</translation>
    </message>
    <message>
        <source>How it was run:</source>
        <translation>Wie es lief:</translation>
    </message>
    <message>
        <source>confirm takes neither --preflight-only nor --cacert: a browser sends what it sends, and trusts what its own store says (--insecure trusts any certificate).</source>
        <translation>confirm nimmt weder --preflight-only noch --cacert: Ein Browser sendet, was er sendet, und vertraut dem, was in seinem eigenen Speicher steht (--insecure vertraut jedem Zertifikat).</translation>
    </message>
    <message>
        <source>there is no URL to ask for. crosscheck-cli %1 --help says how.</source>
        <translation>es gibt keine URL, die gefragt werden soll. crosscheck-cli %1 --help sagt, wie es geht.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>watch takes the address of one page. crosscheck-cli watch --help says how.</source>
        <translation>watch nimmt die Adresse einer Seite. crosscheck-cli watch --help sagt, wie es geht.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a page: http://localhost:5173/ is one.</source>
        <translation>„%1“ ist nicht die Adresse einer Seite: http://localhost:5173/ ist eine.</translation>
    </message>
    <message>
        <source>--for takes seconds, up to 86400, not “%1”.</source>
        <translation>--for nimmt Sekunden, bis 86400, nicht „%1“.</translation>
    </message>
    <message>
        <source>asked for at %1</source>
        <translation>angefragt bei %1</translation>
    </message>
    <message>
        <source>No CORS failure was seen.</source>
        <translation>Es war kein CORS-Fehlschlag zu sehen.</translation>
    </message>
    <message>
        <source>Kinds of failures seen: %1</source>
        <translation>Arten von Fehlschlägen: %1</translation>
    </message>
    <message>
        <source>--join takes a running Chromium, Chrome, Edge, Brave or Vivaldi, and no --headless.</source>
        <translation>--join nimmt ein laufendes Chromium, Chrome, Edge, Brave oder Vivaldi und kein --headless.</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>The text doesn&apos;t say which page asks. --origin ORIGIN writes what to configure for it.</source>
        <translation>Der Text sagt nicht, welche Seite fragt. --origin ORIGIN schreibt, was für sie zu konfigurieren ist.</translation>
    </message>
    <message>
        <source>Whatever it is, every answer to this page needs:</source>
        <translation>Welcher es auch ist, jede Antwort an diese Seite braucht:</translation>
    </message>
    <message>
        <source>and the answer to a preflight (OPTIONS, status 204):</source>
        <translation>und die Antwort auf einen Preflight (OPTIONS, Status 204):</translation>
    </message>
    <message>
        <source>Which server answers isn&apos;t known, or no configuration is written for it here. --platform ID writes what to configure there: %1.</source>
        <translation>Welcher Server antwortet, ist nicht bekannt, oder für ihn wird hier keine Konfiguration geschrieben. --platform ID schreibt, was dort einzustellen ist: %1.</translation>
    </message>
    <message>
        <source>would block it too: the check is the same in every browser</source>
        <translation>würde auch blockieren: Die Prüfung ist in jedem Browser dieselbe</translation>
    </message>
    <message>
        <source>Without an answer: %1. The recording doesn&apos;t say why: a browser drops what CORS forbids without a word here. Its console says which it was.</source>
        <translation>Ohne Antwort: %1. Die Aufzeichnung sagt nicht, warum: Was CORS verbietet, lässt ein Browser hier ohne ein Wort fallen. Seine Konsole sagt, was es war.</translation>
    </message>
    <message>
        <source>%1 is packed, and what it holds cannot be read: it is broken, or more than %2 MB. Unpack it first.</source>
        <translation>%1 ist gepackt, und was darin steht, lässt sich nicht lesen: Es ist beschädigt oder mehr als %2 MB. Packen Sie es zuerst aus.</translation>
    </message>
</context>
<context>
    <name>crosscheck::browser::Browser</name>
    <message>
        <source>%1 could not be started (%2): %3. Install it again, or choose another browser.</source>
        <translation>%1 ließ sich nicht starten (%2): %3. Installieren Sie ihn neu, oder wählen Sie einen anderen Browser.</translation>
    </message>
    <message>
        <source>%1 was started and did not answer within %2 seconds. Close other windows of it, or choose another browser.</source>
        <translation>%1 wurde gestartet und antwortete %2 Sekunden lang nicht. Schließen Sie seine anderen Fenster, oder wählen Sie einen anderen Browser.</translation>
    </message>
    <message>
        <source>%1 refuses to be driven: %2. A policy of this machine may forbid remote control; choose another browser.</source>
        <translation>%1 lässt sich nicht steuern: %2. Vielleicht verbietet eine Richtlinie dieses Rechners die Fernsteuerung; wählen Sie einen anderen Browser.</translation>
    </message>
    <message>
        <source>A policy of this machine forbids to drive %1 (RemoteDebuggingAllowed). Ask who administers it, or choose another browser.</source>
        <translation>Eine Richtlinie dieses Rechners verbietet es, %1 zu steuern (RemoteDebuggingAllowed). Fragen Sie, wer ihn verwaltet, oder wählen Sie einen anderen Browser.</translation>
    </message>
    <message>
        <source>%1 refuses to run as root. Run Crosscheck as an ordinary user.</source>
        <translation>%1 läuft nicht als root. Starten Sie Crosscheck als gewöhnlicher Benutzer.</translation>
    </message>
    <message>
        <source>%1 finds no sandbox on this machine (containers and some AppArmor rules take it away). Allow user namespaces, or hand on --no-sandbox where that is safe: --browser-arg --no-sandbox.</source>
        <translation>%1 findet auf diesem Rechner keine Sandbox (Container und manche AppArmor-Regeln nehmen sie weg). Erlaube User-Namespaces, oder reiche --no-sandbox weiter, wo das sicher ist: --browser-arg --no-sandbox.</translation>
    </message>
    <message>
        <source>The profile that %1 would use is in use: another window of it is open. Close that window and try again.</source>
        <translation>Das Profil, das %1 benutzen würde, ist in Gebrauch: Ein anderes Fenster davon ist offen. Schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 finds no screen to open a window on. Use it without a window (--headless), or from a desktop.</source>
        <translation>%1 findet keinen Bildschirm für ein Fenster. Benutzen Sie ihn ohne Fenster (--headless), oder von einem Desktop aus.</translation>
    </message>
    <message>
        <source>%1 crashed while starting.</source>
        <translation>%1 stürzte beim Starten ab.</translation>
    </message>
    <message>
        <source>%1 ended while starting, with status %2.</source>
        <translation>%1 endete beim Starten, mit Status %2.</translation>
    </message>
    <message>
        <source>Start it once by hand to see why, or choose another browser.</source>
        <translation>Starten Sie ihn einmal von Hand, um zu sehen, warum, oder wählen Sie einen anderen Browser.</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Er sagte: %1</translation>
    </message>
    <message>
        <source>%1 did not let Crosscheck in: its question was refused, or it no longer runs. Open it, look at chrome://inspect/#remote-debugging there, and try again.</source>
        <translation>%1 hat Crosscheck nicht hereingelassen: Die Frage wurde abgelehnt, oder es läuft nicht mehr. Öffnen Sie es, sehen Sie dort unter chrome://inspect/#remote-debugging nach und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was started and opened no way to drive it within %2 seconds. A policy of this machine may forbid it (about:policies there names them), or a dialog waits for an answer; or choose another browser.</source>
        <translation>%1 wurde gestartet und hat binnen %2 Sekunden keinen Weg geöffnet, es zu steuern. Vielleicht verbietet es eine Richtlinie dieses Rechners (about:policies dort nennt sie), oder ein Dialog wartet auf eine Antwort; sonst wählen Sie einen anderen Browser.</translation>
    </message>
    <message>
        <source>No running %1 lets itself be joined. Open it, go to chrome://inspect/#remote-debugging there, tick “Allow remote debugging for this browser instance”, and try again.</source>
        <translation>Kein laufendes %1 lässt sich mitbenutzen. Öffnen Sie es, gehen Sie dort zu chrome://inspect/#remote-debugging, setzen Sie den Haken bei „Allow remote debugging for this browser instance“ und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was asked and nobody answered within %2 minutes. Try again, and press Allow in its window.</source>
        <translation>%1 wurde gefragt, und binnen %2 Minuten hat niemand geantwortet. Versuchen Sie es noch einmal und drücken Sie in seinem Fenster auf „Zulassen“.</translation>
    </message>
    <message>
        <source>Look at %1: it asks whether Crosscheck may control it. Press Allow there</source>
        <translation>Sehen Sie nach %1: Es fragt, ob Crosscheck es steuern darf. Drücken Sie dort auf „Zulassen“</translation>
    </message>
</context>
<context>
    <name>crosscheck::browser::Confirmer</name>
    <message>
        <source>There is no URL to ask for yet. Enter one in the request.</source>
        <translation>Es gibt noch keine URL, die gefragt werden soll. Tragen Sie in der Anfrage eine ein.</translation>
    </message>
    <message>
        <source>The page&apos;s origin is not known yet. Enter it in the request: it is what the address bar shows up to the first slash.</source>
        <translation>Der Ursprung der Seite ist noch nicht bekannt. Tragen Sie ihn in der Anfrage ein: Er ist das, was die Adressleiste bis zum ersten Schrägstrich zeigt.</translation>
    </message>
    <message>
        <source>A page of %1 belongs to an app: no browser can be given one. The test over the wire shows what such an app would get.</source>
        <translation>Eine Seite von %1 gehört zu einer App: Keinem Browser kann man eine geben. Der Test über die Leitung zeigt, was eine solche App bekäme.</translation>
    </message>
    <message>
        <source>A request by %1 can&apos;t be made by a script, so that the browser can&apos;t be asked for it.</source>
        <translation>Eine Anfrage durch %1 kann kein Skript stellen, darum kann der Browser nicht darum gebeten werden.</translation>
    </message>
</context>
<context>
    <name>crosscheck::browser::PageRun</name>
    <message>
        <source>%1 did not show the page in time. Try again, or choose another browser.</source>
        <translation>%1 zeigte die Seite nicht rechtzeitig. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Browser.</translation>
    </message>
    <message>
        <source>%1 %2 runs; the page is being laid</source>
        <translation>%1 %2 läuft; die Seite wird gelegt</translation>
    </message>
    <message>
        <source>%1 ended before the request did. Try again.</source>
        <translation>%1 endete vor der Anfrage. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Starting %1 on a profile of its own</source>
        <translation>%1 wird mit einem eigenen Profil gestartet</translation>
    </message>
    <message>
        <source>The page of %1 stands; the request is being made</source>
        <translation>Die Seite von %1 steht; die Anfrage wird gestellt</translation>
    </message>
    <message>
        <source>The browser shows no page: %1</source>
        <translation>Der Browser zeigt keine Seite: %1</translation>
    </message>
    <message>
        <source>The browser gives no access to its page: %1</source>
        <translation>Der Browser gibt keinen Zugang zu seiner Seite: %1</translation>
    </message>
    <message>
        <source>The browser doesn&apos;t show a page of %1: %2</source>
        <translation>Der Browser zeigt keine Seite von %1: %2</translation>
    </message>
    <message>
        <source>The browser doesn&apos;t let its page be given: %1</source>
        <translation>Der Browser lässt sich seine Seite nicht geben: %1</translation>
    </message>
</context>
<context>
    <name>crosscheck::browser::WatchRun</name>
    <message>
        <source>%1 %2 runs</source>
        <translation>%1 %2 läuft</translation>
    </message>
    <message>
        <source>Starting %1</source>
        <translation>%1 wird gestartet</translation>
    </message>
    <message>
        <source>The browser doesn&apos;t let its answers be changed: %1</source>
        <translation>Der Browser lässt seine Antworten nicht ändern: %1</translation>
    </message>
    <message>
        <source>The page could not be loaded: %1</source>
        <translation>Die Seite ließ sich nicht laden: %1</translation>
    </message>
</context>
<context>
    <name>crosscheck::browser::Watcher</name>
    <message>
        <source>Not seen: what a page sends while it is being left, and what an answer held that was blocked.</source>
        <translation>Nicht zu sehen: was eine Seite sendet, während sie verlassen wird, und was in einer Antwort stand, die blockiert wurde.</translation>
    </message>
    <message>
        <source>Firefox shows nobody what shared workers and service workers ask for, nor what its console says of any worker, nor the line of code that asked: watch in Chrome or Chromium for those.</source>
        <translation>Firefox zeigt niemandem, was Shared Worker und Service Worker anfragen, auch nicht, was seine Konsole über einen Worker sagt, und nicht die Zeile im Code: Beobachte das in Chrome oder Chromium.</translation>
    </message>
    <message>
        <source>Can&apos;t be tried here: a preflight that the server answers with a redirect, and what the browser refuses before it asks.</source>
        <translation>Hier nicht zu probieren: ein Preflight, den der Server mit einer Weiterleitung beantwortet, und was der Browser verweigert, bevor er fragt.</translation>
    </message>
    <message>
        <source>Can&apos;t be tried here: a header that the server sends twice, and what shared and service workers ask for. Chrome and Chromium can.</source>
        <translation>Hier nicht zu probieren: ein Header, den der Server zweimal sendet, und was Shared Worker und Service Worker anfragen. Chrome und Chromium können es.</translation>
    </message>
</context>
<context>
    <name>crosscheck::cause::CauseCard</name>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>your page must change</source>
        <translation>Ihre Seite muss sich ändern</translation>
    </message>
    <message>
        <source>the server must change</source>
        <translation>der Server muss sich ändern</translation>
    </message>
    <message>
        <source>the proxy must change</source>
        <translation>der Proxy muss sich ändern</translation>
    </message>
    <message>
        <source>the CDN must change</source>
        <translation>das CDN muss sich ändern</translation>
    </message>
    <message>
        <source>the browser decides</source>
        <translation>der Browser entscheidet</translation>
    </message>
    <message>
        <source>the network must change</source>
        <translation>das Netz muss sich ändern</translation>
    </message>
    <message>
        <source>nobody must change anything</source>
        <translation>niemand muss etwas ändern</translation>
    </message>
    <message>
        <source>Looked at and dropped</source>
        <translation>Angesehen und verworfen</translation>
    </message>
    <message>
        <source>Why that is so can&apos;t be told from what is known.</source>
        <translation>Warum das so ist, lässt sich aus dem Bekannten nicht sagen.</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>for</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>What would decide it: %1</source>
        <translation>Was es entscheiden würde: %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about: %1</source>
        <translation>Mehr über: %1</translation>
    </message>
</context>
<context>
    <name>crosscheck::cause::QuestionCard</name>
    <message>
        <source>Answered by what is known: %1. You can correct it.</source>
        <translation>Beantwortet durch das Bekannte: %1. Sie können es berichtigen.</translation>
    </message>
    <message>
        <source>Your answer. Choose another one to change it.</source>
        <translation>Ihre Antwort. Wählen Sie eine andere, um sie zu ändern.</translation>
    </message>
    <message>
        <source>the answer now</source>
        <translation>die jetzige Antwort</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <source>Let Crosscheck look</source>
        <translation>Crosscheck nachsehen lassen</translation>
    </message>
    <message>
        <source>Back to where the tree stands</source>
        <translation>Zurück dorthin, wo der Baum steht</translation>
    </message>
    <message>
        <source>That is all right. Leave it open and go on with what you know.</source>
        <translation>Das macht nichts. Lassen Sie es offen und gehen Sie mit dem weiter, was Sie wissen.</translation>
    </message>
    <message>
        <source>Where to look in the browser</source>
        <translation>Wo im Browser nachsehen</translation>
    </message>
    <message>
        <source>Where to look, by browser</source>
        <translation>Wo nachsehen, je Browser</translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>Nichts zu beheben</translation>
    </message>
    <message>
        <source>The tree ends here</source>
        <translation>Hier endet der Baum</translation>
    </message>
    <message>
        <source>The answers lead to the cause that stands above.</source>
        <translation>Die Antworten führen zu der Ursache, die oben steht.</translation>
    </message>
    <message>
        <source>Common advice is out of date here</source>
        <translation>Verbreiteter Rat ist hier überholt</translation>
    </message>
    <message>
        <source>Show the fix</source>
        <translation>Lösung zeigen</translation>
    </message>
</context>
<context>
    <name>crosscheck::cause::TreeView</name>
    <message>
        <source>Nothing to fix</source>
        <translation>Nichts zu beheben</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Entscheidungsbaum</translation>
    </message>
    <message>
        <source>Ends here: %1</source>
        <translation>Endet hier: %1</translation>
    </message>
    <message>
        <source>Would end at: %1</source>
        <translation>Würde enden bei: %1</translation>
    </message>
    <message>
        <source>Open question: %1</source>
        <translation>Offene Frage: %1</translation>
    </message>
    <message>
        <source>Answer: %1, from %2</source>
        <translation>Antwort: %1, aus %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>crosscheck::confirm::BrowserCard</name>
    <message>
        <source>In a browser on this machine</source>
        <translation>In einem Browser auf diesem Rechner</translation>
    </message>
    <message>
        <source>The browser starts without a window and on a profile of its own, which is removed afterwards. It gets an empty page of your page&apos;s origin and makes the request from there, to the real endpoint.</source>
        <translation>Der Browser startet ohne Fenster und mit einem eigenen Profil, das danach entfernt wird. Er bekommt eine leere Seite vom Ursprung Ihrer Seite und stellt die Anfrage von dort, an den echten Endpunkt.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run the %1 there once</source>
        <translation>%1 dort einmal senden</translation>
    </message>
    <message>
        <source>Run it there</source>
        <translation>Dort ausführen</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>wie vorhergesagt</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>Its console stayed empty.</source>
        <translation>Seine Konsole blieb leer.</translation>
    </message>
    <message>
        <source>What the console of %1 showed</source>
        <translation>Was die Konsole von %1 zeigte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the text of %1</source>
        <translation>Den Text von %1 kopieren</translation>
    </message>
    <message>
        <source>Asked for at %1</source>
        <translation>Angefragt bei %1</translation>
    </message>
</context>
<context>
    <name>crosscheck::confirm::VerdictCard</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>geht durch</translation>
    </message>
    <message>
        <source>the preflight passes</source>
        <translation>der Preflight geht durch</translation>
    </message>
    <message>
        <source>passes, not readable</source>
        <translation>geht durch, nicht lesbar</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>network error</source>
        <translation>Netzwerkfehler</translation>
    </message>
    <message>
        <source>the script throws</source>
        <translation>das Skript wirft einen Fehler</translation>
    </message>
    <message>
        <source>the page isn&apos;t told</source>
        <translation>der Seite wird nichts gesagt</translation>
    </message>
    <message>
        <source>What the console of %1 shows</source>
        <translation>Was die Konsole von %1 zeigt</translation>
    </message>
    <message>
        <source>The console stays empty.</source>
        <translation>Die Konsole bleibt leer.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the text of %1</source>
        <translation>Den Text von %1 kopieren</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::AnswerPanel</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What each browser does</source>
        <translation>Was jeder Browser tut</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>Sends the same request once more (F5)</source>
        <translation>Sendet dieselbe Anfrage noch einmal (F5)</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copies everything as Markdown, secrets masked. Drag it where you need it.</source>
        <translation>Kopiert alles als Markdown, Geheimnisse verdeckt. Ziehen Sie ihn, wohin Sie ihn brauchen.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Why we think so (%1)</source>
        <translation>Warum wir das glauben (%1)</translation>
    </message>
    <message>
        <source>Other causes looked at (%1)</source>
        <translation>Andere geprüfte Ursachen (%1)</translation>
    </message>
    <message>
        <source>Also worth knowing (%1)</source>
        <translation>Auch gut zu wissen (%1)</translation>
    </message>
    <message>
        <source>Reasons (%1)</source>
        <translation>Gründe (%1)</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::BodyEditor</name>
    <message>
        <source>Kind of body</source>
        <translation>Art des Bodys</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>Kein Body</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Form fields</source>
        <translation>Formularfelder</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>name=value, one a line</source>
        <translation>name=wert, eins je Zeile</translation>
    </message>
    <message>
        <source>{&quot;name&quot;: &quot;value&quot;}</source>
        <translation>{&quot;name&quot;: &quot;wert&quot;}</translation>
    </message>
    <message>
        <source>JSON is sent with Content-Type: application/json</source>
        <translation>JSON wird mit Content-Type: application/json gesendet</translation>
    </message>
    <message>
        <source>Not JSON, line %1: %2</source>
        <translation>Kein JSON, Zeile %1: %2</translation>
    </message>
    <message>
        <source>This is JSON</source>
        <translation>Das ist JSON</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Noch keine Datei gewählt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A file to send</source>
        <translation>Eine Datei zum Senden</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::CauseStation</name>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Entscheidungsbaum</translation>
    </message>
    <message>
        <source>Show the fix</source>
        <translation>Lösung zeigen</translation>
    </message>
    <message>
        <source>Sends what the browser would send, and sees for itself.</source>
        <translation>Sendet, was der Browser senden würde, und sieht selbst nach.</translation>
    </message>
    <message>
        <source>Also seen</source>
        <translation>Auch gesehen</translation>
    </message>
    <message>
        <source>Other causes looked at (%1)</source>
        <translation>Andere geprüfte Ursachen (%1)</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo er steht</translation>
    </message>
    <message>
        <source>Scrolls to the open question, or to where the tree ends</source>
        <translation>Rollt zur offenen Frage, oder dorthin, wo der Baum endet</translation>
    </message>
    <message>
        <source>Whole tree</source>
        <translation>Ganzer Baum</translation>
    </message>
    <message>
        <source>Shows what lies off the path as well</source>
        <translation>Zeigt auch, was neben dem Weg liegt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about: %1</source>
        <translation>Mehr über: %1</translation>
    </message>
    <message>
        <source>One more request would tell</source>
        <translation>Eine weitere Anfrage gäbe Auskunft</translation>
    </message>
    <message>
        <source>Send it once</source>
        <translation>Einmal senden</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Einen Befehl tippen</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::ConfirmStation</name>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>Nothing has been tested yet</source>
        <translation>Noch wurde nichts getestet</translation>
    </message>
    <message>
        <source>After the first test, and again after the server was changed, the answers stand here side by side.</source>
        <translation>Nach dem ersten Test, und wieder nach einer Änderung am Server, stehen die Antworten hier nebeneinander.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Before and now</source>
        <translation>Vorher und jetzt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>The answer before and now</source>
        <translation>Die Antwort vorher und jetzt</translation>
    </message>
    <message>
        <source>It works now: Chrome, Firefox and Safari let the page have the answer.</source>
        <translation>Jetzt geht es: Chrome, Firefox und Safari geben der Seite die Antwort.</translation>
    </message>
    <message>
        <source>The test before was blocked. Reload the page; if it still fails there, empty its cache, because a browser may remember the old answer.</source>
        <translation>Der Test davor wurde blockiert. Laden Sie die Seite neu; scheitert sie dort immer noch, leeren Sie ihren Cache, denn ein Browser kann sich die alte Antwort merken.</translation>
    </message>
    <message>
        <source>Chrome, Firefox and Safari let the page have the answer.</source>
        <translation>Chrome, Firefox und Safari geben der Seite die Antwort.</translation>
    </message>
    <message>
        <source>They did in the test before, too.</source>
        <translation>Das taten sie auch im Test davor.</translation>
    </message>
    <message>
        <source>It passed in the test before and is blocked now.</source>
        <translation>Im Test davor ging es durch, jetzt ist es blockiert.</translation>
    </message>
    <message>
        <source>See below what has changed in the answer.</source>
        <translation>Unten steht, was sich in der Antwort geändert hat.</translation>
    </message>
    <message>
        <source>Still blocked.</source>
        <translation>Immer noch blockiert.</translation>
    </message>
    <message>
        <source>Blocked. Change the server, then test again.</source>
        <translation>Blockiert. Ändern Sie den Server, dann testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>See below what has changed in the answer. If nothing has, the change is not live yet: was the server reloaded, and is a cache in between?</source>
        <translation>Unten steht, was sich in der Antwort geändert hat. Wenn nichts, dann wirkt die Änderung noch nicht: Wurde der Server neu geladen, und liegt ein Cache dazwischen?</translation>
    </message>
    <message>
        <source>The configuration stands under Fix.</source>
        <translation>Die Konfiguration steht unter Lösung.</translation>
    </message>
    <message>
        <source>The preflight passes. The request itself was not sent.</source>
        <translation>Der Preflight geht durch. Die Anfrage selbst wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>It could change data, so it is only sent if you say so.</source>
        <translation>Sie könnte Daten ändern, deshalb wird sie nur auf Ihr Wort gesendet.</translation>
    </message>
    <message>
        <source>What is known doesn&apos;t reach to a verdict.</source>
        <translation>Was bekannt ist, reicht nicht für ein Urteil.</translation>
    </message>
    <message>
        <source>Test again to see what the server answers now.</source>
        <translation>Noch einmal testen, um zu sehen, was der Server jetzt antwortet.</translation>
    </message>
    <message>
        <source>Send the %1 once</source>
        <translation>%1 einmal senden</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::EmptyPage</name>
    <message>
        <source>Ways to begin</source>
        <translation>Wege zum Anfang</translation>
    </message>
    <message>
        <source>What does the browser say?</source>
        <translation>Was sagt der Browser?</translation>
    </message>
    <message>
        <source>Paste an error</source>
        <translation>Einen Fehler einfügen</translation>
    </message>
    <message>
        <source>The red text of the browser&apos;s console, as it is. A curl command, a fetch call, headers or a HAR do as well.</source>
        <translation>Den roten Text aus der Konsole des Browsers, so wie er ist. Ein curl-Befehl, ein fetch-Aufruf, Header oder ein HAR gehen auch.</translation>
    </message>
    <message>
        <source>Type a URL</source>
        <translation>Eine URL tippen</translation>
    </message>
    <message>
        <source>Test whether a page may use an address: Crosscheck sends what a browser would send.</source>
        <translation>Prüfen, ob eine Seite eine Adresse benutzen darf: Crosscheck sendet, was ein Browser senden würde.</translation>
    </message>
    <message>
        <source>I don&apos;t have the message: ask me</source>
        <translation>Ich habe die Meldung nicht: frag mich</translation>
    </message>
    <message>
        <source>A few short questions, each with where to look. “I don&apos;t know” is always an answer.</source>
        <translation>Ein paar kurze Fragen, jede mit dem Ort zum Nachsehen. „Ich weiß es nicht“ ist immer eine Antwort.</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>Ein Beispiel probieren</translation>
    </message>
    <message>
        <source>Starts a small server on this machine that fails on purpose, and fills the case in.</source>
        <translation>Startet auf dieser Maschine einen kleinen Server, der mit Absicht scheitert, und füllt den Fall aus.</translation>
    </message>
    <message>
        <source>Everything stays on this machine. Nothing is sent anywhere but to the endpoint you test.</source>
        <translation>Alles bleibt auf dieser Maschine. Gesendet wird nur an den Endpunkt, den Sie testen.</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::ExchangesStation</name>
    <message>
        <source>Exchanges</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Steps of the standard</source>
        <translation>Schritte des Standards</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>There is no request yet</source>
        <translation>Noch gibt es keine Anfrage</translation>
    </message>
    <message>
        <source>Paste an error or a URL into the field at the top, or write the request by hand.</source>
        <translation>Fügen Sie oben einen Fehler oder eine URL ein, oder schreiben Sie die Anfrage von Hand.</translation>
    </message>
    <message>
        <source>Write the request</source>
        <translation>Die Anfrage schreiben</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Noch wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Above stands what the browser would send. A test sends it, and what comes back stands here, byte for byte.</source>
        <translation>Oben steht, was der Browser senden würde. Ein Test sendet es, und was zurückkommt, steht hier, Byte für Byte.</translation>
    </message>
    <message>
        <source>Leave the what-if</source>
        <translation>Das „Was wäre, wenn“ verlassen</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>The answer will stand here</source>
        <translation>Hier wird die Antwort stehen</translation>
    </message>
    <message>
        <source>Byte for byte, as soon as it comes.</source>
        <translation>Byte für Byte, sobald sie kommt.</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::FailuresModel</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Page or browser</source>
        <translation>Seite oder Browser</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was es sagt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::Field</name>
    <message>
        <source>Error, URL, request or HAR</source>
        <translation>Fehler, URL, Anfrage oder HAR</translation>
    </message>
    <message>
        <source>Paste what the browser&apos;s console says, a URL, a curl command, a fetch call or headers, then press Enter</source>
        <translation>Einfügen, was die Konsole des Browsers sagt, eine URL, einen curl-Befehl, einen fetch-Aufruf oder Header; dann die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Paste an error, a URL, curl, fetch(…), headers; or drop a HAR</source>
        <translation>Fehler, URL, curl, fetch(…) oder Header einfügen; oder ein HAR hierher ziehen</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is packed, and what it holds cannot be read: it is broken, or more than %2 MB. Unpack it first.</source>
        <translation>%1 ist gepackt, und was darin steht, lässt sich nicht lesen: Es ist beschädigt oder mehr als %2 MB. Packen Sie es zuerst aus.</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Nicht auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::FixStation</name>
    <message>
        <source>Fix</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>The cause isn&apos;t known yet</source>
        <translation>Die Ursache ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Find the cause</source>
        <translation>Die Ursache finden</translation>
    </message>
    <message>
        <source>Copy the configuration</source>
        <translation>Die Konfiguration kopieren</translation>
    </message>
    <message>
        <source>What the server shall allow</source>
        <translation>Was der Server erlauben soll</translation>
    </message>
    <message>
        <source>What your page can do</source>
        <translation>Was Ihre Seite tun kann</translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>Nichts zu beheben</translation>
    </message>
    <message>
        <source>The browsers let this request through. What is fragile all the same stands under Cause.</source>
        <translation>Die Browser lassen diese Anfrage durch. Was trotzdem brüchig ist, steht unter Ursache.</translation>
    </message>
    <message>
        <source>Look at the evidence</source>
        <translation>Die Belege ansehen</translation>
    </message>
    <message>
        <source>A fix follows from the cause. Test the request, or answer the questions.</source>
        <translation>Eine Lösung folgt aus der Ursache. Testen Sie die Anfrage, oder beantworten Sie die Fragen.</translation>
    </message>
    <message>
        <source>Choose the server platform</source>
        <translation>Die Serverplattform wählen</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was es behebt</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::HarCard</name>
    <message>
        <source>How much of the HAR is read</source>
        <translation>Wie viel der HAR-Datei gelesen ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ends the reading; what was read stays</source>
        <translation>Beendet das Lesen; was gelesen ist, bleibt</translation>
    </message>
    <message>
        <source>Show only requests that contain</source>
        <translation>Nur Anfragen zeigen, die enthalten</translation>
    </message>
    <message>
        <source>Show only requests that contain …</source>
        <translation>Nur Anfragen zeigen, die enthalten …</translation>
    </message>
    <message>
        <source>%1 entries, %2 cross-origin requests, %3 that a browser would block.</source>
        <translation>%1 Einträge, %2 ursprungsübergreifende Anfragen, davon %3, die ein Browser blockieren würde.</translation>
    </message>
    <message>
        <source>The reading was cancelled: this is the part before.</source>
        <translation>Das Lesen wurde abgebrochen: Dies ist der Teil davor.</translation>
    </message>
    <message>
        <source>%1 places could not be read as they stand, the first at byte %2.</source>
        <translation>%1 Stellen konnten nicht gelesen werden, wie sie sind, die erste bei Byte %2.</translation>
    </message>
    <message>
        <source>There is nothing to choose: CORS has no part in these requests.</source>
        <translation>Es gibt nichts zu wählen: CORS spielt bei diesen Anfragen keine Rolle.</translation>
    </message>
    <message>
        <source>Choose a request to look into it.</source>
        <translation>Wählen Sie eine Anfrage, um sie zu untersuchen.</translation>
    </message>
    <message>
        <source>Without an answer: %1; the recording doesn&apos;t say why, the browser&apos;s console does.</source>
        <translation>Ohne Antwort: %1; die Aufzeichnung sagt nicht, warum, die Konsole des Browsers sagt es.</translation>
    </message>
    <message>
        <source>Recorded requests</source>
        <translation>Aufgezeichnete Anfragen</translation>
    </message>
    <message>
        <source>%1 requests, %2 cross-origin, %3 that a browser would block.</source>
        <translation>%1 Anfragen, %2 davon ursprungsübergreifend; %3 würde ein Browser blockieren.</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::HarModel</name>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>geht durch</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statuscode</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was es besagt</translation>
    </message>
    <message>
        <source>The recording doesn&apos;t say why</source>
        <translation>Die Aufzeichnung sagt nicht, warum</translation>
    </message>
    <message>
        <source>The recording says only %1</source>
        <translation>Die Aufzeichnung sagt nur %1</translation>
    </message>
    <message>
        <source>The recording doesn&apos;t say which page asked</source>
        <translation>Die Aufzeichnung sagt nicht, welche Seite anfragt</translation>
    </message>
    <message>
        <source>CORS has no part in it</source>
        <translation>CORS spielt dabei keine Rolle</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::HeadersModel</name>
    <message>
        <source>a name holds no space: the script throws an error</source>
        <translation>ein Name enthält kein Leerzeichen: das Skript wirft einen Fehler</translation>
    </message>
    <message>
        <source>no header&apos;s name: the script throws an error</source>
        <translation>kein Headername: das Skript wirft einen Fehler</translation>
    </message>
    <message>
        <source>not sent: only the browser may write it</source>
        <translation>wird nicht gesendet: nur der Browser darf ihn schreiben</translation>
    </message>
    <message>
        <source>a mistake: the server sends this in its answer. In a request it only causes a preflight</source>
        <translation>ein Fehler: das sendet der Server in seiner Antwort. In einer Anfrage bewirkt es nur einen Preflight</translation>
    </message>
    <message>
        <source>the value holds a byte that no header may: the script throws an error</source>
        <translation>der Wert enthält ein Byte, das kein Header haben darf: das Skript wirft einen Fehler</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What the browser makes of it</source>
        <translation>Was der Browser daraus macht</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::HistoryModel</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::HistoryPanel</name>
    <message>
        <source>Investigations</source>
        <translation>Untersuchungen</translation>
    </message>
    <message>
        <source>New investigation</source>
        <translation>Neue Untersuchung</translation>
    </message>
    <message>
        <source>New investigation (Ctrl+N)</source>
        <translation>Neue Untersuchung (Strg+N)</translation>
    </message>
    <message>
        <source>Search investigations</source>
        <translation>Untersuchungen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Investigations, newest first</source>
        <translation>Untersuchungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>Gelöscht. Strg+Z bringt sie zurück.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::MainWindow</name>
    <message>
        <source>Crosscheck</source>
        <translation>Crosscheck</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Recognises what stands in the field; sends nothing (Ctrl+Enter)</source>
        <translation>Erkennt, was im Feld steht; sendet nichts (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Don&apos;t offer</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Investigations</source>
        <translation>Untersuchungen</translation>
    </message>
    <message>
        <source>Show or hide the list of investigations (F9)</source>
        <translation>Die Liste der Untersuchungen zeigen oder verbergen (F9)</translation>
    </message>
    <message>
        <source>Press Enter to look into it.</source>
        <translation>Mit der Eingabetaste ansehen.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New investigation</source>
        <translation>&amp;Neue Untersuchung</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Find in this page</source>
        <translation>Auf dieser Seite &amp;suchen</translation>
    </message>
    <message>
        <source>%1 this investigation</source>
        <translation>Diese Untersuchung: %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Go to the &amp;field</source>
        <translation>Zum &amp;Feld</translation>
    </message>
    <message>
        <source>&amp;Investigations</source>
        <translation>&amp;Untersuchungen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Offer what the &amp;clipboard holds</source>
        <translation>&amp;Zwischenablage anbieten</translation>
    </message>
    <message>
        <source>Co&amp;mmands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;Investigate</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <source>&amp;Look into it</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Ask me</source>
        <translation>&amp;Frag mich</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>Ü&amp;bung</translation>
    </message>
    <message>
        <source>&amp;Start the practice server</source>
        <translation>Ü&amp;bungsserver starten</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;About Crosscheck</source>
        <translation>Ü&amp;ber Crosscheck</translation>
    </message>
    <message>
        <source>About Crosscheck</source>
        <translation>Über Crosscheck</translation>
    </message>
    <message>
        <source>Crosscheck %1

From a browser&apos;s CORS error to its root cause and a fix that works.

Everything stays on this machine: nothing is sent anywhere but to the endpoint you test.</source>
        <translation>Crosscheck %1

Vom CORS-Fehler eines Browsers zu seiner Ursache und zu einer Lösung, die wirkt.

Alles bleibt auf dieser Maschine: Gesendet wird nur an den Endpunkt, den Sie testen.</translation>
    </message>
    <message>
        <source>Open a HAR, a request or a text</source>
        <translation>Ein HAR, eine Anfrage oder einen Text öffnen</translation>
    </message>
    <message>
        <source>HAR, requests and texts (*.har *.json *.txt *.http *.conf)</source>
        <translation>HAR, Anfragen und Texte (*.har *.json *.txt *.http *.conf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The report is in the clipboard, secrets masked.</source>
        <translation>Der Bericht ist in der Zwischenablage, Geheimnisse verdeckt.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Noch einmal &amp;testen</translation>
    </message>
    <message>
        <source>%1 - Crosscheck</source>
        <translation>%1 – Crosscheck</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>Zeichen %1: %2</translation>
    </message>
    <message>
        <source>The field is empty: paste an error or type a URL.</source>
        <translation>Das Feld ist leer: Fügen Sie einen Fehler ein oder tippen Sie eine URL.</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>Ein Beispiel probieren</translation>
    </message>
    <message>
        <source>The practice server runs. Press Test.</source>
        <translation>Der Übungsserver läuft. Drücken Sie Testen.</translation>
    </message>
    <message>
        <source>practice server on: %1</source>
        <translation>Übungsserver an: %1</translation>
    </message>
    <message>
        <source>practice server off</source>
        <translation>Übungsserver aus</translation>
    </message>
    <message>
        <source>%1 · nothing is sent anywhere but to the endpoint you test</source>
        <translation>%1 · gesendet wird nur an den Endpunkt, den Sie testen</translation>
    </message>
    <message>
        <source>&amp;Stop the practice server</source>
        <translation>Ü&amp;bungsserver anhalten</translation>
    </message>
    <message>
        <source>The clipboard holds this: %1</source>
        <translation>In der Zwischenablage ist: %1</translation>
    </message>
    <message>
        <source>&amp;Watch my page…</source>
        <translation>Meine Seite &amp;beobachten…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Nachschlagen</translation>
    </message>
    <message>
        <source>Reference &amp;pages</source>
        <translation>Seiten zum &amp;Nachschlagen</translation>
    </message>
    <message>
        <source>Reference › %1: %2</source>
        <translation>Nachschlagen › %1: %2</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::MessageStation</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Goes on to the request</source>
        <translation>Weiter zur Anfrage</translation>
    </message>
    <message>
        <source>Several failures</source>
        <translation>Mehrere Fehler</translation>
    </message>
    <message>
        <source>Each is a failure of its own. Choose the one to look into.</source>
        <translation>Jeder ist ein Fehler für sich. Wählen Sie den, um den es geht.</translation>
    </message>
    <message>
        <source>Failures in this paste</source>
        <translation>Fehler in diesem Text</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>Was erkannt wurde</translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation>Was Sie eingefügt haben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Page origin</source>
        <translation>Ursprung der Seite</translation>
    </message>
    <message>
        <source>Request URL</source>
        <translation>URL der Anfrage</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Header named</source>
        <translation>Genannter Header</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was scheiterte</translation>
    </message>
    <message>
        <source>Correct the browser</source>
        <translation>Den Browser berichtigen</translation>
    </message>
    <message>
        <source>Correct what failed</source>
        <translation>Berichtigen, was scheiterte</translation>
    </message>
    <message>
        <source>Correct the page&apos;s origin</source>
        <translation>Den Ursprung der Seite berichtigen</translation>
    </message>
    <message>
        <source>Correct the URL</source>
        <translation>Die URL berichtigen</translation>
    </message>
    <message>
        <source>Correct the method</source>
        <translation>Die Methode berichtigen</translation>
    </message>
    <message>
        <source>Correct the header</source>
        <translation>Den Header berichtigen</translation>
    </message>
    <message>
        <source>Choose a failure</source>
        <translation>Einen Fehler wählen</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>von Ihnen berichtigt</translation>
    </message>
    <message>
        <source>not known: fill it in if you know it</source>
        <translation>nicht bekannt: eintragen, wenn Sie es wissen</translation>
    </message>
    <message>
        <source>%1 failures in this paste</source>
        <translation>%1 Fehler in diesem Text</translation>
    </message>
    <message>
        <source>Look into it again</source>
        <translation>Noch einmal untersuchen</translation>
    </message>
    <message>
        <source>Reads the edited text anew; everything below follows from it</source>
        <translation>Liest den geänderten Text neu; alles Weitere folgt daraus</translation>
    </message>
    <message>
        <source>Nothing in this text was recognised</source>
        <translation>In diesem Text wurde nichts erkannt</translation>
    </message>
    <message>
        <source>A few questions lead to the cause all the same, each with where to look. Or write the request by hand and test it. The text below can be edited.</source>
        <translation>Ein paar Fragen führen trotzdem zur Ursache, jede mit dem Ort, an dem man nachsieht. Oder schreiben Sie die Anfrage von Hand und testen Sie sie. Der Text unten lässt sich ändern.</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Frag mich</translation>
    </message>
    <message>
        <source>Write the request</source>
        <translation>Die Anfrage schreiben</translation>
    </message>
    <message>
        <source>%1, for certain: its words are known.</source>
        <translation>%1, sicher: Die Worte sind bekannt.</translation>
    </message>
    <message>
        <source>%1, likely: worded otherwise or cut. Look the fields over.</source>
        <translation>%1, wahrscheinlich: anders formuliert oder abgeschnitten. Sehen Sie die Felder durch.</translation>
    </message>
    <message>
        <source>%1, a guess: only a piece of it is here. Look the fields over.</source>
        <translation>%1, vermutlich: Nur ein Stück davon ist hier. Sehen Sie die Felder durch.</translation>
    </message>
    <message>
        <source>%1, for certain.</source>
        <translation>%1, sicher.</translation>
    </message>
    <message>
        <source>%1, likely. Look the fields over.</source>
        <translation>%1, wahrscheinlich. Sehen Sie die Felder durch.</translation>
    </message>
    <message>
        <source>assumed: the text doesn&apos;t say it</source>
        <translation>angenommen: Der Text sagt es nicht</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::Notice</name>
    <message>
        <source>Put this line away</source>
        <translation>Diese Zeile wegräumen</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::PracticeDesk</name>
    <message>
        <source>The practice server could not start: %1</source>
        <translation>Der Übungsserver konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Healthy, beside: %1</source>
        <translation>Gesund, im Vergleich zu: %1</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::RecognisedLine</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>See and correct what was recognised</source>
        <translation>Ansehen und berichtigen, was erkannt wurde</translation>
    </message>
    <message>
        <source>Edit what was recognised</source>
        <translation>Bearbeiten, was erkannt wurde</translation>
    </message>
    <message>
        <source>Nothing in this text was recognised. Enter the URL in the request, or let Crosscheck ask you.</source>
        <translation>In diesem Text wurde nichts erkannt. Tragen Sie die URL in die Anfrage ein, oder lassen Sie sich von Crosscheck fragen.</translation>
    </message>
    <message>
        <source>Not recognised so far</source>
        <translation>Bisher nicht erkannt</translation>
    </message>
    <message>
        <source>press Enter</source>
        <translation>Eingabetaste drücken</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::RequestStation</name>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>After the preflight send the %1 too: it could change data on the server</source>
        <translation>Nach dem Preflight auch %1 senden: Es könnte Daten auf dem Server ändern</translation>
    </message>
    <message>
        <source>Send the %1 itself: it could change data on the server</source>
        <translation>%1 selbst senden: Es könnte Daten auf dem Server ändern</translation>
    </message>
    <message>
        <source>Edit the request</source>
        <translation>Die Anfrage bearbeiten</translation>
    </message>
    <message>
        <source>Headers added: %1</source>
        <translation>Header hinzugefügt: %1</translation>
    </message>
    <message>
        <source>The clipboard holds no “Name: value” lines.</source>
        <translation>In der Zwischenablage sind keine Zeilen „Name: Wert“.</translation>
    </message>
    <message>
        <source>The two are alike.</source>
        <translation>Die beiden sind gleich.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Sends what a browser would send (F5)</source>
        <translation>Sendet, was ein Browser senden würde (F5)</translation>
    </message>
    <message>
        <source>What the page asks for</source>
        <translation>Wonach die Seite fragt</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Page origin</source>
        <translation>Ursprung der Seite</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gestellt von</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>as the page has it</source>
        <translation>wie auf der Seite</translation>
    </message>
    <message>
        <source>Cookies and logins</source>
        <translation>Cookies und Logins</translation>
    </message>
    <message>
        <source>omit: never</source>
        <translation>omit: nie</translation>
    </message>
    <message>
        <source>same-origin</source>
        <translation>same-origin: nur an den eigenen Ursprung</translation>
    </message>
    <message>
        <source>include: always</source>
        <translation>include: immer</translation>
    </message>
    <message>
        <source>Edit the method</source>
        <translation>Die Methode bearbeiten</translation>
    </message>
    <message>
        <source>Edit the URL</source>
        <translation>Die URL bearbeiten</translation>
    </message>
    <message>
        <source>Edit the page&apos;s origin</source>
        <translation>Den Ursprung der Seite bearbeiten</translation>
    </message>
    <message>
        <source>Choose what makes the request</source>
        <translation>Wählen, was die Anfrage stellt</translation>
    </message>
    <message>
        <source>Choose the mode</source>
        <translation>Den Modus wählen</translation>
    </message>
    <message>
        <source>Choose the credentials mode</source>
        <translation>Den Credentials-Modus wählen</translation>
    </message>
    <message>
        <source>What a browser will send</source>
        <translation>Was ein Browser senden wird</translation>
    </message>
    <message>
        <source>The first request that a browser would send</source>
        <translation>Die erste Anfrage, die ein Browser senden würde</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy as fetch()</source>
        <translation>Als fetch() kopieren</translation>
    </message>
    <message>
        <source>Headers that the page sets</source>
        <translation>Header, die die Seite setzt</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>Diesen Header entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Paste a block of headers</source>
        <translation>Einen Block von Headern einfügen</translation>
    </message>
    <message>
        <source>Edit the headers</source>
        <translation>Die Header bearbeiten</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Edit the body</source>
        <translation>Den Body bearbeiten</translation>
    </message>
    <message>
        <source>Sent so far</source>
        <translation>Bisher gesendet</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Zwei vergleichen</translation>
    </message>
    <message>
        <source>Choose two rows (Ctrl+click, or Shift and the arrow keys)</source>
        <translation>Zwei Zeilen wählen (Strg+Klick oder Umschalt und die Pfeiltasten)</translation>
    </message>
    <message>
        <source>Every time that the request was sent, newest first</source>
        <translation>Jedes Mal, das die Anfrage gesendet wurde, das neueste zuerst</translation>
    </message>
    <message>
        <source>What the two differ in</source>
        <translation>Worin sich die beiden unterscheiden</translation>
    </message>
    <message>
        <source>this machine (its origin)</source>
        <translation>dieser Rechner (laut Ursprung)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Page comes from</source>
        <translation>Seite kommt aus</translation>
    </message>
    <message>
        <source>the internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>the local network</source>
        <translation>lokales Netz</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>Choose where the page comes from</source>
        <translation>Herkunft der Seite wählen</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::SendDifferenceModel</name>
    <message>
        <source>page origin</source>
        <translation>Ursprung der Seite</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keiner)</translation>
    </message>
    <message>
        <source>request:</source>
        <translation>Anfrage:</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>(not sent)</source>
        <translation>(nicht gesendet)</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>Verschieden in</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::SendsModel</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>preflight passes</source>
        <translation>Preflight geht durch</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>geht durch</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>was wäre, wenn</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>asked besides</source>
        <translation>nebenbei gefragt</translation>
    </message>
</context>
<context>
    <name>crosscheck::desktop::StationBar</name>
    <message>
        <source>Stations</source>
        <translation>Stationen</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::AnswerEditModel</name>
    <message>
        <source>Header of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be a header&apos;s name.</source>
        <translation>&quot;%1&quot; kann kein Headername sein.</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::CertificatePane</name>
    <message>
        <source>You trust this certificate in this investigation. Browsers know nothing of it: they go on refusing %1.</source>
        <translation>In dieser Untersuchung vertrauen Sie diesem Zertifikat. Browser wissen davon nichts: sie lehnen %1 weiter ab.</translation>
    </message>
    <message>
        <source>Nobody that this machine trusts vouches for the certificate of %1: browsers send nothing to it.</source>
        <translation>Niemand, dem dieser Rechner vertraut, bürgt für das Zertifikat von %1: Browser senden nichts dorthin.</translation>
    </message>
    <message>
        <source>The certificate is for another name than %1: browsers send nothing to it.</source>
        <translation>Das Zertifikat gilt für einen anderen Namen als %1: Browser senden nichts dorthin.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid today: browsers send nothing to it.</source>
        <translation>Das Zertifikat von %1 ist heute nicht gültig: Browser senden nichts dorthin.</translation>
    </message>
    <message>
        <source>The certificate of %1 is in order.</source>
        <translation>Das Zertifikat von %1 ist in Ordnung.</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Dafür bürgt</translation>
    </message>
    <message>
        <source>Browsers say</source>
        <translation>Browser sagen</translation>
    </message>
    <message>
        <source>no name at all, which no browser takes</source>
        <translation>gar keinen Namen, und das nimmt kein Browser an</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>itself only (self-signed)</source>
        <translation>nur es selbst (selbst unterschrieben)</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>jemand ohne Namen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Trust it here and test again</source>
        <translation>Hier vertrauen und noch einmal testen</translation>
    </message>
    <message>
        <source>To mend it for browsers, let the machine trust it (mkcert does that for localhost), or open the address in a tab and accept it.</source>
        <translation>Damit auch Browser es annehmen, muss der Rechner ihm vertrauen (für localhost erledigt das mkcert); oder öffnen Sie die Adresse in einem Tab und nehmen Sie es an.</translation>
    </message>
    <message>
        <source>For this investigation only, so that what lies behind it can be looked at. A script&apos;s request can&apos;t ask anybody to accept it.</source>
        <translation>Nur für diese Untersuchung, damit man sehen kann, was dahinter liegt. Die Anfrage eines Skripts kann niemanden fragen, ob er es annimmt.</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::ComparePane</name>
    <message>
        <source>What-if, nothing was sent</source>
        <translation>Was wäre, wenn; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>From the HAR, %1</source>
        <translation>Aus dem HAR, %1</translation>
    </message>
    <message>
        <source>Pasted, %1</source>
        <translation>Eingefügt, %1</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>%1 (preflight only)</source>
        <translation>%1 (nur Preflight)</translation>
    </message>
    <message>
        <source>First exchange</source>
        <translation>Erster Austausch</translation>
    </message>
    <message>
        <source>Second exchange</source>
        <translation>Zweiter Austausch</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Two exchanges side by side</source>
        <translation>Zwei Austausche nebeneinander</translation>
    </message>
    <message>
        <source>Two exchanges are needed for a comparison.</source>
        <translation>Für einen Vergleich braucht es zwei Austausche.</translation>
    </message>
    <message>
        <source>Asked without Origin</source>
        <translation>Ohne Origin gefragt</translation>
    </message>
    <message>
        <source>Asked with a made-up origin</source>
        <translation>Mit erfundenem Ursprung gefragt</translation>
    </message>
    <message>
        <source>Watched, %1</source>
        <translation>Beobachtet, %1</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::HeadersModel</name>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Sent / received</source>
        <translation>Gesendet / empfangen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>Redirected request</source>
        <translation>Weitergeleitete Anfrage</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>%1 (what-if)</source>
        <translation>%1 (was wäre, wenn)</translation>
    </message>
    <message>
        <source>%1 (pasted)</source>
        <translation>%1 (eingefügt)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>in %1 ms</source>
        <translation>in %1 ms</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>(nicht da)</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::HeadersPane</name>
    <message>
        <source>CORS only</source>
        <translation>Nur CORS</translation>
    </message>
    <message>
        <source>Show only the lines that the browser&apos;s check looks at</source>
        <translation>Nur die Zeilen zeigen, die die Prüfung des Browsers ansieht</translation>
    </message>
    <message>
        <source>Go to the line that stops it</source>
        <translation>Zur Zeile, die es anhält</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Captured headers</source>
        <translation>Aufgezeichnete Header</translation>
    </message>
    <message>
        <source>Copied, secrets masked</source>
        <translation>Kopiert, Geheimnisse verdeckt</translation>
    </message>
    <message>
        <source>%1 plays no part in the browser&apos;s check.</source>
        <translation>%1 spielt in der Prüfung des Browsers keine Rolle.</translation>
    </message>
    <message>
        <source>Choose a line to see what it means.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was sie bedeutet.</translation>
    </message>
    <message>
        <source>This browser sends nothing, so that nothing comes back.</source>
        <translation>Dieser Browser sendet nichts, also kommt nichts zurück.</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::Sequence</name>
    <message>
        <source>name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>host not reachable</source>
        <translation>Host nicht erreichbar</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation>ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>certificate is for another name</source>
        <translation>das Zertifikat gilt für einen anderen Namen</translation>
    </message>
    <message>
        <source>certificate has expired</source>
        <translation>das Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>no TLS connection</source>
        <translation>keine TLS-Verbindung</translation>
    </message>
    <message>
        <source>client certificate asked for</source>
        <translation>Client-Zertifikat verlangt</translation>
    </message>
    <message>
        <source>not an HTTP answer</source>
        <translation>keine HTTP-Antwort</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>answer cut short</source>
        <translation>Antwort abgeschnitten</translation>
    </message>
    <message>
        <source>port that browsers refuse</source>
        <translation>Port, den Browser verweigern</translation>
    </message>
    <message>
        <source>proxy failed</source>
        <translation>Proxy gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>The page asks the browser: %1</source>
        <translation>Die Seite bittet den Browser: %1</translation>
    </message>
    <message>
        <source>%1. The browser sends %2; the answer: %3</source>
        <translation>%1. Der Browser sendet %2; die Antwort: %3</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>The browser tells the page: %1</source>
        <translation>Der Browser sagt der Seite: %1</translation>
    </message>
    <message>
        <source>your page</source>
        <translation>Ihre Seite</translation>
    </message>
    <message>
        <source>browser (standard)</source>
        <translation>Browser (Standard)</translation>
    </message>
    <message>
        <source>Stops here, before anything is sent</source>
        <translation>Hält hier an, bevor etwas gesendet wird</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>what-if</source>
        <translation>was wäre, wenn</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>Stops here</source>
        <translation>Hält hier an</translation>
    </message>
    <message>
        <source>Stops here: the status</source>
        <translation>Hält hier an: der Status</translation>
    </message>
    <message>
        <source>Stops here: %1 is missing</source>
        <translation>Hält hier an: %1 fehlt</translation>
    </message>
    <message>
        <source>Stops here: %1 is wrong</source>
        <translation>Hält hier an: %1 ist falsch</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>TypeError</source>
        <translation>TypeError</translation>
    </message>
    <message>
        <source>the module isn&apos;t loaded</source>
        <translation>das Modul wird nicht geladen</translation>
    </message>
    <message>
        <source>the font isn&apos;t loaded</source>
        <translation>die Schrift wird nicht geladen</translation>
    </message>
    <message>
        <source>error event</source>
        <translation>error-Ereignis</translation>
    </message>
    <message>
        <source>%1, readable</source>
        <translation>%1, lesbar</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <source>an opaque answer: usable, not readable</source>
        <translation>eine undurchsichtige Antwort: benutzbar, nicht lesbar</translation>
    </message>
    <message>
        <source>nothing: this API tells a page no result</source>
        <translation>nichts: diese API sagt einer Seite kein Ergebnis</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::SequenceView</name>
    <message>
        <source>Sequence of requests and answers</source>
        <translation>Folge der Anfragen und Antworten</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::TestBar</name>
    <message>
        <source>As seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Which test</source>
        <translation>Welcher Test</translation>
    </message>
    <message>
        <source>As &amp;seen by</source>
        <translation>&amp;Gesehen von</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>What-if: an answer was edited by hand. Nothing was sent.</source>
        <translation>Was wäre, wenn: Eine Antwort wurde von Hand geändert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Leave the what-if</source>
        <translation>Das „Was wäre, wenn“ verlassen</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>The preflight passes. The %1 was not sent: it could change data.</source>
        <translation>Der Preflight geht durch. %1 wurde nicht gesendet: Es könnte Daten ändern.</translation>
    </message>
    <message>
        <source>Send the %1 once</source>
        <translation>%1 einmal senden</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::TraceModel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Was er fragt</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>geht durch</translation>
    </message>
    <message>
        <source>This browser leaves the standard here: %1</source>
        <translation>Hier weicht dieser Browser vom Standard ab: %1</translation>
    </message>
    <message>
        <source>Preflight: %1</source>
        <translation>Preflight: %1</translation>
    </message>
    <message>
        <source>After redirect %1: %2</source>
        <translation>Nach Weiterleitung %1: %2</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::TracePane</name>
    <message>
        <source>Steps of the standard</source>
        <translation>Schritte des Standards</translation>
    </message>
    <message>
        <source>No step has been run yet.</source>
        <translation>Noch wurde kein Schritt ausgeführt.</translation>
    </message>
</context>
<context>
    <name>crosscheck::exchanges::WhatIfPane</name>
    <message>
        <source>Answer to edit</source>
        <translation>Zu ändernde Antwort</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Status der Antwort</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>Judge this answer</source>
        <translation>Diese Antwort beurteilen</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie sie kam</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Die Zeile entfernen</translation>
    </message>
    <message>
        <source>Headers of the answer, to be edited</source>
        <translation>Header der Antwort, zum Ändern</translation>
    </message>
    <message>
        <source>Edit a header or the status, then judge: what the browsers would say if the server answered so. Nothing is sent.</source>
        <translation>Einen Header oder den Status ändern, dann beurteilen: was die Browser sagen würden, wenn der Server so antwortete. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Answer to %1 %2 %3</source>
        <translation>Antwort auf %1 %2 %3</translation>
    </message>
</context>
<context>
    <name>crosscheck::fix::ChangeModel</name>
    <message>
        <source>Answer to</source>
        <translation>Antwort auf</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>With the fix</source>
        <translation>Mit der Lösung</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>(not seen yet)</source>
        <translation>(noch nicht gesehen)</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>(nicht da)</translation>
    </message>
</context>
<context>
    <name>crosscheck::fix::ChangesCard</name>
    <message>
        <source>What changes in the answer</source>
        <translation>Was sich in der Antwort ändert</translation>
    </message>
    <message>
        <source>Headers now and with the fix</source>
        <translation>Header jetzt und mit der Lösung</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: nicht bekannt</translation>
    </message>
    <message>
        <source>Would pass in %1</source>
        <translation>Ginge in %1 durch</translation>
    </message>
    <message>
        <source>Would still stop in %1</source>
        <translation>Bliebe in %1 noch hängen</translation>
    </message>
</context>
<context>
    <name>crosscheck::fix::CheckCard</name>
    <message>
        <source>Once it is in place</source>
        <translation>Wenn es an Ort und Stelle ist</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>crosscheck::fix::CodeView</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
</context>
<context>
    <name>crosscheck::fix::ConfigurationCard</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about this server</source>
        <translation>Mehr über diesen Server</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>Fallen</translation>
    </message>
    <message>
        <source>Server platform</source>
        <translation>Serverplattform</translation>
    </message>
    <message>
        <source>Choose the server</source>
        <translation>Den Server wählen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the configuration</source>
        <translation>Die Konfiguration kopieren</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Configuration copied</source>
        <translation>Konfiguration kopiert</translation>
    </message>
    <message>
        <source>Configuration for %1</source>
        <translation>Konfiguration für %1</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>from &quot;%1&quot;</source>
        <translation>aus &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The answers don&apos;t tell which server it is.</source>
        <translation>Die Antworten verraten nicht, welcher Server es ist.</translation>
    </message>
    <message>
        <source>No configuration is made from this: see what is wrong with it under &quot;What the server shall allow&quot;.</source>
        <translation>Daraus wird keine Konfiguration gemacht: Was daran falsch ist, steht unter &quot;Was der Server erlauben soll&quot;.</translation>
    </message>
    <message>
        <source>Choose a line to see why it is there.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, warum sie da ist.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation>Wo darin</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Crosscheck&apos;s own tests send this request from a page (%1).</source>
        <translation>Die eigenen Tests von Crosscheck senden diese Anfrage von einer Seite aus (%1).</translation>
    </message>
    <message>
        <source>Crosscheck&apos;s own tests run this configuration on %1 %2.</source>
        <translation>Crosschecks eigene Tests führen diese Konfiguration auf %1 %2 aus.</translation>
    </message>
    <message>
        <source>Crosscheck&apos;s own tests compile this configuration and ask %1 with it; the whole server has not been run.</source>
        <translation>Die eigenen Tests von Crosscheck übersetzen diese Konfiguration und befragen damit %1; der ganze Server ist nicht gelaufen.</translation>
    </message>
    <message>
        <source>Not yet run on a real server by Crosscheck&apos;s own tests.</source>
        <translation>Von Crosschecks eigenen Tests noch auf keinem echten Server ausgeführt.</translation>
    </message>
    <message>
        <source>Traps of %1 (%2)</source>
        <translation>Fallen von %1 (%2)</translation>
    </message>
    <message>
        <source>For what you pasted nothing is written here yet.</source>
        <translation>Für das, was Sie eingefügt haben, ist hier noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>by the configuration that you pasted</source>
        <translation>nach der Konfiguration, die Sie eingefügt haben</translation>
    </message>
    <message>
        <source>Whatever the server is, its answers need these headers. Which one is it? Choose it, and its configuration stands here.</source>
        <translation>Welcher Server es auch ist, seine Antworten brauchen diese Header. Welcher ist es? Wählen Sie ihn, und hier steht seine Konfiguration.</translation>
    </message>
    <message>
        <source>every answer to this page</source>
        <translation>jede Antwort an diese Seite</translation>
    </message>
    <message>
        <source>the answer to a preflight: OPTIONS, status 204</source>
        <translation>die Antwort auf einen Preflight: OPTIONS, Status 204</translation>
    </message>
</context>
<context>
    <name>crosscheck::fix::MessageCard</name>
    <message>
        <source>Message to whoever runs the server</source>
        <translation>Nachricht an den, der den Server betreibt</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Copied, secrets masked</source>
        <translation>Kopiert, Geheimnisse verdeckt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The configuration above goes along with it.</source>
        <translation>Die Konfiguration oben geht mit.</translation>
    </message>
</context>
<context>
    <name>crosscheck::fix::PolicyForm</name>
    <message>
        <source>&amp;Origins</source>
        <translation>&amp;Ursprünge</translation>
    </message>
    <message>
        <source>more, as https://www.example.com</source>
        <translation>weitere, etwa https://www.example.com</translation>
    </message>
    <message>
        <source>An&amp;y origin (public data only, no credentials)</source>
        <translation>&amp;Jeder Ursprung (öffentlich, ohne Anmeldedaten)</translation>
    </message>
    <message>
        <source>&amp;Cookies and other credentials</source>
        <translation>&amp;Cookies und andere Anmeldedaten</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>&amp;Methoden</translation>
    </message>
    <message>
        <source>more, as DELETE</source>
        <translation>weitere, etwa DELETE</translation>
    </message>
    <message>
        <source>Request &amp;headers</source>
        <translation>&amp;Header der Anfrage</translation>
    </message>
    <message>
        <source>more, as x-api-key</source>
        <translation>weitere, etwa x-api-key</translation>
    </message>
    <message>
        <source>Headers that the page may &amp;read</source>
        <translation>Header, die die Seite &amp;lesen darf</translation>
    </message>
    <message>
        <source>as x-total-count</source>
        <translation>etwa x-total-count</translation>
    </message>
    <message>
        <source>The browser may remember this for</source>
        <translation>Der Browser darf sich das merken für</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Chrome keeps it for at most 7200 s, Firefox 86400 s, Safari 600 s.</source>
        <translation>Chrome merkt es sich höchstens 7200 s, Firefox 86400 s, Safari 600 s.</translation>
    </message>
    <message>
        <source>Path and what stands behind the server</source>
        <translation>Pfad und was hinter dem Server steht</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Passes requests on &amp;to</source>
        <translation>Gibt Anfragen weiter &amp;an</translation>
    </message>
    <message>
        <source>http://127.0.0.1:8080</source>
        <translation>http://127.0.0.1:8080</translation>
    </message>
    <message>
        <source>Any origin</source>
        <translation>Jeder Ursprung</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>How long the browser remembers</source>
        <translation>Wie lange der Browser es sich merkt</translation>
    </message>
    <message>
        <source>Change what the server allows: %1</source>
        <translation>Ändern, was der Server erlaubt: %1</translation>
    </message>
    <message>
        <source>Developing</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>0 s: a wrong answer is forgotten at once, and every call asks again.</source>
        <translation>0 s: Eine falsche Antwort ist sofort vergessen, und jeder Aufruf fragt neu.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>7200 s: more counts in Firefox alone, and keeps wrong answers longer.</source>
        <translation>7200 s: Mehr zählt allein in Firefox und hält auch falsche Antworten länger.</translation>
    </message>
</context>
<context>
    <name>crosscheck::reference::ReferenceView</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nachschlagewerk</translation>
    </message>
    <message>
        <source>Search the reference</source>
        <translation>Im Nachschlagewerk suchen</translation>
    </message>
    <message>
        <source>Pages of the reference</source>
        <translation>Seiten des Nachschlagewerks</translation>
    </message>
    <message>
        <source>Page of the reference</source>
        <translation>Seite des Nachschlagewerks</translation>
    </message>
</context>
<context>
    <name>crosscheck::session::Session</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Take back an answer</source>
        <translation>Eine Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Eine Frage beantworten</translation>
    </message>
    <message>
        <source>%1 is a secret that was not kept. Enter it again in the request, then test.</source>
        <translation>%1 ist ein Geheimnis, das nicht aufgehoben wurde. Tragen Sie es in die Anfrage wieder ein, dann testen Sie.</translation>
    </message>
    <message>
        <source>A part of the URL</source>
        <translation>Ein Teil der URL</translation>
    </message>
    <message>
        <source>There is no URL to test yet. Enter one in the request.</source>
        <translation>Es gibt noch keine URL zum Testen. Tragen Sie eine in die Anfrage ein.</translation>
    </message>
    <message>
        <source>The page&apos;s origin is not known yet. Enter it in the request: it is what the address bar shows up to the first slash.</source>
        <translation>Der Ursprung der Seite ist noch nicht bekannt. Tragen Sie ihn in die Anfrage ein: Es ist, was die Adresszeile bis zum ersten Schrägstrich zeigt.</translation>
    </message>
    <message>
        <source>New investigation</source>
        <translation>Neue Untersuchung</translation>
    </message>
    <message>
        <source>This investigation can&apos;t be opened: it is gone, or a newer Crosscheck wrote it.</source>
        <translation>Diese Untersuchung lässt sich nicht öffnen: Sie ist fort, oder ein neueres Crosscheck hat sie geschrieben.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete an investigation</source>
        <translation>Eine Untersuchung löschen</translation>
    </message>
    <message>
        <source>Open a HAR</source>
        <translation>HAR-Datei öffnen</translation>
    </message>
    <message>
        <source>Choose a request</source>
        <translation>Anfrage wählen</translation>
    </message>
    <message>
        <source>Edit the paste</source>
        <translation>Eingefügtes ändern</translation>
    </message>
    <message>
        <source>Trust a certificate</source>
        <translation>Einem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Trust a certificate no longer</source>
        <translation>Einem Zertifikat nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
</context>
<context>
    <name>crosscheck::store::Store</name>
    <message>
        <source>The history file %1 is damaged or is not one of Crosscheck&apos;s. Nothing is kept until it is moved away; it was left as it is.</source>
        <translation>Die Verlaufsdatei %1 ist beschädigt oder keine von Crosscheck. Bis sie weggeräumt ist, wird nichts aufgehoben; sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The disk is full: the last change is not in the history yet. Free some space; Crosscheck goes on trying.</source>
        <translation>Die Platte ist voll: Die letzte Änderung ist noch nicht im Verlauf. Machen Sie Platz frei; Crosscheck versucht es weiter.</translation>
    </message>
    <message>
        <source>The history file %1 cannot be written. What you do now works, and is not kept.</source>
        <translation>Die Verlaufsdatei %1 lässt sich nicht schreiben. Was Sie jetzt tun, wirkt und wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>The history could not be written (%1). What you do now works, and is not kept.</source>
        <translation>Der Verlauf konnte nicht geschrieben werden (%1). Was Sie jetzt tun, wirkt und wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing (Debian: libqt6sql6-sqlite). What you do now works, and is not kept.</source>
        <translation>Qts SQLite-Treiber fehlt (Debian: libqt6sql6-sqlite). Was Sie jetzt tun, wirkt und wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>The history file %1 can neither be opened nor made. What you do now works, and is not kept.</source>
        <translation>Die Verlaufsdatei %1 lässt sich weder öffnen noch anlegen. Was Sie jetzt tun, wirkt und wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>The history was written by a newer Crosscheck. It can be read here, and nothing new is kept.</source>
        <translation>Den Verlauf hat ein neueres Crosscheck geschrieben. Er lässt sich hier lesen, und Neues wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>The history file %1 cannot be written by you. It can be read, and nothing new is kept.</source>
        <translation>Die Verlaufsdatei %1 dürfen Sie nicht schreiben. Sie lässt sich lesen, und Neues wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
</context>
<context>
    <name>crosscheck::watch::TrialLine</name>
    <message>
        <source>Stop trying the fix</source>
        <translation>Die Lösung nicht mehr probieren</translation>
    </message>
    <message>
        <source>Try the fix in my page</source>
        <translation>Die Lösung in meiner Seite probieren</translation>
    </message>
    <message>
        <source>This page runs with changed answers (so far: %1). Only this browser sees them; the server is as it was. What still fails stands above.</source>
        <translation>Diese Seite läuft mit geänderten Antworten (bisher: %1). Nur dieser Browser sieht sie; der Server ist wie zuvor. Was noch fehlschlägt, steht oben.</translation>
    </message>
    <message>
        <source>Puts the headers of the proposed fix on the answers of %1, in this browser alone, and loads the page again.</source>
        <translation>Setzt die Header der vorgeschlagenen Lösung auf die Antworten von %1, nur in diesem Browser, und lädt die Seite neu.</translation>
    </message>
    <message>
        <source>not asked yet: use the page</source>
        <translation>noch nicht gefragt: Benutzen Sie die Seite</translation>
    </message>
    <message>
        <source>works with the fix</source>
        <translation>geht mit der Lösung</translation>
    </message>
    <message>
        <source>still fails</source>
        <translation>scheitert noch</translation>
    </message>
</context>
<context>
    <name>crosscheck::watch::WatchModel</name>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Asked for at</source>
        <translation>Angefragt bei</translation>
    </message>
</context>
<context>
    <name>crosscheck::watch::WatchPanel</name>
    <message>
        <source>Watch my page</source>
        <translation>Meine Seite beobachten</translation>
    </message>
    <message>
        <source>The browser is closed.</source>
        <translation>Der Browser ist geschlossen.</translation>
    </message>
    <message>
        <source>Address of your page</source>
        <translation>Adresse Ihrer Seite</translation>
    </message>
    <message>
        <source>Address of your page: http://localhost:5173/</source>
        <translation>Adresse Ihrer Seite: http://localhost:5173/</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stops watching and hides this</source>
        <translation>Beendet das Beobachten und blendet dies aus</translation>
    </message>
    <message>
        <source>Failures of the watched page</source>
        <translation>Fehlschläge der beobachteten Seite</translation>
    </message>
    <message>
        <source>Enter the address of your page, as its address bar shows it.</source>
        <translation>Tragen Sie die Adresse Ihrer Seite ein, wie ihre Adressleiste sie zeigt.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a page: http://localhost:5173/ is one.</source>
        <translation>„%1“ ist nicht die Adresse einer Seite: http://localhost:5173/ ist eine.</translation>
    </message>
    <message>
        <source>Look into a failure of the watched page</source>
        <translation>Einen Fehlschlag der beobachteten Seite untersuchen</translation>
    </message>
    <message>
        <source>A browser window opens on a profile that is kept for this, so that you log in once. Use your page there: every CORS failure stands here as it happens. Your daily profile is not touched.</source>
        <translation>Ein Browserfenster öffnet sich mit einem Profil, das hierfür aufbewahrt wird, damit Sie sich nur einmal anmelden. Benutzen Sie Ihre Seite dort: Jeder CORS-Fehlschlag steht hier, sobald er geschieht. Ihr tägliches Profil wird nicht angerührt.</translation>
    </message>
    <message>
        <source>%1 is being watched.</source>
        <translation>%1 wird beobachtet.</translation>
    </message>
    <message>
        <source>No CORS failure so far: use the page.</source>
        <translation>Bisher kein CORS-Fehlschlag: Benutzen Sie die Seite.</translation>
    </message>
    <message>
        <source>Failures so far: %1. Choose one to look into it.</source>
        <translation>Fehlschläge bisher: %1. Wählen Sie einen, um ihn zu untersuchen.</translation>
    </message>
    <message>
        <source>Join the one that is running</source>
        <translation>Den mitbenutzen, der schon läuft</translation>
    </message>
    <message>
        <source>Your daily profile with its log-ins; the browser asks you first</source>
        <translation>Ihr tägliches Profil mit seinen Anmeldungen; der Browser fragt Sie zuerst</translation>
    </message>
    <message>
        <source>Console text only</source>
        <translation>Nur den Text der Konsole</translation>
    </message>
    <message>
        <source>Failures without their exchanges: costs the page next to nothing</source>
        <translation>Fehler ohne ihren Austausch: kostet die Seite so gut wie nichts</translation>
    </message>
    <message>
        <source>Look at all its requests</source>
        <translation>Alle ihre Anfragen ansehen</translation>
    </message>
    <message>
        <source>Opens the whole session as an investigation: every failure, and requests that passed</source>
        <translation>Öffnet die ganze Sitzung als Untersuchung: jeden Fehler, dazu Anfragen, die durchgingen</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>Als HAR speichern …</translation>
    </message>
    <message>
        <source>Every request so far with the console&apos;s lines, secrets masked</source>
        <translation>Jede Anfrage bisher mit den Zeilen der Konsole, Geheimes verdeckt</translation>
    </message>
    <message>
        <source>Crosscheck has left the browser, which goes on running.</source>
        <translation>Crosscheck hat den Browser verlassen, er läuft weiter.</translation>
    </message>
    <message>
        <source>What was seen is kept in the history.</source>
        <translation>Was zu sehen war, steht im Verlauf.</translation>
    </message>
    <message>
        <source>Look at a watched session</source>
        <translation>Eine beobachtete Sitzung ansehen</translation>
    </message>
    <message>
        <source>Save the watched session</source>
        <translation>Die beobachtete Sitzung speichern</translation>
    </message>
    <message>
        <source>HAR (*.har)</source>
        <translation>HAR (*.har)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Joins the %1 that is running, with your daily profile: you are logged in there already. Open chrome://inspect/#remote-debugging in it and tick “Allow remote debugging for this browser instance”; it asks you once more when Crosscheck comes. Joined, Crosscheck could do there whatever you can; it opens one tab and looks at no other. %1 goes on running afterwards.</source>
        <translation>Benutzt das laufende %1 mit, mit Ihrem täglichen Profil: Dort sind Sie schon angemeldet. Öffnen Sie darin chrome://inspect/#remote-debugging und setzen Sie den Haken bei „Allow remote debugging for this browser instance“; es fragt Sie noch einmal, wenn Crosscheck kommt. Währenddessen könnte Crosscheck dort alles, was Sie können; es öffnet einen Tab und sieht keinen anderen an. %1 läuft danach weiter.</translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>Beobachtet wird %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Failures (%1)</source>
        <translation>Fehlschläge (%1)</translation>
    </message>
    <message>
        <source>Shows the failures and what is said of the watching</source>
        <translation>Zeigt die Fehlschläge und was über die Beobachtung gesagt wird</translation>
    </message>
    <message>
        <source>Leaves the room to what stands below</source>
        <translation>Überlässt den Platz dem, was darunter steht</translation>
    </message>
</context>
<context>
    <name>crosscheck::widgets::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>crosscheck::widgets::DifferenceModel</name>
    <message>
        <source>The two are the same.</source>
        <translation>Die beiden sind gleich.</translation>
    </message>
    <message>
        <source>One line differs.</source>
        <translation>Eine Zeile ist verschieden.</translation>
    </message>
    <message>
        <source>%1 lines differ.</source>
        <translation>%1 Zeilen sind verschieden.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweiter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>(nicht da)</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>crosscheck::widgets::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ends the test at once (Esc)</source>
        <translation>Beendet den Test sofort (Esc)</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>%1 request</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1, %2 s</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
</context>
<context>
    <name>diagnosis</name>
    <message>
        <source>The request passes in Chrome, Firefox and Safari.</source>
        <translation>Die Anfrage geht in Chrome, Firefox und Safari durch.</translation>
    </message>
    <message>
        <source>CORS is in order: your page can read the answer, whose status is %1.</source>
        <translation>CORS ist in Ordnung: Ihre Seite kann die Antwort lesen, deren Status %1 ist.</translation>
    </message>
    <message>
        <source>The preflight passes; the %1 was not sent.</source>
        <translation>Der Preflight geht durch; %1 wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The request goes through, and your page can&apos;t read the answer.</source>
        <translation>Die Anfrage geht durch, und Ihre Seite kann die Antwort nicht lesen.</translation>
    </message>
    <message>
        <source>Not enough is known to say what happened.</source>
        <translation>Es ist nicht genug bekannt, um zu sagen, was geschah.</translation>
    </message>
    <message>
        <source>Nobody has to change anything.</source>
        <translation>Niemand muss etwas ändern.</translation>
    </message>
    <message>
        <source>A test or a few questions will tell.</source>
        <translation>Ein Test oder ein paar Fragen werden es zeigen.</translation>
    </message>
    <message>
        <source>Send the request itself to see the rest.</source>
        <translation>Senden Sie die Anfrage selbst, um den Rest zu sehen.</translation>
    </message>
    <message>
        <source>The preflight is not in the recording; the request after it is, so that it must have passed.</source>
        <translation>Der Preflight fehlt in der Aufzeichnung; die Anfrage danach ist da, er muss also durchgegangen sein.</translation>
    </message>
    <message>
        <source>Judged as if the browser trusted the server&apos;s certificate, which it doesn&apos;t.</source>
        <translation>Beurteilt, als vertraute der Browser dem Zertifikat des Servers, was er nicht tut.</translation>
    </message>
    <message>
        <source>Older advice says to send Access-Control-Allow-Private-Network: that is out of date and changes nothing.</source>
        <translation>Ältere Ratschläge sagen, man solle Access-Control-Allow-Private-Network senden: Das ist überholt und ändert nichts.</translation>
    </message>
    <message>
        <source>Older advice calls Authorization under * a cause. The standard refuses it; today&apos;s browsers let it pass.</source>
        <translation>Ältere Ratschläge nennen Authorization unter * eine Ursache. Der Standard weist es zurück; heutige Browser lassen es durch.</translation>
    </message>
    <message>
        <source>Only %1 stops there: %2</source>
        <translation>Nur %1 hält dort an: %2</translation>
    </message>
    <message>
        <source>This is what a browser would send first.</source>
        <translation>Das würde ein Browser zuerst senden.</translation>
    </message>
    <message>
        <source>The same request without Origin shows whether the server treats foreign origins apart.</source>
        <translation>Dieselbe Anfrage ohne Origin zeigt, ob der Server fremde Ursprünge anders behandelt.</translation>
    </message>
    <message>
        <source>The same request with a made-up origin shows whether the value depends on who asks.</source>
        <translation>Dieselbe Anfrage mit einem erfundenen Ursprung zeigt, ob der Wert davon abhängt, wer fragt.</translation>
    </message>
    <message>
        <source>The server did run the request and answered with status %1.</source>
        <translation>Der Server hat die Anfrage ausgeführt und mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>The server got the request and answered; the browser keeps the answer from your page.</source>
        <translation>Der Server hat die Anfrage bekommen und geantwortet; der Browser hält die Antwort von Ihrer Seite fern.</translation>
    </message>
    <message>
        <source>The request itself was never sent: the preflight in front of it failed.</source>
        <translation>Die Anfrage selbst wurde nie gesendet: Der Preflight davor ist gescheitert.</translation>
    </message>
    <message>
        <source>The request itself was not sent, only the preflight.</source>
        <translation>Die Anfrage selbst wurde nicht gesendet, nur der Preflight.</translation>
    </message>
    <message>
        <source>The browser sends nothing: the server never hears of it.</source>
        <translation>Der Browser sendet nichts: Der Server erfährt nie davon.</translation>
    </message>
    <message>
        <source>No connection came about: the server never saw the request.</source>
        <translation>Es kam keine Verbindung zustande: Der Server hat die Anfrage nie gesehen.</translation>
    </message>
    <message>
        <source>The connection broke after the request was sent: whether the server ran it, only its log tells.</source>
        <translation>Die Verbindung brach ab, nachdem die Anfrage gesendet war: Ob der Server sie ausgeführt hat, sagt nur sein Protokoll.</translation>
    </message>
    <message>
        <source>The server answered with a redirect (%1): whether it ran the request before that, only its log tells.</source>
        <translation>Der Server hat mit einer Weiterleitung geantwortet (%1): Ob er die Anfrage davor ausgeführt hat, sagt nur sein Protokoll.</translation>
    </message>
    <message>
        <source>Whether the server ran the request is not known.</source>
        <translation>Ob der Server die Anfrage ausgeführt hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Your page&apos;s origin. The answer must allow exactly this.</source>
        <translation>Der Ursprung Ihrer Seite. Genau diesen muss die Antwort erlauben.</translation>
    </message>
    <message>
        <source>The browser sends null here: the page has no origin of its own, or a redirect crossed origins.</source>
        <translation>Der Browser sendet hier null: Die Seite hat keinen eigenen Ursprung, oder eine Weiterleitung ging von Ursprung zu Ursprung.</translation>
    </message>
    <message>
        <source>The page&apos;s origin is %1, but this was sent.</source>
        <translation>Der Ursprung der Seite ist %1, gesendet wurde aber dies.</translation>
    </message>
    <message>
        <source>Asks whether the page may use %1.</source>
        <translation>Fragt, ob die Seite %1 benutzen darf.</translation>
    </message>
    <message>
        <source>Asks whether the page may send these headers: %1.</source>
        <translation>Fragt, ob die Seite diese Header senden darf: %1.</translation>
    </message>
    <message>
        <source>This is an answer&apos;s header. A page that sends it allows itself nothing and makes a preflight necessary.</source>
        <translation>Das ist ein Header einer Antwort. Eine Seite, die ihn sendet, erlaubt sich damit nichts und macht einen Preflight nötig.</translation>
    </message>
    <message>
        <source>Sent because the page asks for credentials, so the answer must allow credentials.</source>
        <translation>Gesendet, weil die Seite Anmeldedaten verlangt; die Antwort muss also Anmeldedaten erlauben.</translation>
    </message>
    <message>
        <source>The page set this itself, so the preflight&apos;s answer must list Authorization by name.</source>
        <translation>Die Seite hat das selbst gesetzt, also muss die Antwort auf den Preflight Authorization beim Namen nennen.</translation>
    </message>
    <message>
        <source>A preflight&apos;s answer needs a status from 200 to 299.</source>
        <translation>Die Antwort auf einen Preflight braucht einen Status von 200 bis 299.</translation>
    </message>
    <message>
        <source>A preflight&apos;s answer needs a status from 200 to 299, and this one has %1.</source>
        <translation>Die Antwort auf einen Preflight braucht einen Status von 200 bis 299, und diese hat %1.</translation>
    </message>
    <message>
        <source>A preflight may not be redirected, and this answer is a redirect.</source>
        <translation>Ein Preflight darf nicht weitergeleitet werden, und diese Antwort ist eine Weiterleitung.</translation>
    </message>
    <message>
        <source>Leads the preflight to %1. Browsers don&apos;t follow it.</source>
        <translation>Führt den Preflight zu %1. Browser folgen dem nicht.</translation>
    </message>
    <message>
        <source>The browser follows this only if this answer passes the check too.</source>
        <translation>Der Browser folgt dem nur, wenn auch diese Antwort die Prüfung besteht.</translation>
    </message>
    <message>
        <source>An address with a user name or password in it may not be the target of a redirect here.</source>
        <translation>Eine Adresse mit Benutzername oder Passwort darf hier nicht Ziel einer Weiterleitung sein.</translation>
    </message>
    <message>
        <source>Is your page&apos;s origin, byte for byte.</source>
        <translation>Ist der Ursprung Ihrer Seite, Byte für Byte.</translation>
    </message>
    <message>
        <source>* lets every origin in, and this request carries no credentials.</source>
        <translation>* lässt jeden Ursprung ein, und diese Anfrage trägt keine Anmeldedaten.</translation>
    </message>
    <message>
        <source>* doesn&apos;t count for a request with credentials. It must be %1.</source>
        <translation>* zählt nicht bei einer Anfrage mit Anmeldedaten. Es muss %1 sein.</translation>
    </message>
    <message>
        <source>The answer doesn&apos;t have it. It must be there with %1.</source>
        <translation>In der Antwort fehlt es. Es muss da sein, mit %1.</translation>
    </message>
    <message>
        <source>The answer doesn&apos;t have it, so no page of another origin may read it.</source>
        <translation>In der Antwort fehlt es, also darf keine Seite eines anderen Ursprungs sie lesen.</translation>
    </message>
    <message>
        <source>Sent %1 times. The browser joins the lines to &quot;%2&quot;, which is nobody&apos;s origin.</source>
        <translation>%1-mal gesendet. Der Browser fügt die Zeilen zu &quot;%2&quot; zusammen, und das ist niemandes Ursprung.</translation>
    </message>
    <message>
        <source>Holds several origins. Only one may stand here, and it must be %1.</source>
        <translation>Enthält mehrere Ursprünge. Hier darf nur einer stehen, und es muss %1 sein.</translation>
    </message>
    <message>
        <source>Ends in a slash. An origin has none: it must be %1.</source>
        <translation>Endet mit einem Schrägstrich. Ein Ursprung hat keinen: Es muss %1 sein.</translation>
    </message>
    <message>
        <source>Holds a path. An origin has none: it must be %1.</source>
        <translation>Enthält einen Pfad. Ein Ursprung hat keinen: Es muss %1 sein.</translation>
    </message>
    <message>
        <source>Says %1, but your page was loaded over %2.</source>
        <translation>Sagt %1, aber Ihre Seite wurde über %2 geladen.</translation>
    </message>
    <message>
        <source>Names port %1, but your page&apos;s origin has port %2.</source>
        <translation>Nennt Port %1, aber der Ursprung Ihrer Seite hat Port %2.</translation>
    </message>
    <message>
        <source>Differs from %1 in upper and lower case. It is compared byte for byte.</source>
        <translation>Unterscheidet sich von %1 in Groß- und Kleinschreibung. Verglichen wird Byte für Byte.</translation>
    </message>
    <message>
        <source>Has no scheme in front. It must be %1.</source>
        <translation>Hat vorne kein Schema. Es muss %1 sein.</translation>
    </message>
    <message>
        <source>A pattern doesn&apos;t count here: * stands alone or not at all.</source>
        <translation>Ein Muster zählt hier nicht: * steht allein oder gar nicht.</translation>
    </message>
    <message>
        <source>Is empty. It must be %1.</source>
        <translation>Ist leer. Es muss %1 sein.</translation>
    </message>
    <message>
        <source>Allows the origin null, but your page&apos;s origin is %1.</source>
        <translation>Erlaubt den Ursprung null, aber der Ursprung Ihrer Seite ist %1.</translation>
    </message>
    <message>
        <source>Allows %1, but your page&apos;s origin is %2.</source>
        <translation>Erlaubt %1, aber der Ursprung Ihrer Seite ist %2.</translation>
    </message>
    <message>
        <source>Allows this origin. Whether it is your page&apos;s isn&apos;t known yet.</source>
        <translation>Erlaubt diesen Ursprung. Ob es der Ihrer Seite ist, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Credentials were sent, and the answer allows them.</source>
        <translation>Anmeldedaten wurden gesendet, und die Antwort erlaubt sie.</translation>
    </message>
    <message>
        <source>Not needed here: this request carries no credentials.</source>
        <translation>Hier nicht nötig: Diese Anfrage trägt keine Anmeldedaten.</translation>
    </message>
    <message>
        <source>Credentials were sent, so the answer must say true here.</source>
        <translation>Anmeldedaten wurden gesendet, also muss die Antwort hier true sagen.</translation>
    </message>
    <message>
        <source>Only the word true counts, in lower case and without quotes.</source>
        <translation>Nur das Wort true zählt, klein geschrieben und ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Lists %1.</source>
        <translation>Nennt %1.</translation>
    </message>
    <message>
        <source>* covers %1, since no credentials are sent.</source>
        <translation>* deckt %1, denn es werden keine Anmeldedaten gesendet.</translation>
    </message>
    <message>
        <source>With credentials, * is a method of that name only. %1 must be listed.</source>
        <translation>Mit Anmeldedaten ist * nur eine Methode dieses Namens. %1 muss genannt sein.</translation>
    </message>
    <message>
        <source>Methods are compared byte for byte, and %1 isn&apos;t in the list as it is written.</source>
        <translation>Methoden werden Byte für Byte verglichen, und %1 steht so geschrieben nicht in der Liste.</translation>
    </message>
    <message>
        <source>Doesn&apos;t list %1.</source>
        <translation>Nennt %1 nicht.</translation>
    </message>
    <message>
        <source>The preflight&apos;s answer must list %1 here.</source>
        <translation>Die Antwort auf den Preflight muss hier %1 nennen.</translation>
    </message>
    <message>
        <source>%1 is allowed without being listed.</source>
        <translation>%1 ist erlaubt, ohne genannt zu sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t stand in this list, so the whole line doesn&apos;t count.</source>
        <translation>&quot;%1&quot; kann in dieser Liste nicht stehen, also zählt die ganze Zeile nicht.</translation>
    </message>
    <message>
        <source>Lists every header that was asked for.</source>
        <translation>Nennt jeden Header, nach dem gefragt wurde.</translation>
    </message>
    <message>
        <source>Not needed here: no header was asked for.</source>
        <translation>Hier nicht nötig: Es wurde nach keinem Header gefragt.</translation>
    </message>
    <message>
        <source>* covers every header that was asked for, since no credentials are sent.</source>
        <translation>* deckt jeden Header, nach dem gefragt wurde, denn es werden keine Anmeldedaten gesendet.</translation>
    </message>
    <message>
        <source>With credentials, * is a header of that name only. These must be listed: %1.</source>
        <translation>Mit Anmeldedaten ist * nur ein Header dieses Namens. Diese müssen genannt sein: %1.</translation>
    </message>
    <message>
        <source>The standard doesn&apos;t let * cover Authorization. Today&apos;s browsers still let it pass.</source>
        <translation>Der Standard lässt * Authorization nicht decken. Heutige Browser lassen es noch durch.</translation>
    </message>
    <message>
        <source>Doesn&apos;t list: %1.</source>
        <translation>Nennt nicht: %1.</translation>
    </message>
    <message>
        <source>The preflight&apos;s answer must list here: %1.</source>
        <translation>Die Antwort auf den Preflight muss hier nennen: %1.</translation>
    </message>
    <message>
        <source>Only counts in a preflight&apos;s answer. Here nobody reads it.</source>
        <translation>Zählt nur in der Antwort auf einen Preflight. Hier liest es niemand.</translation>
    </message>
    <message>
        <source>Only counts in the answer to the request itself. Here nobody reads it.</source>
        <translation>Zählt nur in der Antwort auf die Anfrage selbst. Hier liest es niemand.</translation>
    </message>
    <message>
        <source>Isn&apos;t a number of seconds, so the browser asks again very soon.</source>
        <translation>Ist keine Zahl von Sekunden, also fragt der Browser sehr bald wieder.</translation>
    </message>
    <message>
        <source>Lets the page read these headers of the answer.</source>
        <translation>Lässt die Seite diese Header der Antwort lesen.</translation>
    </message>
    <message>
        <source>With credentials, * is a header of that name only. Nothing more is readable.</source>
        <translation>Mit Anmeldedaten ist * nur ein Header dieses Namens. Mehr wird nicht lesbar.</translation>
    </message>
    <message>
        <source>Caches keep one answer per origin.</source>
        <translation>Caches heben je Ursprung eine Antwort auf.</translation>
    </message>
    <message>
        <source>The answer names one origin. Without Vary: Origin a cache may hand it to a page of another.</source>
        <translation>Die Antwort nennt einen Ursprung. Ohne Vary: Origin kann ein Cache sie einer Seite eines anderen geben.</translation>
    </message>
    <message>
        <source>No browser asks for this header any more. A permission that the person gives decides.</source>
        <translation>Nach diesem Header fragt kein Browser mehr. Es entscheidet eine Erlaubnis, die der Mensch gibt.</translation>
    </message>
    <message>
        <source>Send the request as a browser would: the answer tells which of the reasons it is.</source>
        <translation>Senden Sie die Anfrage, wie ein Browser es täte: Die Antwort zeigt, welcher der Gründe es ist.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has no Access-Control-Allow-Origin.</source>
        <translation>Die Antwort des Servers hat kein Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>The preflight&apos;s answer has no Access-Control-Allow-Origin.</source>
        <translation>Die Antwort auf den Preflight hat kein Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin names another origin than your page&apos;s.</source>
        <translation>Access-Control-Allow-Origin nennt einen anderen Ursprung als den Ihrer Seite.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin holds more than one value.</source>
        <translation>Access-Control-Allow-Origin enthält mehr als einen Wert.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin holds a value that is no origin.</source>
        <translation>Access-Control-Allow-Origin enthält einen Wert, der kein Ursprung ist.</translation>
    </message>
    <message>
        <source>Your page sends credentials, and the server answers with * in place of your page&apos;s origin.</source>
        <translation>Ihre Seite sendet Anmeldedaten, und der Server antwortet mit * statt mit dem Ursprung Ihrer Seite.</translation>
    </message>
    <message>
        <source>Your page sends credentials, and the answer doesn&apos;t allow them.</source>
        <translation>Ihre Seite sendet Anmeldedaten, und die Antwort erlaubt sie nicht.</translation>
    </message>
    <message>
        <source>The server answers the preflight with an error.</source>
        <translation>Der Server beantwortet den Preflight mit einem Fehler.</translation>
    </message>
    <message>
        <source>The server answers the preflight with a redirect.</source>
        <translation>Der Server beantwortet den Preflight mit einer Weiterleitung.</translation>
    </message>
    <message>
        <source>The preflight&apos;s answer doesn&apos;t allow the method.</source>
        <translation>Die Antwort auf den Preflight erlaubt die Methode nicht.</translation>
    </message>
    <message>
        <source>The preflight&apos;s answer doesn&apos;t allow a header that your page sends.</source>
        <translation>Die Antwort auf den Preflight erlaubt einen Header nicht, den Ihre Seite sendet.</translation>
    </message>
    <message>
        <source>Authorization must be listed by name; * doesn&apos;t cover it.</source>
        <translation>Authorization muss beim Namen genannt sein; * deckt es nicht.</translation>
    </message>
    <message>
        <source>With credentials * allows no method and no header.</source>
        <translation>Mit Anmeldedaten erlaubt * keine Methode und keinen Header.</translation>
    </message>
    <message>
        <source>The preflight got no usable answer.</source>
        <translation>Auf den Preflight kam keine brauchbare Antwort.</translation>
    </message>
    <message>
        <source>The request was redirected, and an answer on the way doesn&apos;t let your page in.</source>
        <translation>Die Anfrage wurde weitergeleitet, und eine Antwort auf dem Weg lässt Ihre Seite nicht ein.</translation>
    </message>
    <message>
        <source>After the redirect the browser sends Origin: null, and the server refuses that.</source>
        <translation>Nach der Weiterleitung sendet der Browser Origin: null, und der Server weist das zurück.</translation>
    </message>
    <message>
        <source>A URL holds a user name or password, which is not allowed here.</source>
        <translation>Eine URL enthält einen Benutzernamen oder ein Passwort, was hier nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>The URL&apos;s scheme can&apos;t be asked from a page.</source>
        <translation>Das Schema der URL lässt sich von einer Seite aus nicht abrufen.</translation>
    </message>
    <message>
        <source>The page has no origin that a server could allow.</source>
        <translation>Die Seite hat keinen Ursprung, den ein Server erlauben könnte.</translation>
    </message>
    <message>
        <source>The browser stopped a request to a private network.</source>
        <translation>Der Browser hat eine Anfrage an ein privates Netz angehalten.</translation>
    </message>
    <message>
        <source>The browser has no permission to let this page reach your local network; nothing was sent.</source>
        <translation>Der Browser hat keine Erlaubnis, diese Seite in Ihr lokales Netz zu lassen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A page that came over http may not reach a more private network.</source>
        <translation>Eine Seite, die über http kam, darf kein privateres Netz erreichen.</translation>
    </message>
    <message>
        <source>The page asks with mode same-origin for another origin.</source>
        <translation>Die Seite fragt mit mode same-origin nach einem anderen Ursprung.</translation>
    </message>
    <message>
        <source>The page asked with mode no-cors and can&apos;t read the answer.</source>
        <translation>Die Seite hat mit mode no-cors gefragt und kann die Antwort nicht lesen.</translation>
    </message>
    <message>
        <source>Firefox got no readable answer: nearly always the network, the name or the certificate.</source>
        <translation>Firefox bekam keine lesbare Antwort: fast immer das Netz, der Name oder das Zertifikat.</translation>
    </message>
    <message>
        <source>An https page may not ask for an http address; nothing was sent.</source>
        <translation>Eine https-Seite darf keine http-Adresse fragen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The page&apos;s own Content Security Policy stops the request. This is not CORS.</source>
        <translation>Die eigene Content Security Policy der Seite hält die Anfrage an. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>The resource&apos;s Cross-Origin-Resource-Policy keeps it from your page.</source>
        <translation>Cross-Origin-Resource-Policy der Ressource hält sie von Ihrer Seite fern.</translation>
    </message>
    <message>
        <source>The page&apos;s Cross-Origin-Embedder-Policy refuses the resource.</source>
        <translation>Cross-Origin-Embedder-Policy der Seite lehnt die Ressource ab.</translation>
    </message>
    <message>
        <source>The browser keeps an answer of the wrong type away from the page.</source>
        <translation>Der Browser hält eine Antwort von falschem Typ von der Seite fern.</translation>
    </message>
    <message>
        <source>An extension or the browser&apos;s own blocker stopped the request. This is not CORS.</source>
        <translation>Eine Erweiterung oder der Blocker des Browsers hat die Anfrage angehalten. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>The host name leads nowhere. This is not CORS.</source>
        <translation>Der Hostname führt nirgendwohin. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Nothing listens at that address. This is not CORS.</source>
        <translation>An dieser Adresse lauscht nichts. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>The connection was cut before a usable answer came. This is not CORS.</source>
        <translation>Die Verbindung wurde abgebrochen, bevor eine brauchbare Antwort kam. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>The browser doesn&apos;t accept the server&apos;s certificate, or no TLS came about. This is not CORS.</source>
        <translation>Der Browser nimmt das Zertifikat des Servers nicht an, oder es kam kein TLS zustande. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>No answer came in time. This is not CORS.</source>
        <translation>Es kam keine Antwort in der Zeit. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>The canvas holds pixels of another origin and can&apos;t be read.</source>
        <translation>Das Canvas enthält Pixel eines anderen Ursprungs und lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The browser refused a cookie because of its SameSite attribute.</source>
        <translation>Der Browser hat ein Cookie wegen seines Attributs SameSite abgelehnt.</translation>
    </message>
    <message>
        <source>A WebSocket connection failed. CORS doesn&apos;t apply to it.</source>
        <translation>Eine WebSocket-Verbindung ist gescheitert. CORS gilt dafür nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s own CORS layer refused the origin.</source>
        <translation>Die eigene CORS-Schicht des Servers hat den Ursprung zurückgewiesen.</translation>
    </message>
    <message>
        <source>The framework refuses a configuration of any origin with credentials.</source>
        <translation>Das Framework weist eine Konfiguration zurück, die jeden Ursprung mit Anmeldedaten erlaubt.</translation>
    </message>
    <message>
        <source>The development proxy can&apos;t reach its target. This is not CORS.</source>
        <translation>Der Entwicklungsproxy erreicht sein Ziel nicht. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>The answer doesn&apos;t allow your page&apos;s origin.</source>
        <translation>Die Antwort erlaubt den Ursprung Ihrer Seite nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s CORS library rejects its own settings.</source>
        <translation>Die CORS-Bibliothek des Servers weist ihre eigenen Einstellungen zurück.</translation>
    </message>
    <message>
        <source>The server must change; your page is right.</source>
        <translation>Der Server muss sich ändern; Ihre Seite ist in Ordnung.</translation>
    </message>
    <message>
        <source>The server (%1) must change; your page is right.</source>
        <translation>Der Server (%1) muss sich ändern; Ihre Seite ist in Ordnung.</translation>
    </message>
    <message>
        <source>The proxy in front of the server must change; your page is right.</source>
        <translation>Der Proxy vor dem Server muss sich ändern; Ihre Seite ist in Ordnung.</translation>
    </message>
    <message>
        <source>The CDN in front of the server must change; your page is right.</source>
        <translation>Das CDN vor dem Server muss sich ändern; Ihre Seite ist in Ordnung.</translation>
    </message>
    <message>
        <source>Your page must change; the server is right.</source>
        <translation>Ihre Seite muss sich ändern; der Server ist in Ordnung.</translation>
    </message>
    <message>
        <source>Neither page nor server: it is decided in the browser.</source>
        <translation>Weder Seite noch Server: Es wird im Browser entschieden.</translation>
    </message>
    <message>
        <source>The way to the server must be mended before CORS matters.</source>
        <translation>Der Weg zum Server muss in Ordnung kommen, ehe CORS zählt.</translation>
    </message>
    <message>
        <source>The answer names your page&apos;s origin and its Vary doesn&apos;t name Origin: if the server takes the value from the request, a cache may hand it to another site&apos;s page.</source>
        <translation>Die Antwort nennt den Ursprung Ihrer Seite, und ihr Vary nennt Origin nicht: Wenn der Server den Wert aus der Anfrage nimmt, kann ein Cache sie der Seite einer anderen Site geben.</translation>
    </message>
    <message>
        <source>Without Origin the server answers without Vary: Origin: a cache may keep that answer and give it to your page.</source>
        <translation>Ohne Origin antwortet der Server ohne Vary: Origin: Ein Cache kann diese Antwort aufheben und sie Ihrer Seite geben.</translation>
    </message>
    <message>
        <source>The server lets in whatever origin asks: %1 was let in too.</source>
        <translation>Der Server lässt jeden Ursprung ein, der fragt: Auch %1 wurde eingelassen.</translation>
    </message>
    <message>
        <source>The answer says * and Access-Control-Allow-Credentials: true. It passes because the page sends no credentials; with them every browser refuses it.</source>
        <translation>Die Antwort sagt * und Access-Control-Allow-Credentials: true. Das geht durch, weil die Seite keine Anmeldedaten sendet; mit ihnen weist es jeder Browser zurück.</translation>
    </message>
    <message>
        <source>The server lets the origin null in, which any sandboxed page of anybody has.</source>
        <translation>Der Server lässt den Ursprung null ein, den jede Seite in einer Sandbox hat, von wem auch immer.</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age is %1: Chrome keeps a preflight&apos;s answer two hours, Safari ten minutes, Firefox a day at most.</source>
        <translation>Access-Control-Max-Age ist %1: Chrome hebt die Antwort auf einen Preflight zwei Stunden auf, Safari zehn Minuten, Firefox höchstens einen Tag.</translation>
    </message>
    <message>
        <source>The page sends %1, a header that only an answer can carry: it does nothing there but ask for a preflight.</source>
        <translation>Die Seite sendet %1, einen Header, den nur eine Antwort tragen kann: Er bewirkt dort nichts, als nach einem Preflight zu verlangen.</translation>
    </message>
    <message>
        <source>The page sends Content-Type without a body: it says nothing and makes a preflight needed.</source>
        <translation>Die Seite sendet Content-Type ohne einen Body: Das sagt nichts und macht einen Preflight nötig.</translation>
    </message>
    <message>
        <source>The server is in the address space %1: whether a browser asks for permission first depends on where the page was loaded from, which is not known.</source>
        <translation>Der Server ist im Adressraum %1: Ob ein Browser zuerst um Erlaubnis fragt, hängt davon ab, woher die Seite geladen wurde, und das ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 says something about this: %2.</source>
        <translation>%1 sagt etwas dazu: %2.</translation>
    </message>
    <message>
        <source>Two sources say different things: %1 By %2 it is %3, by %4 it is %5.</source>
        <translation>Zwei Quellen sagen Verschiedenes: %1 Nach %2 ist es %3, nach %4 ist es %5.</translation>
    </message>
    <message>
        <source>%1 does what is predicted, to the letter.</source>
        <translation>%1 tut, was vorhergesagt ist, Wort für Wort.</translation>
    </message>
    <message>
        <source>%1 does something else than what is predicted.</source>
        <translation>%1 tut etwas anderes, als vorhergesagt ist.</translation>
    </message>
    <message>
        <source>%1 did not end the request in time.</source>
        <translation>%1 beendete die Anfrage nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The outcome there is “%1”, predicted is “%2”.</source>
        <translation>Das Ergebnis dort ist „%1“, vorhergesagt ist „%2“.</translation>
    </message>
    <message>
        <source>Printed there and not predicted: %1</source>
        <translation>Dort ausgegeben und nicht vorhergesagt: %1</translation>
    </message>
    <message>
        <source>Predicted and not printed there: %1</source>
        <translation>Vorhergesagt und dort nicht ausgegeben: %1</translation>
    </message>
    <message>
        <source>The page of %1 was an empty one that Crosscheck gave the browser: no server of that origin was asked. The request went to the real endpoint.</source>
        <translation>Die Seite von %1 war eine leere, die Crosscheck dem Browser gab: Kein Server dieses Ursprungs wurde gefragt. Die Anfrage ging an den echten Endpunkt.</translation>
    </message>
    <message>
        <source>Seen in the page itself, in a browser with a profile of its own: its cookies, log-ins and permissions may differ from your daily one&apos;s.</source>
        <translation>In der Seite selbst gesehen, in einem Browser mit eigenem Profil: Cookies, Anmeldungen und Erlaubnisse können anders sein als in Ihrem täglichen.</translation>
    </message>
    <message>
        <source>Local Network Access was switched off, so that the CORS verdict shows.</source>
        <translation>Local Network Access war ausgeschaltet, damit das CORS-Urteil zu sehen ist.</translation>
    </message>
    <message>
        <source>Run as a page from the public internet, with Local Network Access on and its question not answered, which counts as no.</source>
        <translation>Als Seite aus dem öffentlichen Internet ausgeführt, mit eingeschaltetem Local Network Access; dessen Frage blieb unbeantwortet, was als Nein gilt.</translation>
    </message>
    <message>
        <source>Firefox takes such a page for one of unknown place: what it says of Local Network Access is not shown by this run.</source>
        <translation>Firefox hält eine solche Seite für eine von unbekanntem Ort: Was er zu Local Network Access sagt, zeigt dieser Lauf nicht.</translation>
    </message>
    <message>
        <source>Firefox tells its console&apos;s errors to whoever drives it and not its warnings: the warning that is predicted was not checked.</source>
        <translation>Firefox sagt dem, der ihn steuert, die Fehler seiner Konsole und nicht ihre Warnungen: Die vorhergesagte Warnung wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>A fresh profile holds no cookies and no log-in, and may treat cookies of other sites otherwise than your daily one.</source>
        <translation>Ein frisches Profil hat keine Cookies und keine Anmeldung und behandelt Cookies anderer Sites vielleicht anders als Ihr tägliches.</translation>
    </message>
    <message>
        <source>Run as if the server&apos;s certificate were trusted.</source>
        <translation>Ausgeführt, als wäre das Zertifikat des Servers vertrauenswürdig.</translation>
    </message>
    <message>
        <source>Run from a page of its own: frames, workers and files are not set up anew.</source>
        <translation>Von einer eigenen Seite ausgeführt: Frames, Worker und Dateien werden nicht nachgestellt.</translation>
    </message>
    <message>
        <source>Run without the browser&apos;s own sandbox.</source>
        <translation>Ohne die eigene Sandbox des Browsers ausgeführt.</translation>
    </message>
    <message>
        <source>What came back is not an HTTP answer. This is not CORS.</source>
        <translation>Was zurückkam, ist keine HTTP-Antwort. Das ist kein CORS.</translation>
    </message>
    <message>
        <source>The headers of the answer are larger than browsers take. This is not CORS.</source>
        <translation>Die Header der Antwort sind größer, als Browser sie annehmen. Das ist kein CORS.</translation>
    </message>
    <message>
        <source>Where it is stopped nothing is sent. The browser that doesn&apos;t stop it sent it in the test, and the server answered with status %1.</source>
        <translation>Wo sie aufgehalten wird, wird nichts gesendet. Der Browser, der sie nicht aufhält, hat sie im Test gesendet, und der Server hat mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>This is told from the configuration alone: no request has been seen.</source>
        <translation>Das steht allein in der Konfiguration: eine Anfrage wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>The browser may remember this permission for %1 seconds: Chrome for at most 7200, Firefox 86400, Safari 600.</source>
        <translation>Der Browser darf sich diese Erlaubnis %1 Sekunden merken: Chrome höchstens 7200, Firefox 86400, Safari 600.</translation>
    </message>
    <message>
        <source>The browser blocked the answer; the text doesn&apos;t say why. If the line goes on behind a colon, paste the rest too: the reason stands there.</source>
        <translation>Der Browser hat die Antwort zurückgehalten; der Text sagt nicht, warum. Geht die Zeile hinter einem Doppelpunkt weiter, fügen Sie den Rest auch ein: Dort steht der Grund.</translation>
    </message>
    <message>
        <source>A browser with its security switched off (--disable-web-security) mends nothing: everybody else&apos;s still refuses, and whatever page is opened there may read what it likes. It only shows that the server answers. While developing, use a development proxy in its place.</source>
        <translation>Ein Browser mit abgeschalteter Sicherheit (--disable-web-security) behebt nichts: Alle anderen lehnen weiter ab, und jede Seite, die darin geöffnet wird, darf lesen, was sie will. Er zeigt nur, dass der Server antwortet. Nehmen Sie beim Entwickeln stattdessen einen Entwicklungsproxy.</translation>
    </message>
    <message>
        <source>The preflight&apos;s answer has no Access-Control-Max-Age, so that browsers forget it after 5 seconds and ask again: %1 preflights here, %2 ms in all.</source>
        <translation>Die Antwort auf den Preflight hat kein Access-Control-Max-Age, deshalb vergessen Browser sie nach 5 Sekunden und fragen neu: hier %1 Preflights, zusammen %2 ms.</translation>
    </message>
    <message>
        <source>The console text says otherwise: %1 The test doesn&apos;t meet that: something has changed since, or the request was another one.</source>
        <translation>Der Konsolentext sagt etwas anderes: %1 Der Test findet das nicht: seitdem hat sich etwas geändert, oder es war eine andere Anfrage.</translation>
    </message>
    <message>
        <source>The cookie “%1” was not sent: with SameSite=Strict it goes along with requests from its own site&apos;s pages only.</source>
        <translation>Das Cookie „%1“ wurde nicht gesendet: Mit SameSite=Strict geht es nur bei Anfragen von Seiten der eigenen Website mit.</translation>
    </message>
    <message>
        <source>The cookie “%1” was not sent: SameSite=None needs Secure beside it.</source>
        <translation>Das Cookie „%1“ wurde nicht gesendet: SameSite=None braucht Secure daneben.</translation>
    </message>
    <message>
        <source>The cookie “%1” was not sent: it is marked Secure, and the address is not https.</source>
        <translation>Das Cookie „%1“ wurde nicht gesendet: Es ist mit Secure gekennzeichnet, und die Adresse ist nicht https.</translation>
    </message>
    <message>
        <source>The cookie “%1” was not sent: its Path does not cover this address.</source>
        <translation>Das Cookie „%1“ wurde nicht gesendet: Sein Path umfasst diese Adresse nicht.</translation>
    </message>
    <message>
        <source>The cookie “%1” was not sent: its Domain does not cover this host.</source>
        <translation>Das Cookie „%1“ wurde nicht gesendet: Seine Domain umfasst diesen Host nicht.</translation>
    </message>
    <message>
        <source>The cookie “%1” was not sent: this browser&apos;s settings block cookies of other sites than the page&apos;s. No header changes that.</source>
        <translation>Das Cookie „%1“ wurde nicht gesendet: Die Einstellungen dieses Browsers sperren Cookies anderer Websites als der der Seite. Kein Header ändert das.</translation>
    </message>
    <message>
        <source>The cookie “%1” was not sent; the browser&apos;s own reason: %2.</source>
        <translation>Das Cookie „%1“ wurde nicht gesendet; der Grund in den Worten des Browsers: %2.</translation>
    </message>
    <message>
        <source>Who must change is not said by this text. If the console has more lines for this request, paste those too.</source>
        <translation>Wer etwas ändern muss, sagt dieser Text nicht. Hat die Konsole weitere Zeilen zu dieser Anfrage, fügen Sie auch sie ein.</translation>
    </message>
    <message>
        <source>The script was told only that its request failed; the reason stands in the browser&apos;s console, in a line of its own.</source>
        <translation>Dem Skript wurde nur gesagt, dass seine Anfrage scheiterte; der Grund steht in der Konsole des Browsers, in einer eigenen Zeile.</translation>
    </message>
    <message>
        <source>A frame or window of another origin stands in the way. This is not CORS.</source>
        <translation>Ein Frame oder Fenster eines anderen Ursprungs steht im Weg. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>It fails for a reason outside CORS, or for one that isn&apos;t said.</source>
        <translation>Es scheitert aus einem Grund außerhalb von CORS oder aus einem, der nicht genannt ist.</translation>
    </message>
    <message>
        <source>There is no way to that address, or the machine is offline. This is not CORS.</source>
        <translation>Zu dieser Adresse führt kein Weg, oder der Rechner ist offline. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>The proxy that the browser goes through failed. This is not CORS.</source>
        <translation>Der Proxy, über den der Browser geht, hat versagt. Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>The cookie “%1” was not sent: with SameSite=Lax, requests of another site&apos;s page go without it. SameSite=None; Secure lets it go along, unless the browser blocks cookies of other sites.</source>
        <translation>Das Cookie „%1“ wurde nicht gesendet: Mit SameSite=Lax gehen Anfragen einer Seite von einer anderen Website ohne es hinaus. Mit SameSite=None; Secure geht es mit, wenn der Browser Cookies anderer Websites nicht sperrt.</translation>
    </message>
    <message>
        <source>The cookie “%1” was not sent: it was set without SameSite, which counts as Lax, and requests of another site&apos;s page go without it. SameSite=None; Secure lets it go along, unless the browser blocks cookies of other sites.</source>
        <translation>Das Cookie „%1“ wurde nicht gesendet: Es wurde ohne SameSite gesetzt, was als Lax gilt, und Anfragen einer Seite von einer anderen Website gehen ohne es hinaus. Mit SameSite=None; Secure geht es mit, wenn der Browser Cookies anderer Websites nicht sperrt.</translation>
    </message>
    <message>
        <source>The check that fails says: %1</source>
        <translation>Die Prüfung, die scheitert, sagt: %1</translation>
    </message>
    <message>
        <source>Whether your page or the server must change is not certain yet.</source>
        <translation>Ob sich Ihre Seite oder der Server ändern muss, ist noch nicht sicher.</translation>
    </message>
    <message>
        <source>These are the headers of an answer. Which request it answers, and of which page, isn&apos;t told.</source>
        <translation>Das sind die Header einer Antwort. Auf welche Anfrage sie antwortet und von welcher Seite, ist nicht gesagt.</translation>
    </message>
    <message>
        <source>Which page asks isn&apos;t told, and that decides whether it may read the answer.</source>
        <translation>Welche Seite fragt, ist nicht gesagt, und davon hängt ab, ob sie die Antwort lesen darf.</translation>
    </message>
    <message>
        <source>Say the page&apos;s origin, and the answer is judged.</source>
        <translation>Nennen Sie den Ursprung der Seite, dann wird die Antwort beurteilt.</translation>
    </message>
    <message>
        <source>Say the request&apos;s URL and the page&apos;s origin, and the answer is judged.</source>
        <translation>Nennen Sie die URL der Anfrage und den Ursprung der Seite, dann wird die Antwort beurteilt.</translation>
    </message>
</context>
<context>
    <name>engines</name>
    <message>
        <source>Name methods and headers one by one: that is understood by every version.</source>
        <translation>Methoden und Header einzeln nennen: Das versteht jede Version.</translation>
    </message>
    <message>
        <source>Name every header in Access-Control-Expose-Headers: older versions take “*” for a header of that name.</source>
        <translation>Jeden Header in Access-Control-Expose-Headers nennen: Ältere Versionen halten „*“ für einen Header dieses Namens.</translation>
    </message>
    <message>
        <source>“*” in Access-Control-Allow-Methods and Access-Control-Allow-Headers stands for all of them where the request goes without credentials. Before, it was a name like another.</source>
        <translation>„*“ in Access-Control-Allow-Methods und Access-Control-Allow-Headers steht für alle, wenn die Anfrage ohne Anmeldedaten geht. Vorher war es ein Name wie jeder andere.</translation>
    </message>
    <message>
        <source>“*” in Access-Control-Expose-Headers stands for every header where the request goes without credentials.</source>
        <translation>„*“ in Access-Control-Expose-Headers steht für jeden Header, wenn die Anfrage ohne Anmeldedaten geht.</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy is enforced for requests in mode no-cors.</source>
        <translation>Cross-Origin-Resource-Policy wird für Anfragen im Modus no-cors durchgesetzt.</translation>
    </message>
    <message>
        <source>Send cross-origin on what other sites may embed; older versions pass over the header.</source>
        <translation>Für alles, was andere Seiten einbetten dürfen, cross-origin senden; ältere Versionen übergehen den Header.</translation>
    </message>
    <message>
        <source>A request from a public page to the local network or to this machine asks the person for a permission (Local Network Access). A page that isn&apos;t secure is refused without a question.</source>
        <translation>Eine Anfrage von einer öffentlichen Seite ins lokale Netz oder an diesen Rechner fragt den Menschen um Erlaubnis (Local Network Access). Eine Seite, die nicht sicher ist, wird ohne Frage abgewiesen.</translation>
    </message>
    <message>
        <source>Serve the page by https, tell people of the question before it comes, and name targetAddressSpace in fetch() where the target is plain http. Keep CORS headers as they are: the permission comes on top of them.</source>
        <translation>Die Seite per https ausliefern, die Frage ankündigen, bevor sie kommt, und in fetch() targetAddressSpace nennen, wo das Ziel einfaches http ist. Die CORS-Header lassen, wie sie sind: Die Erlaubnis kommt zu ihnen hinzu.</translation>
    </message>
    <message>
        <source>Preflights may carry Access-Control-Request-Private-Network: true (Private Network Access). A refusal only led to a warning; the header was never required, and it is not sent any more.</source>
        <translation>Preflights können Access-Control-Request-Private-Network: true tragen (Private Network Access). Eine Ablehnung führte nur zu einer Warnung; der Header wurde nie verlangt und wird nicht mehr gesendet.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Private-Network: true does no harm and opens nothing in today&apos;s browsers; what they want is the permission.</source>
        <translation>Access-Control-Allow-Private-Network: true schadet nicht und öffnet in heutigen Browsern nichts; sie wollen die Erlaubnis.</translation>
    </message>
    <message>
        <source>A public page that isn&apos;t secure may not reach private addresses.</source>
        <translation>Eine öffentliche Seite, die nicht sicher ist, darf private Adressen nicht erreichen.</translation>
    </message>
    <message>
        <source>Serve the public page by https.</source>
        <translation>Die öffentliche Seite per https ausliefern.</translation>
    </message>
    <message>
        <source>Authorization under “*” in Access-Control-Allow-Headers passes with a warning; a preference makes it fail, as the standard has it.</source>
        <translation>Authorization unter „*“ in Access-Control-Allow-Headers geht mit einer Warnung durch; eine Einstellung lässt sie scheitern, wie der Standard es will.</translation>
    </message>
    <message>
        <source>Name Authorization in Access-Control-Allow-Headers.</source>
        <translation>Authorization in Access-Control-Allow-Headers nennen.</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>Meldung %1</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>Austausch %1</translation>
    </message>
    <message>
        <source>the request</source>
        <translation>die Anfrage</translation>
    </message>
    <message>
        <source>HAR entry</source>
        <translation>HAR-Eintrag</translation>
    </message>
    <message>
        <source>HAR entry %1</source>
        <translation>HAR-Eintrag %1</translation>
    </message>
    <message>
        <source>the configuration</source>
        <translation>die Konfiguration</translation>
    </message>
    <message>
        <source>your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>your correction</source>
        <translation>Ihre Korrektur</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>The origin of the page that makes the request.</source>
        <translation>Der Ursprung der Seite, die die Anfrage stellt.</translation>
    </message>
    <message>
        <source>What kind of page it is: normal, frame, sandbox, srcdoc, data, blob, worker, sharedworker or file.</source>
        <translation>Was für eine Seite es ist: normal, frame, sandbox, srcdoc, data, blob, worker, sharedworker oder file.</translation>
    </message>
    <message>
        <source>Where the page was loaded from: the public internet, a local network, or this machine.</source>
        <translation>Woher die Seite geladen wurde: aus dem öffentlichen Internet, einem lokalen Netz oder von diesem Rechner.</translation>
    </message>
    <message>
        <source>Whether the page is a secure context.</source>
        <translation>Ob die Seite ein sicherer Kontext ist.</translation>
    </message>
    <message>
        <source>The origin of the URL that is asked.</source>
        <translation>Der Ursprung der gefragten URL.</translation>
    </message>
    <message>
        <source>Where the server is: on the public internet, in a local network, or on this machine.</source>
        <translation>Wo der Server steht: im öffentlichen Internet, in einem lokalen Netz oder auf diesem Rechner.</translation>
    </message>
    <message>
        <source>What the server calls itself in its Server header.</source>
        <translation>Wie sich der Server in seinem Header Server nennt.</translation>
    </message>
    <message>
        <source>What the server names in X-Powered-By.</source>
        <translation>Was der Server in X-Powered-By nennt.</translation>
    </message>
    <message>
        <source>The URL that the page asks for.</source>
        <translation>Die URL, nach der die Seite fragt.</translation>
    </message>
    <message>
        <source>The method, as the page writes it.</source>
        <translation>Die Methode, wie die Seite sie schreibt.</translation>
    </message>
    <message>
        <source>The credentials mode: omit, same-origin or include.</source>
        <translation>Der Modus der Anmeldedaten: omit, same-origin oder include.</translation>
    </message>
    <message>
        <source>The mode of the request: cors, no-cors or same-origin.</source>
        <translation>Der Modus der Anfrage: cors, no-cors oder same-origin.</translation>
    </message>
    <message>
        <source>What makes the request: fetch, XMLHttpRequest, an image, a font …</source>
        <translation>Was die Anfrage stellt: fetch, XMLHttpRequest, ein Bild, eine Schrift …</translation>
    </message>
    <message>
        <source>The names of the headers that the page sets.</source>
        <translation>Die Namen der Header, die die Seite setzt.</translation>
    </message>
    <message>
        <source>The Content-Type that the page sends.</source>
        <translation>Der Content-Type, den die Seite sendet.</translation>
    </message>
    <message>
        <source>Whether the request has a body.</source>
        <translation>Ob die Anfrage einen Body hat.</translation>
    </message>
    <message>
        <source>Whether the page sets an Authorization header.</source>
        <translation>Ob die Seite einen Header Authorization setzt.</translation>
    </message>
    <message>
        <source>Whether the URL has another origin than the page.</source>
        <translation>Ob die URL einen anderen Ursprung hat als die Seite.</translation>
    </message>
    <message>
        <source>Whether a Cookie header went along.</source>
        <translation>Ob ein Header Cookie mitging.</translation>
    </message>
    <message>
        <source>Whether the server knows the user by a cookie.</source>
        <translation>Ob der Server die Person an einem Cookie erkennt.</translation>
    </message>
    <message>
        <source>Whether the actual request was sent.</source>
        <translation>Ob die eigentliche Anfrage gesendet wurde.</translation>
    </message>
    <message>
        <source>Whether a browser asks with a preflight first.</source>
        <translation>Ob ein Browser zuerst mit einem Preflight fragt.</translation>
    </message>
    <message>
        <source>Why a preflight is needed.</source>
        <translation>Warum ein Preflight nötig ist.</translation>
    </message>
    <message>
        <source>Whether a preflight (OPTIONS) was sent.</source>
        <translation>Ob ein Preflight (OPTIONS) gesendet wurde.</translation>
    </message>
    <message>
        <source>Whether the preflight passed its checks.</source>
        <translation>Ob der Preflight seine Prüfungen bestand.</translation>
    </message>
    <message>
        <source>Whether Access-Control-Allow-Methods covers the method: yes, no, star or malformed.</source>
        <translation>Ob Access-Control-Allow-Methods die Methode abdeckt: yes, no, star oder malformed.</translation>
    </message>
    <message>
        <source>Whether Access-Control-Allow-Headers covers the headers: yes, no, star or malformed.</source>
        <translation>Ob Access-Control-Allow-Headers die Header abdeckt: yes, no, star oder malformed.</translation>
    </message>
    <message>
        <source>The header names that Access-Control-Allow-Headers does not cover.</source>
        <translation>Die Namen der Header, die Access-Control-Allow-Headers nicht abdeckt.</translation>
    </message>
    <message>
        <source>Whether Authorization is covered by nothing but the * of Access-Control-Allow-Headers.</source>
        <translation>Ob Authorization nur vom * in Access-Control-Allow-Headers abgedeckt wird.</translation>
    </message>
    <message>
        <source>How many redirects were followed.</source>
        <translation>Wie vielen Weiterleitungen gefolgt wurde.</translation>
    </message>
    <message>
        <source>Whether a redirect leads to another origin than the one that was asked.</source>
        <translation>Ob eine Weiterleitung zu einem anderen Ursprung führt als dem gefragten.</translation>
    </message>
    <message>
        <source>How the redirect&apos;s target differs: scheme, slash, www, host, login or path.</source>
        <translation>Worin sich das Ziel der Weiterleitung unterscheidet: scheme, slash, www, host, login oder path.</translation>
    </message>
    <message>
        <source>What the failing check says went wrong.</source>
        <translation>Was nach der gescheiterten Prüfung schiefging.</translation>
    </message>
    <message>
        <source>The step of the standard that fails.</source>
        <translation>Der Schritt des Standards, der scheitert.</translation>
    </message>
    <message>
        <source>Whether it is the preflight that fails.</source>
        <translation>Ob es der Preflight ist, der scheitert.</translation>
    </message>
    <message>
        <source>Which hop fails: 0 is the URL asked, 1 the first redirect&apos;s target.</source>
        <translation>Welcher Abschnitt scheitert: 0 ist die gefragte URL, 1 das Ziel der ersten Weiterleitung.</translation>
    </message>
    <message>
        <source>The response header at fault.</source>
        <translation>Der schuldige Header der Antwort.</translation>
    </message>
    <message>
        <source>The bytes at fault.</source>
        <translation>Die schuldigen Bytes.</translation>
    </message>
    <message>
        <source>How the connection failed.</source>
        <translation>Wie die Verbindung scheiterte.</translation>
    </message>
    <message>
        <source>Which check it was, where the symptom alone doesn&apos;t say: a fixed word.</source>
        <translation>Welche Prüfung es war, wo das Symptom allein es nicht sagt: ein festes Wort.</translation>
    </message>
    <message>
        <source>The URL of the hop that fails.</source>
        <translation>Die URL des Abschnitts, der scheitert.</translation>
    </message>
    <message>
        <source>The Origin that was sent to the hop that fails.</source>
        <translation>Der Origin, der zum scheiternden Abschnitt gesendet wurde.</translation>
    </message>
    <message>
        <source>The engines that block the request.</source>
        <translation>Die Engines, die die Anfrage blockieren.</translation>
    </message>
    <message>
        <source>What the console text says went wrong.</source>
        <translation>Was nach dem Text der Konsole schiefging.</translation>
    </message>
    <message>
        <source>The browser that printed the console text.</source>
        <translation>Der Browser, der den Text in die Konsole schrieb.</translation>
    </message>
    <message>
        <source>The value of Access-Control-Allow-Origin that the console text quotes.</source>
        <translation>Der Wert von Access-Control-Allow-Origin, den der Text der Konsole zitiert.</translation>
    </message>
    <message>
        <source>Whether the request works in a browser with web security switched off.</source>
        <translation>Ob die Anfrage in einem Browser mit abgeschalteter Sicherheit geht.</translation>
    </message>
    <message>
        <source>Whether the same request works in curl.</source>
        <translation>Ob dieselbe Anfrage mit curl geht.</translation>
    </message>
    <message>
        <source>Whether the trouble exists during development only.</source>
        <translation>Ob es das Problem nur beim Entwickeln gibt.</translation>
    </message>
    <message>
        <source>The page&apos;s permission to reach the local network: granted, denied or unasked.</source>
        <translation>Die Erlaubnis der Seite für das lokale Netz: granted, denied oder unasked.</translation>
    </message>
    <message>
        <source>Whether the server&apos;s log says &quot;Missing parameter name&quot; at its start.</source>
        <translation>Ob im Log des Servers beim Start &quot;Missing parameter name&quot; steht.</translation>
    </message>
    <message>
        <source>Whether the server&apos;s log refuses any origin together with credentials.</source>
        <translation>Ob das Log des Servers jeden Ursprung zusammen mit Anmeldedaten ablehnt.</translation>
    </message>
    <message>
        <source>What kind of server the pasted configuration or program is for.</source>
        <translation>Für welche Art von Server die eingefügte Konfiguration oder das Programm ist.</translation>
    </message>
    <message>
        <source>Whether an if block of the nginx configuration has an add_header of its own and so loses those outside it.</source>
        <translation>Ob ein if-Block der nginx-Konfiguration ein eigenes add_header hat und so die äußeren verliert.</translation>
    </message>
    <message>
        <source>Whether a location of the nginx configuration has an add_header of its own and so loses those outside it.</source>
        <translation>Ob eine location der nginx-Konfiguration ein eigenes add_header hat und so die äußeren verliert.</translation>
    </message>
    <message>
        <source>Whether the nginx configuration adds Access-Control-Allow-Origin without always.</source>
        <translation>Ob die nginx-Konfiguration Access-Control-Allow-Origin ohne always setzt.</translation>
    </message>
    <message>
        <source>Whether the program says app.options(&apos;*&apos;, …).</source>
        <translation>Ob im Programm app.options(&apos;*&apos;, …) steht.</translation>
    </message>
    <message>
        <source>Whether the function that decides on origins calls back an Error for a foreign one.</source>
        <translation>Ob die Funktion, die über Ursprünge entscheidet, für einen fremden einen Error zurückgibt.</translation>
    </message>
    <message>
        <source>Whether the configuration allows any origin together with credentials.</source>
        <translation>Ob die Konfiguration jeden Ursprung zusammen mit Anmeldedaten erlaubt.</translation>
    </message>
    <message>
        <source>The fixed Access-Control-Allow-Origin that the configuration sends.</source>
        <translation>Das feste Access-Control-Allow-Origin, das die Konfiguration sendet.</translation>
    </message>
    <message>
        <source>A response header that the script wants to read and cannot.</source>
        <translation>Ein Header der Antwort, den das Skript lesen will und nicht kann.</translation>
    </message>
    <message>
        <source>The URL that answered with the redirect.</source>
        <translation>Die URL, die mit der Weiterleitung antwortete.</translation>
    </message>
    <message>
        <source>The URL that the redirect leads to.</source>
        <translation>Die URL, zu der die Weiterleitung führt.</translation>
    </message>
    <message>
        <source>Whether the request was answered with a redirect.</source>
        <translation>Ob die Anfrage mit einer Weiterleitung beantwortet wurde.</translation>
    </message>
    <message>
        <source>Whether the URL belongs to another site than the page.</source>
        <translation>Ob die URL zu einer anderen Site gehört als die Seite.</translation>
    </message>
    <message>
        <source>Whether the request itself was answered: yes, no or unsent.</source>
        <translation>Ob die Anfrage selbst beantwortet wurde: yes, no oder unsent.</translation>
    </message>
    <message>
        <source>Whether the page writes the method in capitals.</source>
        <translation>Ob die Seite die Methode in Großbuchstaben schreibt.</translation>
    </message>
    <message>
        <source>Whether the page sets a header that only an answer can carry.</source>
        <translation>Ob die Seite einen Header setzt, den nur eine Antwort tragen kann.</translation>
    </message>
    <message>
        <source>Whether the redirect&apos;s target was asked with Origin: null.</source>
        <translation>Ob das Ziel der Weiterleitung mit Origin: null gefragt wurde.</translation>
    </message>
    <message>
        <source>Whether nginx or openresty answers.</source>
        <translation>Ob nginx oder openresty antwortet.</translation>
    </message>
    <message>
        <source>What kept the browser from sending anything: a symptom&apos;s id, nothing, or security-off where it works in a browser without security.</source>
        <translation>Was den Browser vom Senden abhielt: der Name eines Symptoms, nothing, oder security-off, wo es in einem Browser ohne Sicherheit geht.</translation>
    </message>
    <message>
        <source>The other origin with which the same request was sent.</source>
        <translation>Der andere Ursprung, mit dem dieselbe Anfrage gesendet wurde.</translation>
    </message>
    <message>
        <source>the answer that failed its check</source>
        <translation>der Antwort, deren Prüfung scheiterte</translation>
    </message>
    <message>
        <source>the answer to the same request from another origin</source>
        <translation>der Antwort auf dieselbe Anfrage von einem anderen Ursprung</translation>
    </message>
    <message>
        <source>the preflight&apos;s answer</source>
        <translation>der Antwort auf den Preflight</translation>
    </message>
    <message>
        <source>the redirect&apos;s answer</source>
        <translation>der Antwort mit der Weiterleitung</translation>
    </message>
    <message>
        <source>the answer to the actual request</source>
        <translation>der Antwort auf die eigentliche Anfrage</translation>
    </message>
    <message>
        <source>the answer to the same request without Origin</source>
        <translation>der Antwort auf dieselbe Anfrage ohne Origin</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials in %1.</source>
        <translation>Access-Control-Allow-Credentials in %1.</translation>
    </message>
    <message>
        <source>Whether Access-Control-Allow-Credentials is true, missing or wrong in %1.</source>
        <translation>Ob Access-Control-Allow-Credentials in %1 true ist, fehlt oder falsch ist.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Headers in %1.</source>
        <translation>Access-Control-Allow-Headers in %1.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Methods in %1.</source>
        <translation>Access-Control-Allow-Methods in %1.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin in %1, its lines joined.</source>
        <translation>Access-Control-Allow-Origin in %1, seine Zeilen zusammengefasst.</translation>
    </message>
    <message>
        <source>How Access-Control-Allow-Origin stands to the page&apos;s origin in %1.</source>
        <translation>Wie sich Access-Control-Allow-Origin in %1 zum Ursprung der Seite verhält.</translation>
    </message>
    <message>
        <source>How many Access-Control-Allow-Origin lines stand in %1.</source>
        <translation>Wie viele Zeilen Access-Control-Allow-Origin in %1 stehen.</translation>
    </message>
    <message>
        <source>Age in %1.</source>
        <translation>Age in %1.</translation>
    </message>
    <message>
        <source>Allow in %1.</source>
        <translation>Allow in %1.</translation>
    </message>
    <message>
        <source>Whether any Access-Control- header stands in %1.</source>
        <translation>Ob irgendein Header Access-Control- in %1 steht.</translation>
    </message>
    <message>
        <source>How the body of %1 begins.</source>
        <translation>Wie der Body %1 beginnt.</translation>
    </message>
    <message>
        <source>Cache-Control in %1.</source>
        <translation>Cache-Control in %1.</translation>
    </message>
    <message>
        <source>Content-Length in %1.</source>
        <translation>Content-Length in %1.</translation>
    </message>
    <message>
        <source>Content-Type in %1.</source>
        <translation>Content-Type in %1.</translation>
    </message>
    <message>
        <source>Access-Control-Expose-Headers in %1.</source>
        <translation>Access-Control-Expose-Headers in %1.</translation>
    </message>
    <message>
        <source>The header names of %1.</source>
        <translation>Die Namen der Header %1.</translation>
    </message>
    <message>
        <source>What the status of %1 means: ok, redirect, bad-request, unauthorized, forbidden, not-found, client-error, server-error, gateway-error or none.</source>
        <translation>Was der Status %1 bedeutet: ok, redirect, bad-request, unauthorized, forbidden, not-found, client-error, server-error, gateway-error oder none.</translation>
    </message>
    <message>
        <source>Location in %1.</source>
        <translation>Location in %1.</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age in %1.</source>
        <translation>Access-Control-Max-Age in %1.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Private-Network in %1.</source>
        <translation>Access-Control-Allow-Private-Network in %1.</translation>
    </message>
    <message>
        <source>Server in %1.</source>
        <translation>Server in %1.</translation>
    </message>
    <message>
        <source>The cookies of %1: names and attributes, without values.</source>
        <translation>Die Cookies %1: Namen und Attribute, ohne Werte.</translation>
    </message>
    <message>
        <source>The status of %1.</source>
        <translation>Der Status %1.</translation>
    </message>
    <message>
        <source>Vary in %1.</source>
        <translation>Vary in %1.</translation>
    </message>
    <message>
        <source>Whether Vary names Origin in %1.</source>
        <translation>Ob Vary in %1 Origin nennt.</translation>
    </message>
    <message>
        <source>Whether %1 shows that it came through or from a cache.</source>
        <translation>Ob an %1 zu sehen ist, dass sie durch einen Cache oder aus einem kam.</translation>
    </message>
    <message>
        <source>WWW-Authenticate in %1.</source>
        <translation>WWW-Authenticate in %1.</translation>
    </message>
    <message>
        <source>X-Powered-By in %1.</source>
        <translation>X-Powered-By in %1.</translation>
    </message>
    <message>
        <source>What the text is about, where it is no check of CORS.</source>
        <translation>Wovon der Text handelt, wo er keine CORS-Prüfung ist.</translation>
    </message>
    <message>
        <source>The status that the console text names.</source>
        <translation>Der Status, den der Konsolentext nennt.</translation>
    </message>
    <message>
        <source>Whether nginx adds Access-Control-Allow-Origin to what a server behind it answers, and keeps that server&apos;s own.</source>
        <translation>Ob nginx Access-Control-Allow-Origin zu dem hinzufügt, was ein Server dahinter antwortet, und dessen eigenes behält.</translation>
    </message>
    <message>
        <source>Whether CORSMiddleware gets any origin together with credentials.</source>
        <translation>Ob CORSMiddleware jeden Ursprung zusammen mit Anmeldedaten bekommt.</translation>
    </message>
    <message>
        <source>Whether a middleware is added after CORSMiddleware, and so stands around it.</source>
        <translation>Ob nach CORSMiddleware eine Middleware hinzugefügt wird, die damit um sie herum steht.</translation>
    </message>
    <message>
        <source>Whether UseCors stands below UseAuthorization or UseAuthentication.</source>
        <translation>Ob UseCors unter UseAuthorization oder UseAuthentication steht.</translation>
    </message>
    <message>
        <source>Whether CorsMiddleware stands below a middleware that can answer.</source>
        <translation>Ob CorsMiddleware unter einer Middleware steht, die antworten kann.</translation>
    </message>
    <message>
        <source>Whether Spring Security is configured without cors().</source>
        <translation>Ob Spring Security ohne cors() konfiguriert ist.</translation>
    </message>
    <message>
        <source>Whether the configuration asks for any origin together with credentials, which the framework refuses.</source>
        <translation>Ob die Konfiguration jeden Ursprung zusammen mit Anmeldedaten verlangt, was das Framework ablehnt.</translation>
    </message>
    <message>
        <source>Whether the pasted program has nothing of CORS in it.</source>
        <translation>Ob in dem eingefügten Programm nichts von CORS steht.</translation>
    </message>
    <message>
        <source>Whether the pasted program sets CORS up and never switches it on.</source>
        <translation>Ob das eingefügte Programm CORS einrichtet und nirgends anschaltet.</translation>
    </message>
    <message>
        <source>The origins that the configuration lets in.</source>
        <translation>Die Ursprünge, die die Konfiguration einlässt.</translation>
    </message>
    <message>
        <source>The address that the development proxy passes on to.</source>
        <translation>Die Adresse, an die der Entwicklungs-Proxy weiterreicht.</translation>
    </message>
    <message>
        <source>With what kind of answer the server refuses an origin that isn&apos;t listed.</source>
        <translation>Mit welcher Art von Antwort der Server einen Ursprung ablehnt, der nicht aufgeführt ist.</translation>
    </message>
    <message>
        <source>Whether the CORS layer is added below a route or after the start.</source>
        <translation>Ob die CORS-Schicht unter einer Route oder nach dem Start hinzukommt.</translation>
    </message>
    <message>
        <source>Whether a server of Socket.IO is made without its cors option.</source>
        <translation>Ob ein Server von Socket.IO ohne seine Option cors angelegt wird.</translation>
    </message>
    <message>
        <source>Whether the program sets CORS headers by itself and never answers OPTIONS.</source>
        <translation>Ob das Programm CORS-Header selbst setzt und OPTIONS nie beantwortet.</translation>
    </message>
    <message>
        <source>The paths that the configuration sets CORS up for.</source>
        <translation>Die Pfade, für die die Konfiguration CORS einrichtet.</translation>
    </message>
    <message>
        <source>The methods that the configuration lets in.</source>
        <translation>Die Methoden, die die Konfiguration zulässt.</translation>
    </message>
    <message>
        <source>Whether a resource of rack-cors has no headers:, so that it lets none in.</source>
        <translation>Ob eine resource von rack-cors kein headers: hat und deshalb keine Header zulässt.</translation>
    </message>
    <message>
        <source>Whether the configuration adds Access-Control-Allow-Origin to answers to OPTIONS only.</source>
        <translation>Ob die Konfiguration Access-Control-Allow-Origin nur Antworten auf OPTIONS hinzufügt.</translation>
    </message>
    <message>
        <source>Whether the configuration lets credentials in.</source>
        <translation>Ob die Konfiguration Anmeldedaten zulässt.</translation>
    </message>
    <message>
        <source>Whether the configuration lets any origin in.</source>
        <translation>Ob die Konfiguration jeden Ursprung zulässt.</translation>
    </message>
    <message>
        <source>The server behind that the configuration passes everything on to.</source>
        <translation>Der Server dahinter, an den die Konfiguration alles weitergibt.</translation>
    </message>
    <message>
        <source>Whether preflights reach the CORS layer although it stands below what answers.</source>
        <translation>Ob Preflights bis zur CORS-Schicht kommen, obwohl sie unter dem steht, was antwortet.</translation>
    </message>
    <message>
        <source>The request headers that the configuration lets in.</source>
        <translation>Die Header der Anfrage, die die Konfiguration zulässt.</translation>
    </message>
    <message>
        <source>How the CORS layer answers a preflight that asks for more than is listed.</source>
        <translation>Wie die CORS-Schicht einen Preflight beantwortet, der nach mehr fragt, als aufgeführt ist.</translation>
    </message>
    <message>
        <source>Whether what is said of the configuration rests on documentation alone.</source>
        <translation>Ob das, was von der Konfiguration gesagt wird, allein auf Dokumentation beruht.</translation>
    </message>
</context>
<context>
    <name>fetch</name>
    <message>
        <source>Access-Control-Allow-Origin is “%1”.</source>
        <translation>Access-Control-Allow-Origin ist „%1“.</translation>
    </message>
    <message>
        <source>The answer carries no Access-Control-Allow-Origin.</source>
        <translation>Die Antwort trägt kein Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>The value is “*” and the request goes without credentials.</source>
        <translation>Der Wert ist „*“, und die Anfrage geht ohne Anmeldedaten.</translation>
    </message>
    <message>
        <source>The value is not “*”.</source>
        <translation>Der Wert ist nicht „*“.</translation>
    </message>
    <message>
        <source>“*” counts only for requests without credentials, and this one has them.</source>
        <translation>„*“ zählt nur für Anfragen ohne Anmeldedaten, und diese hat welche.</translation>
    </message>
    <message>
        <source>“%1” is, byte for byte, the request&apos;s origin.</source>
        <translation>„%1“ ist, Byte für Byte, der Ursprung der Anfrage.</translation>
    </message>
    <message>
        <source>“%1” is not, byte for byte, the request&apos;s origin “%2”.</source>
        <translation>„%1“ ist nicht, Byte für Byte, der Ursprung „%2“ der Anfrage.</translation>
    </message>
    <message>
        <source>The request&apos;s credentials mode is not “include”.</source>
        <translation>Der Credentials-Modus der Anfrage ist nicht „include“.</translation>
    </message>
    <message>
        <source>The request has credentials, so Access-Control-Allow-Credentials counts.</source>
        <translation>Die Anfrage hat Anmeldedaten, also zählt Access-Control-Allow-Credentials.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials is “true”.</source>
        <translation>Access-Control-Allow-Credentials ist „true“.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials is “%1”; only “true” counts.</source>
        <translation>Access-Control-Allow-Credentials ist „%1“; nur „true“ zählt.</translation>
    </message>
    <message>
        <source>The answer carries no Access-Control-Allow-Credentials.</source>
        <translation>Die Antwort trägt kein Access-Control-Allow-Credentials.</translation>
    </message>
    <message>
        <source>%1 has the page&apos;s own origin, so CORS plays no part.</source>
        <translation>%1 hat den eigenen Ursprung der Seite, CORS spielt also keine Rolle.</translation>
    </message>
    <message>
        <source>%1 has another origin than the page (%2).</source>
        <translation>%1 hat einen anderen Ursprung als die Seite (%2).</translation>
    </message>
    <message>
        <source>A data: URL is read without a request.</source>
        <translation>Eine data:-URL wird ohne Anfrage gelesen.</translation>
    </message>
    <message>
        <source>A navigation is not read by the page, so CORS plays no part.</source>
        <translation>Eine Navigation liest die Seite nicht, CORS spielt also keine Rolle.</translation>
    </message>
    <message>
        <source>The request&apos;s mode is same-origin, and %1 has another origin.</source>
        <translation>Der Modus der Anfrage ist same-origin, und %1 hat einen anderen Ursprung.</translation>
    </message>
    <message>
        <source>The request&apos;s mode is no-cors: it is sent, and the answer stays closed.</source>
        <translation>Der Modus der Anfrage ist no-cors: Sie wird gesendet, und die Antwort bleibt verschlossen.</translation>
    </message>
    <message>
        <source>A request with mode no-cors must follow redirects; its redirect mode says otherwise.</source>
        <translation>Eine Anfrage mit mode no-cors muss Weiterleitungen folgen; ihr Weiterleitungsmodus sagt etwas anderes.</translation>
    </message>
    <message>
        <source>CORS exists for http and https only, and the scheme is “%1”.</source>
        <translation>CORS gibt es nur für http und https, und das Schema ist „%1“.</translation>
    </message>
    <message>
        <source>The scheme is %1.</source>
        <translation>Das Schema ist %1.</translation>
    </message>
    <message>
        <source>A preflight is needed: %1.</source>
        <translation>Ein Preflight ist nötig: %1.</translation>
    </message>
    <message>
        <source>Nothing asks for a preflight in this browser; by the standard %1 does.</source>
        <translation>In diesem Browser verlangt nichts einen Preflight; nach dem Standard tut es %1.</translation>
    </message>
    <message>
        <source>Nothing asks for a preflight; the request is sent at once.</source>
        <translation>Nichts verlangt einen Preflight; die Anfrage wird sofort gesendet.</translation>
    </message>
    <message>
        <source>The request needed a preflight before the redirect, and this browser asks again.</source>
        <translation>Vor der Weiterleitung brauchte die Anfrage einen Preflight, und dieser Browser fragt noch einmal.</translation>
    </message>
    <message>
        <source>By the upgrade %1 is of the page&apos;s own origin: this browser asks for no permission.</source>
        <translation>Durch das Hochstufen hat %1 den eigenen Ursprung der Seite: dieser Browser verlangt keine Erlaubnis.</translation>
    </message>
    <message>
        <source>The scheme “%1” cannot be fetched.</source>
        <translation>Das Schema „%1“ lässt sich nicht abrufen.</translation>
    </message>
    <message>
        <source>The page may read the answer.</source>
        <translation>Die Seite darf die Antwort lesen.</translation>
    </message>
    <message>
        <source>The answer is opaque: the page can&apos;t look inside.</source>
        <translation>Die Antwort ist undurchsichtig: Die Seite kann nicht hineinsehen.</translation>
    </message>
    <message>
        <source>A body that is a stream cannot go over HTTP/1.</source>
        <translation>Ein Body, der ein Stream ist, kann nicht über HTTP/1 gehen.</translation>
    </message>
    <message>
        <source>A request that outlives its page (keepalive) may carry 64 KiB at most.</source>
        <translation>Eine Anfrage, die ihre Seite überdauert (keepalive), darf höchstens 64 KiB tragen.</translation>
    </message>
    <message>
        <source>The request takes a cached answer only, and none is known.</source>
        <translation>Die Anfrage nimmt nur eine Antwort aus dem Cache, und es ist keine bekannt.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Der Server hat mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>No usable answer came back.</source>
        <translation>Es kam keine brauchbare Antwort zurück.</translation>
    </message>
    <message>
        <source>No preflight is needed.</source>
        <translation>Es ist kein Preflight nötig.</translation>
    </message>
    <message>
        <source>An earlier preflight&apos;s answer still covers the method and the headers.</source>
        <translation>Die Antwort auf einen früheren Preflight deckt Methode und Header noch.</translation>
    </message>
    <message>
        <source>No kept answer covers the request, so the browser asks first.</source>
        <translation>Keine aufgehobene Antwort deckt die Anfrage, also fragt der Browser zuerst.</translation>
    </message>
    <message>
        <source>OPTIONS asks for method %1.</source>
        <translation>OPTIONS fragt nach der Methode %1.</translation>
    </message>
    <message>
        <source>OPTIONS asks for method %1 and for headers: %2.</source>
        <translation>OPTIONS fragt nach der Methode %1 und nach Headern: %2.</translation>
    </message>
    <message>
        <source>Status %1 redirects to %2.</source>
        <translation>Status %1 leitet weiter zu %2.</translation>
    </message>
    <message>
        <source>Status %1 without a Location: this is the answer itself.</source>
        <translation>Status %1 ohne Location: Das ist die Antwort selbst.</translation>
    </message>
    <message>
        <source>The request&apos;s redirect mode is “error”, and a redirect came.</source>
        <translation>Der Weiterleitungsmodus der Anfrage ist „error“, und es kam eine Weiterleitung.</translation>
    </message>
    <message>
        <source>The request&apos;s redirect mode is “manual”: the redirect isn&apos;t followed.</source>
        <translation>Der Weiterleitungsmodus der Anfrage ist „manual“: Der Weiterleitung wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Location “%1” is not a URL.</source>
        <translation>Location „%1“ ist keine URL.</translation>
    </message>
    <message>
        <source>A redirect may lead to http and https only, not to “%1”.</source>
        <translation>Eine Weiterleitung darf nur zu http und https führen, nicht zu „%1“.</translation>
    </message>
    <message>
        <source>20 redirects were followed; this is one more.</source>
        <translation>20 Weiterleitungen wurden befolgt; das ist eine mehr.</translation>
    </message>
    <message>
        <source>Redirect %1 of at most 20.</source>
        <translation>Weiterleitung %1 von höchstens 20.</translation>
    </message>
    <message>
        <source>The redirect&apos;s URL holds a user name or a password.</source>
        <translation>Die URL der Weiterleitung enthält einen Benutzernamen oder ein Passwort.</translation>
    </message>
    <message>
        <source>The redirect&apos;s URL holds no user name and no password.</source>
        <translation>Die URL der Weiterleitung enthält keinen Benutzernamen und kein Passwort.</translation>
    </message>
    <message>
        <source>A user name in the URL is allowed here: the origins are the same.</source>
        <translation>Ein Benutzername in der URL ist hier erlaubt: Die Ursprünge sind gleich.</translation>
    </message>
    <message>
        <source>The body was a stream and cannot be sent again.</source>
        <translation>Der Body war ein Stream und kann nicht noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>Status %1 turns %2 into GET, without the body.</source>
        <translation>Status %1 macht aus %2 ein GET, ohne den Body.</translation>
    </message>
    <message>
        <source>The method stays %1.</source>
        <translation>Die Methode bleibt %1.</translation>
    </message>
    <message>
        <source>The redirect leads to another origin, so Authorization is removed.</source>
        <translation>Die Weiterleitung führt zu einem anderen Ursprung, also wird Authorization entfernt.</translation>
    </message>
    <message>
        <source>No header is removed.</source>
        <translation>Kein Header wird entfernt.</translation>
    </message>
    <message>
        <source>A server of another origin redirected to yet another one: Origin is “null” from here on.</source>
        <translation>Ein Server eines anderen Ursprungs hat zu noch einem anderen weitergeleitet: Von hier an ist Origin „null“.</translation>
    </message>
    <message>
        <source>Origin stays %1.</source>
        <translation>Origin bleibt %1.</translation>
    </message>
    <message>
        <source>The preflight&apos;s status is %1.</source>
        <translation>Der Status des Preflights ist %1.</translation>
    </message>
    <message>
        <source>The preflight was answered with status %1; only 200 to 299 count.</source>
        <translation>Der Preflight wurde mit Status %1 beantwortet; nur 200 bis 299 zählen.</translation>
    </message>
    <message>
        <source>The preflight was redirected (status %1, Location %2), and a preflight is never followed.</source>
        <translation>Der Preflight wurde weitergeleitet (Status %1, Location %2), und einem Preflight wird dabei nie gefolgt.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Methods and Access-Control-Allow-Headers can be read.</source>
        <translation>Access-Control-Allow-Methods und Access-Control-Allow-Headers lassen sich lesen.</translation>
    </message>
    <message>
        <source>“%1” in %2 is not a name, so the whole header doesn&apos;t count.</source>
        <translation>„%1“ in %2 ist kein Name, also zählt der ganze Header nicht.</translation>
    </message>
    <message>
        <source>%1 is in Access-Control-Allow-Methods.</source>
        <translation>%1 steht in Access-Control-Allow-Methods.</translation>
    </message>
    <message>
        <source>%1 needs no permission of its own.</source>
        <translation>%1 braucht keine eigene Erlaubnis.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Methods is “*”.</source>
        <translation>Access-Control-Allow-Methods ist „*“.</translation>
    </message>
    <message>
        <source>%1 is not in Access-Control-Allow-Methods (“%2”).</source>
        <translation>%1 steht nicht in Access-Control-Allow-Methods („%2“).</translation>
    </message>
    <message>
        <source>“*” in %1 stands for nothing but itself where the request has credentials.</source>
        <translation>„*“ in %1 steht für nichts als sich selbst, wo die Anfrage Anmeldedaten hat.</translation>
    </message>
    <message>
        <source>No header asks to be named itself, or it is named in Access-Control-Allow-Headers.</source>
        <translation>Kein Header verlangt, selbst genannt zu sein, oder er steht in Access-Control-Allow-Headers.</translation>
    </message>
    <message>
        <source>“*” in Access-Control-Allow-Headers doesn&apos;t cover Authorization; it must be named.</source>
        <translation>„*“ in Access-Control-Allow-Headers deckt Authorization nicht; es muss genannt sein.</translation>
    </message>
    <message>
        <source>authorization is not in Access-Control-Allow-Headers (“%1”).</source>
        <translation>authorization steht nicht in Access-Control-Allow-Headers („%1“).</translation>
    </message>
    <message>
        <source>The standard would refuse Authorization under “*”; this browser lets it through.</source>
        <translation>Der Standard würde Authorization unter „*“ zurückweisen; dieser Browser lässt es durch.</translation>
    </message>
    <message>
        <source>Every header that needs permission has it.</source>
        <translation>Jeder Header, der eine Erlaubnis braucht, hat sie.</translation>
    </message>
    <message>
        <source>%1 is not in Access-Control-Allow-Headers (“%2”).</source>
        <translation>%1 steht nicht in Access-Control-Allow-Headers („%2“).</translation>
    </message>
    <message>
        <source>The answer may be reused for %1 seconds.</source>
        <translation>Die Antwort darf %1 Sekunden lang wieder benutzt werden.</translation>
    </message>
    <message>
        <source>The answer is not reused.</source>
        <translation>Die Antwort wird nicht wieder benutzt.</translation>
    </message>
    <message>
        <source>Is there an Access-Control-Allow-Origin?</source>
        <translation>Gibt es ein Access-Control-Allow-Origin?</translation>
    </message>
    <message>
        <source>Does it let in everyone, without credentials?</source>
        <translation>Lässt es alle ein, ohne Anmeldedaten?</translation>
    </message>
    <message>
        <source>Is it exactly the request&apos;s origin?</source>
        <translation>Ist es genau der Ursprung der Anfrage?</translation>
    </message>
    <message>
        <source>Does the request go without credentials?</source>
        <translation>Geht die Anfrage ohne Anmeldedaten?</translation>
    </message>
    <message>
        <source>Is Access-Control-Allow-Credentials “true”?</source>
        <translation>Ist Access-Control-Allow-Credentials „true“?</translation>
    </message>
    <message>
        <source>The credentials are not allowed</source>
        <translation>Die Anmeldedaten sind nicht erlaubt</translation>
    </message>
    <message>
        <source>Ask the server with OPTIONS</source>
        <translation>Den Server mit OPTIONS fragen</translation>
    </message>
    <message>
        <source>Did the preflight get an ok status?</source>
        <translation>Bekam der Preflight einen guten Status?</translation>
    </message>
    <message>
        <source>Can the lists of methods and headers be read?</source>
        <translation>Lassen sich die Listen der Methoden und Header lesen?</translation>
    </message>
    <message>
        <source>Is the method allowed?</source>
        <translation>Ist die Methode erlaubt?</translation>
    </message>
    <message>
        <source>Is Authorization allowed by name?</source>
        <translation>Ist Authorization beim Namen erlaubt?</translation>
    </message>
    <message>
        <source>Are the headers allowed?</source>
        <translation>Sind die Header erlaubt?</translation>
    </message>
    <message>
        <source>How long may the answer be kept?</source>
        <translation>Wie lange darf die Antwort aufgehoben werden?</translation>
    </message>
    <message>
        <source>Does the browser have to ask first?</source>
        <translation>Muss der Browser zuerst fragen?</translation>
    </message>
    <message>
        <source>May redirects be followed?</source>
        <translation>Darf Weiterleitungen gefolgt werden?</translation>
    </message>
    <message>
        <source>Can the connection carry the body?</source>
        <translation>Kann die Verbindung den Body tragen?</translation>
    </message>
    <message>
        <source>Send the request and read the answer</source>
        <translation>Die Anfrage senden und die Antwort lesen</translation>
    </message>
    <message>
        <source>May the request go out at all?</source>
        <translation>Darf die Anfrage überhaupt hinaus?</translation>
    </message>
    <message>
        <source>Does the redirect carry a user name back to the page&apos;s origin?</source>
        <translation>Trägt die Weiterleitung einen Benutzernamen zurück zum Ursprung der Seite?</translation>
    </message>
    <message>
        <source>Can the body be sent again?</source>
        <translation>Kann der Body noch einmal gesendet werden?</translation>
    </message>
    <message>
        <source>Does the method become GET?</source>
        <translation>Wird aus der Methode GET?</translation>
    </message>
    <message>
        <source>Is Authorization removed?</source>
        <translation>Wird Authorization entfernt?</translation>
    </message>
    <message>
        <source>Is there a Location to follow?</source>
        <translation>Gibt es ein Location, dem zu folgen ist?</translation>
    </message>
    <message>
        <source>Is the Location a URL?</source>
        <translation>Ist das Location eine URL?</translation>
    </message>
    <message>
        <source>Does it lead to http or https?</source>
        <translation>Führt es zu http oder https?</translation>
    </message>
    <message>
        <source>Are there fewer than 20 redirects?</source>
        <translation>Sind es weniger als 20 Weiterleitungen?</translation>
    </message>
    <message>
        <source>Does the redirect carry a user name to another origin?</source>
        <translation>Trägt die Weiterleitung einen Benutzernamen zu einem anderen Ursprung?</translation>
    </message>
    <message>
        <source>Is the URL of the page&apos;s own origin?</source>
        <translation>Hat die URL den eigenen Ursprung der Seite?</translation>
    </message>
    <message>
        <source>Does the mode allow another origin?</source>
        <translation>Erlaubt der Modus einen anderen Ursprung?</translation>
    </message>
    <message>
        <source>Is it sent without CORS?</source>
        <translation>Wird sie ohne CORS gesendet?</translation>
    </message>
    <message>
        <source>Is the scheme one that CORS knows?</source>
        <translation>Ist das Schema eines, das CORS kennt?</translation>
    </message>
    <message>
        <source>Does the request need a preflight?</source>
        <translation>Braucht die Anfrage einen Preflight?</translation>
    </message>
    <message>
        <source>What may the page see?</source>
        <translation>Was darf die Seite sehen?</translation>
    </message>
    <message>
        <source>Does Origin become “null”?</source>
        <translation>Wird Origin zu „null“?</translation>
    </message>
    <message>
        <source>Can the scheme be fetched?</source>
        <translation>Lässt sich das Schema abrufen?</translation>
    </message>
</context>
<context>
    <name>glossary</name>
    <message>
        <source>An answer&apos;s header: “true” lets the page read an answer to a request that carried cookies or a login.</source>
        <translation>Ein Header der Antwort: „true“ lässt die Seite eine Antwort lesen, deren Anfrage Cookies oder einen Login trug.</translation>
    </message>
    <message>
        <source>A preflight answer&apos;s header: the request headers that the page may set.</source>
        <translation>Ein Header der Antwort auf den Preflight: die Header der Anfrage, die die Seite setzen darf.</translation>
    </message>
    <message>
        <source>A preflight answer&apos;s header: the methods that the page may use besides GET, HEAD and POST.</source>
        <translation>Ein Header der Antwort auf den Preflight: die Methoden, die die Seite außer GET, HEAD und POST benutzen darf.</translation>
    </message>
    <message>
        <source>An answer&apos;s header: the one origin whose pages may read this answer, or * for every page without cookies.</source>
        <translation>Ein Header der Antwort: der eine Ursprung, dessen Seiten diese Antwort lesen dürfen, oder * für jede Seite ohne Cookies.</translation>
    </message>
    <message>
        <source>A header of an earlier draft that was to open private networks; today&apos;s browsers ask the person instead.</source>
        <translation>Ein Header eines früheren Entwurfs, der private Netze öffnen sollte; heutige Browser fragen stattdessen den Menschen.</translation>
    </message>
    <message>
        <source>An answer&apos;s header: the answer&apos;s own headers that the page&apos;s script may read besides a few that it always may.</source>
        <translation>Ein Header der Antwort: die eigenen Header der Antwort, die das Skript der Seite lesen darf, außer einigen, die es immer darf.</translation>
    </message>
    <message>
        <source>A preflight answer&apos;s header: for how many seconds the browser may remember it and send no further preflight.</source>
        <translation>Ein Header der Antwort auf den Preflight: wie viele Sekunden der Browser ihn sich merken darf und keinen weiteren Preflight sendet.</translation>
    </message>
    <message>
        <source>A header that only the browser writes: it tells the server in the preflight which headers the request will carry.</source>
        <translation>Ein Header, den nur der Browser schreibt: Er sagt dem Server im Preflight, welche Header die Anfrage tragen wird.</translation>
    </message>
    <message>
        <source>A header that only the browser writes: it tells the server in the preflight which method the request will use.</source>
        <translation>Ein Header, den nur der Browser schreibt: Er sagt dem Server im Preflight, welche Methode die Anfrage benutzen wird.</translation>
    </message>
    <message>
        <source>A request header that carries a login or token; it always makes a browser ask first by a preflight.</source>
        <translation>Ein Header der Anfrage, der einen Login oder ein Token trägt; er lässt einen Browser immer zuerst mit einem Preflight fragen.</translation>
    </message>
    <message>
        <source>Rules that a page sets for itself on what it may load; a request that they forbid is never sent.</source>
        <translation>Regeln, die eine Seite sich selbst dafür gibt, was sie laden darf; eine Anfrage, die sie verbieten, wird nie gesendet.</translation>
    </message>
    <message>
        <source>The browser compares Access-Control-Allow-Origin with the page&apos;s origin; where they differ the page gets an error instead of the answer.</source>
        <translation>Der Browser vergleicht Access-Control-Allow-Origin mit dem Ursprung der Seite; wo sie sich unterscheiden, bekommt die Seite einen Fehler statt der Antwort.</translation>
    </message>
    <message>
        <source>Cookies, a stored login or a client certificate that the browser adds to a request.</source>
        <translation>Cookies, ein gespeicherter Login oder ein Client-Zertifikat, die der Browser einer Anfrage mitgibt.</translation>
    </message>
    <message>
        <source>Whether a request carries cookies and logins: never (omit), only to the page&apos;s own origin (same-origin), or always (include).</source>
        <translation>Ob eine Anfrage Cookies und Logins trägt: nie (omit), nur an den eigenen Ursprung der Seite (same-origin) oder immer (include).</translation>
    </message>
    <message>
        <source>A request header that only the browser may write; what a script sets is dropped.</source>
        <translation>Ein Header der Anfrage, den nur der Browser schreiben darf; was ein Skript setzt, fällt weg.</translation>
    </message>
    <message>
        <source>What in the page makes the request: fetch(), XMLHttpRequest, an image, a font, a script …</source>
        <translation>Was in der Seite die Anfrage stellt: fetch(), XMLHttpRequest, ein Bild, eine Schrift, ein Skript …</translation>
    </message>
    <message>
        <source>An https page that asks for something over plain http; browsers refuse it before anything is sent.</source>
        <translation>Eine https-Seite, die etwas über einfaches http verlangt; Browser lehnen es ab, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>An answer that the page may use but not look into: the script sees neither status, headers nor body.</source>
        <translation>Eine Antwort, die die Seite benutzen, in die sie aber nicht hineinsehen darf: Das Skript sieht weder Status noch Header noch Body.</translation>
    </message>
    <message>
        <source>Scheme, host and port together: https://app.example.com and https://app.example.com:8443 are two origins.</source>
        <translation>Schema, Host und Port zusammen: https://app.example.com und https://app.example.com:8443 sind zwei Ursprünge.</translation>
    </message>
    <message>
        <source>Scheme, host and port of the page that makes the request, as the address bar shows them.</source>
        <translation>Schema, Host und Port der Seite, die die Anfrage stellt, wie die Adresszeile sie zeigt.</translation>
    </message>
    <message>
        <source>An OPTIONS request that the browser sends first to ask whether the page may make the real one.</source>
        <translation>Eine OPTIONS-Anfrage, die der Browser zuerst sendet, um zu fragen, ob die Seite die eigentliche stellen darf.</translation>
    </message>
    <message>
        <source>How strict the browser is: cors (the answer must allow the page), no-cors (sent, but not readable), same-origin.</source>
        <translation>Wie streng der Browser ist: cors (die Antwort muss die Seite erlauben), no-cors (gesendet, aber nicht lesbar), same-origin.</translation>
    </message>
    <message>
        <source>Going to the page&apos;s own scheme, host and port: no permission of the server is needed.</source>
        <translation>Zu Schema, Host und Port der Seite selbst: Eine Erlaubnis des Servers ist nicht nötig.</translation>
    </message>
    <message>
        <source>A request as a form could make it; the browser sends it without a preflight.</source>
        <translation>Eine Anfrage, wie auch ein Formular sie stellen könnte; der Browser sendet sie ohne Preflight.</translation>
    </message>
    <message>
        <source>An answer&apos;s header: “Origin” tells caches not to hand one origin&apos;s answer to a page of another.</source>
        <translation>Ein Header der Antwort: „Origin“ sagt Caches, dass sie die Antwort für einen Ursprung keiner Seite eines anderen geben.</translation>
    </message>
    <message>
        <source>Where a page was loaded from: the internet, the local network or this machine. A browser asks for permission before a page reaches into a more private place (Local Network Access).</source>
        <translation>Woher eine Seite geladen wurde: aus dem Internet, aus dem lokalen Netz oder von diesem Rechner. Ein Browser fragt um Erlaubnis, bevor eine Seite an einen privateren Ort greift (Local Network Access).</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>command line of a browser</source>
        <translation>Befehlszeile eines Browsers</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl-Befehl</translation>
    </message>
    <message>
        <source>fetch() call</source>
        <translation>fetch()-Aufruf</translation>
    </message>
    <message>
        <source>HAR</source>
        <translation>HAR</translation>
    </message>
    <message>
        <source>HTTP message</source>
        <translation>HTTP-Nachricht</translation>
    </message>
    <message>
        <source>.http file</source>
        <translation>.http-Datei</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Chrome error</source>
        <translation>Fehler aus Chrome</translation>
    </message>
    <message>
        <source>Firefox error</source>
        <translation>Fehler aus Firefox</translation>
    </message>
    <message>
        <source>Safari error</source>
        <translation>Fehler aus Safari</translation>
    </message>
    <message>
        <source>Internet Explorer error</source>
        <translation>Fehler aus Internet Explorer</translation>
    </message>
    <message>
        <source>old Edge error</source>
        <translation>Fehler aus dem alten Edge</translation>
    </message>
    <message>
        <source>message of a server</source>
        <translation>Meldung eines Servers</translation>
    </message>
    <message>
        <source>message of a tool</source>
        <translation>Meldung eines Werkzeugs</translation>
    </message>
    <message>
        <source>error message</source>
        <translation>Fehlermeldung</translation>
    </message>
    <message>
        <source>PowerShell command</source>
        <translation>PowerShell-Befehl</translation>
    </message>
    <message>
        <source>axios call</source>
        <translation>axios-Aufruf</translation>
    </message>
    <message>
        <source>jQuery call</source>
        <translation>jQuery-Aufruf</translation>
    </message>
    <message>
        <source>XMLHttpRequest code</source>
        <translation>XMLHttpRequest-Code</translation>
    </message>
    <message>
        <source>server configuration</source>
        <translation>Serverkonfiguration</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Python requests call</source>
        <translation>Python-requests-Aufruf</translation>
    </message>
    <message>
        <source>JavaScript call</source>
        <translation>JavaScript-Aufruf</translation>
    </message>
    <message>
        <source>wget command</source>
        <translation>wget-Befehl</translation>
    </message>
    <message>
        <source>HTTPie command</source>
        <translation>HTTPie-Befehl</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>“strict-origin-when-cross-origin” is no error: it is the referrer policy of every request for which nobody chose another, and it blocks nothing. Why the request failed stands in the browser&apos;s console.</source>
        <translation>„strict-origin-when-cross-origin“ ist kein Fehler: Es ist die Referrer-Richtlinie jeder Anfrage, für die niemand eine andere gewählt hat, und sperrt nichts. Warum die Anfrage scheitert, steht in der Konsole des Browsers.</translation>
    </message>
    <message>
        <source>The value of %1 is not in the text; it stands as it was written.</source>
        <translation>Der Wert von %1 steht nicht im Text; er steht so da, wie er geschrieben war.</translation>
    </message>
    <message>
        <source>What %1 gives is known only when it runs; it stands as it was written.</source>
        <translation>Was %1 ergibt, weiß man erst beim Ausführen; es steht so da, wie es geschrieben war.</translation>
    </message>
    <message>
        <source>What the file %1 holds is not in the text; its name stands in its place.</source>
        <translation>Was die Datei %1 enthält, steht nicht im Text; an seiner Stelle steht ihr Name.</translation>
    </message>
    <message>
        <source>%1 looks like a placeholder for a value of your own.</source>
        <translation>%1 sieht wie ein Platzhalter für einen eigenen Wert aus.</translation>
    </message>
    <message>
        <source>%1 reads from standard input, which is not in the text.</source>
        <translation>%1 liest von der Standardeingabe, die nicht im Text steht.</translation>
    </message>
    <message>
        <source>The quotation mark %1 is a typographic one, which the shell takes as text; it was read as a plain one.</source>
        <translation>Das Anführungszeichen %1 ist ein typografisches, das die Shell für Text hält; es wurde als einfaches gelesen.</translation>
    </message>
    <message>
        <source>%1 begins with a typographic dash; it was read as an option.</source>
        <translation>%1 beginnt mit einem typografischen Strich; es wurde als Option gelesen.</translation>
    </message>
    <message>
        <source>The shell cuts the command at an &amp; without quotes; %1 was read as a part of the URL.</source>
        <translation>An einem &amp; ohne Anführungszeichen trennt die Shell den Befehl; %1 wurde als Teil der URL gelesen.</translation>
    </message>
    <message>
        <source>There is a blank behind the %1 at the end of a line; the shell would end the command there.</source>
        <translation>Hinter dem %1 am Zeilenende steht ein Leerzeichen; die Shell würde den Befehl dort beenden.</translation>
    </message>
    <message>
        <source>The tool asks for the password of %1; an empty one stands in its place.</source>
        <translation>Das Programm fragt nach dem Passwort von %1; an seiner Stelle steht ein leeres.</translation>
    </message>
    <message>
        <source>What %1 reads from a file of settings is not in the text.</source>
        <translation>Was %1 aus einer Einstellungsdatei liest, steht nicht im Text.</translation>
    </message>
    <message>
        <source>The value of %1 is made up by the tool for each request.</source>
        <translation>Den Wert von %1 denkt sich das Programm für jede Anfrage neu aus.</translation>
    </message>
    <message>
        <source>The boundary %1 is made up; the tool picks another one for each request.</source>
        <translation>Die Trennzeile %1 ist ausgedacht; das Programm wählt für jede Anfrage eine andere.</translation>
    </message>
    <message>
        <source>%1 is no HTTP request and was passed over.</source>
        <translation>%1 ist keine HTTP-Anfrage und wurde übergangen.</translation>
    </message>
    <message>
        <source>The header line “%1” has no colon; the tool leaves it out.</source>
        <translation>Der Headerzeile „%1“ fehlt der Doppelpunkt; das Programm lässt sie weg.</translation>
    </message>
    <message>
        <source>%1 holds characters that the tool refuses; they were percent-encoded.</source>
        <translation>%1 enthält Zeichen, die das Programm ablehnt; sie wurden prozentcodiert.</translation>
    </message>
    <message>
        <source>What %1 is, only running the code tells; it stands as it was written.</source>
        <translation>Was %1 ist, zeigt erst das Ausführen des Codes; es steht so da, wie es geschrieben war.</translation>
    </message>
    <message>
        <source>%1 is a part of the request line, not a header; it was passed over.</source>
        <translation>%1 gehört zur Anfragezeile und ist kein Header; es wurde übergangen.</translation>
    </message>
    <message>
        <source>%1 is relative to the page, whose address is not in the text.</source>
        <translation>%1 gilt relativ zur Seite, deren Adresse nicht im Text steht.</translation>
    </message>
    <message>
        <source>How often the loop “%1” runs is known only when it runs; it was read once.</source>
        <translation>Wie oft die Schleife „%1“ läuft, weiß man erst beim Ausführen; sie wurde einmal gelesen.</translation>
    </message>
    <message>
        <source>The backslashes before the quotation marks in %1 are for Windows PowerShell, as which it was read; PowerShell 7.3 and later hand them on to the program.</source>
        <translation>Die Backslashes vor den Anführungszeichen in %1 sind für Windows PowerShell, und so wurde es gelesen; PowerShell ab 7.3 reicht sie an das Programm weiter.</translation>
    </message>
    <message>
        <source>The quote %1 that opens here is never closed.</source>
        <translation>Das Anführungszeichen %1, das hier öffnet, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The %1 that opens here is never closed.</source>
        <translation>%1 öffnet hier und wird nie geschlossen.</translation>
    </message>
    <message>
        <source>A command is expected behind %1.</source>
        <translation>Hinter %1 wird ein Befehl erwartet.</translation>
    </message>
    <message>
        <source>The shell does not expect %1 here.</source>
        <translation>Die Shell erwartet hier kein %1.</translation>
    </message>
    <message>
        <source>The text that %1 shall end goes on to the end of the paste.</source>
        <translation>Der Text, den %1 beenden soll, reicht bis zum Ende des Eingefügten.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Die Option %1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>The tool has no option %1.</source>
        <translation>Das Programm hat keine Option %1.</translation>
    </message>
    <message>
        <source>The command names no URL.</source>
        <translation>Der Befehl nennt keine URL.</translation>
    </message>
    <message>
        <source>%1 is not a URL that the tool takes.</source>
        <translation>%1 ist keine URL, die das Programm annimmt.</translation>
    </message>
    <message>
        <source>The braces or brackets in %1 are not a pattern that curl takes.</source>
        <translation>Die Klammern in %1 sind kein Muster, das curl annimmt.</translation>
    </message>
    <message>
        <source>The options ask for both %1 and %2.</source>
        <translation>Die Optionen verlangen sowohl %1 als auch %2.</translation>
    </message>
    <message>
        <source>No request was found in the text.</source>
        <translation>Im Text wurde keine Anfrage gefunden.</translation>
    </message>
    <message>
        <source>The JSON is broken here.</source>
        <translation>Das JSON ist hier kaputt.</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>Hier wird ein Wert erwartet.</translation>
    </message>
    <message>
        <source>A request line (method and URL) is expected here.</source>
        <translation>Hier wird eine Anfragezeile (Methode und URL) erwartet.</translation>
    </message>
    <message>
        <source>requests of an API client</source>
        <translation>Anfragen eines API-Clients</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>The answer can be used.</source>
        <translation>Die Antwort ist benutzbar.</translation>
    </message>
    <message>
        <source>No hash in “%1” fits the answer&apos;s body.</source>
        <translation>Kein Hash in „%1“ passt zum Body der Antwort.</translation>
    </message>
    <message>
        <source>An answer loaded without CORS is closed, so its hash can&apos;t be compared.</source>
        <translation>Eine ohne CORS geladene Antwort ist verschlossen, ihr Hash lässt sich also nicht vergleichen.</translation>
    </message>
    <message>
        <source>The type is “%1”, and X-Content-Type-Options: nosniff forbids to guess another.</source>
        <translation>Der Typ ist „%1“, und X-Content-Type-Options: nosniff verbietet, einen anderen zu raten.</translation>
    </message>
    <message>
        <source>The type “%1” is none that can be used here.</source>
        <translation>Der Typ „%1“ ist keiner, der hier benutzbar ist.</translation>
    </message>
    <message>
        <source>Status %1 counts as an error here.</source>
        <translation>Status %1 gilt hier als Fehler.</translation>
    </message>
    <message>
        <source>The connection ended before the whole body had come.</source>
        <translation>Die Verbindung endete, bevor der ganze Body da war.</translation>
    </message>
    <message>
        <source>The bytes are not what the element needs.</source>
        <translation>Die Bytes sind nicht, was das Element braucht.</translation>
    </message>
    <message>
        <source>The page&apos;s policy turns http into https: %1.</source>
        <translation>Die Policy der Seite macht aus http https: %1.</translation>
    </message>
    <message>
        <source>A secure page&apos;s image or media is asked for by https: %1.</source>
        <translation>Bild oder Medien einer sicheren Seite werden über https verlangt: %1.</translation>
    </message>
    <message>
        <source>Browsers never send requests to port %1.</source>
        <translation>An Port %1 senden Browser nie Anfragen.</translation>
    </message>
    <message>
        <source>This browser refuses URLs that hold a user name or a password.</source>
        <translation>Dieser Browser lehnt URLs ab, die einen Benutzernamen oder ein Passwort enthalten.</translation>
    </message>
    <message>
        <source>The page was loaded by https, and %1 would go out unencrypted.</source>
        <translation>Die Seite wurde über https geladen, und %1 ginge unverschlüsselt hinaus.</translation>
    </message>
    <message>
        <source>%1 is secure enough for a page loaded by https.</source>
        <translation>%1 ist sicher genug für eine über https geladene Seite.</translation>
    </message>
    <message>
        <source>The page&apos;s Content-Security-Policy doesn&apos;t list it: “%1”.</source>
        <translation>Die Content-Security-Policy der Seite nennt es nicht: „%1“.</translation>
    </message>
    <message>
        <source>The page&apos;s Content-Security-Policy lets it pass.</source>
        <translation>Die Content-Security-Policy der Seite lässt es durch.</translation>
    </message>
    <message>
        <source>The page doesn&apos;t come from a more public network than the server.</source>
        <translation>Die Seite kommt nicht aus einem öffentlicheren Netz als der Server.</translation>
    </message>
    <message>
        <source>The page comes from the public network, the server is in the address space “%1”, and the permission was not given.</source>
        <translation>Die Seite kommt aus dem öffentlichen Netz, der Server ist im Adressraum „%1“, und die Erlaubnis wurde nicht gegeben.</translation>
    </message>
    <message>
        <source>The permission to reach the local network was given.</source>
        <translation>Die Erlaubnis, das lokale Netz zu erreichen, wurde gegeben.</translation>
    </message>
    <message>
        <source>A page that isn&apos;t secure may not reach the address space “%1” from the public network.</source>
        <translation>Eine Seite, die nicht sicher ist, darf vom öffentlichen Netz aus den Adressraum „%1“ nicht erreichen.</translation>
    </message>
    <message>
        <source>The request names the address space “%1”, and the server is in “%2”.</source>
        <translation>Die Anfrage nennt den Adressraum „%1“, und der Server ist in „%2“.</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy is “%1”, and the page is not.</source>
        <translation>Cross-Origin-Resource-Policy ist „%1“, und die Seite ist es nicht.</translation>
    </message>
    <message>
        <source>The page&apos;s Cross-Origin-Embedder-Policy asks every foreign answer for a Cross-Origin-Resource-Policy, and there is none.</source>
        <translation>Cross-Origin-Embedder-Policy der Seite verlangt von jeder fremden Antwort Cross-Origin-Resource-Policy, und es gibt keines.</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy lets the page have it.</source>
        <translation>Cross-Origin-Resource-Policy lässt die Seite sie haben.</translation>
    </message>
    <message>
        <source>An answer of type “%1” is nothing that this element could use; the browser keeps it back.</source>
        <translation>Mit einer Antwort vom Typ „%1“ könnte dieses Element nichts anfangen; der Browser hält sie zurück.</translation>
    </message>
    <message>
        <source>The answer may be what the element needs.</source>
        <translation>Die Antwort kann sein, was das Element braucht.</translation>
    </message>
    <message>
        <source>“%1” is not a URL.</source>
        <translation>„%1“ ist keine URL.</translation>
    </message>
    <message>
        <source>The URL holds a user name or a password, which fetch() refuses.</source>
        <translation>Die URL enthält einen Benutzernamen oder ein Passwort, was fetch() ablehnt.</translation>
    </message>
    <message>
        <source>fetch() doesn&apos;t know “%1”.</source>
        <translation>fetch() kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>A page may not ask for mode navigate.</source>
        <translation>Eine Seite darf nicht mit mode navigate fragen.</translation>
    </message>
    <message>
        <source>Cache mode only-if-cached needs mode same-origin.</source>
        <translation>Der Cache-Modus only-if-cached braucht mode same-origin.</translation>
    </message>
    <message>
        <source>“%1” is not a method.</source>
        <translation>„%1“ ist keine Methode.</translation>
    </message>
    <message>
        <source>A page may not use method %1.</source>
        <translation>Eine Seite darf die Methode %1 nicht benutzen.</translation>
    </message>
    <message>
        <source>With mode no-cors only GET, HEAD and POST are allowed, not %1.</source>
        <translation>Mit mode no-cors sind nur GET, HEAD und POST erlaubt, nicht %1.</translation>
    </message>
    <message>
        <source>“%1” is not a header name.</source>
        <translation>„%1“ ist kein Headername.</translation>
    </message>
    <message>
        <source>“%1” cannot be the value of a header.</source>
        <translation>„%1“ kann nicht der Wert eines Headers sein.</translation>
    </message>
    <message>
        <source>A request with method %1 can&apos;t have a body.</source>
        <translation>Eine Anfrage mit der Methode %1 kann keinen Body haben.</translation>
    </message>
    <message>
        <source>A body that is a stream needs “duplex: &apos;half&apos;”.</source>
        <translation>Ein Body, der ein Stream ist, braucht „duplex: &apos;half&apos;“.</translation>
    </message>
    <message>
        <source>This browser can&apos;t send a stream as a body.</source>
        <translation>Dieser Browser kann keinen Stream als Body senden.</translation>
    </message>
    <message>
        <source>A worker&apos;s script must have the page&apos;s own origin.</source>
        <translation>Das Skript eines Workers muss den eigenen Ursprung der Seite haben.</translation>
    </message>
    <message>
        <source>an upload listener</source>
        <translation>ein Upload-Listener</translation>
    </message>
    <message>
        <source>a stream as the body</source>
        <translation>ein Stream als Body</translation>
    </message>
    <message>
        <source>method %1</source>
        <translation>Methode %1</translation>
    </message>
    <message>
        <source>header %1</source>
        <translation>Header %1</translation>
    </message>
    <message>
        <source>header %1: longer than 128 bytes</source>
        <translation>Header %1: länger als 128 Byte</translation>
    </message>
    <message>
        <source>header %1: its value holds a character that only a preflight can allow (position %2)</source>
        <translation>Header %1: sein Wert enthält ein Zeichen, das nur ein Preflight erlauben kann (Stelle %2)</translation>
    </message>
    <message>
        <source>header content-type: “%1” is no type of a form</source>
        <translation>Header content-type: „%1“ ist kein Typ eines Formulars</translation>
    </message>
    <message>
        <source>header range: “%1” is more than one simple range</source>
        <translation>Header range: „%1“ ist mehr als ein einfacher Bereich</translation>
    </message>
    <message>
        <source>header %1: all safe headers together are longer than 1024 bytes</source>
        <translation>Header %1: alle unbedenklichen Header zusammen sind länger als 1024 Byte</translation>
    </message>
    <message>
        <source>Does Cross-Origin-Resource-Policy let the page have it?</source>
        <translation>Lässt Cross-Origin-Resource-Policy die Seite sie haben?</translation>
    </message>
    <message>
        <source>May the page reach this network?</source>
        <translation>Darf die Seite dieses Netz erreichen?</translation>
    </message>
    <message>
        <source>Is the type one that may be used?</source>
        <translation>Ist der Typ einer, der benutzt werden darf?</translation>
    </message>
    <message>
        <source>Does the body have the expected hash?</source>
        <translation>Hat der Body den erwarteten Hash?</translation>
    </message>
    <message>
        <source>Does the page&apos;s policy upgrade the URL?</source>
        <translation>Stuft die Policy der Seite die URL hoch?</translation>
    </message>
    <message>
        <source>Is mixed content upgraded?</source>
        <translation>Wird gemischter Inhalt hochgestuft?</translation>
    </message>
    <message>
        <source>Does the page&apos;s Content-Security-Policy allow it?</source>
        <translation>Erlaubt es die Content-Security-Policy der Seite?</translation>
    </message>
    <message>
        <source>Is it mixed content?</source>
        <translation>Ist es gemischter Inhalt?</translation>
    </message>
    <message>
        <source>Is the port one that browsers use?</source>
        <translation>Ist der Port einer, den Browser benutzen?</translation>
    </message>
    <message>
        <source>Does the URL hold a user name?</source>
        <translation>Enthält die URL einen Benutzernamen?</translation>
    </message>
    <message>
        <source>Can the element use such an answer?</source>
        <translation>Kann das Element eine solche Antwort benutzen?</translation>
    </message>
    <message>
        <source>Is the referrer a URL?</source>
        <translation>Ist der Referrer eine URL?</translation>
    </message>
    <message>
        <source>Is the mode one that pages may use?</source>
        <translation>Ist der Modus einer, den Seiten benutzen dürfen?</translation>
    </message>
    <message>
        <source>Does the cache mode fit the mode?</source>
        <translation>Passt der Cache-Modus zum Modus?</translation>
    </message>
    <message>
        <source>Is the method one that pages may use?</source>
        <translation>Ist die Methode eine, die Seiten benutzen dürfen?</translation>
    </message>
    <message>
        <source>Does the method fit mode no-cors?</source>
        <translation>Passt die Methode zu mode no-cors?</translation>
    </message>
    <message>
        <source>Are the headers well formed?</source>
        <translation>Sind die Header wohlgeformt?</translation>
    </message>
    <message>
        <source>May the method have a body?</source>
        <translation>Darf die Methode einen Body haben?</translation>
    </message>
    <message>
        <source>Can the body be sent?</source>
        <translation>Lässt sich der Body senden?</translation>
    </message>
    <message>
        <source>Is duplex set for the stream?</source>
        <translation>Ist duplex für den Stream gesetzt?</translation>
    </message>
    <message>
        <source>Is it a URL?</source>
        <translation>Ist es eine URL?</translation>
    </message>
    <message>
        <source>Is the URL free of a user name?</source>
        <translation>Ist die URL frei von Benutzernamen?</translation>
    </message>
    <message>
        <source>Can the page use the answer?</source>
        <translation>Kann die Seite die Antwort benutzen?</translation>
    </message>
    <message>
        <source>Has the worker&apos;s script the page&apos;s origin?</source>
        <translation>Hat das Skript des Workers den Ursprung der Seite?</translation>
    </message>
    <message>
        <source>The element names nothing that could be loaded.</source>
        <translation>Das Element nennt nichts, was sich laden ließe.</translation>
    </message>
    <message>
        <source>Is there anything to load?</source>
        <translation>Gibt es etwas zu laden?</translation>
    </message>
    <message>
        <source>The URL was written with a line break and “&lt;”: this browser takes it for markup that an injection swallowed.</source>
        <translation>Die URL wurde mit einem Zeilenumbruch und „&lt;“ geschrieben: Dieser Browser hält sie für Markup, das eine Einschleusung verschluckt hat.</translation>
    </message>
    <message>
        <source>Does the URL look as if it had swallowed markup?</source>
        <translation>Sieht die URL aus, als hätte sie Markup verschluckt?</translation>
    </message>
    <message>
        <source>Does the page&apos;s Content-Security-Policy allow the worker&apos;s script?</source>
        <translation>Erlaubt die Content-Security-Policy der Seite das Skript des Workers?</translation>
    </message>
    <message>
        <source>The page has a Cross-Origin-Embedder-Policy, and the worker&apos;s script comes without one.</source>
        <translation>Die Seite hat eine Cross-Origin-Embedder-Policy, und das Skript des Workers kommt ohne.</translation>
    </message>
    <message>
        <source>A beacon goes to http and https only, not to “%1”.</source>
        <translation>Ein Beacon geht nur an http und https, nicht an „%1“.</translation>
    </message>
    <message>
        <source>A beacon&apos;s body can&apos;t be a stream.</source>
        <translation>Der Inhalt eines Beacons kann kein Stream sein.</translation>
    </message>
    <message>
        <source>Can the beacon be sent?</source>
        <translation>Lässt sich der Beacon absenden?</translation>
    </message>
    <message>
        <source>Has the worker&apos;s script the embedder policy that the page has?</source>
        <translation>Hat das Skript des Workers die Embedder-Policy, die die Seite hat?</translation>
    </message>
    <message>
        <source>A worker&apos;s script has to be of the page&apos;s own origin, and %1 no longer is.</source>
        <translation>Das Skript eines Workers muss vom Ursprung der Seite selbst kommen, und %1 tut das nicht mehr.</translation>
    </message>
    <message>
        <source>Is the worker&apos;s script of the page&apos;s origin once the policy has upgraded it?</source>
        <translation>Kommt das Skript des Workers noch vom Ursprung der Seite, wenn die Policy es auf https umgestellt hat?</translation>
    </message>
    <message>
        <source>This browser reads a stream of events over http and https only.</source>
        <translation>Dieser Browser liest einen Strom von Ereignissen nur über http und https.</translation>
    </message>
    <message>
        <source>The frame is sandboxed, and “allow-forms” is not among what it may do.</source>
        <translation>Der Rahmen ist eine Sandbox, und „allow-forms“ gehört nicht zu dem, was er darf.</translation>
    </message>
    <message>
        <source>May the frame send forms?</source>
        <translation>Darf der Rahmen Formulare abschicken?</translation>
    </message>
    <message>
        <source>The page&apos;s policy takes its origin away, and a worker&apos;s script must be of the page&apos;s own.</source>
        <translation>Die Richtlinie der Seite nimmt ihr den Ursprung, und das Skript eines Workers muss vom Ursprung der Seite sein.</translation>
    </message>
    <message>
        <source>A worker has no document, and without one there is no “%1”.</source>
        <translation>Ein Worker hat kein Dokument, und ohne eines gibt es „%1“ nicht.</translation>
    </message>
    <message>
        <source>Has a worker what loads this?</source>
        <translation>Hat ein Worker, was dies lädt?</translation>
    </message>
    <message>
        <source>Has the page an origin that a worker&apos;s script can be of?</source>
        <translation>Hat die Seite einen Ursprung, von dem das Skript eines Workers sein kann?</translation>
    </message>
    <message>
        <source>A request that outlives its page (keepalive) can&apos;t have a stream as its body.</source>
        <translation>Eine Anfrage, die ihre Seite überlebt (keepalive), kann keinen Stream als Rumpf haben.</translation>
    </message>
    <message>
        <source>X-Frame-Options is “%1”: no frame of this page may show the answer.</source>
        <translation>X-Frame-Options ist „%1“: Kein Rahmen dieser Seite darf die Antwort zeigen.</translation>
    </message>
    <message>
        <source>The answer&apos;s Content-Security-Policy doesn&apos;t list a page around it: “%1”.</source>
        <translation>Content-Security-Policy der Antwort führt eine Seite um sie herum nicht auf: „%1“.</translation>
    </message>
    <message>
        <source>The page has a Cross-Origin-Embedder-Policy, and what it frames comes without one.</source>
        <translation>Die Seite hat eine Cross-Origin-Embedder-Policy, und was sie einrahmt, kommt ohne eine.</translation>
    </message>
    <message>
        <source>May a frame of the page show it?</source>
        <translation>Darf ein Rahmen der Seite es zeigen?</translation>
    </message>
    <message>
        <source>What the address itself holds came from nobody who could let the page have it.</source>
        <translation>Was die Adresse selbst enthält, kam von niemandem, der es der Seite geben könnte.</translation>
    </message>
    <message>
        <source>The page&apos;s Permissions-Policy lets it wait for no answer (sync-xhr).</source>
        <translation>Die Permissions-Policy der Seite lässt sie auf keine Antwort warten (sync-xhr).</translation>
    </message>
    <message>
        <source>May the page wait for an answer?</source>
        <translation>Darf die Seite auf eine Antwort warten?</translation>
    </message>
    <message>
        <source>The page&apos;s Integrity-Policy wants scripts with integrity, asked for with CORS.</source>
        <translation>Die Integrity-Policy der Seite verlangt Skripte mit integrity, die mit CORS angefragt werden.</translation>
    </message>
    <message>
        <source>The page&apos;s policy takes no string for a script&apos;s address: a trusted type has to be made of it.</source>
        <translation>Die Richtlinie der Seite nimmt keine Zeichenkette als Adresse eines Skripts: Aus ihr muss ein vertrauenswürdiger Typ (Trusted Type) werden.</translation>
    </message>
    <message>
        <source>Does the page&apos;s Integrity-Policy allow it?</source>
        <translation>Erlaubt es die Integrity-Policy der Seite?</translation>
    </message>
    <message>
        <source>May a string be the address of a script?</source>
        <translation>Darf eine Zeichenkette die Adresse eines Skripts sein?</translation>
    </message>
</context>
<context>
    <name>platforms</name>
    <message>
        <source>a2enmod headers setenvif rewrite (with a server behind also: proxy proxy_http)</source>
        <translation>a2enmod headers setenvif rewrite (mit einem Server dahinter auch: proxy proxy_http)</translation>
    </message>
    <message>
        <source>The file of the site: on Debian /etc/apache2/sites-enabled/, elsewhere httpd.conf or conf.d/</source>
        <translation>Die Datei der Site: unter Debian /etc/apache2/sites-enabled/, sonst httpd.conf oder conf.d/</translation>
    </message>
    <message>
        <source>Inside &lt;VirtualHost&gt;, above its other rules.</source>
        <translation>In &lt;VirtualHost&gt;, über dessen andere Regeln.</translation>
    </message>
    <message>
        <source>Check with apachectl configtest, then apachectl graceful (or systemctl reload apache2).</source>
        <translation>Mit apachectl configtest prüfen, dann apachectl graceful (oder systemctl reload apache2).</translation>
    </message>
    <message>
        <source>Gives back the origin of a listed page. Without “always” Apache leaves it off its error answers.</source>
        <translation>Gibt den Ursprung einer Seite zurück, die in der Liste steht. Ohne „always“ lässt Apache ihn auf seinen Fehlerantworten weg.</translation>
    </message>
    <message>
        <source>A preflight is an OPTIONS request with Origin and Access-Control-Request-Method; other OPTIONS requests go on.</source>
        <translation>Ein Preflight ist eine OPTIONS-Anfrage mit Origin und Access-Control-Request-Method; andere OPTIONS-Anfragen gehen weiter.</translation>
    </message>
    <message>
        <source>Everywhere else nothing is allowed.</source>
        <translation>Sonst überall ist nichts erlaubt.</translation>
    </message>
    <message>
        <source>Answers the preflight here, before a login or the server behind is asked.</source>
        <translation>Beantwortet den Preflight hier, bevor ein Login oder der Server dahinter gefragt wird.</translation>
    </message>
    <message>
        <source>Apache keeps two lists of headers, onsuccess and always. The same header set in both is sent twice.</source>
        <translation>Apache führt zwei Listen von Headern, onsuccess und always. Derselbe Header in beiden wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>Header add appends to what is there: the browser gets two values and refuses them. Use set.</source>
        <translation>Header add hängt an, was schon da ist: Der Browser bekommt zwei Werte und weist sie zurück. Header set benutzen.</translation>
    </message>
    <message>
        <source>Without mod_headers the server refuses to start, or skips the lines silently inside &lt;IfModule&gt;.</source>
        <translation>Ohne mod_headers startet der Server nicht, oder er übergeht die Zeilen in &lt;IfModule&gt; stillschweigend.</translation>
    </message>
    <message>
        <source>AuthType or Require valid-user answers the preflight with 401, because a browser sends no credentials with it. The rule above answers first.</source>
        <translation>AuthType oder Require valid-user beantwortet den Preflight mit 401, denn ein Browser sendet mit ihm keine Anmeldedaten. Die Regel oben antwortet zuerst.</translation>
    </message>
    <message>
        <source>Nothing to install: AddCors and UseCors are part of ASP.NET Core.</source>
        <translation>Nichts zu installieren: AddCors und UseCors gehören zu ASP.NET Core.</translation>
    </message>
    <message>
        <source>Program.cs</source>
        <translation>Program.cs</translation>
    </message>
    <message>
        <source>AddCors above builder.Build(), UseCors below it and above everything that can answer.</source>
        <translation>AddCors über builder.Build(), UseCors darunter und über allem, was antworten kann.</translation>
    </message>
    <message>
        <source>Build and restart the application; dotnet watch does it by itself.</source>
        <translation>Die Anwendung bauen und neu starten; dotnet watch tut es von selbst.</translation>
    </message>
    <message>
        <source>Above the redirection to https, the login and every endpoint: what stands above it answers without these headers.</source>
        <translation>Über der Weiterleitung zu https, dem Login und jedem Endpunkt: Was darüber steht, antwortet ohne diese Header.</translation>
    </message>
    <message>
        <source>UseCors below UseHttpsRedirection lets the preflight be redirected, which no browser follows; below UseAuthorization it gets 401.</source>
        <translation>UseCors unter UseHttpsRedirection lässt den Preflight weiterleiten, und dem folgt kein Browser; unter UseAuthorization bekommt er 401.</translation>
    </message>
    <message>
        <source>UseExceptionHandler clears the headers before it answers: the 500 of an exception can lack them.</source>
        <translation>UseExceptionHandler löscht die Header, bevor es antwortet: Der 500 einer Ausnahme können sie fehlen.</translation>
    </message>
    <message>
        <source>WithOrigins takes no slash at the end; such an entry never fits.</source>
        <translation>WithOrigins nimmt am Ende keinen Schrägstrich; ein solcher Eintrag passt nie.</translation>
    </message>
    <message>
        <source>On Azure App Service a list in the portal replaces what the program sends.</source>
        <translation>Auf Azure App Service ersetzt eine Liste im Portal, was das Programm sendet.</translation>
    </message>
    <message>
        <source>Nothing to install: matchers, header and respond are part of every Caddy 2.</source>
        <translation>Nichts zu installieren: matchers, header und respond gehören zu jedem Caddy 2.</translation>
    </message>
    <message>
        <source>/etc/caddy/Caddyfile</source>
        <translation>/etc/caddy/Caddyfile</translation>
    </message>
    <message>
        <source>The snippets (cors_…) at the top, the other lines inside the site.</source>
        <translation>Die Schnipsel (cors_…) an den Anfang, die anderen Zeilen in die Site.</translation>
    </message>
    <message>
        <source>caddy validate --config /etc/caddy/Caddyfile, then systemctl reload caddy (or caddy reload).</source>
        <translation>caddy validate --config /etc/caddy/Caddyfile, dann systemctl reload caddy (oder caddy reload).</translation>
    </message>
    <message>
        <source>The pages that are let in: the whole origin has to fit, dots are escaped.</source>
        <translation>Die Seiten, die eingelassen werden: Der ganze Ursprung muss passen, Punkte sind maskiert.</translation>
    </message>
    <message>
        <source>Sets the headers when the answer is written, so that they replace those of the server behind.</source>
        <translation>Setzt die Header, wenn die Antwort geschrieben wird, so dass sie die des Servers dahinter ersetzen.</translation>
    </message>
    <message>
        <source>Answers the preflight here, before the server behind is asked.</source>
        <translation>Beantwortet den Preflight hier, bevor der Server dahinter gefragt wird.</translation>
    </message>
    <message>
        <source>Caddy makes its own error answers (502 when the server behind is down) in another place, which needs the headers too.</source>
        <translation>Seine eigenen Fehlerantworten (502, wenn der Server dahinter steht) macht Caddy an anderer Stelle, die die Header auch braucht.</translation>
    </message>
    <message>
        <source>Without handle_errors the answers that Caddy makes itself lack the headers.</source>
        <translation>Ohne handle_errors fehlen den Antworten, die Caddy selbst macht, die Header.</translation>
    </message>
    <message>
        <source>header without defer or &gt; sets its value before the server behind answers: both values are sent.</source>
        <translation>header ohne defer oder &gt; setzt seinen Wert, bevor der Server dahinter antwortet: Beide Werte werden gesendet.</translation>
    </message>
    <message>
        <source>Caddy has no cors directive; what is found of that name belongs to version 1 or to a plugin.</source>
        <translation>Caddy hat keine cors-Direktive; was unter diesem Namen zu finden ist, gehört zu Version 1 oder zu einem Plugin.</translation>
    </message>
    <message>
        <source>pip install django-cors-headers (or on Debian: apt install python3-django-cors-headers)</source>
        <translation>pip install django-cors-headers (oder unter Debian: apt install python3-django-cors-headers)</translation>
    </message>
    <message>
        <source>settings.py</source>
        <translation>settings.py</translation>
    </message>
    <message>
        <source>At its end; the middleware must be the first in MIDDLEWARE.</source>
        <translation>An ihr Ende; die Middleware muss in MIDDLEWARE die erste sein.</translation>
    </message>
    <message>
        <source>Restart gunicorn or uwsgi; manage.py runserver does it by itself.</source>
        <translation>gunicorn oder uwsgi neu starten; manage.py runserver tut es von selbst.</translation>
    </message>
    <message>
        <source>First of all: what stands above it (SecurityMiddleware&apos;s redirect, CommonMiddleware&apos;s slash, a login) would answer without these headers.</source>
        <translation>Vor allem anderen: Was darüber steht (die Weiterleitung von SecurityMiddleware, der Schrägstrich von CommonMiddleware, ein Login), würde ohne diese Header antworten.</translation>
    </message>
    <message>
        <source>Below CommonMiddleware or a login middleware, redirects and refusals lack the headers.</source>
        <translation>Unter CommonMiddleware oder einer Login-Middleware fehlen Weiterleitungen und Zurückweisungen die Header.</translation>
    </message>
    <message>
        <source>APPEND_SLASH answers /items with a redirect to /items/, which a preflight may not follow. Call the exact path.</source>
        <translation>APPEND_SLASH beantwortet /items mit einer Weiterleitung zu /items/, der ein Preflight nicht folgen darf. Den genauen Pfad aufrufen.</translation>
    </message>
    <message>
        <source>CORS lets the page in; a POST with a session cookie still needs the CSRF token and CSRF_TRUSTED_ORIGINS.</source>
        <translation>CORS lässt die Seite ein; ein POST mit Sitzungscookie braucht trotzdem das CSRF-Token und CSRF_TRUSTED_ORIGINS.</translation>
    </message>
    <message>
        <source>A page that is not listed gets 200 on its preflight, without Access-Control-Allow-Origin.</source>
        <translation>Eine Seite, die nicht in der Liste steht, bekommt auf ihren Preflight 200, ohne Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>CORS_ALLOWED_ORIGIN_REGEXES are matched at the beginning only: end them with $.</source>
        <translation>CORS_ALLOWED_ORIGIN_REGEXES werden nur am Anfang verglichen: mit $ abschließen.</translation>
    </message>
    <message>
        <source>The file that creates the app: often app.js, server.js, index.js or src/app.ts</source>
        <translation>Die Datei, die app erzeugt: oft app.js, server.js, index.js oder src/app.ts</translation>
    </message>
    <message>
        <source>Right after const app = express(), above every route and every other app.use.</source>
        <translation>Gleich nach const app = express(), über jede Route und jedes andere app.use.</translation>
    </message>
    <message>
        <source>Restart the node process (Ctrl+C and start again; pm2 reload NAME; nodemon does it by itself).</source>
        <translation>Den node-Prozess neu starten (Strg+C und wieder starten; pm2 reload NAME; nodemon tut es von selbst).</translation>
    </message>
    <message>
        <source>Must stand above every route: what was registered before it answers without these headers.</source>
        <translation>Muss über jeder Route stehen: Was vorher angemeldet wurde, antwortet ohne diese Header.</translation>
    </message>
    <message>
        <source>A list, even for one origin: a single text would be sent to every page alike, listed or not. With a list the package compares, gives back the page&apos;s own origin and sends Vary: Origin on every answer.</source>
        <translation>Eine Liste, auch für einen einzigen Ursprung: Ein einzelner Text würde jeder Seite gesendet, ob sie in der Liste steht oder nicht. Mit einer Liste vergleicht das Paket, gibt den Ursprung der Seite zurück und sendet mit jeder Antwort Vary: Origin.</translation>
    </message>
    <message>
        <source>app.use(cors()) below the routes has no effect on them.</source>
        <translation>app.use(cors()) unter den Routen wirkt auf sie nicht.</translation>
    </message>
    <message>
        <source>origin as one text sends that text to every page, whatever Origin came in.</source>
        <translation>origin als ein Text sendet diesen Text jeder Seite, welches Origin auch kam.</translation>
    </message>
    <message>
        <source>An origin function that calls back an Error makes a 500 without any CORS header. Call back (null, false).</source>
        <translation>Eine origin-Funktion, die mit einem Error zurückruft, ergibt eine 500 ohne CORS-Header. Mit (null, false) zurückrufen.</translation>
    </message>
    <message>
        <source>cors() answers every OPTIONS request with 204 by itself. A route of your own for OPTIONS is not reached, unless preflightContinue is set.</source>
        <translation>cors() beantwortet jede OPTIONS-Anfrage selbst mit 204. Eine eigene Route für OPTIONS wird nicht erreicht, außer mit preflightContinue.</translation>
    </message>
    <message>
        <source>Without allowedHeaders the package allows every header that a preflight asks for.</source>
        <translation>Ohne allowedHeaders erlaubt das Paket jeden Header, nach dem ein Preflight fragt.</translation>
    </message>
    <message>
        <source>npm install cors (or on Debian: apt install node-cors)</source>
        <translation>npm install cors (oder unter Debian: apt install node-cors)</translation>
    </message>
    <message>
        <source>Debian&apos;s Express 4 throws at app.options(&apos;*&apos;, …) as Express 5 does (“Unexpected MODIFIER at 0”). After app.use(cors()) the line is not needed.</source>
        <translation>Debians Express 4 bricht bei app.options(&apos;*&apos;, …) ab wie Express 5 („Unexpected MODIFIER at 0“). Nach app.use(cors()) ist die Zeile nicht nötig.</translation>
    </message>
    <message>
        <source>npm install cors</source>
        <translation>npm install cors</translation>
    </message>
    <message>
        <source>app.options(&apos;*&apos;, …) throws at start: Express 5 wants a name for a star (/{*splat}). After app.use(cors()) the line is not needed at all.</source>
        <translation>app.options(&apos;*&apos;, …) bricht beim Start ab: Express 5 will für einen Stern einen Namen (/{*splat}). Nach app.use(cors()) ist die Zeile gar nicht nötig.</translation>
    </message>
    <message>
        <source>Nothing to install: CORSMiddleware comes with FastAPI (it is Starlette&apos;s).</source>
        <translation>Nichts zu installieren: CORSMiddleware kommt mit FastAPI (es ist die von Starlette).</translation>
    </message>
    <message>
        <source>The module that makes the app: often main.py or app/main.py</source>
        <translation>Das Modul, das die app erzeugt: oft main.py oder app/main.py</translation>
    </message>
    <message>
        <source>At the end of that module, below all routes and every app.add_middleware(…).</source>
        <translation>An das Ende dieses Moduls, unter alle Routen und jedes app.add_middleware(…).</translation>
    </message>
    <message>
        <source>Restart uvicorn or gunicorn; uvicorn --reload does it by itself.</source>
        <translation>uvicorn oder gunicorn neu starten; uvicorn --reload tut es von selbst.</translation>
    </message>
    <message>
        <source>Wrapped around the whole app, so that even the 500 of an exception that nobody handled carries the headers. app.add_middleware(CORSMiddleware, …) stands inside of that and leaves such a 500 bare.</source>
        <translation>Um die ganze app gelegt, damit auch die 500 einer Ausnahme, die niemand abgefangen hat, die Header trägt. app.add_middleware(CORSMiddleware, …) steht innerhalb davon und lässt eine solche 500 nackt.</translation>
    </message>
    <message>
        <source>Any subdomain or port as the patterns say. It is compared with the whole origin, its dots are escaped.</source>
        <translation>Jede Subdomain oder jeder Port, wie die Muster es sagen. Verglichen wird mit dem ganzen Ursprung, seine Punkte sind maskiert.</translation>
    </message>
    <message>
        <source>The default is GET alone, and Starlette refuses a preflight with 400 for anything else.</source>
        <translation>Vorgabe ist GET allein, und Starlette weist einen Preflight für alles andere mit 400 zurück.</translation>
    </message>
    <message>
        <source>With app.add_middleware the one that is added last is the outermost; added earlier, CORS misses what the others answer. An unhandled exception&apos;s 500 is bare in any order.</source>
        <translation>Bei app.add_middleware ist die zuletzt hinzugefügte die äußerste; früher hinzugefügt, verpasst CORS, was die anderen antworten. Die 500 einer nicht abgefangenen Ausnahme ist in jeder Reihenfolge nackt.</translation>
    </message>
    <message>
        <source>A preflight that is refused gets 400 and a text that names origin, method or headers.</source>
        <translation>Ein zurückgewiesener Preflight bekommt 400 und einen Text, der Ursprung, Methode oder Header nennt.</translation>
    </message>
    <message>
        <source>allow_methods is GET alone unless it is set.</source>
        <translation>allow_methods ist GET allein, wenn es nicht gesetzt wird.</translation>
    </message>
    <message>
        <source>A route /items/ answers /items with a redirect (307), which a preflight may not follow. Call the exact path, or FastAPI(redirect_slashes=False).</source>
        <translation>Eine Route /items/ beantwortet /items mit einer Weiterleitung (307), der ein Preflight nicht folgen darf. Den genauen Pfad aufrufen, oder FastAPI(redirect_slashes=False).</translation>
    </message>
    <message>
        <source>CORSMiddleware sends Vary: Origin only to the pages that are let in; a cache can then hand a bare answer to them.</source>
        <translation>CORSMiddleware sendet Vary: Origin nur den Seiten, die eingelassen werden; ein Cache kann ihnen dann eine nackte Antwort geben.</translation>
    </message>
    <message>
        <source>pip install flask-cors (or on Debian: apt install python3-flask-cors)</source>
        <translation>pip install flask-cors (oder unter Debian: apt install python3-flask-cors)</translation>
    </message>
    <message>
        <source>The module that makes the app: often app.py, wsgi.py or the function create_app</source>
        <translation>Das Modul, das die app erzeugt: oft app.py, wsgi.py oder die Funktion create_app</translation>
    </message>
    <message>
        <source>Right after app = Flask(…), once.</source>
        <translation>Gleich nach app = Flask(…), einmal.</translation>
    </message>
    <message>
        <source>Restart the server (gunicorn, uwsgi, flask run); flask run --debug does it by itself.</source>
        <translation>Den Server neu starten (gunicorn, uwsgi, flask run); flask run --debug tut es von selbst.</translation>
    </message>
    <message>
        <source>Gives back the page&apos;s origin where one of these fits it whole. As plain texts flask-cors would take a bracket or a star for a pattern, compare without regard to case, and send every listed origin when a request has none.</source>
        <translation>Gibt den Ursprung der Seite zurück, wo einer von diesen ganz zu ihm passt. Bei einfachen Texten nähme flask-cors eine Klammer oder einen Stern für ein Muster, vergliche ohne Groß- und Kleinschreibung und sendete jeden Ursprung der Liste, wenn eine Anfrage keinen hat.</translation>
    </message>
    <message>
        <source>The methods that a preflight may ask for; for any other one flask-cors leaves Access-Control-Allow-Methods away.</source>
        <translation>Die Methoden, nach denen ein Preflight fragen darf; für jede andere lässt flask-cors Access-Control-Allow-Methods weg.</translation>
    </message>
    <message>
        <source>An origin text with * ? $ ^ [ ] ( ) or a backslash is taken for a regular expression, in which a dot stands for any character.</source>
        <translation>Ein Ursprungstext mit * ? $ ^ [ ] ( ) oder einem umgekehrten Schrägstrich gilt als regulärer Ausdruck, in dem ein Punkt für jedes Zeichen steht.</translation>
    </message>
    <message>
        <source>CORS(app) and @cross_origin, or two CORS(app), add the headers twice.</source>
        <translation>CORS(app) und @cross_origin, oder zwei CORS(app), fügen die Header zweimal hinzu.</translation>
    </message>
    <message>
        <source>flask-cors sends Vary: Origin only to pages that are let in, and with one origin not at all.</source>
        <translation>flask-cors sendet Vary: Origin nur Seiten, die eingelassen werden, und bei einem einzigen Ursprung gar nicht.</translation>
    </message>
    <message>
        <source>A route /items/ answers /items with a redirect (308), which a preflight may not follow. Call the exact path, or strict_slashes=False.</source>
        <translation>Eine Route /items/ beantwortet /items mit einer Weiterleitung (308), der ein Preflight nicht folgen darf. Den genauen Pfad aufrufen, oder strict_slashes=False.</translation>
    </message>
    <message>
        <source>In debug mode the page of an unhandled exception comes from the debugger and has no CORS header.</source>
        <translation>Im Debug-Modus kommt die Seite einer nicht abgefangenen Ausnahme vom Debugger und hat keinen CORS-Header.</translation>
    </message>
    <message>
        <source>Nothing to install: acl, http-request and http-after-response are part of HAProxy 2.2 and newer.</source>
        <translation>Nichts zu installieren: acl, http-request und http-after-response gehören zu HAProxy ab 2.2.</translation>
    </message>
    <message>
        <source>/etc/haproxy/haproxy.cfg</source>
        <translation>/etc/haproxy/haproxy.cfg</translation>
    </message>
    <message>
        <source>Inside the frontend that the page&apos;s requests reach, above its other http-request rules.</source>
        <translation>In das frontend, das die Anfragen der Seite erreichen, über dessen andere http-request-Regeln.</translation>
    </message>
    <message>
        <source>Check with haproxy -c -f /etc/haproxy/haproxy.cfg, then systemctl reload haproxy.</source>
        <translation>Mit haproxy -c -f /etc/haproxy/haproxy.cfg prüfen, dann systemctl reload haproxy.</translation>
    </message>
    <message>
        <source>Keeps the origin of a listed page until the answer is written; what is not listed leaves the variable unset.</source>
        <translation>Merkt sich den Ursprung einer Seite der Liste, bis die Antwort geschrieben wird; was nicht in der Liste steht, lässt die Variable ungesetzt.</translation>
    </message>
    <message>
        <source>http-after-response reaches every answer, those that HAProxy makes itself (503 when no server is up) included; http-response would miss them.</source>
        <translation>http-after-response erreicht jede Antwort, auch die, die HAProxy selbst macht (503, wenn kein Server läuft); http-response verpasste sie.</translation>
    </message>
    <message>
        <source>http-response set-header has no effect on the answers that HAProxy makes itself. Use http-after-response.</source>
        <translation>http-response set-header wirkt nicht auf die Antworten, die HAProxy selbst macht. http-after-response benutzen.</translation>
    </message>
    <message>
        <source>add-header in place of set-header sends a second value where the server behind has set one.</source>
        <translation>add-header statt set-header sendet einen zweiten Wert, wo der Server dahinter einen gesetzt hat.</translation>
    </message>
    <message>
        <source>Rules run in the order in which they stand: an auth or redirect rule above these answers the preflight first.</source>
        <translation>Regeln laufen in der Reihenfolge, in der sie stehen: Eine auth- oder redirect-Regel über diesen beantwortet den Preflight zuerst.</translation>
    </message>
    <message>
        <source>Nothing to install: map, geo, add_header and proxy_hide_header are part of every nginx.</source>
        <translation>Nichts zu installieren: map, geo, add_header und proxy_hide_header gehören zu jedem nginx.</translation>
    </message>
    <message>
        <source>/etc/nginx/conf.d/cors.conf and the file of the site, often /etc/nginx/sites-enabled/ or /etc/nginx/conf.d/</source>
        <translation>/etc/nginx/conf.d/cors.conf und die Datei der Site, oft /etc/nginx/sites-enabled/ oder /etc/nginx/conf.d/</translation>
    </message>
    <message>
        <source>The maps go inside http { }, once. The lines of the location go into the location that answers the page&apos;s requests.</source>
        <translation>Die maps gehören in http { }, einmal. Die Zeilen der location gehören in die location, die die Anfragen der Seite beantwortet.</translation>
    </message>
    <message>
        <source>Check with nginx -t, then nginx -s reload (or systemctl reload nginx). Requests that are under way end first.</source>
        <translation>Mit nginx -t prüfen, dann nginx -s reload (oder systemctl reload nginx). Laufende Anfragen enden erst.</translation>
    </message>
    <message>
        <source>Reads the page&apos;s origin once and gives it back only where it is listed. A map may stand only inside http { }.</source>
        <translation>Liest den Ursprung der Seite einmal und gibt ihn nur zurück, wo er in der Liste steht. Eine map darf nur in http { } stehen.</translation>
    </message>
    <message>
        <source>Not listed: nginx sends no header whose value is empty.</source>
        <translation>Nicht in der Liste: Einen Header mit leerem Wert sendet nginx nicht.</translation>
    </message>
    <message>
        <source>nginx has no way to write a dollar sign in a value; this variable stands for one.</source>
        <translation>nginx kann ein Dollarzeichen in einem Wert nicht schreiben; diese Variable steht dafür.</translation>
    </message>
    <message>
        <source>A preflight is an OPTIONS request with Origin and Access-Control-Request-Method. Other OPTIONS requests go on to the server behind.</source>
        <translation>Ein Preflight ist eine OPTIONS-Anfrage mit Origin und Access-Control-Request-Method. Andere OPTIONS-Anfragen gehen weiter an den Server dahinter.</translation>
    </message>
    <message>
        <source>Gives back the origin of a listed page. Without “always” nginx leaves it off 401, 404, 500 and every other error, and the page sees a CORS error in place of the true one.</source>
        <translation>Gibt den Ursprung einer Seite der Liste zurück. Ohne „always“ lässt nginx ihn auf 401, 404, 500 und jedem anderen Fehler weg, und die Seite sieht einen CORS-Fehler an Stelle des wahren.</translation>
    </message>
    <message>
        <source>Empty, and so not sent, on everything but a preflight.</source>
        <translation>Leer, und damit nicht gesendet, auf allem außer einem Preflight.</translation>
    </message>
    <message>
        <source>Answers the preflight here. The block must hold nothing but the return: with an add_header of its own it would lose all the lines above.</source>
        <translation>Beantwortet den Preflight hier. Der Block darf nichts als das return enthalten: Mit einem eigenen add_header verlöre er alle Zeilen oben.</translation>
    </message>
    <message>
        <source>An add_header in a location or an if drops every add_header of the levels above it, the CORS ones too. Repeat them there or keep them in one place.</source>
        <translation>Ein add_header in einer location oder einem if wirft jedes add_header der Ebenen darüber weg, auch die für CORS. Dort wiederholen oder an einer Stelle halten.</translation>
    </message>
    <message>
        <source>Without “always” add_header works only on 200, 201, 204, 206, 301, 302, 303, 304, 307 and 308.</source>
        <translation>Ohne „always“ wirkt add_header nur bei 200, 201, 204, 206, 301, 302, 303, 304, 307 und 308.</translation>
    </message>
    <message>
        <source>If the server behind sends CORS headers as well, the browser gets two values and refuses them. Hide the inner ones or set them in one place only.</source>
        <translation>Sendet auch der Server dahinter CORS-Header, bekommt der Browser zwei Werte und weist sie zurück. Die inneren verbergen oder sie nur an einer Stelle setzen.</translation>
    </message>
    <message>
        <source>A map compares plain texts without regard to case and substrings only by a pattern: anchor patterns with ^ and $ and escape their dots.</source>
        <translation>Eine map vergleicht einfache Texte ohne Groß- und Kleinschreibung und Teile nur mit einem Muster: Muster mit ^ und $ verankern und ihre Punkte maskieren.</translation>
    </message>
    <message>
        <source>Nothing to install: CorsFilter comes with spring-boot-starter-web.</source>
        <translation>Nichts zu installieren: CorsFilter kommt mit spring-boot-starter-web.</translation>
    </message>
    <message>
        <source>src/main/java/…/CorsSettings.java, a new class</source>
        <translation>src/main/java/…/CorsSettings.java, eine neue Klasse</translation>
    </message>
    <message>
        <source>In the package of the class with @SpringBootApplication or below it. Take @CrossOrigin and addCorsMappings away: one owner only.</source>
        <translation>In das Paket der Klasse mit @SpringBootApplication oder darunter. @CrossOrigin und addCorsMappings entfernen: nur ein Besitzer.</translation>
    </message>
    <message>
        <source>Build and restart the application.</source>
        <translation>Die Anwendung bauen und neu starten.</translation>
    </message>
    <message>
        <source>In front of all other filters, Spring Security&apos;s too, so that the preflight is answered before a login is asked for and errors carry the headers.</source>
        <translation>Vor allen anderen Filtern, auch denen von Spring Security, damit der Preflight beantwortet wird, bevor ein Login verlangt wird, und Fehler die Header tragen.</translation>
    </message>
    <message>
        <source>Any subdomain or port as the pattern says; Spring gives back the page&apos;s own origin.</source>
        <translation>Jede Subdomain oder jeder Port, wie das Muster es sagt; Spring gibt den Ursprung der Seite zurück.</translation>
    </message>
    <message>
        <source>Spring Security answers the preflight with 401 unless CORS comes before it.</source>
        <translation>Spring Security beantwortet den Preflight mit 401, wenn CORS nicht davor kommt.</translation>
    </message>
    <message>
        <source>A page that is not listed gets 403 “Invalid CORS request”, also on a plain GET.</source>
        <translation>Eine Seite, die nicht in der Liste steht, bekommt 403 „Invalid CORS request“, auch auf ein einfaches GET.</translation>
    </message>
    <message>
        <source>allowedOrigins(&quot;*&quot;) with allowCredentials(true) throws on every request.</source>
        <translation>allowedOrigins(&quot;*&quot;) mit allowCredentials(true) wirft bei jeder Anfrage eine Ausnahme.</translation>
    </message>
    <message>
        <source>A gateway in front that sets the headers too makes two values of each.</source>
        <translation>Ein Gateway davor, das die Header auch setzt, macht aus jedem zwei Werte.</translation>
    </message>
    <message>
        <source>Nothing to install: the proxy is part of Vite&apos;s development server.</source>
        <translation>Nichts zu installieren: Der Proxy gehört zu Vites Entwicklungsserver.</translation>
    </message>
    <message>
        <source>vite.config.js or vite.config.ts, beside package.json</source>
        <translation>vite.config.js oder vite.config.ts, neben package.json</translation>
    </message>
    <message>
        <source>In the object that the file exports, under server.proxy. In the page, take scheme and host off the URL.</source>
        <translation>In das Objekt, das die Datei exportiert, unter server.proxy. In der Seite Schema und Host aus der URL nehmen.</translation>
    </message>
    <message>
        <source>Vite starts again by itself when the file is saved.</source>
        <translation>Vite startet von selbst neu, wenn die Datei gespeichert wird.</translation>
    </message>
    <message>
        <source>The browser asks the page&apos;s own server, which asks the other one: to the browser it is one origin, and CORS has no part in it.</source>
        <translation>Der Browser fragt den eigenen Server der Seite, und der fragt den anderen: Für den Browser ist es ein Ursprung, und CORS hat keinen Anteil daran.</translation>
    </message>
    <message>
        <source>Writes the other server&apos;s name into Host, which most servers want.</source>
        <translation>Schreibt den Namen des anderen Servers in Host, was die meisten Server wollen.</translation>
    </message>
    <message>
        <source>changeOrigin leaves the header Origin alone. Taken off, a server that refuses foreign origins has nothing to refuse.</source>
        <translation>changeOrigin lässt den Header Origin in Ruhe. Ist er entfernt, hat ein Server, der fremde Ursprünge zurückweist, nichts zurückzuweisen.</translation>
    </message>
    <message>
        <source>The proxy exists while developing only: npm run build knows nothing of it.</source>
        <translation>Den Proxy gibt es nur beim Entwickeln: npm run build weiß nichts von ihm.</translation>
    </message>
    <message>
        <source>A URL with scheme and host in the page goes past the proxy.</source>
        <translation>Eine URL mit Schema und Host in der Seite geht am Proxy vorbei.</translation>
    </message>
    <message>
        <source>Gives back the page&apos;s origin, and only to the pages that are listed. Without it the browser keeps the answer from the page.</source>
        <translation>Gibt den Ursprung der Seite zurück, und nur den Seiten der Liste. Ohne das hält der Browser die Antwort von der Seite fern.</translation>
    </message>
    <message>
        <source>Lets every page read the answers. Browsers send no cookies along with it.</source>
        <translation>Lässt jede Seite die Antworten lesen. Browser senden dabei keine Cookies mit.</translation>
    </message>
    <message>
        <source>A page that is let in: scheme, host and port exactly as the browser sends them.</source>
        <translation>Eine Seite, die eingelassen wird: Schema, Host und Port genau so, wie die Browser sie senden.</translation>
    </message>
    <message>
        <source>Any subdomain or port as the pattern says: anchored at both ends, its dots escaped, so that no look-alike name gets in.</source>
        <translation>Jede Subdomain oder jeder Port, wie das Muster es sagt: an beiden Enden verankert, die Punkte maskiert, damit kein ähnlicher Name hineinkommt.</translation>
    </message>
    <message>
        <source>Lets the page send cookies and read the answer to such a request. Works only beside an exact origin.</source>
        <translation>Lässt die Seite Cookies senden und die Antwort auf eine solche Anfrage lesen. Wirkt nur neben einem genauen Ursprung.</translation>
    </message>
    <message>
        <source>The methods that a preflight may ask for.</source>
        <translation>Die Methoden, nach denen ein Preflight fragen darf.</translation>
    </message>
    <message>
        <source>The headers that a page may set; names are compared without regard to case.</source>
        <translation>Die Header, die eine Seite setzen darf; bei Namen zählt Groß- und Kleinschreibung nicht.</translation>
    </message>
    <message>
        <source>The answer&apos;s headers that the page may read beside the usual seven.</source>
        <translation>Die Header der Antwort, die die Seite außer den sieben üblichen lesen darf.</translation>
    </message>
    <message>
        <source>How many seconds a browser may remember the preflight&apos;s answer (Chrome at most 7200, Safari 600).</source>
        <translation>Wie viele Sekunden ein Browser sich die Antwort auf den Preflight merken darf (Chrome höchstens 7200, Safari 600).</translation>
    </message>
    <message>
        <source>Tells caches that the answer depends on the page&apos;s origin. It stands on every answer, on those without an Origin too.</source>
        <translation>Sagt Caches, dass die Antwort vom Ursprung der Seite abhängt. Es steht auf jeder Antwort, auch auf denen ohne Origin.</translation>
    </message>
    <message>
        <source>Asked for by the policy; no browser of today looks at it.</source>
        <translation>Von der Regel verlangt; kein heutiger Browser sieht es an.</translation>
    </message>
    <message>
        <source>Takes away what the server behind sends itself: two values in one header are refused by every browser.</source>
        <translation>Nimmt weg, was der Server dahinter selbst sendet: Zwei Werte in einem Header weist jeder Browser zurück.</translation>
    </message>
    <message>
        <source>npm install express, where the backend doesn&apos;t stand on it already</source>
        <translation>npm install express, wo das Backend nicht schon darauf steht</translation>
    </message>
    <message>
        <source>The file of your own backend that creates the app: the one that also serves the page</source>
        <translation>Die Datei des eigenen Backends, die die App anlegt: die, die auch die Seite ausliefert</translation>
    </message>
    <message>
        <source>Above express.json() and whatever else reads bodies: what they have read can&apos;t be passed on. In the page, take scheme and host off the URL.</source>
        <translation>Über express.json() und allem anderen, was Rümpfe liest: Was gelesen ist, kann nicht weitergereicht werden. In der Seite Schema und Host aus der URL nehmen.</translation>
    </message>
    <message>
        <source>Restart the backend.</source>
        <translation>Das Backend neu starten.</translation>
    </message>
    <message>
        <source>One server, written down here. Never take it from the request: whoever asks could then make your backend ask any server, inner ones too.</source>
        <translation>Ein einziger Server, hier hingeschrieben. Nehmen Sie ihn nie aus der Anfrage: Wer fragt, könnte Ihr Backend sonst jeden Server fragen lassen, auch innere.</translation>
    </message>
    <message>
        <source>Only these go on: Origin doesn&apos;t, so nothing is refused for it, and your own site&apos;s cookies stay with your own site.</source>
        <translation>Nur diese gehen weiter: Origin nicht, also wird ihretwegen nichts abgelehnt, und die Cookies der eigenen Site bleiben bei der eigenen Site.</translation>
    </message>
    <message>
        <source>Says in words that the other server is down: that is no CORS error.</source>
        <translation>Sagt in Worten, dass der andere Server nicht läuft: Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>A proxy that takes its target from the query is an open door to your inner network; public “CORS proxies” read all that passes.</source>
        <translation>Ein Proxy, der sein Ziel aus der Abfrage nimmt, ist eine offene Tür in Ihr inneres Netz; öffentliche „CORS-Proxys“ lesen alles mit.</translation>
    </message>
    <message>
        <source>To the other server all requests now come from your backend: its limits count all your users together, and a secret that you add here is used by whoever can reach this route. Check who asks.</source>
        <translation>Für den anderen Server kommen jetzt alle Anfragen von Ihrem Backend: Seine Grenzen zählen alle Ihre Nutzer zusammen, und ein Geheimnis, das Sie hier hinzufügen, nutzt jeder, der diesen Weg erreicht. Prüfen Sie, wer fragt.</translation>
    </message>
    <message>
        <source>Cookies that the other server sets with its own Domain are dropped by the browser: to it they come from your site.</source>
        <translation>Cookies, die der andere Server mit eigener Domain setzt, verwirft der Browser: Für ihn kommen sie von Ihrer Site.</translation>
    </message>
    <message>
        <source>npm install axios, where it isn&apos;t there already</source>
        <translation>npm install axios, wo es nicht schon da ist</translation>
    </message>
    <message>
        <source>The script of your page that makes the axios instance</source>
        <translation>Das Skript Ihrer Seite, das die axios-Instanz anlegt</translation>
    </message>
    <message>
        <source>Where the instance is made: what stands there holds for all its requests.</source>
        <translation>Wo die Instanz angelegt wird: Was dort steht, gilt für alle ihre Anfragen.</translation>
    </message>
    <message>
        <source>Build again, or let the development server do it, and reload the page.</source>
        <translation>Neu bauen, oder den Entwicklungsserver lassen, und die Seite neu laden.</translation>
    </message>
    <message>
        <source>A refused request rejects with “Network Error” and without response: axios can&apos;t know more than the page may. The reason stands in the console.</source>
        <translation>Eine abgelehnte Anfrage scheitert mit „Network Error“ und ohne response: axios kann nicht mehr wissen, als die Seite darf. Der Grund steht in der Konsole.</translation>
    </message>
    <message>
        <source>withCredentials in axios.defaults or on a shared instance also goes to public servers that answer *, and those then fail.</source>
        <translation>withCredentials in axios.defaults oder in einer geteilten Instanz geht auch an öffentliche Server, die mit * antworten, und die scheitern dann.</translation>
    </message>
    <message>
        <source>With withXSRFToken: true axios adds X-XSRF-TOKEN, which the server must list in Access-Control-Allow-Headers.</source>
        <translation>Mit withXSRFToken: true fügt axios X-XSRF-TOKEN hinzu; der Server muss es in Access-Control-Allow-Headers nennen.</translation>
    </message>
    <message>
        <source>Nothing to install: fetch is part of every browser.</source>
        <translation>Nichts zu installieren: fetch gehört zu jedem Browser.</translation>
    </message>
    <message>
        <source>The script of your page that sends the request</source>
        <translation>Das Skript Ihrer Seite, das die Anfrage sendet</translation>
    </message>
    <message>
        <source>In place of the call that fails. The server must allow it all the same: its configuration is the other half.</source>
        <translation>Anstelle des Aufrufs, der scheitert. Erlauben muss es der Server trotzdem: Seine Konfiguration ist die andere Hälfte.</translation>
    </message>
    <message>
        <source>Reload the page.</source>
        <translation>Die Seite neu laden.</translation>
    </message>
    <message>
        <source>No mode is given: the default, cors, is the right one. With mode: &apos;no-cors&apos; the error goes and so do status, headers and body.</source>
        <translation>Kein mode steht da: Der Standard, cors, ist der richtige. Mit mode: &apos;no-cors&apos; geht der Fehler weg, und mit ihm Status, Header und Rumpf.</translation>
    </message>
    <message>
        <source>Sends the other server&apos;s cookies and logins along and keeps those it sets. The server must name the page&apos;s origin and say Access-Control-Allow-Credentials: true. A token in Authorization needs no such line.</source>
        <translation>Schickt die Cookies und Anmeldungen des anderen Servers mit und behält die, die er setzt. Der Server muss den Ursprung der Seite nennen und Access-Control-Allow-Credentials: true sagen. Ein Token in Authorization braucht diese Zeile nicht.</translation>
    </message>
    <message>
        <source>The server must list this name in Access-Control-Allow-Headers. Headers named Access-Control-… belong to the answer, never here.</source>
        <translation>Der Server muss diesen Namen in Access-Control-Allow-Headers nennen. Header namens Access-Control-… gehören in die Antwort, nie hierher.</translation>
    </message>
    <message>
        <source>A refused request throws a TypeError that tells a script nothing; an answer with an error status doesn&apos;t throw.</source>
        <translation>Eine abgelehnte Anfrage wirft einen TypeError, der einem Skript nichts sagt; eine Antwort mit Fehlerstatus wirft nichts.</translation>
    </message>
    <message>
        <source>Nothing that a page sends makes a server allow it: the permission stands in the answer.</source>
        <translation>Nichts, was eine Seite sendet, bringt einen Server dazu, sie zuzulassen: Die Erlaubnis steht in der Antwort.</translation>
    </message>
    <message>
        <source>mode: &apos;no-cors&apos; is good for one thing: to send something and not care for the answer.</source>
        <translation>mode: &apos;no-cors&apos; ist zu einem gut: etwas zu senden und sich um die Antwort nicht zu kümmern.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin among the request&apos;s headers makes a preflight that asks for that very name, and most servers refuse it.</source>
        <translation>Access-Control-Allow-Origin unter den Headern der Anfrage löst einen Preflight aus, der nach genau diesem Namen fragt, und die meisten Server lehnen ihn ab.</translation>
    </message>
    <message>
        <source>To another site (another registrable domain, or http beside https in Chrome) a cookie goes only with SameSite=None; Secure; to another host of the same site any cookie goes.</source>
        <translation>Zu einer anderen Site (andere registrierbare Domain, oder in Chrome http neben https) geht ein Cookie nur mit SameSite=None; Secure mit; zu einem anderen Host derselben Site geht jedes mit.</translation>
    </message>
    <message>
        <source>Nothing to install: this middleware needs Express and no package.</source>
        <translation>Nichts zu installieren: Diese Middleware braucht Express und kein Paket.</translation>
    </message>
    <message>
        <source>The file that creates the app of the server in the private network</source>
        <translation>Die Datei, die die App des Servers im privaten Netz anlegt</translation>
    </message>
    <message>
        <source>Right after const app = express(), above every route; in place of another CORS middleware, not beside it.</source>
        <translation>Gleich hinter const app = express(), über allen Routen; anstelle einer anderen CORS-Middleware, nicht daneben.</translation>
    </message>
    <message>
        <source>Restart the node process.</source>
        <translation>Den Node-Prozess neu starten.</translation>
    </message>
    <message>
        <source>CORS is still needed beside the permission: only listed pages may read the answers. The widely copied form of this middleware gives back whatever origin asks.</source>
        <translation>CORS braucht es neben der Erlaubnis weiterhin: Nur genannte Seiten dürfen die Antworten lesen. Die vielfach abgeschriebene Form dieser Middleware gibt jeden Ursprung zurück, der fragt.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Private-Network mends nothing in a browser of today: the checks it belonged to were never enforced and were given up in 2024. Chrome and Edge since 142 and Firefox since 153 ask their user for permission instead.</source>
        <translation>Access-Control-Allow-Private-Network behebt in keinem heutigen Browser etwas: Die Prüfungen, zu denen es gehörte, wurden nie durchgesetzt und 2024 aufgegeben. Chrome und Edge seit 142 und Firefox seit 153 fragen stattdessen den Menschen davor um Erlaubnis.</translation>
    </message>
    <message>
        <source>A denied permission stops the request before it is sent: the server&apos;s log stays empty, and nothing on the server mends it.</source>
        <translation>Eine verweigerte Erlaubnis hält die Anfrage an, bevor sie gesendet wird: Das Protokoll des Servers bleibt leer, und nichts am Server behebt es.</translation>
    </message>
    <message>
        <source>A public page on plain http is refused without being asked. Serve it on https.</source>
        <translation>Eine öffentliche Seite über einfaches http wird ungefragt abgelehnt. Liefern Sie sie über https aus.</translation>
    </message>
    <message>
        <source>Safari takes http://localhost on an https page for mixed content and refuses it whatever the server sends.</source>
        <translation>Safari hält http://localhost auf einer https-Seite für Mixed Content und lehnt es ab, was der Server auch sendet.</translation>
    </message>
    <message>
        <source>Some servers refuse a preflight that asks for a private network (FastAPI: 400 “Disallowed CORS private-network”): a curl line with that header then shows a failure that no browser meets.</source>
        <translation>Manche Server lehnen einen Preflight ab, der nach einem privaten Netz fragt (FastAPI: 400 „Disallowed CORS private-network“): Eine curl-Zeile mit diesem Header zeigt dann einen Fehler, den kein Browser antrifft.</translation>
    </message>
    <message>
        <source>A proxy that hands the page&apos;s Origin on can still be refused by the other server&apos;s own list, with 403 or 500 and no CORS error in the console.</source>
        <translation>Reicht ein Proxy den Ursprung der Seite weiter, kann die eigene Liste des anderen Servers ihn immer noch ablehnen, mit 403 oder 500 und ohne CORS-Fehler in der Konsole.</translation>
    </message>
    <message>
        <source>Where the other server is down, the proxy answers 500, 502 or 504: that is no CORS error.</source>
        <translation>Läuft der andere Server nicht, antwortet der Proxy mit 500, 502 oder 504: Das ist nicht CORS.</translation>
    </message>
    <message>
        <source>Nothing to install: @CrossOrigin comes with spring-boot-starter-web.</source>
        <translation>Nichts zu installieren: @CrossOrigin kommt mit spring-boot-starter-web.</translation>
    </message>
    <message>
        <source>The class with @RestController that answers this URL</source>
        <translation>Die Klasse mit @RestController, die diese URL beantwortet</translation>
    </message>
    <message>
        <source>Above the class, or above one method where only that one is meant. One owner: take addCorsMappings and a CorsFilter for the same path away.</source>
        <translation>Über der Klasse, oder über einer Methode, wo nur diese gemeint ist. Nur einer ist zuständig: Nehmen Sie addCorsMappings und einen CorsFilter für denselben Pfad weg.</translation>
    </message>
    <message>
        <source>Holds for this controller alone: every other one needs its own, or one CorsFilter for all of them.</source>
        <translation>Gilt allein für diesen Controller: Jeder andere braucht seine eigene, oder ein CorsFilter gilt für alle.</translation>
    </message>
    <message>
        <source>With Spring Security in the project the preflight gets 401 before the annotation is looked at, unless http.cors() is there.</source>
        <translation>Mit Spring Security im Projekt bekommt der Preflight 401, bevor die Annotation gelesen wird, wenn http.cors() fehlt.</translation>
    </message>
    <message>
        <source>An answer that no handler made (404, 401, an error in a filter) carries no header: the console shows it as a CORS error.</source>
        <translation>Eine Antwort, die kein Handler gemacht hat (404, 401, ein Fehler in einem Filter), trägt keinen Header: Die Konsole zeigt sie als CORS-Fehler.</translation>
    </message>
    <message>
        <source>What stands on the class and on the method is joined, and so is a global configuration: the answer can allow more than either says.</source>
        <translation>Was an der Klasse und an der Methode steht, wird zusammengelegt, eine allgemeine Konfiguration ebenso: Die Antwort kann mehr erlauben, als jede für sich sagt.</translation>
    </message>
    <message>
        <source>Nothing to install: both come with spring-boot-starter-web and spring-boot-starter-security.</source>
        <translation>Nichts zu installieren: Beides kommt mit spring-boot-starter-web und spring-boot-starter-security.</translation>
    </message>
    <message>
        <source>The class that configures Spring Security, often SecurityConfig.java</source>
        <translation>Die Klasse, die Spring Security einrichtet, oft SecurityConfig.java</translation>
    </message>
    <message>
        <source>http.cors in the method that makes the SecurityFilterChain, the bean beside it. One owner: take @CrossOrigin, addCorsMappings and a CorsFilter away.</source>
        <translation>http.cors in die Methode, die die SecurityFilterChain anlegt, die Bean daneben. Nur einer ist zuständig: Nehmen Sie @CrossOrigin, addCorsMappings und einen CorsFilter weg.</translation>
    </message>
    <message>
        <source>Puts CORS in front of the login: a preflight never carries a token, so a login that comes first answers it with 401.</source>
        <translation>Stellt CORS vor die Anmeldung: Ein Preflight trägt nie ein Token, also beantwortet ihn eine Anmeldung, die zuerst kommt, mit 401.</translation>
    </message>
    <message>
        <source>Spring Security looks for a bean of this very name: under another one it is not found.</source>
        <translation>Spring Security sucht eine Bean mit genau diesem Namen: Unter einem anderen wird sie nicht gefunden.</translation>
    </message>
    <message>
        <source>Before Spring Security 6 the line is http.cors().and(); WebSecurityConfigurerAdapter is gone since then.</source>
        <translation>Vor Spring Security 6 heißt die Zeile http.cors().and(); den WebSecurityConfigurerAdapter gibt es seither nicht mehr.</translation>
    </message>
    <message>
        <source>Without the bean http.cors takes what addCorsMappings and @CrossOrigin say; with it, theirs counts only behind the login.</source>
        <translation>Ohne die Bean nimmt http.cors, was addCorsMappings und @CrossOrigin sagen; mit ihr zählt deren Wort erst hinter der Anmeldung.</translation>
    </message>
    <message>
        <source>The key is the beginning of the path: /api takes /apiary too. Whether the other server knows the path with that beginning decides if rewrite is needed.</source>
        <translation>Der Schlüssel ist der Anfang des Pfades: /api nimmt auch /apiary. Ob der andere Server den Pfad mit diesem Anfang kennt, entscheidet, ob es rewrite braucht.</translation>
    </message>
    <message>
        <source>npm install --save-dev webpack-dev-server, where it isn&apos;t there already</source>
        <translation>npm install --save-dev webpack-dev-server, wo es nicht schon da ist</translation>
    </message>
    <message>
        <source>webpack.config.js, beside package.json</source>
        <translation>webpack.config.js, neben package.json</translation>
    </message>
    <message>
        <source>In the object that the file exports, under devServer.proxy. In the page, take scheme and host off the URL.</source>
        <translation>In dem Objekt, das die Datei exportiert, unter devServer.proxy. In der Seite Schema und Host aus der URL nehmen.</translation>
    </message>
    <message>
        <source>Stop webpack serve with Ctrl+C and start it again: it reads its own file once.</source>
        <translation>webpack serve mit Strg+C beenden und neu starten: Es liest seine Datei nur einmal.</translation>
    </message>
    <message>
        <source>The proxy exists while developing only: the bundle that webpack builds knows nothing of it.</source>
        <translation>Den Proxy gibt es nur beim Entwickeln: Das Bündel, das webpack baut, weiß nichts von ihm.</translation>
    </message>
    <message>
        <source>webpack-dev-server 5 and later takes a list with context; the object with paths as keys, as version 4 had it, is refused at start.</source>
        <translation>webpack-dev-server ab 5 nimmt eine Liste mit context; das Objekt mit Pfaden als Schlüsseln, wie in Version 4, lehnt es beim Start ab.</translation>
    </message>
    <message>
        <source>webpack-dev-server 6 has another version of its proxy inside: there the line is on: { proxyReq: (request) =&gt; request.removeHeader(&apos;origin&apos;) }.</source>
        <translation>webpack-dev-server 6 hat eine andere Version seines Proxys in sich: Dort heißt die Zeile on: { proxyReq: (request) =&gt; request.removeHeader(&apos;origin&apos;) }.</translation>
    </message>
    <message>
        <source>target: &apos;http://localhost:…&apos; can mean ::1 to Node while the other server listens on 127.0.0.1 only. Write the address.</source>
        <translation>target: &apos;http://localhost:…&apos; kann für Node ::1 heißen, während der andere Server nur auf 127.0.0.1 lauscht. Schreiben Sie die Adresse.</translation>
    </message>
    <message>
        <source>Your own backend as a proxy (Express)</source>
        <translation>Ihr eigenes Backend als Proxy (Express)</translation>
    </message>
    <message>
        <source>Your page: axios</source>
        <translation>Ihre Seite: axios</translation>
    </message>
    <message>
        <source>Your page: fetch</source>
        <translation>Ihre Seite: fetch</translation>
    </message>
    <message>
        <source>Private Network Access middleware (Express)</source>
        <translation>Middleware für Private Network Access (Express)</translation>
    </message>
    <message>
        <source>Spring Boot, @CrossOrigin on a controller</source>
        <translation>Spring Boot, @CrossOrigin an einem Controller</translation>
    </message>
    <message>
        <source>Spring Boot with Spring Security, CorsConfigurationSource</source>
        <translation>Spring Boot mit Spring Security, CorsConfigurationSource</translation>
    </message>
    <message>
        <source>Vite&apos;s development proxy</source>
        <translation>Entwicklungs-Proxy von Vite</translation>
    </message>
    <message>
        <source>webpack-dev-server&apos;s proxy</source>
        <translation>Proxy des webpack-dev-server</translation>
    </message>
    <message>
        <source>Nothing since Laravel 9.2: HandleCors is part of the framework and switched on.</source>
        <translation>Nichts seit Laravel 9.2: HandleCors gehört zum Framework und ist eingeschaltet.</translation>
    </message>
    <message>
        <source>config/cors.php</source>
        <translation>config/cors.php</translation>
    </message>
    <message>
        <source>The whole of what the file returns.</source>
        <translation>Alles, was die Datei zurückgibt.</translation>
    </message>
    <message>
        <source>php artisan config:clear (or config:cache again), and php artisan octane:reload where Octane runs.</source>
        <translation>php artisan config:clear (oder noch einmal config:cache), und php artisan octane:reload, wo Octane läuft.</translation>
    </message>
    <message>
        <source>The paths that the settings hold for, without a slash at the front. A path outside gets no CORS header at all.</source>
        <translation>Die Pfade, für die die Einstellungen gelten, ohne Schrägstrich vorn. Ein anderer Pfad bekommt gar keinen CORS-Header.</translation>
    </message>
    <message>
        <source>Gives back the page&apos;s origin where it is listed. A single entry is sent to every page alike, which only that page can use.</source>
        <translation>Gibt den Origin der Seite zurück, wo er aufgeführt ist. Ein einzelner Eintrag geht an jede Seite gleich; nur jene eine kann ihn gebrauchen.</translation>
    </message>
    <message>
        <source>Out of the box the settings hold for api/* and sanctum/csrf-cookie: /login, /broadcasting/auth and /storage need their own entry.</source>
        <translation>Von Haus aus gelten die Einstellungen für api/* und sanctum/csrf-cookie: /login, /broadcasting/auth und /storage brauchen einen eigenen Eintrag.</translation>
    </message>
    <message>
        <source>After php artisan config:cache the file is no longer read, and env() in it gives null.</source>
        <translation>Nach php artisan config:cache wird die Datei nicht mehr gelesen, und env() darin ergibt null.</translation>
    </message>
    <message>
        <source>header() calls in public/index.php, a middleware of one&apos;s own or nginx beside it make two values in one header.</source>
        <translation>header()-Aufrufe in public/index.php, eine eigene Middleware oder nginx daneben ergeben zwei Werte in einem Header.</translation>
    </message>
    <message>
        <source>With Sanctum&apos;s cookies SANCTUM_STATEFUL_DOMAINS and SESSION_DOMAIN have to name the page too; else the request comes through and is answered with 401 or 419.</source>
        <translation>Mit den Cookies von Sanctum müssen auch SANCTUM_STATEFUL_DOMAINS und SESSION_DOMAIN die Seite nennen; sonst kommt die Anfrage durch und wird mit 401 oder 419 beantwortet.</translation>
    </message>
    <message>
        <source>Nothing: @nestjs/platform-express brings the package cors along.</source>
        <translation>Nichts: @nestjs/platform-express bringt das Paket cors mit.</translation>
    </message>
    <message>
        <source>src/main.ts</source>
        <translation>src/main.ts</translation>
    </message>
    <message>
        <source>Right after NestFactory.create(…), above app.listen(…).</source>
        <translation>Gleich nach NestFactory.create(…), über app.listen(…).</translation>
    </message>
    <message>
        <source>Restart it (nest start --watch does it by itself; pm2 reload NAME).</source>
        <translation>Neu starten (nest start --watch tut es von selbst; pm2 reload NAME).</translation>
    </message>
    <message>
        <source>Must stand above app.listen(…): the routes are registered there, and what comes later stands behind them.</source>
        <translation>Muss über app.listen(…) stehen: Dort werden die Routen angemeldet, und was später kommt, steht hinter ihnen.</translation>
    </message>
    <message>
        <source>enableCors() knows no path. This is what it does inside, for one path; above app.listen(…) too.</source>
        <translation>enableCors() kennt keinen Pfad. Das hier tut es im Innern, für einen Pfad; auch über app.listen(…).</translation>
    </message>
    <message>
        <source>enableCors() below listen() has no effect and says nothing.</source>
        <translation>enableCors() unter listen() bewirkt nichts und sagt nichts.</translation>
    </message>
    <message>
        <source>origin: [&apos;*&apos;] lets in nobody: in a list a star is compared like any origin.</source>
        <translation>origin: [&apos;*&apos;] lässt niemanden ein: In einer Liste wird ein Stern verglichen wie jeder Origin.</translation>
    </message>
    <message>
        <source>On the Fastify adapter enableCors() uses @fastify/cors, which allows GET, HEAD and POST where no methods are named.</source>
        <translation>Mit dem Fastify-Adapter benutzt enableCors() @fastify/cors, das GET, HEAD und POST erlaubt, wo keine Methoden genannt sind.</translation>
    </message>
    <message>
        <source>A gateway (WebSockets by Socket.IO) has a cors option of its own in @WebSocketGateway.</source>
        <translation>Ein Gateway (WebSockets mit Socket.IO) hat eine eigene Option cors in @WebSocketGateway.</translation>
    </message>
    <message>
        <source>Nothing: it is plain PHP, 8.0 or newer.</source>
        <translation>Nichts: Es ist reines PHP, ab 8.0.</translation>
    </message>
    <message>
        <source>The file that every request comes through: often index.php or public/index.php</source>
        <translation>Die Datei, durch die jede Anfrage geht: oft index.php oder public/index.php</translation>
    </message>
    <message>
        <source>Right after &lt;?php (and declare or namespace), before anything is printed.</source>
        <translation>Gleich nach &lt;?php (und declare oder namespace), bevor etwas ausgegeben wird.</translation>
    </message>
    <message>
        <source>Nothing to restart. Where OPcache doesn&apos;t look at files (validate_timestamps=0): systemctl reload php-fpm.</source>
        <translation>Nichts neu zu starten. Wo OPcache nicht nach den Dateien sieht (validate_timestamps=0): systemctl reload php-fpm.</translation>
    </message>
    <message>
        <source>The preflight ends here: it carries no cookie and no token, and a login check below would turn it away.</source>
        <translation>Der Preflight endet hier: Er hat weder Cookie noch Token, und eine Anmeldeprüfung darunter würde ihn abweisen.</translation>
    </message>
    <message>
        <source>A blank line or a byte order mark before &lt;?php, or any echo above, sends the headers at once: &quot;Cannot modify header information - headers already sent&quot;.</source>
        <translation>Eine Leerzeile oder eine Byte-Order-Mark vor &lt;?php, oder ein echo darüber, schickt die Header sofort ab: „Cannot modify header information - headers already sent“.</translation>
    </message>
    <message>
        <source>nginx, Apache or .htaccess that set the same header beside it make two values in one header; let one of them do it.</source>
        <translation>Setzen nginx, Apache oder .htaccess denselben Header daneben, stehen zwei Werte in einem Header; überlassen Sie es einem von ihnen.</translation>
    </message>
    <message>
        <source>A server that answers OPTIONS by itself, or a rewrite rule for GET and POST only, never calls this file for the preflight.</source>
        <translation>Ein Server, der OPTIONS selbst beantwortet, oder eine Umschreiberegel nur für GET und POST ruft diese Datei beim Preflight nie auf.</translation>
    </message>
    <message>
        <source>A fatal error keeps the headers that were set above it, a crash of php-fpm doesn&apos;t: then the web server&apos;s own error page goes out.</source>
        <translation>Ein fataler Fehler behält die Header, die darüber gesetzt wurden, ein Absturz von php-fpm nicht: Dann geht die Fehlerseite des Webservers hinaus.</translation>
    </message>
    <message>
        <source>Nothing: socket.io brings the package cors along.</source>
        <translation>Nichts: socket.io bringt das Paket cors mit.</translation>
    </message>
    <message>
        <source>The file that makes the server of Socket.IO: often server.js or index.js</source>
        <translation>Die Datei, die den Server von Socket.IO anlegt: oft server.js oder index.js</translation>
    </message>
    <message>
        <source>As the second argument of new Server(…).</source>
        <translation>Als zweites Argument von new Server(…).</translation>
    </message>
    <message>
        <source>Restart the node process (Ctrl+C and start again; pm2 reload NAME).</source>
        <translation>Den Node-Prozess neu starten (Strg+C und noch einmal starten; pm2 reload NAME).</translation>
    </message>
    <message>
        <source>Socket.IO answers below /socket.io/ before the framework beside it sees the request; since version 3 it sends no CORS header unless it is told to.</source>
        <translation>Socket.IO antwortet unter /socket.io/, bevor das Framework daneben die Anfrage sieht; seit Version 3 sendet es keinen CORS-Header, solange man es ihm nicht sagt.</translation>
    </message>
    <message>
        <source>app.use(cors()) in Express has no effect on Socket.IO.</source>
        <translation>app.use(cors()) in Express wirkt nicht auf Socket.IO.</translation>
    </message>
    <message>
        <source>Only the requests of long polling are asked; a WebSocket opens without CORS. Whoever leaves polling out hides the fault, and the origin is not checked then.</source>
        <translation>Nur die Anfragen des Long Polling werden geprüft; ein WebSocket öffnet ohne CORS. Wer das Polling weglässt, verdeckt den Fehler, und der Origin wird dann nicht geprüft.</translation>
    </message>
    <message>
        <source>withCredentials: true in the page wants credentials: true here, and sticky sessions behind several servers want it in the page.</source>
        <translation>withCredentials: true in der Seite verlangt hier credentials: true, und Sticky Sessions vor mehreren Servern verlangen es in der Seite.</translation>
    </message>
    <message>
        <source>npm install @fastify/cors</source>
        <translation>npm install @fastify/cors</translation>
    </message>
    <message>
        <source>The file that creates the app: often app.js, server.js or src/app.ts</source>
        <translation>Die Datei, die die Anwendung anlegt: oft app.js, server.js oder src/app.ts</translation>
    </message>
    <message>
        <source>Right after const app = fastify(…), outside of every plugin.</source>
        <translation>Gleich nach const app = fastify(…), außerhalb jedes Plugins.</translation>
    </message>
    <message>
        <source>At the top of the application: a plugin that is registered inside another holds for the routes of that one only. Its place among the routes plays no part.</source>
        <translation>Auf der obersten Ebene der Anwendung: Ein Plugin, das in einem anderen registriert ist, gilt nur für dessen Routen. Sein Platz zwischen den Routen spielt keine Rolle.</translation>
    </message>
    <message>
        <source>The plugin knows no path. It asks this function at every request; elsewhere it adds nothing.</source>
        <translation>Das Plugin kennt keinen Pfad. Es fragt diese Funktion bei jeder Anfrage; anderswo fügt es nichts hinzu.</translation>
    </message>
    <message>
        <source>Without methods the plugin lets in GET, HEAD and POST only.</source>
        <translation>Ohne methods lässt das Plugin nur GET, HEAD und POST zu.</translation>
    </message>
    <message>
        <source>Registered inside app.register(routes, { prefix }) it holds for those routes only, and a path that no route has gets no header.</source>
        <translation>In app.register(routes, { prefix }) registriert, gilt es nur für diese Routen, und ein Pfad ohne Route bekommt keinen Header.</translation>
    </message>
    <message>
        <source>A route of your own for OPTIONS on *, app.all(&apos;*&apos;) too, ends the start with &quot;Method &apos;OPTIONS&apos; already declared for route &apos;*&apos;&quot;.</source>
        <translation>Eine eigene Route für OPTIONS auf *, auch app.all(&apos;*&apos;), beendet den Start mit „Method &apos;OPTIONS&apos; already declared for route &apos;*&apos;“.</translation>
    </message>
    <message>
        <source>An OPTIONS request without Origin or Access-Control-Request-Method is answered with 400 (strictPreflight).</source>
        <translation>Eine OPTIONS-Anfrage ohne Origin oder Access-Control-Request-Method wird mit 400 beantwortet (strictPreflight).</translation>
    </message>
    <message>
        <source>Nothing: it is written with the standard library alone.</source>
        <translation>Nichts: Es kommt mit der Standardbibliothek aus.</translation>
    </message>
    <message>
        <source>main.go, or a file cors.go of its own in the package that starts the server</source>
        <translation>main.go oder eine eigene Datei cors.go in dem Paket, das den Server startet</translation>
    </message>
    <message>
        <source>The function beside main(); its call around the router, where the server is started.</source>
        <translation>Die Funktion neben main(); ihr Aufruf um den Router herum, dort, wo der Server gestartet wird.</translation>
    </message>
    <message>
        <source>Build and start the program again (air does it by itself).</source>
        <translation>Das Programm neu bauen und starten (air tut es von selbst).</translation>
    </message>
    <message>
        <source>The preflight ends here: a router answers OPTIONS with 404 or 405 for a route that has other methods only, and a login check would refuse it.</source>
        <translation>Der Preflight endet hier: Ein Router beantwortet OPTIONS mit 404 oder 405, wenn eine Route nur andere Methoden hat, und eine Anmeldeprüfung würde ihn abweisen.</translation>
    </message>
    <message>
        <source>Around the whole router, so that its own 404 and 405 and every middleware&apos;s answer get the headers too.</source>
        <translation>Um den ganzen Router herum, damit auch seine eigenen 404 und 405 und die Antworten jeder Middleware die Header bekommen.</translation>
    </message>
    <message>
        <source>gin: r.Use(cors.New(…)) below the routes answers preflights and leaves the routes&apos; own answers without headers.</source>
        <translation>gin: r.Use(cors.New(…)) unter den Routen beantwortet Preflights und lässt die Antworten der Routen selbst ohne Header.</translation>
    </message>
    <message>
        <source>rs/cors lets in GET, HEAD and POST and no Authorization where nothing else is listed; a preflight that asks for more gets no CORS header at all.</source>
        <translation>rs/cors lässt GET, HEAD und POST und kein Authorization zu, wo nichts anderes aufgeführt ist; ein Preflight, der nach mehr fragt, bekommt gar keinen CORS-Header.</translation>
    </message>
    <message>
        <source>gorilla/handlers: without AllowedHeaders a preflight that asks for Content-Type is refused with 403.</source>
        <translation>gorilla/handlers: Ohne AllowedHeaders wird ein Preflight, der nach Content-Type fragt, mit 403 abgewiesen.</translation>
    </message>
    <message>
        <source>A handler that panics closes the connection: the page sees a network error, not a status. Recover it inside withCORS.</source>
        <translation>Ein Handler, der mit panic endet, schließt die Verbindung: Die Seite sieht einen Netzwerkfehler, keinen Status. Fangen Sie es in withCORS mit recover ab.</translation>
    </message>
    <message>
        <source>Nothing: hono/cors is part of Hono.</source>
        <translation>Nichts: hono/cors gehört zu Hono.</translation>
    </message>
    <message>
        <source>The file that creates the app: often src/index.ts</source>
        <translation>Die Datei, die die Anwendung anlegt: oft src/index.ts</translation>
    </message>
    <message>
        <source>Right after const app = new Hono(), above every route and every other app.use(…).</source>
        <translation>Gleich nach const app = new Hono(), über jeder Route und jedem anderen app.use(…).</translation>
    </message>
    <message>
        <source>Restart or deploy it (wrangler dev, bun --hot and tsx watch do it by themselves).</source>
        <translation>Neu starten oder ausliefern (wrangler dev, bun --hot und tsx watch tun es von selbst).</translation>
    </message>
    <message>
        <source>Must stand above every route: what was added before it answers without these headers. It answers preflights by itself.</source>
        <translation>Muss über jeder Route stehen: Was davor hinzugefügt wurde, antwortet ohne diese Header. Preflights beantwortet es selbst.</translation>
    </message>
    <message>
        <source>app.use(cors()) below the routes answers preflights and leaves the routes&apos; own answers without headers.</source>
        <translation>app.use(cors()) unter den Routen beantwortet Preflights und lässt die Antworten der Routen selbst ohne Header.</translation>
    </message>
    <message>
        <source>origin unset is any origin, *; together with credentials: true no browser takes it.</source>
        <translation>Ohne origin gilt jeder Ursprung, *; zusammen mit credentials: true nimmt das kein Browser an.</translation>
    </message>
    <message>
        <source>app.use(&apos;/api&apos;, cors()) holds for /api alone; the paths below it need &apos;/api/*&apos;.</source>
        <translation>app.use(&apos;/api&apos;, cors()) gilt nur für /api; die Pfade darunter brauchen &apos;/api/*&apos;.</translation>
    </message>
    <message>
        <source>npm install @koa/cors</source>
        <translation>npm install @koa/cors</translation>
    </message>
    <message>
        <source>The file that creates the app: often app.js, server.js or index.js</source>
        <translation>Die Datei, die die Anwendung anlegt: oft app.js, server.js oder index.js</translation>
    </message>
    <message>
        <source>Right after const app = new Koa(), above every other app.use(…).</source>
        <translation>Gleich nach const app = new Koa(), über jedem anderen app.use(…).</translation>
    </message>
    <message>
        <source>Must stand above every router: what was added before it answers without these headers. It answers preflights by itself.</source>
        <translation>Muss über jedem Router stehen: Was davor hinzugefügt wurde, antwortet ohne diese Header. Preflights beantwortet es selbst.</translation>
    </message>
    <message>
        <source>A function, because the package sends a list as it stands, all origins in one header, which no browser takes. It sends Vary: Origin by itself.</source>
        <translation>Eine Funktion, weil das Paket eine Liste so sendet, wie sie dasteht, alle Ursprünge in einem Header, was kein Browser annimmt. Vary: Origin sendet es von selbst.</translation>
    </message>
    <message>
        <source>origin: [ … ] is sent whole in one header; a single text is sent to every page alike.</source>
        <translation>origin: [ … ] wird ganz in einem Header gesendet; ein einzelner Text geht an jede Seite gleich.</translation>
    </message>
    <message>
        <source>origin unset together with credentials: true answers every page with its own origin: everybody is let in with cookies.</source>
        <translation>Ohne origin, aber mit credentials: true bekommt jede Seite ihren eigenen Ursprung zurück: Alle sind mit Cookies zugelassen.</translation>
    </message>
    <message>
        <source>Stands for none: with an empty list the package would let in every header that is asked for, and Accept needs no leave.</source>
        <translation>Steht für keinen: Bei leerer Liste ließe das Paket jeden Header zu, nach dem gefragt wird, und Accept braucht keine Erlaubnis.</translation>
    </message>
    <message>
        <source>Nothing. With the AWS tool: aws s3api put-bucket-cors --bucket NAME --cors-configuration file://cors.json, the list inside {&quot;CORSRules&quot;: …}.</source>
        <translation>Nichts. Mit dem AWS-Werkzeug: aws s3api put-bucket-cors --bucket NAME --cors-configuration file://cors.json, die Liste in {&quot;CORSRules&quot;: …}.</translation>
    </message>
    <message>
        <source>The bucket&apos;s page in the S3 console: Permissions, Cross-origin resource sharing (CORS)</source>
        <translation>Die Seite des Buckets in der S3-Konsole: Permissions, Cross-origin resource sharing (CORS)</translation>
    </message>
    <message>
        <source>The whole of that field. Beside other rules: the first that fits origin, method and headers counts.</source>
        <translation>Das ganze Feld. Neben anderen Regeln: Es zählt die erste, die zu Ursprung, Methode und Headern passt.</translation>
    </message>
    <message>
        <source>Nothing; it takes a few seconds. CloudFront in front keeps old answers until they are invalidated.</source>
        <translation>Nichts; es dauert einige Sekunden. Ein CloudFront davor behält alte Antworten, bis sie verworfen werden.</translation>
    </message>
    <message>
        <source>Compared letter by letter: no slash at the end. One star may stand for a part.</source>
        <translation>Buchstabe für Buchstabe verglichen: kein Schrägstrich am Ende. Ein Stern darf für einen Teil stehen.</translation>
    </message>
    <message>
        <source>Of GET, PUT, POST, DELETE and HEAD; S3 takes no others, and OPTIONS needs no entry.</source>
        <translation>Von GET, PUT, POST, DELETE und HEAD; andere nimmt S3 nicht an, und OPTIONS braucht keinen Eintrag.</translation>
    </message>
    <message>
        <source>Every header that a preflight asks for must be here; a presigned upload sends Content-Type and often x-amz-…. What isn&apos;t listed is refused whole, with 403.</source>
        <translation>Jeder Header, nach dem ein Preflight fragt, muss hier stehen; ein Hochladen mit vorsignierter Adresse sendet Content-Type und oft x-amz-…. Was nicht aufgeführt ist, wird als Ganzes abgewiesen, mit 403.</translation>
    </message>
    <message>
        <source>An answer to a request without Origin (an img without crossorigin) has no CORS header and no Vary, and the browser&apos;s cache gives it to fetch() later. Load it with crossorigin from the start.</source>
        <translation>Eine Antwort auf eine Anfrage ohne Origin (ein img ohne crossorigin) hat keinen CORS-Header und kein Vary, und der Cache des Browsers gibt sie später an fetch() weiter. Laden Sie sie von Anfang an mit crossorigin.</translation>
    </message>
    <message>
        <source>CloudFront passes Origin on only with an origin request policy such as CORS-S3Origin; without it the bucket never sees it.</source>
        <translation>CloudFront gibt Origin nur mit einer Origin-Request-Policy wie CORS-S3Origin weiter; ohne sie sieht der Bucket ihn nie.</translation>
    </message>
    <message>
        <source>A wrong region, a missing object or an expired signature is answered with 301, 403 or 404, which the browser may report as CORS: ask for the address with curl first.</source>
        <translation>Eine falsche Region, ein fehlendes Objekt oder eine abgelaufene Signatur wird mit 301, 403 oder 404 beantwortet, was der Browser als CORS melden kann: Rufen Sie die Adresse zuerst mit curl ab.</translation>
    </message>
    <message>
        <source>The gcloud tool, or Cloud Shell in the console: buckets have no form for it.</source>
        <translation>Das Werkzeug gcloud oder die Cloud Shell in der Konsole: Für Buckets gibt es kein Formular dafür.</translation>
    </message>
    <message>
        <source>cors.json; then gcloud storage buckets update gs://NAME --cors-file=cors.json</source>
        <translation>cors.json; dann gcloud storage buckets update gs://NAME --cors-file=cors.json</translation>
    </message>
    <message>
        <source>The whole file. It takes the place of what the bucket had; Firebase&apos;s buckets too (gs://PROJECT.appspot.com or gs://PROJECT.firebasestorage.app).</source>
        <translation>Die ganze Datei. Sie tritt an die Stelle dessen, was der Bucket hatte; auch für Buckets von Firebase (gs://PROJECT.appspot.com oder gs://PROJECT.firebasestorage.app).</translation>
    </message>
    <message>
        <source>Nothing; browsers keep an old preflight for as long as its maxAgeSeconds said.</source>
        <translation>Nichts; Browser behalten einen alten Preflight so lange, wie sein maxAgeSeconds sagte.</translation>
    </message>
    <message>
        <source>Compared letter by letter: no slash at the end, and a star only alone.</source>
        <translation>Buchstabe für Buchstabe verglichen: kein Schrägstrich am Ende, und ein Stern nur allein.</translation>
    </message>
    <message>
        <source>Both in one list: the headers that a page may set, and those of the answer that it may read.</source>
        <translation>Beides in einer Liste: die Header, die eine Seite setzen darf, und die der Antwort, die sie lesen darf.</translation>
    </message>
    <message>
        <source>The bucket&apos;s settings hold for storage.googleapis.com; storage.cloud.google.com (the authenticated address) never answers with CORS headers.</source>
        <translation>Die Einstellungen des Buckets gelten für storage.googleapis.com; storage.cloud.google.com (die Adresse mit Anmeldung) antwortet nie mit CORS-Headern.</translation>
    </message>
    <message>
        <source>Firebase&apos;s security rules are another matter: they decide who may read, not which page may.</source>
        <translation>Die Sicherheitsregeln von Firebase sind etwas anderes: Sie entscheiden, wer lesen darf, nicht, welche Seite.</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>The policy lets no page in: it names no origin, no pattern, and does not allow any origin.</source>
        <translation>Die Regel lässt keine Seite ein: Sie nennt keinen Ursprung, kein Muster und erlaubt nicht jeden Ursprung.</translation>
    </message>
    <message>
        <source>Any origin together with credentials would let every page on the web act as the signed-in user. Browsers refuse “*” with credentials, and echoing every origin is the same hole. List the origins instead.</source>
        <translation>Jeder Ursprung zusammen mit Anmeldedaten ließe jede Seite im Netz als der angemeldete Benutzer handeln. Browser weisen „*“ mit Anmeldedaten zurück, und jeden Ursprung zurückzugeben ist dasselbe Loch. Stattdessen die Ursprünge auflisten.</translation>
    </message>
    <message>
        <source>Any origin is allowed, so “%1” has no effect.</source>
        <translation>Jeder Ursprung ist erlaubt, „%1“ bewirkt also nichts.</translation>
    </message>
    <message>
        <source>“null” is the origin of every sandboxed frame, data: document and local file, so allowing it lets anybody in. Serve the page over http(s), which gives it an origin of its own.</source>
        <translation>„null“ ist der Ursprung jedes Frames in einer Sandbox, jedes data:-Dokuments und jeder lokalen Datei; es zu erlauben lässt jeden ein. Die Seite über http(s) ausliefern, dann hat sie einen eigenen Ursprung.</translation>
    </message>
    <message>
        <source>“*” is no origin. To let every page in, say so with any_origin.</source>
        <translation>„*“ ist kein Ursprung. Um jede Seite einzulassen, any_origin sagen.</translation>
    </message>
    <message>
        <source>“%1” is compared byte for byte when it stands among the origins, and no origin holds a star. Put it into origin_patterns.</source>
        <translation>„%1“ wird unter den Ursprüngen Byte für Byte verglichen, und kein Ursprung enthält einen Stern. Nach origin_patterns verschieben.</translation>
    </message>
    <message>
        <source>“%1” lacks the scheme: an origin begins with https:// or http://.</source>
        <translation>„%1“ fehlt das Schema: Ein Ursprung beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>“%1” is not how a browser writes it: it sends “%2”.</source>
        <translation>„%1“ schreibt kein Browser so: Er sendet „%2“.</translation>
    </message>
    <message>
        <source>“%1” holds a user name or password; a browser never sends one in an origin. It sends “%2”.</source>
        <translation>„%1“ enthält einen Benutzernamen oder ein Passwort; das sendet ein Browser in einem Ursprung nie. Er sendet „%2“.</translation>
    </message>
    <message>
        <source>“%1” ends with a slash; a browser sends “%2”, and the two are compared byte for byte.</source>
        <translation>„%1“ endet mit einem Schrägstrich; ein Browser sendet „%2“, und beide werden Byte für Byte verglichen.</translation>
    </message>
    <message>
        <source>“%1” has a path, query or fragment; an origin ends with the host or the port. A browser sends “%2”.</source>
        <translation>„%1“ hat einen Pfad, eine Query oder ein Fragment; ein Ursprung endet mit dem Host oder dem Port. Ein Browser sendet „%2“.</translation>
    </message>
    <message>
        <source>“%1” names the scheme&apos;s default port; a browser leaves it out and sends “%2”.</source>
        <translation>„%1“ nennt den üblichen Port des Schemas; ein Browser lässt ihn weg und sendet „%2“.</translation>
    </message>
    <message>
        <source>“%1” has capital letters; a browser sends “%2”, and the two are compared byte for byte.</source>
        <translation>„%1“ hat Großbuchstaben; ein Browser sendet „%2“, und beide werden Byte für Byte verglichen.</translation>
    </message>
    <message>
        <source>“%1” is another spelling of what a browser sends: “%2”.</source>
        <translation>„%1“ ist eine andere Schreibweise dessen, was ein Browser sendet: „%2“.</translation>
    </message>
    <message>
        <source>“%1” has a character in its host that no registered name can have.</source>
        <translation>„%1“ hat im Host ein Zeichen, das kein eingetragener Name haben kann.</translation>
    </message>
    <message>
        <source>A page opened from the disk has the origin “null” and cannot be let in by name. Serve it over http(s).</source>
        <translation>Eine von der Platte geöffnete Seite hat den Ursprung „null“ und kann nicht beim Namen eingelassen werden. Sie über http(s) ausliefern.</translation>
    </message>
    <message>
        <source>“%1” is no origin. One looks like https://app.example.com or http://localhost:5173.</source>
        <translation>„%1“ ist kein Ursprung. Einer sieht aus wie https://app.example.com oder http://localhost:5173.</translation>
    </message>
    <message>
        <source>“%1” is not encrypted: whoever sits on the network path can change that page and call your server from it.</source>
        <translation>„%1“ ist nicht verschlüsselt: Wer auf dem Weg im Netz sitzt, kann diese Seite ändern und Ihren Server von ihr aus aufrufen.</translation>
    </message>
    <message>
        <source>“%1” is no pattern. A star stands for any subdomain (https://*.example.com) or for any port (http://localhost:*), nothing else.</source>
        <translation>„%1“ ist kein Muster. Ein Stern steht für eine beliebige Subdomain (https://*.example.com) oder einen beliebigen Port (http://localhost:*), für nichts sonst.</translation>
    </message>
    <message>
        <source>“%1” lets every site in. If that is meant, say so with any_origin.</source>
        <translation>„%1“ lässt jede Site ein. Ist das gemeint, any_origin sagen.</translation>
    </message>
    <message>
        <source>“%1” lets in everybody who registers a name under “%2”: it belongs to many people.</source>
        <translation>„%1“ lässt jeden ein, der unter „%2“ einen Namen einträgt: Es gehört vielen.</translation>
    </message>
    <message>
        <source>“%1” puts a subdomain on an IP address, which has none.</source>
        <translation>„%1“ setzt eine Subdomain vor eine IP-Adresse, die keine hat.</translation>
    </message>
    <message>
        <source>“%1” lets in every unencrypted subdomain with the user&apos;s credentials: whoever sits on the network path can pose as one of them.</source>
        <translation>„%1“ lässt jede unverschlüsselte Subdomain mit den Anmeldedaten des Benutzers ein: Wer auf dem Weg im Netz sitzt, kann sich für eine davon ausgeben.</translation>
    </message>
    <message>
        <source>“%1” trusts every subdomain with the user&apos;s credentials, one that is forgotten or taken over included.</source>
        <translation>„%1“ vertraut jeder Subdomain die Anmeldedaten des Benutzers an, auch einer vergessenen oder übernommenen.</translation>
    </message>
    <message>
        <source>“%1” trusts every program that listens on any port of that host.</source>
        <translation>„%1“ vertraut jedem Programm, das an irgendeinem Port dieses Hosts lauscht.</translation>
    </message>
    <message>
        <source>No page can send the method “%1”: browsers forbid it.</source>
        <translation>Keine Seite kann die Methode „%1“ senden: Browser verbieten es.</translation>
    </message>
    <message>
        <source>“%1” is no method name.</source>
        <translation>„%1“ ist kein Methodenname.</translation>
    </message>
    <message>
        <source>With credentials “*” in the methods means a method that is called “*”, nothing more. List the methods.</source>
        <translation>Mit Anmeldedaten bedeutet „*“ in den Methoden eine Methode, die „*“ heißt, mehr nicht. Die Methoden auflisten.</translation>
    </message>
    <message>
        <source>“OPTIONS” need not be listed: the preflight itself is never checked against the list.</source>
        <translation>„OPTIONS“ muss nicht in der Liste stehen: Der Preflight selbst wird nie gegen sie geprüft.</translation>
    </message>
    <message>
        <source>Method names are case-sensitive: a browser sends “%1” as the page wrote it, and a server that knows “%2” will not take it.</source>
        <translation>Bei Methodennamen zählt Groß- und Kleinschreibung: Ein Browser sendet „%1“, wie die Seite es schrieb, und ein Server, der „%2“ kennt, nimmt es nicht.</translation>
    </message>
    <message>
        <source>“%1” is no header name.</source>
        <translation>„%1“ ist kein Headername.</translation>
    </message>
    <message>
        <source>“%1” is a header by which the server answers. A page that sends it has a mistake: remove it there, don&apos;t allow it here.</source>
        <translation>„%1“ ist ein Header, mit dem der Server antwortet. Eine Seite, die ihn sendet, hat einen Fehler: dort entfernen, hier nicht erlauben.</translation>
    </message>
    <message>
        <source>“%1” need not be listed: no page can set it, the browser does.</source>
        <translation>„%1“ muss nicht in der Liste stehen: Keine Seite kann es setzen, der Browser tut es.</translation>
    </message>
    <message>
        <source>With credentials “*” in the request headers means a header that is called “*”, nothing more. List the names.</source>
        <translation>Mit Anmeldedaten bedeutet „*“ in den Headern der Anfrage einen Header, der „*“ heißt, mehr nicht. Die Namen auflisten.</translation>
    </message>
    <message>
        <source>“*” does not cover Authorization by the standard, and browsers announce that they will hold to it. List it as well.</source>
        <translation>„*“ deckt nach dem Standard Authorization nicht, und Browser kündigen an, sich daran zu halten. Es auch auflisten.</translation>
    </message>
    <message>
        <source>With credentials “*” in the exposed headers means a header that is called “*”, nothing more. List the names.</source>
        <translation>Mit Anmeldedaten bedeutet „*“ in den lesbaren Headern einen Header, der „*“ heißt, mehr nicht. Die Namen auflisten.</translation>
    </message>
    <message>
        <source>No page can ever read “%1”, exposed or not.</source>
        <translation>Keine Seite kann „%1“ je lesen, ob freigegeben oder nicht.</translation>
    </message>
    <message>
        <source>“%1” need not be exposed: every page that may read the answer can read it.</source>
        <translation>„%1“ muss nicht freigegeben werden: Jede Seite, die die Antwort lesen darf, kann es lesen.</translation>
    </message>
    <message>
        <source>An age of %1 seconds is below zero.</source>
        <translation>Ein Alter von %1 Sekunden liegt unter null.</translation>
    </message>
    <message>
        <source>No browser keeps a preflight for %1 seconds: Firefox stops at 86400, Chrome at 7200, Safari at 600.</source>
        <translation>Kein Browser hebt einen Preflight %1 Sekunden auf: Firefox endet bei 86400, Chrome bei 7200, Safari bei 600.</translation>
    </message>
    <message>
        <source>Only Firefox keeps a preflight for %1 seconds (Chrome stops at 7200, Safari at 600), and a wrong answer stays as long.</source>
        <translation>Nur Firefox hebt einen Preflight %1 Sekunden auf (Chrome endet bei 7200, Safari bei 600), und eine falsche Antwort bleibt so lange.</translation>
    </message>
    <message>
        <source>“%1” is no path that every server reads alike: it begins with “/” and holds letters, digits, “/”, “-”, “_”, “.” and “~”.</source>
        <translation>„%1“ ist kein Pfad, den jeder Server gleich liest: Er beginnt mit „/“ und enthält Buchstaben, Ziffern, „/“, „-“, „_“, „.“ und „~“.</translation>
    </message>
    <message>
        <source>“%1” is no address of a server behind: one looks like http://127.0.0.1:8080.</source>
        <translation>„%1“ ist keine Adresse eines Servers dahinter: Eine sieht aus wie http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>“%1” has more than scheme, host and port; requests are passed on with their own path.</source>
        <translation>„%1“ hat mehr als Schema, Host und Port; Anfragen werden mit ihrem eigenen Pfad weitergegeben.</translation>
    </message>
    <message>
        <source>No browser asks for Access-Control-Allow-Private-Network: Local Network Access is a permission that the user gives. The header does no harm and no good.</source>
        <translation>Nach Access-Control-Allow-Private-Network fragt kein Browser: Local Network Access ist eine Erlaubnis, die der Benutzer gibt. Der Header schadet nicht und nützt nicht.</translation>
    </message>
    <message>
        <source>The text doesn&apos;t say which method and headers your page sends, so the usual ones are let in. Say them in the request, and the lists hold just those.</source>
        <translation>Der Text sagt nicht, welche Methode und welche Header Ihre Seite sendet, darum werden die üblichen eingelassen. Wenn Sie sie in der Anfrage angeben, stehen nur diese in den Listen.</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>Port %1 is taken by another program. Choose another port, or 0 for a free one.</source>
        <translation>Port %1 ist von einem anderen Programm belegt. Einen anderen Port wählen oder 0 für einen freien.</translation>
    </message>
    <message>
        <source>The practice server can&apos;t listen on port %1: %2</source>
        <translation>Der Übungsserver kann an Port %1 nicht lauschen: %2</translation>
    </message>
</context>
<context>
    <name>program</name>
    <message>
        <source>the option %1 is not known. crosscheck --help says what is.</source>
        <translation>die Option %1 ist nicht bekannt. crosscheck --help nennt die bekannten.</translation>
    </message>
    <message>
        <source>there is no file %1, and it is no URL.</source>
        <translation>es gibt keine Datei %1, und es ist auch keine URL.</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>%1: looking up %2</source>
        <translation>%1: sucht %2</translation>
    </message>
    <message>
        <source>%1: connecting to %2</source>
        <translation>%1: verbindet mit %2</translation>
    </message>
    <message>
        <source>%1: agreeing on encryption with %2</source>
        <translation>%1: vereinbart die Verschlüsselung mit %2</translation>
    </message>
    <message>
        <source>%1 sent to %2, waiting for the answer</source>
        <translation>%1 an %2 gesendet, wartet auf die Antwort</translation>
    </message>
    <message>
        <source>%1 sent to %2, the answer begins</source>
        <translation>%1 an %2 gesendet, die Antwort beginnt</translation>
    </message>
    <message>
        <source>%1 sent to %2, reading the answer</source>
        <translation>%1 an %2 gesendet, liest die Antwort</translation>
    </message>
</context>
<context>
    <name>recognised</name>
    <message>
        <source>%1 failures</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>reference</name>
    <message>
        <source>What mends it</source>
        <translation>Was es behebt</translation>
    </message>
    <message>
        <source>Blocks nothing by itself; goes with</source>
        <translation>Hält für sich allein nichts an; geht einher mit</translation>
    </message>
    <message>
        <source>Shows itself as</source>
        <translation>Zeigt sich als</translation>
    </message>
    <message>
        <source>Its name in reports and on the command line: %1</source>
        <translation>Sein Name in Berichten und auf der Befehlszeile: %1</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation>Wo darin</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Crosscheck&apos;s own tests run it on %1.</source>
        <translation>Crosschecks eigene Tests führen es mit %1 aus.</translation>
    </message>
    <message>
        <source>Not yet run on a real server by Crosscheck&apos;s own tests.</source>
        <translation>Von Crosschecks eigenen Tests noch auf keinem echten Server ausgeführt.</translation>
    </message>
    <message>
        <source>For one page, with cookies, as an example</source>
        <translation>Für eine Seite, mit Cookies, als Beispiel</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>Fallen</translation>
    </message>
    <message>
        <source>Nothing is blocked by it. It is shown under Cause, as “Also seen”.</source>
        <translation>Es hält nichts an. Es steht unter Ursache, als „Auch gesehen“.</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Siehe auch</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>The wildcard together with credentials</source>
        <translation>Der Stern zusammen mit Credentials</translation>
    </message>
    <message>
        <source>No browser takes it for a request with credentials. Give the page&apos;s own origin back, from a list, and send Vary: Origin.</source>
        <translation>Kein Browser nimmt das bei einer Anfrage mit Credentials. Geben Sie aus einer Liste den eigenen Ursprung der Seite zurück und senden Sie Vary: Origin.</translation>
    </message>
    <message>
        <source>That is right: true gives the origin back, false leaves the header out. A list does the same with less to get wrong: origin: allowedOrigins.</source>
        <translation>So ist es richtig: true gibt den Ursprung zurück, false lässt den Header weg. Eine Liste tut dasselbe, und man kann weniger falsch machen: origin: allowedOrigins.</translation>
    </message>
    <message>
        <source>A browser with its security switched off</source>
        <translation>Ein Browser mit abgeschalteter Sicherheit</translation>
    </message>
    <message>
        <source>It is dangerous and it hides what is wrong: any page may then read everything that this browser may, and on every other machine the error is still there. Use a development proxy in its place.</source>
        <translation>Es ist gefährlich und verdeckt, was falsch ist: Jede Seite darf dann alles lesen, was dieser Browser darf, und auf jedem anderen Rechner ist der Fehler noch da. Nehmen Sie stattdessen einen Entwicklungsproxy.</translation>
    </message>
    <message>
        <source>Access-Control headers on the request</source>
        <translation>Access-Control-Header an der Anfrage</translation>
    </message>
    <message>
        <source>CORS headers are the answer&apos;s: a page can&apos;t give itself permission. It is always the server that is fixed.</source>
        <translation>CORS-Header gehören der Antwort: Eine Seite kann sich nicht selbst etwas erlauben. Immer ist es der Server, der geändert wird.</translation>
    </message>
    <message>
        <source>It doesn&apos;t do nothing: it makes a preflight that asks whether that very header may be sent, and most servers refuse it. A request that worked then fails.</source>
        <translation>Es tut nicht nichts: Es löst einen Preflight aus, der fragt, ob genau dieser Header gesendet werden darf, und die meisten Server lehnen ab. Eine Anfrage, die ging, scheitert dann.</translation>
    </message>
    <message>
        <source>It silences the error and gives an opaque answer that can&apos;t be read. It has one good use: to send something and not care for the answer (a beacon, warming a cache).</source>
        <translation>Es bringt den Fehler zum Schweigen und gibt eine undurchsichtige Antwort, die niemand lesen kann. Zu einem ist es gut: etwas zu senden und sich um die Antwort nicht zu kümmern (ein Beacon, einen Cache aufwärmen).</translation>
    </message>
    <message>
        <source>Fix the server, or ask through your own backend: fetch(&apos;/api/proxy/data&apos;) is same-origin and needs no CORS.</source>
        <translation>Ändern Sie den Server, oder fragen Sie über das eigene Backend: fetch(&apos;/api/proxy/data&apos;) ist same-origin und braucht kein CORS.</translation>
    </message>
    <message>
        <source>What not to do</source>
        <translation>Was man lassen sollte</translation>
    </message>
    <message>
        <source>What the three engines do in 2026, where they differ. Chrome stands for Edge, Brave, Opera and Vivaldi as well. From compatibility data and release notes up to August 2026; Edge and Safari themselves were not run for it.</source>
        <translation>Was die drei Engines 2026 tun, wo sie sich unterscheiden. Chrome steht auch für Edge, Brave, Opera und Vivaldi. Aus Kompatibilitätsdaten und Versionshinweisen bis August 2026; Edge und Safari selbst wurden dafür nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>A public page asks a private address or this machine</source>
        <translation>Eine öffentliche Seite fragt eine private Adresse oder diesen Rechner</translation>
    </message>
    <message>
        <source>Asks its user for permission since 142 (Edge 142 or 143); since 145 in two permissions, local-network and loopback-network; WebSockets since 147</source>
        <translation>Fragt seit 142 um Erlaubnis (Edge 142 oder 143); seit 145 in zwei Berechtigungen, local-network und loopback-network; WebSockets seit 147</translation>
    </message>
    <message>
        <source>Asks since 153 (ESR 140 doesn&apos;t); WebSockets since 154</source>
        <translation>Fragt seit 153 (ESR 140 nicht); WebSockets seit 154</translation>
    </message>
    <message>
        <source>No such check; but http://localhost on an https page is mixed content and refused</source>
        <translation>Keine solche Prüfung; aber http://localhost auf einer https-Seite ist Mixed Content und wird abgelehnt</translation>
    </message>
    <message>
        <source>Without effect</source>
        <translation>Ohne Wirkung</translation>
    </message>
    <message>
        <source>Longest Access-Control-Max-Age</source>
        <translation>Längstes Access-Control-Max-Age</translation>
    </message>
    <message>
        <source>7200 seconds (two hours), since 76</source>
        <translation>7200 Sekunden (zwei Stunden), seit 76</translation>
    </message>
    <message>
        <source>86400 seconds (a day)</source>
        <translation>86400 Sekunden (ein Tag)</translation>
    </message>
    <message>
        <source>600 seconds (ten minutes)</source>
        <translation>600 Sekunden (zehn Minuten)</translation>
    </message>
    <message>
        <source>Without Access-Control-Max-Age</source>
        <translation>Ohne Access-Control-Max-Age</translation>
    </message>
    <message>
        <source>5 seconds</source>
        <translation>5 Sekunden</translation>
    </message>
    <message>
        <source>* in Allow-Methods, Allow-Headers and Expose-Headers</source>
        <translation>* in Allow-Methods, Allow-Headers und Expose-Headers</translation>
    </message>
    <message>
        <source>Counts since 63 (65 for Expose-Headers)</source>
        <translation>Zählt seit 63 (65 für Expose-Headers)</translation>
    </message>
    <message>
        <source>Counts since 69</source>
        <translation>Zählt seit 69</translation>
    </message>
    <message>
        <source>Counts since 13</source>
        <translation>Zählt seit 13</translation>
    </message>
    <message>
        <source>* with cookies</source>
        <translation>* mit Cookies</translation>
    </message>
    <message>
        <source>Means the literal name *: refused</source>
        <translation>Meint den bloßen Namen *: abgelehnt</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Dasselbe</translation>
    </message>
    <message>
        <source>Authorization under Allow-Headers: *</source>
        <translation>Authorization unter Allow-Headers: *</translation>
    </message>
    <message>
        <source>Still let through, with a warning in the console</source>
        <translation>Geht noch durch, mit einer Warnung in der Konsole</translation>
    </message>
    <message>
        <source>Still let through</source>
        <translation>Geht noch durch</translation>
    </message>
    <message>
        <source>Third-party cookies</source>
        <translation>Cookies von Dritten</translation>
    </message>
    <message>
        <source>Sent; not in Incognito and not where its user switched them off</source>
        <translation>Werden gesendet; nicht in Inkognito und nicht, wo sie abgeschaltet sind</translation>
    </message>
    <message>
        <source>Kept apart for each site (Total Cookie Protection)</source>
        <translation>Für jede Site getrennt (Total Cookie Protection)</translation>
    </message>
    <message>
        <source>Blocked (ITP)</source>
        <translation>Blockiert (ITP)</translation>
    </message>
    <message>
        <source>A cookie without SameSite</source>
        <translation>Ein Cookie ohne SameSite</translation>
    </message>
    <message>
        <source>Counts as Lax since 80</source>
        <translation>Gilt seit 80 als Lax</translation>
    </message>
    <message>
        <source>Is sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>SameSite=None without Secure</source>
        <translation>SameSite=None ohne Secure</translation>
    </message>
    <message>
        <source>Refused since 80</source>
        <translation>Abgelehnt seit 80</translation>
    </message>
    <message>
        <source>Refused since 131</source>
        <translation>Abgelehnt seit 131</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Wird behalten</translation>
    </message>
    <message>
        <source>Partitioned cookies (CHIPS)</source>
        <translation>Partitionierte Cookies (CHIPS)</translation>
    </message>
    <message>
        <source>Since 114</source>
        <translation>Seit 114</translation>
    </message>
    <message>
        <source>Since 141</source>
        <translation>Seit 141</translation>
    </message>
    <message>
        <source>Since 26.2</source>
        <translation>Seit 26.2</translation>
    </message>
    <message>
        <source>http://localhost on an https page</source>
        <translation>http://localhost auf einer https-Seite</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Mixed content: refused</source>
        <translation>Mixed Content: abgelehnt</translation>
    </message>
    <message>
        <source>Authorization after a redirect to another origin</source>
        <translation>Authorization nach einer Weiterleitung zu einem anderen Ursprung</translation>
    </message>
    <message>
        <source>Dropped since 119</source>
        <translation>Fällt weg seit 119</translation>
    </message>
    <message>
        <source>Dropped since 111</source>
        <translation>Fällt weg seit 111</translation>
    </message>
    <message>
        <source>Dropped since 16.1</source>
        <translation>Fällt weg seit 16.1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Network administrators can decide all of this by policy: “only on office machines” is a sign of it.</source>
        <translation>Verwalter eines Netzes können all das durch Richtlinien festlegen: „nur auf Bürorechnern“ ist ein Zeichen dafür.</translation>
    </message>
    <message>
        <source>Today&apos;s browsers</source>
        <translation>Die Browser von heute</translation>
    </message>
    <message>
        <source>A server that sends the page&apos;s own origin back gives different answers to different pages. Vary: Origin tells every cache so.</source>
        <translation>Ein Server, der den eigenen Ursprung der Seite zurückgibt, antwortet verschiedenen Seiten verschieden. Vary: Origin sagt das jedem Cache.</translation>
    </message>
    <message>
        <source>Missing Vary: Origin: If your server gives the requesting origin back, add Vary: Origin, so that a CDN doesn&apos;t keep the answer to one origin and hand it to another.</source>
        <translation>Fehlendes Vary: Origin: Gibt Ihr Server den fragenden Ursprung zurück, fügen Sie Vary: Origin hinzu, damit ein CDN nicht die Antwort an den einen Ursprung behält und dem anderen gibt.</translation>
    </message>
    <message>
        <source>It belongs on answers without Origin too. Else an &lt;img&gt; or a crawler fetches the file first, the cache keeps an answer without CORS headers, and the page&apos;s fetch gets that one.</source>
        <translation>Es gehört auch an Antworten ohne Origin. Sonst holt ein &lt;img&gt; oder ein Crawler die Datei zuerst, der Cache behält eine Antwort ohne CORS-Header, und das fetch der Seite bekommt diese.</translation>
    </message>
    <message>
        <source>Also on answers to origins that are refused, and on 304.</source>
        <translation>Auch an Antworten für Ursprünge, die abgelehnt werden, und an 304.</translation>
    </message>
    <message>
        <source>A fixed * needs no Vary.</source>
        <translation>Ein fester * braucht kein Vary.</translation>
    </message>
    <message>
        <source>Some CDNs don&apos;t look at Vary: there Origin must be made part of the cache&apos;s key.</source>
        <translation>Manche CDNs sehen Vary nicht an: Dort muss Origin ein Teil des Cache-Schlüssels werden.</translation>
    </message>
    <message>
        <source>After a change: empty the CDN&apos;s cache, and try in a private window, since the browser&apos;s own cache holds old headers as well.</source>
        <translation>Nach einer Änderung: Leeren Sie den Cache des CDN und versuchen Sie es in einem privaten Fenster, denn auch der Cache des Browsers hält alte Header.</translation>
    </message>
    <message>
        <source>Vary: Origin, and what caches do without it</source>
        <translation>Vary: Origin, und was Caches ohne es tun</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: * is safe for truly public APIs (open datasets, public weather data). It must never go with credentials, nor with answers that depend on the user.</source>
        <translation>Access-Control-Allow-Origin: * ist sicher für wirklich öffentliche APIs (offene Daten, Wetter). Nie darf es mit Credentials einhergehen und nie mit Antworten, die vom Nutzer abhängen.</translation>
    </message>
    <message>
        <source>A preflight is one more round trip for each request that needs one: Access-Control-Max-Age lets browsers remember it. Count on two hours in Chrome and ten minutes in Safari.</source>
        <translation>Ein Preflight ist ein weiterer Hin- und Rückweg vor jeder Anfrage, die einen braucht: Mit Access-Control-Max-Age merken ihn sich Browser. Rechnen Sie mit zwei Stunden in Chrome und zehn Minuten in Safari.</translation>
    </message>
    <message>
        <source>Errors need the headers too: always in nginx (without it only 200, 201, 204, 206, 301, 302, 303, 304, 307 and 308 get them), and in a framework the CORS middleware outside of the error handler and of the login.</source>
        <translation>Auch Fehler brauchen die Header: always in nginx (ohne es bekommen sie nur 200, 201, 204, 206, 301, 302, 303, 304, 307 und 308), und in einem Framework die CORS-Middleware außerhalb der Fehlerbehandlung und der Anmeldung.</translation>
    </message>
    <message>
        <source>WebSockets send an Origin header and have a security model of their own: the server must check it.</source>
        <translation>WebSockets senden einen Origin-Header und haben ein eigenes Sicherheitsmodell: Der Server muss ihn prüfen.</translation>
    </message>
    <message>
        <source>fetch() with mode &apos;no-cors&apos; is a trap: it silences the CORS error and gives an opaque answer. Good only for requests whose answer nobody reads.</source>
        <translation>fetch() mit mode &apos;no-cors&apos; ist eine Falle: Es bringt den CORS-Fehler zum Schweigen und gibt eine undurchsichtige Antwort. Gut nur für Anfragen, deren Antwort niemand liest.</translation>
    </message>
    <message>
        <source>CORS doesn&apos;t stop a request from arriving: a simple POST runs on the server before the browser judges the answer. It is no protection against forged requests.</source>
        <translation>CORS hindert keine Anfrage daran anzukommen: Ein einfacher POST läuft auf dem Server, bevor der Browser die Antwort beurteilt. Es schützt nicht vor untergeschobenen Anfragen.</translation>
    </message>
    <message>
        <source>The CORS check looks at each answer by itself: a header on the 200 says nothing about the 401.</source>
        <translation>Die CORS-Prüfung sieht jede Antwort für sich an: Ein Header an der 200 sagt nichts über die 401.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>The page asks for it</source>
        <translation>Die Seite verlangt es</translation>
    </message>
    <message>
        <source>Credentials are cookies, logins that the browser keeps, and client certificates. fetch sends them to another origin only with credentials: &apos;include&apos;, XMLHttpRequest and axios with withCredentials = true.</source>
        <translation>Credentials sind Cookies, Anmeldungen, die der Browser behält, und Client-Zertifikate. fetch sendet sie nur mit credentials: &apos;include&apos; an einen anderen Ursprung, XMLHttpRequest und axios mit withCredentials = true.</translation>
    </message>
    <message>
        <source>The server allows it</source>
        <translation>Der Server erlaubt es</translation>
    </message>
    <message>
        <source>It names the page&apos;s exact origin, sends Access-Control-Allow-Credentials: true (in lower case, once) and Vary: Origin, on the preflight&apos;s answer and on the request&apos;s own.</source>
        <translation>Er nennt den genauen Ursprung der Seite, sendet Access-Control-Allow-Credentials: true (klein geschrieben, einmal) und Vary: Origin, an der Antwort auf den Preflight und an der eigenen.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: * with Access-Control-Allow-Credentials: true is refused only where the request carries credentials. Without them it passes, and waits for the day that somebody adds them.</source>
        <translation>Access-Control-Allow-Origin: * mit Access-Control-Allow-Credentials: true wird nur abgelehnt, wo die Anfrage Credentials trägt. Ohne sie geht es durch und wartet auf den Tag, an dem jemand sie hinzufügt.</translation>
    </message>
    <message>
        <source>The cookie goes along</source>
        <translation>Das Cookie geht mit</translation>
    </message>
    <message>
        <source>SameSite=None; Secure is needed across sites, not across origins: from app.example.com to api.example.com Lax and Strict cookies go along, since both are one site.</source>
        <translation>SameSite=None; Secure braucht es zwischen Sites, nicht zwischen Ursprüngen: Von app.example.com zu api.example.com gehen auch Cookies mit Lax und Strict mit, denn beide sind eine Site.</translation>
    </message>
    <message>
        <source>Chrome counts http and https of one host as two sites.</source>
        <translation>Chrome zählt http und https eines Hosts als zwei Sites.</translation>
    </message>
    <message>
        <source>Safari blocks third-party cookies, Firefox keeps them apart for each site, Chrome drops them in Incognito: the sure way is an API on the page&apos;s own site.</source>
        <translation>Safari blockiert Cookies von Dritten, Firefox hält sie für jede Site getrennt, Chrome lässt sie in Inkognito weg: Sicher ist nur eine API auf der eigenen Site der Seite.</translation>
    </message>
    <message>
        <source>Safari doesn&apos;t send Secure cookies to http://localhost.</source>
        <translation>Safari sendet Cookies mit Secure nicht an http://localhost.</translation>
    </message>
    <message>
        <source>Authorization is another thing</source>
        <translation>Authorization ist etwas anderes</translation>
    </message>
    <message>
        <source>A token in Authorization that a script sets is a header, not credentials: it works with *, needs no Allow-Credentials, and must be named in Access-Control-Allow-Headers. By the standard * never covers it; browsers still let it through and Chrome warns of it.</source>
        <translation>Ein Token in Authorization, das ein Skript setzt, ist ein Header, keine Credentials: Es geht mit *, braucht kein Allow-Credentials und muss in Access-Control-Allow-Headers genannt sein. Nach dem Standard deckt * es nie ab; Browser lassen es noch durch, und Chrome warnt davor.</translation>
    </message>
    <message>
        <source>Cookies, logins and Authorization</source>
        <translation>Cookies, Anmeldungen und Authorization</translation>
    </message>
    <message>
        <source>curl knows nothing of CORS: it shows what the server sends, whatever a browser would make of it. Put in your own URL and the origin of your page. Under Fix the same lines stand filled in.</source>
        <translation>curl weiß nichts von CORS: Es zeigt, was der Server sendet, was ein Browser auch daraus macht. Setzen Sie Ihre URL und den Ursprung Ihrer Seite ein. Unter Lösung stehen dieselben Zeilen ausgefüllt.</translation>
    </message>
    <message>
        <source>A simple request</source>
        <translation>Eine einfache Anfrage</translation>
    </message>
    <message>
        <source>Look at the whole head. A line that ends in | grep -i access-control hides the status, Location, Server and Vary, which say why.</source>
        <translation>Sehen Sie den ganzen Kopf an. Eine Zeile, die mit | grep -i access-control endet, verbirgt Status, Location, Server und Vary, und die sagen, warum.</translation>
    </message>
    <message>
        <source>A preflight</source>
        <translation>Ein Preflight</translation>
    </message>
    <message>
        <source>Browsers write the names in lower case, sorted, with a comma and no blank. The status must be from 200 to 299, a redirect counts as a failure, and no cookie and no token goes along. A plain OPTIONS without these headers is no preflight: some servers refuse it and take the real one.</source>
        <translation>Browser schreiben die Namen klein, sortiert, mit Komma und ohne Leerzeichen. Der Status muss von 200 bis 299 sein, eine Weiterleitung gilt als Fehler, und weder Cookie noch Token geht mit. Ein bloßes OPTIONS ohne diese Header ist kein Preflight: Manche Server lehnen es ab und nehmen den echten.</translation>
    </message>
    <message>
        <source>A Private Network Access preflight</source>
        <translation>Ein Preflight für Private Network Access</translation>
    </message>
    <message>
        <source>No browser of today sends that header or looks at the answer&apos;s. The line tests a courtesy of the server; FastAPI refuses it with 400, and no browser ever meets that failure. Test the permission in the browser instead.</source>
        <translation>Kein heutiger Browser sendet diesen Header oder sieht den der Antwort an. Die Zeile prüft eine Höflichkeit des Servers; FastAPI lehnt sie mit 400 ab, und diesen Fehler trifft kein Browser je an. Prüfen Sie stattdessen die Erlaubnis im Browser.</translation>
    </message>
    <message>
        <source>All headers of the answer</source>
        <translation>Alle Header der Antwort</translation>
    </message>
    <message>
        <source>Once with and once without Origin: Vary: Origin must stand in both. curl -I sends HEAD, which many servers route otherwise than GET.</source>
        <translation>Einmal mit und einmal ohne Origin: Vary: Origin muss in beiden stehen. curl -I sendet HEAD, das viele Server anders leiten als GET.</translation>
    </message>
    <message>
        <source>Who is let in</source>
        <translation>Wer hereindarf</translation>
    </message>
    <message>
        <source>That name must not come back. If it does, every site may read the answers.</source>
        <translation>Dieser Name darf nicht zurückkommen. Tut er es, darf jede Site die Antworten lesen.</translation>
    </message>
    <message>
        <source>Look with curl</source>
        <translation>Mit curl nachsehen</translation>
    </message>
    <message>
        <source>The console names the check that failed; the network panel shows what was sent and what came back.</source>
        <translation>Die Konsole nennt die Prüfung, die scheiterte; der Netzwerkbereich zeigt, was gesendet wurde und was zurückkam.</translation>
    </message>
    <message>
        <source>Chrome, Edge, Brave, Vivaldi</source>
        <translation>Chrome, Edge, Brave und Vivaldi</translation>
    </message>
    <message>
        <source>F12, then Network. Reload the page with it open: what happened before is not there.</source>
        <translation>F12, dann Netzwerk. Laden Sie die Seite bei offenem Bereich neu: Was vorher geschah, steht nicht da.</translation>
    </message>
    <message>
        <source>Find the failed request: it is red, its status reads “CORS error” or (failed). The filter box takes is:… and a part of the URL.</source>
        <translation>Suchen Sie die gescheiterte Anfrage: Sie ist rot, ihr Status lautet „CORS error“ oder (failed). Das Filterfeld nimmt is:… und einen Teil der URL.</translation>
    </message>
    <message>
        <source>Click it, then Headers, Response Headers. “Provisional headers are shown” means that the request was not sent or its answer not kept.</source>
        <translation>Anklicken, dann Headers, Response Headers. „Provisional headers are shown“ heißt, dass die Anfrage nicht gesendet oder ihre Antwort nicht behalten wurde.</translation>
    </message>
    <message>
        <source>Look for Access-Control-Allow-Origin and Access-Control-Allow-Credentials, and compare the first with the Origin of the request, letter by letter.</source>
        <translation>Suchen Sie Access-Control-Allow-Origin und Access-Control-Allow-Credentials, und vergleichen Sie den ersten Buchstabe für Buchstabe mit dem Origin der Anfrage.</translation>
    </message>
    <message>
        <source>Find the OPTIONS row, of type preflight, above or below the request. If there is none, none was needed or its answer was still remembered.</source>
        <translation>Suchen Sie die OPTIONS-Zeile, vom Typ preflight, über oder unter der Anfrage. Fehlt sie, brauchte es keinen, oder seine Antwort war noch gemerkt.</translation>
    </message>
    <message>
        <source>The Issues panel names the header and the request. Under Application, Cookies, a blocked cookie has a yellow mark with its reason.</source>
        <translation>Der Bereich Issues nennt den Header und die Anfrage. Unter Application, Cookies trägt ein blockiertes Cookie ein gelbes Zeichen mit seinem Grund.</translation>
    </message>
    <message>
        <source>F12, then Network. “Blocked” stands in the column Transferred, with the reason (CORS Missing Allow Origin …).</source>
        <translation>F12, dann Netzwerkanalyse. „Blockiert“ steht in der Spalte Übertragen, mit dem Grund (CORS Missing Allow Origin …).</translation>
    </message>
    <message>
        <source>The OPTIONS request has a row of its own above the other one.</source>
        <translation>Die OPTIONS-Anfrage hat eine eigene Zeile über der anderen.</translation>
    </message>
    <message>
        <source>“CORS request did not succeed” with status (null) is nearly always no CORS error: nothing listens, the certificate is not trusted, or a blocker stopped it. Open the URL in a tab of its own.</source>
        <translation>„CORS request did not succeed“ mit Status (null) ist fast immer kein CORS-Fehler: Niemand lauscht, dem Zertifikat wird nicht vertraut, oder ein Blocker hielt es an. Öffnen Sie die URL in einem eigenen Tab.</translation>
    </message>
    <message>
        <source>Settings, Advanced, Show features for web developers; then Option+Command+I and Network.</source>
        <translation>Einstellungen, Erweitert, Funktionen für Web-Entwickler anzeigen; dann Wahl+Befehl+I und Netzwerk.</translation>
    </message>
    <message>
        <source>Preflights show under “Other”. Its message does not tell a missing header from a wrong one: the answer&apos;s headers do.</source>
        <translation>Preflights stehen unter „Andere“. Die Meldung unterscheidet einen fehlenden Header nicht von einem falschen: Die Header der Antwort tun es.</translation>
    </message>
    <message>
        <source>What the panels don&apos;t say</source>
        <translation>Was die Bereiche nicht sagen</translation>
    </message>
    <message>
        <source>“Disable cache” also switches off the memory for preflights: with the panel open there are more of them.</source>
        <translation>„Cache deaktivieren“ schaltet auch das Gedächtnis für Preflights ab: Bei offenem Bereich sind es mehr.</translation>
    </message>
    <message>
        <source>A script sees nothing but a TypeError. What you read in the panel is not what the page may read.</source>
        <translation>Ein Skript sieht nichts als einen TypeError. Was Sie im Bereich lesen, ist nicht, was die Seite lesen darf.</translation>
    </message>
    <message>
        <source>A request that a permission stopped never left the browser: the server&apos;s log is empty.</source>
        <translation>Eine Anfrage, die eine Berechtigung anhielt, hat den Browser nie verlassen: Das Protokoll des Servers ist leer.</translation>
    </message>
    <message>
        <source>Look with the browser&apos;s developer tools</source>
        <translation>Mit den Entwicklerwerkzeugen des Browsers nachsehen</translation>
    </message>
    <message>
        <source>Paste the message as it stands into the field at the top: the parts in it say more than its words do.</source>
        <translation>Fügen Sie die Meldung, wie sie ist, oben in das Feld ein: Die Teile darin sagen mehr als ihre Worte.</translation>
    </message>
    <message>
        <source>The message holds</source>
        <translation>Die Meldung enthält</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Sie sagt</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Zu suchen</translation>
    </message>
    <message>
        <source>The answer that the browser got has no such header at all.</source>
        <translation>Die Antwort, die der Browser bekam, hat gar keinen solchen Header.</translation>
    </message>
    <message>
        <source>As often as a server without CORS: an error page, a timeout, a login page or a firewall&apos;s page in place of the server&apos;s own answer. Look at the status.</source>
        <translation>So oft wie ein Server ohne CORS: eine Fehlerseite, eine Zeitüberschreitung, eine Anmeldeseite oder die Seite einer Firewall anstelle der Antwort des Servers. Sehen Sie den Status an.</translation>
    </message>
    <message>
        <source>The server names another origin.</source>
        <translation>Der Server nennt einen anderen Ursprung.</translation>
    </message>
    <message>
        <source>Scheme, host and port, letter by letter; a slash at the end; a fixed value of another environment.</source>
        <translation>Schema, Host und Port, Buchstabe für Buchstabe; ein Schrägstrich am Ende; ein fester Wert einer anderen Umgebung.</translation>
    </message>
    <message>
        <source>Only the beginning of a text: the reason follows behind the colon.</source>
        <translation>Nur der Anfang eines Textes: Der Grund folgt hinter dem Doppelpunkt.</translation>
    </message>
    <message>
        <source>The rest of the line. By itself it doesn&apos;t mean that the server knows no OPTIONS.</source>
        <translation>Der Rest der Zeile. Für sich heißt es nicht, dass der Server kein OPTIONS kennt.</translation>
    </message>
    <message>
        <source>The page sends cookies or a login, and the server answers with the wildcard.</source>
        <translation>Die Seite sendet Cookies oder eine Anmeldung, und der Server antwortet mit dem Stern.</translation>
    </message>
    <message>
        <source>Whether the page needs credentials at all. If so: the exact origin and Vary: Origin.</source>
        <translation>Ob die Seite überhaupt Credentials braucht. Wenn ja: der genaue Ursprung und Vary: Origin.</translation>
    </message>
    <message>
        <source>A Chrome from before 142, or a test of a server.</source>
        <translation>Ein Chrome vor 142, oder die Prüfung eines Servers.</translation>
    </message>
    <message>
        <source>Nothing to add on the server: today&apos;s browsers ask their user for permission.</source>
        <translation>Am Server ist nichts hinzuzufügen: Heutige Browser fragen den Menschen davor um Erlaubnis.</translation>
    </message>
    <message>
        <source>The message doesn&apos;t always tell exactly what is missing: it judges the answer that came, and that may be an error page. Firefox and Safari word the same checks otherwise, and a script is told nothing at all.</source>
        <translation>Die Meldung sagt nicht immer genau, was fehlt: Sie beurteilt die Antwort, die kam, und das kann eine Fehlerseite sein. Firefox und Safari sagen dieselben Prüfungen anders, und einem Skript wird gar nichts gesagt.</translation>
    </message>
    <message>
        <source>What the common messages mean</source>
        <translation>Was die üblichen Meldungen bedeuten</translation>
    </message>
    <message>
        <source>An origin is scheme, host and port as the browser writes them. What the server sends back must be the same bytes, or *.</source>
        <translation>Ein Ursprung ist Schema, Host und Port, wie der Browser sie schreibt. Was der Server zurücksendet, müssen dieselben Bytes sein, oder *.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>The same as https://example.com?</source>
        <translation>Dasselbe wie https://example.com?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>A slash makes it a URL; Origin has none. Some servers (Spring) take it off, most don&apos;t.</source>
        <translation>Ein Schrägstrich macht eine URL daraus; Origin hat keinen. Manche Server (Spring) nehmen ihn weg, die meisten nicht.</translation>
    </message>
    <message>
        <source>A browser never writes the port that the scheme has anyway: an entry with :443 or :80 never fits.</source>
        <translation>Ein Browser schreibt nie den Port, den das Schema ohnehin hat: Ein Eintrag mit :443 oder :80 passt nie.</translation>
    </message>
    <message>
        <source>Another scheme.</source>
        <translation>Ein anderes Schema.</translation>
    </message>
    <message>
        <source>Another port.</source>
        <translation>Ein anderer Port.</translation>
    </message>
    <message>
        <source>Another host.</source>
        <translation>Ein anderer Host.</translation>
    </message>
    <message>
        <source>Browsers write hosts in lower case, and compare letter by letter.</source>
        <translation>Browser schreiben Hosts klein und vergleichen Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>http://127.0.0.1:5173 beside http://localhost:5173</source>
        <translation>http://127.0.0.1:5173 neben http://localhost:5173</translation>
    </message>
    <message>
        <source>Names are not looked up for it.</source>
        <translation>Namen werden dafür nicht aufgelöst.</translation>
    </message>
    <message>
        <source>Browsers know no patterns: the server must compare and send the page&apos;s own origin back.</source>
        <translation>Browser kennen keine Muster: Der Server muss vergleichen und den eigenen Ursprung der Seite zurücksenden.</translation>
    </message>
    <message>
        <source>What a page&apos;s origin is, location.origin in its console tells. From file:, a sandboxed frame or a data: URL it is null, which should be on nobody&apos;s list.</source>
        <translation>Welchen Ursprung eine Seite hat, sagt location.origin in ihrer Konsole. Von file:, aus einem Sandbox-Frame oder einer data:-URL ist er null, und das sollte auf keiner Liste stehen.</translation>
    </message>
    <message>
        <source>Origins are compared letter by letter</source>
        <translation>Ursprünge werden Buchstabe für Buchstabe verglichen</translation>
    </message>
    <message>
        <source>Before a request that a plain form could not make, the browser asks with OPTIONS: a method other than GET, HEAD or POST; a header that is not safelisted (Content-Type: application/json, Authorization, every X-…); a stream as body; a listener on an upload.</source>
        <translation>Vor einer Anfrage, die ein einfaches Formular nicht stellen könnte, fragt der Browser mit OPTIONS: eine andere Methode als GET, HEAD oder POST; ein Header, der nicht unbedenklich ist (Content-Type: application/json, Authorization, jedes X-…); ein Stream als Rumpf; ein Listener am Hochladen.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>Each preflight is one more round trip in front of the request. Without Access-Control-Max-Age it is remembered for 5 seconds, so nearly every call is two. The answer&apos;s memory holds for one URL: another path or another query asks again.</source>
        <translation>Jeder Preflight ist ein weiterer Hin- und Rückweg vor der Anfrage. Ohne Access-Control-Max-Age wird er 5 Sekunden gemerkt, also sind es fast immer zwei Anfragen. Gemerkt wird für eine URL: Ein anderer Pfad oder eine andere Abfrage fragt neu.</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>asks every time</source>
        <translation>fragt jedes Mal</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>What to set</source>
        <translation>Was zu setzen ist</translation>
    </message>
    <message>
        <source>While developing: 0 or 5. A wrong answer is then forgotten at once.</source>
        <translation>Beim Entwickeln: 0 oder 5. Eine falsche Antwort ist dann sofort vergessen.</translation>
    </message>
    <message>
        <source>In production: 7200. More counts in Firefox alone, and there it keeps a wrong answer for a day as well.</source>
        <translation>Im Betrieb: 7200. Mehr zählt allein in Firefox, und dort hält es auch eine falsche Antwort einen Tag lang.</translation>
    </message>
    <message>
        <source>What an OPTIONS answer needs</source>
        <translation>Was eine Antwort auf OPTIONS braucht</translation>
    </message>
    <message>
        <source>A status from 200 to 299, no redirect, no login.</source>
        <translation>Einen Status von 200 bis 299, keine Weiterleitung, keine Anmeldung.</translation>
    </message>
    <message>
        <source>The lists by name, since * is no wildcard for requests with credentials. GET, HEAD and POST need no entry, OPTIONS never does.</source>
        <translation>Die Listen mit Namen, denn * ist bei Anfragen mit Credentials kein Platzhalter. GET, HEAD und POST brauchen keinen Eintrag, OPTIONS nie.</translation>
    </message>
    <message>
        <source>A 204 must not carry Content-Length.</source>
        <translation>Eine 204 darf kein Content-Length tragen.</translation>
    </message>
    <message>
        <source>Preflights, and how long they are remembered</source>
        <translation>Preflights, und wie lange sie gemerkt werden</translation>
    </message>
    <message>
        <source>A public page that asks an address of the local network or of this machine needs the permission of the person at the browser. No header of the server replaces it.</source>
        <translation>Eine öffentliche Seite, die eine Adresse des lokalen Netzes oder dieses Rechners fragt, braucht die Erlaubnis des Menschen am Browser. Kein Header des Servers ersetzt sie.</translation>
    </message>
    <message>
        <source>What was, and is no more</source>
        <translation>Was war und nicht mehr ist</translation>
    </message>
    <message>
        <source>Private Network Access wanted a preflight with Access-Control-Request-Private-Network, answered by Access-Control-Allow-Private-Network: true. Chrome sent it for some time (104 and later), warned, and never refused a request for the lack of it. In October 2024 the plan was given up for Local Network Access.</source>
        <translation>Private Network Access wollte einen Preflight mit Access-Control-Request-Private-Network, beantwortet mit Access-Control-Allow-Private-Network: true. Chrome sandte ihn eine Zeit lang (ab 104), warnte, und lehnte nie eine Anfrage ab, weil er fehlte. Im Oktober 2024 wurde der Plan zugunsten von Local Network Access aufgegeben.</translation>
    </message>
    <message>
        <source>“Chrome 130 enforces it”, “without the header Chrome blocks the request”, “requests silently fail”: none of that is so. What blocks today is the permission, an http page, a frame without delegation, or mixed content; the console says which.</source>
        <translation>„Chrome 130 setzt es durch“, „ohne den Header blockiert Chrome die Anfrage“, „Anfragen scheitern still“: Nichts davon ist so. Was heute anhält, ist die Erlaubnis, eine http-Seite, ein Frame ohne Weitergabe oder Mixed Content; die Konsole sagt, was.</translation>
    </message>
    <message>
        <source>What is</source>
        <translation>Was ist</translation>
    </message>
    <message>
        <source>Chrome and Edge since 142, Firefox since 153: the browser asks once for each site. A denied request never reaches the server: its log is empty.</source>
        <translation>Chrome und Edge seit 142, Firefox seit 153: Der Browser fragt einmal je Site. Eine verweigerte Anfrage erreicht den Server nie: Sein Protokoll ist leer.</translation>
    </message>
    <message>
        <source>The page must be on https. A public http page is refused without being asked.</source>
        <translation>Die Seite muss über https kommen. Eine öffentliche http-Seite wird ungefragt abgelehnt.</translation>
    </message>
    <message>
        <source>In a frame: &lt;iframe allow=&quot;local-network; loopback-network; local-network-access&quot;&gt;.</source>
        <translation>In einem Frame steht &lt;iframe allow=&quot;local-network; loopback-network; local-network-access&quot;&gt;.</translation>
    </message>
    <message>
        <source>A name that leads to a private address over http: fetch(url, { targetAddressSpace: &apos;local&apos; }), or &apos;loopback&apos; for this machine. A wrong value fails.</source>
        <translation>Ein Name, der über http zu einer privaten Adresse führt: fetch(url, { targetAddressSpace: &apos;local&apos; }), oder &apos;loopback&apos; für diesen Rechner. Ein falscher Wert scheitert.</translation>
    </message>
    <message>
        <source>A service worker can&apos;t ask: let the page ask first.</source>
        <translation>Ein Service Worker kann nicht fragen: Lassen Sie zuerst die Seite fragen.</translation>
    </message>
    <message>
        <source>100.64.0.0/10 (Tailscale, carriers) counts as local.</source>
        <translation>100.64.0.0/10 (Tailscale, Anbieternetze) gilt als lokal.</translation>
    </message>
    <message>
        <source>Safari has no such permission; but there http://localhost on an https page is mixed content.</source>
        <translation>Safari hat keine solche Erlaubnis; aber http://localhost auf einer https-Seite ist dort Mixed Content.</translation>
    </message>
    <message>
        <source>CORS is needed besides: after the permission the answer must still name the page&apos;s origin.</source>
        <translation>CORS braucht es außerdem: Nach der Erlaubnis muss die Antwort noch den Ursprung der Seite nennen.</translation>
    </message>
    <message>
        <source>Private addresses, and what became of Private Network Access</source>
        <translation>Private Adressen, und was aus Private Network Access wurde</translation>
    </message>
    <message>
        <source>Crosscheck&apos;s tests run each of them on the real server, word for word. Paste one into the field at the top: what the program knows against it, it says.</source>
        <translation>Crosschecks Tests führen jedes davon auf dem echten Server aus, Wort für Wort. Fügen Sie eines oben in das Feld ein: Was das Programm dagegen weiß, sagt es.</translation>
    </message>
    <message>
        <source>origin as one text is sent to every page alike, listed or not. Write a list, even for one.</source>
        <translation>origin als ein Text wird allen Seiten gleich gesendet, genannt oder nicht. Schreiben Sie eine Liste, auch für einen.</translation>
    </message>
    <message>
        <source>callback(new Error(…)) for foreign origins becomes a 500 without any CORS header: the page then shows a missing header. Call back (null, false).</source>
        <translation>callback(new Error(…)) für fremde Ursprünge wird zu einer 500 ohne jeden CORS-Header: Der Seite fehlt dann ein Header. Rufen Sie (null, false) zurück.</translation>
    </message>
    <message>
        <source>!origin lets tools and same-origin requests through, which needs no header; it is no login.</source>
        <translation>!origin lässt Werkzeuge und same-origin-Anfragen durch, und die brauchen keinen Header; eine Anmeldung ist es nicht.</translation>
    </message>
    <message>
        <source>app.options(&apos;*&apos;, cors()) stops Express 5 at start, and is needless: cors() answers every preflight already. A bare cors() there would allow everybody.</source>
        <translation>app.options(&apos;*&apos;, cors()) hält Express 5 beim Start an und ist unnötig: cors() beantwortet schon jeden Preflight. Ein bloßes cors() ließe dort jeden herein.</translation>
    </message>
    <message>
        <source>An if with an add_header of its own loses all those outside of it: with add_header inside if ($request_method = &apos;OPTIONS&apos;) the preflight goes out without Access-Control-Allow-Origin. Repeat them all in there.</source>
        <translation>Ein if mit eigenem add_header verliert alle, die außerhalb stehen: Mit add_header in if ($request_method = &apos;OPTIONS&apos;) geht der Preflight ohne Access-Control-Allow-Origin hinaus. Wiederholen Sie alle darin.</translation>
    </message>
    <message>
        <source>A server behind it that sends the header too makes two values, which every browser refuses: proxy_hide_header.</source>
        <translation>Sendet ein Server dahinter den Header auch, sind es zwei Werte, und die lehnt jeder Browser ab: proxy_hide_header.</translation>
    </message>
    <message>
        <source>Content-Length on a 204 is not allowed, and add_header Content-Type makes a second one: default_type or nothing.</source>
        <translation>Content-Length ist an einer 204 nicht erlaubt, und add_header Content-Type macht einen zweiten: default_type oder nichts.</translation>
    </message>
    <message>
        <source>Good. But the default for methods is GET alone, a refused preflight is answered with 400, and the page of an unhandled exception is made outside of it, without headers.</source>
        <translation>Gut. Aber von Haus aus ist allein GET erlaubt, ein abgelehnter Preflight wird mit 400 beantwortet, und die Seite einer unbehandelten Ausnahme entsteht außerhalb, ohne Header.</translation>
    </message>
    <message>
        <source>Good. An origin that holds one of * ? $ ^ [ ( is taken for a pattern, in which a dot stands for any character.</source>
        <translation>Gut. Ein Ursprung, der eines von * ? $ ^ [ ( enthält, gilt als Muster, in dem ein Punkt für jedes Zeichen steht.</translation>
    </message>
    <message>
        <source>Alone it does nothing: corsheaders must stand in INSTALLED_APPS, and its middleware in front of the others.</source>
        <translation>Allein tut es nichts: corsheaders muss in INSTALLED_APPS stehen und seine Middleware vor den anderen.</translation>
    </message>
    <message>
        <source>The annotation holds for one controller and for what its handlers answer; with Spring Security http.cors() is needed besides, or the preflight gets 401.</source>
        <translation>Die Annotation gilt für einen Controller und für das, was seine Handler antworten; mit Spring Security braucht es http.cors() dazu, sonst bekommt der Preflight 401.</translation>
    </message>
    <message>
        <source>In front of UseHttpsRedirection, UseAuthentication and every endpoint.</source>
        <translation>Vor UseHttpsRedirection, UseAuthentication und jedem Endpunkt.</translation>
    </message>
    <message>
        <source>A fixed value, right for one page. mod_headers must be on, and a server behind it that sends the header too makes two unless set replaces both tables.</source>
        <translation>Ein fester Wert, richtig für eine Seite. mod_headers muss an sein, und ein Server dahinter, der den Header auch sendet, macht zwei daraus, wenn set nicht beide Tabellen ersetzt.</translation>
    </message>
    <message>
        <source>changeOrigin rewrites Host and leaves Origin alone: a server with a list of its own can still refuse. While developing only.</source>
        <translation>changeOrigin schreibt Host um und lässt Origin in Ruhe: Ein Server mit eigener Liste kann immer noch ablehnen. Nur beim Entwickeln.</translation>
    </message>
    <message>
        <source>Private Network Access in Express</source>
        <translation>Private Network Access mit Express</translation>
    </message>
    <message>
        <source>Gives every origin back, without Vary: nothing to hand on. And the second header has no effect in a browser of today.</source>
        <translation>Gibt jeden Ursprung zurück, ohne Vary: nichts zum Weitergeben. Und der zweite Header wirkt in keinem heutigen Browser.</translation>
    </message>
    <message>
        <source>Recipes that are passed around, and what is wrong with them</source>
        <translation>Rezepte, die herumgereicht werden, und was an ihnen falsch ist</translation>
    </message>
    <message>
        <source>Each has a practice example under Practice, Examples, with a near one beside it that passes.</source>
        <translation>Zu jedem gibt es unter Übung, Beispiele ein Übungsbeispiel, mit einem ähnlichen daneben, das durchgeht.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>1. No Access-Control-Allow-Origin header</source>
        <translation>1. Kein Access-Control-Allow-Origin-Header</translation>
    </message>
    <message>
        <source>The server doesn&apos;t send the header; or an error, timeout or login page came in place of its answer</source>
        <translation>Der Server sendet den Header nicht; oder eine Fehler-, Warte- oder Anmeldeseite kam anstelle seiner Antwort</translation>
    </message>
    <message>
        <source>Add Access-Control-Allow-Origin to the server&apos;s response, errors included</source>
        <translation>Access-Control-Allow-Origin in die Antwort des Servers, Fehler eingeschlossen</translation>
    </message>
    <message>
        <source>2. Origin not allowed</source>
        <translation>2. Ursprung nicht erlaubt</translation>
    </message>
    <message>
        <source>The origin isn&apos;t on the server&apos;s list</source>
        <translation>Der Ursprung steht nicht auf der Liste des Servers</translation>
    </message>
    <message>
        <source>Add the exact origin to the list</source>
        <translation>Den genauen Ursprung in die Liste</translation>
    </message>
    <message>
        <source>3. The preflight (OPTIONS) fails</source>
        <translation>3. Der Preflight (OPTIONS) scheitert</translation>
    </message>
    <message>
        <source>Most often a login, a redirect, a refused origin or a crash on OPTIONS; sometimes no OPTIONS route</source>
        <translation>Meist eine Anmeldung, eine Weiterleitung, ein abgelehnter Ursprung oder ein Absturz bei OPTIONS; manchmal fehlt der Weg für OPTIONS</translation>
    </message>
    <message>
        <source>Answer OPTIONS before the login, with 204 and the CORS headers, and without a redirect</source>
        <translation>OPTIONS vor der Anmeldung beantworten, mit 204 und den CORS-Headern, ohne Weiterleitung</translation>
    </message>
    <message>
        <source>4. Wildcard and credentials</source>
        <translation>4. Stern und Credentials</translation>
    </message>
    <message>
        <source>* can&apos;t be used with credentials</source>
        <translation>* geht nicht mit Credentials</translation>
    </message>
    <message>
        <source>Name the exact origin and send Vary: Origin; or send no credentials</source>
        <translation>Den genauen Ursprung nennen und Vary: Origin senden; oder keine Credentials senden</translation>
    </message>
    <message>
        <source>5. A custom header is blocked</source>
        <translation>5. Ein eigener Header wird abgelehnt</translation>
    </message>
    <message>
        <source>The header isn&apos;t in Access-Control-Allow-Headers</source>
        <translation>Der Header steht nicht in Access-Control-Allow-Headers</translation>
    </message>
    <message>
        <source>Add it there, or don&apos;t send it: tracing libraries add headers that nobody ordered</source>
        <translation>Dort hinzufügen, oder nicht senden: Messbibliotheken fügen Header hinzu, die niemand bestellt hat</translation>
    </message>
    <message>
        <source>6. The method is blocked</source>
        <translation>6. Die Methode wird abgelehnt</translation>
    </message>
    <message>
        <source>The method isn&apos;t in Access-Control-Allow-Methods</source>
        <translation>Die Methode steht nicht in Access-Control-Allow-Methods</translation>
    </message>
    <message>
        <source>Add it there; GET, HEAD and POST need no entry, and OPTIONS never does</source>
        <translation>Dort hinzufügen; GET, HEAD und POST brauchen keinen Eintrag, OPTIONS nie</translation>
    </message>
    <message>
        <source>7. The cookie isn&apos;t sent</source>
        <translation>7. Das Cookie wird nicht gesendet</translation>
    </message>
    <message>
        <source>credentials: &apos;include&apos; is missing; or SameSite, Secure, or a browser that blocks third-party cookies</source>
        <translation>credentials: &apos;include&apos; fehlt; oder SameSite, Secure, oder ein Browser, der Cookies von Dritten blockiert</translation>
    </message>
    <message>
        <source>Add it in the page, and Access-Control-Allow-Credentials: true on the server</source>
        <translation>In der Seite hinzufügen, und Access-Control-Allow-Credentials: true am Server</translation>
    </message>
    <message>
        <source>8. A slash at the end</source>
        <translation>8. Ein Schrägstrich am Ende</translation>
    </message>
    <message>
        <source>https://example.com/ is no origin: https://example.com is</source>
        <translation>https://example.com/ ist kein Ursprung: https://example.com ist einer</translation>
    </message>
    <message>
        <source>Take the slash off the list: Origin never has one</source>
        <translation>Den Schrägstrich aus der Liste nehmen: Origin hat nie einen</translation>
    </message>
    <message>
        <source>9. http and https</source>
        <translation>9. http und https</translation>
    </message>
    <message>
        <source>The scheme is part of the origin</source>
        <translation>Das Schema gehört zum Ursprung</translation>
    </message>
    <message>
        <source>List the scheme of the page. The two sides need not have the same one; but an https page can&apos;t call http</source>
        <translation>Das Schema der Seite eintragen. Beide Seiten müssen nicht dasselbe haben; aber eine https-Seite kann kein http rufen</translation>
    </message>
    <message>
        <source>10. The port differs</source>
        <translation>10. Der Port ist ein anderer</translation>
    </message>
    <message>
        <source>The port is part of the origin</source>
        <translation>Der Port gehört zum Ursprung</translation>
    </message>
    <message>
        <source>List the page&apos;s port; 80 and 443 are never written</source>
        <translation>Den Port der Seite eintragen; 80 und 443 werden nie geschrieben</translation>
    </message>
    <message>
        <source>11. A redirect changes the origin</source>
        <translation>11. Eine Weiterleitung ändert den Ursprung</translation>
    </message>
    <message>
        <source>The request is redirected to another origin</source>
        <translation>Die Anfrage wird zu einem anderen Ursprung weitergeleitet</translation>
    </message>
    <message>
        <source>CORS on every hop, the redirect itself included. Behind a second foreign host Origin is null and Authorization is gone; a preflight must not be redirected at all</source>
        <translation>CORS an jedem Schritt, die Weiterleitung selbst eingeschlossen. Hinter einem zweiten fremden Host ist Origin null, und Authorization fehlt; ein Preflight darf gar nicht weitergeleitet werden</translation>
    </message>
    <message>
        <source>12. Private Network Access blocked</source>
        <translation>12. Private Network Access hält an</translation>
    </message>
    <message>
        <source>A public site asks a private address</source>
        <translation>Eine öffentliche Site fragt eine private Adresse</translation>
    </message>
    <message>
        <source>Permission: the browser asks its user. The header Access-Control-Allow-Private-Network has no effect</source>
        <translation>Erlaubnis: Der Browser fragt den Menschen davor. Der Header Access-Control-Allow-Private-Network wirkt nicht</translation>
    </message>
    <message>
        <source>13. Authorization header not allowed</source>
        <translation>13. Authorization-Header nicht erlaubt</translation>
    </message>
    <message>
        <source>* doesn&apos;t cover Authorization by the standard; shipped browsers still let it through</source>
        <translation>* deckt Authorization nach dem Standard nicht ab; ausgelieferte Browser lassen es noch durch</translation>
    </message>
    <message>
        <source>List Authorization by name</source>
        <translation>Authorization mit Namen nennen</translation>
    </message>
    <message>
        <source>The thirteen usual cases</source>
        <translation>Die dreizehn üblichen Fälle</translation>
    </message>
    <message>
        <source>The decision tree under Cause asks these questions one by one, answers those that the evidence answers, and says where to look for the others.</source>
        <translation>Der Entscheidungsbaum unter Ursache stellt diese Fragen eine nach der anderen, beantwortet, was die Belege beantworten, und sagt bei den anderen, wo nachzusehen ist.</translation>
    </message>
    <message>
        <source>In the developer tools, find the failed request</source>
        <translation>Suchen Sie in den Entwicklerwerkzeugen die gescheiterte Anfrage</translation>
    </message>
    <message>
        <source>Is there an OPTIONS request, a preflight? Yes, and it fails with 404 or 405: add an OPTIONS handler, in front of the login.</source>
        <translation>Gibt es eine OPTIONS-Anfrage, einen Preflight? Ja, und sie scheitert mit 404 oder 405: OPTIONS behandeln, vor der Anmeldung.</translation>
    </message>
    <message>
        <source>It speaks of Access-Control-Allow-Private-Network: an old Chrome or a server&apos;s test. No header mends it; the browser asks for permission.</source>
        <translation>Sie spricht von Access-Control-Allow-Private-Network: ein alter Chrome oder die Prüfung eines Servers. Kein Header behebt es; der Browser fragt um Erlaubnis.</translation>
    </message>
    <message>
        <source>OPTIONS is fine and the request itself fails: look at its own Access-Control-Allow-Origin and Access-Control-Allow-Credentials.</source>
        <translation>OPTIONS ist gut, und die Anfrage selbst scheitert: Sehen Sie ihr eigenes Access-Control-Allow-Origin und Access-Control-Allow-Credentials an.</translation>
    </message>
    <message>
        <source>Methods and headers are judged on the preflight, before the request is sent: once that has gone out, Allow-Methods and Allow-Headers can&apos;t be why it fails.</source>
        <translation>Methoden und Header werden am Preflight beurteilt, bevor die Anfrage gesendet wird: Ist sie hinaus, können Allow-Methods und Allow-Headers nicht schuld sein.</translation>
    </message>
    <message>
        <source>No preflight, a simple request: no Access-Control-Allow-Origin in the answer: add it to the server, and see whether the answer is an error page.</source>
        <translation>Kein Preflight, eine einfache Anfrage: kein Access-Control-Allow-Origin in der Antwort: am Server hinzufügen und nachsehen, ob die Antwort eine Fehlerseite ist.</translation>
    </message>
    <message>
        <source>A wrong origin in it: fix the list.</source>
        <translation>Ein falscher Ursprung darin: die Liste ändern.</translation>
    </message>
    <message>
        <source>* and credentials: name the exact origin.</source>
        <translation>* und Credentials: den genauen Ursprung nennen.</translation>
    </message>
    <message>
        <source>Does the request carry cookies or Authorization?</source>
        <translation>Trägt die Anfrage Cookies oder Authorization?</translation>
    </message>
    <message>
        <source>Cookies (credentials mode include): the exact origin and not *, Access-Control-Allow-Credentials: true.</source>
        <translation>Cookies (credentials mode include): der genaue Ursprung und nicht *, Access-Control-Allow-Credentials: true.</translation>
    </message>
    <message>
        <source>Neither: the wildcard * is fine for public APIs.</source>
        <translation>Keines von beiden: Der Stern * genügt für öffentliche APIs.</translation>
    </message>
    <message>
        <source>An Authorization header that a script sets is no credentials mode: with it * works and Allow-Credentials isn&apos;t needed; only Access-Control-Allow-Headers must list Authorization.</source>
        <translation>Ein Authorization-Header, den ein Skript setzt, ist kein credentials mode: Mit ihm geht *, und Allow-Credentials braucht es nicht; nur Access-Control-Allow-Headers muss Authorization nennen.</translation>
    </message>
    <message>
        <source>Is a custom header blocked (Authorization, X-API-Key)?</source>
        <translation>Wird ein eigener Header abgelehnt (Authorization, X-API-Key)?</translation>
    </message>
    <message>
        <source>Add it to Access-Control-Allow-Headers, Authorization always by name.</source>
        <translation>In Access-Control-Allow-Headers hinzufügen, Authorization immer mit Namen.</translation>
    </message>
    <message>
        <source>Does a public site ask localhost or a private address?</source>
        <translation>Fragt eine öffentliche Site localhost oder eine private Adresse?</translation>
    </message>
    <message>
        <source>The browser asks its user for permission; serve the page on https, and let frames have it with allow=&quot;local-network; loopback-network&quot;.</source>
        <translation>Der Browser fragt den Menschen davor um Erlaubnis; liefern Sie die Seite über https aus, und geben Sie sie Frames mit allow=&quot;local-network; loopback-network&quot; weiter.</translation>
    </message>
    <message>
        <source>While developing only?</source>
        <translation>Nur beim Entwickeln?</translation>
    </message>
    <message>
        <source>Use the development proxy of Vite or webpack: the browser then stays with one origin.</source>
        <translation>Nehmen Sie den Entwicklungsproxy von Vite oder webpack: Der Browser bleibt dann bei einem Ursprung.</translation>
    </message>
    <message>
        <source>The way through, in short</source>
        <translation>Der Weg hindurch, in Kürze</translation>
    </message>
    <message>
        <source>CORS is how a server tells browsers which pages of other origins may read its answers. It protects nobody from a program that is no browser.</source>
        <translation>Mit CORS sagt ein Server Browsern, welche Seiten anderer Ursprünge seine Antworten lesen dürfen. Vor einem Programm, das kein Browser ist, schützt es niemanden.</translation>
    </message>
    <message>
        <source>You need it</source>
        <translation>Sie brauchen es</translation>
    </message>
    <message>
        <source>You don&apos;t need it</source>
        <translation>Sie brauchen es nicht</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>A script in a browser calls another domain, port or scheme</source>
        <translation>Ein Skript im Browser ruft eine andere Domain, einen anderen Port oder ein anderes Schema</translation>
    </message>
    <message>
        <source>Server-to-server calls</source>
        <translation>Aufrufe von Server zu Server</translation>
    </message>
    <message>
        <source>No browser is between them: No CORS needed for server-to-server.</source>
        <translation>Zwischen ihnen ist kein Browser: von Server zu Server braucht es kein CORS.</translation>
    </message>
    <message>
        <source>An API that pages of other origins shall read</source>
        <translation>Eine API, die Seiten anderer Ursprünge lesen sollen</translation>
    </message>
    <message>
        <source>Same-origin requests</source>
        <translation>Anfragen an den eigenen Ursprung</translation>
    </message>
    <message>
        <source>Page and server share scheme, host and port. A POST carries Origin all the same, and some servers refuse one they don&apos;t know.</source>
        <translation>Seite und Server haben Schema, Host und Port gemeinsam. Ein POST trägt trotzdem Origin, und manche Server lehnen einen ab, den sie nicht kennen.</translation>
    </message>
    <message>
        <source>Cookies or a login to another origin</source>
        <translation>Cookies oder eine Anmeldung an einen anderen Ursprung</translation>
    </message>
    <message>
        <source>Static files from a CDN, as far as they are plain stylesheets, scripts and images</source>
        <translation>Feste Dateien von einem CDN, soweit es einfache Stylesheets, Skripte und Bilder sind</translation>
    </message>
    <message>
        <source>Module scripts, fonts, anything with crossorigin or integrity, CSS masks and WebGL textures do need it, and so do fetch and XMLHttpRequest.</source>
        <translation>Modulskripte, Schriften, alles mit crossorigin oder integrity, CSS-Masken und WebGL-Texturen brauchen es doch, ebenso fetch und XMLHttpRequest.</translation>
    </message>
    <message>
        <source>Reading what is embedded from another domain (canvas, error details)</source>
        <translation>Lesen, was von einer anderen Domain eingebettet ist (Canvas, Einzelheiten von Fehlern)</translation>
    </message>
    <message>
        <source>Mobile apps made with React Native</source>
        <translation>Mobile Apps, die mit React Native gemacht sind</translation>
    </message>
    <message>
        <source>They have no browser in them. Apps with a WebView (Capacitor, Cordova, Ionic, Tauri) do: their origin is capacitor://localhost, https://localhost, tauri://localhost …</source>
        <translation>In ihnen steckt kein Browser. Apps mit WebView (Capacitor, Cordova, Ionic, Tauri) brauchen es: Ihr Ursprung ist capacitor://localhost, https://localhost, tauri://localhost …</translation>
    </message>
    <message>
        <source>A public site that calls localhost or a private address</source>
        <translation>Eine öffentliche Site, die localhost oder eine private Adresse ruft</translation>
    </message>
    <message>
        <source>WebSocket connections</source>
        <translation>WebSocket-Verbindungen</translation>
    </message>
    <message>
        <source>WebSockets don&apos;t use CORS: the server checks Origin by itself. Local Network Access holds for them as well (Chrome 147, Firefox 154). The polling of socket.io is plain HTTP and does use CORS.</source>
        <translation>WebSockets nehmen kein CORS: Der Server prüft Origin selbst. Local Network Access gilt auch für sie (Chrome 147, Firefox 154). Das Polling von socket.io ist einfaches HTTP und braucht CORS.</translation>
    </message>
    <message>
        <source>A public API without logins</source>
        <translation>Eine öffentliche API ohne Anmeldung</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: * is right for it: open data, weather, fonts. Never with credentials, and never where the answer depends on who asks.</source>
        <translation>Access-Control-Allow-Origin: * ist richtig für sie: offene Daten, Wetter, Schriften. Nie mit Credentials, und nie, wo die Antwort davon abhängt, wer fragt.</translation>
    </message>
    <message>
        <source>When to use CORS, and when not</source>
        <translation>Wann man CORS braucht, und wann nicht</translation>
    </message>
    <message>
        <source>What came when, as far as it still explains an error of today.</source>
        <translation>Was wann kam, soweit es einen Fehler von heute noch erklärt.</translation>
    </message>
    <message>
        <source>Version or standard</source>
        <translation>Version oder Standard</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Was man wissen sollte</translation>
    </message>
    <message>
        <source>Full CORS</source>
        <translation>CORS in vollem Umfang</translation>
    </message>
    <message>
        <source>fetch has credentials: &apos;include&apos;, XMLHttpRequest has withCredentials: both live on side by side. The wildcard * for Allow-Headers does not cover Authorization.</source>
        <translation>fetch hat credentials: &apos;include&apos;, XMLHttpRequest hat withCredentials: Beide bestehen nebeneinander. Der Stern * bei Allow-Headers deckt Authorization nicht ab.</translation>
    </message>
    <message>
        <source>Private Network Access was never enforced</source>
        <translation>Private Network Access wurde nie durchgesetzt</translation>
    </message>
    <message>
        <source>The plan was dropped in October 2024. Access-Control-Allow-Private-Network: true opens nothing. Since Chrome 142 and Edge 142 or 143, and Firefox 153, the browser asks its user for permission (Local Network Access).</source>
        <translation>Der Plan fiel im Oktober 2024. Access-Control-Allow-Private-Network: true öffnet nichts. Seit Chrome 142 und Edge 142 oder 143 und Firefox 153 fragt der Browser um Erlaubnis (Local Network Access).</translation>
    </message>
    <message>
        <source>A cookie without SameSite counts as Lax</source>
        <translation>Ein Cookie ohne SameSite gilt als Lax</translation>
    </message>
    <message>
        <source>In Chromium only; Firefox and Safari have no such default. Cookies to another site need SameSite=None; Secure, cookies to another host of the same site don&apos;t.</source>
        <translation>Nur in Chromium; Firefox und Safari haben diese Vorgabe nicht. Cookies zu einer anderen Site brauchen SameSite=None; Secure, Cookies zu einem anderen Host derselben Site nicht.</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age counts for at most 7200 seconds (two hours)</source>
        <translation>Access-Control-Max-Age zählt höchstens 7200 Sekunden (zwei Stunden)</translation>
    </message>
    <message>
        <source>Before 76, and so in Chrome 66, the cap was 600. Firefox: 86400 (a day), Safari: 600 (ten minutes). Without the header: 5 seconds.</source>
        <translation>Vor 76, also auch in Chrome 66, lag die Grenze bei 600. Firefox: 86400 (ein Tag), Safari: 600 (zehn Minuten). Ohne den Header: 5 Sekunden.</translation>
    </message>
    <message>
        <source>Full CORS; Safari had CORS since version 4 (2009)</source>
        <translation>CORS in vollem Umfang; Safari hatte es seit Version 4 (2009)</translation>
    </message>
    <message>
        <source>Its tracking prevention (ITP) blocks third-party cookies even with CORS. * in Allow-Methods and Allow-Headers counts since Safari 13.</source>
        <translation>Der Schutz vor Verfolgung (ITP) blockiert Cookies von Dritten auch mit CORS. * in Allow-Methods und Allow-Headers zählt seit Safari 13.</translation>
    </message>
    <message>
        <source>One of the first two: Safari 4 had it in the same month. * in Allow-Methods and Allow-Headers counts since Firefox 69.</source>
        <translation>Einer der ersten beiden: Safari 4 hatte es im selben Monat. * in Allow-Methods und Allow-Headers zählt seit Firefox 69.</translation>
    </message>
    <message>
        <source>CORS in XMLHttpRequest</source>
        <translation>CORS in XMLHttpRequest, zum ersten Mal</translation>
    </message>
    <message>
        <source>XDomainRequest was what Internet Explorer 8 and 9 had in its place. Nobody needs it today.</source>
        <translation>XDomainRequest war, was Internet Explorer 8 und 9 stattdessen hatten. Heute braucht es niemand.</translation>
    </message>
    <message>
        <source>Says what an origin is and how the Origin header is written</source>
        <translation>Sagt, was ein Ursprung ist und wie der Origin-Header geschrieben wird</translation>
    </message>
    <message>
        <source>Browsers follow the Fetch and HTML standards, which have taken it over.</source>
        <translation>Browser folgen den Standards Fetch und HTML, die es übernommen haben.</translation>
    </message>
    <message>
        <source>Version history</source>
        <translation>Geschichte der Versionen</translation>
    </message>
    <message>
        <source>Crosscheck&apos;s own tests compile it and ask %1 with it; the whole server has not been run.</source>
        <translation>Die eigenen Tests von Crosscheck übersetzen sie und befragen damit %1; der ganze Server ist nicht gelaufen.</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>geht durch</translation>
    </message>
    <message>
        <source>passes so far (only the preflight was sent)</source>
        <translation>geht bisher durch (nur der Preflight wurde gesendet)</translation>
    </message>
    <message>
        <source>passes, unreadable</source>
        <translation>geht durch, nicht lesbar</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>fails: no usable answer</source>
        <translation>scheitert: keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>fails before anything is sent</source>
        <translation>scheitert, bevor etwas gesendet wird</translation>
    </message>
    <message>
        <source>the page is not told</source>
        <translation>der Seite wird nichts gesagt</translation>
    </message>
    <message>
        <source>- Page: %1</source>
        <translation>- Seite: %1</translation>
    </message>
    <message>
        <source>- Request: %1 %2</source>
        <translation>- Anfrage: %1 %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>What went over the wire</source>
        <translation>Was über die Leitung ging</translation>
    </message>
    <message>
        <source>The fix for %1</source>
        <translation>Die Lösung für %1</translation>
    </message>
    <message>
        <source>A page of %1 sends %2 %3, and the browser doesn&apos;t let it have the answer.</source>
        <translation>Eine Seite von %1 sendet %2 %3, und der Browser gibt ihr die Antwort nicht.</translation>
    </message>
    <message>
        <source>A page of %1 wants to send %2 %3. The browser asks your server with OPTIONS first, and stops there: the %2 is never sent.</source>
        <translation>Eine Seite von %1 will %2 %3 senden. Der Browser fragt Ihren Server zuerst mit OPTIONS und hält dort an: %2 wird nie gesendet.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>The answer to OPTIONS</source>
        <translation>Die Antwort auf OPTIONS</translation>
    </message>
    <message>
        <source>%1 has no Access-Control-Allow-Origin header.</source>
        <translation>%1 hat keinen Header Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>%1 says Access-Control-Allow-Origin: %2, and the page&apos;s origin is %3. The two are compared byte for byte.</source>
        <translation>%1 sagt Access-Control-Allow-Origin: %2, und der Ursprung der Seite ist %3. Beide werden Byte für Byte verglichen.</translation>
    </message>
    <message>
        <source>%1 holds more than one value for Access-Control-Allow-Origin (%2), and only one may stand there.</source>
        <translation>%1 enthält mehr als einen Wert für Access-Control-Allow-Origin (%2), und es darf nur einer stehen.</translation>
    </message>
    <message>
        <source>%1 says Access-Control-Allow-Origin: %2, which is no origin.</source>
        <translation>%1 sagt Access-Control-Allow-Origin: %2, und das ist kein Ursprung.</translation>
    </message>
    <message>
        <source>%1 says Access-Control-Allow-Origin: *, which doesn&apos;t count for a request with cookies. It must name %3.</source>
        <translation>%1 sagt Access-Control-Allow-Origin: *, was bei einer Anfrage mit Cookies nicht zählt. Es muss %3 nennen.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t say Access-Control-Allow-Credentials: true, and the request goes with cookies.</source>
        <translation>%1 sagt nicht Access-Control-Allow-Credentials: true, und die Anfrage geht mit Cookies.</translation>
    </message>
    <message>
        <source>%1 has the status %4, and browsers go on only after 200 to 299.</source>
        <translation>%1 hat den Status %4, und Browser gehen nur nach 200 bis 299 weiter.</translation>
    </message>
    <message>
        <source>%1 is a redirect, which browsers don&apos;t follow there.</source>
        <translation>%1 ist eine Weiterleitung, der Browser dort nicht folgen.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t list %2 in Access-Control-Allow-Methods.</source>
        <translation>%1 nennt %2 nicht in Access-Control-Allow-Methods.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t list %2 in Access-Control-Allow-Headers.</source>
        <translation>%1 nennt %2 nicht in Access-Control-Allow-Headers.</translation>
    </message>
    <message>
        <source>%1 says Access-Control-Allow-Headers: *, which doesn&apos;t cover Authorization.</source>
        <translation>%1 sagt Access-Control-Allow-Headers: *, was Authorization nicht deckt.</translation>
    </message>
    <message>
        <source>%1 says * in a list where a request with cookies needs the names.</source>
        <translation>%1 sagt * in einer Liste, wo eine Anfrage mit Cookies die Namen braucht.</translation>
    </message>
    <message>
        <source>The request is redirected to an address that doesn&apos;t let the page in.</source>
        <translation>Die Anfrage wird zu einer Adresse weitergeleitet, die die Seite nicht einlässt.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t pass the browser&apos;s check (%2).</source>
        <translation>%1 besteht die Prüfung des Browsers nicht (%2).</translation>
    </message>
    <message>
        <source>Please let OPTIONS be answered with 204 and %1, and the request itself with %2, errors included.</source>
        <translation>Bitte lassen Sie OPTIONS mit 204 und %1 beantworten und die Anfrage selbst mit %2, Fehler eingeschlossen.</translation>
    </message>
    <message>
        <source>Please let the server answer it with %1, errors included.</source>
        <translation>Bitte lassen Sie den Server mit %1 antworten, Fehler eingeschlossen.</translation>
    </message>
    <message>
        <source>Please let the server allow this origin on that address, errors included.</source>
        <translation>Bitte lassen Sie den Server diesen Ursprung an dieser Adresse erlauben, Fehler eingeschlossen.</translation>
    </message>
    <message>
        <source>What the browser asks first (seen now: %1):</source>
        <translation>Was der Browser zuerst fragt (jetzt gesehen: %1):</translation>
    </message>
    <message>
        <source>The request itself (seen now: %1):</source>
        <translation>Die Anfrage selbst (jetzt gesehen: %1):</translation>
    </message>
    <message>
        <source>The request itself, whose answer needs the header as well:</source>
        <translation>Die Anfrage selbst, deren Antwort den Header auch braucht:</translation>
    </message>
    <message>
        <source>The request itself, whose answer needs the header as well (this may change data):</source>
        <translation>Die Anfrage selbst, deren Antwort den Header auch braucht (dies kann Daten ändern):</translation>
    </message>
    <message>
        <source>The same without Origin, as a tool sends it: it is answered, so the address is right:</source>
        <translation>Dasselbe ohne Origin, wie ein Werkzeug es sendet: Es wird beantwortet, die Adresse stimmt also:</translation>
    </message>
    <message>
        <source>%1, Access-Control-Allow-Origin: %2</source>
        <translation>%1, Access-Control-Allow-Origin: %2</translation>
    </message>
    <message>
        <source>%1, without Access-Control-Allow-Origin</source>
        <translation>%1, ohne Access-Control-Allow-Origin</translation>
    </message>
    <message>
        <source>For %1:</source>
        <translation>Für %1:</translation>
    </message>
    <message>
        <source>The same asked with OPTIONS, which changes nothing: once the page is let in, its answer has Access-Control-Allow-Origin as well:</source>
        <translation>Dasselbe mit OPTIONS gefragt, was nichts ändert: Sobald die Seite hereindarf, hat auch diese Antwort Access-Control-Allow-Origin:</translation>
    </message>
    <message>
        <source>What the browser asks first. A status from 200 to 299 must come back, with Access-Control-Allow-Origin: %1%2:</source>
        <translation>Was der Browser zuerst fragt. Ein Status von 200 bis 299 muss zurückkommen, mit Access-Control-Allow-Origin: %1%2:</translation>
    </message>
    <message>
        <source> and Access-Control-Allow-Credentials: true</source>
        <translation> und Access-Control-Allow-Credentials: true</translation>
    </message>
    <message>
        <source>The request itself. Its answer must say Access-Control-Allow-Origin: %1%2, exactly once:</source>
        <translation>Die Anfrage selbst. Ihre Antwort muss Access-Control-Allow-Origin: %1%2 sagen, genau einmal:</translation>
    </message>
    <message>
        <source>An address that doesn&apos;t exist. The 404 must carry the same header, or the next error will look like CORS:</source>
        <translation>Eine Adresse, die es nicht gibt. Die 404 muss denselben Header tragen, sonst sieht der nächste Fehler wie CORS aus:</translation>
    </message>
    <message>
        <source>Another origin. Its name must not come back, and Vary must hold Origin:</source>
        <translation>Ein anderer Ursprung. Sein Name darf nicht zurückkommen, und Vary muss Origin enthalten:</translation>
    </message>
    <message>
        <source>Without Origin, as a cache may ask first. Vary must hold Origin here too:</source>
        <translation>Ohne Origin, wie ein Cache zuerst fragen kann. Vary muss auch hier Origin enthalten:</translation>
    </message>
    <message>
        <source>The page&apos;s own server, as the page now asks it. The other server&apos;s answer must come back; CORS headers don&apos;t matter any more:</source>
        <translation>Der eigene Server der Seite, wie ihn die Seite jetzt fragt. Die Antwort des anderen Servers muss zurückkommen; CORS-Header spielen keine Rolle mehr:</translation>
    </message>
    <message>
        <source>Answer (status not known)</source>
        <translation>Antwort (Status nicht bekannt)</translation>
    </message>
    <message>
        <source>status not known</source>
        <translation>Status nicht bekannt</translation>
    </message>
</context>
<context>
    <name>request</name>
    <message>
        <source>A URL begins with its scheme, https:// or http://.</source>
        <translation>Eine URL beginnt mit ihrem Schema, https:// oder http://.</translation>
    </message>
    <message>
        <source>The host is not one that a URL can hold.</source>
        <translation>Der Host ist keiner, den eine URL haben kann.</translation>
    </message>
    <message>
        <source>The port is a number from 0 to 65535.</source>
        <translation>Der Port ist eine Zahl von 0 bis 65535.</translation>
    </message>
    <message>
        <source>The host is missing.</source>
        <translation>Der Host fehlt.</translation>
    </message>
    <message>
        <source>The host holds a character that no host may hold.</source>
        <translation>Der Host enthält ein Zeichen, das kein Host haben darf.</translation>
    </message>
    <message>
        <source>The host looks like an IPv4 address and is none.</source>
        <translation>Der Host sieht wie eine IPv4-Adresse aus und ist keine.</translation>
    </message>
    <message>
        <source>The host looks like an IPv6 address and is none.</source>
        <translation>Der Host sieht wie eine IPv6-Adresse aus und ist keine.</translation>
    </message>
    <message>
        <source>The host&apos;s name can&apos;t be put into ASCII.</source>
        <translation>Der Name des Hosts lässt sich nicht in ASCII schreiben.</translation>
    </message>
    <message>
        <source>mixed content: the page is https and asks for plain http</source>
        <translation>gemischter Inhalt: die Seite ist https und fragt einfaches http</translation>
    </message>
    <message>
        <source>the page&apos;s own Content Security Policy forbids it</source>
        <translation>die eigene Content Security Policy der Seite verbietet es</translation>
    </message>
    <message>
        <source>this scheme takes no part in cross-origin requests</source>
        <translation>dieses Schema nimmt an Anfragen zwischen Ursprüngen nicht teil</translation>
    </message>
    <message>
        <source>the URL holds a user name or password</source>
        <translation>die URL enthält einen Benutzernamen oder ein Passwort</translation>
    </message>
    <message>
        <source>the mode same-origin allows the page&apos;s own origin only</source>
        <translation>der Modus same-origin erlaubt nur den eigenen Ursprung der Seite</translation>
    </message>
    <message>
        <source>the browser asks the person for leave to reach the local network</source>
        <translation>der Browser fragt den Menschen um Erlaubnis, das lokale Netz zu erreichen</translation>
    </message>
    <message>
        <source>the page is not secure and may not reach the local network</source>
        <translation>die Seite ist nicht sicher und darf das lokale Netz nicht erreichen</translation>
    </message>
    <message>
        <source>Enter the URL that the page asks for.</source>
        <translation>Tragen Sie die URL ein, nach der die Seite fragt.</translation>
    </message>
    <message>
        <source>Not a URL (character %1): %2</source>
        <translation>Keine URL (Zeichen %1): %2</translation>
    </message>
    <message>
        <source>Which page asks? Its address up to the first slash, as the address bar shows it.</source>
        <translation>Welche Seite fragt? Ihre Adresse bis zum ersten Schrägstrich, wie die Adresszeile sie zeigt.</translation>
    </message>
    <message>
        <source>An origin ends before the path: %1</source>
        <translation>Ein Ursprung endet vor dem Pfad: %1</translation>
    </message>
    <message>
        <source>An origin is a scheme, a host and perhaps a port: https://app.example.com</source>
        <translation>Ein Ursprung ist ein Schema, ein Host und vielleicht ein Port: https://app.example.com</translation>
    </message>
    <message>
        <source>What a browser would send shows here as you type.</source>
        <translation>Was ein Browser senden würde, steht hier, während Sie tippen.</translation>
    </message>
    <message>
        <source>A browser sends a preflight first, because: %1.</source>
        <translation>Ein Browser sendet zuerst einen Preflight, wegen: %1.</translation>
    </message>
    <message>
        <source>The preflight</source>
        <translation>Der Preflight</translation>
    </message>
    <message>
        <source>Only if the answer allows it does the %1 follow.</source>
        <translation>Nur wenn die Antwort es erlaubt, folgt %1.</translation>
    </message>
    <message>
        <source>A browser sends this at once, without a preflight.</source>
        <translation>Ein Browser sendet dies sofort, ohne Preflight.</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>Nothing would be sent: the script itself gets an error (%1).</source>
        <translation>Nichts würde gesendet: Das Skript selbst bekommt einen Fehler (%1).</translation>
    </message>
    <message>
        <source>It would not be sent at all: %1.</source>
        <translation>Es würde gar nicht gesendet: %1.</translation>
    </message>
    <message>
        <source>Nothing goes over the network for this.</source>
        <translation>Dafür geht nichts über das Netz.</translation>
    </message>
    <message>
        <source>Chrome would say: %1</source>
        <translation>Chrome würde sagen: %1</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>module script</source>
        <translation>Modulskript</translation>
    </message>
    <message>
        <source>stylesheet</source>
        <translation>Stylesheet</translation>
    </message>
    <message>
        <source>font (FontFace)</source>
        <translation>Schrift (FontFace)</translation>
    </message>
    <message>
        <source>font (@font-face)</source>
        <translation>Schrift (@font-face)</translation>
    </message>
    <message>
        <source>audio or video</source>
        <translation>Audio oder Video</translation>
    </message>
    <message>
        <source>preload</source>
        <translation>Preload</translation>
    </message>
    <message>
        <source>subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>WebGL texture</source>
        <translation>WebGL-Textur</translation>
    </message>
    <message>
        <source>CSS mask</source>
        <translation>CSS-Maske</translation>
    </message>
    <message>
        <source>CSS shape</source>
        <translation>CSS-Form</translation>
    </message>
    <message>
        <source>CSS background</source>
        <translation>CSS-Hintergrund</translation>
    </message>
    <message>
        <source>SVG use</source>
        <translation>SVG use</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>status not known</source>
        <translation>Status nicht bekannt</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>Watched: %1</source>
        <translation>Beobachtet: %1</translation>
    </message>
</context>
<context>
    <name>stations</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht Sie</translation>
    </message>
    <message>
        <source>shows what is wrong</source>
        <translation>zeigt, was falsch ist</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>Chrome: F12, Console. The red line that begins with &quot;Access to …&quot; or &quot;Failed to load resource&quot;.</source>
        <translation>Chrome: F12, Konsole. Die rote Zeile, die mit &quot;Access to …&quot; oder &quot;Failed to load resource&quot; beginnt.</translation>
    </message>
    <message>
        <source>Firefox: F12, Console. The line that begins with &quot;Cross-Origin Request Blocked&quot;; the reason stands behind &quot;Reason:&quot;.</source>
        <translation>Firefox: F12, Konsole. Die Zeile, die mit &quot;Quellübergreifende (Cross-Origin) Anfrage blockiert&quot; beginnt; der Grund steht hinter &quot;Grund:&quot;.</translation>
    </message>
    <message>
        <source>Safari: Develop, Show JavaScript Console. Two red lines: the reason stands in the first.</source>
        <translation>Safari: Entwickler, JavaScript-Konsole einblenden. Zwei rote Zeilen: Der Grund steht in der ersten.</translation>
    </message>
    <message>
        <source>Chrome: F12, Network, filter All. The preflight is a line of its own with the type preflight.</source>
        <translation>Chrome: F12, Netzwerk, Filter Alle. Der Preflight ist eine eigene Zeile vom Typ preflight.</translation>
    </message>
    <message>
        <source>Firefox: F12, Network, filter All. The preflight is a line of its own with the method OPTIONS.</source>
        <translation>Firefox: F12, Netzwerkanalyse, Filter Alle. Der Preflight ist eine eigene Zeile mit der Methode OPTIONS.</translation>
    </message>
    <message>
        <source>Safari: Develop, Show Web Inspector, Network. Safari doesn&apos;t list preflights: test from here, or look in another browser.</source>
        <translation>Safari: Entwickler, Webinformationen einblenden, Netzwerk. Safari führt Preflights nicht auf: von hier aus testen oder in einem anderen Browser nachsehen.</translation>
    </message>
    <message>
        <source>Chrome: F12, Network, the line with the type preflight, Headers, Response Headers.</source>
        <translation>Chrome: F12, Netzwerk, die Zeile vom Typ preflight, Header, Antwortheader.</translation>
    </message>
    <message>
        <source>Firefox: F12, Network, the OPTIONS line, Headers, Response Headers, Raw.</source>
        <translation>Firefox: F12, Netzwerkanalyse, die Zeile OPTIONS, Kopfzeilen, Antwortkopfzeilen, Roh.</translation>
    </message>
    <message>
        <source>Safari doesn&apos;t show the preflight&apos;s answer: test from here, or use the curl line of the Request station.</source>
        <translation>Safari zeigt die Antwort auf den Preflight nicht: von hier aus testen oder die curl-Zeile der Station Anfrage benutzen.</translation>
    </message>
    <message>
        <source>Chrome: F12, Network, the red line, Headers, Response Headers.</source>
        <translation>Chrome: F12, Netzwerk, die rote Zeile, Header, Antwortheader.</translation>
    </message>
    <message>
        <source>Firefox: F12, Network, the line of the request, Headers, Response Headers, Raw.</source>
        <translation>Firefox: F12, Netzwerkanalyse, die Zeile der Anfrage, Kopfzeilen, Antwortkopfzeilen, Roh.</translation>
    </message>
    <message>
        <source>Safari: Develop, Show Web Inspector, Network, the line of the request, Headers, Response.</source>
        <translation>Safari: Entwickler, Webinformationen einblenden, Netzwerk, die Zeile der Anfrage, Header, Antwort.</translation>
    </message>
    <message>
        <source>Chrome: F12, Network, the line of the request, Initiator: it names the line of your code that asks.</source>
        <translation>Chrome: F12, Netzwerk, die Zeile der Anfrage, Initiator: Er nennt die Zeile Ihres Codes, die fragt.</translation>
    </message>
    <message>
        <source>Firefox: F12, Network, the line of the request, Stack Trace: it names the line of your code that asks.</source>
        <translation>Firefox: F12, Netzwerkanalyse, die Zeile der Anfrage, Stack-Trace: Er nennt die Zeile Ihres Codes, die fragt.</translation>
    </message>
    <message>
        <source>Safari: Develop, Show Web Inspector, Network, the column Initiator names the line of your code that asks.</source>
        <translation>Safari: Entwickler, Webinformationen einblenden, Netzwerk: Die Spalte Initiator nennt die Zeile Ihres Codes, die fragt.</translation>
    </message>
    <message>
        <source>Did the request itself get an answer with a status?</source>
        <translation>Bekam die Anfrage selbst eine Antwort mit einem Status?</translation>
    </message>
    <message>
        <source>In the Network list the request has a number as its status, or (failed), NS_ERROR… or nothing. A line &quot;CORS error&quot; hides the number: click on the request and look at its headers.</source>
        <translation>In der Netzwerkliste hat die Anfrage als Status eine Zahl, oder (failed), NS_ERROR… oder nichts. Eine Zeile &quot;CORS error&quot; verbirgt die Zahl: Klicken Sie auf die Anfrage und sehen Sie ihre Header an.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>The preflight passed, and the request was not sent yet</source>
        <translation>Der Preflight ging durch, und die Anfrage wurde noch nicht gesendet</translation>
    </message>
    <message>
        <source>How did the connection fail?</source>
        <translation>Wie scheiterte die Verbindung?</translation>
    </message>
    <message>
        <source>Run the same URL in curl: its message says which of these it is.</source>
        <translation>Rufen Sie dieselbe URL mit curl auf: Seine Meldung sagt, welches davon es ist.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>The name was not found</source>
        <translation>Der Name wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>The certificate has another name or has expired</source>
        <translation>Das Zertifikat hat einen anderen Namen oder ist abgelaufen</translation>
    </message>
    <message>
        <source>An SSL or TLS protocol error</source>
        <translation>Ein Fehler im SSL- oder TLS-Protokoll</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>Es dauerte zu lange</translation>
    </message>
    <message>
        <source>The connection was closed or reset</source>
        <translation>Die Verbindung wurde geschlossen oder abgebrochen</translation>
    </message>
    <message>
        <source>Was the request redirected?</source>
        <translation>Wurde die Anfrage weitergeleitet?</translation>
    </message>
    <message>
        <source>A line with status 301, 302, 303, 307 or 308 stands before it. Chrome&apos;s text then says &quot;redirected from&quot;.</source>
        <translation>Davor steht eine Zeile mit Status 301, 302, 303, 307 oder 308. Chromes Text sagt dann &quot;redirected from&quot;.</translation>
    </message>
    <message>
        <source>Does the redirect&apos;s own answer have Access-Control-Allow-Origin?</source>
        <translation>Hat die Antwort der Weiterleitung selbst Access-Control-Allow-Origin?</translation>
    </message>
    <message>
        <source>Click on the line with the 30x status and look at its response headers; or ask with curl -i without -L.</source>
        <translation>Klicken Sie auf die Zeile mit dem Status 30x und sehen Sie ihre Antwortheader an; oder fragen Sie mit curl -i ohne -L.</translation>
    </message>
    <message>
        <source>Yes, it lets your page in</source>
        <translation>Ja, es lässt Ihre Seite ein</translation>
    </message>
    <message>
        <source>Yes, but it doesn&apos;t let your page in</source>
        <translation>Ja, aber es lässt Ihre Seite nicht ein</translation>
    </message>
    <message>
        <source>How does the redirect&apos;s target differ from the URL that you asked?</source>
        <translation>Worin unterscheidet sich das Ziel der Weiterleitung von der URL, die Sie gefragt haben?</translation>
    </message>
    <message>
        <source>Compare Location in the redirect&apos;s answer with the URL, letter by letter.</source>
        <translation>Vergleichen Sie Location in der Antwort der Weiterleitung mit der URL, Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>https in place of http</source>
        <translation>https statt http</translation>
    </message>
    <message>
        <source>A slash at the end of the path</source>
        <translation>Ein Schrägstrich am Ende des Pfads</translation>
    </message>
    <message>
        <source>With or without www</source>
        <translation>Mit oder ohne www</translation>
    </message>
    <message>
        <source>It is a login page</source>
        <translation>Es ist eine Anmeldeseite</translation>
    </message>
    <message>
        <source>Another host or path</source>
        <translation>Ein anderer Host oder Pfad</translation>
    </message>
    <message>
        <source>Which Origin went to the redirect&apos;s target?</source>
        <translation>Welches Origin ging an das Ziel der Weiterleitung?</translation>
    </message>
    <message>
        <source>It is null after a redirect from one foreign server to another, and your page&apos;s origin otherwise.</source>
        <translation>Es ist null nach einer Weiterleitung von einem fremden Server zu einem anderen und sonst der Ursprung Ihrer Seite.</translation>
    </message>
    <message>
        <source>Your page&apos;s origin</source>
        <translation>Der Ursprung Ihrer Seite</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>What does Access-Control-Allow-Origin hold in the answer of the redirect&apos;s target?</source>
        <translation>Was enthält Access-Control-Allow-Origin in der Antwort des Ziels der Weiterleitung?</translation>
    </message>
    <message>
        <source>Ask the target&apos;s URL with curl and the Origin header.</source>
        <translation>Fragen Sie die URL des Ziels mit curl und dem Header Origin.</translation>
    </message>
    <message>
        <source>Exactly your page&apos;s origin</source>
        <translation>Genau den Ursprung Ihrer Seite</translation>
    </message>
    <message>
        <source>*</source>
        <translation>*</translation>
    </message>
    <message>
        <source>It isn&apos;t there</source>
        <translation>Es ist nicht da</translation>
    </message>
    <message>
        <source>Your page&apos;s origin with a slash or a path behind it</source>
        <translation>Den Ursprung Ihrer Seite mit einem Schrägstrich oder Pfad dahinter</translation>
    </message>
    <message>
        <source>The same with http in place of https, or the other way round</source>
        <translation>Denselben mit http statt https, oder umgekehrt</translation>
    </message>
    <message>
        <source>The same with another port</source>
        <translation>Denselben mit einem anderen Port</translation>
    </message>
    <message>
        <source>127.0.0.1 where your page has localhost, or the other way round</source>
        <translation>127.0.0.1, wo Ihre Seite localhost hat, oder umgekehrt</translation>
    </message>
    <message>
        <source>The same with :80 or :443 written out</source>
        <translation>Denselben mit ausgeschriebenem :80 oder :443</translation>
    </message>
    <message>
        <source>The same with or without www</source>
        <translation>Denselben mit oder ohne www</translation>
    </message>
    <message>
        <source>The same in another case</source>
        <translation>Denselben in anderer Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>A pattern with a star in it</source>
        <translation>Ein Muster mit einem Stern darin</translation>
    </message>
    <message>
        <source>The header stands there twice</source>
        <translation>Der Header steht dort zweimal</translation>
    </message>
    <message>
        <source>Several values in one line</source>
        <translation>Mehrere Werte in einer Zeile</translation>
    </message>
    <message>
        <source>Nothing: the header has no value</source>
        <translation>Nichts: Der Header hat keinen Wert</translation>
    </message>
    <message>
        <source>A placeholder such as $http_origin or undefined</source>
        <translation>Ein Platzhalter wie $http_origin oder undefined</translation>
    </message>
    <message>
        <source>Something that is no origin</source>
        <translation>Etwas, das kein Ursprung ist</translation>
    </message>
    <message>
        <source>Another site&apos;s origin</source>
        <translation>Der Ursprung einer anderen Site</translation>
    </message>
    <message>
        <source>What does Access-Control-Allow-Origin hold in the answer?</source>
        <translation>Was enthält Access-Control-Allow-Origin in der Antwort?</translation>
    </message>
    <message>
        <source>Run the curl line of the Request station: it prints all headers of the answer.</source>
        <translation>Führen Sie die curl-Zeile der Station Anfrage aus: Sie gibt alle Header der Antwort aus.</translation>
    </message>
    <message>
        <source>What status does the answer have?</source>
        <translation>Welchen Status hat die Antwort?</translation>
    </message>
    <message>
        <source>A line &quot;CORS error&quot; in the list hides the number: click on the request, or ask with curl -i.</source>
        <translation>Eine Zeile &quot;CORS error&quot; in der Liste verbirgt die Zahl: Klicken Sie auf die Anfrage, oder fragen Sie mit curl -i.</translation>
    </message>
    <message>
        <source>200 or another 2xx</source>
        <translation>200 oder ein anderer 2xx</translation>
    </message>
    <message>
        <source>401</source>
        <translation>401</translation>
    </message>
    <message>
        <source>403</source>
        <translation>403</translation>
    </message>
    <message>
        <source>404 or 405</source>
        <translation>404 oder 405</translation>
    </message>
    <message>
        <source>400 or 422</source>
        <translation>400 oder 422</translation>
    </message>
    <message>
        <source>500</source>
        <translation>500</translation>
    </message>
    <message>
        <source>502, 503 or 504</source>
        <translation>502, 503 oder 504</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Ein anderer</translation>
    </message>
    <message>
        <source>Does the server call itself nginx, and does it send CORS headers with good answers?</source>
        <translation>Nennt sich der Server nginx, und sendet er CORS-Header mit guten Antworten?</translation>
    </message>
    <message>
        <source>The Server header says so; compare with an answer of status 200.</source>
        <translation>Der Server-Header sagt es; vergleichen Sie mit einer Antwort mit Status 200.</translation>
    </message>
    <message>
        <source>Does Vary name Origin in the answer?</source>
        <translation>Nennt Vary in der Antwort Origin?</translation>
    </message>
    <message>
        <source>If there is no Vary header at all, the answer is no.</source>
        <translation>Gibt es gar keinen Vary-Header, ist die Antwort nein.</translation>
    </message>
    <message>
        <source>Does any other Access-Control- header stand in the answer?</source>
        <translation>Steht ein anderer Access-Control-Header in der Antwort?</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials, -Expose-Headers and the like count. If you see none, the answer is no.</source>
        <translation>Access-Control-Allow-Credentials, -Expose-Headers und dergleichen zählen. Sehen Sie keinen, ist die Antwort nein.</translation>
    </message>
    <message>
        <source>Did the answer to OPTIONS have Access-Control-Allow-Origin?</source>
        <translation>Hatte die Antwort auf OPTIONS Access-Control-Allow-Origin?</translation>
    </message>
    <message>
        <source>If no OPTIONS was sent, the answer is no.</source>
        <translation>Wurde kein OPTIONS gesendet, ist die Antwort nein.</translation>
    </message>
    <message>
        <source>No, or there was none</source>
        <translation>Nein, oder es gab keine</translation>
    </message>
    <message>
        <source>Is your page on another origin than the API during development only?</source>
        <translation>Ist Ihre Seite nur beim Entwickeln auf einem anderen Ursprung als die API?</translation>
    </message>
    <message>
        <source>If both are served by one server (or one name) in production, the answer is yes.</source>
        <translation>Werden im Betrieb beide von einem Server (oder unter einem Namen) ausgeliefert, ist die Antwort ja.</translation>
    </message>
    <message>
        <source>Does your page send cookies along (credentials: &quot;include&quot; or withCredentials)?</source>
        <translation>Sendet Ihre Seite Cookies mit (credentials: &quot;include&quot; oder withCredentials)?</translation>
    </message>
    <message>
        <source>Search your page&apos;s code for credentials and withCredentials. Some libraries set it in their own settings.</source>
        <translation>Suchen Sie im Code Ihrer Seite nach credentials und withCredentials. Manche Bibliotheken setzen es in ihren eigenen Einstellungen.</translation>
    </message>
    <message>
        <source>What does Access-Control-Allow-Credentials hold in the answer?</source>
        <translation>Was enthält Access-Control-Allow-Credentials in der Antwort?</translation>
    </message>
    <message>
        <source>If the header isn&apos;t in the list, it isn&apos;t there.</source>
        <translation>Steht der Header nicht in der Liste, ist er nicht da.</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>Something else (True, 1, twice …)</source>
        <translation>Etwas anderes (True, 1, zweimal …)</translation>
    </message>
    <message>
        <source>Is the answer&apos;s status 401, as if nobody were logged in?</source>
        <translation>Ist der Status der Antwort 401, als wäre niemand angemeldet?</translation>
    </message>
    <message>
        <source>The status stands in the Network list.</source>
        <translation>Der Status steht in der Netzwerkliste.</translation>
    </message>
    <message>
        <source>Does your page set an Authorization header itself?</source>
        <translation>Setzt Ihre Seite selbst einen Header Authorization?</translation>
    </message>
    <message>
        <source>Search your page&apos;s code for Authorization.</source>
        <translation>Suchen Sie im Code Ihrer Seite nach Authorization.</translation>
    </message>
    <message>
        <source>No, the login is a cookie</source>
        <translation>Nein, der Login ist ein Cookie</translation>
    </message>
    <message>
        <source>Does your page set Authorization, and is it allowed by nothing but * in Access-Control-Allow-Headers?</source>
        <translation>Setzt Ihre Seite Authorization, und ist es nur durch * in Access-Control-Allow-Headers erlaubt?</translation>
    </message>
    <message>
        <source>If no OPTIONS was sent, or Authorization stands in the list by name, the answer is no.</source>
        <translation>Wurde kein OPTIONS gesendet, oder steht Authorization mit Namen in der Liste, ist die Antwort nein.</translation>
    </message>
    <message>
        <source>Common advice says to send Access-Control-Allow-Private-Network. No browser looks at it: that proposal was given up in 2024, and a permission of the browser took its place.</source>
        <translation>Verbreiteter Rat sagt, man solle Access-Control-Allow-Private-Network senden. Kein Browser sieht es an: Jener Vorschlag wurde 2024 aufgegeben, und eine Erlaubnis des Browsers trat an seine Stelle.</translation>
    </message>
    <message>
        <source>Common advice says that a failing preflight means a missing OPTIONS handler. As often it is the login check, a redirect, a refused origin or a crash: the status tells.</source>
        <translation>Verbreiteter Rat sagt, ein scheiternder Preflight bedeute einen fehlenden OPTIONS-Handler. Ebenso oft ist es die Anmeldeprüfung, eine Weiterleitung, ein zurückgewiesener Ursprung oder ein Absturz: Der Status zeigt es.</translation>
    </message>
    <message>
        <source>Common advice asks for a named origin and Allow-Credentials as soon as cookies or Authorization are involved. It holds for credentials: &quot;include&quot; only: an Authorization header that the script sets itself passes with * as well, once Allow-Headers lists it.</source>
        <translation>Verbreiteter Rat verlangt einen genannten Ursprung und Allow-Credentials, sobald Cookies oder Authorization im Spiel sind. Das gilt nur für credentials: &quot;include&quot;: Ein Header Authorization, den das Skript selbst setzt, geht auch mit * durch, wenn Allow-Headers ihn nennt.</translation>
    </message>
    <message>
        <source>Common advice says to check Allow-Methods and Allow-Headers when OPTIONS is fine and the request fails. Those two are judged on the preflight; the request itself was sent, so look at its own Access-Control-Allow-Origin.</source>
        <translation>Verbreiteter Rat sagt, man solle Allow-Methods und Allow-Headers prüfen, wenn OPTIONS in Ordnung ist und die Anfrage scheitert. Diese beiden werden am Preflight beurteilt; die Anfrage selbst wurde gesendet, sehen Sie also ihr eigenes Access-Control-Allow-Origin an.</translation>
    </message>
    <message>
        <source>Common advice stops at credentials: &quot;include&quot;. The cookie&apos;s own SameSite, Secure and the browser&apos;s third-party rules count as well.</source>
        <translation>Verbreiteter Rat hört bei credentials: &quot;include&quot; auf. SameSite und Secure des Cookies und die Drittanbieterregeln des Browsers zählen auch.</translation>
    </message>
    <message>
        <source>Common advice says that * never covers Authorization. The standard says so too; today&apos;s browsers let it pass all the same, so that this is not what blocks you.</source>
        <translation>Verbreiteter Rat sagt, * decke Authorization nie. Das sagt auch der Standard; heutige Browser lassen es trotzdem durch, das ist es also nicht, was Sie aufhält.</translation>
    </message>
    <message>
        <source>A development proxy (Vite, webpack) makes page and API one origin: nothing has to change on the server. It works during development only.</source>
        <translation>Ein Entwicklungsproxy (Vite, webpack) macht aus Seite und API einen Ursprung: Auf dem Server muss sich nichts ändern. Er wirkt nur beim Entwickeln.</translation>
    </message>
    <message>
        <source>Page and URL have one origin: CORS has no say here. Look at the status and the body of the answer.</source>
        <translation>Seite und URL haben einen Ursprung: CORS hat hier nichts zu sagen. Sehen Sie Status und Body der Antwort an.</translation>
    </message>
    <message>
        <source>An element without crossorigin loads without CORS; the page can&apos;t read its bytes. Add crossorigin and CORS headers only where it has to.</source>
        <translation>Ein Element ohne crossorigin lädt ohne CORS; die Seite kann seine Bytes nicht lesen. Ergänzen Sie crossorigin und CORS-Header nur, wo sie es muss.</translation>
    </message>
    <message>
        <source>The preflight passes: origin, method and headers are allowed. Send the request itself to see the rest.</source>
        <translation>Der Preflight geht durch: Ursprung, Methode und Header sind erlaubt. Senden Sie die Anfrage selbst, um den Rest zu sehen.</translation>
    </message>
    <message>
        <source>CORS is in order: your page can read the answer. The server refuses the token itself; its body says why.</source>
        <translation>CORS ist in Ordnung: Ihre Seite kann die Antwort lesen. Der Server selbst weist das Token zurück; sein Body sagt, warum.</translation>
    </message>
    <message>
        <source>CORS is in order: the answer lets your page in. What fails now fails for another reason: look at the status, the body and the page&apos;s own code.</source>
        <translation>CORS ist in Ordnung: Die Antwort lässt Ihre Seite ein. Was jetzt scheitert, scheitert aus einem anderen Grund: Sehen Sie den Status, den Body und den eigenen Code der Seite an.</translation>
    </message>
    <message>
        <source>What status did OPTIONS get?</source>
        <translation>Welchen Status bekam OPTIONS?</translation>
    </message>
    <message>
        <source>If the list shows no status, run the curl line of the Request station against the server and read its first line.</source>
        <translation>Zeigt die Liste keinen Status, führen Sie die curl-Zeile der Station Anfrage gegen den Server aus und lesen Sie ihre erste Zeile.</translation>
    </message>
    <message>
        <source>200, 204 or another 2xx</source>
        <translation>200, 204 oder ein anderer 2xx</translation>
    </message>
    <message>
        <source>404, 405 or 501</source>
        <translation>404, 405 oder 501</translation>
    </message>
    <message>
        <source>301, 302, 307 or 308</source>
        <translation>301, 302, 307 oder 308</translation>
    </message>
    <message>
        <source>None: it failed</source>
        <translation>Keinen: Es scheiterte</translation>
    </message>
    <message>
        <source>What does Access-Control-Allow-Origin hold in the answer to OPTIONS?</source>
        <translation>Was enthält Access-Control-Allow-Origin in der Antwort auf OPTIONS?</translation>
    </message>
    <message>
        <source>Run the curl line for the preflight from the Request station: it prints all headers of the answer.</source>
        <translation>Führen Sie die curl-Zeile für den Preflight aus der Station Anfrage aus: Sie gibt alle Header der Antwort aus.</translation>
    </message>
    <message>
        <source>Does Vary name Origin in the answer to OPTIONS?</source>
        <translation>Nennt Vary in der Antwort auf OPTIONS Origin?</translation>
    </message>
    <message>
        <source>Does any other Access-Control- header stand in the answer to OPTIONS?</source>
        <translation>Steht ein anderer Access-Control-Header in der Antwort auf OPTIONS?</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age, Access-Control-Allow-Methods and the like count. If you see none, the answer is no.</source>
        <translation>Access-Control-Max-Age, Access-Control-Allow-Methods und dergleichen zählen. Sehen Sie keinen, ist die Antwort nein.</translation>
    </message>
    <message>
        <source>Does the server call itself nginx or openresty?</source>
        <translation>Nennt sich der Server nginx oder openresty?</translation>
    </message>
    <message>
        <source>The Server header says so. If it isn&apos;t there, ask who runs the server what stands in front of it.</source>
        <translation>Der Server-Header sagt es. Ist er nicht da, fragen Sie den Betreiber des Servers, was davor steht.</translation>
    </message>
    <message>
        <source>What does Access-Control-Allow-Credentials hold in the answer to OPTIONS?</source>
        <translation>Was enthält Access-Control-Allow-Credentials in der Antwort auf OPTIONS?</translation>
    </message>
    <message>
        <source>Does Access-Control-Allow-Methods name the method that your page uses?</source>
        <translation>Nennt Access-Control-Allow-Methods die Methode, die Ihre Seite benutzt?</translation>
    </message>
    <message>
        <source>GET, HEAD and POST need not be named. Compare the letters one by one, capitals too.</source>
        <translation>GET, HEAD und POST müssen nicht genannt sein. Vergleichen Sie die Buchstaben einzeln, auch Großbuchstaben.</translation>
    </message>
    <message>
        <source>Yes, or the method is GET, HEAD or POST</source>
        <translation>Ja, oder die Methode ist GET, HEAD oder POST</translation>
    </message>
    <message>
        <source>It says *, and no credentials are sent</source>
        <translation>Es sagt *, und es werden keine Anmeldedaten gesendet</translation>
    </message>
    <message>
        <source>It says *, and credentials are sent</source>
        <translation>Es sagt *, und es werden Anmeldedaten gesendet</translation>
    </message>
    <message>
        <source>It can&apos;t be read as a list of names</source>
        <translation>Es lässt sich nicht als Liste von Namen lesen</translation>
    </message>
    <message>
        <source>Is the method written in capitals in your page?</source>
        <translation>Ist die Methode in Ihrer Seite groß geschrieben?</translation>
    </message>
    <message>
        <source>Search your page&apos;s code for the method: fetch turns get and post into capitals, patch it leaves as it is.</source>
        <translation>Suchen Sie im Code Ihrer Seite nach der Methode: get und post macht fetch zu Großbuchstaben, patch lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Does Access-Control-Allow-Headers name every header that your page sets?</source>
        <translation>Nennt Access-Control-Allow-Headers jeden Header, den Ihre Seite setzt?</translation>
    </message>
    <message>
        <source>Access-Control-Request-Headers in the OPTIONS request lists what is asked for: each name must stand in the answer.</source>
        <translation>Access-Control-Request-Headers in der OPTIONS-Anfrage zählt auf, wonach gefragt wird: Jeder Name muss in der Antwort stehen.</translation>
    </message>
    <message>
        <source>Yes, or none is asked for</source>
        <translation>Ja, oder es wird nach keinem gefragt</translation>
    </message>
    <message>
        <source>No, one is missing</source>
        <translation>Nein, einer fehlt</translation>
    </message>
    <message>
        <source>Does the name of the missing header begin with Access-Control-?</source>
        <translation>Beginnt der Name des fehlenden Headers mit Access-Control-?</translation>
    </message>
    <message>
        <source>Access-Control-Request-Headers in the OPTIONS request lists the names.</source>
        <translation>Access-Control-Request-Headers in der OPTIONS-Anfrage zählt die Namen auf.</translation>
    </message>
    <message>
        <source>Did the browser stop the request itself, before anything was sent?</source>
        <translation>Hat der Browser die Anfrage selbst angehalten, bevor etwas gesendet wurde?</translation>
    </message>
    <message>
        <source>Open the console and read the red line from its beginning. If the Network list shows the request with a status, it was sent.</source>
        <translation>Öffnen Sie die Konsole und lesen Sie die rote Zeile von ihrem Anfang an. Zeigt die Netzwerkliste die Anfrage mit einem Status, wurde sie gesendet.</translation>
    </message>
    <message>
        <source>No, something was sent, or I see no such text</source>
        <translation>Nein, es wurde etwas gesendet, oder ich sehe keinen solchen Text</translation>
    </message>
    <message>
        <source>It says Mixed Content</source>
        <translation>Da steht Mixed Content</translation>
    </message>
    <message>
        <source>It is in Safari only, says Mixed Content, and the server is on this machine</source>
        <translation>Nur in Safari, da steht Mixed Content, und der Server ist auf dieser Maschine</translation>
    </message>
    <message>
        <source>It speaks of the local network, an address space or a permission</source>
        <translation>Da steht etwas vom lokalen Netz, einem Adressraum oder einer Erlaubnis</translation>
    </message>
    <message>
        <source>It says that the page is not a secure context</source>
        <translation>Da steht, dass die Seite kein sicherer Kontext ist</translation>
    </message>
    <message>
        <source>It names a Content Security Policy</source>
        <translation>Da ist eine Content Security Policy genannt</translation>
    </message>
    <message>
        <source>It says ERR_BLOCKED_BY_CLIENT, or an extension is named</source>
        <translation>Da steht ERR_BLOCKED_BY_CLIENT, oder eine Erweiterung ist genannt</translation>
    </message>
    <message>
        <source>It says that the mode is same-origin</source>
        <translation>Da steht, dass der Modus same-origin ist</translation>
    </message>
    <message>
        <source>It says that the URL&apos;s scheme is not supported</source>
        <translation>Da steht, dass das Schema der URL nicht unterstützt wird</translation>
    </message>
    <message>
        <source>Does the URL have another origin than your page (another scheme, host or port)?</source>
        <translation>Hat die URL einen anderen Ursprung als Ihre Seite (anderes Schema, anderer Host oder Port)?</translation>
    </message>
    <message>
        <source>Compare the address bar with the URL of the request, up to the first slash behind the host.</source>
        <translation>Vergleichen Sie die Adresszeile mit der URL der Anfrage, bis zum ersten Schrägstrich hinter dem Host.</translation>
    </message>
    <message>
        <source>No, all three are the same</source>
        <translation>Nein, alle drei sind gleich</translation>
    </message>
    <message>
        <source>Does your page say mode: &quot;no-cors&quot;?</source>
        <translation>Sagt Ihre Seite mode: &quot;no-cors&quot;?</translation>
    </message>
    <message>
        <source>Search your page&apos;s code for no-cors. If it isn&apos;t there, the answer is no.</source>
        <translation>Suchen Sie im Code Ihrer Seite nach no-cors. Steht es nicht da, ist die Antwort nein.</translation>
    </message>
    <message>
        <source>No script asks: it is an image, a script or a style without crossorigin</source>
        <translation>Kein Skript fragt: Es ist ein Bild, ein Skript oder ein Stylesheet ohne crossorigin</translation>
    </message>
    <message>
        <source>Is there an OPTIONS request in front of the failed one?</source>
        <translation>Steht vor der gescheiterten Anfrage eine OPTIONS-Anfrage?</translation>
    </message>
    <message>
        <source>Switch off every filter of the Network list, load the page again and look for the same URL with the method OPTIONS (or the type preflight). Firefox and Safari may not show it: then a test from here will.</source>
        <translation>Schalten Sie jeden Filter der Netzwerkliste ab, laden Sie die Seite neu und suchen Sie dieselbe URL mit der Methode OPTIONS (oder dem Typ preflight). Firefox und Safari zeigen sie vielleicht nicht: Dann tut es ein Test von hier aus.</translation>
    </message>
    <message>
        <source>No, the request stands alone</source>
        <translation>Nein, die Anfrage steht allein</translation>
    </message>
    <message>
        <source>No; and it works in a browser with its security switched off (--disable-web-security)</source>
        <translation>Nein; und es geht in einem Browser mit abgeschalteter Sicherheit (--disable-web-security)</translation>
    </message>
    <message>
        <source>No way there: offline, no route, network unreachable</source>
        <translation>Kein Weg dorthin: offline, keine Route, Netz nicht erreichbar</translation>
    </message>
    <message>
        <source>The browser&apos;s proxy failed</source>
        <translation>Der Proxy des Browsers versagt</translation>
    </message>
</context>
</TS>
