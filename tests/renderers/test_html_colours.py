"""The page's colours: every text on every ground has the contrast that WCAG 2.2 (AA) asks for."""

from __future__ import annotations

import re

import pytest

from conference.renderers import html


def palettes() -> list[dict[str, str]]:
    style = html.STYLE.read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", style, re.S)
    light = dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", blocks[0]))
    return [light | dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", block)) for block in blocks]


def parts(colour: str) -> list[int]:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * each for each in colour[1:])
    return [int(digits[index : index + 2], 16) for index in (0, 2, 4)]


def luminance(colour: str) -> float:
    shares = [part / 255 for part in parts(colour)]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def tinted(colour: str, sheet: str) -> str:
    """What `color-mix(in srgb, colour 9%, sheet)` gives."""
    mixed = (0.09 * a + 0.91 * b for a, b in zip(parts(colour), parts(sheet), strict=True))
    return "#" + "".join(f"{round(each):02x}" for each in mixed)


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark", "print"])
def test_every_colour_of_text_can_be_read(palette: dict[str, str]) -> None:
    grounds = {"paper", "sheet", "wash"}
    for name in palette.keys() - grounds - {"line"}:
        for ground in grounds:
            assert contrast(palette[name], palette[ground]) >= 4.5, (name, ground)
        label = tinted(palette[name], palette["sheet"])
        assert name in {"ink", "soft", "link"} or contrast(palette[name], label) >= 4.5, name


def test_the_palette_was_found() -> None:
    assert [len(palette) for palette in palettes()] == [22, 22, 22]
