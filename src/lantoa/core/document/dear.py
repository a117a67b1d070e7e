"""How an address opens."""

# "THỦ TƯỚNG CHÍNH PHỦ điện:", "Sở Văn hóa, Thể thao và Du lịch trân trọng kính mời:": what stands behind the sender's name
WIRED = r"\b(?:điện|kính mời)\s*:"

# "Kính gửi", "Kinh gừi", "Kính gủi", "KÍNH GỬI"; with a colon any one letter may be misread: "Kính qửi:", "Kíah gửi:", "Hính gửi:"
DEAR = (
    r"(?:K[^\W\d_]nh\s?g[^\W\d_]{1,2}[iíìỉịl]\b|K[íi]nh\s?g[ửưứừữu]\b|KÍNH GỬI|K[^\W\d_]NH G[^\W\d_]I\b"
    r"|Kính\s?[^\W\d_]{3}(?=\s?:)|K[^\W\d_]{2,3}\s?gửi(?=\s?:)|[^\W\d_]ính\s?gửi(?=\s?:))"
)
