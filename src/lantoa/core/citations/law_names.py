"""Names of Vietnamese laws, codes and ordinances: where a name ends is known best from the name."""

import re

from lantoa.core.citations.flatten import flatten
from lantoa.core.kernel import pattern

_NAMES = """
An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn, vệ sinh lao động|An toàn thực phẩm|Án phí, lệ phí Tòa án|Báo chí
Bán đấu giá tài sản|Ban hành văn bản quy phạm pháp luật|Ban hành quyết định hành chính|Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân
Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo hiểm thất nghiệp|Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường
Bảo vệ quyền lợi người tiêu dùng|Bảo vệ sức khỏe nhân dân|Bảo vệ và kiểm dịch thực vật|Bảo vệ và phát triển rừng|Bảo vệ, chăm sóc và giáo dục trẻ em
Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Bầu cử đại biểu Quốc hội
Bầu cử đại biểu Quốc hội và Hội đồng nhân dân|Bầu cử ĐBQH và đại biểu HĐND|Bầu cử ĐBQH và ĐBHĐND|Bầu cử ĐBQH và HĐND|Bầu cử|Bầu cử đại biểu Hội đồng nhân dân|Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|Bình đẳng giới|Bưu chính|Bưu chính, viễn thông|Cán bộ, công chức
Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh vệ|Căn cước|Căn cước công dân|Cạnh tranh|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chất lượng, sản phẩm hàng hóa
Chứng khoán|Chuyển giao công nghệ|Chuyển đổi số|Công an nhân dân|Công an xã|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số
Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Các công cụ chuyển nhượng|Các tổ chức tín dụng|Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài
Cơ yếu|Cư trú|Cựu chiến binh|Cán bộ, công chức cấp xã|Dân chủ ở cơ sở|Dân quân tự vệ|Dân số|Dân sự|Dầu khí|Di sản văn hóa|Doanh nghiệp|Doanh nghiệp nhà nước|Du lịch|Dược|Dữ liệu|Dự trữ quốc gia
Dẫn độ|Đa dạng sinh học|Đặc xá|Đặc khu|Đất đai|Đầu tư|Đầu tư công|Đầu tư kinh doanh vốn nhà nước|Đầu tư theo phương thức đối tác công tư|Đấu giá tài sản|Đấu thầu|Đê điều|Điện ảnh|Điện lực
Điều ước quốc tế|Đo đạc và bản đồ|Đo lường|Đường bộ|Đường sắt|Giá|Giám định tư pháp|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Giáo dục quốc phòng - an ninh
Giao dịch điện tử|Giao thông đường bộ|Giao thông đường thủy nội địa|Giao thông đường thuỷ nội địa|Hải quan|Hàng hải Việt Nam|Hàng không dân dụng Việt Nam|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
Hình sự|Hóa chất|Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hoạt động chữ thập đỏ|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hoạt động giám sát của Quốc hội|Hôn nhân và gia đình|Hộ tịch|Hợp tác xã
Hợp tác quốc tế về quốc phòng|Kế toán|Khám bệnh, chữa bệnh|Khí tượng thủy văn|Khiếu nại|Khiếu nại, tố cáo|Khoa học và công nghệ|Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Địa chất và khoáng sản|Kiểm toán độc lập|Kiểm toán nhà nước
Kiến trúc|Kinh doanh bảo hiểm|Kinh doanh bất động sản|Lao động|Lâm nghiệp|Lực lượng dự bị động viên|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Luật sư|Lưu trữ|Lý lịch tư pháp|Lưu trữ quốc gia
Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|Ngân hàng Nhà nước Việt Nam|Ngân hàng Nhà nước|Ngân sách nhà nước|Nghĩa vụ quân sự|Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng
Người Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Xuất cảnh, nhập cảnh của công dân Việt Nam|Nhập cảnh, xuất cảnh, cư trú, đi lại của người nước ngoài tại Việt Nam
Nuôi con nuôi|Phá sản|Phục hồi, phá sản|Phí và lệ phí|Phổ biến, giáo dục pháp luật|Phòng bệnh|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng cháy, chữa cháy|Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm
Phòng, chống khủng bố|Phòng, chống ma túy|Phòng, chống ma tuý|Phòng, chống mua bán người|Phòng, chống mại dâm|Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)|Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người
Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai|Phòng không nhân dân|Phòng thủ dân sự|Phòng, chống HIV/AIDS
Quản lý, bảo vệ biên giới quốc gia|Quản lý, sử dụng tài sản công|Quản lý và sử dụng tài sản công|Quản lý, sử dụng tài sản nhà nước|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|Quản lý và đầu tư vốn nhà nước tại doanh nghiệp
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quản lý nợ công|Quản lý ngoại thương|Quản lý thuế|Quản lý thị trường|Quảng cáo|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch|Quy hoạch đô thị|Quy hoạch đô thị và nông thôn|Công nghiệp trọng điểm
Sĩ quan Quân đội nhân dân Việt Nam|Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả|Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tạm giữ, tạm giam|Tần số vô tuyến điện|Thanh niên|Thanh tra
Thể dục, thể thao|Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú|Thống kê|Thủ đô|Thú y|Thuế bảo vệ môi trường|Thuế giá trị gia tăng|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp
Thuế tài nguyên|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thuế xuất khẩu, nhập khẩu|Thương mại|Thủy lợi|Thuỷ lợi|Thủy sản|Thuỷ sản|Thư viện|Thực hiện dân chủ ở cơ sở
Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở xã, phường, thị trấn|Tiếp cận thông tin|Tiếp công dân|Tiêu chuẩn và quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|Tố cáo|Tố tụng dân sự|Tố tụng hành chính|Tố tụng hình sự|Tổ chức chính quyền địa phương
Tổ chức Chính phủ|Tổ chức cơ quan điều tra hình sự|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tổ chức tín dụng|Tổ chức Kiểm toán nhà nước|Tình trạng khẩn cấp|Tư pháp người chưa thành niên
Trách nhiệm bồi thường của Nhà nước|Trẻ em|Trật tự, an toàn giao thông đường bộ|Trọng tài thương mại|Trợ giúp pháp lý|Trồng trọt|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Trưng cầu dân ý|Tương trợ tư pháp|Tư cách đại biểu|Thỏa thuận quốc tế|Phòng chống mua bán người|Ký kết và thực hiện thỏa thuận quốc tế
Ưu đãi người có công với cách mạng|Ưu đãi người có công|Viên chức|Viễn thông|Việc làm|Vũ khí, vật liệu nổ quân dụng và công cụ hỗ trợ|Xây dựng|Xuất bản|Xử lý vi phạm hành chính|Y dược cổ truyền|Xử lý, xử phạt vi phạm hành chính|Ngoại hối|Tín ngưỡng tôn giáo|Pháp điển hệ thống quy phạm pháp luật
Hợp nhất văn bản quy phạm pháp luật|Danh hiệu vinh dự Nhà nước|Lãnh sự|Giống cây trồng|Giống vật nuôi|Cảnh sát môi trường|Cảnh sát cơ động|Chi phí giám định, định giá|Kiểm soát ô nhiễm|Động viên công nghiệp|Công nghiệp quốc phòng|Đường sắt Việt Nam|Tài nguyên biển|Thuế chống bán phá giá
"""
# `, ` and ` và ` are often mixed up, and line ends leave several blanks.
NAME = pattern(
    "(?:"
    + "|".join(
        re.escape(flatten(name)).replace(r",\ ", r",?\ ").replace(r"\ ", " {1,8}")
        for name in sorted(set(_NAMES.replace("\n", "|").strip("|").split("|")), key=len, reverse=True)
    )
    + r")(?![^\W_])"
)
