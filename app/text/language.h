#pragma once

#include "base/date.h"

#include <QLocale>
#include <QString>

#include <cstdint>
#include <string_view>

namespace app::text {

inline constexpr char16_t kNarrowSpace = u'\u202f'; // no-break, narrow: groups of digits, units, French punctuation

// The language in which the program writes: how its numbers and dates read. Words follow the Translations that are
// installed. A value: passed to whoever writes a number.
class Language {
public:
    enum class Tongue : std::uint8_t { french, english };

    explicit Language(Tongue tongue);

    // What was asked for ("fr", "en", also "fr_FR"; "" or anything else: nothing), else the language of the system;
    // French, the house's first language, where that is neither.
    [[nodiscard]] static Language chosen(const QString& asked, const QLocale& system);

    [[nodiscard]] Tongue tongue() const { return m_tongue; }
    [[nodiscard]] QString code() const; // "fr", "en"
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

    // A number with grouped digits and at most `decimals` decimals, none that is 0: "1 240,5".
    [[nodiscard]] QString number(double value, int decimals = 2) const;
    // With just so many decimals, as the numbers of a column stand below one another: "0,690".
    [[nodiscard]] QString fixedNumber(double value, int decimals) const;
    // As `number` without groups, as it is edited and as a spreadsheet of the language reads it: "1240,5".
    [[nodiscard]] QString plainNumber(double value, int decimals = 6) const;
    // "22/11/2026"; "22 Nov 2026".
    [[nodiscard]] QString date(geo::Date date) const;
    // “%1” or « %1 ».
    [[nodiscard]] QString quoted(const QString& text) const;

private:
    enum class Zeros : std::uint8_t { keep, trim }; // at the end of the decimals
    [[nodiscard]] static QString written(const QLocale& locale, double value, int decimals, Zeros zeros);

    Tongue m_tongue;
    QLocale m_locale;
};

[[nodiscard]] inline QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace app::text
