"""Nouns that a directive counts, and words of measure."""

# Nouns of work, of the press, of people and places. Syllables are parted by one space.
COUNTED = frozenset(
    """
    cuộc|đợt|buổi|lớp|khóa|khoá|hội nghị|hội thảo|tọa đàm|toạ đàm|hội thi|cuộc thi|hội diễn|liên hoan|sự kiện|chiến dịch|phiên|phiên họp|đoàn
    tin|bài|tin bài|phóng sự|chuyên trang|chuyên mục|chuyên đề|phim|video|clip|video clip|infographic|bản tin|số|tờ|tờ rơi|tờ gấp|áp phích|pa nô|pano
    băng rôn|khẩu hiệu|cụm|biển|bảng|cuốn|cuốn sách|đầu sách|sổ tay|ấn phẩm|xuất bản phẩm|sản phẩm|sản phẩm truyền thông|thông điệp|chương trình|tiết mục
    tác phẩm|công trình|công trình văn hóa|công trình văn hoá|đề tài|đề tài khoa học|đề án|dự án|nhiệm vụ|giải pháp|sáng kiến|nghiên cứu|di sản
    di tích|lễ hội|thương hiệu|thương hiệu sự kiện|tác phẩm mỹ thuật
    mô hình|câu lạc bộ|clb|đội|nhóm|tổ|điểm|cơ sở|trung tâm|trạm|trường|phòng|nhà|hội|chi hội|chi bộ|tổ chức|cơ quan|đơn vị|doanh nghiệp|hợp tác xã|hộ
    hộ gia đình|hộ kinh doanh|thôn|bản|khối phố|tổ dân phố|xã|phường|thị trấn|huyện|tỉnh|thành phố|đặc khu|địa phương|khu dân cư|khu|cụm dân cư|ấp|làng
    người|đồng chí|cán bộ|công chức|viên chức|học sinh|sinh viên|giáo viên|đại biểu|thành viên|hội viên|đoàn viên|cử tri|cộng tác viên|tình nguyện viên
    tuyên truyền viên|báo cáo viên|bác sĩ|lao động|lượt|lượt người|lượt khách|khách|khách du lịch|suất|phần quà|giải|giải thưởng|bằng khen|học bổng
    bé trai|bé gái|trẻ|trẻ em|phụ nữ|nam|nữ|dân|trẻ đẻ sống
    tiêu chí|chỉ tiêu|chỉ số|nội dung|tiêu chuẩn|thủ tục|thủ tục hành chính|tthc|dịch vụ công|hồ sơ|bộ hồ sơ|bộ|báo cáo|văn bản|phiếu|mẫu|mẫu nhà|câu hỏi
    cơ sở dữ liệu|hệ thống|nền tảng|phần mềm|ứng dụng|camera|máy|thiết bị|xe|phương tiện|bếp|giường|giường bệnh|chỗ|chỗ ngồi|căn|căn hộ|căn nhà|nhà ở
    trường hợp|bản đồ|nhà máy|hội đồng|tin nhắn|bộ phận|khu vực|nhà thầu|điểm cầu|tổ hợp tác|ngành|hài cốt|liệt sĩ|mộ|đối tượng|tập thể|gia đình|cá nhân|ca|tuổi
    cây|con|sàn dữ liệu|tuyến|km đường|cầu|cửa khẩu|mỏ|khu công nghiệp|cụm công nghiệp|sàn|kênh|kênh chương trình|tài khoản|vụ|vụ việc|đơn|lần|bước|bậc
    thứ bậc|thí sinh|vận động viên|huy chương|gian hàng|sản phẩm ocop|công viên|thư viện|nhà văn hóa|nhà văn hoá|sân|bể bơi|tấm|bức|ảnh|cặp|cặp vợ chồng
    """.replace("\n", "|").replace("    ", "").strip("|").split("|")
)
# A bare number before one of these says little by itself: it is counted only where it is bounded.
VAGUE = frozenset("con|nam|nữ|bước|nội dung|nhóm|loại|tổ|dân|nhà|phòng|mẫu|bậc|khách|trẻ|đơn|cầu|khu|giải".split("|"))
# They open as a counted noun does, and are none.
NO_NOUNS = frozenset("xã hội|đội ngũ|số liệu|số lượng|bài học|con số|nhà nước|số tiền|điểm khác".split("|"))
TIMES = frozenset("giờ|phút|giây|ngày|tuần|tháng|quý|năm|ngày làm việc".split("|"))
MEASURES = frozenset("m|m2|m3|m²|m³|km|km2|km²|ha|kg|tấn|tạ|lít|kw|mw|kwp|gb/s|mb/s|gbps|mbps|tbps|người dân|vạn dân|hecta|mét|mét vuông|héc ta".split("|"))
