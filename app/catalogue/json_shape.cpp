#include "catalogue/json_shape.h"

namespace app::catalogue {

namespace {

constexpr qsizetype kDeepest = 200;
constexpr qsizetype kLongestKey = 16;
constexpr QByteArrayView kMark{"\xEF\xBB\xBF"};

bool isSpace(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

} // namespace

void JsonShape::add(const char* bytes, qsizetype count) {
    for (qsizetype i = 0; i < count && !m_isBroken; ++i) {
        if (m_isInText)
            inside(bytes[i]);
        else
            outside(bytes[i]);
    }
}

void JsonShape::inside(char byte) {
    if (m_isEscaped)
        m_isEscaped = false;
    else if (byte == '\\')
        m_isEscaped = true;
    else if (byte == '"')
        m_isInText = false;
    else if (m_open.size() == 1 && m_key.size() < kLongestKey)
        m_key += byte;
}

void JsonShape::outside(char byte) {
    if (isSpace(byte)) return;
    if (!m_hasBegun && m_mark < kMark.size() && byte == kMark[m_mark]) {
        ++m_mark;
        return;
    }
    if (m_open.isEmpty() && (m_hasBegun || byte != '{')) {
        m_isBroken = true; // a page of text, or something behind the end
        return;
    }
    if (byte == '"') {
        m_isInText = true;
        if (m_open.size() == 1) m_key.clear();
    } else if (byte == '{' || byte == '[') {
        open(byte);
    } else if (byte == '}' || byte == ']') {
        close(byte);
    } else if (m_open.size() == 1) {
        m_isAfterColon = byte == ':';
    }
}

void JsonShape::open(char byte) {
    m_hasBegun = true;
    if (m_open.size() == 1 && byte == '[' && m_isAfterColon && m_key == "features")
        m_isInFeatures = m_hasFeatures = true;
    if (m_open.size() == 2 && byte == '{' && m_isInFeatures) ++m_features;
    m_open += byte;
    if (m_open.size() > kDeepest) m_isBroken = true;
}

void JsonShape::close(char byte) {
    const char opening = byte == '}' ? '{' : '[';
    if (m_open.isEmpty() || m_open.back() != opening) {
        m_isBroken = true;
        return;
    }
    m_open.chop(1);
    if (m_open.size() == 1) m_isInFeatures = m_isAfterColon = false;
}

} // namespace app::catalogue
