import pytest

from chronology.documents.decoding import decoded
from chronology.errors import MalformedDocument

SAID = [
    (
        "cp1252",
        "Chávez dijo que la reunión sería en Bogotá, según informó la agencia el miércoles por la mañana.",
    ),
    (
        "cp1252",
        "Le président a déclaré mardi que les négociations avec l’opposition reprendraient en été, à Genève.",
    ),
    ("cp1252", "The company’s price rose to £5 a share on Monday, and nobody could say “why”."),
    (
        "cp1252",
        "Die Außenministerin flog am Samstag für Gespräche nach München, während über Öl verhandelt wurde.",
    ),
    (
        "cp1250",
        "Minister spraw zagranicznych przyjechał w sobotę do Caracas i mówił o współpracy. Później wyjechał.",
    ),
    (
        "iso8859_2",
        "Minister spraw zagranicznych przyjechał w sobotę do Caracas i mówił o współpracy. Później wyjechał.",
    ),
    (
        "cp1250",
        "A külügyminiszter szombaton Caracasba érkezett, és az együttműködésről beszélt. Később elutazott.",
    ),
    (
        "cp1254",
        "Dışişleri bakanı cumartesi günü geldi, ajansın bildirdiğine göre iş birliği hakkında konuştu.",
    ),
    ("cp1251", "Министр иностранных дел прибыл в Каракас в субботу, сообщило агентство."),
    ("koi8_r", "Министр иностранных дел прибыл в Каракас в субботу, сообщило агентство."),
    ("utf-8", "Ünë twö é."),
    ("utf-8-sig", "Envoys met."),
    ("utf-16", "Envoys met in Bogotá."),
    ("utf-32", "Envoys met in Bogotá."),
]


@pytest.mark.parametrize(("encoding", "text"), SAID)
def test_the_encoding_is_found(encoding, text):
    assert decoded(text.encode(encoding), "a.txt") == text


def test_a_declaration_counts_where_the_bytes_fit_it():
    assert decoded("£5".encode("cp1252"), "a.txt", declared="windows-1252") == "£5"
    assert decoded("é twö".encode(), "a.txt", declared="ascii") == "é twö"
    assert decoded("é twö".encode(), "a.txt", declared="no-such-encoding") == "é twö"


@pytest.mark.parametrize(
    ("text", "said", "declared"),
    [
        ("Paweł będzie", "utf-8", "iso-8859-2"),
        ("Встреча", "utf-8", "windows-1251"),
        ("한글", "euc-kr", "euc-kr"),
    ],
)
def test_a_page_that_was_saved_anew_as_utf8_is_that_whatever_its_head_says(text, said, declared):
    assert decoded(text.encode(said), "a.html", declared=declared) == text


def test_a_mark_stands_above_a_declaration():
    assert decoded("é".encode("utf-8-sig"), "a.txt", declared="cp1252") == "é"


def test_damaged_utf8_is_not_guessed_at():
    assert decoded("Ünë twö".encode() + b"\xff" + " ärë".encode(), "a.txt") == "Ünë twö\ufffd ärë"


def test_what_is_no_text_is_refused():
    with pytest.raises(MalformedDocument, match="in no encoding that is known"):
        decoded(b"\x81\x8d\x8f\x90\x9d" * 9, "a.txt")
