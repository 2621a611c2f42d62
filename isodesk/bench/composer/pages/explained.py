"""What each parameter is, in a short phrase."""

from collections.abc import Mapping
from typing import Final

from isodesk.protocol.text import Text

SECTION_TITLES: Final[Mapping[str, Text]] = {
    "platform": Text("Platform", "Plateforme"),
    "context": Text("Context", "Contexte"),
    "user": Text("User", "Utilisateur"),
    "message": Text("Message", "Message"),
}
EXPLAINED: Final[Mapping[str, Text]] = {
    "tool_consumer_info_product_family_code": Text("Kind of platform", "Type de plateforme"),
    "tool_consumer_info_version": Text("Version of the platform", "Version de la plateforme"),
    "tool_consumer_instance_guid": Text("Unique name of this installation", "Nom unique de cette installation"),
    "tool_consumer_instance_name": Text("Name of the school or company", "Nom de l’établissement"),
    "tool_consumer_instance_description": Text("What this installation is", "Description de cette installation"),
    "tool_consumer_instance_url": Text("Address of the platform", "Adresse de la plateforme"),
    "tool_consumer_instance_contact_email": Text("Who to write to", "Adresse de contact"),
    "context_id": Text("Identifier of the course", "Identifiant du cours"),
    "context_label": Text("Short name of the course", "Nom court du cours"),
    "context_title": Text("Title of the course", "Titre du cours"),
    "context_type": Text("Kind of course", "Type de cours"),
    "resource_link_id": Text("Identifier of the link; required", "Identifiant du lien ; obligatoire"),
    "resource_link_title": Text("Title of the link", "Titre du lien"),
    "resource_link_description": Text("What the link is for", "Description du lien"),
    "lis_course_offering_sourcedid": Text(
        "The course in the school’s records", "Le cours dans le registre de l’établissement"
    ),
    "lis_course_section_sourcedid": Text("The group in these records", "Le groupe dans ce registre"),
    "user_id": Text("Identifier on the platform", "Identifiant sur la plateforme"),
    "lis_person_name_given": Text("Given name", "Prénom"),
    "lis_person_name_middle": Text("Middle name", "Deuxième prénom"),
    "lis_person_name_family": Text("Family name", "Nom de famille"),
    "lis_person_name_full": Text("Full name", "Nom complet"),
    "lis_person_contact_email_primary": Text("E-mail address", "Adresse électronique"),
    "lis_person_sourcedid": Text(
        "The person in the school’s records", "La personne dans le registre de l’établissement"
    ),
    "roles": Text("Roles, separated by commas", "Rôles, séparés par des virgules"),
    "user_image": Text("Address of a picture", "Adresse d’une photo"),
    "role_scope_mentor": Text("Who is mentored, separated by commas", "Personnes suivies, séparées par des virgules"),
    "lti_message_type": Text("Kind of message; required", "Type de message ; obligatoire"),
    "lti_version": Text("Version of LTI; required", "Version de LTI ; obligatoire"),
    "launch_presentation_locale": Text("Language of the page", "Langue de la page"),
    "launch_presentation_document_target": Text("Where the tool opens", "Où l’outil s’ouvre"),
    "launch_presentation_width": Text("Width in pixels", "Largeur en pixels"),
    "launch_presentation_height": Text("Height in pixels", "Hauteur en pixels"),
    "launch_presentation_css_url": Text("Style sheet of the platform", "Feuille de style de la plateforme"),
    "launch_presentation_return_url": Text("Where the tool leads back to", "Adresse de retour"),
}
USUAL: Final[Mapping[str, tuple[str, ...]]] = {
    "tool_consumer_info_product_family_code": ("moodle", "canvas", "blackboard", "desire2learn", "sakai", "isodesk"),
    "context_type": ("CourseTemplate", "CourseOffering", "CourseSection", "Group"),
    "roles": (
        "Learner",
        "Instructor",
        "Administrator",
        "Mentor",
        "ContentDeveloper",
        "urn:lti:instrole:ims/lis/Administrator",
        "urn:lti:sysrole:ims/lis/SysAdmin",
    ),
    "lti_message_type": ("basic-lti-launch-request", "ContentItemSelectionRequest"),
    "lti_version": ("LTI-1p0",),
    "launch_presentation_locale": ("en-GB", "en-US", "fr-FR", "es-ES", "de-DE", "it-IT", "nl-NL", "ar"),
    "launch_presentation_document_target": ("frame", "iframe", "window"),
}
