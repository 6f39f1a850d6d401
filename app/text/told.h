#pragma once

#include "base/error.h"
#include "text/language.h"

#include <QString>

namespace app::text {

// The arguments of an error or a diagnostic, as they stand in a sentence. An argument that is missing is "".
class Told {
public:
    Told(const geo::Arguments& arguments, const Language& language)
        : m_arguments(arguments)
        , m_language(language) {}

    [[nodiscard]] bool has(std::string_view name) const { return !geo::argument(m_arguments, name).empty(); }
    [[nodiscard]] QString raw(std::string_view name) const { return fromUtf8(geo::argument(m_arguments, name)); }
    // In the quotation marks of the language.
    [[nodiscard]] QString quoted(std::string_view name) const { return m_language.quoted(raw(name)); }
    // Behind the sentence's noun, in parentheses: " (no such table)"; "" where there is none.
    [[nodiscard]] QString aside(std::string_view name) const;
    [[nodiscard]] QString file() const;
    // The label of the field that an argument names, quoted.
    [[nodiscard]] QString field(std::string_view name = "field") const;
    // The kind that an argument names: "site".
    [[nodiscard]] QString kind(std::string_view name = "kind") const;
    // An area in square metres.
    [[nodiscard]] QString area(std::string_view name) const;
    // A count or a measure without its unit, with grouped digits.
    [[nodiscard]] QString number(std::string_view name) const;
    // A share, 0..1.
    [[nodiscard]] QString share(std::string_view name) const;
    // A code of any list, by its words, quoted; `with` names arguments that hold codes of the same list.
    [[nodiscard]] QString code(std::string_view name, std::string_view with) const;
    // Codes of any list with their words: "roof (Roof), yard (Yard)"; other texts as they are.
    [[nodiscard]] QString codes(std::string_view name) const;
    // The words of codes alone: "Roof, Yard".
    [[nodiscard]] QString codeWords(std::string_view name) const;
    // "between 0 and 1", from "0..1".
    [[nodiscard]] QString range(std::string_view name) const;
    // What a geometry type is called: "polygon".
    [[nodiscard]] QString geometryType(std::string_view name) const;

private:
    const geo::Arguments& m_arguments;
    const Language& m_language;
};

} // namespace app::text
