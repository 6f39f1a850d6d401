#pragma once

#include "help/command.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace app::help {

// The commands that what was typed may stand for, best first; before anything is typed the recent ones, then the others
// in their order. Bounded: a person reads the first few. Columns: text, place, key.
class CommandModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kShown = 60;

    // `recent`: keys, newest first.
    CommandModel(std::vector<Command> commands, const QStringList& recent, QObject* parent = nullptr);

    void setTyped(const QString& typed);
    // Null where there is no such row.
    [[nodiscard]] const Command* command(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Command> m_commands;
    std::vector<const Command*> m_shown;
};

} // namespace app::help
