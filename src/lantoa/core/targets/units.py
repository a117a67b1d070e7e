"""Words this room knows: nouns that a directive counts, words of measure, words of doing, words that name."""


def _words(text: str) -> frozenset[str]:
    """Words and word groups, parted by `|` or by line ends; the syllables of a group by one space."""
    return frozenset(word.strip() for line in text.splitlines() for word in line.split("|")) - {""}


# Nouns of work, of the press, of places and people, of things.
COUNTED = _words("""
    ngày hội|cuộc|đợt|buổi|lớp|khóa|khoá|hội nghị|hội thảo|tọa đàm|toạ đàm|hội thi|cuộc thi|hội diễn|liên hoan|sự kiện|chiến dịch|phiên
    phiên họp|đoàn|lần|ngành|nhiệm vụ|giải pháp|sáng kiến|nghiên cứu|đề tài|đề tài khoa học|đề án|dự án|mô hình
    tin|bài|tin bài|phóng sự|chuyên trang|chuyên mục|chuyên đề|phim|video|clip|video clip|infographic|bản tin|số|tờ|tờ rơi
    tờ gấp|áp phích|pa nô|pano|băng rôn|khẩu hiệu|cụm|biển|bảng|cuốn|cuốn sách|đầu sách|sổ tay|ấn phẩm|xuất bản phẩm|sản phẩm
    sản phẩm truyền thông|thông điệp|chương trình|tiết mục|tác phẩm|tin nhắn|tấm|bức|ảnh|câu hỏi|kênh|kênh chương trình
    công trình|công trình văn hóa|công trình văn hoá|di sản|di tích|lễ hội|thương hiệu|thương hiệu sự kiện|tác phẩm mỹ thuật
    câu lạc bộ|clb|đội|nhóm|tổ|điểm|cơ sở|trung tâm|trạm|trường|phòng|nhà|hội|chi hội|chi bộ|tổ chức|cơ quan|đơn vị
    doanh nghiệp|hợp tác xã|tổ hợp tác|hội đồng|bộ phận|nhà thầu|nhà máy|hộ|hộ gia đình|hộ kinh doanh|thôn|bản|khối phố
    tổ dân phố|xã|phường|thị trấn|huyện|tỉnh|thành phố|đặc khu|địa phương|khu dân cư|khu|khu vực|cụm dân cư|ấp|làng|điểm cầu
    khu công nghiệp|cụm công nghiệp|cửa khẩu|thư viện|nhà văn hóa|nhà văn hoá|công viên|sân|bể bơi|trường hợp|đối tượng
    nước|quốc gia|người|đồng chí|cán bộ|công chức|viên chức|học sinh|sinh viên|giáo viên|đại biểu|thành viên|hội viên|đoàn viên|đảng viên|đảng viên mới|học viên|ủy viên|uỷ viên|cấp ủy viên|cử tri
    cộng tác viên|tình nguyện viên|tuyên truyền viên|báo cáo viên|bác sĩ|lao động|lượt|lượt người|lượt khách|khách|khách du lịch
    thí sinh|vận động viên|gia đình|cá nhân|tập thể|cặp|cặp vợ chồng|bé trai|bé gái|trẻ|trẻ em|phụ nữ|nam|nữ|dân|trẻ đẻ sống
    suất|phần quà|giải|giải thưởng|bằng khen|học bổng|huy chương|gian hàng|sản phẩm ocop|ca|tuổi|hài cốt|liệt sĩ|mộ
    tiêu chí|chỉ tiêu|chỉ số|nội dung|tiêu chuẩn|thủ tục|thủ tục hành chính|tthc|dịch vụ công|hồ sơ|bộ hồ sơ|bộ|báo cáo
    văn bản|phiếu|mẫu|vụ|vụ việc|đơn|bước|bậc|thứ bậc|bản đồ|tài khoản
    cơ sở dữ liệu|thuê bao|hệ thống|nền tảng|phần mềm|ứng dụng|sàn dữ liệu|sàn|camera|máy|thiết bị|xe|phương tiện|bếp|giường
    giường bệnh|chỗ|chỗ ngồi|căn|căn hộ|nhà ở|cây|con|tuyến|km đường|cầu|mỏ|trường học|hộ dân|hộ nghèo|hộ cận nghèo|khu vui chơi
    chiến sĩ|dân quân|nhân viên|cử nhân|kỹ sư|y sĩ|điều dưỡng|hộ sinh|thầy thuốc|chuyên gia|luật sư|hòa giải viên|cộng tác|em|cháu
    tàu|thuyền|xuồng|xuồng máy|ca nô|phao|áo phao|thùng|bao|túi|gói|hộp|chai|lọ|viên|liều|mũi|giống|vườn|vườn mẫu|ao|hồ|đập|cống
    kỳ|phụ trương|phụ san|đặc san|chuyên san|trang|bài viết|bài báo|loa|cụm loa|màn hình|tủ sách|đường dây|chợ|cửa hàng|siêu thị
    ngày công|ngày lương|giờ công|bình|khóm|buôn|sóc|ổ dịch|điểm trường|điểm bán|hồ chứa|bãi|mái ấm|hòm|biên chế|nhà vệ sinh|giấy khen|kỷ niệm chương|chuyến|ca kíp|tiết|tiết học|môn|y bác sĩ|máy tính|máy in|máy chiếu|máy bơm
""")
# Where people live, learn or work.
PLACES = _words("""
    xã|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố|địa phương|thôn|bản|làng|ấp|khóm|buôn|sóc|khu|khu vực|khối phố|tổ dân phố
    khu dân cư|cụm dân cư|điểm|cơ sở|trường|trường học|điểm trường|trạm|trung tâm|đơn vị|cơ quan|doanh nghiệp|chợ|hộ|hộ gia đình
""")
# What is held or made: a bare numeral counts it (`hai cuộc`), while `hai bên` and `một người` count nothing.
EVENTS = _words(
    "cuộc|đợt|buổi|lớp|hội nghị|hội thảo|hội thi|phiên|phiên họp|mô hình|câu lạc bộ|chuyên đề|phóng sự|tiết mục|đề tài|công trình"
)
# A bare number before one of these says little by itself: it is counted only where it is bounded.
VAGUE = _words("con|nam|nữ|bước|nội dung|nhóm|loại|tổ|dân|mẫu|bậc|đơn|khu|giải")
# They open as a counted noun does, and are none.
NO_NOUNS = _words("xã hội|đội ngũ|số liệu|số lượng|bài học|con số|nhà nước|số tiền|điểm khác")
TIMES = _words("giờ|phút|giây|ngày|tuần|tháng|quý|năm|ngày làm việc")
MEASURES = _words("""
    m|m2|m3|m²|m³|km|km2|km²|ha|kg|tấn|tạ|lít|kw|mw|kwp|gb/s|mb/s|gbps|mbps|tbps|người dân|vạn dân|hecta|mét|mét vuông|héc ta
""")
# Words that end an unknown noun.
STOPS = _words("""
    được|có|của|và|trong|tại|về|cho|để|theo|với|là|sẽ|phải|thuộc|trên|ở|từ|đến|các|những|này|đã|trở|do|bằng|khi|nhằm|hoặc
    như|đạt|một|hai|dưới|so|mỗi|cả|đối|sau|trước|không|cũng|thì|mà|qua|gồm|bao
""")
# Words that make a name or an ordinal of the number behind them.
NAMING = _words("""
    ngày|tháng|năm|quý|khóa|khoá|số|điều|khoản|điểm|chương|lục|biểu|trang|thứ|lớp|cấp|loại|hạng|phiên|vòng|đợt|tập|tuần
    bước|nhóm|hình|kỳ|đội|tổ|lô|tầng|phố|đường|quận|kênh
""")
# Words of which the last only looks like one of those: đại biểu: 150 người, xử lý dứt điểm 07 vụ.
COMPOUNDS = _words("""
    dứt điểm|thí điểm|trọng điểm|cao điểm|đại biểu|tiêu biểu|phát biểu|tổng số|quân số|hệ số|học tập|luyện tập|thực tập
    truyền hình|mô hình|điển hình|lên đường
""")
# Some of those say how often behind one of these: hằng năm 02 cuộc, mỗi lớp 30 học viên.
PERIODS = _words("ngày|tháng|năm|quý|tuần|lớp|đợt|kỳ|tổ|đội|nhóm")
EVERY = _words("hằng|hàng|hăng|mỗi|cả|một|trong")
# Last words of titles that a number follows: Nghị định 30, Đề án 06, Ban Chỉ đạo 35.
TITLES = _words("định|quyết|thị|án|đạo|lệnh|tư|tri|luận|đoạn|Luật|mục|Mục|Mẫu")
# What somebody does who brings about a number of things.
DOING = _words("""
    tổ chức|thành lập|xây dựng|mở|ban hành|nộp|phát sóng|phát hành|đăng|đăng tải|đăng cai|sản xuất|in|cấp|lựa chọn|chọn
    giữ nguyên|duy trì|bố trí|hoàn thành|triển khai|thực hiện|tặng|trao|đạt|hỗ trợ|bảo đảm|đảm bảo|đầu tư|huy động|đào tạo
    tập huấn|bồi dưỡng|thu hút|bầu|giới thiệu|cử|viết|biên soạn|tham gia|phấn đấu|mỗi|giảm|tăng|hình thành|phát triển
    nhân rộng|lắp đặt|kiểm tra|giám sát|tiếp nhận|gửi|đón|trồng|treo|dán|vẽ|chiếu|phát|quay|dựng|tư vấn|khám|phân công
    sửa chữa|mua|mua sắm|cung cấp|khảo sát|tuyển|giao|đề xuất|trình|chỉ được|phải có|tổng kết|đưa|công bố|số hóa|thu thập
    rà soát|ký|ký kết|gấp|dự kiến|quy mô|số lượng|họp|nghiệm thu|kết nạp|giải quyết|việc làm|tạo|xóa|xoá|tuyển sinh
    khoanh nuôi|cung ứng|chăm sóc|trồng mới|vận động|quyên góp|cải tạo|nâng cấp|tu bổ|phục dựng|công nhận|thăm|có thêm|tăng thêm|giúp đỡ|đỡ đầu|mật độ
    tiến hành|dự phòng|xuất bản|mở rộng|trang bị|cấp phát|khen thưởng|biểu dương|tuyên dương|khởi công|khánh thành|trưng bày
    sắp xếp|phun|tiêm|di dời|điều động|chuẩn bị|sử dụng|dàn dựng|biểu diễn|tuyển chọn|tuyển dụng|bình chọn|xét chọn|dành
    in ấn|thành lập mới|xây mới|làm mới|sửa|thả|chuyển giao|tổ chức lại|giảng dạy|nuôi|sơ tán|tiếp sóng|đặt|bổ sung|tháo dỡ|thu hồi|giải tỏa|xóa bỏ
    nạo vét|thay thế|thẩm định|bàn giao|cấp mới|đăng ký|thu gom|xuất khẩu|luân chuyển|điều chuyển|kết nối|mở mới|xử lý|mời|giúp
    phối hợp với|giữ vững|kiên cố hóa|kiểm định|cứng hóa|bê tông hóa
""")
# They part a word of doing from the number: what follows them is no object of it.
PARTING = _words("và|hoặc|của|tại|theo|gồm|cả|các|những|trong|trên|ở")
