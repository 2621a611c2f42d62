<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AsText</name>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Page {number} sur {total}</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Pas de texte</translation>
    </message>
    <message>
        <source>The document as text</source>
        <translation>Le document en texte</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>Chercher dans le document</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} sur {pages}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>Chercher dans le document</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>Tourner d’un quart de tour</translation>
    </message>
    <message>
        <source>Show or hide the small pages</source>
        <translation>Afficher ou masquer les vignettes</translation>
    </message>
    <message>
        <source>Read as text</source>
        <translation>Lire en texte</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Ouvrir dans un autre logiciel</translation>
    </message>
</context>
<context>
    <name>PdfArea</name>
    <message>
        <source>Close the report of {name}</source>
        <translation>Fermer le rapport de {name}</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Documents ouverts</translation>
    </message>
</context>
<context>
    <name>PdfViewer</name>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{path} can’t be written: {reason}. Choose another folder.</source>
        <translation>Impossible d’écrire {path}&#xa0;: {reason}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
    <message>
        <source>A copy is open in another program. It goes when the report is closed here.</source>
        <translation>Une copie est ouverte dans un autre logiciel. Elle disparaîtra quand vous fermerez le rapport ici.</translation>
    </message>
    <message>
        <source>No program on this computer opens PDF files. Save the report instead.</source>
        <translation>Aucun logiciel de cet ordinateur n’ouvre les fichiers PDF. Enregistrez plutôt le rapport.</translation>
    </message>
    <message>
        <source>Printing: page {done} of {total}</source>
        <translation>Impression&#xa0;: page {done} sur {total}</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>Report of {name}</source>
        <translation>Rapport de {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>It is protected by a password. Save it, then open it with a program that asks for one.</source>
        <translation>Il est protégé par un mot de passe. Enregistrez-le, puis ouvrez-le avec un logiciel qui le demande.</translation>
    </message>
    <message>
        <source>This report is locked</source>
        <translation>Ce rapport est verrouillé</translation>
    </message>
    <message>
        <source>What came isn’t a whole PDF. Open the report again; if it stays so, save it and pass it on.</source>
        <translation>Le fichier reçu n’est pas un PDF complet. Rouvrez le rapport&#xa0;; si cela persiste, enregistrez-le et transmettez-le.</translation>
    </message>
    <message>
        <source>This report is damaged</source>
        <translation>Ce rapport est endommagé</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
</TS>
