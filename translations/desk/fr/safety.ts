<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BackupChoice</name>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Backups of IsoDesk (*.isodesk-backup)</source>
        <translation>Sauvegardes d’IsoDesk (*.isodesk-backup)</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>Ouvrir avec le code de récupération</translation>
    </message>
    <message>
        <source>It was shown, and printed, when IsoDesk was set up: 14 groups of 4 letters.</source>
        <translation>Il a été affiché, et imprimé, à l’installation d’IsoDesk&#xa0;: 14 groupes de 4 caractères.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de récupération</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Crash report</source>
        <translation>Rapport d’incident</translation>
    </message>
    <message>
        <source>What happened last time</source>
        <translation>Ce qui s’est passé la dernière fois</translation>
    </message>
    <message>
        <source>Places in the program, without anybody’s data. It was sent nowhere: pass it on if you want it mended.</source>
        <translation>Des endroits du programme, sans les données de personne. Rien n’a été envoyé&#xa0;: transmettez ce rapport si vous souhaitez que ce soit corrigé.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir son dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message>
        <source>A backup brings back everything as it was when it was made; you need its recovery code. The data that can’t be opened is kept beside it, in the profile’s folder. What is on the platform is safe there.</source>
        <translation>Une sauvegarde remet tout en l’état où elle a été faite&#xa0;; il vous faut son code de récupération. Les données qui ne s’ouvrent pas sont gardées à côté, dans le dossier du profil. Ce qui est sur la plateforme y reste.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Begin with empty data…</source>
        <translation>Repartir de zéro…</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Utiliser le code de récupération</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Code de récupération</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Votre code de récupération</translation>
    </message>
    <message>
        <source>The candidates’ data on this computer is encrypted. If its keyring is lost or its passphrase forgotten, only this code opens the data and its backups. Keep it on paper, away from the computer.</source>
        <translation>Les données des candidats sont chiffrées sur cet ordinateur. Si le trousseau est perdu ou la phrase secrète oubliée, seul ce code ouvre les données et leurs sauvegardes. Conservez-le sur papier, loin de l’ordinateur.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>I have noted it</source>
        <translation>Je l’ai noté</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>That didn’t work: {reason}.</source>
        <translation>L’opération a échoué&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Begin with empty data?</source>
        <translation>Repartir de zéro&#xa0;?</translation>
    </message>
    <message>
        <source>Your accounts stay, and so does what is on the platform. Here everything is empty then: candidates, tests, sessions, results, reports, and what wasn’t sent yet. A station fills the lists again by itself; for another account, import or take over its lists. What can’t be opened isn’t deleted: it is moved aside in the profile’s folder.</source>
        <translation>Vos comptes restent, ainsi que ce qui est sur la plateforme. Ici, tout sera vide&#xa0;: candidats, tests, sessions, résultats, rapports, et ce qui n’était pas encore envoyé. Une station remplit de nouveau les listes d’elle-même&#xa0;; pour un autre compte, importez ou reprenez ses listes. Ce qui ne s’ouvre pas n’est pas supprimé, mais mis de côté dans le dossier du profil.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Repartir de zéro</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The backup is checked and unpacked…</source>
        <translation>Vérification et décompression de la sauvegarde…</translation>
    </message>
</context>
<context>
    <name>SafetyPresenter</name>
    <message>
        <source>Note the recovery code: without it, a lost keyring or passphrase is lost data.</source>
        <translation>Notez le code de récupération&#xa0;: sans lui, un trousseau perdu ou une phrase secrète oubliée, ce sont des données perdues.</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Afficher le code</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>Sauvegarder dans un fichier</translation>
    </message>
    <message>
        <source>The backup is in {path}. It opens with the recovery code alone.</source>
        <translation>La sauvegarde est dans {path}. Elle s’ouvre avec le seul code de récupération.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Restore the backup of {time}?</source>
        <translation>Restaurer la sauvegarde du {time}&#xa0;?</translation>
    </message>
    <message>
        <source>It takes the place of all data on this computer, which is kept beside it. What was waiting to be sent then is in doubt afterwards, and shown to you before anything goes out twice.</source>
        <translation>Elle remplace toutes les données de cet ordinateur, qui sont conservées à côté. Ce qui attendait alors d’être envoyé sera à vérifier, et vous sera montré avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>The backup is ready: close IsoDesk and start it again.</source>
        <translation>La sauvegarde est prête&#xa0;: fermez IsoDesk, puis relancez-le.</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Fermer maintenant</translation>
    </message>
    <message>
        <source>Backups of IsoDesk (*.isodesk-backup)</source>
        <translation>Sauvegardes d’IsoDesk (*.isodesk-backup)</translation>
    </message>
</context>
</TS>
