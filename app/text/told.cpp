#include "text/told.h"

#include "domain/kind.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

#include <vector>

namespace app::text {

namespace {

struct Arguments {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

// The words of a list of codes: separated by blanks, commas or bars.
std::vector<std::string_view> wordsIn(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = text.find_first_of(" ,;|");
        if (end != 0) words.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return words;
}

} // namespace

QString Told::aside(std::string_view name) const {
    return has(name) ? " (" + raw(name).trimmed() + ')' : QString{};
}

QString Told::file() const {
    return m_language.quoted(QDir::toNativeSeparators(raw("file")));
}

QString Told::field(std::string_view name) const {
    return m_language.quoted(label(geo::argument(m_arguments, name)));
}

QString Told::kind(std::string_view name) const {
    const auto known = geo::domain::parseKind(geo::argument(m_arguments, name));
    return known ? text::name(*known) : raw(name);
}

QString Told::area(std::string_view name) const {
    bool isNumber = false;
    const double value = raw(name).toDouble(&isNumber);
    return isNumber ? quantityText(value, geo::domain::Unit::squareMetres, m_language) : unknownText();
}

QString Told::number(std::string_view name) const {
    bool isNumber = false;
    const double value = raw(name).toDouble(&isNumber);
    return isNumber ? m_language.number(value, 0) : raw(name);
}

QString Told::share(std::string_view name) const {
    bool isNumber = false;
    const double value = raw(name).toDouble(&isNumber);
    return isNumber ? shareText(geo::Share{value}, m_language) : unknownText();
}

QString Told::code(std::string_view name, std::string_view with) const {
    const std::string_view code = geo::argument(m_arguments, name);
    const std::string_view other = geo::argument(m_arguments, with);
    return m_language.quoted(codeLabel(listOf(std::array{code, other}), code));
}

QString Told::codes(std::string_view name) const {
    const std::vector<std::string_view> codes = wordsIn(geo::argument(m_arguments, name));
    const auto list = listOf(codes);
    if (list.empty())
        return codes.size() > 1 && !raw(name).contains(',') ? raw(name).simplified().replace(' ', ", ") : raw(name);
    QStringList parts;
    for (const std::string_view code : codes) parts << fromUtf8(code) + " (" + codeLabel(list, code) + ')';
    return parts.join(", ");
}

QString Told::codeWords(std::string_view name) const {
    const std::vector<std::string_view> codes = wordsIn(geo::argument(m_arguments, name));
    QStringList parts;
    for (const std::string_view code : codes) parts << codeLabel(listOf(codes), code);
    return parts.join(", ");
}

QString Told::range(std::string_view name) const {
    constexpr double kAsGoodAsNone = 1.0e9; // the upper end of a range that only says "not negative"
    const QStringList ends = raw(name).split("..");
    bool hasLow = false;
    bool hasHigh = false;
    const double low = ends.value(0).toDouble(&hasLow);
    const double high = ends.value(1).toDouble(&hasHigh);
    if (!hasLow || !hasHigh) return raw(name);
    if (high >= kAsGoodAsNone) return Arguments::tr("of at least %1").arg(m_language.number(low));
    return Arguments::tr("between %1 and %2").arg(m_language.number(low), m_language.number(high));
}

QString Told::geometryType(std::string_view name) const {
    const QString type = raw(name).toUpper();
    if (type == "POINT" || type == "MULTIPOINT") return Arguments::tr("point");
    if (type == "LINESTRING" || type == "MULTILINESTRING") return Arguments::tr("line");
    if (type == "POLYGON" || type == "MULTIPOLYGON") return Arguments::tr("polygon");
    return type == "NONE" || type.isEmpty() ? Arguments::tr("no geometry") : raw(name);
}

} // namespace app::text
