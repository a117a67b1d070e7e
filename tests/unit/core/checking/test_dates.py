from datetime import date

from lantoa.core.checking import Draft, Settings
from lantoa.core.checking.dates import due_days
from lantoa.core.checking.scene import spread
from lantoa.core.reading import read_directive


def test_only_deadlines_that_fall_on_a_day_count():
    text = "1. Sở Y tế báo cáo trước ngày 15/12/2026.\n2. Sở Nội vụ báo cáo hằng tháng.\n3. Các xã thực hiện từ ngày 01/11/2026 đến ngày 30/11/2026.\n"
    sheet = spread(Draft(read_directive(text)), today=date(2026, 9, 15), settings=Settings())
    assert [day for _, day in due_days(sheet)] == [date(2026, 12, 14)]
