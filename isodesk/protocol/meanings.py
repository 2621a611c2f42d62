"""What each wire name means, in English and French, after the document's own tables."""

from isodesk.protocol.text import Text

MEANINGS: dict[str, Text] = {
    "add_pro": Text(
        "1: add remote proctoring to the test, at an additional cost",
        "1 : ajouter la surveillance à distance, avec un coût supplémentaire",
    ),
    "amount": Text("Credits left", "Crédits restants"),
    "cal_bac_pag": Text(
        "URL that the station calls by GET once the test is complete",
        "URL que la station appelle en GET quand le test est terminé",
    ),
    "can_id": Text("Number of the candidate", "Numéro du candidat"),
    "cpf_id": Text(
        "Number of the “Compte Personnel de Formation” file of this test",
        "Numéro du dossier « Compte Personnel de Formation » associé à ce test",
    ),
    "credits": Text("Each type of credit with its amount", "Chaque type de crédit avec son solde"),
    "dep_id": Text("Number of the candidate's group on the platform", "Numéro du groupe du candidat sur la plateforme"),
    "des": Text("Description", "Description"),
    "des_lan_id": Text("Language of the details", "Langue des détails"),
    "ema": Text("Candidate's e-mail address", "Adresse e-mail du candidat"),
    "ema_sen": Text("Approved and verified sender", "Expéditeur approuvé et vérifié"),
    "end_dat": Text("End of the session (YYYY-MM-DD hh:mm)", "Fin de la session (AAAA-MM-JJ hh:mm)"),
    "ext_dep_id": Text(
        "Your own number of the candidate's group, made where there is none",
        "Votre numéro du groupe du candidat, créé s'il n'existe pas",
    ),
    "ext_id": Text("Your own number of the candidate", "Votre numéro du candidat"),
    "for_sen": Text(
        "1: send at once where `sen_dat` is today or past",
        "1 : envoyer aussitôt si `sen_dat` est aujourd'hui ou passé",
    ),
    "fst_nam": Text("Candidate's first name", "Prénom du candidat"),
    "gen_id": Text("1: male, 2: female, 3: not provided", "1 : homme, 2 : femme, 3 : non renseigné"),
    "gra_typ_id": Text("Grade type", "Type de note"),
    "html": Text(
        "1: the answer is an HTML `<a>` tag of class `isograd_start_test_button`",
        "1 : la réponse est une balise HTML `<a>` de classe `isograd_start_test_button`",
    ),
    "job_id": Text("Number of the candidate's job profile", "Numéro du profil métier du candidat"),
    "lan_id": Text("Language code", "Code de langue"),
    "lgn_url": Text(
        "URL that logs the candidate in, valid for 30 minutes",
        "URL qui connecte le candidat, valable 30 minutes",
    ),
    "lst_nam": Text("Candidate's last name", "Nom du candidat"),
    "mai_tem_id": Text("Number of the mail template", "Numéro du modèle d'e-mail"),
    "max_num_tst": Text(
        "How many tests of this form the candidate may take",
        "Nombre de tests de ce formulaire que le candidat peut passer",
    ),
    "max_num_tst_per": Text(
        "In how many days `max_num_tst` counts",
        "Sur combien de jours `max_num_tst` compte",
    ),
    "max_val": Text("Highest value of the grade", "Valeur maximale de la note"),
    "nb_test_by_credit": Text("Tests in a pack of one credit (2, 3, 4)", "Tests par crédit (2, 3, 4)"),
    "nee_ful_scr": Text("1: require full screen", "1 : exiger le plein écran"),
    "no_psw_rst": Text(
        "1: the password is hashed, shown in no mail, and kept at first log-in",
        "1 : le mot de passe est haché, absent des e-mails et conservé à la première connexion",
    ),
    "no_sto_tim_spe": Text(
        "Seconds between the start and the end of the test",
        "Secondes entre le début et la fin du test",
    ),
    "num_val": Text("Numeric value of the grade", "Valeur numérique de la note"),
    "pdf_url": Text("URL of the PDF report", "URL du rapport PDF"),
    "pla_tst_id": Text("Number of the planned test", "Numéro du test planifié"),
    "pla_tst_ids": Text("Numbers of the planned tests", "Numéros des tests planifiés"),
    "psw": Text("Password, made up where there is none", "Mot de passe, généré s'il est absent"),
    "redirect": Text("1: the answer is an HTTP 302 to the URL", "1 : la réponse est un HTTP 302 vers l'URL"),
    "result_details": Text("Details by number of the skill", "Détails par numéro de compétence"),
    "rtn_pag": Text(
        "URL to which the candidate is led after the test",
        "URL vers laquelle le candidat est conduit après le test",
    ),
    "sen_dat": Text("Day on which the mail is sent (YYYY-MM-DD)", "Jour d'envoi de l'e-mail (AAAA-MM-JJ)"),
    "ses_id": Text("Number of the session", "Numéro de la session"),
    "sta_dat": Text("Start of the session (YYYY-MM-DD hh:mm)", "Début de la session (AAAA-MM-JJ hh:mm)"),
    "sta_id": Text(
        "1: not started, 2: started, 3: completed, 4: marking pending",
        "1 : non commencé, 2 : commencé, 3 : terminé, 4 : correction en attente",
    ),
    "level": Text("Level obtained, -1 where not tested", "Niveau obtenu, -1 si non testé"),
    "level_des": Text("What the level means", "Ce que le niveau signifie"),
    "scalemax": Text("Highest level", "Niveau maximal"),
    "scalemin": Text("Lowest level", "Niveau minimal"),
    "successrate": Text(
        "Success rate from 0 to 1, -1 where not tested",
        "Taux de réussite de 0 à 1, -1 si non testé",
    ),
    "sub_com_id": Text("Number of the sub account to act on", "Numéro du sous-compte concerné"),
    "tests": Text("Numbers of the test forms allowed", "Numéros des tests autorisés"),
    "tst_frm_id": Text("Number of the test form", "Numéro du test"),
    "tst_url": Text("URL that starts the test", "URL qui démarre le test"),
    "txt_des": Text("The grade in words", "La note en toutes lettres"),
    "use_ema_for_adm": Text(
        "1: log in as the administrator named by `ema`",
        "1 : se connecter comme l'administrateur désigné par `ema`",
    ),
    "xtr_tim_fac": Text("Extra time in per cent, 0 to 500", "Temps supplémentaire en pour cent, 0 à 500"),
}
