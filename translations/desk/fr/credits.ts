<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Balances</name>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
</context>
<context>
    <name>CreditView</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Group at that time</source>
        <translation>Groupe à ce moment</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>No credit: the pack that its place belongs to is paid for once.</source>
        <translation>Aucun crédit&#xa0;: le lot dont fait partie ce test n’est payé qu’une fois.</translation>
    </message>
    <message>
        <source>Somebody who was deleted</source>
        <translation>Une personne supprimée</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidat</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Type not known</source>
        <translation>Type inconnu</translation>
    </message>
    <message>
        <source>Low since {time} (warn at {threshold})</source>
        <translation>Bas depuis {time} (alerte à {threshold})</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>le {day} à {time}</translation>
    </message>
</context>
<context>
    <name>CreditsPage</name>
    <message>
        <source>Warn of low credits…</source>
        <translation>Alerte de solde bas…</translation>
    </message>
    <message>
        <source>Balances and forecast</source>
        <translation>Soldes et prévision</translation>
    </message>
    <message>
        <source>Asking for the credits</source>
        <translation>Demande des crédits</translation>
    </message>
    <message>
        <source>You will be warned of low credits here and at the foot of the rail.</source>
        <translation>Vous serez averti des crédits bas ici et en bas de la barre latérale.</translation>
    </message>
    <message>
        <source>Cost by group</source>
        <translation>Coût par groupe</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Classeurs Excel</translation>
    </message>
    <message>
        <source>Export the cost by group</source>
        <translation>Exporter le coût par groupe</translation>
    </message>
    <message>
        <source>Writing the cost by group</source>
        <translation>Écriture du coût par groupe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rendus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Taken and given back</source>
        <translation>Pris et rendus</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>All tests</source>
        <translation>Tous les tests</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nothing spent from this desk</source>
        <translation>Aucun crédit pris depuis ce poste</translation>
    </message>
    <message>
        <source>Each credit taken or given back by this desk is listed here.</source>
        <translation>Chaque crédit pris ou rendu par ce poste figurera ici.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Search by name, e-mail or group</source>
        <translation>Chercher par nom, e-mail ou groupe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) left</source>
        <translation>
            <numerusform>%Ln crédit restant</numerusform>
            <numerusform>%Ln crédits restants</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>à {time}</translation>
    </message>
</context>
<context>
    <name>CreditsPresenter</name>
    <message numerus="yes">
        <source>%Ln line(s) written.</source>
        <translation>
            <numerusform>%Ln ligne écrite.</numerusform>
            <numerusform>%Ln lignes écrites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message numerus="yes">
        <source>%Ln credit(s) more than this computer took were spent</source>
        <translation>
            <numerusform>%Ln crédit de plus que cet ordinateur n’en a pris a été dépensé</numerusform>
            <numerusform>%Ln crédits de plus que cet ordinateur n’en a pris ont été dépensés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) came in that this computer didn’t give back</source>
        <translation>
            <numerusform>%Ln crédit est arrivé sans que cet ordinateur l’ait rendu</numerusform>
            <numerusform>%Ln crédits sont arrivés sans que cet ordinateur les ait rendus</numerusform>
        </translation>
    </message>
    <message>
        <source>bought, given back elsewhere, or counted here for a test that was there already</source>
        <translation>achat, crédit rendu ailleurs, ou compté ici pour un test qui existait déjà</translation>
    </message>
    <message>
        <source>between {start} and {end}</source>
        <translation>entre {start} et {end}</translation>
    </message>
    <message>
        <source>{what}{kind} {when}: {reasons}.</source>
        <translation>{what}{kind} {when}&#xa0;: {reasons}.</translation>
    </message>
    <message numerus="yes">
        <source>by another computer, the web pages, or the %Ln test(s) in doubt</source>
        <translation>
            <numerusform>par un autre ordinateur, les pages web, ou %Ln test dont l’envoi est à vérifier</numerusform>
            <numerusform>par un autre ordinateur, les pages web, ou %Ln tests dont l’envoi est à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>by another computer, the web pages, or a test in doubt</source>
        <translation>par un autre ordinateur, les pages web, ou un test à vérifier</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Balances and forecast</source>
        <translation>Soldes et prévision</translation>
    </message>
    <message>
        <source>As far as this computer took part, and what the platform says besides.</source>
        <translation>Ce que cet ordinateur a fait, et ce que dit la plateforme.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Les 90 derniers jours</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>La dernière année</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Difference to the platform</source>
        <translation>Écart avec la plateforme</translation>
    </message>
    <message>
        <source>What is to come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Sessions ahead</source>
        <translation>Sessions à venir</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>The balances that were read are explained by what this computer did.</source>
        <translation>Les soldes lus s’expliquent par ce que cet ordinateur a fait.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restants</translation>
    </message>
    <message>
        <source>To be taken</source>
        <translation>À prendre</translation>
    </message>
    <message>
        <source>Then left</source>
        <translation>Resteront</translation>
    </message>
    <message>
        <source>If untaken tests were deleted</source>
        <translation>Si l’on supprimait les tests non passés</translation>
    </message>
    <message>
        <source>Of past sessions</source>
        <translation>Des sessions passées</translation>
    </message>
    <message>
        <source>Credits are taken as the outbox is sent: at once while the account answers.</source>
        <translation>Les crédits sont pris à l’envoi&#xa0;: aussitôt, tant que le compte répond.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them only once a paused import goes on.</source>
        <translation>
            <numerusform>%Ln seulement quand un import en pause reprendra.</numerusform>
            <numerusform>%Ln seulement quand un import en pause reprendra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them may have been taken already: in doubt.</source>
        <translation>
            <numerusform>%Ln a peut-être déjà été pris&#xa0;: à vérifier.</numerusform>
            <numerusform>%Ln ont peut-être déjà été pris&#xa0;: à vérifier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) of the type “{kind}” are lacking: as many are refused.</source>
        <translation>
            <numerusform>Il manque %Ln crédit du type «&#xa0;{kind}&#xa0;»&#xa0;: une inscription sera refusée.</numerusform>
            <numerusform>Il manque %Ln crédits du type «&#xa0;{kind}&#xa0;»&#xa0;: autant d’inscriptions seront refusées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Credits to be taken</source>
        <translation>Crédits à prendre</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Balances over time</source>
        <translation>Soldes dans le temps</translation>
    </message>
    <message>
        <source>No group took a credit in this period.</source>
        <translation>Aucun groupe n’a pris de crédit dans cette période.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Cost by group</source>
        <translation>Coût par groupe</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Sans groupe</translation>
    </message>
</context>
<context>
    <name>WarningForm</name>
    <message>
        <source>Warn of low credits</source>
        <translation>Alerte de solde bas</translation>
    </message>
    <message>
        <source>You are warned when so many credits, or fewer, are left. Below zero: never.</source>
        <translation>Vous êtes averti quand il reste ce nombre de crédits ou moins. Sous zéro&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
</TS>
