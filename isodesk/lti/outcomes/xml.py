"""The XML of Basic Outcomes, read without document types and written by hand: there are five elements to it."""

import re
from html import escape
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from isodesk.lti.errors import NotWellFormed, TooLarge, XmlRefused

NAMESPACE: Final = "http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0"
LARGEST: Final = 64 * 1024  # bytes
_ENCODINGS: Final = ("utf-8", "utf8", "us-ascii", "ascii")
_ENCODING: Final = re.compile(r"""<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([^"']{1,40})["']""", re.ASCII)
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(body: bytes) -> Element:
    """The root of a document in UTF-8 or ASCII without a byte order mark; raises ``TooLarge`` and ``XmlRefused``.

    Any document type is refused before it is looked into, so that no entity is ever expanded or fetched.
    """
    if len(body) > LARGEST:
        raise TooLarge(what="xml", allowed=LARGEST)
    try:
        text = body.decode("utf-8")
        if text.startswith("\ufeff") or _declared_encoding(text) not in _ENCODINGS:
            raise XmlRefused
        root: Element = fromstring(text, forbid_dtd=True)
    except (UnicodeDecodeError, ParseError, DefusedXmlException):
        raise XmlRefused from None
    return root


def local_name(element: Element) -> str:
    """The name without its namespace."""
    return element.tag.rpartition("}")[2]


def namespace(element: Element) -> str:
    """The namespace, or an empty text."""
    return element.tag[1:].rpartition("}")[0]


def inside(element: Element | None, *path: str) -> Element | None:
    """What lies at the end of this path, by local names; the first where there are several."""
    found = element
    for name in path:
        if found is None:
            return None
        found = next((child for child in found if local_name(child) == name), None)
    return found


def text_inside(element: Element | None, *path: str) -> str:
    """The text there, or an empty one."""
    found = inside(element, *path)
    return "" if found is None else found.text or ""


def tag(name: str, *content: str) -> str:
    """An element around what is XML already."""
    return f"<{name}>{''.join(content)}</{name}>"


def leaf(name: str, text: str) -> str:
    """An element around a text; raises ``NotWellFormed`` for characters that XML has no way to write."""
    if _NO_XML.search(text):
        raise NotWellFormed(what=name)
    return tag(name, escape(text).replace("\r", "&#13;"))


def document(name: str, *content: str) -> bytes:
    """The whole document, its root in the namespace."""
    inner = "".join(content)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} xmlns="{NAMESPACE}">{inner}</{name}>\n'.encode()


def _declared_encoding(text: str) -> str:
    declared = _ENCODING.match(text)
    return declared.group(1).lower() if declared else "utf-8"
