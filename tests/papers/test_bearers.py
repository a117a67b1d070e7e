"""Papers of an invented province: the ways in which the genre names who bears a duty."""

import pytest

from lantoa.core.reading import read_directive

PAPERS = {
    "whole_name_in_the_heading": (
        """UBND XÃ TÂN LẬP
Số: 12/QĐ-UBND

QUYẾT ĐỊNH
Thành lập Tổ tiếp công dân

Điều 2. Nhiệm vụ của Tổ tiếp công dân, xử lý đơn thư, kiến nghị:

- Lập sổ theo dõi đơn thư của công dân.
- Tổ tiếp công dân, xử lý đơn thư, kiến nghị tự giải thể sau khi kết thúc bầu cử.
""",
        [
            ("Lập sổ theo dõi đơn", ["Tổ tiếp công dân, xử lý đơn thư, kiến nghị"]),
            ("Tổ tiếp công dân, xử", ["Tổ tiếp công dân, xử lý đơn thư, kiến nghị"]),
        ],
    ),
    "mid_sentence": (
        """UBND XÃ TÂN LẬP
Số: 12/KH-UBND

KẾ HOẠCH
Tuyên truyền pháp luật năm 2026

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch như sau:

II. NHIỆM VỤ

1. Khi có dịch bệnh xảy ra thì trạm y tế xã tổ chức khoanh vùng ngay trong ngày.
2. Hằng quý trưởng thôn rà soát danh sách hộ nghèo gửi công chức văn hóa tổng hợp.
3. Sau khi có kết quả lấy phiếu trưởng ban công tác Mặt trận lập biên bản gửi Ủy ban nhân dân xã.
4. Việc cấp phát tài liệu do Trung tâm Văn hóa xã thực hiện xong trước ngày 10/3.
5. Căn cứ số kinh phí được giao, Ủy ban nhân dân cấp xã phân bổ cho các thôn.
6. Người đứng đầu tổ chức chính trị - xã hội cấp xã chủ động phân công cán bộ theo dõi.
7. Tổ hòa giải ở cơ sở tiếp nhận, hòa giải kịp thời các mâu thuẫn.
8. Trường hợp hết thời hạn mà chưa có kết quả thì cơ quan có thẩm quyền thông báo bằng văn bản cho công dân.
""",
        [
            ("Khi có dịch bệnh xảy", ["trạm y tế xã"]),
            ("Hằng quý trưởng thôn rà", ["trưởng thôn"]),
            ("Sau khi có kết quả", []),  # no comma before who acts: it is not seen
            ("Việc cấp phát tài liệu", ["Trung tâm Văn hóa xã"]),
            ("Căn cứ số kinh phí", ["Ủy ban nhân dân cấp xã"]),
            ("Người đứng đầu tổ chức", ["Người đứng đầu tổ chức chính trị - xã hội cấp xã"]),
            ("Tổ hòa giải ở cơ", ["Tổ hòa giải ở cơ sở"]),
            ("Trường hợp hết thời hạn", ["cơ quan có thẩm quyền"]),
        ],
    ),
    "list_under_request": (
        """UBND XÃ TÂN LẬP
Số: 12/KH-UBND

KẾ HOẠCH
Vệ sinh môi trường năm 2026

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch như sau:

III. TỔ CHỨC THỰC HIỆN

1. Các ngành

a) Công an xã

Tăng cường tuần tra, kiểm soát.

b) Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể thực hiện các nội dung sau

Tuyên truyền đoàn viên, hội viên chấp hành quy định.

Giám sát việc thực hiện ở các thôn.

2. Hội Phụ nữ xã:

Vận động hội viên phân loại rác tại nguồn.

Phối hợp với Đoàn Thanh niên ra quân ngày Chủ nhật xanh.

3. Các thôn trưởng

- Họp thôn, phổ biến Kế hoạch.
""",
        [
            ("Tăng cường tuần tra, kiểm", ["Công an xã"]),
            ("Tuyên truyền đoàn viên, hội", ["Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể"]),
            ("Giám sát việc thực hiện", ["Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể"]),
            ("Vận động hội viên phân", ["Hội Phụ nữ xã"]),
            ("Phối hợp với Đoàn Thanh", ["Hội Phụ nữ xã"]),
            ("Họp thôn, phổ biến Kế", ["Các thôn trưởng"]),
        ],
    ),
    "joined_names": (
        """UBND TỈNH HÀ SƠN
Số: 45/UBND-KT

V/v phòng, chống tội phạm công nghệ cao

Kính gửi: Các sở, ban, ngành.

Ủy ban nhân dân tỉnh yêu cầu:

1. Ngân hàng Nhà nước - Chi nhánh tỉnh, các ngân hàng thương mại trên địa bàn tỉnh cảnh báo khách hàng về thủ đoạn lừa đảo.
2. Sở Văn hóa, Thể thao và Du lịch, Báo Hà Sơn, Đài Phát thanh và Truyền hình tỉnh tăng thời lượng tin, bài.
3. Hội đồng nhân dân, Ủy ban nhân dân thành phố Sơn Trà và ông Lê Văn Bình chịu trách nhiệm thi hành Công văn này.
4. Giám đốc Công an tỉnh, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, Thủ trưởng các sở, ban, ngành và Chủ tịch Ủy ban nhân dân các xã, phường tổ chức trực 24/24 giờ.
5. Các Sở: Nội vụ, Tài chính, Tư pháp và Ủy ban nhân dân các huyện rà soát biên chế.
6. Sở Nông nghiệp và Phát triển nông thôn, Sở Công Thương thẩm định hồ sơ vay vốn.
Đề nghị các địa phương, các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.
""",
        [
            (
                "Ngân hàng Nhà nước -",
                ["Ngân hàng Nhà nước - Chi nhánh tỉnh, các ngân hàng thương mại trên địa bàn tỉnh"],
            ),
            (
                "Sở Văn hóa, Thể thao",
                ["Sở Văn hóa, Thể thao và Du lịch, Báo Hà Sơn, Đài Phát thanh và Truyền hình tỉnh"],
            ),
            (
                "Hội đồng nhân dân, Ủy",
                ["Hội đồng nhân dân, Ủy ban nhân dân thành phố Sơn Trà và ông Lê Văn Bình"],
            ),
            (
                "Giám đốc Công an tỉnh,",
                [
                    "Giám đốc Công an tỉnh, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh, Thủ trưởng các sở, ban, ngành và Chủ tịch Ủy ban nhân dân các xã, phường"
                ],
            ),
            ("Các Sở: Nội vụ, Tài", ["Các Sở: Nội vụ, Tài chính, Tư pháp và Ủy ban nhân dân các huyện"]),
            ("Sở Nông nghiệp và Phát", ["Sở Nông nghiệp và Phát triển nông thôn, Sở Công Thương"]),
            ("Đề nghị các địa phương,", ["các địa phương, các cơ quan, đơn vị"]),
        ],
    ),
    "conditional": (
        """UBMTTQ XÃ TÂN LẬP
Số: 12/KH-MTTQ

KẾ HOẠCH
Kiểm tra, giám sát bầu cử

Ban Thường trực Ủy ban Mặt trận Tổ quốc xã Tân Lập ban hành Kế hoạch như sau:

II. NHIỆM VỤ

1. Ở thôn có dưới 100 cử tri thì tổ chức hội nghị toàn thể cử tri.
2. Đối với thôn có từ 100 cử tri trở lên thì mời đại diện hộ gia đình.
3. Đoàn kiểm tra trong quá trình làm việc lập biên bản, báo cáo Ban Thường trực.
4. Đoàn kiểm tra, giám sát số 2 kiểm tra tại thôn Đồng Cao.
5. Các hộ gia đình sau khi được hỗ trợ phải hoàn thành xây dựng trong 06 tháng.
6. Đơn vị nào vi phạm thì xử lý nghiêm theo quy định.
""",
        [
            ("Ở thôn có dưới 100", []),
            ("Đối với thôn có từ", []),
            ("Đoàn kiểm tra trong quá", ["Đoàn kiểm tra"]),
            ("Đoàn kiểm tra, giám sát", ["Đoàn kiểm tra, giám sát số 2"]),
            ("Các hộ gia đình sau", ["Các hộ gia đình"]),
        ],
    ),
    "sender_will": (
        """SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH HÀ SƠN
Số: 12/KH-SVHTTDL

KẾ HOẠCH
Tổ chức hội diễn

Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch như sau:

I. NỘI DUNG

1. Sở Văn hóa, Thể thao và Du lịch sẽ thành lập Ban Tổ chức và ban hành thể lệ hội diễn.
2. Ban Tổ chức sẽ thông báo lịch chạy chương trình trước ngày 10/5.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Quản lý văn hóa và gia đình: tham mưu Giám đốc Sở thành lập Ban Tổ chức.
2. Văn phòng Sở: chuẩn bị kinh phí, khánh tiết.

Trên đây là Kế hoạch tổ chức hội diễn, yêu cầu các phòng, đơn vị thuộc Sở nghiêm túc thực hiện. Trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Văn phòng Sở để tổng hợp./.
""",
        [
            ("Sở Văn hóa, Thể thao", ["Sở Văn hóa, Thể thao và Du lịch"]),
            ("Ban Tổ chức sẽ thông", ["Ban Tổ chức"]),
            ("Phòng Quản lý văn hóa", ["Phòng Quản lý văn hóa và gia đình"]),
            ("Văn phòng Sở: chuẩn bị", ["Văn phòng Sở"]),
            ("yêu cầu các phòng, đơn", ["các phòng, đơn vị thuộc Sở"]),
        ],
    ),
    "joint": (
        """SỞ Y TẾ - HỘI LIÊN HIỆP PHỤ NỮ TỈNH HÀ SƠN
Số: 5/CTPH-SYT-HPN

CHƯƠNG TRÌNH PHỐI HỢP
Chăm sóc sức khỏe phụ nữ giai đoạn 2026 - 2030

Sở Y tế và Hội Liên hiệp Phụ nữ tỉnh thống nhất ban hành Chương trình phối hợp như sau:

II. NỘI DUNG PHỐI HỢP

1. Tuyên truyền về sức khỏe sinh sản.
2. Tổ chức khám sàng lọc cho 2.000 phụ nữ mỗi năm.

III. TRÁCH NHIỆM CỦA MỖI BÊN

1. Sở Y tế

- Chỉ đạo các trạm y tế bố trí bác sĩ khám.
- Cung cấp tài liệu truyền thông.

2. Hội Liên hiệp Phụ nữ tỉnh

2.1. Vận động hội viên tham gia khám.
2.2. Lập danh sách phụ nữ khó khăn.

3. Trách nhiệm chung

- Hai bên tổ chức sơ kết vào tháng 12 hằng năm.
- Hai ngành thống nhất nội dung, luân phiên chủ trì hội nghị tổng kết.
""",
        [
            ("Tuyên truyền về sức khỏe", []),
            ("Tổ chức khám sàng lọc", []),
            ("Chỉ đạo các trạm y", ["Sở Y tế"]),
            ("Cung cấp tài liệu truyền", ["Sở Y tế"]),
            ("Vận động hội viên tham", ["Hội Liên hiệp Phụ nữ tỉnh"]),
            ("Lập danh sách phụ nữ", ["Hội Liên hiệp Phụ nữ tỉnh"]),
            ("Hai bên tổ chức sơ", ["Hai bên"]),
            ("Hai ngành thống nhất nội", ["Hai ngành"]),
        ],
    ),
    "decision": (
        """UBND TỈNH HÀ SƠN
Số: 77/QĐ-UBND

QUYẾT ĐỊNH
Ban hành Kế hoạch thời gian năm học

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;

QUYẾT ĐỊNH:

Điều 1. Ban hành khung kế hoạch thời gian năm học 2026 - 2027 như sau:

1. Tựu trường: Ngày 25/8/2026. Riêng lớp 1 tựu trường ngày 18/8/2026.
2. Khai giảng: Ngày 05/9/2026.
3. Hoàn thành chương trình và kết thúc năm học trước ngày 31/5/2027.

Điều 2. Giao Sở Giáo dục và Đào tạo hướng dẫn các trường thực hiện.

Điều 3. Công ty cổ phần Xanh có trách nhiệm:

1. Thực hiện đúng nội dung phương án.
2. Bố trí nhân lực ứng trực.

Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Giáo dục và Đào tạo, Chủ tịch Ủy ban nhân dân các xã và Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.
""",
        [
            ("Tựu trường: Ngày 25/8/2026. Riêng", []),
            ("Khai giảng: Ngày 05/9/2026.", []),
            ("Hoàn thành chương trình và", []),
            ("Giao Sở Giáo dục và", ["Sở Giáo dục và Đào tạo"]),
            ("Thực hiện đúng nội dung", ["Công ty cổ phần Xanh"]),
            ("Bố trí nhân lực ứng", ["Công ty cổ phần Xanh"]),
            (
                "Chánh Văn phòng Ủy ban",
                [
                    "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Giáo dục và Đào tạo, Chủ tịch Ủy ban nhân dân các xã và Thủ trưởng các đơn vị liên quan"
                ],
            ),
        ],
    ),
    "notice": (
        """VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH HÀ SƠN
Số: 88/TB-VP

THÔNG BÁO
Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp về giải phóng mặt bằng

Ngày 05/3/2026, Phó Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp. Sau khi nghe báo cáo, Phó Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:

1. Thống nhất với báo cáo của Sở Xây dựng.

2. Về tiến độ: Yêu cầu Ban Quản lý dự án đầu tư xây dựng tỉnh hoàn thành kiểm đếm trước ngày 30/4/2026.

3. Sở Tài chính khẩn trương tham mưu bố trí vốn, trình Ủy ban nhân dân tỉnh trong tháng 4.

4. Giao các sở, ngành:

a) Sở Nông nghiệp và Môi trường: Hướng dẫn xác định giá đất cụ thể.

b) Thanh tra tỉnh: Thanh tra việc chi trả.

5. Đồng ý chủ trương cho Ủy ban nhân dân xã Tân Lập lập dự án tái định cư; giao Sở Tài chính cân đối nguồn vốn.

Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.
""",
        [
            ("Về tiến độ: Yêu cầu", ["Ban Quản lý dự án đầu tư xây dựng tỉnh"]),
            ("Sở Tài chính khẩn trương", ["Sở Tài chính"]),
            ("Sở Nông nghiệp và Môi", ["Sở Nông nghiệp và Môi trường"]),
            ("Thanh tra tỉnh: Thanh tra", ["Thanh tra tỉnh"]),
            ("Đồng ý chủ trương cho", ["Sở Tài chính"]),
        ],
    ),
    "heading_sentence": (
        """UBND XÃ TÂN LẬP
Số: 12/KH-UBND

KẾ HOẠCH
Chuyển đổi số năm 2026

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch như sau:

II. GIẢI PHÁP

1. Công an xã phối hợp với Hội Nông dân và các thôn trong việc tuần tra ban đêm tại khu vực giáp ranh của xã.

- Lập danh sách tổ tự quản.
- Trực 24/24 giờ trong mùa vụ.

2. Trung tâm Văn hóa xã tổ chức:

- Tập huấn kỹ năng số.
- Hội thi tìm hiểu pháp luật.
""",
        [
            ("Công an xã phối hợp", ["Công an xã"]),
            ("Lập danh sách tổ tự", ["Công an xã"]),
            ("Trực 24/24 giờ trong mùa", ["Công an xã"]),
            ("Tập huấn kỹ năng số.", ["Trung tâm Văn hóa xã"]),
            ("Hội thi tìm hiểu pháp", ["Trung tâm Văn hóa xã"]),
        ],
    ),
    "contacts": (
        """UBND XÃ TÂN LẬP
Số: 12/KH-UBND

KẾ HOẠCH
Chuyển đổi số năm 2026

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch như sau:

II. TỔ CHỨC THỰC HIỆN

1. Các đơn vị ứng trực theo số điện thoại sau:

- Công ty Cấp nước Hà Sơn: 0203.312.3456
- Trạm Y tế xã: 0203 3123 457
- Công an xã: Trực điện thoại 24/24 giờ.
""",
        [("Công an xã: Trực điện", ["Công an xã"])],
    ),
    "stages": (
        """UBND XÃ TÂN LẬP
Số: 12/KH-UBND

KẾ HOẠCH
Chuyển đổi số năm 2026

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch như sau:

II. NỘI DUNG

1. Yêu cầu về kỹ thuật:

Phần mềm phải chạy được trên điện thoại.

2. Đoàn Thanh niên xã tiếp nhận, phân loại phản ánh của người dân theo quy trình cụ thể sau:

- Phản ánh về môi trường thì chuyển Công chức địa chính.
- Xử lý phản ánh trong 03 ngày làm việc.
""",
        [
            ("Phản ánh về môi trường", ["Đoàn Thanh niên xã"]),
            ("Xử lý phản ánh trong", ["Đoàn Thanh niên xã"]),
        ],
    ),
    "closing": (
        """UBND XÃ TÂN LẬP
Số: 12/KH-UBND

KẾ HOẠCH
Chuyển đổi số năm 2026

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch như sau:

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng xã theo dõi, đôn đốc.

Trên đây là Kế hoạch chuyển đổi số năm 2026. Đề nghị các thôn, các đoàn thể nghiêm túc triển khai thực hiện./.
""",
        [("Văn phòng xã theo dõi,", ["Văn phòng xã"]), ("Đề nghị các thôn, các", ["các thôn, các đoàn thể"])],
    ),
    "no_request": (
        """UBND XÃ TÂN LẬP
Số: 12/KH-UBND

KẾ HOẠCH
Chuyển đổi số năm 2026

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch như sau:

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng xã theo dõi, đôn đốc.

Trên đây là Kế hoạch chuyển đổi số năm 2026 của Ủy ban nhân dân xã Tân Lập./.
""",
        [("Văn phòng xã theo dõi,", ["Văn phòng xã"])],
    ),
    "approval": (
        """UBND TỈNH HÀ SƠN
Số: 9/QĐ-UBND

QUYẾT ĐỊNH
Phê duyệt phương án ứng phó sự cố

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

QUYẾT ĐỊNH:

Điều 1. Phê duyệt phương án với các nội dung sau:

1. Tên phương án: Ứng phó sự cố hóa chất.
2. Thời gian thực hiện: 2026 - 2030.

Điều 2. Công ty cổ phần Xanh chịu trách nhiệm thực hiện đúng phương án và những yêu cầu bắt buộc như sau:

1. Công tác phòng ngừa

- Bố trí nhân lực, phương tiện ứng trực.

2. Công tác ứng phó

- Báo cáo ngay Ủy ban nhân dân xã khi có sự cố.

Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Công ty cổ phần Xanh chịu trách nhiệm thi hành Quyết định này./.
""",
        [
            ("Bố trí nhân lực, phương", ["Công ty cổ phần Xanh"]),
            ("Báo cáo ngay Ủy ban", ["Công ty cổ phần Xanh"]),
            (
                "Chánh Văn phòng Ủy ban",
                ["Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Công ty cổ phần Xanh"],
            ),
        ],
    ),
    "party": (
        """TỈNH ỦY HÀ SƠN
Số 8-CT/TU

CHỈ THỊ
Về tăng cường lãnh đạo công tác hòa giải ở cơ sở

Ban Thường vụ Tỉnh ủy yêu cầu:

1. Các cấp ủy, tổ chức đảng quán triệt sâu sắc Chỉ thị này đến cán bộ, đảng viên.

2. Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo Ủy ban nhân dân tỉnh bố trí kinh phí.

3. Mặt trận Tổ quốc và các tổ chức chính trị - xã hội vận động Nhân dân tham gia hòa giải.

4. Người đứng đầu cấp ủy chịu trách nhiệm trước Ban Thường vụ Tỉnh ủy về kết quả.

5. Giao Ban Nội chính Tỉnh ủy theo dõi, đôn đốc việc thực hiện; định kỳ báo cáo Ban Thường vụ Tỉnh ủy.
""",
        [
            ("Các cấp ủy, tổ chức", ["Các cấp ủy, tổ chức đảng"]),
            ("Đảng ủy Ủy ban nhân", ["Đảng ủy Ủy ban nhân dân tỉnh"]),
            ("Mặt trận Tổ quốc và", ["Mặt trận Tổ quốc và các tổ chức chính trị - xã hội"]),
            ("Người đứng đầu cấp ủy", ["Người đứng đầu cấp ủy"]),
            ("Giao Ban Nội chính Tỉnh", ["Ban Nội chính Tỉnh ủy"]),
        ],
    ),
    "letter": (
        """SỞ TƯ PHÁP HÀ SƠN
Số: 77/STP-PBGD

V/v hưởng ứng Ngày Pháp luật

Kính gửi:
- Các sở, ban, ngành;
- Ủy ban nhân dân các xã.

Thực hiện Công văn số 5/BTP ngày 02/01/2026 của Bộ Tư pháp, Sở Tư pháp đề nghị các cơ quan, đơn vị:

1. Treo băng rôn tại trụ sở.
2. Gửi báo cáo kết quả về Sở Tư pháp trước ngày 20/11/2026 để tổng hợp.

Rất mong nhận được sự quan tâm phối hợp của các cơ quan, đơn vị./.
""",
        [
            ("Treo băng rôn tại trụ", ["các cơ quan, đơn vị"]),
            ("Gửi báo cáo kết quả", ["các cơ quan, đơn vị"]),
        ],
    ),
    "notice_inner": (
        """VĂN PHÒNG UBND TỈNH HÀ SƠN
Số: 6/TB-VP

THÔNG BÁO
Kết luận cuộc họp

Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:

1. Về nguồn vốn: cơ bản thống nhất phương án. Giao Sở Tài chính tham mưu văn bản gửi Bộ Tài chính.

2. Về mặt bằng: tiến độ còn chậm; yêu cầu Ủy ban nhân dân xã Tân Lập hoàn thành chi trả trong tháng 6.
""",
        [
            ("Về nguồn vốn: cơ bản", ["Sở Tài chính"]),
            ("Về mặt bằng: tiến độ", ["Ủy ban nhân dân xã Tân Lập"]),
        ],
    ),
    "two_parties": (
        """SỞ Y TẾ - HỘI NÔNG DÂN
Số: 5/CTPH-SYT-HND

CHƯƠNG TRÌNH PHỐI HỢP
Về an toàn thực phẩm giai đoạn 2026 - 2030

Sở Y tế và Hội Nông dân tỉnh Hà Sơn thống nhất ký Chương trình phối hợp như sau:

II. NỘI DUNG PHỐI HỢP

Hai bên phối hợp thực hiện các nội dung sau:

1. Tuyên truyền về an toàn thực phẩm.

2. Tập huấn cho hội viên.

III. TRÁCH NHIỆM THỰC HIỆN

A. TRÁCH NHIỆM CỦA SỞ Y TẾ

1. Cung cấp tài liệu.

B. HỘI NÔNG DÂN TỈNH

1. Vận động hội viên ký cam kết.

C. TỔ CHỨC THỰC HIỆN

1. Cấp tỉnh

Giao Văn phòng Sở Y tế và Ban Kinh tế Hội Nông dân tỉnh làm đầu mối tham mưu.

2. Cấp xã

Trạm y tế và Hội Nông dân xã cụ thể hóa Chương trình này.

3. Chế độ báo cáo: Định kỳ 6 tháng, hai ngành trao đổi thông tin.
""",
        [
            ("Tuyên truyền về an toàn", ["Hai bên"]),
            ("Tập huấn cho hội viên.", ["Hai bên"]),
            ("Cung cấp tài liệu.", ["SỞ Y TẾ"]),
            ("Vận động hội viên ký", ["HỘI NÔNG DÂN TỈNH"]),
            ("Giao Văn phòng Sở Y", ["Văn phòng Sở Y tế và Ban Kinh tế Hội Nông dân tỉnh"]),
            ("Trạm y tế và Hội", ["Trạm y tế và Hội Nông dân xã"]),
            ("Chế độ báo cáo: Định", ["hai ngành"]),
        ],
    ),
    "persons": (
        """SỞ Y TẾ - HỘI NÔNG DÂN
Số: 5/CTPH-SYT-HND

CHƯƠNG TRÌNH PHỐI HỢP
Về an toàn thực phẩm giai đoạn 2026 - 2030

Sở Y tế và Hội Nông dân tỉnh Hà Sơn thống nhất ký Chương trình phối hợp như sau:

III. TRÁCH NHIỆM CỦA CÁC BÊN

1. Đối với Sở Y tế:

a) Chỉ đạo trung tâm y tế.

2. Đối với Hội Nông dân tỉnh

a) Vận động hội viên.

3. Sở Y tế có trách nhiệm

- Bố trí kinh phí.

4. Ban Thường vụ Hội Nông dân tỉnh chỉ đạo:

- Các cấp Hội phát động phong trào.

5. Phân công nhiệm vụ cụ thể:

5.1. Đồng chí Nguyễn Văn An - Phó Chủ tịch: phụ trách chung.

5.2. Bà Trần Thị Bình, Chánh Văn phòng, chịu trách nhiệm về hậu cần.

5.3. Ông Lê Văn Chung (Trưởng ban) chuẩn bị tài liệu.

6. Các phòng chuyên môn thuộc Sở, Trung tâm Kiểm soát bệnh tật (CDC): căn cứ chức năng, nhiệm vụ xây dựng kế hoạch.
""",
        [
            ("Chỉ đạo trung tâm y", ["Sở Y tế"]),
            ("Vận động hội viên.", ["Hội Nông dân tỉnh"]),
            ("Bố trí kinh phí.", ["Sở Y tế"]),
            ("Các cấp Hội phát động", ["Các cấp Hội"]),
            ("Đồng chí Nguyễn Văn An", ["Đồng chí Nguyễn Văn An - Phó Chủ tịch"]),
            ("Bà Trần Thị Bình, Chánh", ["Bà Trần Thị Bình, Chánh Văn phòng"]),
            ("Ông Lê Văn Chung (Trưởng", ["Ông Lê Văn Chung (Trưởng ban)"]),
            (
                "Các phòng chuyên môn thuộc",
                ["Các phòng chuyên môn thuộc Sở, Trung tâm Kiểm soát bệnh tật (CDC)"],
            ),
        ],
    ),
    "named_headings": (
        """SỞ Y TẾ - HỘI NÔNG DÂN
Số: 5/CTPH-SYT-HND

CHƯƠNG TRÌNH PHỐI HỢP
Về an toàn thực phẩm giai đoạn 2026 - 2030

Sở Y tế và Hội Nông dân tỉnh Hà Sơn thống nhất ký Chương trình phối hợp như sau:

III. TỔ CHỨC THỰC HIỆN

1. Liên đoàn Lao động tỉnh:

Chỉ đạo công đoàn cơ sở tuyên truyền.

Phối hợp kiểm tra hằng quý.

2. UBND các xã, phường (sau đây gọi là cấp xã):

Rà soát cơ sở kinh doanh.

3. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh

- Nắm tình hình.

4. Thủ trưởng các cơ quan, đơn vị, địa phương

Quán triệt Chương trình đến cán bộ.

5. Đề nghị Tòa án nhân dân tỉnh, Viện Kiểm sát nhân dân tỉnh

- Đẩy nhanh tiến độ xét xử.

6. Các thành viên Ban Chỉ đạo theo chức năng, nhiệm vụ được phân công chịu trách nhiệm đôn đốc.

7. Văn phòng Sở có nhiệm vụ tổng hợp.

8. Từng đơn vị xây dựng kế hoạch riêng.

9. Đội Quản lý thị trường số 3, Chi cục An toàn vệ sinh thực phẩm thường xuyên kiểm tra.
""",
        [
            ("Chỉ đạo công đoàn cơ", ["Liên đoàn Lao động tỉnh"]),
            ("Phối hợp kiểm tra hằng", ["Liên đoàn Lao động tỉnh"]),
            ("Rà soát cơ sở kinh", ["UBND các xã, phường"]),
            ("Nắm tình hình.", ["Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh"]),
            ("Quán triệt Chương trình đến", ["Thủ trưởng các cơ quan, đơn vị, địa phương"]),
            ("Đẩy nhanh tiến độ xét", ["Tòa án nhân dân tỉnh, Viện Kiểm sát nhân dân tỉnh"]),
            ("Các thành viên Ban Chỉ", ["Các thành viên Ban Chỉ đạo"]),
            ("Văn phòng Sở có nhiệm", ["Văn phòng Sở"]),
            ("Từng đơn vị xây dựng", ["Từng đơn vị"]),
            ("Đội Quản lý thị trường", ["Đội Quản lý thị trường số 3, Chi cục An toàn vệ sinh thực phẩm"]),
        ],
    ),
}


@pytest.mark.parametrize("form", PAPERS)
def test_who_bears_what(form):
    text, expected = PAPERS[form]
    found = [
        (" ".join(duty.evidence.text.split()[:5]), [" ".join(name.text.split()) for name in duty.assignees])
        for duty in read_directive(text).obligations
    ]
    assert found == expected


@pytest.mark.parametrize("form", PAPERS)
def test_every_bearer_is_quoted(form):
    text, _ = PAPERS[form]
    for duty in read_directive(text).obligations:
        assert all(text[slice(*name.span)] == name.text for name in duty.assignees)
