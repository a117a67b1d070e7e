"""More papers of an invented province: verbs no list can hold in full, bodies that stand alone, joint signatories."""

import pytest

from lantoa.core.reading import read_directive

PAPERS = {
    "joint_programme": (
        """BAN DÂN VẬN TỈNH ỦY - CÔNG AN TỈNH        Hà Sơn, ngày 20 tháng 4 năm 2017
*
Số 02-CTPH/BDV-CAT

CHƯƠNG TRÌNH PHỐI HỢP
về công tác dân vận trong bảo đảm an ninh, trật tự giai đoạn 2017 - 2021

Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh, Ban Dân vận Tỉnh ủy và Công an tỉnh xây dựng Chương trình phối hợp như sau:

I. Mục đích, yêu cầu
1. Phát huy sức mạnh tổng hợp của hệ thống chính trị.

II. Nội dung phối hợp
1. Công tác tuyên truyền
Hai cơ quan phối hợp tuyên truyền chủ trương của Đảng, pháp luật của Nhà nước về an ninh, trật tự; kịp thời phản bác thông tin sai trái.
2. Công tác nắm tình hình
- Thường xuyên trao đổi thông tin về tình hình nhân dân, tình hình dân tộc, tôn giáo.
- Chủ động phát hiện, giải quyết mâu thuẫn ngay từ cơ sở, không để phát sinh điểm nóng.
3. Xây dựng mô hình
Mỗi huyện chọn ít nhất 01 xã làm điểm; hằng năm tổ chức rút kinh nghiệm, nhân rộng.

III. Trách nhiệm của mỗi bên
A. Ban Dân vận Tỉnh ủy
1. Chỉ đạo hệ thống dân vận các cấp phối hợp với lực lượng công an triển khai Chương trình.
2. Phối hợp với Mặt trận Tổ quốc, các đoàn thể vận động quần chúng tham gia phong trào.
B. Công an tỉnh
1. Chỉ đạo công an các đơn vị, địa phương thực hiện tốt công tác dân vận.
2. Hướng dẫn xây dựng, củng cố các tổ chức quần chúng làm nòng cốt phong trào bảo vệ an ninh Tổ quốc.
C. Trách nhiệm chung của hai bên
Tham mưu cấp ủy, chính quyền giải quyết kịp thời bức xúc của nhân dân.

IV. Tổ chức thực hiện
1. Trên cơ sở Chương trình này, hằng năm hai bên xây dựng kế hoạch cụ thể. Sáu tháng một lần tổ chức giao ban; cuối năm sơ kết, đánh giá.
2. Phòng Dân vận các cơ quan nhà nước - Dân tộc, Tôn giáo (Ban Dân vận Tỉnh ủy) và Phòng Xây dựng phong trào bảo vệ ANTQ (Công an tỉnh) là bộ phận thường trực, có trách nhiệm tham mưu triển khai, theo dõi, đôn đốc.
3. Ban Dân vận huyện ủy, thị ủy, thành ủy và Công an các huyện, thị xã, thành phố căn cứ Chương trình này và tình hình thực tế ký kết, triển khai ở địa phương.
4. Kinh phí: các hoạt động phối hợp do bên nào chủ trì thì bên đó bảo đảm kinh phí.
Trong quá trình thực hiện, nếu có vấn đề nảy sinh, hai bên cùng bàn bạc, thống nhất sửa đổi, bổ sung cho phù hợp.

CÔNG AN TỈNH        BAN DÂN VẬN TỈNH ỦY
GIÁM ĐỐC        TRƯỞNG BAN
Lê Văn Hùng        Trần Văn Phúc
""",
        [
            ("Hai cơ quan phối hợp", ["Hai cơ quan"]),
            ("Thường xuyên trao đổi thông", []),
            ("Chủ động phát hiện, giải", []),
            ("Mỗi huyện chọn ít nhất", ["Mỗi huyện"]),
            ("Chỉ đạo hệ thống dân", ["Ban Dân vận Tỉnh ủy"]),
            ("Phối hợp với Mặt trận", ["Ban Dân vận Tỉnh ủy"]),
            ("Chỉ đạo công an các", ["Công an tỉnh"]),
            ("Hướng dẫn xây dựng, củng", ["Công an tỉnh"]),
            ("Tham mưu cấp ủy, chính", ["hai bên"]),
            ("Trên cơ sở Chương trình", ["hai bên"]),
            (
                "Phòng Dân vận các cơ",
                [
                    "Phòng Dân vận các cơ quan nhà nước - Dân tộc, Tôn giáo (Ban Dân vận Tỉnh ủy) và Phòng Xây dựng phong trào bảo vệ ANTQ (Công an tỉnh)"
                ],
            ),
            (
                "Ban Dân vận huyện ủy,",
                ["Ban Dân vận huyện ủy, thị ủy, thành ủy và Công an các huyện, thị xã, thành phố"],
            ),
        ],
    ),
    "answer_of_the_cabinet": (
        """VĂN PHÒNG CHÍNH PHỦ        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
Số: 1122/VPCP-NN        Hà Nội, ngày 10 tháng 3 năm 2015
V/v quản lý khai thác cát sông

Kính gửi:
- Các Bộ: Tài nguyên và Môi trường, Xây dựng, Công an;
- Ủy ban nhân dân tỉnh Hà Sơn.

Xét đề nghị của Bộ Tài nguyên và Môi trường tại văn bản số 55/BTNMT-ĐCKS ngày 02 tháng 01 năm 2015 về việc quản lý khai thác cát, Phó Thủ tướng Chính phủ Lê Văn Khoa có ý kiến như sau:

Đồng ý với kiến nghị của Bộ Tài nguyên và Môi trường tại văn bản nêu trên. Giao Bộ Tài nguyên và Môi trường chủ trì, phối hợp với Bộ Công an, Ủy ban nhân dân tỉnh Hà Sơn thanh tra việc cấp phép khai thác cát; báo cáo Thủ tướng Chính phủ trước ngày 30 tháng 6 năm 2015.

Ủy ban nhân dân tỉnh Hà Sơn tạm dừng cấp phép mới; xử lý nghiêm trách nhiệm của tổ chức, cá nhân để xảy ra khai thác trái phép.

Bộ Xây dựng nghiên cứu, đề xuất vật liệu thay thế cát tự nhiên.

Văn phòng Chính phủ thông báo để các cơ quan biết, thực hiện./.

Nơi nhận:        KT. BỘ TRƯỞNG, CHỦ NHIỆM
- Như trên;        PHÓ CHỦ NHIỆM
- Lưu: VT, NN (3).        Nguyễn Văn Nam
""",
        [
            ("Đồng ý với kiến nghị", ["Bộ Tài nguyên và Môi trường"]),
            ("Ủy ban nhân dân tỉnh", ["Ủy ban nhân dân tỉnh Hà Sơn"]),
            ("Bộ Xây dựng nghiên cứu,", ["Bộ Xây dựng"]),
        ],
    ),
    "citizens_received": (
        """UBND XÃ ĐỒNG TÂM        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 77/KH-UBND        Độc lập - Tự do - Hạnh phúc
        Đồng Tâm, ngày 15 tháng 7 năm 2025

KẾ HOẠCH
Tiếp công dân 6 tháng cuối năm 2025

I. MỤC ĐÍCH, YÊU CẦU
- Bảo đảm quyền khiếu nại, tố cáo của công dân.

II. NỘI DUNG
1. Thời gian, địa điểm tiếp công dân
- Chủ tịch UBND xã tiếp công dân định kỳ vào thứ Năm hằng tuần tại Trụ sở tiếp công dân xã; nếu trùng ngày nghỉ, lễ thì chuyển sang ngày làm việc kế tiếp.
- Các Phó Chủ tịch UBND xã tiếp công dân khi được Chủ tịch ủy quyền.
- Công chức tiếp công dân thường xuyên tiếp vào các ngày làm việc trong tuần.
2. Thành phần
- Lãnh đạo UBND xã chủ trì.
- Đại diện Công an xã, Quân sự xã, công chức Tư pháp, Địa chính.
3. Tiếp công dân đột xuất
Chủ tịch UBND xã tiếp công dân đột xuất khi vụ việc gay gắt, phức tạp, có nhiều người tham gia.

III. TRÁCH NHIỆM CỦA CÁC CƠ QUAN
1. Văn phòng HĐND và UBND xã
1.1. Bố trí cán bộ tiếp công dân, ghi chép sổ sách.
1.2. Tiếp nhận, phân loại, xử lý đơn thư.
1.3. Chuẩn bị nội dung, hồ sơ phục vụ Chủ tịch UBND xã tiếp công dân.
2. Công an xã
Cử cán bộ, chiến sĩ thường trực bảo vệ trong các phiên tiếp công dân; xử lý nghiêm người lợi dụng quyền khiếu nại, tố cáo gây rối trật tự.
3. Đoàn thể chính trị - xã hội
Tham gia hòa giải, vận động công dân chấp hành pháp luật.
4. Trách nhiệm của công dân
Xuất trình giấy tờ tùy thân; tuân thủ nội quy nơi tiếp công dân.
5. Các phòng chuyên môn, các ban, ngành
Theo chức năng, nhiệm vụ cử cán bộ tham gia tiếp công dân theo yêu cầu.

IV. CHẾ ĐỘ THÔNG TIN, BÁO CÁO
Công chức tiếp công dân tổng hợp kết quả, báo cáo UBND xã vào ngày 20 hằng tháng.
Trên đây là Kế hoạch tiếp công dân của UBND xã. Yêu cầu các bộ phận nghiêm túc thực hiện./.

Nơi nhận:        CHỦ TỊCH
- Lưu: VT.        Bùi Văn Cường
""",
        [
            ("Chủ tịch UBND xã tiếp", ["Chủ tịch UBND xã"]),
            ("Các Phó Chủ tịch UBND", ["Các Phó Chủ tịch UBND xã"]),
            ("Công chức tiếp công dân", ["Công chức tiếp công dân"]),
            ("Chủ tịch UBND xã tiếp", ["Chủ tịch UBND xã"]),
            ("Bố trí cán bộ tiếp", ["Văn phòng HĐND và UBND xã"]),
            ("Tiếp nhận, phân loại, xử", ["Văn phòng HĐND và UBND xã"]),
            ("Chuẩn bị nội dung, hồ", ["Văn phòng HĐND và UBND xã"]),
            ("Cử cán bộ, chiến sĩ", ["Công an xã"]),
            ("Tham gia hòa giải, vận", ["Đoàn thể chính trị - xã hội"]),
            ("Xuất trình giấy tờ tùy", ["công dân"]),
            ("Theo chức năng, nhiệm vụ", ["Các phòng chuyên môn, các ban, ngành"]),
            ("Công chức tiếp công dân", ["Công chức tiếp công dân"]),
            ("Yêu cầu các bộ phận", ["các bộ phận"]),
        ],
    ),
    "starred_bodies": (
        """HĐND - UBND - UBMTTQVN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ PHÚ LÂM        Độc lập - Tự do - Hạnh phúc
Số: 05/KHLT        Phú Lâm, ngày 10 tháng 02 năm 2020

KẾ HOẠCH LIÊN TỊCH
Phát động phong trào "Ngày Chủ nhật xanh"

I. Nội dung
- Quét dọn đường làng, ngõ xóm vào sáng Chủ nhật tuần đầu tháng.
- Trồng 2 km đường hoa.

II. Tổ chức thực hiện
* UBND xã:
- Ban hành văn bản chỉ đạo các thôn.
- Bố trí kinh phí 50 triệu đồng.
* Ủy ban MTTQ Việt Nam xã:
- Vận động nhân dân hiến đất, góp ngày công.
* Các đoàn thể:
- Hội Liên hiệp Phụ nữ xã: phụ trách tuyến đường hoa.
- Hội Cựu chiến binh phụ trách vệ sinh đài tưởng niệm.
- Đoàn Thanh niên làm nòng cốt ra quân, trồng cây.
- Hội Nông dân: thu gom vỏ bao thuốc bảo vệ thực vật.
* Trạm Y tế:
Phun thuốc khử khuẩn nơi công cộng.
* Trường học đóng trên địa bàn:
Tổ chức cho học sinh nhặt rác.
* Đối với các thôn:
+ Bí thư chi bộ, trưởng thôn, trưởng ban công tác mặt trận trực tiếp chỉ đạo.
+ Mỗi hộ gia đình cử 01 người tham gia.
- Đài truyền thanh xã viết tin, bài; phát 02 lần/ngày.
* Công chức Văn hóa - xã hội, Địa chính - Xây dựng: giúp UBND xã theo dõi, chấm điểm thi đua.
Yêu cầu các ngành, đoàn thể, các thôn thực hiện nghiêm túc kế hoạch này.

TM. UBMTTQ        TM. UBND XÃ
Lê A        Trần B
""",
        [
            ("Quét dọn đường làng, ngõ", []),
            ("Trồng 2 km đường hoa.", []),
            ("Ban hành văn bản chỉ", ["UBND xã"]),
            ("Bố trí kinh phí 50", ["UBND xã"]),
            ("Vận động nhân dân hiến", ["Ủy ban MTTQ Việt Nam xã"]),
            ("Hội Liên hiệp Phụ nữ", ["Hội Liên hiệp Phụ nữ xã"]),
            ("Hội Cựu chiến binh phụ", ["Hội Cựu chiến binh"]),
            ("Đoàn Thanh niên làm nòng", ["Đoàn Thanh niên"]),
            ("Hội Nông dân: thu gom", ["Hội Nông dân"]),
            ("Phun thuốc khử khuẩn nơi", ["Trạm Y tế"]),
            ("Tổ chức cho học sinh", ["Trường học đóng trên địa bàn"]),
            ("Bí thư chi bộ, trưởng", ["Bí thư chi bộ, trưởng thôn, trưởng ban công tác mặt trận"]),
            ("Mỗi hộ gia đình cử", ["Mỗi hộ gia đình"]),
            ("Đài truyền thanh xã viết", ["Đài truyền thanh xã"]),
            ("Công chức Văn hóa -", ["Công chức Văn hóa - xã hội, Địa chính - Xây dựng"]),
            ("Yêu cầu các ngành, đoàn", ["các ngành, đoàn thể, các thôn"]),
        ],
    ),
    "unheard_verbs": (
        """SỞ Y TẾ HÀ SƠN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 19/PA-SYT        Độc lập - Tự do - Hạnh phúc
        Hà Sơn, ngày 11 tháng 6 năm 2021

PHƯƠNG ÁN
Đáp ứng các cấp độ dịch bệnh

1. Cấp độ 1: dưới 100 ca mắc
a. Bệnh viện Đa khoa tỉnh bố trí 50 giường cách ly, tiếp nhận điều trị ca bệnh nặng;
b. Trung tâm Kiểm soát bệnh tật: truy vết trong 24 giờ, lấy mẫu xét nghiệm;
c. Trạm y tế xã quản lý F1 cách ly tại nhà.
2. Cấp độ 2: từ 100 đến 500 ca mắc
Kích hoạt bệnh viện dã chiến số 1.
3. Phân công
3.1. Phòng Nghiệp vụ Y (đ/c Hùng - Trưởng phòng): thường trực chuyên môn, tham mưu phân tuyến điều trị.
3.2. Phòng Kế hoạch - Tài chính phụ trách hậu cần, mua sắm vật tư.
3.3. Văn phòng Sở luân phiên trực đường dây nóng 24/24h.
3.4. Các đồng chí Phó Giám đốc Sở chỉ đạo lĩnh vực được phân công.
3.5. Việc điều phối oxy do Bệnh viện Đa khoa tỉnh đảm nhiệm.
3.6. Người bệnh, người nhà người bệnh tuân thủ 5K.
3.7. Các bệnh viện tư nhân chuyển bệnh nhân nghi mắc đến cơ sở điều trị được chỉ định.
4. Đề nghị Sở Chỉ huy phòng, chống dịch tỉnh xem xét phê duyệt./.

GIÁM ĐỐC
Lê Thị Hoa
""",
        [
            ("Bệnh viện Đa khoa tỉnh", ["Bệnh viện Đa khoa tỉnh"]),
            ("Trung tâm Kiểm soát bệnh", ["Trung tâm Kiểm soát bệnh tật"]),
            ("Trạm y tế xã quản", ["Trạm y tế xã"]),
            ("Phòng Nghiệp vụ Y (đ/c", ["Phòng Nghiệp vụ Y (đ/c Hùng - Trưởng phòng)"]),
            ("Phòng Kế hoạch - Tài", ["Phòng Kế hoạch - Tài chính"]),
            ("Văn phòng Sở luân phiên", ["Văn phòng Sở"]),
            ("Các đồng chí Phó Giám", ["Các đồng chí Phó Giám đốc Sở"]),
            ("Việc điều phối oxy do", ["Bệnh viện Đa khoa tỉnh"]),
            ("Các bệnh viện tư nhân", ["Các bệnh viện tư nhân"]),
            ("Đề nghị Sở Chỉ huy", ["Sở Chỉ huy phòng, chống dịch tỉnh"]),
        ],
    ),
    "party_plan": (
        """ĐẢNG BỘ TỈNH HÀ SƠN        ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ TÂN LẬP
*        Tân Lập, ngày 02 tháng 6 năm 2025
Số 42-KH/ĐU

KẾ HOẠCH
thực hiện Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp

I- MỤC ĐÍCH, YÊU CẦU
- Quán triệt sâu sắc Chỉ thị đến cán bộ, đảng viên.

II- NỘI DUNG
Ban Thường vụ Đảng ủy lãnh đạo, chỉ đạo các nội dung sau đây:
- Chuẩn bị văn kiện trình đại hội.
- Chuẩn bị nhân sự cấp ủy khóa mới.

III- TỔ CHỨC THỰC HIỆN
1. Ban Xây dựng Đảng Đảng ủy
- Chủ trì tham mưu thành lập các tiểu ban phục vụ đại hội.
- Thẩm định nhân sự các chi bộ trực thuộc; báo cáo Ban Thường vụ trước ngày 15/7/2025.
2. Ủy ban Kiểm tra Đảng ủy: tham mưu giải quyết đơn thư, tố cáo liên quan đến nhân sự đại hội; phối hợp với Ban Xây dựng Đảng thẩm định tư cách đại biểu.
3. Ban Tuyên giáo và Dân vận, Trung tâm Chính trị xã
Tham mưu đợt sinh hoạt chính trị, tuyên truyền trước, trong và sau đại hội. Định hướng các cơ quan thông tin của xã tuyên truyền.
4. Văn phòng Đảng ủy có nhiệm vụ theo dõi, đôn đốc, tổng hợp tình hình; chuẩn bị cơ sở vật chất phục vụ đại hội.
5. Đảng ủy Công an, Đảng ủy Quân sự lãnh đạo đơn vị xây dựng phương án bảo đảm an ninh, trật tự đại hội.
6. Đồng chí Bí thư các chi bộ chịu trách nhiệm toàn diện trước Ban Thường vụ về công tác chuẩn bị đại hội chi bộ mình.
7. Các đồng chí ủy viên Ban Chấp hành được phân công phụ trách chi bộ dự, chỉ đạo đại hội chi bộ.
8. Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã vận động đoàn viên, hội viên thi đua lập thành tích chào mừng đại hội.
Căn cứ Kế hoạch này, các chi bộ trực thuộc xây dựng kế hoạch của chi bộ, hoàn thành trước ngày 20/6/2025.

Nơi nhận:        T/M ĐẢNG ỦY
- Ban Thường vụ Tỉnh ủy,        BÍ THƯ
- Các chi bộ trực thuộc,
- Lưu Văn phòng.        Nguyễn Văn Dũng
""",
        [
            ("Chuẩn bị văn kiện trình", ["Ban Thường vụ Đảng ủy"]),
            ("Chuẩn bị nhân sự cấp", ["Ban Thường vụ Đảng ủy"]),
            ("Chủ trì tham mưu thành", ["Ban Xây dựng Đảng Đảng ủy"]),
            ("Thẩm định nhân sự các", ["Ban Xây dựng Đảng Đảng ủy"]),
            ("Ủy ban Kiểm tra Đảng", ["Ủy ban Kiểm tra Đảng ủy"]),
            ("Tham mưu đợt sinh hoạt", ["Ban Tuyên giáo và Dân vận, Trung tâm Chính trị xã"]),
            ("Văn phòng Đảng ủy có", ["Văn phòng Đảng ủy"]),
            ("Đảng ủy Công an, Đảng", ["Đảng ủy Công an, Đảng ủy Quân sự"]),
            ("Đồng chí Bí thư các", ["Đồng chí Bí thư các chi bộ"]),
            ("Các đồng chí ủy viên", ["Các đồng chí ủy viên Ban Chấp hành được phân công phụ trách chi bộ"]),
            ("Mặt trận Tổ quốc và", ["Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã"]),
            ("Căn cứ Kế hoạch này,", ["các chi bộ trực thuộc"]),
        ],
    ),
    "rules_of_working_together": (
        """UBND HUYỆN BÌNH AN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN CHỈ ĐẠO 389        Độc lập - Tự do - Hạnh phúc
Số: 03/QC-BCĐ        Bình An, ngày 05 tháng 4 năm 2023

QUY CHẾ
Phối hợp đấu tranh chống buôn lậu, hàng giả

Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định nguyên tắc, nội dung phối hợp giữa các lực lượng.
Điều 2. Nguyên tắc phối hợp
1. Tuân thủ quy định của pháp luật.

Chương II
TRÁCH NHIỆM PHỐI HỢP
Điều 5. Trách nhiệm của Đội Quản lý thị trường số 3
1. Kiểm tra, kiểm soát thị trường trên địa bàn.
2. Định kỳ hằng tháng tổng hợp số liệu gửi Cơ quan Thường trực.
Điều 6. Công an huyện
1. Chỉ đạo công an các xã nắm tình hình địa bàn.
2. Khi phát hiện hàng cấm, lập hồ sơ xử lý theo thẩm quyền.
Điều 7. Chi cục Thuế khu vực Bình An - Hòa Sơn, Hạt Kiểm lâm, Trạm Thú y
a) Cử lực lượng tham gia đoàn kiểm tra liên ngành.
b) Cung cấp thông tin về hóa đơn, chứng từ khi được yêu cầu.
Điều 8. Ban quản lý các chợ
Tuyên truyền, vận động tiểu thương ký cam kết không kinh doanh hàng giả.

Chương III
TỔ CHỨC THỰC HIỆN
Điều 9. Chế độ họp, báo cáo
Ban Chỉ đạo họp định kỳ mỗi quý một lần. Các thành viên gửi báo cáo về cơ quan thường trực trước ngày 20 tháng cuối quý.
Điều 10. Điều khoản thi hành
1. Trưởng Ban, các Phó Trưởng Ban và các thành viên Ban Chỉ đạo có trách nhiệm thực hiện Quy chế này.
2. Cơ quan Thường trực Ban Chỉ đạo chịu trách nhiệm theo dõi, đôn đốc, kiểm tra việc thực hiện Quy chế.
3. Trong quá trình thực hiện có vấn đề phát sinh, các đơn vị báo cáo Trưởng Ban xem xét, quyết định sửa đổi, bổ sung./.

Nơi nhận:        TRƯỞNG BAN
- Như Điều 10;        PHÓ CHỦ TỊCH UBND HUYỆN
- Lưu: VT.        Đỗ Văn Sáu
""",
        [
            ("Kiểm tra, kiểm soát thị", ["Đội Quản lý thị trường số 3"]),
            ("Định kỳ hằng tháng tổng", ["Đội Quản lý thị trường số 3"]),
            ("Chỉ đạo công an các", ["Công an huyện"]),
            ("Khi phát hiện hàng cấm,", ["Công an huyện"]),
            ("Cử lực lượng tham gia", ["Chi cục Thuế khu vực Bình An - Hòa Sơn, Hạt Kiểm lâm, Trạm Thú y"]),
            ("Cung cấp thông tin về", ["Chi cục Thuế khu vực Bình An - Hòa Sơn, Hạt Kiểm lâm, Trạm Thú y"]),
            ("Tuyên truyền, vận động tiểu", ["Ban quản lý các chợ"]),
            ("Ban Chỉ đạo họp định", ["Ban Chỉ đạo"]),
            ("Các thành viên gửi báo", ["Các thành viên"]),
            ("Trưởng Ban, các Phó Trưởng", ["Trưởng Ban, các Phó Trưởng Ban và các thành viên Ban Chỉ đạo"]),
            ("Cơ quan Thường trực Ban", ["Cơ quan Thường trực Ban Chỉ đạo"]),
            ("Trong quá trình thực hiện", ["các đơn vị"]),
        ],
    ),
    "many_sided_plan": (
        """UỶ BAN NHÂN DÂN        CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HÀ SƠN        Độc lập - Tự do - Hạnh phúc
Số: 301/KH-UBND        Hà Sơn, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Triển khai chương trình sữa học đường năm 2026 trên địa bàn Thành phố

UBND Thành phố ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Cải thiện tình trạng dinh dưỡng.
II. CHỈ TIÊU
- 90% trẻ mầm non được uống sữa.
III. NHIỆM VỤ TRỌNG TÂM
1. Công tác chỉ đạo, điều hành
1.1. Kiện toàn Ban Chỉ đạo các cấp.
1.2. Ban hành văn bản hướng dẫn đấu thầu.
2. Công tác truyền thông: Sở Y tế chủ trì, phối hợp với Sở Giáo dục và Đào tạo biên soạn tài liệu; Báo, Đài Thành phố mở chuyên mục dinh dưỡng.
3. Kiểm tra, giám sát: tổ chức kiểm tra liên ngành định kỳ, đột xuất.
IV. KINH PHÍ
1. Ngân sách Thành phố hỗ trợ 30%, doanh nghiệp hỗ trợ 20%, phụ huynh đóng góp 50%.
2. UBND các phường, xã bố trí kinh phí quản lý từ ngân sách cấp mình.
V. TỔ CHỨC THỰC HIỆN
1. Sở Giáo dục và Đào tạo - Cơ quan Thường trực Chương trình:
- Là cơ quan đầu mối, chủ trì, phối hợp với các sở, ngành triển khai Kế hoạch.
- Tổ chức đấu thầu lựa chọn nhà cung cấp sữa theo quy định.
- Trước ngày 25 hàng tháng, tổng hợp báo cáo UBND Thành phố.
2. Sở Y tế
2.1. Giám sát chất lượng sữa; lấy mẫu kiểm nghiệm.
2.2. Chỉ đạo Trung tâm Kiểm soát bệnh tật Thành phố, Trạm Y tế các phường, xã theo dõi, đánh giá tình trạng dinh dưỡng của trẻ.
3. Sở Tài chính: Chủ trì tham mưu UBND Thành phố bố trí kinh phí; hướng dẫn thanh quyết toán.
4. Các Sở, ngành: Công Thương, Nông nghiệp và Môi trường, Khoa học và Công nghệ: Theo chức năng, nhiệm vụ quản lý, kiểm tra nguồn gốc sữa.
5. Các cơ quan thông tấn, báo chí Trung ương và Thành phố (Báo Hà Sơn mới, Đài PTTH Hà Sơn...)
Tăng cường tuyên truyền lợi ích của sữa học đường.
6. Đề nghị Ủy ban MTTQ Việt Nam Thành phố, Hội LHPN Thành phố, Đoàn TNCS Hồ Chí Minh Thành phố
- Giám sát, phản biện việc thực hiện chương trình.
- Vận động phụ huynh cho trẻ tham gia.
7. Các cơ sở giáo dục mầm non, tiểu học; Ban đại diện cha mẹ học sinh
Công khai danh sách trẻ uống sữa, kinh phí thu, chi.
Bố trí kho bảo quản sữa đúng quy định.
8. Doanh nghiệp cung cấp sữa có trách nhiệm giao sữa đúng chủng loại, thu gom vỏ hộp.
Trên đây là Kế hoạch triển khai chương trình; yêu cầu các sở, ban, ngành, UBND các phường, xã nghiêm túc thực hiện, báo cáo kết quả về Sở Giáo dục và Đào tạo trước ngày 15/12/2026 để tổng hợp, báo cáo UBND Thành phố./.

Nơi nhận:        KT. CHỦ TỊCH
- Lưu: VT, KGVX.        PHÓ CHỦ TỊCH
        Vũ Thu Hà An
""",
        [
            ("Kiện toàn Ban Chỉ đạo", []),
            ("Ban hành văn bản hướng", []),
            ("Công tác truyền thông: Sở", ["Sở Y tế", "Báo, Đài Thành phố"]),
            ("Kiểm tra, giám sát: tổ", []),
            ("UBND các phường, xã bố", ["UBND các phường, xã"]),
            ("Là cơ quan đầu mối,", ["Sở Giáo dục và Đào tạo - Cơ quan Thường trực Chương trình"]),
            ("Tổ chức đấu thầu lựa", ["Sở Giáo dục và Đào tạo - Cơ quan Thường trực Chương trình"]),
            ("Trước ngày 25 hàng tháng,", ["Sở Giáo dục và Đào tạo - Cơ quan Thường trực Chương trình"]),
            ("Giám sát chất lượng sữa;", ["Sở Y tế"]),
            ("Chỉ đạo Trung tâm Kiểm", ["Sở Y tế"]),
            ("Sở Tài chính: Chủ trì", ["Sở Tài chính"]),
            (
                "Các Sở, ngành: Công Thương,",
                ["Các Sở, ngành: Công Thương, Nông nghiệp và Môi trường, Khoa học và Công nghệ"],
            ),
            (
                "Tăng cường tuyên truyền lợi",
                [
                    "Các cơ quan thông tấn, báo chí Trung ương và Thành phố (Báo Hà Sơn mới, Đài PTTH Hà Sơn...)"
                ],
            ),
            (
                "Giám sát, phản biện việc",
                ["Ủy ban MTTQ Việt Nam Thành phố, Hội LHPN Thành phố, Đoàn TNCS Hồ Chí Minh Thành phố"],
            ),
            (
                "Vận động phụ huynh cho",
                ["Ủy ban MTTQ Việt Nam Thành phố, Hội LHPN Thành phố, Đoàn TNCS Hồ Chí Minh Thành phố"],
            ),
            (
                "Công khai danh sách trẻ",
                ["Các cơ sở giáo dục mầm non, tiểu học", "Ban đại diện cha mẹ học sinh"],
            ),
            ("Bố trí kho bảo quản", ["Các cơ sở giáo dục mầm non, tiểu học", "Ban đại diện cha mẹ học sinh"]),
            ("Doanh nghiệp cung cấp sữa", ["Doanh nghiệp cung cấp sữa"]),
            ("yêu cầu các sở, ban,", ["các sở, ban, ngành, UBND các phường, xã"]),
        ],
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_who_bears_what(name):
    text, expected = PAPERS[name]
    found = [
        (
            " ".join(duty.evidence.text.split()[:5]),
            [" ".join(bearer.text.split()) for bearer in duty.assignees],
        )
        for duty in read_directive(text).obligations
    ]
    assert found == expected
