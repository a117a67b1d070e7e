"""Names of those who can bear a duty."""

from lantoa.core.kernel import pattern

_NOT_IN_WORD = (" ", ",", "(?=", "(?!")

_MANY = r"(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Mm]ọi|[Tt]ừng|[Tt]oàn thể|[Tt]ất cả(?: +các)?|[Đđ]ội ngũ|[Hh]ệ thống|[Mm]ột số|[Hh]ai|[Bb]a|Quý|quý)"
# "Ủy ban nhân dân", "Sở Y tế", "Bộ Công an": names, with a capital.
_NAMED = (
    r"[ỦUÙÚỤỷ][ỷyỳýỵ] +ban|UBND|UB +|HĐND|UBMTTQ|MTTQ|BHXH|BCĐ|BTV|BCH|TAND|VKSND|Hội +đồng|S[ởơờớỡ](?=,? +[A-ZĐ]|, +ban)|B[ộô](?! phận| tiêu| máy| ch[ỉi] s[ốô])|"
    r"Ban(?! hành)|Cục|Tổng +[Cc]ục|Chi +[Cc]ục|V[ụu](?! việc)|Thanh +tra(?=,? +(?:[A-ZĐ]|t[ỉi]nh|thành|Chính|các|huyện|sở))|Văn +phòng|Phòng(?! ,|, | chống| ngừa)|Đài|Báo(?! cáo)|Tạp +chí|Cổng +(?:TTĐT|[Tt]hông +tin)|Trung +tâm|"
    r"C[ôo]ng +an|Quân +[Kk]hu|Quân +đội|Bộ +đội|B[ộô] +[Cc]h[ỉi] +huy|Ban +[Cc]h[ỉi] +(?:đạo|huy)|Ban +[Tt]ổ +chức|Ban +[Qq]uản +lý|Tòa|Viện|Kho +bạc|Kiểm +toán|Ngân +hàng|Hải +quan|Thuế|Bảo +hiểm +xã|Cảng|Bưu +điện|Viễn +thông|Điện +lực|Kiểm +lâm|Kiểm +sát|"
    r"Mặt +trận|H[ộôồ]i(?! nghị| thảo| thi| trại)|Đo[àaả]n(?! kết)|Liên +(?:đoàn|minh|hiệp|[Hh]ội)|Hiệp +hội|Công +đoàn|Tỉnh +(?:ủy|uỷ|đoàn)|Thành +(?:ủy|uỷ|phố|đoàn)|Huyện +(?:ủy|uỷ|đoàn)|Đảng +(?:ủy|uỷ|bộ|đoàn)|Chi +(?:ủy|uỷ|bộ)|Cấp +(?:ủy|uỷ)|"
    r"Thường +(?:trực|vụ)|Ban +[Tt]hường|Công +ty|Tổng +[Cc]ông +ty|Tập +đoàn|Doanh +nghiệp|Trường(?! hợp)|Học +viện|Đại +học|Bệnh +viện|Trạm|Nhà +(?:hát|văn hóa|thi đấu|xuất bản)|Thư +viện|Bảo +tàng|Khối|Cụm|Nhóm|Tổ(?! chức)|Tổ +chức(?= +(?:[Đđ]ảng|chính +trị|[Cc]ông +đoàn|xã +hội))|"
    r"Bên +[A-Z]|Th[ủu] +tr[ưu][ởơ]ng|Thủ +tướng|Chính +phủ|Quốc +hội|Ch[ủu] +t[ịi]ch|Phó +Ch[ủu] +t[ịi]ch|Giám +đốc|Phó +Giám +đốc|Tổng +[Gg]iám|Bộ +trưởng|Thứ +trưởng|Trưởng|Phó +[Tt]rưởng|Phó +Chánh|Phó +(?:Cục|Vụ|Ban|Tổng|Thủ)|Chánh|Hiệu +trưởng|Viện +trưởng|Tư +lệnh|Chính +ủy|Bí +thư|Phó +Bí +thư|Tổng +[Bb]iên|Cục +trưởng|Vụ +trưởng|Chi +cục +trưởng|"
    r"Người +(?:đứng|dân|lao|sử|phụ|được|nộp|có|chủ|làm|tiếp|quản|giữ|chịu)|Lãnh +đạo|Đồng +chí|Đ/c|Ông|Bà|Cơ +quan|Đơn +vị|Bộ +phận|Địa +phương|Chính +quyền|Lực +lượng|Ngành|Cán +bộ|Công +chức|Viên +chức|Chuyên +viên|Cộng +tác +viên|Nhân +viên|Giảng +viên|Giáo +viên|Thành +viên|Thư +ký|Hạt|Đội|Đồn|"
    r"Chủ +(?:đầu +tư|đập|hồ|cơ|doanh|rừng|phương|sở|nhiệm|sở hữu|quản)|Nhà +(?:đầu tư|thầu|trường)|Cơ +sở|Đại +(?:biểu|diện)|Tổ +(?:trưởng|phó|công tác|dân phố)|Thôn|Trưởng +(?:thôn|bản|ấp|ban|phòng|khu)|Cá +nhân|Xã(?! hội)|Phường|T[ỉi]nh|Huyện|Hợp +tác +xã|Mặt +trận|HTX|VNPT|Viettel|VTV|VOV|TTXVN|Tổng +(?:công|liên|hội|thư|kiểm)|Nhân +dân|Cử +tri|Thân +nhân"
)
# "các cơ quan, đơn vị", "ngành Y tế", "cán bộ chuyên trách": common nouns.
_COMMON = (
    r"cơ +quan|đơn +vị|địa +phương|sở,|sở +ngành|ban,|ngành|bộ,|bộ +phận|cấp(?=,| +(?:ủy|uỷ|chính|huyện|xã|ngành|[Hh]ội|[Cc]ông|[Đđ]oàn))|chính +quyền|lực +lượng|đoàn +thể|tổ +chức|hội(?=,| +(?:đồng|viên|đoàn|phụ|nông|cựu))|huyện|thành +phố|tỉnh|xã,|phường|thôn|bản|khu +dân|khối|phòng,|trường(?! hợp)|nhà +(?:trường|thầu|đầu|máy)|"
    r"thủ +trưởng|chủ +tịch|giám +đốc|lãnh +đạo|người +đứng|đồng +chí|cán +bộ|công +chức|viên +chức|chuyên +viên|cộng +tác|nhân +viên|giảng +viên|giáo +viên|thành +viên|đảng +(?:viên|ủy|uỷ|bộ)|chi +(?:bộ|ủy|uỷ|cục|hội)|doanh +nghiệp|hợp +tác|chủ +(?:đầu|công|hồ|cơ|doanh|rừng|phương|đập|tàu|phương tiện|hộ)|cơ +sở|công +ty|tập +đoàn|tổng +công|"
    r"trưởng +(?:thôn|bản|ấp|ban|phòng|khu|đoàn)|bên +(?:giao|nhận|mời|thuê)|văn +phòng|mặt +trận|kho +bạc|thanh +tra|viện +kiểm|t[òo]à? +án|phóng +viên|báo,|đài|trung +tâm|tổ,|tổ +(?:công|dân|hòa|giám)|ban +(?:lãnh|giám|chỉ|quản|ngành|thường|nhân|tổ|công)|công +an|nhân +dân|người +dân|cá +nhân|hộ +(?:gia|kinh|dân)|đại +biểu|Bộ(?! phận| tiêu| máy| ch[ỉi] s[ốô])|Sở|ủy +ban|uỷ +ban|tư +lệnh|đồn|hạt|quân +khu|bệnh +viện|trạm|ngân +hàng|cảng|quý +cơ|quý +đơn|UBND"
)
# "các xã", "mỗi tổ": too short to be names by themselves.
_COUNTED = r"xã|sở|bộ(?! phận| tiêu| máy| chỉ| môn)|ban(?! hành)|phòng|tổ(?! chức)|hội(?! nghị| thảo| thi| thao)|đoàn|chùa|chợ|bên"
# "Các Bộ, ngành chức năng", "Sở Y tế", "thủ trưởng các cơ quan", "Quý cơ quan"
BODY = pattern(
    rf"(?:(?:{_MANY}) +(?:(?:{_NAMED})|(?:{_COMMON})|(?:{_COUNTED}))|(?:{_NAMED})|(?:{_COMMON}))(?!\w)"
)


def _first_words(names: str) -> str:
    """The alternatives of a pattern, each up to the end of its first word."""
    firsts, depth, begin = [], 0, 0
    for at, sign in enumerate(names + "|"):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            whole = names[begin:at]
            cuts = [cut for cut in map(whole.find, _NOT_IN_WORD) if cut > 0]
            firsts.append(whole[: min(cuts, default=len(whole))])
            begin = at + 1
    return "|".join(dict.fromkeys(firsts))


# What opens with no such word is no name: one look at a word that was seen before saves the long pattern.
NAME_FIRST = pattern("|".join(map(_first_words, (_MANY[3:-1], _NAMED, _COMMON))))
