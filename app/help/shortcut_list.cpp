#include "help/shortcut_list.h"

#include <algorithm>
#include <utility>

namespace app::help {

ShortcutList::ShortcutList(std::vector<ShortcutRow> rows)
    : m_rows(std::move(rows)) {}

int ShortcutList::holderOf(const QKeySequence& key, int row) const {
    if (key.isEmpty()) return -1;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        const QKeySequence& held = m_rows[static_cast<std::size_t>(i)].current;
        if (i == row || held.isEmpty()) continue;
        if (held.matches(key) != QKeySequence::NoMatch || key.matches(held) != QKeySequence::NoMatch) return i;
    }
    return -1;
}

std::vector<int> ShortcutList::assign(int row, const QKeySequence& key) {
    std::vector<int> changed{row};
    for (int holder = holderOf(key, row); holder >= 0; holder = holderOf(key, row)) {
        m_rows[static_cast<std::size_t>(holder)].current = {};
        changed.push_back(holder);
    }
    m_rows[static_cast<std::size_t>(row)].current = key;
    return changed;
}

std::vector<int> ShortcutList::reset() {
    std::vector<int> changed;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        ShortcutRow& row = m_rows[static_cast<std::size_t>(i)];
        if (row.current == row.initial) continue;
        row.current = row.initial;
        changed.push_back(i);
    }
    return changed;
}

QStringList ShortcutList::changed() const {
    QStringList lines;
    for (const ShortcutRow& row : m_rows)
        if (row.current != row.initial) lines << row.key + u'=' + row.current.toString(QKeySequence::PortableText);
    return lines;
}

void ShortcutList::apply(const QStringList& changed) {
    for (const QString& line : changed) {
        const QString key = line.section(u'=', 0, 0);
        const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& at) { return at.key == key; });
        if (row == m_rows.end()) continue;
        assign(static_cast<int>(row - m_rows.begin()),
               QKeySequence::fromString(line.section(u'=', 1), QKeySequence::PortableText));
    }
}

QString plainList(const ShortcutList& list, const std::vector<FixedKey>& fixed) {
    QString text;
    for (const ShortcutRow& row : list.rows())
        if (!row.current.isEmpty()) text += row.name + u'\t' + row.current.toString(QKeySequence::NativeText) + u'\n';
    for (const FixedKey& key : fixed) text += key.name + u'\t' + key.keys + u'\n';
    return text;
}

QString htmlList(const ShortcutList& list, const std::vector<FixedKey>& fixed, const QString& title) {
    QString text = QStringLiteral("<html><head><meta charset=\"utf-8\"><title>%1</title></head><body><h2>%1</h2>"
                                  "<table cellpadding=\"3\">")
                       .arg(title.toHtmlEscaped());
    for (const QString& line : plainList(list, fixed).split(u'\n', Qt::SkipEmptyParts))
        text += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                    .arg(line.section(u'\t', 0, 0).toHtmlEscaped(), line.section(u'\t', 1).toHtmlEscaped());
    return text + QStringLiteral("</table></body></html>");
}

} // namespace app::help
