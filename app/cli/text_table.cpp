#include "cli/text_table.h"

#include <algorithm>

namespace app::cli {

namespace {

// Columns of a terminal that a text takes: none for accents that stand by themselves, two for wide ideographs.
qsizetype widthOf(const QString& text) {
    qsizetype width = 0;
    for (const char32_t letter : text.toUcs4()) {
        const auto category = QChar::category(letter);
        if (category == QChar::Mark_NonSpacing || category == QChar::Other_Format) continue;
        width += letter >= 0x1100 && QChar::script(letter) == QChar::Script_Han ? 2 : 1;
    }
    return width;
}

QString onOneLine(const QString& cell) {
    QString text = cell;
    for (QChar& letter : text)
        if (letter.category() == QChar::Other_Control) letter = u' ';
    return text;
}

QString cut(const QString& cell) {
    return widthOf(cell) > TextTable::kWidest ? cell.left(TextTable::kWidest - 1) + u'…' : cell;
}

QString padded(const QString& cell, qsizetype width, Align align) {
    const QString blanks(std::max<qsizetype>(0, width - widthOf(cell)), u' ');
    return align == Align::right ? blanks + cell : cell + blanks;
}

QString lineOf(const QStringList& cells, const std::vector<qsizetype>& widths, const std::vector<Align>& alignments) {
    QStringList parts;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        parts << padded(cells[i], widths[at], at < alignments.size() ? alignments[at] : Align::left);
    }
    QString line = parts.join(QStringLiteral("  "));
    while (line.endsWith(u' ')) line.chop(1);
    return line + u'\n';
}

} // namespace

QString TextTable::text() const {
    if (m_rows.empty()) return {};
    std::vector<QStringList> lines;
    if (!m_headings.isEmpty()) lines.push_back(m_headings);
    for (const QStringList& row : m_rows) {
        lines.emplace_back();
        for (const QString& cell : row) lines.back() << (m_headings.isEmpty() ? onOneLine(cell) : cut(onOneLine(cell)));
    }
    std::vector<qsizetype> widths;
    for (const QStringList& line : lines) {
        if (widths.size() < static_cast<std::size_t>(line.size())) widths.resize(static_cast<std::size_t>(line.size()));
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], widthOf(line[i]));
    }
    QString text;
    for (const QStringList& line : lines) {
        text += lineOf(line, widths, m_alignments);
        if (m_headings.isEmpty() || text.count(u'\n') > 1) continue;
        QStringList rules;
        for (const qsizetype width : widths) rules << QString(width, u'-');
        text += rules.join(QStringLiteral("  ")) + u'\n';
    }
    return text;
}

} // namespace app::cli
