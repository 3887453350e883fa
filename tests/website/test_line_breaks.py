"""Tests that names of the site break only after underscores."""

from __future__ import annotations

from website.line_breaks import with_breaks


def test_a_name_breaks_after_its_underscores() -> None:
    page = '<a href="a_b.html">GET_CH_STATUS</a> <span>\n  START_SESSION\n</span> <code>evse_id</code>'
    broken = (
        '<a href="a_b.html">GET_<wbr>CH_<wbr>STATUS</a> <span>\n  START_<wbr>SESSION\n</span> <code>evse_<wbr>id</code>'
    )
    assert with_breaks(page) == broken
    assert with_breaks(broken) == broken


def test_code_scripts_and_sentences_stay_unchanged() -> None:
    page = "<title>a_b</title><pre><span>a_b</span></pre><script>x = '>a_b<'</script><p>say a_b</p>"
    assert with_breaks(page) == page
