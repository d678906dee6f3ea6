"""A handful of drawn signs, so that no meaning rests on colour or on a font of pictures."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

# Strokes on a 16 by 16 field.
_STROKES = {
    "holds": '<circle cx="8" cy="8" r="7"/><path d="M4.5 8.2l2.4 2.5 4.6-5"/>',
    "fails": '<path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z"/><path d="M5.5 5.5l5 5m0-5l-5 5"/>',
    "open": '<path d="M8 1l7 7-7 7-7-7z"/>'
    '<path d="M6.3 6.4a1.8 1.8 0 113 1.3c-.8.6-1.3.9-1.3 1.6M8 11.3v.4"/>',
    "late": '<circle cx="8" cy="8" r="7"/><path d="M8 4v4.3l2.8 1.7"/>',
    "due": '<circle cx="8" cy="8" r="7"/><path d="M8 4v5m0 2.4v.4"/>',
    "warning": '<path d="M8 1.5L15.2 14H.8z"/><path d="M8 6v3.8m0 1.8v.4"/>',
    "cure": '<path d="M2 8h11M9 4l4 4-4 4"/>',
    "past": '<path d="M2.2 6.2A6 6 0 112 9M2 2.5v4h4M8 4.8V8l2.3 1.6"/>',
    "person": '<circle cx="8" cy="5" r="3"/><path d="M2 15c.4-3.4 2.6-5.2 6-5.2s5.6 1.8 6 5.2"/>',
    "empty": '<path d="M2 4h12v9H2zM2 8h3.5l1 1.7h3L10.5 8H14"/>',
}

_FRAME = '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>'


def icon(name: str) -> SafeString:
    """Decoration beside a word that says the same: hidden from screen readers."""
    return format_html(_FRAME, mark_safe(_STROKES[name]))
