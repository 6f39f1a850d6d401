#include "text/language.h"

#include <QDate>

#include <algorithm>

namespace app::text {

namespace {

QLocale localeOf(Language::Tongue tongue) {
    return tongue == Language::Tongue::french ? QLocale{QLocale::French, QLocale::France}
                                              : QLocale{QLocale::English, QLocale::UnitedKingdom};
}

} // namespace

Language::Language(Tongue tongue)
    : m_tongue(tongue)
    , m_locale(localeOf(tongue)) {}

Language Language::chosen(const QString& asked, const QLocale& system) {
    if (asked.startsWith("fr", Qt::CaseInsensitive)) return Language{Tongue::french};
    if (asked.startsWith("en", Qt::CaseInsensitive)) return Language{Tongue::english};
    const bool isEnglish = system.language() == QLocale::English && system != QLocale::c();
    return Language{isEnglish ? Tongue::english : Tongue::french};
}

QString Language::code() const {
    return m_tongue == Tongue::french ? QStringLiteral("fr") : QStringLiteral("en");
}

QString Language::number(double value, int decimals) const {
    return written(m_locale, value, decimals, Zeros::trim);
}

QString Language::fixedNumber(double value, int decimals) const {
    return written(m_locale, value, decimals, Zeros::keep);
}

QString Language::plainNumber(double value, int decimals) const {
    QLocale plain = m_locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return written(plain, value, decimals, Zeros::trim);
}

QString Language::written(const QLocale& locale, double value, int decimals, Zeros zeros) {
    QString text = locale.toString(value, 'f', decimals);
    if (decimals > 0 && zeros == Zeros::trim) {
        while (text.endsWith('0')) text.chop(1);
        if (text.endsWith(locale.decimalPoint())) text.chop(1);
    }
    const bool isZero = std::ranges::none_of(text, [](QChar c) { return c >= '1' && c <= '9'; });
    return isZero && text.startsWith(locale.negativeSign()) ? text.mid(locale.negativeSign().size()) : text;
}

QString Language::date(geo::Date date) const {
    const std::chrono::year_month_day day{date};
    const QDate civil{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                      static_cast<int>(static_cast<unsigned>(day.day()))};
    return m_locale.toString(civil, m_tongue == Tongue::french ? u"dd/MM/yyyy" : u"d MMM yyyy");
}

QString Language::quoted(const QString& text) const {
    if (m_tongue == Tongue::english) return u'\u201c' + text + u'\u201d';
    return QString{u'\u00ab'} + kNarrowSpace + text + kNarrowSpace + u'\u00bb';
}

} // namespace app::text
