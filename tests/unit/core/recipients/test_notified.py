from lantoa.core.document import parse_document
from lantoa.core.recipients.notified import lines_under_heading, lines_without_heading, listed
from lantoa.core.text import compose


def parsed(text):
    return parse_document(compose(text))


def test_lines_under_the_heading_begin_behind_it():
    listing = lines_under_heading(parsed("Hết./.\nNơi nhận: - Như trên;\n- Lưu: VT.\n"))
    assert listing.lines[0].words[listing.first :] == "- Như trên;"
    assert lines_under_heading(parsed("Hết./.")) is None


def test_without_heading_and_without_archive_there_is_no_list():
    assert lines_without_heading(parsed("- Như trên;\n- Sở Y tế;\n")) is None


def test_a_long_list_is_read_whole():
    text = "Hết./.\nNơi nhận:\n" + "- Xã Tân Lập;\n" * 100 + "- Lưu: VT.\n- Thừa;\n"
    document = parsed(text)
    assert len(listed(document, lines_under_heading(document))) == 101
