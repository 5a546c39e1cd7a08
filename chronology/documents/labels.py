"""What pages write before a date to say what it is the date of, in many languages.

Only words that stand before stamps; each tuple is one language. Matched without regard to case.
"""

from __future__ import annotations

import functools
import re

__all__ = [
    "PUBLISHED",
    "UPDATED",
    "in_print_label",
    "is_published_notice",
    "published_label",
    "updated_label",
]

_PUBLISHED_WORDS: dict[str, tuple[str, ...]] = {
    "en": ("published", "posted", "publication date", "date", "dated", "released", "release date", "issued",
           "created", "submitted", "written", "first aired", "filed", "added", "uploaded", "online since"),
    "de": ("veröffentlicht", "veröffentlichung", "erschienen", "erstellt", "geschrieben", "verfasst", "gepostet",
           "eingestellt", "publiziert", "datum", "vom", "online seit", "freigegeben", "erstveröffentlichung",
           "veröffentlichungsdatum", "erstellungsdatum"),
    "fr": ("publié", "publiée", "publication", "paru", "parue", "posté", "mis en ligne", "créé", "rédigé", "écrit",
           "date de publication", "diffusé"),
    "es": ("publicado", "publicada", "publicación", "fecha", "fecha de publicación", "creado", "escrito", "subido"),
    "pt": ("publicado", "publicada", "publicação", "postado", "criado", "data", "data de publicação", "em"),
    "it": ("pubblicato", "pubblicata", "pubblicazione", "data", "scritto", "inserito", "creato", "postato"),
    "nl": ("gepubliceerd", "geplaatst", "publicatie", "publicatiedatum", "datum", "geschreven", "verschenen"),
    "sv": ("publicerad", "publicerat", "publicerades", "skapad", "inlagd", "postad"),
    "da": ("publiceret", "offentliggjort", "udgivet", "oprettet", "skrevet", "lagt op"),
    "nb": ("publisert", "opprettet", "skrevet", "lagt ut"),
    "fi": ("julkaistu", "julkaisupäivä", "luotu", "kirjoitettu"),
    "is": ("birt", "birtist", "skrifað"),
    "pl": ("opublikowano", "opublikowany", "publikacja", "data publikacji", "data", "dodano", "dodane", "utworzono"),
    "cs": ("publikováno", "zveřejněno", "vydáno", "vloženo", "vytvořeno", "datum"),
    "sk": ("publikované", "zverejnené", "vydané", "uverejnené", "vytvorené", "dátum"),
    "sl": ("objavljeno", "datum objave"),
    "hr": ("objavljeno", "datum objave", "datum"),
    "hu": ("megjelent", "közzétéve", "létrehozva", "publikálva", "dátum", "feltöltve"),
    "ro": ("publicat", "publicată", "postat", "data publicării", "data"),
    "et": ("avaldatud", "lisatud"),
    "lv": ("publicēts", "pievienots"),
    "lt": ("paskelbta", "publikuota", "įkelta"),
    "tr": ("yayınlanma", "yayın tarihi", "yayınlandı", "eklenme", "oluşturulma", "giriş", "tarih"),
    "el": ("δημοσιεύτηκε", "δημοσίευση", "δημοσιεύθηκε", "ημερομηνία"),
    "ru": ("опубликовано", "опубликован", "опубликована", "дата публикации", "публикация", "размещено", "дата",
           "добавлено", "создано"),
    "uk": ("опубліковано", "дата публікації", "публікація", "дата", "додано"),
    "bg": ("публикувано", "публикувана", "дата"),
    "sr": ("објављено", "датум"),
    "he": ("פורסם", "תאריך", "פורסם בתאריך"),
    "ar": ("نشر", "نُشر", "نشرت", "تاريخ النشر", "آخر نشر"),
    "fa": ("انتشار", "تاریخ انتشار", "منتشر شده", "تاریخ"),
    "hi": ("प्रकाशित", "पब्लिश", "दिनांक"),
    "bn": ("প্রকাশ", "প্রকাশিত"),
    "hy": ("հրապարակվել",),
    "ka": ("გამოქვეყნდა", "თარიღი"),
    "th": ("เผยแพร่", "วันที่", "โพสต์"),
    "vi": ("đăng", "xuất bản", "ngày đăng", "đăng lúc"),
    "id": ("diterbitkan", "terbit", "dipublikasikan", "diposting", "tayang"),
    "ja": ("公開", "公開日", "投稿", "投稿日", "掲載", "配信", "発表", "掲載日", "作成日", "発行"),
    "zh": ("发布", "發佈", "发表", "發表", "发布时间", "发布日期", "日期", "发表于"),
    "ko": ("등록", "입력", "게시", "승인", "작성", "등록일", "기사입력", "작성일"),
}  # fmt: skip
_UPDATED_WORDS: dict[str, tuple[str, ...]] = {
    "en": ("updated", "modified", "edited", "revised", "changed", "corrected", "reviewed", "latest revision",
           "amended", "as of"),
    "de": ("aktualisiert", "aktualisierung", "stand", "geändert", "bearbeitet", "änderung", "überarbeitet", "update",
           "aktualisierungsdatum", "letztes update"),
    "fr": ("mis à jour", "mise à jour", "modifié", "modifiée", "modification", "actualisé", "révisé"),
    "es": ("actualizado", "actualizada", "actualización", "modificado", "editado", "modificación"),
    "pt": ("atualizado", "atualizada", "atualização", "actualizado", "modificado", "editado"),
    "it": ("aggiornato", "aggiornata", "aggiornamento", "modificato", "modifica"),
    "nl": ("bijgewerkt", "gewijzigd", "aangepast", "laatste wijziging", "geüpdatet"),
    "sv": ("uppdaterad", "uppdaterat", "ändrad", "senast ändrad"),
    "da": ("opdateret", "ændret"),
    "nb": ("oppdatert", "endret"),
    "fi": ("päivitetty", "muokattu"),
    "is": ("uppfært",),
    "pl": ("zaktualizowano", "aktualizacja", "zmodyfikowano", "ostatnia modyfikacja"),
    "cs": ("aktualizováno", "upraveno", "změněno"),
    "sk": ("aktualizované", "upravené"),
    "sl": ("posodobljeno", "spremenjeno"),
    "hr": ("ažurirano", "osvježeno", "izmijenjeno"),
    "hu": ("frissítve", "módosítva", "frissült"),
    "ro": ("actualizat", "modificat"),
    "et": ("uuendatud", "muudetud"),
    "lv": ("atjaunots", "labots"),
    "lt": ("atnaujinta", "keista"),
    "tr": ("güncelleme", "güncellendi", "güncellenme", "son güncelleme"),
    "el": ("ενημερώθηκε", "ενημέρωση", "τελευταία ενημέρωση"),
    "ru": ("обновлено", "обновлён", "обновлена", "изменено", "изменён", "отредактировано"),
    "uk": ("оновлено", "змінено"),
    "bg": ("обновено", "обновена", "редактирано"),
    "sr": ("ажурирано",),
    "he": ("עודכן", "עדכון אחרון"),
    "ar": ("تحديث", "آخر تحديث", "حدث", "عدل"),
    "fa": ("به‌روزرسانی", "بروزرسانی", "ویرایش"),
    "hi": ("अपडेट", "अपडेटेड", "अद्यतन"),
    "bn": ("আপডেট", "হালনাগাদ"),
    "hy": ("թարմացվել",),
    "ka": ("განახლდა",),
    "th": ("อัปเดต", "อัพเดท", "ปรับปรุง"),
    "vi": ("cập nhật", "sửa"),
    "id": ("diperbarui", "diubah", "pembaruan"),
    "ja": ("更新", "更新日", "最終更新", "最終更新日", "改訂"),
    "zh": ("更新", "修改", "更新时间", "最后更新"),
    "ko": ("수정", "최종수정", "업데이트", "수정일"),
}  # fmt: skip

_BETWEEN = r"\W{0,4}(?:[^\W\d]{1,10}\W{1,3}){0,3}$"
"""What may stand between label and date: "on", "am", "Uhr:", a weekday; no clause."""


def _alternation(words: dict[str, tuple[str, ...]]) -> str:
    return "|".join(sorted({word for said in words.values() for word in said}, key=len, reverse=True))


PUBLISHED, UPDATED = _alternation(_PUBLISHED_WORDS), _alternation(_UPDATED_WORDS)
"""The words of all languages as alternatives of a pattern, the longest first."""


@functools.cache
def _label(words: str) -> re.Pattern[str]:
    """Made on first use, for there are many words, and most texts ask for none."""
    return re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_]){_BETWEEN}", re.IGNORECASE)


_BYLINE = re.compile(
    r"^\W{0,3}(?:by|von|par|por|di|af|av|door|autor:?|от)\s[^.!?\d]{2,50}?\s(?:on|am|le|el|il|den|op|em|on:)\W{1,3}$",
    re.IGNORECASE,
)
"""A name and the word before its date."""


_IN_PRINT = re.compile(
    r"(?:this|of the) (?:article|column|editorial|essay|interview|letter|obituary|piece|report|review|story)\b"
    r"[^.!?\d]{0,60}\b(?:in print|print edition)\b[^.!?\d]{0,40}$"
    r"|(?:est[ea]|del?) (?:artículo|columna|crónica|editorial|entrevista|nota|noticia|reportaje|texto)\b"
    r"[^.!?\d]{0,60}\b(?:en papel|(?:edición|versión) (?:impresa|en papel))\b[^.!?\d]{0,40}$"
    r"|\b(?:интервью|колонка|материал|репортаж|стать[яи]|текст|заметка)\b"
    r"[^.!?\d]{0,60}\bв печатно[йм] (?:версии|выпуске|издании|номере)\b[^.!?\d]{0,40}$",
    re.IGNORECASE,
)


def in_print_label(before: str) -> bool:
    """Whether the words before a date say that this article stands in the printed newspaper of that day.

    >>> in_print_label("A version of this article appears in print on ")
    True
    >>> in_print_label("His memoir appeared in print on ")
    False
    """
    return _IN_PRINT.search(before) is not None


def published_label(before: str) -> bool:
    """Whether the words before a date say that something was published on it; not when it was printed later."""
    is_label = _label(PUBLISHED).search(before) is not None or _BYLINE.search(before) is not None
    return is_label and not in_print_label(before)


def updated_label(before: str) -> bool:
    """Whether the words before a date say that something was changed on it."""
    return _label(UPDATED).search(before) is not None


_PASSIVE = re.compile(r"\b(?:wurde|worden|werd|is|was|ist|er)\s(?:\S{1,20}\s){0,3}$", re.IGNORECASE)
_DONE = re.compile(
    r"\W{0,4}(?:\S{1,30}\s{1,3}){0,8}?(?:gepostet|geschrieben|veröffentlicht|erstellt|verfasst|publiziert|eingestellt"
    r"|geplaatst|gepubliceerd|geschreven|posted|published|written)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\W{0,3}(?:公開|投稿|掲載|配信|発表|発行|입력|등록|게시|송고|작성|发布|發佈|yayınlandı|प्रकाशित)"
)


def is_published_notice(text: str, start: int, end: int) -> bool:
    """Whether words around the date ``text[start:end]`` say that it is one of publication.

    As "wurde am 19. Mai 2010 von Ada gepostet", or "2020年3月5日 公開".
    """
    before = text[max(0, start - 60) : start]
    sentence = _PASSIVE.search(before) is not None and _DONE.match(text, end) is not None
    return sentence or _AFTER.match(text, end) is not None
