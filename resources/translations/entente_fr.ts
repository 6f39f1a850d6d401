<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Entente</source>
        <translation>À propos d’Entente</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Entente %1&lt;/h3&gt;&lt;p&gt;Puts land to social use: sites and spaces, projects of the social and solidarity economy, and the match between them.&lt;/p&gt;&lt;p&gt;Free software, GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Entente %1&lt;/h3&gt;&lt;p&gt;Met le foncier au service de la société : les sites et leurs espaces, les projets de l’économie sociale et solidaire, et leur rapprochement.&lt;/p&gt;&lt;p&gt;Logiciel libre, licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Nouvel espace de travail…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>&amp;Ouvrir un espace de travail…</translation>
    </message>
    <message>
        <source>Make a &amp;sample workspace…</source>
        <translation>Créer un espace d’&amp;exemple…</translation>
    </message>
    <message>
        <source>&amp;Print the map…</source>
        <translation>&amp;Imprimer la carte…</translation>
    </message>
    <message>
        <source>Print the map as PDF, PNG or SVG</source>
        <translation>Imprimer la carte en PDF, PNG ou SVG</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;History of changes…</source>
        <translation>&amp;Historique des modifications…</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>&amp;Tout désélectionner</translation>
    </message>
    <message>
        <source>&amp;Delete what is selected</source>
        <translation>&amp;Supprimer la sélection</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Full extent</source>
        <translation>&amp;Étendue totale</translation>
    </message>
    <message>
        <source>Zoom to the &amp;selection</source>
        <translation>Zoom sur la &amp;sélection</translation>
    </message>
    <message>
        <source>View &amp;before</source>
        <translation>Vue &amp;précédente</translation>
    </message>
    <message>
        <source>View &amp;after</source>
        <translation>Vue s&amp;uivante</translation>
    </message>
    <message>
        <source>&amp;Move the map</source>
        <translation>&amp;Déplacer la carte</translation>
    </message>
    <message>
        <source>&amp;Identify</source>
        <translation>&amp;Identifier</translation>
    </message>
    <message>
        <source>Show what lies at a place, through all layers</source>
        <translation>Montrer ce qui se trouve à un endroit, toutes couches confondues</translation>
    </message>
    <message>
        <source>Selec&amp;t</source>
        <translation>Sélec&amp;tionner</translation>
    </message>
    <message>
        <source>Select by click or box; Shift adds, Ctrl removes</source>
        <translation>Sélectionner par clic ou par rectangle ; Maj ajoute, Ctrl retire</translation>
    </message>
    <message>
        <source>Zoom to a bo&amp;x</source>
        <translation>Zoom sur un re&amp;ctangle</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>&amp;Restore the arrangement</source>
        <translation>Rétablir la dispositi&amp;on</translation>
    </message>
    <message>
        <source>&amp;Import data…</source>
        <translation>&amp;Importer des données…</translation>
    </message>
    <message>
        <source>&amp;Export rows…</source>
        <translation>&amp;Exporter des lignes…</translation>
    </message>
    <message>
        <source>New &amp;site</source>
        <translation>Nouveau &amp;site</translation>
    </message>
    <message>
        <source>New &amp;project</source>
        <translation>Nouveau &amp;projet</translation>
    </message>
    <message>
        <source>&amp;Match a project</source>
        <translation>&amp;Trouver des espaces pour un projet</translation>
    </message>
    <message>
        <source>Choose a project and see the spaces that fit it, ranked</source>
        <translation>Choisir un projet et voir, classés, les espaces qui lui conviennent</translation>
    </message>
    <message>
        <source>&amp;Add the selected spaces to the shortlist</source>
        <translation>&amp;Ajouter les espaces sélectionnés à la présélection</translation>
    </message>
    <message>
        <source>&amp;Export the shortlist…</source>
        <translation>&amp;Exporter la présélection…</translation>
    </message>
    <message>
        <source>&amp;About Entente</source>
        <translation>À &amp;propos d’Entente</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Éd&amp;ition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>&amp;Sites and projects</source>
        <translation>&amp;Sites et projets</translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation>&amp;Rapprochement</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Find in the tables</source>
        <translation>&amp;Rechercher dans les tableaux</translation>
    </message>
    <message>
        <source>&amp;Compare with a new vintage…</source>
        <translation>&amp;Comparer avec un nouveau millésime…</translation>
    </message>
    <message>
        <source>See what a newer file adds, removes and changes, and apply it</source>
        <translation>Voir ce qu’un fichier plus récent ajoute, supprime et modifie, et l’appliquer</translation>
    </message>
    <message>
        <source>&amp;Get open data…</source>
        <translation>&amp;Obtenir des données ouvertes…</translation>
    </message>
    <message>
        <source>Download communes, parcels, neighbourhoods, zoning and streets of a territory</source>
        <translation>Télécharger les communes, parcelles, quartiers prioritaires, zonages et rues d’un territoire</translation>
    </message>
    <message>
        <source>&amp;Quarantine…</source>
        <translation>&amp;Quarantaine…</translation>
    </message>
    <message>
        <source>Correct the rows that imports could not keep, and try them again</source>
        <translation>Corriger les lignes que les imports n’ont pu garder, et les réessayer</translation>
    </message>
    <message>
        <source>&amp;Dossier of the site</source>
        <translation>&amp;Dossier du site</translation>
    </message>
    <message>
        <source>Everything that is known of the selected site, and what is missing</source>
        <translation>Tout ce qui est connu du site sélectionné, et ce qui manque</translation>
    </message>
    <message>
        <source>Pick its p&amp;arcels on the map</source>
        <translation>Choisir ses p&amp;arcelles sur la carte</translation>
    </message>
    <message>
        <source>Click parcels in and out of the selected site: its outline is their union</source>
        <translation>Cliquez pour ajouter ou retirer des parcelles du site sélectionné : son contour est leur union</translation>
    </message>
    <message>
        <source>Mo&amp;ve the site on…</source>
        <translation>Faire a&amp;vancer le site…</translation>
    </message>
    <message>
        <source>The next step of the selected site in its life cycle</source>
        <translation>L’étape suivante du site sélectionné dans son cycle de vie</translation>
    </message>
    <message>
        <source>The page of the help about what you are doing</source>
        <translation>La page de l’aide qui parle de ce que vous faites</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>Type a few letters of what you would like to do, or see</source>
        <translation>Tapez quelques lettres de ce que vous souhaitez faire, ou voir</translation>
    </message>
    <message>
        <source>Guided &amp;tour</source>
        <translation>&amp;Visite guidée</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>Select by &amp;condition…</source>
        <translation>Sélectionner par &amp;condition…</translation>
    </message>
    <message>
        <source>Select the rows of a kind that meet a condition on their fields</source>
        <translation>Sélectionner les lignes d’un type qui remplissent une condition sur leurs champs</translation>
    </message>
    <message>
        <source>Select by &amp;location…</source>
        <translation>Sélectionner par &amp;localisation…</translation>
    </message>
    <message>
        <source>Select what meets, lies within or is near other rows</source>
        <translation>Sélectionner ce qui touche d’autres lignes, s’y trouve ou en est proche</translation>
    </message>
    <message>
        <source>Select &amp;all sites</source>
        <translation>Sélectionner &amp;tous les sites</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>&amp;Inverser la sélection</translation>
    </message>
    <message>
        <source>Select the other rows of the kinds that are selected</source>
        <translation>Sélectionner les autres lignes des types sélectionnés</translation>
    </message>
    <message>
        <source>Select by pol&amp;ygon</source>
        <translation>Sélectionner par pol&amp;ygone</translation>
    </message>
    <message>
        <source>Click the corners of a polygon; double click or Enter selects what meets it</source>
        <translation>Cliquer les sommets d’un polygone ; un double-clic ou Entrée sélectionne ce qui le touche</translation>
    </message>
    <message>
        <source>Measure a &amp;length</source>
        <translation>Mesurer une &amp;longueur</translation>
    </message>
    <message>
        <source>Click point by point; the length is told in the plane and on the ellipsoid</source>
        <translation>Cliquer point par point ; la longueur est donnée dans le plan et sur l’ellipsoïde</translation>
    </message>
    <message>
        <source>Measure an a&amp;rea</source>
        <translation>Mesurer une su&amp;rface</translation>
    </message>
    <message>
        <source>Click corner by corner; the area is told in the plane and on the ellipsoid</source>
        <translation>Cliquer sommet par sommet ; la surface est donnée dans le plan et sur l’ellipsoïde</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Aller à…</translation>
    </message>
    <message>
        <source>Address, parcel, commune, site, project or coordinates</source>
        <translation>Adresse, parcelle, commune, site, projet ou coordonnées</translation>
    </message>
    <message>
        <source>&amp;Keep this view as a bookmark…</source>
        <translation>&amp;Garder cette vue en signet…</translation>
    </message>
    <message>
        <source>Boo&amp;kmarks</source>
        <translation>Si&amp;gnets</translation>
    </message>
    <message>
        <source>&amp;Address file for the search…</source>
        <translation>Fichier d’&amp;adresses pour la recherche…</translation>
    </message>
    <message>
        <source>A file of the Base Adresse Nationale that is searched without being imported</source>
        <translation>Un fichier de la Base Adresse Nationale, consulté sans être importé</translation>
    </message>
    <message>
        <source>Ask the online &amp;service for addresses</source>
        <translation>Interroger le &amp;service d’adresses en ligne</translation>
    </message>
    <message>
        <source>What is typed into the search field is then sent to the geocoding service of the Géoplateforme</source>
        <translation>Ce qui est saisi dans le champ de recherche est alors envoyé au service de géocodage de la Géoplateforme</translation>
    </message>
    <message>
        <source>&amp;Draw a site</source>
        <translation>&amp;Dessiner un site</translation>
    </message>
    <message>
        <source>Click the corners of its outline</source>
        <translation>Cliquer les sommets de son contour</translation>
    </message>
    <message>
        <source>Place a site at a p&amp;oint</source>
        <translation>Placer un site en un p&amp;oint</translation>
    </message>
    <message>
        <source>Change the &amp;outline</source>
        <translation>Modifier le c&amp;ontour</translation>
    </message>
    <message>
        <source>Move, add and take out corners of the selected site</source>
        <translation>Déplacer, ajouter et retirer des sommets du site sélectionné</translation>
    </message>
    <message>
        <source>Redraw a &amp;border</source>
        <translation>Redessiner une &amp;limite</translation>
    </message>
    <message>
        <source>Draw a part of the outline anew along a line</source>
        <translation>Redessiner une partie du contour le long d’une ligne</translation>
    </message>
    <message>
        <source>Add a par&amp;t</source>
        <translation>Ajouter une par&amp;tie</translation>
    </message>
    <message>
        <source>Cut out a &amp;hole</source>
        <translation>Découper un &amp;trou</translation>
    </message>
    <message>
        <source>Move the poi&amp;nt</source>
        <translation>Déplacer le poi&amp;nt</translation>
    </message>
    <message>
        <source>C&amp;ut in two</source>
        <translation>Co&amp;uper en deux</translation>
    </message>
    <message>
        <source>Cut the selected site along a line: the largest part keeps the row and its spaces</source>
        <translation>Couper le site sélectionné le long d’une ligne : la plus grande partie garde la ligne et ses espaces</translation>
    </message>
    <message>
        <source>Mer&amp;ge the selected sites</source>
        <translation>&amp;Fusionner les sites sélectionnés</translation>
    </message>
    <message>
        <source>One keeps its row; the spaces of the others move to it</source>
        <translation>L’un garde sa ligne ; les espaces des autres lui sont rattachés</translation>
    </message>
    <message>
        <source>Bas&amp;e maps…</source>
        <translation>Fonds d&amp;e carte…</translation>
    </message>
    <message>
        <source>Add, change and remove base maps; cache and offline work</source>
        <translation>Ajouter, modifier et retirer des fonds de carte ; cache et travail hors ligne</translation>
    </message>
    <message>
        <source>Base maps o&amp;ffline</source>
        <translation>Fonds de carte &amp;hors ligne</translation>
    </message>
    <message>
        <source>Show only what was fetched of base maps before, and ask no service</source>
        <translation>N’afficher que ce qui a déjà été reçu des fonds de carte, sans interroger aucun service</translation>
    </message>
    <message>
        <source>&amp;Zoom by the scales of the base map</source>
        <translation>&amp;Zoomer aux échelles du fond de carte</translation>
    </message>
    <message>
        <source>Zoom to the scales at which the base map's letters are sharpest</source>
        <translation>Zoomer aux échelles où les textes du fond de carte sont les plus nets</translation>
    </message>
    <message>
        <source>&amp;Attribute table…</source>
        <translation>Table &amp;attributaire…</translation>
    </message>
    <message>
        <source>All rows of a layer, to sort, filter, select and copy</source>
        <translation>Toutes les lignes d’une couche, à trier, filtrer, sélectionner et copier</translation>
    </message>
    <message>
        <source>St&amp;yle of the layer…</source>
        <translation>St&amp;yle de la couche…</translation>
    </message>
    <message>
        <source>Symbols, classes and names of the layer chosen in the layers panel</source>
        <translation>Symboles, classes et noms de la couche choisie dans le panneau des couches</translation>
    </message>
    <message>
        <source>&amp;Date of the map</source>
        <translation>&amp;Date de la carte</translation>
    </message>
    <message>
        <source>Show what holds on one day, on the map, in the tables and on prints</source>
        <translation>Montrer ce qui vaut un jour donné, sur la carte, dans les tables et à l’impression</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Un jour plus tôt</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un jour plus tard</translation>
    </message>
    <message>
        <source>A month earlier</source>
        <translation>Un mois plus tôt</translation>
    </message>
    <message>
        <source>A month later</source>
        <translation>Un mois plus tard</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation>Fr&amp;ise</translation>
    </message>
    <message>
        <source>When sites may be used, and by whom</source>
        <translation>Quand les sites peuvent être utilisés, et par qui</translation>
    </message>
    <message>
        <source>&amp;Occupancy of the sites</source>
        <translation>&amp;Occupation des sites</translation>
    </message>
    <message>
        <source>Around each site that has spaces, a ring: how much of it is occupied</source>
        <translation>Autour de chaque site qui a des espaces, un anneau : la part occupée</translation>
    </message>
    <message>
        <source>A&amp;llocate all projects</source>
        <translation>&amp;Affecter tous les projets</translation>
    </message>
    <message>
        <source>Give all projects their spaces at once, compare results and keep scenarios</source>
        <translation>Donner leurs espaces à tous les projets à la fois, comparer les résultats et garder des scénarios</translation>
    </message>
    <message>
        <source>Ass&amp;umptions…</source>
        <translation>H&amp;ypothèses…</translation>
    </message>
    <message>
        <source>The figures that calculations rest on, with their sources</source>
        <translation>Les valeurs sur lesquelles reposent les calculs, avec leurs sources</translation>
    </message>
    <message>
        <source>&amp;Board of placements</source>
        <translation>&amp;Tableau des affectations</translation>
    </message>
    <message>
        <source>Placements by state, from the shortlist to the end of the agreement</source>
        <translation>Les affectations par état, de la présélection à la fin de la convention</translation>
    </message>
    <message>
        <source>A&amp;lerts of agreements</source>
        <translation>A&amp;lertes des conventions</translation>
    </message>
    <message>
        <source>Agreements that end soon, are past their end or wait for their start</source>
        <translation>Conventions qui finissent bientôt, sont dépassées ou attendent leur début</translation>
    </message>
    <message>
        <source>&amp;Occupancy figures</source>
        <translation>Chiffres d’&amp;occupation</translation>
    </message>
    <message>
        <source>What is let and vacant, for how much, by site and over time</source>
        <translation>Ce qui est occupé et vacant, à quel loyer, par site et dans le temps</translation>
    </message>
    <message>
        <source>&amp;Calls for projects</source>
        <translation>&amp;Appels à projets</translation>
    </message>
    <message>
        <source>Offer spaces, gather applications, decide and keep the minutes</source>
        <translation>Offrir des espaces, recueillir les candidatures, décider et garder le procès-verbal</translation>
    </message>
    <message>
        <source>&amp;Needs of the project…</source>
        <translation>&amp;Besoins du projet…</translation>
    </message>
    <message>
        <source>What the project requires, prefers, or does not ask; templates by filière</source>
        <translation>Ce que le projet exige, souhaite ou ne demande pas ; modèles par filière</translation>
    </message>
    <message>
        <source>What would have to &amp;change?</source>
        <translation>Que faudrait-il &amp;changer ?</translation>
    </message>
    <message>
        <source>The smallest changes of needs that make more spaces eligible</source>
        <translation>Les plus petits changements de besoins qui rendent plus d’espaces éligibles</translation>
    </message>
    <message>
        <source>&amp;Why not this site?</source>
        <translation>Pourquoi pas ce &amp;site ?</translation>
    </message>
    <message>
        <source>What the selected site answers to the project that is matched</source>
        <translation>Ce que le site sélectionné répond au projet rapproché</translation>
    </message>
    <message>
        <source>Page o&amp;f the site…</source>
        <translation>Fi&amp;che du site…</translation>
    </message>
    <message>
        <source>Everything of the selected site on one page, to print</source>
        <translation>L’essentiel du site sélectionné sur une page, à imprimer</translation>
    </message>
    <message>
        <source>Page o&amp;f the project…</source>
        <translation>Fi&amp;che du projet…</translation>
    </message>
    <message>
        <source>What the project needs, its first spaces and why, on one page, to print</source>
        <translation>Les besoins du projet, ses premiers espaces et pourquoi, sur une page, à imprimer</translation>
    </message>
    <message>
        <source>&amp;Indicators</source>
        <translation>&amp;Indicateurs</translation>
    </message>
    <message>
        <source>How the territory stands: sites, projects, occupancy, third places, by area and day</source>
        <translation>Où en est le territoire : sites, projets, occupation, tiers-lieux, par secteur et par jour</translation>
    </message>
    <message>
        <source>&amp;Coverage of the residents</source>
        <translation>&amp;Couverture des habitants</translation>
    </message>
    <message>
        <source>Who reaches a third place within how many minutes, by area, against targets</source>
        <translation>Qui atteint un tiers-lieu en combien de minutes, par territoire, face aux objectifs</translation>
    </message>
    <message>
        <source>&amp;Access and capacity</source>
        <translation>&amp;Accès et capacité</translation>
    </message>
    <message>
        <source>Places for 1,000 residents where capacity counts</source>
        <translation>Les places pour 1 000 habitants quand la capacité compte</translation>
    </message>
    <message>
        <source>What if the &amp;selection changed?</source>
        <translation>Et si la &amp;sélection changeait ?</translation>
    </message>
    <message>
        <source>Selected sites as if they were places, selected places as if they were closed</source>
        <translation>Les sites sélectionnés comme s’ils étaient des lieux, les lieux sélectionnés comme s’ils étaient fermés</translation>
    </message>
    <message>
        <source>Catchment from a c&amp;lick</source>
        <translation>Aire d’accès depuis un c&amp;lic</translation>
    </message>
    <message>
        <source>Click the map: what is reached from there within so many minutes</source>
        <translation>Cliquez la carte : ce qui s’atteint de là en tant de minutes</translation>
    </message>
    <message>
        <source>Catchment &amp;of the selection</source>
        <translation>Aire d’accès &amp;de la sélection</translation>
    </message>
    <message>
        <source>What is reached from the selected sites, third places and points of interest</source>
        <translation>Ce qui s’atteint depuis les sites, tiers-lieux et points d’intérêt sélectionnés</translation>
    </message>
    <message>
        <source>&amp;Remove the catchments</source>
        <translation>&amp;Retirer les aires d’accès</translation>
    </message>
    <message>
        <source>Street &amp;network</source>
        <translation>Réseau des r&amp;ues</translation>
    </message>
    <message>
        <source>How whole the street network is, and where it is doubtful</source>
        <translation>Si le réseau des rues se tient, et où il est douteux</translation>
    </message>
    <message>
        <source>&amp;Coverage</source>
        <translation>&amp;Couverture</translation>
    </message>
    <message>
        <source>&amp;Where to open</source>
        <translation>&amp;Où ouvrir</translation>
    </message>
    <message>
        <source>Which sites would serve most residents, with proof, alternatives and costs</source>
        <translation>Quels sites desserviraient le plus d’habitants, avec preuve, alternatives et coûts</translation>
    </message>
    <message>
        <source>Scenarios side b&amp;y side…</source>
        <translation>Scénarios &amp;côte à côte…</translation>
    </message>
    <message>
        <source>What two or more kept choices of sites have in common, and two maps in step</source>
        <translation>Ce que deux choix de sites gardés, ou plus, ont en commun, et deux cartes qui bougent ensemble</translation>
    </message>
    <message>
        <source>S&amp;tudy of a scenario…</source>
        <translation>É&amp;tude d’un scénario…</translation>
    </message>
    <message>
        <source>Functions and uses, land, law and money of a choice of sites, on paper</source>
        <translation>Fonctions et usages, foncier, droit et économie d’un choix de sites, sur papier</translation>
    </message>
</context>
<context>
    <name>Allocation</name>
    <message>
        <source>no. %1 (gone)</source>
        <translation>n° %1 (disparu)</translation>
    </message>
    <message>
        <source>The spaces that would do are taken by others.</source>
        <translation>Les espaces qui conviendraient sont pris par d’autres.</translation>
    </message>
    <message>
        <source>%1 would do, but has no room left.</source>
        <translation>%1 conviendrait, mais n’a plus de place.</translation>
    </message>
    <message>
        <source>%1 would do, but is taken by %2.</source>
        <translation>%1 conviendrait, mais est pris par %2.</translation>
    </message>
    <message>
        <source>%1 of %2 projects placed, %3 in all</source>
        <translation>%1 projets placés sur %2, %3 au total</translation>
    </message>
    <message>
        <source>Optimal, proven: %1.</source>
        <translation>Optimale, prouvée : %1.</translation>
    </message>
    <message>
        <source>Best found: %1; within %2 of the best possible.</source>
        <translation>Meilleure trouvée : %1 ; à %2 du meilleur possible.</translation>
    </message>
    <message>
        <source>Stable, nobody has reason to swap: %1.</source>
        <translation>Stable, personne n’a de raison d’échanger : %1.</translation>
    </message>
    <message>
        <source>No allocation meets what was demanded of it.</source>
        <translation>Aucune affectation ne répond à ce qui est exigé.</translation>
    </message>
    <message>
        <source>Nothing found yet…</source>
        <translation>Rien de trouvé encore…</translation>
    </message>
    <message>
        <source>Best found %1…</source>
        <translation>Meilleure trouvée %1…</translation>
    </message>
    <message>
        <source>Best found %1, at most %2: within %3 of the best possible…</source>
        <translation>Meilleure trouvée %1, au plus %2 : à %3 du meilleur possible…</translation>
    </message>
    <message>
        <source>No space meets its needs.</source>
        <translation>Aucun espace ne répond à ses besoins.</translation>
    </message>
    <message>
        <source>Every space that meets its needs is forbidden to it.</source>
        <translation>Tous les espaces qui répondent à ses besoins lui sont interdits.</translation>
    </message>
    <message>
        <source>The ceiling of “%1” is reached.</source>
        <translation>Le plafond de « %1 » est atteint.</translation>
    </message>
    <message>
        <source>%1 would do, but the ceiling of “%2” is reached.</source>
        <translation>%1 conviendrait, mais le plafond de « %2 » est atteint.</translation>
    </message>
    <message>
        <source>%1 would do, but too little would then lie in priority neighbourhoods.</source>
        <translation>%1 conviendrait, mais trop peu se trouverait alors en quartier prioritaire.</translation>
    </message>
    <message>
        <source>The search ended before it was known.</source>
        <translation>La recherche s’est arrêtée avant de le savoir.</translation>
    </message>
    <message>
        <source>Total %1 → %2 (%3)</source>
        <translation>Total %1 → %2 (%3)</translation>
    </message>
    <message>
        <source>area %1 → %2</source>
        <translation>surface %1 → %2</translation>
    </message>
    <message>
        <source>blocking pairs %1 → %2</source>
        <translation>paires bloquantes %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) gain</source>
        <translation>
            <numerusform>%n projet y gagne</numerusform>
            <numerusform>%n projets y gagnent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose(s)</source>
        <translation>
            <numerusform>%n y perd</numerusform>
            <numerusform>%n y perdent</numerusform>
        </translation>
    </message>
    <message>
        <source>New, proposed</source>
        <translation>Nouveau, proposé</translation>
    </message>
    <message>
        <source>%1 → proposed</source>
        <translation>%1 → proposé</translation>
    </message>
    <message>
        <source>Proposed already</source>
        <translation>Déjà proposé</translation>
    </message>
    <message>
        <source>Left out: the project is gone</source>
        <translation>Laissé de côté : le projet a disparu</translation>
    </message>
    <message>
        <source>Left out: the space is gone</source>
        <translation>Laissé de côté : l’espace a disparu</translation>
    </message>
    <message>
        <source>Left out: the project has a place now</source>
        <translation>Laissé de côté : le projet a une place désormais</translation>
    </message>
    <message>
        <source>Left out: the space is not available all that time</source>
        <translation>Laissé de côté : l’espace n’est pas disponible tout ce temps</translation>
    </message>
    <message>
        <source>Left out: the room has been taken since</source>
        <translation>Laissé de côté : la place a été prise depuis</translation>
    </message>
    <message numerus="yes">
        <source>%n new placement(s)</source>
        <translation>
            <numerusform>%n nouveau placement</numerusform>
            <numerusform>%n nouveaux placements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved on</source>
        <translation>
            <numerusform>%n qui avance</numerusform>
            <numerusform>%n qui avancent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as it is</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n en conflit</numerusform>
            <numerusform>%n en conflit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation>%1, score %2</translation>
    </message>
    <message>
        <source>Project to its site, width by area</source>
        <translation>Du projet à son site, largeur selon la surface</translation>
    </message>
    <message>
        <source>The same in both</source>
        <translation>Pareil dans les deux</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Seulement dans %1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au (exclu)</translation>
    </message>
    <message>
        <source>allocation</source>
        <translation>affectation</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>Surface (m²)</translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation>Porteur</translation>
    </message>
    <message>
        <source>Half-days a week</source>
        <translation>Demi-journées par semaine</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Imposé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>without_a_place</source>
        <translation>sans_place</translation>
    </message>
    <message>
        <source>Eligible spaces</source>
        <translation>Espaces éligibles</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>blocking_pairs</source>
        <translation>paires_bloquantes</translation>
    </message>
    <message>
        <source>Has now</source>
        <translation>A pour l’instant</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>Score in the first</source>
        <translation>Score dans le premier</translation>
    </message>
    <message>
        <source>Score in the second</source>
        <translation>Score dans le second</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>placements</source>
        <translation>placements</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>Distance as the crow flies</source>
        <translation>Distance à vol d’oiseau</translation>
    </message>
    <message>
        <source>Layer: %1</source>
        <translation>Couche : %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>start from %1</source>
        <translation>début à partir du %1</translation>
    </message>
    <message>
        <source>start between %1 and %2 (included)</source>
        <translation>début entre le %1 et le %2 (inclus)</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Distance on foot along the streets</source>
        <translation>Distance à pied par les rues</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>In the plane (%1)</source>
        <translation>Dans le plan (%1)</translation>
    </message>
    <message>
        <source>On the ellipsoid (GRS 80)</source>
        <translation>Sur l’ellipsoïde (GRS 80)</translation>
    </message>
    <message>
        <source>Cadastral</source>
        <translation>Contenance cadastrale</translation>
    </message>
    <message>
        <source>drawn %1 under the cadastral area</source>
        <translation>dessin inférieur de %1 à la contenance</translation>
    </message>
    <message>
        <source>drawn %1 over the cadastral area</source>
        <translation>dessin supérieur de %1 à la contenance</translation>
    </message>
    <message>
        <source>⚠ %1: worth a look</source>
        <translation>⚠ %1 : à vérifier</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>Surface déclarée</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>of at least %1</source>
        <translation>d’au moins %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>comprise entre %1 et %2</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>line</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>polygone</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>aucune géométrie</translation>
    </message>
</context>
<context>
    <name>Basemap</name>
    <message>
        <source>Drawing the basemap</source>
        <translation>Dessin du fond de carte</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Working offline: only what was fetched before is shown.</source>
        <translation>Travail hors ligne : seul ce qui avait déjà été reçu est affiché.</translation>
    </message>
    <message>
        <source>The service cannot be reached: no network, or nobody answers there.</source>
        <translation>Le service est injoignable : pas de réseau, ou personne ne répond à cette adresse.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Le service n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The connection to the service broke off.</source>
        <translation>La connexion au service a été rompue.</translation>
    </message>
    <message>
        <source>The connection is not secure: the service's certificate is refused.</source>
        <translation>La connexion n’est pas sûre : le certificat du service est refusé.</translation>
    </message>
    <message>
        <source>The service refuses access (status %1).</source>
        <translation>Le service refuse l’accès (statut %1).</translation>
    </message>
    <message>
        <source>The service asks for fewer requests.</source>
        <translation>Le service demande moins de requêtes.</translation>
    </message>
    <message>
        <source>The service has an error of its own (status %1).</source>
        <translation>Le service rencontre une erreur interne (statut %1).</translation>
    </message>
    <message>
        <source>The service gave an unexpected answer (status %1).</source>
        <translation>Le service a donné une réponse inattendue (statut %1).</translation>
    </message>
    <message>
        <source>The service sends on to other addresses without end, or to an unsafe one.</source>
        <translation>Le service renvoie sans fin vers d’autres adresses, ou vers une adresse non sûre.</translation>
    </message>
    <message>
        <source>The service sends something other than pictures.</source>
        <translation>Le service envoie autre chose que des images.</translation>
    </message>
    <message>
        <source>The service sends pictures that are too large.</source>
        <translation>Le service envoie des images trop volumineuses.</translation>
    </message>
    <message>
        <source>The file is missing, or holds no pictures that can be read.</source>
        <translation>Le fichier est absent, ou ne contient pas d’image lisible.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 : illisible</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 ne répond pas</translation>
    </message>
    <message>
        <source>Basemap “%1”: %2</source>
        <translation>Fond de carte « %1 » : %2</translation>
    </message>
    <message>
        <source>What was fetched before is shown.</source>
        <translation>Ce qui avait déjà été reçu est affiché.</translation>
    </message>
    <message numerus="yes">
        <source>It is asked again in %n second(s).</source>
        <translation>
            <numerusform>Il sera interrogé de nouveau dans %n seconde.</numerusform>
            <numerusform>Il sera interrogé de nouveau dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what the service offers</source>
        <translation>Lecture de l’offre du service</translation>
    </message>
    <message>
        <source>Reading the basemap</source>
        <translation>Lecture du fond de carte</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Spaces</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non renseigné</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>Vacance</translation>
    </message>
    <message>
        <source>Rent paid</source>
        <translation>Loyer payé</translation>
    </message>
    <message>
        <source>Rent asked</source>
        <translation>Loyer demandé</translation>
    </message>
    <message>
        <source>Without area</source>
        <translation>Sans surface</translation>
    </message>
    <message>
        <source>Past its end</source>
        <translation>Échue</translation>
    </message>
    <message>
        <source>Notice is due</source>
        <translation>Préavis dû</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Finit bientôt</translation>
    </message>
    <message>
        <source>Should have begun</source>
        <translation>Devrait avoir commencé</translation>
    </message>
    <message>
        <source>The place closes before it ends</source>
        <translation>Le lieu ferme avant sa fin</translation>
    </message>
    <message>
        <source>Ended on %1 and still running</source>
        <translation>Échue le %1 et toujours en cours</translation>
    </message>
    <message>
        <source>Notice due since %1</source>
        <translation>Préavis dû depuis le %1</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>Finit le %1</translation>
    </message>
    <message>
        <source>To begin on %1, not running</source>
        <translation>Devait commencer le %1, n’est pas en cours</translation>
    </message>
    <message>
        <source>The place closes on %1</source>
        <translation>Le lieu ferme le %1</translation>
    </message>
    <message>
        <source>The space would be promised to %1 at once.</source>
        <translation>L’espace serait promis à %1 en même temps.</translation>
    </message>
    <message>
        <source>The agreement has days on which the space is not available.</source>
        <translation>La convention comprend des jours où l’espace n’est pas disponible.</translation>
    </message>
    <message>
        <source>Without dates, the space is held on every day.</source>
        <translation>Sans dates, l’espace est retenu tous les jours.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until (excluded)</source>
        <translation>Au (exclu)</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation>Portage</translation>
    </message>
    <message>
        <source>Kind of site</source>
        <translation>Type de site</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>No space with a known area was available in this period.</source>
        <translation>Aucun espace de surface connue n’était disponible pendant cette période.</translation>
    </message>
    <message>
        <source>Occupancy %1 (target %2); %3 let and %4 vacant on average</source>
        <translation>Occupation %1 (objectif %2) ; %3 occupés et %4 vacants en moyenne</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>No project is eligible.</source>
        <translation>Aucun projet n’est éligible.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>Surface (m²)</translation>
    </message>
    <message>
        <source>Rent (€/m²/year)</source>
        <translation>Loyer (€/m²/an)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Rank for the project</source>
        <translation>Rang pour le projet</translation>
    </message>
    <message>
        <source>Rank for the space</source>
        <translation>Rang pour l’espace</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Excluded by</source>
        <translation>Exclu par</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non renseigné</translation>
    </message>
    <message>
        <source>Applications of known projects: %1; of new projects: %2; received before: %3; refused rows: %4.</source>
        <translation>Candidatures de projets connus : %1 ; de nouveaux projets : %2 ; déjà reçues : %3 ; lignes refusées : %4.</translation>
    </message>
    <message>
        <source>Row %1%2: %3</source>
        <translation>Ligne %1%2 : %3</translation>
    </message>
    <message>
        <source>Minutes of the decision</source>
        <translation>Procès-verbal de la décision</translation>
    </message>
    <message>
        <source>Decided on %1.</source>
        <translation>Décidé le %1.</translation>
    </message>
    <message>
        <source>Present: %1</source>
        <translation>Présents : %1</translation>
    </message>
    <message>
        <source>Spaces offered: %1. Applications: %2.</source>
        <translation>Espaces offerts : %1. Candidatures : %2.</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Reserve list</source>
        <translation>Liste de réserve</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non décidés</translation>
    </message>
    <message>
        <source>Without a place: %1</source>
        <translation>Sans lieu : %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <translation>Somme pondérée</translation>
    </message>
    <message>
        <source>%1, score %2, %3</source>
        <translation>%1, score %2, %3</translation>
    </message>
    <message>
        <source>%1: applications selected: %2 of %3.</source>
        <translation>%1 : candidatures retenues : %2 sur %3.</translation>
    </message>
    <message>
        <source>Without a place, as they were: %1.</source>
        <translation>Sans place, laissées en l’état : %1.</translation>
    </message>
    <message>
        <source>Method, criteria and weights of each project</source>
        <translation>Méthode, critères et poids de chaque projet</translation>
    </message>
    <message>
        <source>Ranking of the projects in each space (weighted sum from 0 to 1), judged on %1</source>
        <translation>Classement des projets dans chaque espace (somme pondérée de 0 à 1), jugé au %1</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation>%1. Motif : %2</translation>
    </message>
    <message>
        <source>- %1 (%2): %3</source>
        <translation>- %1 (%2) : %3</translation>
    </message>
    <message>
        <source>%1, priority %2</source>
        <translation>%1, priorité %2</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>No problem was found.</source>
        <translation>Aucun problème n’a été trouvé.</translation>
    </message>
    <message>
        <source>Problems: %1. Nothing was changed.</source>
        <translation>Problèmes : %1. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>To be known (%1):</source>
        <translation>À savoir (%1) :</translation>
    </message>
    <message>
        <source>With every command</source>
        <translation>Avec toute commande</translation>
    </message>
    <message>
        <source>One JSON document instead of a table</source>
        <translation>Un document JSON au lieu d’un tableau</translation>
    </message>
    <message>
        <source>Language of tables and messages</source>
        <translation>Langue des tableaux et des messages</translation>
    </message>
    <message>
        <source>No progress and no notes</source>
        <translation>Ni avancement ni remarques</translation>
    </message>
    <message>
        <source>Who signs changes and maps; else the login name</source>
        <translation>Qui signe les modifications et les cartes ; sinon l’utilisateur</translation>
    </message>
    <message>
        <source>This is not expected here: %1.</source>
        <translation>Ceci n’est pas attendu ici : %1.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 manque.</translation>
    </message>
    <message>
        <source>%1 takes one value, once.</source>
        <translation>%1 prend une valeur, une seule fois.</translation>
    </message>
    <message>
        <source>The command line is not understood (%1).</source>
        <translation>La ligne de commande n’est pas comprise (%1).</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Voir : %1</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Utilisation : %1</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[OPTIONS]</translation>
    </message>
    <message>
        <source>What a command takes</source>
        <translation>Ce que prend une commande</translation>
    </message>
    <message>
        <source>The version of the program</source>
        <translation>La version du programme</translation>
    </message>
    <message>
        <source>COMMAND WORKSPACE [OPTIONS]</source>
        <translation>COMMANDE ESPACE [OPTIONS]</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Make a new, empty workspace</source>
        <translation>Crée un espace de travail vide</translation>
    </message>
    <message>
        <source>Make a new workspace with the illustrative metropolis</source>
        <translation>Crée un espace de travail avec la métropole d’exemple</translation>
    </message>
    <message>
        <source>Say what is in a workspace</source>
        <translation>Dit ce que contient un espace de travail</translation>
    </message>
    <message>
        <source>Read a file of places or a table into a workspace</source>
        <translation>Lit un fichier de lieux ou un tableau dans un espace de travail</translation>
    </message>
    <message>
        <source>List the rows of a kind</source>
        <translation>Liste les lignes d’un type</translation>
    </message>
    <message>
        <source>Rank the spaces that suit a project, and say what excludes the others</source>
        <translation>Classe les espaces qui conviennent à un projet et dit ce qui exclut les autres</translation>
    </message>
    <message>
        <source>Draw a map as PDF, PNG or SVG</source>
        <translation>Dessine une carte en PDF, PNG ou SVG</translation>
    </message>
    <message>
        <source>Write rows to GeoPackage, GeoJSON, CSV or XLSX</source>
        <translation>Écrit des lignes en GeoPackage, GeoJSON, CSV ou XLSX</translation>
    </message>
    <message>
        <source>Show who changed what, newest first</source>
        <translation>Montre qui a modifié quoi, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Annule la dernière étape</translation>
    </message>
    <message>
        <source>Do again the step that was taken back</source>
        <translation>Rétablit l’étape annulée</translation>
    </message>
    <message>
        <source>Look for damage and contradictions in a workspace</source>
        <translation>Cherche les dégâts et les contradictions d’un espace de travail</translation>
    </message>
    <message>
        <source>File to make (*.entente); an existing one stays as it is</source>
        <translation>Fichier à créer (*.entente) ; s’il existe, il reste tel quel</translation>
    </message>
    <message>
        <source>Projected CRS of the workspace; 2154 (Lambert-93) if not given</source>
        <translation>Système de coordonnées projeté de l’espace ; 2154 (Lambert-93) par défaut</translation>
    </message>
    <message>
        <source>What maps call it; else the name of the file</source>
        <translation>Son nom sur les cartes ; sinon celui du fichier</translation>
    </message>
    <message>
        <source>Kinds of rows; or with --project: shortlist, ranking, exclusions</source>
        <translation>Types de lignes ; ou, avec --project : shortlist, ranking, exclusions</translation>
    </message>
    <message>
        <source>Only rows of which it is true, as of list</source>
        <translation>Seulement les lignes pour lesquelles elle est vraie, comme pour list</translation>
    </message>
    <message>
        <source>CRS of the shapes; that of the workspace if not given</source>
        <translation>Système de coordonnées des géométries ; celui de l’espace par défaut</translation>
    </message>
    <message>
        <source>Of a project</source>
        <translation>D’un projet</translation>
    </message>
    <message>
        <source>--what: rows of a kind and tables of a project go to files of their own.</source>
        <translation>--what : les lignes d’un type et les tableaux d’un projet vont dans des fichiers séparés.</translation>
    </message>
    <message>
        <source>--project is missing.</source>
        <translation>--project manque.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Only what happened to rows of a kind, or to one row</source>
        <translation>Seulement ce qui est arrivé aux lignes d’un type, ou à une ligne</translation>
    </message>
    <message>
        <source>At most so many steps; 200 if not given</source>
        <translation>Au plus tant d’étapes ; 200 par défaut</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>CRS of the source</source>
        <translation>Système de la source</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardées</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Réparées</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Field of the source</source>
        <translation>Champ de la source</translation>
    </message>
    <message>
        <source>… %1 more; --json has them all.</source>
        <translation>… et %1 de plus ; --json les donne tous.</translation>
    </message>
    <message>
        <source>GeoPackage, GeoJSON, Shapefile, CSV, or another file of places</source>
        <translation>GeoPackage, GeoJSON, Shapefile, CSV ou autre fichier de lieux</translation>
    </message>
    <message>
        <source>Nothing was kept: this was a trial.</source>
        <translation>Rien n’a été gardé : c’était un essai.</translation>
    </message>
    <message>
        <source>The import is done, but its report could not be written: %1</source>
        <translation>L’import est fait, mais son rapport n’a pas pu être écrit : %1</translation>
    </message>
    <message>
        <source>Which layer of a file that has several</source>
        <translation>Quelle couche d’un fichier qui en a plusieurs</translation>
    </message>
    <message>
        <source>CRS of the source, where it does not say or is wrong</source>
        <translation>Système de coordonnées de la source, si elle ne le dit pas ou se trompe</translation>
    </message>
    <message>
        <source>Of texts, where the source does not say: UTF-8, CP1252…</source>
        <translation>Celui des textes, si la source ne le dit pas : UTF-8, CP1252…</translation>
    </message>
    <message>
        <source>Which field of the source an attribute is read from; several times for several</source>
        <translation>De quel champ de la source vient un attribut ; à répéter pour plusieurs</translation>
    </message>
    <message>
        <source>What becomes of the rows of that kind; add if not given</source>
        <translation>Ce que deviennent les lignes de ce type ; add par défaut</translation>
    </message>
    <message>
        <source>Who made the data: maps print it</source>
        <translation>Qui a produit les données : les cartes l’impriment</translation>
    </message>
    <message>
        <source>Under which licence: maps print it</source>
        <translation>Sous quelle licence : les cartes l’impriment</translation>
    </message>
    <message>
        <source>How the producer dates it: maps print it</source>
        <translation>Comment le producteur les date : les cartes l’impriment</translation>
    </message>
    <message>
        <source>Read and report, and keep nothing</source>
        <translation>Lire et rendre compte, sans rien garder</translation>
    </message>
    <message>
        <source>Write the JSON document to this file as well</source>
        <translation>Écrire aussi le document JSON dans ce fichier</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>Millésime</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>commune, qpv, site, space, project, parcel…</source>
        <translation>commune, qpv, site, space, project, parcel…</translation>
    </message>
    <message>
        <source>Only rows of which it is true: area_m2 &gt;= 250 and not ground_floor</source>
        <translation>Seulement les lignes pour lesquelles elle est vraie : area_m2 &gt;= 250 and not ground_floor</translation>
    </message>
    <message>
        <source>At most so many rows; the count is of all</source>
        <translation>Au plus tant de lignes ; le décompte porte sur toutes</translation>
    </message>
    <message>
        <source>With the shapes, as well-known text in the CRS of the workspace</source>
        <translation>Avec les géométries, en WKT dans le système de l’espace de travail</translation>
    </message>
    <message>
        <source>%1 of %2 rows.</source>
        <translation>%1 lignes sur %2.</translation>
    </message>
    <message>
        <source>No row.</source>
        <translation>Aucune ligne.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>File to write, replaced if it is there: .pdf, .png, .svg</source>
        <translation>Fichier à écrire, remplacé s’il existe : .pdf, .png, .svg</translation>
    </message>
    <message>
        <source>Of a project: its ranking is marked</source>
        <translation>D’un projet : son classement est marqué</translation>
    </message>
    <message>
        <source>Sites for the project: %1</source>
        <translation>Sites pour le projet : %1</translation>
    </message>
    <message>
        <source>What it is about; all if not given</source>
        <translation>Ce qu’elle montre ; tout par défaut</translation>
    </message>
    <message>
        <source>Numeric scale: 25000 for 1:25 000; else the roundest that shows it all</source>
        <translation>Échelle numérique : 25000 pour 1:25 000 ; sinon la plus ronde qui montre tout</translation>
    </message>
    <message>
        <source>Only these layers, at any scale</source>
        <translation>Seulement ces couches, à toute échelle</translation>
    </message>
    <message>
        <source>Page or picture</source>
        <translation>Page ou image</translation>
    </message>
    <message>
        <source>A page with title, legend, scale and sources; A4 if not given</source>
        <translation>Une page avec titre, légende, échelle et sources ; A4 par défaut</translation>
    </message>
    <message>
        <source>The page upright</source>
        <translation>La page en hauteur</translation>
    </message>
    <message>
        <source>The map alone, so many pixels</source>
        <translation>La carte seule, en tant de pixels</translation>
    </message>
    <message>
        <source>Else the name of the workspace</source>
        <translation>Sinon le nom de l’espace de travail</translation>
    </message>
    <message>
        <source>Else who signs</source>
        <translation>Sinon qui signe</translation>
    </message>
    <message>
        <source>Draw it so many times, to measure</source>
        <translation>La dessine tant de fois, pour mesurer</translation>
    </message>
    <message>
        <source>Say how long each drawing took</source>
        <translation>Dire combien de temps a pris chaque dessin</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Drawing (ms)</source>
        <translation>Dessin (ms)</translation>
    </message>
    <message>
        <source>%1: the workspace has none.</source>
        <translation>%1 : l’espace de travail n’en a pas.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non renseigné</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Spaces excluded</source>
        <translation>Espaces exclus</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Eligible spaces</source>
        <translation>Espaces éligibles</translation>
    </message>
    <message>
        <source>Excluded spaces</source>
        <translation>Espaces exclus</translation>
    </message>
    <message>
        <source>At most so many lines of the ranking; the counts are of all</source>
        <translation>Au plus tant de lignes du classement ; les décomptes portent sur toutes</translation>
    </message>
    <message>
        <source>Add the first so many to the project's shortlist, as one step</source>
        <translation>Ajouter les premiers à la présélection du projet, en une étape</translation>
    </message>
    <message>
        <source>Added to the shortlist: %1 (those that were on it stay as they are).</source>
        <translation>Ajoutés à la présélection : %1 (ceux qui y étaient restent tels quels).</translation>
    </message>
    <message>
        <source>%1 does not take “%2”. Write it like this: %3.</source>
        <translation>%1 ne prend pas « %2 ». Écrivez ainsi : %3.</translation>
    </message>
    <message>
        <source>%1 does not take “%2”. Give a whole number from %3 to %4.</source>
        <translation>%1 ne prend pas « %2 ». Donnez un nombre entier de %3 à %4.</translation>
    </message>
    <message>
        <source>The file is damaged%1: go back to a copy.</source>
        <translation>Le fichier est endommagé%1 : revenez à une copie.</translation>
    </message>
    <message>
        <source>%1 refers to a row that is not there: %2.</source>
        <translation>%1 renvoie à une ligne qui n’existe pas : %2.</translation>
    </message>
    <message>
        <source>The spatial index of %1 (%2) does not match its rows.</source>
        <translation>L’index spatial de %1 (%2) ne correspond pas à ses lignes.</translation>
    </message>
    <message>
        <source>%1: the geometry is not valid%2.</source>
        <translation>%1 : la géométrie n’est pas valide%2.</translation>
    </message>
    <message>
        <source>%1: the geometry cannot be read.</source>
        <translation>%1 : la géométrie ne peut pas être lue.</translation>
    </message>
    <message>
        <source>%1: %2 does not take the value %3 (%4).</source>
        <translation>%1 : %2 ne prend pas la valeur %3 (%4).</translation>
    </message>
    <message>
        <source>%1: %2 names %3, which is not in the workspace.</source>
        <translation>%1 : %2 nomme %3, qui n’est pas dans l’espace de travail.</translation>
    </message>
    <message>
        <source>The journal contradicts itself at its entry %1%2.</source>
        <translation>Le journal se contredit à son entrée %1%2.</translation>
    </message>
    <message>
        <source>The dataset %1 should have %2 rows and has %3.</source>
        <translation>Le jeu de données %1 devrait avoir %2 lignes et en a %3.</translation>
    </message>
    <message>
        <source>The answer could not be written. What was asked for is done: do not ask for it again before you have looked.</source>
        <translation>La réponse n’a pas pu être écrite. Ce qui était demandé est fait : vérifiez avant de le redemander.</translation>
    </message>
    <message>
        <source>Give a command: %1.</source>
        <translation>Donnez une commande : %1.</translation>
    </message>
    <message>
        <source>%2 is not a command. Choose one of: %1.</source>
        <translation>%2 n’est pas une commande. Choisissez parmi : %1.</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>The project, by its number or code</source>
        <translation>Le projet, par son numéro ou son code</translation>
    </message>
    <message>
        <source>How much a criterion counts; several times for several. Only the proportions matter</source>
        <translation>Combien compte un critère ; à répéter pour plusieurs. Seules les proportions importent</translation>
    </message>
    <message>
        <source>Availability is judged from this day on; today if not given</source>
        <translation>La disponibilité est jugée à partir de ce jour ; aujourd’hui par défaut</translation>
    </message>
    <message>
        <source>What is not known of a space excludes it</source>
        <translation>Ce qui n’est pas renseigné d’un espace l’exclut</translation>
    </message>
    <message>
        <source>How many parcels; 20000 if not given</source>
        <translation>Combien de parcelles ; 20000 par défaut</translation>
    </message>
    <message>
        <source>Another number gives other shapes; the same one the same data</source>
        <translation>Un autre nombre donne d’autres formes ; le même, les mêmes données</translation>
    </message>
    <message>
        <source>The workspace (*.entente)</source>
        <translation>L’espace de travail (*.entente)</translation>
    </message>
    <message>
        <source>Nothing is in the journal.</source>
        <translation>Rien dans le journal.</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lu comme</translation>
    </message>
    <message>
        <source>What its rows are: commune, qpv, parcel, site, amenity…; if not given, what the file is recognised as</source>
        <translation>Ce que sont ses lignes : commune, qpv, parcel, site, amenity… ; à défaut, ce que le fichier est reconnu être</translation>
    </message>
    <message>
        <source>How to read it, where it is not to be recognised by itself; generic: by common names of fields</source>
        <translation>Comment le lire, s’il ne doit pas être reconnu de lui-même ; generic : d’après les noms de champs usuels</translation>
    </message>
    <message>
        <source>Which file of an archive that has several</source>
        <translation>Quel fichier d’une archive qui en contient plusieurs</translation>
    </message>
    <message>
        <source>Compare a new vintage of a source with what is kept, and apply it</source>
        <translation>Compare un nouveau millésime d’une source avec ce qui est conservé, et l’applique</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Identiques</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Parcel that is gone</source>
        <translation>Parcelle disparue</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>À sa place</translation>
    </message>
    <message>
        <source>The new vintage of a source</source>
        <translation>Le nouveau millésime d’une source</translation>
    </message>
    <message>
        <source>What its rows are, where it is not recognised</source>
        <translation>Ce que sont ses lignes, s’il n’est pas reconnu</translation>
    </message>
    <message>
        <source>Bring the rows up to it, as one step</source>
        <translation>Mettre les lignes à jour d’après lui, en une seule étape</translation>
    </message>
    <message>
        <source>Leave rows that it no longer has</source>
        <translation>Laisser les lignes qu’il n’a plus</translation>
    </message>
    <message>
        <source>Nothing was changed: --apply would bring the rows up to it.</source>
        <translation>Rien n’a été modifié : --apply mettrait les lignes à jour.</translation>
    </message>
    <message>
        <source>File to write, replaced if it is there: .gpkg, .shp, .geojson, .csv, .xlsx</source>
        <translation>Fichier à écrire, remplacé s’il existe : .gpkg, .shp, .geojson, .csv, .xlsx</translation>
    </message>
    <message>
        <source>CSV and XLSX: with the places, as well-known text</source>
        <translation>CSV et XLSX : avec les lieux, en texte WKT</translation>
    </message>
    <message>
        <source>Without the fields that name or reach persons; e-mail addresses and telephone numbers in free texts are masked</source>
        <translation>Sans les champs qui nomment ou permettent de joindre des personnes ; adresses électroniques et numéros de téléphone masqués dans les textes libres</translation>
    </message>
    <message>
        <source>Download open data of a territory and import it</source>
        <translation>Télécharge les données ouvertes d’un territoire et les importe</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu le</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>The EPCI, by its nine digits</source>
        <translation>L’EPCI, par les neuf chiffres de son SIREN</translation>
    </message>
    <message>
        <source>Which data sets, by their names (see --list) or their kinds</source>
        <translation>Quels jeux de données, par leurs noms (voir --list) ou leurs types</translation>
    </message>
    <message>
        <source>What becomes of the rows of that kind; update if not given</source>
        <translation>Ce que deviennent les lignes de ce type ; update si rien n’est dit</translation>
    </message>
    <message>
        <source>Say what can be had, and touch nothing</source>
        <translation>Dire ce qui peut être obtenu, sans toucher à rien</translation>
    </message>
    <message>
        <source>Use the copies of earlier downloads, and no network</source>
        <translation>Prendre les copies des téléchargements précédents, sans réseau</translation>
    </message>
    <message>
        <source>Import what was had even where some of it is missing</source>
        <translation>Importer ce qui a été obtenu, même s’il en manque</translation>
    </message>
    <message>
        <source>Another catalogue than the program's</source>
        <translation>Un autre catalogue que celui du programme</translation>
    </message>
    <message>
        <source>Where copies are kept; else the user's cache</source>
        <translation>Où garder les copies ; sinon le cache de l’utilisateur</translation>
    </message>
    <message>
        <source>Nothing was imported, for something is missing; what was downloaded is kept. Ask again later, or import what there is with --keep-going.</source>
        <translation>Rien n’a été importé, car il manque quelque chose ; ce qui a été téléchargé est conservé. Réessayez plus tard, ou importez ce qu’il y a avec --keep-going.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: the copy of %2 was used. %3</source>
        <translation>%1 : la copie du %2 a été utilisée. %3</translation>
    </message>
    <message>
        <source>%1: the service has more than was asked for.</source>
        <translation>%1 : le service en a davantage que ce qui a été demandé.</translation>
    </message>
    <message>
        <source>Say what keeps sheets from conforming to their standard</source>
        <translation>Dit ce qui empêche les fiches d’être conformes à leur standard</translation>
    </message>
    <message>
        <source>Which sheets to look at; all of them if not given</source>
        <translation>Les fiches à examiner ; toutes si rien n’est indiqué</translation>
    </message>
    <message>
        <source>Every sheet conforms.</source>
        <translation>Toutes les fiches sont conformes.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>fr-csv: semicolons and decimal commas, for a French spreadsheet; cnig-…: the official columns of that standard, as CSV or GeoPackage</source>
        <translation>fr-csv : points-virgules et virgules décimales, pour un tableur en français ; cnig-… : les colonnes officielles de ce standard, en CSV ou GeoPackage</translation>
    </message>
    <message>
        <source>List the rows of imports that could not be kept</source>
        <translation>Liste les lignes des imports qui n’ont pu être gardées</translation>
    </message>
    <message>
        <source>Correct such rows and try them again</source>
        <translation>Corrige ces lignes et les réessaie</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>The rows of this import; all imports if not given</source>
        <translation>Les lignes de cet import ; tous les imports à défaut</translation>
    </message>
    <message>
        <source>Write the rows of that import to this file, as CSV</source>
        <translation>Écrire les lignes de cet import dans ce fichier, en CSV</translation>
    </message>
    <message>
        <source>--csv needs --dataset: imports have different fields.</source>
        <translation>--csv demande --dataset : les imports ont des champs différents.</translation>
    </message>
    <message>
        <source>Rows that wait</source>
        <translation>Lignes en attente</translation>
    </message>
    <message>
        <source>The import whose row it is</source>
        <translation>L’import dont vient la ligne</translation>
    </message>
    <message>
        <source>The row of the source; every row that waits if not given</source>
        <translation>La ligne de la source ; toutes celles en attente à défaut</translation>
    </message>
    <message>
        <source>What a field of the row should have been; several times for several</source>
        <translation>Ce qu’un champ de la ligne aurait dû être ; plusieurs fois pour plusieurs</translation>
    </message>
    <message>
        <source>Its place as well-known text, in the CRS of the source</source>
        <translation>Son lieu en WKT, dans le SCR de la source</translation>
    </message>
    <message>
        <source>Take it out of the quarantine without keeping it</source>
        <translation>La sortir de la quarantaine sans la garder</translation>
    </message>
    <message>
        <source>--dataset is needed.</source>
        <translation>--dataset est nécessaire.</translation>
    </message>
    <message>
        <source>--set and --wkt need --row.</source>
        <translation>--set et --wkt demandent --row.</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonnées</translation>
    </message>
    <message>
        <source>Show everything that is known of a site, and where it is from</source>
        <translation>Montre tout ce qui est connu d’un site, et d’où cela vient</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Area in the plane (%1)</source>
        <translation>Surface dans le plan (%1)</translation>
    </message>
    <message>
        <source>Area on the ellipsoid (GRS 80)</source>
        <translation>Surface sur l’ellipsoïde (GRS 80)</translation>
    </message>
    <message>
        <source>Cadastral area of the parcels</source>
        <translation>Contenance cadastrale des parcelles</translation>
    </message>
    <message>
        <source>Land area as stated</source>
        <translation>Surface de terrain déclarée</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Se trouve dans</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Commun</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Surfaces</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Croisements</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>Ce qui manque ou ne convient pas</translation>
    </message>
    <message>
        <source>The number or the code of the site</source>
        <translation>Le numéro ou le code du site</translation>
    </message>
    <message>
        <source>Find an address, a parcel, a name or coordinates</source>
        <translation>Trouve une adresse, une parcelle, un nom ou des coordonnées</translation>
    </message>
    <message>
        <source>An address, a parcel's number, a name or coordinates</source>
        <translation>Une adresse, un numéro de parcelle, un nom ou des coordonnées</translation>
    </message>
    <message>
        <source>At most so many of each kind (5)</source>
        <translation>Au plus tant de chaque type (5)</translation>
    </message>
    <message>
        <source>A file of addresses (BAN) that is searched as well</source>
        <translation>Un fichier d’adresses (BAN) consulté lui aussi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Rien n’est trouvé.</translation>
    </message>
    <message>
        <source>Only what the filters of the map's layers show</source>
        <translation>Seulement ce que montrent les filtres des couches de la carte</translation>
    </message>
    <message>
        <source>Filtered: %1</source>
        <translation>Filtré : %1</translation>
    </message>
    <message>
        <source>--size draws the map alone: it does not go with --paper, --portrait, --layout and --title.</source>
        <translation>--size dessine la carte seule : il ne va pas avec --paper, --portrait, --layout et --title.</translation>
    </message>
    <message>
        <source>A page layout that the workspace keeps</source>
        <translation>Une mise en page que garde l’espace de travail</translation>
    </message>
    <message>
        <source>%1: filtered by %2</source>
        <translation>%1 : filtré par %2</translation>
    </message>
    <message>
        <source>Sites that a layer's filter leaves out</source>
        <translation>Sites écartés par le filtre d’une couche</translation>
    </message>
    <message>
        <source>Sites that the filter of their layer leaves out as well</source>
        <translation>Aussi les sites que le filtre de leur couche écarte</translation>
    </message>
    <message>
        <source>A base map below it: from its file, or what was kept of it; no service is asked</source>
        <translation>Un fond de carte en dessous : de son fichier, ou de ce qui en a été conservé ; aucun service n’est interrogé</translation>
    </message>
    <message>
        <source>Show, hide and filter the layers of the map</source>
        <translation>Affiche, masque et filtre les couches de la carte</translation>
    </message>
    <message>
        <source>Show these layers</source>
        <translation>Afficher ces couches</translation>
    </message>
    <message>
        <source>Hide these layers</source>
        <translation>Masquer ces couches</translation>
    </message>
    <message>
        <source>Only the rows of the layer of which it is true, on maps and in matching; LAYER= shows every row</source>
        <translation>Seulement les lignes de la couche pour lesquelles c’est vrai, sur les cartes et dans le rapprochement ; LAYER= montre tout</translation>
    </message>
    <message>
        <source>How strongly the layer is drawn</source>
        <translation>Avec quelle opacité la couche est dessinée</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affichée</translation>
    </message>
    <message>
        <source>Opacity (%)</source>
        <translation>Opacité (%)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Rings around the sites: the share of m² that is occupied on the date, or today</source>
        <translation>Anneaux autour des sites : la part des m² occupée à la date, ou aujourd’hui</translation>
    </message>
    <message>
        <source>Say how layers are drawn; write a style to a file, or take one from a file</source>
        <translation>Dit comment les couches sont dessinées ; écrit un style dans un fichier, ou en reprend un</translation>
    </message>
    <message>
        <source>Show the layer in the style that the source brings along: layer_styles of a GeoPackage, or a .qml or .sld file beside it</source>
        <translation>Montrer la couche dans le style joint à la source : layer_styles d’un GeoPackage, ou un fichier .qml ou .sld à côté</translation>
    </message>
    <message>
        <source>by category: %1 (%2)</source>
        <translation>par catégorie : %1 (%2)</translation>
    </message>
    <message>
        <source>by class: %1 (%2)</source>
        <translation>par classe : %1 (%2)</translation>
    </message>
    <message>
        <source>all alike</source>
        <translation>tous de la même façon</translation>
    </message>
    <message>
        <source>Which layer; every one if not given</source>
        <translation>Quelle couche ; toutes si rien n’est donné</translation>
    </message>
    <message>
        <source>Write the style of the layer: .qml for QGIS, or .sld; replaced if it is there</source>
        <translation>Écrire le style de la couche : .qml pour QGIS, ou .sld ; remplacé s’il existe</translation>
    </message>
    <message>
        <source>Draw the layer as the file says: .qml, .sld, or a GeoPackage with layer_styles</source>
        <translation>Dessiner la couche comme le dit le fichier : .qml, .sld, ou un GeoPackage avec layer_styles</translation>
    </message>
    <message>
        <source>Of which table of a GeoPackage the style is taken</source>
        <translation>De quelle table d’un GeoPackage le style est repris</translation>
    </message>
    <message>
        <source>Draw the layer as by default</source>
        <translation>Dessiner la couche comme à l’origine</translation>
    </message>
    <message>
        <source>Name the layer with --layer.</source>
        <translation>Nommez la couche avec --layer.</translation>
    </message>
    <message>
        <source>Either --import or --reset.</source>
        <translation>Soit --import, soit --reset.</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>default</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>own</source>
        <translation>propre</translation>
    </message>
    <message>
        <source>The quick copy of layer "%1" did not agree with its rows; it was made anew. No data was touched.</source>
        <translation>La copie rapide de la couche « %1 » ne concordait pas avec ses lignes ; elle a été refaite. Aucune donnée n’a été touchée.</translation>
    </message>
    <message>
        <source>The quick copy of layer "%1" does not agree with its rows; the window makes it anew. No data is wrong.</source>
        <translation>La copie rapide de la couche « %1 » ne concorde pas avec ses lignes ; la fenêtre la refera. Aucune donnée n’est fausse.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sum of score times priority</source>
        <translation>Somme des scores par les priorités</translation>
    </message>
    <message>
        <source>No allocation is worth more than</source>
        <translation>Aucune affectation ne vaut plus que</translation>
    </message>
    <message>
        <source>Projects with a place</source>
        <translation>Projets placés</translation>
    </message>
    <message>
        <source>Projects without a place</source>
        <translation>Projets sans place</translation>
    </message>
    <message>
        <source>Pairs that would rather have one another</source>
        <translation>Couples qui se préféreraient l’un l’autre</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation>Porteur foncier</translation>
    </message>
    <message>
        <source>Why it has no place</source>
        <translation>Pourquoi il n’a pas de place</translation>
    </message>
    <message>
        <source>Space it would have had</source>
        <translation>Espace qu’il aurait eu</translation>
    </message>
    <message>
        <source>The greatest sum of score times priority, or a matching in which no project and space would rather have one another</source>
        <translation>La plus grande somme des scores par les priorités, ou un appariement dans lequel aucun projet et aucun espace ne se préféreraient l’un l’autre</translation>
    </message>
    <message>
        <source>Nothing starts before; today if not given</source>
        <translation>Rien ne commence avant ; aujourd’hui si rien n’est donné</translation>
    </message>
    <message>
        <source>Only this project, by its number or code; several times for several. None: every project that has no place</source>
        <translation>Seulement ce projet, par son numéro ou son code ; plusieurs fois pour plusieurs. Aucun : tous les projets sans place</translation>
    </message>
    <message>
        <source>Only this space; several times for several. None: every space</source>
        <translation>Seulement cet espace ; plusieurs fois pour plusieurs. Aucun : tous les espaces</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>Obligations</translation>
    </message>
    <message>
        <source>What a bearer can carry at once, and how long an agreement may be; several times for several</source>
        <translation>Ce qu’un porteur peut porter à la fois, et la durée maximale d’une convention ; plusieurs fois pour plusieurs</translation>
    </message>
    <message>
        <source>This project has this space, where the hard rules allow it</source>
        <translation>Ce projet a cet espace, si les règles strictes le permettent</translation>
    </message>
    <message>
        <source>This project does not have this space</source>
        <translation>Ce projet n’a pas cet espace</translation>
    </message>
    <message>
        <source>The share of the allotted m² that lies in priority neighbourhoods, at least</source>
        <translation>La part minimale des m² attribués située dans des quartiers prioritaires</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Seconds of search, at most</source>
        <translation>Secondes de recherche, au plus</translation>
    </message>
    <message>
        <source>It may stop where no allocation can be better by more than this share</source>
        <translation>Elle peut s’arrêter dès qu’aucune affectation ne peut être meilleure de plus que cette part</translation>
    </message>
    <message>
        <source>Starts are tried on the first days possible, and so many months apart</source>
        <translation>Les débuts sont essayés aux premiers jours possibles, puis à cet écart en mois</translation>
    </message>
    <message>
        <source>Of the stable matchings the one that is best for the spaces</source>
        <translation>Parmi les appariements stables, le meilleur pour les espaces</translation>
    </message>
    <message>
        <source>Allocate many projects to many spaces, optimally or stably</source>
        <translation>Affecte de nombreux projets à de nombreux espaces, de façon optimale ou stable</translation>
    </message>
    <message>
        <source>No scenario is kept.</source>
        <translation>Aucun scénario n’est gardé.</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Nom du scénario</translation>
    </message>
    <message>
        <source>What another scenario gives differently</source>
        <translation>Ce qu’un autre scénario donne autrement</translation>
    </message>
    <message>
        <source>Turn it into proposed placements, as one step; refused where a line conflicts with the workspace as it is now</source>
        <translation>En faire des placements proposés, en une étape ; refusé si une ligne contredit l’espace de travail tel qu’il est</translation>
    </message>
    <message>
        <source>With --place: lines that conflict are left out</source>
        <translation>Avec --place : les lignes en conflit sont laissées de côté</translation>
    </message>
    <message>
        <source>With --place: why, for the history</source>
        <translation>Avec --place : pourquoi, pour l’historique</translation>
    </message>
    <message>
        <source>--compare and --place cannot be given together.</source>
        <translation>--compare et --place ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>--leave-out-conflicts and --reason need --place.</source>
        <translation>--leave-out-conflicts et --reason demandent --place.</translation>
    </message>
    <message>
        <source>The day that is judged; today if not given</source>
        <translation>Le jour jugé ; aujourd’hui par défaut</translation>
    </message>
    <message>
        <source>How near an end is told; 3 if not given</source>
        <translation>Combien de mois avant la fin prévenir ; 3 par défaut</translation>
    </message>
    <message>
        <source>No agreement wants attention.</source>
        <translation>Aucune convention ne demande attention.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Fixée dans</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>espace de travail</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>Set a figure for this workspace</source>
        <translation>Fixer une valeur pour cet espace de travail</translation>
    </message>
    <message>
        <source>Its unit; as it was if not given</source>
        <translation>Son unité ; inchangée par défaut</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>D’où elle vient</translation>
    </message>
    <message>
        <source>Let the program's figure hold again</source>
        <translation>Revenir à la valeur du programme</translation>
    </message>
    <message>
        <source>The number of a call; all are listed if not given</source>
        <translation>Le numéro d’un appel ; sans lui, tous sont listés</translation>
    </message>
    <message>
        <source>Make a call of the spaces</source>
        <translation>Créer un appel de ces espaces</translation>
    </message>
    <message>
        <source>The spaces that it offers</source>
        <translation>Les espaces qu’il offre</translation>
    </message>
    <message>
        <source>Open, reopen or close the call</source>
        <translation>Ouvrir, rouvrir ou fermer l’appel</translation>
    </message>
    <message>
        <source>Read applications, a row each</source>
        <translation>Lire des candidatures, une par ligne</translation>
    </message>
    <message>
        <source>The day of what is done; today if not given</source>
        <translation>Le jour de l’acte ; aujourd’hui par défaut</translation>
    </message>
    <message>
        <source>Decide of an application: selected, reserve or declined</source>
        <translation>Décider d’une candidature : selected (retenue), reserve (en réserve) ou declined (refusée)</translation>
    </message>
    <message>
        <source>Write the spaces without personal data (.pdf: a list to read)</source>
        <translation>Écrire les espaces sans donnée personnelle (.pdf : une liste à lire)</translation>
    </message>
    <message>
        <source>Write the minutes (.pdf or .txt)</source>
        <translation>Écrire le procès-verbal (.pdf ou .txt)</translation>
    </message>
    <message>
        <source>Those who decided</source>
        <translation>Les personnes qui ont décidé</translation>
    </message>
    <message>
        <source>Keep the minutes and place the selected projects</source>
        <translation>Garder le procès-verbal et placer les projets retenus</translation>
    </message>
    <message>
        <source>There is no call for projects yet.</source>
        <translation>Il n’y a pas encore d’appel à projets.</translation>
    </message>
    <message>
        <source>Take a placement a step further with the land company, or tell its steps</source>
        <translation>Fait franchir une étape à une affectation, ou dit ses étapes</translation>
    </message>
    <message>
        <source>List the agreements that want attention</source>
        <translation>Liste les conventions qui demandent attention</translation>
    </message>
    <message>
        <source>Say what is let and vacant, and for how much</source>
        <translation>Dit ce qui est occupé et vacant, et à quel loyer</translation>
    </message>
    <message>
        <source>Make, publish, gather, rank and decide calls for projects</source>
        <translation>Crée, publie, recueille, classe et décide les appels à projets</translation>
    </message>
    <message>
        <source>Show and set the figures that calculations rest on</source>
        <translation>Montre et fixe les valeurs sur lesquelles reposent les calculs</translation>
    </message>
    <message>
        <source>The number of the placement</source>
        <translation>Le numéro de l’affectation</translation>
    </message>
    <message>
        <source>The state it gets; without it, its steps are told</source>
        <translation>L’état qu’elle prend ; sans lui, ses étapes sont dites</translation>
    </message>
    <message>
        <source>The day of the decision; today if not given</source>
        <translation>Le jour de la décision ; aujourd’hui par défaut</translation>
    </message>
    <message>
        <source>Why; required to decline and to go back</source>
        <translation>Pourquoi ; obligatoire pour refuser et pour revenir en arrière</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Qui a décidé</translation>
    </message>
    <message>
        <source>The paper that says so, or its address</source>
        <translation>Le document qui en fait foi, ou son adresse</translation>
    </message>
    <message>
        <source>What the agreement says: area_m2, from_date, until_date, rent_eur_m2_year, notice_months, bearer, slots_week</source>
        <translation>Ce que dit la convention : area_m2, from_date, until_date, rent_eur_m2_year, notice_months, bearer, slots_week</translation>
    </message>
    <message>
        <source>Also where the space is promised for more than it has</source>
        <translation>Même si l’espace est promis au-delà de ce qu’il a</translation>
    </message>
    <message>
        <source>Placement %1: %2</source>
        <translation>Affectation %1 : %2</translation>
    </message>
    <message>
        <source>The first day; the first of this year if not given</source>
        <translation>Le premier jour ; le 1er janvier de cette année par défaut</translation>
    </message>
    <message>
        <source>The day behind the last; a year later if not given</source>
        <translation>Le jour après le dernier ; un an plus tard par défaut</translation>
    </message>
    <message>
        <source>What a line is about; site if not given</source>
        <translation>Ce dont parle une ligne ; site par défaut</translation>
    </message>
    <message>
        <source>A line a month instead (--json has both)</source>
        <translation>Une ligne par mois à la place (--json donne les deux)</translation>
    </message>
    <message>
        <source>Say how firm a ranking is when weights and unknown values are drawn</source>
        <translation>Dit si un classement tient quand on tire au sort les poids et les valeurs non renseignées</translation>
    </message>
    <message>
        <source>Show and change what a project needs</source>
        <translation>Montre et change les besoins d’un projet</translation>
    </message>
    <message>
        <source>Say what a space or site answers to a project, and what would have to change</source>
        <translation>Dit ce qu’un espace ou un site répond à un projet, et ce qu’il faudrait changer</translation>
    </message>
    <message>
        <source>Say which needs would have to give so that spaces suit a project</source>
        <translation>Dit quels besoins devraient céder pour que des espaces conviennent à un projet</translation>
    </message>
    <message>
        <source>… that leave a rule unanswered</source>
        <translation>… qui laissent une règle sans réponse</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Fill what the project does not say with what is usual, as one step</source>
        <translation>Remplir ce que le projet ne dit pas avec ce qui est usuel, en une étape</translation>
    </message>
    <message>
        <source>With --template: replace what the project says as well</source>
        <translation>Avec --template : remplacer aussi ce que le projet dit</translation>
    </message>
    <message>
        <source>Keep the project's needs as what is usual, in this workspace</source>
        <translation>Garder les besoins du projet comme usuels, dans cet espace de travail</translation>
    </message>
    <message>
        <source>Give a need a value; none: empty it. Several times for several</source>
        <translation>Donner une valeur à un besoin ; aucune : le vider. Plusieurs fois pour plusieurs</translation>
    </message>
    <message>
        <source>Whether a need excludes, only ranks, or is none</source>
        <translation>Si un besoin écarte, ne fait que classer, ou n’en est pas un</translation>
    </message>
    <message>
        <source>How the criteria make one ranking; as the project chose if not given</source>
        <translation>Comment les critères font un classement ; à défaut, selon le choix du projet</translation>
    </message>
    <message>
        <source>Eligible spaces: %1. Beyond any change of needs: %2.</source>
        <translation>Espaces éligibles : %1. Hors d’atteinte quels que soient les besoins : %2.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>So many spaces are to be eligible; 1 if not given</source>
        <translation>Tant d’espaces doivent être éligibles ; 1 par défaut</translation>
    </message>
    <message>
        <source>So many sets of changes at most; 5 if not given</source>
        <translation>Tant d’ensembles de changements au plus ; 5 par défaut</translation>
    </message>
    <message>
        <source>Change the project's needs as this set proposes, as one step</source>
        <translation>Changer les besoins du projet comme cet ensemble le propose, en une étape</translation>
    </message>
    <message>
        <source>The space that is asked about, by its number</source>
        <translation>L’espace dont il s’agit, par son numéro</translation>
    </message>
    <message>
        <source>The site whose spaces are asked about</source>
        <translation>Le site dont les espaces sont en question</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Passed below by</source>
        <translation>En dessous, dépassé par</translation>
    </message>
    <message>
        <source>Passed above by</source>
        <translation>Au-dessus, dépassé par</translation>
    </message>
    <message>
        <source>No space is eligible: there is nothing to rank.</source>
        <translation>Aucun espace n’est éligible : il n’y a rien à classer.</translation>
    </message>
    <message>
        <source>How many weightings are drawn; 10,000 if not given</source>
        <translation>Combien de pondérations sont tirées ; 10 000 à défaut</translation>
    </message>
    <message>
        <source>Where the draws begin: the same seed gives the same answer</source>
        <translation>Graine des tirages : la même graine donne la même réponse</translation>
    </message>
    <message>
        <source>At most so many ranks of each space; all if not given</source>
        <translation>Au plus ce nombre de rangs par espace ; tous à défaut</translation>
    </message>
    <message>
        <source>Solar power of the roofs</source>
        <translation>Puissance solaire des toitures</translation>
    </message>
    <message>
        <source>In the document also the rank under each method, and how they agree</source>
        <translation>Dans le document, aussi le rang selon chaque méthode, et leur accord</translation>
    </message>
    <message>
        <source>Print one page about a project or about a site, as PDF</source>
        <translation>Imprime une page sur un projet ou sur un site, en PDF</translation>
    </message>
    <message>
        <source>File to write, replaced if it is there: .pdf</source>
        <translation>Fichier à écrire, remplacé s’il existe : .pdf</translation>
    </message>
    <message>
        <source>The page of this site, by its number or code</source>
        <translation>La fiche de ce site, par son numéro ou son code</translation>
    </message>
    <message>
        <source>What this kept allocation says of it as well</source>
        <translation>Ce que cette répartition gardée en dit aussi</translation>
    </message>
    <message>
        <source>The page of a project, and how its spaces are ranked</source>
        <translation>La fiche d’un projet, et comment ses espaces sont classés</translation>
    </message>
    <message>
        <source>A page is of one project (--project) or of one site (--site).</source>
        <translation>Une fiche porte sur un projet (--project) ou sur un site (--site).</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>Keep the result as a scenario of that name, as one step</source>
        <translation>Garder le résultat comme scénario de ce nom, en une étape</translation>
    </message>
    <message>
        <source>Select applications by an allocation of the spaces; what is selected or declined already stays</source>
        <translation>Retenir des candidatures par une affectation des espaces ; ce qui est déjà retenu ou refusé le reste</translation>
    </message>
    <message>
        <source>The method of --allocate; stable if not given</source>
        <translation>La méthode de --allocate ; stable par défaut</translation>
    </message>
    <message>
        <source>Lowest share</source>
        <translation>Part la plus basse</translation>
    </message>
    <message>
        <source>Highest share</source>
        <translation>Part la plus haute</translation>
    </message>
    <message>
        <source>Projects that have a place look for one too, as if they had left it</source>
        <translation>Les projets qui ont un lieu en cherchent un aussi, comme s’ils l’avaient quitté</translation>
    </message>
    <message>
        <source>Size of the catchments; 30 if not given</source>
        <translation>Étendue des zones de chalandise ; 30 par défaut</translation>
    </message>
    <message>
        <source>Whether a way counts less the longer it is; e2sfca if not given</source>
        <translation>Si un trajet compte d’autant moins qu’il est long ; e2sfca par défaut</translation>
    </message>
    <message>
        <source>Only lines about these; all but IRIS if not given</source>
        <translation>Seulement ces lignes ; toutes sauf les IRIS par défaut</translation>
    </message>
    <message>
        <source>Taken for places that do not say how many they take; without it they are left out and told</source>
        <translation>Capacité retenue pour les lieux qui n’en indiquent pas ; sans elle, ils sont laissés de côté et signalés</translation>
    </message>
    <message>
        <source>Where one starts; several times for several places</source>
        <translation>D’où l’on part ; plusieurs fois pour plusieurs lieux</translation>
    </message>
    <message>
        <source>How long one travels; 15 if not given</source>
        <translation>Combien de temps l’on se déplace ; 15 sinon</translation>
    </message>
    <message>
        <source>How one travels; walk if not given</source>
        <translation>Comment l’on se déplace ; walk (à pied) sinon</translation>
    </message>
    <message>
        <source>From the place, or to it; away if not given</source>
        <translation>En partant du lieu, ou pour s’y rendre ; away (en partant) sinon</translation>
    </message>
    <message>
        <source>Each street to the nearest of the places alone</source>
        <translation>Chaque rue au plus proche des lieux seulement</translation>
    </message>
    <message>
        <source>The last metres that are walked beside a street; 50 if not given</source>
        <translation>Les derniers mètres parcourus à côté d’une rue ; 50 sinon</translation>
    </message>
    <message>
        <source>A place further than so many metres from any street is left out; 300 if not given</source>
        <translation>Un lieu à plus de tant de mètres de toute rue est laissé de côté ; 300 sinon</translation>
    </message>
    <message>
        <source>In the document also the streets that are reached</source>
        <translation>Dans le document, aussi les rues atteintes</translation>
    </message>
    <message>
        <source>Say where one starts: --from site:ID, place:ID, amenity:ID or lonlat:X,Y.</source>
        <translation>Dites d’où l’on part : --from site:ID, place:ID, amenity:ID ou lonlat:X,Y.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>To the street</source>
        <translation>Jusqu’à la rue</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>Carrefours</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Rues</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Say who reaches a third place within which time, by area</source>
        <translation>Dit qui rejoint un tiers-lieu en combien de temps, par territoire</translation>
    </message>
    <message>
        <source>Say how many places each resident has, when those who reach a place share it</source>
        <translation>Dit combien de places a chaque habitant, quand ceux qui rejoignent un lieu se le partagent</translation>
    </message>
    <message>
        <source>Say what the streets make as a network, and where it is doubtful</source>
        <translation>Dit quel réseau font les rues, et où il est à vérifier</translation>
    </message>
    <message>
        <source>Say what is reached from a place on foot, by bicycle or by car</source>
        <translation>Dit ce que l’on atteint depuis un lieu à pied, à vélo ou en voiture</translation>
    </message>
    <message>
        <source>Ascending times; 5,10,15,20 if not given</source>
        <translation>Durées croissantes ; 5,10,15,20 par défaut</translation>
    </message>
    <message>
        <source>Only places that are open then, a day and a time: "sa 18:30"</source>
        <translation>Seulement les lieux ouverts à ce moment, un jour et une heure : « sa 18:30 »</translation>
    </message>
    <message>
        <source>Also what that changes: before and after --add and --remove</source>
        <translation>Aussi ce que cela change : avant et après --add et --remove</translation>
    </message>
    <message>
        <source>Only who lives where, without any place</source>
        <translation>Seulement qui habite où, sans aucun lieu</translation>
    </message>
    <message>
        <source>--compare takes --add or --remove.</source>
        <translation>--compare demande --add ou --remove.</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>≤ %1 min</source>
        <translation>≤ %1 min</translation>
    </message>
    <message>
        <source>Nearest (min)</source>
        <translation>Le plus proche (min)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Mean in priority neighbourhoods</source>
        <translation>Moyenne en QPV</translation>
    </message>
    <message>
        <source>Mean outside of them</source>
        <translation>Moyenne hors QPV</translation>
    </message>
    <message>
        <source>Gini index</source>
        <translation>Indice de Gini</translation>
    </message>
    <message>
        <source>Theil index</source>
        <translation>Indice de Theil</translation>
    </message>
    <message>
        <source>within communes</source>
        <translation>au sein des communes</translation>
    </message>
    <message>
        <source>between communes</source>
        <translation>entre communes</translation>
    </message>
    <message>
        <source>between inside and outside of priority neighbourhoods</source>
        <translation>entre QPV et hors QPV</translation>
    </message>
    <message>
        <source>Everyone in priority neighbourhoods, on foot</source>
        <translation>Tous les habitants des QPV, à pied</translation>
    </message>
    <message>
        <source>Everyone, by car</source>
        <translation>Tous les habitants, en voiture</translation>
    </message>
    <message>
        <source>Places for its residents</source>
        <translation>Lieux pour ses habitants</translation>
    </message>
    <message>
        <source>Share of the places in priority neighbourhoods</source>
        <translation>Part des lieux situés en QPV</translation>
    </message>
    <message>
        <source>met</source>
        <translation>atteint</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>non atteint</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Visé</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Constaté</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>Residents of a square are spread over its area alike: there is no street to spread them along.</source>
        <translation>Les habitants d’un carreau sont répartis également sur sa surface : il n’y a pas de rue le long de laquelle les répartir.</translation>
    </message>
    <message>
        <source>Residents of a square are spread along the streets inside it.</source>
        <translation>Les habitants d’un carreau sont répartis le long des rues qui s’y trouvent.</translation>
    </message>
    <message>
        <source>Minutes to the nearest place</source>
        <translation>Minutes jusqu’au lieu le plus proche</translation>
    </message>
    <message>
        <source>Change in</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Before (min)</source>
        <translation>Avant (min)</translation>
    </message>
    <message>
        <source>After (min)</source>
        <translation>Après (min)</translation>
    </message>
    <message>
        <source>Places for 1,000 residents</source>
        <translation>Places pour 1 000 habitants</translation>
    </message>
    <message>
        <source>Places a resident</source>
        <translation>Places par habitant</translation>
    </message>
    <message>
        <source>%1 places are shared by %2 residents within %3 min (%4, %5).</source>
        <translation>%1 places sont partagées par %2 habitants à moins de %3 min (%4, %5).</translation>
    </message>
    <message>
        <source>How residents travel; on foot if not given</source>
        <translation>Mode de déplacement des habitants ; à pied par défaut</translation>
    </message>
    <message>
        <source>Places and residents that are further from a street reach nothing; 300 if not given</source>
        <translation>Les lieux et les habitants plus éloignés d’une rue ne sont pas reliés ; 300 par défaut</translation>
    </message>
    <message>
        <source>Only places with any of these functions (coworking, workshop, food, reuse, health, culture, training, solidarity, digital, other)</source>
        <translation>Seulement les lieux ayant l’une de ces fonctions (coworking, workshop, food, reuse, health, culture, training, solidarity, digital, other)</translation>
    </message>
    <message>
        <source>Count a site as if it were a place; several times for several</source>
        <translation>Compter un site comme s’il était un lieu ; répétable</translation>
    </message>
    <message>
        <source>Count a place as if it were closed; several times for several</source>
        <translation>Compter un lieu comme s’il était fermé ; répétable</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Morceaux</translation>
    </message>
    <message>
        <source>In the largest</source>
        <translation>Dans le plus grand</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>%1 rows make %2 stretches between %3 crossings; %4 rows are barriers, %5 do not say who may use them.</source>
        <translation>%1 lignes font %2 tronçons entre %3 carrefours ; %4 lignes sont des barrières, %5 ne disent pas qui peut les emprunter.</translation>
    </message>
    <message>
        <source>Write the doubtful places to a file, as points</source>
        <translation>Écrire les endroits à vérifier dans un fichier, en points</translation>
    </message>
    <message>
        <source>%1 residents reach no place however long they travel: their streets lead to none. The command “streets” says where the network is in parts.</source>
        <translation>%1 habitants ne rejoignent aucun lieu, quelle que soit la durée : leurs rues n’y mènent pas. La commande « streets » dit où le filaire est en plusieurs parties.</translation>
    </message>
    <message>
        <source>Say where to open, with proof: coverage, fewest places, travel, the worst off</source>
        <translation>Dit où ouvrir, preuve à l’appui : couverture, moins de lieux, trajets, plus mal desservis</translation>
    </message>
    <message>
        <source>List the allocations and choices of sites that are kept</source>
        <translation>Liste les affectations et les choix de sites conservés</translation>
    </message>
    <message>
        <source>Show what is kept, compare it, or turn an allocation into placements</source>
        <translation>Montre ce qui est conservé, le compare, ou fait d’une affectation des placements</translation>
    </message>
    <message>
        <source>Say how the territory stands: sites, projects, occupancy, third places</source>
        <translation>Dit où en est le territoire : sites, projets, occupation, tiers-lieux</translation>
    </message>
    <message>
        <source>What a line is about; commune if not given</source>
        <translation>Ce dont parle une ligne ; commune sinon</translation>
    </message>
    <message>
        <source>The day that is told; today if not given</source>
        <translation>Le jour décrit ; aujourd’hui sinon</translation>
    </message>
    <message>
        <source>Residents covered (weighted)</source>
        <translation>Habitants couverts (pondérés)</translation>
    </message>
    <message>
        <source>New places</source>
        <translation>Nouveaux lieux</translation>
    </message>
    <message>
        <source>Minutes of all residents</source>
        <translation>Minutes de tous les habitants</translation>
    </message>
    <message>
        <source>Minutes of the worst off</source>
        <translation>Minutes du plus mal desservi</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>No choice is better than</source>
        <translation>Aucun choix n’est meilleur que</translation>
    </message>
    <message>
        <source>Residents counted</source>
        <translation>Habitants comptés</translation>
    </message>
    <message>
        <source>Residents covered before</source>
        <translation>Habitants couverts avant</translation>
    </message>
    <message>
        <source>Residents covered</source>
        <translation>Habitants couverts</translation>
    </message>
    <message>
        <source>Price and works (EUR)</source>
        <translation>Prix et travaux (EUR)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Residents it is nearest to</source>
        <translation>Habitants dont il est le plus proche</translation>
    </message>
    <message>
        <source>Covered by this choice</source>
        <translation>Couverts par ce choix</translation>
    </message>
    <message>
        <source>Covered by the best for that time</source>
        <translation>Couverts par le meilleur pour ce temps</translation>
    </message>
    <message>
        <source>Other choices within 1 %</source>
        <translation>Autres choix à moins de 1 %</translation>
    </message>
    <message>
        <source>Cover the most residents, cover all with the fewest places, the least travel, or the least time of the worst off</source>
        <translation>Couvrir le plus d’habitants, tout couvrir avec le moins de lieux, le moins de trajets, ou le moindre temps des plus mal desservis</translation>
    </message>
    <message>
        <source>How many new places; with a budget, at most</source>
        <translation>Nombre de nouveaux lieux ; avec un budget, au plus</translation>
    </message>
    <message>
        <source>The threshold; 15 if not given</source>
        <translation>Le seuil ; 15 par défaut</translation>
    </message>
    <message>
        <source>What price and works of the new places may cost</source>
        <translation>Ce que le prix et les travaux des nouveaux lieux peuvent coûter</translation>
    </message>
    <message>
        <source>As if there were no third place; otherwise they serve too</source>
        <translation>Comme s’il n’y avait aucun tiers-lieu ; sinon ils desservent aussi</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Only sites that meet it; the candidate third places if not given</source>
        <translation>Seulement les sites qui y répondent ; par défaut les candidats tiers-lieux</translation>
    </message>
    <message>
        <source>Only sites with a space that is eligible for this project</source>
        <translation>Seulement les sites qui ont un espace éligible pour ce projet</translation>
    </message>
    <message>
        <source>Only sites with a space that is eligible for these usual needs</source>
        <translation>Seulement les sites qui ont un espace éligible pour ces besoins usuels</translation>
    </message>
    <message>
        <source>Only sites of that area, built or else of land</source>
        <translation>Seulement les sites de cette surface, bâtie ou à défaut de terrain</translation>
    </message>
    <message>
        <source>A place in this neighbourhood (or commune:CODE, iris:CODE); several times for several</source>
        <translation>Un lieu dans ce quartier (ou commune:CODE, iris:CODE) ; à répéter pour plusieurs</translation>
    </message>
    <message>
        <source>This site is opened; several times for several</source>
        <translation>Ce site est ouvert ; à répéter pour plusieurs</translation>
    </message>
    <message>
        <source>This site is not opened; several times for several</source>
        <translation>Ce site n’est pas ouvert ; à répéter pour plusieurs</translation>
    </message>
    <message>
        <source>New places are no nearer to one another, as the crow flies</source>
        <translation>Les nouveaux lieux ne sont pas plus proches les uns des autres, à vol d’oiseau</translation>
    </message>
    <message>
        <source>No place serves more residents than the target for one place</source>
        <translation>Aucun lieu ne dessert plus d’habitants que la cible pour un lieu</translation>
    </message>
    <message>
        <source>Up to so many other choices within 1 % of the best</source>
        <translation>Jusqu’à tant d’autres choix à moins de 1 % du meilleur</translation>
    </message>
    <message>
        <source>What more money covers, point by point</source>
        <translation>Ce que couvre plus d’argent, point par point</translation>
    </message>
    <message>
        <source>What other thresholds change</source>
        <translation>Ce que changent d’autres seuils</translation>
    </message>
    <message>
        <source>It may stop where no choice can be better by more than this share</source>
        <translation>Peut s’arrêter quand aucun choix ne peut être meilleur de plus de cette part</translation>
    </message>
    <message>
        <source>Show the four-part study of a kept choice of sites, write in it, print it</source>
        <translation>Montre l’étude en quatre volets d’un choix de sites gardé, y écrit, l’imprime</translation>
    </message>
    <message>
        <source>Name of a kept choice of sites</source>
        <translation>Nom d’un choix de sites gardé</translation>
    </message>
    <message>
        <source>Write it as PDF, replaced if it is there</source>
        <translation>L’écrire en PDF ; remplacé s’il existe</translation>
    </message>
    <message>
        <source>What is written in a part (functions, land, legal, economic); no text takes it away; may be given several times</source>
        <translation>Ce qui est écrit dans un volet (functions, land, legal, economic) ; sans texte, l’écrit est retiré ; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Count the sites of a kept choice as if they were places</source>
        <translation>Compter les sites d’un choix gardé comme s’ils étaient des lieux</translation>
    </message>
    <message>
        <source>So many places for this stage (incubation, growth, development), each on a site of its own, with these functions; several times for several</source>
        <translation>Tant de lieux pour cette étape (incubation, growth, development), chacun sur un site à lui, avec ces fonctions ; répétable</translation>
    </message>
    <message>
        <source>%1 was imported before, on %2: rows may be there twice. “entente-cli undo” takes an import back; --mode replace or update keeps rows once.</source>
        <translation>%1 a déjà été importé le %2 : des lignes peuvent y être deux fois. « entente-cli undo » retire un import ; --mode replace ou update évite de garder les lignes deux fois.</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>coordonnées</translation>
    </message>
    <message>
        <source>street</source>
        <translation>rue</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Available land</source>
        <translation>Foncier disponible</translation>
    </message>
    <message>
        <source>Transitional site</source>
        <translation>Site transitoire</translation>
    </message>
    <message>
        <source>Candidate third place</source>
        <translation>Tiers-lieu candidat</translation>
    </message>
    <message>
        <source>Shared premises</source>
        <translation>Locaux partagés</translation>
    </message>
    <message>
        <source>Rooftop</source>
        <translation>Toiture</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifié</translation>
    </message>
    <message>
        <source>Under study</source>
        <translation>À l’étude</translation>
    </message>
    <message>
        <source>Secured</source>
        <translation>Sécurisé</translation>
    </message>
    <message>
        <source>Can be mobilised</source>
        <translation>Mobilisable</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Libéré</translation>
    </message>
    <message>
        <source>Metropolis</source>
        <translation>Métropole</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>Établissement public</translation>
    </message>
    <message>
        <source>Public land company</source>
        <translation>Foncière publique</translation>
    </message>
    <message>
        <source>Social landlord</source>
        <translation>Bailleur social</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Private person</source>
        <translation>Particulier</translation>
    </message>
    <message>
        <source>Other owner</source>
        <translation>Autre propriétaire</translation>
    </message>
    <message>
        <source>Solidarity land company</source>
        <translation>Foncière solidaire</translation>
    </message>
    <message>
        <source>Novapole</source>
        <translation>Novapole</translation>
    </message>
    <message>
        <source>Public land agency (EPF)</source>
        <translation>Établissement public foncier (EPF)</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Terrain</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Commerce</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Halle</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Cuisine</translation>
    </message>
    <message>
        <source>Roof</source>
        <translation>Toit</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>Cour</translation>
    </message>
    <message>
        <source>Car park</source>
        <translation>Parking</translation>
    </message>
    <message>
        <source>Civil lease</source>
        <translation>Bail civil</translation>
    </message>
    <message>
        <source>Commercial lease</source>
        <translation>Bail commercial</translation>
    </message>
    <message>
        <source>Short-term occupancy agreement</source>
        <translation>Convention d’occupation précaire</translation>
    </message>
    <message>
        <source>Long building lease</source>
        <translation>Bail emphytéotique</translation>
    </message>
    <message>
        <source>Solidarity land lease</source>
        <translation>Bail réel solidaire</translation>
    </message>
    <message>
        <source>Free loan for use</source>
        <translation>Mise à disposition</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>Green building</source>
        <translation>Écoconstruction</translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation>Réemploi</translation>
    </message>
    <message>
        <source>Inclusive housing</source>
        <translation>Habitat inclusif</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>Logistique</translation>
    </message>
    <message>
        <source>Digital</source>
        <translation>Numérique</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Mobilité</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Culture</translation>
    </message>
    <message>
        <source>Incubation</source>
        <translation>Incubation</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Croissance</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>Indifferent</source>
        <translation>Indifférent</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Souhaité</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigé</translation>
    </message>
    <message>
        <source>Shortlisted</source>
        <translation>Présélectionné</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Visité</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Agreement signed</source>
        <translation>Conventionné</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Coworking</source>
        <translation>Coworking</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Solidarity</source>
        <translation>Solidarité</translation>
    </message>
    <message>
        <source>Other function</source>
        <translation>Autre fonction</translation>
    </message>
    <message>
        <source>U (built)</source>
        <translation>U (urbaine)</translation>
    </message>
    <message>
        <source>AUc (to be built)</source>
        <translation>AUc (à urbaniser)</translation>
    </message>
    <message>
        <source>AUs (to be built, closed)</source>
        <translation>AUs (à urbaniser, fermée)</translation>
    </message>
    <message>
        <source>A (farmland)</source>
        <translation>A (agricole)</translation>
    </message>
    <message>
        <source>N (natural)</source>
        <translation>N (naturelle)</translation>
    </message>
    <message>
        <source>2015 outlines</source>
        <translation>Périmètres de 2015</translation>
    </message>
    <message>
        <source>2024 outlines</source>
        <translation>Périmètres de 2024</translation>
    </message>
    <message>
        <source>Kind of space</source>
        <translation>Type d’espace</translation>
    </message>
    <message>
        <source>Smallest area</source>
        <translation>Surface minimale</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Weekly slots</source>
        <translation>Créneaux par semaine</translation>
    </message>
    <message>
        <source>Ceiling height</source>
        <translation>Hauteur sous plafond</translation>
    </message>
    <message>
        <source>Floor load</source>
        <translation>Charge au sol</translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation>Rez-de-chaussée</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>Vehicle access</source>
        <translation>Accès des véhicules</translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation>Accueil du public</translation>
    </message>
    <message>
        <source>Electrical power</source>
        <translation>Puissance électrique</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Sanitation</source>
        <translation>Assainissement</translation>
    </message>
    <message>
        <source>Outdoor part</source>
        <translation>Partie extérieure</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Loyer</translation>
    </message>
    <message>
        <source>Yearly budget</source>
        <translation>Budget annuel</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>Mode d’occupation</translation>
    </message>
    <message>
        <source>In a priority neighbourhood</source>
        <translation>En quartier prioritaire</translation>
    </message>
    <message>
        <source>Distance to the anchor</source>
        <translation>Distance au point d’ancrage</translation>
    </message>
    <message>
        <source>Life cycle of the site</source>
        <translation>Cycle de vie du site</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Priority neighbourhood</source>
        <translation>Quartier prioritaire</translation>
    </message>
    <message>
        <source>Proximity</source>
        <translation>Proximité</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>Population (200 m grid)</source>
        <translation>Population (carreaux de 200 m)</translation>
    </message>
    <message>
        <source>Planning zones</source>
        <translation>Zones d’urbanisme</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Risques</translation>
    </message>
    <message>
        <source>Statistical blocks (IRIS)</source>
        <translation>IRIS</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Rues</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Parcelles</translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Priority neighbourhoods (QPV)</source>
        <translation>Quartiers prioritaires (QPV)</translation>
    </message>
    <message>
        <source>Amenities</source>
        <translation>Équipements</translation>
    </message>
    <message>
        <source>Existing third places</source>
        <translation>Tiers-lieux existants</translation>
    </message>
    <message>
        <source>Transitional sites</source>
        <translation>Sites transitoires</translation>
    </message>
    <message>
        <source>Candidate third places</source>
        <translation>Tiers-lieux candidats</translation>
    </message>
    <message>
        <source>Rooftops</source>
        <translation>Toitures</translation>
    </message>
    <message>
        <source>Projects (anchor)</source>
        <translation>Projets (point d’ancrage)</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Geometry changed</source>
        <translation>Géométrie modifiée</translation>
    </message>
    <message>
        <source>Attributes changed</source>
        <translation>Attributs modifiés</translation>
    </message>
    <message>
        <source>Geometry and attributes changed</source>
        <translation>Géométrie et attributs modifiés</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>On the reserve list</source>
        <translation>Sur liste d’attente</translation>
    </message>
    <message>
        <source>Allocation of projects</source>
        <translation>Affectation des projets</translation>
    </message>
    <message>
        <source>Where to open</source>
        <translation>Où ouvrir</translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <translation>Somme pondérée</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>PROMETHEE II</source>
        <translation>PROMETHEE II</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>Curseurs</translation>
    </message>
    <message>
        <source>Order of importance</source>
        <translation>Ordre d’importance</translation>
    </message>
    <message>
        <source>Comparison by pairs (AHP)</source>
        <translation>Comparaison par paires (AHP)</translation>
    </message>
    <message>
        <source>No space is eligible</source>
        <translation>Aucun espace n’est éligible</translation>
    </message>
    <message>
        <source>Every eligible pair is forbidden</source>
        <translation>Toutes les associations éligibles sont interdites</translation>
    </message>
    <message>
        <source>Its spaces serve other projects better</source>
        <translation>Ses espaces servent mieux d’autres projets</translation>
    </message>
    <message>
        <source>The ceiling of the bearer is reached</source>
        <translation>Le plafond du porteur est atteint</translation>
    </message>
    <message>
        <source>The share in priority neighbourhoods would not be kept</source>
        <translation>La part en quartier prioritaire ne serait plus tenue</translation>
    </message>
    <message>
        <source>The search ended before</source>
        <translation>La recherche s’est arrêtée avant</translation>
    </message>
    <message>
        <source>Optimal, proven</source>
        <translation>Optimale, prouvée</translation>
    </message>
    <message>
        <source>Best found, not proven</source>
        <translation>Meilleure trouvée, non prouvée</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stable</translation>
    </message>
    <message>
        <source>Not feasible</source>
        <translation>Irréalisable</translation>
    </message>
    <message>
        <source>Optimal</source>
        <translation>Optimale</translation>
    </message>
    <message>
        <source>Stable matching</source>
        <translation>Affectation stable</translation>
    </message>
    <message>
        <source>Yearly cost</source>
        <translation>Coût annuel</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>À pied</translation>
    </message>
    <message>
        <source>By bicycle</source>
        <translation>À vélo</translation>
    </message>
    <message>
        <source>By car</source>
        <translation>En voiture</translation>
    </message>
    <message>
        <source>From the place</source>
        <translation>Depuis le lieu</translation>
    </message>
    <message>
        <source>To the place</source>
        <translation>Vers le lieu</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Selon la source</translation>
    </message>
    <message>
        <source>At shared vertices</source>
        <translation>Aux sommets communs</translation>
    </message>
    <message>
        <source>Wherever lines cross</source>
        <translation>Partout où les lignes se croisent</translation>
    </message>
    <message>
        <source>Island</source>
        <translation>Îlot isolé</translation>
    </message>
    <message>
        <source>Dangling end</source>
        <translation>Extrémité libre</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Raccord manqué</translation>
    </message>
    <message>
        <source>Crossing without a junction</source>
        <translation>Croisement sans carrefour</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Street without a length</source>
        <translation>Rue sans longueur</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>Priority neighbourhood (QPV)</source>
        <translation>Quartier prioritaire (QPV)</translation>
    </message>
    <message>
        <source>Statistical block (IRIS)</source>
        <translation>Îlot statistique (IRIS)</translation>
    </message>
    <message>
        <source>Neighbouring territories</source>
        <translation>Territoires voisins</translation>
    </message>
    <message>
        <source>Two steps (2SFCA)</source>
        <translation>Deux étapes (2SFCA)</translation>
    </message>
    <message>
        <source>Two steps, falling with time (E2SFCA)</source>
        <translation>Deux étapes, décroissant avec le temps (E2SFCA)</translation>
    </message>
    <message>
        <source>Most residents covered (MCLP)</source>
        <translation>Le plus d’habitants couverts (MCLP)</translation>
    </message>
    <message>
        <source>Everyone covered (LSCP)</source>
        <translation>Tous couverts (LSCP)</translation>
    </message>
    <message>
        <source>Least mean time (p-median)</source>
        <translation>Temps moyen le plus court (p-médian)</translation>
    </message>
    <message>
        <source>Least longest time (p-centre)</source>
        <translation>Plus long temps le plus court (p-centre)</translation>
    </message>
    <message>
        <source>Functions and uses</source>
        <translation>Fonctions et usages</translation>
    </message>
    <message>
        <source>Land and property</source>
        <translation>Foncier et immobilier</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Juridique</translation>
    </message>
    <message>
        <source>Economic and financial</source>
        <translation>Économique et financier</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Within %1</source>
        <translation>En moins de %1</translation>
    </message>
    <message>
        <source>%1, residents</source>
        <translation>%1, habitants</translation>
    </message>
    <message>
        <source>Gain, %1</source>
        <translation>Gain, %1</translation>
    </message>
    <message>
        <source>Nearest place (min)</source>
        <translation>Lieu le plus proche (min)</translation>
    </message>
    <message>
        <source>Not within the last threshold</source>
        <translation>Au-delà du dernier seuil</translation>
    </message>
    <message>
        <source>Without any place</source>
        <translation>Sans aucun lieu</translation>
    </message>
    <message>
        <source>Places inside</source>
        <translation>Lieux à l’intérieur</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>couverture</translation>
    </message>
    <message>
        <source>places</source>
        <translation>lieux</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Residents it is nearest to</source>
        <translation>Habitants dont il est le plus proche</translation>
    </message>
    <message>
        <source>From the street (m)</source>
        <translation>De la rue (m)</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>candidat</translation>
    </message>
    <message>
        <source>existing</source>
        <translation>existant</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>objectifs</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Atteint</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Voulu</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Est</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>En</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ oui</translation>
    </message>
    <message>
        <source>✗ no</source>
        <translation>✗ non</translation>
    </message>
    <message>
        <source>% of the residents</source>
        <translation>% des habitants</translation>
    </message>
    <message>
        <source>% of the places</source>
        <translation>% des lieux</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>habitants</translation>
    </message>
    <message>
        <source>access</source>
        <translation>acces</translation>
    </message>
    <message>
        <source>Places for 1,000 residents</source>
        <translation>Places pour 1 000 habitants</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>equity</source>
        <translation>equite</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Mean (%1)</source>
        <translation>Moyenne (%1)</translation>
    </message>
    <message>
        <source>Mean in QPV (%1)</source>
        <translation>Moyenne en QPV (%1)</translation>
    </message>
    <message>
        <source>Mean out of QPV (%1)</source>
        <translation>Moyenne hors QPV (%1)</translation>
    </message>
    <message>
        <source>Gini (0 all equal, 1 one has all)</source>
        <translation>Gini (0 tous égaux, 1 un seul a tout)</translation>
    </message>
    <message>
        <source>Theil</source>
        <translation>Theil</translation>
    </message>
    <message>
        <source>Theil within communes</source>
        <translation>Theil dans les communes</translation>
    </message>
    <message>
        <source>Theil between communes</source>
        <translation>Theil entre les communes</translation>
    </message>
    <message>
        <source>Theil within QPV and the rest</source>
        <translation>Theil dans les QPV et hors QPV</translation>
    </message>
    <message>
        <source>Theil between QPV and the rest</source>
        <translation>Theil entre les QPV et le reste</translation>
    </message>
    <message>
        <source>street_network</source>
        <translation>reseau_des_rues</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Length (km)</source>
        <translation>Longueur (km)</translation>
    </message>
    <message>
        <source>Parts apart</source>
        <translation>Parties séparées</translation>
    </message>
    <message>
        <source>In the largest part</source>
        <translation>Dans la plus grande</translation>
    </message>
    <message>
        <source>network_flaws</source>
        <translation>reseau_a_verifier</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Douteux</translation>
    </message>
    <message>
        <source>Size (m)</source>
        <translation>Taille (m)</translation>
    </message>
    <message>
        <source>Street (number)</source>
        <translation>Rue (numéro)</translation>
    </message>
    <message>
        <source>catchments</source>
        <translation>aires_d_acces</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Streets (km)</source>
        <translation>Rues (km)</translation>
    </message>
    <message>
        <source>Area (ha)</source>
        <translation>Surface (ha)</translation>
    </message>
    <message>
        <source>Nearest place within %1</source>
        <translation>Lieu le plus proche en moins de %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Within %1 %2</source>
        <translation>En %1 %2</translation>
    </message>
    <message>
        <source>Where a catchment is from</source>
        <translation>Origine d’une aire d’accès</translation>
    </message>
    <message>
        <source>Not within %1</source>
        <translation>Pas en %1</translation>
    </message>
    <message>
        <source>Places within reach</source>
        <translation>Places accessibles</translation>
    </message>
    <message>
        <source>Below %1 places for 1,000</source>
        <translation>Moins de %1 places pour 1 000</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>No place within reach</source>
        <translation>Aucune place accessible</translation>
    </message>
    <message>
        <source>Way to the nearest place</source>
        <translation>Trajet jusqu’au lieu le plus proche</translation>
    </message>
    <message>
        <source>Residents of the QPV reach a place on foot</source>
        <translation>Les habitants des QPV atteignent un lieu à pied</translation>
    </message>
    <message>
        <source>Every resident reaches a place by car</source>
        <translation>Chaque habitant atteint un lieu en voiture</translation>
    </message>
    <message>
        <source>One place for so many residents</source>
        <translation>Un lieu pour tant d’habitants</translation>
    </message>
    <message>
        <source>Share of the places that lie in a QPV</source>
        <translation>Part des lieux situés en QPV</translation>
    </message>
    <message numerus="yes">
        <source>%1 reach one of the %n place(s) within %2 %3.</source>
        <translation>
            <numerusform>%1 atteignent le lieu en moins de %2 %3.</numerusform>
            <numerusform>%1 atteignent un des %n lieux en moins de %2 %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Within %2 that is %1 fewer than before.</source>
        <translation>En %2, c’est %1 de moins qu’avant.</translation>
    </message>
    <message>
        <source>Within %2 that is %1 more than before.</source>
        <translation>En %2, c’est %1 de plus qu’avant.</translation>
    </message>
    <message>
        <source>%1 places for 1,000 residents in the mean; %2 places are within reach of %3.</source>
        <translation>%1 places pour 1 000 habitants en moyenne ; %2 places sont accessibles à %3.</translation>
    </message>
    <message>
        <source>%1 rows make %2 crossings and %3 stretches of street; %4 doubtful places.</source>
        <translation>%1 lignes font %2 carrefours et %3 tronçons ; %4 endroits douteux.</translation>
    </message>
    <message>
        <source>%1 %2 to %3 (%4).</source>
        <translation>%1 %2 jusqu’à %3 (%4).</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>Par %1.</translation>
    </message>
    <message>
        <source>The street is %1 away.</source>
        <translation>La rue est à %1.</translation>
    </message>
    <message>
        <source>%1 live in this square and reach no place.</source>
        <translation>%1 vivent dans ce carreau et n’atteignent aucun lieu.</translation>
    </message>
    <message>
        <source>%1 live in this square, %2 from the nearest place in the mean.</source>
        <translation>%1 vivent dans ce carreau, à %2 du lieu le plus proche en moyenne.</translation>
    </message>
    <message>
        <source>%1 is the nearest place of %2; the street is %3 away.</source>
        <translation>%1 est le lieu le plus proche de %2 ; la rue est à %3.</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>The geometry was invalid%1 and has been repaired.</source>
        <translation>La géométrie n’était pas valide%1 et a été réparée.</translation>
    </message>
    <message>
        <source>The geometry was invalid%1 and has been repaired; its area was %2, it is now %3.</source>
        <translation>La géométrie n’était pas valide%1 et a été réparée ; sa surface était de %2, elle est maintenant de %3.</translation>
    </message>
    <message>
        <source>There is no geometry: the row was kept without a place.</source>
        <translation>Il n’y a pas de géométrie : la ligne a été conservée sans emplacement.</translation>
    </message>
    <message>
        <source>The geometry mixed several types (%1): only what is of the type expected was kept (%2).</source>
        <translation>La géométrie mêlait plusieurs types (%1) : seul ce qui est du type attendu a été conservé (%2).</translation>
    </message>
    <message>
        <source>The %1 values of the geometry were left out: the map is flat.</source>
        <translation>Les valeurs %1 de la géométrie ont été laissées de côté : la carte est plane.</translation>
    </message>
    <message>
        <source>The coordinates lie outside of the territory%1. Check the EPSG number of the source.</source>
        <translation>Les coordonnées sont en dehors du territoire%1. Vérifiez le code EPSG de la source.</translation>
    </message>
    <message>
        <source>The area drawn (%1) and the area declared (%2) differ by %3. Both were kept.</source>
        <translation>La surface dessinée (%1) et la surface déclarée (%2) diffèrent de %3. Les deux ont été conservées.</translation>
    </message>
    <message>
        <source>%1: the value %2 was left as not known (%3). Values allowed: %4.</source>
        <translation>%1 : la valeur %2 a été laissée non renseignée (%3). Valeurs admises : %4.</translation>
    </message>
    <message>
        <source>%1: the value %2 was left as not known (%3).</source>
        <translation>%1 : la valeur %2 a été laissée non renseignée (%3).</translation>
    </message>
    <message>
        <source>An earlier row already has the key %1: this one was set aside.</source>
        <translation>Une ligne précédente a déjà la clé %1 : celle-ci a été mise de côté.</translation>
    </message>
    <message>
        <source>%1: %2 was corrected to %3.</source>
        <translation>%1 : %2 a été corrigé en %3.</translation>
    </message>
    <message>
        <source>%1: %2 is not in the workspace. Import what it refers to, or correct it.</source>
        <translation>%1 : %2 n’est pas dans l’espace de travail. Importez ce à quoi il se réfère, ou corrigez-le.</translation>
    </message>
    <message>
        <source>The file does not say its encoding: it was read as %1. Check the accents.</source>
        <translation>Le fichier n’indique pas son encodage : il a été lu en %1. Vérifiez les accents.</translation>
    </message>
    <message>
        <source>The coordinate reference system was taken to be EPSG:%1%2. Check the place on the map.</source>
        <translation>Le système de coordonnées a été supposé être EPSG:%1%2. Vérifiez l’emplacement sur la carte.</translation>
    </message>
    <message>
        <source>The field %1 of the source was not used: no attribute takes it.</source>
        <translation>Le champ %1 de la source n’a pas été utilisé : aucun attribut ne le reçoit.</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>Fichier entier</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>nothing is filled in</source>
        <translation>rien n’est renseigné</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>ce n’est pas un nombre</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>ce n’est pas une date</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>hors de la liste</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>hors limites</translation>
    </message>
    <message>
        <source>not well formed</source>
        <translation>forme inattendue</translation>
    </message>
    <message>
        <source>contradicts another value</source>
        <translation>contredit une autre valeur</translation>
    </message>
    <message>
        <source>geometry of another type</source>
        <translation>géométrie d’un autre type</translation>
    </message>
    <message>
        <source>refers to what is not in the workspace</source>
        <translation>se réfère à ce qui n’est pas dans l’espace de travail</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>déjà présent</translation>
    </message>
    <message>
        <source>The field %1 holds a text that was cut: the format takes no more than %2.</source>
        <translation>Un texte du champ %1 a été coupé : le format n’en garde pas plus de %2.</translation>
    </message>
    <message>
        <source>The field %1 is named %2 in the file: names have 10 characters there.</source>
        <translation>Le champ %1 s’appelle %2 dans le fichier : les noms y ont 10 caractères.</translation>
    </message>
    <message>
        <source>These rows have no shapes: they were written to the table %1.</source>
        <translation>Ces lignes n’ont pas de forme : elles ont été écrites dans la table %1.</translation>
    </message>
    <message>
        <source>The file %1 was written as well: the format holds one kind of shape a file.</source>
        <translation>Le fichier %1 a aussi été écrit : le format ne contient qu’un type de forme par fichier.</translation>
    </message>
    <message>
        <source>%1: e-mail addresses and telephone numbers were masked in free texts (%2).</source>
        <translation>%1 : adresses électroniques et numéros de téléphone masqués dans les textes libres (%2).</translation>
    </message>
    <message>
        <source>the file names none</source>
        <translation>le fichier n’en nomme aucun</translation>
    </message>
    <message>
        <source>the one that the file names is not known</source>
        <translation>celui que le fichier nomme n’est pas connu</translation>
    </message>
    <message>
        <source>the file names degrees, and its numbers are none</source>
        <translation>le fichier annonce des degrés, et ses nombres n’en sont pas</translation>
    </message>
    <message>
        <source>the file names metres, and its numbers are degrees</source>
        <translation>le fichier annonce des mètres, et ses nombres sont des degrés</translation>
    </message>
    <message>
        <source>its coordinates are in the order north, east: exchanged</source>
        <translation>ses coordonnées sont dans l’ordre nord, est : échangées</translation>
    </message>
    <message>
        <source>in the one that the file names, it would lie far from the territory</source>
        <translation>dans celui que le fichier nomme, il se trouverait loin du territoire</translation>
    </message>
    <message>
        <source>The first line is no heading: it was read as a row, and the fields were named by their place.</source>
        <translation>La première ligne n’est pas un en-tête : elle a été lue comme une ligne, et les champs sont nommés d’après leur place.</translation>
    </message>
    <message>
        <source>Several fields are called %1: one of them was named %2.</source>
        <translation>Plusieurs champs s’appellent %1 : l’un d’eux a été nommé %2.</translation>
    </message>
    <message>
        <source>The row has %1 cells where the heading has %2: what is missing at its end is left as not known.</source>
        <translation>La ligne a %1 cellules alors que l’en-tête en a %2 : ce qui manque à sa fin reste inconnu.</translation>
    </message>
    <message>
        <source>The source gives a point and no outline: the row was kept without a shape.</source>
        <translation>La source donne un point et pas de contour : la ligne a été conservée sans forme.</translation>
    </message>
    <message>
        <source>%1: %2 was kept, though the other fields of the row make it %3. Check the source.</source>
        <translation>%1 : %2 a été conservé, alors que les autres champs de la ligne donnent %3. Vérifiez la source.</translation>
    </message>
    <message>
        <source>%1 rows speak of %2: they were kept as one.</source>
        <translation>%1 lignes parlent de %2 : elles ont été réunies en une seule.</translation>
    </message>
    <message>
        <source>The field %1 of the source has no attribute of its own: its texts are kept with the rows.</source>
        <translation>Le champ %1 de la source n’a pas d’attribut propre : ses textes sont conservés avec les lignes.</translation>
    </message>
    <message>
        <source>Sites without a sheet of this standard (%1) were left out: %2.</source>
        <translation>Les sites sans fiche de ce standard (%1) ont été laissés de côté : %2.</translation>
    </message>
    <message>
        <source>%1 was written, but does not conform to the standard: %2.</source>
        <translation>%1 a été écrit, mais n’est pas conforme au standard : %2.</translation>
    </message>
    <message>
        <source>The geometry cannot be used%1: the row waits in quarantine. Correct it there or in the source, and try it again.</source>
        <translation>La géométrie est inutilisable%1 : la ligne attend en quarantaine. Corrigez-la là ou dans la source, et réessayez-la.</translation>
    </message>
    <message>
        <source>%1 is missing: the row waits in quarantine. Fill it in there and try it again.</source>
        <translation>Le champ %1 n’est pas renseigné : la ligne attend en quarantaine. Complétez-la là et réessayez-la.</translation>
    </message>
    <message>
        <source>%1: the value %2 cannot be used (%3), and the row waits in quarantine. Correct it there and try it again.</source>
        <translation>%1 : la valeur %2 est inutilisable (%3), et la ligne attend en quarantaine. Corrigez-la là et réessayez-la.</translation>
    </message>
    <message>
        <source>The style that came along (%1) is taken for: %2.</source>
        <translation>Le style joint (%1) est repris pour : %2.</translation>
    </message>
    <message>
        <source>The style that came along (%1) was not taken: it is larger than 8 MB.</source>
        <translation>Le style joint (%1) n’a pas été repris : il dépasse 8 Mo.</translation>
    </message>
    <message>
        <source>The style that came along (%1) was not taken: %2%3.</source>
        <translation>Le style joint (%1) n’a pas été repris : %2%3.</translation>
    </message>
    <message>
        <source>Style %1: not kept, or drawn otherwise elsewhere: %2.</source>
        <translation>Style %1 : non repris, ou dessiné autrement ailleurs : %2.</translation>
    </message>
    <message>
        <source>the solver is not installed (package coinor-cbc)</source>
        <translation>le solveur n’est pas installé (paquet coinor-cbc)</translation>
    </message>
    <message>
        <source>the solver broke off</source>
        <translation>le solveur s’est interrompu</translation>
    </message>
    <message>
        <source>the solver had no more memory</source>
        <translation>le solveur n’avait plus de mémoire</translation>
    </message>
    <message>
        <source>the time was over</source>
        <translation>le temps était écoulé</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>elle a été arrêtée</translation>
    </message>
    <message>
        <source>the answer of the solver could not be read</source>
        <translation>la réponse du solveur n’a pas pu être lue</translation>
    </message>
    <message>
        <source>the space is not eligible for the project</source>
        <translation>l’espace n’est pas éligible pour le projet</translation>
    </message>
    <message>
        <source>the space has no room on the days in question</source>
        <translation>l’espace n’a pas de place aux jours en question</translation>
    </message>
    <message>
        <source>the bearer carries no agreement of that length</source>
        <translation>le porteur ne porte pas de convention de cette durée</translation>
    </message>
    <message>
        <source>the project or the space is not among those allocated</source>
        <translation>le projet ou l’espace n’est pas parmi ceux qui sont affectés</translation>
    </message>
    <message>
        <source>the obligatory pairs</source>
        <translation>les couples imposés</translation>
    </message>
    <message>
        <source>the ceilings of the bearers</source>
        <translation>les plafonds des porteurs</translation>
    </message>
    <message>
        <source>the share in priority neighbourhoods</source>
        <translation>la part en quartiers prioritaires</translation>
    </message>
    <message>
        <source>the forbidden pairs</source>
        <translation>les couples interdits</translation>
    </message>
    <message>
        <source>No allocation meets these obligations together: %1. Lift one of them.</source>
        <translation>Aucune affectation ne respecte ensemble ces obligations : %1. Levez l’une d’elles.</translation>
    </message>
    <message>
        <source>The obligatory pair of project %1 and space %2 was not possible: %3.</source>
        <translation>Le couple imposé du projet %1 et de l’espace %2 n’est pas possible : %3.</translation>
    </message>
    <message>
        <source>What %1 carries is over its ceiling: a stable matching knows none.</source>
        <translation>Ce que porte %1 dépasse son plafond : un appariement stable n’en connaît pas.</translation>
    </message>
    <message>
        <source>The share in priority neighbourhoods (%1) is below what is asked: a stable matching does not hold it.</source>
        <translation>La part en quartiers prioritaires (%1) est inférieure à ce qui est demandé : un appariement stable n’en tient pas compte.</translation>
    </message>
    <message>
        <source>%1 is %2 m away from the nearest street that may be used (%3 m at most) and was left out.</source>
        <translation>%1 est à %2 m de la rue praticable la plus proche (%3 m au plus) et a été laissé de côté.</translation>
    </message>
    <message>
        <source>%1 residents (squares: %2) live too far from any street that may be used: they are counted, and reach nothing.</source>
        <translation>%1 habitants (carreaux : %2) vivent trop loin de toute rue praticable : ils sont comptés, et n’atteignent rien.</translation>
    </message>
    <message>
        <source>The best that was found is kept; it is not proven to be the best of all (%1). At most %2 is missing.</source>
        <translation>Le meilleur résultat trouvé est gardé ; il n’est pas prouvé que c’est le meilleur de tous (%1). Il manque au plus %2.</translation>
    </message>
    <message>
        <source>%1 places do not say, or not clearly, whether they are open then: they were left out.</source>
        <translation>%1 lieux ne disent pas, ou pas clairement, s’ils sont ouverts à ce moment : ils ont été laissés de côté.</translation>
    </message>
    <message>
        <source>%1 residents are beyond the reach of every candidate and were left aside.</source>
        <translation>%1 habitants sont hors de portée de tous les candidats et ont été laissés de côté.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not filled in for %n row(s): left out where it counts.</source>
        <translation>
            <numerusform>%1 n’est pas renseigné pour %n ligne : laissée de côté là où cela compte.</numerusform>
            <numerusform>%1 n’est pas renseigné pour %n lignes : laissées de côté là où cela compte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not filled in for %n row(s); %2 was assumed.</source>
        <translation>
            <numerusform>%1 n’est pas renseigné pour %n ligne ; %2 a été supposé.</numerusform>
            <numerusform>%1 n’est pas renseigné pour %n lignes ; %2 a été supposé.</numerusform>
        </translation>
    </message>
    <message>
        <source>No more than %2 m of streets can be reached from %1, whatever the time: no street that may be used joins them to the rest. The page “Network” shows where.</source>
        <translation>Depuis %1, %2 m de rues au plus s’atteignent, quel que soit le temps : aucune rue praticable ne les relie au reste. La page « Réseau » montre où.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The file %1 does not exist. Check its path, or choose another file.</source>
        <translation>Le fichier %1 n’existe pas. Vérifiez son chemin ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The file %1 does not hold what its name says: its contents are of another format, or damaged. Check where it comes from.</source>
        <translation>Le fichier %1 ne contient pas ce que dit son nom : son contenu est d’un autre format, ou endommagé. Vérifiez d’où il vient.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read%2. Check that it is complete and that you may open it.</source>
        <translation>Le fichier %1 ne peut pas être lu%2. Vérifiez qu’il est complet et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written, and what was there before is intact. Free some space, then try again.</source>
        <translation>Le disque est plein : le fichier %1 n’a pas pu être écrit, et ce qui existait avant est intact. Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 could not be written%2. Check the disk and your rights on the folder, then try again.</source>
        <translation>Le fichier %1 n’a pas pu être écrit%2. Vérifiez le disque et vos droits sur le dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>The format of %1 is not recognised. Choose a file of geographic data (GeoPackage, GeoJSON, Shapefile) or a table (CSV).</source>
        <translation>Le format de %1 n’est pas reconnu. Choisissez un fichier de données géographiques (GeoPackage, GeoJSON, Shapefile) ou un tableau (CSV).</translation>
    </message>
    <message>
        <source>The type of file of %1 cannot be written here. Choose one of: %2.</source>
        <translation>Ce type de fichier ne peut pas être produit ici : %1. Choisissez parmi : %2.</translation>
    </message>
    <message>
        <source>The file %1 is not an Entente workspace. Choose a file that ends in .entente; other data is imported into a workspace.</source>
        <translation>Le fichier %1 n’est pas un espace de travail Entente. Choisissez un fichier se terminant par .entente ; les autres données s’importent dans un espace de travail.</translation>
    </message>
    <message>
        <source>The workspace %1 was written by a newer version of Entente (schema %2; this version reads up to %3). It was left as it is. Update Entente to open it.</source>
        <translation>L’espace de travail %1 a été écrit par une version plus récente d’Entente (schéma %2 ; cette version lit jusqu’au schéma %3). Il n’a pas été modifié. Mettez Entente à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The workspace %1 is damaged%2. Nothing was written to it. Open a backup copy instead.</source>
        <translation>L’espace de travail %1 est endommagé%2. Rien n’y a été écrit. Ouvrez plutôt une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>The workspace %1 is being written elsewhere%2: by another window, program or person. Wait a moment, or close it there, then try again.</source>
        <translation>L’espace de travail %1 est en cours d’écriture ailleurs%2 : par une autre fenêtre, un autre programme ou une autre personne. Patientez ou fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
        <source>The workspace %1 is read-only: it can be consulted, not changed. Copy it to a folder where you may write, then open the copy.</source>
        <translation>L’espace de travail %1 est en lecture seule : il peut être consulté, mais pas modifié. Copiez-le dans un dossier où vous pouvez écrire, puis ouvrez la copie.</translation>
    </message>
    <message>
        <source>The workspace %1 (schema %2) could not be brought up to date%3. It was left as it is. Check the free space and your rights on its folder, then open it again.</source>
        <translation>L’espace de travail %1 (schéma %2) n’a pas pu être mis à niveau%3. Il n’a pas été modifié. Vérifiez l’espace libre et vos droits sur son dossier, puis ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>%2 (%1) has changed since by other means. Nothing was undone, so as not to lose that change. Correct it by hand.</source>
        <translation>%2 (%1) : cet élément a été modifié autrement depuis. Rien n’a été annulé, pour ne pas perdre cette modification. Corrigez-le à la main.</translation>
    </message>
    <message>
        <source>The file %1 has no layer %2. Choose one of its layers: %3.</source>
        <translation>Le fichier %1 ne contient pas de couche %2. Choisissez parmi ses couches : %3.</translation>
    </message>
    <message>
        <source>The file %1 holds several layers. Choose the one to read: %2.</source>
        <translation>Le fichier %1 contient plusieurs couches. Choisissez celle à lire : %2.</translation>
    </message>
    <message>
        <source>The file %1 has no field %2. Choose one of its fields: %3.</source>
        <translation>Le fichier %1 ne contient pas de champ %2. Choisissez parmi ses champs : %3.</translation>
    </message>
    <message>
        <source>%2 is not an attribute of the type “%1”. Choose one of: %3.</source>
        <translation>%2 n’est pas un attribut du type « %1 ». Choisissez parmi : %3.</translation>
    </message>
    <message>
        <source>The coordinate reference system %1 is not known. Give an EPSG number, for example 2154 (Lambert-93).</source>
        <translation>Le système de coordonnées %1 n’est pas connu. Indiquez un code EPSG, par exemple 2154 (Lambert-93).</translation>
    </message>
    <message>
        <source>The file %1 does not say in which coordinate reference system it is. Give its EPSG number: 2154 for Lambert-93, 4326 for longitude and latitude.</source>
        <translation>Le fichier %1 n’indique pas son système de coordonnées. Donnez son code EPSG : 2154 pour Lambert-93, 4326 pour des longitudes et latitudes.</translation>
    </message>
    <message>
        <source>The encoding %1 is not known. Choose one of: %2.</source>
        <translation>L’encodage %1 n’est pas connu. Choisissez parmi : %2.</translation>
    </message>
    <message>
        <source>%1 is not a type of data. Choose one of: %2.</source>
        <translation>%1 n’est pas un type de données. Choisissez parmi : %2.</translation>
    </message>
    <message>
        <source>%1 is not a criterion. Choose one of: %2.</source>
        <translation>%1 n’est pas un critère. Choisissez parmi : %2.</translation>
    </message>
    <message>
        <source>%1 is not a method. Choose one of: %2.</source>
        <translation>%1 n’est pas une méthode. Choisissez parmi : %2.</translation>
    </message>
    <message>
        <source>The filter %1 is not understood%2. Check the names of the fields, the operators and the quotation marks.</source>
        <translation>Le filtre %1 n’est pas compris%2. Vérifiez les noms des champs, les opérateurs et les guillemets.</translation>
    </message>
    <message>
        <source>There is nothing to show%1. Import data or create sites first.</source>
        <translation>Il n’y a rien à montrer%1. Importez d’abord des données ou créez des sites.</translation>
    </message>
    <message>
        <source>%1 must be filled in.</source>
        <translation>Le champ %1 doit être renseigné.</translation>
    </message>
    <message>
        <source>%1: %2 is not a number. Write it in figures, for example 1250.5.</source>
        <translation>%1 : %2 n’est pas un nombre. Écrivez-le en chiffres, par exemple 1250,5.</translation>
    </message>
    <message>
        <source>%1: %2 is not a date. Write it as 22/11/2026 or 2026-11-22.</source>
        <translation>%1 : %2 n’est pas une date. Écrivez-la sous la forme 22/11/2026 ou 2026-11-22.</translation>
    </message>
    <message>
        <source>%1: %2 is not in the list. Choose a value of the list.</source>
        <translation>%1 : %2 n’est pas dans la liste. Choisissez une valeur de la liste.</translation>
    </message>
    <message>
        <source>%1: %2 is not in the list. Choose one of: %3.</source>
        <translation>%1 : %2 n’est pas dans la liste. Choisissez parmi : %3.</translation>
    </message>
    <message>
        <source>%1: %2 is out of range. Give a value %3.</source>
        <translation>%1 : %2 est hors limites. Donnez une valeur %3.</translation>
    </message>
    <message>
        <source>%1 is not well formed. Write it like this: %2.</source>
        <translation>%1 n’a pas la forme attendue. Écrivez par exemple : %2.</translation>
    </message>
    <message>
        <source>%1: %2 is not well formed. Write it like this: %3.</source>
        <translation>%1 : %2 n’a pas la forme attendue. Écrivez par exemple : %3.</translation>
    </message>
    <message>
        <source>%1: a period ends before it begins. Correct its dates.</source>
        <translation>%1 : une période se termine avant de commencer. Corrigez ses dates.</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other. Correct one of the two.</source>
        <translation>%1 et %2 se contredisent. Corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>The geometry is of the wrong type (%1). Give one of this type: %2.</source>
        <translation>La géométrie n’est pas du bon type (%1). Donnez-en une de ce type : %2.</translation>
    </message>
    <message>
        <source>%2 (%1) is not in the workspace. Create or import it first, or correct the reference.</source>
        <translation>%2 (%1) n’est pas dans l’espace de travail. Commencez par créer ou importer cet élément, ou corrigez la référence.</translation>
    </message>
    <message>
        <source>%2 (%1) cannot be removed, for it is still used (%3). Remove or change that first.</source>
        <translation>%2 (%1) ne peut pas être supprimé : cet élément est encore utilisé (%3). Supprimez ou modifiez d’abord ce qui l’utilise.</translation>
    </message>
    <message>
        <source>%2 (%1) was not found in the workspace. Check its code or its number.</source>
        <translation>%2 (%1) est introuvable dans l’espace de travail. Vérifiez son code ou son numéro.</translation>
    </message>
    <message>
        <source>%2 (%1) already exists. Give another code, or edit the existing one.</source>
        <translation>%2 (%1) existe déjà. Donnez un autre code ou modifiez l’élément existant.</translation>
    </message>
    <message>
        <source>%1 is a final state: it cannot be followed by %2.</source>
        <translation>%1 est un état final : %2 ne peut pas le suivre.</translation>
    </message>
    <message>
        <source>%1 cannot be followed by %2. Choose one of: %3.</source>
        <translation>L’état %1 ne peut pas être suivi de %2. Choisissez parmi : %3.</translation>
    </message>
    <message>
        <source>Stopped as you asked. Nothing was changed.</source>
        <translation>Arrêté à votre demande. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Entente met a defect of its own%1; your data is as it was. Please report it, with what you were doing.</source>
        <translation>Entente a rencontré un défaut interne%1 ; vos données sont intactes. Merci de le signaler en précisant ce que vous faisiez.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>The file %1 already exists and was left as it was. Choose another name, or move that file away.</source>
        <translation>Le fichier %1 existe déjà et n’a pas été modifié. Choisissez un autre nom ou déplacez ce fichier.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder %1: it does not exist, is read-only, or you lack the right to. Choose another folder.</source>
        <translation>Rien ne peut être écrit dans le dossier %1 : il n’existe pas, il est en lecture seule, ou vous n’en avez pas le droit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%2 in %1 is an archive itself, and was not opened. Unpack it first, then choose what it holds.</source>
        <translation>%2, dans %1, est lui-même une archive et n’a pas été ouvert. Décompressez-le d’abord, puis choisissez ce qu’il contient.</translation>
    </message>
    <message>
        <source>The archive %1 was not opened: its member %2 leads out of it%3. Ask its producer for a sound one.</source>
        <translation>L’archive %1 n’a pas été ouverte : son membre %2 mène hors d’elle%3. Demandez-en une saine à son producteur.</translation>
    </message>
    <message>
        <source>%2 in %1 is locked by a password. Unpack it first with the password, then choose what it holds.</source>
        <translation>%2, dans %1, est protégé par un mot de passe. Décompressez-le d’abord avec le mot de passe, puis choisissez ce qu’il contient.</translation>
    </message>
    <message>
        <source>%2 in %1 is too large to be unpacked (%3 bytes; there is room for %4). Free some space, or unpack it elsewhere and choose what it holds.</source>
        <translation>%2, dans %1, est trop volumineux pour être décompressé (%3 octets ; il y a de la place pour %4). Libérez de l’espace, ou décompressez-le ailleurs et choisissez ce qu’il contient.</translation>
    </message>
    <message>
        <source>The archive %1 has no %2 that can be read. Choose one of: %3.</source>
        <translation>L’archive %1 n’a pas de %2 lisible. Choisissez parmi : %3.</translation>
    </message>
    <message>
        <source>The archive %1 holds several files. Choose the one to read: %2.</source>
        <translation>L’archive %1 contient plusieurs fichiers. Choisissez celui à lire : %2.</translation>
    </message>
    <message>
        <source>The file was not recognised. Say what its rows are. Choose one of: %1.</source>
        <translation>Le fichier n’a pas été reconnu. Dites ce que sont ses lignes. Choisissez parmi : %1.</translation>
    </message>
    <message>
        <source>The solver %1 is not installed, so that no optimal allocation can be computed. Install the package coinor-cbc, or compute the stable matching.</source>
        <translation>Le solveur %1 n’est pas installé : aucune affectation optimale ne peut être calculée. Installez le paquet coinor-cbc, ou calculez l’affectation stable.</translation>
    </message>
    <message>
        <source>The workspace %1 was written by an earlier version of Entente (schema %2, now %3) and is only read here: it was left as it is. Open it once in the window where you may write: it is brought up to date, and a copy of before is kept beside it.</source>
        <translation>L’espace de travail %1 a été écrit par une version antérieure d’Entente (schéma %2, aujourd’hui %3) et n’est ici que lu : il est resté tel quel. Ouvrez-le une fois dans la fenêtre, là où vous pouvez écrire : il est mis à jour, et une copie d’avant est gardée à côté.</translation>
    </message>
    <message>
        <source>The solver %1 could not be run%2. Close other programs and try again, or compute the stable matching; nothing was changed.</source>
        <translation>Le solveur %1 n’a pas pu être exécuté%2. Fermez d’autres programmes et réessayez, ou calculez l’affectation stable ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is nothing to allocate: no project looks for a place. Add projects with their needs, or choose others.</source>
        <translation>Il n’y a rien à affecter : aucun projet ne cherche de place. Ajoutez des projets avec leurs besoins, ou choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>There is nothing to allocate: no space is on offer. Add spaces to the sites, or choose others.</source>
        <translation>Il n’y a rien à affecter : aucun espace n’est proposé. Ajoutez des espaces aux sites, ou choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>There is no allocation to work with. Compute one, or open a scenario.</source>
        <translation>Il n’y a pas d’affectation à utiliser. Calculez-en une, ou ouvrez un scénario.</translation>
    </message>
    <message>
        <source>%1 is %2 m away from the nearest street that may be used; at most %3 m are walked to one. Check where it lies, or import the streets around it.</source>
        <translation>%1 est à %2 m de la rue praticable la plus proche ; on marche au plus %3 m pour en rejoindre une. Vérifiez son emplacement, ou importez les rues alentour.</translation>
    </message>
    <message>
        <source>There is no street to travel on. Import the streets (OpenStreetMap, BD TOPO or any layer of lines), then try again.</source>
        <translation>Il n’y a aucune rue où se déplacer. Importez les rues (OpenStreetMap, BD TOPO ou toute couche de lignes), puis réessayez.</translation>
    </message>
    <message>
        <source>No street may be used to travel so (%1). Check the columns of the streets that say who may use them, or choose another way to travel.</source>
        <translation>Aucune rue ne permet ce déplacement (%1). Vérifiez les colonnes des rues qui disent qui peut les emprunter, ou choisissez un autre mode.</translation>
    </message>
    <message>
        <source>There is no resident to count. Import the population grid of 200 m, then try again.</source>
        <translation>Il n’y a aucun habitant à compter. Importez les carreaux de population de 200 m, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no place to go to. Import third places, choose other functions, or add a site.</source>
        <translation>Il n’y a aucun lieu à rejoindre. Importez des tiers-lieux, choisissez d’autres fonctions, ou ajoutez un site.</translation>
    </message>
    <message>
        <source>There is no commune or neighbourhood to count by. Import communes or priority neighbourhoods.</source>
        <translation>Il n’y a ni commune ni quartier par lesquels compter. Importez des communes ou des quartiers prioritaires.</translation>
    </message>
    <message>
        <source>There is no candidate to choose from. Mark sites as candidate third places, or choose others.</source>
        <translation>Il n’y a aucun candidat parmi lesquels choisir. Désignez des sites comme tiers-lieux candidats, ou choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>No candidate and no place that is kept lies in %1. Add a site there, or lift the obligation.</source>
        <translation>Aucun candidat ni lieu conservé ne se trouve dans %1. Ajoutez-y un site, ou levez l’obligation.</translation>
    </message>
    <message>
        <source>The obligations ask for %1 places at least, and %2 may be opened. Allow more of them, or lift an obligation.</source>
        <translation>Les obligations demandent au moins %1 lieux, et %2 peuvent être ouverts. Autorisez-en davantage, ou levez une obligation.</translation>
    </message>
    <message>
        <source>The obligations cost more than the budget. Raise it, or lift an obligation.</source>
        <translation>Les obligations coûtent plus que le budget. Augmentez-le, ou levez une obligation.</translation>
    </message>
    <message>
        <source>The places that must be opened are nearer to one another than allowed. Lower the least distance, or lift an obligation.</source>
        <translation>Les lieux à ouvrir obligatoirement sont plus proches les uns des autres que permis. Réduisez la distance minimale, ou levez une obligation.</translation>
    </message>
    <message>
        <source>The candidates have too little room for the residents. Add candidates, or leave capacity aside.</source>
        <translation>Les candidats ont trop peu de capacité pour les habitants. Ajoutez des candidats, ou laissez la capacité de côté.</translation>
    </message>
    <message>
        <source>%1 residents are beyond the threshold of every candidate, so that not all can be covered. Raise the threshold, or add candidates.</source>
        <translation>%1 habitants sont au-delà du seuil de tout candidat, si bien que tous ne peuvent être couverts. Relevez le seuil, ou ajoutez des candidats.</translation>
    </message>
    <message>
        <source>No place says how many persons it takes. Fill in the capacity of third places, or say what is to be taken for those that do not say.</source>
        <translation>Aucun lieu n’indique combien de personnes il accueille. Renseignez la capacité des tiers-lieux, ou indiquez celle à retenir pour ceux qui n’en donnent pas.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Number of the site</source>
        <translation>Numéro du site</translation>
    </message>
    <message>
        <source>Number of the space</source>
        <translation>Numéro de l’espace</translation>
    </message>
    <message>
        <source>Kind of site</source>
        <translation>Type de site</translation>
    </message>
    <message>
        <source>Kind of space</source>
        <translation>Type d’espace</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Score le plus bas</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Score le plus haut</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV for a French Excel</source>
        <translation>CSV pour Excel en français</translation>
    </message>
    <message>
        <source>CSV (RFC 4180)</source>
        <translation>CSV (RFC 4180)</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>Semicolons, decimal commas, dates as 31/12/2026. One kind of rows.</source>
        <translation>Points-virgules, virgules décimales, dates comme 31/12/2026. Un seul type de lignes.</translation>
    </message>
    <message>
        <source>For programs: commas, decimal points, ISO dates. One kind of rows.</source>
        <translation>Pour les programmes : virgules, points décimaux, dates ISO. Un seul type de lignes.</translation>
    </message>
    <message>
        <source>A sheet for each kind of rows.</source>
        <translation>Une feuille par type de lignes.</translation>
    </message>
    <message>
        <source>For a GIS: a layer for each kind of rows, nothing shortened.</source>
        <translation>Pour un SIG : une couche par type de lignes, rien n’est raccourci.</translation>
    </message>
    <message>
        <source>Shapefile</source>
        <translation>Shapefile</translation>
    </message>
    <message>
        <source>One kind of rows. Names are shortened to 10 characters and texts cut at 254 bytes; prefer GeoPackage.</source>
        <translation>Un seul type de lignes. Les noms sont réduits à 10 caractères et les textes coupés à 254 octets ; préférez GeoPackage.</translation>
    </message>
    <message>
        <source>For the web: always in longitude and latitude.</source>
        <translation>Pour le web : toujours en longitude et latitude.</translation>
    </message>
    <message>
        <source>Longitude and latitude, set by the format</source>
        <translation>Longitude et latitude, fixées par le format</translation>
    </message>
    <message>
        <source>Areas in Lambert-93, points in longitude and latitude, set by the standard</source>
        <translation>Surfaces en Lambert-93, points en longitude et latitude, fixés par le standard</translation>
    </message>
    <message>
        <source>Lambert-93, set by the standard; overseas that of the workspace</source>
        <translation>Lambert-93, fixé par le standard ; outre-mer, celui de l’espace de travail</translation>
    </message>
    <message>
        <source>The sites that have a brownfield sheet, with the official columns. Rows that do not conform are written too, and told.</source>
        <translation>Les sites qui ont une fiche friche, avec les colonnes officielles. Les lignes non conformes sont écrites aussi, et signalées.</translation>
    </message>
    <message>
        <source>CNIG Friches v1.0.6 (CSV)</source>
        <translation>CNIG Friches v1.0.6 (CSV)</translation>
    </message>
    <message>
        <source>CNIG Friches v1.0.6 (GeoPackage)</source>
        <translation>CNIG Friches v1.0.6 (GeoPackage)</translation>
    </message>
    <message>
        <source>CNIG Sites économiques v2024-10 (CSV)</source>
        <translation>CNIG Sites économiques v2024-10 (CSV)</translation>
    </message>
    <message>
        <source>One class of the standard: of sites, those that have the sheet of a plot. Rows that do not conform are written too, and told.</source>
        <translation>Une seule classe du standard ; des sites, ceux qui ont une fiche de terrain économique. Les lignes non conformes sont écrites aussi, et signalées.</translation>
    </message>
    <message>
        <source>CNIG Sites économiques v2024-10 (GeoPackage)</source>
        <translation>CNIG Sites économiques v2024-10 (GeoPackage)</translation>
    </message>
    <message>
        <source>A layer for each class, as in the official template; sites are the plots. Rows that do not conform are written too, and told.</source>
        <translation>Une couche par classe, comme dans le gabarit officiel ; les sites en sont les terrains. Les lignes non conformes sont écrites aussi, et signalées.</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message numerus="yes">
        <source>It asks to wait: try again in %n minute(s).</source>
        <translation>
            <numerusform>Il demande d’attendre : réessayez dans %n minute.</numerusform>
            <numerusform>Il demande d’attendre : réessayez dans %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be found: the network is down, or the service has moved. Check the connection, then try again.</source>
        <translation>%1 est introuvable : le réseau est coupé, ou le service a déménagé. Vérifiez la connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 does not accept connections. The service may be under repair: try again later.</source>
        <translation>%1 n’accepte pas les connexions. Le service est peut-être en maintenance : réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the connection, or try again later.</source>
        <translation>%1 n’a pas répondu à temps. Vérifiez la connexion, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 began to send and then stopped. Try again: what was received is kept.</source>
        <translation>%1 a commencé l’envoi puis s’est arrêté. Réessayez : ce qui a été reçu est conservé.</translation>
    </message>
    <message>
        <source>The connection to %1 broke several times. Try again: what was received is kept.</source>
        <translation>La connexion à %1 s’est rompue plusieurs fois. Réessayez : ce qui a été reçu est conservé.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: its certificate is not valid here. Check the date of this computer, or ask your network administrator.</source>
        <translation>La connexion à %1 n’est pas sûre : son certificat n’est pas valable ici. Vérifiez la date de cet ordinateur, ou demandez à votre administrateur réseau.</translation>
    </message>
    <message>
        <source>The proxy of your network does not let %1 through. Check the proxy in the settings of the desktop, or ask your network administrator.</source>
        <translation>Le serveur mandataire (proxy) de votre réseau ne laisse pas passer %1. Vérifiez le proxy dans les réglages du bureau, ou demandez à votre administrateur réseau.</translation>
    </message>
    <message>
        <source>%1 does not have this file (answer %2). It may not exist for this territory; else the address has changed: look on the site of the producer.</source>
        <translation>%1 n’a pas ce fichier (réponse %2). Il n’existe peut-être pas pour ce territoire ; sinon l’adresse a changé : voyez le site du producteur.</translation>
    </message>
    <message>
        <source>%1 refuses this file to the public (answer %2). Download it from the site of the producer, then import it.</source>
        <translation>%1 refuse ce fichier au public (réponse %2). Téléchargez-le sur le site du producteur, puis importez-le.</translation>
    </message>
    <message>
        <source>%1 has had too many requests from here.</source>
        <translation>%1 a reçu trop de demandes d’ici.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own (answer %2).</source>
        <translation>%1 est en panne (réponse %2).</translation>
    </message>
    <message>
        <source>%1 gave an answer that was not expected (%2). Try again later, or download the file from the site of the producer.</source>
        <translation>%1 a donné une réponse inattendue (%2). Réessayez plus tard, ou téléchargez le fichier sur le site du producteur.</translation>
    </message>
    <message>
        <source>%1 sends from one address to another without end. Try again later.</source>
        <translation>%1 renvoie sans fin d’une adresse à l’autre. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 sends to an address that is not secure%2. It was not followed; download the file from the site of the producer, then import it.</source>
        <translation>%1 renvoie vers une adresse qui n’est pas sûre%2. Elle n’a pas été suivie ; téléchargez le fichier sur le site du producteur, puis importez-le.</translation>
    </message>
    <message>
        <source>%1 sends more than is accepted for this data set (%2). Nothing was kept; download the file from the site of the producer, then import it.</source>
        <translation>%1 envoie plus que ce qui est accepté pour ce jeu de données (%2). Rien n’a été conservé ; téléchargez le fichier sur le site du producteur, puis importez-le.</translation>
    </message>
    <message>
        <source>%1 did not send as much as it said. Nothing was kept: try again.</source>
        <translation>%1 n’a pas envoyé autant qu’annoncé. Rien n’a été conservé : réessayez.</translation>
    </message>
    <message>
        <source>What %1 sent does not have the checksum that is published: it was changed or damaged on the way. Nothing was kept: try again.</source>
        <translation>Ce que %1 a envoyé n’a pas la somme de contrôle publiée : il a été modifié ou abîmé en route. Rien n’a été conservé : réessayez.</translation>
    </message>
    <message>
        <source>What %1 sent is not the data, or only a part of it; a network that asks to log in first does this too. Nothing was kept: open a web page, then try again.</source>
        <translation>Ce que %1 a envoyé n’est pas la donnée, ou n’en est qu’une partie ; un réseau qui demande d’abord de s’identifier fait de même. Rien n’a été conservé : ouvrez une page web, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full: the file of %1 could not be kept in %2. Free some space, then try again.</source>
        <translation>Le disque est plein : le fichier de %1 n’a pas pu être gardé dans %2. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check your rights on its folder, then try again.</source>
        <translation>Le fichier %1 ne peut pas être écrit. Vérifiez vos droits sur son dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>Another window or program is downloading the same file from %1. Wait until it has ended, then try again.</source>
        <translation>Une autre fenêtre ou un autre programme télécharge le même fichier de %1. Attendez qu’il ait fini, puis réessayez.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Arrêté à votre demande.</translation>
    </message>
    <message>
        <source>The catalogue gives an address of %1 that is not secure; it was not asked. Update Entente, or correct the catalogue.</source>
        <translation>Le catalogue donne une adresse de %1 qui n’est pas sûre ; elle n’a pas été appelée. Mettez Entente à jour, ou corrigez le catalogue.</translation>
    </message>
    <message>
        <source>There is no copy of the file of %1 on this computer. Connect to the network, then download it.</source>
        <translation>Il n’y a pas de copie du fichier de %1 sur cet ordinateur. Connectez-vous au réseau, puis téléchargez-le.</translation>
    </message>
    <message>
        <source>The communes of this territory are not known, and could not be asked for. Download its communes first.</source>
        <translation>Les communes de ce territoire ne sont pas connues, et n’ont pas pu être demandées. Téléchargez d’abord ses communes.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Vector files (*.gpkg *.geojson *.json *.shp *.csv *.tsv *.txt *.sqlite *.fgb *.kml *.gml *.tab *.mif *.xlsx *.ods *.gpx *.pbf *.zip *.gz);;All files (*)</source>
        <translation>Fichiers vectoriels (*.gpkg *.geojson *.json *.shp *.csv *.tsv *.txt *.sqlite *.fgb *.kml *.gml *.tab *.mif *.xlsx *.ods *.gpx *.pbf *.zip *.gz);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>CSV for a spreadsheet (*.csv)</source>
        <translation>CSV pour un tableur (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>the file names none</source>
        <translation>le fichier n’en nomme aucun</translation>
    </message>
    <message>
        <source>the one that the file names is not known</source>
        <translation>celui que nomme le fichier n’est pas connu</translation>
    </message>
    <message>
        <source>the file says degrees, and its numbers are none</source>
        <translation>le fichier annonce des degrés, et ses nombres n’en sont pas</translation>
    </message>
    <message>
        <source>the file says metres, and its numbers lie far from where that is used</source>
        <translation>le fichier annonce des mètres, et ses nombres tombent loin de là où ce système s’emploie</translation>
    </message>
    <message>
        <source>the file has north before east</source>
        <translation>le fichier donne le nord avant l’est</translation>
    </message>
    <message>
        <source>as the file says, its rows lie far from the communes of the workspace</source>
        <translation>tel que le fichier l’annonce, ses lignes tombent loin des communes de l’espace de travail</translation>
    </message>
    <message>
        <source>by the names of the fields</source>
        <translation>par les noms des champs</translation>
    </message>
    <message>
        <source>Geometry mended</source>
        <translation>Géométrie réparée</translation>
    </message>
    <message>
        <source>Geometry refused</source>
        <translation>Géométrie refusée</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Sans lieu</translation>
    </message>
    <message>
        <source>Mixed geometry</source>
        <translation>Géométrie mixte</translation>
    </message>
    <message>
        <source>Heights left out</source>
        <translation>Altitudes écartées</translation>
    </message>
    <message>
        <source>Off the territory</source>
        <translation>Hors du territoire</translation>
    </message>
    <message>
        <source>Value not understood</source>
        <translation>Valeur non comprise</translation>
    </message>
    <message>
        <source>Row refused</source>
        <translation>Ligne refusée</translation>
    </message>
    <message>
        <source>Code already there</source>
        <translation>Code déjà présent</translation>
    </message>
    <message>
        <source>Code completed</source>
        <translation>Code complété</translation>
    </message>
    <message>
        <source>Reference not found</source>
        <translation>Référence introuvable</translation>
    </message>
    <message>
        <source>Areas that differ</source>
        <translation>Surfaces qui diffèrent</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Field left out</source>
        <translation>Champ écarté</translation>
    </message>
    <message>
        <source>Text cut off</source>
        <translation>Texte tronqué</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>The rows of the file</source>
        <translation>Les lignes du fichier</translation>
    </message>
    <message>
        <source>The %1 rows of the file</source>
        <translation>Les %1 lignes du fichier</translation>
    </message>
    <message>
        <source>%1 are added: the workspace has none of this kind yet.</source>
        <translation>%1 sont ajoutées : l’espace de travail n’en a pas encore de cette nature.</translation>
    </message>
    <message>
        <source>%1 are added to the %2 %3 that are there. A row whose code is there already waits in quarantine.</source>
        <translation>%1 sont ajoutées aux %2 %3 déjà présents. Une ligne dont le code est déjà présent attend en quarantaine.</translation>
    </message>
    <message>
        <source>The %2 %3 that are there go; %1 take their place. Undo brings them back.</source>
        <translation>Les %2 %3 déjà présents s’en vont ; %1 prennent leur place. Annuler les rétablit.</translation>
    </message>
    <message>
        <source>Of the %1 %2 that are there, those whose code is in the file take its values; the other rows of the file are added. None goes.</source>
        <translation>Parmi les %1 %2 déjà présents, ceux dont le code est dans le fichier en prennent les valeurs ; les autres lignes du fichier sont ajoutées. Rien n’est retiré.</translation>
    </message>
    <message>
        <source>Not conforming</source>
        <translation>Non conforme</translation>
    </message>
    <message>
        <source>Without a sheet</source>
        <translation>Sans fiche</translation>
    </message>
    <message>
        <source>Contacts masked</source>
        <translation>Contacts masqués</translation>
    </message>
    <message>
        <source>Field renamed</source>
        <translation>Champ renommé</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Autre fichier</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>the %1 largest of %2</source>
        <translation>les %1 plus grands sur %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Number of sites by state</source>
        <translation>Nombre de sites par état</translation>
    </message>
    <message>
        <source>Number of sites by kind</source>
        <translation>Nombre de sites par type</translation>
    </message>
    <message>
        <source>Number of projects</source>
        <translation>Nombre de projets</translation>
    </message>
    <message>
        <source>Ground of the sites by zone of the plan (m²)</source>
        <translation>Sols des sites par zone du plan (m²)</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1 : %2 – %3</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until (excluded)</source>
        <translation>Jusqu’au (exclu)</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Sites: state not known</source>
        <translation>Sites : état non renseigné</translation>
    </message>
    <message>
        <source>Sites: kind not known</source>
        <translation>Sites : type non renseigné</translation>
    </message>
    <message>
        <source>Sites not there on that day</source>
        <translation>Sites absents ce jour-là</translation>
    </message>
    <message>
        <source>Sites mobilised</source>
        <translation>Sites mobilisés</translation>
    </message>
    <message>
        <source>Land mobilised</source>
        <translation>Foncier mobilisé</translation>
    </message>
    <message>
        <source>Built area mobilised</source>
        <translation>Surface bâtie mobilisée</translation>
    </message>
    <message>
        <source>Spaces mobilised</source>
        <translation>Espaces mobilisés</translation>
    </message>
    <message>
        <source>Sites mobilised without any area</source>
        <translation>Sites mobilisés sans surface</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Jobs expected of projects in place</source>
        <translation>Emplois annoncés des projets installés</translation>
    </message>
    <message>
        <source>Projects in place that do not say their jobs</source>
        <translation>Projets installés sans emplois renseignés</translation>
    </message>
    <message>
        <source>Taken by projects</source>
        <translation>Occupé par des projets</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Third places</source>
        <translation>Tiers-lieux</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Residents a third place</source>
        <translation>Habitants par tiers-lieu</translation>
    </message>
    <message>
        <source>Third places by the target</source>
        <translation>Tiers-lieux selon l’objectif</translation>
    </message>
    <message>
        <source>Third places short of the target</source>
        <translation>Tiers-lieux manquants pour l’objectif</translation>
    </message>
    <message>
        <source>Residents within 15 min of a third place</source>
        <translation>Habitants à 15 min d’un tiers-lieu</translation>
    </message>
    <message>
        <source>Share of residents within 15 min</source>
        <translation>Part des habitants à 15 min</translation>
    </message>
    <message>
        <source>Mean time to the nearest third place</source>
        <translation>Temps moyen au tiers-lieu le plus proche</translation>
    </message>
    <message>
        <source>Sites in farmland (zone A)</source>
        <translation>Sites en terre agricole (zone A)</translation>
    </message>
    <message>
        <source>Sites in natural ground (zone N)</source>
        <translation>Sites en sol naturel (zone N)</translation>
    </message>
    <message>
        <source>Sites in ground to urbanise (zones AU)</source>
        <translation>Sites en sol à urbaniser (zones AU)</translation>
    </message>
    <message>
        <source>Would be artificialised if built (zones AU, A, N)</source>
        <translation>Serait artificialisé si bâti (zones AU, A, N)</translation>
    </message>
    <message>
        <source>Artificialised already (zone U)</source>
        <translation>Déjà artificialisé (zone U)</translation>
    </message>
    <message>
        <source>Sites in no zone of a plan</source>
        <translation>Sites hors de toute zone d’un plan</translation>
    </message>
    <message>
        <source>Sites without an outline</source>
        <translation>Sites sans contour</translation>
    </message>
    <message>
        <source>Establishments of the social economy</source>
        <translation>Établissements de l’économie sociale</translation>
    </message>
    <message>
        <source>Jobs in them, at least</source>
        <translation>Emplois de ces établissements, au moins</translation>
    </message>
    <message>
        <source>Establishments that do not say their jobs</source>
        <translation>Établissements sans effectif renseigné</translation>
    </message>
    <message>
        <source>Sites: %1</source>
        <translation>Sites : %1</translation>
    </message>
    <message>
        <source>Projects: %1</source>
        <translation>Projets : %1</translation>
    </message>
    <message>
        <source>Placements: %1</source>
        <translation>Affectations : %1</translation>
    </message>
    <message>
        <source>Outside of the communes, or not known</source>
        <translation>Hors des communes, ou non renseigné</translation>
    </message>
    <message>
        <source>Outside of priority neighbourhoods</source>
        <translation>Hors quartiers prioritaires</translation>
    </message>
    <message>
        <source>Filière not known</source>
        <translation>Filière non renseignée</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Priority neighbourhood</source>
        <translation>Quartier prioritaire</translation>
    </message>
    <message>
        <source>Filière</source>
        <translation>Filière</translation>
    </message>
    <message>
        <source>looking for a place</source>
        <translation>en recherche</translation>
    </message>
    <message>
        <source>promised a place</source>
        <translation>attribué pour plus tard</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>gone from its place</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>U: artificialised already</source>
        <translation>U : déjà artificialisé</translation>
    </message>
    <message>
        <source>AU: to urbanise</source>
        <translation>AU : à urbaniser</translation>
    </message>
    <message>
        <source>A: farmland</source>
        <translation>A : agricole</translation>
    </message>
    <message>
        <source>N: natural</source>
        <translation>N : naturel</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Hors zone</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>%1 projects in place with %2 jobs expected, %3 looking for a place</source>
        <translation>%1 projets installés avec %2 emplois annoncés, %3 en recherche</translation>
    </message>
    <message>
        <source>On %1: %2.</source>
        <translation>Au %1 : %2.</translation>
    </message>
    <message>
        <source>%1 sites, of which %2 mobilised (land %3, spaces %4)</source>
        <translation>%1 sites, dont %2 mobilisés (foncier %3, espaces %4)</translation>
    </message>
    <message>
        <source>On %1: %2; %3; occupancy %4.</source>
        <translation>Au %1 : %2 ; %3 ; occupation %4.</translation>
    </message>
    <message>
        <source>Figures of sites and third places are not told by filière: a site may house several.</source>
        <translation>Les chiffres des sites et des tiers-lieux ne sont pas donnés par filière : un site peut en loger plusieurs.</translation>
    </message>
    <message>
        <source>Coverage within 15 min and equity: not computed. Compute the coverage in its panel, and it stands here.</source>
        <translation>Couverture à 15 min et équité : non calculées. Calculez la couverture dans son panneau, et elle s’affiche ici.</translation>
    </message>
    <message>
        <source>Within 15 min of a third place (%1): %2. Inequality of the time to the nearest: Gini %3, Theil %4.</source>
        <translation>À 15 min d’un tiers-lieu (%1) : %2. Inégalité du temps au plus proche : Gini %3, Theil %4.</translation>
    </message>
    <message>
        <source>Third places in the communes</source>
        <translation>Tiers-lieux dans les communes</translation>
    </message>
    <message>
        <source>Ground by the zones of the land-use plan, which stand for what grows there: U is taken as artificialised, AU, A and N as what building would artificialise.</source>
        <translation>Sols d’après les zones du plan local d’urbanisme, qui tiennent lieu de ce qui pousse là : U est compté comme artificialisé, AU, A et N comme ce qu’une construction artificialiserait.</translation>
    </message>
    <message numerus="yes">
        <source>Not in it, for want of an outline: %1 site(s).</source>
        <translation>
            <numerusform>Hors de ce compte, faute de contour : %1 site.</numerusform>
            <numerusform>Hors de ce compte, faute de contour : %1 sites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not there on that day: %1 site(s).</source>
        <translation>
            <numerusform>Absent ce jour-là : %1 site.</numerusform>
            <numerusform>Absents ce jour-là : %1 sites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Accessible to persons with reduced mobility</source>
        <translation>Accessible aux personnes à mobilité réduite</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Ideal area</source>
        <translation>Surface idéale</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Largest area</source>
        <translation>Surface maximale</translation>
    </message>
    <message>
        <source>Smallest area</source>
        <translation>Surface minimale</translation>
    </message>
    <message>
        <source>Available from</source>
        <translation>Disponible à partir du</translation>
    </message>
    <message>
        <source>Available until (excluded)</source>
        <translation>Disponible jusqu’au (exclu)</translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation>Porteur foncier</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Pont</translation>
    </message>
    <message>
        <source>Yearly budget for rent and charges</source>
        <translation>Budget annuel (loyer et charges)</translation>
    </message>
    <message>
        <source>Built area</source>
        <translation>Surface bâtie</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Ceiling height</source>
        <translation>Hauteur sous plafond</translation>
    </message>
    <message>
        <source>Smallest ceiling height</source>
        <translation>Hauteur sous plafond minimale</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Cadastral area</source>
        <translation>Contenance cadastrale</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Open to cyclists</source>
        <translation>Ouvert aux cyclistes</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Open to cars</source>
        <translation>Ouvert aux voitures</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>EPSG number</source>
        <translation>Code EPSG</translation>
    </message>
    <message>
        <source>Filière</source>
        <translation>Filière</translation>
    </message>
    <message>
        <source>Floor load</source>
        <translation>Charge au sol</translation>
    </message>
    <message>
        <source>Smallest floor load</source>
        <translation>Charge au sol minimale</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>First crossing</source>
        <translation>Premier carrefour</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation>Rez-de-chaussée</translation>
    </message>
    <message>
        <source>Parcel identifier</source>
        <translation>Identifiant de parcelle</translation>
    </message>
    <message>
        <source>Illustrative</source>
        <translation>Illustratif</translation>
    </message>
    <message>
        <source>Imported on</source>
        <translation>Importé le</translation>
    </message>
    <message>
        <source>In a priority neighbourhood</source>
        <translation>En quartier prioritaire</translation>
    </message>
    <message>
        <source>INSEE code</source>
        <translation>Code INSEE</translation>
    </message>
    <message>
        <source>Expected jobs</source>
        <translation>Emplois prévus</translation>
    </message>
    <message>
        <source>Rows kept</source>
        <translation>Lignes conservées</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Land area</source>
        <translation>Surface du terrain</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>Cycle de vie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Noise at the façade</source>
        <translation>Bruit en façade</translation>
    </message>
    <message>
        <source>Greatest noise accepted</source>
        <translation>Bruit maximal accepté</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Present use</source>
        <translation>Occupation actuelle</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>Sens unique</translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation>Accueil du public</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horaires d’ouverture</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Outdoor part</source>
        <translation>Partie extérieure</translation>
    </message>
    <message>
        <source>Name of the owner</source>
        <translation>Nom du propriétaire</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Cadastral parcels</source>
        <translation>Parcelles cadastrales</translation>
    </message>
    <message>
        <source>Soil pollution</source>
        <translation>Pollution des sols</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Electrical power</source>
        <translation>Puissance électrique</translation>
    </message>
    <message>
        <source>Smallest electrical power</source>
        <translation>Puissance électrique minimale</translation>
    </message>
    <message>
        <source>Recognised format</source>
        <translation>Format reconnu</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Reach around the anchor</source>
        <translation>Rayon autour du point d’ancrage</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Loyer</translation>
    </message>
    <message>
        <source>Highest rent</source>
        <translation>Loyer maximal</translation>
    </message>
    <message>
        <source>Rows repaired</source>
        <translation>Lignes réparées</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Sanitation</source>
        <translation>Assainissement</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Rank in the shortlist</source>
        <translation>Rang dans la présélection</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Weekly slots</source>
        <translation>Créneaux par semaine</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Kinds of space that suit</source>
        <translation>Types d’espace possibles</translation>
    </message>
    <message>
        <source>Speed of cars</source>
        <translation>Vitesse des voitures</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stade</translation>
    </message>
    <message>
        <source>Earliest start</source>
        <translation>Début au plus tôt</translation>
    </message>
    <message>
        <source>Latest start</source>
        <translation>Début au plus tard</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Tenures</source>
        <translation>Modes d’occupation</translation>
    </message>
    <message>
        <source>Last crossing</source>
        <translation>Dernier carrefour</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import annulé</translation>
    </message>
    <message>
        <source>Until (excluded)</source>
        <translation>Jusqu’au (exclu)</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Vehicle access</source>
        <translation>Accès des véhicules</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>Millésime</translation>
    </message>
    <message>
        <source>Open to walkers</source>
        <translation>Ouvert aux piétons</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Periods of availability</source>
        <translation>Périodes de disponibilité</translation>
    </message>
    <message>
        <source>Planning zone</source>
        <translation>Zone d’urbanisme</translation>
    </message>
    <message>
        <source>€/year</source>
        <translation>€/an</translation>
    </message>
    <message>
        <source>€/m²/year</source>
        <translation>€/m²/an</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>habitants</translation>
    </message>
    <message>
        <source>places</source>
        <translation>places</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>emplois</translation>
    </message>
    <message>
        <source>half-days a week</source>
        <translation>demi-journées par semaine</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contour</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Géométrie</translation>
    </message>
    <message>
        <source>Other fields of the source</source>
        <translation>Autres champs de la source</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Site of the dossier</source>
        <translation>Site du dossier</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>Date de l’étape</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Réalisé le</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gestionnaire</translation>
    </message>
    <message>
        <source>Field mapping</source>
        <translation>Correspondance des champs</translation>
    </message>
    <message>
        <source>File inside the archive</source>
        <translation>Fichier dans l’archive</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Ouvert le</translation>
    </message>
    <message>
        <source>File or web address</source>
        <translation>Fichier ou adresse web</translation>
    </message>
    <message>
        <source>Axes swapped</source>
        <translation>Axes inversés</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Farthest scale (1:n)</source>
        <translation>Échelle la plus lointaine (1:n)</translation>
    </message>
    <message>
        <source>Nearest scale (1:n)</source>
        <translation>Échelle la plus proche (1:n)</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Scale (1:n)</source>
        <translation>Échelle (1:n)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Easting</source>
        <translation>Est (x)</translation>
    </message>
    <message>
        <source>Northing</source>
        <translation>Nord (y)</translation>
    </message>
    <message>
        <source>Call for projects</source>
        <translation>Appel à projets</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Vœux</translation>
    </message>
    <message>
        <source>Closes on (excluded)</source>
        <translation>Clôture (jour exclu)</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Rank in the decision</source>
        <translation>Rang dans la décision</translation>
    </message>
    <message>
        <source>Minutes of the decision</source>
        <translation>Procès-verbal de la décision</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Préavis</translation>
    </message>
    <message>
        <source>Opens on</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Affectation</translation>
    </message>
    <message>
        <source>Needs that only rank</source>
        <translation>Besoins souhaités (classent sans exclure)</translation>
    </message>
    <message>
        <source>Way of ranking</source>
        <translation>Mode de classement</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Calculé le</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Besoins</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Travaux</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>visible from 1:%1</source>
        <translation>dès 1:%1</translation>
    </message>
    <message>
        <source>visible up to 1:%1</source>
        <translation>jusqu’à 1:%1</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Projection: %1 (EPSG:%2)</source>
        <translation>Projection : %1 (EPSG:%2)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>Échelle %1</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>Auteur : %1</translation>
    </message>
    <message>
        <source>Map of %1</source>
        <translation>Carte du %1</translation>
    </message>
    <message>
        <source>Illustrative shapes: generated, not surveyed.</source>
        <translation>Formes illustratives : générées, non relevées.</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Not eligible for the project</source>
        <translation>Non éligible pour le projet</translation>
    </message>
    <message>
        <source>Score from %1 to %2</source>
        <translation>Score de %1 à %2</translation>
    </message>
    <message>
        <source>%1 to %2 residents</source>
        <translation>%1 à %2 habitants</translation>
    </message>
    <message>
        <source>%1 residents and more</source>
        <translation>%1 habitants et plus</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>%1 (only %2)</source>
        <translation>%1 (seulement %2)</translation>
    </message>
    <message>
        <source>Incomplete base map: %1 of %2 pieces could not be had.</source>
        <translation>Fond de carte incomplet : %1 élément(s) sur %2 n’ont pu être obtenus.</translation>
    </message>
    <message>
        <source>Situation on %1</source>
        <translation>Situation au %1</translation>
    </message>
    <message>
        <source>Ring: nothing occupied on %1</source>
        <translation>Anneau : rien d’occupé le %1</translation>
    </message>
    <message>
        <source>Ring: share of m² occupied on %1</source>
        <translation>Anneau : part des m² occupée le %1</translation>
    </message>
    <message>
        <source>Ring: all occupied on %1</source>
        <translation>Anneau : tout occupé le %1</translation>
    </message>
    <message>
        <source>Ring: nobody there, availability not known</source>
        <translation>Anneau : personne, disponibilité non renseignée</translation>
    </message>
</context>
<context>
    <name>OccupancyOfSite</name>
    <message>
        <source>Not available on %1</source>
        <translation>Non disponible le %1</translation>
    </message>
    <message>
        <source>Occupied on %1: %2 of %3</source>
        <translation>Occupé le %1 : %2 sur %3</translation>
    </message>
    <message>
        <source>Its availability on that day is not known.</source>
        <translation>Sa disponibilité ce jour-là est non renseignée.</translation>
    </message>
    <message numerus="yes">
        <source>Occupied on %1: %2 of %n space(s)</source>
        <translation>
            <numerusform>Occupé le %1 : %2 sur %n espace</numerusform>
            <numerusform>Occupé le %1 : %2 sur %n espaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>from %1 on</source>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>entre le %1 et le %2</translation>
    </message>
    <message>
        <source>%1: no longer required, only preferred</source>
        <translation>%1 : n’est plus exigé, seulement souhaité</translation>
    </message>
    <message>
        <source>%1: also %2</source>
        <translation>%1 : aussi %2</translation>
    </message>
    <message>
        <source>Start %1 instead of %2</source>
        <translation>Début %1 au lieu de %2</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1 : %2 au lieu de %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more space(s)</source>
        <translation>
            <numerusform>%n espace de plus</numerusform>
            <numerusform>%n espaces de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 without these needs)</source>
        <translation>%1 (%2 sans ces besoins)</translation>
    </message>
    <message numerus="yes">
        <source>Keeps out %n space(s)</source>
        <translation>
            <numerusform>Écarte %n espace</numerusform>
            <numerusform>Écarte %n espaces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by itself</source>
        <translation>%1 à lui seul</translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not say</source>
        <translation>
            <numerusform>%n ne dit rien</numerusform>
            <numerusform>%n ne disent rien</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two changes of needs</comment>
        <translation> ; </translation>
    </message>
    <message>
        <source>✓ met</source>
        <translation>✓ tenu</translation>
    </message>
    <message>
        <source>✗ not met</source>
        <translation>✗ non tenu</translation>
    </message>
    <message>
        <source>? not known</source>
        <translation>? non renseigné</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Not recognised: by common names of fields</source>
        <translation>Non reconnu : d’après les noms de champs courants</translation>
    </message>
    <message>
        <source>Cadastre, parcels (Etalab)</source>
        <translation>Cadastre, parcelles (Etalab)</translation>
    </message>
    <message>
        <source>Cadastre, parcels (Parcellaire Express, API Carto)</source>
        <translation>Cadastre, parcelles (Parcellaire Express, API Carto)</translation>
    </message>
    <message>
        <source>Communes (geo.api.gouv.fr)</source>
        <translation>Communes (geo.api.gouv.fr)</translation>
    </message>
    <message>
        <source>Communes (Admin Express, BD TOPO)</source>
        <translation>Communes (Admin Express, BD TOPO)</translation>
    </message>
    <message>
        <source>Cadastre, communes (Etalab)</source>
        <translation>Cadastre, communes (Etalab)</translation>
    </message>
    <message>
        <source>IRIS, contours (IGN, INSEE)</source>
        <translation>IRIS, contours (IGN, INSEE)</translation>
    </message>
    <message>
        <source>IRIS, census table (INSEE)</source>
        <translation>IRIS, tableau du recensement (INSEE)</translation>
    </message>
    <message>
        <source>Priority neighbourhoods, contours (ANCT)</source>
        <translation>Quartiers prioritaires, contours (ANCT)</translation>
    </message>
    <message>
        <source>Priority neighbourhoods, list by commune (ANCT)</source>
        <translation>Quartiers prioritaires, liste par commune (ANCT)</translation>
    </message>
    <message>
        <source>Planning zones (CNIG, Géoportail de l’urbanisme)</source>
        <translation>Zones de PLU (CNIG, Géoportail de l’urbanisme)</translation>
    </message>
    <message>
        <source>Population, 200 m grid (INSEE, Filosofi)</source>
        <translation>Population, carreaux de 200 m (INSEE, Filosofi)</translation>
    </message>
    <message>
        <source>Population, 200 m squares without codes (INSEE)</source>
        <translation>Population, carreaux de 200 m sans code (INSEE)</translation>
    </message>
    <message>
        <source>Streets (OpenStreetMap)</source>
        <translation>Rues (OpenStreetMap)</translation>
    </message>
    <message>
        <source>Streets (OpenStreetMap, Geofabrik’s shapefile)</source>
        <translation>Rues (OpenStreetMap, shapefile de Geofabrik)</translation>
    </message>
    <message>
        <source>Streets (BD TOPO, IGN)</source>
        <translation>Rues, tronçons de route (BD TOPO, IGN)</translation>
    </message>
    <message>
        <source>Amenities (OpenStreetMap)</source>
        <translation>Équipements (OpenStreetMap)</translation>
    </message>
    <message>
        <source>Amenities (Nantes Métropole)</source>
        <translation>Équipements (Nantes Métropole)</translation>
    </message>
    <message>
        <source>Parks and gardens (Nantes)</source>
        <translation>Parcs et jardins (Nantes)</translation>
    </message>
    <message>
        <source>Amenities (INSEE, permanent database)</source>
        <translation>Équipements (INSEE, base permanente)</translation>
    </message>
    <message>
        <source>Addresses (Base Adresse Nationale)</source>
        <translation>Adresses (Base Adresse Nationale)</translation>
    </message>
    <message>
        <source>Land and building sales (DVF)</source>
        <translation>Ventes foncières et immobilières (DVF)</translation>
    </message>
    <message>
        <source>Public transport stops (GTFS)</source>
        <translation>Arrêts de transport en commun (GTFS)</translation>
    </message>
    <message>
        <source>Brownfields (CNIG Friches)</source>
        <translation>Friches (CNIG Friches)</translation>
    </message>
    <message>
        <source>Brownfields (Cartofriches, Cerema)</source>
        <translation>Friches (Cartofriches, Cerema)</translation>
    </message>
    <message>
        <source>Economic clusters (CNIG Sites économiques)</source>
        <translation>Pôles économiques (CNIG Sites économiques)</translation>
    </message>
    <message>
        <source>Economic sites (CNIG Sites économiques)</source>
        <translation>Sites économiques (CNIG Sites économiques)</translation>
    </message>
    <message>
        <source>Economic sites, as dossiers (CNIG)</source>
        <translation>Sites économiques, en dossiers (CNIG)</translation>
    </message>
    <message>
        <source>Economic plots (CNIG Sites économiques)</source>
        <translation>Terrains économiques (CNIG Sites économiques)</translation>
    </message>
    <message>
        <source>Establishments (CNIG Sites économiques)</source>
        <translation>Établissements (CNIG Sites économiques)</translation>
    </message>
    <message>
        <source>Polluted sites (ADEME)</source>
        <translation>Sites pollués (ADEME)</translation>
    </message>
    <message>
        <source>Third places (ANCT)</source>
        <translation>Tiers-lieux (ANCT)</translation>
    </message>
    <message>
        <source>Third places (France Tiers-Lieux)</source>
        <translation>Tiers-lieux (France Tiers-Lieux)</translation>
    </message>
</context>
<context>
    <name>Provenances</name>
    <message>
        <source>%1; imported on %2</source>
        <translation>%1 ; importé le %2</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, le %2</translation>
    </message>
</context>
<context>
    <name>Robustness</name>
    <message>
        <source>No weight by itself puts another before it.</source>
        <translation>Aucun poids, à lui seul, n’en fait passer un autre devant.</translation>
    </message>
    <message>
        <source>“%1” passes it when “%2” weighs less than %3 (%4 now).</source>
        <translation>« %1 » passe devant quand « %2 » pèse moins de %3 (%4 actuellement).</translation>
    </message>
    <message>
        <source>“%1” passes it when “%2” weighs more than %3 (%4 now).</source>
        <translation>« %1 » passe devant quand « %2 » pèse plus de %3 (%4 actuellement).</translation>
    </message>
    <message>
        <source>“%1” is first in %2 of weightings (± %3).</source>
        <translation>« %1 » est en tête dans %2 des pondérations (± %3).</translation>
    </message>
    <message>
        <source>“%1” is so more often: %2.</source>
        <translation>« %1 » l’est plus souvent : %2.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1: nothing to compare</source>
        <translation>%1 : rien à comparer</translation>
    </message>
    <message>
        <source>rank nearly alike</source>
        <translation>classent presque de même</translation>
    </message>
    <message>
        <source>largely agree</source>
        <translation>s’accordent largement</translation>
    </message>
    <message>
        <source>agree in part</source>
        <translation>s’accordent en partie</translation>
    </message>
    <message>
        <source>hardly agree</source>
        <translation>ne s’accordent guère</translation>
    </message>
    <message>
        <source>%1 %2 (Kendall %3)</source>
        <translation>%1 %2 (Kendall %3)</translation>
    </message>
</context>
<context>
    <name>Roof</name>
    <message>
        <source>working assumptions</source>
        <translation>hypothèses de travail</translation>
    </message>
    <message>
        <source>working assumptions; %1</source>
        <translation>hypothèses de travail ; %1</translation>
    </message>
    <message>
        <source>about %1 kWp: %2 × %3 covered × %4 kWp/m² (%5)</source>
        <translation>environ %1 kWc : %2 × %3 couverts × %4 kWc/m² (%5)</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>scenarios</source>
        <translation>scenarios</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Gardé par</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>By month: dark is let, pale is vacant, grey is not known, white is not available; the black mark is the date of the page. Let over these months, of what was available: %1</source>
        <translation>Par mois : foncé, occupé ; pâle, vacant ; gris, non renseigné ; blanc, indisponible ; le repère noir est la date de la fiche. Occupé sur ces mois, de ce qui était disponible : %1</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>Sources : %1</translation>
    </message>
    <message>
        <source>Illustrative data: sites, projects and agreements of the sample are made up.</source>
        <translation>Données fictives : les sites, projets et conventions de l’exemple sont inventés.</translation>
    </message>
    <message>
        <source>Workspace “%1” · state on %2 · printed on %3 · Entente</source>
        <translation>Espace de travail « %1 » · situation au %2 · imprimé le %3 · Entente</translation>
    </message>
    <message>
        <source>There is nothing to draw a map of.</source>
        <translation>Il n’y a rien à cartographier.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Scale %1 · %2</source>
        <translation>Échelle %1 · %2</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Ses besoins</translation>
    </message>
    <message>
        <source>No need is stated yet.</source>
        <translation>Aucun besoin n’est encore renseigné.</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Eligible spaces: %1</source>
        <translation>Espaces éligibles : %1</translation>
    </message>
    <message>
        <source>kept out: %1</source>
        <translation>écartés : %1</translation>
    </message>
    <message>
        <source>sites left out by the map's filters: %1</source>
        <translation>sites laissés de côté par les filtres de la carte : %1</translation>
    </message>
    <message>
        <source>Kept out by (several may hold at once): %1</source>
        <translation>Écartés par (plusieurs raisons possibles à la fois) : %1</translation>
    </message>
    <message>
        <source>Everything that is asked is known.</source>
        <translation>Tout ce qui est demandé est renseigné.</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Non renseigné : %1</translation>
    </message>
    <message>
        <source>%1 (from %2 to %3)</source>
        <translation>%1 (de %2 à %3)</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>Where it could go</source>
        <translation>Où il pourrait aller</translation>
    </message>
    <message>
        <source>No space is eligible: see which needs would have to give, in the match panel.</source>
        <translation>Aucun espace n’est éligible : voir quels besoins assouplir, dans le panneau de rapprochement.</translation>
    </message>
    <message>
        <source>Weights (%1): %2</source>
        <translation>Poids (%1) : %2</translation>
    </message>
    <message>
        <source>How it is ranked</source>
        <translation>Comment le classement est fait</translation>
    </message>
    <message>
        <source>Method: %1.</source>
        <translation>Méthode : %1.</translation>
    </message>
    <message>
        <source>The bars show the weighted sum, whatever the method ranks.</source>
        <translation>Les barres montrent la somme pondérée, quelle que soit la méthode qui classe.</translation>
    </message>
    <message>
        <source>Shortlist and agreements</source>
        <translation>Présélection et conventions</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>It has no place in it: %1.</source>
        <translation>Il n’y a pas de place : %1.</translation>
    </message>
    <message>
        <source>It was not among the projects of this scenario.</source>
        <translation>Il n’était pas parmi les projets de ce scénario.</translation>
    </message>
    <message>
        <source>Project page</source>
        <translation>Fiche projet</translation>
    </message>
    <message>
        <source>Scenario “%1” (%2)</source>
        <translation>Scénario « %1 » (%2)</translation>
    </message>
    <message>
        <source>Scenario “%1” (%2, kept on %3)</source>
        <translation>Scénario « %1 » (%2, gardé le %3)</translation>
    </message>
    <message>
        <source>… and not shown here: %1</source>
        <translation>… et non affichés ici : %1</translation>
    </message>
    <message>
        <source>Area of the outline</source>
        <translation>Surface du contour</translation>
    </message>
    <message>
        <source>Cadastral area</source>
        <translation>Contenance cadastrale</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>indisponible</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>partly occupied</source>
        <translation>occupé en partie</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>No space of this site is described yet.</source>
        <translation>Aucun espace de ce site n’est encore décrit.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until (excl.)</source>
        <translation>Au (exclu)</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Who is there, and who is to come</source>
        <translation>Qui est là, et qui doit venir</translation>
    </message>
    <message>
        <source>Projects that it would suit best</source>
        <translation>Projets auxquels il conviendrait le mieux</translation>
    </message>
    <message>
        <source>No space of this site is eligible for a project of this workspace.</source>
        <translation>Aucun espace de ce site n’est éligible pour un projet de cet espace de travail.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Power of the roofs</source>
        <translation>Puissance des toitures</translation>
    </message>
    <message>
        <source>%1: %2 × %3 of modules × %4 kWp/m² = %5 kWp</source>
        <translation>%1 : %2 × %3 de modules × %4 kWc/m² = %5 kWc</translation>
    </message>
    <message>
        <source>Factors: %1</source>
        <translation>Facteurs : %1</translation>
    </message>
    <message>
        <source>Nobody is placed here in this scenario.</source>
        <translation>Personne n’est placé ici dans ce scénario.</translation>
    </message>
    <message>
        <source>Site page</source>
        <translation>Fiche site</translation>
    </message>
    <message>
        <source>Ranks: matching version %1, weighted sum with each project's own weights; occupancy summed by day</source>
        <translation>Rangs : rapprochement version %1, somme pondérée avec les poids de chaque projet ; occupation comptée par jour</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Matching version %1, availability from %2 on</source>
        <translation>Rapprochement version %1, disponibilité à partir du %2</translation>
    </message>
    <message>
        <source>drawn weightings: %1</source>
        <translation>pondérations tirées : %1</translation>
    </message>
    <message>
        <source>anchor of the project (cross), first sites by rank, QPV</source>
        <translation>ancrage du projet (croix), premiers sites par rang, QPV</translation>
    </message>
    <message>
        <source>first sites by rank, QPV; the project has no anchor</source>
        <translation>premiers sites par rang, QPV ; le projet n’a pas d’ancrage</translation>
    </message>
    <message>
        <source>none in the layers</source>
        <translation>aucun dans les couches</translation>
    </message>
    <message>
        <source>Rank (eligible)</source>
        <translation>Rang (éligibles)</translation>
    </message>
    <message>
        <source>the site (marked), other sites, QPV</source>
        <translation>le site (marqué), les autres sites, QPV</translation>
    </message>
</context>
<context>
    <name>Siting</name>
    <message>
        <source>Cost (€)</source>
        <translation>Coût (€)</translation>
    </message>
    <message>
        <source>Residents covered</source>
        <translation>Habitants couverts</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>New places</source>
        <translation>Nouveaux lieux</translation>
    </message>
    <message>
        <source>chosen_sites</source>
        <translation>sites_retenus</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Residents served</source>
        <translation>Habitants desservis</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>QPV</source>
        <translation>QPV</translation>
    </message>
    <message>
        <source>alternatives</source>
        <translation>alternatives</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Au lieu de</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>cost_and_coverage</source>
        <translation>cout_et_couverture</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Part (%)</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Prouvé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>sensibilite</translation>
    </message>
    <message>
        <source>Threshold (min)</source>
        <translation>Seuil (min)</translation>
    </message>
    <message>
        <source>Covered by this choice</source>
        <translation>Couverts par ce choix</translation>
    </message>
    <message>
        <source>Best at this threshold</source>
        <translation>Le mieux à ce seuil</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Sites that are best at it</source>
        <translation>Sites les meilleurs à ce seuil</translation>
    </message>
    <message>
        <source>scenarios_asked_and_found</source>
        <translation>scenarios_demandes_et_resultats</translation>
    </message>
    <message>
        <source>Asked and found</source>
        <translation>Demandé et trouvé</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Places chosen</source>
        <translation>Lieux retenus</translation>
    </message>
    <message>
        <source>Covered before</source>
        <translation>Couverts auparavant</translation>
    </message>
    <message>
        <source>Residents counted</source>
        <translation>Habitants comptés</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>sites_by_scenario</source>
        <translation>sites_par_scenario</translation>
    </message>
    <message>
        <source>In how many</source>
        <translation>Dans combien</translation>
    </message>
    <message>
        <source>places_by_area</source>
        <translation>lieux_par_quartier</translation>
    </message>
    <message>
        <source>New places in</source>
        <translation>Nouveaux lieux dans</translation>
    </message>
    <message>
        <source>Chosen to open</source>
        <translation>Retenu pour ouvrir</translation>
    </message>
    <message>
        <source>Chosen, as was demanded</source>
        <translation>Retenu, comme demandé</translation>
    </message>
    <message>
        <source>Chosen instead</source>
        <translation>Retenu à la place</translation>
    </message>
    <message>
        <source>Not in this choice</source>
        <translation>Pas dans ce choix</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message numerus="yes">
        <source>%n new place(s)</source>
        <translation>
            <numerusform>%n nouveau lieu</numerusform>
            <numerusform>%n nouveaux lieux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 residents within %3 (%4), %5 before</source>
        <translation>%1 habitants sur %2 à moins de %3 (%4), %5 auparavant</translation>
    </message>
    <message>
        <source>With so many places, or so much money: where do most residents have one within the time?</source>
        <translation>Avec tant de lieux, ou tant d’argent : où le plus d’habitants en ont-ils un dans le temps donné ?</translation>
    </message>
    <message>
        <source>How few places does it take for every resident whom a candidate can reach to have one within the time?</source>
        <translation>Combien de lieux suffisent pour que chaque habitant qu’un candidat peut atteindre en ait un dans le temps donné ?</translation>
    </message>
    <message>
        <source>With so many places: where is the way to the nearest one shortest for the residents on average?</source>
        <translation>Avec tant de lieux : où le chemin vers le plus proche est-il le plus court en moyenne pour les habitants ?</translation>
    </message>
    <message>
        <source>With so many places: where is the longest way to the nearest one shortest?</source>
        <translation>Avec tant de lieux : où le plus long chemin vers le plus proche est-il le plus court ?</translation>
    </message>
    <message>
        <source>no. %1 (gone)</source>
        <translation>n° %1 (disparu)</translation>
    </message>
    <message>
        <source>%1 residents covered</source>
        <translation>%1 habitants couverts</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) needed</source>
        <translation>
            <numerusform>%n lieu nécessaire</numerusform>
            <numerusform>%n lieux nécessaires</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min on average</source>
        <translation>%1 min en moyenne</translation>
    </message>
    <message>
        <source>%1 min at most</source>
        <translation>%1 min au plus</translation>
    </message>
    <message>
        <source>Optimal, proven: %1.</source>
        <translation>Optimal, prouvé : %1.</translation>
    </message>
    <message>
        <source>Best found: %1; within %2 of the best possible.</source>
        <translation>Meilleur trouvé : %1 ; à %2 du meilleur possible.</translation>
    </message>
    <message>
        <source>No choice of sites meets what was demanded of it.</source>
        <translation>Aucun choix de sites ne tient ce qui lui est demandé.</translation>
    </message>
    <message>
        <source>Nothing found yet…</source>
        <translation>Rien de trouvé encore…</translation>
    </message>
    <message>
        <source>Best found %1…</source>
        <translation>Meilleur trouvé %1…</translation>
    </message>
    <message>
        <source>Best found %1, at most %2: within %3 of the best possible…</source>
        <translation>Meilleur trouvé %1, au plus %2 : à %3 du meilleur possible…</translation>
    </message>
    <message>
        <source>Best found %1, at least %2: within %3 of the best possible…</source>
        <translation>Meilleur trouvé %1, au moins %2 : à %3 du meilleur possible…</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>En moins de</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>every candidate third place</source>
        <translation>tous les tiers-lieux candidats</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Existing places serve</source>
        <translation>Les lieux existants desservent</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Least area</source>
        <translation>Surface minimale</translation>
    </message>
    <message>
        <source>One place at least in</source>
        <translation>Un lieu au moins dans</translation>
    </message>
    <message>
        <source>Apart by at least</source>
        <translation>Distants d’au moins</translation>
    </message>
    <message>
        <source>With capacity</source>
        <translation>Avec capacité</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Imposés</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Interdits</translation>
    </message>
    <message>
        <source>; </source>
        <translation> ; </translation>
    </message>
    <message>
        <source>residents</source>
        <translation>habitants</translation>
    </message>
    <message>
        <source>residents_by_area</source>
        <translation>habitants_par_territoire</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Habitants</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>StandardLabels</name>
    <message>
        <source>NAF codes of former activities</source>
        <translation>Codes NAF des anciennes activités</translation>
    </message>
    <message>
        <source>Year activity ended</source>
        <translation>Année de fin d’activité</translation>
    </message>
    <message>
        <source>Former activities</source>
        <translation>Libellés des anciennes activités</translation>
    </message>
    <message>
        <source>Distance to the airport (km)</source>
        <translation>Distance à l’aéroport (km)</translation>
    </message>
    <message>
        <source>Nearest airport</source>
        <translation>Aéroport le plus proche</translation>
    </message>
    <message>
        <source>Distance to the motorway junction (km)</source>
        <translation>Distance à l’échangeur autoroutier (km)</translation>
    </message>
    <message>
        <source>Nearest motorway</source>
        <translation>Autoroute la plus proche</translation>
    </message>
    <message>
        <source>Address identifier (BAN)</source>
        <translation>Référence à la base adresse (BAN)</translation>
    </message>
    <message>
        <source>Building identifiers (RNB)</source>
        <translation>Référence au RNB</translation>
    </message>
    <message>
        <source>Dilapidation of the buildings</source>
        <translation>Dégradation des bâtiments</translation>
    </message>
    <message>
        <source>Number of buildings</source>
        <translation>Nombre de bâtiments</translation>
    </message>
    <message>
        <source>Heritage buildings</source>
        <translation>Présence de bâti patrimonial</translation>
    </message>
    <message>
        <source>Pollution of the buildings</source>
        <translation>Pollution connue des bâtiments</translation>
    </message>
    <message>
        <source>Floor area of the buildings (m²)</source>
        <translation>Surface des bâtiments (m²)</translation>
    </message>
    <message>
        <source>Type of buildings</source>
        <translation>Type de bâtiments</translation>
    </message>
    <message>
        <source>Vacancy of the buildings</source>
        <translation>État de vacance des bâtiments</translation>
    </message>
    <message>
        <source>INSEE code of the commune</source>
        <translation>Code INSEE de la commune</translation>
    </message>
    <message>
        <source>Name of the commune</source>
        <translation>Nom de la commune</translation>
    </message>
    <message>
        <source>Comment on access</source>
        <translation>Desserte du site</translation>
    </message>
    <message>
        <source>Distances to the networks</source>
        <translation>Distances d’accès aux réseaux</translation>
    </message>
    <message>
        <source>Main road</source>
        <translation>Desserte routière principale</translation>
    </message>
    <message>
        <source>Public transport</source>
        <translation>Présence de transport en commun</translation>
    </message>
    <message>
        <source>Name of the intercommunal body (EPCI)</source>
        <translation>Nom de l’EPCI</translation>
    </message>
    <message>
        <source>SIREN number of the EPCI</source>
        <translation>Code SIREN de l’EPCI</translation>
    </message>
    <message>
        <source>In activity</source>
        <translation>En activité</translation>
    </message>
    <message>
        <source>Code of the main activity (NAF)</source>
        <translation>Code de l’activité principale (NAF)</translation>
    </message>
    <message>
        <source>Main activity</source>
        <translation>Libellé de l’activité principale</translation>
    </message>
    <message>
        <source>Establishment updated on</source>
        <translation>Date d’actualisation de l’établissement</translation>
    </message>
    <message>
        <source>Address of the establishment</source>
        <translation>Adresse de l’établissement</translation>
    </message>
    <message>
        <source>Contact e-mail</source>
        <translation>Adresse mail de contact</translation>
    </message>
    <message>
        <source>Contact telephone</source>
        <translation>Contact téléphonique</translation>
    </message>
    <message>
        <source>Establishment created on</source>
        <translation>Date de création de l’établissement</translation>
    </message>
    <message>
        <source>Description of the establishment</source>
        <translation>Description de l’établissement</translation>
    </message>
    <message>
        <source>Vintage of the staff size</source>
        <translation>Millésime de la tranche d’effectif</translation>
    </message>
    <message>
        <source>Code of the staff size</source>
        <translation>Code de la tranche d’effectif</translation>
    </message>
    <message>
        <source>Staff size</source>
        <translation>Libellé de la tranche d’effectif</translation>
    </message>
    <message>
        <source>Establishment closed on</source>
        <translation>Date de fermeture de l’établissement</translation>
    </message>
    <message>
        <source>Location of the establishment</source>
        <translation>Localisation de l’établissement</translation>
    </message>
    <message>
        <source>Establishment identified on</source>
        <translation>Date d’identification de l’établissement</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Nature juridique</translation>
    </message>
    <message>
        <source>Name of the establishment</source>
        <translation>Nom de l’établissement</translation>
    </message>
    <message>
        <source>Registered name</source>
        <translation>Raison sociale</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>Siège</translation>
    </message>
    <message>
        <source>Source of the information</source>
        <translation>Source de l’information</translation>
    </message>
    <message>
        <source>Distance to the passenger station (km)</source>
        <translation>Distance à la gare de voyageurs (km)</translation>
    </message>
    <message>
        <source>Distance to the goods station (km)</source>
        <translation>Distance à la gare de fret (km)</translation>
    </message>
    <message>
        <source>Nearest goods station</source>
        <translation>Gare de fret la plus proche</translation>
    </message>
    <message>
        <source>Nearest passenger station</source>
        <translation>Gare de voyageurs la plus proche</translation>
    </message>
    <message>
        <source>Quality of the location</source>
        <translation>Qualité de localisation</translation>
    </message>
    <message>
        <source>Coordinates of the centre</source>
        <translation>Coordonnées du centroïde</translation>
    </message>
    <message>
        <source>Outline of the site</source>
        <translation>Géométrie surfacique</translation>
    </message>
    <message>
        <source>First year of construction</source>
        <translation>Première année de construction</translation>
    </message>
    <message>
        <source>Last year of construction</source>
        <translation>Dernière année de construction</translation>
    </message>
    <message>
        <source>Hub updated on</source>
        <translation>Date d’actualisation du pôle</translation>
    </message>
    <message>
        <source>Location of the hub</source>
        <translation>Localisation du pôle</translation>
    </message>
    <message>
        <source>Identifier of the economic hub</source>
        <translation>Identifiant du pôle économique</translation>
    </message>
    <message>
        <source>Hub identified on</source>
        <translation>Date d’identification du pôle</translation>
    </message>
    <message>
        <source>Jobs in the hub</source>
        <translation>Nombre d’emplois du pôle</translation>
    </message>
    <message>
        <source>Establishments in the hub</source>
        <translation>Nombre d’établissements du pôle</translation>
    </message>
    <message>
        <source>Sites in the hub</source>
        <translation>Nombre de sites du pôle</translation>
    </message>
    <message>
        <source>Name of the hub</source>
        <translation>Nom du pôle</translation>
    </message>
    <message>
        <source>Influence of the hub</source>
        <translation>Rayonnement du pôle</translation>
    </message>
    <message>
        <source>Area of the hub (ha)</source>
        <translation>Surface du pôle (ha)</translation>
    </message>
    <message>
        <source>Main vocation of the hub</source>
        <translation>Vocation dominante du pôle</translation>
    </message>
    <message>
        <source>Distance to the port (km)</source>
        <translation>Distance au port (km)</translation>
    </message>
    <message>
        <source>Nearest port</source>
        <translation>Port le plus proche</translation>
    </message>
    <message>
        <source>Name of the owners</source>
        <translation>Nom du propriétaire</translation>
    </message>
    <message>
        <source>Type of person</source>
        <translation>Type de personne</translation>
    </message>
    <message>
        <source>Owner type (fiscal files)</source>
        <translation>Type de propriétaire (fichiers fonciers)</translation>
    </message>
    <message>
        <source>Sewerage network</source>
        <translation>Présence d’un réseau d’assainissement</translation>
    </message>
    <message>
        <source>Rainwater network</source>
        <translation>Présence d’un réseau d’eau pluviale</translation>
    </message>
    <message>
        <source>Drinking water network</source>
        <translation>Présence d’un réseau d’eau potable</translation>
    </message>
    <message>
        <source>Electricity network</source>
        <translation>Présence d’un réseau électrique</translation>
    </message>
    <message>
        <source>Fibre network</source>
        <translation>Présence d’un réseau de fibre optique</translation>
    </message>
    <message>
        <source>River quay</source>
        <translation>Présence d’un quai fluvial</translation>
    </message>
    <message>
        <source>Rail freight siding</source>
        <translation>Présence d’une installation terminale embranchée (ITE)</translation>
    </message>
    <message>
        <source>Gas network</source>
        <translation>Présence d’un réseau de gaz</translation>
    </message>
    <message>
        <source>SIREN number</source>
        <translation>Code SIREN</translation>
    </message>
    <message>
        <source>SIRET number</source>
        <translation>Code SIRET</translation>
    </message>
    <message>
        <source>Site updated on</source>
        <translation>Date de dernière actualisation</translation>
    </message>
    <message>
        <source>Page of ADEME</source>
        <translation>Fiche de l’ADEME</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <source>INSEE code of the site's commune</source>
        <translation>Code INSEE de la commune du site</translation>
    </message>
    <message>
        <source>Name of the site's commune</source>
        <translation>Nom de la commune du site</translation>
    </message>
    <message>
        <source>Year the site was created</source>
        <translation>Année de création du site</translation>
    </message>
    <message>
        <source>Free comment</source>
        <translation>Commentaire libre</translation>
    </message>
    <message>
        <source>Name of the EPCI in charge</source>
        <translation>Nom de l’EPCI compétent</translation>
    </message>
    <message>
        <source>SIREN number of the EPCI in charge</source>
        <translation>Code SIREN de l’EPCI compétent</translation>
    </message>
    <message>
        <source>State of the economic site</source>
        <translation>État du site économique</translation>
    </message>
    <message>
        <source>Type of urban growth</source>
        <translation>Type d’urbanisation</translation>
    </message>
    <message>
        <source>Centre of the economic site</source>
        <translation>Centroïde du site économique</translation>
    </message>
    <message>
        <source>Outline of the economic site</source>
        <translation>Géométrie du site économique</translation>
    </message>
    <message>
        <source>Site identified on</source>
        <translation>Date d’identification du site</translation>
    </message>
    <message>
        <source>Photos and videos (web address)</source>
        <translation>Médias (URL)</translation>
    </message>
    <message>
        <source>Name of the developer</source>
        <translation>Nom de l’aménageur</translation>
    </message>
    <message>
        <source>Name of the seller</source>
        <translation>Nom du vendeur</translation>
    </message>
    <message>
        <source>Name of the operator</source>
        <translation>Nom du gestionnaire</translation>
    </message>
    <message>
        <source>Type of contracting authority</source>
        <translation>Type de maîtrise d’ouvrage</translation>
    </message>
    <message>
        <source>Jobs on the site</source>
        <translation>Nombre d’emplois</translation>
    </message>
    <message>
        <source>Establishments on the site</source>
        <translation>Nombre d’établissements</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Nom du site</translation>
    </message>
    <message>
        <source>Occupation of the site</source>
        <translation>Occupation du site</translation>
    </message>
    <message>
        <source>Project page or e-mail</source>
        <translation>Site web ou mail du projet</translation>
    </message>
    <message>
        <source>Territorial label</source>
        <translation>Labellisation territoriale</translation>
    </message>
    <message>
        <source>Year reconversion was completed</source>
        <translation>Année d’achèvement de la reconversion</translation>
    </message>
    <message>
        <source>Type of reconversion</source>
        <translation>Type de reconversion</translation>
    </message>
    <message>
        <source>Measures of safety</source>
        <translation>Type de sécurisation</translation>
    </message>
    <message>
        <source>Status of the brownfield</source>
        <translation>Statut du site</translation>
    </message>
    <message>
        <source>Total area (ha)</source>
        <translation>Superficie totale (ha)</translation>
    </message>
    <message>
        <source>Area for sale (ha)</source>
        <translation>Surface commercialisable (ha)</translation>
    </message>
    <message>
        <source>Area reserved (ha)</source>
        <translation>Surface réservée (ha)</translation>
    </message>
    <message>
        <source>Useful area (ha)</source>
        <translation>Superficie utile (ha)</translation>
    </message>
    <message>
        <source>Vacancy rate</source>
        <translation>Taux de vacance</translation>
    </message>
    <message>
        <source>Type of site</source>
        <translation>Type de site</translation>
    </message>
    <message>
        <source>Built land units</source>
        <translation>Nombre d’unités foncières bâties</translation>
    </message>
    <message>
        <source>Land units</source>
        <translation>Nombre d’unités foncières</translation>
    </message>
    <message>
        <source>Vacant land units</source>
        <translation>Nombre d’unités foncières vacantes</translation>
    </message>
    <message>
        <source>Pages about the site</source>
        <translation>URL du site</translation>
    </message>
    <message>
        <source>Airport activity</source>
        <translation>Présence d’une activité aéroportuaire</translation>
    </message>
    <message>
        <source>Craft activity</source>
        <translation>Présence d’une activité artisanale</translation>
    </message>
    <message>
        <source>Retail activity</source>
        <translation>Présence d’une activité commerciale</translation>
    </message>
    <message>
        <source>Industrial activity</source>
        <translation>Présence d’une activité industrielle</translation>
    </message>
    <message>
        <source>Port activity</source>
        <translation>Présence d’une activité portuaire</translation>
    </message>
    <message>
        <source>Office activity</source>
        <translation>Présence d’une activité tertiaire</translation>
    </message>
    <message>
        <source>Tourist activity</source>
        <translation>Présence d’une activité touristique</translation>
    </message>
    <message>
        <source>Main vocation of the site</source>
        <translation>Vocation dominante du site</translation>
    </message>
    <message>
        <source>Decontamination sheet</source>
        <translation>Fiche de dépollution</translation>
    </message>
    <message>
        <source>Year soil pollution was found</source>
        <translation>Année de la pollution du sol</translation>
    </message>
    <message>
        <source>Comment on soil pollution</source>
        <translation>Commentaire sur la pollution du sol</translation>
    </message>
    <message>
        <source>Existence of soil pollution</source>
        <translation>Existence de pollution du sol</translation>
    </message>
    <message>
        <source>Origin of soil pollution</source>
        <translation>Origine de la pollution du sol</translation>
    </message>
    <message>
        <source>Contact e-mail of the source</source>
        <translation>Adresse mail de la source</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Nom de la source</translation>
    </message>
    <message>
        <source>Producer of the data</source>
        <translation>Identification du producteur</translation>
    </message>
    <message>
        <source>Web address of the source</source>
        <translation>URL de la source</translation>
    </message>
    <message>
        <source>Name of the buyer</source>
        <translation>Nom de l’acquéreur</translation>
    </message>
    <message>
        <source>Economic land updated on</source>
        <translation>Date d’actualisation du terrain</translation>
    </message>
    <message>
        <source>Date of sale</source>
        <translation>Date de la cession</translation>
    </message>
    <message>
        <source>Ready-to-build land</source>
        <translation>Terrain clé en main</translation>
    </message>
    <message>
        <source>State of occupation</source>
        <translation>État d’occupation</translation>
    </message>
    <message>
        <source>Outline of the land</source>
        <translation>Géométrie du terrain</translation>
    </message>
    <message>
        <source>Identifier of the land</source>
        <translation>Identifiant du terrain</translation>
    </message>
    <message>
        <source>Economic land identified on</source>
        <translation>Date d’identification du terrain</translation>
    </message>
    <message>
        <source>Price per m² (€)</source>
        <translation>Prix au m² (€)</translation>
    </message>
    <message>
        <source>Land control</source>
        <translation>Maîtrise foncière</translation>
    </message>
    <message>
        <source>List of parcels</source>
        <translation>Liste des parcelles</translation>
    </message>
    <message>
        <source>Stage of development</source>
        <translation>Stade d’aménagement</translation>
    </message>
    <message>
        <source>Stage of sale</source>
        <translation>Stade de commercialisation</translation>
    </message>
    <message>
        <source>Gross area (ha)</source>
        <translation>Superficie brute (ha)</translation>
    </message>
    <message>
        <source>Page of Cartofriches</source>
        <translation>Fiche Cartofriches</translation>
    </message>
    <message>
        <source>Use of the land</source>
        <translation>Usage du terrain</translation>
    </message>
    <message>
        <source>Counts as useful area</source>
        <translation>Superficie à prendre en compte</translation>
    </message>
    <message>
        <source>Sale price (€)</source>
        <translation>Montant de la vente (€)</translation>
    </message>
    <message>
        <source>Parcels of the land unit</source>
        <translation>Liste des parcelles cadastrales</translation>
    </message>
    <message>
        <source>Area of the land unit (m²)</source>
        <translation>Surface de l’unité foncière (m²)</translation>
    </message>
    <message>
        <source>Type of planning document</source>
        <translation>Type de document d’urbanisme</translation>
    </message>
    <message>
        <source>In a renewable energy acceleration zone</source>
        <translation>Zone d’accélération des énergies renouvelables</translation>
    </message>
    <message>
        <source>Main form of the zone</source>
        <translation>Forme dominante de la zone</translation>
    </message>
    <message>
        <source>Name of the planning zone</source>
        <translation>Libellé de la zone d’urbanisme</translation>
    </message>
    <message>
        <source>Type of planning zone</source>
        <translation>Type de zone d’urbanisme</translation>
    </message>
</context>
<context>
    <name>StepName</name>
    <message>
        <source>Layers shown or hidden</source>
        <translation>Couches affichées ou masquées</translation>
    </message>
    <message>
        <source>Shown or hidden: %1</source>
        <translation>Affichage : %1</translation>
    </message>
    <message>
        <source>Order of the layers</source>
        <translation>Ordre des couches</translation>
    </message>
    <message>
        <source>Opacity of layers</source>
        <translation>Opacité des couches</translation>
    </message>
    <message>
        <source>Opacity: %1</source>
        <translation>Opacité : %1</translation>
    </message>
    <message>
        <source>Groups of layers</source>
        <translation>Groupes de couches</translation>
    </message>
    <message>
        <source>Filters of layers</source>
        <translation>Filtres des couches</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre : %1</translation>
    </message>
    <message>
        <source>Labels of layers</source>
        <translation>Étiquettes des couches</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Étiquettes : %1</translation>
    </message>
    <message>
        <source>Style of layers</source>
        <translation>Style des couches</translation>
    </message>
    <message>
        <source>Style: %1</source>
        <translation>Style : %1</translation>
    </message>
    <message>
        <source>Scales of layers</source>
        <translation>Échelles des couches</translation>
    </message>
    <message>
        <source>Scales: %1</source>
        <translation>Échelles : %1</translation>
    </message>
    <message>
        <source>Layers of the map</source>
        <translation>Couches de la carte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>occupancy of the sites</source>
        <translation>occupation des sites</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Study of sites, page %1</source>
        <translation>Étude de sites, page %1</translation>
    </message>
    <message>
        <source>kept on %1</source>
        <translation>gardé le %1</translation>
    </message>
    <message>
        <source>Choice of sites: version %1 of the method; other figures as the workspace has them when printed</source>
        <translation>Choix des sites : version %1 de la méthode ; autres chiffres tels que l’espace de travail les contient à l’impression</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Ce qui a été demandé</translation>
    </message>
    <message>
        <source>the chosen sites (marked), QPV</source>
        <translation>les sites retenus (marqués), QPV</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Data when it was kept: %1</source>
        <translation>Données au moment de le garder : %1</translation>
    </message>
    <message>
        <source>Comments: %1</source>
        <translation>Commentaires : %1</translation>
    </message>
    <message>
        <source>Study of sites – %1</source>
        <translation>Étude de sites – %1</translation>
    </message>
    <message>
        <source>Stage of the way</source>
        <translation>Étape du parcours</translation>
    </message>
    <message>
        <source>Functions wanted</source>
        <translation>Fonctions voulues</translation>
    </message>
    <message>
        <source>Functions offered</source>
        <translation>Fonctions offertes</translation>
    </message>
    <message>
        <source>Residents served</source>
        <translation>Habitants desservis</translation>
    </message>
    <message>
        <source>Spaces described</source>
        <translation>Espaces décrits</translation>
    </message>
    <message>
        <source>Kinds of space</source>
        <translation>Natures d’espaces</translation>
    </message>
    <message>
        <source>Usable area</source>
        <translation>Surface utile</translation>
    </message>
    <message>
        <source>Projects placed</source>
        <translation>Projets placés</translation>
    </message>
    <message>
        <source>Jobs of these projects</source>
        <translation>Emplois de ces projets</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Priority neighbourhood (QPV)</source>
        <translation>Quartier prioritaire (QPV)</translation>
    </message>
    <message>
        <source>Zone of the local plan</source>
        <translation>Zone du PLU</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Risques</translation>
    </message>
    <message>
        <source>Tenures offered</source>
        <translation>Statuts d’occupation proposés</translation>
    </message>
    <message>
        <source>Cost that the scenario counts</source>
        <translation>Coût compté par le scénario</translation>
    </message>
    <message>
        <source>Lowest rent</source>
        <translation>Loyer le plus bas</translation>
    </message>
    <message>
        <source>Highest rent</source>
        <translation>Loyer le plus haut</translation>
    </message>
    <message>
        <source>Rent of the spaces, a year</source>
        <translation>Loyer des espaces, par an</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <translation>%1 (disparu)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 (known of %2 of %3)</source>
        <translation>%1 (connu pour %2 sur %3)</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>Gardé le</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Gardé par</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>This scenario chose no site: there are no figures to tell. Change what was asked, search again and keep the result.</source>
        <translation>Ce scénario n’a retenu aucun site : il n’y a pas de chiffres à dire. Modifiez la demande, cherchez à nouveau et gardez le résultat.</translation>
    </message>
    <message>
        <source>study</source>
        <translation>etude</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
</context>
<context>
    <name>StyleFile</name>
    <message>
        <source>Styled layer descriptor (*.sld)</source>
        <translation>Descripteur de style SLD (*.sld)</translation>
    </message>
    <message>
        <source>QGIS style (*.qml)</source>
        <translation>Style QGIS (*.qml)</translation>
    </message>
    <message>
        <source>Not kept, or drawn otherwise elsewhere: %1</source>
        <translation>Non repris, ou dessiné autrement ailleurs : %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et %n autre</numerusform>
            <numerusform> et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Styles (*.sld *.qml *.gpkg *.sqlite)</source>
        <translation>Styles (*.sld *.qml *.gpkg *.sqlite)</translation>
    </message>
</context>
<context>
    <name>StyleWords</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Uni</translation>
    </message>
    <message>
        <source>Rising lines</source>
        <translation>Lignes montantes</translation>
    </message>
    <message>
        <source>Cross-hatch</source>
        <translation>Hachures croisées</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Horizontal lines</source>
        <translation>Lignes horizontales</translation>
    </message>
    <message>
        <source>Vertical lines</source>
        <translation>Lignes verticales</translation>
    </message>
    <message>
        <source>Falling lines</source>
        <translation>Lignes descendantes</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Continu</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>Tirets</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>Pointillé</translation>
    </message>
    <message>
        <source>Dash and dot</source>
        <translation>Tirets et points</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Carré</translation>
    </message>
    <message>
        <source>Hourglass</source>
        <translation>Sablier</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Losange</translation>
    </message>
    <message>
        <source>Ring with a dot</source>
        <translation>Anneau à point</translation>
    </message>
    <message>
        <source>Half disc</source>
        <translation>Demi-disque</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>Triangle</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Croix</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Pentagon</source>
        <translation>Pentagone</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Equal counts (quantiles)</source>
        <translation>Effectifs égaux (quantiles)</translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation>Intervalles égaux</translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation>Seuils naturels</translation>
    </message>
    <message>
        <source>Round numbers</source>
        <translation>Nombres ronds</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>À côté</translation>
    </message>
    <message>
        <source>On the middle</source>
        <translation>Au milieu</translation>
    </message>
    <message>
        <source>Eight clear colours</source>
        <translation>Huit couleurs franches</translation>
    </message>
    <message>
        <source>Nine muted colours</source>
        <translation>Neuf couleurs sourdes</translation>
    </message>
    <message>
        <source>Yellow to navy</source>
        <translation>Jaune à marine</translation>
    </message>
    <message>
        <source>Yellow to violet</source>
        <translation>Jaune à violet</translation>
    </message>
    <message>
        <source>Blues</source>
        <translation>Bleus</translation>
    </message>
    <message>
        <source>Earths</source>
        <translation>Terres</translation>
    </message>
    <message>
        <source>Orange to purple</source>
        <translation>Orange à violet</translation>
    </message>
    <message>
        <source>Red to blue</source>
        <translation>Rouge à bleu</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>CSV for Excel (*.csv)</source>
        <translation>CSV pour Excel (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>Le tableau a été écrit dans %1.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Site usable</source>
        <translation>Site utilisable</translation>
    </message>
    <message>
        <source>Space available</source>
        <translation>Espace disponible</translation>
    </message>
    <message>
        <source>on days on which the place is not available</source>
        <translation>des jours où le lieu n’est pas disponible</translation>
    </message>
    <message>
        <source>more than the space holds</source>
        <translation>plus que ce que l’espace contient</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>not known</source>
        <translation>non renseigné</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message numerus="yes">
        <source>%1 resident(s)</source>
        <translation>
            <numerusform>%1 habitant</numerusform>
            <numerusform>%1 habitants</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 until %2 (excluded)</source>
        <translation>du %1 au %2 exclu</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>until %1 (excluded)</source>
        <translation>jusqu’au %1 exclu</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>E</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>repairing</source>
        <translation>réparation</translation>
    </message>
    <message>
        <source>projecting</source>
        <translation>reprojection</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>indexation</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>calcul</translation>
    </message>
    <message>
        <source>ranking</source>
        <translation>classement</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dessin</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>export</translation>
    </message>
    <message>
        <source>backing up</source>
        <translation>sauvegarde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejet</translation>
    </message>
    <message>
        <source>Workspace created</source>
        <translation>Création de l’espace de travail</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>Ajout</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Shortlisting</source>
        <translation>Présélection</translation>
    </message>
    <message>
        <source>Shortlist reordered</source>
        <translation>Présélection réordonnée</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Données d’exemple</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablissement</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Undone for good</source>
        <translation>Annulé définitivement</translation>
    </message>
    <message numerus="yes">
        <source>commune(s)</source>
        <translation>
            <numerusform>commune</numerusform>
            <numerusform>communes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>priority neighbourhood(s)</source>
        <translation>
            <numerusform>quartier prioritaire</numerusform>
            <numerusform>quartiers prioritaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>statistical block(s)</source>
        <translation>
            <numerusform>IRIS</numerusform>
            <numerusform>IRIS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>parcel(s)</source>
        <translation>
            <numerusform>parcelle</numerusform>
            <numerusform>parcelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>site(s)</source>
        <translation>
            <numerusform>site</numerusform>
            <numerusform>sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>space(s)</source>
        <translation>
            <numerusform>espace</numerusform>
            <numerusform>espaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>third place(s)</source>
        <translation>
            <numerusform>tiers-lieu</numerusform>
            <numerusform>tiers-lieux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>project(s)</source>
        <translation>
            <numerusform>projet</numerusform>
            <numerusform>projets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>placement(s)</source>
        <translation>
            <numerusform>affectation</numerusform>
            <numerusform>affectations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>population cell(s)</source>
        <translation>
            <numerusform>carreau de population</numerusform>
            <numerusform>carreaux de population</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>street segment(s)</source>
        <translation>
            <numerusform>tronçon de rue</numerusform>
            <numerusform>tronçons de rue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>planning zone(s)</source>
        <translation>
            <numerusform>zone d’urbanisme</numerusform>
            <numerusform>zones d’urbanisme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hazard area(s)</source>
        <translation>
            <numerusform>zone à risque</numerusform>
            <numerusform>zones à risque</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>amenity(ies)</source>
        <translation>
            <numerusform>équipement</numerusform>
            <numerusform>équipements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dataset(s)</source>
        <translation>
            <numerusform>jeu de données</numerusform>
            <numerusform>jeux de données</numerusform>
        </translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Remplie</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Non remplie</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non renseignée</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Superpositions</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message numerus="yes">
        <source>brownfield sheet(s)</source>
        <translation>
            <numerusform>fiche friche</numerusform>
            <numerusform>fiches friche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>economic plot sheet(s)</source>
        <translation>
            <numerusform>fiche terrain économique</numerusform>
            <numerusform>fiches terrain économique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>third-place sheet(s)</source>
        <translation>
            <numerusform>fiche tiers-lieu</numerusform>
            <numerusform>fiches tiers-lieu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>attachment(s)</source>
        <translation>
            <numerusform>pièce jointe</numerusform>
            <numerusform>pièces jointes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>life-cycle step(s)</source>
        <translation>
            <numerusform>étape du cycle de vie</numerusform>
            <numerusform>étapes du cycle de vie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>economic cluster(s)</source>
        <translation>
            <numerusform>pôle économique</numerusform>
            <numerusform>pôles économiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>economic site(s)</source>
        <translation>
            <numerusform>site économique</numerusform>
            <numerusform>sites économiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>establishment(s)</source>
        <translation>
            <numerusform>établissement</numerusform>
            <numerusform>établissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>map layer(s)</source>
        <translation>
            <numerusform>couche de la carte</numerusform>
            <numerusform>couches de la carte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bookmark(s)</source>
        <translation>
            <numerusform>signet</numerusform>
            <numerusform>signets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>page layout(s)</source>
        <translation>
            <numerusform>mise en page</numerusform>
            <numerusform>mises en page</numerusform>
        </translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Fond de plan</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Affectation</translation>
    </message>
    <message numerus="yes">
        <source>step(s) of a placement</source>
        <translation>
            <numerusform>étape d’une affectation</numerusform>
            <numerusform>étapes d’affectations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>call(s) for projects</source>
        <translation>
            <numerusform>appel à projets</numerusform>
            <numerusform>appels à projets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>space(s) on offer</source>
        <translation>
            <numerusform>espace proposé</numerusform>
            <numerusform>espaces proposés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>application(s)</source>
        <translation>
            <numerusform>candidature</numerusform>
            <numerusform>candidatures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>scenario(s)</source>
        <translation>
            <numerusform>scénario</numerusform>
            <numerusform>scénarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>assumption(s)</source>
        <translation>
            <numerusform>hypothèse de calcul</numerusform>
            <numerusform>hypothèses de calcul</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>template(s) of needs</source>
        <translation>
            <numerusform>modèle de besoins</numerusform>
            <numerusform>modèles de besoins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>part(s) of a study</source>
        <translation>
            <numerusform>partie d’étude</numerusform>
            <numerusform>parties d’étude</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::allocation::AllocationController</name>
    <message>
        <source>Allocation</source>
        <translation>Affectation</translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation>Lecture des noms</translation>
    </message>
</context>
<context>
    <name>app::allocation::AllocationPanel</name>
    <message>
        <source>&amp;Allocate</source>
        <translation>&amp;Affecter</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Ends the search and keeps the best that it has found</source>
        <translation>Arrête la recherche et garde la meilleure trouvée</translation>
    </message>
    <message>
        <source>Ends the search and forgets it</source>
        <translation>Arrête la recherche et l’oublie</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Sans place</translation>
    </message>
    <message>
        <source>Blocking pairs</source>
        <translation>Paires bloquantes</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Result shown</source>
        <translation>Résultat montré</translation>
    </message>
    <message>
        <source>Lines on the &amp;map</source>
        <translation>&amp;Lignes sur la carte</translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation>&amp;Montré</translation>
    </message>
    <message>
        <source>&amp;Keep as a scenario…</source>
        <translation>&amp;Garder comme scénario…</translation>
    </message>
    <message>
        <source>Turn &amp;into placements…</source>
        <translation>&amp;Transformer en placements…</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>&amp;Exporter le tableau…</translation>
    </message>
    <message>
        <source>&amp;Pin for the next run</source>
        <translation>Im&amp;poser au prochain calcul</translation>
    </message>
    <message>
        <source>&amp;Forbid in the next run</source>
        <translation>Inter&amp;dire au prochain calcul</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Solver: %1.</source>
        <translation>Solveur : %1.</translation>
    </message>
    <message>
        <source>No project has a place.</source>
        <translation>Aucun projet n’a de place.</translation>
    </message>
    <message>
        <source>“Allocate” gives all projects their spaces at once, over time.</source>
        <translation>« Affecter » donne leurs espaces à tous les projets à la fois, dans le temps.</translation>
    </message>
    <message>
        <source>Every project has a place.</source>
        <translation>Chaque projet a une place.</translation>
    </message>
    <message>
        <source>No project and space would both rather have one another: the result is stable.</source>
        <translation>Aucun projet et aucun espace ne se préféreraient l’un l’autre : le résultat est stable.</translation>
    </message>
    <message>
        <source>Keep as a scenario</source>
        <translation>Garder comme scénario</translation>
    </message>
</context>
<context>
    <name>app::allocation::CeilingsPanel</name>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>€ a year</source>
        <translation>€ par an</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>%1: m² at once</source>
        <translation>%1 : m² à la fois</translation>
    </message>
    <message>
        <source>%1: € a year</source>
        <translation>%1 : € par an</translation>
    </message>
    <message>
        <source>%1: months of an agreement</source>
        <translation>%1 : mois d’une convention</translation>
    </message>
</context>
<context>
    <name>app::allocation::ComparisonPage</name>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>Choose a result…</source>
        <translation>Choisir un résultat…</translation>
    </message>
    <message>
        <source>Stability costs %1 of the total.</source>
        <translation>La stabilité coûte %1 du total.</translation>
    </message>
    <message>
        <source>The two give every project the same.</source>
        <translation>Les deux donnent la même chose à chaque projet.</translation>
    </message>
    <message>
        <source>Choose two results: what differs is listed here and drawn on the map.</source>
        <translation>Choisissez deux résultats : ce qui diffère est listé ici et dessiné sur la carte.</translation>
    </message>
</context>
<context>
    <name>app::allocation::PairsPanel</name>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>Im&amp;poser</translation>
    </message>
    <message>
        <source>&amp;Forbid</source>
        <translation>Inter&amp;dire</translation>
    </message>
    <message>
        <source>&amp;Take off</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Pinned and forbidden pairs</source>
        <translation>Paires imposées et interdites</translation>
    </message>
    <message>
        <source>Pairs that must be, or may not.</source>
        <translation>Les paires qui doivent être, ou ne le peuvent pas.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>imposée</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>interdite</translation>
    </message>
</context>
<context>
    <name>app::allocation::ParameterPanel</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Ceilings</source>
        <translation>Plafonds</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>&amp;Projects</source>
        <translation>&amp;Projets</translation>
    </message>
    <message>
        <source>Sp&amp;aces</source>
        <translation>&amp;Espaces</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Optimal and stable</source>
        <translation>Optimale et stable</translation>
    </message>
    <message>
        <source>Optimal: the greatest sum of scores. Stable: no project and space would both rather have one another than what they have.</source>
        <translation>Optimale : la plus grande somme des scores. Stable : aucun projet et aucun espace ne se préféreraient l’un l’autre à ce qu’ils ont.</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <source>Nothing starts before</source>
        <translation>Rien ne commence avant</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>À &amp;partir du</translation>
    </message>
    <message>
        <source>In &amp;QPV, at least</source>
        <translation>En &amp;QPV, au moins</translation>
    </message>
    <message>
        <source>Share of the area given that must lie in priority neighbourhoods (QPV).</source>
        <translation>Part de la surface affectée qui doit se trouver en quartier prioritaire (QPV).</translation>
    </message>
    <message>
        <source>&amp;Time limit</source>
        <translation>&amp;Temps limite</translation>
    </message>
    <message>
        <source>The search may end once it is that near to the best possible; 0: it goes on to the proof.</source>
        <translation>La recherche peut s’arrêter à cette distance du meilleur possible ; 0 : elle va jusqu’à la preuve.</translation>
    </message>
    <message>
        <source>&amp;Gap</source>
        <translation>É&amp;cart</translation>
    </message>
    <message>
        <source>Leave out the &amp;unknown</source>
        <translation>Écarter l’in&amp;connu</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Sélectionnés</translation>
    </message>
    <message>
        <source>By the filters of the layers</source>
        <translation>Selon les filtres des couches</translation>
    </message>
    <message>
        <source>Of a call</source>
        <translation>D’un appel</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <translation>Sélectionnés (%1)</translation>
    </message>
    <message>
        <source>All without a place yet</source>
        <translation>Tous ceux sans place</translation>
    </message>
    <message>
        <source>&amp;Reconsider those that have a place</source>
        <translation>&amp;Reconsidérer ceux qui ont un lieu</translation>
    </message>
    <message>
        <source>A study of the whole: every project looks for a place as if it had left its own. Nothing moves by it; placements that run stay where they are.</source>
        <translation>Une étude d’ensemble : chaque projet cherche un lieu comme s’il avait quitté le sien. Rien ne bouge pour autant ; les affectations en cours restent où elles sont.</translation>
    </message>
</context>
<context>
    <name>app::allocation::PlacingDialog</name>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave out the %n that conflict(s) with the workspace as it is now</source>
        <translation>
            <numerusform>&amp;Laisser de côté celui qui contredit l’espace de travail tel qu’il est</numerusform>
            <numerusform>&amp;Laisser de côté les %n qui contredisent l’espace de travail tel qu’il est</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn into placements</source>
        <translation>Transformer en placements</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>Decided &amp;by</source>
        <translation>&amp;Décidé par</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Raison</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Propose %n placement(s)</source>
        <translation>
            <numerusform>&amp;Proposer %n placement</numerusform>
            <numerusform>&amp;Proposer %n placements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::allocation::ScenarioPage</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>No result is kept yet. “Keep as a scenario” keeps the one that is shown, as it is.</source>
        <translation>Aucun résultat n’est gardé. « Garder comme scénario » garde celui qui est montré, tel qu’il est.</translation>
    </message>
    <message>
        <source>Two scenarios, or one against what is shown</source>
        <translation>Deux scénarios, ou l’un contre ce qui est montré</translation>
    </message>
</context>
<context>
    <name>app::basemap::BasemapSelector</name>
    <message>
        <source>&amp;Base map</source>
        <translation>&amp;Fond de carte</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Fond de carte</translation>
    </message>
    <message>
        <source>Opacity of the base map</source>
        <translation>Opacité du fond de carte</translation>
    </message>
    <message>
        <source>Manage base maps</source>
        <translation>Gérer les fonds de carte</translation>
    </message>
    <message>
        <source>Add, change and remove base maps; cache and offline work</source>
        <translation>Ajouter, modifier et retirer des fonds de carte ; cache et travail hors ligne</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Ask the base map's service again</source>
        <translation>Interroger de nouveau le service du fond de carte</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>&amp;Strength</source>
        <translation>Intensi&amp;té</translation>
    </message>
</context>
<context>
    <name>app::basemap::ServiceDialog</name>
    <message>
        <source>The base map has no name. Give it one.</source>
        <translation>Le fond de carte n’a pas de nom. Donnez-lui en un.</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://, without a user name.</source>
        <translation>L’adresse doit commencer par https:// ou http://, sans nom d’utilisateur.</translation>
    </message>
    <message>
        <source>The address must say where the tile goes: {z}, {x} and {y} (or {-y}); for WMTS {TileMatrix}, {TileRow} and {TileCol}.</source>
        <translation>L’adresse doit indiquer la place de la tuile : {z}, {x} et {y} (ou {-y}) ; pour WMTS {TileMatrix}, {TileRow} et {TileCol}.</translation>
    </message>
    <message>
        <source>No layer is chosen. Ask the service what it offers, and choose one.</source>
        <translation>Aucune couche n’est choisie. Demandez au service ce qu’il propose, et choisissez-en une.</translation>
    </message>
    <message>
        <source>It is not known how the service cuts its map. Ask it what it offers.</source>
        <translation>Le découpage de la carte par le service n’est pas connu. Demandez-lui ce qu’il propose.</translation>
    </message>
    <message>
        <source>Ask what it &amp;offers</source>
        <translation>Demander ce qu’il pr&amp;opose</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Add a base map</source>
        <translation>Ajouter un fond de carte</translation>
    </message>
    <message>
        <source>Change the base map</source>
        <translation>Modifier le fond de carte</translation>
    </message>
    <message>
        <source>The service sent a picture in %1 ms.</source>
        <translation>Le service a envoyé une image en %1 ms.</translation>
    </message>
    <message>
        <source>Tiles by number (XYZ)</source>
        <translation>Tuiles numérotées (XYZ)</translation>
    </message>
    <message>
        <source>WMTS</source>
        <translation>WMTS</translation>
    </message>
    <message>
        <source>WMS</source>
        <translation>WMS</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Kind of service</source>
        <translation>Type de &amp;service</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Couche</translation>
    </message>
    <message>
        <source>&amp;Zoom levels</source>
        <translation>Niveaux de &amp;zoom</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Att&amp;ribution</source>
        <translation>Att&amp;ribution</translation>
    </message>
    <message>
        <source>L&amp;icence</source>
        <translation>L&amp;icence</translation>
    </message>
    <message>
        <source>Time-&amp;out</source>
        <translation>Dé&amp;lai</translation>
    </message>
    <message>
        <source>Who is to be named on the map and on the print</source>
        <translation>Qui doit être cité sur la carte et à l’impression</translation>
    </message>
    <message>
        <source>A tile of the service</source>
        <translation>Une tuile du service</translation>
    </message>
    <message>
        <source>Coarsest zoom level</source>
        <translation>Niveau de zoom le plus large</translation>
    </message>
    <message>
        <source>Finest zoom level</source>
        <translation>Niveau de zoom le plus fin</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>The service is asked…</source>
        <translation>Le service est interrogé…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>The service offers %n layer(s).</source>
        <translation>
            <numerusform>Le service propose %n couche.</numerusform>
            <numerusform>Le service propose %n couches.</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>The service answers, but has nothing here that could be shown.</source>
        <translation>Le service répond, mais n’a rien à montrer ici.</translation>
    </message>
</context>
<context>
    <name>app::basemap::ServicesDialog</name>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Base maps</source>
        <translation>Fonds de carte</translation>
    </message>
    <message>
        <source>Add a &amp;service…</source>
        <translation>Ajouter un &amp;service…</translation>
    </message>
    <message>
        <source>Add a &amp;file…</source>
        <translation>Ajouter un &amp;fichier…</translation>
    </message>
    <message>
        <source>&amp;Work offline: show only what was fetched before</source>
        <translation>&amp;Travailler hors ligne : n’afficher que ce qui a déjà été reçu</translation>
    </message>
    <message>
        <source>&amp;Zoom by the scales of the base map, where its letters are sharpest</source>
        <translation>&amp;Zoomer aux échelles du fond de carte, où ses textes sont les plus nets</translation>
    </message>
    <message>
        <source>&amp;Keep on disk at most</source>
        <translation>&amp;Conserver sur le disque au plus</translation>
    </message>
    <message>
        <source>Megabytes kept on disk</source>
        <translation>Mégaoctets conservés sur le disque</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>Described from its documentation; not yet tried.</source>
        <translation>Décrit d’après sa documentation ; pas encore essayé.</translation>
    </message>
    <message>
        <source>%1 MB used</source>
        <translation>%1 Mo utilisés</translation>
    </message>
    <message>
        <source>Add a file of pictures</source>
        <translation>Ajouter un fichier d’images</translation>
    </message>
    <message>
        <source>Pictures with a place (*.tif *.tiff *.png *.jpg *.jpeg *.mbtiles *.gpkg);;All files (*)</source>
        <translation>Images géoréférencées (*.tif *.tiff *.png *.jpg *.jpeg *.mbtiles *.gpkg);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>app::board::AssumptionsDialog</name>
    <message>
        <source>Peak power of a square metre of modules</source>
        <translation>Puissance-crête d’un mètre carré de modules</translation>
    </message>
    <message>
        <source>Share of a roof that modules cover</source>
        <translation>Part d’un toit couverte de modules</translation>
    </message>
    <message>
        <source>Back to the program's figure</source>
        <translation>Revenir à la valeur du programme</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Hypothèses</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Fixée dans</translation>
    </message>
    <message>
        <source>Figures that calculations rest on. Double-click a value, a unit or a source to set it for this workspace; results that use it print it with its source.</source>
        <translation>Valeurs sur lesquelles reposent des calculs. Double-cliquez sur une valeur, une unité ou une source pour la fixer dans cet espace de travail ; les résultats qui l’emploient l’impriment avec sa source.</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>espace de travail</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>Speed on foot</source>
        <translation>Vitesse à pied</translation>
    </message>
    <message>
        <source>Speed by bicycle</source>
        <translation>Vitesse à vélo</translation>
    </message>
    <message>
        <source>Share of a street's speed that is driven in the mean</source>
        <translation>Part de la vitesse d’une rue atteinte en moyenne en voiture</translation>
    </message>
    <message>
        <source>Target: every resident of a priority neighbourhood, on foot</source>
        <translation>Objectif : tous les habitants des QPV, à pied</translation>
    </message>
    <message>
        <source>Target: every resident, by car</source>
        <translation>Objectif : tous les habitants, en voiture</translation>
    </message>
    <message>
        <source>Target: residents for one place</source>
        <translation>Objectif : habitants pour un tiers-lieu</translation>
    </message>
    <message>
        <source>Target: share of the places in priority neighbourhoods</source>
        <translation>Objectif : part des tiers-lieux situés en QPV</translation>
    </message>
    <message>
        <source>working assumption</source>
        <translation>hypothèse de travail</translation>
    </message>
</context>
<context>
    <name>app::board::BoardPanel</name>
    <message>
        <source>All fields</source>
        <translation>Toutes les filières</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>Toutes les communes</translation>
    </message>
    <message>
        <source>All bearers</source>
        <translation>Tous les portages</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Project, organisation, site</source>
        <translation>Projet, structure, site</translation>
    </message>
    <message>
        <source>Find among the placements</source>
        <translation>Chercher parmi les affectations</translation>
    </message>
    <message>
        <source>The board shows the placements of projects in spaces, from the shortlist to the end of the agreement. Match a project and add spaces to its shortlist to begin.</source>
        <translation>Le tableau montre les affectations de projets dans des espaces, de la présélection à la fin de la convention. Pour commencer, rapprochez un projet et ajoutez des espaces à sa présélection.</translation>
    </message>
    <message>
        <source>Months before the end</source>
        <translation>Mois avant la fin</translation>
    </message>
    <message>
        <source>Agreements that want attention</source>
        <translation>Conventions qui demandent attention</translation>
    </message>
    <message>
        <source>No agreement wants attention: none ends soon, is past its end or waits for its start.</source>
        <translation>Aucune convention ne demande attention : aucune ne finit bientôt, n’est échue ou n’attend son début.</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Enregistrer le tableau…</translation>
    </message>
    <message>
        <source>&amp;Months before the end:</source>
        <translation>&amp;Mois avant la fin :</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>alertes</translation>
    </message>
    <message>
        <source>Reading the board</source>
        <translation>Lecture du tableau</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>judged on %1</source>
        <translation>jugé au %1</translation>
    </message>
    <message>
        <source>Alerts (%1)</source>
        <translation>Alertes (%1)</translation>
    </message>
    <message>
        <source>Step: %1…</source>
        <translation>Étape : %1…</translation>
    </message>
    <message>
        <source>Zoom to the site</source>
        <translation>Zoomer sur le site</translation>
    </message>
    <message>
        <source>Show in the timeline</source>
        <translation>Montrer dans la frise</translation>
    </message>
    <message>
        <source>Dossier of the site</source>
        <translation>Dossier du site</translation>
    </message>
    <message>
        <source>Steps taken…</source>
        <translation>Étapes franchies…</translation>
    </message>
</context>
<context>
    <name>app::board::BoardView</name>
    <message>
        <source>Show or hide the declined placements</source>
        <translation>Montrer ou masquer les affectations refusées</translation>
    </message>
</context>
<context>
    <name>app::board::OccupancyChart</name>
    <message>
        <source>Occupancy by month</source>
        <translation>Occupation par mois</translation>
    </message>
    <message>
        <source>From %1: occupancy %2; %3 let, %4 vacant, %5 unavailable, %6 not known</source>
        <translation>Du %1 : occupation %2 ; %3 occupés, %4 vacants, %5 indisponibles, %6 non renseignés</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non renseigné</translation>
    </message>
    <message>
        <source>What is let and vacant is drawn here, a bar a month, once spaces have an area.</source>
        <translation>Ce qui est occupé et vacant est dessiné ici, une barre par mois, dès que des espaces ont une surface.</translation>
    </message>
</context>
<context>
    <name>app::board::OccupancyPanel</name>
    <message>
        <source>A line for each</source>
        <translation>Une ligne pour chaque</translation>
    </message>
    <message>
        <source>Occupancy as a table</source>
        <translation>Occupation en tableau</translation>
    </message>
    <message>
        <source>Occupancy and vacancy are told here, once sites have spaces.</source>
        <translation>L’occupation et la vacance sont dites ici, dès que des sites ont des espaces.</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Enregistrer le tableau…</translation>
    </message>
    <message>
        <source>occupancy</source>
        <translation>occupation</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;until (excluded)</source>
        <translation>&amp;au (exclu)</translation>
    </message>
    <message>
        <source>&amp;by</source>
        <translation>&amp;par</translation>
    </message>
    <message>
        <source>Computing the occupancy</source>
        <translation>Calcul de l’occupation</translation>
    </message>
    <message>
        <source>The period must end after it begins.</source>
        <translation>La période doit finir après avoir commencé.</translation>
    </message>
</context>
<context>
    <name>app::board::StepDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Convention</translation>
    </message>
    <message>
        <source>Accept that the space is promised for more than it has</source>
        <translation>Accepter que l’espace soit promis au-delà de ce qu’il a</translation>
    </message>
    <message>
        <source>Step of %1</source>
        <translation>Étape de %1</translation>
    </message>
    <message>
        <source>A file, or http(s)://…</source>
        <translation>Un fichier, ou http(s)://…</translation>
    </message>
    <message>
        <source>%1 (back)</source>
        <translation>%1 (retour)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until (excluded)</source>
        <translation>Au (exclu)</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>Surface (m²)</translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation>Portage</translation>
    </message>
    <message>
        <source>Rent (€/m²/year)</source>
        <translation>Loyer (€/m²/an)</translation>
    </message>
    <message>
        <source>Notice (months)</source>
        <translation>Préavis (mois)</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>Franchir l’étape</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>Nouvel état</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The site becomes: %1.</source>
        <translation>Le site devient : %1.</translation>
    </message>
</context>
<context>
    <name>app::board::StepHistoryDialog</name>
    <message>
        <source>Steps of %1</source>
        <translation>Étapes de %1</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>Étapes franchies</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>No step was taken yet: it stands where it was put.</source>
        <translation>Aucune étape n’a encore été franchie : l’affectation est là où elle a été mise.</translation>
    </message>
</context>
<context>
    <name>app::calls::CallDialog</name>
    <message>
        <source>Open from</source>
        <translation>Ouvert du</translation>
    </message>
    <message>
        <source>until (excluded)</source>
        <translation>au (exclu)</translation>
    </message>
    <message>
        <source>Call for projects</source>
        <translation>Appel à projets</translation>
    </message>
    <message>
        <source>New call for projects</source>
        <translation>Nouvel appel à projets</translation>
    </message>
    <message>
        <source>Spaces offered</source>
        <translation>Espaces offerts</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>&amp;Règlement</translation>
    </message>
    <message>
        <source>&amp;Spaces offered</source>
        <translation>E&amp;spaces offerts</translation>
    </message>
    <message>
        <source>Select sites on the map or in their table first, to offer their spaces.</source>
        <translation>Sélectionnez d’abord des sites sur la carte ou dans leur table, pour offrir leurs espaces.</translation>
    </message>
</context>
<context>
    <name>app::calls::CallsPanel</name>
    <message>
        <source>Spaces offered</source>
        <translation>Espaces offerts</translation>
    </message>
    <message>
        <source>No space is offered yet: select sites, then edit the call.</source>
        <translation>Aucun espace n’est offert : sélectionnez des sites, puis modifiez l’appel.</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Candidatures</translation>
    </message>
    <message>
        <source>No application yet: open the call, then read the forms that came in.</source>
        <translation>Aucune candidature : ouvrez l’appel, puis lisez les formulaires reçus.</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Classement</translation>
    </message>
    <message>
        <source>Projects are ranked in the spaces once there are both.</source>
        <translation>Les projets sont classés dans les espaces dès qu’il y a les deux.</translation>
    </message>
    <message>
        <source>Calls for projects</source>
        <translation>Appels à projets</translation>
    </message>
    <message>
        <source>&amp;New call…</source>
        <translation>&amp;Nouvel appel…</translation>
    </message>
    <message>
        <source>Edi&amp;t…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Publier…</translation>
    </message>
    <message>
        <source>Read &amp;forms…</source>
        <translation>Lire des &amp;formulaires…</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Décider…</translation>
    </message>
    <message>
        <source>&amp;Minutes…</source>
        <translation>P&amp;rocès-verbal…</translation>
    </message>
    <message>
        <source>A call for projects offers a set of spaces, gathers applications, and keeps what was decided and why. Select sites, then make a call of their spaces.</source>
        <translation>Un appel à projets offre un ensemble d’espaces, recueille des candidatures, et garde ce qui a été décidé et pourquoi. Sélectionnez des sites, puis faites un appel de leurs espaces.</translation>
    </message>
    <message>
        <source>Reading the call</source>
        <translation>Lecture de l’appel</translation>
    </message>
    <message>
        <source>Spaces (%1)</source>
        <translation>Espaces (%1)</translation>
    </message>
    <message>
        <source>Applications (%1)</source>
        <translation>Candidatures (%1)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>R&amp;ouvrir</translation>
    </message>
    <message>
        <source>Publish the spaces of the call</source>
        <translation>Publier les espaces de l’appel</translation>
    </message>
    <message>
        <source>List to read (*.pdf);;GeoPackage (*.gpkg);;GeoJSON of the sites (*.geojson);;Table (*.csv);;Workbook (*.xlsx)</source>
        <translation>Liste à lire (*.pdf);;GeoPackage (*.gpkg);;GeoJSON des sites (*.geojson);;Tableau (*.csv);;Classeur (*.xlsx)</translation>
    </message>
    <message>
        <source>Written to %1, without personal data.</source>
        <translation>Écrit dans %1, sans donnée personnelle.</translation>
    </message>
    <message>
        <source>Forms of the applications</source>
        <translation>Formulaires des candidatures</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.ods);;All files (*)</source>
        <translation>Tableaux (*.csv *.xlsx *.ods);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Method of the allocation</source>
        <translation>Méthode de l’affectation</translation>
    </message>
    <message>
        <source>Stable: no project and space would rather have one another. Optimal: the greatest sum of score times priority.</source>
        <translation>Stable : aucun projet et aucun espace ne se préféreraient l’un l’autre. Optimale : la plus grande somme des scores multipliés par la priorité.</translation>
    </message>
    <message>
        <source>Allocate the spaces of the call</source>
        <translation>Affecter les espaces de l’appel</translation>
    </message>
    <message>
        <source>The workspace has changed: the allocation was given up. Allocate again.</source>
        <translation>L’espace de travail a changé : l’affectation a été abandonnée. Affectez à nouveau.</translation>
    </message>
    <message>
        <source>Cancel the allocation</source>
        <translation>Annuler l’affectation</translation>
    </message>
    <message>
        <source>Allocation of the call</source>
        <translation>Affectation de l’appel</translation>
    </message>
    <message>
        <source>The allocation was cancelled: nothing was decided.</source>
        <translation>L’affectation a été annulée : rien n’a été décidé.</translation>
    </message>
    <message>
        <source>Allo&amp;cate</source>
        <translation>Affe&amp;cter</translation>
    </message>
    <message>
        <source>Can&amp;cel</source>
        <translation>Ann&amp;uler</translation>
    </message>
</context>
<context>
    <name>app::calls::DecisionDialog</name>
    <message>
        <source>Decision about %1</source>
        <translation>Décision sur %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>&amp;Décision</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>&amp;Rang</translation>
    </message>
    <message>
        <source>&amp;Space</source>
        <translation>&amp;Espace</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>%1 (rank %2, score %3)</source>
        <translation>%1 (rang %2, score %3)</translation>
    </message>
    <message>
        <source>%1 (not eligible)</source>
        <translation>%1 (non éligible)</translation>
    </message>
    <message>
        <source>Say which space it gets.</source>
        <translation>Dites quel espace il obtient.</translation>
    </message>
    <message>
        <source>Declining needs a reason.</source>
        <translation>Un refus demande un motif.</translation>
    </message>
</context>
<context>
    <name>app::calls::MinutesDialog</name>
    <message>
        <source>Minutes of %1</source>
        <translation>Procès-verbal de %1</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Procès-verbal</translation>
    </message>
    <message>
        <source>Save as PDF or text…</source>
        <translation>Enregistrer en PDF ou en texte…</translation>
    </message>
    <message>
        <source>Decide with these minutes</source>
        <translation>Décider avec ce procès-verbal</translation>
    </message>
    <message>
        <source>Keeps the minutes; the selected projects become approved placements</source>
        <translation>Garde le procès-verbal ; les projets retenus deviennent des affectations validées</translation>
    </message>
    <message>
        <source>Close the call and decide about every application first.</source>
        <translation>Fermez d’abord l’appel et décidez de chaque candidature.</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Présents</translation>
    </message>
    <message>
        <source>Save the minutes</source>
        <translation>Enregistrer le procès-verbal</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>proces-verbal</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt)</source>
        <translation>PDF (*.pdf);;Texte (*.txt)</translation>
    </message>
</context>
<context>
    <name>app::catalogue::DataSetModel</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>%1 of %2 files, %3</source>
        <translation>%1 sur %2 fichiers, %3</translation>
    </message>
    <message>
        <source>earlier copy used</source>
        <translation>copie antérieure utilisée</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>téléchargé</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n fichier manquant</numerusform>
            <numerusform>%n fichiers manquants</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, de %2</translation>
    </message>
    <message>
        <source>The address is from the documentation of the service.</source>
        <translation>L’adresse vient de la documentation du service.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Last copy</source>
        <translation>Dernière copie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>app::catalogue::GetDataDialog</name>
    <message>
        <source>Get open data</source>
        <translation>Obtenir des données ouvertes</translation>
    </message>
    <message>
        <source>Name, or the nine digits of the SIREN</source>
        <translation>Nom, ou les neuf chiffres du SIREN</translation>
    </message>
    <message>
        <source>Another EPCI: type the nine digits of its SIREN.</source>
        <translation>Un autre EPCI : saisissez les neuf chiffres de son SIREN.</translation>
    </message>
    <message>
        <source>Update by their code, or add</source>
        <translation>Mettre à jour par leur code, ou ajouter</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Remplacer ce qui est là</translation>
    </message>
    <message>
        <source>Use the last &amp;copy where a service does not answer</source>
        <translation>Prendre la dernière &amp;copie quand un service ne répond pas</translation>
    </message>
    <message>
        <source>&amp;Rows already there</source>
        <translation>&amp;Lignes déjà là</translation>
    </message>
    <message>
        <source>&amp;Territory</source>
        <translation>&amp;Territoire</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Jeux de données</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>&amp;Download and import</source>
        <translation>Télécharger et &amp;importer</translation>
    </message>
    <message>
        <source>Try what is &amp;missing again</source>
        <translation>Réessayer ce qui &amp;manque</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Téléchargement…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 sur %2 fichiers</translation>
    </message>
    <message>
        <source>Importing: %1</source>
        <translation>Import : %1</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>import en cours</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>non importé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 rows imported</source>
        <translation>%1 lignes importées</translation>
    </message>
    <message>
        <source>%1: %2 rows kept, %3 left out.</source>
        <translation>%1 : %2 lignes gardées, %3 écartées.</translation>
    </message>
    <message>
        <source>%1: the copy of %2 was used. %3</source>
        <translation>%1 : la copie du %2 a été utilisée. %3</translation>
    </message>
    <message>
        <source>%1: the service has more than was asked for; the rest is missing.</source>
        <translation>%1 : le service en a davantage que ce qui a été demandé ; le reste manque.</translation>
    </message>
    <message>
        <source>%1 rows are in the workspace. Each import can be undone.</source>
        <translation>%1 lignes sont dans l’espace de travail. Chaque import peut être annulé.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be had; the reasons are below.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être obtenu ; la raison est ci-dessous.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être obtenus ; les raisons sont ci-dessous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Arrêté à votre demande.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>app::catalogue::Transfer</name>
    <message>
        <source>Checking %1</source>
        <translation>Vérification de %1</translation>
    </message>
</context>
<context>
    <name>app::coverage::AccessPage</name>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Places for 1,000 residents: each place is shared by all who can reach it.</source>
        <translation>Les places pour 1 000 habitants : chaque lieu est partagé entre tous ceux qui peuvent l’atteindre.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>w&amp;ithin (min)</source>
        <translation>en mo&amp;ins de (min)</translation>
    </message>
    <message>
        <source>capacity &amp;unknown</source>
        <translation>capacité &amp;inconnue</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>Places that are taken for those whose capacity is not known; 0 leaves them out</source>
        <translation>Nombre de places prêté aux lieux dont la capacité n’est pas connue ; 0 les écarte</translation>
    </message>
</context>
<context>
    <name>app::coverage::CatchmentController</name>
    <message>
        <source>Catchments</source>
        <translation>Aires d’accès</translation>
    </message>
</context>
<context>
    <name>app::coverage::CatchmentPage</name>
    <message>
        <source>Catchments</source>
        <translation>Aires d’accès</translation>
    </message>
    <message>
        <source>What is reached from a place within so many minutes. “From a click”, then click the map.</source>
        <translation>Ce qui s’atteint depuis un lieu en tant de minutes. « Depuis un clic », puis cliquez la carte.</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>They differ where streets are one-way</source>
        <translation>Ils diffèrent où les rues sont à sens unique</translation>
    </message>
    <message>
        <source>wit&amp;hin (min)</source>
        <translation>en &amp;moins de (min)</translation>
    </message>
    <message>
        <source>&amp;From a click</source>
        <translation>&amp;Depuis un clic</translation>
    </message>
    <message>
        <source>Of the &amp;selection</source>
        <translation>De la &amp;sélection</translation>
    </message>
    <message>
        <source>Of the selected sites, third places and points of interest</source>
        <translation>Des sites, tiers-lieux et points d’intérêt sélectionnés</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>R&amp;etirer</translation>
    </message>
    <message>
        <source>Remove a&amp;ll</source>
        <translation>&amp;Tout retirer</translation>
    </message>
</context>
<context>
    <name>app::coverage::CoverageController</name>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Street network</source>
        <translation>Réseau des rues</translation>
    </message>
    <message>
        <source>Way to the nearest place</source>
        <translation>Trajet jusqu’au lieu le plus proche</translation>
    </message>
</context>
<context>
    <name>app::coverage::CoveragePanel</name>
    <message>
        <source>&amp;Compute</source>
        <translation>&amp;Calculer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>Par territoire</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Équité</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Catchments</source>
        <translation>Aires d’accès</translation>
    </message>
    <message>
        <source>Import streets…</source>
        <translation>Importer des rues…</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Tous les territoires</translation>
    </message>
    <message>
        <source>A&amp;reas</source>
        <translation>Te&amp;rritoires</translation>
    </message>
    <message>
        <source>On the &amp;map</source>
        <translation>Sur la car&amp;te</translation>
    </message>
    <message>
        <source>Draws what the page in front tells: minutes, access, or doubtful places of the network</source>
        <translation>Dessine ce que dit la page de devant : minutes, accès, ou endroits douteux du réseau</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>&amp;Exporter le tableau…</translation>
    </message>
    <message>
        <source>“Compute” counts who reaches a third place within how many minutes, by area.</source>
        <translation>« Calculer » compte qui atteint un tiers-lieu en combien de minutes, par territoire.</translation>
    </message>
    <message>
        <source>The places that residents reach.</source>
        <translation>Les lieux que les habitants atteignent.</translation>
    </message>
    <message>
        <source>No target is set for what there is.</source>
        <translation>Aucun objectif ne porte sur ce qu’il y a.</translation>
    </message>
    <message>
        <source>How far each area is from the targets of the workspace.</source>
        <translation>À quelle distance chaque territoire est des objectifs de l’espace de travail.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Out of date: the workspace has changed since.</source>
        <translation>Dépassé : l’espace de travail a changé depuis.</translation>
    </message>
    <message>
        <source>Coverage follows the streets, and there are none yet: OpenStreetMap, BD TOPO or any layer of lines will do.</source>
        <translation>La couverture suit les rues, et il n’y en a pas encore : OpenStreetMap, BD TOPO ou toute couche de lignes convient.</translation>
    </message>
    <message>
        <source>Residents are counted by the population grid of 200 m, and there is none yet.</source>
        <translation>Les habitants se comptent par les carreaux de population de 200 m, et il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Import the population grid…</source>
        <translation>Importer les carreaux de population…</translation>
    </message>
    <message>
        <source>There is no third place to reach yet. Import them, or add sites as if they were places.</source>
        <translation>Il n’y a pas encore de tiers-lieu à atteindre. Importez-les, ou ajoutez des sites comme s’ils étaient des lieux.</translation>
    </message>
    <message>
        <source>Import third places…</source>
        <translation>Importer des tiers-lieux…</translation>
    </message>
    <message>
        <source>In brackets: how many are not met</source>
        <translation>Entre parenthèses : combien ne sont pas atteints</translation>
    </message>
</context>
<context>
    <name>app::coverage::EquityPage</name>
    <message>
        <source>Equity</source>
        <translation>Équité</translation>
    </message>
    <message>
        <source>What is spread</source>
        <translation>Ce qui est réparti</translation>
    </message>
    <message>
        <source>Minutes to the nearest place</source>
        <translation>Minutes jusqu’au lieu le plus proche</translation>
    </message>
    <message>
        <source>Places for 1,000 residents</source>
        <translation>Places pour 1 000 habitants</translation>
    </message>
    <message>
        <source>places for 1,000</source>
        <translation>places pour 1 000</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Gini, Theil and the Lorenz curve tell how unequally places are within reach.</source>
        <translation>Gini, Theil et la courbe de Lorenz disent combien l’accès aux lieux est inégal.</translation>
    </message>
</context>
<context>
    <name>app::coverage::LorenzView</name>
    <message>
        <source>Lorenz curve</source>
        <translation>Courbe de Lorenz</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Tous égaux</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Residents (%)</source>
        <translation>Habitants (%)</translation>
    </message>
    <message>
        <source>Held (%)</source>
        <translation>Détenu (%)</translation>
    </message>
</context>
<context>
    <name>app::coverage::MinutesField</name>
    <message>
        <source>One or more times, in minutes: 5; 10; 15; 20</source>
        <translation>Un ou plusieurs temps, en minutes : 5, 10, 15, 20</translation>
    </message>
</context>
<context>
    <name>app::coverage::NetworkPage</name>
    <message>
        <source>Network by way of travelling</source>
        <translation>Réseau par mode de trajet</translation>
    </message>
    <message>
        <source>Doubtful places of the network</source>
        <translation>Endroits douteux du réseau</translation>
    </message>
    <message>
        <source>&amp;Read the network</source>
        <translation>&amp;Lire le réseau</translation>
    </message>
    <message>
        <source>Doubtful places shown</source>
        <translation>Endroits douteux affichés</translation>
    </message>
    <message>
        <source>All doubtful places</source>
        <translation>Tous les endroits douteux</translation>
    </message>
    <message>
        <source>Reading the streets…</source>
        <translation>Lecture des rues…</translation>
    </message>
    <message>
        <source>How whole the street network is, and where it is doubtful.</source>
        <translation>Si le réseau des rues se tient, et où il est douteux.</translation>
    </message>
    <message>
        <source>Nothing is doubtful.</source>
        <translation>Rien n’est douteux.</translation>
    </message>
</context>
<context>
    <name>app::coverage::ParameterPanel</name>
    <message>
        <source>&amp;Travel</source>
        <translation>&amp;Trajet</translation>
    </message>
    <message>
        <source>&amp;Within (min)</source>
        <translation>E&amp;n moins de (min)</translation>
    </message>
    <message>
        <source>Places that offer</source>
        <translation>Lieux qui offrent</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Tous les lieux</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>&amp;Lieux</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n fonction</numerusform>
            <numerusform>%n fonctions</numerusform>
        </translation>
    </message>
    <message>
        <source>Every third place counts, whatever it offers</source>
        <translation>Chaque tiers-lieu compte, quoi qu’il offre</translation>
    </message>
    <message>
        <source>Only places that offer one of: %1</source>
        <translation>Seulement les lieux qui offrent l’une de ces fonctions : %1</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Jour de la semaine</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>&amp;Open on</source>
        <translation>&amp;Ouverts le</translation>
    </message>
    <message>
        <source>Only places that are open then; those that do not say are told</source>
        <translation>Seulement les lieux ouverts alors ; ceux qui ne disent rien sont signalés</translation>
    </message>
    <message>
        <source>&amp;Add the selection</source>
        <translation>&amp;Ajouter la sélection</translation>
    </message>
    <message>
        <source>Selected sites count as if they were places, selected places as if they were closed: the tables tell what changes</source>
        <translation>Les sites sélectionnés comptent comme s’ils étaient des lieux, les lieux sélectionnés comme s’ils étaient fermés : les tableaux disent ce qui change</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>Ou&amp;blier</translation>
    </message>
    <message>
        <source>Back to the places as they are</source>
        <translation>Revenir aux lieux tels qu’ils sont</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) added</source>
        <translation>
            <numerusform>%n site ajouté</numerusform>
            <numerusform>%n sites ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) closed</source>
        <translation>
            <numerusform>%n lieu fermé</numerusform>
            <numerusform>%n lieux fermés</numerusform>
        </translation>
    </message>
    <message>
        <source>Places as they are</source>
        <translation>Lieux tels qu’ils sont</translation>
    </message>
</context>
<context>
    <name>app::dossier::AttachmentsPage</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Photos and documents</source>
        <translation>Photos et documents</translation>
    </message>
    <message>
        <source>Add a file, or drop files here: they stay where they are.</source>
        <translation>Ajoutez un fichier, ou déposez des fichiers ici : ils restent où ils sont.</translation>
    </message>
    <message>
        <source>Takes the reference off the dossier; the file stays.</source>
        <translation>Retire la référence du dossier ; le fichier reste.</translation>
    </message>
    <message>
        <source>Add a photo or document</source>
        <translation>Ajouter une photo ou un document</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>File not found: %1</source>
        <translation>Fichier introuvable : %1</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Lecture des photos</translation>
    </message>
</context>
<context>
    <name>app::dossier::DossierPanel</name>
    <message>
        <source>Is the site a brownfield? Its sheet follows the national standard (CNIG Friches).</source>
        <translation>Le site est-il une friche ? Sa fiche suit le standard national (CNIG Friches).</translation>
    </message>
    <message>
        <source>Is the site land for business? Its sheet follows the national standard (CNIG Sites économiques).</source>
        <translation>Le site est-il un terrain à vocation économique ? Sa fiche suit le standard national (CNIG Sites économiques).</translation>
    </message>
    <message>
        <source>Is the site a third place, or to become one? Its sheet says what it offers.</source>
        <translation>Le site est-il un tiers-lieu, ou doit-il en devenir un ? Sa fiche dit ce qu’il offre.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Where the values are from</source>
        <translation>D’où viennent les valeurs</translation>
    </message>
    <message>
        <source>Photos and documents</source>
        <translation>Photos et documents</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>Cycle de vie</translation>
    </message>
    <message>
        <source>Overlays and areas</source>
        <translation>Croisements et surfaces</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Add the sheet</source>
        <translation>Ajouter la fiche</translation>
    </message>
    <message>
        <source>Delete this sheet</source>
        <translation>Supprimer cette fiche</translation>
    </message>
    <message>
        <source>The site stays, and the deletion can be undone.</source>
        <translation>Le site reste, et la suppression s’annule.</translation>
    </message>
    <message>
        <source>%1 (none)</source>
        <translation>%1 (aucune)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source : %1</translation>
    </message>
    <message>
        <source>Parts of the dossier</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>Ce qui manque ou ne convient pas</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <source>Select a site: everything that is known of it is gathered and completed here.</source>
        <translation>Sélectionnez un site : tout ce qui en est connu est rassemblé et complété ici.</translation>
    </message>
    <message>
        <source>Reading the dossier</source>
        <translation>Lecture du dossier</translation>
    </message>
    <message>
        <source>%1: to be filled in (%2)</source>
        <translation>%1 : à renseigner (%2)</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Rien ne manque.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to complete (F8)</source>
        <translation>
            <numerusform>%n point à compléter (F8)</numerusform>
            <numerusform>%n points à compléter (F8)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::dossier::LifeCyclePage</name>
    <message>
        <source>Move on…</source>
        <translation>Faire avancer…</translation>
    </message>
    <message>
        <source>Steps of the life cycle</source>
        <translation>Étapes du cycle de vie</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État : %1</translation>
    </message>
</context>
<context>
    <name>app::dossier::MoveOnDialog</name>
    <message>
        <source>Life cycle of %1</source>
        <translation>Cycle de vie de %1</translation>
    </message>
    <message>
        <source>%1 (back)</source>
        <translation>%1 (retour)</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>Faire avancer</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>Nouvel état</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Going back to an earlier state needs a reason.</source>
        <translation>Revenir à un état antérieur demande un motif.</translation>
    </message>
</context>
<context>
    <name>app::dossier::OverlayPage</name>
    <message>
        <source>Take over into the site</source>
        <translation>Reprendre dans le site</translation>
    </message>
    <message>
        <source>What the site lies in</source>
        <translation>Ce dans quoi se trouve le site</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Se trouve dans</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Writes the type of the zone, or the commune, into the site; it can be undone.</source>
        <translation>Écrit le type de zone, ou la commune, dans le site ; l’action s’annule.</translation>
    </message>
    <message>
        <source>The site has no place yet: pick its parcels on the map.</source>
        <translation>Le site n’a pas encore de lieu : choisissez ses parcelles sur la carte.</translation>
    </message>
    <message>
        <source>The site is a point: what it lies in has no share.</source>
        <translation>Le site est un point : ce dans quoi il se trouve n’a pas de part.</translation>
    </message>
    <message>
        <source>No zone, hazard, priority neighbourhood or commune of this workspace is here.</source>
        <translation>Aucune zone, aucun risque, aucun quartier prioritaire ni commune de cet espace de travail n’est ici.</translation>
    </message>
</context>
<context>
    <name>app::dossier::StandardFieldEditor</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>aaaa-mm-jj</translation>
    </message>
    <message>
        <source>several: parted by |</source>
        <translation>plusieurs : séparés par |</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>%1 (not in the list)</source>
        <translation>%1 (hors liste)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source : %1</translation>
    </message>
</context>
<context>
    <name>app::dossier::StandardForm</name>
    <message>
        <source>Reconversion</source>
        <translation>Reconversion</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Former activity</source>
        <translation>Ancienne activité</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâti</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Soil</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Land unit</source>
        <translation>Unité foncière</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Urbanisme</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Desserte</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Economic land</source>
        <translation>Terrain économique</translation>
    </message>
    <message>
        <source>What the Site sheet says (code, name, address, parcels, area…) is not repeated here.</source>
        <translation>Ce que dit la fiche du site (code, nom, adresse, parcelles, surface…) n’est pas répété ici.</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Required by the standard (%1)</source>
        <translation>Obligatoire selon le standard (%1)</translation>
    </message>
</context>
<context>
    <name>app::editing::EditPanel</name>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>How far an arrow key moves the corner; ten times as far with Shift</source>
        <translation>Déplacement du sommet par une flèche ; dix fois plus avec Maj</translation>
    </message>
    <message>
        <source>Snap to corners and edges</source>
        <translation>Accrocher aux sommets et aux côtés</translation>
    </message>
    <message>
        <source>&amp;x</source>
        <translation>&amp;x</translation>
    </message>
    <message>
        <source>&amp;y</source>
        <translation>&amp;y</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Pas</translation>
    </message>
    <message>
        <source>Corner before</source>
        <translation>Sommet précédent</translation>
    </message>
    <message>
        <source>Next corner</source>
        <translation>Sommet suivant</translation>
    </message>
    <message>
        <source>Take out the corner</source>
        <translation>Retirer le sommet</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler le dernier geste</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Nothing is being drawn.</source>
        <translation>Aucun dessin en cours.</translation>
    </message>
    <message>
        <source>Draw a site, or change the outline of the selected one, from the Sites menu.</source>
        <translation>Dessinez un site, ou modifiez le contour du site sélectionné, depuis le menu Sites.</translation>
    </message>
</context>
<context>
    <name>app::editing::MeasureModel</name>
    <message>
        <source>Area: %1 planimetric, %2 ellipsoidal</source>
        <translation>Surface : %1 planimétrique, %2 ellipsoïdale</translation>
    </message>
    <message>
        <source>Length: %1 planimetric, %2 ellipsoidal</source>
        <translation>Longueur : %1 planimétrique, %2 ellipsoïdale</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Stretch %1</source>
        <translation>Tronçon %1</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>Périmètre</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Planimetric</source>
        <translation>Planimétrique</translation>
    </message>
    <message>
        <source>Ellipsoidal (GRS 80)</source>
        <translation>Ellipsoïdale (GRS 80)</translation>
    </message>
    <message>
        <source>In the plane of the projection of the workspace</source>
        <translation>Dans le plan de la projection de l’espace de travail</translation>
    </message>
    <message>
        <source>Over the ellipsoid, along geodesics: nearest to the ground at sea level</source>
        <translation>Sur l’ellipsoïde, le long des géodésiques : au plus près du terrain au niveau de la mer</translation>
    </message>
</context>
<context>
    <name>app::editing::MeasurePanel</name>
    <message>
        <source>Snap to corners and edges</source>
        <translation>Accrocher aux sommets et aux côtés</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Ce qui est mesuré</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Measured stretches</source>
        <translation>Tronçons mesurés</translation>
    </message>
    <message>
        <source>Click along what is to be measured; double click ends, Backspace takes back, Esc clears.</source>
        <translation>Cliquez le long de ce qui est à mesurer ; un double-clic termine, Retour arrière annule le dernier point, Échap efface.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>app::editing::SiteEditor</name>
    <message>
        <source>This workspace can only be read: nothing can be drawn in it.</source>
        <translation>Cet espace de travail est en lecture seule : rien ne peut y être dessiné.</translation>
    </message>
    <message>
        <source>“%1” has no outline yet: draw one first.</source>
        <translation>« %1 » n’a pas encore de contour : dessinez-en un d’abord.</translation>
    </message>
    <message>
        <source>Click where it is. Esc gives up.</source>
        <translation>Cliquez à son emplacement. Échap abandonne.</translation>
    </message>
    <message>
        <source>Click point by point; double click or Enter ends, Backspace takes back, Esc gives up. S turns snapping on and off, Ctrl held suspends it.</source>
        <translation>Cliquez point par point ; un double-clic ou Entrée termine, Retour arrière annule le dernier point, Échap abandonne. S active ou désactive l’accrochage, Ctrl maintenu le suspend.</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Nouveau site</translation>
    </message>
    <message>
        <source>The site was drawn.</source>
        <translation>Le site a été dessiné.</translation>
    </message>
    <message>
        <source>New site at a point</source>
        <translation>Nouveau site en un point</translation>
    </message>
    <message>
        <source>The site was placed.</source>
        <translation>Le site a été placé.</translation>
    </message>
    <message>
        <source>Outline of “%1”</source>
        <translation>Contour de « %1 »</translation>
    </message>
    <message>
        <source>The outline was changed.</source>
        <translation>Le contour a été modifié.</translation>
    </message>
    <message>
        <source>Point of “%1”</source>
        <translation>Point de « %1 »</translation>
    </message>
    <message>
        <source>The point was moved.</source>
        <translation>Le point a été déplacé.</translation>
    </message>
    <message>
        <source>One more part of “%1”</source>
        <translation>Une partie de plus pour « %1 »</translation>
    </message>
    <message>
        <source>The part was added.</source>
        <translation>La partie a été ajoutée.</translation>
    </message>
    <message>
        <source>A hole in “%1”</source>
        <translation>Un trou dans « %1 »</translation>
    </message>
    <message>
        <source>The hole was cut out.</source>
        <translation>Le trou a été découpé.</translation>
    </message>
    <message>
        <source>The hole would leave nothing of the site.</source>
        <translation>Le trou ne laisserait rien du site.</translation>
    </message>
    <message>
        <source>Outline of “%1” along a line</source>
        <translation>Contour de « %1 » le long d’une ligne</translation>
    </message>
    <message>
        <source>The outline was drawn anew along the line.</source>
        <translation>Le contour a été redessiné le long de la ligne.</translation>
    </message>
    <message>
        <source>Draw the new border: a line that leaves the outline and comes back to it.</source>
        <translation>Dessinez la nouvelle limite : une ligne qui quitte le contour et y revient.</translation>
    </message>
    <message>
        <source>The line must cross the outline twice.</source>
        <translation>La ligne doit couper le contour deux fois.</translation>
    </message>
    <message>
        <source>Cut “%1” in two</source>
        <translation>Couper « %1 » en deux</translation>
    </message>
    <message>
        <source>Draw the line of the cut, from outside to outside.</source>
        <translation>Dessinez la ligne de coupe, d’un extérieur à l’autre.</translation>
    </message>
    <message>
        <source>The line cuts nothing off: it must cross the site.</source>
        <translation>La ligne ne coupe rien : elle doit traverser le site.</translation>
    </message>
    <message numerus="yes">
        <source>The site was cut: the largest part keeps the row and its spaces, %n new site(s) have its attributes.</source>
        <translation>
            <numerusform>Le site a été coupé : la plus grande partie garde la ligne et ses espaces, %n nouveau site reprend ses attributs.</numerusform>
            <numerusform>Le site a été coupé : la plus grande partie garde la ligne et ses espaces, %n nouveaux sites reprennent ses attributs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the sites to be merged first.</source>
        <translation>Sélectionnez d’abord les sites à fusionner.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” keeps its row and took over the outline of %n other site(s)</source>
        <translation>
            <numerusform>« %1 » garde sa ligne et reprend le contour de %n autre site</numerusform>
            <numerusform>« %1 » garde sa ligne et reprend le contour de %n autres sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, with %n space(s).</source>
        <translation>
            <numerusform>, avec %n espace.</numerusform>
            <numerusform>, avec %n espaces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag corners, or an edge for a new one; Tab walks, arrows move, Insert and Delete add and take out. Enter keeps, Esc gives up.</source>
        <translation>Tirez les sommets, ou un côté pour en créer un ; Tab passe de l’un à l’autre, les flèches déplacent, Inser et Suppr ajoutent et retirent. Entrée garde, Échap abandonne.</translation>
    </message>
    <message>
        <source>Nothing is left of the outline when it is repaired.</source>
        <translation>Il ne reste rien du contour une fois réparé.</translation>
    </message>
    <message>
        <source>%1 (planimetric)</source>
        <translation>%1 (planimétrique)</translation>
    </message>
    <message>
        <source>%1 (planimetric), %2 (ellipsoidal)</source>
        <translation>%1 (planimétrique), %2 (ellipsoïdale)</translation>
    </message>
    <message>
        <source>The outline crosses or touches itself at %1.</source>
        <translation>Le contour se croise ou se touche en %1.</translation>
    </message>
    <message>
        <source>A hole lies outside of the outline at %1.</source>
        <translation>Un trou se trouve hors du contour en %1.</translation>
    </message>
    <message>
        <source>One part or hole lies within another at %1.</source>
        <translation>Une partie ou un trou se trouve dans un autre en %1.</translation>
    </message>
    <message>
        <source>The holes cut the inside in two at %1.</source>
        <translation>Les trous coupent l’intérieur en deux en %1.</translation>
    </message>
    <message>
        <source>A part has less than three corners at %1.</source>
        <translation>Une partie a moins de trois sommets en %1.</translation>
    </message>
    <message>
        <source>The same part stands twice at %1.</source>
        <translation>La même partie figure deux fois en %1.</translation>
    </message>
    <message>
        <source>The outline is not valid at %1.</source>
        <translation>Le contour n’est pas valide en %1.</translation>
    </message>
</context>
<context>
    <name>app::exchange::DiagnosticModel</name>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Nature</translation>
    </message>
</context>
<context>
    <name>app::exchange::ExportDialog</name>
    <message>
        <source>Export rows</source>
        <translation>Exporter des lignes</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Lignes</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>With the &amp;places, as text (WKT)</source>
        <translation>Avec les &amp;lieux, en texte (WKT)</translation>
    </message>
    <message>
        <source>&amp;Without owners and contacts (public file)</source>
        <translation>&amp;Sans propriétaires ni contacts (fichier public)</translation>
    </message>
    <message>
        <source>That of the workspace (EPSG:%1)</source>
        <translation>Celui de l’espace de travail (EPSG:%1)</translation>
    </message>
    <message>
        <source>Lambert-93 (EPSG:2154)</source>
        <translation>Lambert-93 (EPSG:2154)</translation>
    </message>
    <message>
        <source>RGF93 / CC47 (EPSG:3947)</source>
        <translation>RGF93 / CC47 (EPSG:3947)</translation>
    </message>
    <message>
        <source>Longitude and latitude, WGS 84 (EPSG:4326)</source>
        <translation>Longitude et latitude, WGS 84 (EPSG:4326)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message numerus="yes">
        <source>Only what the filter of the table shows (%n row(s))</source>
        <translation>
            <numerusform>Seulement ce que montre le filtre de la table (%n ligne)</numerusform>
            <numerusform>Seulement ce que montre le filtre de la table (%n lignes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only what is selected (%n row(s))</source>
        <translation>
            <numerusform>Seulement ce qui est sélectionné (%n ligne)</numerusform>
            <numerusform>Seulement ce qui est sélectionné (%n lignes)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Kinds of rows</source>
        <translation>&amp;Types de lignes</translation>
    </message>
    <message>
        <source>&amp;CRS</source>
        <translation>S&amp;ystème de coordonnées</translation>
    </message>
    <message>
        <source>Leaves out names of owners and how to reach people, and masks e-mail addresses and telephone numbers in notes with «…».</source>
        <translation>Omet les noms des propriétaires et les moyens de joindre les personnes, et masque par « … » les adresses électroniques et numéros de téléphone des notes.</translation>
    </message>
    <message>
        <source>Tick the kinds of rows to export.</source>
        <translation>Cochez les types de lignes à exporter.</translation>
    </message>
    <message>
        <source>This format holds one kind of rows: tick one only.</source>
        <translation>Ce format ne contient qu’un type de lignes : n’en cochez qu’un.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>The standard has no class for these rows.</source>
        <translation>Le standard n’a pas de classe pour ces lignes.</translation>
    </message>
    <message>
        <source>Only what the &amp;filters of the layers show</source>
        <translation>Seulement ce que montrent les &amp;filtres des couches</translation>
    </message>
    <message>
        <source>Kinds of rows</source>
        <translation>Types de lignes</translation>
    </message>
</context>
<context>
    <name>app::exchange::ExportReport</name>
    <message>
        <source>What was exported</source>
        <translation>Ce qui a été exporté</translation>
    </message>
    <message>
        <source>Written to %1: %2.</source>
        <translation>Écrit dans %1 : %2.</translation>
    </message>
    <message>
        <source>Nothing was renamed, cut or masked.</source>
        <translation>Rien n’a été renommé, coupé ni masqué.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Conforming to the standard: %1 of %2. The other rows are below, with the fields to look at.</source>
        <translation>Conformes au standard : %1 sur %2. Les autres lignes sont ci-dessous, avec les champs à revoir.</translation>
    </message>
    <message>
        <source>Conforming to the standard: %1 of %2.</source>
        <translation>Conformes au standard : %1 sur %2.</translation>
    </message>
    <message>
        <source>Every row conforms to the standard.</source>
        <translation>Chaque ligne est conforme au standard.</translation>
    </message>
    <message>
        <source>Only what the filters of the layers show was written.</source>
        <translation>Seul ce que montrent les filtres des couches a été écrit.</translation>
    </message>
    <message>
        <source>What the format or the standard changed</source>
        <translation>Ce que le format ou le standard a changé</translation>
    </message>
</context>
<context>
    <name>app::exchange::FieldDelegate</name>
    <message>
        <source>as recognised</source>
        <translation>comme reconnu</translation>
    </message>
</context>
<context>
    <name>app::exchange::ImportDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>Importer des données</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Examen des fichiers</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Examen des fichiers…</translation>
    </message>
    <message>
        <source>There is nothing in it that can be read.</source>
        <translation>Rien de lisible ne s’y trouve.</translation>
    </message>
    <message>
        <source>The first rows of the source that is chosen above.</source>
        <translation>Les premières lignes de la source choisie ci-dessus.</translation>
    </message>
    <message>
        <source>Reading the first rows…</source>
        <translation>Lecture des premières lignes…</translation>
    </message>
    <message>
        <source>Reading the first rows</source>
        <translation>Lecture des premières lignes</translation>
    </message>
    <message>
        <source>Fields of the file that no attribute takes: %1.</source>
        <translation>Champs du fichier qu’aucun attribut ne reprend : %1.</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>Stopped: nothing of %1 was kept.</source>
        <translation>Arrêté : rien de %1 n’a été gardé.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>sources done, sources, phase</comment>
        <translation>%1 sur %2 : %3</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n source(s)</source>
        <translation>
            <numerusform>&amp;Importer %n source</numerusform>
            <numerusform>&amp;Importer %n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Accept or settle what is proposed first.</source>
        <translation>Acceptez ou tranchez d’abord ce qui est proposé.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>: </source>
        <translation> : </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>import_report.csv</source>
        <translation>rapport_import.csv</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Drop files or folders here, or choose them. What they hold is recognised, and nothing is kept before you say so.</source>
        <translation>Déposez ici des fichiers ou des dossiers, ou choisissez-les. Leur contenu est reconnu, et rien n’est gardé avant votre accord.</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Ajouter des &amp;fichiers…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>No file yet.</source>
        <translation>Aucun fichier pour le moment.</translation>
    </message>
    <message>
        <source>&amp;Accept the proposals</source>
        <translation>&amp;Accepter les propositions</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Which field of the file each attribute is read from.</source>
        <translation>De quel champ du fichier chaque attribut est lu.</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’import</translation>
    </message>
    <message>
        <source>&amp;Try without keeping</source>
        <translation>&amp;Essayer sans garder</translation>
    </message>
</context>
<context>
    <name>app::exchange::ImportQueueModel</name>
    <message>
        <source>Its coordinate reference system is in doubt: %1. Its coordinates fit %2.</source>
        <translation>Son système de coordonnées est douteux : %1. Ses coordonnées conviennent à %2.</translation>
    </message>
    <message>
        <source>North stands before east in it.</source>
        <translation>Le nord y précède l’est.</translation>
    </message>
    <message>
        <source>This file is not of a known standard. Say what its rows are.</source>
        <translation>Ce fichier n’est pas d’un standard connu. Indiquez ce que sont ses lignes.</translation>
    </message>
    <message>
        <source>Its coordinate reference system is not known, and its coordinates fit none of the usual ones. Choose it.</source>
        <translation>Son système de coordonnées n’est pas connu, et ses coordonnées ne conviennent à aucun des plus courants. Choisissez-le.</translation>
    </message>
    <message>
        <source>The file does not say the encoding of its texts. They read well as %1: look at the accents in the preview.</source>
        <translation>Le fichier ne dit pas l’encodage de ses textes. Ils se lisent bien en %1 : vérifiez les accents dans l’aperçu.</translation>
    </message>
    <message>
        <source>Imported: %1 kept, %2 in quarantine</source>
        <translation>Importé : %1 gardées, %2 en quarantaine</translation>
    </message>
    <message>
        <source>Tried: nothing kept yet</source>
        <translation>Essayé : rien n’est encore gardé</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>To be accepted</source>
        <translation>À accepter</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Non reconnu</translation>
    </message>
    <message>
        <source>Without places</source>
        <translation>Sans lieux</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Reconnu comme</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>app::exchange::ImportReportPanel</name>
    <message>
        <source>&amp;Quarantine…</source>
        <translation>&amp;Quarantaine…</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>Texte à chercher</translation>
    </message>
    <message>
        <source>Look for a text</source>
        <translation>Chercher un texte</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été constaté</translation>
    </message>
    <message>
        <source>What an import finds is listed here: what was mended, left out, and why.</source>
        <translation>Ce qu’un import constate est listé ici : ce qui a été réparé ou écarté, et pourquoi.</translation>
    </message>
    <message>
        <source>Double click: show the row on the map, or in quarantine</source>
        <translation>Double-clic : montrer la ligne sur la carte, ou en quarantaine</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Tous les constats</translation>
    </message>
    <message>
        <source>Of every kind</source>
        <translation>De toute nature</translation>
    </message>
    <message>
        <source>%1: %2 rows read, %3 kept, of which %4 mended; %5 left out.</source>
        <translation>%1 : %2 lignes lues, %3 gardées, dont %4 réparées ; %5 écartées.</translation>
    </message>
    <message>
        <source>This was a trial: nothing was kept.</source>
        <translation>C’était un essai : rien n’a été gardé.</translation>
    </message>
    <message>
        <source>%1 more findings are not listed.</source>
        <translation>%1 autres constats ne sont pas listés.</translation>
    </message>
    <message>
        <source>Nothing to report: every row was kept as it is.</source>
        <translation>Rien à signaler : chaque ligne a été gardée telle quelle.</translation>
    </message>
</context>
<context>
    <name>app::exchange::MappingModel</name>
    <message>
        <source>always the same</source>
        <translation>toujours le même</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>à choisir</translation>
    </message>
    <message>
        <source>Without it no row is kept.</source>
        <translation>Sans lui, aucune ligne n’est gardée.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Field of the file</source>
        <translation>Champ du fichier</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Par exemple</translation>
    </message>
</context>
<context>
    <name>app::exchange::PreviewModel</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été constaté</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
</context>
<context>
    <name>app::exchange::QuarantineDialog</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Enregi&amp;strer en CSV…</translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation>&amp;Montrer sur la carte</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Rows that wait</source>
        <translation>Lignes en attente</translation>
    </message>
    <message>
        <source>No row waits here. What an import cannot keep comes here with its reason, to be corrected and tried again.</source>
        <translation>Aucune ligne n’attend ici. Ce qu’un import ne peut garder arrive ici avec sa raison, pour être corrigé et réessayé.</translation>
    </message>
    <message>
        <source>Correct the cells (double click), then try the rows again.</source>
        <translation>Corrigez les cellules (double-clic), puis réessayez les lignes.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading the quarantine</source>
        <translation>Lecture de la quarantaine</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1 : %n ligne</numerusform>
            <numerusform>%1 : %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying rows again</source>
        <translation>Nouvel essai de lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) kept.</source>
        <translation>
            <numerusform>%n ligne gardée.</numerusform>
            <numerusform>%n lignes gardées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) still cannot be kept.</source>
        <translation>
            <numerusform>%n ligne ne peut toujours pas être gardée.</numerusform>
            <numerusform>%n lignes ne peuvent toujours pas être gardées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) given up. Undo brings them back.</source>
        <translation>
            <numerusform>%n ligne abandonnée. Annuler la rétablit.</numerusform>
            <numerusform>%n lignes abandonnées. Annuler les rétablit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the quarantine</source>
        <translation>Enregistrer la quarantaine</translation>
    </message>
    <message>
        <source>quarantine.csv</source>
        <translation>quarantaine.csv</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try %n row(s) again</source>
        <translation>
            <numerusform>&amp;Réessayer %n ligne</numerusform>
            <numerusform>&amp;Réessayer %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Give %n row(s) up</source>
        <translation>
            <numerusform>A&amp;bandonner %n ligne</numerusform>
            <numerusform>A&amp;bandonner %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::exchange::QuarantineModel</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Place (WKT)</source>
        <translation>Lieu (WKT)</translation>
    </message>
</context>
<context>
    <name>app::exchange::SourceChoicesPanel</name>
    <message>
        <source>North before east in the file</source>
        <translation>Nord avant est dans le fichier</translation>
    </message>
    <message>
        <source>&amp;Rows are</source>
        <translation>Les &amp;lignes sont</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>Cou&amp;che</translation>
    </message>
    <message>
        <source>&amp;CRS</source>
        <translation>SC&amp;R</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>E&amp;ncodage</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>&amp;Mode</translation>
    </message>
    <message>
        <source>&amp;Producer</source>
        <translation>&amp;Producteur</translation>
    </message>
    <message>
        <source>Lice&amp;nce</source>
        <translation>Lice&amp;nce</translation>
    </message>
    <message>
        <source>&amp;Vintage</source>
        <translation>Millési&amp;me</translation>
    </message>
    <message>
        <source>Maps that are printed name it.</source>
        <translation>Les cartes imprimées le nomment.</translation>
    </message>
    <message>
        <source>Another CRS</source>
        <translation>Autre SCR</translation>
    </message>
    <message>
        <source>Its number in the EPSG registry:</source>
        <translation>Son numéro dans le registre EPSG :</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>à choisir</translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <translation>Reconnu : %1</translation>
    </message>
    <message>
        <source>Without places</source>
        <translation>Sans lieux</translation>
    </message>
    <message>
        <source>As the file says: %1</source>
        <translation>Selon le fichier : %1</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>Proposé : %1</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>Selon le fichier</translation>
    </message>
    <message>
        <source>%1 (%2 of its places on the territory)</source>
        <translation>%1 (%2 de ses lieux sur le territoire)</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>As detected</source>
        <translation>Comme détecté</translation>
    </message>
    <message>
        <source>As detected: %1</source>
        <translation>Comme détecté : %1</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>Ajouter à l’existant</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Remplacer l’existant</translation>
    </message>
    <message>
        <source>Update by their code</source>
        <translation>Mettre à jour par le code</translation>
    </message>
    <message>
        <source>Ta&amp;ke its style</source>
        <translation>Repren&amp;dre son style</translation>
    </message>
    <message>
        <source>The layer is shown as the source says (%1), in a step of its own that can be undone.</source>
        <translation>La couche est montrée comme le dit la source (%1), dans une étape à part qui peut être annulée.</translation>
    </message>
</context>
<context>
    <name>app::exchange::SourcePreviewPanel</name>
    <message>
        <source>Rows as</source>
        <translation>Lignes telles que</translation>
    </message>
    <message>
        <source>As they will be kept</source>
        <translation>Telles que gardées</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Telles que dans le fichier</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>Map of the first rows</source>
        <translation>Carte des premières lignes</translation>
    </message>
    <message>
        <source>Say what the rows are, to see them as they will be kept.</source>
        <translation>Indiquez ce que sont les lignes, pour les voir telles que gardées.</translation>
    </message>
    <message>
        <source>The first %1 rows.</source>
        <translation>Les %1 premières lignes.</translation>
    </message>
</context>
<context>
    <name>app::help::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>What would you like to do, or see?</source>
        <translation>Que souhaitez-vous faire, ou voir ?</translation>
    </message>
    <message>
        <source>Command, layer, site, project or page of the help</source>
        <translation>Commande, couche, site, projet ou page de l’aide</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Nothing bears such a name.</source>
        <translation>Rien ne porte un tel nom.</translation>
    </message>
</context>
<context>
    <name>app::help::FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>Chercher dans cette page</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>app::help::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Page de l’aide</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Lettres plus grandes</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Lettres plus petites</translation>
    </message>
    <message>
        <source>Letters as at first</source>
        <translation>Lettres comme au départ</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Chercher dans cette page</translation>
    </message>
    <message>
        <source>Print this page…</source>
        <translation>Imprimer cette page…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>Pages trouvées</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>%1 – Help</source>
        <translation>%1 – Aide</translation>
    </message>
</context>
<context>
    <name>app::help::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Filter by action or key</source>
        <translation>Filtrer par action ou par touche</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fixe</translation>
    </message>
    <message>
        <source>&amp;New key:</source>
        <translation>&amp;Nouvelle touche :</translation>
    </message>
    <message>
        <source>New key of the chosen action</source>
        <translation>Nouvelle touche de l’action choisie</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Attribuer</translation>
    </message>
    <message>
        <source>No &amp;key</source>
        <translation>A&amp;ucune touche</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>Comme au &amp;départ</translation>
    </message>
    <message>
        <source>All as at first</source>
        <translation>Tout comme au départ</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Imprimer la liste…</translation>
    </message>
    <message>
        <source>This key belongs to the map or the tables, and cannot be changed.</source>
        <translation>Cette touche appartient à la carte ou aux tableaux, et ne peut pas être changée.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Assigned here, it is taken away there.</source>
        <translation>%1 appartient à « %2 ». Attribuée ici, elle lui est retirée.</translation>
    </message>
    <message>
        <source>“%1” has no key any more.</source>
        <translation>« %1 » n’a plus de touche.</translation>
    </message>
    <message>
        <source>Save the list of keys</source>
        <translation>Enregistrer la liste des touches</translation>
    </message>
    <message>
        <source>keyboard shortcuts.html</source>
        <translation>raccourcis clavier.html</translation>
    </message>
    <message>
        <source>Web page (*.html);;Text (*.txt)</source>
        <translation>Page web (*.html);;Texte (*.txt)</translation>
    </message>
    <message>
        <source>The list was written to %1.</source>
        <translation>La liste a été écrite dans %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: choose another folder.</source>
        <translation>%1 n’a pas pu être écrit : choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>app::help::Tour</name>
    <message>
        <source>Do not show this at start</source>
        <translation>Ne pas montrer ceci au démarrage</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Pa&amp;sser</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminer</translation>
    </message>
</context>
<context>
    <name>app::indicators::BarChartView</name>
    <message>
        <source>Chart without figures</source>
        <translation>Graphique sans chiffres</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1 : aucun</translation>
    </message>
</context>
<context>
    <name>app::indicators::IndicatorsPanel</name>
    <message>
        <source>A line for each</source>
        <translation>Une ligne par</translation>
    </message>
    <message>
        <source>Figure of the third chart</source>
        <translation>Chiffre du troisième graphique</translation>
    </message>
    <message>
        <source>Indicators as a table</source>
        <translation>Indicateurs en tableau</translation>
    </message>
    <message>
        <source>The figures of the territory stand here, once a workspace has sites or projects.</source>
        <translation>Les chiffres du territoire s’affichent ici dès qu’un espace de travail a des sites ou des projets.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>The selected lines of the table, or all, with their heads</source>
        <translation>Les lignes choisies du tableau, ou toutes, avec les titres</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Enregistrer le tableau…</translation>
    </message>
    <message>
        <source>Save the charts…</source>
        <translation>Enregistrer les graphiques…</translation>
    </message>
    <message>
        <source>Counting the indicators</source>
        <translation>Calcul des indicateurs</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1 : %2 – %3</translation>
    </message>
</context>
<context>
    <name>app::indicators::QuarterChartView</name>
    <message>
        <source>Occupancy by quarter</source>
        <translation>Occupation par trimestre</translation>
    </message>
    <message>
        <source>Occupancy (% of the available m²)</source>
        <translation>Occupation (% des m² disponibles)</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Objectif %1</translation>
    </message>
    <message>
        <source>Occupancy by quarter: no space with a known area was available</source>
        <translation>Occupation par trimestre : aucun espace de surface connue n’était disponible</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>T%1 %2</translation>
    </message>
</context>
<context>
    <name>app::jobs::JobProgressBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop this work; what was there before stays as it was</source>
        <translation>Interrompre ce travail ; ce qui existait avant reste intact</translation>
    </message>
    <message>
        <source>Progress of the work</source>
        <translation>Avancement du travail</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n other(s))</source>
        <translation>
            <numerusform>%1 (et %n autre)</numerusform>
            <numerusform>%1 (et %n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>interruption</translation>
    </message>
</context>
<context>
    <name>app::layers::LayerFilterDialog</name>
    <message>
        <source>Filter of the layer: %1</source>
        <translation>Filtre de la couche : %1</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Show every row</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Only rows for which this is true are shown, on the map, in the tables and in matching:</source>
        <translation>Seules les lignes pour lesquelles ceci est vrai sont montrées, sur la carte, dans les tables et dans le rapprochement :</translation>
    </message>
    <message>
        <source>Enter or a double click puts the field into the condition.</source>
        <translation>Entrée ou un double-clic place le champ dans la condition.</translation>
    </message>
    <message>
        <source>Counting the rows</source>
        <translation>Comptage des lignes</translation>
    </message>
    <message>
        <source>%1 rows of %2</source>
        <translation>%1 lignes sur %2</translation>
    </message>
</context>
<context>
    <name>app::layers::LayersModel</name>
    <message>
        <source>%1 on the map of the workspace</source>
        <translation>%1 sur la carte de l’espace de travail</translation>
    </message>
    <message>
        <source>opacity %1 %</source>
        <translation>opacité %1 %</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>in view / in all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 in view of %3 in all</source>
        <translation>%1, %2 en vue sur %3 en tout</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>its filter is not understood: every row is shown</source>
        <translation>son filtre n’est pas compris : tout est affiché</translation>
    </message>
    <message>
        <source>without labels</source>
        <translation>sans étiquettes</translation>
    </message>
    <message>
        <source>filtered: %1</source>
        <translation>filtré : %1</translation>
    </message>
</context>
<context>
    <name>app::layers::LayersPanel</name>
    <message>
        <source>Layers of the map</source>
        <translation>Couches de la carte</translation>
    </message>
    <message>
        <source>Opacity of the layer</source>
        <translation>Opacité de la couche</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>%1: &amp;opacity %2 %</source>
        <translation>%1 : &amp;opacité %2 %</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacité</translation>
    </message>
    <message>
        <source>Zoom to this layer</source>
        <translation>Zoomer sur cette couche</translation>
    </message>
    <message>
        <source>Show only this layer</source>
        <translation>Afficher seulement cette couche</translation>
    </message>
    <message>
        <source>Show the usual layers</source>
        <translation>Afficher les couches habituelles</translation>
    </message>
    <message>
        <source>Attribute table</source>
        <translation>Table attributaire</translation>
    </message>
    <message>
        <source>Show every row</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Style…</source>
        <translation>Style…</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Range of scales…</source>
        <translation>Plage d’échelles…</translation>
    </message>
    <message>
        <source>Move to the group</source>
        <translation>Déplacer vers le groupe</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Hors de tout groupe</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Dissoudre le groupe</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>New group %1</source>
        <translation>Nouveau groupe %1</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>Chercher une couche</translation>
    </message>
    <message>
        <source>Space shows or hides a layer, Alt+Up and Alt+Down move it, F2 renames a group.</source>
        <translation>Espace affiche ou masque une couche, Alt+Haut et Alt+Bas la déplacent, F2 renomme un groupe.</translation>
    </message>
    <message>
        <source>New group with this layer</source>
        <translation>Nouveau groupe avec cette couche</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
</context>
<context>
    <name>app::layers::LegendCounter</name>
    <message>
        <source>Counting what is in view</source>
        <translation>Comptage de ce qui est en vue</translation>
    </message>
</context>
<context>
    <name>app::layers::ScaleRangeDialog</name>
    <message>
        <source>Scales of the layer: %1</source>
        <translation>Échelles de la couche : %1</translation>
    </message>
    <message>
        <source>usual: 1:%1</source>
        <translation>usuel : 1:%1</translation>
    </message>
    <message>
        <source>usual: no limit</source>
        <translation>usuel : sans limite</translation>
    </message>
    <message>
        <source>Drawn &amp;from (far)</source>
        <translation>Dessinée &amp;depuis (loin)</translation>
    </message>
    <message>
        <source>Drawn &amp;to (near)</source>
        <translation>Dessinée &amp;jusqu’à (près)</translation>
    </message>
</context>
<context>
    <name>app::map::CoordinateLabel</name>
    <message>
        <source>Coordinates of the pointer</source>
        <translation>Coordonnées du pointeur</translation>
    </message>
    <message>
        <source>Coordinates of the pointer. Ctrl+C copies them.</source>
        <translation>Coordonnées du pointeur. Ctrl+C les copie.</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>Copy the coordinates</source>
        <translation>Copier les coordonnées</translation>
    </message>
</context>
<context>
    <name>app::map::MapCanvas</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Illustrative shapes</source>
        <translation>Formes illustratives</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Dessin en cours…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Nothing in this workspace has a place yet.</source>
        <translation>Rien de cet espace de travail n’est encore situé sur la carte.</translation>
    </message>
    <message>
        <source>Drop files here, or import or fetch data from the menu Data.</source>
        <translation>Déposez des fichiers ici, ou importez ou récupérez des données par le menu Données.</translation>
    </message>
    <message>
        <source>All layers that hold something are hidden.</source>
        <translation>Toutes les couches qui contiennent des données sont masquées.</translation>
    </message>
    <message>
        <source>Tick them in the list of layers.</source>
        <translation>Cochez-les dans la liste des couches.</translation>
    </message>
    <message>
        <source>No layer is drawn at this scale.</source>
        <translation>Aucune couche n’est dessinée à cette échelle.</translation>
    </message>
</context>
<context>
    <name>app::map::MapTiles</name>
    <message>
        <source>Drawing the map</source>
        <translation>Dessin de la carte</translation>
    </message>
</context>
<context>
    <name>app::map::ScaleField</name>
    <message>
        <source>No scale is written. Write one such as %1.</source>
        <translation>Aucune échelle n’est indiquée. Écrivez-en une, par exemple %1.</translation>
    </message>
    <message>
        <source>“%1” is not a scale. Write one such as %2 or 25000.</source>
        <translation>« %1 » n’est pas une échelle. Écrivez-en une, par exemple %2 ou 25000.</translation>
    </message>
    <message>
        <source>“%1” is too close. The map goes down to %2.</source>
        <translation>« %1 » est une échelle trop grande. La carte va jusqu’à %2.</translation>
    </message>
    <message>
        <source>“%1” is too far. The map goes up to %2.</source>
        <translation>« %1 » est une échelle trop petite. La carte va jusqu’à %2.</translation>
    </message>
    <message>
        <source>Scale of the map</source>
        <translation>Échelle de la carte</translation>
    </message>
</context>
<context>
    <name>app::matching::AcceptabilityModel</name>
    <message>
        <source>rank %1: %2</source>
        <translation>rang %1 : %2</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>First</source>
        <translation>En tête</translation>
    </message>
    <message>
        <source>How often at each rank</source>
        <translation>Fréquence de chaque rang</translation>
    </message>
</context>
<context>
    <name>app::matching::CriterionDialog</name>
    <message>
        <source>How “%1” is valued</source>
        <translation>Comment « %1 » est valorisé</translation>
    </message>
    <message>
        <source>As the program says</source>
        <translation>Selon le programme</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussienne</translation>
    </message>
    <message>
        <source>&amp;Shape</source>
        <translation>&amp;Forme</translation>
    </message>
    <message>
        <source>More is better</source>
        <translation>Plus, c’est mieux</translation>
    </message>
    <message>
        <source>Weight at &amp;least</source>
        <translation>Poids d’au &amp;moins</translation>
    </message>
    <message>
        <source>Weight at &amp;most</source>
        <translation>Poids d’au &amp;plus</translation>
    </message>
    <message>
        <source>Between these the robustness draws the share of this weight.</source>
        <translation>La robustesse tire la part de ce poids entre ces bornes.</translation>
    </message>
    <message>
        <source>Worth nothing at</source>
        <translation>Ne vaut rien à</translation>
    </message>
    <message>
        <source>Worth most at</source>
        <translation>Vaut le plus à</translation>
    </message>
    <message>
        <source>Step at</source>
        <translation>Seuil à</translation>
    </message>
    <message>
        <source>Worth nothing below</source>
        <translation>Ne vaut rien en dessous de</translation>
    </message>
    <message>
        <source>Worth nothing beyond</source>
        <translation>Ne vaut rien au-delà de</translation>
    </message>
    <message>
        <source>Best at</source>
        <translation>Le mieux à</translation>
    </message>
    <message>
        <source>Spread (sigma)</source>
        <translation>Étalement (sigma)</translation>
    </message>
</context>
<context>
    <name>app::matching::ExclusionModel</name>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Source of the value</source>
        <translation>Source de la valeur</translation>
    </message>
</context>
<context>
    <name>app::matching::MatchController</name>
    <message>
        <source>Matching</source>
        <translation>Rapprochement</translation>
    </message>
</context>
<context>
    <name>app::matching::MatchPanel</name>
    <message>
        <source>Ranking</source>
        <translation>Classement</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation>Présélection</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>A rule that cannot be answered then excludes the space, as if it were broken.</source>
        <translation>Une règle sans réponse écarte alors l’espace, comme si elle n’était pas remplie.</translation>
    </message>
    <message>
        <source>Add to the shortlist</source>
        <translation>Ajouter à la présélection</translation>
    </message>
    <message>
        <source>The shortlist of this project is empty. Select spaces of the ranking and add them.</source>
        <translation>La présélection de ce projet est vide. Sélectionnez des espaces du classement et ajoutez-les.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Choose a project…</source>
        <translation>Choisissez un projet…</translation>
    </message>
    <message>
        <source>Choose a project: the spaces that fit it are ranked here and on the map.</source>
        <translation>Choisissez un projet : les espaces qui lui conviennent sont classés ici et sur la carte.</translation>
    </message>
    <message>
        <source>No space fits this project. The tab “Left out” says why for each.</source>
        <translation>Aucun espace ne convient à ce projet. L’onglet « Écartés » dit pourquoi, pour chacun.</translation>
    </message>
    <message>
        <source>No space is left out.</source>
        <translation>Aucun espace n’est écarté.</translation>
    </message>
    <message>
        <source>Shortlist (%1)</source>
        <translation>Présélection (%1)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Leave out the unknown</source>
        <translation>Écarter le non renseigné</translation>
    </message>
    <message>
        <source>Ranking (%1)</source>
        <translation>Classement (%1)</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>Écartés (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) were not looked at: the filter of their layer leaves them out.</source>
        <translation>
            <numerusform>%n site n’a pas été examiné : le filtre de sa couche l’écarte.</numerusform>
            <numerusform>%n sites n’ont pas été examinés : le filtre de leur couche les écarte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them leave(s) a rule unanswered: what is not known may still exclude.</source>
        <translation>
            <numerusform>%n d’entre eux laisse une règle sans réponse : ce qui n’est pas renseigné peut encore écarter.</numerusform>
            <numerusform>%n d’entre eux laissent une règle sans réponse : ce qui n’est pas renseigné peut encore écarter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustesse</translation>
    </message>
</context>
<context>
    <name>app::matching::OrderWeights</name>
    <message>
        <source>Order of importance</source>
        <translation>Ordre d’importance</translation>
    </message>
    <message>
        <source>The most important first: drag the rows, or move them by Alt+Up and Alt+Down. Those that are not ticked do not weigh.</source>
        <translation>Le plus important d’abord : glissez les lignes, ou déplacez-les par Alt+Haut et Alt+Bas. Ce qui n’est pas coché ne pèse pas.</translation>
    </message>
    <message>
        <source>More important</source>
        <translation>Plus important</translation>
    </message>
    <message>
        <source>Less important</source>
        <translation>Moins important</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>app::matching::PairWeights</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 face à %2</translation>
    </message>
    <message>
        <source>Not judged: let it follow from the others</source>
        <translation>Non jugé : le déduire des autres</translation>
    </message>
    <message>
        <source>Consistency ratio %1</source>
        <translation>Ratio de cohérence %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) not judged: they follow from the others.</source>
        <translation>
            <numerusform>%n paire non jugée : elle se déduit des autres.</numerusform>
            <numerusform>%n paires non jugées : elles se déduisent des autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The judgments contradict one another (over 0.10). Furthest off: “%1” against “%2” is %3, where the others say %4.</source>
        <translation>Les jugements se contredisent (plus de 0,10). Le plus éloigné : « %1 » face à « %2 » vaut %3, quand les autres disent %4.</translation>
    </message>
</context>
<context>
    <name>app::matching::RankingModel</name>
    <message>
        <source>%1: %2%3</source>
        <translation>%1 : %2%3</translation>
    </message>
    <message>
        <source> (not known, taken at the middle)</source>
        <translation> (non renseigné, pris au milieu)</translation>
    </message>
    <message>
        <source>Score between %1 and %2 by what is not known</source>
        <translation>Score entre %1 et %2 selon ce qui n’est pas renseigné</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>On the shortlist</source>
        <translation>Dans la présélection</translation>
    </message>
    <message>
        <source>Rank under: %1</source>
        <translation>Rang selon : %1</translation>
    </message>
</context>
<context>
    <name>app::matching::RobustnessPanel</name>
    <message>
        <source>&amp;Draws</source>
        <translation>&amp;Tirages</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Tirer à nouveau</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Progress of the draws</source>
        <translation>Avancement des tirages</translation>
    </message>
    <message>
        <source>How often each space has each rank</source>
        <translation>Fréquence de chaque rang par espace</translation>
    </message>
    <message>
        <source>How far each weight may move</source>
        <translation>Jusqu’où chaque poids peut varier</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustesse</translation>
    </message>
    <message>
        <source>Choose a project with spaces that fit it: how firm its ranking is, is told here.</source>
        <translation>Choisissez un projet qui a des espaces éligibles : la solidité de son classement est dite ici.</translation>
    </message>
    <message>
        <source>Weights are drawn at random, and so is what is not known: how often each space is first?</source>
        <translation>Les poids sont tirés au sort, et ce qui n’est pas renseigné aussi : combien de fois chaque espace est-il en tête ?</translation>
    </message>
</context>
<context>
    <name>app::matching::ShortlistModel</name>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>app::matching::SliderWeights</name>
    <message>
        <source>Weight of %1</source>
        <translation>Poids : %1</translation>
    </message>
    <message>
        <source>How “%1” is valued, and how far its weight may move</source>
        <translation>Comment « %1 » est valorisé, et jusqu’où son poids peut varier</translation>
    </message>
</context>
<context>
    <name>app::matching::StabilityModel</name>
    <message>
        <source>%1 to %2, now %3</source>
        <translation>%1 à %2, actuellement %3</translation>
    </message>
    <message>
        <source>Who is first beyond that end</source>
        <translation>Qui est en tête au-delà de cette borne</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>The first stays first</source>
        <translation>Le premier le reste</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>En dessous</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Au-dessus</translation>
    </message>
</context>
<context>
    <name>app::matching::ValueCurve</name>
    <message>
        <source>Value function: Tab chooses a handle, the arrow keys move it</source>
        <translation>Fonction de valeur : Tab choisit une poignée, les flèches la déplacent</translation>
    </message>
    <message>
        <source>Drag the handles. The ticks below are the spaces.</source>
        <translation>Glissez les poignées. Les traits du bas sont les espaces.</translation>
    </message>
    <message>
        <source>The project states nothing to measure by: all spaces are worth the same. Choose a shape.</source>
        <translation>Le projet n’indique rien à quoi mesurer : tous les espaces se valent. Choisissez une forme.</translation>
    </message>
</context>
<context>
    <name>app::matching::WeightsPanel</name>
    <message>
        <source>Default weights</source>
        <translation>Poids par défaut</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Poids</translation>
    </message>
</context>
<context>
    <name>app::needs::NeedRow</name>
    <message>
        <source>Level of: %1</source>
        <translation>Niveau de : %1</translation>
    </message>
</context>
<context>
    <name>app::needs::NeedsDialog</name>
    <message>
        <source>Needs of %1</source>
        <translation>Besoins de %1</translation>
    </message>
    <message>
        <source>A required need leaves out the spaces that do not meet it; a preferred one only ranks them; an empty need asks nothing.</source>
        <translation>Un besoin exigé écarte les espaces qui n’y répondent pas ; un besoin souhaité ne fait que les classer ; un besoin vide ne demande rien.</translation>
    </message>
    <message>
        <source>Keep the needs</source>
        <translation>Garder les besoins</translation>
    </message>
    <message>
        <source>What is usual</source>
        <translation>Ce qui est usuel</translation>
    </message>
    <message>
        <source>Filière of the template</source>
        <translation>Filière du modèle</translation>
    </message>
    <message>
        <source>Stage of the template</source>
        <translation>Étape du modèle</translation>
    </message>
    <message>
        <source>&amp;Fill what is empty</source>
        <translation>&amp;Remplir ce qui est vide</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Plus</translation>
    </message>
    <message>
        <source>More about the template</source>
        <translation>Plus sur le modèle</translation>
    </message>
    <message>
        <source>&amp;Replace the needs by the template</source>
        <translation>R&amp;emplacer les besoins par le modèle</translation>
    </message>
    <message>
        <source>&amp;Save these needs as the template</source>
        <translation>E&amp;nregistrer ces besoins comme modèle</translation>
    </message>
    <message>
        <source>&amp;Back to the template of the program</source>
        <translation>Re&amp;venir au modèle du programme</translation>
    </message>
</context>
<context>
    <name>app::needs::NeedsForm</name>
    <message>
        <source>Room</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Équipements</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Tenure and jobs</source>
        <translation>Titre d’occupation et emplois</translation>
    </message>
</context>
<context>
    <name>app::needs::ProposalList</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept proposal %1: %2</source>
        <translation>Accepter la proposition %1 : %2</translation>
    </message>
    <message>
        <source>Changes the needs of the project; Undo takes it back.</source>
        <translation>Change les besoins du projet ; Annuler y revient.</translation>
    </message>
</context>
<context>
    <name>app::needs::RelaxationPanel</name>
    <message>
        <source>Spaces that are to be eligible, at least</source>
        <translation>Espaces qui doivent être éligibles, au moins</translation>
    </message>
    <message>
        <source>&amp;At least</source>
        <translation>&amp;Au moins</translation>
    </message>
    <message>
        <source>space(s)</source>
        <translation>espace(s)</translation>
    </message>
    <message>
        <source>Looking for what would have to change</source>
        <translation>Recherche de ce qu’il faudrait changer</translation>
    </message>
    <message>
        <source>No space meets every need.</source>
        <translation>Aucun espace ne répond à tous les besoins.</translation>
    </message>
    <message numerus="yes">
        <source>%n space(s) meet(s) every need.</source>
        <translation>
            <numerusform>%n espace répond à tous les besoins.</numerusform>
            <numerusform>%n espaces répondent à tous les besoins.</numerusform>
        </translation>
    </message>
    <message>
        <source>No change of needs would be enough.</source>
        <translation>Aucun changement de besoins n’y suffirait.</translation>
    </message>
    <message>
        <source>What would have to change, the smallest changes first:</source>
        <translation>Ce qu’il faudrait changer, les plus petits changements d’abord :</translation>
    </message>
    <message numerus="yes">
        <source>%n space(s) cannot be had whatever the needs.</source>
        <translation>
            <numerusform>%n espace est hors d’atteinte quels que soient les besoins.</numerusform>
            <numerusform>%n espaces sont hors d’atteinte quels que soient les besoins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::needs::WhyNotDialog</name>
    <message>
        <source>Why not this site?</source>
        <translation>Pourquoi pas ce site ?</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Answers to the rules</source>
        <translation>Réponses aux règles</translation>
    </message>
    <message>
        <source>What would have to change:</source>
        <translation>Ce qu’il faudrait changer :</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projet : %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Source of the value</source>
        <translation>Source de la valeur</translation>
    </message>
    <message>
        <source>This site has no space, or the filter of its layer leaves it out.</source>
        <translation>Ce site n’a pas d’espace, ou le filtre de sa couche l’écarte.</translation>
    </message>
    <message>
        <source>This space suits the project: rank %1.</source>
        <translation>Cet espace convient au projet : rang %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) not met.</source>
        <translation>
            <numerusform>%n règle non tenue.</numerusform>
            <numerusform>%n règles non tenues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::places::BookmarkModel</name>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
</context>
<context>
    <name>app::places::BookmarkPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Bookmarks are views of the map to come back to.</source>
        <translation>Les signets sont des vues de la carte auxquelles revenir.</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Garder cette vue</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>app::places::GoToField</name>
    <message>
        <source>Search, go to</source>
        <translation>Rechercher, aller à</translation>
    </message>
    <message>
        <source>Go to an address, a parcel, a name or coordinates</source>
        <translation>Aller à une adresse, une parcelle, un nom ou des coordonnées</translation>
    </message>
    <message>
        <source>Address, parcel, commune, site, project or coordinates</source>
        <translation>Adresse, parcelle, commune, site, projet ou coordonnées</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Lieux trouvés</translation>
    </message>
</context>
<context>
    <name>app::places::PlaceModel</name>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>read as Lambert-93</source>
        <translation>lu en Lambert-93</translation>
    </message>
    <message>
        <source>read as CC47</source>
        <translation>lu en CC47</translation>
    </message>
    <message>
        <source>read as EPSG:%1</source>
        <translation>lu en EPSG:%1</translation>
    </message>
    <message>
        <source>read as longitude and latitude</source>
        <translation>lu comme longitude et latitude</translation>
    </message>
    <message>
        <source>read as latitude and longitude</source>
        <translation>lu comme latitude et longitude</translation>
    </message>
    <message>
        <source>read as degrees, minutes and seconds</source>
        <translation>lu en degrés, minutes et secondes</translation>
    </message>
    <message>
        <source>%1 – %2, y before x</source>
        <translation>%1 – %2, y avant x</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Addresses of the online service</source>
        <translation>Adresses du service en ligne</translation>
    </message>
    <message>
        <source>Nothing found: check the spelling, or import it.</source>
        <translation>Rien trouvé : vérifiez l’orthographe, ou importez la donnée.</translation>
    </message>
</context>
<context>
    <name>app::places::PlaceSearch</name>
    <message>
        <source>Reading the names of places</source>
        <translation>Lecture des noms de lieux</translation>
    </message>
</context>
<context>
    <name>app::records::FieldEditor</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Several values are separated by |</source>
        <translation>Plusieurs valeurs sont séparées par |</translation>
    </message>
</context>
<context>
    <name>app::records::FoundList</name>
    <message>
        <source>What lies at the place</source>
        <translation>Ce qui se trouve en ce lieu</translation>
    </message>
    <message>
        <source>Arrows step through it, Ctrl+C copies it.</source>
        <translation>Les flèches passent de l’un à l’autre, Ctrl+C copie la liste.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Fermer la liste</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) at %1</source>
        <translation>
            <numerusform>%n objet en %1</numerusform>
            <numerusform>%n objets en %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::records::HistoryModel</name>
    <message>
        <source>place</source>
        <translation>emplacement</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>app::records::InspectorPanel</name>
    <message>
        <source>Nothing has been changed by hand yet.</source>
        <translation>Rien n’a encore été modifié à la main.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>This site has no space yet. A space is what a project can be placed in: a floor, a yard, a roof.</source>
        <translation>Ce site n’a pas encore d’espace. Un espace est ce qui peut accueillir un projet : un plateau, une cour, un toit.</translation>
    </message>
    <message>
        <source>Add a space</source>
        <translation>Ajouter un espace</translation>
    </message>
    <message>
        <source>Delete the space</source>
        <translation>Supprimer l’espace</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Aucune sélection</translation>
    </message>
    <message>
        <source>Select a site on the map or in a table: its dossier is shown and edited here.</source>
        <translation>Sélectionnez un site sur la carte ou dans un tableau : son dossier s’affiche et se modifie ici.</translation>
    </message>
    <message>
        <source>Spaces (%1)</source>
        <translation>Espaces (%1)</translation>
    </message>
    <message>
        <source>New space</source>
        <translation>Nouvel espace</translation>
    </message>
</context>
<context>
    <name>app::records::RecordForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Exigé</translation>
    </message>
</context>
<context>
    <name>app::records::RecordTablePanel</name>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>Tri &amp;croissant</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>Tri &amp;décroissant</translation>
    </message>
    <message>
        <source>Do &amp;not sort</source>
        <translation>&amp;Ne pas trier</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filtrer…</translation>
    </message>
    <message>
        <source>&amp;Values…</source>
        <translation>&amp;Valeurs…</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>&amp;Effacer tous les filtres</translation>
    </message>
    <message>
        <source>Copy the c&amp;olumn</source>
        <translation>Copier la c&amp;olonne</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistiques</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>Co&amp;lonnes…</translation>
    </message>
    <message>
        <source>Fit column &amp;widths</source>
        <translation>Ajuster les &amp;largeurs</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>&amp;Zoomer sur la sélection</translation>
    </message>
    <message>
        <source>&amp;Flash on the map</source>
        <translation>&amp;Faire clignoter sur la carte</translation>
    </message>
    <message>
        <source>&amp;Copy the rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
        <source>Copy the c&amp;ell</source>
        <translation>Copier la c&amp;ellule</translation>
    </message>
    <message>
        <source>E&amp;dit the cell</source>
        <translation>Mo&amp;difier la cellule</translation>
    </message>
    <message>
        <source>&amp;Only rows with this value</source>
        <translation>Seulement les lignes de cette &amp;valeur</translation>
    </message>
    <message>
        <source>Select &amp;all rows shown</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>&amp;Inverser la sélection</translation>
    </message>
    <message>
        <source>Cl&amp;ear all filters</source>
        <translation>E&amp;ffacer tous les filtres</translation>
    </message>
    <message>
        <source>E&amp;xport rows…</source>
        <translation>E&amp;xporter des lignes…</translation>
    </message>
    <message>
        <source>“%1” is not changed here.</source>
        <translation>« %1 » ne se modifie pas ici.</translation>
    </message>
    <message>
        <source>Words, or: &gt;100  &lt;=20  10..20  =5  &lt;&gt;0  ? (not known)  * (known)</source>
        <translation>Des mots, ou : &gt;100 · &lt;=20 · 10..20 · =5 · &lt;&gt;0 · ? (non renseigné) · * (renseigné)</translation>
    </message>
    <message>
        <source>Only selected</source>
        <translation>Sélection seule</translation>
    </message>
    <message>
        <source>Show only the selected rows</source>
        <translation>N’afficher que les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Selected on top</source>
        <translation>Sélection en tête</translation>
    </message>
    <message>
        <source>Show the selected rows before the others</source>
        <translation>Afficher les lignes sélectionnées avant les autres</translation>
    </message>
    <message>
        <source>Column filters</source>
        <translation>Filtres par colonne</translation>
    </message>
    <message>
        <source>A filter under each head (Ctrl+Shift+L)</source>
        <translation>Un filtre sous chaque en-tête (Ctrl+Maj+L)</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and in which order</source>
        <translation>Choisir les colonnes affichées et leur ordre</translation>
    </message>
    <message>
        <source>%1 cells are too many for the clipboard: filter the rows or hide columns, or export them to a file (menu Data, Export rows).</source>
        <translation>%1 cellules sont trop pour le presse-papiers : filtrez les lignes ou masquez des colonnes, ou exportez-les dans un fichier (menu Données, Exporter des lignes).</translation>
    </message>
    <message>
        <source>%1 rows are selected in the table alone: the map shows a selection of at most %2.</source>
        <translation>%1 lignes sont sélectionnées dans la table seule : la carte montre une sélection de %2 au plus.</translation>
    </message>
</context>
<context>
    <name>app::records::TableFeed</name>
    <message>
        <source>Looking for changes</source>
        <translation>Recherche de changements</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>Lecture de la table</translation>
    </message>
    <message>
        <source>Sorting and filtering</source>
        <translation>Tri et filtre</translation>
    </message>
    <message>
        <source>Adding up a column</source>
        <translation>Calcul d’une colonne</translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation>Décompte des valeurs</translation>
    </message>
</context>
<context>
    <name>app::records::TableFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>Filter by an expression over the fields</source>
        <translation>Filtrer par une expression sur les champs</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Par exemple : %1</translation>
    </message>
    <message>
        <source>Layer: %1 ✕</source>
        <translation>Couche : %1 ✕</translation>
    </message>
    <message>
        <source>Only what the layer's filter shows: %1. Click to take the filter away.</source>
        <translation>Seulement ce que montre le filtre de la couche : %1. Cliquez pour retirer le filtre.</translation>
    </message>
    <message>
        <source>Take the layer's filter away</source>
        <translation>Retirer le filtre de la couche</translation>
    </message>
    <message>
        <source>Only what is in force on the date of the window. Click to show all dates.</source>
        <translation>Uniquement ce qui est en vigueur à la date de la fenêtre. Cliquez pour afficher toutes les dates.</translation>
    </message>
    <message>
        <source>Show all dates</source>
        <translation>Afficher toutes les dates</translation>
    </message>
    <message>
        <source>%1: show all dates</source>
        <translation>%1 : afficher toutes les dates</translation>
    </message>
</context>
<context>
    <name>app::records::TableSummary</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>, %n selected</source>
        <translation>
            <numerusform>, %n en sélection</numerusform>
            <numerusform>, %n en sélection</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n of them not shown)</source>
        <translation>
            <numerusform> (dont %n non affichée)</numerusform>
            <numerusform> (dont %n non affichées)</numerusform>
        </translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>somme %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>moyenne %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>médiane %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 different value(s)</source>
        <translation>
            <numerusform>%1 valeur distincte</numerusform>
            <numerusform>%1 valeurs distinctes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 non renseignés</translation>
    </message>
    <message>
        <source>%1, selection</source>
        <translation>%1, sélection</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Reading: filtered when all rows are read…</source>
        <translation>Lecture : le filtre s’appliquera quand toutes les lignes seront lues…</translation>
    </message>
    <message>
        <source> – the first, sorted when all are read…</source>
        <translation> – les premières, triées quand toutes seront lues…</translation>
    </message>
</context>
<context>
    <name>app::records::ValuePicker</name>
    <message>
        <source>Search a value</source>
        <translation>Chercher une valeur</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Toutes</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Aucune</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n most frequent values are listed.</source>
        <translation>
            <numerusform>Seule la valeur la plus fréquente est listée.</numerusform>
            <numerusform>Seules les %n valeurs les plus fréquentes sont listées.</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>app::scenarios::KeepDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
</context>
<context>
    <name>app::scenarios::ScenarioList</name>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Montrer</translation>
    </message>
    <message>
        <source>&amp;Name and note…</source>
        <translation>&amp;Nom et note…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Name and note of the scenario</source>
        <translation>Nom et note du scénario</translation>
    </message>
</context>
<context>
    <name>app::selecting::ExpressionDialog</name>
    <message>
        <source>as the new selection</source>
        <translation>comme nouvelle sélection</translation>
    </message>
    <message>
        <source>added to the selection</source>
        <translation>en plus de la sélection</translation>
    </message>
    <message>
        <source>taken off the selection</source>
        <translation>en moins de la sélection</translation>
    </message>
    <message>
        <source>among the selection only</source>
        <translation>parmi la sélection seulement</translation>
    </message>
    <message>
        <source>Select by condition</source>
        <translation>Sélectionner par condition</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Enter or a double click writes the field into the condition.</source>
        <translation>Entrée ou un double-clic écrit le champ dans la condition.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>&amp;Rows of</source>
        <translation>&amp;Lignes de</translation>
    </message>
    <message>
        <source>What is &amp;found is taken</source>
        <translation>Le &amp;résultat est pris</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) meet the condition.</source>
        <translation>
            <numerusform>%n ligne remplit la condition.</numerusform>
            <numerusform>%n lignes remplissent la condition.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::selecting::LocationDialog</name>
    <message>
        <source>Select by location</source>
        <translation>Sélectionner par localisation</translation>
    </message>
    <message>
        <source>meet</source>
        <translation>touchent</translation>
    </message>
    <message>
        <source>lie within</source>
        <translation>se trouvent dans</translation>
    </message>
    <message>
        <source>are nearer than</source>
        <translation>sont à moins de</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>&amp;Rows of</source>
        <translation>&amp;Lignes de</translation>
    </message>
    <message>
        <source>that</source>
        <translation>qui</translation>
    </message>
    <message>
        <source>&amp;Distance</source>
        <translation>&amp;Distance</translation>
    </message>
    <message>
        <source>rows &amp;of</source>
        <translation>des lignes &amp;de</translation>
    </message>
    <message>
        <source>What is &amp;found is taken</source>
        <translation>Le &amp;résultat est pris</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped: the selection is as it was.</source>
        <translation>Arrêté : la sélection est restée la même.</translation>
    </message>
    <message numerus="yes">
        <source>only the %n selected one(s)</source>
        <translation>
            <numerusform>seulement la ligne sélectionnée (%n)</numerusform>
            <numerusform>seulement les %n lignes sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) found.</source>
        <translation>
            <numerusform>%n ligne trouvée.</numerusform>
            <numerusform>%n lignes trouvées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::selecting::RowSelector</name>
    <message>
        <source>Selecting</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Selecting by location</source>
        <translation>Sélection par localisation</translation>
    </message>
</context>
<context>
    <name>app::session::WorkspaceSession</name>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablissement</translation>
    </message>
    <message>
        <source>Reading the map</source>
        <translation>Lecture de la carte</translation>
    </message>
    <message>
        <source>Packing layers</source>
        <translation>Préparation des couches</translation>
    </message>
</context>
<context>
    <name>app::sheets::SheetDialog</name>
    <message>
        <source>Preview of the page</source>
        <translation>Aperçu de la fiche</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Enregistrer la fiche</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>app::siting::FrontChart</name>
    <message>
        <source>Cost against residents covered</source>
        <translation>Coût face aux habitants couverts</translation>
    </message>
    <message>
        <source>Cost (k€)</source>
        <translation>Coût (k€)</translation>
    </message>
    <message>
        <source>Residents covered</source>
        <translation>Habitants couverts</translation>
    </message>
    <message>
        <source>Proven best at its cost</source>
        <translation>Le mieux à ce coût, prouvé</translation>
    </message>
    <message>
        <source>Best found at its cost</source>
        <translation>Le mieux trouvé à ce coût</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Regardé</translation>
    </message>
    <message>
        <source>%1: %2 covered by %3</source>
        <comment>a cost, residents, places</comment>
        <translation>%1 : %2 couverts par %3</translation>
    </message>
    <message numerus="yes">
        <source>%n new place(s)</source>
        <translation>
            <numerusform>%n nouveau lieu</numerusform>
            <numerusform>%n nouveaux lieux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::siting::FunctionButton</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
</context>
<context>
    <name>app::siting::ObligationPanel</name>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Imposer</translation>
    </message>
    <message>
        <source>&amp;Forbid</source>
        <translation>Inter&amp;dire</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Neighbourhood or commune in which a place must be</source>
        <translation>Quartier ou commune où il faut un lieu</translation>
    </message>
    <message>
        <source>What the choice must hold</source>
        <translation>Ce que le choix doit tenir</translation>
    </message>
    <message>
        <source>The sites selected in the window must be chosen</source>
        <translation>Les sites sélectionnés dans la fenêtre doivent être retenus</translation>
    </message>
    <message>
        <source>The sites selected in the window must not be chosen</source>
        <translation>Les sites sélectionnés dans la fenêtre ne doivent pas être retenus</translation>
    </message>
    <message>
        <source>A place &amp;in</source>
        <translation>Un lieu d&amp;ans</translation>
    </message>
    <message>
        <source>One place at least, existing or new, must be in this neighbourhood or commune</source>
        <translation>Il faut au moins un lieu, existant ou nouveau, dans ce quartier ou cette commune</translation>
    </message>
    <message>
        <source>QPV</source>
        <translation>QPV</translation>
    </message>
    <message>
        <source>commune</source>
        <translation>commune</translation>
    </message>
    <message>
        <source>A place in %1</source>
        <translation>Un lieu dans %1</translation>
    </message>
    <message>
        <source>%1 is chosen</source>
        <translation>%1 est retenu</translation>
    </message>
    <message>
        <source>%1 is not chosen</source>
        <translation>%1 n’est pas retenu</translation>
    </message>
</context>
<context>
    <name>app::siting::ParameterPanel</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Obligations</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>&amp;Travel</source>
        <translation>&amp;Déplacement</translation>
    </message>
    <message>
        <source>&amp;Within</source>
        <translation>En &amp;moins de</translation>
    </message>
    <message>
        <source>as many as it takes</source>
        <translation>autant qu’il en faut</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Price and works of the new places together, in thousands of euros</source>
        <translation>Prix et travaux des nouveaux lieux ensemble, en milliers d’euros</translation>
    </message>
    <message>
        <source>&amp;New places</source>
        <translation>&amp;Nouveaux lieux</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>Other choices within 1 % of the best that are looked for</source>
        <translation>Autres choix à moins de 1 % du meilleur que l’on cherche</translation>
    </message>
    <message>
        <source>Cost against residents &amp;covered</source>
        <translation>Coût face aux habitants &amp;couverts</translation>
    </message>
    <message>
        <source>Other t&amp;hresholds</source>
        <translation>Autres &amp;seuils</translation>
    </message>
    <message>
        <source>&amp;Alternatives</source>
        <translation>&amp;Alternatives</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>Durée ma&amp;ximale</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Every candidate third place</source>
        <translation>Tous les tiers-lieux candidats</translation>
    </message>
    <message>
        <source>Selected sites</source>
        <translation>Sites sélectionnés</translation>
    </message>
    <message>
        <source>Sites that meet a condition</source>
        <translation>Sites qui remplissent une condition</translation>
    </message>
    <message>
        <source>Sites eligible for a project</source>
        <translation>Sites éligibles pour un projet</translation>
    </message>
    <message>
        <source>Condition on the fields of a site</source>
        <translation>Condition sur les champs d’un site</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>&amp;Candidates</source>
        <translation>&amp;Candidats</translation>
    </message>
    <message>
        <source>Least &amp;area</source>
        <translation>Surface mini&amp;male</translation>
    </message>
    <message>
        <source>A&amp;part by</source>
        <translation>&amp;Distants de</translation>
    </message>
    <message>
        <source>&amp;Existing third places serve too</source>
        <translation>Les tiers-lieux &amp;existants desservent aussi</translation>
    </message>
    <message>
        <source>Functions of the existing places</source>
        <translation>Fonctions des lieux existants</translation>
    </message>
    <message>
        <source>A &amp;full place serves nobody else</source>
        <translation>Un lieu &amp;plein ne dessert plus personne</translation>
    </message>
    <message>
        <source>&amp;Functions</source>
        <translation>&amp;Fonctions</translation>
    </message>
    <message>
        <source>Every candidate third place (%1)</source>
        <translation>Tous les tiers-lieux candidats (%1)</translation>
    </message>
    <message>
        <source>Selected sites (%1)</source>
        <translation>Sites sélectionnés (%1)</translation>
    </message>
</context>
<context>
    <name>app::siting::ScenarioPage</name>
    <message>
        <source>Side by side…</source>
        <translation>Côte à côte…</translation>
    </message>
    <message>
        <source>Stud&amp;y…</source>
        <translation>É&amp;tude…</translation>
    </message>
    <message>
        <source>No choice of sites is kept yet. “Keep as a scenario” keeps the one that is shown, as it is.</source>
        <translation>Aucun choix de sites n’est gardé. « Garder comme scénario » garde celui qui est montré, tel qu’il est.</translation>
    </message>
    <message>
        <source>Two scenarios or more, or one against what is shown</source>
        <translation>Deux scénarios ou plus, ou un face à ce qui est montré</translation>
    </message>
</context>
<context>
    <name>app::siting::SensitivityChart</name>
    <message>
        <source>Residents covered by the threshold</source>
        <translation>Habitants couverts selon le seuil</translation>
    </message>
    <message>
        <source>Threshold (min)</source>
        <translation>Seuil (min)</translation>
    </message>
    <message>
        <source>Residents covered</source>
        <translation>Habitants couverts</translation>
    </message>
    <message>
        <source>Best at this threshold</source>
        <translation>Le mieux à ce seuil</translation>
    </message>
    <message>
        <source>This choice</source>
        <translation>Ce choix</translation>
    </message>
</context>
<context>
    <name>app::siting::SideBySideDialog</name>
    <message>
        <source>Scenarios side by side</source>
        <translation>Scénarios côte à côte</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>&amp;Exporter le tableau…</translation>
    </message>
    <message>
        <source>&amp;Compared (two or more)</source>
        <translation>&amp;Comparés (deux ou plus)</translation>
    </message>
    <message>
        <source>Compared scenarios</source>
        <translation>Scénarios comparés</translation>
    </message>
    <message>
        <source>On the left map</source>
        <translation>Sur la carte de gauche</translation>
    </message>
    <message>
        <source>On the right map</source>
        <translation>Sur la carte de droite</translation>
    </message>
    <message>
        <source>Left map</source>
        <translation>Carte de gauche</translation>
    </message>
    <message>
        <source>Right map</source>
        <translation>Carte de droite</translation>
    </message>
    <message>
        <source>Asked and found</source>
        <translation>Demandé et trouvé</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Cost and coverage</source>
        <translation>Coût et couverture</translation>
    </message>
    <message>
        <source>Tick two scenarios or more.</source>
        <translation>Cochez deux scénarios ou plus.</translation>
    </message>
    <message>
        <source>Cost against coverage was not asked for.</source>
        <translation>Le coût face à la couverture n’a pas été demandé.</translation>
    </message>
    <message>
        <source>Cost against residents covered: %1</source>
        <translation>Coût face aux habitants couverts : %1</translation>
    </message>
    <message>
        <source>New places by neighbourhood</source>
        <translation>Nouveaux lieux par quartier</translation>
    </message>
    <message>
        <source>Residents covered</source>
        <translation>Habitants couverts</translation>
    </message>
    <message>
        <source>Counting the residents…</source>
        <translation>Comptage des habitants…</translation>
    </message>
    <message>
        <source>Coverage by scenario</source>
        <translation>Couverture par scénario</translation>
    </message>
</context>
<context>
    <name>app::siting::SitingController</name>
    <message>
        <source>Where to open</source>
        <translation>Où ouvrir</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Dernière recherche</translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation>Lecture des noms</translation>
    </message>
</context>
<context>
    <name>app::siting::SitingPanel</name>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>&amp;Enough</source>
        <translation>&amp;Assez</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Ends the search and keeps the best that it has found</source>
        <translation>Met fin à la recherche et garde le meilleur trouvé</translation>
    </message>
    <message>
        <source>Ends the search and forgets it</source>
        <translation>Met fin à la recherche et l’oublie</translation>
    </message>
    <message>
        <source>Result shown</source>
        <translation>Résultat montré</translation>
    </message>
    <message>
        <source>On the &amp;map</source>
        <translation>Sur la car&amp;te</translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation>&amp;Montré</translation>
    </message>
    <message>
        <source>&amp;Keep as a scenario…</source>
        <translation>&amp;Garder comme scénario…</translation>
    </message>
    <message>
        <source>Stud&amp;y…</source>
        <translation>É&amp;tude…</translation>
    </message>
    <message>
        <source>The four parts of the study of the scenario that is shown</source>
        <translation>Les quatre volets de l’étude du scénario montré</translation>
    </message>
    <message>
        <source>Export the &amp;table…</source>
        <translation>E&amp;xporter le tableau…</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>&amp;Pin for the next run</source>
        <translation>&amp;Imposer à la prochaine recherche</translation>
    </message>
    <message>
        <source>&amp;Forbid in the next run</source>
        <translation>Inter&amp;dire à la prochaine recherche</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternatives</translation>
    </message>
    <message>
        <source>Cost and coverage</source>
        <translation>Coût et couverture</translation>
    </message>
    <message>
        <source>Other thresholds</source>
        <translation>Autres seuils</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Solver: %1.</source>
        <translation>Solveur : %1.</translation>
    </message>
    <message>
        <source>No site is chosen.</source>
        <translation>Aucun site n’est retenu.</translation>
    </message>
    <message>
        <source>“Search” chooses the sites that serve the residents best, and proves it.</source>
        <translation>« Chercher » retient les sites qui desservent le mieux les habitants, et le prouve.</translation>
    </message>
    <message>
        <source>No other choice within 1 % of this one was looked for or found.</source>
        <translation>Aucun autre choix à moins de 1 % de celui-ci n’a été cherché ou trouvé.</translation>
    </message>
    <message>
        <source>Tick “Cost against residents covered” and search again.</source>
        <translation>Cochez « Coût face aux habitants couverts » et cherchez à nouveau.</translation>
    </message>
    <message>
        <source>Tick “Other thresholds” and search again.</source>
        <translation>Cochez « Autres seuils » et cherchez à nouveau.</translation>
    </message>
    <message>
        <source>On the map: %1. Sites: %2.</source>
        <translation>Sur la carte : %1. Sites : %2.</translation>
    </message>
    <message>
        <source>On the map: another choice. Sites: %1.</source>
        <translation>Sur la carte : un autre choix. Sites : %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lieu</numerusform>
            <numerusform>%n lieux</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep as a scenario</source>
        <translation>Garder comme scénario</translation>
    </message>
    <message>
        <source>Co&amp;verage with it</source>
        <translation>Cou&amp;verture obtenue</translation>
    </message>
    <message>
        <source>Who reaches a place when these sites are open, before and after, by area</source>
        <translation>Qui atteint un lieu quand ces sites sont ouverts, avant et après, par territoire</translation>
    </message>
</context>
<context>
    <name>app::siting::StagePanel</name>
    <message>
        <source>Places of several stages at once, each on a site of its own.</source>
        <translation>Des lieux de plusieurs étapes à la fois, chacun sur un site à lui.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Places of the stage %1</source>
        <translation>Lieux de l’étape %1</translation>
    </message>
    <message>
        <source>Least area of the stage %1</source>
        <translation>Surface minimale de l’étape %1</translation>
    </message>
    <message>
        <source>Functions of the stage %1</source>
        <translation>Fonctions de l’étape %1</translation>
    </message>
</context>
<context>
    <name>app::siting::StudyDialog</name>
    <message>
        <source>Study of a scenario</source>
        <translation>Étude d’un scénario</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>&amp;Scénario</translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation>Chiffres : %1</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>&amp;Commentaires</translation>
    </message>
    <message>
        <source>Comments: %1</source>
        <translation>Commentaires : %1</translation>
    </message>
    <message>
        <source>What the data do not say. It is kept when you leave the field.</source>
        <translation>Ce que les données ne disent pas. C’est gardé quand vous quittez le champ.</translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation>&amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Export the figures…</source>
        <translation>&amp;Exporter les chiffres…</translation>
    </message>
    <message>
        <source>Reading the study</source>
        <translation>Lecture de l’étude</translation>
    </message>
    <message>
        <source>No choice of sites is kept yet: choose where to open, and keep the result as a scenario.</source>
        <translation>Aucun choix de sites n’est gardé : cherchez où ouvrir, et gardez le résultat comme scénario.</translation>
    </message>
</context>
<context>
    <name>app::styling::ClassPanel</name>
    <message>
        <source>Re&amp;versed</source>
        <translation>In&amp;versées</translation>
    </message>
    <message>
        <source>&amp;Pattern and shape as well as colour</source>
        <translation>&amp;Trame et forme en plus de la couleur</translation>
    </message>
    <message>
        <source>Draw rows that are in &amp;no class, in the symbol of the layer</source>
        <translation>Dessiner les lignes &amp;hors classe, avec le symbole de la couche</translation>
    </message>
    <message>
        <source>&amp;Make the classes</source>
        <translation>&amp;Faire les classes</translation>
    </message>
    <message>
        <source>One symbol for all</source>
        <translation>Un seul symbole</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>&amp;Look by</source>
        <translation>Apparence &amp;selon</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>&amp;Champ</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Nombre de classes</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>Mé&amp;thode</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>C&amp;ouleurs</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To (not included)</source>
        <translation>À (non compris)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>S&amp;ymbol…</source>
        <translation>S&amp;ymbole…</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Reti&amp;rer</translation>
    </message>
    <message>
        <source>Mer&amp;ge</source>
        <translation>Fu&amp;sionner</translation>
    </message>
    <message>
        <source>Remove &amp;empty</source>
        <translation>Retirer les &amp;vides</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Ticked: drawn. Double click: its symbol.</source>
        <translation>Coché : dessiné. Double-clic : son symbole.</translation>
    </message>
    <message>
        <source>Reading the values…</source>
        <translation>Lecture des valeurs…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, of which %n without a value</source>
        <translation>
            <numerusform>, dont %n sans valeur</numerusform>
            <numerusform>, dont %n sans valeur</numerusform>
        </translation>
    </message>
    <message>
        <source>; more different values than can be classes</source>
        <translation> ; plus de valeurs différentes qu’il ne peut y avoir de classes</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>valeur %1</translation>
    </message>
    <message>
        <source>Symbol of the class</source>
        <translation>Symbole de la classe</translation>
    </message>
</context>
<context>
    <name>app::styling::ColourButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>app::styling::Histogram</name>
    <message>
        <source>Spread of the values</source>
        <translation>Répartition des valeurs</translation>
    </message>
    <message>
        <source>%1 values from %2 to %3; lines: the bounds of the classes</source>
        <translation>%1 valeurs de %2 à %3 ; traits : les bornes des classes</translation>
    </message>
</context>
<context>
    <name>app::styling::LabelPanel</name>
    <message>
        <source>Write &amp;names</source>
        <translation>Écrire les &amp;noms</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Gras</translation>
    </message>
    <message>
        <source>Small &amp;capitals</source>
        <translation>Petites &amp;capitales</translation>
    </message>
    <message>
        <source>With the c&amp;ode in a second line</source>
        <translation>Avec le c&amp;ode sur une deuxième ligne</translation>
    </message>
    <message>
        <source>Colour of the letters</source>
        <translation>Couleur des lettres</translation>
    </message>
    <message>
        <source>Colour of the halo</source>
        <translation>Couleur du halo</translation>
    </message>
    <message>
        <source>at every scale</source>
        <translation>à toute échelle</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Le nom</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> % of the letters</source>
        <translation> % des lettres</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>Tai&amp;lle</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>Co&amp;uleur</translation>
    </message>
    <message>
        <source>&amp;Halo</source>
        <translation>&amp;Halo</translation>
    </message>
    <message>
        <source>Halo &amp;width</source>
        <translation>&amp;Largeur du halo</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>P&amp;riority</source>
        <translation>P&amp;riorité</translation>
    </message>
    <message>
        <source>Where two names would overlap, the higher stands.</source>
        <translation>Là où deux noms se recouvriraient, la plus haute l’emporte.</translation>
    </message>
    <message>
        <source>Written &amp;from (far)</source>
        <translation>Écrits &amp;de (loin)</translation>
    </message>
    <message>
        <source>Written t&amp;o (near)</source>
        <translation>Écrits &amp;à (près)</translation>
    </message>
</context>
<context>
    <name>app::styling::StyleDialog</name>
    <message>
        <source>Style of the layer: %1</source>
        <translation>Style de la couche : %1</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Copy style</source>
        <translation>Copier le style</translation>
    </message>
    <message>
        <source>Paste style</source>
        <translation>Coller le style</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>The clipboard does not hold a style.</source>
        <translation>Le presse-papiers ne contient pas de style.</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Redo the change</source>
        <translation>Refaire</translation>
    </message>
</context>
<context>
    <name>app::styling::SymbolPanel</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>&amp;Plain colour</source>
        <translation>Couleur &amp;unie</translation>
    </message>
    <message>
        <source>Colour of the fill</source>
        <translation>Couleur du fond</translation>
    </message>
    <message>
        <source>Colour of the pattern</source>
        <translation>Couleur de la trame</translation>
    </message>
    <message>
        <source>Spacing of the pattern</source>
        <translation>Écartement de la trame</translation>
    </message>
    <message>
        <source>Width of the lines or dots</source>
        <translation>Épaisseur des lignes ou des points</translation>
    </message>
    <message>
        <source>Pa&amp;ttern</source>
        <translation>&amp;Trame</translation>
    </message>
    <message>
        <source>Pattern &amp;colour</source>
        <translation>&amp;Couleur de la trame</translation>
    </message>
    <message>
        <source>&amp;Spacing</source>
        <translation>É&amp;cartement</translation>
    </message>
    <message>
        <source>&amp;Line or dot width</source>
        <translation>É&amp;paisseur des lignes ou points</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contour</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Dra&amp;wn</source>
        <translation>&amp;Dessiné</translation>
    </message>
    <message>
        <source>Colour of the line</source>
        <translation>Couleur de la ligne</translation>
    </message>
    <message>
        <source>Width of the line</source>
        <translation>Épaisseur de la ligne</translation>
    </message>
    <message>
        <source>Wi&amp;dth</source>
        <translation>É&amp;paisseur</translation>
    </message>
    <message>
        <source>Da&amp;shes</source>
        <translation>Tire&amp;ts</translation>
    </message>
    <message>
        <source>Marker (points, and areas too small to be seen)</source>
        <translation>Figuré (points, et surfaces trop petites pour être vues)</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Figuré</translation>
    </message>
    <message>
        <source>&amp;Marker</source>
        <translation>&amp;Figuré</translation>
    </message>
    <message>
        <source>Size of the marker</source>
        <translation>Taille du figuré</translation>
    </message>
    <message>
        <source>Colour of the marker</source>
        <translation>Couleur du figuré</translation>
    </message>
    <message>
        <source>Edge of the marker</source>
        <translation>Bord du figuré</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>F&amp;orme</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Tai&amp;lle</translation>
    </message>
    <message>
        <source>&amp;Edge</source>
        <translation>&amp;Bord</translation>
    </message>
</context>
<context>
    <name>app::tables::ColumnChooser</name>
    <message>
        <source>Only those &amp;filled</source>
        <translation>Seulement les &amp;remplies</translation>
    </message>
    <message>
        <source>As at f&amp;irst</source>
        <translation>Comme au &amp;début</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Search a column</source>
        <translation>Chercher une colonne</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
</context>
<context>
    <name>app::tables::FilterHeader</name>
    <message>
        <source>Filter of %1</source>
        <translation>Filtre de %1</translation>
    </message>
</context>
<context>
    <name>app::tables::SheetModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>app::tables::SheetView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>&amp;Exporter le tableau…</translation>
    </message>
</context>
<context>
    <name>app::tables::TableView</name>
    <message>
        <source>Fit column widths</source>
        <translation>Ajuster la largeur des colonnes</translation>
    </message>
</context>
<context>
    <name>app::timeline::AgreementDialog</name>
    <message>
        <source>&amp;Until (excluded)</source>
        <translation>&amp;Jusqu’au (exclu)</translation>
    </message>
    <message>
        <source>Promise it &amp;all the same</source>
        <translation>L’affecter &amp;quand même</translation>
    </message>
    <message>
        <source>New agreement: %1</source>
        <translation>Nouvelle convention : %1</translation>
    </message>
    <message>
        <source>the whole space</source>
        <translation>tout l’espace</translation>
    </message>
    <message>
        <source>Until (excluded)</source>
        <translation>Jusqu’au (exclu)</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>&amp;Space</source>
        <translation>&amp;Espace</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>A&amp;rea</source>
        <translation>&amp;Surface</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>É&amp;tat</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>La fin précéderait le début.</translation>
    </message>
    <message>
        <source>There is no project yet: describe one first.</source>
        <translation>Il n’y a pas encore de projet : décrivez-en un d’abord.</translation>
    </message>
    <message>
        <source>Attention: %1</source>
        <translation>Attention : %1</translation>
    </message>
</context>
<context>
    <name>app::timeline::BarTableModel</name>
    <message>
        <source>ends soon</source>
        <translation>finit bientôt</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until (excluded)</source>
        <translation>Au (exclu)</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
</context>
<context>
    <name>app::timeline::DateBar</name>
    <message>
        <source>Situation &amp;on</source>
        <translation>Situation a&amp;u</translation>
    </message>
    <message>
        <source>Date of the map</source>
        <translation>Date de la carte</translation>
    </message>
    <message>
        <source>A month earlier</source>
        <translation>Un mois plus tôt</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Un jour plus tôt</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un jour plus tard</translation>
    </message>
    <message>
        <source>A month later</source>
        <translation>Un mois plus tard</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Aller à aujourd’hui</translation>
    </message>
    <message>
        <source>Play, a month every half second</source>
        <translation>Faire défiler, un mois par demi-seconde</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Faire défiler</translation>
    </message>
    <message numerus="yes">
        <source>%n without known dates</source>
        <translation>
            <numerusform>%n sans dates connues</numerusform>
            <numerusform>%n sans dates connues</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites whose dates are not known are shown on every day.</source>
        <translation>Les sites dont les dates ne sont pas connues sont affichés tous les jours.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>app::timeline::PeriodDialog</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;Until (excluded)</source>
        <translation>&amp;Au (exclu)</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Not ticked: without a known date on this side</source>
        <translation>Non coché : sans date connue de ce côté</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>La période finirait avant de commencer.</translation>
    </message>
    <message>
        <source>Attention: %1</source>
        <translation>Attention : %1</translation>
    </message>
</context>
<context>
    <name>app::timeline::TimelinePanel</name>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Sous forme de table</translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation>Frise sous forme de table</translation>
    </message>
    <message>
        <source>The timeline shows when sites may be used and who uses them: there is no site to show.</source>
        <translation>La frise montre quand les sites peuvent être utilisés et par qui : il n’y a pas de site à montrer.</translation>
    </message>
    <message>
        <source>Sites shown</source>
        <translation>Sites montrés</translation>
    </message>
    <message>
        <source>Filtered sites</source>
        <translation>Sites filtrés</translation>
    </message>
    <message>
        <source>Selected sites</source>
        <translation>Sites sélectionnés</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Tous les sites</translation>
    </message>
    <message>
        <source>Dates fall on</source>
        <translation>Les dates tombent</translation>
    </message>
    <message>
        <source>Where dates fall when bars are moved</source>
        <translation>Où tombent les dates quand on déplace les barres</translation>
    </message>
    <message>
        <source>Firsts of months</source>
        <translation>Le premier du mois</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>N’importe quel jour</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Show the whole span</source>
        <translation>Montrer toute la durée</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Aller à aujourd’hui</translation>
    </message>
    <message>
        <source>Reading the timeline</source>
        <translation>Lecture de la frise</translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) end within 90 days</source>
        <translation>
            <numerusform>%n convention finit sous 90 jours</numerusform>
            <numerusform>%n conventions finissent sous 90 jours</numerusform>
        </translation>
    </message>
    <message>
        <source>More than the space holds</source>
        <translation>Plus que l’espace ne peut contenir</translation>
    </message>
    <message>
        <source>%1: %2. Keep these dates all the same?</source>
        <translation>%1 : %2. Garder ces dates quand même ?</translation>
    </message>
</context>
<context>
    <name>app::timeline::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source> – over: its dates are kept as they were</source>
        <translation> – terminé : les dates restent ce qu’elles ont été</translation>
    </message>
    <message>
        <source> – attention: %1</source>
        <translation> – attention : %1</translation>
    </message>
    <message numerus="yes">
        <source> – ends within %n day(s)</source>
        <translation>
            <numerusform> – finit sous %n jour</numerusform>
            <numerusform> – finit sous %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New agreement…</source>
        <translation>&amp;Nouvelle convention…</translation>
    </message>
    <message>
        <source>&amp;Dates…</source>
        <translation>&amp;Dates…</translation>
    </message>
</context>
<context>
    <name>app::vintage::VintageDialog</name>
    <message>
        <source>New vintage: %1</source>
        <translation>Nouveau millésime : %1</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>What differs between the file and the rows that are kept is listed here.</source>
        <translation>Ce qui diffère entre le fichier et les lignes conservées est énuméré ici.</translation>
    </message>
    <message>
        <source>as the file is recognised</source>
        <translation>selon la reconnaissance du fichier</translation>
    </message>
    <message>
        <source>as the producer dates it: 2025-10</source>
        <translation>tel que le producteur le date : 2025-10</translation>
    </message>
    <message>
        <source>&amp;Rows are</source>
        <translation>Les &amp;lignes sont</translation>
    </message>
    <message>
        <source>&amp;Vintage</source>
        <translation>&amp;Millésime</translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>Quels changements</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>Tous les changements</translation>
    </message>
    <message>
        <source>Filter: parts of words</source>
        <translation>Filtrer : morceaux de mots</translation>
    </message>
    <message>
        <source>Keep rows that are &amp;missing in the file</source>
        <translation>Garder les lignes a&amp;bsentes du fichier</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>&amp;Save the list…</source>
        <translation>&amp;Enregistrer la liste…</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The new vintage is applied, as one step that can be undone.</source>
        <translation>Le nouveau millésime est appliqué, en une seule étape que l’on peut annuler.</translation>
    </message>
    <message>
        <source>%1: %2 the same, %3 added, %4 changed, %5 removed.</source>
        <translation>%1 : %2 identiques, %3 ajoutées, %4 modifiées, %5 supprimées.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the file cannot be read and count for nothing here.</source>
        <translation>
            <numerusform>%n ligne du fichier ne peut être lue et ne compte pas ici.</numerusform>
            <numerusform>%n lignes du fichier ne peuvent être lues et ne comptent pas ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 names parcel %2, which is gone.</source>
        <translation>%1 cite la parcelle %2, qui a disparu.</translation>
    </message>
    <message>
        <source>%1 names parcel %2, which is gone; in its place: %3.</source>
        <translation>%1 cite la parcelle %2, qui a disparu ; à sa place : %3.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>vintage.csv</source>
        <translation>millesime.csv</translation>
    </message>
    <message>
        <source>CSV for a French Excel (*.csv)</source>
        <translation>CSV pour un Excel français (*.csv)</translation>
    </message>
    <message>
        <source>The list is saved to %1.</source>
        <translation>La liste est enregistrée dans %1.</translation>
    </message>
</context>
<context>
    <name>app::vintage::VintageModel</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Area before (m², planimetric)</source>
        <translation>Surface avant (m², planimétrique)</translation>
    </message>
    <message>
        <source>Area after (m², planimetric)</source>
        <translation>Surface après (m², planimétrique)</translation>
    </message>
</context>
<context>
    <name>app::window::AllocationCommands</name>
    <message>
        <source>Allocation</source>
        <translation>Affectation</translation>
    </message>
    <message numerus="yes">
        <source>%n placement(s) proposed. “Undo” takes all of them back.</source>
        <translation>
            <numerusform>%n placement proposé. « Annuler » le reprend.</numerusform>
            <numerusform>%n placements proposés. « Annuler » les reprend tous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::window::BoardCommands</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreements that end soon, are past their end or wait for their start</source>
        <translation>Conventions qui finissent bientôt, sont dépassées ou attendent leur début</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
</context>
<context>
    <name>app::window::CallCommands</name>
    <message>
        <source>Calls for projects</source>
        <translation>Appels à projets</translation>
    </message>
</context>
<context>
    <name>app::window::CoverageCommands</name>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Catchment from &amp;here</source>
        <translation>Aire d’accès depuis &amp;ici</translation>
    </message>
    <message>
        <source>&amp;Catchment of this place</source>
        <translation>&amp;Aire d’accès de ce lieu</translation>
    </message>
    <message>
        <source>Select sites, third places or points of interest first.</source>
        <translation>Sélectionnez d’abord des sites, des tiers-lieux ou des points d’intérêt.</translation>
    </message>
    <message>
        <source>Select sites or third places first.</source>
        <translation>Sélectionnez d’abord des sites ou des tiers-lieux.</translation>
    </message>
</context>
<context>
    <name>app::window::DataCommands</name>
    <message>
        <source>Compare with a new vintage</source>
        <translation>Comparer avec un nouveau millésime</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Exporter des lignes</translation>
    </message>
    <message>
        <source>These files will be replaced as well: %1.</source>
        <translation>Ces fichiers seront aussi remplacés : %1.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n ligne écrite dans %1.</numerusform>
            <numerusform>%n lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the shortlist</source>
        <translation>Exporter la présélection</translation>
    </message>
    <message>
        <source>shortlist.csv</source>
        <translation>preselection.csv</translation>
    </message>
    <message>
        <source>The shortlist was written to %1.</source>
        <translation>La présélection a été écrite dans %1.</translation>
    </message>
</context>
<context>
    <name>app::window::HelpCommands</name>
    <message>
        <source>Map: move</source>
        <translation>Carte : déplacer</translation>
    </message>
    <message>
        <source>Arrows, or Space and drag</source>
        <translation>Flèches, ou Espace et glisser</translation>
    </message>
    <message>
        <source>Map: zoom</source>
        <translation>Carte : zoomer</translation>
    </message>
    <message>
        <source>Wheel, + and -</source>
        <translation>Molette, + et -</translation>
    </message>
    <message>
        <source>Map: move the crosshair</source>
        <translation>Carte : déplacer la croix</translation>
    </message>
    <message>
        <source>Ctrl and arrows</source>
        <translation>Ctrl et flèches</translation>
    </message>
    <message>
        <source>Map: click at the crosshair</source>
        <translation>Carte : cliquer à la croix</translation>
    </message>
    <message>
        <source>Enter; Shift adds, Ctrl removes</source>
        <translation>Entrée ; Maj ajoute, Ctrl retire</translation>
    </message>
    <message>
        <source>Layers: show or hide</source>
        <translation>Couches : afficher ou masquer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Layers and shortlist: reorder</source>
        <translation>Couches et présélection : changer l’ordre</translation>
    </message>
    <message>
        <source>Alt and Up or Down</source>
        <translation>Alt et Haut ou Bas</translation>
    </message>
    <message>
        <source>Tables: copy with heads</source>
        <translation>Tableaux : copier avec les en-têtes</translation>
    </message>
    <message>
        <source>A workspace holds everything</source>
        <translation>Un espace de travail contient tout</translation>
    </message>
    <message>
        <source>This one is open: sites, projects and maps are in one file, and each change is saved when it is made. Open or make others from the File menu.</source>
        <translation>Celui-ci est ouvert : sites, projets et cartes sont dans un seul fichier, et chaque modification est enregistrée dès qu’elle est faite. Ouvrez-en ou créez-en d’autres depuis le menu Fichier.</translation>
    </message>
    <message>
        <source>Open a workspace, make a new one, or make a sample workspace to look around: all in the File menu. Each change is saved when it is made.</source>
        <translation>Ouvrez un espace de travail, créez-en un nouveau, ou créez un espace d’exemple pour découvrir le logiciel : tout est dans le menu Fichier. Chaque modification est enregistrée dès qu’elle est faite.</translation>
    </message>
    <message>
        <source>Find your way on the map</source>
        <translation>Repérez-vous sur la carte</translation>
    </message>
    <message>
        <source>Turn the wheel to zoom, hold Space to move, click to select. What is selected here is selected in the tables too. Ctrl+Shift+F shows the whole territory.</source>
        <translation>Tournez la molette pour zoomer, maintenez Espace pour déplacer, cliquez pour sélectionner. Ce qui est sélectionné ici l’est aussi dans les tableaux. Ctrl+Maj+F montre tout le territoire.</translation>
    </message>
    <message>
        <source>Match a project</source>
        <translation>Trouvez des espaces pour un projet</translation>
    </message>
    <message>
        <source>Choose a project here: the spaces that fit it are ranked, with the reasons; the others are listed with the rule that leaves them out. F1 explains each place; Ctrl+K finds any command.</source>
        <translation>Choisissez un projet ici : les espaces qui lui conviennent sont classés, avec les raisons ; les autres sont listés avec la règle qui les écarte. F1 explique chaque endroit ; Ctrl+K trouve toute commande.</translation>
    </message>
    <message>
        <source>Show the panel: %1</source>
        <translation>Afficher le panneau : %1</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panneau</translation>
    </message>
    <message>
        <source>Zoom to the layer: %1</source>
        <translation>Zoomer sur la couche : %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Open or make a workspace first.</source>
        <translation>Ouvrez ou créez d’abord un espace de travail.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>This workspace cannot be written.</source>
        <translation>Cet espace de travail ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>The map was not moved since.</source>
        <translation>La carte n’a pas été déplacée depuis.</translation>
    </message>
    <message>
        <source>Choose a project and select spaces in its ranking first.</source>
        <translation>Choisissez d’abord un projet et sélectionnez des espaces de son classement.</translation>
    </message>
    <message>
        <source>The shortlist is empty.</source>
        <translation>La présélection est vide.</translation>
    </message>
    <message>
        <source>Select one site first.</source>
        <translation>Sélectionnez d’abord un site.</translation>
    </message>
    <message>
        <source>Select what it is about first.</source>
        <translation>Sélectionnez d’abord ce dont il s’agit.</translation>
    </message>
    <message>
        <source>Choose a project in the match panel first.</source>
        <translation>Choisissez d’abord un projet dans le panneau de rapprochement.</translation>
    </message>
    <message>
        <source>Select sites, third places or points of interest first.</source>
        <translation>Sélectionnez d’abord des sites, des tiers-lieux ou des points d’intérêt.</translation>
    </message>
    <message>
        <source>Select sites or third places first.</source>
        <translation>Sélectionnez d’abord des sites ou des tiers-lieux.</translation>
    </message>
    <message>
        <source>No catchment is shown.</source>
        <translation>Aucune aire d’accès n’est affichée.</translation>
    </message>
</context>
<context>
    <name>app::window::HistoryDialog</name>
    <message>
        <source>History of changes</source>
        <translation>Historique des modifications</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Rien n’a encore été modifié.</translation>
    </message>
</context>
<context>
    <name>app::window::ImportCommands</name>
    <message>
        <source>&amp;Quarantine (%1)…</source>
        <translation>&amp;Quarantaine (%1)…</translation>
    </message>
    <message>
        <source>&amp;Quarantine…</source>
        <translation>&amp;Quarantaine…</translation>
    </message>
    <message>
        <source>The row %1 has no place on the map.</source>
        <translation>La ligne %1 n’a pas de lieu sur la carte.</translation>
    </message>
</context>
<context>
    <name>app::window::IndicatorCommands</name>
    <message>
        <source>Indicators</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>%1. This figure counts no rows that could be shown.</source>
        <translation>%1. Ce chiffre ne compte aucune ligne à montrer.</translation>
    </message>
    <message>
        <source>%1. %2 %3 selected.</source>
        <translation>%1. Sélection : %2 %3.</translation>
    </message>
    <message>
        <source>Save the indicators</source>
        <translation>Enregistrer les indicateurs</translation>
    </message>
    <message>
        <source>indicators.xlsx</source>
        <translation>indicateurs.xlsx</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>Le tableau a été écrit dans %1.</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Enregistrer les graphiques</translation>
    </message>
    <message>
        <source>indicators.pdf</source>
        <translation>indicateurs.pdf</translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;PNG picture (*.png)</source>
        <translation>Document PDF (*.pdf);;Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Indicators – %1</source>
        <translation>Indicateurs – %1</translation>
    </message>
    <message>
        <source>The charts were written to %1.</source>
        <translation>Les graphiques ont été écrits dans %1.</translation>
    </message>
</context>
<context>
    <name>app::window::MainWindow</name>
    <message>
        <source>No workspace is open.</source>
        <translation>Aucun espace de travail n’est ouvert.</translation>
    </message>
    <message>
        <source>Open one from the File menu, or make a sample workspace to look around.</source>
        <translation>Ouvrez-en un depuis le menu Fichier, ou créez un espace d’exemple pour découvrir le logiciel.</translation>
    </message>
    <message>
        <source>Sites are the land and premises that can serve: import them, or describe one.</source>
        <translation>Les sites sont les terrains et les locaux qui peuvent servir : importez-les, ou décrivez-en un.</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Nouveau site</translation>
    </message>
    <message>
        <source>Projects are what looks for a place, with its needs.</source>
        <translation>Les projets sont ce qui cherche un lieu, avec ses besoins.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour le moment</translation>
    </message>
    <message>
        <source>Changes made elsewhere are shown.</source>
        <translation>Les modifications faites ailleurs sont affichées.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Each change is saved when it is made.</source>
        <translation>Chaque modification est enregistrée dès qu’elle est faite.</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written: you can look, match and print, but not change anything.</source>
        <translation>Le fichier ou son dossier ne peut pas être modifié : vous pouvez consulter, rapprocher et imprimer, mais rien changer.</translation>
    </message>
    <message>
        <source>This workspace is also open in another window (%1, process %2). Both can work: each change is saved when it is made, and those made there are shown here.</source>
        <translation>Cet espace de travail est aussi ouvert dans une autre fenêtre (%1, processus %2). Les deux peuvent travailler : chaque modification est enregistrée dès qu’elle est faite, et celles qui sont faites là-bas s’affichent ici.</translation>
    </message>
    <message>
        <source>%1 – Entente</source>
        <translation>%1 – Entente</translation>
    </message>
    <message>
        <source>Entente</source>
        <translation>Entente</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler : %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) selected</source>
        <translation>
            <numerusform>%n objet sélectionné</numerusform>
            <numerusform>%n objets sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>The workspace cannot be written: what you change of the layers lasts until the window is closed.</source>
        <translation>L’espace de travail ne peut pas être écrit : ce que vous changez aux couches dure jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>There are no rows of this kind yet: import some.</source>
        <translation>Il n’y a pas encore de ligne de ce genre : importez-en.</translation>
    </message>
    <message>
        <source>%1 rows are too many to zoom to: select at most %2.</source>
        <translation>%1 lignes sont trop pour y zoomer : sélectionnez-en %2 au plus.</translation>
    </message>
    <message>
        <source>Looking up places</source>
        <translation>Recherche des lieux</translation>
    </message>
    <message>
        <source>Reading the values</source>
        <translation>Lecture des valeurs</translation>
    </message>
    <message>
        <source>Import a style</source>
        <translation>Importer un style</translation>
    </message>
    <message>
        <source>Export the style</source>
        <translation>Exporter le style</translation>
    </message>
    <message>
        <source>in force on %1</source>
        <translation>en vigueur le %1</translation>
    </message>
</context>
<context>
    <name>app::window::MapTools</name>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Select one site first.</source>
        <translation>Sélectionnez d’abord un site.</translation>
    </message>
</context>
<context>
    <name>app::window::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>app::window::NeedsCommands</name>
    <message>
        <source>Select one site first: on the map or in its table.</source>
        <translation>Sélectionnez d’abord un site : sur la carte ou dans son tableau.</translation>
    </message>
    <message>
        <source>Select a project first: in its table, or in the match panel.</source>
        <translation>Sélectionnez d’abord un projet : dans son tableau ou dans le panneau de rapprochement.</translation>
    </message>
    <message>
        <source>Choose a project in the match panel first.</source>
        <translation>Choisissez d’abord un projet dans le panneau de rapprochement.</translation>
    </message>
    <message>
        <source>&amp;Why not this site?</source>
        <translation>Pourquoi pas ce &amp;site ?</translation>
    </message>
    <message>
        <source>&amp;Catchment of this site</source>
        <translation>&amp;Aire d’accès de ce site</translation>
    </message>
</context>
<context>
    <name>app::window::OccupancyCommands</name>
    <message>
        <source>Reading who occupies the sites</source>
        <translation>Lecture de l’occupation des sites</translation>
    </message>
    <message>
        <source>Ring: share of m² occupied on %1</source>
        <translation>Anneau : part des m² occupée le %1</translation>
    </message>
</context>
<context>
    <name>app::window::ParcelPicking</name>
    <message>
        <source>This workspace has no parcels: import the cadastre first.</source>
        <translation>Cet espace de travail n’a pas de parcelles : importez d’abord le cadastre.</translation>
    </message>
    <message>
        <source>Click the parcels of the site; click again to take one off. Parcels are drawn from 1:15,000. Enter or Esc ends.</source>
        <translation>Cliquez les parcelles du site ; recliquez pour en retirer une. Les parcelles sont dessinées à partir du 1:15 000. Entrée ou Échap termine.</translation>
    </message>
    <message>
        <source>There is no parcel at this place.</source>
        <translation>Il n’y a pas de parcelle à cet endroit.</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s), outline %1</source>
        <translation>
            <numerusform>%n parcelle, contour %1</numerusform>
            <numerusform>%n parcelles, contour %1</numerusform>
        </translation>
    </message>
    <message>
        <source>; land area %1 (sum of the cadastral areas)</source>
        <translation> ; surface du terrain %1 (somme des contenances)</translation>
    </message>
    <message>
        <source>; land area %1 (as drawn)</source>
        <translation> ; surface du terrain %1 (telle que dessinée)</translation>
    </message>
    <message numerus="yes">
        <source>; %n parcel(s) of the list not in the workspace</source>
        <translation>
            <numerusform> ; %n parcelle de la liste absente de l’espace de travail</numerusform>
            <numerusform> ; %n parcelles de la liste absentes de l’espace de travail</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 of the former outline are in none of them</source>
        <translation> ; %1 de l’ancien contour ne sont dans aucune</translation>
    </message>
</context>
<context>
    <name>app::window::PlaceCommands</name>
    <message>
        <source>Bookmarks</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Address file for the search</source>
        <translation>Fichier d’adresses pour la recherche</translation>
    </message>
    <message>
        <source>Addresses of the BAN (*.csv *.csv.gz *.zip);;All files (*)</source>
        <translation>Adresses de la BAN (*.csv *.csv.gz *.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>View %1, %2</source>
        <translation>Vue %1, %2</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Garder cette vue</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>Nom du signet</translation>
    </message>
</context>
<context>
    <name>app::window::PrintDialog</name>
    <message>
        <source>Print the map</source>
        <translation>Imprimer la carte</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Auteur</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>&amp;Orientation</translation>
    </message>
    <message>
        <source>map</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>none: type a name to keep this page</source>
        <translation>aucune : tapez un nom pour garder cette page</translation>
    </message>
    <message>
        <source>Page &amp;layout</source>
        <translation>&amp;Mise en page</translation>
    </message>
</context>
<context>
    <name>app::window::SheetCommands</name>
    <message>
        <source>Making the page of the project</source>
        <translation>Préparation de la fiche du projet</translation>
    </message>
    <message>
        <source>Making the page of the site</source>
        <translation>Préparation de la fiche du site</translation>
    </message>
    <message>
        <source>The page was written to %1.</source>
        <translation>La fiche a été écrite dans %1.</translation>
    </message>
</context>
<context>
    <name>app::window::SitingCommands</name>
    <message>
        <source>Where to open</source>
        <translation>Où ouvrir</translation>
    </message>
    <message>
        <source>Study as PDF</source>
        <translation>Étude en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the study</source>
        <translation>Écriture de l’étude</translation>
    </message>
    <message>
        <source>The study was written to %1.</source>
        <translation>L’étude a été écrite dans %1.</translation>
    </message>
</context>
<context>
    <name>app::window::TimeCommands</name>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Date of the map: %1</source>
        <translation>Date de la carte : %1</translation>
    </message>
    <message>
        <source>Sites on %1</source>
        <translation>Sites au %1</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
</context>
<context>
    <name>app::window::WindowCommands</name>
    <message>
        <source>New workspace</source>
        <translation>Nouvel espace de travail</translation>
    </message>
    <message>
        <source>workspace.entente</source>
        <translation>espace-de-travail.entente</translation>
    </message>
    <message>
        <source>Entente workspace (*.entente)</source>
        <translation>Espace de travail Entente (*.entente)</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>Entente workspace (*.entente);;All files (*)</source>
        <translation>Espace de travail Entente (*.entente);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Make a sample workspace</source>
        <translation>Créer un espace d’exemple</translation>
    </message>
    <message>
        <source>sample.entente</source>
        <translation>exemple.entente</translation>
    </message>
    <message>
        <source>Making the sample workspace</source>
        <translation>Création de l’espace d’exemple</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Imprimer la carte</translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>Document PDF (*.pdf);;Image PNG (*.png);;Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>Printing the map</source>
        <translation>Impression de la carte</translation>
    </message>
    <message>
        <source>The map was written to %1, at %2.</source>
        <translation>La carte a été écrite dans %1, au %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Nouveau site</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) deleted, with what belonged to them.</source>
        <translation>
            <numerusform>%n ligne supprimée, avec ce qui en dépendait.</numerusform>
            <numerusform>%n lignes supprimées, avec ce qui en dépendait.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
