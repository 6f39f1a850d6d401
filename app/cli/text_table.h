#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace app::cli {

enum class Align : std::uint8_t { left, right };

// Rows of cells as text, columns two blanks apart. Widths are counted in letters as a terminal shows them.
class TextTable {
public:
    static constexpr qsizetype kWidest = 48; // a longer cell of a table with headings is cut, and ends in "…"

    TextTable() = default;
    explicit TextTable(QStringList headings, std::vector<Align> alignments = {})
        : m_headings(std::move(headings))
        , m_alignments(std::move(alignments)) {}

    void addRow(QStringList cells) { m_rows.push_back(std::move(cells)); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    // Lines, each with its end; the headings are underlined. "" for a table without rows.
    [[nodiscard]] QString text() const;

private:
    QStringList m_headings;
    std::vector<Align> m_alignments; // left where there is none
    std::vector<QStringList> m_rows;
};

} // namespace app::cli
