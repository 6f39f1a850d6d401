#include "help/command_model.h"

#include "help/fuzzy_match.h"
#include "tables/text_colours.h"

#include <QGuiApplication>
#include <QPalette>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace app::help {

CommandModel::CommandModel(std::vector<Command> commands, const QStringList& recent, QObject* parent)
    : QAbstractTableModel(parent)
    , m_commands(std::move(commands)) {
    const auto age = [&](const Command& command) {
        const auto at = recent.indexOf(command.key);
        return at < 0 ? recent.size() : at;
    };
    std::stable_sort(m_commands.begin(), m_commands.end(),
                     [&](const Command& a, const Command& b) { return age(a) < age(b); });
    setTyped({});
}

void CommandModel::setTyped(const QString& typed) {
    std::vector<std::pair<int, const Command*>> found;
    for (const Command& command : m_commands)
        if (const auto score = fuzzyScore(typed, command.text))
            found.emplace_back(typed.trimmed().isEmpty() ? 0 : *score, &command);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    // A word that is there makes letters picked from all over the text a distraction.
    const int best = found.empty() ? 0 : found.front().first;
    std::erase_if(found, [best](const auto& hit) { return hit.first * 3 < best; });
    if (found.size() > kShown) found.resize(kShown);
    beginResetModel();
    m_shown.clear();
    for (const auto& [score, command] : found) m_shown.push_back(command);
    endResetModel();
}

const Command* CommandModel::command(int row) const {
    return row >= 0 && row < rowCount() ? m_shown[static_cast<std::size_t>(row)] : nullptr;
}

int CommandModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CommandModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QVariant CommandModel::data(const QModelIndex& index, int role) const {
    const Command* shown = command(index.row());
    if (!shown) return {};
    const QString cells[] = {shown->text, shown->place, shown->shortcut};
    switch (role) {
    case Qt::DisplayRole:
        return cells[index.column()];
    case Qt::ToolTipRole:
        return shown->whyNot.isEmpty() ? shown->text : shown->whyNot;
    case Qt::AccessibleTextRole:
        return QStringList{cells[0], cells[1], cells[2], shown->whyNot}
            .filter(QRegularExpression{QStringLiteral(".")})
            .join(QStringLiteral(", "));
    case Qt::ForegroundRole:
        return !shown->whyNot.isEmpty() || index.column() == 1 ? QVariant{tables::quietText(QGuiApplication::palette())}
                                                               : QVariant{};
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (index.column() == 2 ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

} // namespace app::help
